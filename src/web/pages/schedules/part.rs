//! What the bars of an activity change in the plan.

use leptos::prelude::*;

use crate::{
    date::Date,
    plan::{Change, Completion, Id, IndicatorField, PhaseField, Subject},
    web::pages::cells::{self, Sheet},
};

/// What an edit changes.
#[derive(Clone)]
pub enum Part {
    /// A phase of a schedule.
    Phase(Id),
    /// An indicator that is a single activity.
    Deadline(Id),
}

impl Part {
    /// Another planned start.
    pub fn start(&self, date: Date) -> Change {
        match self.clone() {
            Self::Phase(id) => Change::Phase { id, set: PhaseField::Start(Some(date)) },
            Self::Deadline(id) => Change::Indicator { id, set: IndicatorField::Start(Some(date)) },
        }
    }

    /// Another planned end.
    pub fn end(&self, date: Date) -> Change {
        match self.clone() {
            Self::Phase(id) => Change::Phase { id, set: PhaseField::End(Some(date)) },
            Self::Deadline(id) => Change::Indicator { id, set: IndicatorField::Due(Some(date)) },
        }
    }

    /// Another actual end; where it is estimated it stays so, with the sentence it rests on.
    pub fn ended(&self, sheet: Sheet, subject: Subject, date: Date) -> Change {
        let now = untrack(|| match self {
            Self::Phase(_) => sheet.phase(subject, |phase| phase.r#final.completion.clone()).flatten(),
            Self::Deadline(_) => {
                sheet.indicator(subject, |one| cells::deadline(one)?.r#final.clone()).flatten()
            }
        });
        let completion = match now {
            Some(Completion::Estimated { basis, .. }) => Completion::Estimated { end: date, basis },
            Some(Completion::Completed(_) | Completion::NotEstimable) | None => Completion::Completed(date),
        };
        match self.clone() {
            Self::Phase(id) => Change::Phase { id, set: PhaseField::Completion(Some(completion)) },
            Self::Deadline(id) => Change::Indicator { id, set: IndicatorField::Completion(Some(completion)) },
        }
    }
}
