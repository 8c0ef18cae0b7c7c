//! The parts that belong to a part, each to be opened; and the buttons that add one.

use leptos::prelude::*;

use super::Edited;
use crate::{
    edit::{self, New},
    plan::{Document, PartId},
    view::{Language, part_title},
    web::{
        state::{App, app},
        ui::{
            dom::{El, button, el},
            icon,
        },
    },
};

/// A list of the parts that `read` gives, under a heading.
pub fn members(
    title: &str,
    read: impl Fn(&Document) -> Vec<PartId> + Send + Sync + 'static,
    language: Language,
) -> El {
    let app = app();
    let members = Memo::new(move |_| {
        app.shown.with(|shown| {
            let document = shown.as_ref()?.document();
            let named = |part: PartId| (part_title(&document.plan, &part, language), part);
            Some(read(document).into_iter().map(named).collect::<Vec<_>>())
        })
    });
    let rows = move || {
        let row = |(name, part): (String, PartId)| {
            let open = button("editor-link", move || app.open_editor(Edited::Part(part.clone())));
            el("li").child(open.child(icon::icon("it-pencil")).child(el("span").text(&name)))
        };
        members.get().into_iter().flatten().map(row).collect()
    };
    el("section").class("editor-members").child(el("h3").text(title)).child(el("ul").live(rows))
}

/// A button that adds a part and opens its editor.
pub fn adder(words: &str, new: impl Fn(&Document) -> New + 'static, title: &'static str) -> El {
    let app = app();
    let words = words.to_owned();
    button("adder", move || add(app, &new, title))
        .has("hidden", move || !app.editable())
        .child(icon::icon("it-plus"))
        .text(" ")
        .text(&words)
}

#[inline(never)]
fn add(app: App, new: &dyn Fn(&Document) -> New, title: &str) {
    let change = app.new_ids(|document, ids| edit::add(document, &new(document), title, ids)).flatten();
    let Some(change) = change else { return };
    app.edit_at_once(std::slice::from_ref(&change));
    if let Some(part) = change.inserted() {
        app.open_editor(Edited::Part(part));
    }
}

/// What a new objective is called until somebody names it.
pub const fn new_objective_title(language: Language) -> &'static str {
    match language {
        Language::Italian => "Nuovo obiettivo",
        Language::English => "New objective",
    }
}
