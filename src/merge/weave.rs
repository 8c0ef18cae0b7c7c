//! Two orders brought together.

use std::collections::BTreeSet;

use crate::plan::Id;

/// The first list with what only the second has: each after what it follows there, and after what only the first has in
/// that place.
pub(super) fn weave(first: &[Id], second: &[Id]) -> Vec<Id> {
    let (here, there) = (first.iter().collect::<BTreeSet<_>>(), second.iter().collect::<BTreeSet<_>>());
    let behind = |woven: &[Id], from: usize| {
        from + woven.iter().skip(from).take_while(|id| !there.contains(id)).count()
    };
    let mut woven = first.to_vec();
    let mut next = behind(&woven, 0);
    for id in second {
        if here.contains(id) {
            let position = woven.iter().position(|one| one == id);
            next = position.map_or(next, |position| behind(&woven, position + 1));
        } else {
            woven.insert(next.min(woven.len()), id.clone());
            next += 1;
        }
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
