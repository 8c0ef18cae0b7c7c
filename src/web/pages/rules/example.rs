//! The examples of a rule, one at a time, to play with.

use leptos::prelude::*;

use crate::{
    teaching::{Topic, rules::Example},
    view::{Language, say},
    web::{
        play::{Play, playground},
        ui::dom::{El, button, el},
    },
};

/// Draws the examples of a rule: the first, and buttons for the others.
pub fn examples(topic: Topic, language: Language) -> El {
    let chosen = RwSignal::new(0_usize);
    let all = topic.examples();
    let title =
        el("h2").attr("id", "rule-example").text(language.pick("Prova a cambiarlo", "Try and change it"));
    let hint = language.pick(
        "Cambia una cifra o una data: il risultato e la spiegazione seguono ogni tasto. Niente viene conservato, e nessun piano cambia.",
        "Change a figure or a date: result and explanation follow every key press. Nothing is kept, and no plan changes.",
    );
    el("section")
        .class("rule-example")
        .attr("aria-labelledby", "rule-example")
        .child(title)
        .child(el("p").class("rules-hint").text(hint))
        .child(situations(all, chosen, language))
        .live(move || all.get(chosen.get()).map(|example| drawn(example, language)).into_iter().collect())
}

/// The situations; where there are several, each is a button.
fn situations(all: &'static [Example], chosen: RwSignal<usize>, language: Language) -> El {
    let words = |example: &Example| language.pick(example.situation.0, example.situation.1);
    if let [one] = all {
        return el("p").class("rule-situation").text(words(one));
    }
    let buttons = all.iter().enumerate().map(|(index, example)| {
        let number = say!(language, "Esempio {}. ", "Example {}. ", index + 1);
        let button = button("rule-situation", move || chosen.set(index))
            .says("aria-pressed", move || chosen.get() == index)
            .child(el("strong").text(&number))
            .text(words(example));
        el("li").child(button)
    });
    el("ul")
        .class("rule-situations")
        .attr("aria-label", language.pick("Esempi", "Examples"))
        .children(buttons)
}

fn drawn(example: &Example, language: Language) -> El {
    match example.document(language) {
        Ok(document) => {
            let play = Play { document, shows: example.shows, chooses: example.chooses };
            playground(play, language)
        }
        // The tests read every example.
        Err(reason) => el("p").attr("role", "alert").text(&reason),
    }
}
