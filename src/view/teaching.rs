//! Answers of the classroom, in words.

use super::{Language, figures, words};
use crate::{
    scoring::{Outcome, Reason},
    teaching::Answer,
};

/// An answer, right or wrong: `99,75 %`, `228,33 %`, `non valutabile`, `dato mancante`.
#[must_use]
pub fn answered(answer: Answer, language: Language) -> String {
    match answer {
        // A wrong reading may give more than a percentage can be.
        Answer::Value(value) => figures::with_sign(&figures::points(value, language), language),
        Answer::NotEvaluable => words::outcome(Outcome::NotEvaluable(Reason::NothingLeft), language),
        Answer::Missing => words::outcome(Outcome::UNKNOWN, language),
    }
}
