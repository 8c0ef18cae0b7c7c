//! A schedule over the year, in whole days: what the picture of Cronoprogrammi is drawn from, and how its bars move.
//!
//! Positions are days from the start of the picture, as integers; whoever draws divides them by the days of the whole.

mod period;
mod span;

pub use period::{Grip, Period, moved_end};
pub use span::{Month, Span, date_in_words};

use crate::{
    date::Date,
    interim::Reference,
    plan::{Completion, Deadline, Indicator, Measure, Phase, Plan, Schedule, Stage},
};

/// The activities of an indicator over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// From when to when.
    pub span: Span,
    /// One bar per activity: the phases of a schedule, or the one of a milestone.
    pub bars: Vec<Bar>,
    /// The day that monitoring looks back from: that of the interim one, at the final one 31 December.
    pub reference: Date,
    /// The due date of the whole.
    pub due: Option<Date>,
}

/// An activity with its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Planned start.
    pub start: Option<Date>,
    /// Planned end.
    pub end: Option<Date>,
    /// How it ended, where monitoring says so.
    pub ending: Option<Ending>,
    /// At which monitoring it was left out for external causes (R5); the final one prevails.
    pub excluded: Option<Stage>,
}

/// An end that monitoring tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The day.
    pub date: Date,
    /// Whether it is an estimate (R2).
    pub estimated: bool,
    /// The monitoring that tells it: the interim one counts only where the final one says nothing.
    pub stage: Stage,
}

/// From the start of a day to the end of another, in days from the start of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Days before it.
    pub from: i64,
    /// Days up to its end.
    pub to: i64,
}

impl Timeline {
    /// The picture of an indicator; `None` for the kinds that have no dates.
    #[must_use]
    pub fn of(plan: &Plan, indicator: &Indicator) -> Option<Self> {
        let (bars, due) = match &indicator.measure {
            Measure::Schedule(Schedule { due, phases, .. }) => {
                (phases.iter().map(Bar::of_phase).collect(), *due)
            }
            Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => {
                (vec![Bar::of_deadline(deadline, indicator)], deadline.due)
            }
            Measure::Numeric(_) | Measure::Survey(_) => return None,
        };
        let reference = reference(plan);
        let dates = bars.iter().flat_map(Bar::dates).chain(due).chain([reference]);
        Some(Self { span: Span::around(plan.year, dates), bars, reference, due })
    }
}

fn reference(plan: &Plan) -> Date {
    let interim = Reference::of(plan).date;
    match plan.stage {
        Stage::Planned | Stage::Interim => interim,
        Stage::Final => Date::new(i32::from(plan.year), 12, 31).unwrap_or(interim),
    }
}

impl Bar {
    /// The bar of a phase of an indicator, or of the activity that the indicator is; `None` where it has no dates.
    #[must_use]
    pub fn of(indicator: &Indicator, phase: Option<usize>) -> Option<Self> {
        match &indicator.measure {
            Measure::Schedule(schedule) => schedule.phases.get(phase?).map(Self::of_phase),
            Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => {
                Some(Self::of_deadline(deadline, indicator))
            }
            Measure::Numeric(_) | Measure::Survey(_) => None,
        }
    }

    fn of_phase(phase: &Phase) -> Self {
        let (last, interim) = (&phase.r#final, &phase.interim);
        let excluded = match (&last.exclusion, &last.completion, &interim.exclusion) {
            (Some(_), _, _) => Some(Stage::Final),
            (None, None, Some(_)) => Some(Stage::Interim),
            (None, Some(_), _) | (None, None, None) => None,
        };
        Self {
            start: phase.start,
            end: phase.end,
            ending: Ending::of(last.completion.as_ref(), interim.completion.as_ref()),
            excluded,
        }
    }

    fn of_deadline(deadline: &Deadline, indicator: &Indicator) -> Self {
        Self {
            start: deadline.start,
            end: deadline.due,
            ending: Ending::of(deadline.r#final.as_ref(), deadline.interim.as_ref()),
            excluded: indicator.r#final.exclusion.as_ref().map(|_| Stage::Final),
        }
    }

    fn dates(&self) -> impl Iterator<Item = Date> {
        self.start.into_iter().chain(self.end).chain(self.ending.map(|ending| ending.date))
    }

    /// From planned start to planned end; `None` where one of them is unknown, or the end comes first.
    #[must_use]
    pub fn planned(&self) -> Option<Period> {
        let (start, end) = (self.start?, self.end?);
        (start <= end).then_some(Period { start, end })
    }

    /// What went by within the plan: from planned start to the end told, at most to the planned one.
    #[must_use]
    pub fn within(&self) -> Option<Period> {
        let (Period { start, end }, ending) = (self.planned()?, self.ending?.date);
        (start <= ending).then_some(Period { start, end: end.min(ending) })
    }

    /// What went by after the planned end.
    #[must_use]
    pub fn delay(&self) -> Option<Period> {
        let (planned, end) = (self.planned()?.end, self.ending?.date);
        let start = planned.plus_days(1)?;
        (start <= end).then_some(Period { start, end })
    }
}

impl Ending {
    /// What the final monitoring says prevails, even where it tells no end.
    fn of(last: Option<&Completion>, interim: Option<&Completion>) -> Option<Self> {
        let (completion, stage) = match (last, interim) {
            (Some(completion), _) => (completion, Stage::Final),
            (None, Some(completion)) => (completion, Stage::Interim),
            (None, None) => return None,
        };
        let (date, estimated) = match completion {
            Completion::Completed(date) => (*date, false),
            Completion::Estimated { end, .. } => (*end, true),
            Completion::NotEstimable => return None,
        };
        Some(Self { date, estimated, stage })
    }
}

#[cfg(test)]
mod tests;
