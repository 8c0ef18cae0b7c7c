//! *Condividi*: the link that holds a plan, to be copied; or why there is none, with the file in its place.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::{
    browser::{address, clipboard, storage},
    state::{App, app, plan_name},
    ui::{
        dialog,
        dom::{El, button, el},
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

/// Which plan is shared.
#[derive(Clone)]
pub enum Shared {
    /// The open one.
    Open,
    /// A stored one.
    Stored(String),
}

impl Shared {
    fn document(&self, app: App) -> Option<Document> {
        match self {
            Self::Open => app.document_of_plan(Document::clone),
            Self::Stored(id) => format::read(storage::load(id)?.as_bytes()).ok(),
        }
    }

    fn export(&self, app: App) {
        match self {
            Self::Open => app.export(),
            Self::Stored(id) => app.export_stored(id),
        }
    }
}

/// The button, which draws its dialog when it is pressed; `which` tells screen readers the plan.
pub fn opener(shared: Shared, which: &str, language: Language) -> El {
    let words = language.pick(" Condividi", " Share");
    dialog::opener("it-share", words, which, Box::new(move || dialog(&shared, language)))
}

/// The dialog with the link of the plan as it is now. Never inlined: the open plan has the button at a first visit.
#[inline(never)]
fn dialog(shared: &Shared, language: Language) -> Vec<El> {
    let app = app();
    let Some(document) = untrack(|| shared.document(app)) else { return Vec::new() };
    let title = say!(language, "Condividi «{}»", "Share “{}”", plan_name(&document));
    let dialog = el("dialog").class("confirm share").attr("aria-label", &title);
    let close = dialog::closer(&dialog, ("Chiudi", "Close"), language);
    let content = match link::link(&document) {
        Ok(text) => offered(&text, close, language),
        Err(refused) => too_long(app, (&dialog, shared), refused, close, language),
    };
    dialog::open(&dialog);
    vec![dialog.child(el("h2").text(&title)).children(content)]
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
        let copied = clipboard::copy(&address).await.is_ok();
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
fn too_long(
    app: App,
    (dialog, shared): (&El, &Shared),
    refused: TooLong,
    close: El,
    language: Language,
) -> Vec<El> {
    let (dialog, shared) = (dialog.clone(), shared.clone());
    let save = button("btn btn-primary btn-xs", move || {
        // First, because saving to a file draws the cards of Piani anew, with their dialogs.
        dialog::close(&dialog);
        shared.export(app);
    })
    .attr("autofocus", "")
    .child(icon::icon("it-download"))
    .text(language.pick(" Esporta il file", " Export the file"));
    vec![
        el("p").text(&view::link_too_long(refused, language)),
        el("div").class("toolbar").child(save).child(close),
    ]
}
