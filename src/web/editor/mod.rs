//! The editor: a panel beside the work with everything that one part of the plan says, to be changed, and the part itself to
//! be copied, moved or deleted.
//!
//! [`panel`] draws it, [`opener`] is the button that opens it. One file per sort of part; what they share:
//!
//! | file | what it draws |
//! |---|---|
//! | `tools` | move up and down, duplicate, delete |
//! | `members` | the parts that belong to a part, and what adds one |

mod act;
mod area;
mod indicator;
mod later;
mod members;
mod objective;
mod phase;
mod plan;
mod rules;
mod tools;

pub use members::{adder, new_objective_title};

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent};

use super::{
    browser::page,
    state::app,
    ui::{
        dom::{El, button, el, hidden, kind},
        icon,
    },
};
use crate::{
    plan::{Document, PartId},
    view::{Language, part_title},
};

/// What the editor shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// The plan itself: its data, its acts, its rules.
    Plan,
    /// A part of it.
    Part(PartId),
}

/// A button that opens the editor of a part; `of` says which to screen readers.
pub fn opener(edited: Edited, of: &str, language: Language) -> El {
    let app = app();
    let (this, opened) = (edited.clone(), edited);
    button("edit-opener", move || app.open_editor(opened.clone()))
        .says("aria-expanded", move || app.editing.with(|editing| editing.as_ref() == Some(&this)))
        .has("hidden", move || !app.editable())
        .child(icon::icon("it-pencil"))
        .child(hidden(&format!("{}{of}", language.pick("Modifica", "Edit"))))
}

/// Closes the panel.
type Close = Rc<dyn Fn()>;

/// Draws the panel while something is edited.
pub fn panel(language: Language) -> impl Fn() -> Vec<El> + 'static {
    let app = app();
    // Drawn anew for another part only: what is typed in it changes the plan, and must keep the focus.
    let edited = Memo::new(move |_| {
        let edited = app.editing.get().filter(|_| app.editable())?;
        let there =
            app.shown.with(|shown| shown.as_ref().is_some_and(|shown| has(shown.document(), &edited)));
        there.then_some(edited)
    });
    let opener: StoredValue<Option<HtmlElement>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |before: Option<Option<Edited>>| {
        let now = edited.get();
        let before = before.flatten();
        if now.is_some() && now != before {
            let outside =
                page::focused().filter(|one| one.closest("#editor").is_ok_and(|panel| panel.is_none()));
            opener.update_value(|opener| *opener = outside.or(opener.take()));
            page::focus("editor-title");
        }
        now
    });
    let close = move || {
        app.seal();
        app.editing.set(None);
        if let Some(element) = opener.get_value() {
            request_animation_frame(move || drop(element.focus()));
        }
    };
    move || edited.get().map(|edited| draw(&edited, language, Rc::new(close))).into_iter().collect()
}

fn has(document: &Document, edited: &Edited) -> bool {
    match edited {
        Edited::Plan => true,
        Edited::Part(part) => part.slot(&document.plan).is_some(),
    }
}

/// The panel. Never inlined: it belongs to the part of the program that a first visit does not wait for.
#[inline(never)]
fn draw(edited: &Edited, language: Language, close: Close) -> El {
    let app = app();
    let named = edited.clone();
    let title =
        move || app.shown.with(|shown| shown.as_ref().map(|shown| name(shown.document(), &named, language)));
    let title = el("h2")
        .attr("id", "editor-title")
        .attr("tabindex", "-1")
        .text_live(move || title().unwrap_or_default());
    let leave = Rc::clone(&close);
    let closer = button("panel-close", move || leave())
        .attr("aria-label", language.pick("Chiudi la modifica", "Close the editor"))
        .child(icon::sized("it-close", "icon icon-sm"));
    let body = match edited {
        Edited::Plan => plan::form(language),
        Edited::Part(PartId::Act(id)) => act::act(id, language),
        Edited::Part(PartId::Guideline(id)) => act::guideline(id, language),
        Edited::Part(PartId::Area(id)) => area::form(id, language),
        Edited::Part(PartId::Objective(id)) => objective::form(id, language),
        Edited::Part(PartId::Indicator(id)) => indicator::form(id, language),
        Edited::Part(PartId::Phase(id)) => phase::form(id, language),
    };
    let pressed = edited.clone();
    let press = move |event: KeyboardEvent| match &pressed {
        _ if event.key() == "Escape" => close(),
        Edited::Part(part) => tools::press(part, &event),
        Edited::Plan => {}
    };
    let tools = match edited {
        Edited::Plan => Vec::new(),
        Edited::Part(part) => vec![tools::path(part, language), tools::tools(part, language)],
    };
    el("aside")
        .class("panel editor")
        .attr("id", "editor")
        .attr("aria-labelledby", "editor-title")
        .on("keydown", move |event| press(kind(event)))
        .child(el("div").class("panel-head").child(title).child(closer))
        .child(el("div").class("panel-body").children(tools).children(body))
}

/// The heading of the panel.
fn name(document: &Document, edited: &Edited, language: Language) -> String {
    match edited {
        Edited::Plan => language.pick("Dati del piano", "Data of the plan").to_owned(),
        Edited::Part(part) => part_title(&document.plan, part, language),
    }
}
