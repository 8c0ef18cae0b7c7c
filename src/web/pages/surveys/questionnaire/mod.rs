//! Questionario: what a survey asks, changed in place.
//!
//! | file | what it draws |
//! |---|---|
//! | `card` | a section: its words, its columns, its items |
//! | `item` | an item: its words, its kind, its place |
//! | `loss` | changes that take answers away: asked first |

mod card;
mod item;
mod loss;

use leptos::prelude::*;

use super::entry::{Adder, adder, entry, under};
use crate::{
    plan::Id,
    survey::{
        Document, Step,
        design::{self, Refusal},
    },
    view::{self, Language, say},
    web::{
        state::Desk,
        ui::{
            dom::{El, button, el},
            field::Width,
            icon,
        },
    },
};

/// The open survey's questionnaire at work.
#[derive(Clone, Copy)]
struct Work {
    desk: Desk,
    /// What is asked before answers go.
    asking: RwSignal<Option<loss::Asking>>,
    language: Language,
}

/// Draws the screen.
pub(super) fn section(desk: Desk, language: Language) -> El {
    let work = Work { desk, asking: RwSignal::new(None), language };
    let words = language.pick(
        "Ogni modifica vale subito e si può annullare. Le tabelle della sintesi seguono il questionario.",
        "Each change takes effect at once and can be undone. The tables of the synthesis follow the questionnaire.",
    );
    let title = entry(
        desk,
        Width::Line,
        move || language.pick("Titolo dell’indagine", "Title of the survey").to_owned(),
        move || desk.read(|document| document.survey.title.clone()).unwrap_or_default(),
        move |typed| work.change(|document| design::rename(document, typed)),
    );
    let sections = move || {
        let ids = |document: &Document| {
            document.survey.questionnaire.sections.iter().map(|one| one.id.clone()).collect::<Vec<Id>>()
        };
        desk.read(ids).unwrap_or_default()
    };
    let add = Adder {
        id: "new-section",
        label: language.pick("Titolo della nuova sezione", "Title of the new section"),
        more: Vec::new(),
        words: language.pick("Aggiungi la sezione", "Add the section"),
    };
    el("section")
        .class("survey-questionnaire")
        .attr("aria-labelledby", "questionnaire-title")
        .child(
            el("h2")
                .attr("id", "questionnaire-title")
                .attr("tabindex", "-1")
                .text(language.pick("Questionario", "Questionnaire")),
        )
        .child(el("p").class("muted").text(words))
        .each(move || published(desk), move |_| vec![about_tables(language)])
        .child(under(language.pick("Titolo dell’indagine", "Title of the survey"), true, title))
        .child(
            el("p")
                .class("survey-asked-count")
                .attr("role", "status")
                .text_live(move || count(desk, language)),
        )
        .each(sections, move |id| vec![card::card(work, id)])
        .child(adder(add, move |typed| {
            work.change(|document| design::add_section(document, typed).map(drop))
        }))
        .live(move || loss::dialog(work).into_iter().collect())
}

/// Something where tables were published, so that what a change does to them is said.
fn published(desk: Desk) -> Vec<()> {
    let any = desk.read(|document| document.survey.tables.iter().any(|table| !table.is_own()));
    if any == Some(true) { vec![()] } else { Vec::new() }
}

fn about_tables(language: Language) -> El {
    let words = language.pick(
        "Di questa indagine sono state pubblicate delle tabelle. Restano com’erano, ma una sezione eliminata porta con sé le sue; di una domanda eliminata resta la riga pubblicata, senza risposte accanto; le domande nuove non hanno righe.",
        "Tables of this survey were published. They stay as they were, but a section that is deleted takes its own along; of a question that is deleted the published row stays, without answers beside it; new questions have no rows.",
    );
    el("p").class("survey-note").child(icon::icon("it-info-circle")).text(" ").text(words)
}

/// How much is asked, or that nothing is.
fn count(desk: Desk, language: Language) -> String {
    let counts = desk.read(|document| {
        let sections = &document.survey.questionnaire.sections;
        (sections.len(), sections.iter().map(|section| section.items.len()).sum::<usize>())
    });
    match counts.unwrap_or_default() {
        (0, _) => language
            .pick(
                "Il questionario è vuoto: comincia con una sezione.",
                "The questionnaire is empty: begin with a section.",
            )
            .to_owned(),
        (sections, items) => {
            say!(language, "Sezioni: {}. Domande: {}.", "Sections: {}. Questions: {}.", sections, items)
        }
    }
}

impl Work {
    /// Changes the questionnaire, or says why not.
    fn change(self, change: impl FnOnce(&mut Document) -> Result<(), Refusal>) -> Result<(), String> {
        let changed = self.desk.edit(Step::Questionnaire, change);
        changed.map_err(|refusal| view::design_refusal(&refusal, self.language))
    }

    /// A small button with an icon; its name follows what it is about.
    fn tool(
        self,
        (icon_name, id): (&str, &str),
        words: (&'static str, &'static str),
        about: impl Fn() -> String + 'static,
        possible: impl Fn() -> bool + Copy + 'static,
        press: impl Fn() + 'static,
    ) -> El {
        let words = self.language.pick(words.0, words.1);
        let press = move || {
            if untrack(possible) {
                press();
            }
        };
        button("btn btn-outline-primary btn-xs", press)
            .attr("id", id)
            .attr_live("aria-label", move || Some(format!("{words}: {}", about())))
            .attr("title", words)
            // Not disabled: what has the focus would lose it at the end of its way.
            .says("aria-disabled", move || !possible())
            .child(icon::icon(icon_name))
    }
}
