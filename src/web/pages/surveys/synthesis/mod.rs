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
    let said = RwSignal::new(String::new());
    let tables = move || {
        let drawn = desk.read(|document| tables(desk, document, only.get(), language));
        let (result, drawn) = drawn.unwrap_or_default();
        said.set(result);
        drawn
    };
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
        .child(el("p").class("survey-result").attr("role", "status").text_live(move || said.get()))
        .child(rules::rules(desk, language))
        .child(el("div").class("toolbar").has("hidden", move || !has_published(desk)).child(switch))
        .live(tables)
}

/// Whether something was published that the answers could be beside; follows.
fn has_published(desk: Desk) -> bool {
    let published = |document: &Document| document.survey.tables.iter().any(|table| !table.is_own());
    desk.read(published).unwrap_or_default()
}

/// The document by the rules that count where nobody has chosen others; none where these are the ones.
fn by_default(document: &Document) -> Option<Document> {
    let rules = CountingRules::default();
    (document.rules != rules).then(|| Document { rules, survey: document.survey.clone() })
}

/// How many cells are as published, and what the choice of other rules changes about that.
fn result(now: (usize, usize), before: Option<(usize, usize)>, language: Language) -> String {
    let (equal, differing) = now;
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
                "Con le regole iniziali sono {} e {}.",
                "By the initial rules they are {} and {}.",
                before,
                equal + differing - before
            );
            format!("{sentence} {besides}")
        }
        None => sentence,
    }
}

/// The sentence above the tables, and the tables.
fn tables(desk: Desk, document: &Document, only: bool, language: Language) -> (String, Vec<El>) {
    let synthesis = Synthesis::of(document);
    let before = by_default(document);
    let before = before.as_ref().map(Synthesis::of);
    let counted = before.as_ref().map(Synthesis::equal_and_differing);
    let said = result(synthesis.equal_and_differing(), counted, language);
    let drawn = synthesis.tables.iter().enumerate();
    let drawn: Vec<El> = drawn
        .filter(|(_, table)| !only || table.rows.iter().any(table::differs))
        .map(|(position, one)| {
            let before = before.as_ref().and_then(|before| before.tables.get(position));
            table::Drawing { desk, document, table: one, position, before, only, language }.section()
        })
        .collect();
    let none = drawn.is_empty().then(|| none(only, language));
    (said, drawn.into_iter().chain(none).collect())
}

fn none(only: bool, language: Language) -> El {
    let words = if only {
        ("Nessuna riga differisce.", "No row differs.")
    } else {
        ("Questa indagine non ha tabelle.", "This survey has no tables.")
    };
    el("p").class("empty").text(language.pick(words.0, words.1))
}
