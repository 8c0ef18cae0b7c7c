//! Who changed something, by what each document has.

use super::{ChangedBy, Choice, Unit, What};

/// Who changed something that both sides may have changed; `None` where nobody did.
///
/// `alike` says that mine and theirs have the same; the others, whether a side has something else than the base.
pub(super) const fn changed_by(alike: bool, mine: bool, theirs: bool) -> Option<ChangedBy> {
    match (alike, mine, theirs) {
        (true, false, false) => None,
        (true, ..) => Some(ChangedBy::BothAlike),
        (false, true, false) => Some(ChangedBy::Mine),
        (false, false, true) => Some(ChangedBy::Theirs),
        // Neither can only be where the base does not say it all, as with the order of what both put in.
        (false, true, true) | (false, false, false) => Some(ChangedBy::BothDifferently),
    }
}

/// Without a base, whatever is not alike differs.
pub(super) const fn differing(alike: bool) -> Option<ChangedBy> {
    if alike { None } else { Some(ChangedBy::Unknown) }
}

/// By three values, where the base has one.
pub(super) fn by_values<T: PartialEq + ?Sized>(base: &T, mine: &T, theirs: &T) -> Option<ChangedBy> {
    changed_by(mine == theirs, mine != base, theirs != base)
}

/// What only this side changed.
pub(super) const fn only(side: Choice) -> ChangedBy {
    match side {
        Choice::Mine => ChangedBy::Mine,
        Choice::Theirs => ChangedBy::Theirs,
    }
}

/// A unit with its default: what only they changed is taken.
pub(super) const fn unit(what: What, by: ChangedBy) -> Unit {
    let default = if matches!(by, ChangedBy::Theirs) { Choice::Theirs } else { Choice::Mine };
    Unit { what, by, default }
}
