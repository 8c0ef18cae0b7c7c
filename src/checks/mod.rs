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
//! | `previous`, `matching` | C7: targets against the plan of the year before; what is the same in two plans |
//! | `statements` | C8: reasons and notes that must be there |
//! | `numbering` | C9: gaps in the codes of the objectives |
//! | `guidelines` | C10: guidelines and objectives without each other |
//! | `states` | C11: declared interim states that differ from the suggested ones |

mod dates;
mod figures;
mod finding;
mod guidelines;
mod lacks;
mod matching;
mod mend;
mod numbering;
mod previous;
mod statements;
mod states;
mod weights;

use std::cmp::Reverse;

pub use finding::{CheckId, Detail, Finding, Promise, Severity};
pub use mend::mend;

use crate::{
    interim::monitor,
    plan::{Document, Field, Place},
};

/// All findings of a document: the gravest first, then in the order of the document. C7 is looked for where the
/// plan of the year before is given.
///
/// Total and pure, like the evaluation.
#[must_use]
pub fn check(document: &Document, previous: Option<&Document>) -> Vec<Finding> {
    let plan = &document.plan;
    let monitoring = monitor(document);
    let mut findings = Vec::new();
    weights::check(plan, &mut findings);
    dates::check(plan, &mut findings);
    figures::check(plan, &monitoring, &mut findings);
    lacks::check(document, &monitoring, &mut findings);
    if let Some(previous) = previous {
        previous::check(plan, previous, &mut findings);
    }
    statements::check(plan, &mut findings);
    numbering::check(plan, &mut findings);
    guidelines::check(plan, &mut findings);
    states::check(&monitoring, &mut findings);
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
