//! Weights that move in steps: the sum stays, what is locked stays, who follows is within a step of its exact share.

use num_traits::{Signed, Zero};
use proptest::prelude::*;
use rust_decimal::Decimal;
use stadera::{
    number::Weight,
    simulation::{FINEST, Follow, MoveError, Weights},
};

use super::{
    SEED,
    definitions::{Case, by_weight, cases, fractions, hundredths},
    support::{
        exact::{Exact, exact, whole},
        random::config,
    },
};

fn weight(hundredths: i64) -> Weight {
    Weight::new(Decimal::new(hundredths, 2)).expect("a weight")
}

/// The weights of a case, as the engine has them.
fn weights(case: &Case) -> Weights {
    let all = case.all.iter();
    let mut weights = Weights::new(all.clone().map(|one| weight(one.weight)).collect())
        .in_groups(all.clone().map(|one| one.area))
        .hold(all.map(|one| one.excluded));
    for position in 0..case.all.len() {
        weights.set_locked(position, case.is_locked(position));
    }
    weights
}

fn follows() -> impl Strategy<Value = Follow> {
    prop_oneof![Just(Follow::Proportional), Just(Follow::Equal), Just(Follow::Area)]
}

fn steps() -> impl Strategy<Value = Decimal> {
    prop_oneof![Just(Decimal::ONE), Just(Decimal::new(5, 1)), Just(Decimal::new(1, 2)), Just(FINEST)]
}

/// Those that moved are within a step of their exact shares, and all but one of them in whole steps.
fn in_steps(
    now: &[Exact],
    exactly: &[Exact],
    followers: &[usize],
    step: Decimal,
) -> Result<(), TestCaseError> {
    let step = exact(step);
    let mut odd = 0;
    for at in followers {
        prop_assert!((&now[*at] - &exactly[*at]).abs() <= step, "{at}: {} {}", now[*at], exactly[*at]);
        prop_assert!(!now[*at].is_negative());
        odd += usize::from(!(&now[*at] / &step).is_integer());
    }
    prop_assert!(odd <= 1, "{odd} are not in steps: {now:?}");
    Ok(())
}

fn whole_sum(weights: &Weights) -> Exact {
    fractions(weights.values()).iter().sum()
}

proptest! {
    #![proptest_config(config(SEED, 200))]

    #[test]
    fn setting_a_weight(
        case in cases(1..=12), which in any::<prop::sample::Index>(), wanted in 0..=10_000_i64,
        follow in follows(), step in steps(),
    ) {
        let (position, before) = (which.index(case.all.len()), weights(&case));
        let mut after = before.clone();
        let done = after.set(position, weight(wanted), step, follow);
        let exactly = case.moved(position, &hundredths(wanted), follow);
        prop_assert_eq!(done.err(), exactly.as_ref().err().copied());
        let Ok(exactly) = exactly else {
            prop_assert_eq!(after, before);
            return Ok(());
        };
        prop_assert_eq!(whole_sum(&after), whole(100));
        let (now, had) = (fractions(after.values()), case.weights());
        let followers = case.followers(position, follow);
        in_steps(&now, &exactly, &followers, step)?;
        for at in 0..now.len() {
            if at == position {
                prop_assert_eq!(&now[at], &hundredths(wanted));
            } else if !followers.contains(&at) {
                prop_assert_eq!(&now[at], &had[at]);
            }
        }
        let moved = before.moved(position, Decimal::new(wanted, 2), follow).expect("they follow");
        for (moved, exactly) in moved.iter().zip(&exactly) {
            prop_assert!(super::support::exact::close(&exact(*moved), exactly, 20));
        }
        let most = case.followers(position, follow).iter().map(|at| had[*at].clone()).sum::<Exact>();
        prop_assert_eq!(exact(before.most(position, follow)), most + &had[position]);
    }

    #[test]
    fn bringing_the_sum_to_100(case in cases(1..=12), factor in 0..=200_i64, step in steps()) {
        // Other sums: every weight times the same, as far as a weight goes.
        let mut other = case;
        for one in &mut other.all {
            one.weight = (one.weight * factor / 100).min(10_000);
        }
        let before = weights(&other);
        let mut after = before.clone();
        let had = other.weights();
        let free: Vec<usize> =
            other.evaluable().into_iter().filter(|at| !other.is_locked(*at)).collect();
        let stays: Exact = (0..had.len()).filter(|at| !free.contains(at)).map(|at| had[at].clone()).sum();
        let rest = whole(100) - stays;
        let expected = match () {
            () if free.is_empty() => Err(MoveError::AllOthersLocked),
            () if rest.is_negative() => Err(MoveError::NoRoom),
            () => Ok(()),
        };
        prop_assert_eq!(after.bring_to_whole(step), expected);
        if expected.is_err() {
            prop_assert_eq!(after, before);
            return Ok(());
        }
        prop_assert_eq!(whole_sum(&after), whole(100));
        let now = fractions(after.values());
        let mut exactly = had.clone();
        let of_free: Vec<Exact> = free.iter().map(|at| had[*at].clone()).collect();
        for (at, share) in free.iter().zip(by_weight(&of_free, &rest)) {
            exactly[*at] = share;
        }
        in_steps(&now, &exactly, &free, step)?;
        prop_assert!((0..had.len()).all(|at| free.contains(&at) || now[at] == had[at]));
    }

    #[test]
    fn areas_move_as_groups(
        case in cases(2..=12), area in 0..3_usize, wanted in 0..=10_000_i64, step in steps(),
    ) {
        let before = weights(&case);
        let (mut after, mut groups) = (before.clone(), before.grouped());
        let inside = |area: usize| -> Vec<usize> {
            let free = case.evaluable().into_iter().filter(|at| !case.is_locked(*at));
            free.filter(|at| case.all[*at].area == area).collect()
        };
        let had = case.weights();
        let sum = |of: &[Exact], area| inside(area).iter().map(|at| of[*at].clone()).sum::<Exact>();
        for (area, of_group) in fractions(groups.values()).iter().enumerate() {
            prop_assert_eq!(of_group, &sum(&had, area));
            prop_assert_eq!(groups.is_held(area), inside(area).is_empty());
        }
        let area = area.min(groups.values().len() - 1);
        if groups.set(area, weight(wanted), step, Follow::Proportional).is_err() {
            return Ok(());
        }
        prop_assert_eq!(after.follow_groups(&groups, step), Ok(()));
        prop_assert_eq!(whole_sum(&after), whole(100));
        let now = fractions(after.values());
        for (area, wanted) in fractions(groups.values()).iter().enumerate() {
            let at = inside(area);
            prop_assert_eq!(&sum(&now, area), wanted);
            let mut exactly = had.clone();
            let of_area: Vec<Exact> = at.iter().map(|at| had[*at].clone()).collect();
            for (at, share) in at.iter().zip(by_weight(&of_area, wanted)) {
                exactly[*at] = share;
            }
            if of_area.iter().sum::<Exact>() != *wanted {
                in_steps(&now, &exactly, &at, step)?;
            }
        }
        let moves: Vec<usize> = (0..3).flat_map(inside).collect();
        prop_assert!((0..had.len()).all(|at| moves.contains(&at) || now[at] == had[at]));
    }

    #[test]
    fn shifting_between_two(case in cases(1..=6), from in 0..7_usize, to in 0..7_usize, points in -10_000..=10_000_i64) {
        let before = weights(&case);
        let mut after = before.clone();
        let done = after.shift(from, to, Decimal::new(points, 2));
        prop_assert_eq!(whole_sum(&after), whole(100));
        prop_assert!(after.values().iter().all(|weight| weight.get() >= Decimal::ZERO));
        if done.is_err() || from == to {
            prop_assert_eq!(after, before);
        }
    }
}

#[test]
fn what_is_not_there_does_not_move() {
    let before = Weights::new(vec![weight(6_000), weight(4_000)]);
    let mut after = before.clone();
    for follow in super::definitions::FOLLOWS {
        assert_eq!(after.set(2, weight(100), Decimal::ONE, follow), Err(MoveError::UnknownWeight));
    }
    assert_eq!(after.shift(0, 2, Decimal::ONE), Err(MoveError::UnknownWeight));
    assert_eq!(after, before);
    assert!(before.moved(0, -Decimal::ONE, Follow::Equal).is_err(), "below 0");
    assert!(Exact::zero() < whole_sum(&after));
}
