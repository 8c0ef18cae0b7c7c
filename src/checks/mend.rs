//! The mends that are safe: what a finding itself says must come out, as changes to be made and taken back like any others.

use rust_decimal::Decimal;

use super::{CheckId, Detail, Finding};
use crate::{
    number::{Figure, Weight},
    plan::{Change, Document, Field, Id, Indicator, IndicatorField, Objective, PhaseField},
    simulation::Weights,
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
            let mut weights = Weights::of(plan).ok()?;
            weights.bring_to_hundred(step(weights.values())).ok()?;
            Some(weights.changes(plan))
        }
        (Detail::WeightSum { unknown: 0, .. }, Field::Indicators) => {
            of_indicators(plan.objective_at(subject)?)
        }
        (Detail::WeightSum { unknown: 0, .. }, Field::Phases) => of_phases(plan.indicator_at(subject)?),
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

fn of_indicators(objective: &Objective) -> Option<Vec<Change>> {
    let parts = objective.indicators.iter().map(|one| (&one.id, one.weight)).collect();
    spread(parts, |id, weight| Change::Indicator { id, set: IndicatorField::Weight(Some(weight)) })
}

fn of_phases(indicator: &Indicator) -> Option<Vec<Change>> {
    let parts = indicator.schedule()?.phases.iter().map(|one| (&one.id, one.weight)).collect();
    spread(parts, |id, weight| Change::Phase { id, set: PhaseField::Weight(Some(weight)) })
}

/// Weights in the same proportions whose sum is 100.
fn spread(parts: Vec<(&Id, Option<Weight>)>, change: fn(Id, Weight) -> Change) -> Option<Vec<Change>> {
    let values: Option<Vec<Weight>> = parts.iter().map(|(_, weight)| *weight).collect();
    let mut weights = Weights::new(values?);
    weights.bring_to_hundred(step(weights.values())).ok()?;
    let pairs = parts.iter().zip(weights.values());
    let differ = pairs.filter(|((_, before), now)| *before != Some(**now));
    Some(differ.map(|((id, _), now)| change((*id).clone(), *now)).collect())
}

/// Whole weights stay whole.
fn step(weights: &[Weight]) -> Decimal {
    let whole = weights.iter().all(|weight| weight.get().fract().is_zero());
    if whole { Decimal::ONE } else { Decimal::new(1, 2) }
}
