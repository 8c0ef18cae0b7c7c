//! The lowest and the highest total when each weight may move by some points.

use rust_decimal::Decimal;

use super::{Balance, Item};
use crate::number::{HUNDRED, Percent};

/// Most points by which a weight may move.
pub const WITHIN_MOST: Decimal = HUNDRED;

/// The lowest and the highest total that weights within some points of the plan's can give, their sum staying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Points by which each weight may move, up or down, as far as 0 and 100.
    pub within: Decimal,
    /// The lowest total.
    pub low: End,
    /// The highest total.
    pub high: End,
}

/// An end of the interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// The total.
    pub total: Percent,
    /// Σ weight × achievement with these weights.
    pub products: Decimal,
    /// The weights that give it, one for each objective that takes part.
    pub weights: Vec<Decimal>,
}

impl Balance {
    /// The exact interval. A total is linear in the weights, so it is at its ends when weight goes to the objectives in
    /// the order of their achievements, as far as each may grow, and from the others as far as each may shrink.
    #[must_use]
    pub fn interval(&self, within: Decimal) -> Interval {
        let within = within.clamp(Decimal::ZERO, WITHIN_MOST);
        let mut order: Vec<usize> = (0..self.items.len()).collect();
        order.sort_by_key(|index| self.items.get(*index).map(|item| item.achievement));
        let low = self.end(within, order.iter());
        let high = self.end(within, order.iter().rev());
        Interval { within, low, high }
    }

    /// Every weight at its least; what is left of the sum goes to one after the other.
    fn end<'a>(&self, within: Decimal, order: impl Iterator<Item = &'a usize>) -> End {
        let mut weights: Vec<Decimal> = self.items.iter().map(|item| item.bounds(within).0).collect();
        let mut left = self.sum - weights.iter().sum::<Decimal>();
        for index in order {
            if let (Some(item), Some(weight)) = (self.items.get(*index), weights.get_mut(*index)) {
                let taken = left.min(item.bounds(within).1 - *weight);
                *weight += taken;
                left -= taken;
            }
        }
        let pairs = self.items.iter().zip(&weights);
        let products = pairs.map(|(item, weight)| item.achievement * weight).sum();
        End { total: self.total_of(products, self.sum).unwrap_or_default(), products, weights }
    }
}

impl Item {
    /// The least and the most that its weight may be within some points of what it is.
    #[must_use]
    pub fn bounds(&self, within: Decimal) -> (Decimal, Decimal) {
        if self.locked {
            return (self.weight, self.weight);
        }
        ((self.weight - within).max(Decimal::ZERO), (self.weight + within).min(HUNDRED))
    }
}
