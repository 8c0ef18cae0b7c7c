//! Which section of the map is looked at, and in which order.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::{
    plan::Id,
    survey::{
        Document, ItemKind, Section,
        dashboard::{ItemOrder, RowOrder},
    },
    view::Language,
    web::{
        pages::surveys::pick,
        state::Desk,
        ui::dom::{El, el},
    },
};

/// What of the map is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) section: usize,
    pub(super) rows: RowOrder,
    pub(super) columns: ItemOrder,
    pub(super) page: usize,
}

thread_local! {
    /// What was looked at last, and of which survey: who comes back from a profile finds the map as it was.
    static LAST: RefCell<Option<(Id, Look)>> = const { RefCell::new(None) };
}

/// Where the map begins: as it was left, or at the first section that asks for marks.
pub(super) fn begin(desk: Desk) -> Look {
    let id = desk.id();
    let last = LAST.with_borrow(|last| last.clone()).filter(|(of, _)| Some(of) == id.as_ref());
    let marks = |document: &Document| {
        let sections = &document.survey.questionnaire.sections;
        sections.iter().position(|section| section.items.iter().any(|item| item.kind == ItemKind::Mark))
    };
    let section = desk.look(marks).flatten().unwrap_or(0);
    let first = Look { section, rows: RowOrder::Source, columns: ItemOrder::Form, page: 0 };
    last.map_or(first, |(_, look)| look)
}

/// The section and the orders, to be chosen.
pub(super) fn controls(
    desk: Desk,
    (section, rows, columns): (RwSignal<usize>, RwSignal<RowOrder>, RwSignal<ItemOrder>),
    language: Language,
) -> El {
    let names = |document: &Document| {
        let sections = document.survey.questionnaire.sections.iter();
        sections.map(Section::name).collect::<Vec<_>>()
    };
    let names = Memo::new(move |_| desk.read(names).unwrap_or_default());
    let orders = [
        (RowOrder::Source, language.pick("come nella fonte", "as in the source")),
        (RowOrder::Name, language.pick("per nome", "by name")),
        (RowOrder::Good, language.pick("prima chi ha più +", "most + first")),
        (RowOrder::Blank, language.pick("prima chi ha più vuote", "most blank first")),
    ];
    let items = [
        (ItemOrder::Form, language.pick("come nel modulo", "as in the form")),
        (ItemOrder::Good, language.pick("prima le voci con più +", "most + first")),
    ];
    let named = |(order, name): (RowOrder, &str)| (order, name.to_owned());
    let named_item = |(order, name): (ItemOrder, &str)| (order, name.to_owned());
    el("div")
        .class("survey-controls")
        .child(pick::pick(
            language.pick("Sezione", "Section"),
            move || names.get(),
            move || section.get(),
            move |at| section.set(at),
        ))
        .child(pick::pick_of(
            language.pick("Ordine delle amministrazioni", "Order of the administrations"),
            orders.map(named).into(),
            rows,
        ))
        .child(pick::pick_of(
            language.pick("Ordine delle voci", "Order of the items"),
            items.map(named_item).into(),
            columns,
        ))
}

/// Remembers what is looked at.
pub(super) fn keep(desk: Desk, look: Look) {
    LAST.set(desk.id().map(|id| (id, look)));
}
