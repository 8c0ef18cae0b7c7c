//! The solution of an exercise: read off the trace, as every explanation, with the wrong readings beside it.

use super::super::{Explanation, Language, WrongAnswer, answered, wrong_answers};
use crate::teaching::{Shows, exercise::Exercise};

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

/// The solution of an exercise.
#[must_use]
pub fn solution(exercise: &Exercise, language: Language) -> Solution {
    let question = &exercise.question;
    Solution {
        answer: answered(question.answer(), language),
        explanation: Shows::from(question.asks).explanation(&question.document, language),
        wrong: wrong_answers(question, &exercise.tried, Some(exercise.rule), language),
    }
}
