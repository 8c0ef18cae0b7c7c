//! Where parts stand: which unit decides it, and who changed it.

use super::{
    ChangedBy, Choice, List,
    by::{by_values, changed_by, differing, only},
    index::{Index, bare},
};
use crate::plan::{Id, PartId};

/// The two documents, and the base where there is one.
#[derive(Clone, Copy)]
pub(super) struct Sides<'a> {
    pub(super) base: Option<&'a Index<'a>>,
    pub(super) mine: &'a Index<'a>,
    pub(super) theirs: &'a Index<'a>,
}

/// What decides whether a part is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Decider {
    /// Where this part stands: itself, or one that it belongs to.
    Place(PartId),
    /// Of which kind this indicator is: phases are only in schedules.
    Kind(Id),
}

impl<'a> Sides<'a> {
    pub(super) const fn of(&self, side: Choice) -> &'a Index<'a> {
        match side {
            Choice::Mine => self.mine,
            Choice::Theirs => self.theirs,
        }
    }

    /// What decides whether a part is there that only one side has.
    pub(super) fn decider(&self, part: &PartId, side: Choice) -> Decider {
        let other = self.of(side.other());
        let mut part = part.clone();
        // A part belongs to one of another sort, so this ends after three steps at most.
        loop {
            let list = self.of(side).list_of(&part);
            let owner = list.filter(|list| other.list(list).is_none()).and_then(List::owner);
            match owner {
                Some(PartId::Indicator(id)) if other.has(&PartId::Indicator(id.clone())) => {
                    return Decider::Kind(id);
                }
                Some(owner) if !other.has(&owner) => part = owner,
                _ => return Decider::Place(part),
            }
        }
    }

    /// Who changed where a part stands; `None` where nobody did, or where another unit decides it.
    pub(super) fn place(&self, part: &PartId) -> Option<ChangedBy> {
        let base = self.base.and_then(|base| base.list_of(part));
        match (self.mine.list_of(part), self.theirs.list_of(part)) {
            (Some(mine), Some(theirs)) => match (self.base, base) {
                (None, _) => differing(mine == theirs),
                (Some(_), Some(base)) => by_values(base, mine, theirs),
                // What both put in, with what it belongs to.
                (Some(base), None) if mine == theirs && base.list(mine).is_none() => None,
                (Some(_), None) => changed_by(mine == theirs, true, true),
            },
            (Some(_), None) => self.one_sided(part, Choice::Mine),
            (None, Some(_)) => self.one_sided(part, Choice::Theirs),
            // Both took it out; not together with what it belonged to.
            (None, None) => {
                let stays = |list: &List| self.mine.list(list).is_some() && self.theirs.list(list).is_some();
                base.is_some_and(stays).then_some(ChangedBy::BothAlike)
            }
        }
    }

    fn one_sided(&self, part: &PartId, side: Choice) -> Option<ChangedBy> {
        if self.decider(part, side) != Decider::Place(part.clone()) {
            return None;
        }
        let Some(base) = self.base else { return Some(ChangedBy::Unknown) };
        if !base.has(part) {
            return Some(only(side));
        }
        let moved = base.list_of(part) != self.of(side).list_of(part);
        let changed = moved || !self.as_in_base(part, side, base);
        Some(if changed { ChangedBy::BothDifferently } else { only(side.other()) })
    }

    /// Whether a part of a side says what it says in the base, with all that the other side does not have elsewhere.
    fn as_in_base(&self, part: &PartId, side: Choice, base: &Index<'_>) -> bool {
        let own = |index: &Index<'_>| index.node(part).map(|node| node.own());
        own(self.of(side)) == own(base)
            && List::within(part).is_none_or(|list| self.contents_as_in_base(&list, side, base))
    }

    fn contents_as_in_base(&self, list: &List, side: Choice, base: &Index<'_>) -> bool {
        let other = self.of(side.other());
        let contents = |index: &Index<'_>| {
            let parts = index.list(list).unwrap_or_default().iter().filter_map(|id| list.part(id));
            parts.filter(|part| !other.has(part)).collect::<Vec<_>>()
        };
        let parts = contents(self.of(side));
        parts == contents(base) && parts.iter().all(|part| self.as_in_base(part, side, base))
    }

    /// Whether an indicator of a side is of the kind that it has in the base, with all that this kind holds.
    pub(super) fn kind_as_in_base(&self, id: &Id, side: Choice, base: &Index<'_>) -> bool {
        let part = PartId::Indicator(id.clone());
        let measure = |index: &Index<'_>| index.indicator(&part).map(|one| bare(&one.measure));
        measure(self.of(side)) == measure(base)
            && self.contents_as_in_base(&List::Phases(id.clone()), side, base)
    }
}
