//! Changes that may take answers away: with how many they are, asked before it is done.

use leptos::prelude::*;

use super::Work;
use crate::{
    plan::Id,
    survey::{
        ItemKind, Step,
        design::{self, Loss, Refusal},
    },
    view,
    web::{
        browser::page,
        ui::{
            dialog,
            dom::{El, button, el},
            notice::Tone,
        },
    },
};

/// A change that may take answers away.
#[derive(Clone)]
pub(super) enum Change {
    /// A section goes.
    Section(Id),
    /// An item goes; it stands in a section.
    Item(Id, Id),
    /// An item asks for something else.
    Kind(Id, ItemKind),
}

/// A change that waits, with what it would take away.
#[derive(Clone)]
pub(super) struct Asking {
    change: Change,
    words: String,
}

/// Makes the change, or asks first where answers would go.
pub(super) fn attempt(work: Work, change: Change) {
    match make(work, &change, Loss::Refused) {
        Ok(()) => after(&change),
        Err(refusal) => {
            let words = view::design_refusal(&refusal, work.language);
            if let Refusal::Answered { .. } = refusal {
                work.asking.set(Some(Asking { change, words }));
            } else {
                work.desk.app.say(Tone::Error, words, String::new());
            }
        }
    }
}

fn make(work: Work, change: &Change, loss: Loss) -> Result<(), Refusal> {
    work.desk.edit(Step::Questionnaire, |document| match change {
        Change::Section(id) => design::delete_section(document, id, loss),
        Change::Item(_, id) => design::delete_item(document, id, loss),
        Change::Kind(id, kind) => design::set_kind(document, id, *kind, loss),
    })
}

/// What had the focus is gone with what it belonged to.
fn after(change: &Change) {
    match change {
        Change::Section(_) => page::focus("questionnaire-title"),
        Change::Item(section, _) => page::focus(format!("asked-{section}")),
        Change::Kind(..) => {}
    }
}

/// The question, while a change waits.
pub(super) fn dialog(work: Work) -> Option<El> {
    let Asking { change, words } = work.asking.get()?;
    let language = work.language;
    let (title, confirm) = match &change {
        Change::Section(_) => (("Eliminare la sezione?", "Delete the section?"), ("Elimina", "Delete")),
        Change::Item(..) => (("Eliminare la domanda?", "Delete the question?"), ("Elimina", "Delete")),
        Change::Kind(..) => (
            ("Cambiare che cosa chiede la domanda?", "Change what the question asks for?"),
            ("Cambia", "Change"),
        ),
    };
    let title = language.pick(title.0, title.1);
    let dialog = el("dialog").class("confirm").attr("aria-label", title);
    dialog::open(&dialog);
    let closed = dialog.clone();
    let go = button("btn btn-danger btn-xs", move || {
        // What was refused before for its answers is refused for nothing else.
        let _ = make(work, &change, Loss::Accepted);
        dialog::close(&closed);
        after(&change);
    });
    let cancel = dialog::closer(&dialog, ("Annulla", "Cancel"), language).attr("autofocus", "");
    let undo = language.pick("Si può annullare con Annulla.", "Undo takes it back.");
    Some(
        dialog
            .on("close", move |_| work.asking.set(None))
            .child(el("h2").text(title))
            .child(el("p").text(&words).text(" ").text(undo))
            .child(
                el("div").class("toolbar").child(go.text(language.pick(confirm.0, confirm.1))).child(cancel),
            ),
    )
}
