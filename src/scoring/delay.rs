//! One activity against its planned end (R1), or against an estimated end (R2).

use rust_decimal::Decimal;

use super::{Lack, LackReason, Outcome};
use crate::{
    date::Date,
    law::RuleId,
    number::{Percent, percentage},
    plan::{Completion, Place},
};

/// How an activity stands against its planned end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delay {
    /// Nothing is said of it, or a date is lacking.
    Unknown,
    /// Not completed, and nothing lets an end be estimated: worth 0 (R2).
    NotEstimable,
    /// Ended by its planned end: worth 100 %.
    OnTime {
        /// Planned end.
        planned: Date,
        /// Actual or estimated end.
        end: Date,
        /// Whether the end is an estimate (R2).
        estimated: bool,
    },
    /// Ended later: worth theoretical time / actual time.
    Late {
        /// Planned start.
        start: Date,
        /// Planned end.
        planned: Date,
        /// Actual or estimated end.
        end: Date,
        /// Days from planned start to planned end, both counted.
        theoretical: i64,
        /// Days from planned start to actual end, both counted.
        actual: i64,
        /// Whether the end is an estimate (R2).
        estimated: bool,
    },
    /// Completed by the due date of its schedule, which makes up for any delay (R1).
    InLine {
        /// Planned end, where known.
        planned: Option<Date>,
        /// Actual end.
        end: Date,
    },
}

impl Delay {
    /// The rule that decides what the activity is worth.
    #[must_use]
    pub const fn rule(self) -> RuleId {
        match self {
            Self::NotEstimable
            | Self::OnTime { estimated: true, .. }
            | Self::Late { estimated: true, .. } => RuleId::R2,
            Self::Unknown | Self::OnTime { .. } | Self::Late { .. } | Self::InLine { .. } => RuleId::R1,
        }
    }

    /// What the activity is worth.
    #[must_use]
    pub fn outcome(self) -> Outcome {
        match self {
            Self::Unknown => Outcome::UNKNOWN,
            Self::NotEstimable => Outcome::Value(Percent::ZERO),
            Self::OnTime { .. } | Self::InLine { .. } => Outcome::Value(Percent::FULL),
            Self::Late { theoretical, actual, .. } => ratio(theoretical, actual),
        }
    }
}

/// Theoretical time / actual time × 100.
pub(super) fn ratio(theoretical: i64, actual: i64) -> Outcome {
    let ratio = percentage(Decimal::from(theoretical), Decimal::from(actual));
    ratio.map_or(Outcome::UNKNOWN, |ratio| Outcome::Value(Percent::capped(ratio)))
}

/// The dates of an activity, each with its place.
pub(super) struct Activity<'a> {
    pub start: (Option<Date>, Place),
    pub planned: (Option<Date>, Place),
    pub completion: (Option<&'a Completion>, Place),
}

impl Activity<'_> {
    /// Compares the end with the planned one; names what is lacking for it.
    pub fn delay(&self) -> Result<Delay, Lack> {
        let unknown = |place: Place| Lack { place, reason: LackReason::Unknown };
        let (end, estimated) = match self.completion.0 {
            None => return Err(unknown(self.completion.1)),
            Some(Completion::NotEstimable) => return Ok(Delay::NotEstimable),
            Some(Completion::Completed(end)) => (*end, false),
            Some(Completion::Estimated { end, .. }) => (*end, true),
        };
        let planned = self.planned.0.ok_or_else(|| unknown(self.planned.1))?;
        if end <= planned {
            return Ok(Delay::OnTime { planned, end, estimated });
        }
        let start = self.start.0.ok_or_else(|| unknown(self.start.1))?;
        if start > planned {
            return Err(Lack { place: self.planned.1, reason: LackReason::DatesReversed });
        }
        let (theoretical, actual) = (start.days_through(planned), start.days_through(end));
        Ok(Delay::Late { start, planned, end, theoretical, actual, estimated })
    }
}
