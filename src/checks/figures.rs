//! C4, C5: printed values against what they are made of.

use rust_decimal::Decimal;

use super::{CheckId, Detail, Finding, Severity};
use crate::{
    interim::{Monitoring, Progress, Step},
    number::{Figure, percentage, round},
    plan::{Field, Fraction, Indicator, Measure, Place, Plan, Subject},
};

pub(super) fn check(plan: &Plan, monitoring: &Monitoring, findings: &mut Vec<Finding>) {
    for (subject, objective) in plan.objectives() {
        for (index, indicator) in objective.indicators.iter().enumerate() {
            check_fractions(subject.indicator(index), indicator, findings);
        }
    }
    for standing in &monitoring.standings {
        let declared = plan.indicator_at(standing.subject).and_then(|indicator| indicator.interim.value);
        if let (Step::Schedule { progress, .. }, Some(declared)) = (&standing.step, declared) {
            findings.extend(phases(standing.subject.field(Field::InterimValue), declared, progress));
        }
    }
}

fn check_fractions(subject: Subject, indicator: &Indicator, findings: &mut Vec<Finding>) {
    let (interim, last) = (indicator.interim.value, indicator.r#final.value);
    if let Measure::Numeric(numeric) = &indicator.measure {
        findings.extend(fraction(subject.field(Field::InterimValue), interim, numeric.interim));
        findings.extend(fraction(subject.field(Field::Value), last, numeric.r#final));
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
fn phases(place: Place, declared: Figure, progress: &Progress) -> Option<Finding> {
    let sum = progress.value.filter(|sum| *sum != declared.get())?;
    let detail = Detail::NotItsPhases { declared, sum, completed: progress.completed.len() };
    Some(Finding::new(CheckId::C5, Severity::Warning, place, detail))
}
