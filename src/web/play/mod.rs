//! A small document to play with: its fields, what comes out with every key press, and why. Nothing of it is stored, and no
//! plan changes.
//!
//! ```text
//! play::playground(Play { document, shows: asks.into(), chooses: Chooses::Nothing }, language)
//! ```
//!
//! The fields follow from the document: what it says of one part can be changed in every part of that kind. So a document
//! with one declared percentage lets all its indicators declare one, and a document without exclusions has no switch for them.
//!
//! | file | what it draws |
//! |---|---|
//! | `offers` | which sorts of fields a document calls for |
//! | `parts` | the fields of objectives, indicators and phases |
//! | `result` | the large figure, and why |

mod offers;
mod parts;
mod result;

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::{
    form::Form,
    pages,
    state::{App, app},
    ui::{
        dom::{El, button, el, kind},
        icon,
    },
};
use crate::{
    edit::Session,
    plan::{Document, RuleSet},
    scoring::Performance,
    teaching::{Asks, Shows, rules::Chooses},
    view::Language,
    web::editor,
};

/// What is played with.
#[derive(Clone)]
pub struct Play {
    /// The document at the beginning.
    pub document: Document,
    /// What is shown of it.
    pub shows: Shows,
    /// The conventions that can be changed.
    pub chooses: Chooses,
}

/// Draws the document to play with.
#[inline(never)]
pub fn playground(play: Play, language: Language) -> El {
    let performance = match play.shows {
        Shows::Figure(Asks::Achievement(_, performance)) => performance,
        Shows::Figure(Asks::InterimValue(_)) | Shows::State(_) => Performance::Organisational,
    };
    let own = app().playing(play.document.clone(), performance);
    let owner = Owner::new();
    let drawn = owner.with(|| {
        provide_context(own);
        draw(own, play, language)
    });
    StoredValue::new_local(owner);
    drawn
}

fn draw(own: App, play: Play, language: Language) -> El {
    let Play { document, shows, chooses } = play;
    let fields = el("div")
        .class("play-fields")
        .children(parts::parts(&document, shows.is_interim(), language))
        .children(conventions(chooses, language));
    let [figure, why] = result::result(own, shows, &document, language);
    let tools = tools(own, document, language);
    let press = move |event: KeyboardEvent| take_back(own, &event);
    el("div")
        .class("play")
        .on("keydown", move |event| press(kind(event)))
        .child(figure)
        .child(el("div").class("play-side").child(fields).child(tools))
        .child(why)
}

/// The conventions that can be chosen in it.
fn conventions(chooses: Chooses, language: Language) -> Option<El> {
    let form = Form::<RuleSet>::new(language, editor::plan::id());
    let fields = match chooses {
        Chooses::Nothing => return None,
        Chooses::ScheduleMethod => vec![editor::rules::method(&form)],
        Chooses::Rounding => vec![editor::rules::rounding(&form)],
        Chooses::Survey => vec![editor::rules::quorum(&form), editor::rules::scale(&form)],
    };
    let title = language.pick("Convenzioni", "Conventions");
    Some(super::form::group(title, fields).class("form-group play-part play-conventions"))
}

fn tools(own: App, start: Document, language: Language) -> El {
    let undo = (language.pick("Annulla", "Undo"), "it-restore", "Ctrl+Z");
    let redo = (language.pick("Ripeti", "Redo"), "it-refresh", "Ctrl+Y");
    let again = button("btn btn-outline-primary btn-xs", move || own.begin_again(&start))
        .child(icon::icon("it-exchange-circle"))
        .text(language.pick(" Torna all’esempio", " Back to the example"));
    el("div")
        .class("toolbar play-tools")
        .attr("role", "group")
        .attr("aria-label", language.pick("Strumenti dell’esempio", "Tools of the example"))
        .child(pages::step(own, language, (Session::undoable, true), undo, App::undo))
        .child(pages::step(own, language, (Session::redoable, false), redo, App::redo))
        .child(again)
}

/// Takes back by keys what was done here, and nothing of a plan. A field with a text that was not understood keeps the browser's
/// own undo.
fn take_back(own: App, event: &KeyboardEvent) {
    let typing = super::browser::page::focused().is_some_and(|one| one.has_attribute("aria-invalid"));
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || typing {
        return;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => own.undo(),
        ("z", true) | ("y", false) => own.redo(),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}
