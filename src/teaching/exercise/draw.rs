//! Draws from a seed: whole numbers only, so that every machine draws the same.

use rand_xoshiro::{
    Xoshiro256PlusPlus,
    rand_core::{Rng, SeedableRng},
};

use crate::date::Date;

/// Where what an exercise is made of is drawn from.
pub(super) struct Draw(Xoshiro256PlusPlus);

impl Draw {
    pub fn new(key: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(key))
    }

    /// A number below `end`, each as likely: what would make some of them likelier is drawn again.
    pub fn below(&mut self, end: u32) -> u32 {
        let end = u64::from(end.max(1));
        let limit = u64::MAX - u64::MAX % end;
        loop {
            let drawn = self.0.next_u64();
            if drawn < limit {
                return u32::try_from(drawn % end).unwrap_or_default();
            }
        }
    }

    /// A number from `low` to `high`, both possible.
    pub fn within(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// True once in so many times.
    pub fn one_in(&mut self, times: u32) -> bool {
        self.below(times) == 0
    }

    /// One of them; there is at least one.
    pub fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(u32::try_from(all.len()).unwrap_or(1)) as usize]
    }

    /// One of two lists taken together; there is at least one.
    pub fn pick_of<T: Copy>(&mut self, some: &[T], others: &[T]) -> T {
        let drawn = self.below(u32::try_from(some.len() + others.len()).unwrap_or(1)) as usize;
        some.get(drawn).copied().unwrap_or_else(|| others[drawn - some.len()])
    }

    /// So many different places of a list, in its order.
    pub fn places(&mut self, count: usize, length: usize) -> Vec<usize> {
        let mut places: Vec<usize> = (0..length).collect();
        while places.len() > count {
            let leaves = self.below(u32::try_from(places.len()).unwrap_or(1));
            places.remove(leaves as usize);
        }
        places
    }

    /// So many weights that sum to 100, multiples of 5 and none below 10.
    pub fn weights(&mut self, count: usize) -> Vec<u32> {
        let mut weights = vec![10; count];
        let taken = 10 * u32::try_from(count).unwrap_or(1);
        for _ in 0..100_u32.saturating_sub(taken) / 5 {
            let one = self.below(u32::try_from(count).unwrap_or(1));
            weights[one as usize] += 5;
        }
        weights
    }

    /// Stretches of one to four whole months, one after the other from the month `first` to `last` at the latest: first and last
    /// day of each. There must be a month for each.
    pub fn stretches(&mut self, year: u16, (first, last): (u32, u32), count: u32) -> Vec<(Date, Date)> {
        let mut month = first;
        let mut stretches = Vec::new();
        for after in (0..count).rev() {
            let spare = last.saturating_sub(month + after);
            let until = month + self.within(0, spare.min(3));
            stretches.extend(first_day(year, month).zip(last_day(year, until)));
            month = until + 1;
        }
        stretches
    }
}

fn first_day(year: u16, month: u32) -> Option<Date> {
    Date::new(i32::from(year), month, 1)
}

fn last_day(year: u16, month: u32) -> Option<Date> {
    let next = if month >= 12 { Date::new(i32::from(year) + 1, 1, 1) } else { first_day(year, month + 1) };
    next?.plus_days(-1)
}

/// The day that comes `days` later, or earlier where negative; years far from any plan are not reached.
pub(super) fn later(date: Date, days: i64) -> Date {
    date.plus_days(days).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_key_draws_the_same() {
        let drawn = |key| {
            let mut draw = Draw::new(key);
            (0..6).map(|_| draw.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(drawn(8471), drawn(8471));
        assert_ne!(drawn(8471), drawn(8472));
    }

    #[test]
    fn weights_sum_to_100_and_stretches_stay_in_the_year() {
        let mut draw = Draw::new(1);
        for _ in 0..200 {
            assert_eq!(draw.weights(5).iter().sum::<u32>(), 100);
            let stretches = draw.stretches(2024, (1, 11), 5);
            assert_eq!(stretches.len(), 5);
            assert!(stretches.iter().all(|(start, end)| start < end && end.parts().0 == 2024));
            assert!(stretches.windows(2).all(|two| two[0].1 < two[1].0));
        }
    }
}
