//! New plans: empty, or next year's from this year's.

use leptos::prelude::*;

use crate::{
    edit,
    view::{Language, say},
    web::{
        browser::clock,
        state::App,
        ui::{
            dom::{El, button, el, hidden, kind},
            field::{self, Field, Width},
            icon,
        },
    },
};

/// The form of an empty plan: whose it is, and of which year.
pub fn new_plan(app: App, language: Language) -> El {
    let body = RwSignal::new(String::new());
    let year = RwSignal::new(Some(clock::year()));
    let refused: RwSignal<Option<&'static str>> = RwSignal::new(None);
    let line = |names: (&str, &str), width, text: Box<dyn Fn() -> String>, take: field::Take| {
        let label = language.pick(names.0, names.1);
        let disabled = Box::new(|| false);
        field::labelled(
            label,
            Field { label: label.to_owned(), width, placeholder: "", text, take, disabled },
        )
    };
    let of_body = line(
        ("Ente", "Body"),
        Width::Line,
        Box::new(move || body.get()),
        Box::new(move |typed| {
            body.set(typed.to_owned());
            refused.set(None);
            Ok(())
        }),
    );
    let of_year = line(
        ("Anno", "Year"),
        Width::Number,
        Box::new(move || year.get().map_or_else(String::new, |year| year.to_string())),
        Box::new(move |typed| {
            let read = field::year(typed, language);
            year.set(read.as_ref().ok().copied());
            refused.set(None);
            read.map(drop)
        }),
    );
    let make = move || {
        if body.with(|body| body.trim().is_empty()) {
            refused.set(Some(language.pick("Indicare l’ente.", "Name the body.")));
            return;
        }
        let Some(year) = year.get() else {
            refused.set(Some(language.pick("Indicare l’anno.", "Give the year.")));
            return;
        };
        let title = say!(language, "Piano della prestazione {}", "Performance plan {}", year);
        app.create(|ids| body.with(|body| edit::empty_plan(body, year, &title, ids)));
    };
    let reason = move || {
        let reason = |words: &str| el("p").class("field-error").attr("role", "alert").text(words);
        refused.get().map(reason).into_iter().collect()
    };
    let enter = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            make();
        }
    };
    let make = button("btn btn-primary btn-xs", make)
        .child(icon::icon("it-plus"))
        .text(language.pick(" Crea un piano vuoto", " Create an empty plan"));
    let words = language.pick(
        "Un piano nuovo è vuoto: ambiti, obiettivi e indicatori si aggiungono nella scheda. Chi ha già il piano dell’anno prima fa meglio a riportarlo («Prepara il …») sulla sua scheda qui sopra.",
        "A new plan is empty: areas, objectives and indicators are added in the sheet. If last year’s plan is here, take it over instead (“Prepare …” on its card above).",
    );
    el("section")
        .class("examples")
        .attr("aria-labelledby", "new-plan")
        .child(el("h2").attr("id", "new-plan").text(language.pick("Nuovo piano", "New plan")))
        .child(el("p").text(words))
        .child(
            el("div")
                .class("new-plan")
                .on("keydown", move |event| enter(kind(event)))
                .child(of_body)
                .child(of_year)
                .child(make),
        )
        .live(reason)
}

/// The button that makes next year's plan.
pub fn next_year(app: App, id: &str, year: u16, which: &str, language: Language) -> El {
    let id = id.to_owned();
    let next = year.saturating_add(1);
    button("btn btn-outline-primary btn-xs", move || app.roll_over(&id))
        .child(icon::icon("it-arrow-right"))
        .text(" ")
        .text(&say!(language, "Prepara il {}", "Prepare {}", next))
        .child(hidden(&say!(language, " da {}", " from {}", which.trim())))
}
