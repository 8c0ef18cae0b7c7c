//! C1, C2: weights that do not sum to 100 %.

use super::{CheckId, Detail, Finding, Severity, finding::sum};
use crate::{
    number::{HUNDRED, Weight},
    plan::{Field, Objective, Place, Plan, Subject},
};

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    let objectives = plan.objectives().map(|(_, objective)| objective.weight);
    findings.extend(whole(CheckId::C1, Subject::Plan.field(Field::Areas), objectives));
    for (subject, objective) in plan.objectives() {
        check_objective(subject, objective, findings);
    }
}

fn check_objective(subject: Subject, objective: &Objective, findings: &mut Vec<Finding>) {
    let indicators = || objective.indicators.iter().map(|indicator| indicator.weight);
    if indicators().any(|weight| weight.is_some()) {
        findings.extend(whole(CheckId::C2, subject.field(Field::Indicators), indicators()));
    }
    for (index, indicator) in objective.indicators.iter().enumerate() {
        if let Some(schedule) = indicator.schedule() {
            let phases = schedule.phases.iter().map(|phase| phase.weight);
            findings.extend(whole(CheckId::C2, subject.indicator(index).field(Field::Phases), phases));
        }
    }
}

/// Weights of a whole: where some are unknown, the known ones can only be too many. An empty whole is
/// reported as such (C6).
fn whole(check: CheckId, place: Place, weights: impl Iterator<Item = Option<Weight>>) -> Option<Finding> {
    let mut weights = weights.peekable();
    weights.peek()?;
    let (sum, unknown) = sum(weights);
    let wrong = if unknown == 0 { sum != HUNDRED } else { sum > HUNDRED };
    wrong.then(|| Finding::new(check, Severity::Error, place, Detail::WeightSum { sum, unknown }))
}
