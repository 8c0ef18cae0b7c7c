//! A new survey: from nothing, or with the questionnaire of one that is here, or of the example.

use std::collections::HashSet;

use leptos::prelude::*;

use super::entry::{Adder, adder};
use crate::{
    format,
    survey::{Document, design},
    view::{Language, say},
    web::{
        browser::{files, storage::SURVEYS},
        route::SurveyScreen,
        state::{Desk, SURVEY_EXAMPLES},
        ui::{
            choice::choice,
            dom::{El, el},
            notice::Tone,
        },
    },
};

/// Where the questionnaire comes from.
#[derive(Clone)]
enum From {
    Nothing,
    /// A survey in this browser.
    Here(String),
    /// An example, beside the page.
    Example(&'static str),
}

/// Draws what begins a survey.
pub(super) fn new_survey(desk: Desk, language: Language) -> El {
    let words = language.pick(
        "Si scrive un questionario, o si prende uno che c’è già; il modulo si manda agli uffici, e le risposte che tornano si raccolgono in Moduli.",
        "Write a questionnaire, or take one that is there; the form is sent to offices, and the answers that come back are gathered in Forms.",
    );
    let sources = RwSignal::new(0_usize);
    let form = move || {
        desk.app.store_changes.track();
        vec![form(desk, sources, language)]
    };
    el("section")
        .class("examples")
        .attr("aria-labelledby", "new-survey")
        .child(el("h2").attr("id", "new-survey").text(language.pick("Nuova indagine", "New survey")))
        .child(el("p").text(words))
        .live(form)
}

fn form(desk: Desk, chosen: RwSignal<usize>, language: Language) -> El {
    let (names, sources): (Vec<String>, Vec<From>) = sources(language).into_iter().unzip();
    chosen.set(0);
    let label = language.pick("Questionario", "Questionnaire");
    let source = choice(label, names, move || chosen.get(), move |position| chosen.set(position));
    let parts = Adder {
        id: "new-survey-title",
        label: language.pick("Titolo dell’indagine", "Title of the survey"),
        more: vec![source],
        words: language.pick("Crea l’indagine", "Create the survey"),
    };
    adder(parts, move |title| {
        if title.trim().is_empty() {
            return Err(language.pick("Scrivere il titolo.", "Write the title.").to_owned());
        }
        if let Some(source) = sources.get(chosen.get_untracked()) {
            begin(desk, title.to_owned(), source.clone(), language);
        }
        Ok(())
    })
}

fn sources(language: Language) -> Vec<(String, From)> {
    let nothing = language.pick("vuoto", "empty").to_owned();
    let mut all = vec![(nothing, From::Nothing)];
    for entry in SURVEYS.all().unwrap_or_default() {
        if let Ok(document) = format::read_survey(entry.text.as_bytes()) {
            let name = say!(language, "quello di «{}»", "that of “{}”", document.survey.title);
            all.push((name, From::Here(entry.id)));
        }
    }
    all.extend(SURVEY_EXAMPLES.map(|(_, name, path)| {
        (say!(language, "quello dell’esempio {}", "that of the example {}", name), From::Example(path))
    }));
    all
}

fn begin(desk: Desk, title: String, source: From, language: Language) {
    match source {
        From::Nothing => {
            let first = language.pick("Prima sezione", "First section");
            open(desk, |taken| design::empty(&title, first, taken));
        }
        From::Here(id) => {
            let other = SURVEYS.text(&id).and_then(|text| format::read_survey(text.as_bytes()).ok());
            other.iter().for_each(|other| open(desk, |taken| design::copy_of(other, &title, taken)));
        }
        From::Example(path) => leptos::task::spawn_local(async move {
            let read = files::fetch(path).await.ok().and_then(|bytes| format::read_survey(&bytes).ok());
            match read {
                Some(example) => open(desk, |taken| design::copy_of(&example, &title, taken)),
                None => {
                    let title = language.pick("L’esempio non si è caricato", "The example did not load");
                    let body = language.pick(
                        "Controllare la connessione e riprovare.",
                        "Check the connection and try again.",
                    );
                    desk.app.say(Tone::Error, title.to_owned(), body.to_owned());
                }
            }
        }),
    }
}

/// Opens what was begun, at its questionnaire.
fn open(desk: Desk, make: impl FnOnce(&HashSet<&str>) -> Document) {
    let entries = SURVEYS.all().unwrap_or_default();
    let taken = entries.iter().map(|entry| entry.id.as_str());
    let taken: HashSet<&str> = taken.chain(SURVEY_EXAMPLES.map(|(id, ..)| id)).collect();
    desk.add_at(make(&taken), false, SurveyScreen::Questionnaire);
}
