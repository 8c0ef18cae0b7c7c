//! Versioni: the plan as approved and after each amendment, with their totals; two of them field by field; and the
//! amendment that is being made.

mod compare;
mod making;

use leptos::prelude::*;

use crate::{
    plan::{Document, Version, versions},
    scoring::{Performance, evaluate},
    view::{self, Language, say},
    web::{
        state::{App, app},
        total,
        ui::{
            dom::{El, button, el, hidden},
            table::{Head, cell, heads},
        },
        why::{self, Question},
    },
};

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language) -> El {
    let app = app();
    let title = el("h2").attr("id", "versions-title").text(language.pick("Versioni", "Versions"));
    let intro = language.pick(
        "Il piano com’è stato approvato e come l’ha cambiato ogni rimodulazione. Ciò che si è monitorato vale per tutte: ogni versione si può valutare.",
        "The plan as it was approved and as each amendment changed it. What was monitored holds for all: each version can be evaluated.",
    );
    let section = el("section")
        .class("versions")
        .attr("aria-labelledby", "versions-title")
        .child(title)
        .child(el("p").text(intro))
        .child(making::making(app, language))
        .child(list(app, language))
        .child(compare::compare(app, language));
    let main = el("div").class("work-main").child(total::total(app.shown, language, None)).child(section);
    why::beside(main, app.shown, language)
}

/// Reads the open document whatever the version that is shown; follows every edit.
fn current<T>(app: App, read: impl FnOnce(&Document) -> T) -> Option<T> {
    app.session.with(|session| session.as_ref().map(|session| read(session.document())))
}

/// The total of a version, by whose performance is asked for.
fn total_of(document: &Document, performance: Performance, language: Language) -> String {
    total::headline(evaluate(document, performance).total(), language)
}

/// The total of a version, by its position; pressed, it says why.
fn asks_total(
    index: usize,
    document: &Document,
    performance: Performance,
    name: &str,
    language: Language,
) -> El {
    let total = total_of(document, performance, language);
    let whose = say!(
        language,
        "{}, perché? Totale della versione {}",
        "{}, why? Total of the version {}",
        total,
        name
    );
    why::asks(Question::Version(index)).attr("aria-label", &whose).text(&total)
}

const HEADS: [Head; 5] = [
    ("Versione", "Version", ""),
    ("Motivo", "Reason", ""),
    ("Cambia", "Changes", "num"),
    ("Totale", "Total", "num"),
    ("", "", ""),
];

/// The versions, oldest first.
fn list(app: App, language: Language) -> El {
    let rows = move || current(app, |document| rows(app, document, language)).unwrap_or_default();
    let caption = el("caption")
        .class("visually-hidden")
        .text(language.pick("Versioni del piano", "Versions of the plan"));
    let table = el("table").class("versions-table").child(caption).child(heads(&HEADS, language));
    table.child(el("tbody").live(rows))
}

fn rows(app: App, document: &Document, language: Language) -> Vec<El> {
    let performance = app.performance.get();
    let all = versions(&document.plan);
    let last = all.len() - 1;
    let row = |(index, version): (usize, Version)| {
        let amendment = index.checked_sub(1).and_then(|index| document.plan.amendments.get(index));
        let none = || "—".to_owned();
        let reason = amendment.map(|one| one.reason.clone()).filter(|reason| !reason.is_empty());
        let changes = amendment.map(|one| one.before.len().to_string());
        let name = name(document, &version, index == last, language);
        let total = document.at(&version).ok();
        let total = total.map(|one| asks_total(index, &one, performance, &name, language));
        let shown = if index == last { Version::Current } else { version };
        el("tr")
            .child(el("th").attr("scope", "row").text(&name))
            .child(cell("", language.pick("Motivo", "Reason")).text(&reason.unwrap_or_else(none)))
            .child(cell("num", language.pick("Cambia", "Changes")).text(&changes.unwrap_or_else(none)))
            .child(cell("num", language.pick("Totale", "Total")).children(total))
            .child(cell("versions-show", "").child(show(app, shown, &name, language)))
    };
    all.into_iter().enumerate().map(row).collect()
}

/// The name of a version; the last is the current one, which may be being amended.
fn name(document: &Document, version: &Version, last: bool, language: Language) -> String {
    view::version_name(document, if last { &Version::Current } else { version }, language)
}

/// The button that shows a version on every screen.
fn show(app: App, version: Version, name: &str, language: Language) -> El {
    let this = version.clone();
    let words = language.pick("Mostra", "Show");
    button("btn btn-outline-primary btn-xs", move || app.version.set(version.clone()))
        .says("aria-pressed", move || app.version.with(|shown| *shown == this))
        .text(words)
        .child(hidden(&say!(language, " la versione {}", " the version {}", name)))
}
