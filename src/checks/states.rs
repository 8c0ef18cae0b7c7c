//! C11: a declared interim state that differs from the one that the figures suggest (R10).

use super::{CheckId, Detail, Finding, Severity};
use crate::{interim::Monitoring, plan::Field};

/// A note and no more: the office may know what the figures do not say.
pub(super) fn check(monitoring: &Monitoring, findings: &mut Vec<Finding>) {
    for standing in &monitoring.standings {
        if let Some((declared, suggested)) = standing.difference() {
            let place = standing.subject.field(Field::InterimState);
            let detail = Detail::OtherState { declared, suggested };
            findings.push(Finding::new(CheckId::C11, Severity::Note, place, detail));
        }
    }
}
