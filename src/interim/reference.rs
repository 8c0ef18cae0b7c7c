//! The date that the interim monitoring looks back from, and the year that has gone by until then.

use rust_decimal::Decimal;

use crate::{
    date::Date,
    number::{HUNDRED, percentage},
    plan::Plan,
};

/// The reference date of the interim monitoring (INT 2021: *monitoraggio intermedio al 30/06/2021*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The date: that of the plan, or 30 June.
    pub date: Date,
    /// Days from 1 January to the date, both counted; never outside of the year.
    pub elapsed: i64,
    /// Days of the year of the plan.
    pub days: i64,
}

impl Reference {
    /// The reference date of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let year = i32::from(plan.year);
        let day = |month, day| Date::new(year, month, day);
        // A file has no year without a calendar; a document made in memory may, and must not stop a program.
        let date = plan.interim_date.or_else(|| day(6, 30)).unwrap_or_else(Date::stand_in);
        let days = day(1, 1).zip(day(12, 31)).map_or(365, |(first, last)| first.days_through(last));
        let elapsed = day(1, 1).map_or(0, |first| first.days_through(date));
        Self { date, elapsed: elapsed.clamp(0, days), days }
    }

    /// The share of the year that has gone by, in percent.
    #[must_use]
    pub fn share(self) -> Decimal {
        percentage(Decimal::from(self.elapsed), Decimal::from(self.days)).unwrap_or(HUNDRED)
    }
}
