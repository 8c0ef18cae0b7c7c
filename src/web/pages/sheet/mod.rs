//! Scheda: the plan as the published table, figures and dates editable in place.
//!
//! Rows are made anew only when parts are added, removed or reordered (`Sheet::rows`).

pub(super) mod indicator;
mod row;
mod window;

use leptos::prelude::*;
use rust_decimal::Decimal;

use self::window::Window;
use super::{
    cells::{self, Sheet},
    frame::AreaRow,
    notes, phases,
};
use crate::{
    edit::New,
    number::Weight,
    plan::{Area, Objective, PartId, Subject},
    view::{self, Language, say},
    web::{
        arm::{self, Arm},
        browser::page::focus as page_focus,
        editor::{self, Edited},
        state::{App, Shown, app},
        total,
        ui::{
            dom::{El, el, hidden},
            table::{Head, cell, heads},
        },
        why,
    },
};

/// Draws the screen.
pub fn page(language: Language) -> El {
    let app = app();
    let picture = Arm { shown: app.shown, language };
    let empty = no_objectives(app);
    let sheet = Sheet { app, language };
    let visited = app.visit.try_update_value(Option::take).flatten();
    if let Some(objective) = &visited {
        page_focus(row::row_id(objective));
    }
    if let Some(edited) = app.opening.try_update_value(Option::take).flatten() {
        app.open_editor(edited);
    }
    let main = el("div")
        .class("work-main")
        .child(total::total(app.shown, language, None))
        .child(arm::arm(picture, None).has("hidden", move || empty.get()))
        .child(table(sheet, Window::new(sheet, visited)));
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
        .child(heads(&HEADS, language))
        .each(move || sheet.area_rows(), move |area| vec![area_body(sheet, window, area)])
        .child(foot(sheet));
    let table = window.count(table);
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

/// An area: its heading, the rows of its objectives, and what adds one.
fn area_body(sheet: Sheet, window: Window, area: &AreaRow) -> El {
    let Sheet { app, language } = sheet;
    let index = area.index;
    let text = move |read: fn(&Area) -> &str| {
        app.shown.with(|shown| {
            let area = shown.as_ref().and_then(|shown| shown.document().plan.areas.get(index));
            area.map_or_else(String::new, |area| read(area).to_owned())
        })
    };
    let edited = Edited::Part(PartId::Area(area.id.clone()));
    let of = move || say!(language, " ambito {}", " area {}", text(|area| &area.code));
    let title = el("span")
        .text_live(move || text(|area| &area.title))
        .text(" ")
        .child(editor::opener_of(edited, of, language));
    let name = el("span")
        .class("name")
        .child(title)
        .child(el("span").class("sheet-area-sum").text_live(move || area_weight(sheet, index)));
    let head = el("th")
        .attr("scope", "rowgroup")
        .attr("colspan", "9")
        .child(el("span").class("code").text_live(move || text(|area| &area.code)))
        .child(name);
    let owner = area.id.clone();
    let add = editor::adder(
        language.pick("Aggiungi obiettivo", "Add objective"),
        move |_| New::Objective(owner.clone()),
        editor::new_objective_title(language),
    );
    let to = move || say!(language, " all’ambito {}", " to area {}", text(|area| &area.code));
    let add = add.child(hidden("").text_live(to));
    let body = el("tbody").child(el("tr").class("sheet-area-head").child(head));
    window
        .rows(body, index)
        .child(el("tr").class("sheet-add").child(el("td").attr("colspan", "9").child(add)))
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
