//! Next year's plan from this year's (R12).
//!
//! [`roll_over`] is where to start. Final values become baselines with their year, the targets set for later years
//! become this year's, planned dates move by a year, monitoring is emptied. What the program cannot know comes back
//! as [`Decision`]s, each with its place in the new plan: a list to work through, not a part of the document.
//! Identifiers of parts stay, so that what goes on is the same thing in both plans.
//!
//! | file | what it does |
//! |---|---|
//! | `decision` | what is left to decide |
//! | `plan` | the plan and its objectives |
//! | `indicator` | indicators by kind: baselines, what was left out |
//! | `target` | this year's target, and those of the years after |
//! | `activity` | schedules and single activities: dates a year later, what was not completed |
//! | `text` | years in titles, notes and identifiers |

mod activity;
mod decision;
mod indicator;
mod plan;
mod target;
mod text;

pub use decision::{Decision, DecisionKind, Remainder};

use crate::{
    date::Date,
    plan::{Document, Place, Plan},
};

/// The years that a plan can be of.
const YEARS: std::ops::Range<u16> = 1900..2200;

/// A plan rolled over to the next year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollOver {
    /// The plan of the next year, by the same rule set.
    pub document: Document,
    /// What is left to decide: on the plan first, then in the order of the document.
    pub decisions: Vec<Decision>,
}

/// Why a plan has no next year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RollOverError {
    /// The year after this one is none that a plan can be of.
    Year(u16),
    /// A planned date has no same day a year later within the calendar of the format.
    Date(Place, Date),
}

/// Makes the plan of the next year.
///
/// Pure: the same document gives the same plan and the same decisions.
///
/// # Errors
/// [`RollOverError`] where the new plan, or one of its dates, would lie outside of the years 1900 to 2199.
pub fn roll_over(document: &Document) -> Result<RollOver, RollOverError> {
    let last = document.plan.year;
    let year = last.checked_add(1).filter(|year| YEARS.contains(year)).ok_or(RollOverError::Year(last))?;
    let mut turn = Turn { document, year, decisions: Vec::new() };
    let plan = turn.plan()?;
    let document = Document { rules: document.rules.clone(), plan };
    Ok(RollOver { document, decisions: turn.decisions })
}

/// The turn of the year: what is rolled over, and what was left to decide so far.
struct Turn<'a> {
    document: &'a Document,
    /// The year of the new plan.
    year: u16,
    decisions: Vec<Decision>,
}

impl<'a> Turn<'a> {
    const fn last(&self) -> &'a Plan {
        &self.document.plan
    }

    fn decide(&mut self, place: Place, kind: DecisionKind) {
        self.decisions.push(Decision { place, kind });
    }

    /// The same day a year later; 28 February for the 29th, which somebody has to look at.
    fn later(&mut self, place: Place, date: Option<Date>) -> Result<Option<Date>, RollOverError> {
        let Some(before) = date else { return Ok(None) };
        let now = before.next_year().ok_or(RollOverError::Date(place, before))?;
        if now.parts().2 != before.parts().2 {
            self.decide(place, DecisionKind::LeapDay { before, now });
        }
        Ok(Some(now))
    }
}
