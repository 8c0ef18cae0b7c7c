//! Objectives.

use serde::Serialize;

use super::{Exclusion, Id, Indicator};
use crate::number::Weight;

/// What the body commits itself to, with a weight in percent of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Stable identifier.
    pub id: Id,
    /// Number in the document, such as `1.1`; unique in the plan.
    pub code: String,
    /// Title.
    pub title: String,
    /// Weight in percent of the plan; absent where the document does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// Whose performance it counts for (R8).
    #[serde(default, skip_serializing_if = "Scope::is_both")]
    pub scope: Scope,
    /// Unit or person that answers for it (*responsabile attuazione*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// Other directorates that share it (*obiettivo di filiera*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shared_with: Vec<String>,
    /// Links to the regional programming, as printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub programming: Vec<String>,
    /// Guidelines that it answers to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// Note of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Leaves the whole objective out of the evaluation (R5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exclusion: Option<Exclusion>,
    /// What is measured.
    pub indicators: Vec<Indicator>,
}

/// A guideline that an objective answers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The guideline.
    pub guideline: Id,
    /// True where the document does not say so and somebody read it that way.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reading: bool,
}

/// Whose performance an objective or an indicator counts for (R8).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The organisation's and the director's.
    #[default]
    Both,
    /// The organisation's only.
    Organisational,
    /// The director's only.
    Individual,
}

impl Scope {
    /// True for the default.
    #[must_use]
    pub fn is_both(&self) -> bool {
        *self == Self::Both
    }
}
