//! What is left to decide in a plan that was rolled over from the year before.

use crate::{
    plan::{Document, Stage},
    rollover::{self, Decision, DecisionKind},
    view::{self, Language, say},
    web::{
        pages::checks::place,
        state::App,
        ui::{
            dom::{El, el},
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
        "Ciò che il programma non può sapere. Una voce è segnata quando la sua parte del piano è cambiata da allora.",
        "What the program cannot know. An entry is marked once its part of the plan has changed since.",
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
    let done = changed(document, rolled, decision);
    let mark = done.then(|| {
        el("p")
            .class("decision-done")
            .child(icon::icon("it-check-circle"))
            .text(" ")
            .text(language.pick("cambiato da allora", "changed since"))
    });
    let objective = rolled.plan.objective_at(decision.place.subject).map(|one| one.id.clone());
    let there = document.plan.objectives().find(|(_, one)| Some(&one.id) == objective.as_ref());
    let code = there.map(|(_, one)| (one.code.clone(), one.id.clone()));
    el("li")
        .class("finding")
        .child(el("div").child(el("p").text(&words)).children(mark))
        .child(el("div").class("toolbar").child(place::link(app, &document.plan, code, language)))
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
