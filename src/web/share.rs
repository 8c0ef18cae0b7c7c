//! *Condividi*: the link that holds a plan, to be copied; or why there is none, with the file in its place.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{HtmlDialogElement, HtmlInputElement};

use super::{
    browser::{address, clipboard, page, storage},
    state::{App, plan_name},
    ui::{
        dom::{El, button, el, hidden},
        icon,
    },
};
use crate::{
    format::{
        self,
        link::{self, TooLong},
    },
    plan::Document,
    view::{self, Language, say},
};

/// The button for the open plan, and its dialog.
pub fn this_plan(app: App, language: Language) -> [El; 2] {
    let read = move || app.document_of_plan(Document::clone);
    opener("", Rc::new(read), Rc::new(move || app.export()), language)
}

/// The button for a stored plan, and its dialog; `which` tells screen readers the plan.
pub fn stored(app: App, id: &str, which: &str, language: Language) -> [El; 2] {
    let (read, exported) = (id.to_owned(), id.to_owned());
    let read = move || storage::load(&read).and_then(|text| format::read(text.as_bytes()).ok());
    opener(which, Rc::new(read), Rc::new(move || app.export_stored(&exported)), language)
}

/// What the dialog shows: the name of the plan, and its link.
#[derive(Clone)]
struct Shown {
    name: String,
    link: Result<String, TooLong>,
}

fn opener(
    which: &str,
    read: Rc<dyn Fn() -> Option<Document>>,
    export: Rc<dyn Fn()>,
    language: Language,
) -> [El; 2] {
    let shown: RwSignal<Option<Shown>> = RwSignal::new(None);
    let dialog = el("dialog").class("confirm share");
    let (asked, drawn) = (dialog.clone(), dialog.clone());
    let ask = button("btn btn-outline-primary btn-xs", move || ask(&asked, read().as_ref(), shown))
        .child(icon::icon("it-share"))
        .text(language.pick(" Condividi", " Share"))
        .child(hidden(which));
    let dialog = dialog
        .attr_live("aria-label", move || {
            shown.with(|shown| shown.as_ref().map(|shown| title(&shown.name, language)))
        })
        .live(move || {
            shown.with(|shown| {
                shown.as_ref().map(|shown| content(&drawn, shown, &export, language)).unwrap_or_default()
            })
        });
    [ask, dialog]
}

/// Makes the link of the plan as it is now, and shows it. Never inlined: the open plan has this button at a first visit.
#[inline(never)]
fn ask(dialog: &El, document: Option<&Document>, shown: RwSignal<Option<Shown>>) {
    let Some(document) = document else { return };
    shown.set(Some(Shown { name: plan_name(document), link: link::link(document) }));
    let dialog = dialog.clone();
    // Once what it shows stands in it, so that the focus finds its button.
    page::after_paint(move || {
        // A dialog that is open already stays open, which is all that could fail.
        let _ = dialog.of::<HtmlDialogElement>().show_modal();
    });
}

fn title(name: &str, language: Language) -> String {
    say!(language, "Condividi «{}»", "Share “{}”", name)
}

#[inline(never)]
fn content(dialog: &El, shown: &Shown, export: &Rc<dyn Fn()>, language: Language) -> Vec<El> {
    let closed = dialog.clone();
    let close = button("btn btn-outline-primary btn-xs", move || closed.of::<HtmlDialogElement>().close())
        .text(language.pick("Chiudi", "Close"));
    let mut all = vec![el("h2").text(&title(&shown.name, language))];
    match &shown.link {
        Ok(text) => all.extend(offered(text, close, language)),
        Err(refused) => all.extend(too_long(dialog, *refused, export, close, language)),
    }
    all
}

/// The link, how long it is, what it means to hand it on.
fn offered(text: &str, close: El, language: Language) -> Vec<El> {
    let fragment = format!("{}{text}", link::ADDRESS);
    let address = address::with_fragment(&fragment);
    let said = RwSignal::new("");
    let value = address.clone();
    let field = el("input")
        .attr("type", "text")
        .attr("readonly", "")
        .attr("aria-describedby", "share-length")
        .class("field")
        .value(move || value.clone());
    let selected = field.clone();
    let field = field.on("focus", move |_| selected.of::<HtmlInputElement>().select());
    let fallback = field.clone();
    let copy =
        button("btn btn-primary btn-xs", move || copy(address.clone(), fallback.clone(), said, language))
            .attr("autofocus", "")
            .child(icon::icon("it-copy"))
            .text(language.pick(" Copia", " Copy"));
    let label = language.pick("Collegamento", "Link");
    vec![
        el("p").child(el("strong").text(language.pick(
            "Chi ha il collegamento ha tutti i dati del piano.",
            "Whoever has the link has all the data of the plan.",
        ))),
        el("p").text(language.pick(
            "Il piano è scritto nel collegamento stesso, com’è adesso: le modifiche di dopo non ci sono. Aprirlo non manda niente a un server, perché ciò che segue # non esce dal browser.",
            "The plan is written in the link itself, as it is now: later edits are not in it. Opening it sends nothing to a server, because what follows # never leaves the browser.",
        )),
        el("label").class("share-link").child(el("span").class("form-label").text(label)).child(field),
        el("p").class("share-length").attr("id", "share-length").text(&length_words(fragment.len(), language)),
        el("p").class("share-said").attr("role", "status").text_live(move || said.get().to_owned()),
        el("div").class("toolbar").child(copy).child(close),
    ]
}

/// How long the link is, and what that may lead to.
fn length_words(length: usize, language: Language) -> String {
    let length_in_words = view::link_length(length, language);
    if length < link::LONG {
        return say!(language, "È lungo {}.", "It has {}.", length_in_words);
    }
    say!(
        language,
        "È lungo {}: alcuni programmi di posta e di messaggi tagliano i collegamenti lunghi. Se dall’altra parte non si apre, manda il file.",
        "It has {}: some mail and chat programs cut long links. If it does not open on the other side, send the file.",
        length_in_words
    )
}

fn copy(address: String, field: El, said: RwSignal<&'static str>, language: Language) {
    leptos::task::spawn_local(async move {
        let copied = clipboard::copy(&address).await;
        if copied {
            return said
                .set(language.pick("Copiato: ora si può incollare.", "Copied: it can be pasted now."));
        }
        let field: HtmlInputElement = field.of();
        // Without the focus the text is not selected either; it can still be chosen by hand.
        let _ = field.focus();
        field.select();
        said.set(language.pick(
            "Il browser non l’ha copiato. Il collegamento è selezionato: si copia con Ctrl+C.",
            "The browser did not copy it. The link is selected: copy it with Ctrl+C.",
        ));
    });
}

/// Why there is no link, and the file.
fn too_long(dialog: &El, refused: TooLong, export: &Rc<dyn Fn()>, close: El, language: Language) -> Vec<El> {
    let (dialog, export) = (dialog.clone(), Rc::clone(export));
    let save = button("btn btn-primary btn-xs", move || {
        // First, because saving to a file draws the cards of Piani anew, with their dialogs.
        dialog.of::<HtmlDialogElement>().close();
        export();
    })
    .attr("autofocus", "")
    .child(icon::icon("it-download"))
    .text(language.pick(" Esporta il file", " Export the file"));
    vec![
        el("p").text(&view::link_too_long(refused, language)),
        el("div").class("toolbar").child(save).child(close),
    ]
}
