//! Piani: the plans on this machine; new ones, empty or from last year's, are in `new`, files and tables that come in in `coming`,
//! earlier states in `snapshots`.

mod coming;
mod new;
mod snapshots;

use crate::{
    format,
    plan::Version,
    scoring::{Outcome, Performance, evaluate},
    store::{Entry, Marks, Snapshot},
    view::{self, Language, say},
    web::{
        browser::{clock, storage},
        route::{Explained, Route},
        share::{self, Shared},
        state::{App, EXAMPLES, app, plan_name},
        total::headline,
        ui::{
            dialog,
            dom::{El, button, el, hidden},
            icon,
        },
    },
};
use leptos::prelude::*;

pub use coming::drop_zone;

/// A stored plan as its card shows it.
struct Card {
    id: String,
    name: String,
    title: String,
    body: String,
    total: String,
    stage: &'static str,
    year: u16,
    marks: Marks,
    snapshots: Vec<Snapshot>,
}

/// A stored text that cannot be read.
struct Unreadable {
    id: String,
    cause: String,
}

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language) -> El {
    let app = app();
    app.save_now();
    let lists = move || {
        app.store_changes.track();
        match storage::list() {
            Ok(entries) => {
                let mut snapshots = storage::snapshots();
                let is_there = |one: &Snapshot| entries.iter().any(|entry| entry.id == one.id);
                let deleted = snapshots.extract_if(.., |one| !is_there(one)).collect();
                let (mut cards, unreadable) = sort(entries, language);
                for card in &mut cards {
                    card.snapshots = snapshots.extract_if(.., |one| one.id == card.id).collect();
                }
                let mut lists = vec![plans(app, cards, language)];
                lists.extend(unreadable_list(app, unreadable, language));
                lists.extend(snapshots::deleted(app, deleted, language));
                lists
            }
            Err(_) => vec![no_store(language)],
        }
    };
    let intro = language.pick(
        "I piani della prestazione che stanno in questo browser. Niente lascia questo computer: per conservarli o spedirli, esportali in un file.",
        "The performance plans in this browser. Nothing leaves this computer: to keep them or send them, export them to a file.",
    );
    let title = el("h1").text(language.pick("Piani", "Plans"));
    el("div")
        .class("plans-page")
        .child(el("div").class("plans-head").child(title).child(el("p").text(intro)))
        .live(lists)
        .child(new::new_plan(app, language))
        .child(drop_zone(app, language))
        .child(examples(app, language))
}

fn sort(entries: Vec<Entry>, language: Language) -> (Vec<Card>, Vec<Unreadable>) {
    let (mut cards, mut unreadable) = (Vec::new(), Vec::new());
    for Entry { id, text, marks } in entries {
        match format::read(text.as_bytes()) {
            Ok(document) => insert(
                &mut cards,
                Card {
                    name: plan_name(&document),
                    title: document.plan.title.clone(),
                    body: document.plan.body.clone(),
                    total: total(evaluate(&document, Performance::Organisational).total(), language),
                    stage: view::stage_name(document.plan.stage, language),
                    year: document.plan.year,
                    id,
                    marks,
                    snapshots: Vec::new(),
                },
            ),
            Err(error) => unreadable.push(Unreadable { id, cause: view::file_error(&error, language) }),
        }
    }
    (cards, unreadable)
}

/// Keeps the plan that was changed last on top.
fn insert(cards: &mut Vec<Card>, card: Card) {
    let place = cards.iter().position(|other| other.marks.changed < card.marks.changed);
    cards.insert(place.unwrap_or(cards.len()), card);
}

/// The total, marked where it is provisional.
pub fn total(outcome: Outcome, language: Language) -> String {
    match outcome {
        Outcome::Missing { known: Some(_), .. } => {
            let known = headline(outcome, language);
            say!(language, "{} (provvisorio)", "{} (provisional)", known)
        }
        outcome => headline(outcome, language),
    }
}

fn plans(app: App, cards: Vec<Card>, language: Language) -> El {
    if cards.is_empty() {
        let title = language.pick("Nessun piano in questo browser", "No plan in this browser");
        let words = language.pick(
            "Apri l’esempio, che è il piano di ARTI per il 2020, importa un file o comincia un piano vuoto.",
            "Open the example, the plan of ARTI for 2020, import a file or begin an empty plan.",
        );
        return el("div").class("empty").child(el("h2").text(title)).child(el("p").text(words));
    }
    let compare = el("a").attr("href", &Route::Comparison.to_string());
    let compare = el("p").child(compare.text(language.pick("Confronta i piani", "Compare the plans")));
    let list = el("ul").class("plans").children(cards.into_iter().map(|one| card(app, one, language)));
    el("div").child(list).child(compare)
}

fn card(app: App, card: Card, language: Language) -> El {
    let Card { id, name, title, body, total, stage, year, marks, snapshots } = card;
    let address = Route::sheet(id.clone()).to_string();
    let which = format!(" {name}, {id}");
    let changed = el("time").attr("datetime", &marks.changed).text(&clock::local(&marks.changed));
    let changed =
        el("p").class("plan-saved").text(language.pick("Ultima modifica: ", "Last change: ")).child(changed);
    let export_id = id.clone();
    let open = el("a").class("btn btn-primary btn-xs").attr("href", &address);
    let export = button("btn btn-outline-primary btn-xs", move || app.export_stored(&export_id));
    let tools = el("div")
        .class("toolbar")
        .child(open.text(language.pick("Apri", "Open")).child(hidden(&which)))
        .child(
            export
                .child(icon::icon("it-download"))
                .text(language.pick(" Esporta", " Export"))
                .child(hidden(&which)),
        )
        .child(share::opener(Shared::Stored(id.clone()), &which, language))
        .child(new::next_year(app, &id, year, &which, language))
        .children(snapshots::opener(app, snapshots, &which, language))
        .children(delete(app, id.clone(), &name, language));
    let stage = el("small").text(stage);
    el("li")
        .class("plan-card")
        .child(el("h2").child(el("a").attr("href", &address).text(&name)))
        .child(el("p").class("plan-body").text(&body))
        .child(el("p").class("plan-saved").text(&title).text(" · ").text(&id))
        .child(
            el("p").class("plan-total").child(why(app, &id, &total, &which, language)).text(" ").child(stage),
        )
        .child(changed)
        .child(in_file(&marks, language))
        .child(tools)
}

/// The total, which leads to its explanation.
fn why(app: App, id: &str, total: &str, which: &str, language: Language) -> El {
    why_total(app, id, Performance::Organisational)
        .text(total)
        .child(hidden(language.pick(", perché? Totale di", ", why? Total of")))
        .child(hidden(which))
}

/// A link to the explanation of the total of a stored plan: for a performance, of the current version. The caller puts the words.
pub fn why_total(app: App, id: &str, performance: Performance) -> El {
    let asked = move |_| {
        app.performance.set(performance);
        app.version.set(Version::Current);
    };
    el("a")
        .class("why")
        .attr("href", &Route::Why(id.to_owned(), Explained::default()).to_string())
        .on("click", asked)
}

/// Whether a document is in a file as it is.
pub fn in_file(marks: &Marks, language: Language) -> El {
    match marks.exported.as_deref().map(clock::local) {
        Some(when) => el("p")
            .class("plan-saved")
            .child(icon::icon("it-check"))
            .text(language.pick(" salvato in un file il ", " saved to a file on "))
            .text(&when),
        None => el("p")
            .class("plan-saved plan-unsaved")
            .child(icon::icon("it-warning-circle"))
            .text(language.pick(" non ancora in un file", " not yet in a file")),
    }
}

/// The button that deletes, and the dialog that asks first.
fn delete(app: App, id: String, name: &str, language: Language) -> [El; 2] {
    let warning = language.pick(
        "Il piano resta fra gli eliminati finché c’è spazio. Se serve ancora, esportarlo prima in un file.",
        "The plan stays among the deleted ones while there is room. If it is still needed, export it to a file first.",
    );
    let removed = id.clone();
    dialog::deleter(name, &id, warning, move || app.remove(&removed), language)
}

fn unreadable_list(app: App, entries: Vec<Unreadable>, language: Language) -> Option<El> {
    if entries.is_empty() {
        return None;
    }
    let title = language.pick("Non leggibili", "Not readable");
    let words = language.pick(
        "Questi dati sono conservati come sono e non vengono sovrascritti.",
        "These data are kept as they are and are not overwritten.",
    );
    let entries = entries.into_iter().map(|Unreadable { id, cause }| {
        let download_id = id.clone();
        let download = button("btn btn-outline-primary btn-xs", move || app.export_stored(&download_id))
            .child(icon::icon("it-download"))
            .text(language.pick(" Scarica", " Download"))
            .child(hidden(&format!(" {id}")));
        let words = el("p").child(el("strong").text(&id)).child(el("br")).text(&cause);
        let tools =
            el("div").class("toolbar").child(download).children(delete(app, id.clone(), &id, language));
        el("li").child(words).child(tools)
    });
    let list = el("ul").class("unreadable").children(entries);
    let section = el("section").attr("aria-labelledby", "unreadable");
    Some(section.child(el("h2").attr("id", "unreadable").text(title)).child(el("p").text(words)).child(list))
}

/// The browser keeps nothing.
pub fn no_store(language: Language) -> El {
    let title =
        language.pick("Il browser non permette di conservare dati", "The browser does not let data be kept");
    let words = language.pick(
        "Succede con la navigazione privata o con alcune impostazioni. Si può lavorare lo stesso: prima di chiudere, salvare il piano in un file.",
        "It happens in private mode or with some settings. You can work all the same: save the plan to a file before closing.",
    );
    let notice = el("div").class("alert alert-warning").attr("role", "alert");
    notice.child(el("h2").text(title)).child(el("p").text(words))
}

fn examples(app: App, language: Language) -> El {
    let words = language.pick(
        "Documenti veri, da aprire e da modificare: le modifiche si fanno su una copia, l’esempio resta com’è.",
        "Real documents, to open and to change: changes go to a copy, the example stays as it is.",
    );
    let examples = EXAMPLES.into_iter().map(|(_, name, path)| {
        let open = button("btn btn-outline-primary btn-xs", move || app.add_example(path));
        open.text(language.pick("Apri l’esempio ", "Open the example ")).text(name)
    });
    el("section")
        .class("examples")
        .attr("aria-labelledby", "examples")
        .child(el("h2").attr("id", "examples").text(language.pick("Esempi", "Examples")))
        .child(el("p").text(words))
        .child(el("div").class("toolbar").children(examples))
}
