//! Schedules and single activities against their due dates (R1, R2).

use super::{Line, Teller, figures, line, long, mean::weights, say};
use crate::{
    date::Date,
    law::RuleId,
    plan::{Completion, Field, Measure, ScheduleMethod, Subject},
    scoring::{Course, Delay, Node, Outcome, ScheduleStep},
};

impl Teller<'_> {
    pub(super) fn schedule(&self, step: &ScheduleStep, node: &Node) -> Vec<Line> {
        let mut lines = Vec::new();
        let due = [node.subject.field(Field::ScheduleDue)];
        if step.mean.not_evaluable > 0 {
            let text = say!(
                self.language,
                "Fuori dalla valutazione per cause esterne: fase {} (peso {}). I pesi delle altre si riportano a 100.",
                "Left out of the evaluation for external causes: phase {} (weight {}). The weights of the others are rescaled to 100.",
                self.left(node),
                long(step.mean.left_out, self.language)
            );
            lines.push(line(RuleId::R5, text, None).reads(weights(node, false)));
        }
        lines.push(match step.course {
            Course::ByDueDate { last } => {
                let ends = self.of_phases(node, Field::PhaseCompletion);
                self.by_due_date(step.due, last).reads(due).reads(ends)
            }
            Course::WeightedPhases => self.weighted_phases(step, node).reads(due).reads(weights(node, true)),
            Course::OverallDuration { start, last, theoretical, actual } => {
                let (text, formula) = if actual > theoretical {
                    let text = self.overall_duration(start, step.due, last);
                    (text, self.days(theoretical, actual, node.outcome))
                } else {
                    (self.overall_in_time(step.due, last), None)
                };
                line(RuleId::R1, text, formula)
                    .reads(self.of_phases(node, Field::PhaseStart))
                    .reads(due)
                    .reads(self.of_phases(node, Field::PhaseCompletion))
            }
            Course::NeverCompleted => {
                let text = self.language.pick(
                    "Convenzione «durata complessiva»: una fase non è conclusa e nulla permette di stimarne la fine, quindi vale 0 %.",
                    "Convention “overall duration”: a phase is not completed and nothing lets its end be estimated, so it is worth 0%.",
                );
                line(RuleId::R2, text.to_owned(), None).reads(self.of_phases(node, Field::PhaseCompletion))
            }
            Course::Unknown => self.course_unknown(step, node),
        });
        lines
    }

    fn by_due_date(&self, due: Option<Date>, last: Date) -> Line {
        let text = say!(
            self.language,
            "Tutte le fasi da valutare sono concluse entro la scadenza del cronoprogramma ({}); l’ultima il {}. Vale 100 %: il ritardo di una fase, se poi è recuperato, non conta.",
            "Every phase to be evaluated was completed by the due date of the schedule ({}); the last on {}. It is worth 100%: the delay of a phase does not count where it was made up for.",
            due.map_or_else(String::new, figures::date),
            figures::date(last)
        );
        line(RuleId::R1, text, None)
    }

    fn weighted_phases(&self, step: &ScheduleStep, node: &Node) -> Line {
        let due = step.due.map_or_else(String::new, figures::date);
        let text = match node.outcome {
            Outcome::Missing { .. } => say!(
                self.language,
                "Vale la media delle fasi, ponderata con i loro pesi; 100 % se risultano tutte concluse entro la scadenza ({}).",
                "It is worth the mean of its phases by their weights; 100% if all turn out to be completed by the due date ({}).",
                due
            ),
            Outcome::Value(_) | Outcome::NotEvaluable(_) => say!(
                self.language,
                "Non tutte le fasi sono concluse entro la scadenza ({}): vale la media delle fasi, ponderata con i loro pesi.",
                "Not every phase was completed by the due date ({}): it is worth the mean of its phases by their weights.",
                due
            ),
        };
        line(RuleId::R1, text, self.sum(node, &step.mean))
    }

    fn overall_duration(&self, start: Date, due: Option<Date>, last: Date) -> String {
        say!(
            self.language,
            "Convenzione «durata complessiva»: i giorni dal primo inizio previsto ({}) alla scadenza ({}), divisi per quelli fino all’ultima fine ({}); il primo e l’ultimo giorno sono compresi.",
            "Convention “overall duration”: the days from the first planned start ({}) to the due date ({}), over those to the last end ({}); the first and the last day are included.",
            figures::date(start),
            due.map_or_else(String::new, figures::date),
            figures::date(last)
        )
    }

    fn overall_in_time(&self, due: Option<Date>, last: Date) -> String {
        say!(
            self.language,
            "Convenzione «durata complessiva»: l’ultima fine ({}) è entro la scadenza ({}), quindi vale 100 %.",
            "Convention “overall duration”: the last end ({}) is by the due date ({}), so it is worth 100%.",
            figures::date(last),
            due.map_or_else(String::new, figures::date)
        )
    }

    fn course_unknown(&self, step: &ScheduleStep, node: &Node) -> Line {
        match self.document.rules.schedule_method {
            ScheduleMethod::WeightedPhases => {
                let text = self.language.pick(
                    "Vale la media delle fasi, ponderata con i loro pesi.",
                    "It is worth the mean of its phases by their weights.",
                );
                line(RuleId::R1, text.to_owned(), self.sum(node, &step.mean)).reads(weights(node, true))
            }
            ScheduleMethod::OverallDuration => {
                let text = self.language.pick(
                    "Convenzione «durata complessiva»: vale la durata prevista divisa per quella effettiva.",
                    "Convention “overall duration”: it is worth the planned duration over the actual one.",
                );
                line(RuleId::R1, text.to_owned(), None)
            }
        }
    }

    fn days(&self, theoretical: i64, actual: i64, outcome: Outcome) -> Option<String> {
        let value = outcome.value()?;
        Some(say!(
            self.language,
            "{} giorni / {} giorni × 100 = {}",
            "{} days / {} days × 100 = {}",
            theoretical,
            actual,
            long(value.get(), self.language)
        ))
    }

    pub(super) fn delay(&self, delay: Delay, node: &Node) -> Vec<Line> {
        let rule = node.rule();
        let told = match delay {
            Delay::Unknown => {
                let text = self.language.pick(
                    "Si confronta la fine effettiva con quella prevista.",
                    "Its actual end is compared with its planned end.",
                );
                line(rule, text.to_owned(), None)
            }
            Delay::NotEstimable => {
                let text = self.language.pick(
                    "Non è conclusa, e nella nota nulla permette di stimarne la fine: vale 0 %.",
                    "It is not completed, and nothing in the note lets its end be estimated: it is worth 0%.",
                );
                line(RuleId::R2, text.to_owned(), None)
            }
            Delay::InLine { planned, end } => line(rule, self.in_line(planned, end), None),
            Delay::OnTime { planned, end, estimated } => {
                line(rule, self.on_time(planned, end, estimated, node.subject), None)
            }
            Delay::Late { start, planned, end, theoretical, actual, estimated } => {
                let text = self.late([start, planned, end], estimated, node.subject);
                line(rule, text, self.days(theoretical, actual, delay.outcome()))
            }
        };
        let estimated =
            matches!(delay, Delay::OnTime { estimated: true, .. } | Delay::Late { estimated: true, .. });
        let estimate = estimated.then(|| self.estimate(node.subject));
        estimate.into_iter().chain([told.reads(self.delay_places(delay, node.subject))]).collect()
    }

    /// `Conclusa il 30/11/2020`, `Fine stimata: 30/11/2020`.
    fn ended(&self, end: Date, estimated: bool) -> String {
        if estimated {
            say!(self.language, "Fine stimata: {}", "Estimated end: {}", figures::date(end))
        } else {
            say!(self.language, "Conclusa il {}", "Completed on {}", figures::date(end))
        }
    }

    fn on_time(&self, planned: Date, end: Date, estimated: bool, subject: Subject) -> String {
        say!(
            self.language,
            "{}, entro la {} ({}): vale 100 %.",
            "{}, by its {} ({}): it is worth 100%.",
            self.ended(end, estimated),
            self.planned_end(subject),
            figures::date(planned)
        )
    }

    /// What the planned end is called: a single activity has a due date.
    pub(super) fn planned_end(&self, subject: Subject) -> &'static str {
        if subject.phase_index().is_some() {
            self.language.pick("fine prevista", "planned end")
        } else {
            self.language.pick("scadenza", "due date")
        }
    }

    fn late(&self, [start, planned, end]: [Date; 3], estimated: bool, subject: Subject) -> String {
        let due = self.planned_end(subject);
        say!(
            self.language,
            "{}, dopo la {} ({}): vale il tempo teorico diviso per il tempo effettivo, cioè i giorni dall’inizio previsto ({}) alla {} divisi per quelli fino alla fine, primo e ultimo giorno compresi.",
            "{}, after its {} ({}): it is worth theoretical time over actual time, that is the days from its planned start ({}) to its {} over those to its end, the first and the last day included.",
            self.ended(end, estimated),
            due,
            figures::date(planned),
            figures::date(start),
            due
        )
    }

    fn in_line(&self, planned: Option<Date>, end: Date) -> String {
        match planned {
            Some(planned) if end > planned => say!(
                self.language,
                "{}, dopo la fine prevista ({}); ma il cronoprogramma è concluso entro la sua scadenza, quindi il ritardo è recuperato: vale 100 %.",
                "{}, after its planned end ({}); but the schedule was completed by its due date, so the delay was made up for: it is worth 100%.",
                self.ended(end, false),
                figures::date(planned)
            ),
            Some(planned) => say!(
                self.language,
                "{}, entro la fine prevista ({}): vale 100 %.",
                "{}, by its planned end ({}): it is worth 100%.",
                self.ended(end, false),
                figures::date(planned)
            ),
            None => say!(
                self.language,
                "{}, entro la scadenza del cronoprogramma: vale 100 %.",
                "{}, by the due date of the schedule: it is worth 100%.",
                self.ended(end, false)
            ),
        }
    }

    /// The estimate and the sentence that it rests on.
    fn estimate(&self, subject: Subject) -> Line {
        let plan = &self.document.plan;
        let phase = plan.phase_at(subject).map(|phase| &phase.r#final.completion);
        let deadline = plan.indicator_at(subject).and_then(|indicator| match &indicator.measure {
            Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => Some(&deadline.r#final),
            Measure::Numeric(_) | Measure::Schedule(_) | Measure::Survey(_) => None,
        });
        let basis = match phase.or(deadline).and_then(Option::as_ref) {
            Some(Completion::Estimated { basis, .. }) => basis.as_str(),
            Some(Completion::Completed(_) | Completion::NotEstimable) | None => "",
        };
        let text = say!(
            self.language,
            "Non è conclusa; la nota di monitoraggio permette di stimarne la fine: «{}».",
            "It is not completed; the monitoring note lets its end be estimated: “{}”.",
            basis
        );
        let [_, _, end] = self.dates(subject);
        line(RuleId::R2, text, None).reads([end])
    }
}
