//! New plans: empty, or next year's from this year's.

use leptos::prelude::*;
use web_sys::{Event, KeyboardEvent};

use crate::{
    edit,
    view::{Language, say},
    web::{
        browser::{clock, page},
        state::App,
        ui::{
            dom::{El, button, el, hidden, kind},
            field::{self, Field, Width},
            icon,
        },
    },
};

/// The boxes of the two fields.
const BODY: &str = "new-body";
const YEAR: &str = "new-year";

/// The form of an empty plan: whose it is, and of which year.
pub fn new_plan(app: App, language: Language) -> El {
    let body = RwSignal::new(String::new());
    // What was typed for the year, which may be none.
    let year = RwSignal::new(clock::year().to_string());
    let refused = RwSignal::new(None::<String>);
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
    )
    .attr("id", BODY);
    let of_year = line(
        ("Anno", "Year"),
        Width::Number,
        Box::new(move || year.get()),
        Box::new(move |typed| {
            year.set(typed.to_owned());
            refused.set(None);
            field::year(typed, language).map(drop)
        }),
    )
    .attr("id", YEAR);
    let refuse = move |reason: String, id: &str| {
        refused.set(Some(reason));
        page::focus_field_in(id);
    };
    let make = move || {
        if body.with(|body| body.trim().is_empty()) {
            return refuse(language.pick("Indicare l’ente.", "Name the body.").to_owned(), BODY);
        }
        let year = match year.with(|year| field::year(year, language)) {
            Ok(year) => year,
            Err(reason) => return refuse(reason, YEAR),
        };
        let title = say!(language, "Piano della prestazione {}", "Performance plan {}", year);
        app.create(|ids| body.with(|body| edit::empty_plan(body, year, &title, ids)));
    };
    let reason = move || {
        let reason = |words: String| el("p").class("field-error").attr("role", "alert").text(&words);
        refused.get().map(reason).into_iter().collect()
    };
    let enter = move |event: Event| {
        let field = page::focused().is_some_and(|one| one.tag_name() == "INPUT");
        if field && kind::<KeyboardEvent>(event).key() == "Enter" {
            make();
        }
    };
    let create = button("btn btn-primary btn-xs", make)
        .child(icon::icon("it-plus"))
        .text(language.pick(" Crea un piano vuoto", " Create an empty plan"));
    let words = language.pick(
        "Un piano nuovo è vuoto: ambiti, obiettivi e indicatori si aggiungono nella scheda. Chi ha già qui il piano dell’anno prima fa meglio a riportarlo, con «Prepara il …» sulla sua scheda.",
        "A new plan is empty: areas, objectives and indicators are added in the sheet. If last year’s plan is here, take it over instead, with “Prepare …” on its card.",
    );
    el("section")
        .class("examples")
        .attr("aria-labelledby", "new-plan")
        .child(el("h2").attr("id", "new-plan").text(language.pick("Nuovo piano", "New plan")))
        .child(el("p").text(words))
        .child(el("div").class("new-plan").on("keydown", enter).child(of_body).child(of_year).child(create))
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
