//! Leverage, the total without an objective, and what each part weighs in the total.

use proptest::prelude::*;
use stadera::{
    number::HUNDRED,
    plan::{Document, Rounding, Subject},
    scoring::{Performance, evaluate},
    simulation::{Balance, Effective, Follow, MoveError, effective},
};

use super::{
    SEED,
    definitions::{Case, FOLLOWS, cases},
    support::{
        exact::{Exact, close, exact, whole},
        plans::documents,
        random::{config, file},
    },
};

const DECIMALS: u32 = 18;

pub fn balance(case: &Case) -> Balance {
    let document = case.document();
    let evaluation = evaluate(&document, Performance::Organisational);
    let balance = Balance::of(&document, &evaluation).expect("a total");
    assert_eq!(Some(balance.total()), evaluation.total().value());
    balance.with_locks(|position| case.is_locked(position))
}

/// The change of the total with one more point, by trying it.
fn one_more(case: &Case, position: usize, follow: Follow) -> Result<Exact, MoveError> {
    let weights = case.weights();
    let moved = case.moved(position, &(&weights[position] + whole(1)), follow)?;
    Ok(case.total(&moved) - case.total(&weights))
}

proptest! {
    #![proptest_config(config(SEED, 100))]

    #[test]
    fn leverage_is_what_one_more_point_does(case in cases(1..=9)) {
        let balance = balance(&case);
        for follow in FOLLOWS {
            let all = balance.leverage(follow);
            let positions: Vec<usize> = all.iter().map(|one| one.item.position).collect();
            prop_assert_eq!(&positions, &case.evaluable());
            for one in &all {
                let expected = one_more(&case, one.item.position, follow);
                match (&one.change, &expected) {
                    (Ok(change), Ok(expected)) => {
                        prop_assert!(close(&exact(*change), expected, DECIMALS), "{follow:?} {one:?} {expected}");
                        let others = one.others.expect("who gives the point");
                        prop_assert_eq!(others.count, case.followers(one.item.position, follow).len());
                    }
                    _ => prop_assert_eq!(one.change.err(), expected.err(), "{:?} {:?}", follow, one),
                }
            }
        }
    }

    #[test]
    fn drop_one_is_the_total_over_the_others(case in cases(1..=9)) {
        let (weights, all) = (case.weights(), balance(&case).dropped());
        prop_assert_eq!(all.len(), case.evaluable().len());
        for one in all {
            let others: Vec<usize> =
                case.evaluable().into_iter().filter(|other| *other != one.item.position).collect();
            let expected = case.mean(&weights, &others).map(|mean| case.rounded(mean));
            match (one.total, expected) {
                (Some(total), Some(expected)) => prop_assert!(close(&exact(total.get()), &expected, DECIMALS)),
                (total, expected) => prop_assert_eq!(total.is_none(), expected.is_none()),
            }
        }
    }

    #[test]
    fn effective_weights_make_the_whole_and_the_total(document in documents()) {
        for performance in [Performance::Organisational, Performance::Individual] {
            levels(&document, performance)?;
        }
    }
}

fn sum(all: &[Effective], chosen: impl Fn(&Effective) -> bool) -> Exact {
    all.iter().filter(|one| chosen(one)).map(|one| exact(one.weight)).sum()
}

fn levels(document: &Document, performance: Performance) -> Result<(), TestCaseError> {
    let evaluation = evaluate(document, performance);
    let Some(total) = evaluation.total().value() else { return Ok(()) };
    let all = effective(&evaluation);
    let objective = |one: &Effective| matches!(one.subject, Subject::Objective(..));
    prop_assert!(close(&sum(&all, objective), &exact(HUNDRED), DECIMALS), "{}", file(document));
    for one in &all {
        let below: Vec<Effective> =
            all.iter().filter(|other| parent(other.subject) == Some(one.subject)).copied().collect();
        if !below.is_empty() {
            let shares: Exact = below.iter().map(|part| exact(part.share)).sum();
            prop_assert!(close(&shares, &whole(100), DECIMALS), "{one:?}\n{}", file(document));
            prop_assert!(
                close(&sum(&below, |_| true), &exact(one.weight), DECIMALS),
                "{one:?}\n{}",
                file(document)
            );
        }
    }
    if document.rules.rounding == Rounding::LastStep {
        let points = all.iter().filter(|one| objective(one)).map(|one| {
            let value =
                evaluation.node(one.subject).and_then(|node| node.outcome.value()).unwrap_or_default();
            exact(one.weight) * exact(value.get()) / whole(100)
        });
        prop_assert!(close(&points.sum(), &exact(total.get()), DECIMALS), "{}", file(document));
        bottom(document, performance)?;
    }
    Ok(())
}

/// What counts is a mean all the way: one point more of achievement there is its weight more in what it belongs to.
fn bottom(document: &Document, performance: Performance) -> Result<(), TestCaseError> {
    let evaluation = evaluate(document, performance);
    let all = effective(&evaluation);
    for one in all
        .iter()
        .filter(|one| all.iter().any(|part| part.counts && parent(part.subject) == Some(one.subject)))
    {
        let Some(node) = evaluation.node(one.subject) else { continue };
        let (Some(value), true) = (node.outcome.value(), one.weight > rust_decimal::Decimal::ZERO) else {
            continue;
        };
        let parts = all.iter().filter(|part| parent(part.subject) == Some(one.subject)).map(|part| {
            let value =
                evaluation.node(part.subject).and_then(|node| node.outcome.value()).unwrap_or_default();
            exact(part.share) * exact(value.get()) / whole(100)
        });
        prop_assert!(close(&parts.sum(), &exact(value.get()), DECIMALS), "{one:?}\n{}", file(document));
    }
    Ok(())
}

fn parent(subject: Subject) -> Option<Subject> {
    match subject {
        Subject::Plan => None,
        Subject::Objective(..) => Some(Subject::Plan),
        Subject::Indicator(area, one, _) => Some(Subject::Objective(area, one)),
        Subject::Phase(area, one, indicator, _) => Some(Subject::Indicator(area, one, indicator)),
    }
}
