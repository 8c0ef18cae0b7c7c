//! C6: what the evaluation needs and does not have.
//!
//! Read off the traces of both performances, so that a check and a score cannot disagree; added are the
//! weights that no trace asks for today, because what they weigh is not evaluated.

use std::collections::HashSet;

use super::{CheckId, Detail, Finding, Severity};
use crate::{
    number::Figure,
    plan::{Document, Field, Measure, Place, Plan, Stage, Subject, Target},
    scoring::{Lack, LackReason, Performance, evaluate},
};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let plan = &document.plan;
    let lacks = |performance| evaluate(document, performance).root.all_lacks();
    // What the organisational total waits for comes first: a place is reported once, as gravely as it can be.
    let organisational = lacks(Performance::Organisational).into_iter().map(|lack| (lack, true));
    let individual = lacks(Performance::Individual).into_iter().map(|lack| (lack, false));
    let weights = unknown_weights(plan).into_iter().map(|lack| (lack, false));
    let mut seen = HashSet::new();
    for (lack, holds_total) in organisational.chain(individual).chain(weights) {
        // The dates are reported by C3; the scale of a survey is the plan's, whoever needs it.
        let known = lack.reason == LackReason::DatesReversed || !seen.insert(same_field(lack.place));
        if !known {
            let severity = severity(lack, holds_total && plan.stage == Stage::Final);
            let detail = Detail::Lacking { reason: lack.reason, found: figure(plan, lack) };
            findings.push(Finding::new(CheckId::C6, severity, lack.place, detail));
        }
    }
}

/// The rule set is one, whichever indicator asks for it.
fn same_field(place: Place) -> Place {
    let subject = if place.field == Field::SurveyRules { Subject::Plan } else { place.subject };
    subject.field(place.field)
}

const fn severity(lack: Lack, holds_final_total: bool) -> Severity {
    match lack.reason {
        LackReason::TargetNotPositive => Severity::Error,
        _ if holds_final_total => Severity::Error,
        LackReason::Unknown | LackReason::DenominatorNotPositive | LackReason::DatesReversed => {
            Severity::Warning
        }
    }
}

/// Every unknown weight of an objective and of a phase, and of an indicator beside others that have one.
fn unknown_weights(plan: &Plan) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let mut add = |subject: Subject, unknown: bool| {
        let place = subject.field(Field::Weight);
        lacks.extend(unknown.then_some(Lack { place, reason: LackReason::Unknown }));
    };
    for (subject, objective) in plan.objectives() {
        add(subject, objective.weight.is_none());
        let given = objective.indicators.iter().any(|indicator| indicator.weight.is_some());
        for (index, indicator) in objective.indicators.iter().enumerate() {
            let subject = subject.indicator(index);
            add(subject, given && indicator.weight.is_none());
            for (index, phase) in indicator.schedule().iter().flat_map(|one| one.phases.iter().enumerate()) {
                add(subject.phase(index), phase.weight.is_none());
            }
        }
    }
    lacks
}

/// The figure that a rule cannot use.
fn figure(plan: &Plan, lack: Lack) -> Option<Figure> {
    if lack.reason == LackReason::Unknown {
        return None;
    }
    let indicator = plan.indicator_at(lack.place.subject)?;
    match (lack.place.field, &indicator.measure) {
        (Field::Target, _) => match indicator.target? {
            Target::Value(value) => Some(value),
            Target::AtLeastPreviousFinal => indicator.baseline.map(|baseline| baseline.value),
        },
        (Field::Denominator, Measure::Numeric(numeric)) => numeric.r#final.denominator,
        (Field::SurveyAsked, Measure::Survey(survey)) => survey.r#final.asked,
        (Field::SurveyEvaluations, Measure::Survey(survey)) => survey.r#final.evaluations,
        _ => None,
    }
}
