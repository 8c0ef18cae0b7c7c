//! C9: gaps in the codes of the objectives, such as 2.2 without 2.1.

use std::collections::BTreeMap;

use super::{CheckId, Detail, Finding, Severity};
use crate::plan::{Field, Plan, Subject};

/// A code such as `2.2`: what stands before its last number, and that number.
struct Code<'a> {
    prefix: &'a str,
    number: u64,
    /// Digits that the number is padded to: 2 for `1.05`.
    width: usize,
}

impl<'a> Code<'a> {
    /// `None` where the last part does not begin with digits: such a code has no place in a numbering.
    fn parse(code: &'a str) -> Option<Self> {
        let code = code.trim().trim_end_matches('.');
        let start = code.rfind('.').map_or(0, |dot| dot + 1);
        let (prefix, last) = code.split_at_checked(start)?;
        let end = last.find(|one: char| !one.is_ascii_digit()).unwrap_or(last.len());
        let digits = last.get(..end)?;
        let width = if digits.starts_with('0') { digits.len() } else { 0 };
        Some(Self { prefix, number: digits.parse().ok()?, width })
    }
}

/// Codes with the same prefix are one numbering, also where it goes on in the next area.
pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    let mut numberings: BTreeMap<&str, BTreeMap<u64, (Subject, usize)>> = BTreeMap::new();
    for (subject, objective) in plan.objectives() {
        if let Some(code) = Code::parse(&objective.code) {
            let numbering = numberings.entry(code.prefix).or_default();
            numbering.entry(code.number).or_insert((subject, code.width));
        }
    }
    for (prefix, numbering) in numberings {
        let mut last = 0;
        for (number, (subject, width)) in numbering {
            if number > last + 1 {
                let code = |number: u64| format!("{prefix}{number:0width$}");
                let detail = Detail::Gap { first: code(last + 1), last: code(number - 1) };
                let place = subject.field(Field::Code);
                findings.push(Finding::new(CheckId::C9, Severity::Note, place, detail));
            }
            last = number;
        }
    }
}
