//! R10 for schedules, and for single activities, which are schedules of one phase.

use rust_decimal::Decimal;

use super::Suggestion;
use crate::{
    date::Date,
    number::{HUNDRED, Weight, percentage},
    plan::{Field, InterimRules, State, Subject},
    scoring::{Lack, LackReason, Reason},
};

/// A phase, a milestone, or what cannot be quantified, as it stands at the reference date.
#[derive(Clone, Copy)]
pub(super) struct Activity {
    pub subject: Subject,
    /// Where planned start, planned end and the end given at the reference date stand.
    pub fields: [Field; 3],
    pub start: Option<Date>,
    pub end: Option<Date>,
    /// The day it was completed on, where that is not after the reference date.
    pub completed: Option<Date>,
}

/// How a schedule stands, with what decides it: the cases of R10 in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Course {
    /// What was due by the reference date and is not completed, each with its planned end: late.
    Overdue(Vec<(Subject, Date)>),
    /// Nothing was to start by then, and nothing is completed: to start, as expected.
    ToStart {
        /// First planned start.
        first: Date,
    },
    /// Something was to start by then, nothing is completed, and the office declares that nothing has
    /// started: to start, late.
    NotStarted {
        /// First planned start.
        first: Date,
        /// The state that the office declares.
        declared: State,
    },
    /// Something was completed with at least the share of its planned duration to spare that the rules ask for: early.
    Ahead(Spare),
    /// None of these: as expected.
    InLine {
        /// How many were due by the reference date; all of them are completed.
        due: usize,
        /// How many are completed, due or not.
        completed: usize,
    },
    /// Everything left for external causes.
    NothingLeft,
    /// Something is lacking.
    Unknown,
}

/// An activity that was completed before its planned end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spare {
    /// The phase, or the indicator where it is a single activity.
    pub subject: Subject,
    /// Planned start.
    pub start: Date,
    /// Planned end.
    pub planned: Date,
    /// The day it was completed on.
    pub end: Date,
    /// Days from planned start to planned end, both counted, as in R1.
    pub theoretical: i64,
    /// Days from planned start to the end, both counted; none where it ended before its planned start.
    pub actual: i64,
    /// What was to spare, in percent of the planned duration.
    pub percent: Decimal,
}

impl Spare {
    /// Whether it is at least this share of the planned duration; compared as products, which cut nothing.
    fn reaches(&self, share: Weight) -> bool {
        let [theoretical, actual] = [self.theoretical, self.actual].map(Decimal::from);
        (theoretical - actual) * HUNDRED >= theoretical * share.get()
    }
}

impl Course {
    /// What follows from it.
    #[must_use]
    pub const fn suggestion(&self) -> Suggestion {
        Suggestion::State(match self {
            Self::Overdue(_) => State::Late,
            Self::ToStart { .. } => State::ToStart,
            Self::NotStarted { .. } => State::ToStartLate,
            Self::Ahead(_) => State::Early,
            Self::InLine { .. } => State::OnTrack,
            Self::NothingLeft => return Suggestion::NotEvaluable(Reason::NothingLeft),
            Self::Unknown => return Suggestion::Missing,
        })
    }
}

/// What the cases are decided on.
pub(super) struct Situation<'a> {
    /// The activities that count: those not left out for external causes.
    pub activities: &'a [Activity],
    /// The reference date.
    pub date: Date,
    /// Whether the monitoring says anything of them. If it does, an activity without an end is not completed,
    /// as the dash in the column *fine effettiva (se entro il 30/6)* says; if not, nobody knows.
    pub said: bool,
    /// The state that the office declares.
    pub declared: Option<State>,
    /// What the rules ask of what is early.
    pub rules: InterimRules,
}

impl Situation<'_> {
    /// The first case that holds, or what is lacking to tell.
    pub fn course(&self) -> Result<Course, Vec<Lack>> {
        if self.activities.is_empty() {
            return Ok(Course::NothingLeft);
        }
        if !self.said {
            return self.unmonitored();
        }
        let open = || self.activities.iter().filter(|one| one.completed.is_none());
        let overdue: Vec<_> = open().filter_map(|one| Some((one.subject, self.due(one)?))).collect();
        if !overdue.is_empty() {
            return Ok(Course::Overdue(overdue));
        }
        none(open().filter(|one| one.end.is_none() && !self.starts_later(one)).map(|one| one.lack(1)))?;
        if open().count() == self.activities.len() {
            return self.nothing_completed();
        }
        self.something_completed()
    }

    /// Where nothing is said, only what had not to start yet has a state.
    fn unmonitored(&self) -> Result<Course, Vec<Lack>> {
        let asked = self.activities.iter().filter(|one| !self.starts_later(one));
        none(asked.map(|one| one.lack(if self.was_to_start(one) { 2 } else { 0 })))?;
        Ok(self.first_start().map_or(Course::Unknown, |first| Course::ToStart { first }))
    }

    fn nothing_completed(&self) -> Result<Course, Vec<Lack>> {
        if self.activities.iter().any(|one| self.was_to_start(one)) {
            let to_start = self.declared.filter(|state| matches!(state, State::ToStart | State::ToStartLate));
            return Ok(match (to_start, self.first_start()) {
                (Some(declared), Some(first)) => Course::NotStarted { first, declared },
                _ => self.in_line(),
            });
        }
        none(self.activities.iter().filter(|one| one.start.is_none()).map(|one| one.lack(0)))?;
        Ok(self.first_start().map_or(Course::Unknown, |first| Course::ToStart { first }))
    }

    fn something_completed(&self) -> Result<Course, Vec<Lack>> {
        let spares: Vec<_> = self.activities.iter().filter_map(Activity::spare).collect();
        let ahead = |spare: &&Result<Spare, Lack>| {
            spare.as_ref().is_ok_and(|spare| spare.reaches(self.rules.early_share))
        };
        if let Some(Ok(spare)) = spares.iter().find(ahead) {
            return Ok(Course::Ahead(*spare));
        }
        none(spares.into_iter().filter_map(Result::err))?;
        Ok(self.in_line())
    }

    fn in_line(&self) -> Course {
        let due = self.activities.iter().filter(|one| self.due(one).is_some()).count();
        let completed = self.activities.iter().filter(|one| one.completed.is_some()).count();
        Course::InLine { due, completed }
    }

    /// The planned end, where it has come.
    fn due(&self, activity: &Activity) -> Option<Date> {
        activity.end.filter(|end| *end <= self.date)
    }

    fn was_to_start(&self, activity: &Activity) -> bool {
        activity.start.is_some_and(|start| start <= self.date) || self.due(activity).is_some()
    }

    /// Surely not to start by the reference date, and so not due by then either.
    fn starts_later(&self, activity: &Activity) -> bool {
        activity.start.is_some() && !self.was_to_start(activity)
    }

    fn first_start(&self) -> Option<Date> {
        self.activities.iter().filter_map(|one| one.start).min()
    }
}

impl Activity {
    /// Start, planned end or given end is unknown.
    const fn lack(&self, field: usize) -> Lack {
        Lack { place: self.subject.field(self.fields[field]), reason: LackReason::Unknown }
    }

    /// What it had to spare when it was completed; `None` where it was not, or where nothing was to spare.
    fn spare(&self) -> Option<Result<Spare, Lack>> {
        let end = self.completed?;
        let Some(planned) = self.end else { return Some(Err(self.lack(1))) };
        if end >= planned {
            return None;
        }
        let Some(start) = self.start else { return Some(Err(self.lack(0))) };
        if start > planned {
            let place = self.subject.field(self.fields[1]);
            return Some(Err(Lack { place, reason: LackReason::DatesReversed }));
        }
        let (theoretical, actual) = (start.days_through(planned), start.days_through(end).max(0));
        let percent = percentage(Decimal::from(theoretical - actual), Decimal::from(theoretical));
        let percent = percent.unwrap_or_default();
        Some(Ok(Spare { subject: self.subject, start, planned, end, theoretical, actual, percent }))
    }
}

/// Nothing may be lacking.
fn none(lacks: impl Iterator<Item = Lack>) -> Result<(), Vec<Lack>> {
    let lacks: Vec<_> = lacks.collect();
    if lacks.is_empty() { Ok(()) } else { Err(lacks) }
}
