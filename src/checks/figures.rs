//! C4, C5: printed values against what they are made of.

use rust_decimal::Decimal;

use super::{CheckId, Detail, Finding, Severity, finding::sum};
use crate::{
    number::{Figure, percentage, round},
    plan::{Completion, Field, Fraction, Indicator, Measure, Place, Plan, Schedule, Subject},
};

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    for (subject, objective) in plan.objectives() {
        for (index, indicator) in objective.indicators.iter().enumerate() {
            check_indicator(subject.indicator(index), indicator, findings);
        }
    }
}

fn check_indicator(subject: Subject, indicator: &Indicator, findings: &mut Vec<Finding>) {
    let (interim, last) = (indicator.interim.value, indicator.r#final.value);
    match &indicator.measure {
        Measure::Numeric(numeric) => {
            findings.extend(fraction(subject.field(Field::InterimValue), interim, numeric.interim));
            findings.extend(fraction(subject.field(Field::Value), last, numeric.r#final));
        }
        Measure::Schedule(schedule) => {
            findings.extend(phases(subject.field(Field::InterimValue), interim, schedule));
        }
        Measure::Milestone(_) | Measure::Survey(_) | Measure::NotQuantifiable(_) => {}
    }
}

/// C4: a printed value against its numerator / denominator × 100, half up to the decimals printed. A
/// denominator of zero is for C6 to report.
fn fraction(place: Place, printed: Option<Figure>, fraction: Fraction) -> Option<Finding> {
    let (printed, numerator, denominator) = (printed?, fraction.numerator?, fraction.denominator?);
    let exact =
        percentage(numerator.get(), denominator.get()).filter(|_| denominator.get() > Decimal::ZERO)?;
    let mut quotient = round(exact, printed.get().scale());
    quotient.rescale(printed.get().scale());
    (quotient != printed.get()).then(|| {
        let detail = Detail::NotItsFraction { printed, numerator, denominator, quotient };
        Finding::new(CheckId::C4, Severity::Warning, place, detail)
    })
}

/// C5: the declared interim value of a schedule against the weights of the phases completed by then (R11).
/// Nothing is said where one of those weights is unknown.
fn phases(place: Place, declared: Option<Figure>, schedule: &Schedule) -> Option<Finding> {
    let declared = declared?;
    let done = schedule
        .phases
        .iter()
        .filter(|phase| matches!(phase.interim.completion, Some(Completion::Completed(_))));
    let (sum, unknown) = sum(done.clone().map(|phase| phase.weight));
    (unknown == 0 && sum != declared.get()).then(|| {
        let detail = Detail::NotItsPhases { declared, sum, completed: done.count() };
        Finding::new(CheckId::C5, Severity::Warning, place, detail)
    })
}
