//! The one vocabulary of edits, amendments and scenarios: a field set to a value; a part put in, taken out or moved.
//!
//! [`Change::apply`] gives back the change that undoes it, so undo, *the plan before the amendment*
//! and *what if* are the same mechanism. `fields` lists the fields, `held` what a part holds of them, `parts` what can be
//! put in, taken out and moved.

mod fields;
mod held;
mod parts;

use serde::Serialize;

pub use fields::{
    ActField, AreaField, GuidelineField, IndicatorField, ObjectiveField, PhaseField, PlanField, RulesField,
};
pub use parts::{Part, PartId, Slot};

use super::{Document, Id, Indicator, Objective, Phase, Stage};

/// What changes in a document; a field that is set to `null` is emptied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// Of the plan itself.
    Plan {
        /// Field and value.
        set: PlanField,
    },
    /// Of the rule set.
    Rules {
        /// Field and value.
        set: RulesField,
    },
    /// Of an act.
    Act {
        /// The act.
        id: Id,
        /// Field and value.
        set: ActField,
    },
    /// Of a guideline.
    Guideline {
        /// The guideline.
        id: Id,
        /// Field and value.
        set: GuidelineField,
    },
    /// Of a strategic area.
    Area {
        /// The area.
        id: Id,
        /// Field and value.
        set: AreaField,
    },
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
    /// A part that is put in.
    Insert {
        /// Where.
        slot: Slot,
        /// The part.
        part: Box<Part>,
    },
    /// A part that is taken out, with all that belongs to it.
    Remove(PartId),
    /// A part that stands elsewhere.
    Move {
        /// The part.
        part: PartId,
        /// Where; the position counts without the part itself.
        slot: Slot,
    },
}

/// Why a change cannot be made; the document is then as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeError {
    /// The plan has nothing with this identifier of that sort.
    NoSuchPart(Id),
    /// That kind of indicator has no such field.
    NoSuchField(Id),
    /// There is no such owner, or no such position, for the part.
    NoSuchPlace(Id),
    /// The plan has a part with this identifier already.
    AlreadyThere(Id),
}

impl Change {
    /// The identifier of the part that it changes; none for the plan itself and the rule set.
    #[must_use]
    pub fn part(&self) -> Option<Id> {
        match self {
            Self::Plan { .. } | Self::Rules { .. } => None,
            Self::Act { id, .. }
            | Self::Guideline { id, .. }
            | Self::Area { id, .. }
            | Self::Objective { id, .. }
            | Self::Indicator { id, .. }
            | Self::Phase { id, .. } => Some(id.clone()),
            Self::Insert { part, .. } => Some(part.id().id().clone()),
            Self::Remove(part) | Self::Move { part, .. } => Some(part.id().clone()),
        }
    }

    /// The part that it puts in.
    #[must_use]
    pub fn inserted(&self) -> Option<PartId> {
        match self {
            Self::Insert { part, .. } => Some(part.id()),
            _ => None,
        }
    }

    /// The stage of the plan that it belongs to: what is planned, or one of the two monitorings. What the plan
    /// consists of is planned.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        match self {
            Self::Plan { set } => set.stage(),
            Self::Rules { set } => set.stage(),
            Self::Act { set, .. } => set.stage(),
            Self::Guideline { set, .. } => set.stage(),
            Self::Area { set, .. } => set.stage(),
            Self::Objective { set, .. } => set.stage(),
            Self::Indicator { set, .. } => set.stage(),
            Self::Phase { set, .. } => set.stage(),
            Self::Insert { .. } | Self::Remove(_) | Self::Move { .. } => Stage::Planned,
        }
    }

    /// Whether an amendment consists of such changes: what is planned, but not the acts that lay it down, nor what
    /// the document says of itself.
    #[must_use]
    pub fn can_be_amended(&self) -> bool {
        match self {
            Self::Act { .. }
            | Self::Plan { set: PlanField::Approval(_) | PlanField::Notes(_) | PlanField::Thresholds(_) }
            | Self::Remove(PartId::Act(_))
            | Self::Move { part: PartId::Act(_), .. } => false,
            Self::Insert { part, .. } => !matches!(part.as_ref(), Part::Act(_)),
            _ => matches!(self.stage(), Stage::Planned),
        }
    }

    /// Whether both set the same field of the same part.
    #[must_use]
    pub fn same_field(&self, other: &Self) -> bool {
        use std::mem::discriminant as kind;
        let same = match (self, other) {
            (Self::Plan { set: one }, Self::Plan { set: other }) => kind(one) == kind(other),
            (Self::Rules { set: one }, Self::Rules { set: other }) => kind(one) == kind(other),
            (Self::Act { set: one, .. }, Self::Act { set: other, .. }) => kind(one) == kind(other),
            (Self::Guideline { set: one, .. }, Self::Guideline { set: other, .. }) => {
                kind(one) == kind(other)
            }
            (Self::Area { set: one, .. }, Self::Area { set: other, .. }) => kind(one) == kind(other),
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
    /// [`ChangeError`]; the document is then as it was.
    #[inline(never)]
    pub fn apply(&self, document: &mut Document) -> Result<Self, ChangeError> {
        let Document { rules, plan } = document;
        let missing = |id: &Id| ChangeError::NoSuchPart(id.clone());
        let wrong = |id: &Id| ChangeError::NoSuchField(id.clone());
        Ok(match self {
            Self::Plan { set } => Self::Plan { set: set.put(plan).ok_or_else(|| wrong(&plan.id))? },
            Self::Rules { set } => Self::Rules { set: set.put(rules).ok_or_else(|| wrong(&plan.id))? },
            Self::Act { id, set } => {
                let act = plan.acts.iter_mut().find(|one| &one.id == id).ok_or_else(|| missing(id))?;
                Self::Act { id: id.clone(), set: set.put(act).ok_or_else(|| wrong(id))? }
            }
            Self::Guideline { id, set } => {
                let mut guidelines = plan.guidelines.iter_mut();
                let guideline = guidelines.find(|one| &one.id == id).ok_or_else(|| missing(id))?;
                Self::Guideline { id: id.clone(), set: set.put(guideline).ok_or_else(|| wrong(id))? }
            }
            Self::Area { id, set } => {
                let area = plan.areas.iter_mut().find(|one| &one.id == id).ok_or_else(|| missing(id))?;
                Self::Area { id: id.clone(), set: set.put(area).ok_or_else(|| wrong(id))? }
            }
            Self::Objective { id, set } => {
                let objective = parts::objective_mut(plan, |one| &one.id == id).ok_or_else(|| missing(id))?;
                Self::Objective { id: id.clone(), set: set.put(objective).ok_or_else(|| wrong(id))? }
            }
            Self::Indicator { id, set } => {
                let indicator = parts::indicator_mut(plan, id).ok_or_else(|| missing(id))?;
                Self::Indicator { id: id.clone(), set: set.put(indicator).ok_or_else(|| wrong(id))? }
            }
            Self::Phase { id, set } => {
                let phase = parts::phase_mut(plan, id).ok_or_else(|| missing(id))?;
                Self::Phase { id: id.clone(), set: set.put(phase).ok_or_else(|| wrong(id))? }
            }
            Self::Insert { slot, part } => parts::insert(plan, slot, part)?,
            Self::Remove(part) => parts::remove(plan, part)?,
            Self::Move { part, slot } => parts::shift(plan, part, slot)?,
        })
    }
}

impl Objective {
    /// Phases of all its schedules.
    pub fn phases(&self) -> impl Iterator<Item = &Phase> {
        self.indicators.iter().filter_map(Indicator::schedule).flat_map(|schedule| &schedule.phases)
    }
}
