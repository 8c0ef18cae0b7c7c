//! Scheda: the plan as the published table, figures and dates editable in place.
//!
//! Rows are made anew only when parts are added, removed or reordered; an edit changes just the texts that show it, so
//! that nobody loses the field they are typing in.

pub(super) mod cells;
pub(super) mod indicator;
mod notes;
mod phases;
mod row;

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::{
    number::Weight,
    plan::{Id, Objective, Plan, Subject, Version},
    view::{self, Language, say},
    web::{
        arm::{self, Arm},
        browser::page::focus as page_focus,
        state::{App, app},
        total,
        ui::{
            dom::{El, el, hidden},
            table::{Head, cell, heads},
        },
        why,
    },
};

/// What every cell needs.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    /// The state of the page.
    pub app: App,
    /// The language.
    pub language: Language,
}

/// Draws the screen.
pub fn page(language: Language) -> El {
    let app = app();
    let picture = Arm { shown: app.shown, language };
    let main = el("div")
        .class("work-main")
        .child(total::total(app.shown, language, None))
        .child(arm::arm(picture, None))
        .child(table(Sheet { app, language }));
    if let Some(objective) = app.visit.try_update_value(Option::take).flatten() {
        page_focus(row::row_id(&objective));
    }
    why::beside(main, app.shown, language)
}

/// The identifiers of everything that has a row, in order: while they stay, the rows stay.
fn skeleton(plan: &Plan) -> Vec<Id> {
    let parts = |objective: &Objective| {
        let indicators = objective.indicators.iter().map(|indicator| indicator.id.clone());
        let phases = objective.phases().map(|phase| phase.id.clone());
        std::iter::once(objective.id.clone()).chain(indicators).chain(phases).collect::<Vec<_>>()
    };
    plan.objectives().flat_map(|(_, objective)| parts(objective)).collect()
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

fn table(sheet: Sheet) -> El {
    let Sheet { app, language } = sheet;
    let rows = Memo::new(move |_| {
        let version: Version = app.version.get();
        (version, app.shown.with(|shown| shown.as_ref().map(|shown| skeleton(&shown.document().plan))))
    });
    let areas = move || {
        rows.track();
        let shown = app.shown.get_untracked();
        shown.map(|shown| areas(sheet, &shown.document().plan)).unwrap_or_default()
    };
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
        .live(areas)
        .child(foot(sheet));
    let section = el("section").class("sheet").attr("aria-labelledby", "sheet-title");
    section.child(el("div").class("sheet-scroll").child(table))
}

fn areas(sheet: Sheet, plan: &Plan) -> Vec<El> {
    let areas = plan.areas.iter().enumerate().map(|(index, area)| {
        let name = el("span")
            .class("name")
            .text(&area.title)
            .text(" ")
            .child(el("span").class("sheet-area-sum").text_live(move || area_weight(sheet, index)));
        let head = el("th")
            .attr("scope", "rowgroup")
            .attr("colspan", "9")
            .child(el("span").class("code").text(&area.code))
            .child(name);
        let rows = area
            .objectives
            .iter()
            .enumerate()
            .flat_map(|(inner, objective)| row::rows(sheet, Subject::objective(index, inner), objective));
        el("tbody").child(el("tr").class("sheet-area-head").child(head)).children(rows)
    });
    areas.collect()
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
