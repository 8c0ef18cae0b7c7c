//! Cerca: the weight, the value or the date that brings the total to a wanted value.

use std::rc::Rc;

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{asked::Asked, lab::Lab, weights::follow};
use crate::{
    number::Weight,
    plan::{Measure, Plan, Subject},
    scoring::Outcome,
    simulation::{Found, Level, Lever, NoAnswer, Search, seek},
    view::{self, Cell, Language, Table, chart, say},
    web::{
        chart::{Figure, figure, interval, questions},
        state::Shown,
        ui::{
            choice::choice,
            dom::{El, button, el, hidden},
            field::{self, Field, Width},
            icon,
        },
        why::{self, Question},
    },
};

/// A search and what came of it.
#[derive(Clone, PartialEq)]
pub struct Sought {
    /// What was sought.
    pub search: Search,
    /// The answer, or why there is none.
    pub found: Result<Found, NoAnswer>,
}

/// What can be moved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Weight,
    Value,
    End,
}

const SORTS: [Sort; 3] = [Sort::Weight, Sort::Value, Sort::End];

impl Sort {
    const fn name(self, language: Language) -> &'static str {
        let [italian, english] = match self {
            Self::Weight => ["il peso di un obiettivo", "the weight of an objective"],
            Self::Value => ["il valore conseguito di un indicatore", "the achieved value of an indicator"],
            Self::End => ["la fine di una fase o attività", "the end of a phase or activity"],
        };
        match language {
            Language::Italian => italian,
            Language::English => english,
        }
    }

    const fn lever(self, subject: Subject) -> Lever {
        match self {
            Self::Weight => Lever::Weight(subject),
            Self::Value => Lever::Value(subject),
            Self::End => Lever::End(subject),
        }
    }
}

/// Draws the section.
pub fn section(lab: Lab) -> El {
    let language = lab.language;
    // What was found for another trial is no answer for this one.
    Effect::new(move |before: Option<()>| {
        lab.app.shown.track();
        lab.app.trial.follow.track();
        lab.app.trial.locks.track();
        if before.is_some() {
            lab.sought.set(None);
        }
    });
    let title = language.pick("Che cosa serve per arrivare a un totale", "What it takes to reach a total");
    let hint = language.pick(
        "Si cambia una cosa sola: un peso (gli altri seguono), un valore conseguito, la data di fine di una fase. La risposta è esatta; se non c’è, si dice fin dove si può arrivare.",
        "One thing alone is changed: a weight (the others follow), an achieved value, the end of a phase. The answer is exact; where there is none, it says how far one can get.",
    );
    super::section(title, hint).child(form(lab)).live(move || answer(lab)).child(picture(lab))
}

fn form(lab: Lab) -> El {
    let language = lab.language;
    let goal: RwSignal<Option<Decimal>> = RwSignal::new(Some(Decimal::from(95)));
    let sort = RwSignal::new(Sort::Weight);
    let which: RwSignal<Option<Subject>> = RwSignal::new(None);
    let parts = Memo::new(move |_| {
        let sort = sort.get();
        lab.read(|shown| parts(sort, shown, language)).unwrap_or_default()
    });
    let at = move || {
        let chosen = which.get();
        parts.with(|parts| parts.iter().position(|(subject, _)| Some(*subject) == chosen)).unwrap_or(0)
    };
    let sorts = choice(
        language.pick("cambiando", "by changing"),
        SORTS.map(|sort| sort.name(language).to_owned()).into(),
        move || SORTS.iter().position(|one| *one == sort.get()).unwrap_or(0),
        move |index| sort.set(SORTS.get(index).copied().unwrap_or(Sort::Weight)),
    );
    let whose = move || {
        let names = parts.with(|parts| parts.iter().map(|(_, name)| name.clone()).collect());
        let choose =
            move |index: usize| which.set(parts.with_untracked(|parts| parts.get(index).map(|one| one.0)));
        vec![choice(language.pick("di", "of"), names, at, choose)]
    };
    let press = move || {
        let subject = untrack(|| parts.with(|parts| parts.get(at()).map(|one| one.0)));
        if let Some((goal, subject)) = goal.get_untracked().zip(subject) {
            look(lab, goal, sort.get_untracked().lever(subject));
        }
    };
    let none = move || parts.with(Vec::is_empty);
    let nothing = move || {
        let words = language.pick(
            "Il piano non ha niente di questo tipo che partecipi al totale.",
            "The plan has nothing of that sort that takes part in the total.",
        );
        none().then(|| el("p").text(words)).into_iter().collect()
    };
    let seek = button("btn btn-primary btn-xs", press)
        .has("disabled", move || none() || goal.get().is_none())
        .text(language.pick("Cerca", "Seek"));
    el("div")
        .class("simulator-tools simulator-seek")
        .child(wanted(goal, language))
        .child(sorts)
        .child(el("span").class("simulator-which").live(whose))
        .live(move || if sort.get() == Sort::Weight { vec![follow(lab)] } else { Vec::new() })
        .child(el("div").class("toolbar").child(seek))
        .live(nothing)
}

/// The field of the wanted total.
fn wanted(goal: RwSignal<Option<Decimal>>, language: Language) -> El {
    let label = language.pick("Totale voluto (%)", "Total wanted (%)");
    let take = move |typed: &str| {
        let range = ("Un totale va da 0 a 100.", "A total goes from 0 to 100.");
        let read = field::number(typed, language, Weight::new, range);
        goal.set(read.as_ref().ok().and_then(|read| read.map(Weight::get)));
        read?.map(drop).ok_or_else(|| language.pick("Serve un totale.", "A total is needed.").to_owned())
    };
    field::labelled(
        label,
        Field {
            label: label.to_owned(),
            width: Width::Number,
            placeholder: "95",
            text: Box::new(move || {
                goal.get().map_or_else(String::new, |goal| view::editable(goal.normalize(), language))
            }),
            take: Box::new(take),
            disabled: Box::new(|| false),
        },
    )
}

/// What can be chosen, each with its name.
fn parts(sort: Sort, shown: &Shown, language: Language) -> Vec<(Subject, String)> {
    let plan = &shown.document().plan;
    let takes_part = |subject: Subject| {
        let node = shown.evaluation().node(subject);
        node.is_some_and(|node| !matches!(node.outcome, Outcome::NotEvaluable(_)))
    };
    let mut all: Vec<Subject> = Vec::new();
    for (subject, objective) in plan.objectives().filter(|(subject, _)| takes_part(*subject)) {
        if sort == Sort::Weight {
            all.push(subject);
        }
        for (index, indicator) in objective.indicators.iter().enumerate() {
            let inside = subject.indicator(index);
            match (&indicator.measure, sort) {
                (Measure::Numeric(_), Sort::Value)
                | (Measure::Milestone(_) | Measure::NotQuantifiable(_), Sort::End) => all.push(inside),
                (Measure::Schedule(schedule), Sort::End) => {
                    all.extend((0..schedule.phases.len()).map(|phase| inside.phase(phase)));
                }
                _ => {}
            }
        }
    }
    all.retain(|subject| takes_part(*subject));
    all.into_iter().map(|subject| (subject, name(plan, subject, language))).collect()
}

/// A part with its code and its title.
fn name(plan: &Plan, subject: Subject, language: Language) -> String {
    let code = view::part_code(plan, subject, language);
    let title = match (plan.phase_at(subject), plan.indicator_at(subject), plan.objective_at(subject)) {
        (Some(phase), ..) => &phase.title,
        (None, Some(indicator), _) => &indicator.title,
        (None, None, Some(objective)) => &objective.title,
        (None, None, None) => return code,
    };
    format!("{code} · {title}")
}

fn look(lab: Lab, goal: Decimal, lever: Lever) {
    let ids = lab.document(|document| Level::Objectives.part_ids(&document.plan)).unwrap_or_default();
    let locks = lab.app.trial.locks.get_untracked();
    let locked =
        ids.iter().enumerate().filter(|(_, id)| locks.contains(id)).map(|(index, _)| index).collect();
    let search = Search { goal, lever, follow: lab.app.trial.follow.get_untracked(), locked };
    let performance = lab.app.performance.get_untracked();
    let found = lab.document(|document| seek(document, performance, &search));
    lab.sought.set(found.map(|found| Sought { search, found }));
}

/// The answer, or why there is none.
fn answer(lab: Lab) -> Vec<El> {
    let language = lab.language;
    let Some(Sought { search, found }) = lab.sought.get() else { return Vec::new() };
    let words = lab.read(|shown| {
        let plan = &shown.document().plan;
        match &found {
            Ok(found) => view::found_meaning(plan, &search, found, language),
            Err(reason) => view::no_answer(plan, reason, search.goal, language),
        }
    });
    let text = el("p").text(&words.unwrap_or_default());
    let Ok(found) = found else {
        return vec![el("div").class("alert alert-warning").attr("role", "alert").child(text)];
    };
    let value = view::answer(found.answer, language);
    let asked = why::asks(Question::Lab(Asked::Sought))
        .text(&value)
        .child(hidden(language.pick(": perché? Valore cercato", ": why? Value sought")));
    let try_it = button("btn btn-primary btn-xs", move || lab.try_found())
        .child(icon::icon("it-check"))
        .text(language.pick(" Usa nella prova", " Use in the trial"));
    let figure = el("p").class("simulator-answer").child(asked);
    vec![el("div").class("simulator-found").attr("role", "status").child(figure).child(text).child(try_it)]
}

/// The totals that can be reached, with the one that is wanted.
fn picture(lab: Lab) -> El {
    let language = lab.language;
    let reach = move || {
        let Sought { search, found } = lab.sought.get()?;
        let (low, high) = match &found {
            Ok(found) => found.reach,
            Err(reason) => reason.reach()?,
        };
        let total = lab.read(|shown| shown.evaluation().total().value()).flatten();
        Some((search.goal, low, high, total))
    };
    let drawing = move || {
        let (goal, low, high, total) = reach()?;
        Some(chart::Interval {
            low: low.get(),
            high: high.get(),
            actual: total?.get(),
            actual_name: language.pick("prova", "trial").to_owned(),
            thresholds: vec![goal],
            threshold_name: language.pick("voluto", "wanted").to_owned(),
        })
    };
    let sentence = move || {
        reach().map_or_else(String::new, |(_, low, high, _)| {
            say!(
                language,
                "Cambiando solo questo, il totale può andare da {} a {}.",
                "By changing this alone, the total can go from {} to {}.",
                view::percent(low, language),
                view::percent(high, language)
            )
        })
    };
    let table = move || {
        let headings = [("Totale", "Total"), ("%", "%")];
        let mut rows = Vec::new();
        if let Some((goal, low, high, _)) = reach() {
            let row = |words: (&str, &str), value: Decimal| {
                vec![
                    Cell::words(language.pick(words.0, words.1)),
                    Cell::figure(view::points(value, language), value),
                ]
            };
            rows.push(row(("più basso possibile", "lowest possible"), low.get()));
            rows.push(row(("voluto", "wanted"), goal));
            rows.push(row(("più alto possibile", "highest possible"), high.get()));
        }
        Table::new(&headings, rows, language)
    };
    let asks = move |row: usize, column: usize| {
        // What is wanted was typed.
        (column == 1 && row != 1).then_some(Question::Lab(Asked::Reach { highest: row == 2 }))
    };
    figure(Figure {
        id: "reach".to_owned(),
        caption: language.pick("Totali che si possono raggiungere", "Totals that can be reached").to_owned(),
        picture: interval(drawing, language),
        sentence: Rc::new(sentence),
        table: Rc::new(table),
        asks: questions(asks),
        saved: None,
        about: None,
        file: lab.file(language.pick("cerca", "seek")),
        language,
    })
}
