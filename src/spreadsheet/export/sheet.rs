//! Scheda: areas, objectives, indicators, targets, values and percentages, in the order of the published table.

use rust_xlsxwriter::Worksheet;

use super::{
    super::columns::{AREA, Group, OBJECTIVE, is_percent, of_indicator},
    Done, ExportError, PERFORMANCES, Source, criteria,
    formulas::{ActivityCells, Formulas, Gate, SurveyCells},
    page::{Kind, Look, Page, cell, range},
    results, schedule,
};
use crate::{
    number::HUNDRED,
    plan::{Area, Indicator, Measure, Objective, Subject, Target},
    scoring::{NumericStep, Performance, Step},
    view::{self, Language},
};

/// Rows: title, what the file is, groups of columns, headings, indicators.
const TITLE: u32 = 2;
const ABOUT: u32 = 3;
const GROUPS: u32 = 4;
const HEADINGS: u32 = 5;
const FIRST: u32 = 6;

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

fn column(key: &str) -> u16 {
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
            indicator_results(source, subject, indicator, at, &mut page)?;
        }
        if let Some((subject, objective)) = row.objective {
            objective_results(source, subject, objective, at, &mut page)?;
        }
    }
    totals(source, rows.len(), &mut page)?;
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

fn indicator_results(
    source: &Source,
    subject: Subject,
    indicator: &Indicator,
    row: u32,
    page: &mut Page,
) -> Done {
    let at = |key: &str| cell(row, column(key));
    let node = results::technical(&source.bare, subject);
    if matches!(indicator.measure, Measure::Numeric(_)) {
        let step = node.map(|node| &node.step);
        counting(indicator, step, row, page)?;
    }
    let formula = technical(source, indicator, &at);
    let result = node.map_or_else(String::new, |node| results::outcome(node.outcome, page.language));
    page.formula(row, column("result.technical"), &formula, &result, Kind::Percent)?;
    if matches!(indicator.measure, Measure::Survey(_)) && criteria::scale(source).is_none() {
        page.note(row, column("result.technical"), (
            "Le regole del piano non danno scala parametrica e quorum: non c’è nulla con cui calcolare.",
            "The rules of the plan give no parametric scale and no quorum: there is nothing to compute with.",
        ))?;
    }
    let (scope, exclusion) = (at("indicator.scope"), at("final.exclusion"));
    let gate = Gate { scope: &scope, exclusion: &exclusion };
    for (index, performance) in PERFORMANCES.into_iter().enumerate() {
        let formulas = source.formulas();
        let formula = formulas.indicator(&at("result.technical"), &at("final.declared"), &gate, performance);
        let result = results::of(&source.inner[index], subject, page.language);
        page.formula(row, column(&format!("result.indicator.{index}")), &formula, &result, Kind::Percent)?;
    }
    Ok(())
}

/// The value and the target that count (R3, R12), each in a cell of its own.
fn counting(indicator: &Indicator, step: Option<&Step>, row: u32, page: &mut Page) -> Done {
    let at = |key: &str| cell(row, column(key));
    let percent = is_percent(indicator);
    let kind = if percent { Kind::Percent } else { Kind::Number };
    let stored =
        |value: rust_decimal::Decimal| results::number(if percent { value / HUNDRED } else { value });
    let achieved = match step {
        Some(Step::Numeric(NumericStep { achieved: Some(achieved), .. })) => stored(achieved.value),
        _ => String::new(),
    };
    // A target that cannot be used is in the cell all the same.
    let goal = match indicator.target {
        Some(Target::Value(value)) => stored(value.get()),
        Some(Target::AtLeastPreviousFinal) => {
            indicator.baseline.map_or_else(String::new, |one| stored(one.value.get()))
        }
        None => String::new(),
    };
    let formula =
        Formulas::achieved(&at("final.numerator"), &at("final.denominator"), &at("final.value"), percent);
    page.formula(row, column("result.achieved"), &formula, &achieved, kind)?;
    let formula = Formulas::goal(&at("indicator.target"), &at("indicator.baseline"));
    page.formula(row, column("result.goal"), &formula, &goal, kind)?;
    Ok(())
}

fn technical(source: &Source, indicator: &Indicator, at: &dyn Fn(&str) -> String) -> String {
    let formulas = source.formulas();
    match &indicator.measure {
        Measure::Numeric(numeric) => {
            formulas.numeric(&at("result.achieved"), &at("result.goal"), numeric.direction)
        }
        Measure::Schedule(_) => source
            .schedule(&indicator.id)
            .map_or_else(String::new, |one| format!("={}", schedule::result(one))),
        Measure::Milestone(_) | Measure::NotQuantifiable(_) => formulas.activity(&ActivityCells {
            start: &at("indicator.start"),
            planned: &at("indicator.due"),
            actual: &at("final.end"),
            estimated: &at("final.estimated"),
        }),
        Measure::Survey(_) => match criteria::scale(source) {
            None => format!("={}", formulas.missing()),
            Some(scale) => formulas.survey(&SurveyCells {
                asked: &at("final.asked"),
                evaluations: &at("final.evaluations"),
                score: &at("final.score"),
                quorum: &scale.quorum,
                from: &scale.from,
                percent: &scale.percent,
            }),
        },
    }
}

fn objective_results(
    source: &Source,
    subject: Subject,
    objective: &Objective,
    row: u32,
    page: &mut Page,
) -> Done {
    let last = row + u32::try_from(objective.indicators.len().max(1)).unwrap_or(1) - 1;
    let (scope, exclusion) = (cell(row, column("objective.scope")), cell(row, column("objective.exclusion")));
    let gate = Gate { scope: &scope, exclusion: &exclusion };
    for (index, performance) in PERFORMANCES.into_iter().enumerate() {
        let values = range(row, last, column(&format!("result.indicator.{index}")));
        let weights = range(row, last, column("indicator.weight"));
        let formula = source.formulas().objective(&values, &weights, &gate, performance);
        let result = results::of(&source.evaluations[index], subject, page.language);
        page.formula(row, column(&format!("result.objective.{index}")), &formula, &result, Kind::Percent)?;
    }
    Ok(())
}

fn totals(source: &Source, rows: usize, page: &mut Page) -> Done {
    let language = page.language;
    let last = FIRST + u32::try_from(rows.max(1)).unwrap_or(u32::MAX / 2) - 1;
    let row = last + 1;
    page.sheet.write_string(row, 0, "total")?;
    page.text(
        row,
        column("objective.title"),
        language.pick("Media ponderata", "Weighted mean"),
        Look::Shown,
    )?;
    let weights = range(FIRST, last, column("objective.weight"));
    let sum = source.document.plan.objectives().filter_map(|(_, one)| one.weight).map(|weight| weight.get());
    let sum = results::number(sum.sum::<rust_decimal::Decimal>() / HUNDRED);
    page.formula(row, column("objective.weight"), &format!("=SUM({weights})"), &sum, Kind::Percent)?;
    for index in [0, 1] {
        let key = format!("result.objective.{index}");
        let formula = format!("={}", total(source, &range(FIRST, last, column(&key)), &weights, rows));
        let result = match source.evaluations[index].total() {
            crate::scoring::Outcome::Value(value) => results::number(value.shown() / HUNDRED),
            other => results::outcome(other, language),
        };
        page.formula(row, column(&key), &formula, &result, Kind::Percent)?;
    }
    Ok(())
}

/// The total, rounded as the last step (R7, R13). A plan without objectives has none.
fn total(source: &Source, values: &str, weights: &str, rows: usize) -> String {
    let formulas = Formulas { rounding: crate::plan::Rounding::EachLevel, ..source.formulas() };
    let none = rows == 0 || source.document.plan.objectives().next().is_none();
    if none { formulas.missing() } else { formulas.mean(values, weights) }
}

/// Columns that no part of the plan has anything in are hidden, and those of 30 June but at that stage.
fn hide(source: &Source, page: &mut Page) -> Done {
    let plan = &source.document.plan;
    let language = page.language;
    for one in of_indicator() {
        let there = |indicator: &Indicator| (one.get)(indicator, language).is_some();
        let said = |indicator: &Indicator| {
            (one.get)(indicator, language).is_some_and(|typed| typed != super::super::columns::Typed::Empty)
        };
        let interim = one.group == Group::Interim && plan.stage != crate::plan::Stage::Interim;
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
