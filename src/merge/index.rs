//! Where everything in a document stands, for looking it up by its identifier.

use std::{collections::BTreeMap, mem::discriminant, sync::Arc};

use super::List;
use crate::plan::{
    Act, Area, Document, Guideline, Id, Indicator, Measure, Objective, Part, PartId, Phase, Scenario, Slot,
};

/// A part where it stands in a document.
#[derive(Clone, Copy)]
pub(super) enum Node<'a> {
    Act(&'a Act),
    Guideline(&'a Guideline),
    Area(&'a Area),
    Objective(&'a Arc<Objective>),
    Indicator(&'a Indicator),
    Phase(&'a Phase),
}

impl Node<'_> {
    /// The part by itself, without the parts that belong to it.
    pub(super) fn own(&self) -> Part {
        match *self {
            Self::Act(one) => Part::Act(one.clone()),
            Self::Guideline(one) => Part::Guideline(one.clone()),
            Self::Area(one) => Part::Area(Area { objectives: Vec::new(), ..one.clone() }),
            Self::Objective(one) => {
                Part::Objective(Arc::new(Objective { indicators: Vec::new(), ..Objective::clone(one) }))
            }
            Self::Indicator(one) => Part::Indicator(Indicator { measure: bare(&one.measure), ..one.clone() }),
            Self::Phase(one) => Part::Phase(one.clone()),
        }
    }

    /// Whether both are the same part with the same contents; cheap where documents share it.
    pub(super) fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Objective(one), Self::Objective(other)) => Arc::ptr_eq(one, other) || one == other,
            _ => self.own() == other.own(),
        }
    }
}

/// A kind of indicator without its phases, which are parts of their own.
pub(super) fn bare(measure: &Measure) -> Measure {
    let mut bare = measure.clone();
    if let Measure::Schedule(schedule) = &mut bare {
        schedule.phases.clear();
    }
    bare
}

/// Whether two indicators are of the same kind.
pub(super) fn same_kind(one: &Indicator, other: &Indicator) -> bool {
    discriminant(&one.measure) == discriminant(&other.measure)
}

/// A part and the list that it stands in.
struct Entry<'a> {
    node: Node<'a>,
    list: List,
    position: usize,
}

/// A document by identifiers.
pub(super) struct Index<'a> {
    pub(super) document: &'a Document,
    parts: BTreeMap<PartId, Entry<'a>>,
    lists: BTreeMap<List, Vec<Id>>,
}

impl<'a> Index<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let mut index = Self { document, parts: BTreeMap::new(), lists: BTreeMap::new() };
        let plan = &document.plan;
        index.add(List::Acts, &plan.acts, |one| &one.id, Node::Act);
        index.add(List::Guidelines, &plan.guidelines, |one| &one.id, Node::Guideline);
        index.add(List::Areas, &plan.areas, |one| &one.id, Node::Area);
        for area in &plan.areas {
            index.add(List::Objectives(area.id.clone()), &area.objectives, |one| &one.id, Node::Objective);
        }
        for (_, objective) in plan.objectives() {
            let list = List::Indicators(objective.id.clone());
            index.add(list, &objective.indicators, |one| &one.id, Node::Indicator);
        }
        for indicator in plan.indicators() {
            if let Some(schedule) = indicator.schedule() {
                let list = List::Phases(indicator.id.clone());
                index.add(list, &schedule.phases, |one| &one.id, Node::Phase);
            }
        }
        let scenarios = plan.scenarios.iter().map(|one| one.id.clone()).collect();
        index.lists.insert(List::Scenarios, scenarios);
        index
    }

    fn add<T>(&mut self, list: List, parts: &'a [T], id: fn(&T) -> &Id, node: fn(&'a T) -> Node<'a>) {
        for (position, part) in parts.iter().enumerate() {
            if let Some(name) = list.part(id(part)) {
                let entry = Entry { node: node(part), list: list.clone(), position };
                self.parts.insert(name, entry);
            }
        }
        self.lists.insert(list, parts.iter().map(|part| id(part).clone()).collect());
    }

    pub(super) fn node(&self, part: &PartId) -> Option<Node<'a>> {
        self.parts.get(part).map(|entry| entry.node)
    }

    pub(super) fn has(&self, part: &PartId) -> bool {
        self.parts.contains_key(part)
    }

    /// The list that a part stands in.
    pub(super) fn list_of(&self, part: &PartId) -> Option<&List> {
        self.parts.get(part).map(|entry| &entry.list)
    }

    pub(super) fn slot(&self, part: &PartId) -> Option<Slot> {
        let entry = self.parts.get(part)?;
        Some(Slot::new(entry.list.owner().map(|owner| owner.id().clone()), entry.position))
    }

    /// The identifiers in a list; `None` where the document has no such list, as where an indicator is no schedule.
    pub(super) fn list(&self, list: &List) -> Option<&[Id]> {
        self.lists.get(list).map(Vec::as_slice)
    }

    /// All lists.
    pub(super) fn lists(&self) -> impl Iterator<Item = &List> {
        self.lists.keys()
    }

    pub(super) fn scenario(&self, id: &Id) -> Option<&'a Scenario> {
        self.document.plan.scenarios.iter().find(|one| &one.id == id)
    }

    pub(super) fn indicator(&self, part: &PartId) -> Option<&'a Indicator> {
        match self.node(part)? {
            Node::Indicator(indicator) => Some(indicator),
            _ => None,
        }
    }
}
