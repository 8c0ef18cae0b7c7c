//! Whose weights move: those of the objectives, or of parts one or two levels down.

use super::{MoveError, Weights};
use crate::{
    number::Weight,
    plan::{Change, Id, IndicatorField, ObjectiveField, PartId, PhaseField, Plan, Subject},
    scoring::{Evaluation, Node, Outcome, Step},
};

/// Parts that share a whole of 100 %.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// The objectives of the plan, in the groups of their strategic areas.
    #[default]
    Objectives,
    /// The indicators of this objective.
    Indicators(Id),
    /// The phases of this indicator's schedule.
    Phases(Id),
}

impl Level {
    /// Their weights, none locked.
    ///
    /// # Errors
    /// [`MoveError::UnknownWeight`] where the plan does not give them all, [`MoveError::Nothing`] where there is no such part.
    pub fn weights(&self, plan: &Plan) -> Result<Weights, MoveError> {
        let parts = self.parts(plan);
        let values: Option<Vec<Weight>> = parts.iter().map(|(_, weight)| *weight).collect();
        let values = values.ok_or(MoveError::UnknownWeight)?;
        if values.is_empty() {
            return Err(MoveError::Nothing);
        }
        let areas = plan.areas.iter().enumerate();
        Ok(match self {
            Self::Objectives => {
                let groups = areas.flat_map(|(index, area)| area.objectives.iter().map(move |_| index));
                Weights::new(values).in_groups(groups)
            }
            Self::Indicators(_) | Self::Phases(_) => Weights::new(values),
        })
    }

    /// Their weights, held where an evaluation of the plan says that they take no part.
    ///
    /// # Errors
    /// As for [`weights`](Self::weights).
    pub fn weights_in(&self, plan: &Plan, evaluation: &Evaluation) -> Result<Weights, MoveError> {
        let weights = self.weights(plan)?;
        let Some(node) = self.subject(plan).and_then(|subject| evaluation.node(subject)) else {
            return Ok(weights);
        };
        let left = |part: &Node| matches!(part.outcome, Outcome::NotEvaluable(_));
        Ok(weights.hold(parts_of(node).iter().map(left)))
    }

    /// The part that they belong to.
    #[must_use]
    pub fn subject(&self, plan: &Plan) -> Option<Subject> {
        match self {
            Self::Objectives => Some(Subject::Plan),
            Self::Indicators(id) => {
                plan.objectives().find(|(_, one)| &one.id == id).map(|(subject, _)| subject)
            }
            Self::Phases(id) => plan.objectives().find_map(|(subject, one)| {
                let position = one.indicators.iter().position(|one| &one.id == id)?;
                Some(subject.indicator(position))
            }),
        }
    }

    /// The changes that give a plan these weights: only the weights that differ.
    #[must_use]
    pub fn changes(&self, plan: &Plan, weights: &Weights) -> Vec<Change> {
        let parts = self.parts(plan).into_iter().zip(weights.values());
        let differ = parts.filter(|((_, had), now)| had.as_ref() != Some(*now));
        differ.map(|((id, _), now)| self.change(id, *now)).collect()
    }

    /// The same for every part, so that one move after the other sets the same fields.
    #[must_use]
    pub fn settings(&self, plan: &Plan, weights: &Weights) -> Vec<Change> {
        let parts = self.parts(plan).into_iter().zip(weights.values());
        parts.map(|((id, _), weight)| self.change(id, *weight)).collect()
    }

    /// The parts, in the plan's order.
    #[must_use]
    pub fn part_ids(&self, plan: &Plan) -> Vec<PartId> {
        let sort = match self {
            Self::Objectives => PartId::Objective,
            Self::Indicators(_) => PartId::Indicator,
            Self::Phases(_) => PartId::Phase,
        };
        self.parts(plan).into_iter().map(|(id, _)| sort(id)).collect()
    }

    fn change(&self, id: Id, weight: Weight) -> Change {
        let weight = Some(weight);
        match self {
            Self::Objectives => Change::Objective { id, set: ObjectiveField::Weight(weight) },
            Self::Indicators(_) => Change::Indicator { id, set: IndicatorField::Weight(weight) },
            Self::Phases(_) => Change::Phase { id, set: PhaseField::Weight(weight) },
        }
    }

    /// The parts with their weights, in the plan's order.
    fn parts(&self, plan: &Plan) -> Vec<(Id, Option<Weight>)> {
        match self {
            Self::Objectives => plan.objectives().map(|(_, one)| (one.id.clone(), one.weight)).collect(),
            Self::Indicators(id) => {
                let objective = plan.objectives().map(|(_, one)| one).find(|one| &one.id == id);
                let indicators = objective.iter().flat_map(|one| &one.indicators);
                indicators.map(|one| (one.id.clone(), one.weight)).collect()
            }
            Self::Phases(id) => {
                let schedule = plan.indicator(id).and_then(crate::plan::Indicator::schedule);
                let phases = schedule.into_iter().flat_map(|schedule| &schedule.phases);
                phases.map(|one| (one.id.clone(), one.weight)).collect()
            }
        }
    }
}

/// What a node was computed from; a note that was heard has the evaluation before it in between (R4).
pub(super) fn parts_of(node: &Node) -> &[Node] {
    match (&node.step, node.children.first()) {
        (Step::Note { .. }, Some(technical)) => &technical.children,
        _ => &node.children,
    }
}
