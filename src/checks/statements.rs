//! C8: an exclusion has a reason (R5), a declared percentage stands in a note (R4).

use super::{CheckId, Detail, Finding, Severity};
use crate::plan::{Exclusion, Field, Indicator, Place, Plan, Subject};

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    for (subject, objective) in plan.objectives() {
        findings.extend(reason(subject.field(Field::ObjectiveExclusion), objective.exclusion.as_ref()));
        for (index, indicator) in objective.indicators.iter().enumerate() {
            check_indicator(subject.indicator(index), indicator, findings);
        }
    }
}

fn check_indicator(subject: Subject, indicator: &Indicator, findings: &mut Vec<Finding>) {
    let monitoring = &indicator.r#final;
    findings.extend(reason(subject.field(Field::IndicatorExclusion), monitoring.exclusion.as_ref()));
    if let Some(declared) = monitoring.declared
        && monitoring.note.as_deref().is_none_or(is_blank)
    {
        let place = subject.field(Field::Declared);
        findings.push(Finding::new(CheckId::C8, Severity::Error, place, Detail::NoNote { declared }));
    }
    for (index, phase) in indicator.schedule().iter().flat_map(|one| one.phases.iter().enumerate()) {
        let subject = subject.phase(index);
        let interim = subject.field(Field::PhaseInterimExclusion);
        findings.extend(reason(interim, phase.interim.exclusion.as_ref()));
        findings.extend(reason(subject.field(Field::PhaseExclusion), phase.r#final.exclusion.as_ref()));
    }
}

fn reason(place: Place, exclusion: Option<&Exclusion>) -> Option<Finding> {
    let blank = exclusion.is_some_and(|exclusion| is_blank(&exclusion.reason));
    blank.then(|| Finding::new(CheckId::C8, Severity::Error, place, Detail::NoReason))
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
