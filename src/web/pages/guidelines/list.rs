//! The list of narrow screens: guidelines with their objectives, or the other way round.

use std::rc::Rc;

use leptos::prelude::*;

use super::{
    Board, Side, answer_words, asks_weight, cover_words, gap, link, mark_class, outline::Outline, place_id,
};
use crate::{
    view::say,
    web::ui::{
        choice::choice,
        dom::{El, el, hidden},
    },
};

/// Draws the list with the choice of its side.
pub fn list(board: Board, outline: Rc<Outline>) -> El {
    let language = board.language;
    let names = vec![
        language.pick("per indirizzo", "by guideline").to_owned(),
        language.pick("per obiettivo", "by objective").to_owned(),
    ];
    let side = choice(
        language.pick("Elenco", "List"),
        names,
        move || usize::from(board.side.get() == Side::Objectives),
        move |index| board.side.set(if index == 0 { Side::Guidelines } else { Side::Objectives }),
    );
    let entries = move || {
        let side = board.side.get();
        let count =
            if side == Side::Guidelines { outline.guidelines.len() } else { outline.objectives.len() };
        vec![
            el("ul")
                .class("guidelines-items")
                .children((0..count).map(|at| entry(board, &outline, side, at))),
        ]
    };
    el("div").class("guidelines-list").child(side).live(entries)
}

/// A guideline with its objectives, or an objective with its guidelines.
fn entry(board: Board, outline: &Rc<Outline>, side: Side, position: usize) -> El {
    let (code, title) = name(outline, side, position);
    let head = el("h3")
        .attr("id", &place_id("list", side, position))
        .attr("tabindex", "-1")
        .child(el("span").class("code").text(code))
        .text(" ")
        .text(title);
    let open = move || match side {
        Side::Guidelines => board.uncovered(position),
        Side::Objectives => board.silent(position),
    };
    let words = move || match side {
        Side::Guidelines => cover_words(board, position),
        Side::Objectives => answer_words(board, position),
    };
    let weight = (side == Side::Guidelines)
        .then(|| asks_weight(board, position, code).has("hidden", move || board.uncovered(position)));
    let count = el("p")
        .class("guidelines-words")
        .child(gap(open, ""))
        .child(el("span").text_live(words))
        .children(weight);
    let names = Rc::clone(outline);
    let chips = move || chips(board, &names, side, position);
    el("li")
        .child(head)
        .child(count)
        .live(chips)
        .children(outline.editable.then(|| choices(board, outline, side, position)))
        .children(text(board, outline, side, position))
}

/// Guideline and objective of an entry and what stands in it.
fn pair(side: Side, position: usize, other: usize) -> (usize, usize) {
    if side == Side::Guidelines { (position, other) } else { (other, position) }
}

/// The other side of the entries, and how many there are of it.
fn others(outline: &Outline, side: Side) -> (Side, usize) {
    match side {
        Side::Guidelines => (Side::Objectives, outline.objectives.len()),
        Side::Objectives => (Side::Guidelines, outline.guidelines.len()),
    }
}

/// All that could answer, or be answered, to be pressed; drawn when it is first asked for.
fn choices(board: Board, outline: &Rc<Outline>, side: Side, position: usize) -> El {
    let outline = Rc::clone(outline);
    let (code, _) = name(&outline, side, position);
    let summary = say!(board.language, "Modifica i collegamenti di {}", "Edit the links of {}", code);
    let asked = RwSignal::new(false);
    let draw = move || {
        let (other, count) = others(&outline, side);
        let choice = |at: usize| {
            let (guideline, objective) = pair(side, position, at);
            let (code, title) = name(&outline, other, at);
            let button = link::button(board, &outline, guideline, objective)
                .class("chip guidelines-choice")
                .on("click", move |_| board.toggle(guideline, objective));
            let words = el("span").child(el("b").text(code)).text(" ").text(title);
            el("li").child(button.child(words))
        };
        let all = asked.get().then(|| el("ul").class("chips").children((0..count).map(choice)));
        all.into_iter().collect()
    };
    el("details")
        .class("guidelines-edit")
        .on("toggle", move |_| asked.set(true))
        .child(el("summary").text(&summary))
        .child(el("div").live(draw))
}

/// What answers to it, or what it answers to.
fn chips(board: Board, outline: &Outline, side: Side, position: usize) -> Vec<El> {
    let (other, count) = others(outline, side);
    let chip = |at: usize| {
        let (guideline, objective) = pair(side, position, at);
        let basis = board.link(guideline, objective)?;
        let (code, title) = name(outline, other, at);
        let chip = el("li").class("chip").child(el("span").class(mark_class(Some(basis)))).text(" ");
        let chip = chip.child(el("b").text(code)).text(" ").text(title).text(" ");
        Some(chip.child(hidden(link::words(Some(basis), board.language))))
    };
    let chips: Vec<El> = (0..count).filter_map(chip).collect();
    if chips.is_empty() { Vec::new() } else { vec![el("ul").class("chips").children(chips)] }
}

/// The text of a guideline, on request.
fn text(board: Board, outline: &Outline, side: Side, position: usize) -> Option<El> {
    let guideline = outline.guidelines.get(position).filter(|_| side == Side::Guidelines)?;
    let summary = say!(board.language, "Testo dell’indirizzo {}", "Text of guideline {}", guideline.code);
    let text = el("div").class("guideline-text").text(guideline.text.as_ref()?);
    Some(el("details").child(el("summary").text(&summary)).child(text))
}

/// Code and title.
fn name(outline: &Outline, side: Side, position: usize) -> (&str, &str) {
    let guideline = outline.guidelines.get(position).map(|one| (one.code.as_str(), one.title.as_str()));
    let objective = outline.objectives.get(position).map(|one| (one.code.as_str(), one.title.as_str()));
    let name = if side == Side::Guidelines { guideline } else { objective };
    name.unwrap_or_default()
}
