//! The list of what differs.

use std::collections::BTreeSet;

use super::{
    ChangedBy, Choice, List, Unit, What,
    by::{by_values, changed_by, differing, unit},
    index::{Index, Node, same_kind},
    places::Sides,
    weave::weave,
};
use crate::plan::{Change, Id, Indicator, IndicatorField, Measure, Part, PartId};

/// What differs, in the order of my document.
pub(super) fn list<'a>(base: Option<&'a Index<'a>>, mine: &'a Index<'a>, theirs: &'a Index<'a>) -> Vec<Unit> {
    let sides = Sides { base, mine, theirs };
    let mut lister = Lister { sides, met: BTreeSet::new(), units: Vec::new() };
    let document = |index: &Index<'_>| index.document.fields();
    lister.fields(&document(mine), &document(theirs), base.map(document).as_deref());
    lister.amendments();
    for list in [List::Acts, List::Guidelines, List::Areas] {
        lister.list(&list);
    }
    lister.scenarios();
    lister.units
}

struct Lister<'a> {
    sides: Sides<'a>,
    /// The parts met so far: one that moved stands in two lists.
    met: BTreeSet<PartId>,
    units: Vec<Unit>,
}

impl Lister<'_> {
    fn add(&mut self, what: What, by: Option<ChangedBy>) {
        self.units.extend(by.map(|by| unit(what, by)));
    }

    /// All identifiers in a list of any of the documents.
    fn ids(&self, list: &List) -> Vec<Id> {
        let Sides { base, mine, theirs } = self.sides;
        let ids = |index: &Index<'_>| index.list(list).unwrap_or_default().to_vec();
        let both = weave(&ids(mine), &ids(theirs));
        base.map_or_else(|| both.clone(), |base| weave(&both, &ids(base)))
    }

    /// A list with all that stands in it.
    fn list(&mut self, list: &List) {
        self.order(list);
        for id in self.ids(list) {
            let Some(part) = list.part(&id) else { continue };
            if !self.met.insert(part.clone()) {
                continue;
            }
            self.place(&part);
            self.part(&part);
            if let Some(within) = List::within(&part) {
                self.list(&within);
            }
        }
    }

    fn place(&mut self, part: &PartId) {
        let Sides { base, mine, theirs } = self.sides;
        let by = self.sides.place(part);
        let base = base.and_then(|base| base.slot(part));
        self.add(
            What::Place { part: part.clone(), mine: mine.slot(part), theirs: theirs.slot(part), base },
            by,
        );
    }

    /// The order of what both have in a list.
    fn order(&mut self, list: &List) {
        let Sides { base, mine, theirs } = self.sides;
        let (Some(here), Some(there)) = (mine.list(list), theirs.list(list)) else { return };
        let (mine, theirs) = (common(here, there), common(there, here));
        let (by, base) = match base.map(|base| base.list(list).unwrap_or_default()) {
            None => (differing(mine == theirs), None),
            Some(base) => {
                let base = common(base, &mine);
                let changed = |side: &[Id]| common(side, &base) != base;
                (changed_by(mine == theirs, changed(&mine), changed(&theirs)), Some(base))
            }
        };
        self.add(What::Order { list: list.clone(), mine, theirs, base }, by);
    }

    /// The fields of a part that both have.
    fn part(&mut self, part: &PartId) {
        let Sides { base, mine, theirs } = self.sides;
        let (Some(mine), Some(theirs)) = (mine.node(part), theirs.node(part)) else { return };
        let in_base = base.and_then(|base| base.node(part));
        if mine.same(&theirs) && (base.is_none() || in_base.is_none_or(|one| one.same(&mine))) {
            return;
        }
        let mut measure = None;
        if let (Node::Indicator(here), Node::Indicator(there)) = (mine, theirs) {
            self.kind(part, here, there);
            // What belongs to a kind goes with the kind.
            measure = (!same_kind(here, there)).then_some(&there.measure);
        }
        let fields = |node: Node<'_>| own_fields(node, measure);
        let in_base = in_base.map(fields);
        let in_base = base.map(|_| in_base.unwrap_or_default());
        self.fields(&fields(mine), &fields(theirs), in_base.as_deref());
    }

    /// The kind of an indicator.
    fn kind(&mut self, part: &PartId, here: &Indicator, there: &Indicator) {
        let alike = same_kind(here, there);
        let in_base = self.sides.base.map(|base| (base, base.indicator(part)));
        let by = match in_base {
            None => differing(alike),
            Some((_, None)) => (!alike).then_some(ChangedBy::BothDifferently),
            Some((_, Some(one))) if alike => (!same_kind(here, one)).then_some(ChangedBy::BothAlike),
            Some((base, Some(_))) => {
                let changed = |side| !self.sides.kind_as_in_base(&here.id, side, base);
                changed_by(false, changed(Choice::Mine), changed(Choice::Theirs))
            }
        };
        let set = |one: &Indicator| {
            let set = IndicatorField::Measure(one.measure.clone());
            Change::Indicator { id: one.id.clone(), set }
        };
        let base = in_base.and_then(|(_, one)| one).map(set);
        self.add(What::Field { mine: set(here), theirs: set(there), base }, by);
    }

    /// Fields that both have, in the same order; `base` is empty where the base lacks the part.
    fn fields(&mut self, mine: &[Change], theirs: &[Change], base: Option<&[Change]>) {
        for (mine, theirs) in mine.iter().zip(theirs) {
            let found = base.and_then(|base| base.iter().find(|one| one.same_field(mine)));
            let by = match (base, found) {
                (None, _) => differing(mine == theirs),
                (Some(_), Some(base)) => by_values(base, mine, theirs),
                (Some(_), None) => (mine != theirs).then_some(ChangedBy::BothDifferently),
            };
            if by.is_some() {
                self.add(
                    What::Field { mine: mine.clone(), theirs: theirs.clone(), base: found.cloned() },
                    by,
                );
            }
        }
    }

    fn amendments(&mut self) {
        let amendments = |index: &Index<'_>| index.document.plan.amendments.clone();
        let Sides { base, mine, theirs } = self.sides;
        let (mine, theirs) = (amendments(mine), amendments(theirs));
        let by = match base.map(amendments) {
            None => differing(mine == theirs),
            Some(base) => by_values(&base, &mine, &theirs),
        };
        self.add(What::Amendments, by);
    }

    fn scenarios(&mut self) {
        self.order(&List::Scenarios);
        let Sides { base, mine, theirs } = self.sides;
        for id in self.ids(&List::Scenarios) {
            let (mine, theirs) = (mine.scenario(&id), theirs.scenario(&id));
            let by = match base {
                None => differing(mine == theirs),
                Some(base) => by_values(&base.scenario(&id), &mine, &theirs),
            };
            self.add(What::Scenario(id), by);
        }
    }
}

/// Those of the first list that are in the second, too.
fn common(list: &[Id], other: &[Id]) -> Vec<Id> {
    let other: BTreeSet<&Id> = other.iter().collect();
    list.iter().filter(|id| other.contains(id)).cloned().collect()
}

/// The fields of a part itself, without its kind; as if it were of that kind, where one is given.
fn own_fields(node: Node<'_>, measure: Option<&Measure>) -> Vec<Change> {
    let mut own = node.own();
    if let (Part::Indicator(indicator), Some(measure)) = (&mut own, measure) {
        indicator.measure = measure.clone();
    }
    let kind = |change: &Change| matches!(change, Change::Indicator { set: IndicatorField::Measure(_), .. });
    own.fields().into_iter().filter(|change| !kind(change)).collect()
}
