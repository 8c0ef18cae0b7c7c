//! The form to send: for everybody, or for one with what it has answered so far.

use leptos::prelude::*;

use crate::{
    format,
    plan::Id,
    survey::form,
    view::{self, Language},
    web::{
        browser::files,
        pages::surveys::who::who,
        state::Desk,
        ui::{
            dom::{El, button, el},
            icon,
        },
    },
};

/// Draws it.
pub(super) fn section(desk: Desk, language: Language) -> El {
    let chosen: RwSignal<Option<Id>> = RwSignal::new(None);
    let words = language.pick(
        "Il CSV si compila con un foglio di calcolo, il JSON con Stadera: si manda per posta elettronica come allegato. Chi risponde scrive il proprio nome e le risposte, salva e restituisce il file, che si raccoglie qui sotto.",
        "The CSV is filled in with a spreadsheet, the JSON with Stadera: send it by e-mail as an attachment. Whoever answers writes their name and the answers, saves and sends the file back, which is gathered below.",
    );
    let for_whom = who(
        desk,
        language.pick("Per chi", "For whom"),
        Some(language.pick("per tutti, vuoto", "for everybody, empty")),
        move || chosen.get(),
        move |id| chosen.set(id),
        language,
    );
    let save = |words: &str, class: &str, press: fn(Desk, Option<Id>, Language)| {
        button(class, move || press(desk, chosen.get_untracked(), language))
            .child(icon::icon("it-download"))
            .text(" ")
            .text(words)
    };
    let csv = save(language.pick("Modulo CSV", "CSV form"), "btn btn-primary btn-xs", csv);
    let json = save(language.pick("Modulo JSON", "JSON form"), "btn btn-outline-primary btn-xs", json);
    let title = language.pick("Modulo da mandare", "Form to send");
    el("section")
        .class("survey-send")
        .attr("aria-labelledby", "send-title")
        .child(el("h2").attr("id", "send-title").text(title))
        .child(el("p").class("muted").text(words))
        .child(el("div").class("survey-step").child(for_whom).child(csv).child(json))
}

/// The name of the file of a form.
fn name(desk: Desk, whose: Option<&Id>, ending: &str, language: Language) -> String {
    let survey = desk.id().map(|id| id.to_string()).unwrap_or_default();
    let whose = whose.map_or_else(|| language.pick("modulo", "form").to_owned(), ToString::to_string);
    format!("{survey}-{whose}.{ending}")
}

fn csv(desk: Desk, whose: Option<Id>, language: Language) {
    let text = desk.look(|document| {
        let all = &document.survey.administrations;
        let filled = whose.as_ref().and_then(|id| all.iter().find(|one| one.id == *id));
        view::survey_form(&document.survey, filled.map(AsRef::as_ref), language)
    });
    let blob = files::blob(text.unwrap_or_default(), files::CSV);
    desk.app.offer(&name(desk, whose.as_ref(), "csv", language), blob);
}

fn json(desk: Desk, whose: Option<Id>, language: Language) {
    let text = desk.look(|document| format::write_survey(&form::to_send(document, whose.as_ref())).ok());
    // Writing raises no error.
    let blob = files::blob(text.flatten().unwrap_or_default(), files::JSON);
    desk.app.offer(&name(desk, whose.as_ref(), "json", language), blob);
}
