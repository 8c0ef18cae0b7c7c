//! The form of the prediction.

use web_sys::SubmitEvent;

use crate::{
    teaching::{Answer, Lesson},
    view::{self, Language, say},
    web::{
        answer::{Draft, Entry, fields},
        ui::dom::{El, button, el, kind},
    },
};

/// Draws the form; `give` takes the prediction, or none where somebody only wants to see the answer.
pub fn form(lesson: &Lesson, language: Language, give: impl Fn(Option<Answer>) + Copy + 'static) -> El {
    let entry = Entry::new(Draft::default());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(answer) = entry.take(language) {
            give(Some(answer));
        }
    };
    let reveal = el("button")
        .attr("type", "submit")
        .class("btn btn-primary")
        .text(language.pick("Scopri la risposta", "Reveal the answer"));
    let only_show = button("btn btn-outline-primary", move || give(None))
        .text(language.pick("Mostra senza rispondere", "Show without answering"));
    let legend = language.pick("La tua previsione", "Your prediction");
    el("form")
        .class("answer-form")
        .attr("novalidate", "")
        .on("submit", move |event| submit(kind(event)))
        .child(fields(entry, legend, &tolerance(lesson, language), language))
        .child(el("div").class("toolbar").child(reveal).child(only_show))
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
