//! The value or the date with which the total is no less than wanted: found by halving, each time on the evaluation of the
//! whole plan. A total never shrinks as a value grows of which more is better, and never grows as an end comes later.

use rust_decimal::Decimal;

use super::{Answer, Found, Lever, NoAnswer, Search};
use crate::{
    date::Date,
    number::{Figure, LARGEST_FIGURE, MOST_DECIMALS, Percent, percentage},
    plan::{
        Change, Completion, Direction, Document, FigureKind, Id, Indicator, IndicatorField, Measure,
        PhaseField, Subject,
    },
    scoring::{Outcome, Performance, evaluate},
    simulation::Unsettled,
};

/// The last day that a plan can name.
const LAST_DAY: Option<(i32, u32, u32)> = Some((2199, 12, 31));

/// What can be tried: so many candidates, the best for the total first.
struct Trial<'a> {
    document: &'a Document,
    performance: Performance,
    last: i128,
    /// What makes the plan the one of a candidate.
    change: Box<dyn Fn(i128) -> Option<Change> + 'a>,
    answer: Box<dyn Fn(i128) -> Option<Answer> + 'a>,
}

pub(super) fn seek(
    document: &Document,
    performance: Performance,
    search: &Search,
) -> Result<Found, NoAnswer> {
    let trial = match search.lever {
        Lever::Value(subject) => value(document, subject),
        Lever::End(subject) => end(document, subject),
        Lever::Weight(_) => None,
    };
    let (last, change, answer) = trial.ok_or(NoAnswer::WrongKind)?;
    Trial { document, performance, last, change, answer }.find(search.goal)
}

/// How many candidates there are, what each changes, and what it is.
type Candidates<'a> =
    (i128, Box<dyn Fn(i128) -> Option<Change> + 'a>, Box<dyn Fn(i128) -> Option<Answer> + 'a>);

impl Trial<'_> {
    /// The last candidate with which the total is no less than wanted.
    fn find(&self, goal: Decimal) -> Result<Found, NoAnswer> {
        let (best, worst) = (self.total(0)?, self.total(self.last)?);
        if best.exact() < goal || worst.exact() > goal {
            return Err(NoAnswer::OutOfReach { low: worst, high: best });
        }
        let (mut reached, mut missed) = (0, self.last + 1);
        while missed - reached > 1 {
            let middle = reached + (missed - reached) / 2;
            // Without the cut of its last digits: three thirds of 100 are no less than 100.
            if self.total(middle)?.exact() >= goal {
                reached = middle;
            } else {
                missed = middle;
            }
        }
        let beyond = (self.answer)(missed).zip(self.total(missed).ok()).filter(|_| missed <= self.last);
        Ok(Found {
            answer: (self.answer)(reached).ok_or(NoAnswer::WrongKind)?,
            total: self.total(reached)?,
            beyond,
            reach: (worst, best),
            slope: None,
            change: (self.change)(reached).ok_or(NoAnswer::WrongKind)?,
        })
    }

    fn total(&self, candidate: i128) -> Result<Percent, NoAnswer> {
        let mut tried = self.document.clone();
        let change = (self.change)(candidate).ok_or(NoAnswer::WrongKind)?;
        change.apply(&mut tried).map_err(|_| NoAnswer::WrongKind)?;
        let evaluation = evaluate(&tried, self.performance);
        match evaluation.total() {
            Outcome::Value(total) => Ok(total),
            Outcome::NotEvaluable(reason) => Err(NoAnswer::Unsettled(Unsettled::NotEvaluable(reason))),
            Outcome::Missing { .. } => {
                Err(NoAnswer::Unsettled(Unsettled::Missing(evaluation.root.all_lacks())))
            }
        }
    }
}

/// Values with ten decimals, from the largest where more is better and from zero where less is. Of a ratio it is the
/// numerator that is tried.
fn value(document: &Document, subject: Subject) -> Option<Candidates<'_>> {
    if subject.phase_index().is_some() {
        return None;
    }
    let indicator = document.plan.indicator_at(subject)?;
    let Measure::Numeric(numeric) = &indicator.measure else { return None };
    let scale = Decimal::from(10_u64.pow(MOST_DECIMALS));
    let last = i128::try_from(LARGEST_FIGURE * scale).ok()?;
    let more = numeric.direction == Direction::Higher;
    let figure = move |candidate: i128| {
        let steps = if more { last - candidate } else { candidate };
        let value = Decimal::try_from_i128_with_scale(steps, MOST_DECIMALS).ok()?;
        Figure::new(value.normalize()).ok()
    };
    let (ratio, denominator) = (numeric.figure == FigureKind::Ratio, numeric.r#final.denominator);
    let id = &indicator.id;
    let change = move |candidate| {
        let figure = Some(figure(candidate)?);
        let set = if ratio { IndicatorField::Numerator(figure) } else { IndicatorField::Value(figure) };
        Some(Change::Indicator { id: id.clone(), set })
    };
    let answer = move |candidate| {
        let figure = figure(candidate)?;
        if !ratio {
            return Some(Answer::Value(figure.get(), None));
        }
        Some(Answer::Value(percentage(figure.get(), denominator?.get())?, Some(figure)))
    };
    Some((last, Box::new(change), Box::new(answer)))
}

/// Days, from the start of the activity on.
fn end(document: &Document, subject: Subject) -> Option<Candidates<'_>> {
    let plan = &document.plan;
    let (year, month, day) = LAST_DAY?;
    let last = Date::new(year, month, day)?;
    let first_of_year = Date::new(i32::from(plan.year), 1, 1)?;
    let (start, had, id, phase) = match plan.phase_at(subject) {
        Some(phase) => (phase.start, phase.r#final.completion.as_ref(), &phase.id, true),
        None => {
            let indicator = plan.indicator_at(subject)?;
            let (start, had) = activity(indicator)?;
            (start, had, &indicator.id, false)
        }
    };
    let start = start.unwrap_or(first_of_year);
    let days = i128::from(start.days_through(last)) - 1;
    let date = move |candidate: i128| start.plus_days(i64::try_from(candidate).ok()?);
    let change = move |candidate| Some(ended(id, phase, had, date(candidate)?));
    let answer = move |candidate| date(candidate).map(Answer::End);
    Some((days, Box::new(change), Box::new(answer)))
}

/// Planned start, and how it ended, of an indicator that is one activity.
const fn activity(indicator: &Indicator) -> Option<(Option<Date>, Option<&Completion>)> {
    match &indicator.measure {
        Measure::Milestone(one) | Measure::NotQuantifiable(one) => Some((one.start, one.r#final.as_ref())),
        Measure::Numeric(_) | Measure::Schedule(_) | Measure::Survey(_) => None,
    }
}

/// The activity ended, or is estimated to end, on another day; what nothing was known of has ended.
fn ended(id: &Id, phase: bool, had: Option<&Completion>, end: Date) -> Change {
    let completion = match had {
        Some(Completion::Estimated { basis, .. }) => Completion::Estimated { end, basis: basis.clone() },
        Some(Completion::Completed(_) | Completion::NotEstimable) | None => Completion::Completed(end),
    };
    let (id, completion) = (id.clone(), Some(completion));
    if phase {
        Change::Phase { id, set: PhaseField::Completion(completion) }
    } else {
        Change::Indicator { id, set: IndicatorField::Completion(completion) }
    }
}
