//! The key figures: what is covered, what it weighs, what is left open on either side.

use leptos::prelude::*;

use super::{Board, Side, outline::Outline, plan};
use crate::{
    coverage::Coverage,
    plan::Plan,
    view::{self, Summed, say},
    web::{
        ui::dom::{El, button, el, hidden},
        why::{self, Question},
    },
};

/// Draws the key figures.
pub fn summary(board: Board, outline: &Outline) -> El {
    let language = board.language;
    let all = outline.guidelines.len();
    let covered = move || {
        let covered = all - board.coverage.with(|coverage| coverage.uncovered().count());
        say!(language, "{} di {}", "{} of {}", covered, all)
    };
    let share = move || {
        let share = board.coverage.with(Coverage::share);
        share.map_or_else(|| "—".to_owned(), |share| view::percent(share, language))
    };
    let made = move || {
        let (answering, whole) = board.coverage.with(|coverage| (coverage.answering, coverage.whole));
        view::answering_weights(answering, whole, language)
    };
    let covered = el("dd").class("guidelines-figure").text_live(covered);
    let whose = language
        .pick(", perché? Peso degli obiettivi che rispondono", ", why? Weight of the objectives that answer");
    let share = why::asks(Question::Sum(Summed::Answering))
        .attr_live("aria-label", move || Some(share() + whose))
        .text_live(share);
    let weight = el("dd").class("guidelines-figure").child(share).child(el("small").text_live(made));
    el("dl")
        .class("guidelines-summary")
        .child(entry(
            language.pick("Indirizzi con almeno un obiettivo", "Guidelines with an objective"),
            covered,
        ))
        .child(entry(
            language.pick("Peso degli obiettivi che rispondono", "Weight of the objectives that answer"),
            weight,
        ))
        .child(entry(
            language.pick("Indirizzi senza obiettivi", "Guidelines without objectives"),
            gaps(board, Side::Guidelines),
        ))
        .child(entry(
            language.pick("Obiettivi senza indirizzi", "Objectives without guidelines"),
            gaps(board, Side::Objectives),
        ))
}

fn entry(name: &str, figure: El) -> El {
    el("div").child(el("dt").text(name)).child(figure)
}

/// How many are left open, and buttons that lead to each.
fn gaps(board: Board, side: Side) -> El {
    let language = board.language;
    // A memo, so that an edit that leaves no other gap leaves the buttons, and the focus on them, as they are.
    let open: Memo<Vec<(usize, String, String)>> = Memo::new(move |_| {
        let positions: Vec<usize> = board.coverage.with(|coverage| match side {
            Side::Guidelines => coverage.uncovered().collect(),
            Side::Objectives => coverage.unanswering().collect(),
        });
        plan(board.app, |plan| named(plan, side, &positions)).unwrap_or_default()
    });
    let chips = move || {
        let chip = |(position, code, title): (usize, String, String)| {
            let chip = button("chip", move || board.visit(side, position)).attr("title", &title);
            el("li").child(chip.text(&code).child(hidden(&format!(" {title}"))))
        };
        let open = open.get();
        if open.is_empty() {
            return vec![el("span").class("guidelines-none").text(language.pick("nessuno", "none"))];
        }
        vec![el("ul").class("chips").children(open.into_iter().map(chip))]
    };
    let number =
        move || open.with(|open| if open.is_empty() { String::new() } else { open.len().to_string() });
    el("dd").child(el("span").class("guidelines-figure").text_live(number)).live(chips)
}

/// Position, code and title of each.
fn named(plan: &Plan, side: Side, positions: &[usize]) -> Vec<(usize, String, String)> {
    let named = |position: &usize| {
        let (code, title) = match side {
            Side::Guidelines => {
                let guideline = plan.guidelines.get(*position)?;
                (&guideline.code, &guideline.title)
            }
            Side::Objectives => {
                let (_, objective) = plan.objectives().nth(*position)?;
                (&objective.code, &objective.title)
            }
        };
        Some((*position, code.clone(), title.clone()))
    };
    positions.iter().filter_map(named).collect()
}
