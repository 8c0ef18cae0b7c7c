//! A survey that came in and is here already in another version: what becomes of the two.

use crate::{
    survey::Document,
    view::{Language, say},
    web::{
        state::App,
        ui::{
            dialog,
            dom::{El, button, el},
            icon,
        },
    },
};

/// The dialog. Nothing changes before somebody chooses.
pub(super) fn dialog(app: App, document: Document, name: &str, language: Language) -> El {
    let title =
        say!(language, "«{}» è già qui, diversa", "“{}” is here already, and differs", document.survey.title);
    let lead = say!(
        language,
        "In questo browser c’è la stessa indagine in un’altra versione. Il file «{}» ha {} amministrazioni. Niente è ancora cambiato: scegli che cosa farne.",
        "This browser has the same survey in another version. The file “{}” has {} administrations. Nothing has changed yet: choose what becomes of it.",
        name,
        document.survey.administrations.len()
    );
    let dialog = el("dialog").class("confirm incoming").attr("aria-label", &title);
    dialog::open(&dialog);
    let (gathered, replaced, copied) = (document.clone(), document.clone(), document);
    let file = name.to_owned();
    let gather = button("btn btn-primary btn-xs", move || {
        app.dismiss();
        app.desk().gather_answers(&gathered, &file);
    });
    let replace = button("btn btn-outline-primary btn-xs", move || {
        app.dismiss();
        app.desk().replace(replaced.clone());
    });
    let copy = button("btn btn-outline-primary btn-xs", move || {
        app.dismiss();
        app.desk().add(copied.clone(), true);
    });
    let leave = button("btn btn-outline-primary btn-xs", move || app.dismiss());
    let tools = el("div")
        .class("toolbar")
        .child(gather.text(language.pick("Raccogli le risposte", "Gather the answers")))
        .child(replace.text(language.pick("Sostituisci con il file", "Replace by the file")))
        .child(copy.child(icon::icon("it-copy")).text(language.pick(" Apri come copia", " Open as a copy")))
        .child(leave.text(language.pick("Non adesso", "Not now")));
    dialog
        // Escape and the button are one way to leave.
        .on("close", move |_| app.dismiss())
        .child(el("h2").text(&title))
        .child(el("p").text(&lead))
        .child(tools)
}
