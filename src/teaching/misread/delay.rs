//! Schedules, their phases and single activities, read wrongly (R1, R2).

use rust_decimal::Decimal;

use super::{Reader, Weighing};
use crate::{
    date::Date,
    number::{HUNDRED, Percent, percentage},
    scoring::{Course, Delay, Node, Outcome, Reason},
    teaching::{Answer, Misreading},
};

impl Reader<'_> {
    pub(super) fn schedule(&self, course: Course, node: &Node) -> Answer {
        let equal = self.is(Misreading::PhaseWeightsIgnored);
        let mean = || self.mean(node, if equal { Weighing::Equal } else { Weighing::Given });
        match course {
            Course::WeightedPhases => match node.outcome {
                // Some may still turn out to be all in line with the due date.
                Outcome::Missing { .. } if !self.of_missing() => Answer::Missing,
                _ => mean(),
            },
            Course::ByDueDate { .. } if self.looks_at_phases() => mean(),
            Course::Unknown if self.of_missing() || node.outcome == NOTHING_LEFT => mean(),
            Course::ByDueDate { .. }
            | Course::OverallDuration { .. }
            | Course::NeverCompleted
            | Course::Unknown => self.own(node),
        }
    }

    /// Whether a schedule that is in line is none for somebody who reads its phases wrongly.
    const fn looks_at_phases(&self) -> bool {
        matches!(self.wrong, Some(Misreading::DelayNotMadeUp | Misreading::ExcludedAsZero))
    }

    pub(super) const fn of_missing(&self) -> bool {
        matches!(self.wrong, Some(Misreading::MissingAsZero | Misreading::MissingLeftOut))
    }

    pub(super) fn delay(&self, delay: Delay, node: &Node) -> Answer {
        match (delay, self.wrong) {
            (Delay::NotEstimable, Some(Misreading::NotEstimableLeftOut)) => Answer::NotEvaluable,
            (
                Delay::OnTime { estimated: true, .. } | Delay::Late { estimated: true, .. },
                Some(Misreading::EstimateIgnored),
            ) => Answer::Value(Decimal::ZERO),
            (Delay::Late { estimated: true, .. }, Some(Misreading::EstimateAsInTime)) => {
                Answer::Value(HUNDRED)
            }
            (Delay::Late { start, planned, end, .. }, _) => self.late(start, planned, end),
            (Delay::InLine { planned: Some(planned), end }, Some(Misreading::DelayNotMadeUp))
                if end > planned =>
            {
                let start = self.document.plan.phase_at(node.subject).and_then(|phase| phase.start);
                start.map_or(Answer::Missing, |start| self.late(start, planned, end))
            }
            _ => self.own(node),
        }
    }

    /// Theoretical time / actual time × 100.
    fn late(&self, start: Date, planned: Date, end: Date) -> Answer {
        let days = |end: Date| Decimal::from(start.days_through(end));
        let (theoretical, actual) = (days(planned), days(end));
        let ratio = match self.wrong {
            Some(Misreading::LateAsZero) => Some(Decimal::ZERO),
            Some(Misreading::MonthsForDays) => percentage(months(start, planned), months(start, end)),
            Some(Misreading::FirstDayNotCounted) => {
                percentage(theoretical - Decimal::ONE, actual - Decimal::ONE)
            }
            Some(Misreading::DelayDeducted) => percentage(theoretical - (actual - theoretical), theoretical),
            _ => percentage(theoretical, actual),
        };
        ratio.map_or(Answer::Missing, |ratio| Answer::Value(Percent::capped(ratio).get()))
    }
}

/// A schedule of which external causes left nothing.
const NOTHING_LEFT: Outcome = Outcome::NotEvaluable(Reason::NothingLeft);

/// Months from the one of the first day to that of the last, both counted.
fn months(start: Date, end: Date) -> Decimal {
    let number = |date: Date| {
        let (year, month, _) = date.parts();
        i64::from(year) * 12 + i64::from(month)
    };
    Decimal::from(number(end) - number(start) + 1)
}
