//! The coherence checks: what in a document contradicts itself, or is lacking.
//!
//! [`check`] is where to start: it gives the [`Finding`]s, each with its place and the figures found and
//! expected. Nothing is corrected here; the sentences are in `view::findings`.
//!
//! | file | checks |
//! |---|---|
//! | `weights` | C1, C2: weights that do not sum to 100 % |
//! | `dates` | C3: ends before starts, dates outside the year |
//! | `figures` | C4, C5: printed values against what they are made of |
//! | `lacks` | C6: what the evaluation needs and does not have |
//! | `statements` | C8: reasons and notes that must be there |
//! | `numbering` | C9: gaps in the codes of the objectives |
//! | `guidelines` | C10: guidelines and objectives without each other |
//!
//! C7 needs the plan of the year before, C11 the suggested interim state (R10): they come with those.

mod dates;
mod figures;
mod finding;
mod guidelines;
mod lacks;
mod numbering;
mod statements;
mod weights;

use std::cmp::Reverse;

pub use finding::{CheckId, Detail, Finding, Severity};

use crate::plan::{Document, Field, Place};

/// All findings of a document: the gravest first, then in the order of the document.
///
/// Total and pure, like the evaluation.
#[must_use]
pub fn check(document: &Document) -> Vec<Finding> {
    let plan = &document.plan;
    let mut findings = Vec::new();
    weights::check(plan, &mut findings);
    dates::check(plan, &mut findings);
    figures::check(plan, &mut findings);
    lacks::check(document, &mut findings);
    statements::check(plan, &mut findings);
    numbering::check(plan, &mut findings);
    guidelines::check(plan, &mut findings);
    for finding in &mut findings {
        finding.code = plan.objective_at(finding.place.subject).map(|objective| objective.code.clone());
    }
    findings.sort_by_key(|finding| (Reverse(finding.severity), reading_order(finding.place), finding.check));
    findings
}

type Position = (Option<(usize, usize)>, Option<usize>, Option<usize>, Field);

/// What stands in the document first comes first, the whole before its parts.
fn reading_order(place: Place) -> Position {
    let subject = place.subject;
    (subject.objective_index(), subject.indicator_index(), subject.phase_index(), place.field)
}
