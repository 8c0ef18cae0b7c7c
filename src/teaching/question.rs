//! What is asked of a learner, and the answer that the engine gives.

use rust_decimal::Decimal;

use crate::{
    interim::{self, monitor},
    number::round,
    plan::{Document, Subject},
    scoring::{Outcome, Performance, evaluate},
};

/// Decimals of a percentage that is shown, and so of an answer.
const DECIMALS: u32 = 2;

/// A figure of a small document that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The situation.
    pub document: Document,
    /// Which figure.
    pub asks: Asks,
}

/// Which figure of a document is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// What a part is worth at the end of the year, for one of the two performances.
    Achievement(Subject, Performance),
    /// What a schedule is worth at 30 June (R11).
    InterimValue(Subject),
}

impl Asks {
    /// The total of the plan, for the organisation.
    pub const TOTAL: Self = Self::Achievement(Subject::Plan, Performance::Organisational);

    /// The part whose figure is asked for.
    #[must_use]
    pub const fn subject(self) -> Subject {
        match self {
            Self::Achievement(subject, _) | Self::InterimValue(subject) => subject,
        }
    }
}

/// An answer, right or wrong: one of the three outcomes, never confused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A percentage; a wrong one may be above 100.
    Value(Decimal),
    /// It is not evaluable.
    NotEvaluable,
    /// It cannot be said, because something is missing.
    Missing,
}

impl Answer {
    /// The answer with two decimals, as it is shown (R13).
    #[must_use]
    pub fn shown(self) -> Self {
        match self {
            Self::Value(value) => Self::Value(round(value, DECIMALS)),
            Self::NotEvaluable | Self::Missing => self,
        }
    }

    /// The figure, where there is one.
    #[must_use]
    pub const fn value(self) -> Option<Decimal> {
        match self {
            Self::Value(value) => Some(value),
            Self::NotEvaluable | Self::Missing => None,
        }
    }
}

impl From<Outcome> for Answer {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Value(value) => Self::Value(value.get()),
            Outcome::NotEvaluable(_) => Self::NotEvaluable,
            Outcome::Missing { .. } => Self::Missing,
        }
    }
}

impl Question {
    /// The right answer, as the engine gives it; missing where the document has no such part.
    #[must_use]
    pub fn answer(&self) -> Answer {
        match self.asks {
            Asks::Achievement(subject, performance) => {
                let evaluation = evaluate(&self.document, performance);
                evaluation.node(subject).map_or(Answer::Missing, |node| node.outcome.into())
            }
            Asks::InterimValue(subject) => {
                interim_value(&self.document, subject).map_or(Answer::Missing, Answer::Value)
            }
        }
    }
}

/// The interim value of a schedule (R11).
fn interim_value(document: &Document, subject: Subject) -> Option<Decimal> {
    match &monitor(document).standing(subject)?.step {
        interim::Step::Schedule { progress, .. } => progress.value,
        interim::Step::Activity(_) | interim::Step::Number(_) | interim::Step::MeasuredAtYearEnd => None,
    }
}
