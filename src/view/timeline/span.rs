//! The stretch of time that a picture shows, in whole months, and their names.

use super::{Period, Stretch};
use crate::{date::Date, view::Language};

/// How many months a picture reaches out of the year of the plan, at most: a date that lies further away, as one that
/// is being typed may, does not make the others too narrow to read.
const REACH: i32 = 12;

/// The months whose names stand under the picture: all of a year, then every second, every third.
const NAMED: [(usize, i32); 2] = [(12, 1), (24, 2)];

/// From the first day of a month to the last of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
}

/// A month of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its year.
    pub year: i32,
    /// Its number, 1 to 12.
    pub month: u32,
    /// Where it stands.
    pub stretch: Stretch,
    /// Whether there is room for its name.
    pub named: bool,
}

impl Span {
    /// The year of a plan, and the months around it that the dates reach.
    #[must_use]
    pub fn around(year: u16, dates: impl Iterator<Item = Date>) -> Self {
        let january = i32::from(year) * 12;
        let (mut first, mut last) = (january, january + 11);
        for (year, month, _) in dates.map(Date::parts) {
            let month = number(year, month);
            first = first.min(month.max(january - REACH));
            last = last.max(month.min(january + 11 + REACH));
        }
        // The calendar of the program ends where a plan cannot reach; a document made in memory may lie there.
        let first = day(first).or_else(|| day(january)).unwrap_or_else(Date::stand_in);
        Self { first, last: end_of(last).unwrap_or(first) }
    }

    /// How many days it has.
    #[must_use]
    pub fn days(self) -> i64 {
        self.first.days_through(self.last)
    }

    /// Days up to the end of a day, which stands at the border where it lies outside.
    #[must_use]
    pub fn through(self, date: Date) -> i64 {
        self.first.days_through(date).clamp(0, self.days())
    }

    /// Where a period stands.
    #[must_use]
    pub fn stretch(self, period: Period) -> Stretch {
        let from = (self.first.days_through(period.start) - 1).clamp(0, self.days());
        Stretch { from, to: self.through(period.end) }
    }

    /// Its months.
    #[must_use]
    pub fn months(self) -> Vec<Month> {
        let [first, last] = [self.first, self.last].map(|date| {
            let (year, month, _) = date.parts();
            number(year, month)
        });
        let count = usize::try_from(last - first + 1).unwrap_or_default();
        let every = NAMED.iter().find(|(most, _)| count <= *most).map_or(3, |(_, every)| *every);
        let month = |month: i32| {
            let stretch = self.stretch(Period { start: day(month)?, end: end_of(month)? });
            let (year, of_year) = (month.div_euclid(12), month.rem_euclid(12));
            Some(Month { year, month: of_year.unsigned_abs() + 1, stretch, named: of_year % every == 0 })
        };
        (first..=last).filter_map(month).collect()
    }

    /// Whether it shows one year only, so that its months need none beside them.
    #[must_use]
    pub fn one_year(self) -> bool {
        self.first.parts().0 == self.last.parts().0
    }
}

impl Month {
    /// `gen`, `feb`; in English `Jan`, `Feb`.
    #[must_use]
    pub fn short(self, language: Language) -> String {
        name(self.month, language).chars().take(3).collect()
    }
}

/// Months are counted from the year 0.
fn number(year: i32, month: u32) -> i32 {
    year * 12 + i32::try_from(month).unwrap_or(1) - 1
}

/// The first day of a month.
fn day(number: i32) -> Option<Date> {
    Date::new(number.div_euclid(12), number.rem_euclid(12).unsigned_abs() + 1, 1)
}

/// The last day of a month.
fn end_of(number: i32) -> Option<Date> {
    day(number)?;
    day(number + 1).and_then(|next| next.plus_days(-1)).or_else(|| Date::new(number.div_euclid(12), 12, 31))
}

const NAMES: [(&str, &str); 12] = [
    ("gennaio", "January"),
    ("febbraio", "February"),
    ("marzo", "March"),
    ("aprile", "April"),
    ("maggio", "May"),
    ("giugno", "June"),
    ("luglio", "July"),
    ("agosto", "August"),
    ("settembre", "September"),
    ("ottobre", "October"),
    ("novembre", "November"),
    ("dicembre", "December"),
];

fn name(month: u32, language: Language) -> &'static str {
    let index = usize::try_from(month).unwrap_or_default().saturating_sub(1);
    NAMES.get(index).map_or("", |(italian, english)| language.pick(italian, english))
}

/// A day as one says it: `8 marzo 2020`, `8 March 2020`.
#[must_use]
pub fn date_in_words(date: Date, language: Language) -> String {
    let (year, month, day) = date.parts();
    format!("{day} {} {year}", name(month, language))
}
