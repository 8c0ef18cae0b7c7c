//! The percentages of Scheda: of indicators, of objectives, and the total, each for both performances.

use rust_decimal::Decimal;

use super::{
    super::columns::is_percent,
    Done, PERFORMANCES, Source, criteria,
    formulas::{ActivityCells, Formulas, Gate, SurveyCells},
    page::{Kind, Look, Page, cell, range},
    results, schedule,
    sheet::{FIRST, column},
};
use crate::{
    number::HUNDRED,
    plan::{Indicator, Measure, Objective, Rounding, Subject, Target},
    scoring::{NumericStep, Outcome, Step},
};

pub(super) fn indicator(
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
    let stored = |value: Decimal| results::number(if percent { value / HUNDRED } else { value });
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

pub(super) fn objective(
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

pub(super) fn totals(source: &Source, rows: usize, page: &mut Page) -> Done {
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
    let sum = results::number(sum.sum::<Decimal>() / HUNDRED);
    page.formula(row, column("objective.weight"), &format!("=SUM({weights})"), &sum, Kind::Percent)?;
    for index in [0, 1] {
        let key = format!("result.objective.{index}");
        let formula = format!("={}", total(source, &range(FIRST, last, column(&key)), &weights, rows));
        let result = match source.evaluations[index].total() {
            Outcome::Value(value) => results::number(value.shown() / HUNDRED),
            other => results::outcome(other, language),
        };
        page.formula(row, column(&key), &formula, &result, Kind::Percent)?;
    }
    Ok(())
}

/// The total, rounded as the last step (R7, R13). A plan without objectives has none.
fn total(source: &Source, values: &str, weights: &str, rows: usize) -> String {
    let formulas = Formulas { rounding: Rounding::EachLevel, ..source.formulas() };
    let none = rows == 0 || source.document.plan.objectives().next().is_none();
    if none { formulas.missing() } else { formulas.mean(values, weights) }
}
