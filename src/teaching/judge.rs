//! What is said of a learner's answer.

use rust_decimal::Decimal;

use super::{Answer, Misreading, Question, misread};

/// What an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is the engine's, within the tolerance.
    Right,
    /// It is what this wrong reading gives.
    Misread(Misreading),
    /// It is neither.
    Wrong,
}

/// Those of the wrong readings that show another figure than the right answer, each with it, in the order given.
#[must_use]
pub fn misreadings(question: &Question, tried: &[Misreading]) -> Vec<(Misreading, Answer)> {
    tried.iter().filter_map(|wrong| Some((*wrong, misread(question, *wrong)?))).collect()
}

/// Judges an answer: `tolerance` is in points, zero where it must be right to the second decimal. The right answer comes
/// first, then the nearest wrong reading.
#[must_use]
pub fn judge(question: &Question, given: Answer, tolerance: Decimal, tried: &[Misreading]) -> Verdict {
    if apart(given, question.answer().shown()).is_some_and(|apart| apart <= tolerance) {
        return Verdict::Right;
    }
    let near = misreadings(question, tried).into_iter().filter_map(|(wrong, answer)| {
        apart(given, answer).filter(|apart| *apart <= tolerance).map(|apart| (apart, wrong))
    });
    near.min_by_key(|(apart, _)| *apart).map_or(Verdict::Wrong, |(_, wrong)| Verdict::Misread(wrong))
}

/// How far two answers are from each other, in points; `None` where they are not of the same sort.
#[must_use]
pub fn apart(one: Answer, other: Answer) -> Option<Decimal> {
    match (one, other) {
        (Answer::Value(one), Answer::Value(other)) => Some((one - other).abs()),
        (Answer::NotEvaluable, Answer::NotEvaluable) | (Answer::Missing, Answer::Missing) => {
            Some(Decimal::ZERO)
        }
        _ => None,
    }
}
