//! What is the matter with a workbook as a whole: rows, columns, sheets that are gone, doubled, new, or typed over.

use super::{
    super::{
        KEY_ROW, MARK, MARK_ROW,
        book::{Book, Sheet},
        export::{Stored, criteria_numbers},
    },
    cell,
    row::{At, Keys, Reading, address},
    texts,
    words::name,
};
use crate::plan::PartId;

impl Reading<'_> {
    /// The rows that name a part. A row among or below them that has something in a column to be filled in and names
    /// none is said not to be read.
    pub(super) fn own_rows(&mut self, sheet: &Sheet, ids: &[u32], keys: &Keys) -> Vec<u32> {
        let named = |row: u32| ids.iter().any(|column| sheet.text(row, *column).is_some());
        let rows: Vec<u32> = sheet.rows().into_iter().filter(|row| *row > KEY_ROW).collect();
        let own = |row: &u32| named(*row) && !is_tag(sheet.text(*row, 0));
        let parts: Vec<u32> = rows.iter().copied().filter(own).collect();
        let (Some(first), Some(last)) = (parts.first().copied(), parts.last().copied()) else { return parts };
        for row in rows.into_iter().filter(|row| *row > first && !named(*row)) {
            // Below a schedule stand its counts, whose labels are in the first columns.
            let labels: &[&str] = if row > last { &["title", "code"] } else { &[] };
            if has_input(sheet, row, keys, labels) {
                self.problem(&sheet.name, &(row + 1).to_string(), "", texts::row_without_part(self.language));
            }
        }
        parts
    }

    /// Conventions are changed in Stadera: what the formulas take from the sheet of criteria must be as it was written.
    pub(super) fn criteria(&mut self, sheet: &Sheet) {
        for ((row, column), number, _) in criteria_numbers(self.base) {
            let written = Stored::Number(number.to_string().parse().unwrap_or_default());
            let column = u32::from(column);
            if !cell::unchanged(&written, sheet.cell(row, column)) {
                self.problem(&sheet.name, &address(row, column), "", texts::convention(self.language));
            }
        }
    }

    /// Results that are no formulas any more: what was typed there is not read.
    pub(super) fn results(&mut self, at: At) {
        const RESULTS: [&str; 4] = ["phase.result", "phase.ends", "phase.planned_days", "phase.actual_days"];
        for (key, column) in at.keys {
            if !key.starts_with("result.") && !RESULTS.contains(&key.as_str()) {
                continue;
            }
            if at.sheet.cell(at.row, *column).is_some_and(|cell| !cell.formula) {
                let place = address(at.row, *column);
                self.problem(&at.sheet.name, &place, "", texts::formula_gone(self.language));
            }
        }
    }
}

/// Words of ours in the column of identifiers, which name no part.
fn is_tag(text: Option<&str>) -> bool {
    matches!(text, Some("total" | "schedule.name" | "schedule.due" | "schedule.result"))
}

/// Whether a row has something where people fill in, but for the fields whose keys end so.
fn has_input(sheet: &Sheet, row: u32, keys: &Keys, but: &[&str]) -> bool {
    let results = |key: &str| key.starts_with("result.") || key.ends_with(".id");
    let filled = |(key, column): (&String, &u32)| {
        let left_out = results(key) || but.iter().any(|end| key.ends_with(end));
        !left_out && sheet.cell(row, *column).is_some_and(|cell| !cell.formula)
    };
    keys.iter().any(filled)
}

/// Sheets without our mark: they are not read.
pub(super) fn unmarked(book: &Book, reading: &mut Reading) {
    for sheet in &book.sheets {
        let ours = sheet.text(MARK_ROW, 0).is_some_and(|text| text.starts_with(MARK));
        if !ours && !sheet.cells.is_empty() {
            reading.problem(&sheet.name, "", "", texts::no_mark(reading.language));
        }
    }
}

/// Sheets and rows of the plan that the workbook has no more; the plan keeps what they said.
pub(super) fn absent(reading: &mut Reading) {
    let (plan, language) = (&reading.base.plan, reading.language);
    let mut gone: Vec<(String, String)> = Vec::new();
    let has = |sort: &str, about: &str| reading.sheets.contains(&(sort.to_owned(), about.to_owned()));
    let table = has("sheet", "");
    if !table {
        gone.push((language.pick("Scheda", "Objectives").to_owned(), texts::sheet_gone(language)));
    }
    let mut row = |sort: &'static str, part: PartId| {
        if !reading.seen.contains(&(sort, part.id().clone())) {
            gone.push((name(plan, &part, language), texts::row_gone(language)));
        }
    };
    for area in plan.areas.iter().filter(|_| table) {
        row("area", PartId::Area(area.id.clone()));
        for objective in &area.objectives {
            row("objective", PartId::Objective(objective.id.clone()));
            for indicator in &objective.indicators {
                row("indicator", PartId::Indicator(indicator.id.clone()));
            }
        }
    }
    let scheduled = plan.indicators().filter_map(|one| one.schedule().map(|schedule| (one, schedule)));
    for (indicator, schedule) in scheduled {
        if has("schedule", indicator.id.as_str()) {
            for phase in &schedule.phases {
                row("phase", PartId::Phase(phase.id.clone()));
            }
        }
    }
    let scheduled = plan.indicators().filter(|one| one.schedule().is_some());
    for indicator in scheduled.filter(|one| !has("schedule", one.id.as_str())) {
        gone.push((
            name(plan, &PartId::Indicator(indicator.id.clone()), language),
            texts::sheet_gone(language),
        ));
    }
    for (what, message) in gone {
        reading.problem("", "", &what, message);
    }
}
