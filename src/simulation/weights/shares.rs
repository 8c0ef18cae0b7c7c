//! How what is left is shared.

use rust_decimal::Decimal;

use super::MoveError;

/// Shares of a total in proportion to what each had, or equal ones where none had anything.
pub(super) fn in_proportion(had: &[Decimal], total: Decimal) -> Result<Vec<Decimal>, MoveError> {
    if total < Decimal::ZERO || (had.is_empty() && !total.is_zero()) {
        return Err(MoveError::NoRoom);
    }
    let sum: Decimal = had.iter().sum();
    let equal = || total / Decimal::from(had.len());
    Ok(had.iter().map(|had| if sum.is_zero() { equal() } else { had * total / sum }).collect())
}

/// Shares of a total that differ from what each had by as many points; who has fewer gives what it has.
pub(super) fn by_as_many_points(had: &[Decimal], total: Decimal) -> Result<Vec<Decimal>, MoveError> {
    if total < Decimal::ZERO || (had.is_empty() && !total.is_zero()) {
        return Err(MoveError::NoRoom);
    }
    let mut order: Vec<usize> = (0..had.len()).collect();
    order.sort_by_key(|index| had.get(*index).copied());
    let mut shares = had.to_vec();
    let mut to_give = had.iter().sum::<Decimal>() - total;
    for (done, index) in order.iter().enumerate() {
        let points = to_give / Decimal::from(had.len() - done);
        if let Some(share) = shares.get_mut(*index) {
            let given = points.min(*share);
            *share -= given;
            to_give -= given;
        }
    }
    Ok(shares)
}

/// Rounds shares of a total down to multiples of `step`; whole steps left over go to the largest fractional parts, and
/// what is smaller than a step to the largest of them.
pub(super) fn in_steps(wanted: &[Decimal], total: Decimal, step: Decimal) -> Vec<Decimal> {
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
