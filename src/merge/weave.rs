//! Two orders brought together.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::Id;

/// The first list with what only the second has: each after what it follows there, and after what only the first has in
/// that place.
pub(super) fn weave(first: &[Id], second: &[Id]) -> Vec<Id> {
    let places: BTreeMap<&Id, usize> = first.iter().zip(0..).collect();
    let there: BTreeSet<&Id> = second.iter().collect();
    // From a place in the first list on, past what only that list has.
    let behind = |from: usize| from + first.iter().skip(from).take_while(|id| !there.contains(id)).count();
    let mut before: BTreeMap<usize, Vec<&Id>> = BTreeMap::new();
    let mut next = behind(0);
    for id in second {
        match places.get(id) {
            Some(place) => next = behind(place + 1),
            None => before.entry(next).or_default().push(id),
        }
    }
    let mut woven = Vec::with_capacity(first.len() + second.len());
    for (place, id) in first.iter().map(Some).chain([None]).enumerate() {
        woven.extend(before.remove(&place).into_iter().flatten().cloned());
        woven.extend(id.cloned());
    }
    woven
}

#[cfg(test)]
mod tests {
    use super::*;

    fn woven(first: &str, second: &str) -> String {
        let ids =
            |text: &str| text.chars().map(|one| Id::new(one).expect("an identifier")).collect::<Vec<_>>();
        weave(&ids(first), &ids(second)).iter().map(Id::as_str).collect()
    }

    #[test]
    fn what_is_new_follows_what_it_followed() {
        assert_eq!(woven("abc", "abc"), "abc");
        assert_eq!(woven("abc", "axbyc"), "axbyc");
        assert_eq!(woven("axbc", "ayzbc"), "axyzbc");
        assert_eq!(woven("abc", "xy"), "abcxy");
        assert_eq!(
            woven("abc", "xcya"),
            "xabcy",
            "the order of the first, and each behind the one before it"
        );
        assert_eq!(woven("", "abc"), "abc");
        assert_eq!(woven("abc", ""), "abc");
    }
}
