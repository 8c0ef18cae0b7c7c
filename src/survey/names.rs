//! Identifiers made from words: of sections, items, administrations that somebody adds.

use super::Id;
use crate::text;

/// Longest identifier that is made from words; a number may follow.
const LONGEST: usize = 48;

/// An identifier from the first words of a text that is not `taken`; one without letters is called by `otherwise`.
pub(super) fn fresh(words: &str, otherwise: &str, taken: impl Fn(&str) -> bool) -> Id {
    let mut name = String::new();
    for word in text::words(words) {
        if name.len() + word.len() >= LONGEST {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(&word);
    }
    unused(if name.is_empty() { otherwise } else { &name }, taken)
}

/// This identifier, or with the first number from 2 that is free.
pub(super) fn unused(name: &str, taken: impl Fn(&str) -> bool) -> Id {
    // With room for the number, within what an identifier can hold.
    let name: String = name.chars().take(60).collect();
    let numbered = (2_u64..).map(|number| format!("{name}-{number}"));
    let mut all = std::iter::once(name.clone()).chain(numbered);
    let free = all.find(|one| !taken(one)).and_then(|one| Id::new(one).ok());
    free.unwrap_or_else(Id::stand_in)
}
