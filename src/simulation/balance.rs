//! What a total is made of: a weight and an achievement for each objective that takes part.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Follow, MoveError, Weights, level::Level};
use crate::{
    number::{HUNDRED, Percent},
    plan::{Document, Field, Rounding, Subject},
    scoring::{Evaluation, Lack, LackReason, Node, Outcome, Reason, rounded},
};

/// The weights and achievements that a final total is made of. What is not evaluable keeps its weight and takes no
/// part, so the sum of the weights here stays what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// The objectives that take part, in the plan's order.
    pub items: Vec<Item>,
    /// Σ weight, over them: 96 for ARTI 2020, where 4 points are not evaluable.
    pub sum: Decimal,
    /// Σ weight × achievement, over them.
    pub products: Decimal,
    /// All weights of the plan, with locks and areas.
    pub weights: Weights,
    pub(super) rounding: Rounding,
}

/// An objective that takes part in the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// The objective.
    pub subject: Subject,
    /// Its position among all objectives of the plan.
    pub position: usize,
    /// Its weight, in percent of the plan.
    pub weight: Decimal,
    /// Its achievement, 0–100.
    pub achievement: Decimal,
    /// Position of its strategic area.
    pub area: usize,
    /// Whether its weight stays as it is.
    pub locked: bool,
}

/// Why there is no total to work with, and what would help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsettled {
    /// Something is missing, and a total over the rest would be another plan's.
    Missing(Vec<Lack>),
    /// Nothing is evaluable.
    NotEvaluable(Reason),
    /// The weights sum to this and not to 100.
    Sum(Decimal),
}

impl Balance {
    /// Reads what the total of an evaluation is made of.
    ///
    /// # Errors
    /// [`Unsettled`] says why there is no final total, or why weights cannot move.
    pub fn of(document: &Document, evaluation: &Evaluation) -> Result<Self, Unsettled> {
        let root = &evaluation.root;
        if let Outcome::NotEvaluable(reason) = root.outcome {
            return Err(Unsettled::NotEvaluable(reason));
        }
        let weights = Level::Objectives.weights_in(&document.plan, evaluation);
        let (Outcome::Value(_), Ok(weights)) = (root.outcome, weights) else {
            return Err(Unsettled::Missing(lacks(root)));
        };
        if weights.sum() != HUNDRED {
            return Err(Unsettled::Sum(weights.sum()));
        }
        let items: Vec<Item> = (root.children.iter().enumerate())
            .filter_map(|(position, node)| {
                let (weight, achievement) = (node.weight?.get(), node.outcome.value()?.get());
                let (area, _) = node.subject.objective_index()?;
                Some(Item { subject: node.subject, position, weight, achievement, area, locked: false })
            })
            .collect();
        let sum = items.iter().map(|item| item.weight).sum();
        let products = items.iter().map(|item| item.weight * item.achievement).sum();
        Ok(Self { items, sum, products, weights, rounding: document.rules.rounding })
    }

    /// Locks the weights of objectives, by their position in the plan.
    #[must_use]
    pub fn with_locks(mut self, is_locked: impl Fn(usize) -> bool) -> Self {
        for position in 0..self.weights.values().len() {
            self.weights.set_locked(position, is_locked(position));
        }
        for item in &mut self.items {
            item.locked = self.weights.is_locked(item.position);
        }
        self
    }

    /// The total.
    #[must_use]
    pub fn total(&self) -> Percent {
        self.total_of(self.products, self.sum).unwrap_or_default()
    }

    /// The total of other products and weights, rounded where the rules of the plan round; `None` where nothing has
    /// weight.
    #[must_use]
    pub(super) fn total_of(&self, products: Decimal, weights: Decimal) -> Option<Percent> {
        Some(rounded(Percent::capped(products.checked_div(weights)?), self.rounding))
    }

    /// From which total on, before any rounding, a threshold is reached: where the rules of the plan round totals, half
    /// a hundredth below it. For totals that are drawn without rounding.
    #[must_use]
    pub fn reaches(&self, threshold: Decimal) -> Decimal {
        match self.rounding {
            Rounding::LastStep => threshold,
            Rounding::EachLevel => {
                let up = RoundingStrategy::ToPositiveInfinity;
                threshold.round_dp_with_strategy(2, up) - Decimal::new(5, 3)
            }
        }
    }

    /// The total with one weight at another value, the others following.
    ///
    /// # Errors
    /// [`MoveError`] where they cannot.
    pub fn total_at(&self, position: usize, weight: Decimal, follow: Follow) -> Result<Percent, MoveError> {
        let products = self.products_at(position, weight, follow)?;
        Ok(self.total_of(products, self.sum).unwrap_or_default())
    }

    /// Σ weight × achievement with one weight at another value, the others following.
    pub(super) fn products_at(
        &self,
        position: usize,
        weight: Decimal,
        follow: Follow,
    ) -> Result<Decimal, MoveError> {
        let moved = self.weights.moved(position, weight, follow)?;
        let at = |item: &Item| moved.get(item.position).copied().unwrap_or_default();
        Ok(self.items.iter().map(|item| at(item) * item.achievement).sum())
    }
}

/// What keeps the plan from a total, and the weights of what takes no part in it: without them nobody knows what the
/// others sum to.
fn lacks(root: &Node) -> Vec<Lack> {
    let left_out = |node: &&Node| node.weight.is_none() && matches!(node.outcome, Outcome::NotEvaluable(_));
    let weights = root.children.iter().filter(left_out);
    let unknown =
        |node: &Node| Lack { place: node.subject.field(Field::Weight), reason: LackReason::Unknown };
    root.all_lacks().into_iter().chain(weights.map(unknown)).collect()
}
