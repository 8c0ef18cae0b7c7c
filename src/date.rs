//! Calendar days: ISO in files (`2020-12-31`), counted with both ends (R1).

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};

/// A day of the calendar, years 1900 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// The day, if the calendar has it.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1900..2200).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// Takes the place of a day that could not be read, in a document that is then given to nobody.
    pub(crate) fn stand_in() -> Self {
        Self(NaiveDate::default())
    }

    /// Reads `yyyy-mm-dd`.
    #[must_use]
    pub fn parse_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut part = |digits: usize| {
            let part = parts.next()?;
            let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse::<u32>().ok())?
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        parts.next().is_none().then(|| Self::new(i32::try_from(year).ok()?, month, day))?
    }

    /// Days from this day to `end`, both counted; zero or less where `end` comes before.
    #[must_use]
    pub fn days_through(self, end: Self) -> i64 {
        end.0.signed_duration_since(self.0).num_days() + 1
    }

    /// The day that comes `days` later.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Self> {
        let later = self.0.checked_add_signed(chrono::TimeDelta::try_days(days)?)?;
        Self::new(later.year(), later.month(), later.day())
    }

    /// The same day of the next year; 28 February for the 29th, which that year does not have.
    #[must_use]
    pub fn next_year(self) -> Option<Self> {
        let (year, month, day) = self.parts();
        let day = if (month, day) == (2, 29) { 28 } else { day };
        Self::new(year + 1, month, day)
    }

    /// Year, month (1–12), day (1–31).
    #[must_use]
    pub fn parts(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(formatter, "{year:04}-{month:02}-{day:02}")
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "date",
            "pattern": "^(19|2[01])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_read() {
        assert_eq!(Date::parse_iso("2020-02-29"), Date::new(2020, 2, 29));
        for bad in ["2020-02-30", "2021-02-29", "2020-2-3", "20200203", "2020-01-01T00", "0000-01-01", ""] {
            assert_eq!(Date::parse_iso(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_year_later_is_the_same_day() {
        for (day, later) in [
            ("2020-12-31", Some("2021-12-31")),
            ("2020-02-29", Some("2021-02-28")),
            ("2019-02-28", Some("2020-02-28")),
            ("2020-03-01", Some("2021-03-01")),
            ("2199-01-01", None),
        ] {
            let found = Date::parse_iso(day).and_then(Date::next_year);
            assert_eq!(found, later.and_then(Date::parse_iso), "{day}");
        }
    }

    #[test]
    fn both_ends_are_counted() -> Result<(), &'static str> {
        let start = Date::new(2020, 1, 1).ok_or("start")?;
        assert_eq!(start.days_through(start), 1);
        assert_eq!(start.days_through(Date::new(2020, 4, 30).ok_or("end")?), 121);
        assert_eq!(start.days_through(Date::new(2020, 5, 31).ok_or("end")?), 152);
        Ok(())
    }
}
