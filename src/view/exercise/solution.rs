//! The solution of an exercise: read off the trace, as every explanation, with the wrong readings beside it.

use super::super::{Explanation, Language, answered};
use crate::teaching::{Misreading, Shows, exercise::Exercise, misreadings};

/// The solution of an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// The right answer.
    pub answer: String,
    /// How it follows.
    pub explanation: Option<Explanation>,
    /// The answers of those who read something wrongly, those of the exercise's own rule first.
    pub wrong: Vec<WrongAnswer>,
}

/// What some wrong readings give, all of them the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongAnswer {
    /// The figure.
    pub answer: String,
    /// The wrong readings.
    pub readings: Vec<Misreading>,
}

/// The solution of an exercise.
#[must_use]
pub fn solution(exercise: &Exercise, language: Language) -> Solution {
    let question = &exercise.question;
    Solution {
        answer: answered(question.answer(), language),
        explanation: Shows::from(question.asks).explanation(&question.document, language),
        wrong: wrong(exercise, language),
    }
}

fn wrong(exercise: &Exercise, language: Language) -> Vec<WrongAnswer> {
    let mut found = misreadings(&exercise.question, &exercise.tried);
    // A stable sort: within a rule the order stays.
    found.sort_by_key(|(reading, _)| (reading.rule() != exercise.rule, reading.rule()));
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
