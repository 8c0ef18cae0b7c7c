//! The weight with which the total is as wanted.

use proptest::prelude::*;
use rust_decimal::Decimal;
use stadera::{
    plan::Subject,
    scoring::{Performance, evaluate},
    simulation::{Answer, Balance, Follow, Lever, NoAnswer, Search, seek},
};

use super::{
    SEED,
    definitions::{Case, FOLLOWS, cases},
    support::{
        exact::{Exact, close, exact, half_up, whole},
        random::config,
    },
};

/// The subjects of the objectives, by position.
fn subjects(case: &Case) -> Vec<Subject> {
    case.document().plan.objectives().map(|(subject, _)| subject).collect()
}

fn search(case: &Case, position: usize, follow: Follow, goal: Decimal) -> Search {
    let locked = (0..case.all.len()).filter(|at| case.is_locked(*at)).collect();
    Search { goal, lever: Lever::Weight(subjects(case)[position]), follow, locked }
}

/// The total with the weight at a value, not rounded.
fn at(case: &Case, position: usize, weight: &Exact, follow: Follow) -> Exact {
    let moved = case.moved(position, weight, follow).expect("they follow");
    case.mean(&moved, &case.evaluable()).expect("a total")
}

/// The most that the weight can be.
fn most(case: &Case, position: usize, follow: Follow) -> Exact {
    let weights = case.weights();
    case.followers(position, follow).iter().map(|at| weights[*at].clone()).sum::<Exact>() + &weights[position]
}

/// What is wrong with an answer.
fn check(case: &Case, position: usize, follow: Follow, goal: Decimal) -> Result<(), TestCaseError> {
    let search = search(case, position, follow, goal);
    let (document, goal) = (case.document(), exact(goal));
    let most = most(case, position, follow);
    // Twentieths of the whole way, with its ends and the present weight.
    let mut tries: Vec<Exact> = (0..=20).map(|part| &most * whole(part) / whole(20)).collect();
    tries.push(case.weights()[position].clone());
    match seek(&document, Performance::Organisational, &search) {
        Ok(found) => {
            let Answer::Weight(weight) = found.answer else { panic!("{found:?}") };
            let weight = exact(weight.get());
            let total = at(case, position, &weight, follow);
            let [low, high] = [found.reach.0, found.reach.1].map(|end| exact(end.get()));
            let slack = whole(1) / whole(1_000_000_000_000_000_000);
            let totals = tries.iter().map(|weight| case.rounded(at(case, position, weight, follow)));
            prop_assert!({ totals }.all(|one| &low - &slack <= one && one <= &high + &slack), "{found:?}");
            // A hundredth of a thousandth of a millionth of a point, or what ten decimals of a weight can tell apart.
            let sum: Exact = case.evaluable().into_iter().map(|at| case.weights()[at].clone()).sum();
            let told_apart = whole(1) / whole(100_000_000) / sum;
            if case.each_level {
                prop_assert_eq!(exact(found.total.get()), half_up(&total, 2));
                prop_assert_eq!(half_up(&total, 2), goal, "{:?}", found);
                return Ok(());
            }
            prop_assert!(close(&exact(found.total.get()), &total, 18));
            prop_assert!(total >= goal && total <= &goal + told_apart, "{total} for {goal}: {found:?}");
            nearest(case, position, follow, &weight, &goal)
        }
        Err(NoAnswer::OutOfReach { low, high }) => {
            let (low, high) = (exact(low.get()), exact(high.get()));
            prop_assert!(goal < low || high < goal, "{goal} is between {low} and {high}");
            let slack = whole(1) / whole(1_000_000_000_000_000_000);
            let totals: Vec<Exact> =
                tries.iter().map(|weight| case.rounded(at(case, position, weight, follow))).collect();
            prop_assert!(
                totals.iter().all(|one| &low - &slack <= *one && *one <= &high + &slack),
                "{low} {high}"
            );
            if follow != Follow::Equal {
                prop_assert!(totals.iter().any(|one| close(one, &low, 18)), "nothing gives {low}");
                prop_assert!(totals.iter().any(|one| close(one, &high, 18)), "nothing gives {high}");
            }
            Ok(())
        }
        Err(NoAnswer::TakesNoPart) => {
            prop_assert!(case.all[position].excluded);
            Ok(())
        }
        Err(NoAnswer::Fixed(error)) => {
            let other = if most > whole(0) { whole(0) } else { whole(1) };
            let wanted = if case.weights()[position] == other { most } else { other };
            prop_assert_eq!(case.moved(position, &wanted, follow), Err(error));
            Ok(())
        }
        Err(other) => panic!("{other:?}"),
    }
}

/// No weight nearer to the present one has the total: on the way there it stays on its side.
fn nearest(
    case: &Case,
    position: usize,
    follow: Follow,
    answer: &Exact,
    goal: &Exact,
) -> Result<(), TestCaseError> {
    let present = case.weights()[position].clone();
    let side = at(case, position, &present, follow) > *goal;
    for part in 1..40_i64 {
        let between = &present + (answer - &present) * whole(part) / whole(40);
        let total = at(case, position, &between, follow);
        // What is that close may be the answer's own step of ten decimals.
        let reached = close(&total, goal, 6);
        prop_assert!(reached || (total > *goal) == side, "{between} is nearer than {answer}: {case:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(SEED, 25))]

    #[test]
    fn the_weight_gives_the_total(case in cases(1..=8), goal in 0..=10_000_i64, near in -300..=300_i64) {
        // A goal anywhere, and one near to the total, which is more often in reach.
        let evaluation = evaluate(&case.document(), Performance::Organisational);
        let total = evaluation.total().value().expect("a total").shown();
        let near = (total + Decimal::new(near, 2)).clamp(Decimal::ZERO, Decimal::ONE_HUNDRED);
        for position in 0..case.all.len() {
            for follow in FOLLOWS {
                check(&case, position, follow, Decimal::new(goal, 2))?;
                check(&case, position, follow, near)?;
            }
        }
    }

    /// What a weight gives is found again, also where it is at an end of what it can be.
    #[test]
    fn a_total_that_a_weight_gives_is_in_reach(case in cases(2..=6), part in 0..=4_i64) {
        let document = case.document();
        let evaluation = evaluate(&document, Performance::Organisational);
        let balance = Balance::of(&document, &evaluation).expect("a total").with_locks(|at| case.is_locked(at));
        for item in &balance.items {
            for follow in FOLLOWS {
                let weight = balance.weights.most(item.position, follow) * Decimal::new(part * 25, 2);
                let Ok(total) = balance.total_at(item.position, weight, follow) else { continue };
                let exactly = at(&case, item.position, &exact(weight), follow);
                // Only what a goal can say: a total of at most ten decimals.
                if exact(total.exact().round_dp(10)) == case.rounded(exactly) {
                    let search = search(&case, item.position, follow, total.exact().round_dp(10));
                    let found = seek(&document, Performance::Organisational, &search);
                    let held = balance.weights.most(item.position, follow) == item.weight;
                    prop_assert!(found.is_ok() || (held && matches!(found, Err(NoAnswer::Fixed(_)))), "{found:?}");
                }
            }
        }
    }
}
