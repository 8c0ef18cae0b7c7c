//! Which services are shown.

use leptos::prelude::*;

use crate::{
    survey::{
        Digital, Document, Verdict,
        dashboard::{Decided, Filter, Query},
    },
    view::{self, Language, say},
    web::{
        pages::surveys::{entry::letters, pick},
        state::Desk,
        ui::dom::{El, el, typed},
    },
};

/// What is asked of the services.
#[derive(Clone, Copy)]
pub(super) struct Filters {
    digital: RwSignal<Option<Digital>>,
    table: RwSignal<Option<usize>>,
    words: RwSignal<String>,
    decided: RwSignal<Option<Decided>>,
}

impl Filters {
    pub(super) fn new() -> Self {
        Self {
            digital: RwSignal::new(None),
            table: RwSignal::new(None),
            words: RwSignal::new(String::new()),
            decided: RwSignal::new(None),
        }
    }

    /// All of it; follows.
    pub(super) fn filter(self) -> Filter {
        Filter {
            digital: self.digital.get(),
            table: self.table.get(),
            words: self.words.with(|words| Query::read(words)),
            decided: self.decided.get(),
        }
    }

    pub(super) fn controls(self, desk: Desk, language: Language) -> El {
        let words = self.words;
        let field = el("input")
            .attr("type", "search")
            .attr("autocomplete", "off")
            .class("field")
            .on("input", move |event| words.set(typed(&event)));
        let label = language.pick("Parole del servizio", "Words of the service");
        let answers = pick::pick_of(
            language.pick("Risposta della fonte", "Answer of the source"),
            answers(language),
            self.digital,
        );
        let decisions =
            pick::pick_of(language.pick("Decisione", "Decision"), decisions(language), self.decided);
        el("div")
            .class("survey-controls")
            .attr("role", "search")
            .attr("aria-label", language.pick("Quali servizi", "Which services"))
            .child(el("label").class("choice").text(label).child(letters(field)))
            .child(answers)
            .child(pick::pick_of(language.pick("Tabella", "Table"), tables(desk, language), self.table))
            .child(decisions)
    }
}

fn answers(language: Language) -> Vec<(Option<Digital>, String)> {
    let all = (None, language.pick("tutte", "all").to_owned());
    let named =
        Digital::ALL.map(|digital| (Some(digital), view::survey::digital_name(digital, language).to_owned()));
    std::iter::once(all).chain(named).collect()
}

fn decisions(language: Language) -> Vec<(Option<Decided>, String)> {
    let all = (None, language.pick("qualsiasi", "any").to_owned());
    let kinds = [Decided::Open, Decided::Any, Decided::Otherwise].into_iter();
    let kinds = kinds.chain(Verdict::ALL.map(Decided::As));
    let named = kinds.map(|kind| (Some(kind), view::survey::decided_name(kind, language).to_owned()));
    std::iter::once(all).chain(named).collect()
}

fn tables(desk: Desk, language: Language) -> Vec<(Option<usize>, String)> {
    let all = (None, language.pick("tutte", "all").to_owned());
    let named = |document: &Document| {
        let tables = document.survey.services.iter().enumerate();
        let name = |table: &str| say!(language, "Tabella {}", "Table {}", table);
        tables.map(|(at, table)| (Some(at), name(table.id.as_str()))).collect::<Vec<_>>()
    };
    std::iter::once(all).chain(desk.look(named).unwrap_or_default()).collect()
}
