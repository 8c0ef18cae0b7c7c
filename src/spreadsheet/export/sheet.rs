//! Scheda: areas, objectives, indicators, targets, values and percentages, in the order of the published table.

use rust_xlsxwriter::Worksheet;

use super::{
    super::columns::{AREA, Group, OBJECTIVE, Typed, is_percent, of_indicator},
    Done, ExportError, PERFORMANCES, Source,
    formulas::Formulas,
    outcomes,
    page::{Look, Page},
};
use crate::{
    plan::{Area, Indicator, Objective, Stage, Subject},
    scoring::Performance,
    view::{self, Language},
};

/// Rows: title, what the file is, groups of columns, headings, indicators.
const TITLE: u32 = 2;
const ABOUT: u32 = 3;
const GROUPS: u32 = 4;
const HEADINGS: u32 = 5;
pub(super) const FIRST: u32 = 6;

/// The hidden columns that say which parts a row is about.
const IDS: [&str; 3] = ["area.id", "objective.id", "indicator.id"];

/// What the formulas add to each row, after the fields.
const ADDED: [(&str, (&str, &str)); 7] = [
    ("result.achieved", ("Valore che conta", "Value that counts")),
    ("result.goal", ("Target che conta", "Target that counts")),
    ("result.technical", ("Valutazione tecnica", "Technical evaluation")),
    ("result.indicator.0", ("% indicatore (organizzativa)", "% indicator (organisational)")),
    ("result.objective.0", ("% obiettivo (organizzativa)", "% objective (organisational)")),
    ("result.indicator.1", ("% indicatore (individuale)", "% indicator (individual)")),
    ("result.objective.1", ("% obiettivo (individuale)", "% objective (individual)")),
];

pub(super) fn name(language: Language) -> &'static str {
    language.pick("Scheda", "Objectives")
}

fn keys() -> impl Iterator<Item = &'static str> {
    let fields = AREA.iter().map(|one| one.key).chain(OBJECTIVE.iter().map(|one| one.key));
    let fields = IDS.into_iter().chain(fields).chain(of_indicator().map(|one| one.key));
    fields.chain(ADDED.iter().map(|(key, _)| *key))
}

pub(super) fn column(key: &str) -> u16 {
    keys().position(|one| one == key).and_then(|at| u16::try_from(at).ok()).unwrap_or_default()
}

/// A row of the table: the indicator, and before it what begins with its row.
struct Row<'a> {
    area: Option<&'a Area>,
    objective: Option<(Subject, &'a Objective)>,
    indicator: Option<(Subject, &'a Indicator)>,
}

fn rows<'a>(source: &Source<'a>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for (number, area) in source.document.plan.areas.iter().enumerate() {
        let mut first = Some(area);
        for (index, objective) in area.objectives.iter().enumerate() {
            let subject = Subject::objective(number, index);
            let mut own = Some((subject, objective.as_ref()));
            for (place, indicator) in objective.indicators.iter().enumerate() {
                let indicator = Some((subject.indicator(place), indicator));
                rows.push(Row { area: first.take(), objective: own.take(), indicator });
            }
            if own.is_some() {
                rows.push(Row { area: first.take(), objective: own, indicator: None });
            }
        }
        if first.is_some() {
            rows.push(Row { area: first, objective: None, indicator: None });
        }
    }
    rows
}

pub(super) fn write(source: &Source, sheet: &mut Worksheet) -> Result<(), ExportError> {
    sheet.set_name(name(source.language))?;
    let mut page = Page { sheet, language: source.language };
    page.mark("sheet", "")?;
    head(source, &mut page)?;
    headings(source, &mut page)?;
    let rows = rows(source);
    for (index, row) in rows.iter().enumerate() {
        let at = FIRST + u32::try_from(index).unwrap_or_default();
        fields(row, at, &mut page)?;
        if let Some((subject, indicator)) = row.indicator {
            outcomes::indicator(source, subject, indicator, at, &mut page)?;
        }
        if let Some((subject, objective)) = row.objective {
            outcomes::objective(source, subject, objective, at, &mut page)?;
        }
    }
    outcomes::totals(source, rows.len(), &mut page)?;
    hide(source, &mut page)?;
    page.finish((GROUPS, HEADINGS), column("objective.weight"))?;
    Ok(())
}

fn head(source: &Source, page: &mut Page) -> Done {
    let plan = &source.document.plan;
    let title = format!("{} – {} {}", plan.body, view::stage_name(plan.stage, page.language), plan.year);
    page.text(TITLE, column("area.code"), &title, Look::Title)?;
    let about = page.language.pick(
        "Celle gialle: da compilare. Le altre si calcolano da sole. Il file si riapre in Stadera, che mostra che cosa è cambiato.",
        "Yellow cells are to be filled in; the others follow. The file can be opened again in Stadera, which shows what changed.",
    );
    page.text(ABOUT, column("area.code"), about, Look::Line)
}

fn headings(source: &Source, page: &mut Page) -> Done {
    let language = page.language;
    for (index, key) in keys().enumerate() {
        page.key(u16::try_from(index).unwrap_or_default(), key)?;
    }
    for key in IDS {
        page.sheet.set_column_hidden(column(key))?;
    }
    let fields = AREA.iter().map(|one| (one.key, one.heading, one.width));
    let fields = fields.chain(OBJECTIVE.iter().map(|one| (one.key, one.heading, one.width)));
    let fields = fields.chain(of_indicator().map(|one| (one.key, one.heading, one.width)));
    for (key, heading, width) in fields.chain(ADDED.map(|(key, heading)| (key, heading, 13))) {
        let mut heading = language.pick(heading.0, heading.1).to_owned();
        if key == "indicator.target" {
            heading = format!("{heading} {}", source.document.plan.year);
        }
        page.heading(HEADINGS, column(key), &heading, width)?;
    }
    for (key, group) in [
        ("objective.code", ("RISULTATI ATTESI", "EXPECTED RESULTS")),
        ("interim.numerator", ("MONITORAGGIO AL 30/6", "MONITORING AT 30 JUNE")),
        ("final.numerator", ("MONITORAGGIO", "MONITORING")),
        ("result.achieved", ("PERCENTUALE DI CONSEGUIMENTO", "PERCENTAGE ACHIEVED")),
    ] {
        page.text(GROUPS, column(key), language.pick(group.0, group.1), Look::Heading)?;
    }
    Ok(())
}

fn fields(row: &Row, at: u32, page: &mut Page) -> Done {
    if let Some(area) = row.area {
        page.sheet.write_string(at, column("area.id"), area.id.as_str())?;
        for one in AREA {
            page.field((at, column(one.key)), one, area, false)?;
        }
    }
    if let Some((_, objective)) = row.objective {
        page.sheet.write_string(at, column("objective.id"), objective.id.as_str())?;
        for one in OBJECTIVE {
            page.field((at, column(one.key)), one, objective, false)?;
        }
    }
    if let Some((_, indicator)) = row.indicator {
        page.sheet.write_string(at, column("indicator.id"), indicator.id.as_str())?;
        for one in of_indicator() {
            page.field((at, column(one.key)), one, indicator, is_percent(indicator))?;
        }
    }
    Ok(())
}

/// Columns that no part of the plan has anything in are hidden, and those of 30 June but at that stage.
fn hide(source: &Source, page: &mut Page) -> Done {
    let plan = &source.document.plan;
    let language = page.language;
    for one in of_indicator() {
        let there = |indicator: &Indicator| (one.get)(indicator, language).is_some();
        let said =
            |indicator: &Indicator| (one.get)(indicator, language).is_some_and(|typed| typed != Typed::Empty);
        let interim = one.group == Group::Interim && plan.stage != Stage::Interim;
        let needless = !plan.indicators().any(there) || interim && !plan.indicators().any(said);
        if needless {
            page.sheet.set_column_hidden(column(one.key))?;
        }
    }
    Ok(())
}

impl Source<'_> {
    /// What the formulas of the workbook have in common.
    pub(super) const fn formulas(&self) -> Formulas {
        Formulas { language: self.language, rounding: self.document.rules.rounding }
    }
}

/// Whose percentages stand in which column, for the sheet of criteria.
pub(super) fn performance_columns(language: Language) -> Vec<String> {
    let name = |performance: Performance| view::performance_name(performance, language).to_owned();
    PERFORMANCES.map(name).to_vec()
}
