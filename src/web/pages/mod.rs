//! One file or folder per screen; here, in `cells`, `phases`, `notes`, `frame`, `fold` and `window`, what the screens of a plan
//! share.
//!
//! A screen's `page` is never inlined: a screen that a first visit does not show stays a function of its own, and goes to
//! the part of the program that comes later (`scripts/split/`).

pub mod about;
mod cells;
mod checks;
pub mod classroom;
pub mod comparison;
mod differences;
pub mod exercises;
mod fold;
mod frame;
mod guidelines;
pub mod monitoring;
mod notes;
mod phases;
pub mod plans;
mod report;
pub mod rules;
mod schedules;
pub mod shared;
mod sheet;
pub mod simulator;
pub mod surveys;
pub mod unknown;
mod versions;
mod window;

use std::rc::Rc;

use leptos::prelude::*;

use super::{
    browser::storage,
    editor::Edited,
    export,
    route::{Explained, Route, Screen},
    share::{self, Shared},
    state::{App, Saved, app},
    ui::{
        dom::{El, button, el},
        icon, step,
    },
    why,
};
use crate::{
    edit::{Session, Step},
    plan::{Plan, Stage},
    view::{self, Language, say},
};

/// A screen of the open plan, or that it is being opened.
pub fn plan_screen(language: Language, screen: Screen) -> El {
    of_open_plan(language, Some(screen), move || match screen {
        Screen::Sheet => sheet::page(language),
        Screen::Schedules => schedules::page(language),
        Screen::Monitoring(_) => monitoring::page(language),
        Screen::Checks => checks::page(language),
        Screen::Versions => versions::page(language),
        Screen::Guidelines => guidelines::page(language),
        Screen::Report => report::page(language),
        Screen::Simulator(experiment) => simulator::page(language, experiment),
    })
}

/// The explanation of a result as a page, likewise.
pub fn why_screen(language: Language, explained: Explained) -> El {
    of_open_plan(language, None, move || why::screen::page(language, &explained))
}

fn of_open_plan(language: Language, screen: Option<Screen>, body: impl Fn() -> El + 'static) -> El {
    let app = app();
    let draw = move || {
        app.opened.track();
        if app.session.with_untracked(Option::is_none) {
            let words = language.pick("Il piano si sta aprendo…", "The plan is being opened…");
            return vec![el("p").attr("role", "status").text(words)];
        }
        vec![head(app, language, screen), body()]
    };
    el("div").class("plan-screen").live(draw)
}

/// Reads the open plan; empty where none is.
fn plan<T: Default>(app: App, read: impl Fn(&Plan) -> T) -> T {
    app.session
        .with(|session| session.as_ref().map(|session| read(&session.document().plan)).unwrap_or_default())
}

/// Title, screens and tools of the open plan.
fn head(app: App, language: Language, screen: Option<Screen>) -> El {
    let title = move || {
        plan(app, |plan| {
            let body = [&plan.body_short, &plan.body, &plan.title].into_iter().find(|name| !name.is_empty());
            let body = body.map_or("", String::as_str);
            format!("{body} · {} · {}", plan.year, view::stage_name(plan.stage, language))
        })
    };
    let id = untrack(|| plan(app, |plan| plan.id.to_string()));
    let tab = |this: Screen| {
        let route = Route::Plan(id.clone(), this).to_string();
        let link = el("a").attr("href", &route).text(this.name(language));
        el("li").child(if screen.is_some_and(|screen| screen.tab() == this) {
            link.attr("aria-current", "page")
        } else {
            link
        })
    };
    let tabs = el("ul").children(Screen::ALL.into_iter().map(tab));
    let views = language.pick("Viste del piano", "Screens of the plan");
    el("div")
        .class("plan-head")
        .child(el("h1").text_live(title))
        .child(el("nav").class("plan-tabs").attr("aria-label", views).child(tabs))
        .child(toolbar(app, language))
        .live(amending(app, id, language))
}

/// What edits of the plan itself do.
#[derive(Clone, PartialEq, Eq)]
enum Edits {
    /// It is not approved yet, or the year is over: they write it.
    Write,
    /// It is approved, and they correct every version of it.
    Correct,
    /// They belong to the amendment that this act makes.
    Amend(String),
}

fn edits(plan: &Plan) -> Edits {
    match plan.open_amendment() {
        Some(amendment) => {
            Edits::Amend(plan.act(&amendment.act).map(|act| act.name.clone()).unwrap_or_default())
        }
        None if plan.approval.is_some() && plan.stage != Stage::Final => Edits::Correct,
        None => Edits::Write,
    }
}

/// What is edited of the plan, on every screen: it belongs to an amendment, or corrects what was approved.
fn amending(app: App, id: String, language: Language) -> impl Fn() -> Vec<El> + 'static {
    let edits = Memo::new(move |_| {
        app.session.with(|session| session.as_ref().map_or(Edits::Write, |one| edits(&one.document().plan)))
    });
    move || {
        let (class, words, link) = match edits.get() {
            Edits::Write => return Vec::new(),
            Edits::Correct => (
                "amending amending-not",
                language
                    .pick(
                        "Piano approvato: ciò che si modifica del piano corregge ogni sua versione. Se lo cambia un atto, ",
                        "Approved plan: what is edited of the plan corrects every version of it. If an act changes it, ",
                    )
                    .to_owned(),
                language.pick("si fa una rimodulazione", "make an amendment"),
            ),
            Edits::Amend(act) => (
                "amending",
                say!(
                    language,
                    "Rimodulazione in corso ({}): ciò che si modifica del piano ne fa parte. ",
                    "Amendment being made ({}): what is edited of the plan belongs to it. ",
                    act
                ),
                language.pick("Chiudere o rinunciare", "Close or withdraw"),
            ),
        };
        let link = el("a").attr("href", &Route::Plan(id.clone(), Screen::Versions).to_string()).text(link);
        vec![el("p").class(class).child(icon::icon("it-pencil")).text(" ").text(&words).child(link)]
    }
}

/// A button that takes a step back or makes it again.
pub fn step(
    app: App,
    language: Language,
    (what, back): (fn(&Session) -> Option<&Step>, bool),
    face: step::Face,
    press: fn(App),
) -> El {
    let name = move || {
        app.session.with(|session| {
            let session = session.as_ref()?;
            what(session).map(|step| view::step_name(session.document(), step, back, language))
        })
    };
    step::step(face, Rc::new(name), Box::new(move || !app.editable()), Box::new(move || press(app)))
}

fn toolbar(app: App, language: Language) -> El {
    let undo = (language.pick("Annulla", "Undo"), "it-restore", "Ctrl+Z");
    let redo = (language.pick("Ripeti", "Redo"), "it-refresh", "Ctrl+Y");
    let save = button("btn btn-primary btn-xs", move || app.export())
        .child(icon::icon("it-download"))
        .text(language.pick(" Esporta", " Export"));
    let data = button("btn btn-outline-primary btn-xs", move || app.open_editor(Edited::Plan))
        .attr("data-edits", &Edited::Plan.mark())
        .says("aria-expanded", move || app.editing.with(|editing| editing.as_ref() == Some(&Edited::Plan)))
        .has("disabled", move || !app.editable())
        .child(icon::icon("it-pencil"))
        .text(language.pick(" Dati del piano", " Plan details"));
    let saved = el("span")
        .class("saved")
        .attr("role", "status")
        .text_live(move || saved_words(app, language).to_owned());
    el("div")
        .class("toolbar")
        .attr("role", "group")
        .attr("aria-label", language.pick("Strumenti del piano", "Tools of the plan"))
        .child(saved)
        .child(data)
        .child(step(app, language, (Session::undoable, true), undo, App::undo))
        .child(step(app, language, (Session::redoable, false), redo, App::redo))
        .child(share::opener(Shared::Open, "", language))
        .child(export::opener(language))
        .child(save)
}

/// Where the plan stands, in words.
fn saved_words(app: App, language: Language) -> &'static str {
    app.store_changes.track();
    let id = plan(app, |plan| plan.id.to_string());
    match app.saved.get() {
        Saved::Untouched => language.pick("esempio, non modificato", "example, not edited"),
        Saved::Waiting => language.pick("si sta conservando…", "being kept…"),
        Saved::Failed(_) => language.pick("non conservato", "not kept"),
        Saved::Stored if storage::marks(&id).exported.is_some() => {
            language.pick("conservato, e salvato in un file", "kept, and saved to a file")
        }
        Saved::Stored => language.pick(
            "conservato in questo browser, non ancora in un file",
            "kept in this browser, not yet in a file",
        ),
    }
}
