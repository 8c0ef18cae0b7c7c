//! The lowest and the highest total when each weight may move by some points.

use std::cmp::Reverse;

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
        let achievement = |index: &usize| self.items.get(*index).map(|item| item.achievement);
        let mut order: Vec<usize> = (0..self.items.len()).collect();
        order.sort_by_key(achievement);
        let low = self.end(within, &order);
        order.sort_by_key(|index| Reverse(achievement(index)));
        let high = self.end(within, &order);
        Interval { within, low, high }
    }

    /// Every weight at its least; what is left of the sum goes to one after the other. Those that are achieved alike are
    /// taken together: which of them has the weight makes no difference to the total.
    fn end(&self, within: Decimal, order: &[usize]) -> End {
        let bounds: Vec<(Decimal, Decimal)> = self.items.iter().map(|item| item.bounds(within)).collect();
        let at = |index: &usize| bounds.get(*index).copied().unwrap_or_default();
        let achievement = |index: &usize| self.items.get(*index).map(|item| item.achievement);
        let mut weights: Vec<Decimal> = self.items.iter().map(|item| item.weight).collect();
        let mut left = self.sum - bounds.iter().map(|(least, _)| least).sum::<Decimal>();
        for alike in order.chunk_by(|one, other| achievement(one) == achievement(other)) {
            let least: Decimal = alike.iter().map(|index| at(index).0).sum();
            let most: Decimal = alike.iter().map(|index| at(index).1).sum();
            let taken = left.min(most - least);
            left -= taken;
            give(alike, least + taken, &bounds, &mut weights);
        }
        let pairs = self.items.iter().zip(&weights);
        let products = pairs.map(|(item, weight)| item.achievement * weight).sum();
        End { total: self.total_of(products, self.sum).unwrap_or_default(), products, weights }
    }
}

/// Gives some objectives so much weight together; as few of them as possible move, in the order of the plan.
fn give(some: &[usize], total: Decimal, bounds: &[(Decimal, Decimal)], weights: &mut [Decimal]) {
    let had: Decimal = some.iter().filter_map(|index| weights.get(*index)).sum();
    let mut change = total - had;
    for index in some {
        if let (Some(weight), Some((least, most))) = (weights.get_mut(*index), bounds.get(*index)) {
            let moved = change.clamp(least - *weight, most - *weight);
            *weight += moved;
            change -= moved;
        }
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
