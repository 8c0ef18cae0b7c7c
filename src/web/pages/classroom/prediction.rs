//! The form of the prediction: a percentage, or one of the other two outcomes.

use leptos::prelude::*;
use web_sys::SubmitEvent;

use crate::{
    teaching::{Answer, Lesson},
    view::{self, Language, say},
    web::ui::{
        dom::{El, button, el, kind, typed},
        field,
    },
};

/// What is chosen and typed.
#[derive(Clone, Copy)]
struct Draft {
    sort: RwSignal<Sort>,
    text: RwSignal<String>,
    refused: RwSignal<Option<String>>,
}

/// Which outcome is predicted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Value,
    NotEvaluable,
    Missing,
}

/// Draws the form; `give` takes the prediction, or none where somebody only wants to see the answer.
pub fn form(lesson: &Lesson, language: Language, give: impl Fn(Option<Answer>) + Copy + 'static) -> El {
    let draft = Draft {
        sort: RwSignal::new(Sort::Value),
        text: RwSignal::new(String::new()),
        refused: RwSignal::new(None),
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        match draft.read(language) {
            Ok(answer) => give(Some(answer)),
            Err(reason) => draft.refused.set(Some(reason)),
        }
    };
    let legend = el("legend").text(language.pick("La tua previsione", "Your prediction"));
    let reveal = el("button")
        .attr("type", "submit")
        .class("btn btn-primary")
        .text(language.pick("Scopri la risposta", "Reveal the answer"));
    let only_show = button("btn btn-outline-primary", move || give(None))
        .text(language.pick("Mostra senza rispondere", "Show without answering"));
    let fields =
        el("fieldset").child(legend).child(sorts(draft, language)).child(value(draft, lesson, language));
    el("form")
        .class("prediction")
        .attr("novalidate", "")
        .on("submit", move |event| submit(kind(event)))
        .child(fields)
        .child(el("div").class("toolbar").child(reveal).child(only_show))
}

impl Draft {
    fn read(self, language: Language) -> Result<Answer, String> {
        match self.sort.get_untracked() {
            Sort::NotEvaluable => Ok(Answer::NotEvaluable),
            Sort::Missing => Ok(Answer::Missing),
            Sort::Value => {
                let number = field::number(&self.text.get_untracked(), language, Ok, ("", ""))?;
                let empty = || {
                    language
                        .pick(
                            "Scrivi una percentuale, per esempio 95,2.",
                            "Write a percentage, for example 95.2.",
                        )
                        .to_owned()
                };
                number.map(Answer::Value).ok_or_else(empty)
            }
        }
    }
}

fn sorts(draft: Draft, language: Language) -> El {
    let option = |sort: Sort, words: (&str, &str)| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "prediction")
            .checked(move || draft.sort.get() == sort)
            .on("change", move |_| {
                draft.sort.set(sort);
                draft.refused.set(None);
            });
        el("label").class("prediction-sort").child(input).text(" ").text(language.pick(words.0, words.1))
    };
    el("div")
        .class("prediction-sorts")
        .child(option(Sort::Value, ("un valore", "a value")))
        .child(option(Sort::NotEvaluable, ("non valutabile", "not evaluable")))
        .child(option(Sort::Missing, ("dato mancante", "missing")))
}

fn value(draft: Draft, lesson: &Lesson, language: Language) -> El {
    let field = el("input")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("id", "prediction-value")
        .class("field num")
        .has("disabled", move || draft.sort.get() != Sort::Value)
        .value(move || draft.text.get())
        .attr_live("aria-invalid", move || draft.refused.get().map(|_| "true".to_owned()))
        .attr("aria-describedby", "prediction-tolerance prediction-refused")
        .on("input", move |event| {
            draft.refused.set(None);
            draft.text.set(typed(&event));
        });
    let label = el("label").attr("for", "prediction-value").text(language.pick("Percentuale", "Percentage"));
    let refused = el("span").attr("id", "prediction-refused").attr("role", "alert").class("field-error");
    el("div")
        .class("prediction-value")
        .child(label)
        .child(field)
        .child(el("span").attr("aria-hidden", "true").text("%"))
        .child(
            el("small").attr("id", "prediction-tolerance").class("muted").text(&tolerance(lesson, language)),
        )
        .child(refused.text_live(move || draft.refused.get().unwrap_or_default()))
}

/// Within what a prediction is right.
fn tolerance(lesson: &Lesson, language: Language) -> String {
    let tolerance = lesson.tolerance();
    if tolerance.is_zero() {
        language
            .pick("Deve essere giusta al secondo decimale.", "It must be right to the second decimal.")
            .to_owned()
    } else {
        let points = view::points(tolerance, language);
        say!(language, "È giusta se dista al massimo {} punti.", "It is right within {} points.", points)
    }
}
