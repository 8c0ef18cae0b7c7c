//! The conventions that can be chosen: the usual ones, those of the plans in this browser, and what each choice does to a
//! total. They are changed in the plan, and travel in its file.

use leptos::prelude::*;

use super::{rule::title, said};
use crate::{
    format,
    plan::{Document, RuleSet},
    scoring::{Outcome, Performance, evaluate},
    teaching::{Topic, rules::Convention},
    view::{self, Language, say},
    web::{
        browser::{files, storage},
        editor::Edited,
        route::Route,
        state::{App, Arrival, EXAMPLES, app, plan_name},
        ui::{
            dom::{El, el, hidden},
            table::{Head, cell, heads},
        },
    },
};

const HEADS: [Head; 3] =
    [("Convenzione", "Convention", ""), ("Scelta", "Choice", ""), ("Totale", "Total", "num")];

/// Draws the section.
pub fn section(language: Language) -> El {
    let app = app();
    let hint = language.pick(
        "Ogni piano porta le sue convenzioni nel suo file. Si cambiano tra i dati del piano, alla voce Regole; quelle diverse dalle solite sono segnate.",
        "Each plan carries its conventions in its file. They are changed among the plan details, under Rules; those that differ from the usual ones are marked.",
    );
    el("section")
        .class("rule-sets")
        .attr("aria-labelledby", "rule-sets")
        .child(title(
            "rule-sets",
            ("Convenzioni che si possono scegliere", "Conventions that can be chosen"),
            language,
        ))
        .child(el("p").class("rules-hint").text(hint))
        .child(table(&plans(app), language))
        .child(el("div").class("rule-choices").children(Convention::ALL.map(|one| does(one, language))))
        .child(effects(app, language))
}

/// The open plan first, then the stored ones.
fn plans(app: App) -> Vec<Document> {
    let open = app.document_of_plan(Document::clone);
    let stored = storage::list().unwrap_or_default().into_iter();
    let stored = stored.filter_map(|entry| format::read(entry.text.as_bytes()).ok());
    let is_open = open.as_ref().map(|document| document.plan.id.clone());
    open.into_iter().chain(stored.filter(|one| Some(&one.plan.id) != is_open.as_ref())).collect()
}

fn table(plans: &[Document], language: Language) -> El {
    let usual = RuleSet::default();
    let heads = std::iter::once(language.pick("Piano", "Plan").to_owned())
        .chain(Convention::ALL.map(|one| format!("{} ({})", said(one.name(), language), one.rule())));
    let heads = heads.map(|head| el("th").attr("scope", "col").text(&head));
    let first =
        row(el("th").attr("scope", "row").text(language.pick("Di norma", "As usual")), &usual, language);
    let rows = plans.iter().map(|document| row(name(document, language), &document.rules, language));
    let caption = language.pick("Convenzioni dei piani", "Conventions of the plans");
    el("table")
        .class("rule-sets-table")
        .child(el("caption").class("visually-hidden").text(caption))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").child(first).children(rows))
}

/// The name of a plan, with the way to where its conventions are changed.
fn name(document: &Document, language: Language) -> El {
    let app = app();
    let name = plan_name(document);
    let address = Route::sheet(document.plan.id.to_string()).to_string();
    let link = el("a")
        .attr("href", &address)
        .on("click", move |_| {
            app.arrival.set_value(Arrival { editor: Some(Edited::Plan), ..Arrival::default() })
        })
        .text(language.pick("Cambia le convenzioni", "Change the conventions"))
        .child(hidden(&say!(language, " di {}", " of {}", name)));
    el("th").attr("scope", "row").child(el("span").text(&name)).child(link)
}

fn row(head: El, rules: &RuleSet, language: Language) -> El {
    let usual = RuleSet::default();
    let cells = Convention::ALL.map(|one| {
        let value = one.value(rules, language);
        let differs = value != one.value(&usual, language);
        let mark = differs.then(|| {
            el("span").class("rule-differs").text(language.pick("diversa dal solito", "not the usual one"))
        });
        cell("", said(one.name(), language)).child(el("span").text(&value)).children(mark)
    });
    el("tr").child(head).children(cells)
}

fn does(convention: Convention, language: Language) -> El {
    let address = Route::Rules(Some(Topic::Rule(convention.rule()))).to_string();
    let rule = el("a").class("rule").attr("href", &address).text(&convention.rule().to_string());
    el("div")
        .child(el("h3").child(rule).text(said(convention.name(), language)))
        .child(el("p").text(said(convention.does(), language)))
}

/// What each choice does to the total of the open plan, or else of the example.
fn effects(app: App, language: Language) -> El {
    let document = RwSignal::new(app.document_of_plan(Document::clone));
    if document.with_untracked(Option::is_none) {
        leptos::task::spawn_local(async move {
            if let Ok(bytes) = files::fetch(EXAMPLES[0].2).await {
                document.try_set(format::read(&bytes).ok());
            }
        });
    }
    let draw =
        move || document.with(|one| one.as_ref().map(|one| effect(one, language)).into_iter().collect());
    el("div").class("rule-effects").live(draw)
}

fn effect(document: &Document, language: Language) -> El {
    let rows = Convention::ALL.into_iter().flat_map(|convention| {
        let choices = convention.choices(&document.rules, language);
        choices.into_iter().map(move |(value, rules)| {
            let own = rules == document.rules;
            let mark = own.then(|| {
                el("span").class("rule-own").text(language.pick("quella del piano", "the one of the plan"))
            });
            let outcome = total(document, rules);
            el("tr")
                .child(el("th").attr("scope", "row").text(said(convention.name(), language)))
                .child(el("td").child(el("span").text(&value)).children(mark))
                .child(el("td").class("num").text(&view::outcome(outcome, language)))
        })
    });
    let rows: Vec<El> = rows.collect();
    let name = plan_name(document);
    let caption = say!(
        language,
        "Che cosa cambia nel totale di {} con ogni scelta",
        "What each choice changes in the total of {}",
        name
    );
    let table = el("table")
        .class("rule-sets-table rule-effects-table")
        .child(el("caption").text(&caption))
        .child(heads(&HEADS, language))
        .child(el("tbody").children(rows));
    let words = language.pick(
        "In questo piano nessuna scelta cambia il totale.",
        "In this plan no choice changes the total.",
    );
    let same = (!matters(document, language)).then(|| el("p").class("rules-hint").text(words));
    el("div").child(table).children(same)
}

/// Whether a choice changes the total that is shown.
fn matters(document: &Document, language: Language) -> bool {
    let sets = Convention::ALL.into_iter().flat_map(|one| one.choices(&document.rules, language));
    let mut totals = sets.map(|(_, rules)| view::outcome(total(document, rules), language));
    let first = totals.next();
    totals.any(|other| Some(other) != first)
}

/// The total of the plan under another rule set.
fn total(document: &Document, rules: RuleSet) -> Outcome {
    let other = Document { rules, ..document.clone() };
    evaluate(&other, Performance::Organisational).total()
}
