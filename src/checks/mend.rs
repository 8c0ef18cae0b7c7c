//! The mends that are safe: what a finding itself says must come out, as changes to be made and taken back like any others.

use rust_decimal::Decimal;

use super::{CheckId, Detail, Finding};
use crate::{
    number::{Figure, Weight},
    plan::{Change, Document, Field, IndicatorField, Plan},
    simulation::Level,
};

/// The changes that mend what was found; `None` where it takes a decision.
///
/// Weights keep their proportions; a value that its own parts or phases contradict becomes what they make; a declared
/// interim state becomes the suggested one.
#[must_use]
pub fn mend(document: &Document, finding: &Finding) -> Option<Vec<Change>> {
    let plan = &document.plan;
    let subject = finding.place.subject;
    let of_indicator = |set: IndicatorField| {
        plan.indicator_at(subject).map(|one| vec![Change::Indicator { id: one.id.clone(), set }])
    };
    match (&finding.detail, finding.place.field) {
        (Detail::WeightSum { unknown: 0, .. }, Field::Areas) if finding.check == CheckId::C1 => {
            brought_to_hundred(plan, &Level::Objectives)
        }
        (Detail::WeightSum { unknown: 0, .. }, Field::Indicators) => {
            brought_to_hundred(plan, &Level::Indicators(plan.objective_at(subject)?.id.clone()))
        }
        (Detail::WeightSum { unknown: 0, .. }, Field::Phases) => {
            brought_to_hundred(plan, &Level::Phases(plan.indicator_at(subject)?.id.clone()))
        }
        (Detail::NotItsFraction { quotient, .. }, Field::Value) => {
            of_indicator(IndicatorField::Value(Figure::new(*quotient).ok()))
        }
        (Detail::NotItsFraction { quotient, .. }, Field::InterimValue) => {
            of_indicator(IndicatorField::InterimValue(Figure::new(*quotient).ok()))
        }
        (Detail::NotItsPhases { sum, .. }, _) => {
            of_indicator(IndicatorField::InterimValue(Figure::new(sum.normalize()).ok()))
        }
        (Detail::OtherState { suggested, .. }, _) => {
            of_indicator(IndicatorField::InterimState(Some(*suggested)))
        }
        _ => None,
    }
}

/// Weights in the same proportions whose sum is 100.
fn brought_to_hundred(plan: &Plan, level: &Level) -> Option<Vec<Change>> {
    let mut weights = level.weights(plan).ok()?;
    weights.bring_to_whole(step(weights.values())).ok()?;
    Some(level.changes(plan, &weights))
}

/// Whole weights stay whole.
fn step(weights: &[Weight]) -> Decimal {
    let whole = weights.iter().all(|weight| weight.get().fract().is_zero());
    if whole { Decimal::ONE } else { Decimal::new(1, 2) }
}
