//! An item of the questionnaire: its words, what it asks for, its place.

use leptos::prelude::*;

use super::{
    Work,
    card::kind_names,
    loss::{self, Change},
};
use crate::{
    plan::Id,
    survey::{ItemKind, design},
    web::{
        browser::page,
        pages::surveys::entry::{entry, unbroken},
        ui::{
            choice::choice_of,
            dom::{El, el, hidden},
            field::Width,
        },
    },
};

/// What an item can ask for, in the order in which it is offered.
pub(super) const KINDS: [ItemKind; 5] =
    [ItemKind::YesNo, ItemKind::Mark, ItemKind::Score, ItemKind::List, ItemKind::Other];

/// An item as it is.
#[derive(Clone, Default, PartialEq, Eq)]
struct Asked {
    label: String,
    kind: usize,
    /// Its position in its section, and how many are there.
    place: (usize, usize),
}

fn asked(work: Work, id: &Id) -> Asked {
    let found = work.desk.read(|document| {
        let (section, item) = document.survey.item(id)?;
        let at = section.items.iter().position(|one| one.id == *id)?;
        let kind = KINDS.iter().position(|kind| *kind == item.kind)?;
        Some(Asked { label: item.label.clone(), kind, place: (at, section.items.len()) })
    });
    found.flatten().unwrap_or_default()
}

/// Draws an item.
pub(super) fn row(work: Work, section: &Id, id: &Id) -> El {
    let (desk, language) = (work.desk, work.language);
    let key = StoredValue::new(id.clone());
    let of = move || key.get_value();
    let item = Memo::new(move |_| asked(work, &of()));
    let label = move || item.with(|item| item.label.clone());
    let number = move || {
        let at = item.with(|item| item.place.0 + 1).to_string();
        format!("{} {at}", language.pick("Domanda", "Question"))
    };
    let rename = move |typed: &str| work.change(|document| design::rename_item(document, &of(), typed));
    let words = unbroken(entry(desk, Width::Lines, number, label, rename));
    // What was chosen and not done shows as it was again.
    let kind = move || {
        work.asking.track();
        item.with(|item| item.kind)
    };
    let choose = move |position: usize| {
        if let Some(kind) = KINDS.get(position) {
            loss::attempt(work, Change::Kind(of(), *kind));
        }
    };
    let kind =
        choice_of("", "", kind_names(language), kind, choose, || false).child(hidden("").text_live(
            move || format!("{}, {}", language.pick("Che cosa chiede", "What it asks for"), label()),
        ));
    el("li").child(words).child(kind).child(tools(work, item, section, id))
}

fn tools(work: Work, item: Memo<Asked>, section: &Id, id: &Id) -> El {
    let key = StoredValue::new((section.clone(), id.clone()));
    let label = move || item.with(|item| item.label.clone());
    let shift = move |to: fn(usize) -> usize, button: String| {
        let to = to(item.with_untracked(|item| item.place.0));
        key.with_value(|(section, id)| {
            // An item that is drawn is there.
            drop(work.change(|document| design::move_item(document, id, section, to)));
        });
        page::focus(button);
    };
    let first = move || item.with(|item| item.place.0 > 0);
    let last = move || item.with(|item| item.place.0 + 1 < item.place.1);
    let (up, down) = (format!("up-item-{id}"), format!("down-item-{id}"));
    let (raise, lower) = (up.clone(), down.clone());
    el("div")
        .class("toolbar")
        .child(work.tool(("it-arrow-up", &up), ("Sposta su", "Move up"), label, first, move || {
            shift(|at| at.saturating_sub(1), raise.clone());
        }))
        .child(work.tool(("it-arrow-down", &down), ("Sposta giù", "Move down"), label, last, move || {
            shift(|at| at + 1, lower.clone());
        }))
        .child(work.tool(
            ("it-delete", &format!("delete-item-{id}")),
            ("Elimina la domanda", "Delete the question"),
            label,
            || true,
            move || {
                let (section, item) = key.get_value();
                loss::attempt(work, Change::Item(section, item));
            },
        ))
}
