//! What the published documents print alike, as the files under `tests/published/` hold it.

use serde::Deserialize;
use stadera::plan::Phase;

/// A phase of a schedule.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedPhase {
    start: String,
    end: String,
    weight: String,
    completed: Option<String>,
}

impl PublishedPhase {
    /// A phase of an example, with what its document prints of the end.
    pub fn of(phase: &Phase, completed: Option<String>) -> Self {
        Self {
            start: phase.start.map_or_else(String::new, |date| date.to_string()),
            end: phase.end.map_or_else(String::new, |date| date.to_string()),
            weight: phase.weight.map_or_else(String::new, |weight| weight.to_string()),
            completed,
        }
    }
}
