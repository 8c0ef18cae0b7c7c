//! What is looked for in texts.

use std::ops::Range;

use crate::text;

/// What is looked for: all of it must occur in one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Beginnings of words.
    words: Vec<String>,
    /// Whole words that stand one after the other.
    phrases: Vec<Vec<String>>,
}

impl Query {
    /// Reads what was typed: words, and phrases in quotation marks; a mark that is not closed reaches to the end.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let mut query = Self::default();
        for (index, part) in typed.split(['"', '«', '»', '“', '”']).enumerate() {
            let words = text::words(part);
            if index % 2 == 0 {
                query.words.extend(words);
            } else if !words.is_empty() {
                query.phrases.push(words);
            }
        }
        query
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phrases.is_empty()
    }

    /// Whether all of it occurs in a text; nothing occurs nowhere.
    #[must_use]
    pub fn occurs_in(&self, text: &str) -> bool {
        let mut plain = String::new();
        text::add_words(&mut plain, text);
        !self.is_empty() && self.needles().iter().all(|needle| plain.contains(needle))
    }

    /// What must stand in the plain words of a text.
    pub(super) fn needles(&self) -> Vec<String> {
        let words = self.words.iter().map(|word| format!(" {word}"));
        words.chain(self.phrases.iter().map(|phrase| format!(" {} ", phrase.join(" ")))).collect()
    }

    /// Where what is looked for stands in a text.
    pub(super) fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let places = text::places(text);
        let mut marked = vec![false; places.len()];
        for (index, (word, _)) in places.iter().enumerate() {
            let whole = self.words.iter().any(|beginning| word.starts_with(beginning.as_str()));
            let phrase = self.phrases.iter().filter(|phrase| {
                let stands = places.iter().skip(index).map(|(word, _)| word);
                index + phrase.len() <= places.len() && stands.zip(*phrase).all(|(one, other)| one == other)
            });
            let length = phrase.map(Vec::len).max().unwrap_or_else(|| usize::from(whole));
            marked.iter_mut().skip(index).take(length).for_each(|marked| *marked = true);
        }
        let found = places.into_iter().zip(marked).filter(|(_, marked)| *marked);
        found.map(|((_, range), _)| range).collect()
    }
}
