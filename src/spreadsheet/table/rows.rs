//! The rows of a table as objectives and indicators of a new plan; `values` reads the single entries.

mod values;

use std::sync::Arc;

use super::{
    super::{
        columns::Wrong,
        import::{Import, ImportError, cell, texts, words::column_name},
    },
    entries::{day, figure, is_total, numeric},
    grid::{Entry, Grid},
    headings::{Headings, Meaning, years},
};
use crate::{
    edit::{Ids, empty_plan},
    number::{Figure, Weight},
    plan::{Area, Baseline, Deadline, Document, Id, Indicator, Measure, Numeric, Objective, Schedule, Stage},
    view::{self, Language, say},
    workbook::{Said, Understood},
};

/// A table that is being read.
struct Reading<'a> {
    grid: &'a Grid,
    headings: &'a Headings,
    language: Language,
    interim: bool,
    rows: Vec<Understood>,
    document: Document,
    /// How many parts there are, for their identifiers.
    count: u32,
}

pub(super) fn read(grid: &Grid, headings: &Headings, language: Language) -> Result<Import, ImportError> {
    let above = (0..headings.row).filter_map(|row| grid.rows.get(row)).flat_map(|(_, entries)| entries);
    let title = above.map(|entry| entry.text.clone()).find(|text| !text.is_empty()).unwrap_or_default();
    let year = headings.year.or_else(|| years(&title).first().copied()).ok_or(ImportError::NoYear)?;
    let interim =
        headings.columns.contains_key(&Meaning::State) || title.to_lowercase().contains("intermedio");
    let body = title.split(" - ").next().and_then(|part| part.split(" – ").next()).unwrap_or_default();
    let name = if title.is_empty() { say!(language, "Piano {}", "Plan {}", year) } else { title.clone() };
    let mut document = empty_plan(body, year, &name, &mut Ids::new("t".to_owned()));
    document.plan.stage = match (interim, headings.columns.contains_key(&Meaning::Value)) {
        (true, _) => Stage::Interim,
        (false, true) => Stage::Final,
        (false, false) => Stage::Planned,
    };
    let mut reading = Reading { grid, headings, language, interim, rows: Vec::new(), document, count: 0 };
    reading.unknown_headings();
    for row in headings.first..grid.rows.len() {
        reading.row(row);
    }
    let Reading { rows, document, .. } = reading;
    Ok(Import { document, changes: Vec::new(), rows, carried: None })
}

impl Reading<'_> {
    fn unknown_headings(&mut self) {
        for (column, heading) in &self.headings.unknown {
            let place = column_name(u32::try_from(*column).unwrap_or_default());
            let message = texts::unknown_heading(self.language);
            self.say(&place, heading, Said::Problem(message));
        }
    }

    fn say(&mut self, place: &str, what: &str, said: Said) {
        let (place, what) = (place.to_owned(), what.to_owned());
        self.rows.push(Understood { sheet: self.grid.name.clone(), place, what, said });
    }

    fn entry(&self, row: usize, meaning: Meaning) -> Option<&Entry> {
        let entry = self.grid.entry(row, *self.headings.columns.get(&meaning)?)?;
        (!cell::is_dash(&entry.text)).then_some(entry)
    }

    fn words(&self, row: usize, meaning: Meaning) -> Option<String> {
        self.entry(row, meaning).map(|entry| entry.text.clone())
    }

    /// A number with whether it is a percentage; where it cannot be read, says so.
    fn number(&mut self, row: usize, meaning: Meaning, always_percent: bool) -> (Option<Figure>, bool) {
        let Some(entry) = self.entry(row, meaning).cloned() else { return (None, false) };
        match figure(&entry, always_percent, self.language) {
            Ok((figure, percent)) => (figure, percent),
            Err(wrong) => {
                self.wrong(row, meaning, &wrong, &entry.text);
                (None, false)
            }
        }
    }

    fn wrong(&mut self, row: usize, meaning: Meaning, wrong: &Wrong, shown: &str) {
        let column = self.headings.columns.get(&meaning).copied().unwrap_or_default();
        let number = self.grid.rows.get(row).map_or(0, |(number, _)| *number);
        let place = format!("{}{number}", column_name(u32::try_from(column).unwrap_or_default()));
        let heading =
            self.grid.entry(self.headings.first.saturating_sub(1), column).map(|one| one.text.clone());
        let message = texts::wrong(wrong, shown, self.language);
        self.say(&place, &heading.unwrap_or_default(), Said::Problem(message));
    }

    fn fresh(&mut self, sort: &str) -> Option<Id> {
        self.count += 1;
        Id::new(format!("{sort}-{}", self.count)).ok()
    }

    fn row(&mut self, row: usize) {
        let place = self.grid.rows.get(row).map_or_else(String::new, |(number, _)| number.to_string());
        let [objective, indicator] =
            [Meaning::Objective, Meaning::Indicator].map(|meaning| self.words(row, meaning));
        let total = indicator.is_none() && objective.as_deref().is_some_and(is_total);
        if total || objective.is_none() && indicator.is_none() {
            let filled =
                self.grid.rows.get(row).is_some_and(|(_, all)| all.iter().any(|one| !one.text.is_empty()));
            if filled {
                self.say(&place, "", Said::Problem(texts::row_without_indicator(self.language)));
            }
            return;
        }
        self.area(row);
        let mut told = Vec::new();
        if let Some(title) = objective {
            self.objective(row, title, &mut told);
        }
        if let Some(title) = indicator {
            self.indicator(row, title, &mut told);
        }
        let what =
            self.document.plan.objectives().last().map(|(_, one)| one.code.clone()).unwrap_or_default();
        let what = say!(self.language, "Obiettivo {}", "Objective {}", what);
        let said = Said::Taken { from: String::new(), to: told.join(" · "), remark: String::new() };
        self.say(&place, &what, said);
    }

    /// An area begins where its code or title is given; a table without areas has one.
    fn area(&mut self, row: usize) {
        let [code, title] = [Meaning::AreaCode, Meaning::Area].map(|meaning| self.words(row, meaning));
        if code.is_none() && title.is_none() && !self.document.plan.areas.is_empty() {
            return;
        }
        let same = |area: &Area| {
            code.as_ref().is_none_or(|code| *code == area.code)
                && title.as_ref().is_none_or(|title| *title == area.title)
        };
        if self.document.plan.areas.last().is_some_and(same) {
            return;
        }
        let Some(id) = self.fresh("area") else { return };
        let number = (self.document.plan.areas.len() + 1).to_string();
        let title = title.unwrap_or_else(|| self.language.pick("Obiettivi", "Objectives").to_owned());
        self.document.plan.areas.push(Area {
            id,
            code: code.unwrap_or(number),
            title,
            objectives: Vec::new(),
        });
    }

    fn objective(&mut self, row: usize, title: String, told: &mut Vec<String>) {
        let code = self.words(row, Meaning::Code);
        let weight = self.number(row, Meaning::Weight, true).0;
        let weight = weight.and_then(|weight| match Weight::new(weight.get()) {
            Ok(weight) => Some(weight),
            Err(error) => {
                self.wrong(row, Meaning::Weight, &Wrong::Number(error), &weight.to_string());
                None
            }
        });
        let taken = |code: &str| self.document.plan.objectives().any(|(_, one)| one.code == code);
        let last =
            self.document.plan.objectives().last().map(|(_, one)| (one.title.clone(), one.code.clone()));
        // The table may repeat the objective in each of its rows.
        if last
            .as_ref()
            .is_some_and(|(last, own)| *last == title && code.as_ref().is_none_or(|code| code == own))
        {
            return;
        }
        let number = self.document.plan.objectives().count() + 1;
        let code = code.filter(|code| !taken(code)).unwrap_or_else(|| {
            (number..).map(|number| number.to_string()).find(|code| !taken(code)).unwrap_or_default()
        });
        let Some(id) = self.fresh("objective") else { return };
        told.push(title.clone());
        told.extend(
            weight.map(|weight| {
                say!(self.language, "peso {}", "weight {}", view::weight(weight, self.language))
            }),
        );
        let mut objective = Objective::empty(id, code, title);
        objective.weight = weight;
        objective.responsible = self.words(row, Meaning::Responsible);
        objective.programming = self.words(row, Meaning::Programming).into_iter().collect();
        if let Some(area) = self.document.plan.areas.last_mut() {
            area.objectives.push(Arc::new(objective));
        }
    }

    fn indicator(&mut self, row: usize, title: String, told: &mut Vec<String>) {
        let Some(id) = self.fresh("indicator") else { return };
        let due = self.entry(row, Meaning::Target).and_then(day);
        let (target, in_percent) = if due.is_some() { (None, false) } else { self.target(row) };
        let (baseline, year, percent_before) = self.baseline(row);
        let (value, percent_reached) = self.number(row, Meaning::Value, false);
        let percent = in_percent || percent_before || percent_reached;
        let [numerator, denominator] =
            [Meaning::Numerator, Meaning::Denominator].map(|meaning| self.number(row, meaning, false).0);
        let scheduled =
            title.to_lowercase().contains("cronoprogramma") || title.to_lowercase().contains("schedule");
        let measure = match due {
            _ if scheduled => {
                Measure::Schedule(Schedule { name: self.schedule_name(row), due, phases: Vec::new() })
            }
            Some(due) => Measure::Milestone(Deadline { due: Some(due), ..Deadline::default() }),
            None => {
                let mut number =
                    Numeric { unit: if percent { "%".to_owned() } else { String::new() }, ..numeric() };
                let parts = if self.interim { &mut number.interim } else { &mut number.r#final };
                (parts.numerator, parts.denominator) = (numerator, denominator);
                Measure::Numeric(number)
            }
        };
        told.push(title.clone());
        told.push(view::measure_name(&measure, self.language).to_owned());
        let mut indicator = Indicator::empty(id, title, measure);
        indicator.weight =
            self.number(row, Meaning::IndicatorWeight, true).0.and_then(|one| Weight::new(one.get()).ok());
        indicator.target = if scheduled { None } else { target };
        indicator.baseline = baseline.map(|value| Baseline { value, year });
        indicator.later_targets = self.later(row);
        indicator.note = self.words(row, Meaning::Note);
        self.monitoring(row, value, &mut indicator);
        let unit = if percent { "%" } else { "" };
        told.extend(
            indicator.target.map(|target| format!("target {}", view::target(target, unit, self.language))),
        );
        told.extend(value.map(|value| {
            say!(self.language, "valore {}", "value {}", view::figure(value.get(), unit, self.language))
        }));
        told.extend(indicator.interim.state.map(|state| view::state_name(state, self.language).to_owned()));
        if let Some(objective) =
            self.document.plan.areas.last_mut().and_then(|area| area.objectives.last_mut())
        {
            Arc::make_mut(objective).indicators.push(indicator);
        }
    }

    fn monitoring(&mut self, row: usize, value: Option<Figure>, indicator: &mut Indicator) {
        let [note, source] =
            [Meaning::MonitoringNote, Meaning::Source].map(|meaning| self.words(row, meaning));
        if self.interim {
            indicator.interim.state = self.state(row);
            (indicator.interim.value, indicator.interim.note, indicator.interim.source) =
                (value, note, source);
        } else {
            (indicator.r#final.value, indicator.r#final.note, indicator.r#final.source) =
                (value, note, source);
        }
    }
}
