//! C7: targets below what the plan of the year before set for this year, as a number or as its rule (R12).

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    CheckId, Detail, Finding, Promise, Severity,
    matching::{Part, pairs},
};
use crate::{
    number::{percentage, round},
    plan::{Direction, Field, Indicator, Measure, Objective, Plan, Subject, Target},
};

/// Decimals that a final value is printed with, where the plan gives only its fraction.
const PRINTED_DECIMALS: u32 = 2;

/// Nothing is said where the other plan is not that of the year before.
pub(super) fn check(plan: &Plan, previous: &Plan, findings: &mut Vec<Finding>) {
    if previous.year.checked_add(1) != Some(plan.year) {
        return;
    }
    let [this, last] = [objectives(plan), objectives(previous)];
    for ((subject, objective), (_, before)) in pairs(&this, &last) {
        let [this, last] = [indicators(objective), indicators(before)];
        for ((index, indicator), (_, former)) in pairs(&this, &last) {
            if let Some(promise) = broken(plan.year, indicator, former) {
                let place = subject.indicator(*index).field(Field::Target);
                let promise = Promise { year: previous.year, code: before.code.clone(), ..promise };
                let detail = Detail::ShortOfPrevious(promise);
                findings.push(Finding::new(CheckId::C7, Severity::Warning, place, detail));
            }
        }
    }
}

fn objectives(plan: &Plan) -> Vec<Part<(Subject, &Arc<Objective>)>> {
    plan.objectives().map(|one| Part::new(one, &one.1.code, &one.1.title)).collect()
}

fn indicators(objective: &Objective) -> Vec<Part<(usize, &Indicator)>> {
    objective.indicators.iter().enumerate().map(|one| Part::new(one, "", &one.1.title)).collect()
}

/// What was set for the year and is not kept; nothing where the two measure different things.
fn broken(year: u16, indicator: &Indicator, former: &Indicator) -> Option<Promise> {
    let direction = same_measure(&indicator.measure, &former.measure)?;
    let later = former.later_targets.iter().find(|later| (later.from..=later.to).contains(&year))?;
    let (bound, by_rule) = match later.target {
        Target::Value(value) => (value.get(), false),
        Target::AtLeastPreviousFinal => (final_value(former)?, true),
    };
    let target = match indicator.target? {
        Target::Value(value) => value,
        Target::AtLeastPreviousFinal => indicator.baseline?.value,
    };
    let short = match direction {
        Direction::Higher => target.get() < bound,
        Direction::Lower => target.get() > bound,
    };
    short.then(|| Promise { target, bound, by_rule, direction, year, code: String::new() })
}

/// Whether two indicators are measured in the same way, and which way is better.
fn same_measure(one: &Measure, other: &Measure) -> Option<Direction> {
    match (one, other) {
        (Measure::Numeric(one), Measure::Numeric(other)) => {
            let same = one.unit.trim() == other.unit.trim() && one.direction == other.direction;
            same.then_some(one.direction)
        }
        _ => (std::mem::discriminant(one) == std::mem::discriminant(other)).then_some(Direction::Higher),
    }
}

/// The final value as next year's plan copies it (*91,33% dato 2020*): printed, or its fraction as it would be.
fn final_value(indicator: &Indicator) -> Option<Decimal> {
    if let Some(printed) = indicator.r#final.value {
        return Some(printed.get());
    }
    let Measure::Numeric(numeric) = &indicator.measure else { return None };
    let (numerator, denominator) = numeric.r#final.numerator.zip(numeric.r#final.denominator)?;
    let quotient =
        percentage(numerator.get(), denominator.get()).filter(|_| denominator.get() > Decimal::ZERO)?;
    Some(round(quotient, PRINTED_DECIMALS))
}
