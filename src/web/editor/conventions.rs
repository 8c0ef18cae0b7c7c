//! The conventions of another plan, taken over as one edit.

use leptos::prelude::*;

use crate::{
    format,
    plan::{Document, RuleSet},
    view::{self, Difference, Language, say},
    web::{
        browser::{files, storage},
        state::{App, EXAMPLES, app, plan_name},
        ui::{
            choice::choice_of,
            dom::{El, button, el},
        },
    },
};

/// Where conventions can be taken from.
#[derive(Clone)]
enum Source {
    /// Those that hold where a plan says nothing.
    Usual,
    /// A plan of this browser.
    Stored(String),
    /// An example, by the file that it is in.
    Example(&'static str),
}

/// What came of it.
enum Taken {
    /// These differed, and are as in the other plan now.
    Changed(Vec<Difference>),
    /// Why nothing changed.
    Unchanged(String),
}

/// A fold with the plans to choose from; what it holds is drawn when it is opened, because it reads them all.
pub fn taken_over(language: Language) -> El {
    let app = app();
    let opened = RwSignal::new(false);
    let summary = language
        .pick("Riprendi le convenzioni da un altro piano", "Take over the conventions of another plan");
    el("details")
        .class("form-wide conventions")
        .on("toggle", move |_| opened.set(true))
        .child(el("summary").text(summary))
        .live(move || if opened.get() { choices(app, language) } else { Vec::new() })
}

fn choices(app: App, language: Language) -> Vec<El> {
    let (sources, names): (Vec<Source>, Vec<String>) = sources(app, language).into_iter().unzip();
    let chosen = RwSignal::new(0);
    let taken: RwSignal<Option<Taken>, LocalStorage> = RwSignal::new_local(None);
    let label = language.pick("Convenzioni di", "Conventions of");
    let select = choice_of(
        label,
        "",
        names,
        move || chosen.get(),
        move |index| chosen.set(index),
        move || !app.editable(),
    )
    .class("choice form-field");
    let take = move || {
        if let Some(source) = sources.get(chosen.get_untracked()).cloned() {
            take(app, source, taken, language);
        }
    };
    let take = button("btn btn-outline-primary btn-xs", take)
        .has("disabled", move || !app.editable())
        .text(language.pick("Riprendile", "Take them over"));
    let status = el("div").attr("role", "status").live(move || {
        taken.with(|taken| taken.as_ref().map(|taken| said(taken, language)).unwrap_or_default())
    });
    vec![el("div").class("toolbar").child(select).child(take), status]
}

/// The usual ones, the other plans of this browser, the examples.
fn sources(app: App, language: Language) -> Vec<(Source, String)> {
    let usual = language.pick("predefinite di Stadera", "Stadera’s defaults").to_owned();
    let open = app.document(|document| document.plan.id.to_string());
    let mut sources = vec![(Source::Usual, usual)];
    for entry in storage::list().unwrap_or_default() {
        if let Ok(document) = format::read(entry.text.as_bytes())
            && Some(&entry.id) != open.as_ref()
        {
            sources.push((Source::Stored(entry.id), plan_name(&document)));
        }
    }
    let example = |name: &str| say!(language, "esempio {}", "example {}", name);
    sources.extend(EXAMPLES.map(|(_, name, path)| (Source::Example(path), example(name))));
    sources
}

fn take(app: App, source: Source, taken: RwSignal<Option<Taken>, LocalStorage>, language: Language) {
    let finish = move |found: Option<Document>| {
        let outcome = match found {
            Some(document) => adopt(app, document.rules, language),
            None => Taken::Unchanged(
                language
                    .pick("Quel piano non si legge più.", "That plan cannot be read any more.")
                    .to_owned(),
            ),
        };
        taken.set(Some(outcome));
    };
    match source {
        Source::Usual => taken.set(Some(adopt(app, RuleSet::default(), language))),
        Source::Stored(id) => finish(storage::load(&id).and_then(|text| format::read(text.as_bytes()).ok())),
        Source::Example(path) => leptos::task::spawn_local(async move {
            let bytes = files::fetch(path).await.ok();
            finish(bytes.and_then(|bytes| format::read(&bytes).ok()));
        }),
    }
}

/// Gives the plan these conventions, as one step; only what differs is changed.
fn adopt(app: App, rules: RuleSet, language: Language) -> Taken {
    let differences = app.document(|document| {
        let other = Document { rules, plan: document.plan.clone() };
        view::all_differences(document, &other, language)
    });
    let differences = differences.unwrap_or_default();
    if differences.is_empty() {
        let same =
            language.pick("Le convenzioni sono già le stesse.", "The conventions are the same already.");
        return Taken::Unchanged(same.to_owned());
    }
    let changes: Vec<_> = differences.iter().map(|one| one.change.clone()).collect();
    app.seal();
    let edited = app.edit(&changes);
    app.seal();
    edited.map_or_else(Taken::Unchanged, |()| Taken::Changed(differences))
}

fn said(taken: &Taken, language: Language) -> Vec<El> {
    let differences = match taken {
        Taken::Unchanged(reason) => return vec![el("p").text(reason)],
        Taken::Changed(differences) => differences,
    };
    let title = language.pick("Riprese. È cambiato questo:", "Taken over. This has changed:");
    let line = |one: &Difference| {
        el("li").text(&say!(
            language,
            "{}: {} (prima: {})",
            "{}: {} (before: {})",
            one.what,
            one.to,
            one.from
        ))
    };
    vec![el("p").text(title), el("ul").children(differences.iter().map(line))]
}
