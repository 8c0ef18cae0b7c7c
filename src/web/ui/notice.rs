//! What is said to the user: errors stay until they are closed.

use leptos::prelude::*;

use super::{
    dom::{El, button, el},
    icon,
};
use crate::{
    plan::Id,
    store::StoreError,
    view::Language,
    web::state::{App, Saved, app},
};

/// How serious it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something did not work.
    Error,
    /// Something worked.
    Done,
}

/// Something said to the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How serious it is.
    pub tone: Tone,
    /// What happened.
    pub title: String,
    /// Where, and what to do; may be empty.
    pub body: String,
    /// The plan that was open.
    pub plan: Option<Id>,
}

/// All that is being said, and the save that failed.
pub fn notices() -> El {
    let app = app();
    let said = move || {
        let language = app.language.get();
        app.notices.get().into_iter().map(|notice| one(app, notice, language)).collect()
    };
    let new_version = move || app.newer.get().then(|| newer(app)).into_iter().collect();
    el("div")
        .class("notices")
        .live(said)
        .live(move || failed_save(app).into_iter().collect())
        .live(new_version)
}

/// A new version of the page waits until somebody wants it: nobody is interrupted.
#[inline(never)]
fn newer(app: App) -> El {
    let language = app.language.get();
    let title = language.pick("È pronta una nuova versione di Stadera", "A new version of Stadera is ready");
    let body = language.pick(
        "Il piano aperto viene prima salvato, poi la pagina si ricarica. Dopo non si potranno più annullare le modifiche già fatte, e del Simulatore resteranno solo gli scenari salvati.",
        "The open plan is saved first, then the page reloads. After that the changes made so far can no longer be undone, and of the Simulator only the saved scenarios remain.",
    );
    let switch = button("btn btn-primary btn-xs", move || app.take_over())
        .text(language.pick("Passa alla nuova versione", "Switch to the new version"));
    let later = button("btn btn-outline-primary btn-xs", move || app.newer.set(false))
        .text(language.pick("Più tardi", "Later"));
    let notice = el("div").class("alert alert-success").attr("role", "status");
    notice
        .child(el("h2").text(title))
        .child(el("p").text(body))
        .child(el("div").class("toolbar").children([switch, later]))
}

fn one(app: App, notice: Notice, language: Language) -> El {
    let (class, role) = match notice.tone {
        Tone::Error => ("alert alert-danger", "alert"),
        Tone::Done => ("alert alert-success", "status"),
    };
    let title = notice.title.clone();
    let close = move || app.notices.update(|all| all.retain(|other| other.title != title));
    let body = (!notice.body.is_empty()).then(|| el("p").text(&notice.body));
    el("div").class(class).attr("role", role).child(el("h2").text(&notice.title)).children(body).child(
        button("btn btn-outline-primary btn-xs", close)
            .text(language.pick("Chiudi il messaggio", "Close the message")),
    )
}

/// A failed save stays visible until a save works.
fn failed_save(app: App) -> Option<El> {
    let Saved::Failed(error) = app.saved.get() else { return None };
    let language = app.language.get();
    let cause = match error {
        StoreError::Full => {
            language.pick("Lo spazio del browser è esaurito.", "The browser's store is full.")
        }
        StoreError::Forbidden => language.pick(
            "Il browser non permette di conservare dati (navigazione privata o impostazioni).",
            "The browser does not let data be kept (private mode or settings).",
        ),
        StoreError::Foreign => language.pick(
            "Lo stesso piano è stato cambiato anche in un’altra finestra: nessuna delle due versioni viene sovrascritta.",
            "The same plan was changed in another window, too: neither of the two versions is overwritten.",
        ),
        StoreError::Gone => language.pick(
            "Un’altra finestra ha eliminato il piano, o i dati del browser sono stati svuotati: qui c’è ancora.",
            "Another window deleted the plan, or the browser’s data were cleared: here it still is.",
        ),
        StoreError::Unfaithful => language.pick(
            "Il browser non restituisce ciò che ha scritto.",
            "The browser does not give back what it wrote.",
        ),
    };
    let remedy = language.pick(
        " Salvare il piano in un file prima di chiudere la pagina.",
        " Save the plan to a file before closing the page.",
    );
    let title =
        language.pick("Il piano non è conservato in questo browser", "The plan is not kept in this browser");
    let save = button("btn btn-primary btn-xs", move || app.export())
        .child(icon::icon("it-download"))
        .text(language.pick(" Salva come file", " Save as a file"));
    let notice = el("div").class("alert alert-warning").attr("role", "alert");
    let tools = el("div").class("toolbar").children([way_out(app, error, language), save]);
    Some(notice.child(el("h2").text(title)).child(el("p").text(cause).text(remedy)).child(tools))
}

/// What brings the plan into the store after all.
fn way_out(app: App, error: StoreError, language: Language) -> El {
    let (words, act): ((&str, &str), fn(App)) = match error {
        StoreError::Foreign => (("Confronta e scegli", "Compare and choose"), App::settle_windows),
        StoreError::Gone => (("Conservalo di nuovo", "Keep it again"), App::keep_again),
        StoreError::Full | StoreError::Forbidden | StoreError::Unfaithful => {
            (("Riprova", "Try again"), App::save_now)
        }
    };
    button("btn btn-outline-primary btn-xs", move || act(app)).text(language.pick(words.0, words.1))
}
