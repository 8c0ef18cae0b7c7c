//! C6: what the evaluation needs and does not have, as far as the stage of the plan asks for it.
//!
//! Read off the traces of both performances, so that a check and a score cannot disagree, and at the interim stage
//! off the suggested states, likewise. Added are facts of the plan that no trace asks for today: the weights of what
//! is not evaluated, and, before the year is over, the planned dates of what has no end yet.

use std::collections::HashSet;

use super::{CheckId, Detail, Finding, Severity};
use crate::{
    date::Date,
    interim::Monitoring,
    number::Figure,
    plan::{Document, Field, Indicator, Measure, Place, Plan, Stage, Subject, Target},
    scoring::{Lack, LackReason, Performance, evaluate},
};

pub(super) fn check(document: &Document, monitoring: &Monitoring, findings: &mut Vec<Finding>) {
    let plan = &document.plan;
    let lacks = |performance| evaluate(document, performance).root.all_lacks();
    // What the organisational total waits for comes first: a place is reported once, as gravely as it can be.
    let organisational = lacks(Performance::Organisational).into_iter().map(|lack| (lack, true));
    let others = lacks(Performance::Individual).into_iter().chain(unknown_weights(plan));
    let others = others.chain(not_yet_asked(plan, monitoring)).map(|lack| (lack, false));
    let mut seen = HashSet::new();
    for (lack, holds_total) in organisational.chain(others) {
        // The dates are reported by C3; the scale of a survey is the plan's, whoever needs it.
        let known = lack.reason == LackReason::DatesReversed || !seen.insert(same_field(lack.place));
        if !known && is_due(lack, plan.stage) {
            let severity = severity(lack, holds_total && plan.stage == Stage::Final);
            let detail = Detail::Lacking { reason: lack.reason, found: figure(plan, lack) };
            findings.push(Finding::new(CheckId::C6, severity, lack.place, detail));
        }
    }
}

/// A value of 31 December is not missing in June. What is there and cannot be used is wrong at any time.
fn is_due(lack: Lack, stage: Stage) -> bool {
    lack.reason != LackReason::Unknown || lack.place.field.stage() <= stage
}

/// Before the final monitoring: what the suggested states lack, at the interim stage, and planned dates that are
/// unknown, which a trace asks for only once there is an end to hold against them. What is left out waits for nothing.
fn not_yet_asked(plan: &Plan, monitoring: &Monitoring) -> Vec<Lack> {
    let mut lacks = Vec::new();
    if plan.stage == Stage::Final {
        return lacks;
    }
    for standing in monitoring.standings.iter().filter(|standing| counts(plan, standing.subject)) {
        if plan.stage == Stage::Interim {
            lacks.extend_from_slice(&standing.lacks);
        }
        let indicator = plan.indicator_at(standing.subject);
        lacks.extend(indicator.into_iter().flat_map(|one| unknown_dates(standing.subject, one)));
    }
    lacks
}

fn counts(plan: &Plan, subject: Subject) -> bool {
    let objective = plan.objective_at(subject).is_some_and(|objective| objective.exclusion.is_none());
    objective && plan.indicator_at(subject).is_some_and(|indicator| indicator.r#final.exclusion.is_none())
}

fn unknown_dates(subject: Subject, indicator: &Indicator) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let mut add = |part: Subject, field: Field, date: Option<Date>| {
        let lack = Lack { place: part.field(field), reason: LackReason::Unknown };
        lacks.extend(date.is_none().then_some(lack));
    };
    match &indicator.measure {
        Measure::Schedule(schedule) => {
            add(subject, Field::ScheduleDue, schedule.due);
            let phases = schedule.phases.iter().enumerate();
            for (index, phase) in phases.filter(|(_, phase)| phase.r#final.exclusion.is_none()) {
                add(subject.phase(index), Field::PhaseStart, phase.start);
                add(subject.phase(index), Field::PhaseEnd, phase.end);
            }
        }
        Measure::Milestone(deadline) => {
            add(subject, Field::MilestoneStart, deadline.start);
            add(subject, Field::MilestoneDue, deadline.due);
        }
        Measure::NotQuantifiable(deadline) => {
            add(subject, Field::UnquantifiedStart, deadline.start);
            add(subject, Field::UnquantifiedDue, deadline.due);
        }
        Measure::Numeric(_) | Measure::Survey(_) => {}
    }
    lacks
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
        (Field::InterimDenominator, Measure::Numeric(numeric)) => numeric.interim.denominator,
        (Field::SurveyAsked, Measure::Survey(survey)) => survey.r#final.asked,
        (Field::SurveyEvaluations, Measure::Survey(survey)) => survey.r#final.evaluations,
        _ => None,
    }
}
