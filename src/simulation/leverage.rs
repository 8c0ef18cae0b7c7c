//! What a point of weight does, and what the total is without an objective.

use rust_decimal::Decimal;

use super::{Balance, Follow, Item, MoveError};
use crate::number::Percent;

/// What one more point of an objective's weight does to the total, the others following.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leverage {
    /// The objective.
    pub item: Item,
    /// The objectives that give the point, or why none can.
    pub others: Result<Others, MoveError>,
    /// Change of the total, in points.
    pub change: Result<Decimal, MoveError>,
}

/// Those who follow a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Others {
    /// How many.
    pub count: usize,
    /// Their mean achievement, each by what it gives of one point.
    pub mean: Decimal,
}

/// The total without an objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The objective.
    pub item: Item,
    /// Σ weight × achievement, over the others.
    pub products: Decimal,
    /// Σ weight, over the others.
    pub sum: Decimal,
    /// The total over the others; `None` where nothing is left that has weight.
    pub total: Option<Percent>,
}

impl Balance {
    /// The leverage of every objective that takes part, in the plan's order.
    #[must_use]
    pub fn leverage(&self, follow: Follow) -> Vec<Leverage> {
        let pools = self.pools(follow);
        let of = |item: &Item| {
            let pool = pools.get(pool_of(item, follow)).copied().unwrap_or_default();
            let others = self.others(item, pool, follow);
            let change = others.and_then(|others| self.change(item, others));
            Leverage { item: *item, others, change }
        };
        self.items.iter().map(of).collect()
    }

    /// The total without each objective that takes part, in the plan's order.
    #[must_use]
    pub fn dropped(&self) -> Vec<Dropped> {
        let without = |item: &Item| {
            let (products, sum) = (self.products - item.weight * item.achievement, self.sum - item.weight);
            Dropped { item: *item, products, sum, total: self.total_of(products, sum) }
        };
        self.items.iter().map(without).collect()
    }

    /// What the free objectives are together: all of them, or those of each area.
    fn pools(&self, follow: Follow) -> Vec<Pool> {
        let mut pools = vec![Pool::default(); self.items.iter().map(|item| item.area + 1).max().unwrap_or(0)];
        for item in self.items.iter().filter(|item| !item.locked) {
            if let Some(pool) = pools.get_mut(pool_of(item, follow)) {
                pool.count += 1;
                pool.weights += item.weight;
                pool.products += item.weight * item.achievement;
            }
        }
        pools
    }

    /// Who gives the point. Worked out from sums that all objectives share, so that a thousand of them cost no million
    /// steps, but where others give as much as they can.
    fn others(&self, item: &Item, pool: Pool, follow: Follow) -> Result<Others, MoveError> {
        let one_more = item.weight + Decimal::ONE;
        if item.locked || self.weights.most(item.position, follow) < one_more {
            // The same reason as for the move itself.
            self.weights.moved(item.position, one_more, follow)?;
        }
        let mean = match follow {
            Follow::Proportional | Follow::Area => {
                let products = pool.products - item.weight * item.achievement;
                products.checked_div(pool.weights - item.weight).ok_or(MoveError::NoRoom)?
            }
            Follow::Equal => {
                self.products + one_more * item.achievement
                    - item.weight * item.achievement
                    - self.products_at(item.position, one_more, follow)?
            }
        };
        Ok(Others { count: pool.count.saturating_sub(1), mean })
    }

    fn change(&self, item: &Item, others: Others) -> Result<Decimal, MoveError> {
        let products = self.products + item.achievement - others.mean;
        let total = self.total_of(products, self.sum).ok_or(MoveError::NoRoom)?;
        Ok(total.get() - self.total().get())
    }
}

/// Free objectives taken together.
#[derive(Clone, Copy, Default)]
struct Pool {
    count: usize,
    weights: Decimal,
    products: Decimal,
}

/// Whom a point comes from, by position.
const fn pool_of(item: &Item, follow: Follow) -> usize {
    match follow {
        Follow::Proportional | Follow::Equal => 0,
        Follow::Area => item.area,
    }
}
