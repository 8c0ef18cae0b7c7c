//! A plan that came in and is here already in another version: what differs, and what becomes of the two. `merging` brings
//! them together difference by difference. `survey` is about surveys, `table` about what comes from a spreadsheet.

mod merging;
mod survey;
mod table;

use leptos::prelude::*;

pub use table::not_started;

use crate::{
    plan::Document,
    scoring::{Performance, evaluate},
    view::{self, Language, say},
    web::{
        pages::plans::total,
        state::{App, Arrived, Incoming, Source, plan_name},
        ui::{
            dialog,
            dom::{El, button, el},
            icon,
        },
    },
};

/// The dialog of the first that waits; drawn anew when it is dealt with.
pub fn dialogs(app: App) -> El {
    el("div").live(move || if app.came.get() == 0 { Vec::new() } else { first(app) })
}

/// Never inlined: nothing waits at a first visit.
#[inline(never)]
fn first(app: App) -> Vec<El> {
    let first = app.first_that_waits();
    let language = app.language.get();
    let draw = |one| match one {
        Arrived::Plan(incoming) => dialog(app, *incoming, language),
        Arrived::Survey(document, name) => survey::dialog(app, *document, &name, language),
        Arrived::Table(table) => table::dialog(app, table, language),
    };
    first.into_iter().map(draw).collect()
}

fn dialog(app: App, incoming: Incoming, language: Language) -> El {
    let title = title(&incoming, language);
    let dialog = el("dialog").class("confirm incoming").attr("aria-label", &title);
    let asked = RwSignal::new(false);
    dialog::open(&dialog);
    dialog
        // Escape and the button are one way to leave.
        .on("close", move |_| app.dismiss())
        .child(el("h2").text(&title))
        .child(el("p").text(lead(incoming.source, language)))
        .child(both(&incoming, language))
        .live(merging_on_demand(app, incoming.clone(), asked, language))
        .child(tools(app, incoming, asked, language))
}

/// The differences, once they are asked for.
fn merging_on_demand(
    app: App,
    incoming: Incoming,
    asked: RwSignal<bool>,
    language: Language,
) -> impl Fn() -> Vec<El> + 'static {
    move || {
        let asked = asked.get();
        asked.then(|| merging::merging(app, incoming.clone(), language)).into_iter().collect()
    }
}

fn title(incoming: &Incoming, language: Language) -> String {
    let name = plan_name(&incoming.mine.document);
    match incoming.source {
        Source::File | Source::Sheet => {
            say!(language, "«{}» è già qui, diverso", "“{}” is here already, and differs", name)
        }
        Source::Window => {
            say!(language, "«{}» è cambiato in due finestre", "“{}” was changed in two windows", name)
        }
        Source::Snapshot => say!(language, "«{}» com’era", "“{}” as it was", name),
    }
}

fn lead(source: Source, language: Language) -> &'static str {
    match source {
        Source::File => language.pick(
            "In questo browser c’è lo stesso piano in un’altra versione. Niente è ancora cambiato: scegli che cosa farne.",
            "This browser has the same plan in another version. Nothing has changed yet: choose what becomes of it.",
        ),
        Source::Sheet => language.pick(
            "Il foglio viene da questo piano com’era quando è stato esportato, e intanto qui è cambiato. Niente è ancora cambiato: scegli che cosa farne.",
            "The spreadsheet comes from this plan as it was when it was exported, and it has changed here since. Nothing has changed yet: choose what becomes of it.",
        ),
        Source::Window => language.pick(
            "Un’altra finestra ha conservato una versione diversa da quella di questa. Nessuna è andata persa: scegli che cosa farne.",
            "Another window has kept a version that differs from that of this one. Neither is lost: choose what becomes of them.",
        ),
        Source::Snapshot => language.pick(
            "Una copia di prima, conservata da sola. Niente è ancora cambiato: scegli che cosa farne.",
            "An earlier copy, kept by itself. Nothing has changed yet: choose what becomes of it.",
        ),
    }
}

/// Both versions, side by side, as far as a glance goes.
fn both(incoming: &Incoming, language: Language) -> El {
    let Incoming { mine, theirs, name, .. } = incoming;
    let count = view::all_differences(&mine.document, &theirs.document, language).len();
    let differ = match count {
        0 => language
            .pick(
                "Differiscono in ciò che il piano dice di sé.",
                "They differ in what the plan says of itself.",
            )
            .to_owned(),
        1 => language.pick("Differiscono in un punto.", "They differ in one point.").to_owned(),
        _ => say!(language, "Differiscono in {} punti.", "They differ in {} points.", count),
    };
    el("div")
        .child(
            el("dl")
                .class("incoming-both")
                .child(one(language.pick("Qui", "Here"), &mine.document, language))
                .child(one(name, &theirs.document, language)),
        )
        .child(el("p").text(&differ))
}

/// A version, with its total and its stage.
fn one(title: &str, document: &Document, language: Language) -> El {
    let total = total(evaluate(document, Performance::Organisational).total(), language);
    let stage = el("small").text(view::stage_name(document.plan.stage, language));
    el("div")
        .class("incoming-one")
        .child(el("dt").text(title))
        .child(el("dd").text(&total).text(" ").child(stage))
}

/// What can become of the two.
fn tools(app: App, incoming: Incoming, asked: RwSignal<bool>, language: Language) -> El {
    let merge = button("btn btn-primary btn-xs", move || asked.set(true))
        .has("hidden", move || asked.get())
        .text(language.pick("Unisci campo per campo", "Merge field by field"));
    let replace = {
        let incoming = incoming.clone();
        button("btn btn-outline-primary btn-xs", move || {
            app.dismiss();
            app.take(&incoming, &incoming.theirs.document);
        })
    };
    let replace_words = match incoming.source {
        Source::File => ("Sostituisci con il file", "Replace by the file"),
        Source::Sheet => ("Sostituisci con il foglio", "Replace by the spreadsheet"),
        Source::Window => ("Prendi l’altra", "Take the other one"),
        Source::Snapshot => ("Ripristina questa", "Restore this one"),
    };
    let other = (incoming.source == Source::Window).then(|| keep_mine(app, incoming.clone(), language));
    let leave = button("btn btn-outline-primary btn-xs", move || app.dismiss());
    let copy = button("btn btn-outline-primary btn-xs", move || {
        app.dismiss();
        app.take_as_copy(incoming.clone());
    });
    el("div")
        .class("toolbar")
        .child(merge)
        .child(replace.text(language.pick(replace_words.0, replace_words.1)))
        .children(other)
        .child(copy.child(icon::icon("it-copy")).text(language.pick(" Apri come copia", " Open as a copy")))
        .child(leave.text(language.pick("Non adesso", "Not now")))
}

/// The version of this window in the place of that of the other.
fn keep_mine(app: App, incoming: Incoming, language: Language) -> El {
    button("btn btn-outline-primary btn-xs", move || {
        app.dismiss();
        app.take(&incoming, &incoming.mine.document);
    })
    .text(language.pick("Tieni la mia", "Keep mine"))
}
