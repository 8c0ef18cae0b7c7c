//! The weighted mean over what is evaluable, and the interval it must fall in.

use rust_decimal::Decimal;

use super::{Node, Outcome, Reason};
use crate::number::{HUNDRED, Percent, Weight};

/// A weighted mean: `products / weights` (R1, R6, R7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mean {
    /// Σ weight, over the parts that have a value.
    pub weights: Decimal,
    /// Σ weight × achievement, over the same.
    pub products: Decimal,
    /// Σ weight of what is not evaluable; those weights leave.
    pub left_out: Decimal,
    /// Number of parts that have a value.
    pub counted: u32,
    /// Number of parts that are not evaluable.
    pub not_evaluable: u32,
    /// Number of parts that are missing, or have an unknown weight.
    pub missing: u32,
}

impl Mean {
    /// What a part with this weight and value brings to the mean, in points; `None` where nothing has weight.
    #[must_use]
    pub fn points(&self, weight: Weight, value: Percent) -> Option<Decimal> {
        (weight.get() * value.get()).checked_div(self.weights)
    }
}

/// Where the weights of a mean come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weights {
    /// Each node has its own, or it is unknown.
    Given,
    /// All weigh the same.
    Equal,
}

/// The mean of the nodes' outcomes, with its own outcome.
pub(super) fn mean(nodes: &[Node], weights: Weights) -> (Mean, Outcome) {
    let mut sum = Sum::default();
    for node in nodes {
        let weight = match weights {
            Weights::Given => node.weight.map(|weight| weight.get()),
            Weights::Equal => Some(Decimal::ONE),
        };
        sum.add(weight, node.outcome);
    }
    let outcome = sum.outcome();
    (sum.mean, outcome)
}

#[derive(Default)]
struct Sum {
    mean: Mean,
    /// Σ weight and Σ weight × lowest and highest possible achievement, over what is evaluable.
    evaluable: Decimal,
    low: Decimal,
    high: Decimal,
    /// Lowest and highest achievement of each evaluable part of unknown weight.
    unweighted: Vec<(Decimal, Decimal)>,
    /// Whether something of unknown weight is not evaluable and could take weight out.
    unweighted_left: bool,
}

impl Sum {
    fn add(&mut self, weight: Option<Decimal>, outcome: Outcome) {
        match (weight, outcome.bounds()) {
            (Some(weight), None) => self.mean.left_out += weight,
            (None, None) => self.unweighted_left = true,
            (None, Some((low, high))) => self.unweighted.push((low.get(), high.get())),
            (Some(weight), Some((low, high))) => {
                self.evaluable += weight;
                self.low += weight * low.get();
                self.high += weight * high.get();
            }
        }
        match (weight, outcome) {
            (Some(weight), Outcome::Value(value)) => {
                self.mean.counted += 1;
                self.mean.weights += weight;
                self.mean.products += weight * value.get();
            }
            (_, Outcome::NotEvaluable(_)) => self.mean.not_evaluable += 1,
            (None, Outcome::Value(_)) | (_, Outcome::Missing { .. }) => self.mean.missing += 1,
        }
    }

    fn outcome(&self) -> Outcome {
        let known = self.mean.products.checked_div(self.mean.weights).map(Percent::capped);
        if self.mean.missing > 0 {
            let (low, high) = self.interval();
            return Outcome::Missing { known, low, high };
        }
        match known {
            Some(value) => Outcome::Value(value),
            None if self.mean.counted > 0 => Outcome::NotEvaluable(Reason::NoWeight),
            None => Outcome::NotEvaluable(Reason::NothingLeft),
        }
    }

    /// Unknown weights share what the known ones leave of 100 (*convention*); a mean is linear in each
    /// share, so its extremes are where one part takes all of it.
    fn interval(&self) -> (Percent, Percent) {
        let rest = (HUNDRED - self.evaluable - self.mean.left_out).max(Decimal::ZERO);
        let at = |product: Decimal, share: Decimal| product.checked_div(self.evaluable + share);
        let mut ends: Vec<(Decimal, Decimal)> = Vec::with_capacity(self.unweighted.len() + 1);
        if self.unweighted.is_empty() || self.unweighted_left {
            ends.extend(at(self.low, Decimal::ZERO).zip(at(self.high, Decimal::ZERO)));
        }
        for (low, high) in &self.unweighted {
            ends.extend(at(self.low + rest * low, rest).zip(at(self.high + rest * high, rest)));
        }
        let low = ends.iter().map(|(low, _)| *low).min().unwrap_or(Decimal::ZERO);
        let high = ends.iter().map(|(_, high)| *high).max().unwrap_or(HUNDRED);
        (Percent::capped(low), Percent::capped(high))
    }
}
