//! Schedules (*cronoprogrammi*) and their phases.

use serde::Serialize;

use super::{Exclusion, Id};
use crate::{date::Date, number::Weight};

/// Weighted phases that must all be done by a due date (R1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// Name in the document, such as `Cronoprogramma ARTI 1`.
    pub name: String,
    /// The date by which the whole schedule is due (*entro il*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Phases in the order of the document.
    pub phases: Vec<Phase>,
}

/// A phase of a schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Stable identifier.
    pub id: Id,
    /// Number in the schedule.
    pub code: String,
    /// What is done.
    pub title: String,
    /// What comes out of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// Planned start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// Planned end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
    /// Unit that answers for it (*struttura responsabile*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// Weight in percent of the schedule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// Monitoring at 30 June.
    #[serde(default, skip_serializing_if = "PhaseMonitoring::is_empty")]
    pub interim: PhaseMonitoring,
    /// Monitoring at 31 December.
    #[serde(default, skip_serializing_if = "PhaseMonitoring::is_empty")]
    pub r#final: PhaseMonitoring,
}

/// What monitoring says of a phase.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PhaseMonitoring {
    /// How it ended; absent where nothing is said of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completion: Option<Completion>,
    /// Monitoring note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Data source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Leaves the phase out of the evaluation (R5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exclusion: Option<Exclusion>,
}

impl PhaseMonitoring {
    /// True where nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How an activity ended, or what is known of its end (R1, R2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Completion {
    /// Completed on this day.
    Completed(Date),
    /// Not completed; the note lets an end be estimated.
    Estimated {
        /// The estimated end.
        end: Date,
        /// The sentence of the monitoring note that the estimate rests on.
        basis: String,
    },
    /// Not completed, and nothing lets an end be estimated.
    NotEstimable,
}
