//! Weights that move while their sum stays.

use rust_decimal::Decimal;

use crate::{
    number::{HUNDRED, Weight},
    plan::{Change, ObjectiveField, Plan},
    scoring::{Node, Outcome},
};

/// The weights of a plan's objectives, in the plan's order, with locks. In percent; every operation leaves
/// the sum at 100 or does nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    values: Vec<Weight>,
    locked: Vec<bool>,
    /// What takes no part in the total keeps its weight, so that the sum of those that do stays too.
    held: Vec<bool>,
}

/// Why weights cannot move; they are then as they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveError {
    /// The weight is locked.
    Locked,
    /// All the others are locked.
    AllOthersLocked,
    /// The locked weights leave no room for it.
    NoRoom,
    /// The plan has objectives without a weight.
    UnknownWeight,
    /// The weights do not sum to 100.
    SumNotWhole,
}

impl Weights {
    /// The weights of a plan, none locked.
    ///
    /// # Errors
    /// [`MoveError::UnknownWeight`] where the plan does not give them all.
    pub fn of(plan: &Plan) -> Result<Self, MoveError> {
        let values: Option<Vec<Weight>> = plan.objectives().map(|(_, objective)| objective.weight).collect();
        values.map(Self::new).ok_or(MoveError::UnknownWeight)
    }

    /// These weights, of whatever parts, none locked.
    #[must_use]
    pub fn new(values: Vec<Weight>) -> Self {
        Self { locked: vec![false; values.len()], held: vec![false; values.len()], values }
    }

    /// Holds the weights of what is not evaluable in this evaluation of the plan.
    #[must_use]
    pub fn hold(mut self, plan: &Node) -> Self {
        for (held, node) in self.held.iter_mut().zip(&plan.children) {
            *held = matches!(node.outcome, Outcome::NotEvaluable(_));
        }
        self
    }

    /// Whether a weight takes no part, and cannot be unlocked.
    #[must_use]
    pub fn is_held(&self, index: usize) -> bool {
        self.held.get(index).copied().unwrap_or(false)
    }

    /// The most that a weight can be: what the locked ones leave of 100.
    #[must_use]
    pub fn most(&self, index: usize) -> Decimal {
        let others = self.values.iter().enumerate().filter(|(at, _)| *at != index && self.is_locked(*at));
        HUNDRED - others.map(|(_, other)| other.get()).sum::<Decimal>()
    }

    /// The weights, in the plan's order.
    #[must_use]
    pub fn values(&self) -> &[Weight] {
        &self.values
    }

    /// Their sum.
    #[must_use]
    pub fn sum(&self) -> Decimal {
        self.values.iter().map(|weight| weight.get()).sum()
    }

    /// Whether a weight is locked, or held.
    #[must_use]
    pub fn is_locked(&self, index: usize) -> bool {
        self.is_held(index) || self.locked.get(index).copied().unwrap_or(false)
    }

    /// Locks a weight, or unlocks it.
    pub fn set_locked(&mut self, index: usize, locked: bool) {
        if let Some(lock) = self.locked.get_mut(index) {
            *lock = locked;
        }
    }

    /// Sets one weight; the unlocked others follow in proportion to their weight, in multiples of `step`,
    /// and the remainder goes to the largest fractional parts.
    ///
    /// # Errors
    /// [`MoveError`]; nothing has moved then.
    pub fn set(&mut self, index: usize, wanted: Weight, step: Decimal) -> Result<(), MoveError> {
        if self.sum() != HUNDRED {
            return Err(MoveError::SumNotWhole);
        }
        if self.is_locked(index) {
            return Err(MoveError::Locked);
        }
        let free = self.free(|other| other != index);
        if free.is_empty() && self.values.get(index) != Some(&wanted) {
            return Err(MoveError::AllOthersLocked);
        }
        let held: Decimal = self
            .values
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != index && self.is_locked(*at))
            .map(|(_, held)| held.get())
            .sum();
        let rest = HUNDRED - held - wanted.get();
        self.spread(&free, rest, step)?;
        if let Some(value) = self.values.get_mut(index) {
            *value = wanted;
        }
        Ok(())
    }

    /// Moves weight from one objective to another, as far as both reach; the others stay.
    ///
    /// # Errors
    /// [`MoveError::Locked`] where either is locked.
    pub fn shift(&mut self, from: usize, to: usize, points: Decimal) -> Result<(), MoveError> {
        if self.is_locked(from) || self.is_locked(to) {
            return Err(MoveError::Locked);
        }
        let at = |index: usize| self.values.get(index).map(|weight| weight.get()).unwrap_or_default();
        let (giver, taker) = (at(from), at(to));
        let points = points.clamp(-taker, giver);
        self.put(from, giver - points);
        self.put(to, taker + points);
        Ok(())
    }

    /// Brings the sum to 100: the unlocked weights change in proportion.
    ///
    /// # Errors
    /// [`MoveError`]; nothing has moved then.
    pub fn bring_to_hundred(&mut self, step: Decimal) -> Result<(), MoveError> {
        let free = self.free(|_| true);
        if free.is_empty() {
            return Err(MoveError::AllOthersLocked);
        }
        let held: Decimal = self
            .values
            .iter()
            .enumerate()
            .filter(|(at, _)| self.is_locked(*at))
            .map(|(_, held)| held.get())
            .sum();
        self.spread(&free, HUNDRED - held, step)
    }

    /// The changes that give a plan these weights: only the weights that differ.
    #[must_use]
    pub fn changes(&self, plan: &Plan) -> Vec<Change> {
        let differ =
            plan.objectives().zip(&self.values).filter(|((_, one), value)| one.weight != Some(**value));
        let change = |value: Weight| ObjectiveField::Weight(Some(value));
        differ
            .map(|((_, one), value)| Change::Objective { id: one.id.clone(), set: change(*value) })
            .collect()
    }

    fn free(&self, also: impl Fn(usize) -> bool) -> Vec<usize> {
        (0..self.values.len()).filter(|index| !self.is_locked(*index) && also(*index)).collect()
    }

    fn put(&mut self, index: usize, value: Decimal) {
        if let (Some(slot), Ok(value)) = (self.values.get_mut(index), Weight::new(value.normalize())) {
            *slot = value;
        }
    }

    /// Gives `total` to the free weights, in proportion to what they have, or equally where they have none.
    fn spread(&mut self, free: &[usize], total: Decimal, step: Decimal) -> Result<(), MoveError> {
        if total < Decimal::ZERO {
            return Err(MoveError::NoRoom);
        }
        let had: Vec<Decimal> =
            free.iter().filter_map(|index| self.values.get(*index)).map(|weight| weight.get()).collect();
        let sum: Decimal = had.iter().sum();
        if had.is_empty() {
            return if total.is_zero() { Ok(()) } else { Err(MoveError::NoRoom) };
        }
        let share = |had: Decimal| {
            if sum.is_zero() { total / Decimal::from(free.len()) } else { had * total / sum }
        };
        let wanted: Vec<Decimal> = had.into_iter().map(share).collect();
        for (index, value) in free.iter().zip(in_steps(&wanted, total, step)) {
            self.put(*index, value);
        }
        Ok(())
    }
}

/// Rounds down to multiples of `step`; whole steps left over go to the largest fractional parts, and what is
/// smaller than a step to the largest of them.
fn in_steps(wanted: &[Decimal], total: Decimal, step: Decimal) -> Vec<Decimal> {
    let mut values: Vec<Decimal> = wanted.iter().map(|value| (value / step).floor() * step).collect();
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    let fraction =
        |index: &usize| wanted.get(*index).zip(values.get(*index)).map(|(wanted, value)| wanted - value);
    order.sort_by_key(|index| std::cmp::Reverse(fraction(index)));
    let mut left = total - values.iter().sum::<Decimal>();
    for index in order.iter().cycle().take(wanted.len() * 2) {
        let portion = left.min(step);
        if let Some(value) = values.get_mut(*index) {
            *value += portion;
            left -= portion;
        }
        if left.is_zero() {
            break;
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights(values: &[i64]) -> Weights {
        let values: Vec<Weight> =
            values.iter().filter_map(|value| Weight::new(Decimal::from(*value)).ok()).collect();
        Weights { locked: vec![false; values.len()], held: vec![false; values.len()], values }
    }

    fn plain(weights: &Weights) -> Vec<String> {
        weights.values().iter().map(|weight| weight.get().normalize().to_string()).collect()
    }

    fn weight(value: i64) -> Weight {
        Weight::new(Decimal::from(value)).unwrap_or_default()
    }

    #[test]
    fn the_others_follow_in_proportion_and_the_sum_stays() {
        let mut some = weights(&[50, 30, 20]);
        assert_eq!(some.set(0, weight(60), Decimal::ONE), Ok(()));
        assert_eq!(plain(&some), ["60", "24", "16"]);
        // 39 shared as 24 : 16 is 23.4 and 15.6: rounded down 23 + 15, the point left goes to .6
        assert_eq!(some.set(0, weight(61), Decimal::ONE), Ok(()));
        assert_eq!(plain(&some), ["61", "23", "16"]);
        assert_eq!(some.sum(), HUNDRED);
    }

    #[test]
    fn steps_smaller_than_one_are_kept() {
        let mut some = weights(&[40, 30, 30]);
        assert_eq!(some.set(0, Weight::parse("40.25").unwrap_or_default(), Decimal::new(1, 2)), Ok(()));
        assert_eq!(plain(&some), ["40.25", "29.88", "29.87"]);
    }

    #[test]
    fn locked_weights_stay_or_say_why() {
        let mut some = weights(&[50, 30, 20]);
        some.set_locked(1, true);
        assert_eq!(some.set(1, weight(40), Decimal::ONE), Err(MoveError::Locked));
        assert_eq!(some.set(0, weight(71), Decimal::ONE), Err(MoveError::NoRoom));
        assert_eq!(some.set(0, weight(70), Decimal::ONE), Ok(()));
        assert_eq!(plain(&some), ["70", "30", "0"]);
        some.set_locked(2, true);
        assert_eq!(some.set(0, weight(60), Decimal::ONE), Err(MoveError::AllOthersLocked));
        assert_eq!(plain(&some), ["70", "30", "0"]);
    }

    #[test]
    fn weights_that_are_all_zero_share_equally() {
        let mut some = weights(&[100, 0, 0]);
        assert_eq!(some.set(0, weight(90), Decimal::ONE), Ok(()));
        assert_eq!(plain(&some), ["90", "5", "5"]);
    }

    #[test]
    fn a_sum_other_than_100_is_said_and_can_be_mended() {
        let mut some = weights(&[50, 30, 10]);
        assert_eq!(some.set(0, weight(60), Decimal::ONE), Err(MoveError::SumNotWhole));
        assert_eq!(some.bring_to_hundred(Decimal::ONE), Ok(()));
        assert_eq!(plain(&some), ["56", "33", "11"]);
    }

    #[test]
    fn shifting_goes_as_far_as_both_reach() {
        let mut some = weights(&[50, 30, 20]);
        assert_eq!(some.shift(0, 1, Decimal::from(-40)), Ok(()));
        assert_eq!(plain(&some), ["80", "0", "20"]);
    }
}
