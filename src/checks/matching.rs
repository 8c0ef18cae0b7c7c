//! What is the same in the plans of two years. Codes are given anew every year (2.2 of 2020 is 2.1 of 2021), so
//! parts are matched by what they say.

use std::cmp::Reverse;

use crate::text::{Likeness, vocabulary};

/// Least share of their different words, in percent, that two titles of the same thing have in common.
const SAME: u64 = 70;

/// A part with the title and, where it has one, the code that it is matched by.
pub(super) struct Part<T> {
    pub part: T,
    pub code: String,
    words: Vec<String>,
}

impl<T> Part<T> {
    pub fn new(part: T, code: &str, title: &str) -> Self {
        Self { part, code: code.trim().to_owned(), words: vocabulary(title) }
    }
}

/// Pairs of this year's and last year's parts that say the same, each part in one pair at most.
///
/// Of all pairs whose titles reach [`SAME`] the most alike is taken first, then the next of what is left. Where
/// two are equally alike the one with the same code is first, then the one that stands first in this year's plan,
/// then in last year's.
pub(super) fn pairs<'a, T>(this: &'a [Part<T>], last: &'a [Part<T>]) -> Vec<(&'a T, &'a T)> {
    let mut candidates: Vec<(Likeness, usize, usize)> = Vec::new();
    for (row, one) in this.iter().enumerate() {
        for (column, other) in last.iter().enumerate() {
            let likeness = Likeness::of(&one.words, &other.words);
            if likeness.reaches(SAME) {
                candidates.push((likeness, row, column));
            }
        }
    }
    let same_code = |row: usize, column: usize| {
        this.get(row).zip(last.get(column)).is_some_and(|(one, other)| one.code == other.code)
    };
    candidates.sort_by(|(one, row, column), (other, lower, further)| {
        let alike = other.compare(*one);
        let key = |row: &usize, column: &usize| (Reverse(same_code(*row, *column)), *row, *column);
        alike.then_with(|| key(row, column).cmp(&key(lower, further)))
    });
    let mut taken = (vec![false; this.len()], vec![false; last.len()]);
    let mut pairs = Vec::new();
    for (_, row, column) in candidates {
        if let (Some(one @ false), Some(other @ false)) = (taken.0.get_mut(row), taken.1.get_mut(column)) {
            (*one, *other) = (true, true);
            pairs.extend(this.get(row).zip(last.get(column)).map(|(one, other)| (&one.part, &other.part)));
        }
    }
    pairs
}
