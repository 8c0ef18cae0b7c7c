//! Confronto: the plans on this machine side by side, and two of them field by field.

use std::rc::Rc;

use leptos::prelude::*;

use super::{differences, plans};
use crate::{
    comparison::{Column, Overview, Row, sort},
    format,
    plan::{Document, State},
    scoring::{Performance, evaluate},
    store::Entry,
    view::{self, Language, say},
    web::{
        browser::{files, storage},
        route::Route,
        state::{App, app, plan_name},
        total::headline,
        ui::{
            choice::choice,
            dom::{El, button, el, hidden},
            icon,
            table::cell,
        },
    },
};

/// The plans that can be read, each with its identifier.
type Plans = Vec<(String, Document)>;

/// What the table is sorted by, and whether from the last to the first.
type Order = RwSignal<(Column, bool)>;

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language) -> El {
    let app = app();
    app.save_now();
    let plans = Memo::new_with_compare(
        move |_| {
            app.store_changes.track();
            stored()
        },
        |_, _| true,
    );
    let order: Order = RwSignal::new((Column::Name, false));
    let intro = language.pick(
        "I piani che stanno in questo browser, uno per riga, ordinati come serve.",
        "The plans in this browser, one in each row, sorted as you need them.",
    );
    let body = move || match plans.with(Vec::len) {
        0 => vec![none(language)],
        _ => vec![
            sorter(order, language),
            table(app, plans, order, language),
            save(app, plans, order, language),
            two(plans, language),
        ],
    };
    el("div")
        .class("comparison")
        .child(el("h1").text(language.pick("Confronto", "Comparison")))
        .child(el("p").text(intro))
        .live(body)
}

fn stored() -> Plans {
    let read = |entry: Entry| Some((entry.id, format::read(entry.text.as_bytes()).ok()?));
    storage::list().unwrap_or_default().into_iter().filter_map(read).collect()
}

fn none(language: Language) -> El {
    let words = language.pick(
        "In questo browser non c’è ancora nessun piano: aprine qualcuno, anche molti file insieme.",
        "There is no plan in this browser yet: open some, many files at once if you like.",
    );
    let link = el("a").class("btn btn-primary btn-xs").attr("href", &Route::Plans.to_string());
    let link = link.text(language.pick("Vai ai piani", "Go to the plans"));
    el("div").class("empty").child(el("p").text(words)).child(el("p").child(link))
}

/// What a plan is called here, where several can have the same name.
fn name_of((id, document): &(String, Document)) -> String {
    format!("{} ({id})", plan_name(document))
}

/// The rows, sorted.
fn rows(plans: Memo<Plans>, order: Order) -> Vec<Row> {
    let row = |plan: &(String, Document)| Row { name: name_of(plan), plan: Ok(Overview::of(&plan.1)) };
    let mut rows: Vec<Row> = plans.with(|plans| plans.iter().map(row).collect());
    let (column, backwards) = order.get();
    sort(&mut rows, column, backwards);
    rows
}

/// The headings: what each column is sorted by, its name, whether it holds figures.
fn columns(language: Language) -> Vec<(Column, String, &'static str)> {
    let column = |column, (italian, english): (&'static str, &'static str), class| {
        (column, language.pick(italian, english).to_owned(), class)
    };
    let mut all = vec![
        column(Column::Name, ("Piano", "Plan"), ""),
        column(Column::Body, ("Ente", "Body"), ""),
        column(Column::Stage, ("Momento dell’anno", "Stage of the year"), ""),
        column(Column::Objectives, ("Obiettivi", "Objectives"), "num"),
        column(Column::Total(Performance::Organisational), ("Organizzativa", "Organisational"), "num"),
        column(Column::Total(Performance::Individual), ("Individuale", "Individual"), "num"),
        column(Column::Errors, ("Errori", "Errors"), "num"),
        column(Column::Warnings, ("Avvisi", "Warnings"), "num"),
    ];
    let states =
        State::ALL.map(|state| (Column::State(state), view::state_name(state, language).to_owned(), "num"));
    all.extend(states);
    all
}

/// What the headings do, where the table has become cards and shows none.
fn sorter(order: Order, language: Language) -> El {
    let columns = columns(language);
    let names = columns.iter().map(|(_, name, _)| name.clone()).collect();
    let by: Rc<[Column]> = columns.iter().map(|(column, ..)| *column).collect();
    let at = Rc::clone(&by);
    let chosen = move || at.iter().position(|one| *one == order.get().0).unwrap_or_default();
    let choose = move |position: usize| {
        if let Some(column) = by.get(position) {
            order.update(|(by, _)| *by = *column);
        }
    };
    let turn = button("btn btn-outline-primary btn-xs", move || {
        order.update(|(_, backwards)| *backwards = !*backwards)
    })
    .text_live(move || {
        let words = if order.get().1 {
            ("Dall’ultimo al primo", "Last to first")
        } else {
            ("Dal primo all’ultimo", "First to last")
        };
        language.pick(words.0, words.1).to_owned()
    });
    el("div")
        .class("toolbar comparison-sorter")
        .child(choice(language.pick("Ordina per", "Sort by"), names, chosen, choose))
        .child(turn)
}

fn table(app: App, plans: Memo<Plans>, order: Order, language: Language) -> El {
    let caption =
        el("caption").class("visually-hidden").text(language.pick("Piani a confronto", "Plans side by side"));
    let heads =
        columns(language).into_iter().map(|(column, name, class)| heading(order, column, &name, class));
    let body = move || {
        let rows = rows(plans, order);
        plans.with(|plans| rows.iter().filter_map(|row| line(app, row, plans, language)).collect())
    };
    let table = el("table")
        .class("versions-table")
        .child(caption)
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").live(body));
    let name = language.pick("Piani a confronto", "Plans side by side");
    el("div").class("wide").attr("role", "region").attr("tabindex", "0").attr("aria-label", name).child(table)
}

/// A heading that sorts; pressed again, the other way round.
fn heading(order: Order, column: Column, name: &str, class: &str) -> El {
    let sorted = move || match order.get() {
        (by, backwards) if by == column => {
            Some(if backwards { "descending" } else { "ascending" }.to_owned())
        }
        _ => None,
    };
    let press =
        move || order.update(|(by, backwards)| (*by, *backwards) = (column, *by == column && !*backwards));
    el("th")
        .attr("scope", "col")
        .class(class)
        .attr_live("aria-sort", sorted)
        .child(button("sorter", press).text(name))
}

fn line(app: App, row: &Row, plans: &Plans, language: Language) -> Option<El> {
    let plan = row.plan.as_ref().ok()?;
    let (id, _) = plans.iter().find(|one| name_of(one) == row.name)?;
    let link = el("a").attr("href", &Route::sheet(id.clone()).to_string()).text(&row.name);
    let name = el("th").attr("scope", "row").child(link);
    let mut texts = vec![plan.body.clone(), view::stage_name(plan.stage, language).to_owned()];
    texts.push(plan.objectives.to_string());
    texts
        .extend([plan.organisational, plan.individual].map(|total| view::total_or_interval(total, language)));
    texts.extend([plan.errors, plan.warnings].into_iter().chain(plan.states).map(|count| count.to_string()));
    let cells = columns(language).into_iter().skip(1).zip(texts);
    let cells = cells.map(|((column, name, class), text)| {
        let cell = cell(class, &name);
        match column {
            Column::Total(performance) => {
                let asked = hidden(language.pick("Perché? ", "Why? "));
                cell.child(plans::why_total(app, id, performance).child(asked).text(&text))
            }
            _ => cell.text(&text),
        }
    });
    Some(el("tr").child(name).children(cells))
}

/// The table as a file for spreadsheets.
fn save(app: App, plans: Memo<Plans>, order: Order, language: Language) -> El {
    let save = move || {
        let rows = untrack(|| rows(plans, order));
        let text = view::csv(&view::comparison(&rows, language), language);
        let name = language.pick("confronto.csv", "comparison.csv");
        if files::blob(&text, files::CSV).and_then(|blob| files::download(name, &blob)).is_err() {
            app.say_unsaved();
        }
    };
    let button = button("btn btn-outline-primary btn-xs", save).child(icon::icon("it-download"));
    el("div").class("toolbar").child(button.text(language.pick(" Salva come CSV", " Save as CSV")))
}

/// Two plans, field by field.
fn two(plans: Memo<Plans>, language: Language) -> El {
    let chosen = [RwSignal::new(0), RwSignal::new(1)];
    let names: Vec<String> = plans.with(|plans| plans.iter().map(name_of).collect());
    if names.len() < 2 {
        let words = language.pick(
            "Con un secondo piano qui si vedono le differenze fra i due, campo per campo.",
            "With a second plan the differences between the two stand here, field by field.",
        );
        return el("p").class("muted").text(words);
    }
    let labels = [("Primo piano", "First plan"), ("Secondo piano", "Second plan")];
    let choices = chosen.into_iter().zip(labels).map(|(which, (italian, english))| {
        choice(language.pick(italian, english), names.clone(), move || which.get(), move |at| which.set(at))
    });
    let differ = move || {
        let [one, other] = chosen.map(|which| which.get());
        plans.with(|plans| {
            let pair = plans.get(one).zip(plans.get(other));
            pair.map(|((_, one), (_, other))| told(one, other, language)).unwrap_or_default()
        })
    };
    el("section")
        .class("versions-compare")
        .attr("aria-labelledby", "two-title")
        .child(el("h2").attr("id", "two-title").text(language.pick("Due piani", "Two plans")))
        .child(el("div").class("versions-choices").children(choices))
        .live(differ)
}

fn told(one: &Document, other: &Document, language: Language) -> Vec<El> {
    let all = view::all_differences(one, other, language);
    let total = |document| headline(evaluate(document, Performance::Organisational).total(), language);
    let sentence = match all.len() {
        0 => language.pick("Non differiscono.", "They do not differ.").to_owned(),
        1 => say!(
            language,
            "Una differenza. Totale: {} e {}.",
            "One difference. Total: {} and {}.",
            total(one),
            total(other)
        ),
        count => say!(
            language,
            "{} differenze. Totale: {} e {}.",
            "{} differences. Total: {} and {}.",
            count,
            total(one),
            total(other)
        ),
    };
    let sentence = el("p").class("versions-total").attr("role", "status").text(&sentence);
    let table = (!all.is_empty()).then(|| differences::table(&all, language));
    [sentence].into_iter().chain(table).collect()
}
