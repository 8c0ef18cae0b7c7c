//! R10 for schedules and single activities: what the document says of them at the reference date.

use super::{
    Standing, Step, Suggestion,
    course::{Activity, Course, Situation},
    progress::progress,
};
use crate::{
    date::Date,
    plan::{Completion, Deadline, Field, Indicator, InterimRules, Phase, Schedule, Subject},
    scoring::{Lack, LackReason},
};

/// The standing of a schedule; `empty` has what all standings have.
pub(super) fn schedule(
    empty: Standing,
    indicator: &Indicator,
    schedule: &Schedule,
    (date, rules): (Date, InterimRules),
) -> Standing {
    let subject = empty.subject;
    let said = !indicator.interim.is_empty() || schedule.phases.iter().any(|phase| !phase.interim.is_empty());
    let phases: Vec<_> = (schedule.phases.iter().enumerate())
        .map(|(index, one)| (phase(subject.phase(index), one, date), one))
        .collect();
    let weights = phases.iter().map(|(activity, one)| (activity, one.weight));
    let progress = progress(weights, said && !phases.is_empty());
    // Phases left out for external causes (R5) neither delay a schedule nor bring it forward.
    let excluded = |one: &Phase| one.interim.exclusion.is_some();
    let counted = phases.iter().filter(|(_, one)| !excluded(one));
    let activities: Vec<Activity> = counted.map(|(activity, _)| *activity).collect();
    let left_out = phases.iter().filter(|(_, one)| excluded(one));
    let left_out = left_out.map(|(activity, _)| activity.subject).collect();
    let found = if phases.is_empty() {
        Err(vec![Lack { place: subject.field(Field::Phases), reason: LackReason::Unknown }])
    } else {
        Situation { activities: &activities, date, said, declared: empty.declared, rules }.course()
    };
    concluded(empty, found, |course| Step::Schedule { progress, left_out, course })
}

/// The standing of a milestone, or of what cannot be quantified: a schedule of one phase.
pub(super) fn activity(
    empty: Standing,
    indicator: &Indicator,
    (deadline, fields): (&Deadline, [Field; 3]),
    (date, rules): (Date, InterimRules),
) -> Standing {
    let said = !indicator.interim.is_empty() || deadline.interim.is_some();
    let completed = completed_by(date, deadline.interim.as_ref());
    let (start, end) = (deadline.start, deadline.due);
    let activity = Activity { subject: empty.subject, fields, start, end, completed };
    let activities = &[activity];
    let found = Situation { activities, date, said, declared: empty.declared, rules }.course();
    concluded(empty, found, Step::Activity)
}

fn phase(subject: Subject, phase: &Phase, date: Date) -> Activity {
    let fields = [Field::PhaseStart, Field::PhaseEnd, Field::PhaseInterimCompletion];
    let completed = completed_by(date, phase.interim.completion.as_ref());
    Activity { subject, fields, start: phase.start, end: phase.end, completed }
}

/// The day of a completion that has come by the reference date.
fn completed_by(date: Date, completion: Option<&Completion>) -> Option<Date> {
    match completion {
        Some(Completion::Completed(end)) if *end <= date => Some(*end),
        Some(Completion::Completed(_) | Completion::Estimated { .. } | Completion::NotEstimable) | None => {
            None
        }
    }
}

fn concluded(
    empty: Standing,
    found: Result<Course, Vec<Lack>>,
    step: impl FnOnce(Course) -> Step,
) -> Standing {
    match found {
        Ok(course) => Standing { suggestion: course.suggestion(), step: step(course), ..empty },
        Err(lacks) => {
            Standing { suggestion: Suggestion::Missing, step: step(Course::Unknown), lacks, ..empty }
        }
    }
}
