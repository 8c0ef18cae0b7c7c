//! C10: guidelines that no objective answers to, and objectives without one. A plan that lists no guidelines
//! says nothing of them.

use std::collections::HashSet;

use super::{CheckId, Detail, Finding, Severity};
use crate::plan::{Field, Plan, Subject};

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    if plan.guidelines.is_empty() {
        return;
    }
    let mut answered = HashSet::new();
    for (subject, objective) in plan.objectives() {
        answered.extend(objective.answers.iter().map(|answer| &answer.guideline));
        if objective.answers.is_empty() {
            let place = subject.field(Field::Answers);
            findings.push(Finding::new(CheckId::C10, Severity::Note, place, Detail::NoGuideline));
        }
    }
    for guideline in plan.guidelines.iter().filter(|guideline| !answered.contains(&guideline.id)) {
        let detail = Detail::Uncovered { code: guideline.code.clone(), title: guideline.title.clone() };
        let place = Subject::Plan.field(Field::Guidelines);
        findings.push(Finding::new(CheckId::C10, Severity::Note, place, detail));
    }
}
