//! Schedules, phases and single activities: with which dates they would be worth more, and how long they stay as they are.

use super::{Losses, Teller, figures, say};
use crate::{
    date::Date,
    plan::{Measure, Subject},
    scoring::{Course, Delay, Node, Outcome, Reason, ScheduleStep},
    view::why::places::schedule_of,
};

impl Teller<'_> {
    pub(super) fn change_of_schedule(&self, step: &ScheduleStep, node: &Node) -> String {
        let language = self.language;
        if let Outcome::NotEvaluable(reason) = node.outcome {
            return self.change_where_nothing_is_left(reason == Reason::NoWeight);
        }
        let due = step.due.map(figures::date);
        match (step.course, due) {
            (Course::ByDueDate { .. }, Some(due)) => say!(
                language,
                "Resta {} finché tutte le fasi da valutare sono concluse entro il {}.",
                "It stays {} as long as every phase to be evaluated is completed by {}.",
                self.full(),
                due
            ),
            (Course::OverallDuration { theoretical, actual, .. }, Some(due)) if actual > theoretical => say!(
                language,
                "Varrebbe {} se l’ultima fase da valutare finisse entro il {}.",
                "It would be worth {} if the last phase to be evaluated ended by {}.",
                self.full(),
                due
            ),
            (Course::OverallDuration { .. }, Some(due)) => say!(
                language,
                "Resta {} finché l’ultima fase da valutare finisce entro il {}.",
                "It stays {} as long as the last phase to be evaluated ends by {}.",
                self.full(),
                due
            ),
            (Course::NeverCompleted, _) => language
                .pick(
                    "Vale più di zero solo se ogni fase da valutare è conclusa, o se ne può stimare la fine.",
                    "It is worth more than zero only if every phase to be evaluated is completed, or its end can be estimated.",
                )
                .to_owned(),
            (_, due) => self.change_of_phases(step, due, node),
        }
    }

    fn change_of_phases(&self, step: &ScheduleStep, due: Option<String>, node: &Node) -> String {
        let language = self.language;
        match (self.short_of_full(&Losses::of(node, &step.mean, true)), due) {
            (Some(short), Some(due)) => say!(
                language,
                "Varrebbe {} se tutte le fasi da valutare fossero concluse entro il {}; {}.",
                "It would be worth {} if every phase to be evaluated were completed by {}; {}.",
                self.full(),
                due,
                short
            ),
            (Some(short), None) => say!(
                language,
                "Cambia con le date delle fasi: {}.",
                "It changes with the dates of its phases: {}.",
                short
            ),
            (None, _) => language
                .pick(
                    "È già al massimo: scende se una fase che ha un peso finisce dopo la propria fine prevista.",
                    "It is at its highest: it falls if a phase that has a weight ends after its own planned end.",
                )
                .to_owned(),
        }
    }

    pub(super) fn change_of_delay(&self, delay: Delay, subject: Subject) -> String {
        let language = self.language;
        match delay {
            // It is missing, and that has been said.
            Delay::Unknown => String::new(),
            Delay::NotEstimable => language
                .pick(
                    "Vale più di zero solo se è conclusa, o se la nota permette di stimarne la fine.",
                    "It is worth more than zero only if it is completed, or if the note lets its end be estimated.",
                )
                .to_owned(),
            Delay::Late { planned, estimated, .. } => {
                let end = if estimated {
                    language.pick("la fine stimata", "its estimated end")
                } else {
                    language.pick("la fine effettiva", "its actual end")
                };
                say!(
                    language,
                    "Varrebbe {} se {} fosse entro il {}.",
                    "It would be worth {} if {} were by {}.",
                    self.full(),
                    end,
                    figures::date(planned)
                )
            }
            Delay::OnTime { planned, .. } => self.stays_until(planned),
            Delay::InLine { planned: Some(planned), end } if end <= planned => self.stays_until(planned),
            Delay::InLine { .. } => match self.due_of(subject) {
                Some(due) => say!(
                    language,
                    "Resta {} finché tutte le fasi da valutare del cronoprogramma sono concluse entro il {}.",
                    "It stays {} as long as every phase of the schedule to be evaluated is completed by {}.",
                    self.full(),
                    figures::date(due)
                ),
                None => String::new(),
            },
        }
    }

    fn stays_until(&self, planned: Date) -> String {
        say!(
            self.language,
            "Resta {} con una fine fino al {} compreso.",
            "It stays {} with any end up to and including {}.",
            self.full(),
            figures::date(planned)
        )
    }

    /// The due date of the schedule of a phase.
    fn due_of(&self, phase: Subject) -> Option<Date> {
        match &self.document.plan.indicator_at(schedule_of(phase)?)?.measure {
            Measure::Schedule(schedule) => schedule.due,
            Measure::Numeric(_)
            | Measure::Survey(_)
            | Measure::Milestone(_)
            | Measure::NotQuantifiable(_) => None,
        }
    }
}
