//! An explanation as a page of its own, with an address.

use leptos::prelude::*;

use super::{
    Question, beside,
    panel::{answer, of_performance, short},
    tools::tools,
    tree::{Reading, tree},
};
use crate::{
    plan::{Plan, Subject},
    view::{self, Language, say},
    web::{
        route::{Explained, Route},
        state::{Shown, app},
        total,
        ui::dom::{El, el},
        way,
    },
};

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language, explained: &Explained) -> El {
    let app = app();
    let reading = Reading::of_the_plan().open();
    let explained = explained.clone();
    let draw = move || {
        app.performance.track();
        app.shown.with(|shown| {
            let Some(shown) = shown else { return Vec::new() };
            drawn(shown, &explained, &reading, language)
                .unwrap_or_else(|| nothing(&shown.document().plan, language))
        })
    };
    let section = el("section").class("why-page").attr("aria-labelledby", "why-page-title").live(draw);
    let main = el("div").class("work-main").child(total::total(app.shown, language, None)).child(section);
    beside(main, app.shown, language)
}

fn drawn(shown: &Shown, explained: &Explained, reading: &Reading, language: Language) -> Option<Vec<El>> {
    let app = app();
    let plan = &shown.document().plan;
    let subject = match &explained.part {
        None => Subject::Plan,
        Some(id) => way::subject_of(plan, id)?,
    };
    let question = if explained.state { Question::State(subject) } else { Question::Result(subject) };
    let explanation = answer(shown, question, language)?;
    let title = say!(language, "Perché {}?", "Why {}?", explanation.result);
    let about = if explained.state {
        explanation.heading.clone()
    } else {
        of_performance(app.performance.get_untracked(), &explanation, language)
    };
    let steps = tree(&explanation, reading, language);
    let tools = tools(&explanation, question, (&steps, reading), None, language);
    let mut parts = vec![
        path(plan, subject, language),
        el("h2").attr("id", "why-page-title").text(&title),
        el("p").class("why-about").text(&about),
    ];
    parts.extend(short(&explanation));
    parts.extend([tools, steps]);
    Some(parts)
}

/// From the total down to the part, each with its own explanation.
fn path(plan: &Plan, subject: Subject, language: Language) -> El {
    let mut steps = vec![Subject::Plan];
    if let Some((area, objective)) = subject.objective_index() {
        let objective = Subject::objective(area, objective);
        steps.push(objective);
        if let Some(index) = subject.indicator_index() {
            steps.push(objective.indicator(index));
        }
    }
    steps.extend(subject.phase_index().map(|_| subject));
    let item = |one: &Subject| {
        let part = Some(plan.id_at(*one).to_string()).filter(|_| *one != Subject::Plan);
        let route = Route::Why(plan.id.to_string(), Explained { part, state: false });
        let link = el("a").attr("href", &route.to_string()).text(&step_name(plan, *one, language));
        let here = *one == subject;
        el("li").child(if here { link.attr("aria-current", "page") } else { link })
    };
    let label = language.pick("Da che cosa fa parte", "What it belongs to");
    el("nav").class("why-path").attr("aria-label", label).child(el("ol").children(steps.iter().map(item)))
}

fn step_name(plan: &Plan, subject: Subject, language: Language) -> String {
    match (plan.phase_at(subject), subject.indicator_index(), plan.objective_at(subject)) {
        (Some(phase), ..) => say!(language, "Fase {}", "Phase {}", phase.code),
        (None, Some(_), Some(objective)) if objective.indicators.len() == 1 => {
            language.pick("Indicatore", "Indicator").to_owned()
        }
        (None, Some(index), _) => say!(language, "Indicatore {}", "Indicator {}", index + 1),
        (None, None, Some(objective)) => say!(language, "Obiettivo {}", "Objective {}", objective.code),
        (None, None, None) => language.pick("Totale", "Total").to_owned(),
    }
}

/// The address names no part of the plan, or one that has no result.
fn nothing(plan: &Plan, language: Language) -> Vec<El> {
    let title = language.pick("Qui non c’è nulla da spiegare", "There is nothing to explain here");
    let cause = language.pick(
        "Il piano non ha più questa parte, o la parte non ha un risultato proprio perché ciò che la contiene è fuori dalla valutazione.",
        "The plan has this part no longer, or the part has no result of its own because what it belongs to is left out of the evaluation.",
    );
    let route = Route::Why(plan.id.to_string(), Explained::default());
    let words = view::capitalised(language.pick("perché il totale?", "why the total?"));
    let link = el("a").class("btn btn-primary btn-xs").attr("href", &route.to_string()).text(&words);
    vec![el("h2").attr("id", "why-page-title").text(title), el("p").text(cause), el("p").child(link)]
}
