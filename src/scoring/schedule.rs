//! Schedules (R1), without the phases left out for external causes (R5).

use super::{
    Delay, Lack, LackReason, Mean, Node, Outcome, Reason, Step,
    delay::{Activity, ratio},
    mean::{Weights, mean},
    trace::unknown_weights,
};
use crate::{
    date::Date,
    number::Percent,
    plan::{Completion, Field, Phase, Place, Rounding, RuleSet, Schedule, ScheduleMethod, Subject},
};

/// What was done with a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScheduleStep {
    /// The date by which it is due.
    pub due: Option<Date>,
    /// How it went.
    pub course: Course,
    /// The mean of its phases, whether it decides or not: what was left out, what the weights are.
    pub mean: Mean,
}

/// How a schedule went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// Every phase that counts was completed by the due date: worth 100 %.
    ByDueDate {
        /// The last end.
        last: Date,
    },
    /// Worth the weighted mean of its phases.
    WeightedPhases,
    /// Worth one ratio for the whole schedule (`overall duration`).
    OverallDuration {
        /// First planned start.
        start: Date,
        /// Last actual or estimated end.
        last: Date,
        /// Days from the first planned start to the due date, both counted.
        theoretical: i64,
        /// Days from the first planned start to the last end, both counted.
        actual: i64,
    },
    /// A phase will not be completed and its end cannot be estimated: worth 0 (`overall duration`).
    NeverCompleted,
    /// Something is lacking, if only the due date where the phases alone decide.
    Unknown,
}

pub(super) fn evaluate(subject: Subject, schedule: &Schedule, rules: &RuleSet) -> Node {
    let ends = Ends::of(&schedule.phases);
    let in_line = schedule.due.is_some_and(|due| ends.all_by(due));
    let mut phases: Vec<Node> = (schedule.phases.iter().enumerate())
        .map(|(index, phase)| evaluate_phase(subject.phase(index), phase, in_line, rules.rounding))
        .collect();
    let (mean, weighted) = mean(&phases, Weights::Given);

    let mut lacks = Vec::new();
    let (course, outcome) = match ends.last {
        _ if phases.is_empty() => {
            lacks.push(unknown(subject.field(Field::Phases)));
            (Course::Unknown, Outcome::UNKNOWN)
        }
        _ if ends.counted == 0 => (Course::Unknown, Outcome::NotEvaluable(Reason::NothingLeft)),
        Some(last) if in_line => (Course::ByDueDate { last }, Outcome::Value(Percent::FULL)),
        _ => match rules.schedule_method {
            ScheduleMethod::WeightedPhases => {
                lacks.extend(unknown_weights(&phases));
                by_phases(subject, schedule.due, &ends, weighted, &mut lacks)
            }
            ScheduleMethod::OverallDuration => {
                // One ratio for the whole asks for no planned end of a phase.
                let needed = |lack: &Lack| lack.place.field == Field::PhaseCompletion;
                phases.iter_mut().for_each(|phase| phase.lacks.retain(needed));
                overall(subject, schedule, &ends, &mut lacks)
            }
        },
    };
    let step = Step::Schedule(ScheduleStep { due: schedule.due, course, mean });
    Node { lacks, children: phases, ..Node::leaf(subject, step, outcome) }
}

const fn unknown(place: Place) -> Lack {
    Lack { place, reason: LackReason::Unknown }
}

/// The weighted mean of the phases; up to 100 while all of them may still turn out to be done by the due
/// date.
fn by_phases(
    subject: Subject,
    due: Option<Date>,
    ends: &Ends,
    weighted: Outcome,
    lacks: &mut Vec<Lack>,
) -> (Course, Outcome) {
    let course = if due.is_some() { Course::WeightedPhases } else { Course::Unknown };
    // Worth 100 by the phases as by the due date, or sure not to be all done by any due date.
    if weighted == Outcome::Value(Percent::FULL) || !ends.may_all_be_by(due) {
        return (course, weighted);
    }
    if due.is_none() {
        lacks.push(unknown(subject.field(Field::ScheduleDue)));
    }
    (course, widen(weighted))
}

/// A schedule that could still turn out to be all in line with its due date.
fn widen(outcome: Outcome) -> Outcome {
    let (known, low) = match outcome {
        Outcome::Value(value) => (Some(value), value),
        Outcome::Missing { known, low, .. } => (known, low),
        Outcome::NotEvaluable(_) => (None, Percent::ZERO),
    };
    Outcome::Missing { known, low, high: Percent::FULL }
}

fn evaluate_phase(subject: Subject, phase: &Phase, in_line: bool, rounding: Rounding) -> Node {
    let monitoring = &phase.r#final;
    let node = if monitoring.exclusion.is_some() {
        Node::left_out(subject, Step::Excluded, Reason::ExternalCauses)
    } else {
        let activity = Activity {
            start: (phase.start, subject.field(Field::PhaseStart)),
            planned: (phase.end, subject.field(Field::PhaseEnd)),
            completion: (monitoring.completion.as_ref(), subject.field(Field::PhaseCompletion)),
        };
        let delay = match (&monitoring.completion, in_line) {
            (Some(Completion::Completed(end)), true) => Ok(Delay::InLine { planned: phase.end, end: *end }),
            _ => activity.delay(),
        };
        let lacks: Vec<Lack> = delay.err().into_iter().collect();
        let delay = delay.unwrap_or(Delay::Unknown);
        Node { lacks, ..Node::leaf(subject, Step::Phase(delay), delay.outcome()) }
    };
    Node { weight: phase.weight, ..node }.rounded(rounding)
}

/// What is known of the ends of the phases that count.
#[derive(Default)]
struct Ends {
    counted: usize,
    completed: usize,
    /// Of which nothing is said.
    unknown: usize,
    never: bool,
    /// Last actual or estimated end.
    last: Option<Date>,
}

impl Ends {
    fn of(phases: &[Phase]) -> Self {
        let mut ends = Self::default();
        for phase in phases.iter().filter(|phase| phase.r#final.exclusion.is_none()) {
            ends.counted += 1;
            match &phase.r#final.completion {
                Some(Completion::Completed(end)) => {
                    ends.completed += 1;
                    ends.last = ends.last.max(Some(*end));
                }
                Some(Completion::Estimated { end, .. }) => ends.last = ends.last.max(Some(*end)),
                Some(Completion::NotEstimable) => ends.never = true,
                None => ends.unknown += 1,
            }
        }
        ends
    }

    fn all_by(&self, due: Date) -> bool {
        self.counted > 0 && self.completed == self.counted && self.none_after(due)
    }

    fn none_after(&self, due: Date) -> bool {
        self.last.is_none_or(|last| last <= due)
    }

    /// Whether nothing that is known speaks against completion of all by the due date. An estimated end
    /// does: what is estimated is not completed.
    fn may_all_be_by(&self, due: Option<Date>) -> bool {
        self.completed + self.unknown == self.counted && due.is_none_or(|due| self.none_after(due))
    }
}

/// One ratio for the whole schedule: first planned start to due date, over first planned start to last end.
fn overall(subject: Subject, schedule: &Schedule, ends: &Ends, lacks: &mut Vec<Lack>) -> (Course, Outcome) {
    if ends.never {
        return (Course::NeverCompleted, Outcome::Value(Percent::ZERO));
    }
    let counted =
        || schedule.phases.iter().enumerate().filter(|(_, phase)| phase.r#final.exclusion.is_none());
    if schedule.due.is_none() {
        lacks.push(unknown(subject.field(Field::ScheduleDue)));
    }
    let without_start = counted().filter(|(_, phase)| phase.start.is_none());
    lacks.extend(without_start.map(|(index, _)| unknown(subject.phase(index).field(Field::PhaseStart))));
    let start = counted().filter_map(|(_, phase)| phase.start).min();
    let (Some(due), Some(start), true) = (schedule.due, start, lacks.is_empty()) else {
        return (Course::Unknown, Outcome::UNKNOWN);
    };
    if start > due {
        lacks.push(Lack { place: subject.field(Field::ScheduleDue), reason: LackReason::DatesReversed });
        return (Course::Unknown, Outcome::UNKNOWN);
    }
    let Some(last) = ends.last else { return (Course::Unknown, Outcome::UNKNOWN) };
    let (theoretical, actual) = (start.days_through(due), start.days_through(last));
    let outcome = if last <= due { Outcome::Value(Percent::FULL) } else { ratio(theoretical, actual) };
    if ends.unknown > 0 {
        let high = outcome.value().unwrap_or(Percent::FULL);
        return (Course::Unknown, Outcome::Missing { known: None, low: Percent::ZERO, high });
    }
    (Course::OverallDuration { start, last, theoretical, actual }, outcome)
}
