//! What is left to decide in a plan that was rolled over from the year before.

use leptos::prelude::*;

use crate::{
    plan::{Document, Id, Stage},
    rollover::{self, Decision, DecisionKind},
    view::{self, Language, say},
    web::{
        browser::storage,
        pages::checks::place,
        state::App,
        ui::{
            dom::{El, button, el},
            icon,
        },
    },
};

/// The decisions, with what was changed since; nothing where the plan is not the one before rolled over.
pub fn decisions(app: App, document: &Document, before: Option<&Document>, language: Language) -> Option<El> {
    let before = before.filter(|_| document.plan.stage == Stage::Planned)?;
    let rolled = rollover::roll_over(before).ok()?;
    let goes_on =
        |document: &Document| document.plan.objectives().any(|(_, one)| known(&rolled.document, one));
    if rolled.decisions.is_empty() || !goes_on(document) {
        return None;
    }
    let year = before.plan.year;
    let title = say!(
        language,
        "Da decidere, riportando il piano del {}",
        "To decide, taking over the plan of {}",
        year
    );
    let rows = rolled.decisions.iter().map(|one| row(app, document, &rolled.document, one, language));
    let heading = el("h3").attr("id", "decisions-title").text(&title);
    let intro = language.pick(
        "Ciò che il programma non può sapere. Una voce è segnata quando la sua parte del piano è cambiata da allora, o quando si conferma che va bene com’è; la conferma resta in questo browser.",
        "What the program cannot know. An entry is marked once its part of the plan has changed since, or once it is confirmed as it is; the confirmation stays in this browser.",
    );
    Some(
        el("section")
            .class("decisions")
            .attr("aria-labelledby", "decisions-title")
            .child(heading)
            .child(el("p").text(intro))
            .child(el("ul").class("findings").children(rows)),
    )
}

/// Whether the rolled-over plan has an objective of this identifier.
fn known(rolled: &Document, objective: &crate::plan::Objective) -> bool {
    rolled.plan.objectives().any(|(_, one)| one.id == objective.id)
}

fn row(app: App, document: &Document, rolled: &Document, decision: &Decision, language: Language) -> El {
    let words = view::decision(&rolled.plan, decision, language);
    let objective = rolled.plan.objective_at(decision.place.subject).map(|one| one.id.clone());
    let there = document.plan.objectives().find(|(_, one)| Some(&one.id) == objective.as_ref());
    let code = there.map(|(_, one)| (one.code.clone(), one.id.clone()));
    let link = match objective {
        Some(_) => place::link(app, &document.plan, code, language),
        None => place::to_data(app, &document.plan, language),
    };
    let said = el("div").child(el("p").text(&words));
    let item = el("li").class("finding");
    if changed(document, rolled, decision) {
        let mark = mark(language.pick("cambiato da allora", "changed since"));
        return item.child(said.child(mark)).child(el("div").class("toolbar").child(link));
    }
    let key = format!("{} {:?}", objective.as_ref().map_or("", Id::as_str), decision.kind);
    let plan = document.plan.id.to_string();
    let decided = RwSignal::new(storage::marks(&plan).decided.contains(&key));
    let words = move || {
        if decided.get() {
            vec![mark(language.pick("va bene com’è", "right as it is"))]
        } else {
            Vec::new()
        }
    };
    let confirm = move || {
        let mut marks = storage::marks(&plan);
        marks.decided.retain(|other| *other != key);
        if !decided.get_untracked() {
            marks.decided.push(key.clone());
        }
        // Where the store refuses, the entry stays as it was: the failed save of the plan itself is said already.
        if storage::set_marks(&plan, &marks).is_ok() {
            decided.update(|decided| *decided = !*decided);
        }
    };
    let confirm = button("btn btn-outline-primary btn-xs", confirm)
        .says("aria-pressed", move || decided.get())
        .text(language.pick("Va bene com’è", "Right as it is"));
    item.child(said.live(words)).child(el("div").class("toolbar").child(link).child(confirm))
}

/// That an entry is done, and how.
fn mark(words: &str) -> El {
    el("p").class("decision-done").child(icon::icon("it-check-circle")).text(" ").text(words)
}

/// Whether the objective of a decision, or for the plan its heading, is another than it was rolled over to.
fn changed(document: &Document, rolled: &Document, decision: &Decision) -> bool {
    match rolled.plan.objective_at(decision.place.subject) {
        Some(before) => {
            let now = document.plan.objectives().find(|(_, one)| one.id == before.id);
            now.is_none_or(|(_, now)| now.as_ref() != before)
        }
        None => {
            let [one, other] = [&document.plan, &rolled.plan];
            match &decision.kind {
                DecisionKind::Approval { .. } => one.approval != other.approval,
                DecisionKind::Title { .. } => one.title != other.title,
                DecisionKind::Guidelines { .. } => one.guidelines != other.guidelines,
                _ => false,
            }
        }
    }
}
