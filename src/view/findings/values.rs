//! Findings as values, for other programs: decimals with a point, ISO dates, the words of the file.

use crate::{
    checks::{Detail, Finding},
    number::HUNDRED,
    plan::{Direction, Field, Measure, Plan},
    scoring::LackReason,
    view::state_word,
};

/// What was found, for other programs: decimals with a point, ISO dates; `None` where the field is empty.
#[must_use]
pub fn finding_found(plan: &Plan, finding: &Finding) -> Option<String> {
    let place = finding.place;
    match &finding.detail {
        Detail::WeightSum { sum, .. } => Some(sum.normalize().to_string()),
        Detail::DatesReversed { end, .. } => Some(end.to_string()),
        Detail::OutsideYear { date, .. } => Some(date.to_string()),
        Detail::NotItsFraction { printed, .. } => Some(printed.to_string()),
        Detail::NotItsPhases { declared, .. } => Some(declared.to_string()),
        Detail::Lacking { found, .. } => found.map(|found| found.to_string()),
        Detail::ShortOfPrevious(promise) => Some(promise.target.to_string()),
        Detail::OtherState { declared, .. } => Some(state_word(*declared).to_owned()),
        Detail::Gap { .. } => plan.objective_at(place.subject).map(|objective| objective.code.clone()),
        Detail::Uncovered { code, .. } => Some(code.clone()),
        Detail::NoReason | Detail::NoNote { .. } | Detail::NoGuideline => None,
    }
}

/// What was expected, for other programs: a value, a bound (`> 0`), an interval (`a..b`), or the name of what
/// must be there.
#[must_use]
pub fn finding_expected(plan: &Plan, finding: &Finding) -> String {
    match &finding.detail {
        Detail::WeightSum { .. } => HUNDRED.to_string(),
        Detail::DatesReversed { start, .. } => format!(">= {start}"),
        Detail::OutsideYear { year, .. } => format!("{year}-01-01..{year}-12-31"),
        Detail::NotItsFraction { quotient, .. } => quotient.to_string(),
        Detail::NotItsPhases { sum, .. } => sum.normalize().to_string(),
        Detail::Lacking { reason: LackReason::Unknown, .. } => "value".to_owned(),
        Detail::Lacking { .. } if less_is_better(plan, finding) => ">= 0".to_owned(),
        Detail::Lacking { .. } => "> 0".to_owned(),
        Detail::ShortOfPrevious(promise) => match promise.direction {
            Direction::Higher => format!(">= {}", promise.bound),
            Direction::Lower => format!("<= {}", promise.bound),
        },
        Detail::OtherState { suggested, .. } => state_word(*suggested).to_owned(),
        Detail::NoReason => "reason".to_owned(),
        Detail::NoNote { .. } => "note".to_owned(),
        Detail::Gap { first, last } if first == last => first.clone(),
        Detail::Gap { first, last } => format!("{first}..{last}"),
        Detail::Uncovered { .. } => "objective".to_owned(),
        Detail::NoGuideline => "guideline".to_owned(),
    }
}

/// Whether the finding is on a target that may be zero (R3).
fn less_is_better(plan: &Plan, finding: &Finding) -> bool {
    let measure = plan.indicator_at(finding.place.subject).map(|indicator| &indicator.measure);
    finding.place.field == Field::Target
        && matches!(measure, Some(Measure::Numeric(numeric)) if numeric.direction == Direction::Lower)
}
