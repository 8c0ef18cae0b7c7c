//! Indicators in the new year, by kind.

use super::{DecisionKind, RollOverError, Turn};
use crate::{
    number::Figure,
    plan::{
        Baseline, Field, FinalMonitoring, Fraction, Indicator, InterimMonitoring, Measure, Numeric, Subject,
        Survey,
    },
    scoring::{self, Outcome, Reason},
};

impl Turn<'_> {
    pub(super) fn indicator(
        &mut self,
        subject: Subject,
        last: &Indicator,
    ) -> Result<Indicator, RollOverError> {
        if let Some(exclusion) = &last.r#final.exclusion {
            let reason = exclusion.reason.clone();
            self.decide(subject.field(Field::IndicatorExclusion), DecisionKind::Excluded { reason });
        }
        let reached = scoring::final_value(last, &self.document.rules);
        let reached = reached.and_then(|value| Figure::new(value).ok());
        let measure = self.measure(subject, &last.measure)?;
        let (target, later_targets) = self.targets(subject, last, reached);
        Ok(Indicator {
            id: last.id.clone(),
            title: last.title.clone(),
            weight: last.weight,
            scope: last.scope,
            note: last.note.clone(),
            baseline: self.baseline(last, reached),
            target,
            later_targets,
            measure,
            interim: InterimMonitoring::default(),
            r#final: FinalMonitoring::default(),
        })
    }

    /// The final value with its year; activities are measured in time and start from nothing.
    fn baseline(&self, last: &Indicator, reached: Option<Figure>) -> Option<Baseline> {
        match last.measure {
            Measure::Numeric(_) | Measure::Survey(_) => {
                reached.map(|value| Baseline { value, year: Some(self.last().year) })
            }
            Measure::Schedule(_) | Measure::Milestone(_) | Measure::NotQuantifiable(_) => None,
        }
    }

    /// The same measure, with nothing monitored.
    fn measure(&mut self, subject: Subject, last: &Measure) -> Result<Measure, RollOverError> {
        let milestone = [Field::MilestoneStart, Field::MilestoneDue];
        let unquantified = [Field::UnquantifiedStart, Field::UnquantifiedDue];
        Ok(match last {
            Measure::Numeric(last) => Measure::Numeric(Numeric {
                unit: last.unit.clone(),
                direction: last.direction,
                nature: last.nature,
                figure: last.figure,
                interim: Fraction::default(),
                r#final: Fraction::default(),
            }),
            Measure::Schedule(last) => Measure::Schedule(self.schedule(subject, last)?),
            Measure::Milestone(last) => Measure::Milestone(self.deadline(subject, last, milestone)?),
            Measure::NotQuantifiable(last) => {
                Measure::NotQuantifiable(self.deadline(subject, last, unquantified)?)
            }
            Measure::Survey(last) => {
                let outcome = scoring::survey_outcome(last, &self.document.rules);
                if outcome == Outcome::NotEvaluable(Reason::QuorumNotReached) {
                    self.decide(subject.field(Field::SurveyEvaluations), DecisionKind::QuorumNotReached);
                }
                Measure::Survey(Survey::default())
            }
        })
    }
}
