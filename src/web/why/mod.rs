//! *Perché?*: why a number is what it is.
//!
//! | file | what it draws |
//! |---|---|
//! | `panel` | the explanation beside the work; what asks for it stands here |
//! | `tools` | its buttons: open all, copy, print |
//! | `screen` | the explanation as a page of its own |
//! | `tree` | an explanation as a tree that opens step by step, wherever it is to stand |

mod panel;
pub mod screen;
mod tools;
pub mod tree;

pub use panel::{beside, beside_asking};

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Event;

use super::{
    browser::page,
    pages::simulator::Asked,
    state::{App, app},
    ui::dom::{El, el},
};
use crate::{plan::Subject, view::Summed};

/// What the panel can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Why a part has its result.
    Result(Subject),
    /// Why a state is suggested for an indicator (R10).
    State(Subject),
    /// Why a version has its total, by its position among the versions, the oldest first.
    Version(usize),
    /// Why weights sum to what they do.
    Sum(Summed),
    /// Why a figure of the laboratory is what it is.
    Lab(Asked),
}

/// A button that opens the explanation of a result; the caller puts the words.
pub fn asker(subject: Subject) -> El {
    asks(Question::Result(subject))
}

/// A button that opens the explanation of a suggested state; the caller puts the words.
pub fn state_asker(subject: Subject) -> El {
    asks(Question::State(subject))
}

/// Opens the explanation of a result.
pub fn ask(app: App, subject: Subject) {
    open(app, Question::Result(subject));
}

/// The explanation and the editor take turns.
fn open(app: App, question: Question) {
    app.editing.set(None);
    app.why.set(Some(question));
}

/// A button that opens the explanation that answers a question; the caller puts the words.
pub fn asks(question: Question) -> El {
    let app = app();
    let ask = move |event: Event| {
        // The panel makes the work narrower, and its rows higher: what was asked stays where it was pressed.
        if let Some(asked) = event.current_target().and_then(|one| one.dyn_into().ok()) {
            page::keep_in_place(asked);
        }
        open(app, question);
    };
    el("button")
        .attr("type", "button")
        .class("why")
        .on("click", ask)
        .says("aria-expanded", move || app.why.get() == Some(question))
}
