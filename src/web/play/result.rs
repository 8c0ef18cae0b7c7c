//! What comes out: the large figure, how it differs from the example, and why.

use leptos::prelude::*;

use super::offers::Offers;
use crate::{
    plan::Document,
    scoring::Performance,
    teaching::{Asks, Shows},
    view::{self, Language, say},
    web::{
        state::App,
        ui::{
            choice::choice,
            dom::{El, el},
        },
        why::tree::{Reading, tree},
    },
};

/// Draws the result, and why it is so; both follow every edit.
pub fn result(own: App, shows: Shows, start: &Document, language: Language) -> [El; 2] {
    // Whose performance is evaluated can be chosen where it matters.
    let shows = move || match shows {
        Shows::Figure(Asks::Achievement(subject, _)) => {
            Shows::Figure(Asks::Achievement(subject, own.performance.get()))
        }
        other => other,
    };
    let words = Memo::new(move |_| read(own, |document| shows().result(document, language)));
    let start_of = start.clone();
    let before = Memo::new(move |_| shows().result(&start_of, language));
    let explanation = move || read(own, |document| shows().explanation(document, language)).flatten();
    let name = move || explanation().map_or_else(String::new, |one| one.heading);
    let changed = move || {
        let before = before.get();
        let other = words.with(|now| now.as_ref() != Some(&before));
        if other {
            say!(language, "Nell’esempio: {}", "In the example: {}", before)
        } else {
            language.pick("Come nell’esempio", "As in the example").to_owned()
        }
    };
    let figure = el("div")
        .class("play-figure")
        .child(el("span").class("play-name").text_live(name))
        .child(el("output").class("play-value").text_live(move || words.get().unwrap_or_default()))
        .child(el("span").class("play-before").text_live(changed))
        .children(Offers::of(start).scopes.then(|| performance(own, language)));
    let reading = Reading::default();
    let why = el("div")
        .class("play-why")
        .child(el("h3").text(language.pick("Perché?", "Why?")))
        .live(move || explanation().map(|one| tree(&one, &reading, language)).into_iter().collect());
    [figure, why]
}

fn read<T>(own: App, read: impl FnOnce(&Document) -> T) -> Option<T> {
    own.session.with(|session| session.as_ref().map(|session| read(session.document())))
}

fn performance(own: App, language: Language) -> El {
    let all = [Performance::Organisational, Performance::Individual];
    let names = all.iter().map(|one| view::performance_name(*one, language).to_owned()).collect();
    choice(
        language.pick("Prestazione", "Performance"),
        names,
        move || usize::from(own.performance.get() == Performance::Individual),
        move |index| own.performance.set(all.get(index).copied().unwrap_or_default()),
    )
}
