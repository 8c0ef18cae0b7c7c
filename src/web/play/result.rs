//! What comes out: the large figure, how it differs from the example, and why.

use leptos::prelude::*;

use super::offers::Offers;
use crate::{
    plan::Document,
    scoring::Performance,
    teaching::{Asks, Shows},
    view::{self, Explanation, Language, Line, say},
    web::{
        route::Route,
        state::App,
        ui::{
            choice::choice,
            dom::{El, el},
        },
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
    let why = el("div")
        .class("play-why")
        .child(el("h3").text(language.pick("Perché?", "Why?")))
        .live(move || explanation().map(|one| tree(&one, language)).into_iter().collect());
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

/// The explanation with all its steps.
fn tree(explanation: &Explanation, language: Language) -> El {
    el("ul").class("steps play-steps").child(step(explanation, language))
}

fn step(explanation: &Explanation, language: Language) -> El {
    let name = match &explanation.weight {
        Some(weight) => say!(language, "{}, peso {}", "{}, weight {}", explanation.heading, weight),
        None => explanation.heading.clone(),
    };
    let head = el("p")
        .class("play-step")
        .child(el("span").class("step-name").text(&name))
        .text(" ")
        .child(el("span").class("step-result").text(&explanation.result));
    let texts = explanation.lines.iter().flat_map(text);
    let item = el("li").class("step").child(head).child(el("div").class("step-text").children(texts));
    let parts = explanation.parts.iter().map(|part| step(part, language));
    if explanation.parts.is_empty() { item } else { item.child(el("ul").class("steps").children(parts)) }
}

fn text(line: &Line) -> Vec<El> {
    let address = Route::Rules(Some(line.rule)).to_string();
    let rule = el("a").class("rule").attr("href", &address).text(&line.rule.to_string());
    let mut all = vec![el("p").child(rule).text(" ").text(&line.text)];
    all.extend(line.formula.as_ref().map(|formula| el("p").class("step-formula").text(formula)));
    all
}
