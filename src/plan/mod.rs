//! The document: a plan with its rule set, as it is kept in memory and in a file.
//!
//! Read [`Document`] first, then down: [`Plan`] → [`Area`] → [`Objective`] → [`Indicator`] →
//! [`Measure`], whose kinds carry what each of them needs. Nothing here computes; the fields that
//! may be unknown are `Option`, and an unknown is never a zero.

mod act;
mod change;
mod difference;
mod empty;
mod history;
mod id;
mod indicator;
mod monitoring;
mod objective;
mod place;
mod rule_set;
mod schedule;
mod stage;
mod target;

use std::sync::Arc;

use serde::Serialize;

pub use act::{Act, Amendment, Guideline, Scenario};
pub use change::{
    ActField, AreaField, Change, ChangeError, GuidelineField, IndicatorField, ObjectiveField, Part, PartId,
    PhaseField, PlanField, RulesField, Slot,
};
pub use difference::differences;
pub use history::{BrokenHistory, HistoryList, Version, VersionError, versions};
pub use id::{Id, IdError};
pub use indicator::{
    Deadline, Direction, FigureKind, Fraction, Indicator, Measure, Nature, Numeric, Survey, SurveyCount,
};
pub use monitoring::{Exclusion, FinalMonitoring, InterimMonitoring, State};
pub use objective::{Answer, Objective, Scope};
pub use place::{Field, Place, Subject};
pub use rule_set::{InterimRules, Rounding, RuleSet, ScheduleMethod, SurveyRules, Threshold};
pub use schedule::{Completion, Phase, PhaseMonitoring, Schedule};
pub use stage::Stage;
pub use target::{Baseline, LaterTarget, Target};

use crate::{date::Date, number::Weight};

/// A plan and the conventions it is evaluated by: what one file holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The conventions.
    pub rules: RuleSet,
    /// The plan.
    pub plan: Plan,
}

/// One body, one year, weighted objectives (PQPO).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Stable for the life of the plan, the same in every copy of its file.
    pub id: Id,
    /// Title as printed on the document.
    pub title: String,
    /// Name of the body, in full.
    pub body: String,
    /// Short name of the body, for headings and file names.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body_short: String,
    /// The year of the plan.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1900, max = 2199)))]
    pub year: u16,
    /// How far the year has come.
    #[serde(default)]
    pub stage: Stage,
    /// Reference date of the interim monitoring; 30 June where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interim_date: Option<Date>,
    /// Notes on the document: where it comes from, what was read how.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Acts that the plan rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<Act>,
    /// The act that approved the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<Id>,
    /// Changes of the plan during the year, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amendments: Vec<Amendment>,
    /// What the plan must answer to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guidelines: Vec<Guideline>,
    /// Strategic areas in the order of the document.
    pub areas: Vec<Area>,
    /// Totals that matter to the body, in percent, such as 90 and 95: simulations are held against them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thresholds: Vec<Weight>,
    /// Named sets of changes to try out; they change nothing until adopted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Vec<Scenario>,
}

/// A strategic area (*ambito strategico*): groups objectives, has no weight of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Stable identifier.
    pub id: Id,
    /// Number in the document, such as `4`.
    pub code: String,
    /// Title.
    pub title: String,
    /// Objectives in the order of the document. Shared, so that a step back costs only what changed.
    pub objectives: Vec<Arc<Objective>>,
}

impl Plan {
    /// All objectives in the order of the document, each with its subject.
    pub fn objectives(&self) -> impl Iterator<Item = (Subject, &Arc<Objective>)> {
        self.areas.iter().enumerate().flat_map(|(area, group)| {
            let subject = move |objective| Subject::objective(area, objective);
            group.objectives.iter().enumerate().map(move |(index, objective)| (subject(index), objective))
        })
    }

    /// All indicators in the order of the document.
    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.objectives().flat_map(|(_, objective)| &objective.indicators)
    }

    /// The indicator with this identifier.
    #[must_use]
    pub fn indicator(&self, id: &Id) -> Option<&Indicator> {
        self.indicators().find(|indicator| &indicator.id == id)
    }

    /// The objective that a subject lies in.
    #[must_use]
    pub fn objective_at(&self, subject: Subject) -> Option<&Objective> {
        let (area, objective) = subject.objective_index()?;
        self.areas.get(area)?.objectives.get(objective).map(Arc::as_ref)
    }

    /// The indicator that a subject lies in.
    #[must_use]
    pub fn indicator_at(&self, subject: Subject) -> Option<&Indicator> {
        self.objective_at(subject)?.indicators.get(subject.indicator_index()?)
    }

    /// The phase that a subject names.
    #[must_use]
    pub fn phase_at(&self, subject: Subject) -> Option<&Phase> {
        self.indicator_at(subject)?.schedule()?.phases.get(subject.phase_index()?)
    }

    /// The identifier of the part that a subject names; that of the plan where it names none.
    #[must_use]
    pub fn id_at(&self, subject: Subject) -> &Id {
        let phase = self.phase_at(subject).map(|phase| &phase.id);
        let indicator = || self.indicator_at(subject).map(|indicator| &indicator.id);
        let objective = || self.objective_at(subject).map(|objective| &objective.id);
        phase.or_else(indicator).or_else(objective).unwrap_or(&self.id)
    }

    /// The act with this identifier.
    #[must_use]
    pub fn act(&self, id: &Id) -> Option<&Act> {
        self.acts.iter().find(|act| &act.id == id)
    }
}
