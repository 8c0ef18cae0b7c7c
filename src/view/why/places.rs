//! Where the dates of schedules, phases and single activities stand.

use super::Teller;
use crate::{
    plan::{Field, Measure, Place, Subject},
    scoring::{Delay, Node, Outcome},
};

/// The schedule that a phase belongs to.
pub(super) fn schedule_of(phase: Subject) -> Option<Subject> {
    let (area, objective) = phase.objective_index()?;
    Some(Subject::objective(area, objective).indicator(phase.indicator_index()?))
}

impl Teller<'_> {
    /// A field of every phase that counts.
    pub(super) fn of_phases(&self, node: &Node, field: Field) -> Vec<Place> {
        let counts = |child: &&Node| !matches!(child.outcome, Outcome::NotEvaluable(_));
        node.children.iter().filter(counts).map(|child| child.subject.field(field)).collect()
    }

    /// The dates that were compared.
    pub(super) fn delay_places(&self, delay: Delay, subject: Subject) -> Vec<Place> {
        let [start, planned, end] = self.dates(subject);
        match delay {
            Delay::Unknown => vec![planned, end],
            Delay::NotEstimable => vec![end],
            Delay::OnTime { .. } => vec![planned, end],
            Delay::InLine { .. } => {
                let due = schedule_of(subject).map(|schedule| schedule.field(Field::ScheduleDue));
                [planned, end].into_iter().chain(due).collect()
            }
            Delay::Late { .. } => vec![start, planned, end],
        }
    }

    /// Where planned start, planned end and actual end of a phase or of a single activity stand.
    pub(super) fn dates(&self, subject: Subject) -> [Place; 3] {
        let measure = self.document.plan.indicator_at(subject).map(|indicator| &indicator.measure);
        let fields = match measure.filter(|_| subject.phase_index().is_none()) {
            Some(Measure::NotQuantifiable(_)) => {
                [Field::UnquantifiedStart, Field::UnquantifiedDue, Field::UnquantifiedEnd]
            }
            Some(Measure::Milestone(_)) => [Field::MilestoneStart, Field::MilestoneDue, Field::MilestoneEnd],
            Some(Measure::Schedule(_) | Measure::Numeric(_) | Measure::Survey(_)) | None => {
                [Field::PhaseStart, Field::PhaseEnd, Field::PhaseCompletion]
            }
        };
        fields.map(|field| subject.field(field))
    }
}
