//! The weight with which the total is as wanted: a total is linear in it, between the weights at which another is used up.

use rust_decimal::Decimal;

use super::{Answer, Found, NoAnswer, Search};
use crate::{
    number::{MOST_DECIMALS, Percent, Weight},
    plan::{Change, Document, ObjectiveField, Subject},
    simulation::{Balance, Follow, Item},
};

/// A weight and the total with it, not rounded.
type Point = (Decimal, Decimal);

pub(super) fn seek(
    document: &Document,
    balance: &Balance,
    subject: Subject,
    search: &Search,
) -> Result<Found, NoAnswer> {
    let item = balance.items.iter().find(|item| item.subject == subject).ok_or(NoAnswer::TakesNoPart)?;
    let objective = document.plan.objective_at(subject).ok_or(NoAnswer::TakesNoPart)?;
    let points = points(balance, item, search.follow)?;
    let (weight, slope) = nearest(&points, item.weight, search.goal).ok_or_else(|| out_of(&points))?;
    let weight = Weight::new(weight.normalize()).map_err(|_| out_of(&points))?;
    let total = balance.total_at(item.position, weight.get(), search.follow).map_err(NoAnswer::Fixed)?;
    Ok(Found {
        answer: Answer::Weight(weight),
        total,
        beyond: None,
        reach: reach(&points),
        slope: Some(slope),
        change: Change::Objective { id: objective.id.clone(), set: ObjectiveField::Weight(Some(weight)) },
    })
}

/// The weights between which the total is linear, from 0 to the most, each with its total.
fn points(balance: &Balance, item: &Item, follow: Follow) -> Result<Vec<Point>, NoAnswer> {
    let most = balance.weights.most(item.position, follow);
    let mut weights = vec![Decimal::ZERO, item.weight, most];
    if follow == Follow::Equal {
        weights.extend(used_up(balance, item));
    }
    weights.sort_unstable();
    weights.dedup();
    let point = |weight: Decimal| {
        let products = balance.products_at(item.position, weight, follow).map_err(NoAnswer::Fixed)?;
        Ok((weight, products.checked_div(balance.sum).unwrap_or_default()))
    };
    weights.into_iter().map(point).collect()
}

/// The weights at which one of the others, which all give as many points, has no more to give.
fn used_up(balance: &Balance, item: &Item) -> Vec<Decimal> {
    let others = balance.items.iter().filter(|other| !other.locked && other.subject != item.subject);
    let mut others: Vec<Decimal> = others.map(|other| other.weight).collect();
    others.sort_unstable();
    let mut given = Decimal::ZERO;
    let mut weights = Vec::with_capacity(others.len());
    for (index, other) in others.iter().enumerate() {
        weights.push(item.weight + given + other * Decimal::from(others.len() - index));
        given += other;
    }
    weights
}

/// The weight nearest to the present one, and the change of the total with a point of it there. To ten decimals, on
/// the side on which the total is no less than wanted.
fn nearest(points: &[Point], present: Decimal, goal: Decimal) -> Option<(Decimal, Decimal)> {
    let pairs = points.windows(2).filter_map(|pair| match pair {
        [one, other] => Some((*one, *other)),
        _ => None,
    });
    let solved = pairs.filter_map(|((from, low), (to, high))| {
        let slope = (high - low).checked_div(to - from)?;
        if slope.is_zero() {
            return (low == goal).then(|| (present.clamp(from, to), slope));
        }
        // Multiplied first: a slope that was cut would be multiplied too.
        let exact = from + ((goal - low) * (to - from)).checked_div(high - low)?;
        let inside = (goal >= low.min(high)) && (goal <= low.max(high));
        inside.then(|| (no_less(exact, slope).clamp(from, to), slope))
    });
    { solved }.min_by_key(|(weight, _)| (*weight - present).abs())
}

/// The exact weight where ten decimals hold it, or the next one with which the total is no less.
fn no_less(exact: Decimal, slope: Decimal) -> Decimal {
    // A quotient is cut after 28 digits: what is left of it after 20 decimals is nothing.
    let exact = exact.round_dp(20);
    let scale = Decimal::from(10_u64.pow(MOST_DECIMALS));
    let steps = exact * scale;
    (if slope.is_sign_positive() { steps.ceil() } else { steps.floor() }) / scale
}

/// The lowest and the highest total: a line is at its ends where it begins or ends.
fn reach(points: &[Point]) -> (Percent, Percent) {
    let totals = || points.iter().map(|(_, total)| Percent::capped(*total));
    (totals().min().unwrap_or_default(), totals().max().unwrap_or_default())
}

fn out_of(points: &[Point]) -> NoAnswer {
    let (low, high) = reach(points);
    NoAnswer::OutOfReach { low, high }
}
