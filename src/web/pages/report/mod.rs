//! Relazione: the report on the plan as it is printed, and the check of a printed one against a file.

mod check;

use leptos::prelude::*;
use web_sys::Element;

use crate::{
    format::Fingerprint,
    view::{Language, Report},
    web::{
        browser::{clock, files, page as browser_page},
        state::{App, Shown, app},
        total,
        ui::{
            dom::{El, button, el},
            icon,
        },
        why,
    },
};

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language) -> El {
    let app = app();
    let paper = move || {
        let markup = app.shown.with(|shown| report(app, shown.as_ref()?, language, |report| report.markup()));
        let sheet = el("article").class("report").attr("aria-label", language.pick("Relazione", "Report"));
        // What is written there is escaped where it is written, `view::report`.
        sheet.of::<Element>().set_inner_html(&markup.unwrap_or_default());
        vec![sheet]
    };
    let main = el("div")
        .class("work-main report-screen")
        .child(total::total(app.shown, language, None))
        .child(intro(language))
        .child(tools(app, language))
        .child(check::check(app, language))
        .live(paper);
    why::beside(main, app.shown, language)
}

/// Makes the report on what is shown, of the file that the plan would be saved as now.
fn report<T>(app: App, shown: &Shown, language: Language, make: impl Fn(&Report) -> T) -> Option<T> {
    let file = untrack(|| app.as_file())?;
    let version = app.version.get_untracked();
    app.session.with_untracked(|session| {
        let report = Report {
            document: session.as_ref()?.document(),
            version: &version,
            then: shown.document(),
            evaluation: shown.evaluation(),
            date: clock::today()?,
            fingerprint: Fingerprint::of(file.as_bytes()),
            linked: true,
            language,
        };
        Some(make(&report))
    })
}

fn intro(language: Language) -> El {
    let words = language.pick(
        "Ciò che si stampa: la relazione segue il piano, la prestazione e la versione scelte qui sopra. Il foglio della scheda è un A3 orizzontale, gli altri sono A4.",
        "What is printed: the report follows the plan, the performance and the version chosen above. The sheet with the table is A3 landscape, the others are A4.",
    );
    el("div")
        .class("report-intro")
        .child(el("h2").text(language.pick("Relazione", "Report")))
        .child(el("p").text(words))
}

fn tools(app: App, language: Language) -> El {
    let save_as = |words: &str, press: fn(App, Language)| {
        button("btn btn-outline-primary btn-xs", move || press(app, language))
            .child(icon::icon("it-download"))
            .text(" ")
            .text(words)
    };
    let print = button("btn btn-primary btn-xs", browser_page::print)
        .text(language.pick("Stampa o salva in PDF", "Print or save as PDF"));
    el("div")
        .class("toolbar report-tools")
        .attr("role", "group")
        .attr("aria-label", language.pick("Strumenti della relazione", "Tools of the report"))
        .child(print)
        .child(save_as(language.pick("Salva come pagina HTML", "Save as an HTML page"), save))
        .child(save_as(language.pick("Salva il file del piano", "Save the file of the plan"), |app, _| {
            app.export();
        }))
}

/// Offers the report as a file that opens by itself.
fn save(app: App, language: Language) {
    let made = app.shown.with_untracked(|shown| {
        let shown = shown.as_ref()?;
        report(app, shown, language, |report| (report.document.plan.id.to_string(), report.file()))
    });
    let Some((id, text)) = made else { return };
    let name = format!("{id}-{}.html", language.pick("relazione", "report"));
    if files::blob(&text, files::HTML).and_then(|blob| files::download(&name, &blob)).is_err() {
        app.say_unsaved();
    }
}
