//! What the words of a simulation mean, in exact fractions: nothing here calls the engine.

use num_traits::Zero;
use proptest::{collection::vec, prelude::*};
use rust_decimal::Decimal;
use stadera::{
    number::{Figure, Weight},
    plan::{Area, Document, Measure, Objective, Rounding, RuleSet, Target},
    simulation::{Follow, MoveError},
};

use super::support::{
    exact::{Exact, clamp, exact, half_up, whole},
    notation::{exclusion, id, indicator, numeric, objective, plan},
};

pub const FOLLOWS: [Follow; 3] = [Follow::Proportional, Follow::Equal, Follow::Area];

/// An objective, as little of it as matters here. Weights and values in hundredths.
#[derive(Clone, Copy, Debug)]
pub struct One {
    pub weight: i64,
    pub value: i64,
    pub target: i64,
    pub area: usize,
    pub excluded: bool,
    pub locked: bool,
}

/// A plan whose weights sum to 100.
#[derive(Clone, Debug)]
pub struct Case {
    pub all: Vec<One>,
    pub each_level: bool,
}

pub fn hundredths(number: i64) -> Exact {
    whole(number) / whole(100)
}

fn one() -> impl Strategy<Value = One> {
    let flags = (prop::bool::weighted(0.15), prop::bool::weighted(0.25));
    let value = prop_oneof![4 => 0..=12_000_i64, 1 => Just(10_000), 1 => Just(0)];
    let target = prop_oneof![Just(10_000_i64), Just(9_700), Just(4_100), Just(30_000)];
    (value, target, 0..3_usize, flags).prop_map(|(value, target, area, (excluded, locked))| One {
        weight: 0,
        value,
        target,
        area,
        excluded,
        locked,
    })
}

/// Plans of so many objectives, in the order of their areas, with a total.
pub fn cases(count: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Case> {
    let cuts = |count: usize| {
        prop_oneof![
            2 => vec(0..=10_000_i64, count),
            2 => vec((0..=20_i64).prop_map(|fives| fives * 500), count),
        ]
    };
    let parts = count.prop_flat_map(move |count| (vec(one(), count), cuts(count - 1)));
    let case = (parts, prop::bool::weighted(0.3)).prop_map(|((mut all, mut cuts), each_level)| {
        all.sort_by_key(|one| one.area);
        cuts.sort_unstable();
        cuts.push(10_000);
        let mut before = 0;
        for (one, cut) in all.iter_mut().zip(cuts) {
            one.weight = cut - before;
            before = cut;
        }
        Case { all, each_level }
    });
    case.prop_filter("a total", |case| case.all.iter().any(|one| !one.excluded && one.weight > 0))
}

impl Case {
    /// The plan, of one number for each objective.
    pub fn document(&self) -> Document {
        let decimal = |number| Decimal::new(number, 2);
        let made = |(index, one): (usize, &One)| {
            let mut only = indicator(&format!("{}", index + 1), Measure::Numeric(numeric()));
            only.target = Figure::new(decimal(one.target)).ok().map(Target::Value);
            only.r#final.value = Figure::new(decimal(one.value)).ok();
            let mut made: Objective = objective(&format!("{}.{}", one.area + 1, index + 1));
            made.weight = Weight::new(decimal(one.weight)).ok();
            made.exclusion = one.excluded.then(exclusion);
            made.indicators = vec![only];
            made
        };
        let objectives: Vec<Objective> = self.all.iter().enumerate().map(made).collect();
        let mut plan = plan(Vec::new());
        plan.areas =
            (0..3).map(|area| Area { id: id(&format!("area-{area}")), ..plan.areas[0].clone() }).collect();
        for (one, made) in self.all.iter().zip(objectives) {
            plan.areas[one.area].objectives.push(made.into());
        }
        let rounding = if self.each_level { Rounding::EachLevel } else { Rounding::LastStep };
        Document { rules: RuleSet { rounding, ..RuleSet::default() }, plan }
    }

    pub fn is_locked(&self, position: usize) -> bool {
        self.all[position].locked
    }

    pub fn weights(&self) -> Vec<Exact> {
        self.all.iter().map(|one| hundredths(one.weight)).collect()
    }

    /// Positions of what takes part.
    pub fn evaluable(&self) -> Vec<usize> {
        (0..self.all.len()).filter(|index| !self.all[*index].excluded).collect()
    }

    pub fn achievement(&self, position: usize) -> Exact {
        let one = self.all[position];
        self.rounded(clamp(whole(one.value) * whole(100) / whole(one.target)))
    }

    pub fn rounded(&self, value: Exact) -> Exact {
        if self.each_level { half_up(&value, 2) } else { value }
    }

    /// Σ w s / Σ w over those positions, not rounded; `None` where they have no weight.
    pub fn mean(&self, weights: &[Exact], positions: &[usize]) -> Option<Exact> {
        let sum: Exact = positions.iter().map(|at| weights[*at].clone()).sum();
        let products: Exact = positions.iter().map(|at| &weights[*at] * self.achievement(*at)).sum();
        (!sum.is_zero()).then(|| products / sum)
    }

    /// The total with these weights.
    pub fn total(&self, weights: &[Exact]) -> Exact {
        self.rounded(self.mean(weights, &self.evaluable()).expect("a total"))
    }

    /// Who follows, whoever it is near to.
    fn free_others(&self, position: usize) -> Vec<usize> {
        let free = |other: &usize| *other != position && !self.is_locked(*other);
        self.evaluable().into_iter().filter(free).collect()
    }

    pub fn followers(&self, position: usize, follow: Follow) -> Vec<usize> {
        let near = |other: &usize| follow != Follow::Area || self.all[*other].area == self.all[position].area;
        self.free_others(position).into_iter().filter(near).collect()
    }

    /// All weights with one of them at another value, the others following.
    pub fn moved(&self, position: usize, wanted: &Exact, follow: Follow) -> Result<Vec<Exact>, MoveError> {
        if self.all[position].excluded {
            return Err(MoveError::Held);
        }
        if self.is_locked(position) {
            return Err(MoveError::Locked);
        }
        let (mut weights, followers) = (self.weights(), self.followers(position, follow));
        if followers.is_empty() && *wanted != weights[position] {
            let others = !self.free_others(position).is_empty();
            return Err(if others { MoveError::AreaLocked } else { MoveError::AllOthersLocked });
        }
        let had: Vec<Exact> = followers.iter().map(|at| weights[*at].clone()).collect();
        let rest = had.iter().sum::<Exact>() + &weights[position] - wanted;
        if rest < Exact::zero() {
            return Err(MoveError::NoRoom);
        }
        let shares = if follow == Follow::Equal { by_points(&had, &rest) } else { by_weight(&had, &rest) };
        for (at, share) in followers.into_iter().zip(shares) {
            weights[at] = share;
        }
        weights[position] = wanted.clone();
        Ok(weights)
    }
}

/// In proportion; alike where none has anything.
pub fn by_weight(had: &[Exact], rest: &Exact) -> Vec<Exact> {
    let sum: Exact = had.iter().sum();
    let count = whole(i64::try_from(had.len()).expect("a count"));
    had.iter().map(|had| if sum.is_zero() { rest / &count } else { had * rest / &sum }).collect()
}

/// By as many points each; who would have less than nothing has nothing, and the others give its part.
pub fn by_points(had: &[Exact], rest: &Exact) -> Vec<Exact> {
    let mut giving: Vec<usize> = (0..had.len()).collect();
    loop {
        let sum: Exact = giving.iter().map(|at| had[*at].clone()).sum();
        let count = whole(i64::try_from(giving.len().max(1)).expect("a count"));
        let points = (sum - rest) / count;
        let still: Vec<usize> = giving.iter().copied().filter(|at| had[*at] >= points).collect();
        if still.len() == giving.len() {
            let share = |at| if giving.contains(&at) { &had[at] - &points } else { Exact::zero() };
            return (0..had.len()).map(share).collect();
        }
        giving = still;
    }
}

/// The engine's decimals as fractions.
pub fn fractions(decimals: &[Weight]) -> Vec<Exact> {
    decimals.iter().map(|weight| exact(weight.get())).collect()
}
