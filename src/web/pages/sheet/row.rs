//! The rows of an objective: one per indicator, then its schedules.

use super::{Sheet, cells, indicator::Of, phases};
use crate::{
    plan::{Id, Objective, PartId, Subject},
    view::say,
    web::{
        editor::{self, Edited},
        pages::fold::Fold,
        ui::{
            dom::{El, button, el, hidden},
            table::cell,
        },
    },
};

/// Draws the rows of an objective.
pub fn rows(sheet: Sheet, subject: Subject, objective: &Objective) -> Vec<El> {
    let open = Fold::new(sheet.app, &objective.id);
    let shown: Vec<Fold> = objective.indicators.iter().map(|one| Fold::new(sheet.app, &one.id)).collect();
    let indicators: Vec<Vec<El>> = (objective.indicators.iter().zip(&shown).enumerate())
        .map(|(index, (indicator, shown))| {
            Of::new(sheet, subject.indicator(index), objective, index).cells(objective, indicator, *shown)
        })
        .collect();
    let mut indicators = indicators.into_iter();
    let first = indicators.next().unwrap_or_else(|| vec![none(sheet)]);
    let mut rows = vec![first_row(sheet, subject, objective, first, open)];
    rows.extend(indicators.map(|cells| row("sheet-row sheet-next", open).children(cells)));
    rows.extend(objective.indicators.iter().zip(shown).enumerate().filter_map(
        |(index, (indicator, shown))| {
            let of = cells::indicator_name(objective, index, sheet.language);
            Some(phases::row(sheet, subject.indicator(index), &of, indicator.schedule()?, shown))
        },
    ));
    rows
}

/// How many rows an objective has: one for each indicator, and one for the phases of each schedule.
pub fn count(objective: &Objective) -> usize {
    let schedules = objective.indicators.iter().filter(|one| one.schedule().is_some()).count();
    objective.indicators.len().max(1) + schedules
}

/// In the place of the cells of an indicator, where there is none yet.
fn none(sheet: Sheet) -> El {
    let words = sheet
        .language
        .pick("Nessun indicatore: si aggiunge da «Modifica».", "No indicator: add one from “Edit”.");
    el("td").class("sheet-none").attr("colspan", "6").text(words)
}

/// A row that opens on narrow screens, where it is a card.
fn row(class: &str, open: Fold) -> El {
    el("tr").class(class).class_live("sheet-row-open", move || open.is_open())
}

/// The row with what belongs to the objective itself.
fn first_row(sheet: Sheet, subject: Subject, objective: &Objective, cells: Vec<El>, open: Fold) -> El {
    let language = sheet.language;
    let code = &objective.code;
    let span = objective.indicators.len().max(1).to_string();
    let opener = editor::opener(
        Edited::Part(PartId::Objective(objective.id.clone())),
        &say!(language, " obiettivo {}", " objective {}", code),
        language,
    );
    let name = el("th")
        .attr("scope", "row")
        .class("sheet-objective")
        .attr("rowspan", &span)
        .child(el("span").class("code").text(code))
        .child(el("span").class("name").text(&objective.title).text(" ").child(opener));
    let weight = cell("sheet-weight", language.pick("Peso %", "Weight %"))
        .attr("rowspan", &span)
        .child(cells::objective_weight(sheet, subject, objective));
    let more = button("btn btn-outline-primary btn-xs sheet-more", move || open.turn())
        .says("aria-expanded", move || open.is_open())
        .text(language.pick("Dati", "Data"))
        .child(hidden(&say!(language, " di {}", " of {}", code)));
    let result = cell("sheet-percent sheet-result num", language.pick("% obiettivo", "% objective"))
        .attr("rowspan", &span)
        .child(cells::percent(sheet, subject, &say!(language, "Obiettivo {}", "Objective {}", code)))
        .child(cells::state(sheet, subject))
        .child(more);
    row("sheet-row", open)
        .attr("id", &row_id(&objective.id))
        .attr("tabindex", "-1")
        .child(name)
        .child(weight)
        .children(cells)
        .child(result)
}

/// The identifier of the row of an objective, for whoever leads to it.
pub fn row_id(objective: &Id) -> String {
    format!("objective-{objective}")
}
