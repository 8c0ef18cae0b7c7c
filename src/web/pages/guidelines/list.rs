//! The list of narrow screens: guidelines with their objectives, or the other way round.

use std::rc::Rc;

use leptos::prelude::*;

use super::{Board, Side, answer_words, cover_words, gap, mark, outline::Outline, place_id};
use crate::{
    view::say,
    web::ui::{
        choice::choice,
        dom::{El, el},
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
    let count = el("p").class("guidelines-words").child(gap(open, "")).text_live(words);
    let names = Rc::clone(outline);
    let chips = move || chips(board, &names, side, position);
    el("li").child(head).child(count).live(chips).children(text(board, outline, side, position))
}

/// What answers to it, or what it answers to.
fn chips(board: Board, outline: &Outline, side: Side, position: usize) -> Vec<El> {
    let (other, count) = match side {
        Side::Guidelines => (Side::Objectives, outline.objectives.len()),
        Side::Objectives => (Side::Guidelines, outline.guidelines.len()),
    };
    let chip = |at: usize| {
        let basis = match side {
            Side::Guidelines => board.link(position, at),
            Side::Objectives => board.link(at, position),
        };
        let (code, title) = name(outline, other, at);
        let [sign, words] = mark(basis?, board.language);
        Some(
            el("li")
                .class("chip")
                .child(sign)
                .text(" ")
                .child(el("b").text(code))
                .text(" ")
                .text(title)
                .child(words),
        )
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
