//! What comes from a spreadsheet: it is read beside the page, shown row by row, and taken only when somebody says so. `found` is
//! what came out and what can become of it, `rows` the list of what was understood.

mod found;
mod rows;

use leptos::prelude::*;

use crate::{
    format,
    view::{self, Language, say},
    web::{
        browser::{
            storage,
            worker::{
                Handle,
                workbook::{self, Cause, Read},
            },
        },
        state::{App, Table, plan_name},
        ui::{
            choice, dialog,
            dom::{El, button, el},
        },
    },
    workbook::{Question, Task},
};
use found::Found;

/// How far the reading has come.
#[derive(Clone)]
enum Stage {
    Reading,
    /// Why nothing came of it, and whether it may with the plan that the workbook was made of.
    Failed(String, bool),
    Read(Found),
}

/// A table that is being read. Cheap to clone.
#[derive(Clone)]
struct Seen {
    app: App,
    table: Table,
    language: Language,
    stage: RwSignal<Stage, LocalStorage>,
    /// The worker; gone with this dialog.
    handle: StoredValue<Option<Handle>, LocalStorage>,
}

/// The dialog.
pub fn dialog(app: App, table: Table, language: Language) -> El {
    let title = match &table.name {
        Some(name) => say!(language, "Dal foglio «{}»", "From the spreadsheet “{}”", name),
        None => language.pick("Dalla tabella incollata", "From the pasted table").to_owned(),
    };
    let (stage, handle) = (RwSignal::new_local(Stage::Reading), StoredValue::new_local(None));
    let seen = Seen { app, table, language, stage, handle };
    seen.read(None);
    on_cleanup(move || drop(handle.try_update_value(Option::take)));
    let dialog = el("dialog").class("confirm incoming").attr("aria-label", &title);
    dialog::open(&dialog);
    let [said, shown, offered, left] = [(); 4].map(|()| seen.clone());
    // The one button that stays whatever comes out: the keyboard is there, and loses nothing.
    let leave = button("btn btn-outline-primary btn-xs", move || app.dismiss())
        .text_live(move || left.leaving().to_owned());
    dialog
        // Escape and the button are one way to leave.
        .on("close", move |_| app.dismiss())
        .child(el("h2").text(&title))
        .child(el("p").attr("role", "status").text_live(move || said.status()))
        .live(move || shown.content())
        .child(el("div").class("toolbar table-tools").child(leave).live(move || offered.tools()))
}

impl Seen {
    /// Starts to read; into a plan where one is named, or else into the one that the workbook is of, if it is here.
    fn read(&self, into: Option<String>) {
        let app = self.app;
        app.save_now();
        self.stage.set(Stage::Reading);
        let question = Question { task: Task::Read, language: self.language, plan: into };
        let here = move |reading: &crate::workbook::Reading| {
            // What is no workbook of ours makes a new plan, whatever its name.
            let carried = format::read(reading.carried.as_ref()?.as_bytes()).ok()?;
            format::write_compact(&app.here(&carried.plan.id)?.document).ok()
        };
        let seen = self.clone();
        let end = move |end| seen.stage.set(seen.ended(end));
        self.handle.set_value(Some(workbook::read(question, self.table.bytes.clone(), here, end)));
    }

    fn ended(&self, end: Result<Read, Cause>) -> Stage {
        match end.map(|read| Found::of(self, read)) {
            Ok(Ok(found)) => Stage::Read(found),
            Ok(Err(error)) => Stage::Failed(view::file_error(&error, self.language), false),
            Err(Cause::Refused(wants_plan, message)) => Stage::Failed(message, wants_plan),
            Err(Cause::Worker(said)) => Stage::Failed(not_started(&said, self.language), false),
        }
    }

    fn status(&self) -> String {
        let language = self.language;
        self.stage.with(|stage| match stage {
            Stage::Reading => language
                .pick(
                    "Si legge la tabella… Niente è ancora cambiato.",
                    "Reading the table… Nothing has changed yet.",
                )
                .to_owned(),
            Stage::Failed(..) => language.pick("Niente è cambiato.", "Nothing has changed.").to_owned(),
            Stage::Read(found) => found.said(language),
        })
    }

    fn leaving(&self) -> &'static str {
        let failed = self.stage.with(|stage| matches!(stage, Stage::Failed(..)));
        if failed { self.language.pick("Chiudi", "Close") } else { self.language.pick("Annulla", "Cancel") }
    }

    fn content(&self) -> Vec<El> {
        match self.stage.get() {
            Stage::Reading => Vec::new(),
            Stage::Failed(message, wants_plan) => {
                let title = self.language.pick("Non è stato letto niente", "Nothing was read");
                let alert = el("div")
                    .class("alert alert-danger")
                    .attr("role", "alert")
                    .child(el("h3").text(title))
                    .child(el("p").text(&message));
                let choose = wants_plan.then(|| self.choose_plan()).flatten();
                [alert].into_iter().chain(choose).collect()
            }
            Stage::Read(found) => found.content(self.language),
        }
    }

    /// The buttons that take what was read.
    fn tools(&self) -> Vec<El> {
        self.stage.with(|stage| match stage {
            Stage::Reading | Stage::Failed(..) => Vec::new(),
            Stage::Read(found) => found.tools(self),
        })
    }

    /// The plans that are here: the workbook was made of one of them. None where there are none.
    fn choose_plan(&self) -> Option<El> {
        let language = self.language;
        let plans: Vec<(String, String)> = storage::list()
            .unwrap_or_default()
            .into_iter()
            .filter_map(|entry| Some((plan_name(&format::read(entry.text.as_bytes()).ok()?), entry.text)))
            .collect();
        if plans.is_empty() {
            return None;
        }
        let chosen = RwSignal::new(0_usize);
        let label = language.pick("Il piano da cui viene", "The plan that it comes from");
        let names = plans.iter().map(|(name, _)| name.clone()).collect();
        let field = choice::choice(label, names, move || chosen.get(), move |which| chosen.set(which));
        let seen = self.clone();
        let read = button("btn btn-primary btn-xs", move || {
            seen.read(plans.get(chosen.get_untracked()).map(|(_, text)| text.clone()));
        })
        .text(language.pick("Leggi in questo piano", "Read into this plan"));
        Some(el("div").class("toolbar table-into").child(field).child(read))
    }
}

/// What is said where the program of spreadsheets does not start.
#[inline(never)]
pub fn not_started(said: &str, language: Language) -> String {
    say!(
        language,
        "Il programma dei fogli di calcolo non si è avviato ({}). Controlla la connessione e ricarica la pagina. Tutto il resto funziona, e i piani sono rimasti come erano.",
        "The program for spreadsheets did not start ({}). Check the connection and reload the page. Everything else works, and the plans stay as they were.",
        said
    )
}
