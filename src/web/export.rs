//! *Altri formati*: the open plan as a spreadsheet, beside the file of Stadera.

use leptos::prelude::*;

use super::{
    browser::{
        files,
        worker::{
            Handle,
            workbook::{self, Cause},
        },
    },
    incoming::not_started,
    state::{App, app, plan_name},
    ui::{
        dialog,
        dom::{El, button, el},
        icon,
    },
};
use crate::{
    format,
    plan::Document,
    view::{Language, say},
    workbook::{Question, Task},
};

/// The button, which draws its dialog when it is pressed.
pub fn opener(language: Language) -> El {
    let words = language.pick(" Altri formati", " More formats");
    dialog::opener("it-download", words, "", Box::new(move || dialog(language)))
}

/// A file that is being written, and what is said of it.
#[derive(Clone, Copy)]
struct Writing {
    app: App,
    language: Language,
    /// The file at work.
    name: RwSignal<Option<String>>,
    failed: RwSignal<Option<String>>,
    /// The worker; gone with this dialog.
    handle: StoredValue<Option<Handle>, LocalStorage>,
}

/// Never inlined: the open plan has the button at a first visit.
#[inline(never)]
fn dialog(language: Language) -> Vec<El> {
    // Asked for here: carried in the button, it would be a part of a first visit.
    let app = app();
    let Some(name) = untrack(|| app.document_of_plan(plan_name)) else { return Vec::new() };
    let title = say!(language, "Esporta «{}»", "Export “{}”", name);
    let dialog = el("dialog").class("confirm export").attr("aria-label", &title);
    let handle = StoredValue::new_local(None);
    let writing = Writing { app, language, name: RwSignal::new(None), failed: RwSignal::new(None), handle };
    on_cleanup(move || writing.stop());
    dialog::open(&dialog);
    let list = el("ul")
        .class("formats")
        .child(writing.file(&dialog))
        .child(writing.workbook(&dialog))
        .child(writing.table(&dialog));
    let close = dialog::closer(&dialog, ("Chiudi", "Close"), language);
    vec![
        dialog
            .on("close", move |_| writing.stop())
            .child(el("h2").text(&title))
            .child(list)
            .child(writing.status())
            .live(move || writing.failure())
            .child(el("div").class("toolbar").live(move || writing.stopper()).child(close)),
    ]
}

impl Writing {
    fn file(self, dialog: &El) -> El {
        let (app, dialog) = (self.app, dialog.clone());
        let save = move || {
            dialog::close(&dialog);
            app.export();
        };
        self.format(
            ("File di Stadera (JSON)", "Stadera file (JSON)"),
            (
                "Il piano intero, da conservare, mandare e riaprire qui. È come «Esporta».",
                "The whole plan, to keep, to send and to open here again. The same as “Export”.",
            ),
            save,
        )
    }

    fn workbook(self, dialog: &El) -> El {
        let dialog = dialog.clone();
        self.format(
            ("Foglio di calcolo (XLSX)", "Spreadsheet (XLSX)"),
            (
                "Per Excel e LibreOffice, con le formule dei criteri. Si può modificare e riaprire qui: prima di cambiare il piano si vede che cosa è stato capito.",
                "For Excel and LibreOffice, with the criteria as formulas. It can be edited and opened here again: before the plan changes you see what was understood.",
            ),
            move || self.write(Task::Workbook, &dialog),
        )
    }

    fn table(self, dialog: &El) -> El {
        let dialog = dialog.clone();
        self.format(
            ("Tabella (CSV)", "Table (CSV)"),
            (
                "Gli obiettivi con i risultati, una riga per indicatore. Punto e virgola fra le colonne, virgola decimale. Per modificare il piano e riaprirlo c’è il foglio di calcolo.",
                "The objectives with their results, a row for each indicator. Commas between columns, decimal points. To edit the plan and open it again there is the spreadsheet.",
            ),
            move || self.write(Task::Table, &dialog),
        )
    }

    fn format(self, name: (&str, &str), words: (&str, &str), save: impl Fn() + 'static) -> El {
        let language = self.language;
        let save = button("btn btn-outline-primary btn-xs", save)
            .has("disabled", move || self.name.with(Option::is_some))
            .child(icon::icon("it-download"))
            .text(" ")
            .text(language.pick(name.0, name.1));
        el("li").child(save).child(el("p").text(language.pick(words.0, words.1)))
    }

    fn status(self) -> El {
        let said = move || {
            self.name.with(|name| match name {
                Some(name) => {
                    say!(self.language, "Si prepara «{}»…", "Preparing “{}”…", name)
                }
                None => String::new(),
            })
        };
        el("p").class("share-said").attr("role", "status").text_live(said)
    }

    fn failure(self) -> Vec<El> {
        let alert = |message: String| {
            let title = self.language.pick("Il file non è stato fatto", "The file was not made");
            el("div")
                .class("alert alert-danger")
                .attr("role", "alert")
                .child(el("h3").text(title))
                .child(el("p").text(&message))
        };
        self.failed.get().map(alert).into_iter().collect()
    }

    fn stopper(self) -> Vec<El> {
        let stop = || {
            button("btn btn-outline-primary btn-xs", move || self.stop())
                .text(self.language.pick("Interrompi", "Stop"))
        };
        self.name.with(Option::is_some).then(stop).into_iter().collect()
    }

    /// Has the file written, and offers it.
    fn write(self, task: Task, dialog: &El) {
        let language = self.language;
        let document = self.app.document_of_plan(Document::clone);
        let Some((id, plan)) = document.and_then(|document| {
            Some((document.plan.id.to_string(), format::write_compact(&document).ok()?))
        }) else {
            return;
        };
        let (ending, media_type) = match task {
            Task::Table => ("csv", files::CSV),
            Task::Workbook | Task::Read => ("xlsx", files::XLSX),
        };
        let name = format!("{id}.{ending}");
        self.failed.set(None);
        self.name.set(Some(name.clone()));
        let dialog = dialog.clone();
        let question = Question { task, language, plan: Some(plan) };
        let handle = workbook::write(question, move |end| {
            self.name.set(None);
            match end {
                Ok(bytes) => {
                    dialog::close(&dialog);
                    self.app.offer(&name, files::blob(bytes, media_type));
                }
                Err(Cause::Refused(_, message)) => self.failed.set(Some(message)),
                Err(Cause::Worker(said)) => self.failed.set(Some(not_started(&said, language))),
            }
        });
        self.handle.set_value(Some(handle));
    }

    fn stop(self) {
        let _ = self.handle.try_update_value(Option::take);
        let _ = self.name.try_set(None);
    }
}
