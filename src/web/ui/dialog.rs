//! Dialogs: the button that draws one, and what opens and closes it.

use leptos::prelude::*;
use web_sys::HtmlDialogElement;

use super::{
    dom::{El, button, el, hidden},
    icon,
};
use crate::{
    view::{Language, say},
    web::browser::page,
};

/// A button that draws its dialog when it is pressed; `which` tells screen readers what it is about.
#[inline(never)]
pub fn opener(icon_name: &str, words: &str, which: &str, draw: Box<dyn Fn() -> Vec<El>>) -> El {
    let asked = RwSignal::new(0_u32);
    let ask = button("btn btn-outline-primary btn-xs", move || asked.update(|count| *count += 1))
        .child(icon::icon(icon_name))
        .text(words)
        .child(hidden(which));
    el("span").class("share-tool").child(ask).live(move || match asked.get() {
        0 => Vec::new(),
        _ => draw(),
    })
}

/// Opens a dialog, once it stands in the page.
#[inline(never)]
pub fn open(dialog: &El) {
    let dialog = dialog.clone();
    page::after_paint(move || show(&dialog));
}

/// Opens a dialog that stands in the page already: at once, so that the next key is for it.
pub fn show(dialog: &El) {
    // A dialog that is open already stays open, which is all that could fail.
    let _ = dialog.of::<HtmlDialogElement>().show_modal();
}

/// Closes a dialog.
pub fn close(dialog: &El) {
    dialog.of::<HtmlDialogElement>().close();
}

/// The button that closes a dialog and does nothing else.
pub fn closer(dialog: &El, words: (&str, &str), language: Language) -> El {
    let dialog = dialog.clone();
    button("btn btn-outline-primary btn-xs", move || close(&dialog)).text(language.pick(words.0, words.1))
}

/// The button that deletes a document, by its name and identifier, and the dialog that asks first; `warning` says what becomes
/// of it.
pub fn deleter(
    name: &str,
    id: &str,
    warning: &str,
    remove: impl Fn() + 'static,
    language: Language,
) -> [El; 2] {
    let question = say!(language, "Eliminare «{}» ({})?", "Delete “{}” ({})?", name, id);
    let dialog = el("dialog").class("confirm").attr("aria-label", &question);
    let asked = dialog.clone();
    let remove = button("btn btn-danger btn-xs", remove).text(language.pick("Elimina", "Delete"));
    let cancel = closer(&dialog, ("Annulla", "Cancel"), language).attr("autofocus", "");
    let dialog = dialog
        .child(el("h2").text(&question))
        .child(el("p").text(warning))
        .child(el("div").class("toolbar").child(remove).child(cancel));
    let ask = button("btn btn-outline-danger btn-xs", move || show(&asked))
        .child(icon::icon("it-delete"))
        .text(language.pick(" Elimina", " Delete"))
        .child(hidden(&format!(" {name}, {id}")));
    [ask, dialog]
}
