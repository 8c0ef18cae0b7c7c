//! The solution of an exercise: read off the trace, as every explanation, with the wrong readings beside it.

use rust_decimal::Decimal;

use super::super::{Explanation, Language, explain, explain_interim, figures};
use crate::{
    interim::monitor,
    scoring::evaluate,
    teaching::{Answer, Asks, Misreading, Question, exercise::Exercise, misreadings},
};

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
        answer: answer_shown(question.answer(), language),
        explanation: explanation(question, language),
        wrong: wrong(exercise, language),
    }
}

fn explanation(question: &Question, language: Language) -> Option<Explanation> {
    let document = &question.document;
    match question.asks {
        Asks::Achievement(subject, performance) => {
            Some(explain(document, evaluate(document, performance).node(subject)?, language))
        }
        Asks::InterimValue(subject) => {
            let monitoring = monitor(document);
            Some(explain_interim(document, monitoring.reference, monitoring.standing(subject)?, language))
        }
    }
}

fn wrong(exercise: &Exercise, language: Language) -> Vec<WrongAnswer> {
    let mut found = misreadings(&exercise.question, &exercise.tried);
    // A stable sort: within a rule the order stays.
    found.sort_by_key(|(reading, _)| (reading.rule() != exercise.rule, reading.rule()));
    let mut wrong: Vec<WrongAnswer> = Vec::new();
    for (reading, answer) in found {
        let answer = answer_shown(answer, language);
        match wrong.iter_mut().find(|other| other.answer == answer) {
            Some(other) => other.readings.push(reading),
            None => wrong.push(WrongAnswer { answer, readings: vec![reading] }),
        }
    }
    wrong
}

/// An answer as it is written, a wrong one perhaps above 100.
#[must_use]
pub fn answer_shown(answer: Answer, language: Language) -> String {
    match answer.shown() {
        Answer::Value(value) => {
            let mut value: Decimal = value;
            value.rescale(2);
            figures::figure(value, "%", language)
        }
        Answer::NotEvaluable => language.pick("non valutabile", "not evaluable").to_owned(),
        Answer::Missing => language.pick("dato mancante", "missing").to_owned(),
    }
}
