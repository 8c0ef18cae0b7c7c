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
mod conventions;
pub mod indicator;
mod kinds;
pub mod later;
mod members;
pub mod objective;
mod phase;
pub mod plan;
pub mod rules;
mod tools;

pub use members::{adder, new_objective_title};

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

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

impl Edited {
    /// What marks the buttons that open it: a button that was drawn anew is found again by it.
    pub fn mark(&self) -> String {
        match self {
            Self::Plan => "plan".to_owned(),
            Self::Part(part) => format!("{part:?}").replace(['"', '\\'], ""),
        }
    }
}

/// A button that opens the editor of a part; `of` says which to screen readers.
pub fn opener(edited: Edited, of: &str, language: Language) -> El {
    let of = of.to_owned();
    opener_of(edited, move || of.clone(), language)
}

/// The same where what it is called changes while the button stays.
pub fn opener_of(edited: Edited, of: impl Fn() -> String + 'static, language: Language) -> El {
    let app = app();
    let mark = edited.mark();
    let (this, opened) = (edited.clone(), edited);
    let open = move |event: Event| {
        // The panel makes the work narrower, and its rows higher: what was pressed stays where it was.
        if let Some(pressed) = event.current_target().and_then(|one| one.dyn_into().ok()) {
            page::keep_in_place(pressed);
        }
        app.open_editor(opened.clone());
    };
    el("button")
        .attr("type", "button")
        .class("edit-opener")
        .attr("data-edits", &mark)
        .on("click", open)
        .says("aria-expanded", move || app.editing.with(|editing| editing.as_ref() == Some(&this)))
        .has("hidden", move || !app.editable())
        .child(icon::icon("it-pencil"))
        .child(hidden(language.pick("Modifica", "Edit")).text_live(of))
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
    // What was pressed, and what it opened.
    let opener: StoredValue<Option<(HtmlElement, Edited)>, LocalStorage> = StoredValue::new_local(None);
    let leave = move |last: &Edited| {
        app.seal();
        app.editing.set(None);
        let (element, first) = opener.get_value().unzip();
        let mark = first.as_ref().unwrap_or(last).mark();
        page::give_back_focus(element, format!("[data-edits=\"{mark}\"]"));
    };
    Effect::new(move |before: Option<Option<Edited>>| {
        let now = edited.get();
        match (&now, &before) {
            (Some(one), Some(before)) if Some(one) != before.as_ref() => {
                let outside =
                    page::focused().filter(|at| at.closest("#editor").is_ok_and(|panel| panel.is_none()));
                opener.update_value(|opener| *opener = outside.map(|at| (at, one.clone())).or(opener.take()));
                page::focus("editor-title");
            }
            // Its part was undone away, or another version is shown.
            (None, Some(Some(gone))) if app.editing.with_untracked(Option::is_some) => {
                if page::focused().is_none() { leave(gone) } else { app.editing.set(None) }
            }
            // Drawn in another language, the panel does not take the focus from what was pressed.
            _ => {}
        }
        now
    });
    let close = move || {
        if let Some(last) = edited.get_untracked() {
            leave(&last);
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
        Edited::Part(part) => tools::press(app, part, &event),
        Edited::Plan => {}
    };
    let tools = match edited {
        Edited::Plan => Vec::new(),
        Edited::Part(part) => {
            vec![tools::path(part, language), tools::why(part, language), tools::tools(part, language)]
        }
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
        Edited::Plan => language.pick("Dati del piano", "Plan details").to_owned(),
        Edited::Part(part) => part_title(&document.plan, part, language),
    }
}
