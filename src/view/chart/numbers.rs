//! How the values of a picture are written.

use rust_decimal::Decimal;

use crate::{
    number::round,
    view::{Language, figures},
};

/// What values are, and so how they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// Totals and achievements: `99,75 %`.
    Percent,
    /// Points of a total: `11,90`.
    Points,
    /// Differences in points: `+0,12`.
    Difference,
}

impl Numbers {
    /// How many decimals values need so that the least difference among them still says something: two, or up to four.
    #[must_use]
    pub fn decimals(self, values: impl IntoIterator<Item = Decimal>) -> u32 {
        let least = values.into_iter().map(|value| value.abs()).filter(|value| !value.is_zero()).min();
        match (self, least) {
            (Self::Difference, Some(least)) if least < Decimal::new(5, 3) => 4,
            (Self::Difference, Some(least)) if least < Decimal::new(5, 2) => 3,
            (Self::Difference | Self::Percent | Self::Points, Some(_) | None) => 2,
        }
    }

    /// A value with so many decimals.
    #[must_use]
    pub fn written(self, value: Decimal, decimals: u32, language: Language) -> String {
        let mut value = round(value, decimals);
        value.rescale(decimals);
        self.as_it_is(value, language)
    }

    /// A round value of an axis, with the decimals that it has.
    #[must_use]
    pub fn as_it_is(self, value: Decimal, language: Language) -> String {
        match self {
            Self::Percent => figures::figure(value, "%", language),
            Self::Points => figures::figure(value, "", language),
            Self::Difference if value.is_zero() => "0".to_owned(),
            Self::Difference => {
                let sign = if value.is_sign_negative() { '−' } else { '+' };
                format!("{sign}{}", figures::figure(value.abs(), "", language))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Italian};

    #[test]
    fn small_differences_have_more_decimals() {
        let small = [Decimal::new(25, 4), Decimal::new(-225, 5)];
        let decimals = Numbers::Difference.decimals(small);
        assert_eq!(Numbers::Difference.written(small[1], decimals, Italian), "−0,0023");
        assert_eq!(Numbers::Difference.decimals([Decimal::new(4, 1)]), 2);
        assert_eq!(Numbers::Difference.written(Decimal::ZERO, 2, English), "0");
    }

    #[test]
    fn totals_are_written_as_everywhere() {
        assert_eq!(Numbers::Percent.written(Decimal::new(99_745, 3), 2, Italian), "99,75\u{a0}%");
        assert_eq!(Numbers::Percent.as_it_is(Decimal::new(998, 1), English), "99.8%");
        assert_eq!(Numbers::Points.written(Decimal::new(119, 1), 2, English), "11.90");
    }
}
