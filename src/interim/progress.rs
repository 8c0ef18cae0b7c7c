//! R11: the interim value of a schedule.

use rust_decimal::Decimal;

use super::course::Activity;
use crate::{number::Weight, plan::Subject};

/// The phases completed by the reference date, and what they weigh (R11; INT 2021, schedules: 50 % for ARTI 6).
///
/// The weights are summed as the plan gives them. External causes change nothing: the source rescales nothing
/// at 30 June.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The phases completed by then, each with its weight.
    pub completed: Vec<(Subject, Option<Weight>)>,
    /// Σ of their weights, in percent of the schedule; `None` where one of them is unknown, where nothing is
    /// said of the schedule at all, or where it has no phases.
    pub value: Option<Decimal>,
}

/// Adds up the phases; `known` tells whether there are any, and the monitoring says something of them.
pub(super) fn progress<'a>(
    phases: impl Iterator<Item = (&'a Activity, Option<Weight>)>,
    known: bool,
) -> Progress {
    let completed: Vec<_> = phases
        .filter(|(phase, _)| phase.completed.is_some())
        .map(|(phase, weight)| (phase.subject, weight))
        .collect();
    let sum: Option<Decimal> = completed.iter().map(|(_, weight)| weight.map(Weight::get)).sum();
    Progress { value: sum.filter(|_| known), completed }
}
