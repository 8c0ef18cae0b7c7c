//! How bars move: always by whole days, the end never before the start, never out of the calendar.

use crate::date::Date;

/// From a day to another, both counted; the end does not come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
}

/// Where a bar is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// In the middle: both ends move, the length stays.
    Whole,
    /// At its start.
    Start,
    /// At its end.
    End,
}

impl Period {
    /// How many days it has.
    #[must_use]
    pub fn days(self) -> i64 {
        self.start.days_through(self.end)
    }

    /// Moved by some days, earlier where negative; only as far as it can.
    #[must_use]
    pub fn moved(self, grip: Grip, days: i64) -> Self {
        let Self { start, end } = self;
        match grip {
            Grip::Whole => {
                let days = days.max(-between(earliest(start), start)).min(between(end, latest(end)));
                Self { start: shifted(start, days), end: shifted(end, days) }
            }
            Grip::Start => Self { start: shifted(start, days).min(end), end },
            Grip::End => Self { start, end: shifted(end, days).max(start) },
        }
    }
}

/// An actual or estimated end, moved by some days: not to before the planned start, unless it already is.
#[must_use]
pub fn moved_end(end: Date, start: Option<Date>, days: i64) -> Date {
    let moved = shifted(end, days);
    start.map_or(moved, |start| moved.max(start.min(end)))
}

/// The day that comes some days later; the first or the last of the calendar where it has none.
fn shifted(date: Date, days: i64) -> Date {
    date.plus_days(days).unwrap_or(if days < 0 { earliest(date) } else { latest(date) })
}

/// Days from a day to a later one.
fn between(one: Date, other: Date) -> i64 {
    one.days_through(other) - 1
}

fn earliest(date: Date) -> Date {
    Date::new(1900, 1, 1).unwrap_or(date)
}

fn latest(date: Date) -> Date {
    Date::new(2199, 12, 31).unwrap_or(date)
}
