//! The numbers of a plan, all decimal and exact, and the one rounding (R13).
//!
//! | type | what it holds | range |
//! |---|---|---|
//! | [`Figure`] | anything measured or wanted: values, targets, counts, scores | ±10¹³, at most 10 decimals |
//! | [`Weight`] | a weight in percent | 0–100, at most 10 decimals |
//! | [`Percent`] | an achievement, the result of a rule | 0–100, 28 digits |
//!
//! The bounds keep every intermediate product inside the 28 digits of [`Decimal`], so the
//! engine neither overflows nor panics. Start with [`Percent::shown`], the only place that rounds
//! a result for display.

use std::fmt;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Serialize, Serializer};

/// Most decimals that a figure or a weight may carry.
pub const MOST_DECIMALS: u32 = 10;

/// Largest absolute value of a [`Figure`].
pub const LARGEST_FIGURE: Decimal = Decimal::from_parts(1_316_134_912, 2328, 0, false, 0);

/// One hundred, the whole of every percentage.
pub const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

/// Why a text is not the number that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Not digits with at most one decimal point and a leading minus.
    NotDecimal,
    /// More than [`MOST_DECIMALS`] decimals.
    TooManyDecimals,
    /// Outside the range of its type.
    OutOfRange,
}

/// Reads the canonical form of a decimal: `-?digits[.digits]`, no sign `+`, no exponent, no comma.
///
/// # Errors
/// [`NumberError`] where the text has another form or does not fit into 28 digits.
pub fn parse_decimal(text: &str) -> Result<Decimal, NumberError> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole) || !plain(fraction) {
        return Err(NumberError::NotDecimal);
    }
    if fraction.len() > MOST_DECIMALS as usize {
        return Err(NumberError::TooManyDecimals);
    }
    Decimal::from_str_exact(text).map_err(|_| NumberError::OutOfRange)
}

/// `part × 100 / whole`, or `None` where the whole is zero.
///
/// A quotient beyond the largest decimal is given as that bound; only a figure that is capped at
/// 100 afterwards can reach it.
#[must_use]
pub fn percentage(part: Decimal, whole: Decimal) -> Option<Decimal> {
    if whole.is_zero() {
        return None;
    }
    let negative = part.is_sign_negative() != whole.is_sign_negative();
    let bound = if negative { Decimal::MIN } else { Decimal::MAX };
    let scaled = part.checked_mul(HUNDRED);
    Some(scaled.and_then(|scaled| scaled.checked_div(whole)).unwrap_or(bound))
}

/// Rounds half up to `decimals`, after a first rounding to 20 decimals that undoes the cut of a
/// 28-digit quotient (R13).
#[must_use]
pub fn round(value: Decimal, decimals: u32) -> Decimal {
    let away = RoundingStrategy::MidpointAwayFromZero;
    value.round_dp_with_strategy(20, away).round_dp_with_strategy(decimals, away)
}

macro_rules! decimal_type {
    ($(#[$doc:meta])* $name:ident, $low:expr, $high:expr, $pattern:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Decimal);

        impl $name {
            /// Checks the range and the number of decimals.
            ///
            /// # Errors
            /// [`NumberError`] names what does not hold.
            pub fn new(value: Decimal) -> Result<Self, NumberError> {
                if value.scale() > MOST_DECIMALS {
                    return Err(NumberError::TooManyDecimals);
                }
                if value < $low || value > $high {
                    return Err(NumberError::OutOfRange);
                }
                Ok(Self(value))
            }

            /// Reads the canonical form, see [`parse_decimal`].
            ///
            /// # Errors
            /// [`NumberError`] names what does not hold.
            pub fn parse(text: &str) -> Result<Self, NumberError> {
                parse_decimal(text).and_then(Self::new)
            }

            /// The decimal inside, with the decimals that were written.
            #[must_use]
            pub const fn get(self) -> Decimal {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, formatter)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&self.0)
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}

decimal_type!(
    /// Anything measured or wanted: a value, a target, a count, a score. It keeps the decimals it
    /// was written with, because a coherence check compares to the decimals printed (C4).
    Figure, -LARGEST_FIGURE, LARGEST_FIGURE,
    r"^-?0*(10000000000000(\.0{1,10})?|[0-9]{1,13}(\.[0-9]{1,10})?)$"
);

decimal_type!(
    /// A weight in percent of what it belongs to: of the plan, of an objective, of a schedule.
    Weight, Decimal::ZERO, HUNDRED, r"^0*(100(\.0{1,10})?|[0-9]{1,2}(\.[0-9]{1,10})?)$"
);

impl Weight {
    /// A weight that the program itself names; the compiler sees to its range.
    #[must_use]
    pub const fn whole<const PERCENT: u32>() -> Self {
        const { assert!(PERCENT <= 100) };
        Self(Decimal::from_parts(PERCENT, 0, 0, false, 0))
    }
}

/// An achievement from 0 to 100 %, with all the digits of the computation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(Decimal);

impl Percent {
    /// Nothing reached.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// All reached.
    pub const FULL: Self = Self(HUNDRED);

    /// Caps at 100 % and floors at 0 % (R3).
    #[must_use]
    pub fn capped(value: Decimal) -> Self {
        Self(value.clamp(Decimal::ZERO, HUNDRED))
    }

    /// The decimal inside.
    #[must_use]
    pub const fn get(self) -> Decimal {
        self.0
    }

    /// Two decimals, half up: what is shown, and the last step of every explanation (R13).
    #[must_use]
    pub fn shown(self) -> Decimal {
        let mut shown = round(self.0, 2);
        shown.rescale(2);
        shown
    }

    /// Twenty decimals, half up: the value before it is rounded for display.
    #[must_use]
    pub fn exact(self) -> Decimal {
        round(self.0, 20).normalize()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_figure_is_ten_thousand_billion() {
        assert_eq!(LARGEST_FIGURE, Decimal::from(10_000_000_000_000_i64));
    }

    #[test]
    fn only_the_canonical_form_is_read() {
        for good in ["0", "12", "12.50", "-3.1", "0.0000000001"] {
            assert_eq!(Figure::parse(good).map(|figure| figure.to_string()), Ok(good.to_owned()));
        }
        for bad in ["", "-", "NaN", "1e3", "1,5", ".5", "5.", "+1", " 1", "٣"] {
            assert_eq!(Figure::parse(bad), Err(NumberError::NotDecimal), "{bad:?}");
        }
        assert_eq!(Figure::parse("0.00000000001"), Err(NumberError::TooManyDecimals));
        assert_eq!(Figure::parse("10000000000000.1"), Err(NumberError::OutOfRange));
        assert_eq!(Weight::parse("-0.01"), Err(NumberError::OutOfRange));
        assert_eq!(Weight::parse("100.01"), Err(NumberError::OutOfRange));
    }

    #[test]
    fn a_cut_quotient_is_rounded_as_the_exact_one() {
        // 2/3 of 0.015 is 0.01 exactly; 28 digits give 0.00999…
        let third = Decimal::ONE / Decimal::from(3);
        let cut = third * Decimal::from(3) * Decimal::new(5, 3);
        assert_eq!(Percent::capped(cut).shown(), Decimal::new(1, 2));
    }

    #[test]
    fn percentages_never_overflow() {
        let tiny = Decimal::new(1, MOST_DECIMALS);
        assert_eq!(percentage(LARGEST_FIGURE * HUNDRED / tiny, tiny), Some(Decimal::MAX));
        assert_eq!(percentage(Decimal::ONE, Decimal::ZERO), None);
    }
}
