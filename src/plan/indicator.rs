//! Indicators: what is measured, and how, by kind.

use serde::Serialize;

use super::{
    Baseline, Completion, FinalMonitoring, Id, InterimMonitoring, LaterTarget, PhaseMonitoring, Schedule,
    Scope, Target,
};
use crate::{
    date::Date,
    number::{Figure, Weight},
};

/// What is measured of an objective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Stable identifier.
    pub id: Id,
    /// What is measured, in words.
    pub title: String,
    /// Weight in percent of the objective, where the plan gives weights to indicators (R6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// Whose performance it counts for (R8).
    #[serde(default, skip_serializing_if = "Scope::is_both")]
    pub scope: Scope,
    /// Note of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it starts from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// What is to be reached this year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// What is to be reached in later years.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub later_targets: Vec<LaterTarget>,
    /// The kind of indicator, with what that kind needs.
    pub measure: Measure,
    /// Monitoring at 30 June.
    #[serde(default, skip_serializing_if = "InterimMonitoring::is_empty")]
    pub interim: InterimMonitoring,
    /// Monitoring at 31 December.
    #[serde(default, skip_serializing_if = "FinalMonitoring::is_empty")]
    pub r#final: FinalMonitoring,
}

impl Indicator {
    /// What is to be reached in a later year, where the plan says (R12).
    #[must_use]
    pub fn later_target(&self, year: u16) -> Option<Target> {
        let later = self.later_targets.iter().find(|later| (later.from..=later.to).contains(&year))?;
        Some(later.target)
    }

    /// The schedule, where the indicator is one.
    #[must_use]
    pub fn schedule(&self) -> Option<&Schedule> {
        match &self.measure {
            Measure::Schedule(schedule) => Some(schedule),
            Measure::Numeric(_)
            | Measure::Milestone(_)
            | Measure::Survey(_)
            | Measure::NotQuantifiable(_) => None,
        }
    }
}

/// The kinds of indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// A number against a target (R3).
    Numeric(Numeric),
    /// Weighted phases against a due date (R1).
    Schedule(Schedule),
    /// A single activity with a date as its target (R1).
    Milestone(Deadline),
    /// A satisfaction index turned into a percentage by a scale (R9).
    Survey(Survey),
    /// A value that cannot be quantified: the achievement follows from the delay (R2).
    NotQuantifiable(Deadline),
}

/// A number against a target (R3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Numeric {
    /// `%`, or the name of what is counted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Whether more is better.
    #[serde(default, skip_serializing_if = "Direction::is_default")]
    pub direction: Direction,
    /// How the number behaves during the year (R10).
    #[serde(default, skip_serializing_if = "Nature::is_default")]
    pub nature: Nature,
    /// Where the achieved value comes from.
    #[serde(default, skip_serializing_if = "FigureKind::is_default")]
    pub figure: FigureKind,
    /// Numerator and denominator at 30 June.
    #[serde(default, skip_serializing_if = "Fraction::is_empty")]
    pub interim: Fraction,
    /// Numerator and denominator at 31 December.
    #[serde(default, skip_serializing_if = "Fraction::is_empty")]
    pub r#final: Fraction,
}

impl Measure {
    /// Empties what either monitoring says; what is planned stays.
    pub fn forget_monitoring(&mut self) {
        match self {
            Self::Numeric(numeric) => {
                (numeric.interim, numeric.r#final) = (Fraction::default(), Fraction::default());
            }
            Self::Schedule(schedule) => {
                for phase in &mut schedule.phases {
                    (phase.interim, phase.r#final) = (PhaseMonitoring::default(), PhaseMonitoring::default());
                }
            }
            Self::Milestone(deadline) | Self::NotQuantifiable(deadline) => {
                (deadline.interim, deadline.r#final) = (None, None);
            }
            Self::Survey(survey) => *survey = Survey::default(),
        }
    }
}

macro_rules! default_choice {
    ($name:ident) => {
        impl $name {
            /// True for the default, which files leave out.
            #[must_use]
            pub fn is_default(&self) -> bool {
                *self == Self::default()
            }
        }
    };
}

/// Whether more is better (R3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    #[default]
    Higher,
    /// Less is better.
    Lower,
}
default_choice!(Direction);

/// How a number behaves during the year (R10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// A ratio at a moment.
    #[default]
    Rate,
    /// Grows over the year.
    Cumulative,
}
default_choice!(Nature);

/// Where the achieved value of a number comes from (R3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FigureKind {
    /// It is given.
    #[default]
    Given,
    /// Numerator / denominator × 100; a printed value beside them is checked, not used.
    Ratio,
}
default_choice!(FigureKind);

/// The two parts of a ratio.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fraction {
    /// What was reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// Out of how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
}

impl Fraction {
    /// True where neither part is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// An activity with a planned start and a date by which it is due.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// Planned start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// The date by which it is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How it stood at 30 June.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interim: Option<Completion>,
    /// How it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#final: Option<Completion>,
}

/// A satisfaction index (R9).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// Counts at 30 June.
    #[serde(default, skip_serializing_if = "SurveyCount::is_empty")]
    pub interim: SurveyCount,
    /// Counts at 31 December.
    #[serde(default, skip_serializing_if = "SurveyCount::is_empty")]
    pub r#final: SurveyCount,
}

/// What came back from a survey (R9).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SurveyCount {
    /// People asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Figure>,
    /// Evaluations received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluations: Option<Figure>,
    /// Sum of their scores.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Figure>,
}

impl SurveyCount {
    /// True where nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
