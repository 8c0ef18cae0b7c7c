//! What is left to decide of schedules and single activities.

use super::{Teller, figures, say};
use crate::{date::Date, rollover::Remainder};

impl Teller<'_> {
    pub(super) fn leap_day(&self, before: Date, now: Date) -> String {
        say!(
            self.language,
            "il {} è diventato {}, perché il {} non è bisestile; confermare la data o correggerla",
            "{} has become {}, because {} is no leap year; confirm the date, or mend it",
            figures::date(before),
            figures::date(now),
            self.year()
        )
    }

    pub(super) fn schedule(&self, phases: usize, completed: usize, due: Option<Date>) -> String {
        say!(
            self.language,
            "cronoprogramma, fasi concluse nel {}: {} su {}; {}",
            "schedule, phases completed in {}: {} of {}; {}",
            self.last_year(),
            completed,
            phases,
            self.again(due)
        )
    }

    pub(super) fn activity(&self, remainder: Option<&Remainder>, due: Option<Date>) -> String {
        let how = match remainder {
            None => say!(
                self.language,
                "nel {} l’attività si è conclusa",
                "in {} the activity was completed",
                self.last_year()
            ),
            Some(remainder) => self.remainder(remainder),
        };
        format!("{how}; {}", self.again(due))
    }

    pub(super) fn phase(&self, remainder: &Remainder) -> String {
        say!(
            self.language,
            "{}; decidere che cosa ne resta per il {}",
            "{}; decide what remains of it for {}",
            self.remainder(remainder),
            self.year()
        )
    }

    fn again(&self, due: Option<Date>) -> String {
        let due = due.map_or_else(String::new, |due| {
            say!(self.language, " (scadenza {})", " (due date {})", figures::date(due))
        });
        say!(
            self.language,
            "decidere che cosa si fa nel {}; per ora tutto resta com’era, con le date di un anno dopo{}",
            "decide what is done in {}; for now all stays as it was, with the dates of a year later{}",
            self.year(),
            due
        )
    }

    fn remainder(&self, remainder: &Remainder) -> String {
        let (language, year) = (self.language, self.last_year());
        match remainder {
            Remainder::ExternalCauses { reason } => say!(
                language,
                "nel {} l’attività è stata esclusa per cause esterne («{}»)",
                "in {} the activity was left out for external causes (“{}”)",
                year,
                reason
            ),
            Remainder::Estimated { end } => say!(
                language,
                "nel {} l’attività non si è conclusa (fine stimata: {})",
                "in {} the activity was not completed (estimated end: {})",
                year,
                figures::date(*end)
            ),
            Remainder::NotEstimable => say!(
                language,
                "nel {} l’attività non si è conclusa, e la fine non si può stimare",
                "in {} the activity was not completed, and its end cannot be estimated",
                year
            ),
            Remainder::NothingSaid => say!(
                language,
                "del {} non si sa se l’attività si sia conclusa",
                "it is not known whether the activity was completed in {}",
                year
            ),
        }
    }
}
