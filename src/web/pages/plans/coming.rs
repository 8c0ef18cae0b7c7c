//! What comes in: files that are dropped or chosen, a table that is pasted.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::{
    view::Language,
    web::{
        browser::page,
        state::App,
        ui::{
            dialog,
            dom::{El, button, el, typed},
            icon,
        },
    },
};

/// Endings of the files that are read; others can be dropped, and are told what they should be.
const ACCEPTED: &str = ".json,.xlsx,.csv,.tsv,.txt,application/json";

/// The field of the pasted table.
const TABLE: &str = "pasted-table";

/// Where files are dropped or chosen, and tables pasted.
pub fn drop_zone(app: App, language: Language) -> El {
    let input = el("input")
        .attr("type", "file")
        .attr("tabindex", "-1")
        .attr("accept", ACCEPTED)
        .attr("aria-label", language.pick("File da importare", "File to import"))
        .class("visually-hidden");
    let (asked, chosen) = (input.clone(), input.clone());
    let input = input.on("change", move |_| {
        let input: HtmlInputElement = chosen.of();
        app.import_all(input.files());
        // So that choosing the same file again is noticed.
        input.set_value("");
    });
    let choose = button("btn btn-primary btn-xs", move || asked.of::<HtmlInputElement>().click());
    let words = language.pick(
        "Trascina qui un file di Stadera o un foglio di calcolo (XLSX, CSV), oppure",
        "Drop a Stadera file or a spreadsheet (XLSX, CSV) here, or",
    );
    el("div")
        .class("drop")
        .child(icon::sized("it-upload", "icon icon-sm"))
        .child(el("p").text(words))
        .child(
            el("div")
                .class("toolbar")
                .child(choose.text(language.pick("Scegli un file", "Choose a file")))
                .children(paste(app, language)),
        )
        .child(input)
}

/// The button for a table, and the dialog with the field that it is pasted into.
fn paste(app: App, language: Language) -> [El; 2] {
    let title = language.pick("Incolla una tabella", "Paste a table");
    let text = RwSignal::new(String::new());
    let empty = RwSignal::new(false);
    let dialog = el("dialog").class("confirm table-paste").attr("aria-label", title);
    let words = language.pick(
        "Copia le celle in Excel o LibreOffice, con la riga delle intestazioni, e incollale qui. Servono almeno le colonne Obiettivo e Indicatore; l’anno si legge nell’intestazione del target, come «Valore target 2021».",
        "Copy the cells in Excel or LibreOffice, with the row of headings, and paste them here. At least the columns Objective and Indicator are needed; the year is read in the heading of the target, such as “Target 2021”.",
    );
    let field = el("textarea")
        .attr("id", TABLE)
        .attr("rows", "10")
        .attr("wrap", "off")
        .attr("spellcheck", "false")
        .attr("autofocus", "")
        .class("field table-text")
        .on("input", move |event| {
            text.set(typed(&event));
            empty.set(false);
        });
    let reason = move || {
        let words = language.pick("Incolla prima la tabella.", "Paste the table first.");
        let reason = || el("p").class("field-error").attr("role", "alert").text(words);
        empty.get().then(reason).into_iter().collect()
    };
    let closed = dialog.clone();
    let read = button("btn btn-primary btn-xs", move || {
        let text = text.get_untracked();
        if text.trim().is_empty() {
            empty.set(true);
            return page::focus(TABLE);
        }
        dialog::close(&closed);
        app.paste(&text);
    })
    .text(language.pick("Leggi la tabella", "Read the table"));
    let opened = dialog.clone();
    let ask = button("btn btn-outline-primary btn-xs", move || dialog::show(&opened));
    let cancel = dialog::closer(&dialog, ("Annulla", "Cancel"), language);
    let label = el("label").attr("for", TABLE).class("form-label").text(language.pick("Tabella", "Table"));
    let dialog = dialog
        .child(el("h2").text(title))
        .child(el("p").text(words))
        .child(label)
        .child(field)
        .live(reason)
        .child(el("div").class("toolbar").child(cancel).child(read));
    [ask.text(title), dialog]
}
