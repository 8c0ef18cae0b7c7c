//! C7: targets below what the plan of the year before set for this year, as a number or as its rule (R12).

use std::sync::Arc;

use super::{
    CheckId, Detail, Finding, Promise, Severity,
    matching::{Part, pairs},
};
use crate::{
    plan::{Direction, Document, Field, Indicator, Measure, Objective, Plan, RuleSet, Subject, Target},
    scoring::final_value,
};

/// Nothing is said where the other plan is not that of the year before.
pub(super) fn check(plan: &Plan, before: &Document, findings: &mut Vec<Finding>) {
    let Document { rules, plan: previous } = before;
    if previous.year.checked_add(1) != Some(plan.year) {
        return;
    }
    let [this, last] = [objectives(plan), objectives(previous)];
    for ((subject, objective), (_, former)) in pairs(&this, &last) {
        let [this, last] = [indicators(objective), indicators(former)];
        for ((index, indicator), (_, last)) in pairs(&this, &last) {
            if let Some(promise) = broken(plan.year, indicator, last, rules) {
                let place = subject.indicator(*index).field(Field::Target);
                let promise = Promise { year: previous.year, code: former.code.clone(), ..promise };
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
fn broken(year: u16, indicator: &Indicator, former: &Indicator, rules: &RuleSet) -> Option<Promise> {
    let direction = same_measure(&indicator.measure, &former.measure)?;
    let (bound, by_rule) = match former.later_target(year)? {
        Target::Value(value) => (value.get(), false),
        Target::AtLeastPreviousFinal => (final_value(former, rules)?, true),
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
