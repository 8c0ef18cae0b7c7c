//! Parts of a document that can be put in, taken out and moved.

use std::sync::Arc;

use serde::Serialize;

use super::{
    super::{Act, Area, Guideline, Id, Indicator, Measure, Objective, Phase, Plan},
    Change, ChangeError,
};

/// Names a part: its sort and its identifier. Each sort has identifiers of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PartId {
    /// An act.
    Act(Id),
    /// A guideline.
    Guideline(Id),
    /// A strategic area.
    Area(Id),
    /// An objective.
    Objective(Id),
    /// An indicator.
    Indicator(Id),
    /// A phase.
    Phase(Id),
}

/// A part with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// An act.
    Act(Act),
    /// A guideline.
    Guideline(Guideline),
    /// A strategic area with its objectives.
    Area(Area),
    /// An objective with its indicators.
    Objective(Arc<Objective>),
    /// An indicator with its phases.
    Indicator(Indicator),
    /// A phase.
    Phase(Phase),
}

/// Where a part stands: in the list of its owner, the plan itself where it has no other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// The area of an objective, the objective of an indicator, the indicator of a phase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Id>,
    /// Position among those of the owner, from 0.
    pub position: u16,
}

impl Slot {
    /// A position; lists of a document are shorter than 65 535.
    #[must_use]
    pub fn new(owner: Option<Id>, position: usize) -> Self {
        Self { owner, position: u16::try_from(position).unwrap_or(u16::MAX) }
    }
}

impl PartId {
    /// The identifier.
    #[must_use]
    pub const fn id(&self) -> &Id {
        match self {
            Self::Act(id)
            | Self::Guideline(id)
            | Self::Area(id)
            | Self::Objective(id)
            | Self::Indicator(id)
            | Self::Phase(id) => id,
        }
    }

    /// Where the part stands.
    #[must_use]
    pub fn slot(&self, plan: &Plan) -> Option<Slot> {
        match self {
            Self::Act(id) => Act::slot(plan, id),
            Self::Guideline(id) => Guideline::slot(plan, id),
            Self::Area(id) => Area::slot(plan, id),
            Self::Objective(id) => Arc::<Objective>::slot(plan, id),
            Self::Indicator(id) => Indicator::slot(plan, id),
            Self::Phase(id) => Phase::slot(plan, id),
        }
    }

    /// The part itself, with all that belongs to it.
    #[must_use]
    pub fn part(&self, plan: &Plan) -> Option<Part> {
        // Objectives are shared, so the copy costs little.
        let mut plan = plan.clone();
        take(&mut plan, self).map(|(part, _)| part)
    }
}

impl Part {
    /// Names it.
    #[must_use]
    pub fn id(&self) -> PartId {
        match self {
            Self::Act(one) => PartId::Act(one.id.clone()),
            Self::Guideline(one) => PartId::Guideline(one.id.clone()),
            Self::Area(one) => PartId::Area(one.id.clone()),
            Self::Objective(one) => PartId::Objective(one.id.clone()),
            Self::Indicator(one) => PartId::Indicator(one.id.clone()),
            Self::Phase(one) => PartId::Phase(one.id.clone()),
        }
    }
}

/// A sort of part that stands in lists.
trait Listed: Sized {
    fn own_id(&self) -> &Id;

    /// The list of an owner, made ours to change.
    fn list<'plan>(plan: &'plan mut Plan, owner: Option<&Id>) -> Option<&'plan mut Vec<Self>>;

    fn slot(plan: &Plan, id: &Id) -> Option<Slot>;
}

fn position<T: Listed>(list: &[T], id: &Id) -> Option<usize> {
    list.iter().position(|one| one.own_id() == id)
}

/// Sorts that stand in a list of the plan itself.
macro_rules! listed_in_plan {
    ($($name:ident: $list:ident),+) => {$(
        impl Listed for $name {
            fn own_id(&self) -> &Id {
                &self.id
            }

            fn list<'plan>(plan: &'plan mut Plan, owner: Option<&Id>) -> Option<&'plan mut Vec<Self>> {
                owner.is_none().then_some(&mut plan.$list)
            }

            fn slot(plan: &Plan, id: &Id) -> Option<Slot> {
                position(&plan.$list, id).map(|index| Slot::new(None, index))
            }
        }
    )+};
}
listed_in_plan!(Act: acts, Guideline: guidelines, Area: areas);

impl Listed for Arc<Objective> {
    fn own_id(&self) -> &Id {
        &self.id
    }

    fn list<'plan>(plan: &'plan mut Plan, owner: Option<&Id>) -> Option<&'plan mut Vec<Self>> {
        let area = plan.areas.iter_mut().find(|area| Some(&area.id) == owner)?;
        Some(&mut area.objectives)
    }

    fn slot(plan: &Plan, id: &Id) -> Option<Slot> {
        plan.areas
            .iter()
            .find_map(|area| Some(Slot::new(Some(area.id.clone()), position(&area.objectives, id)?)))
    }
}

impl Listed for Indicator {
    fn own_id(&self) -> &Id {
        &self.id
    }

    fn list<'plan>(plan: &'plan mut Plan, owner: Option<&Id>) -> Option<&'plan mut Vec<Self>> {
        objective_mut(plan, |objective| Some(&objective.id) == owner).map(|one| &mut one.indicators)
    }

    fn slot(plan: &Plan, id: &Id) -> Option<Slot> {
        plan.objectives().find_map(|(_, objective)| {
            Some(Slot::new(Some(objective.id.clone()), position(&objective.indicators, id)?))
        })
    }
}

impl Listed for Phase {
    fn own_id(&self) -> &Id {
        &self.id
    }

    fn list<'plan>(plan: &'plan mut Plan, owner: Option<&Id>) -> Option<&'plan mut Vec<Self>> {
        let indicator = indicator_mut(plan, owner?)?;
        match &mut indicator.measure {
            Measure::Schedule(schedule) => Some(&mut schedule.phases),
            Measure::Numeric(_)
            | Measure::Milestone(_)
            | Measure::Survey(_)
            | Measure::NotQuantifiable(_) => None,
        }
    }

    fn slot(plan: &Plan, id: &Id) -> Option<Slot> {
        plan.indicators().find_map(|indicator| {
            let index = position(&indicator.schedule()?.phases, id)?;
            Some(Slot::new(Some(indicator.id.clone()), index))
        })
    }
}

/// The first objective that fits, made ours to change; the others stay shared.
pub(super) fn objective_mut(plan: &mut Plan, fits: impl Fn(&Objective) -> bool) -> Option<&mut Objective> {
    let objectives = plan.areas.iter_mut().flat_map(|area| &mut area.objectives);
    objectives.filter(|objective| fits(objective)).map(Arc::make_mut).next()
}

/// An indicator, made ours to change with its objective.
pub(super) fn indicator_mut<'plan>(plan: &'plan mut Plan, id: &Id) -> Option<&'plan mut Indicator> {
    let owner = objective_mut(plan, |objective| position(&objective.indicators, id).is_some())?;
    owner.indicators.iter_mut().find(|one| &one.id == id)
}

/// A phase, made ours to change with its objective.
pub(super) fn phase_mut<'plan>(plan: &'plan mut Plan, id: &Id) -> Option<&'plan mut Phase> {
    let owner = Phase::slot(plan, id)?.owner;
    Phase::list(plan, owner.as_ref())?.iter_mut().find(|one| &one.id == id)
}

/// Puts a part in and returns the change that takes it out.
#[inline(never)]
pub(super) fn insert(plan: &mut Plan, slot: &Slot, part: &Part) -> Result<Change, ChangeError> {
    match part {
        Part::Act(one) => place(plan, slot, one.clone()),
        Part::Guideline(one) => place(plan, slot, one.clone()),
        Part::Area(one) => place(plan, slot, one.clone()),
        Part::Objective(one) => place(plan, slot, Arc::clone(one)),
        Part::Indicator(one) => place(plan, slot, one.clone()),
        Part::Phase(one) => place(plan, slot, one.clone()),
    }?;
    Ok(Change::Remove(part.id()))
}

fn place<T: Listed>(plan: &mut Plan, slot: &Slot, part: T) -> Result<(), ChangeError> {
    if T::slot(plan, part.own_id()).is_some() {
        return Err(ChangeError::AlreadyThere(part.own_id().clone()));
    }
    let nowhere = || ChangeError::NoSuchPlace(part.own_id().clone());
    let list = T::list(plan, slot.owner.as_ref()).ok_or_else(nowhere)?;
    let index = usize::from(slot.position);
    if index > list.len() {
        return Err(nowhere());
    }
    list.insert(index, part);
    Ok(())
}

/// Takes a part out and returns the change that puts it back.
#[inline(never)]
pub(super) fn remove(plan: &mut Plan, part: &PartId) -> Result<Change, ChangeError> {
    let (part, slot) = take(plan, part).ok_or_else(|| ChangeError::NoSuchPart(part.id().clone()))?;
    Ok(Change::Insert { slot, part: Box::new(part) })
}

/// Moves a part and returns the change that moves it back; the position counts without the part.
#[inline(never)]
pub(super) fn shift(plan: &mut Plan, part: &PartId, slot: &Slot) -> Result<Change, ChangeError> {
    let mut moved = plan.clone();
    let (taken, from) = take(&mut moved, part).ok_or_else(|| ChangeError::NoSuchPart(part.id().clone()))?;
    insert(&mut moved, slot, &taken)?;
    *plan = moved;
    Ok(Change::Move { part: part.clone(), slot: from })
}

fn take(plan: &mut Plan, part: &PartId) -> Option<(Part, Slot)> {
    fn out<T: Listed>(plan: &mut Plan, id: &Id) -> Option<(T, Slot)> {
        let slot = T::slot(plan, id)?;
        let list = T::list(plan, slot.owner.as_ref())?;
        Some((list.remove(usize::from(slot.position)), slot))
    }
    Some(match part {
        PartId::Act(id) => out(plan, id).map(|(one, slot)| (Part::Act(one), slot))?,
        PartId::Guideline(id) => out(plan, id).map(|(one, slot)| (Part::Guideline(one), slot))?,
        PartId::Area(id) => out(plan, id).map(|(one, slot)| (Part::Area(one), slot))?,
        PartId::Objective(id) => out(plan, id).map(|(one, slot)| (Part::Objective(one), slot))?,
        PartId::Indicator(id) => out(plan, id).map(|(one, slot)| (Part::Indicator(one), slot))?,
        PartId::Phase(id) => out(plan, id).map(|(one, slot)| (Part::Phase(one), slot))?,
    })
}
