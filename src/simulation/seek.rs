//! The weight, the achieved value or the date with which the total is as wanted, or that there is none.
//!
//! A total is linear in a weight, and the answer is worked out. It only ever grows or shrinks with a value or a date, in
//! steps and up to a bound, and the answer is found by halving, on the plan's own evaluation.

mod by_trial;
mod by_weight;

use rust_decimal::Decimal;

use super::{Balance, Follow, MoveError, Unsettled};
use crate::{
    date::Date,
    number::{Figure, Percent, Weight},
    plan::{Change, Document, Subject},
    scoring::{Outcome, Performance, evaluate},
};

/// What is sought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// The total wanted, in percent.
    pub goal: Decimal,
    /// What is moved to reach it.
    pub lever: Lever,
    /// Whose weights follow.
    pub follow: Follow,
    /// Positions of the objectives whose weights are locked.
    pub locked: Vec<usize>,
}

/// What is moved until the total is as wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// The weight of an objective.
    Weight(Subject),
    /// The achieved value of an indicator that is a number (R3).
    Value(Subject),
    /// The end of a phase, or of a single activity (R1, R2).
    End(Subject),
}

/// What has the total as wanted: of a weight where it is so exactly, to ten decimals; of a value the last, of a date the
/// latest with which the total is still no less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A weight.
    Weight(Weight),
    /// An achieved value, and the numerator that makes it where it is a ratio.
    Value(Decimal, Option<Figure>),
    /// An end.
    End(Date),
}

/// An answer, and what it makes of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The answer.
    pub answer: Answer,
    /// The total with it.
    pub total: Percent,
    /// The next value or date, and the total that is no longer as wanted; none of a weight.
    pub beyond: Option<(Answer, Percent)>,
    /// The lowest and the highest total that what is moved can give.
    pub reach: (Percent, Percent),
    /// For a weight, how the total changes with each point of it there.
    pub slope: Option<Decimal>,
    /// What gives the plan the answer; of a weight without those that follow it.
    pub change: Change,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// The total cannot be worked with.
    Unsettled(Unsettled),
    /// Whatever is tried, the total stays within these.
    OutOfReach {
        /// The lowest total.
        low: Percent,
        /// The highest total.
        high: Percent,
    },
    /// What is moved takes no part in the total.
    TakesNoPart,
    /// The weight cannot move.
    Fixed(MoveError),
    /// The indicator has no number, or no end, of its own.
    WrongKind,
}

impl NoAnswer {
    /// The totals between which all others lie, where that is why.
    #[must_use]
    pub const fn reach(&self) -> Option<(Percent, Percent)> {
        match self {
            Self::OutOfReach { low, high } => Some((*low, *high)),
            _ => None,
        }
    }
}

/// Looks for the answer.
///
/// # Errors
/// [`NoAnswer`] says why there is none.
pub fn seek(document: &Document, performance: Performance, search: &Search) -> Result<Found, NoAnswer> {
    match search.lever {
        Lever::Weight(subject) => {
            let evaluation = evaluate(document, performance);
            let balance = Balance::of(document, &evaluation).map_err(NoAnswer::Unsettled)?;
            let balance = balance.with_locks(|position| search.locked.contains(&position));
            by_weight::seek(document, &balance, subject, search)
        }
        Lever::Value(subject) | Lever::End(subject) => {
            let evaluation = evaluate(document, performance);
            let objective = subject.objective_index().map(|(area, one)| Subject::objective(area, one));
            // What left the evaluation has no nodes below it.
            let indicator = objective.zip(subject.indicator_index()).map(|(one, index)| one.indicator(index));
            let parts = [objective, indicator, Some(subject)].into_iter().flatten();
            let left = parts.filter_map(|part| evaluation.node(part));
            if { left }.any(|node| matches!(node.outcome, Outcome::NotEvaluable(_))) {
                return Err(NoAnswer::TakesNoPart);
            }
            by_trial::seek(document, performance, search)
        }
    }
}
