//! Weights that move while their sum stays.

mod shares;

use rust_decimal::Decimal;
use shares::{by_as_many_points, in_proportion, in_steps};

use crate::number::{HUNDRED, Weight};

/// The smallest step of a weight: as many decimals as a weight can have.
pub const FINEST: Decimal = Decimal::from_parts(1, 0, 0, false, crate::number::MOST_DECIMALS);

/// Weights of parts of one whole, in the plan's order, with locks. In percent; every operation leaves their sum at
/// the whole or does nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    values: Vec<Weight>,
    locked: Vec<bool>,
    /// What takes no part in the total keeps its weight, so that the sum of those that do stays too.
    held: Vec<bool>,
    /// The group of each, its strategic area: who follows with [`Follow::Area`].
    groups: Vec<usize>,
    /// What they sum to: 100, or for groups what their free parts do.
    whole: Decimal,
}

/// Which of the unlocked weights follow when one moves, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Follow {
    /// All, in proportion to their weight.
    #[default]
    Proportional,
    /// All, by as many points each, as far as they reach.
    Equal,
    /// Those of the same strategic area, in proportion to their weight.
    Area,
}

/// Why weights cannot move; they are then as they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveError {
    /// The weight is locked.
    Locked,
    /// It takes no part in the total, and keeps its weight.
    Held,
    /// All the others are locked, or take no part.
    AllOthersLocked,
    /// Nothing else in its strategic area can follow.
    AreaLocked,
    /// The locked weights leave no room for it.
    NoRoom,
    /// There are parts without a weight.
    UnknownWeight,
    /// There is nothing that could have a weight.
    Nothing,
    /// The weights do not sum to 100.
    SumNotWhole,
}

impl Weights {
    /// These weights, of whatever parts, none locked, all of one group.
    #[must_use]
    pub fn new(values: Vec<Weight>) -> Self {
        let count = values.len();
        let none = vec![false; count];
        Self { values, locked: none.clone(), held: none, groups: vec![0; count], whole: HUNDRED }
    }

    /// Puts them into groups, by their position.
    #[must_use]
    pub fn in_groups(mut self, groups: impl IntoIterator<Item = usize>) -> Self {
        for (slot, group) in self.groups.iter_mut().zip(groups) {
            *slot = group;
        }
        self
    }

    /// Holds what takes no part in the total.
    #[must_use]
    pub fn hold(mut self, takes_no_part: impl IntoIterator<Item = bool>) -> Self {
        for (held, takes_no_part) in self.held.iter_mut().zip(takes_no_part) {
            *held = takes_no_part;
        }
        self
    }

    /// The group of a weight.
    #[must_use]
    pub fn group(&self, index: usize) -> usize {
        self.groups.get(index).copied().unwrap_or_default()
    }

    /// Whether a weight takes no part, and cannot be unlocked.
    #[must_use]
    pub fn is_held(&self, index: usize) -> bool {
        self.held.get(index).copied().unwrap_or(false)
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

    /// What they must sum to.
    #[must_use]
    pub const fn whole(&self) -> Decimal {
        self.whole
    }

    /// The most that a weight can be: itself and what the others that follow it have.
    #[must_use]
    pub fn most(&self, index: usize, follow: Follow) -> Decimal {
        self.at(index)
            + self.followers(index, follow).into_iter().map(|other| self.at(other)).sum::<Decimal>()
    }

    /// Sets one weight; others follow in multiples of `step`, and the remainder goes to the largest fractional parts.
    ///
    /// # Errors
    /// [`MoveError`]; nothing has moved then.
    pub fn set(
        &mut self,
        index: usize,
        wanted: Weight,
        step: Decimal,
        follow: Follow,
    ) -> Result<(), MoveError> {
        let moved = self.moved(index, wanted.get(), follow)?;
        let followers = self.followers(index, follow);
        let shares: Vec<Decimal> =
            { followers.iter() }.filter_map(|other| moved.get(*other).copied()).collect();
        let rest = self.most(index, follow) - wanted.get();
        self.put(index, wanted.get());
        for (other, value) in followers.iter().zip(in_steps(&shares, rest, step)) {
            self.put(*other, value);
        }
        Ok(())
    }

    /// All weights as they are when one has another value, not yet in steps.
    ///
    /// # Errors
    /// [`MoveError`] where the others cannot follow.
    pub fn moved(&self, index: usize, wanted: Decimal, follow: Follow) -> Result<Vec<Decimal>, MoveError> {
        if self.sum() != self.whole {
            return Err(MoveError::SumNotWhole);
        }
        self.movable(index)?;
        if wanted < Decimal::ZERO {
            return Err(MoveError::NoRoom);
        }
        let followers = self.followers(index, follow);
        let mut moved: Vec<Decimal> = self.values.iter().map(|weight| weight.get()).collect();
        let rest = self.most(index, follow) - wanted;
        if followers.is_empty() && !rest.is_zero() {
            let area = follow == Follow::Area && !self.followers(index, Follow::Equal).is_empty();
            return Err(if area { MoveError::AreaLocked } else { MoveError::AllOthersLocked });
        }
        let had: Vec<Decimal> = followers.iter().map(|other| self.at(*other)).collect();
        let shares = match follow {
            Follow::Proportional | Follow::Area => in_proportion(&had, rest)?,
            Follow::Equal => by_as_many_points(&had, rest)?,
        };
        for (at, share) in followers.into_iter().chain([index]).zip(shares.into_iter().chain([wanted])) {
            if let Some(value) = moved.get_mut(at) {
                *value = share;
            }
        }
        Ok(moved)
    }

    /// Moves weight from one part to another, as far as both reach; the others stay.
    ///
    /// # Errors
    /// [`MoveError::Locked`] where either is locked, [`MoveError::Held`] where it takes no part,
    /// [`MoveError::UnknownWeight`] where there is no such weight.
    pub fn shift(&mut self, from: usize, to: usize, points: Decimal) -> Result<(), MoveError> {
        self.movable(from)?;
        self.movable(to)?;
        if from == to {
            return Ok(());
        }
        let (giver, taker) = (self.at(from), self.at(to));
        let points = points.clamp(-taker, giver);
        self.put(from, giver - points);
        self.put(to, taker + points);
        Ok(())
    }

    /// Brings the sum to the whole: the unlocked weights change in proportion.
    ///
    /// # Errors
    /// [`MoveError`]; nothing has moved then.
    pub fn bring_to_whole(&mut self, step: Decimal) -> Result<(), MoveError> {
        let free = self.free();
        if free.is_empty() {
            return Err(MoveError::AllOthersLocked);
        }
        let had: Vec<Decimal> = free.iter().map(|index| self.at(*index)).collect();
        let total = self.whole - (self.sum() - had.iter().sum::<Decimal>());
        let shares = in_proportion(&had, total)?;
        for (index, value) in free.iter().zip(in_steps(&shares, total, step)) {
            self.put(*index, value);
        }
        Ok(())
    }

    /// The weights of the groups, without what is locked or held in them. None of the groups is locked but those that
    /// have nothing free.
    #[must_use]
    pub fn grouped(&self) -> Self {
        let count = self.groups.iter().max().map_or(0, |last| last + 1);
        let mut sums = vec![Decimal::ZERO; count];
        let mut held = vec![true; count];
        for index in self.free() {
            let group = self.group(index);
            if let (Some(sum), Some(held)) = (sums.get_mut(group), held.get_mut(group)) {
                *sum += self.at(index);
                *held = false;
            }
        }
        let whole = self.whole - (self.sum() - sums.iter().sum::<Decimal>());
        // A sum that no weight can be belongs to weights that do not sum to 100, and then nothing moves.
        let values = sums.into_iter().map(|sum| Weight::new(sum.normalize()).unwrap_or_default()).collect();
        Self { whole, ..Self::new(values).hold(held) }
    }

    /// Gives the free weights of each group, in proportion, what `groups` says.
    ///
    /// # Errors
    /// [`MoveError`]; nothing has moved then.
    pub fn follow_groups(&mut self, groups: &Self, step: Decimal) -> Result<(), MoveError> {
        let mut moved = self.clone();
        for (group, wanted) in groups.values.iter().enumerate() {
            let inside: Vec<usize> =
                self.free().into_iter().filter(|index| self.groups.get(*index) == Some(&group)).collect();
            let had: Vec<Decimal> = inside.iter().map(|index| self.at(*index)).collect();
            let wanted = wanted.get();
            if had.iter().sum::<Decimal>() == wanted {
                continue;
            }
            let shares = in_proportion(&had, wanted)?;
            for (index, value) in inside.iter().zip(in_steps(&shares, wanted, step)) {
                moved.put(*index, value);
            }
        }
        *self = moved;
        Ok(())
    }

    fn at(&self, index: usize) -> Decimal {
        self.values.get(index).map(|weight| weight.get()).unwrap_or_default()
    }

    /// Whether a weight is there and can be moved.
    fn movable(&self, index: usize) -> Result<(), MoveError> {
        match index {
            _ if index >= self.values.len() => Err(MoveError::UnknownWeight),
            _ if self.is_held(index) => Err(MoveError::Held),
            _ if self.is_locked(index) => Err(MoveError::Locked),
            _ => Ok(()),
        }
    }

    fn free(&self) -> Vec<usize> {
        (0..self.values.len()).filter(|index| !self.is_locked(*index)).collect()
    }

    /// Who follows a weight.
    fn followers(&self, index: usize, follow: Follow) -> Vec<usize> {
        let near =
            |other: &usize| follow != Follow::Area || self.groups.get(*other) == self.groups.get(index);
        self.free().into_iter().filter(|other| *other != index && near(other)).collect()
    }

    fn put(&mut self, index: usize, value: Decimal) {
        if let (Some(slot), Ok(value)) = (self.values.get_mut(index), Weight::new(value.normalize())) {
            *slot = value;
        }
    }
}

#[cfg(test)]
mod tests;
