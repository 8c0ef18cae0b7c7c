//! New plans: empty, or next year's from this year's.

use leptos::prelude::*;

use crate::{
    edit,
    view::{Language, say},
    web::{
        browser::clock,
        state::App,
        ui::{
            dom::{El, button, el, hidden},
            field::{self, Field, Width},
            icon,
        },
    },
};

/// The form of an empty plan: whose it is, and of which year.
pub fn new_plan(app: App, language: Language) -> El {
    let body = RwSignal::new(String::new());
    let year = RwSignal::new(clock::year());
    let refused = RwSignal::new(false);
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
            refused.set(false);
            Ok(())
        }),
    );
    let of_year = line(
        ("Anno", "Year"),
        Width::Number,
        Box::new(move || year.get().to_string()),
        Box::new(move |typed| field::year(typed, language).map(|typed| year.set(typed))),
    );
    let make = move || {
        if body.with(|body| body.trim().is_empty()) {
            refused.set(true);
            return;
        }
        let year = year.get();
        let title = say!(language, "Piano della prestazione {}", "Performance plan {}", year);
        app.create(|ids| body.with(|body| edit::empty_plan(body, year, &title, ids)));
    };
    let reason = move || {
        let words = language.pick("Indicare l’ente.", "Name the body.");
        let reason = el("p").class("field-error").attr("role", "alert").text(words);
        refused.get().then_some(reason).into_iter().collect()
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
        .child(el("div").class("new-plan").child(of_body).child(of_year).child(make))
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
