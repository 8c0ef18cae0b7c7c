//! Sintesi: the published tables beside what the answers come to, and the rules by which answers are counted.
//!
//! | file | what it draws |
//! |---|---|
//! | `rules` | the rules of counting, and what another choice does |
//! | `table` | a table, its figures with *Perché?*, and where it differs |

mod rules;
mod table;

use leptos::prelude::*;

use crate::{
    survey::{CountingRules, Document, synthesis::Synthesis},
    view::{Language, say},
    web::{
        state::Desk,
        ui::dom::{El, el, typed_switch},
    },
};

/// Draws the screen.
pub(super) fn section(desk: Desk, language: Language) -> El {
    let only = RwSignal::new(false);
    let tables =
        move || desk.read(|document| tables(desk, document, only.get(), language)).unwrap_or_default();
    let switch = el("input").attr("type", "checkbox").checked(move || only.get());
    let switch = switch.on("change", move |event| only.set(typed_switch(&event)));
    let switch = el("label")
        .class("survey-switch")
        .child(switch)
        .text(language.pick(" Solo le righe che differiscono", " Only rows that differ"));
    el("section")
        .class("survey-synthesis")
        .attr("aria-labelledby", "synthesis-title")
        .child(el("h2").attr("id", "synthesis-title").text(language.pick("Sintesi", "Synthesis")))
        .child(
            el("p").class("survey-result").attr("role", "status").text_live(move || result(desk, language)),
        )
        .child(rules::rules(desk, language))
        .child(el("div").class("toolbar").child(switch))
        .live(tables)
}

/// The document by the rules that count where nobody has chosen others; none where these are the ones.
fn by_default(document: &Document) -> Option<Document> {
    let rules = CountingRules::default();
    (document.rules != rules).then(|| Document { rules, survey: document.survey.clone() })
}

/// How many cells are as published, and what the choice of other rules changes about that.
fn result(desk: Desk, language: Language) -> String {
    let counted = desk.read(|document| {
        let before = by_default(document).map(|one| Synthesis::of(&one).equal_and_differing());
        (Synthesis::of(document).equal_and_differing(), before)
    });
    let Some(((equal, differing), before)) = counted else { return String::new() };
    if equal + differing == 0 {
        let words = (
            "Di questa indagine non è stato pubblicato niente: le tabelle vengono dalle risposte.",
            "Nothing of this survey was published: the tables come from the answers.",
        );
        return language.pick(words.0, words.1).to_owned();
    }
    let sentence = say!(
        language,
        "{} cifre pubblicate: {} vengono anche dalle risposte, {} no.",
        "{} published figures: {} also come from the answers, {} do not.",
        equal + differing,
        equal,
        differing
    );
    match before {
        Some((before, _)) => {
            let besides = say!(
                language,
                "Con le regole di partenza sono {} e {}.",
                "By the rules of the beginning they are {} and {}.",
                before,
                equal + differing - before
            );
            format!("{sentence} {besides}")
        }
        None => sentence,
    }
}

fn tables(desk: Desk, document: &Document, only: bool, language: Language) -> Vec<El> {
    let synthesis = Synthesis::of(document);
    let before = by_default(document);
    let before = before.as_ref().map(Synthesis::of);
    let drawn = synthesis.tables.iter().enumerate();
    let drawn: Vec<El> = drawn
        .filter(|(_, table)| !only || table.rows.iter().any(table::differs))
        .map(|(position, one)| {
            let before = before.as_ref().and_then(|before| before.tables.get(position));
            table::Drawing { desk, document, table: one, position, before, only, language }.section()
        })
        .collect();
    if drawn.is_empty() {
        let words = if only {
            ("Nessuna riga differisce.", "No row differs.")
        } else {
            ("Questa indagine non ha tabelle.", "This survey has no tables.")
        };
        return vec![el("p").class("empty").text(language.pick(words.0, words.1))];
    }
    drawn
}
