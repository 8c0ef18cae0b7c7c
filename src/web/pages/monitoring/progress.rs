//! How much of the monitoring is done, and the way to the next indicator that something is the matter with.

use leptos::prelude::*;

use super::{Monitor, objective::row_id};
use crate::{
    interim::Monitoring,
    plan::{Plan, Subject},
    scoring::{Evaluation, Outcome},
    view::{Language, say},
    web::{
        browser::page,
        route::Round,
        ui::dom::{El, button, el, hidden},
    },
};

/// Which indicators are open, by what is the matter with them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Progress {
    /// All there are.
    all: usize,
    /// At 30 June without a declared state; at 31 December not evaluable.
    open: Vec<Subject>,
    /// Those that something is missing of.
    lacking: Vec<Subject>,
    /// Those whose declared state is not the suggested one.
    differing: Vec<Subject>,
}

/// What a line of the list counts.
type Count = fn(&Progress) -> &[Subject];

/// Draws the counts.
pub fn progress(monitor: Monitor) -> El {
    let language = monitor.language;
    let counted = Memo::new(move |_| count(monitor));
    let line =
        |name: (&'static str, &'static str), text: fn(&Progress, Language) -> String, next: Option<Count>| {
            let number =
                move || counted.with(|one| one.as_ref().map(|one| text(one, language))).unwrap_or_default();
            let name = language.pick(name.0, name.1);
            let words = el("span").text(name).text(": ").child(el("b").text_live(number));
            el("li").child(words).children(next.map(|count| next_button(monitor, counted, count, name)))
        };
    let lines = match monitor.round {
        Round::Interim => vec![
            line(
                ("Indicatori con uno stato dichiarato", "Indicators with a declared state"),
                |one, language| of_all(one.all - one.open.len(), one.all, language),
                Some(|one| &one.open),
            ),
            line(
                ("Con qualche dato mancante", "With something missing"),
                |one, _| one.lacking.len().to_string(),
                Some(|one| &one.lacking),
            ),
            line(
                (
                    "Con uno stato dichiarato diverso da quello suggerito",
                    "With a declared state that differs from the suggested one",
                ),
                |one, _| one.differing.len().to_string(),
                Some(|one| &one.differing),
            ),
        ],
        Round::Final => vec![
            line(
                ("Indicatori con un risultato", "Indicators with a result"),
                |one, language| of_all(one.all - one.open.len() - one.lacking.len(), one.all, language),
                None,
            ),
            line(
                ("Non valutabili", "Not evaluable"),
                |one, _| one.open.len().to_string(),
                Some(|one| &one.open),
            ),
            line(
                ("Con qualche dato mancante", "With something missing"),
                |one, _| one.lacking.len().to_string(),
                Some(|one| &one.lacking),
            ),
        ],
    };
    el("ul").class("monitoring-progress").children(lines)
}

fn of_all(count: usize, all: usize, language: Language) -> String {
    say!(language, "{} di {}", "{} of {}", count, all)
}

/// Leads to the next one after the last that it led to, and from the last to the first.
fn next_button(monitor: Monitor, counted: Memo<Option<Progress>>, count: Count, name: &str) -> El {
    let at: StoredValue<Option<Subject>> = StoredValue::new(None);
    let empty = move || counted.with(|one| one.as_ref().is_none_or(|one| count(one).is_empty()));
    let press = move || {
        let next = counted.with_untracked(|one| {
            let all = count(one.as_ref()?);
            let after = all.iter().find(|one| at.get_value().is_some_and(|at| **one > at));
            after.or(all.first()).copied()
        });
        at.set_value(next);
        let Some(next) = next else { return };
        if let Some(owner) = untrack(|| monitor.document(|one| Some(one.plan.objective_at(next)?.id.clone())))
        {
            monitor.window.pin(owner);
        }
        let id = untrack(|| monitor.indicator(next, |one| Some(row_id(&one.id))));
        id.into_iter().for_each(page::focus);
    };
    let language = monitor.language;
    button("btn btn-outline-primary btn-xs monitoring-tool", press)
        .has("hidden", empty)
        .text(language.pick("Vai al prossimo", "Go to the next"))
        .child(hidden(&format!(" ({name})")))
}

fn count(monitor: Monitor) -> Option<Progress> {
    match monitor.round {
        Round::Interim => monitor.monitoring.with(|one| one.as_ref().map(at_interim)),
        Round::Final => monitor.app.shown.with(|shown| {
            let shown = shown.as_ref()?;
            Some(at_year_end(&shown.document().plan, shown.evaluation()))
        }),
    }
}

fn at_interim(monitoring: &Monitoring) -> Progress {
    let standings = &monitoring.standings;
    let of = |holds: fn(&crate::interim::Standing) -> bool| {
        standings.iter().filter(|one| holds(one)).map(|one| one.subject).collect()
    };
    Progress {
        all: standings.len(),
        open: of(|one| one.declared.is_none()),
        lacking: of(|one| !one.lacks.is_empty()),
        differing: of(|one| one.difference().is_some()),
    }
}

/// What lies in an objective that left the evaluation has no result of its own.
fn at_year_end(plan: &Plan, evaluation: &Evaluation) -> Progress {
    let mut progress = Progress { all: 0, open: Vec::new(), lacking: Vec::new(), differing: Vec::new() };
    for (subject, objective) in plan.objectives() {
        for subject in (0..objective.indicators.len()).map(|index| subject.indicator(index)) {
            progress.all += 1;
            match evaluation.node(subject).map(|node| node.outcome) {
                Some(Outcome::Value(_)) => {}
                Some(Outcome::Missing { .. }) => progress.lacking.push(subject),
                Some(Outcome::NotEvaluable(_)) | None => progress.open.push(subject),
            }
        }
    }
    progress
}
