//! Exact fractions and day numbers for the tests, made without the engine's own arithmetic.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;
use stadera::date::Date;

/// An exact fraction.
pub type Exact = BigRational;

/// A whole number.
pub fn whole(number: i64) -> Exact {
    Exact::from_integer(BigInt::from(number))
}

/// A decimal as the fraction that it is.
pub fn exact(decimal: Decimal) -> Exact {
    let denominator = BigInt::from(10).pow(decimal.scale());
    Exact::new(BigInt::from(decimal.mantissa()), denominator)
}

/// Half up to a number of decimals: the nearest, and of two equally near the one further from zero.
pub fn half_up(value: &Exact, decimals: u32) -> Exact {
    let unit = Exact::from_integer(BigInt::from(10).pow(decimals));
    let scaled = value.abs() * &unit + Exact::new(BigInt::one(), BigInt::from(2));
    let rounded = scaled.floor() / unit;
    if value.is_negative() { -rounded } else { rounded }
}

/// The digits of a fraction, rounded half up, such as `79.61`.
pub fn digits(value: &Exact, decimals: u32) -> String {
    let unit = BigInt::from(10).pow(decimals);
    let scaled = (half_up(value, decimals) * Exact::from_integer(unit.clone())).to_integer();
    let sign = if scaled.is_negative() { "-" } else { "" };
    let (whole, rest) = (scaled.abs() / &unit, scaled.abs() % &unit);
    if decimals == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{:0>width$}", rest.to_string(), width = decimals as usize)
    }
}

/// The fraction that a text such as `-12.50` writes; `None` where it writes none.
pub fn parse(text: &str) -> Option<Exact> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let number: BigInt = format!("{whole}{decimals}").parse().ok()?;
    Some(Exact::new(number, BigInt::from(10).pow(u32::try_from(decimals.len()).ok()?)))
}

/// The number of a day, counted from the first of March of the year 0 by the rule of the Gregorian
/// calendar: the leap day comes last, so that each month starts at (153 × month + 2) / 5.
pub fn day_number(date: Date) -> i64 {
    let (year, month, day) = date.parts();
    let (year, month) = (i64::from(year) - i64::from(month < 3), (i64::from(month) + 9) % 12);
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + i64::from(day) - 1
}

/// Days from `start` to `end`, both counted (R1).
pub fn days(start: Date, end: Date) -> Exact {
    whole(day_number(end) - day_number(start) + 1)
}

/// Whether two fractions agree to `decimals` decimals, give or take one unit of the last.
pub fn close(left: &Exact, right: &Exact, decimals: u32) -> bool {
    let unit = Exact::new(BigInt::one(), BigInt::from(10).pow(decimals));
    (left - right).abs() <= unit
}

/// Between 0 and 100.
pub fn clamp(value: Exact) -> Exact {
    value.max(Exact::zero()).min(whole(100))
}

/// A fraction for messages: short, not exact.
pub fn about(value: &Exact) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}
