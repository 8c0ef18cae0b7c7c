//! How far the year of a plan has come, and what is to be known by then.

use serde::Serialize;

use super::Field;

/// How far the year of a plan has come; decides what can be missing, and how severe it is (C6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Being written, or approved and not yet monitored.
    #[default]
    Planned,
    /// Monitored at 30 June.
    Interim,
    /// Monitored at 31 December.
    Final,
}

impl Field {
    /// The stage of the plan from which on the field is to be filled (C6).
    #[must_use]
    pub const fn stage(self) -> Stage {
        match self {
            Self::Value
            | Self::Numerator
            | Self::Denominator
            | Self::Declared
            | Self::IndicatorExclusion
            | Self::MilestoneEnd
            | Self::UnquantifiedEnd
            | Self::SurveyAsked
            | Self::SurveyEvaluations
            | Self::SurveyScore
            | Self::PhaseCompletion
            | Self::PhaseExclusion => Stage::Final,
            Self::InterimValue
            | Self::InterimState
            | Self::InterimNumerator
            | Self::InterimDenominator
            | Self::MilestoneInterimEnd
            | Self::UnquantifiedInterimEnd
            | Self::PhaseInterimCompletion
            | Self::PhaseInterimExclusion => Stage::Interim,
            Self::Whole
            | Self::Areas
            | Self::Guidelines
            | Self::InterimDate
            | Self::Code
            | Self::Weight
            | Self::Indicators
            | Self::Answers
            | Self::ObjectiveExclusion
            | Self::Baseline
            | Self::Target
            | Self::ScheduleDue
            | Self::Phases
            | Self::MilestoneStart
            | Self::MilestoneDue
            | Self::UnquantifiedStart
            | Self::UnquantifiedDue
            | Self::SurveyRules
            | Self::PhaseStart
            | Self::PhaseEnd => Stage::Planned,
        }
    }
}
