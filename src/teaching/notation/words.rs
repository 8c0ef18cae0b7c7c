//! The words of a line, and the values that they stand for.

use std::str::{FromStr, SplitWhitespace};

use super::Said;
use crate::{
    date::Date,
    number::{Figure, Weight},
    plan::{Completion, Fraction, Scope},
};

/// The words of a line.
pub struct Words<'a>(SplitWhitespace<'a>);

impl<'a> Words<'a> {
    /// Those of a line, from its first.
    pub fn of(line: &'a str) -> Self {
        Self(line.split_whitespace())
    }

    /// The next one, where there is one.
    pub fn next(&mut self) -> Option<&'a str> {
        self.0.next()
    }

    pub fn value<T: FromStr>(&mut self, what: &str) -> Result<T, String> {
        let word = self.0.next().ok_or_else(|| format!("{what} has no value"))?;
        word.parse().map_err(|_| format!("{word:?} is no {what}"))
    }

    pub fn figure(&mut self) -> Result<Option<Figure>, String> {
        let word: String = self.value("figure")?;
        figure(&word)
    }

    pub fn ratio(&mut self) -> Result<Fraction, String> {
        let ratio: String = self.value("ratio")?;
        let (numerator, denominator) = ratio.split_once('/').ok_or("a ratio is N/M")?;
        Ok(Fraction { numerator: figure(numerator)?, denominator: figure(denominator)? })
    }

    pub fn weight(&mut self) -> Result<Option<Weight>, String> {
        let word: String = self.value("weight")?;
        Weight::parse(&word).map(Some).map_err(|error| format!("{word:?}: {error:?}"))
    }

    pub fn date(&mut self) -> Result<Date, String> {
        let word: String = self.value("date")?;
        Date::parse_iso(&word).ok_or_else(|| format!("{word:?} is no date"))
    }

    pub fn scope(&mut self) -> Result<Scope, String> {
        match self.value::<String>("scope")?.as_str() {
            "both" => Ok(Scope::Both),
            "organisational" => Ok(Scope::Organisational),
            "individual" => Ok(Scope::Individual),
            other => Err(format!("{other:?} is no scope")),
        }
    }

    /// The end that `word` opens, or an error.
    pub fn end(&mut self, word: &str, said: &Said) -> Result<Option<Completion>, String> {
        match word {
            "completed" => Ok(Some(Completion::Completed(self.date()?))),
            "estimated" => Ok(Some(Completion::Estimated { end: self.date()?, basis: said.basis() })),
            "not-estimable" => Ok(Some(Completion::NotEstimable)),
            other => Err(format!("{other:?} is not known here")),
        }
    }
}

/// A figure; `-` is one that is not known.
pub fn figure(word: &str) -> Result<Option<Figure>, String> {
    if word == "-" {
        return Ok(None);
    }
    Figure::parse(word).map(Some).map_err(|error| format!("{word:?}: {error:?}"))
}
