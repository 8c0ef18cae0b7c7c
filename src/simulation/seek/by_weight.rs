//! The weight with which the total is as wanted: a total is linear in it, between the weights at which another is used up.

use rust_decimal::Decimal;

use super::{Answer, Found, NoAnswer, Search};
use crate::{
    number::{self, MOST_DECIMALS, Percent, Weight},
    plan::{Change, Document, ObjectiveField, Rounding, Subject},
    scoring::rounded,
    simulation::{Balance, Follow, Item, MoveError},
};

/// Decimals to which a quotient is exact (R13).
const EXACT: u32 = 20;

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
    let (low, high) = reach(&points, balance.rounding);
    let out_of_reach = || NoAnswer::OutOfReach { low, high };
    let goal = within_rounding(&points, search.goal, balance.rounding);
    let (weight, slope) = nearest(&points, item.weight, goal).ok_or_else(out_of_reach)?;
    let weight = Weight::new(weight.normalize()).map_err(|_| out_of_reach())?;
    let total = balance.total_at(item.position, weight.get(), search.follow).map_err(NoAnswer::Fixed)?;
    Ok(Found {
        answer: Answer::Weight(weight),
        total,
        beyond: None,
        reach: (low, high),
        slope: Some(slope),
        change: Change::Objective { id: objective.id.clone(), set: ObjectiveField::Weight(Some(weight)) },
    })
}

/// The weights between which the total is linear, from 0 to the most, each with its total.
fn points(balance: &Balance, item: &Item, follow: Follow) -> Result<Vec<Point>, NoAnswer> {
    let most = balance.weights.most(item.position, follow);
    if most == item.weight {
        // Nobody may be there to follow; where all who do have no weight, the total only stays as it is.
        match balance.weights.moved(item.position, item.weight + Decimal::ONE, follow) {
            Ok(_) | Err(MoveError::NoRoom) => {}
            Err(reason) => return Err(NoAnswer::Fixed(reason)),
        }
    }
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

/// Twenty decimals undo the cut of a quotient (R13), so that a goal at an end is in reach.
fn exact(total: Decimal) -> Decimal {
    number::round(total, EXACT)
}

/// The weight nearest to the present one, and the change of the total with a point of it there. To ten decimals, on
/// the side on which the total is no less than wanted.
fn nearest(points: &[Point], present: Decimal, goal: Decimal) -> Option<(Decimal, Decimal)> {
    if let [(only, total)] = points {
        return (exact(*total) == goal).then_some((*only, Decimal::ZERO));
    }
    let pairs = points.windows(2).filter_map(|pair| match pair {
        [one, other] => Some((*one, *other)),
        _ => None,
    });
    let solved = pairs.filter_map(|((from, low), (to, high))| {
        let slope = (high - low).checked_div(to - from)?;
        if slope.is_zero() {
            return (exact(low) == goal).then(|| (present.clamp(from, to), slope));
        }
        // Multiplied first: a slope that was cut would be multiplied too.
        let weight = from + ((goal - low) * (to - from)).checked_div(high - low)?;
        let inside = goal >= exact(low.min(high)) && goal <= exact(low.max(high));
        inside.then(|| (no_less(weight, slope).clamp(from, to), slope))
    });
    { solved }.min_by_key(|(weight, _)| (*weight - present).abs())
}

/// The exact weight where ten decimals hold it, or the next one with which the total is no less.
fn no_less(exact: Decimal, slope: Decimal) -> Decimal {
    // A quotient is cut after 28 digits: what is left of it after 20 decimals is nothing.
    let exact = exact.round_dp(EXACT);
    let scale = Decimal::from(10_u64.pow(MOST_DECIMALS));
    let steps = exact * scale;
    (if slope.is_sign_positive() { steps.ceil() } else { steps.floor() }) / scale
}

/// The lowest and the highest total: a line is at its ends where it begins or ends.
fn ends(points: &[Point]) -> (Decimal, Decimal) {
    let totals = || points.iter().map(|(_, total)| exact(*total));
    (totals().min().unwrap_or_default(), totals().max().unwrap_or_default())
}

/// Where totals are rounded, an end that is rounded to the goal reaches it.
fn within_rounding(points: &[Point], goal: Decimal, rounding: Rounding) -> Decimal {
    let (low, high) = ends(points);
    let reaches = |end: Decimal| rounded(Percent::capped(end), rounding).get() == goal;
    match goal {
        _ if goal > high && reaches(high) => high,
        _ if goal < low && reaches(low) => low,
        _ => goal,
    }
}

/// The lowest and the highest total, as the rules of the plan round them.
fn reach(points: &[Point], rounding: Rounding) -> (Percent, Percent) {
    let (low, high) = ends(points);
    (rounded(Percent::capped(low), rounding), rounded(Percent::capped(high), rounding))
}
