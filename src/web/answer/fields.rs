//! The fields of an answer: a percentage, or one of the outcomes that are none.

use leptos::prelude::*;

use crate::{
    teaching::Answer,
    view::Language,
    web::{
        browser::page,
        ui::{
            dom::{El, el, typed},
            field,
        },
    },
};

/// What can be answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sort {
    #[default]
    Value,
    NotEvaluable,
    Missing,
}

/// What is chosen and typed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    sort: Sort,
    text: String,
}

impl Draft {
    /// The answer, or why it is none.
    pub fn read(&self, language: Language) -> Result<Answer, String> {
        match self.sort {
            Sort::NotEvaluable => Ok(Answer::NotEvaluable),
            Sort::Missing => Ok(Answer::Missing),
            Sort::Value => {
                let value = field::number(&self.text, language, Ok, field::FIGURE_RANGE)?;
                let empty = || {
                    language.pick(
                        "Scrivi una percentuale, per esempio 95,2, o scegli un’altra risposta.",
                        "Write a percentage, for example 95.2, or choose another answer.",
                    )
                };
                value.map(Answer::Value).ok_or_else(|| empty().to_owned())
            }
        }
    }
}

/// An answer that is being written. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Entry {
    /// What is written so far.
    pub draft: RwSignal<Draft>,
    refused: RwSignal<Option<String>>,
}

impl Entry {
    /// Goes on with a draft.
    pub fn new(draft: Draft) -> Self {
        Self { draft: RwSignal::new(draft), refused: RwSignal::new(None) }
    }

    /// The answer; where there is none yet, the field says why and takes the focus.
    pub fn take(self, language: Language) -> Option<Answer> {
        let read = self.draft.with_untracked(|draft| draft.read(language));
        read.map_err(|reason| {
            self.refused.set(Some(reason));
            page::focus(FIELD);
        })
        .ok()
    }

    fn change(self, change: impl FnOnce(&mut Draft)) {
        self.refused.set(None);
        self.draft.update(change);
    }
}

const FIELD: &str = "answer-value";
const MANNER: &str = "answer-manner";
const REFUSED: &str = "answer-refused";

/// Draws the fields under a legend; `manner` says how exact an answer must be.
pub fn fields(entry: Entry, legend: &str, manner: &str, language: Language) -> El {
    let refused = el("span").attr("id", REFUSED).attr("role", "alert").class("field-error");
    let sorts = el("div")
        .class("answer-sorts")
        .child(value(entry, language))
        .child(sort(entry, Sort::NotEvaluable, language.pick("non valutabile", "not evaluable")))
        .child(sort(entry, Sort::Missing, language.pick("dato mancante", "missing")));
    el("fieldset")
        .class("answer-fields")
        .child(el("legend").text(legend))
        .child(el("p").class("answer-manner").attr("id", MANNER).text(manner))
        .child(sorts)
        .child(refused.text_live(move || entry.refused.get().unwrap_or_default()))
}

fn sort(entry: Entry, sort: Sort, words: &str) -> El {
    let input = el("input")
        .attr("type", "radio")
        .attr("name", "answer-sort")
        .checked(move || entry.draft.with(|draft| draft.sort == sort))
        .on("change", move |_| entry.change(|draft| draft.sort = sort));
    el("label").class("answer-sort").child(input).text(" ").child(el("span").text(words))
}

/// What is typed is a value: nobody has to say so first.
fn value(entry: Entry, language: Language) -> El {
    let input = el("input")
        .attr("id", FIELD)
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("aria-label", language.pick("Risposta in percentuale", "Answer in percent"))
        .attr("aria-describedby", &format!("{MANNER} {REFUSED}"))
        .attr_live("aria-invalid", move || entry.refused.get().map(|_| "true".to_owned()))
        .class("field num")
        .value(move || entry.draft.with(|draft| draft.text.clone()))
        .on("input", move |event| {
            let text = typed(&event);
            entry.change(|draft| *draft = Draft { sort: Sort::Value, text });
        });
    el("div")
        .class("answer-value")
        .child(sort(entry, Sort::Value, language.pick("un valore", "a value")))
        .child(
            el("span")
                .class("answer-percent")
                .child(input)
                .child(el("span").attr("aria-hidden", "true").text("%")),
        )
}
