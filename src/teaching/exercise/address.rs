//! Addresses of exercises: what follows `#/esercizi`.

use std::fmt;

use super::{Difficulty, GENERATION, MOST, Selection, Sheet};
use crate::view::Language;

/// What an address of the exercises leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// The choice of a sheet.
    Choose,
    /// An exercise of a sheet, by its number.
    One(Sheet, u32),
    /// So many exercises to print, or what they come to.
    Paper {
        /// Which sheet.
        sheet: Sheet,
        /// How many exercises.
        count: u32,
        /// What is printed of their solutions.
        solutions: Solutions,
    },
    /// Exercises of another generator, which this program would draw otherwise.
    Other(u32),
    /// Nothing that can be read.
    Broken,
}

/// What is printed of the solutions of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Solutions {
    /// Nothing: the exercises, with room to work them out.
    None,
    /// The answers alone, one after the other.
    Key,
    /// Each exercise with its answer, how it follows, and the wrong readings.
    Whole,
}

impl Solutions {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::None, Self::Key, Self::Whole];

    /// Its word at the end of an address; none where the exercises alone are printed.
    const fn word(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Key => "chiave",
            Self::Whole => "soluzioni",
        }
    }
}

impl Address {
    /// Reads what follows `#/esercizi`.
    #[must_use]
    pub fn parse(words: &[&str]) -> Self {
        match *words {
            [] => Self::Choose,
            [generation, ref words @ ..] => match whole(generation) {
                Some(GENERATION) => Self::of_sheet(words).unwrap_or(Self::Broken),
                Some(other) if other > 0 => Self::Other(other),
                _ => Self::Broken,
            },
        }
    }

    fn of_sheet(words: &[&str]) -> Option<Self> {
        let &[topic, difficulty, seed, ref rest @ ..] = words else { return None };
        let difficulty = Difficulty::from_word(difficulty)?;
        let sheet = Sheet { topic: Selection::from_word(topic)?, difficulty, seed: whole(seed)? };
        let number = |word: &str| whole(word).filter(|number| (1..=MOST).contains(number));
        match *rest {
            [one] => Some(Self::One(sheet, number(one)?)),
            ["foglio", count, ref word @ ..] if word.len() <= 1 => {
                let word = word.first().copied().unwrap_or_default();
                let solutions = Solutions::ALL.into_iter().find(|one| one.word() == word)?;
                Some(Self::Paper { sheet, count: number(count)?, solutions })
            }
            _ => None,
        }
    }
}

/// A number in plain digits.
fn whole(word: &str) -> Option<u32> {
    word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse().ok())?
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |sheet: &Sheet| {
            let difficulty = sheet.difficulty.name(Language::Italian);
            format!("#/esercizi/{GENERATION}/{}/{difficulty}/{}", sheet.topic, sheet.seed)
        };
        match self {
            Self::One(sheet, number) => write!(formatter, "{}/{number}", of(sheet)),
            Self::Paper { sheet, count, solutions } => {
                write!(formatter, "{}/foglio/{count}", of(sheet))?;
                match solutions.word() {
                    "" => Ok(()),
                    word => write!(formatter, "/{word}"),
                }
            }
            Self::Choose | Self::Other(_) | Self::Broken => formatter.write_str("#/esercizi"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::RuleId;

    fn read(address: &str) -> Address {
        Address::parse(&address.split('/').filter(|word| !word.is_empty()).collect::<Vec<_>>())
    }

    #[test]
    fn an_address_reads_back() {
        for topic in Selection::all() {
            for difficulty in Difficulty::ALL {
                let sheet = Sheet { topic, difficulty, seed: 8471 };
                let paper = |solutions| Address::Paper { sheet, count: 10, solutions };
                for address in [Address::One(sheet, 3)].into_iter().chain(Solutions::ALL.map(paper)) {
                    assert_eq!(read(address.to_string().trim_start_matches("#/esercizi/")), address);
                }
            }
        }
        let sheet = Sheet { topic: Selection::Rule(RuleId::R3), difficulty: Difficulty::Medium, seed: 8471 };
        assert_eq!(Address::One(sheet, 2).to_string(), "#/esercizi/1/r3/medio/8471/2");
    }

    #[test]
    fn what_cannot_be_read_opens_nothing() {
        assert_eq!(read(""), Address::Choose);
        assert_eq!(read("2/r3/medio/8471/2"), Address::Other(2));
        assert_eq!(read("2"), Address::Other(2));
        for broken in [
            "x",
            "0/r3/medio/1/1",
            "1",
            "1/r10/medio/1/1",
            "1/r3/medio/1/0",
            "1/r3/medio/1/51",
            "1/r3/medio/4294967296/1",
            "1/r3/medio/+1/1",
            "1/r3/medio/1/foglio",
            "1/r3/medio/1/foglio/5/altro",
            "1/r3/medio/1/foglio/5/chiave/soluzioni",
            "1/r3/duro/1/1",
        ] {
            assert_eq!(read(broken), Address::Broken, "{broken}");
        }
    }
}
