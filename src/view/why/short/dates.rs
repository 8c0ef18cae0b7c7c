//! Schedules, phases and single activities in one sentence.

use super::{Teller, figures, say};
use crate::{
    date::Date,
    plan::Subject,
    scoring::{Course, Delay, ScheduleStep},
};

impl Teller<'_> {
    pub(super) fn schedule_in_short(&self, step: &ScheduleStep) -> String {
        let language = self.language;
        let due = step.due.map(figures::date);
        match (step.course, due) {
            (Course::ByDueDate { .. }, Some(due)) => say!(
                language,
                "tutte le fasi da valutare sono concluse entro la scadenza del {}",
                "every phase to be evaluated was completed by the due date, {}",
                due
            ),
            (Course::WeightedPhases, Some(due)) => say!(
                language,
                "media delle fasi secondo i loro pesi, perché non tutte sono concluse entro la scadenza del {}",
                "mean of the phases by their weights, because not all of them were completed by the due date, {}",
                due
            ),
            (Course::OverallDuration { last, theoretical, actual, .. }, Some(due))
                if actual <= theoretical =>
            {
                say!(
                    language,
                    "l’ultima fase finisce il {}, entro la scadenza del {}",
                    "the last phase ends on {}, by the due date, {}",
                    figures::date(last),
                    due
                )
            }
            (Course::OverallDuration { theoretical, actual, .. }, _) => say!(
                language,
                "{} giorni previsti per tutto il cronoprogramma, contro {} effettivi",
                "{} days planned for the whole schedule, against {} actual ones",
                theoretical,
                actual
            ),
            (Course::NeverCompleted, _) => language
                .pick(
                    "una fase non è conclusa e nulla permette di stimarne la fine",
                    "a phase is not completed and nothing lets its end be estimated",
                )
                .to_owned(),
            (Course::Unknown | Course::ByDueDate { .. } | Course::WeightedPhases, _) => language
                .pick("media delle fasi secondo i loro pesi", "mean of the phases by their weights")
                .to_owned(),
        }
    }

    pub(super) fn delay_in_short(&self, delay: Delay, subject: Subject) -> String {
        let language = self.language;
        match delay {
            Delay::Unknown => String::new(),
            Delay::NotEstimable => language
                .pick(
                    "non è conclusa, e nulla permette di stimarne la fine",
                    "it is not completed, and nothing lets its end be estimated",
                )
                .to_owned(),
            Delay::OnTime { planned, end, estimated } => {
                self.on_time_in_short([planned, end], estimated, subject)
            }
            Delay::InLine { planned: Some(planned), end } if end <= planned => {
                self.on_time_in_short([planned, end], false, subject)
            }
            Delay::InLine { end, .. } => say!(
                language,
                "conclusa il {}, con l’intero cronoprogramma entro la sua scadenza",
                "completed on {}, with the whole schedule by its due date",
                figures::date(end)
            ),
            Delay::Late { theoretical, actual, estimated, .. } => {
                let ended = if estimated {
                    language.pick("fine stimata", "estimated to end")
                } else {
                    language.pick("conclusa", "completed")
                };
                let late = actual - theoretical;
                let days = match late {
                    1 => language.pick("1 giorno", "1 day").to_owned(),
                    late => say!(language, "{} giorni", "{} days", late),
                };
                say!(
                    language,
                    "{} con {} di ritardo, {} giorni previsti contro {}",
                    "{} {} late, {} days planned against {}",
                    ended,
                    days,
                    theoretical,
                    actual
                )
            }
        }
    }

    fn on_time_in_short(&self, dates: [Date; 2], estimated: bool, subject: Subject) -> String {
        let [planned, end] = dates.map(figures::date);
        let due = self.planned_end(subject);
        if estimated {
            return say!(
                self.language,
                "fine stimata {}, entro la {} ({})",
                "estimated end {}, by its {} ({})",
                end,
                due,
                planned
            );
        }
        say!(
            self.language,
            "conclusa il {}, entro la {} ({})",
            "completed on {}, by its {} ({})",
            end,
            due,
            planned
        )
    }
}
