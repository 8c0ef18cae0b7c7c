//! A field set to a value: the one vocabulary of edits, amendments and scenarios.
//!
//! [`Change::apply`] gives back the change that undoes it, so undo, *the plan before the amendment*
//! and *what if* are the same mechanism.

use std::mem::replace;
use std::sync::Arc;

use serde::Serialize;

use super::{
    Baseline, Completion, Deadline, Exclusion, Id, Indicator, Measure, Numeric, Objective, Phase, Plan,
    SurveyCount, Target,
};
use crate::{
    date::Date,
    number::{Figure, Weight},
};

/// One field of an objective, an indicator or a phase, set to a value; `null` empties it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// Of an objective.
    Objective {
        /// The objective.
        id: Id,
        /// Field and value.
        set: ObjectiveField,
    },
    /// Of an indicator.
    Indicator {
        /// The indicator.
        id: Id,
        /// Field and value.
        set: IndicatorField,
    },
    /// Of a phase.
    Phase {
        /// The phase.
        id: Id,
        /// Field and value.
        set: PhaseField,
    },
}

/// A field of an objective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ObjectiveField {
    /// Weight in percent of the plan.
    Weight(Option<Weight>),
    /// External causes (R5).
    Exclusion(Option<Exclusion>),
}

/// A field of an indicator; monitoring fields are those of 31 December.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IndicatorField {
    /// Where it starts from.
    Baseline(Option<Baseline>),
    /// Target of this year.
    Target(Option<Target>),
    /// Achieved value.
    Value(Option<Figure>),
    /// Numerator of a number.
    Numerator(Option<Figure>),
    /// Denominator of a number.
    Denominator(Option<Figure>),
    /// Percentage declared in the note (R4).
    Declared(Option<Figure>),
    /// External causes (R5).
    Exclusion(Option<Exclusion>),
    /// Planned start of a milestone or of what cannot be quantified.
    Start(Option<Date>),
    /// Due date of a schedule, a milestone or of what cannot be quantified.
    Due(Option<Date>),
    /// How a milestone, or what cannot be quantified, ended.
    Completion(Option<Completion>),
    /// Counts of a survey.
    Survey(SurveyCount),
}

/// A field of a phase; monitoring fields are those of 31 December.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PhaseField {
    /// Weight in percent of the schedule.
    Weight(Option<Weight>),
    /// Planned start.
    Start(Option<Date>),
    /// Planned end.
    End(Option<Date>),
    /// How it ended.
    Completion(Option<Completion>),
    /// External causes (R5).
    Exclusion(Option<Exclusion>),
}

/// Why a change cannot be made; the plan is then as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeError {
    /// The plan has nothing with this identifier of that sort.
    NoSuchPart(Id),
    /// That kind of indicator has no such field.
    NoSuchField(Id),
}

impl Change {
    /// The part that it changes.
    #[must_use]
    pub const fn part(&self) -> &Id {
        match self {
            Self::Objective { id, .. } | Self::Indicator { id, .. } | Self::Phase { id, .. } => id,
        }
    }

    /// Whether both set the same field of the same part.
    #[must_use]
    pub fn same_field(&self, other: &Self) -> bool {
        use std::mem::discriminant as kind;
        let same = match (self, other) {
            (Self::Objective { set: one, .. }, Self::Objective { set: other, .. }) => {
                kind(one) == kind(other)
            }
            (Self::Indicator { set: one, .. }, Self::Indicator { set: other, .. }) => {
                kind(one) == kind(other)
            }
            (Self::Phase { set: one, .. }, Self::Phase { set: other, .. }) => kind(one) == kind(other),
            _ => false,
        };
        same && self.part() == other.part()
    }

    /// Makes the change and returns the one that undoes it.
    ///
    /// # Errors
    /// [`ChangeError`]; the plan is then as it was.
    pub fn apply(&self, plan: &mut Plan) -> Result<Self, ChangeError> {
        let missing = || ChangeError::NoSuchPart(self.part().clone());
        match self {
            Self::Objective { id, set } => {
                let objective = objective_mut(plan, |objective| &objective.id == id).ok_or_else(missing)?;
                Ok(Self::Objective { id: id.clone(), set: set_objective(objective, set) })
            }
            Self::Indicator { id, set } => {
                let mut owner =
                    objective_mut(plan, |objective| objective.indicators.iter().any(|one| &one.id == id));
                let indicators =
                    owner.as_mut().map(|objective| &mut objective.indicators).ok_or_else(missing)?;
                let indicator = indicators.iter_mut().find(|one| &one.id == id).ok_or_else(missing)?;
                let set =
                    set_indicator(indicator, set).ok_or_else(|| ChangeError::NoSuchField(id.clone()))?;
                Ok(Self::Indicator { id: id.clone(), set })
            }
            Self::Phase { id, set } => {
                let mut owner =
                    objective_mut(plan, |objective| objective.phases().any(|phase| &phase.id == id));
                let phases = owner.as_mut().map(|objective| objective.phases_mut()).ok_or_else(missing)?;
                let phase = { phases }.find(|phase| &phase.id == id).ok_or_else(missing)?;
                Ok(Self::Phase { id: id.clone(), set: set_phase(phase, set) })
            }
        }
    }
}

/// The first objective that fits, made ours to change; the others stay shared.
fn objective_mut(plan: &mut Plan, fits: impl Fn(&Objective) -> bool) -> Option<&mut Objective> {
    let objectives = plan.areas.iter_mut().flat_map(|area| &mut area.objectives);
    objectives.filter(|objective| fits(objective)).map(Arc::make_mut).next()
}

impl Objective {
    /// Phases of all its schedules.
    pub fn phases(&self) -> impl Iterator<Item = &Phase> {
        self.indicators.iter().filter_map(Indicator::schedule).flat_map(|schedule| &schedule.phases)
    }

    fn phases_mut(&mut self) -> impl Iterator<Item = &mut Phase> {
        self.indicators.iter_mut().flat_map(|indicator| match &mut indicator.measure {
            Measure::Schedule(schedule) => schedule.phases.iter_mut(),
            Measure::Numeric(_)
            | Measure::Milestone(_)
            | Measure::Survey(_)
            | Measure::NotQuantifiable(_) => [].iter_mut(),
        })
    }
}

fn set_objective(objective: &mut Objective, set: &ObjectiveField) -> ObjectiveField {
    match set {
        ObjectiveField::Weight(weight) => ObjectiveField::Weight(replace(&mut objective.weight, *weight)),
        ObjectiveField::Exclusion(exclusion) => {
            ObjectiveField::Exclusion(replace(&mut objective.exclusion, exclusion.clone()))
        }
    }
}

fn set_indicator(indicator: &mut Indicator, set: &IndicatorField) -> Option<IndicatorField> {
    let monitoring = &mut indicator.r#final;
    Some(match set {
        IndicatorField::Baseline(baseline) => {
            IndicatorField::Baseline(replace(&mut indicator.baseline, *baseline))
        }
        IndicatorField::Target(target) => IndicatorField::Target(replace(&mut indicator.target, *target)),
        IndicatorField::Value(value) => IndicatorField::Value(replace(&mut monitoring.value, *value)),
        IndicatorField::Declared(percent) => {
            IndicatorField::Declared(replace(&mut monitoring.declared, *percent))
        }
        IndicatorField::Exclusion(exclusion) => {
            IndicatorField::Exclusion(replace(&mut monitoring.exclusion, exclusion.clone()))
        }
        IndicatorField::Numerator(value) => {
            IndicatorField::Numerator(replace(&mut numeric(indicator)?.r#final.numerator, *value))
        }
        IndicatorField::Denominator(value) => {
            IndicatorField::Denominator(replace(&mut numeric(indicator)?.r#final.denominator, *value))
        }
        IndicatorField::Start(start) => {
            IndicatorField::Start(replace(&mut deadline(indicator)?.start, *start))
        }
        IndicatorField::Due(due) => IndicatorField::Due(replace(due_date(indicator)?, *due)),
        IndicatorField::Completion(end) => {
            IndicatorField::Completion(replace(&mut deadline(indicator)?.r#final, end.clone()))
        }
        IndicatorField::Survey(count) => match &mut indicator.measure {
            Measure::Survey(survey) => IndicatorField::Survey(replace(&mut survey.r#final, *count)),
            Measure::Numeric(_)
            | Measure::Schedule(_)
            | Measure::Milestone(_)
            | Measure::NotQuantifiable(_) => {
                return None;
            }
        },
    })
}

fn set_phase(phase: &mut Phase, set: &PhaseField) -> PhaseField {
    let monitoring = &mut phase.r#final;
    match set {
        PhaseField::Weight(weight) => PhaseField::Weight(replace(&mut phase.weight, *weight)),
        PhaseField::Start(start) => PhaseField::Start(replace(&mut phase.start, *start)),
        PhaseField::End(end) => PhaseField::End(replace(&mut phase.end, *end)),
        PhaseField::Completion(end) => {
            PhaseField::Completion(replace(&mut monitoring.completion, end.clone()))
        }
        PhaseField::Exclusion(why) => PhaseField::Exclusion(replace(&mut monitoring.exclusion, why.clone())),
    }
}

fn numeric(indicator: &mut Indicator) -> Option<&mut Numeric> {
    match &mut indicator.measure {
        Measure::Numeric(numeric) => Some(numeric),
        Measure::Schedule(_) | Measure::Milestone(_) | Measure::Survey(_) | Measure::NotQuantifiable(_) => {
            None
        }
    }
}

fn deadline(indicator: &mut Indicator) -> Option<&mut Deadline> {
    match &mut indicator.measure {
        Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => Some(deadline),
        Measure::Numeric(_) | Measure::Schedule(_) | Measure::Survey(_) => None,
    }
}

fn due_date(indicator: &mut Indicator) -> Option<&mut Option<Date>> {
    match &mut indicator.measure {
        Measure::Schedule(schedule) => Some(&mut schedule.due),
        Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => Some(&mut deadline.due),
        Measure::Numeric(_) | Measure::Survey(_) => None,
    }
}
