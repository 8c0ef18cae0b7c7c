//! What a file must not say, found in a document that is being made, with the choices that led there.

use std::collections::BTreeMap;

use super::{What, build::Build};
use crate::plan::{
    BrokenHistory, Change, Document, GuidelineField, HistoryList, Id, IndicatorField, ObjectiveField, PartId,
    PlanField,
};

/// Choices that do not go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The units, by position: at least one of them must be decided otherwise.
    pub units: Vec<usize>,
    /// Why.
    pub why: Why,
}

/// Why choices do not go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The part would belong to another that would not be there, or to an indicator that would be no schedule.
    NoOwner {
        /// The part.
        part: PartId,
        /// What it would belong to.
        owner: PartId,
    },
    /// Two objectives would have the same code.
    CodeTaken {
        /// The code.
        code: String,
    },
    /// Something would refer to an act or a guideline that would not be there.
    Dangling {
        /// What it would refer to.
        part: PartId,
    },
    /// An amendment could not be taken back any more.
    Amendment {
        /// The act that made it.
        act: Id,
    },
    /// A scenario could not be tried out any more.
    Scenario {
        /// The scenario.
        id: Id,
    },
}

/// Whatever the reader of files would refuse.
pub(super) fn clashes(build: &Build<'_>, document: &Document) -> Vec<Clash> {
    let mut all = Clashes { build, document, found: Vec::new() };
    all.codes();
    all.acts();
    all.guidelines();
    all.versions();
    // A history over references that lead nowhere says nothing more.
    if all.found.is_empty() {
        all.history();
    }
    all.found
}

struct Clashes<'a> {
    build: &'a Build<'a>,
    document: &'a Document,
    found: Vec<Clash>,
}

impl Clashes<'_> {
    fn add(&mut self, units: impl IntoIterator<Item = Option<usize>>, why: Why) {
        let mut units: Vec<usize> = units.into_iter().flatten().collect();
        // All mine goes together, so some of theirs has its part in it: where none was found, as where an amendment leads
        // back over another, it is any that is about what is there.
        if !units.iter().any(|unit| self.build.is_theirs(*unit)) {
            let all = self.build.merge().units().iter().enumerate();
            let theirs =
                all.filter(|(index, unit)| self.build.is_theirs(*index) && is_structural(&unit.what));
            units.extend(theirs.map(|(index, _)| index));
        }
        units.sort_unstable();
        units.dedup();
        self.found.push(Clash { units, why });
    }

    /// The unit that sets a field.
    fn field(&self, is: impl Fn(&Change) -> bool) -> Option<usize> {
        let units = self.build.merge().units().iter();
        { units }.position(|unit| matches!(&unit.what, What::Field { mine, .. } if is(mine)))
    }

    fn codes(&mut self) {
        let mut codes: BTreeMap<&str, &Id> = BTreeMap::new();
        for (_, objective) in self.document.plan.objectives() {
            let Some(other) = codes.insert(&objective.code, &objective.id) else { continue };
            let units = [other, &objective.id].into_iter().flat_map(|id| {
                let code = |change: &Change| matches!(change, Change::Objective { id: of, set: ObjectiveField::Code(_) } if of == id);
                [self.build.decider(&PartId::Objective(id.clone())), self.field(code)]
            });
            let units: Vec<_> = units.collect();
            self.add(units, Why::CodeTaken { code: objective.code.clone() });
        }
    }

    /// Something refers to a part: the units of both.
    fn refers(&mut self, to: PartId, units: &[Option<usize>]) {
        let there = self.build.decider(&to);
        self.add(units.iter().copied().chain([there]), Why::Dangling { part: to });
    }

    fn acts(&mut self) {
        let plan = &self.document.plan;
        let missing = |id: &&Id| plan.act(id).is_none();
        if let Some(id) = plan.approval.as_ref().filter(missing) {
            let approval = self.approval();
            self.refers(PartId::Act(id.clone()), &[approval]);
        }
        for id in plan.amendments.iter().map(|one| &one.act).filter(missing) {
            self.refers(PartId::Act(id.clone()), &[self.build.amendments()]);
        }
        for guideline in &plan.guidelines {
            let Some(id) = guideline.act.as_ref().filter(missing) else { continue };
            let act = |change: &Change| matches!(change, Change::Guideline { id, set: GuidelineField::Act(_) } if *id == guideline.id);
            let own = self.build.decider(&PartId::Guideline(guideline.id.clone()));
            self.refers(PartId::Act(id.clone()), &[self.field(act), own]);
        }
    }

    fn approval(&self) -> Option<usize> {
        self.field(|change| matches!(change, Change::Plan { set: PlanField::Approval(_) }))
    }

    fn guidelines(&mut self) {
        let plan = &self.document.plan;
        for (_, objective) in plan.objectives() {
            for answer in &objective.answers {
                if plan.guidelines.iter().any(|one| one.id == answer.guideline) {
                    continue;
                }
                let answers = |change: &Change| matches!(change, Change::Objective { id, set: ObjectiveField::Answers(_) } if *id == objective.id);
                let own = self.build.decider(&PartId::Objective(objective.id.clone()));
                self.refers(PartId::Guideline(answer.guideline.clone()), &[self.field(answers), own]);
            }
        }
    }

    /// Scenarios that start from a version that is not there.
    fn versions(&mut self) {
        let plan = &self.document.plan;
        for scenario in &plan.scenarios {
            let Some(act) = &scenario.version else { continue };
            let known =
                plan.approval.iter().chain(plan.amendments.iter().map(|one| &one.act)).any(|one| one == act);
            if !known {
                let units = [self.build.scenario(&scenario.id), self.build.amendments(), self.approval()];
                self.add(units, Why::Scenario { id: scenario.id.clone() });
            }
        }
    }

    /// Amendments and scenarios that change what is not there.
    fn history(&mut self) {
        let Some(BrokenHistory { list, change, .. }) = self.document.broken_history() else { return };
        let plan = &self.document.plan;
        let touching = self.touching(&change);
        match list {
            HistoryList::Amendment(index) => {
                let Some(amendment) = plan.amendments.get(index) else { return };
                let own = self.build.amendments();
                self.add(touching.into_iter().chain([own]), Why::Amendment { act: amendment.act.clone() });
            }
            HistoryList::Scenario(index) => {
                let Some(scenario) = plan.scenarios.get(index) else { return };
                let own = [self.build.scenario(&scenario.id), self.build.amendments()];
                self.add(touching.into_iter().chain(own), Why::Scenario { id: scenario.id.clone() });
            }
        }
    }

    /// The units that decide whether parts are there that a change is about, or where they stand.
    fn touching(&self, change: &Change) -> Vec<Option<usize>> {
        let named: Vec<Id> = match change {
            Change::Insert { slot, part } => {
                slot.owner.iter().cloned().chain([part.id().id().clone()]).collect()
            }
            Change::Move { part, slot } => slot.owner.iter().cloned().chain([part.id().clone()]).collect(),
            other => other.part().into_iter().collect(),
        };
        let touches = |what: &What| match what {
            What::Place { part, mine, theirs, .. } => {
                let slots = [mine, theirs].into_iter().flatten();
                let mut ids = slots.filter_map(|slot| slot.owner.as_ref()).chain([part.id()]);
                ids.any(|id| named.contains(id))
            }
            What::Field { mine, .. } => {
                is_structural(what) && mine.part().is_some_and(|id| named.contains(&id))
            }
            What::Order { .. } | What::Scenario(_) | What::Amendments => false,
        };
        let units = self.build.merge().units().iter().enumerate();
        units.filter(|(_, unit)| touches(&unit.what)).map(|(index, _)| Some(index)).collect()
    }
}

/// Whether a unit decides what is there, and not only what it says.
const fn is_structural(what: &What) -> bool {
    match what {
        What::Field { mine, .. } => {
            matches!(mine, Change::Indicator { set: IndicatorField::Measure(_), .. })
        }
        What::Place { .. } | What::Order { .. } | What::Scenario(_) | What::Amendments => true,
    }
}
