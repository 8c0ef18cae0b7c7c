//! Texts as people write them, compared by what they say: case, accents, punctuation and spaces aside.

use std::{cmp::Ordering, ops::Range};

/// The words of a text: runs of letters and digits, in small letters, without accents.
///
/// `attività`, `ATTIVITÀ` and `attivita'` are the same word; `dell'utente` is two.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    places(text).into_iter().map(|(word, _)| word).collect()
}

/// The words of a text, each with where it stands, in bytes.
#[must_use]
pub fn places(text: &str) -> Vec<(String, Range<usize>)> {
    let mut found: Vec<(String, Range<usize>)> = Vec::new();
    letters(text, |letter, begins, place| match (found.last_mut(), letter) {
        (Some((word, range)), letter) if !begins => {
            word.extend(letter);
            range.end = place.end;
        }
        (_, Some(letter)) => found.push((letter.to_string(), place)),
        (_, None) => {}
    });
    found
}

/// Adds the words of a text to others, with a space round each.
pub fn add_words(words: &mut String, text: &str) {
    letters(text, |letter, begins, _| {
        if begins {
            words.push(' ');
        }
        words.extend(letter);
    });
    words.push(' ');
}

/// Calls for each letter or digit of a text, whether it begins a word, and where it stands; within a word for an accent that is a
/// character of its own, too, which gives no letter.
fn letters(text: &str, mut each: impl FnMut(Option<char>, bool, Range<usize>)) {
    let mut within = false;
    for (at, one) in text.char_indices() {
        let place = at..at + one.len_utf8();
        let letter = plain(one);
        if letter.is_ascii_alphanumeric() {
            each(Some(letter), !within, place);
            within = true;
        } else if !is_combining_accent(one) {
            within = false;
        } else if within {
            each(None, false, place);
        }
    }
}

/// Whether the words of `phrase` stand in `words`, one after the other.
#[must_use]
pub fn contains(words: &[String], phrase: &[&str]) -> bool {
    words.windows(phrase.len().max(1)).any(|window| window == phrase)
}

/// An accent that is a character of its own, as some programs write `à`.
const fn is_combining_accent(one: char) -> bool {
    matches!(one, '\u{300}'..='\u{36f}')
}

/// The small letter without its accent. By hand, for the languages that public bodies in Italy write: the tables of all
/// letters there are would be a good part of what a first visit fetches.
const fn plain(one: char) -> char {
    match one {
        'à' | 'á' | 'â' | 'ä' | 'À' | 'Á' | 'Â' | 'Ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'Ì' | 'Í' | 'Î' | 'Ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' | 'Ò' | 'Ó' | 'Ô' | 'Ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' | 'Ù' | 'Ú' | 'Û' | 'Ü' => 'u',
        'ç' | 'č' | 'ć' | 'Ç' | 'Č' | 'Ć' => 'c',
        'ñ' | 'Ñ' => 'n',
        'š' | 'ß' | 'Š' => 's',
        'ž' | 'Ž' => 'z',
        other => other.to_ascii_lowercase(),
    }
}

/// How much two texts have in common, as the share of their different words: 2 × common / (one + other).
#[derive(Clone, Copy, Debug)]
pub struct Likeness {
    /// Twice the words that stand in both.
    common: u64,
    /// The words of the one and of the other.
    all: u64,
}

impl Likeness {
    /// Compares two vocabularies.
    #[must_use]
    pub fn of(one: &[String], other: &[String]) -> Self {
        let common = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
        Self { common: 2 * common as u64, all: (one.len() + other.len()) as u64 }
    }

    /// Whether the share is at least so many percent. Texts without words have nothing in common.
    #[must_use]
    pub const fn reaches(self, percent: u64) -> bool {
        self.all > 0 && self.common * 100 >= percent * self.all
    }

    /// Which share is greater; as products, because a quotient would be cut.
    #[must_use]
    pub fn compare(self, other: Self) -> Ordering {
        (self.common * other.all).cmp(&(other.common * self.all))
    }
}

/// The different words of a text, sorted: what [`Likeness::of`] compares.
#[must_use]
pub fn vocabulary(text: &str) -> Vec<String> {
    let mut words = words(text);
    words.sort_unstable();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_same_however_they_are_written() {
        let all = [
            "Attività dell’utenza",
            "ATTIVITÀ  dell'utenza.",
            "attivita' dell utenza",
            "Attivita\u{300} (dell/utenza)",
        ];
        for text in all {
            assert_eq!(words(text), ["attivita", "dell", "utenza"], "{text:?}");
        }
        assert_eq!(words(" - "), [""; 0]);
    }

    #[test]
    fn words_are_found_where_they_stand() {
        let text = "(L’Attivita\u{300}) più";
        let found: Vec<&str> = places(text).into_iter().map(|(_, range)| &text[range]).collect();
        assert_eq!(found, ["L", "Attivita\u{300}", "più"]);
        let mut words = String::new();
        add_words(&mut words, text);
        add_words(&mut words, "- \u{300}");
        assert_eq!(words, " l attivita piu  ");
    }

    #[test]
    fn a_phrase_stands_in_a_text_word_by_word() {
        let note = words("Il dato sarà rilevato a FINE anno.");
        assert!(contains(&note, &["fine", "anno"]));
        assert!(!contains(&note, &["fine", "dell", "anno"]));
        assert!(!contains(&words("a fine annotazione"), &["fine", "anno"]));
        assert!(!contains(&[], &["fine"]));
    }

    #[test]
    fn likeness_is_the_share_of_the_words_in_common() {
        let like = |one, other| Likeness::of(&vocabulary(one), &vocabulary(other));
        let nearly = like(
            "Rilevazione della soddisfazione dell'utenza",
            "Rilevazione della soddisfazione dell'utente",
        );
        assert!(nearly.reaches(80) && !nearly.reaches(81));
        assert!(like("Gestione bandi", "gestione, bandi, gestione").reaches(100));
        let half = like("Gestione dei servizi", "Gestione dei bandi");
        assert_eq!(nearly.compare(half), Ordering::Greater);
        assert_eq!(half.compare(like("a b c d e f", "a b c d x y")), Ordering::Equal);
        assert!(!like("-", "").reaches(0));
    }
}
