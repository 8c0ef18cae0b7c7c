//! The changes that lead from one document to another: what an amendment did, how two versions differ.

use std::mem::discriminant;
use std::sync::Arc;

use super::{
    ActField, Area, AreaField, Change, Document, GuidelineField, Id, Indicator, IndicatorField, Measure,
    Objective, ObjectiveField, Part, PartId, Phase, PhaseField, Plan, PlanField, RulesField, Slot,
};

/// Changes that, applied in this order to `from`, give what `to` says; parts are the same where their identifiers
/// are. Amendments and scenarios are no part of it.
///
/// Objectives that both documents share are not looked into, so that it costs what changed.
#[must_use]
pub fn differences(from: &Document, to: &Document) -> Vec<Change> {
    let mut way = Way { document: from.clone(), changes: Vec::new() };
    way.take(own(PlanField::all(&from.plan), PlanField::all(&to.plan), |set| Change::Plan { set }));
    way.take(own(RulesField::all(&from.rules), RulesField::all(&to.rules), |set| Change::Rules { set }));
    way.arrange(acts, &to.plan);
    way.arrange(guidelines, &to.plan);
    way.arrange_objectives(&to.plan);
    way.arrange(indicators, &to.plan);
    way.kinds(&to.plan);
    way.arrange(phases, &to.plan);
    way.fields(&to.plan);
    way.changes
}

/// A document on its way to another, and the changes made so far.
struct Way {
    document: Document,
    changes: Vec<Change>,
}

/// Parts of one sort with where they stand, in the order of the document; those that the other plan shares are left out.
type Places = fn(&Plan, other: &Plan) -> Vec<(PartId, Slot)>;

impl Way {
    fn take(&mut self, changes: impl IntoIterator<Item = Change>) {
        for change in changes {
            // What cannot be made leads nowhere, and is no part of the way.
            if change.apply(&mut self.document).is_ok() {
                self.changes.push(change);
            }
        }
    }

    /// Brings the parts of a sort to where the other plan has them.
    fn arrange(&mut self, places: Places, to: &Plan) {
        let (here, there) = (places(&self.document.plan, to), places(to, &self.document.plan));
        if here != there {
            self.remove(&here, &there);
            self.place(&there, to);
        }
    }

    /// Takes out what the other plan does not have.
    fn remove(&mut self, here: &[(PartId, Slot)], there: &[(PartId, Slot)]) {
        let gone = here.iter().filter(|(part, _)| !there.iter().any(|(other, _)| other == part));
        self.take(gone.map(|(part, _)| Change::Remove(part.clone())).collect::<Vec<_>>());
    }

    /// Puts in, or moves, one part after the other to its place.
    fn place(&mut self, there: &[(PartId, Slot)], to: &Plan) {
        for (part, slot) in there {
            match part.slot(&self.document.plan) {
                Some(stands) if stands == *slot => {}
                Some(_) => self.take([Change::Move { part: part.clone(), slot: slot.clone() }]),
                None => {
                    let Some(part) = part.part(to) else { continue };
                    self.make_room(&contents(&part));
                    self.take([Change::Insert { slot: slot.clone(), part: Box::new(part) }]);
                }
            }
        }
    }

    /// Takes out what is about to come with a part that it did not belong to so far.
    fn make_room(&mut self, contents: &[PartId]) {
        let there = contents.iter().filter(|part| part.slot(&self.document.plan).is_some());
        self.take(there.cloned().map(Change::Remove).collect::<Vec<_>>());
    }

    /// Areas come empty and go empty, so that an objective that only moves to another area is not taken out and put in.
    fn arrange_objectives(&mut self, to: &Plan) {
        let missing = |area: &&Area| !self.document.plan.areas.iter().any(|one| one.id == area.id);
        let new: Vec<Change> = (to.areas.iter().filter(missing))
            .map(|area| {
                let position = self.document.plan.areas.len();
                let part = Part::Area(Area { objectives: Vec::new(), ..area.clone() });
                Change::Insert { slot: Slot::new(None, position), part: Box::new(part) }
            })
            .collect();
        self.take(new);
        self.arrange(objectives, to);
        self.arrange(areas, to);
    }

    /// Turns indicators into those of another kind.
    fn kinds(&mut self, to: &Plan) {
        let pairs = changed(&self.document.plan, to);
        let other = pairs
            .iter()
            .flat_map(|(here, there)| pairs_of(&here.indicators, &there.indicators, |one| &one.id));
        let other = other.filter(|(here, there)| discriminant(&here.measure) != discriminant(&there.measure));
        let other: Vec<(Id, Measure)> =
            other.map(|(_, there)| (there.id.clone(), there.measure.clone())).collect();
        for (id, measure) in other {
            self.make_room(&phase_ids(&measure).collect::<Vec<_>>());
            self.take([Change::Indicator { id, set: IndicatorField::Measure(measure) }]);
        }
    }

    /// Sets the fields that differ, part by part; the parts are the same by now.
    fn fields(&mut self, to: &Plan) {
        let plan = &self.document.plan;
        let mut changes = Vec::new();
        for (here, there) in pairs_of(&plan.acts, &to.acts, |one| &one.id) {
            let change = |set| Change::Act { id: there.id.clone(), set };
            changes.extend(own(ActField::all(here), ActField::all(there), change));
        }
        for (here, there) in pairs_of(&plan.guidelines, &to.guidelines, |one| &one.id) {
            let change = |set| Change::Guideline { id: there.id.clone(), set };
            changes.extend(own(GuidelineField::all(here), GuidelineField::all(there), change));
        }
        for (here, there) in pairs_of(&plan.areas, &to.areas, |one| &one.id) {
            let shell = |area: &Area| AreaField::all(&Area { objectives: Vec::new(), ..area.clone() });
            changes.extend(own(shell(here), shell(there), |set| Change::Area { id: there.id.clone(), set }));
        }
        for (here, there) in changed(plan, to) {
            changes.extend(of_objective(here, there));
        }
        self.take(changes);
    }
}

/// The parts that a part brings along.
fn contents(part: &Part) -> Vec<PartId> {
    match part {
        Part::Objective(objective) => (objective.indicators.iter())
            .flat_map(|one| std::iter::once(PartId::Indicator(one.id.clone())).chain(phase_ids(&one.measure)))
            .collect(),
        Part::Indicator(indicator) => phase_ids(&indicator.measure).collect(),
        Part::Act(_) | Part::Guideline(_) | Part::Area(_) | Part::Phase(_) => Vec::new(),
    }
}

fn phase_ids(measure: &Measure) -> impl Iterator<Item = PartId> {
    let phases = match measure {
        Measure::Schedule(schedule) => schedule.phases.as_slice(),
        Measure::Numeric(_) | Measure::Milestone(_) | Measure::Survey(_) | Measure::NotQuantifiable(_) => &[],
    };
    phases.iter().map(|phase| PartId::Phase(phase.id.clone()))
}

/// The fields that differ; those of two parts of the same kind come in the same order.
fn own<T: PartialEq>(here: Vec<T>, there: Vec<T>, change: impl Fn(T) -> Change) -> Vec<Change> {
    here.into_iter()
        .zip(there)
        .filter(|(here, there)| here != there)
        .map(|(_, there)| change(there))
        .collect()
}

fn of_objective(here: &Objective, there: &Objective) -> Vec<Change> {
    let change = |set| Change::Objective { id: there.id.clone(), set };
    let mut changes = own(ObjectiveField::all(here), ObjectiveField::all(there), change);
    // What is the same is compared, which copies nothing.
    let pairs = pairs_of(&here.indicators, &there.indicators, |one| &one.id);
    for (here, there) in pairs.filter(|(here, there)| here != there) {
        // The measure as a whole is only for another kind; its fields say the rest.
        let fields = |one: &Indicator| {
            let all = IndicatorField::all(one).into_iter();
            all.filter(|field| !matches!(field, IndicatorField::Measure(_))).collect::<Vec<_>>()
        };
        let change = |set| Change::Indicator { id: there.id.clone(), set };
        changes.extend(own(fields(here), fields(there), change));
        let pairs = pairs_of(phases_of(here), phases_of(there), |one| &one.id);
        for (here, there) in pairs.filter(|(here, there)| here != there) {
            let change = |set| Change::Phase { id: there.id.clone(), set };
            changes.extend(own(PhaseField::all(here), PhaseField::all(there), change));
        }
    }
    changes
}

/// Parts of two lists that have the same identifier, in the order of the second.
fn pairs_of<'a, T>(here: &'a [T], there: &'a [T], id: fn(&T) -> &Id) -> impl Iterator<Item = (&'a T, &'a T)> {
    there.iter().enumerate().filter_map(move |(index, other)| {
        // The same place is tried first: lists mostly agree.
        let same = here.get(index).filter(|one| id(one) == id(other));
        Some((same.or_else(|| here.iter().find(|one| id(one) == id(other)))?, other))
    })
}

/// Objectives that both plans have and do not share.
fn changed<'a>(here: &'a Plan, there: &'a Plan) -> Vec<(&'a Arc<Objective>, &'a Arc<Objective>)> {
    let list = |plan: &'a Plan| plan.objectives().map(|(_, one)| one).collect::<Vec<_>>();
    let (here, there) = (list(here), list(there));
    let pairs = there.into_iter().enumerate().filter_map(|(index, other)| {
        let same = here.get(index).filter(|one| one.id == other.id);
        Some((*same.or_else(|| here.iter().find(|one| one.id == other.id))?, other))
    });
    pairs.filter(|(here, there)| !Arc::ptr_eq(here, there)).collect()
}

fn phases_of(indicator: &Indicator) -> &[Phase] {
    indicator.schedule().map_or(&[], |schedule| &schedule.phases)
}

fn acts(plan: &Plan, _: &Plan) -> Vec<(PartId, Slot)> {
    places(plan.acts.iter().map(|act| PartId::Act(act.id.clone())), None)
}

fn guidelines(plan: &Plan, _: &Plan) -> Vec<(PartId, Slot)> {
    places(plan.guidelines.iter().map(|one| PartId::Guideline(one.id.clone())), None)
}

fn areas(plan: &Plan, _: &Plan) -> Vec<(PartId, Slot)> {
    places(plan.areas.iter().map(|area| PartId::Area(area.id.clone())), None)
}

fn objectives(plan: &Plan, _: &Plan) -> Vec<(PartId, Slot)> {
    let of = |area: &Area| {
        let ids = area.objectives.iter().map(|one| PartId::Objective(one.id.clone()));
        places(ids, Some(&area.id))
    };
    plan.areas.iter().flat_map(of).collect()
}

fn indicators(plan: &Plan, other: &Plan) -> Vec<(PartId, Slot)> {
    let of = |objective: &Arc<Objective>| {
        let ids = objective.indicators.iter().map(|one| PartId::Indicator(one.id.clone()));
        places(ids, Some(&objective.id))
    };
    changed(other, plan).into_iter().flat_map(|(_, objective)| of(objective)).collect()
}

fn phases(plan: &Plan, other: &Plan) -> Vec<(PartId, Slot)> {
    let of = |indicator: &Indicator| {
        let ids = phases_of(indicator).iter().map(|phase| PartId::Phase(phase.id.clone()));
        places(ids, Some(&indicator.id))
    };
    changed(other, plan).into_iter().flat_map(|(_, objective)| &objective.indicators).flat_map(of).collect()
}

fn places(ids: impl Iterator<Item = PartId>, owner: Option<&Id>) -> Vec<(PartId, Slot)> {
    ids.enumerate().map(|(index, id)| (id, Slot::new(owner.cloned(), index))).collect()
}
