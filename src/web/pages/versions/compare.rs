//! Two versions, field by field.

use leptos::prelude::*;

use super::{asks_total, current, name};
use crate::{
    plan::{Document, Version, versions},
    view::{self, Language, say},
    web::{
        pages::differences,
        state::App,
        ui::{
            choice::choice,
            dom::{El, el},
        },
    },
};

/// The choice of two versions, and what differs.
pub fn compare(app: App, language: Language) -> El {
    // The first and the last, until others are chosen.
    let chosen: [RwSignal<Option<usize>>; 2] = [RwSignal::new(Some(0)), RwSignal::new(None)];
    let names = Memo::new(move |_| {
        current(app, |document| {
            let all = versions(&document.plan);
            let last = all.len().saturating_sub(1);
            let named = all.iter().enumerate();
            named.map(|(index, version)| name(document, version, index == last, language)).collect::<Vec<_>>()
        })
        .unwrap_or_default()
    });
    let at = move |which: RwSignal<Option<usize>>| {
        let last = names.with(Vec::len).saturating_sub(1);
        which.get().unwrap_or(last).min(last)
    };
    let [first, second] = chosen;
    let choices = move || {
        let of = |which: RwSignal<Option<usize>>, label: &str| {
            choice(label, names.get(), move || at(which), move |index| which.set(Some(index)))
        };
        vec![
            of(first, language.pick("Prima versione", "First version")),
            of(second, language.pick("Seconda versione", "Second version")),
        ]
    };
    let body = move || {
        let found = current(app, |document| {
            let all = versions(&document.plan);
            let last = all.len().saturating_sub(1);
            let version = |index: usize| {
                let version = all.get(index)?;
                let name = name(document, version, index == last, language);
                Some(Compared { index, name, document: document.at(version).ok()? })
            };
            version(at(first)).zip(version(at(second)))
        });
        let Some((one, other)) = found.flatten() else { return Vec::new() };
        told(app, &one, &other, language)
    };
    let one_only = move || names.with(|names| names.len() < 2);
    let none = move || {
        let words = language.pick(
            "Il piano non è stato rimodulato: ha una sola versione.",
            "The plan was not amended: it has one version only.",
        );
        one_only().then(|| el("p").text(words)).into_iter().collect()
    };
    let title = language.pick("Confronto fra due versioni", "Two versions compared");
    el("section")
        .class("versions-compare")
        .attr("aria-labelledby", "compare-title")
        .child(el("h3").attr("id", "compare-title").text(title))
        .live(none)
        .child(el("div").class("versions-choices").has("hidden", one_only).live(choices))
        .live(move || if one_only() { Vec::new() } else { body() })
}

/// One of the two versions.
struct Compared {
    /// Its position among the versions.
    index: usize,
    name: String,
    document: Document,
}

fn told(app: App, one: &Compared, other: &Compared, language: Language) -> Vec<El> {
    let all = view::differences(&one.document, &other.document, language);
    let performance = app.performance.get();
    let [from, to] =
        [one, other].map(|one| asks_total(one.index, &one.document, performance, &one.name, language));
    let count = all.len();
    let words = match count {
        0 => language.pick("Non differiscono.", "They do not differ.").to_owned(),
        1 => language.pick("Una differenza.", "One difference.").to_owned(),
        _ => say!(language, "{} differenze.", "{} differences.", count),
    };
    let sentence = el("p").class("versions-total").attr("role", "status").text(&words);
    let sentence = sentence.text(language.pick(" Totale: ", " Total: "));
    let sentence = if count == 0 {
        sentence.child(to)
    } else {
        sentence.child(from).text(language.pick(" e ", " and ")).child(to)
    };
    let sentence = sentence.text(".");
    if all.is_empty() {
        return vec![sentence];
    }
    vec![sentence, differences::table(&all, language)]
}

/// The version that stands before the current one.
pub fn before(document: &Document) -> Option<Document> {
    let all = versions(&document.plan);
    let index = all.len().checked_sub(2)?;
    let version: &Version = all.get(index)?;
    document.at(version).ok()
}
