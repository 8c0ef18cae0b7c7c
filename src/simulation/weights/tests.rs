use super::{Follow::*, *};

fn weights(values: &[i64]) -> Weights {
    Weights::new(values.iter().filter_map(|value| Weight::new(Decimal::from(*value)).ok()).collect())
}

fn plain(weights: &Weights) -> Vec<String> {
    weights.values().iter().map(|weight| weight.get().normalize().to_string()).collect()
}

fn weight(text: &str) -> Weight {
    Weight::parse(text).unwrap_or_default()
}

const HUNDREDTH: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

#[test]
fn the_others_follow_in_proportion_and_the_sum_stays() {
    let mut some = weights(&[50, 30, 20]);
    assert_eq!(some.set(0, weight("60"), Decimal::ONE, Proportional), Ok(()));
    assert_eq!(plain(&some), ["60", "24", "16"]);
    // 39 shared as 24 : 16 is 23.4 and 15.6: rounded down 23 + 15, the point left goes to .6
    assert_eq!(some.set(0, weight("61"), Decimal::ONE, Proportional), Ok(()));
    assert_eq!(plain(&some), ["61", "23", "16"]);
    assert_eq!(some.sum(), HUNDRED);
}

#[test]
fn the_others_follow_by_as_many_points_as_far_as_they_reach() {
    let mut some = weights(&[50, 30, 18, 2]);
    // 12 points from three: 4 each, but the last has 2; the other 10 are 5 each.
    assert_eq!(some.set(0, weight("62"), Decimal::ONE, Equal), Ok(()));
    assert_eq!(plain(&some), ["62", "25", "13", "0"]);
    assert_eq!(some.set(0, weight("53"), Decimal::ONE, Equal), Ok(()));
    assert_eq!(plain(&some), ["53", "28", "16", "3"]);
    assert_eq!(some.most(0, Equal), HUNDRED);
}

#[test]
fn only_the_same_area_follows() {
    let mut some = weights(&[40, 20, 30, 10]).in_groups([0, 0, 1, 2]);
    assert_eq!(some.set(0, weight("45"), Decimal::ONE, Area), Ok(()));
    assert_eq!(plain(&some), ["45", "15", "30", "10"]);
    assert_eq!(some.set(0, weight("61"), Decimal::ONE, Area), Err(MoveError::NoRoom));
    assert_eq!(some.set(3, weight("11"), Decimal::ONE, Area), Err(MoveError::AreaLocked));
    assert_eq!(some.most(0, Area), Decimal::from(60));
}

#[test]
fn areas_move_as_groups_without_what_is_locked_in_them() {
    let mut some = weights(&[40, 20, 30, 10]).in_groups([0, 0, 1, 2]);
    some.set_locked(0, true);
    let mut areas = some.grouped();
    assert_eq!(
        (plain(&areas), areas.whole()),
        (["20", "30", "10"].map(str::to_owned).to_vec(), Decimal::from(60))
    );
    assert_eq!(areas.set(0, weight("40"), Decimal::ONE, Proportional), Ok(()));
    assert_eq!(some.follow_groups(&areas, Decimal::ONE), Ok(()));
    assert_eq!(plain(&some), ["40", "40", "15", "5"]);
}

#[test]
fn steps_smaller_than_one_are_kept() {
    let mut some = weights(&[40, 30, 30]);
    assert_eq!(some.set(0, weight("40.25"), HUNDREDTH, Proportional), Ok(()));
    assert_eq!(plain(&some), ["40.25", "29.88", "29.87"]);
}

#[test]
fn locked_weights_stay_or_say_why() {
    let mut some = weights(&[50, 30, 20]);
    some.set_locked(1, true);
    assert_eq!(some.set(1, weight("40"), Decimal::ONE, Proportional), Err(MoveError::Locked));
    assert_eq!(some.set(0, weight("71"), Decimal::ONE, Proportional), Err(MoveError::NoRoom));
    assert_eq!(some.set(0, weight("70"), Decimal::ONE, Proportional), Ok(()));
    assert_eq!(plain(&some), ["70", "30", "0"]);
    some.set_locked(2, true);
    assert_eq!(some.set(0, weight("60"), Decimal::ONE, Proportional), Err(MoveError::AllOthersLocked));
    assert_eq!(plain(&some), ["70", "30", "0"]);
    let held = weights(&[50, 50]).hold([true, false]).set(0, weight("1"), Decimal::ONE, Proportional);
    assert_eq!(held, Err(MoveError::Held));
}

#[test]
fn weights_that_are_all_zero_share_equally() {
    let mut some = weights(&[100, 0, 0]);
    assert_eq!(some.set(0, weight("90"), Decimal::ONE, Proportional), Ok(()));
    assert_eq!(plain(&some), ["90", "5", "5"]);
}

#[test]
fn a_sum_other_than_100_is_said_and_can_be_mended() {
    let mut some = weights(&[50, 30, 10]);
    assert_eq!(some.set(0, weight("60"), Decimal::ONE, Equal), Err(MoveError::SumNotWhole));
    assert_eq!(some.bring_to_whole(Decimal::ONE), Ok(()));
    assert_eq!(plain(&some), ["56", "33", "11"]);
}

#[test]
fn shifting_goes_as_far_as_both_reach() {
    let mut some = weights(&[50, 30, 20]);
    assert_eq!(some.shift(0, 1, Decimal::from(-40)), Ok(()));
    assert_eq!(plain(&some), ["80", "0", "20"]);
}
