//! The interval against every vertex, and against random weights.

use num_traits::Zero;
use proptest::{prelude::*, strategy::ValueTree};
use rust_decimal::Decimal;
use stadera::simulation::{End, WITHIN_MOST};

use super::{
    SEED,
    definitions::{Case, cases},
    support::{
        exact::{Exact, close, exact, whole},
        fill::Picks,
        random::config,
    },
    totals::balance,
};

const DECIMALS: u32 = 18;

/// The least and the most of each weight that takes part.
fn bounds(case: &Case, within: &Exact) -> Vec<(Exact, Exact)> {
    let weights = case.weights();
    let of = |at: usize| {
        let weight = &weights[at];
        if case.is_locked(at) {
            return (weight.clone(), weight.clone());
        }
        ((weight - within).max(whole(0)), (weight + within).min(whole(100)))
    };
    case.evaluable().into_iter().map(of).collect()
}

/// Σ w s / Σ w, of weights of those that take part.
fn total(case: &Case, weights: &[Exact]) -> Exact {
    let pairs = case.evaluable().into_iter().zip(weights);
    let products: Exact = pairs.map(|(at, weight)| case.achievement(at) * weight).sum();
    case.rounded(products / weights.iter().sum::<Exact>())
}

/// Every vertex: all weights but one at a bound, and the one what is left.
fn vertices(bounds: &[(Exact, Exact)], sum: &Exact) -> Vec<Vec<Exact>> {
    let mut found = Vec::new();
    for free in 0..bounds.len() {
        for choice in 0..1_usize << bounds.len() {
            let pick = |(at, (low, high)): (usize, &(Exact, Exact))| {
                if choice >> at & 1 == 0 { low.clone() } else { high.clone() }
            };
            let mut weights: Vec<Exact> = bounds.iter().enumerate().map(pick).collect();
            weights[free] = Exact::zero();
            weights[free] = sum - weights.iter().sum::<Exact>();
            if bounds[free].0 <= weights[free] && weights[free] <= bounds[free].1 {
                found.push(weights);
            }
        }
    }
    found
}

/// The weights of an end are admissible, and give its total.
fn sound(case: &Case, within: &Exact, end: &End) -> Result<(), TestCaseError> {
    let weights: Vec<Exact> = end.weights.iter().map(|weight| exact(*weight)).collect();
    let all = case.weights();
    let sum: Exact = case.evaluable().into_iter().map(|at| all[at].clone()).sum();
    prop_assert_eq!(weights.iter().sum::<Exact>(), sum);
    for (weight, (low, high)) in weights.iter().zip(bounds(case, within)) {
        prop_assert!(low <= *weight && *weight <= high, "{end:?}");
    }
    prop_assert!(close(&total(case, &weights), &exact(end.total.get()), DECIMALS), "{end:?}");
    Ok(())
}

fn withins() -> impl Strategy<Value = i64> {
    prop_oneof![Just(0_i64), Just(500), Just(10_000), 0..=3_000_i64]
}

proptest! {
    #![proptest_config(config(SEED, 40))]

    #[test]
    fn the_interval_ends_at_the_extreme_vertices(case in cases(1..=6), within in withins()) {
        let exactly = super::definitions::hundredths(within);
        let interval = balance(&case).interval(Decimal::new(within, 2));
        let all = case.weights();
        let sum: Exact = case.evaluable().into_iter().map(|at| all[at].clone()).sum();
        let totals: Vec<Exact> =
            vertices(&bounds(&case, &exactly), &sum).iter().map(|weights| total(&case, weights)).collect();
        let (low, high) = (totals.iter().min().expect("a vertex"), totals.iter().max().expect("a vertex"));
        prop_assert!(close(&exact(interval.low.total.get()), low, DECIMALS), "{interval:?}");
        prop_assert!(close(&exact(interval.high.total.get()), high, DECIMALS), "{interval:?}");
        sound(&case, &exactly, &interval.low)?;
        sound(&case, &exactly, &interval.high)?;
        if within == 0 {
            prop_assert_eq!(interval.low.total, interval.high.total);
        }
    }

    #[test]
    fn no_admissible_weights_are_beyond_the_ends(case in cases(7..=30), within in withins(), seed in any::<u64>()) {
        let exactly = super::definitions::hundredths(within);
        let interval = balance(&case).interval(Decimal::new(within, 2));
        sound(&case, &exactly, &interval.low)?;
        sound(&case, &exactly, &interval.high)?;
        let (bounds, all) = (bounds(&case, &exactly), case.weights());
        let mut weights: Vec<Exact> = case.evaluable().into_iter().map(|at| all[at].clone()).collect();
        let mut picks = Picks(seed);
        let slack = whole(1) / whole(1_000_000_000_000_000_000);
        for _ in 0..60 {
            let last = i64::try_from(weights.len() - 1).expect("a count");
            let [from, to] = [(); 2].map(|()| usize::try_from(picks.up_to(last)).expect("a position"));
            let room = (&weights[from] - &bounds[from].0).min(&bounds[to].1 - &weights[to]);
            let points = room * whole(picks.up_to(4)) / whole(4);
            weights[from] -= &points;
            weights[to] += points;
            let total = total(&case, &weights);
            prop_assert!(exact(interval.low.total.get()) <= &total + &slack, "{total}");
            prop_assert!(total <= exact(interval.high.total.get()) + &slack, "{total}");
        }
    }
}

#[test]
fn more_points_than_there_are_change_nothing() {
    let mut runner = proptest::test_runner::TestRunner::new(config(SEED, 1));
    let case = cases(5..=5).new_tree(&mut runner).expect("a plan").current();
    let balance = balance(&case);
    assert_eq!(balance.interval(Decimal::from(101)), balance.interval(WITHIN_MOST));
    assert_eq!(balance.interval(Decimal::from(-1)), balance.interval(Decimal::ZERO));
}
