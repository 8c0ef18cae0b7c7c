//! R10 for numbers: what was reached by the reference date, against the year that has gone by, or against the
//! target itself; and where it leads by the end of the year.

use rust_decimal::Decimal;

use super::{Reference, Terms};
use crate::{
    number::{HUNDRED, percentage},
    plan::{Direction, Nature, State},
    scoring::{Achieved, AchievedFrom, Goal},
};

/// A number at the reference date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberStep {
    /// How it behaves during the year.
    pub nature: Nature,
    /// Whether more is better.
    pub direction: Direction,
    /// What was reached by then.
    pub achieved: Option<Achieved>,
    /// What is to be reached by the end of the year.
    pub goal: Option<Goal>,
    /// The share of the target, in percent, not capped: reached; or, of a cumulative number where less is
    /// better, used up. Absent where it takes no quotient.
    pub share: Option<Decimal>,
    /// How the share stands.
    pub pace: Option<Pace>,
}

/// How a number stands against its target, or against the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// The target is reached.
    Reached,
    /// Of a cumulative number: as much of the target as of the year, or better.
    WithTheYear,
    /// Of a rate: not the target, but at least the share of it that the rules ask for.
    Near,
    /// Less than that.
    Behind,
}

impl Pace {
    /// The state that follows; a rate says nothing of being early.
    #[must_use]
    pub const fn state(self, nature: Nature) -> State {
        match (self, nature) {
            (Self::Reached, Nature::Cumulative) => State::Early,
            (Self::Reached, Nature::Rate) | (Self::WithTheYear | Self::Near, _) => State::OnTrack,
            (Self::Behind, _) => State::Late,
        }
    }
}

/// Where a number leads by the end of the year: a projection and no measurement (*convention*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Projection {
    /// The projected value, in the unit of the indicator: of a cumulative number, what was reached divided by
    /// the share of the year gone by; of a rate, the rate itself.
    pub value: Decimal,
    /// The value that it starts from.
    pub from: Decimal,
    /// How the number behaves during the year.
    pub nature: Nature,
}

impl NumberStep {
    /// Compares what was reached with the target, as far as both are known.
    pub(super) fn new(
        (nature, direction): (Nature, Direction),
        (achieved, goal): (Option<Achieved>, Option<Goal>),
        terms: Terms,
    ) -> Self {
        let mut step = Self { nature, direction, achieved, goal, share: None, pace: None };
        if let (Some(achieved), Some(goal)) = (achieved, goal) {
            let target = goal.value().get();
            step.share = match (direction, nature) {
                (Direction::Lower, Nature::Rate) if achieved.value <= Decimal::ZERO => None,
                (Direction::Lower, Nature::Rate) => percentage(target, achieved.value),
                (Direction::Higher, _) | (Direction::Lower, Nature::Cumulative) => {
                    percentage(achieved.value, target)
                }
            };
            step.pace = Some(step.against(parts(achieved), target, terms));
        }
        step
    }

    /// Compared as products, so that a cut quotient cannot miss a threshold. The target is positive, or zero
    /// where less is better; the whole is positive. All products stay far below the largest decimal.
    fn against(&self, (part, whole): (Decimal, Decimal), target: Decimal, (year, rules): Terms) -> Pace {
        let (target, share) = (target * whole, rules.rate_share.get());
        let [elapsed, days] = [year.elapsed, year.days].map(Decimal::from);
        match (self.nature, self.direction) {
            (_, Direction::Higher) if part >= target => Pace::Reached,
            (Nature::Cumulative, Direction::Higher) if part * days >= target * elapsed => Pace::WithTheYear,
            (Nature::Rate, Direction::Higher) if part * HUNDRED >= target * share => Pace::Near,
            // A number that grows is not below its limit before the year is over, so it cannot be early.
            (Nature::Cumulative, Direction::Lower) if part * days <= target * elapsed => Pace::WithTheYear,
            (Nature::Rate, Direction::Lower) if part <= target => Pace::Reached,
            (Nature::Rate, Direction::Lower) if target * HUNDRED >= part * share => Pace::Near,
            _ => Pace::Behind,
        }
    }

    /// Where the number leads; `None` where nothing is known of it, or where nothing of the year has gone by.
    pub(super) fn projection(&self, reference: Reference) -> Option<Projection> {
        let (nature, achieved) = (self.nature, self.achieved?);
        let value = match nature {
            Nature::Rate => achieved.value,
            Nature::Cumulative => {
                let (part, whole) = parts(achieved);
                let [elapsed, days] = [reference.elapsed, reference.days].map(Decimal::from);
                (part * days).checked_div(whole * elapsed)?
            }
        };
        Some(Projection { value, from: achieved.value, nature })
    }
}

/// A value as an exact quotient.
fn parts(achieved: Achieved) -> (Decimal, Decimal) {
    match achieved.from {
        AchievedFrom::Value(value) => (value.get(), Decimal::ONE),
        AchievedFrom::Ratio(numerator, denominator) => (numerator.get() * HUNDRED, denominator.get()),
    }
}
