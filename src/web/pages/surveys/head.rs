//! What stands above every screen of a survey: its title, its screens, what can be done with it, whether it is kept.

use std::rc::Rc;

use leptos::prelude::*;

use crate::{
    plan::Id,
    store::StoreError,
    survey::{Session, Step},
    view::{self, Language},
    web::{
        browser::storage::SURVEYS,
        route::{Picture, Route, SurveyScreen},
        state::{Desk, Saved},
        ui::{
            dom::{El, button, el},
            icon, step,
        },
    },
};

/// Title, screens and tools of the open survey.
pub(super) fn head(desk: Desk, screen: SurveyScreen, language: Language) -> El {
    let id = desk.id().map(|id| id.to_string()).unwrap_or_default();
    let title = move || desk.read(|document| document.survey.title.clone()).unwrap_or_default();
    let tabs = links(&id, &SurveyScreen::ALL, screen.tab(), |one| one.name(language));
    let views = language.pick("Viste dell’indagine", "Screens of the survey");
    let head = el("div")
        .class("plan-head")
        .child(el("h1").text_live(title))
        .child(el("nav").class("plan-tabs").attr("aria-label", views).child(tabs))
        .child(toolbar(desk, language))
        .live(move || failed(desk, language).into_iter().collect());
    match screen {
        SurveyScreen::Dashboard(_) => head.child(pictures(&id, screen, language)),
        _ => head,
    }
}

/// The pictures of the dashboard, as the links that lead to them.
fn pictures(id: &str, screen: SurveyScreen, language: Language) -> El {
    let list = links(id, &Picture::ALL.map(SurveyScreen::Dashboard), screen, |one| match one {
        SurveyScreen::Dashboard(picture) => picture.name(language),
        other => other.name(language),
    });
    el("nav")
        .class("rounds experiments")
        .attr("aria-label", language.pick("Quadri dell’indagine", "Pictures of the survey"))
        .child(list)
}

fn links(
    id: &str,
    screens: &[SurveyScreen],
    current: SurveyScreen,
    name: impl Fn(SurveyScreen) -> &'static str,
) -> El {
    let link = |one: &SurveyScreen| {
        let address = Route::Survey(id.to_owned(), *one).to_string();
        let link = el("a").attr("href", &address).text(name(*one));
        el("li").child(if *one == current { link.attr("aria-current", "page") } else { link })
    };
    el("ul").children(screens.iter().map(link))
}

fn toolbar(desk: Desk, language: Language) -> El {
    let undo = (language.pick("Annulla", "Undo"), "it-restore", "Ctrl+Z");
    let redo = (language.pick("Ripeti", "Redo"), "it-refresh", "Ctrl+Y");
    let save = button("btn btn-primary btn-xs", move || desk.export())
        .child(icon::icon("it-download"))
        .text(language.pick(" Esporta", " Export"));
    let saved = el("span")
        .class("saved")
        .attr("role", "status")
        .text_live(move || saved_words(desk, language).to_owned());
    el("div")
        .class("toolbar")
        .attr("role", "group")
        .attr("aria-label", language.pick("Strumenti dell’indagine", "Tools of the survey"))
        .child(saved)
        .child(step(desk, Session::can_undo, undo, Desk::undo, language))
        .child(step(desk, Session::can_redo, redo, Desk::redo, language))
        .child(save)
}

/// A button that takes a step back or makes it again.
fn step(
    desk: Desk,
    what: fn(&Session) -> Option<Step>,
    face: step::Face,
    press: fn(Desk),
    language: Language,
) -> El {
    let name = move || {
        let step = desk.session.with(|session| session.as_ref().and_then(what))?;
        Some(view::survey::step_name(step, language).to_owned())
    };
    step::step(face, Rc::new(name), Box::new(|| false), Box::new(move || press(desk)))
}

/// Where the survey stands, in words.
fn saved_words(desk: Desk, language: Language) -> &'static str {
    let id = desk.id();
    let exported = |id: &Id| SURVEYS.marks(id.as_str()).exported.is_some();
    match desk.saved.get() {
        Saved::Untouched => language.pick("esempio, non modificato", "example, not edited"),
        Saved::Waiting => language.pick("si sta conservando…", "being kept…"),
        Saved::Failed(_) => language.pick("non conservata", "not kept"),
        Saved::Stored if id.as_ref().is_some_and(exported) => {
            language.pick("conservata, e salvata in un file", "kept, and saved to a file")
        }
        Saved::Stored => language.pick(
            "conservata in questo browser, non ancora in un file",
            "kept in this browser, not yet in a file",
        ),
    }
}

/// What the store did not do, and what can be done: it stays until it is settled.
fn failed(desk: Desk, language: Language) -> Option<El> {
    let Saved::Failed(error) = desk.saved.get() else { return None };
    let title = language.pick("L’indagine non è conservata", "The survey is not kept");
    let words = match error {
        StoreError::Full => language.pick(
            "Non ci sta in questo browser. Si può lavorare lo stesso: prima di chiudere, esportarla in un file.",
            "There is no room for it in this browser. You can work all the same: export it to a file before closing.",
        ),
        StoreError::Forbidden | StoreError::Unfaithful => language.pick(
            "Il browser non permette di conservarla. Si può lavorare lo stesso: prima di chiudere, esportarla in un file.",
            "The browser does not let it be kept. You can work all the same: export it to a file before closing.",
        ),
        StoreError::Foreign => language.pick(
            "Un’altra finestra ha conservato un’altra versione della stessa indagine. Nessuna è andata persa.",
            "Another window has kept another version of the same survey. Neither is lost.",
        ),
        StoreError::Gone => language.pick(
            "Un’altra finestra l’ha eliminata. Qui c’è ancora.",
            "Another window has deleted it. It is still here.",
        ),
    };
    let notice = el("div").class("alert alert-danger").attr("role", "alert");
    let notice = notice.child(el("h2").text(title)).child(el("p").text(words));
    let waits = desk.saved.get_untracked().waits_for_choice();
    Some(if waits { notice.child(choices(desk, error, language)) } else { notice })
}

fn choices(desk: Desk, error: StoreError, language: Language) -> El {
    let take = match error {
        StoreError::Gone => ("Elimina anche qui", "Delete it here too"),
        _ => ("Prendi l’altra", "Take the other one"),
    };
    let keep = button("btn btn-primary btn-xs", move || desk.keep_as_copy())
        .text(language.pick("Conserva la mia come copia", "Keep mine as a copy"));
    let take = button("btn btn-outline-primary btn-xs", move || desk.take_other())
        .text(language.pick(take.0, take.1));
    el("div").class("toolbar").child(keep).child(take)
}
