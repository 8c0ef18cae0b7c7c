//! C3: planned ends before their starts (error), dates outside the year of the plan (warning).
//!
//! Estimated ends are left alone: an activity that is not completed may well end in another year.

use super::{CheckId, Detail, Finding, Severity};
use crate::{
    date::Date,
    plan::{Completion, Deadline, Field, Indicator, Measure, Phase, Plan, Schedule, Subject},
};

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    let mut dates = Dates { year: plan.year, findings };
    dates.inside(Subject::Plan, Field::InterimDate, plan.interim_date);
    for (subject, objective) in plan.objectives() {
        for (index, indicator) in objective.indicators.iter().enumerate() {
            dates.indicator(subject.indicator(index), indicator);
        }
    }
}

struct Dates<'a> {
    year: u16,
    findings: &'a mut Vec<Finding>,
}

/// The fields of an activity: planned start, planned end, end at 30 June, end at 31 December.
type Fields = [Field; 4];

const PHASE: Fields =
    [Field::PhaseStart, Field::PhaseEnd, Field::PhaseInterimCompletion, Field::PhaseCompletion];
const MILESTONE: Fields =
    [Field::MilestoneStart, Field::MilestoneDue, Field::MilestoneInterimEnd, Field::MilestoneEnd];
const UNQUANTIFIED: Fields =
    [Field::UnquantifiedStart, Field::UnquantifiedDue, Field::UnquantifiedInterimEnd, Field::UnquantifiedEnd];

impl Dates<'_> {
    fn indicator(&mut self, subject: Subject, indicator: &Indicator) {
        match &indicator.measure {
            Measure::Schedule(schedule) => self.schedule(subject, schedule),
            Measure::Milestone(deadline) => self.deadline(subject, MILESTONE, deadline),
            Measure::NotQuantifiable(deadline) => self.deadline(subject, UNQUANTIFIED, deadline),
            Measure::Numeric(_) | Measure::Survey(_) => {}
        }
    }

    /// A schedule that is due before the first of the phases that count starts has its end before its start.
    fn schedule(&mut self, subject: Subject, schedule: &Schedule) {
        let counted = schedule.phases.iter().filter(|phase| phase.r#final.exclusion.is_none());
        self.ordered(
            subject,
            Field::ScheduleDue,
            counted.filter_map(|phase| phase.start).min(),
            schedule.due,
        );
        self.inside(subject, Field::ScheduleDue, schedule.due);
        for (index, phase) in schedule.phases.iter().enumerate() {
            self.phase(subject.phase(index), phase);
        }
    }

    fn phase(&mut self, subject: Subject, phase: &Phase) {
        let completions = [&phase.interim.completion, &phase.r#final.completion];
        self.activity(subject, PHASE, [phase.start, phase.end], completions);
    }

    fn deadline(&mut self, subject: Subject, fields: Fields, deadline: &Deadline) {
        let completions = [&deadline.interim, &deadline.r#final];
        self.activity(subject, fields, [deadline.start, deadline.due], completions);
    }

    fn activity(
        &mut self,
        subject: Subject,
        fields: Fields,
        planned: [Option<Date>; 2],
        completions: [&Option<Completion>; 2],
    ) {
        let [start, end] = planned;
        let [interim, last] = completions.map(|completion| match completion {
            Some(Completion::Completed(end)) => Some(*end),
            Some(Completion::Estimated { .. } | Completion::NotEstimable) | None => None,
        });
        self.ordered(subject, fields[1], start, end);
        // The same end, reported in June and again in December, is one date.
        let interim = interim.filter(|_| interim != last);
        for (field, date) in fields.into_iter().zip([start, end, interim, last]) {
            self.inside(subject, field, date);
        }
    }

    fn ordered(&mut self, subject: Subject, field: Field, start: Option<Date>, end: Option<Date>) {
        if let (Some(start), Some(end)) = (start, end)
            && end < start
        {
            let detail = Detail::DatesReversed { start, end };
            self.findings.push(Finding::new(CheckId::C3, Severity::Error, subject.field(field), detail));
        }
    }

    fn inside(&mut self, subject: Subject, field: Field, date: Option<Date>) {
        let Some(date) = date.filter(|date| date.parts().0 != i32::from(self.year)) else { return };
        let detail = Detail::OutsideYear { date, year: self.year };
        self.findings.push(Finding::new(CheckId::C3, Severity::Warning, subject.field(field), detail));
    }
}
