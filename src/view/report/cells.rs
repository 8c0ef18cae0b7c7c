//! What the cells of the table say of an indicator, by the kind of indicator.

use super::Report;
use crate::{
    number::Figure,
    plan::{Deadline, Fraction, Indicator, Measure, Objective, Stage, SurveyCount},
    view::{
        changes, figures,
        language::say,
        words::{self, unit_of},
    },
};

impl Report<'_> {
    /// A figure with its unit; nothing where there is none.
    fn figure(&self, value: Option<Figure>, unit: &str) -> String {
        value.map(|value| figures::figure(value.get(), unit, self.language)).unwrap_or_default()
    }

    pub(super) fn baseline(&self, indicator: &Indicator) -> String {
        let Some(baseline) = indicator.baseline else { return String::new() };
        let value = self.figure(Some(baseline.value), unit_of(&indicator.measure));
        baseline.year.map_or_else(|| value.clone(), |year| format!("{value} ({year})"))
    }

    pub(super) fn target(&self, indicator: &Indicator) -> String {
        let target =
            indicator.target.map(|target| words::target(target, unit_of(&indicator.measure), self.language));
        let due = |due: &Deadline| due.due.map(figures::date);
        let by = match &indicator.measure {
            Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => due(deadline),
            Measure::Schedule(schedule) => schedule.due.map(figures::date),
            Measure::Numeric(_) | Measure::Survey(_) => None,
        };
        let by = by.map(|day| say!(self.language, "entro il {}", "by {}", day));
        target.into_iter().chain(by).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn later_targets(&self, indicator: &Indicator) -> String {
        changes::later_targets(&indicator.later_targets, unit_of(&indicator.measure), self.language)
    }

    /// What was reached, as the monitoring of the stage says it.
    pub(super) fn reached(&self, indicator: &Indicator) -> String {
        let interim = self.plan().stage == Stage::Interim;
        let value = if interim { indicator.interim.value } else { indicator.r#final.value };
        let value = self.figure(value, unit_of(&indicator.measure));
        let from = match &indicator.measure {
            Measure::Numeric(numeric) => {
                self.fraction(if interim { numeric.interim } else { numeric.r#final })
            }
            Measure::Schedule(schedule) => {
                say!(self.language, "vedi {}", "see {}", schedule.name)
            }
            Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => {
                let end = if interim { &deadline.interim } else { &deadline.r#final };
                changes::completion(end.as_ref(), self.language)
            }
            Measure::Survey(survey) => self.counts(if interim { survey.interim } else { survey.r#final }),
        };
        [value, from].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join("\n")
    }

    fn fraction(&self, Fraction { numerator, denominator }: Fraction) -> String {
        match (numerator, denominator) {
            (None, None) => String::new(),
            (numerator, denominator) => {
                let part =
                    |one: Option<Figure>| if one.is_some() { self.figure(one, "") } else { "—".to_owned() };
                format!("{} / {}", part(numerator), part(denominator))
            }
        }
    }

    fn counts(&self, counts: SurveyCount) -> String {
        let names = [
            (("interpellati", "asked"), counts.asked),
            (("valutazioni", "evaluations"), counts.evaluations),
            (("punteggio", "score"), counts.score),
        ];
        let said = names.into_iter().filter(|(_, count)| count.is_some());
        let said = said.map(|((italian, english), count)| {
            format!("{} {}", self.language.pick(italian, english), self.figure(count, ""))
        });
        said.collect::<Vec<_>>().join(", ")
    }

    /// Who answers for an objective, and who shares it.
    pub(super) fn responsible(&self, objective: &Objective) -> String {
        let mut said: Vec<String> = objective.responsible.iter().cloned().collect();
        if !objective.shared_with.is_empty() {
            let others = objective.shared_with.join(", ");
            said.push(say!(self.language, "Condiviso con {}", "Shared with {}", others));
        }
        said.join("\n")
    }
}
