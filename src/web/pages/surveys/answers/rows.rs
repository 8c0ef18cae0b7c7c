//! Rows that the administration adds and names itself.

use leptos::prelude::*;

use super::{
    cell::{Asked, Of},
    value::marks,
};
use crate::{
    survey::{
        Step, Value,
        fill::{self, Cell},
    },
    web::{
        browser::page,
        pages::surveys::entry::{entry, under},
        ui::{
            dom::{El, button, el},
            field::Width,
            icon,
        },
    },
};

/// Draws the rows, and the button for one more.
pub(super) fn rows(of: &Of) -> El {
    let (work, language) = (of.work, of.work.language);
    let item = of.item.clone();
    let count = move || {
        work.one.with(|one| {
            one.as_ref().map_or(0, |one| one.answers.iter().filter(|answer| answer.item == item).count())
        })
    };
    let rows = {
        let count = count.clone();
        move || (0..count()).collect::<Vec<usize>>()
    };
    let id = format!("rows-{}", of.item);
    let (last, added) = (id.clone(), of.clone());
    let more = button("btn btn-outline-primary btn-xs", move || {
        let nth = untrack(&count);
        let cell = Cell { administration: added.administration.clone(), item: added.item.clone(), nth };
        // An empty row is what is asked for: nothing is refused.
        drop(work.desk.edit(Step::Answer, |document| fill::set_answer(document, &cell, Value::Blank)));
        let last = last.clone();
        page::after_paint(move || page::focus_field_at(&format!("[id='{last}'] > li:last-child")));
    });
    let words = language.pick("Aggiungi una riga", "Add a row");
    let more = more
        .attr("aria-label", &format!("{words}, {}", of.label))
        .child(icon::icon("it-plus"))
        .text(" ")
        .text(words);
    let drawn = of.clone();
    let list = el("ul").class("survey-own").attr("id", &id).each(rows, move |nth| {
        let cell = Cell { administration: drawn.administration.clone(), item: drawn.item.clone(), nth: *nth };
        vec![row(&Asked::new(&drawn, cell))]
    });
    el("div")
        .class("survey-row")
        .child(el("p").class("survey-label").text(&of.label))
        .child(el("div").class("survey-cell survey-cell-wide").child(list).child(more))
}

fn row(asked: &Asked) -> El {
    let language = asked.work.language;
    let number = (asked.cell.nth + 1).to_string();
    let of = format!("{} {number}, {}", language.pick("Riga", "Row"), asked.label);
    let (read, write, removed) = (asked.clone(), asked.clone(), asked.clone());
    let label = format!("{}, {of}", language.pick("Nome", "Name"));
    let text = move || read.read(|answer| answer.and_then(|answer| answer.label.clone())).unwrap_or_default();
    let name = entry(
        asked.work.desk,
        Width::Line,
        move || label.clone(),
        text,
        move |typed| {
            let before = untrack(|| write.read(|answer| answer.and_then(|answer| answer.label.clone())));
            if before.unwrap_or_default() == typed.trim() {
                return Ok(());
            }
            write.change(|document, cell| fill::name_row(document, cell, typed))
        },
    );
    let remove = button("btn btn-outline-primary btn-xs", move || {
        // A row that is drawn is there.
        drop(removed.change(fill::blank));
        page::focus_field_at(&format!("[id='rows-{}']", removed.cell.item));
    });
    let words = language.pick("Togli la riga", "Take the row away");
    let remove = remove
        .attr("aria-label", &format!("{words} {number}, {}", asked.label))
        .attr("title", words)
        .child(icon::icon("it-delete"));
    el("li")
        .child(under(language.pick("Nome", "Name"), false, name))
        .child(marks(asked, of))
        .child(asked.description())
        .child(remove)
        .child(asked.notes())
}
