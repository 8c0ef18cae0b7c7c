//! The rules by which answers are counted, to be chosen.

use leptos::prelude::*;

use crate::{
    survey::{CountingRule, CountingRules, Document, Step},
    view::{self, Language},
    web::{
        state::Desk,
        ui::{
            choice::choice,
            dom::{El, button, el},
        },
    },
};

/// The six rules, and the way back to those of the beginning.
pub(super) fn rules(desk: Desk, language: Language) -> El {
    let legend = language.pick("Come si contano le risposte", "How answers are counted");
    let why = if untrack(|| super::has_published(desk)) {
        (
            "La fonte non dice come ha contato. Ogni scelta cambia subito le tabelle e resta nel file; fra parentesi, di quanto cambia una cifra rispetto alle regole iniziali.",
            "The source does not say how it counted. Each choice changes the tables at once and stays in the file; in brackets, by how much a figure changes against the initial rules.",
        )
    } else {
        (
            "Ogni scelta cambia subito le tabelle e resta nel file; fra parentesi, di quanto cambia una cifra rispetto alle regole iniziali.",
            "Each choice changes the tables at once and stays in the file; in brackets, by how much a figure changes against the initial rules.",
        )
    };
    let why = language.pick(why.0, why.1);
    let back = button("btn btn-outline-primary btn-xs", move || {
        set(desk, |rules| *rules = CountingRules::default())
    })
    .says("aria-disabled", move || {
        desk.read(|document| document.rules == CountingRules::default()) != Some(false)
    })
    .text(language.pick("Regole iniziali", "Initial rules"));
    let choices = CountingRule::ALL.map(|rule| one(desk, rule, language));
    el("fieldset")
        .class("survey-rules")
        .child(el("legend").text(legend))
        .child(el("p").class("muted").text(why))
        .child(el("div").class("survey-choices").children(choices))
        .child(el("div").class("toolbar").child(back))
}

fn one(desk: Desk, rule: CountingRule, language: Language) -> El {
    let choices = view::survey::counting_choices(rule, language).into_iter().map(str::to_owned).collect();
    let chosen = move || desk.read(|document| document.rules.choice(rule)).unwrap_or_default();
    let choose = move |position| set(desk, move |rules| rules.choose(rule, position));
    choice(view::survey::counting_rule(rule, language), choices, chosen, choose)
}

fn set(desk: Desk, change: impl FnOnce(&mut CountingRules)) {
    // A rule is never refused.
    let _ = desk.edit::<()>(Step::Rules, |document: &mut Document| {
        change(&mut document.rules);
        Ok(())
    });
}
