//! The sheets of a workbook: which of their rows are read, and what stands above them.

use super::{
    super::{
        KEY_ROW,
        book::{Sheet, Value},
        columns::{AREA, Column, OBJECTIVE, PHASE, Sort, Typed, is_percent, of_indicator},
        export::to_stored,
    },
    Mark, cell,
    row::{At, Keys, Reading, readable},
    texts,
    words::name,
};
use crate::{
    plan::{Area, Change, Document, Id, Indicator, IndicatorField, Objective, Part, PartId, Phase},
    view::Language,
};

impl Reading<'_> {
    /// Reads a sheet of ours.
    pub fn sheet(&mut self, sheet: &Sheet, mark: &Mark) {
        if !self.sheets.insert((mark.sort.clone(), mark.about.clone())) {
            self.problem(&sheet.name, "", "", texts::sheet_twice(self.language));
            return;
        }
        match mark.sort.as_str() {
            "sheet" => self.table(sheet, mark.language),
            "schedule" => self.schedule(sheet, mark),
            "criteria" => self.criteria(sheet),
            _ => {}
        }
    }

    fn table(&mut self, sheet: &Sheet, language: Language) {
        let Some(keys) = self.keys(sheet, "objective.id") else { return };
        self.columns(sheet, &keys, AREA);
        self.columns(sheet, &keys, OBJECTIVE);
        self.columns(sheet, &keys, of_indicator());
        let known: Vec<u32> =
            keys.iter().filter(|(key, _)| key.ends_with(".id")).map(|(_, column)| *column).collect();
        for row in self.own_rows(sheet, &known, &keys) {
            let at = At { sheet, keys: &keys, row, language };
            if let Some(id) = self.part(at, "area.id", PartId::Area) {
                self.cells(
                    at,
                    AREA,
                    &|document| area(document, &id),
                    false,
                    &name(&self.base.plan, &PartId::Area(id.clone()), self.language),
                );
            }
            if let Some(id) = self.part(at, "objective.id", PartId::Objective) {
                let title = name(&self.base.plan, &PartId::Objective(id.clone()), self.language);
                self.cells(at, OBJECTIVE, &|document| objective(document, &id), false, &title);
            }
            if let Some(id) = self.part(at, "indicator.id", PartId::Indicator) {
                let title = name(&self.base.plan, &PartId::Indicator(id.clone()), self.language);
                let percent = self.base.plan.indicator(&id).is_some_and(is_percent);
                self.cells(
                    at,
                    of_indicator(),
                    &|document| document.plan.indicator(&id).cloned(),
                    percent,
                    &title,
                );
            }
            self.results(at);
        }
    }

    fn schedule(&mut self, sheet: &Sheet, mark: &Mark) {
        let id = Id::new(mark.about.as_str()).ok();
        let found = id.filter(|id| self.base.plan.indicator(id).is_some_and(|one| one.schedule().is_some()));
        let Some(id) = found else {
            self.problem(&sheet.name, "", "", texts::unknown_part(self.language));
            return;
        };
        let Some(keys) = self.keys(sheet, "phase.id") else { return };
        self.columns(sheet, &keys, PHASE);
        self.head(sheet, &keys, &id, mark.language);
        let column = keys.get("phase.id").copied().unwrap_or_default();
        for row in self.own_rows(sheet, &[column], &keys) {
            let at = At { sheet, keys: &keys, row, language: mark.language };
            if let Some(id) = self.part(at, "phase.id", PartId::Phase) {
                let title = name(&self.base.plan, &PartId::Phase(id.clone()), self.language);
                self.cells(at, PHASE, &|document| phase(document, &id), false, &title);
                self.results(at);
            }
        }
    }

    /// The name and the due date of a schedule, which stand above its phases.
    fn head(&mut self, sheet: &Sheet, keys: &Keys, id: &Id, language: Language) {
        let Some(column) = keys.get("phase.output").copied() else { return };
        let Some(schedule) = self.base.plan.indicator(id).and_then(Indicator::schedule) else { return };
        let title = name(&self.base.plan, &PartId::Indicator(id.clone()), self.language);
        let due = schedule.due.map_or(Typed::Empty, Typed::Date);
        for (tag, sort, typed) in [
            ("schedule.name", Sort::Text, Typed::Text(schedule.name.clone())),
            ("schedule.due", Sort::Date, due),
        ] {
            let what = format!("{title}, {}", texts::tag(tag, self.language));
            let Some(row) = sheet.rows().into_iter().find(|row| sheet.text(*row, 0) == Some(tag)) else {
                self.problem(&sheet.name, "", &what, texts::row_gone(self.language));
                continue;
            };
            let found = sheet.cell(row, column);
            if cell::unchanged(&to_stored(&typed, sort, false), found) {
                continue;
            }
            let change =
                readable(sheet, (row, column)).and_then(|()| cell::read(found, sort, false, language));
            let change = change.map(|typed| match typed {
                Typed::Date(date) => IndicatorField::Due(Some(date)),
                Typed::Empty if tag == "schedule.due" => IndicatorField::Due(None),
                Typed::Text(text) => IndicatorField::ScheduleName(text),
                Typed::Empty | Typed::Number(_) => IndicatorField::ScheduleName(String::new()),
            });
            let change = change.map(|set| Change::Indicator { id: id.clone(), set });
            self.take(sheet, (row, column), &what, found, change);
        }
    }

    fn keys(&mut self, sheet: &Sheet, needed: &str) -> Option<Keys> {
        let end = (KEY_ROW, u32::MAX);
        let row = sheet.cells.range((KEY_ROW, 0)..=end);
        let keys: Keys = row
            .filter_map(|((_, column), cell)| match &cell.value {
                Value::Text(text) => Some((text.to_string(), *column)),
                _ => None,
            })
            .collect();
        if keys.contains_key(needed) {
            return Some(keys);
        }
        self.problem(&sheet.name, (KEY_ROW + 1).to_string().as_str(), "", texts::no_keys(self.language));
        None
    }

    /// Says which columns are gone; nothing of them is read.
    fn columns<P: 'static>(
        &mut self,
        sheet: &Sheet,
        keys: &Keys,
        columns: impl IntoIterator<Item = &'static Column<P>>,
    ) {
        for column in columns {
            if column.is_input() && !keys.contains_key(column.key) {
                let heading = self.language.pick(column.heading.0, column.heading.1);
                self.problem(&sheet.name, "", heading, texts::no_column(self.language));
            }
        }
    }
}

fn area(document: &Document, id: &Id) -> Option<Area> {
    document.plan.areas.iter().find(|one| &one.id == id).cloned()
}

fn objective(document: &Document, id: &Id) -> Option<Objective> {
    document.plan.objectives().find(|(_, one)| &one.id == id).map(|(_, one)| one.as_ref().clone())
}

fn phase(document: &Document, id: &Id) -> Option<Phase> {
    match PartId::Phase(id.clone()).part(&document.plan)? {
        Part::Phase(phase) => Some(phase),
        _ => None,
    }
}
