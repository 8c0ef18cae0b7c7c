//! Baselines and targets.

use serde::Serialize;

use crate::number::Figure;

/// Where an indicator starts from (*valore iniziale*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// The value.
    pub value: Figure,
    /// The year it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
}

/// What is to be reached in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// A number.
    Value(Figure),
    /// At least the final value of the year before (R12).
    AtLeastPreviousFinal,
}

/// What is to be reached in years after that of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LaterTarget {
    /// First year that it holds for.
    pub from: u16,
    /// Last year that it holds for.
    pub to: u16,
    /// The target.
    pub target: Target,
}
