//! C10: guidelines that no objective answers to, and objectives without one. A plan that lists no guidelines
//! says nothing of them.

use super::{CheckId, Detail, Finding, Severity};
use crate::{
    coverage::Coverage,
    plan::{Field, Place, Plan, Subject},
};

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    if plan.guidelines.is_empty() {
        return;
    }
    let coverage = Coverage::of(plan);
    let note = |place: Place, detail| Finding::new(CheckId::C10, Severity::Note, place, detail);
    for ((subject, _), answered) in plan.objectives().zip(&coverage.objectives) {
        if *answered == 0 {
            findings.push(note(subject.field(Field::Answers), Detail::NoGuideline));
        }
    }
    for guideline in coverage.uncovered().filter_map(|position| plan.guidelines.get(position)) {
        let detail = Detail::Uncovered { code: guideline.code.clone(), title: guideline.title.clone() };
        findings.push(note(Subject::Plan.field(Field::Guidelines), detail));
    }
}
