//! Whether a file is the one that a printed report was made from: its fingerprint against the printed one.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::{
    format::Fingerprint,
    view::{self, Checked, Language},
    web::{
        browser::files,
        state::App,
        ui::{
            dom::{El, el, typed},
            icon,
        },
    },
};

/// A file that was chosen: its name, and its fingerprint or why there is none.
type Chosen = (String, Result<Fingerprint, String>);

/// Draws the fields and what comes out.
pub fn check(app: App, language: Language) -> El {
    let printed = RwSignal::new(String::new());
    let chosen: RwSignal<Option<Chosen>> = RwSignal::new(None);
    let answer = move || {
        // Writing the plan and taking its fingerprint is for whoever asks.
        if printed.with(|printed| printed.trim().is_empty()) && chosen.with(Option::is_none) {
            return Vec::new();
        }
        app.shown.track();
        let own = untrack(|| app.as_file()).map(|text| Fingerprint::of(text.as_bytes()));
        let past = untrack(|| app.file()).map(|file| file.past).unwrap_or_default();
        let said = chosen.with(|chosen| {
            let file = match chosen {
                Some((_, Err(why))) => return Some((Checked::Unclear, why.clone())),
                Some((name, Ok(fingerprint))) => Some((name.as_str(), *fingerprint)),
                None => None,
            };
            view::check_fingerprint(&printed.get(), file, own?, &past, language)
        });
        said.map(told).into_iter().collect()
    };
    let hint = language.pick(
        "Scrivere o incollare l’impronta stampata in fondo alla relazione e scegliere il file ricevuto con essa. Il file resta su questo computer e non cambia niente.",
        "Type or paste the fingerprint printed at the end of the report, and choose the file that came with it. The file stays on this computer and changes nothing.",
    );
    let field = el("textarea")
        .attr("id", "report-printed")
        .attr("rows", "2")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .class("field field-lines")
        .on("input", move |event| printed.set(typed(&event)));
    let file = el("input")
        .attr("type", "file")
        .attr("id", "report-file")
        .class("visually-hidden")
        .on("change", move |event| choose(&event, chosen, language));
    let label = |of: &str, words: &str| el("label").class("form-label").attr("for", of).text(words);
    el("details")
        .class("report-check")
        .child(el("summary").text(language.pick("Controlla un’impronta", "Check a fingerprint")))
        .child(el("p").text(hint))
        .child(label("report-printed", language.pick("Impronta stampata", "Printed fingerprint")))
        .child(field)
        .child(file)
        .child(
            label(
                "report-file",
                language.pick("Scegli il file da confrontare", "Choose the file to compare"),
            )
            .class("btn btn-outline-primary btn-xs"),
        )
        .child(el("div").attr("role", "status").live(answer))
}

fn told((checked, words): (Checked, String)) -> El {
    let (class, picture) = match checked {
        Checked::Same => ("report-answer report-same", "it-check-circle"),
        Checked::Other => ("report-answer report-other", "it-close-circle"),
        Checked::Unclear => ("report-answer", "it-info-circle"),
    };
    el("p").class(class).child(icon::icon(picture)).text(" ").text(&words)
}

/// Takes the fingerprint of the file that was chosen.
fn choose(event: &Event, chosen: RwSignal<Option<Chosen>>, language: Language) {
    let input: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
    let Some(file) = input.and_then(|input| input.files()?.get(0)) else {
        chosen.set(None);
        return;
    };
    leptos::task::spawn_local(async move {
        let read = files::read(&file).await;
        let read = read.map(|bytes| Fingerprint::of(&bytes));
        chosen.set(Some((file.name(), read.map_err(|error| view::file_error(&error, language)))));
    });
}
