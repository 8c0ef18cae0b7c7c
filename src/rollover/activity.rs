//! Schedules and single activities in the new year.

use super::{DecisionKind, Remainder, RollOverError, Turn};
use crate::plan::{Completion, Deadline, Field, Phase, PhaseMonitoring, Schedule, Stage, Subject};

impl Turn<'_> {
    pub(super) fn schedule(&mut self, subject: Subject, last: &Schedule) -> Result<Schedule, RollOverError> {
        let due = self.later(subject.field(Field::ScheduleDue), last.due)?;
        let completed = last.phases.iter().filter(|phase| remainder(phase).is_none()).count();
        let kind = DecisionKind::Schedule { phases: last.phases.len(), completed, due };
        self.decide(subject.field(Field::Whole), kind);
        let phases: Result<Vec<Phase>, _> = (last.phases.iter().enumerate())
            .map(|(index, phase)| self.phase(subject.phase(index), phase))
            .collect();
        Ok(Schedule { name: last.name.clone(), due, phases: phases? })
    }

    fn phase(&mut self, subject: Subject, last: &Phase) -> Result<Phase, RollOverError> {
        // Before the year is over, silence says nothing.
        let closed = self.last().stage == Stage::Final;
        if let Some(left) = remainder(last).filter(|one| closed || *one != Remainder::NothingSaid) {
            self.decide(subject.field(Field::Whole), DecisionKind::Phase(left));
        }
        Ok(Phase {
            id: last.id.clone(),
            code: last.code.clone(),
            title: last.title.clone(),
            output: last.output.clone(),
            start: self.later(subject.field(Field::PhaseStart), last.start)?,
            end: self.later(subject.field(Field::PhaseEnd), last.end)?,
            responsible: last.responsible.clone(),
            weight: last.weight,
            interim: PhaseMonitoring::default(),
            r#final: PhaseMonitoring::default(),
        })
    }

    pub(super) fn deadline(
        &mut self,
        subject: Subject,
        last: &Deadline,
        [start, due]: [Field; 2],
    ) -> Result<Deadline, RollOverError> {
        let start = self.later(subject.field(start), last.start)?;
        let due = self.later(subject.field(due), last.due)?;
        let remainder = not_completed(last.r#final.as_ref().or(last.interim.as_ref()));
        self.decide(subject.field(Field::Whole), DecisionKind::Activity { remainder, due });
        Ok(Deadline { start, due, interim: None, r#final: None })
    }
}

/// What remains of a phase; `None` where it was completed. What was said last prevails.
fn remainder(phase: &Phase) -> Option<Remainder> {
    let [interim, last] = [&phase.interim, &phase.r#final];
    let excluded = |monitoring: &PhaseMonitoring| {
        let exclusion = monitoring.exclusion.as_ref()?;
        Some(Remainder::ExternalCauses { reason: exclusion.reason.clone() })
    };
    excluded(last).or_else(|| match not_completed(last.completion.as_ref().or(interim.completion.as_ref())) {
        Some(Remainder::NothingSaid) => Some(excluded(interim).unwrap_or(Remainder::NothingSaid)),
        other => other,
    })
}

/// What remains by what is said of the end; `None` where it was completed.
fn not_completed(end: Option<&Completion>) -> Option<Remainder> {
    match end {
        Some(Completion::Completed(_)) => None,
        Some(Completion::Estimated { end, .. }) => Some(Remainder::Estimated { end: *end }),
        Some(Completion::NotEstimable) => Some(Remainder::NotEstimable),
        None => Some(Remainder::NothingSaid),
    }
}
