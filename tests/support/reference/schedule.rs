//! Schedules (R1).

use stadera::{
    date::Date,
    plan::{Completion, Field, Phase, Schedule, ScheduleMethod, Subject},
    scoring::{LackReason, Reason},
};

use super::{Found, Lacks, Reference, Verdict, in_percent, lacking, measure::activity, out};
use crate::support::exact::{days, whole};

/// A phase that stays in the evaluation.
type Staying<'a> = (Subject, &'a Phase);

impl Reference<'_> {
    /// A schedule: all by its due date, or else the mean of its phases or one ratio for the whole.
    pub(super) fn schedule(&mut self, subject: Subject, schedule: &Schedule) -> Found {
        if schedule.phases.is_empty() {
            return lacking(subject, Field::Phases, LackReason::Unknown);
        }
        let phases = schedule.phases.iter().enumerate().map(|(index, phase)| (subject.phase(index), phase));
        let (left, staying): (Vec<Staying<'_>>, Vec<Staying<'_>>) =
            phases.partition(|(_, phase)| phase.r#final.exclusion.is_some());
        if staying.is_empty() {
            return out(Reason::NothingLeft);
        }
        let prospect = prospect(&staying, schedule.due);
        if prospect == Prospect::Certain {
            return (Verdict::Value(whole(100)), Vec::new());
        }
        match self.document.rules.schedule_method {
            ScheduleMethod::WeightedPhases => {
                let found = self.weighted_phases(subject, &left, &staying);
                if prospect == Prospect::Open { still_open(subject, schedule.due, found) } else { found }
            }
            ScheduleMethod::OverallDuration => overall(subject, schedule.due, &staying),
        }
    }

    fn weighted_phases(&mut self, subject: Subject, left: &[Staying<'_>], staying: &[Staying<'_>]) -> Found {
        let fields = [Field::PhaseStart, Field::PhaseEnd, Field::PhaseCompletion];
        let mut parts = Vec::new();
        for (phase, data) in left {
            parts.push((*phase, data.weight.map(in_percent), out(Reason::ExternalCauses)));
        }
        for (phase, data) in staying {
            let dates = (data.start, data.end);
            let (verdict, lacks) = activity(*phase, fields, dates, data.r#final.completion.as_ref());
            let verdict = self.round(verdict);
            self.verdicts.insert(*phase, verdict.clone());
            parts.push((*phase, data.weight.map(in_percent), (verdict, lacks)));
        }
        self.combine(subject, Field::Phases, parts)
    }
}

/// Whether every phase that stays is completed by the due date of the schedule.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Prospect {
    /// It is.
    Certain,
    /// What is known does not say.
    Open,
    /// It is not.
    Lost,
}

fn prospect(staying: &[Staying<'_>], due: Option<Date>) -> Prospect {
    let mut prospect = Prospect::Certain;
    for (_, phase) in staying {
        match (&phase.r#final.completion, due) {
            (Some(Completion::Completed(end)), Some(due)) if *end <= due => {}
            (None, _) | (Some(Completion::Completed(_)), None) => prospect = Prospect::Open,
            (Some(_), _) => return Prospect::Lost,
        }
    }
    prospect
}

/// The mean, where everything may still turn out to be done by the due date and so be worth 100.
fn still_open(subject: Subject, due: Option<Date>, (mean, mut lacks): Found) -> Found {
    if mean == Verdict::Value(whole(100)) {
        return (mean, lacks);
    }
    if due.is_none() {
        lacks.push((subject.field(Field::ScheduleDue), LackReason::Unknown));
    }
    let (known, low) = match mean {
        Verdict::Value(value) => (Some(value.clone()), value),
        Verdict::Missing { known, low, .. } => (known, low),
        Verdict::Out(_) => (None, whole(0)),
    };
    (Verdict::Missing { known, low, high: whole(100) }, lacks)
}

/// One ratio for the whole schedule: first planned start to due date over first planned start to last end.
fn overall(subject: Subject, due: Option<Date>, staying: &[Staying<'_>]) -> Found {
    let unknown = |subject: Subject, field| (subject.field(field), LackReason::Unknown);
    let (mut dates, mut ends): (Lacks, Lacks) = (Vec::new(), Vec::new());
    let (mut first, mut last): (Option<Date>, Option<Date>) = (None, None);
    for (subject, phase) in staying {
        match phase.start {
            Some(start) => first = Some(first.map_or(start, |first| first.min(start))),
            None => dates.push(unknown(*subject, Field::PhaseStart)),
        }
        match &phase.r#final.completion {
            // Nothing lets an end be estimated, so there is no last end, ever.
            Some(Completion::NotEstimable) => return (Verdict::Value(whole(0)), Vec::new()),
            Some(Completion::Completed(end) | Completion::Estimated { end, .. }) => {
                last = last.max(Some(*end))
            }
            None => ends.push(unknown(*subject, Field::PhaseCompletion)),
        }
    }
    if due.is_none() {
        dates.push(unknown(subject, Field::ScheduleDue));
    }
    if let (Some(first), Some(due), true) = (first, due, dates.is_empty()) {
        if due < first {
            dates.push((subject.field(Field::ScheduleDue), LackReason::DatesReversed));
        } else {
            let ratio = |last: Date| (days(first, due) * whole(100) / days(first, last)).min(whole(100));
            // At its best, a phase of which nothing is said ended before those of which something is.
            let best = last.map_or(whole(100), |last| if last <= due { whole(100) } else { ratio(last) });
            if ends.is_empty() {
                return (Verdict::Value(best), Vec::new());
            }
            return (Verdict::Missing { known: None, low: whole(0), high: best }, ends);
        }
    }
    dates.extend(ends);
    (Verdict::unknown(), dates)
}
