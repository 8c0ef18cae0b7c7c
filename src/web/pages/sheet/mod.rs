//! Scheda: the plan as the published table, figures and dates editable in place.
//!
//! Rows are made anew only when what is written into them once changes (`frame`), and drawn only near the window (`window`).

pub(super) mod indicator;
mod row;

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{
    cells::{self, Sheet},
    frame::{AreaRow, Framed},
    notes, phases,
    window::{Block, Draw, Window},
};
use crate::{
    edit::New,
    number::Weight,
    plan::{Area, Objective, PartId, Subject},
    view::{self, Language, say},
    web::{
        arm::{self, Arm},
        browser::page::{self, focus as page_focus},
        editor::{self, Edited},
        state::{App, Arrival, Shown, app},
        total,
        ui::{
            dom::{El, el, hidden},
            table::{Head, cell, heads},
        },
        way, why,
    },
};

/// Draws the screen.
pub fn page(language: Language) -> El {
    let app = app();
    let picture = Arm { shown: app.shown, language };
    let empty = no_objectives(app);
    let sheet = Sheet { app, language };
    let Arrival { objective: visited, editor: edited, field } = app.arrive();
    if let Some(objective) = &visited {
        page_focus(row::row_id(objective));
    }
    // The focus goes on to the panel, which opens beside the row.
    if let Some(edited) = edited {
        page::after_paint(move || {
            app.open_editor(edited);
            field.into_iter().for_each(way::focus);
        });
    }
    let main = el("div")
        .class("work-main")
        .child(total::total(app.shown, language, None))
        .child(arm::arm(picture, None).has("hidden", move || empty.get()))
        .child(table(sheet, Window::new(app, GUESS, visited)));
    why::beside(main, app.shown, language)
}

const HEADS: [Head; 9] = [
    ("Obiettivo", "Objective", ""),
    ("Peso %", "Weight %", "num"),
    ("Indicatore", "Indicator", ""),
    ("Valore iniziale", "Baseline", "num"),
    ("Target", "Target", "num"),
    ("Conseguito", "Achieved", "num"),
    ("Dichiarato %", "Declared %", "num"),
    ("% indicatore", "% indicator", "num"),
    ("% obiettivo", "% objective", "num"),
];

/// The height of an objective's rows, in pixels, until it is measured.
const GUESS: f64 = 150.0;
/// Rows of the table before those of the first area, and after those of the last.
const HEAD_ROWS: usize = 1;
const FOOT_ROWS: usize = 1;

/// What the bodies of the table are drawn from.
#[derive(Clone, PartialEq)]
enum Item {
    /// The heading of an area.
    Heading(AreaRow),
    /// The rows of an objective.
    Rows(Framed),
    /// What adds an objective to an area.
    Adder(AreaRow),
}

/// The bodies of the table; follows every edit.
fn blocks(sheet: Sheet) -> Vec<Block<Item>> {
    let version = sheet.app.version.get();
    let mut blocks = Vec::new();
    sheet.app.shown.with(|shown| {
        let areas = shown.iter().flat_map(|shown| &shown.document().plan.areas).enumerate();
        for (index, area) in areas {
            let of_area = |item: fn(AreaRow) -> Item| {
                let item = item(AreaRow { index, id: area.id.clone() });
                Block { part: area.id.clone(), rows: 1, item }
            };
            blocks.push(of_area(Item::Heading));
            blocks.extend(area.objectives.iter().enumerate().map(|(inner, one)| {
                let item = Item::Rows(Framed::new(version.clone(), Subject::objective(index, inner), one));
                Block { part: one.id.clone(), rows: row::count(one), item }
            }));
            blocks.push(of_area(Item::Adder));
        }
    });
    blocks
}

/// The rows of a body of the table.
fn rows(sheet: Sheet, item: &Item) -> Vec<El> {
    match item {
        Item::Heading(area) => vec![heading(sheet, area)],
        Item::Rows(one) => row::rows(sheet, one.subject, &one.objective),
        Item::Adder(area) => vec![adder(sheet, area)],
    }
}

fn table(sheet: Sheet, window: Window) -> El {
    let Sheet { app, language } = sheet;
    let caption = move || {
        let year = app.shown.with(|shown| shown.as_ref().map_or(0, |shown| shown.document().plan.year));
        say!(
            language,
            "Scheda: obiettivi, indicatori e monitoraggio finale {}",
            "Sheet: objectives, indicators and final monitoring {}",
            year
        )
    };
    let table = el("table")
        .class("sheet-table")
        .child(el("caption").class("visually-hidden").attr("id", "sheet-title").text_live(caption))
        .child(heads(&HEADS, language));
    let draw = Draw {
        blocks: move || blocks(sheet),
        empty: || el("tbody"),
        fill: move |item: &Item| rows(sheet, item),
        first_row: HEAD_ROWS + 1,
    };
    let count = move || {
        let rows = || HEAD_ROWS + blocks(sheet).iter().map(|block| block.rows).sum::<usize>() + FOOT_ROWS;
        window.is_long().then(|| rows().to_string())
    };
    let table = table.attr_live("aria-rowcount", count).class_live("sheet-long", move || window.is_long());
    let table = window.draw(table, draw).child(foot(sheet));
    let section = el("section").class("sheet").attr("aria-labelledby", "sheet-title");
    let empty = no_areas(app);
    let table = el("div").class("sheet-scroll").has("hidden", move || empty.get()).child(table);
    section.child(table).child(below(sheet))
}

/// Whether there is nothing yet for a table.
fn no_areas(app: App) -> Memo<bool> {
    Memo::new(move |_| {
        app.shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.document().plan.areas.is_empty()))
    })
}

/// Whether there is nothing yet for a picture.
fn no_objectives(app: App) -> Memo<bool> {
    Memo::new(move |_| {
        let none = |shown: &Shown| shown.document().plan.objectives().next().is_none();
        app.shown.with(|shown| shown.as_ref().is_some_and(none))
    })
}

/// Reads the area at a position; follows every edit.
fn area_text(app: App, index: usize, read: fn(&Area) -> &str) -> String {
    app.shown.with(|shown| {
        let area = shown.as_ref().and_then(|shown| shown.document().plan.areas.get(index));
        area.map_or_else(String::new, |area| read(area).to_owned())
    })
}

/// The row that names an area.
fn heading(sheet: Sheet, area: &AreaRow) -> El {
    let Sheet { app, language } = sheet;
    let index = area.index;
    let code = move || area_text(app, index, |area| &area.code);
    let edited = Edited::Part(PartId::Area(area.id.clone()));
    let of = move || say!(language, " ambito {}", " area {}", code());
    let title = el("span")
        .text_live(move || area_text(app, index, |area| &area.title))
        .text(" ")
        .child(editor::opener_of(edited, of, language));
    let name = el("span")
        .class("name")
        .child(title)
        .child(el("span").class("sheet-area-sum").text_live(move || area_weight(sheet, index)));
    let head = el("th")
        .attr("scope", "rowgroup")
        .attr("colspan", "9")
        .child(el("span").class("code").text_live(code))
        .child(name);
    el("tr").class("sheet-area-head").child(head)
}

/// The row that adds an objective to an area.
fn adder(sheet: Sheet, area: &AreaRow) -> El {
    let Sheet { app, language } = sheet;
    let (index, owner) = (area.index, area.id.clone());
    let add = editor::adder(
        language.pick("Aggiungi obiettivo", "Add objective"),
        move |_| New::Objective(owner.clone()),
        editor::new_objective_title(language),
    );
    let code = move || area_text(app, index, |area| &area.code);
    let to = move || say!(language, " all’ambito {}", " to area {}", code());
    let add = add.child(hidden("").text_live(to));
    el("tr").class("sheet-add").child(el("td").attr("colspan", "9").child(add))
}

/// What a plan without areas says, and what adds the first; below the areas, what adds another.
fn below(sheet: Sheet) -> El {
    let Sheet { app, language } = sheet;
    let empty = no_areas(app);
    let words = move || {
        let title = language.pick("Il piano non ha ancora obiettivi", "The plan has no objectives yet");
        let text = language.pick(
            "Si comincia da un ambito strategico: gli obiettivi, con i loro pesi e indicatori, stanno in un ambito.",
            "Start with a strategic area: objectives, with their weights and indicators, belong to an area.",
        );
        let words = el("div").class("empty").child(el("h2").text(title)).child(el("p").text(text));
        empty.get().then_some(words).into_iter().collect()
    };
    let add = editor::adder(
        language.pick("Aggiungi ambito", "Add area"),
        |_| New::Area,
        language.pick("Nuovo ambito", "New area"),
    );
    el("div").class("sheet-below").live(words).child(add)
}

/// Sum of weights; `None` where one is unknown.
fn sum<'a>(objectives: impl Iterator<Item = &'a std::sync::Arc<Objective>>) -> Option<Decimal> {
    objectives.map(|one| one.weight.map(Weight::get)).sum()
}

/// `peso 42 %`; nothing where a weight is unknown.
fn area_weight(sheet: Sheet, index: usize) -> String {
    let weights = sheet
        .app
        .shown
        .with(|shown| sum(shown.as_ref()?.document().plan.areas.get(index)?.objectives.iter()));
    let Some(weights) = weights else { return String::new() };
    let weight = view::long(weights, sheet.language);
    say!(sheet.language, "peso {} %", "weight {}%", weight)
}

/// The last row of the published table: sum of the weights and weighted mean.
fn foot(sheet: Sheet) -> El {
    let Sheet { app, language } = sheet;
    let weights = move || {
        let sum =
            app.shown.with(|shown| sum(shown.as_ref()?.document().plan.objectives().map(|(_, one)| one)));
        sum.map_or_else(|| "—".to_owned(), |sum| view::long(sum, language))
    };
    let mean = move || {
        let outcome = sheet.node(Subject::Plan, |node| node.outcome);
        outcome.map_or_else(String::new, |outcome| total::headline(outcome, language))
    };
    let asked = language.pick(": perché? Totale del piano", ": why? Total of the plan");
    let total = why::asker(Subject::Plan).text_live(mean).child(hidden(asked));
    let row = el("tr")
        .class("sheet-total")
        .child(el("th").attr("scope", "row").text(language.pick("Media ponderata", "Weighted mean")))
        .child(cell("num", language.pick("Somma dei pesi %", "Sum of weights %")).text_live(weights))
        .child(el("td").attr("colspan", "6"))
        .child(cell("sheet-percent sheet-result num", language.pick("Totale", "Total")).child(total));
    el("tfoot").child(row)
}
