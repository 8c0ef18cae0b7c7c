//! Answers of lessons and exercises, in words.

use super::{Language, figures, words};
use crate::{
    law::RuleId,
    scoring::{Outcome, Reason},
    teaching::{Answer, Misreading, Question, misreadings},
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

/// What some wrong readings give, all of them the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongAnswer {
    /// The figure.
    pub answer: String,
    /// The wrong readings.
    pub readings: Vec<Misreading>,
}

/// What the wrong readings give that were tried, in their order; those of a rule first, where one is named.
#[must_use]
pub fn wrong_answers(
    question: &Question,
    tried: &[Misreading],
    first: Option<RuleId>,
    language: Language,
) -> Vec<WrongAnswer> {
    let mut found = misreadings(question, tried);
    if let Some(rule) = first {
        // A stable sort: within a rule the order stays.
        found.sort_by_key(|(reading, _)| (reading.rule() != rule, reading.rule()));
    }
    let mut wrong: Vec<WrongAnswer> = Vec::new();
    for (reading, answer) in found {
        let answer = answered(answer, language);
        match wrong.iter_mut().find(|other| other.answer == answer) {
            Some(other) => other.readings.push(reading),
            None => wrong.push(WrongAnswer { answer, readings: vec![reading] }),
        }
    }
    wrong
}
