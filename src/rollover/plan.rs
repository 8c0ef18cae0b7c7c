//! The plan and its objectives in the new year.

use std::sync::Arc;

use super::{DecisionKind, RollOverError, Turn, text};
use crate::plan::{Area, Field, Indicator, Objective, Plan, Stage, Subject};

impl Turn<'_> {
    pub(super) fn plan(&mut self) -> Result<Plan, RollOverError> {
        let last = self.last();
        let title = text::next_title(&last.title, last.year);
        self.decide_on_the_plan(&title);
        let interim_date = self.later(Subject::Plan.field(Field::InterimDate), last.interim_date)?;
        let areas: Result<Vec<Area>, _> =
            last.areas.iter().enumerate().map(|(index, area)| self.area(index, area)).collect();
        Ok(Plan {
            id: text::next_id(&last.id, last.year),
            title,
            body: last.body.clone(),
            body_short: last.body_short.clone(),
            year: self.year,
            stage: Stage::Planned,
            interim_date,
            notes: Vec::new(),
            acts: last.acts.clone(),
            approval: None,
            amendments: Vec::new(),
            guidelines: last.guidelines.clone(),
            areas: areas?,
            thresholds: last.thresholds.clone(),
            scenarios: Vec::new(),
        })
    }

    fn decide_on_the_plan(&mut self, title: &str) {
        let last = self.last();
        let whole = Subject::Plan.field(Field::Whole);
        if last.stage != Stage::Final {
            self.decide(whole, DecisionKind::YearNotClosed(last.stage));
        }
        if text::names_another_year(title, self.year) {
            self.decide(whole, DecisionKind::Title { before: last.title.clone() });
        }
        self.decide(whole, DecisionKind::Approval { before: last.approval.clone() });
        let [notes, amendments, scenarios] = [last.notes.len(), last.amendments.len(), last.scenarios.len()];
        if notes + amendments + scenarios > 0 {
            self.decide(whole, DecisionKind::LeftBehind { notes, amendments, scenarios });
        }
        if !last.guidelines.is_empty() {
            let count = last.guidelines.len();
            self.decide(Subject::Plan.field(Field::Guidelines), DecisionKind::Guidelines { count });
        }
    }

    fn area(&mut self, position: usize, area: &Area) -> Result<Area, RollOverError> {
        let objectives: Result<Vec<_>, _> = area
            .objectives
            .iter()
            .enumerate()
            .map(|(index, objective)| {
                self.objective(Subject::objective(position, index), objective).map(Arc::new)
            })
            .collect();
        Ok(Area {
            id: area.id.clone(),
            code: area.code.clone(),
            title: area.title.clone(),
            objectives: objectives?,
        })
    }

    fn objective(&mut self, subject: Subject, last: &Objective) -> Result<Objective, RollOverError> {
        if let Some(exclusion) = &last.exclusion {
            let reason = exclusion.reason.clone();
            self.decide(subject.field(Field::ObjectiveExclusion), DecisionKind::Excluded { reason });
        }
        let parts = text::parts_that_name(self.last().year, subject, last);
        if !parts.is_empty() {
            self.decide(subject.field(Field::Whole), DecisionKind::NamesTheYear { parts });
        }
        let indicators: Result<Vec<Indicator>, _> = (last.indicators.iter().enumerate())
            .map(|(index, indicator)| self.indicator(subject.indicator(index), indicator))
            .collect();
        Ok(Objective {
            id: last.id.clone(),
            code: last.code.clone(),
            title: last.title.clone(),
            weight: last.weight,
            scope: last.scope,
            responsible: last.responsible.clone(),
            shared_with: last.shared_with.clone(),
            programming: last.programming.clone(),
            answers: last.answers.clone(),
            note: last.note.clone(),
            exclusion: None,
            indicators: indicators?,
        })
    }
}
