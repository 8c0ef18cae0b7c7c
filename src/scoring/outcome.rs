//! The three outcomes, never confused: value, not evaluable, missing.

use crate::{
    number::Percent,
    plan::{Place, Scope},
};

/// How the evaluation of anything ends, at every level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A percentage from 0 to 100, exact.
    Value(Percent),
    /// It leaves the computation, and its weight with it.
    NotEvaluable(Reason),
    /// Something is not known; it is not zero.
    Missing {
        /// Result over what is known, where something is: provisional.
        known: Option<Percent>,
        /// Result with everything missing at its worst.
        low: Percent,
        /// Result with everything missing at its best.
        high: Percent,
    },
}

impl Outcome {
    /// Nothing is known: anything from 0 to 100 %.
    pub const UNKNOWN: Self = Self::Missing { known: None, low: Percent::ZERO, high: Percent::FULL };

    /// The value, where there is one.
    #[must_use]
    pub const fn value(self) -> Option<Percent> {
        match self {
            Self::Value(value) => Some(value),
            Self::NotEvaluable(_) | Self::Missing { .. } => None,
        }
    }

    /// Lowest and highest possible result; `None` where not evaluable.
    #[must_use]
    pub const fn bounds(self) -> Option<(Percent, Percent)> {
        match self {
            Self::Value(value) => Some((value, value)),
            Self::Missing { low, high, .. } => Some((low, high)),
            Self::NotEvaluable(_) => None,
        }
    }

    /// The same outcome with every percentage put through `change`, which must keep their order.
    #[must_use]
    pub fn map(self, change: impl Fn(Percent) -> Percent) -> Self {
        match self {
            Self::Value(value) => Self::Value(change(value)),
            Self::NotEvaluable(reason) => Self::NotEvaluable(reason),
            Self::Missing { known, low, high } => {
                Self::Missing { known: known.map(&change), low: change(low), high: change(high) }
            }
        }
    }
}

/// Why something is not evaluable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It counts for this scope only, and another was asked for (R8).
    OutOfScope(Scope),
    /// External causes (R5); the reason stands in the document.
    ExternalCauses,
    /// Everything below it left the evaluation.
    NothingLeft,
    /// What is left below it has no weight.
    NoWeight,
    /// Too few answered (R9).
    QuorumNotReached,
}

/// A field that an evaluation needs and does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lack {
    /// The field.
    pub place: Place,
    /// What is the matter with it.
    pub reason: LackReason,
}

/// What is the matter with a field that an evaluation needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LackReason {
    /// It is empty.
    Unknown,
    /// A denominator of zero or less: the value must be given, or the indicator excluded.
    DenominatorNotPositive,
    /// A target of zero or less where more is better, or below zero where less is better.
    TargetNotPositive,
    /// A planned end before its start.
    DatesReversed,
}

/// Whose performance is evaluated (R8).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Performance {
    /// The organisation's.
    #[default]
    Organisational,
    /// The director's.
    Individual,
}

impl Performance {
    /// Whether something of this scope counts for it.
    #[must_use]
    pub const fn includes(self, scope: Scope) -> bool {
        match scope {
            Scope::Both => true,
            Scope::Organisational => matches!(self, Self::Organisational),
            Scope::Individual => matches!(self, Self::Individual),
        }
    }
}
