//! The conventions that a plan is evaluated by; they travel in its file.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::number::{Figure, Weight};

/// The choices that the acts leave open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    /// Name of the set.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// How a late schedule is measured (R1).
    #[serde(default)]
    pub schedule_method: ScheduleMethod,
    /// Where results are rounded (R13).
    #[serde(default)]
    pub rounding: Rounding,
    /// How a satisfaction index becomes a percentage (R9); absent where the acts at hand do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub survey: Option<SurveyRules>,
    /// From where on a state at 30 June is better than the one below it (R10).
    #[serde(default, skip_serializing_if = "InterimRules::is_usual")]
    pub interim: InterimRules,
}

/// The thresholds of the states at 30 June (R10), both in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InterimRules {
    /// The share of its planned duration that a phase must have to spare to be early.
    pub early_share: Weight,
    /// The share of its target that a rate must reach to be as expected.
    pub rate_share: Weight,
}

impl Default for InterimRules {
    fn default() -> Self {
        Self { early_share: Weight::whole::<50>(), rate_share: Weight::whole::<90>() }
    }
}

impl InterimRules {
    /// Whether they are those that hold where a plan says nothing; its file says nothing of them then.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// How a late schedule is measured (R1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ScheduleMethod {
    /// Weighted mean of the phases.
    #[default]
    WeightedPhases,
    /// One ratio for the whole schedule.
    OverallDuration,
}

/// Where results are rounded (R13).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// Only as the last step, when a result is shown.
    #[default]
    LastStep,
    /// At every level: phase, indicator, objective, plan.
    EachLevel,
}

/// How a satisfaction index becomes a percentage (R9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SurveyRules {
    /// Least share of the people asked that must answer, in percent.
    pub quorum: Weight,
    /// The scale: an index from this threshold on is worth this percentage.
    pub scale: Vec<Threshold>,
    /// True where the scale is the product's example and not the body's own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
}

/// A step of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// Lowest index of the step.
    pub from: Figure,
    /// What the step is worth, in percent.
    pub percent: Weight,
}

impl SurveyRules {
    /// The step that the index `score / evaluations` falls into; `None` below the lowest, which is worth
    /// nothing. Compared as products, so that a cut quotient cannot miss a step; `evaluations` is positive.
    #[must_use]
    pub fn step(&self, score: Decimal, evaluations: Decimal) -> Option<Threshold> {
        let reached = self.scale.iter().filter(|step| step.from.get() * evaluations <= score);
        reached.max_by_key(|step| step.from).copied()
    }
}
