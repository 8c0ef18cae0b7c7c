//! The document that was chosen.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Choice, Clash, List, Merge, What, Why,
    clashes::clashes,
    index::{Index, Node},
    places::{Decider, Sides},
    weave::weave,
};
use crate::plan::{
    Act, Area, Change, Document, Guideline, Id, Indicator, IndicatorField, Measure, Objective, PartId, Phase,
    Plan, Scenario, Schedule,
};

/// What is being made of two documents.
pub(super) struct Build<'a> {
    merge: &'a Merge,
    choices: Vec<Choice>,
    mine: Index<'a>,
    theirs: Index<'a>,
    deciding: Deciding<'a>,
}

/// The units by what they decide.
#[derive(Default)]
struct Deciding<'a> {
    places: BTreeMap<&'a PartId, usize>,
    kinds: BTreeMap<&'a Id, usize>,
    orders: BTreeMap<&'a List, usize>,
    scenarios: BTreeMap<&'a Id, usize>,
    amendments: Option<usize>,
}

impl<'a> Deciding<'a> {
    fn of(merge: &'a Merge) -> Self {
        let mut all = Self::default();
        for (index, unit) in merge.units.iter().enumerate() {
            match &unit.what {
                What::Place { part, .. } => drop(all.places.insert(part, index)),
                What::Field { mine: Change::Indicator { id, set: IndicatorField::Measure(_) }, .. } => {
                    all.kinds.insert(id, index);
                }
                What::Order { list, .. } => drop(all.orders.insert(list, index)),
                What::Scenario(id) => drop(all.scenarios.insert(id, index)),
                What::Amendments => all.amendments = Some(index),
                What::Field { .. } => {}
            }
        }
        all
    }
}

impl<'a> Build<'a> {
    /// A choice for each unit of the merge.
    pub(super) fn new(merge: &'a Merge, choices: Vec<Choice>) -> Self {
        let (mine, theirs) = (Index::new(&merge.mine), Index::new(&merge.theirs));
        Self { merge, choices, mine, theirs, deciding: Deciding::of(merge) }
    }

    /// Makes the document.
    pub(super) fn document(&self) -> Result<Document, Vec<Clash>> {
        let lists = self.lists();
        let homeless = self.homeless(&lists);
        if !homeless.is_empty() {
            return Err(homeless);
        }
        let mut document = Document { rules: self.merge.mine.rules.clone(), plan: self.plan(&lists) };
        for (index, unit) in self.merge.units.iter().enumerate() {
            let What::Field { theirs, .. } = &unit.what else { continue };
            let kind = matches!(theirs, Change::Indicator { set: IndicatorField::Measure(_), .. });
            // Both have the part, so it is there, and of the kind chosen.
            if !kind && self.choice(Some(&index)) == Choice::Theirs {
                drop(theirs.apply(&mut document));
            }
        }
        let clashes = clashes(self, &document);
        if clashes.is_empty() { Ok(document) } else { Err(clashes) }
    }

    /// What the units are.
    pub(super) const fn merge(&self) -> &'a Merge {
        self.merge
    }

    /// Whether theirs was chosen.
    pub(super) fn is_theirs(&self, unit: usize) -> bool {
        self.choice(Some(&unit)) == Choice::Theirs
    }

    /// The unit of the amendments.
    pub(super) const fn amendments(&self) -> Option<usize> {
        self.deciding.amendments
    }

    /// The unit of a scenario.
    pub(super) fn scenario(&self, id: &Id) -> Option<usize> {
        self.deciding.scenarios.get(id).copied()
    }

    /// The unit that decides whether and where a part is there.
    pub(super) fn decider(&self, part: &PartId) -> Option<usize> {
        let side = match (self.mine.has(part), self.theirs.has(part)) {
            (true, true) => return self.deciding.places.get(part).copied(),
            (true, false) => Choice::Mine,
            (false, true) => Choice::Theirs,
            (false, false) => return None,
        };
        match self.sides().decider(part, side) {
            Decider::Place(part) => self.deciding.places.get(&part).copied(),
            Decider::Kind(id) => self.deciding.kinds.get(&id).copied(),
        }
    }

    /// The unit that decides of which kind an indicator is.
    pub(super) fn kind(&self, part: &PartId) -> Option<usize> {
        self.deciding.kinds.get(part.id()).copied().filter(|_| matches!(part, PartId::Indicator(_)))
    }

    const fn sides(&self) -> Sides<'_> {
        Sides { base: None, mine: &self.mine, theirs: &self.theirs }
    }

    /// What was chosen; mine where nothing is to be decided.
    fn choice(&self, unit: Option<&usize>) -> Choice {
        unit.and_then(|index| self.choices.get(*index)).copied().unwrap_or(Choice::Mine)
    }

    /// The list that a part is to stand in; `None` where it is not there.
    fn list_of(&self, part: &PartId) -> Option<&List> {
        let chosen = self.choice(self.decider(part).as_ref());
        self.sides().of(chosen).list_of(part)
    }

    /// All lists of both, as they were chosen.
    fn lists(&self) -> BTreeMap<&List, Vec<Id>> {
        let all = self.mine.lists().chain(self.theirs.lists());
        let parts = all.filter(|list| !matches!(list, List::Scenarios));
        parts.map(|list| (list, self.list(list, |id| self.is_in(list, id)))).collect()
    }

    fn is_in(&self, list: &List, id: &Id) -> bool {
        list.part(id).and_then(|part| self.list_of(&part)) == Some(list)
    }

    /// A list in the order that was chosen.
    fn list(&self, list: &List, stays: impl Fn(&Id) -> bool) -> Vec<Id> {
        let chosen = self.choice(self.deciding.orders.get(list));
        let ids = |side| {
            let ids = self.sides().of(side).list(list).unwrap_or_default();
            ids.iter().filter(|id| stays(id)).cloned().collect::<Vec<_>>()
        };
        weave(&ids(chosen), &ids(chosen.other()))
    }

    /// Parts that would belong to something that is not there.
    fn homeless(&self, lists: &BTreeMap<&List, Vec<Id>>) -> Vec<Clash> {
        let mut clashes = Vec::new();
        for (list, ids) in lists {
            let Some(owner) = list.owner().filter(|_| !ids.is_empty()) else { continue };
            let schedule = || self.measure(&owner).is_some_and(|one| matches!(one, Measure::Schedule(_)));
            if self.list_of(&owner).is_some() && (!matches!(list, List::Phases(_)) || schedule()) {
                continue;
            }
            for part in ids.iter().filter_map(|id| list.part(id)) {
                let units = [self.decider(&part), self.decider(&owner), self.kind(&owner)];
                let units = units.into_iter().flatten().collect();
                clashes.push(Clash { units, why: Why::NoOwner { part, owner: owner.clone() } });
            }
        }
        clashes
    }

    /// A part as mine has it; as theirs, where only they have it.
    fn node(&self, part: &PartId) -> Option<Node<'_>> {
        self.mine.node(part).or_else(|| self.theirs.node(part))
    }

    /// The kind of an indicator, as chosen.
    fn measure(&self, part: &PartId) -> Option<&Measure> {
        let chosen = self.sides().of(self.choice(self.kind(part).as_ref()));
        let one = chosen.indicator(part).or_else(|| self.mine.indicator(part));
        one.or_else(|| self.theirs.indicator(part)).map(|one| &one.measure)
    }

    fn plan(&self, lists: &BTreeMap<&List, Vec<Id>>) -> Plan {
        let Document { plan, .. } = &self.merge.mine;
        let amendments = match self.choice(self.deciding.amendments.as_ref()) {
            Choice::Mine => &plan.amendments,
            Choice::Theirs => &self.merge.theirs.plan.amendments,
        };
        let parts = Parts { build: self, lists };
        Plan {
            acts: parts.all(&List::Acts, Parts::act),
            guidelines: parts.all(&List::Guidelines, Parts::guideline),
            areas: parts.all(&List::Areas, Parts::area),
            amendments: amendments.clone(),
            scenarios: self.scenarios(),
            ..plan.clone()
        }
    }

    fn scenarios(&self) -> Vec<Scenario> {
        let chosen = |id: &Id| {
            let unit = self.deciding.scenarios.get(id);
            self.sides().of(self.choice(unit)).scenario(id)
        };
        let ids = self.list(&List::Scenarios, |id| chosen(id).is_some());
        ids.iter().filter_map(|id| chosen(id).cloned()).collect()
    }
}

/// The parts of the document, as they are made from the lists.
struct Parts<'a> {
    build: &'a Build<'a>,
    lists: &'a BTreeMap<&'a List, Vec<Id>>,
}

impl Parts<'_> {
    /// The parts in a list.
    fn all<T>(&self, list: &List, make: impl Fn(&Self, Node<'_>, &PartId) -> Option<T>) -> Vec<T> {
        let parts = self.lists.get(list).into_iter().flatten().filter_map(|id| list.part(id));
        parts.filter_map(|part| make(self, self.build.node(&part)?, &part)).collect()
    }

    fn act(&self, node: Node<'_>, _: &PartId) -> Option<Act> {
        if let Node::Act(act) = node { Some(act.clone()) } else { None }
    }

    fn guideline(&self, node: Node<'_>, _: &PartId) -> Option<Guideline> {
        if let Node::Guideline(one) = node { Some(one.clone()) } else { None }
    }

    fn area(&self, node: Node<'_>, _: &PartId) -> Option<Area> {
        let Node::Area(area) = node else { return None };
        let objectives = self.all(&List::Objectives(area.id.clone()), Self::objective);
        Some(Area { id: area.id.clone(), code: area.code.clone(), title: area.title.clone(), objectives })
    }

    fn objective(&self, node: Node<'_>, _: &PartId) -> Option<Arc<Objective>> {
        let Node::Objective(objective) = node else { return None };
        let indicators = self.all(&List::Indicators(objective.id.clone()), Self::indicator);
        // What is as it was stays shared, so that nobody looks into it for differences.
        if indicators == objective.indicators {
            return Some(Arc::clone(objective));
        }
        Some(Arc::new(Objective { indicators, ..Objective::clone(objective) }))
    }

    fn indicator(&self, node: Node<'_>, part: &PartId) -> Option<Indicator> {
        let Node::Indicator(indicator) = node else { return None };
        let measure = match self.build.measure(part)? {
            Measure::Schedule(schedule) => {
                let phases = self.all(&List::Phases(indicator.id.clone()), Self::phase);
                Measure::Schedule(Schedule { name: schedule.name.clone(), due: schedule.due, phases })
            }
            other => other.clone(),
        };
        Some(Indicator { measure, ..indicator.clone() })
    }

    fn phase(&self, node: Node<'_>, _: &PartId) -> Option<Phase> {
        if let Node::Phase(phase) = node { Some(phase.clone()) } else { None }
    }
}
