//! Schedules and single activities at the reference date.

use super::{InterimTeller, Line, figures, line, say, state_name, words};
use crate::{
    interim::{Course, Progress, Spare},
    law::RuleId,
    plan::{Field, Measure, Place, Subject},
    scoring::{Lack, LackReason},
    view::long,
};

impl InterimTeller<'_> {
    pub(super) fn left_out(&self, phases: &[Subject]) -> Option<Line> {
        let text = say!(
            self.teller.language,
            "Lasciate da parte per cause esterne: fase {}. Non ritardano lo stato e non lo anticipano.",
            "Left aside for external causes: phase {}. They neither delay the state nor bring it forward.",
            self.codes(phases.iter().copied())
        );
        let places = phases.iter().map(|phase| phase.field(Field::PhaseInterimExclusion));
        (!phases.is_empty()).then(|| line(RuleId::R5, text, None).reads(places))
    }

    /// The interim value (R11); nothing where nothing is said of the schedule.
    pub(super) fn progress(&self, progress: &Progress) -> Vec<Line> {
        let language = self.teller.language;
        let unknown = progress.completed.iter().filter(|(_, weight)| weight.is_none());
        let mut lines: Vec<Line> = unknown
            .map(|(phase, _)| Lack { place: phase.field(Field::Weight), reason: LackReason::Unknown })
            .map(|lack| self.lack(RuleId::R11, lack))
            .collect();
        let Some(value) = progress.value else { return lines };
        if progress.completed.is_empty() {
            let text = say!(
                language,
                "Valore intermedio: nessuna fase è conclusa entro il {}, quindi 0 %.",
                "Interim value: no phase is completed by {}, so 0%.",
                self.date()
            );
            lines.push(line(RuleId::R11, text, None));
            return lines;
        }
        let text = say!(
            language,
            "Valore intermedio: la somma dei pesi delle fasi concluse entro il {} (fase {}).",
            "Interim value: the sum of the weights of the phases completed by {} (phase {}).",
            self.date(),
            self.codes(progress.completed.iter().map(|(phase, _)| *phase))
        );
        let weights = progress.completed.iter().filter_map(|(_, weight)| *weight);
        let terms: Vec<String> = weights.map(|weight| long(weight.get(), language)).collect();
        let sum = figures::figure(value.normalize(), "%", language);
        let formula = if terms.len() == 1 { sum } else { format!("{} = {sum}", terms.join(" + ")) };
        let read = progress.completed.iter().flat_map(|(phase, _)| {
            [Field::PhaseInterimCompletion, Field::Weight].map(|field| phase.field(field))
        });
        lines.push(line(RuleId::R11, text, formula).reads(read));
        lines
    }

    /// The case of R10 that holds for a schedule, a milestone, or what cannot be quantified.
    pub(super) fn course(&self, course: &Course, subject: Subject) -> Option<Line> {
        let language = self.teller.language;
        let single = self.is_single(subject);
        let (text, formula) = match course {
            Course::Overdue(open) => (self.overdue(open, single), None),
            Course::ToStart { first } if single => (
                say!(
                    language,
                    "Non doveva iniziare entro il {}: l’inizio previsto è il {}.",
                    "It was not to start by {}: its planned start is {}.",
                    self.date(),
                    figures::date(*first)
                ),
                None,
            ),
            Course::ToStart { first } => (
                say!(
                    language,
                    "Nessuna fase doveva iniziare entro il {}: il primo inizio previsto è il {}.",
                    "No phase was to start by {}: the first planned start is {}.",
                    self.date(),
                    figures::date(*first)
                ),
                None,
            ),
            Course::NotStarted { first, declared } => (
                say!(
                    language,
                    "L’inizio era previsto il {}; al {} nulla è concluso, e l’ufficio dichiara «{}»: nulla è iniziato.",
                    "The start was planned for {}; at {} nothing is completed, and the office declares “{}”: nothing has started.",
                    figures::date(*first),
                    self.date(),
                    state_name(*declared, language)
                ),
                None,
            ),
            Course::Ahead(spare) => (self.ahead(spare, single), Some(self.spare(spare))),
            Course::InLine { due, completed } => (self.in_line(*due, *completed, single), None),
            Course::NothingLeft | Course::Unknown => return None,
        };
        Some(line(RuleId::R10, text, formula).reads(self.course_places(course, subject)))
    }

    /// Whether it is a single activity, and no schedule.
    pub(super) fn is_single(&self, subject: Subject) -> bool {
        let indicator = self.teller.document.plan.indicator_at(subject);
        !matches!(indicator.map(|one| &one.measure), Some(Measure::Schedule(_)))
    }

    /// What decides the case: planned start, planned end, the end given at the reference date.
    fn course_places(&self, course: &Course, subject: Subject) -> Vec<Place> {
        let all = || self.activities(subject);
        let of = |one: Subject, which: &[usize]| -> Vec<Place> {
            let fields = self.fields(one);
            which.iter().filter_map(|which| fields.get(*which)).map(|field| one.field(*field)).collect()
        };
        match course {
            Course::Overdue(open) => open.iter().flat_map(|(one, _)| of(*one, &[1, 2])).collect(),
            Course::ToStart { .. } => all().flat_map(|one| of(one, &[0])).collect(),
            Course::NotStarted { .. } => {
                let state = subject.field(Field::InterimState);
                all().flat_map(|one| of(one, &[0, 2])).chain([state]).collect()
            }
            Course::Ahead(spare) => of(spare.subject, &[0, 1, 2]),
            Course::InLine { .. } => all().flat_map(|one| of(one, &[1, 2])).collect(),
            Course::NothingLeft | Course::Unknown => Vec::new(),
        }
    }

    /// The phases that count, or the single activity.
    fn activities(&self, subject: Subject) -> impl Iterator<Item = Subject> {
        let indicator = self.teller.document.plan.indicator_at(subject);
        let phases = indicator.and_then(|one| match &one.measure {
            Measure::Schedule(schedule) => Some(schedule.phases.iter().enumerate()),
            Measure::Numeric(_)
            | Measure::Survey(_)
            | Measure::Milestone(_)
            | Measure::NotQuantifiable(_) => None,
        });
        let alone = phases.is_none().then_some(subject);
        let counts = phases.into_iter().flatten().filter(|(_, phase)| phase.interim.exclusion.is_none());
        alone.into_iter().chain(counts.map(move |(index, _)| subject.phase(index)))
    }

    /// Planned start, planned end and the end given at the reference date, of a phase or of a single activity.
    fn fields(&self, activity: Subject) -> [Field; 3] {
        let indicator = self.teller.document.plan.indicator_at(activity);
        match indicator.map(|one| &one.measure) {
            Some(Measure::Milestone(_)) => {
                [Field::MilestoneStart, Field::MilestoneDue, Field::MilestoneInterimEnd]
            }
            Some(Measure::NotQuantifiable(_)) => {
                [Field::UnquantifiedStart, Field::UnquantifiedDue, Field::UnquantifiedInterimEnd]
            }
            Some(Measure::Schedule(_) | Measure::Numeric(_) | Measure::Survey(_)) | None => {
                [Field::PhaseStart, Field::PhaseEnd, Field::PhaseInterimCompletion]
            }
        }
    }

    fn overdue(&self, open: &[(Subject, crate::date::Date)], single: bool) -> String {
        let language = self.teller.language;
        if let ([(_, due)], true) = (open, single) {
            return say!(
                language,
                "Doveva essere conclusa entro il {}, e al {} non lo è.",
                "It was to be completed by {}, and at {} it is not.",
                figures::date(*due),
                self.date()
            );
        }
        let phases =
            open.iter().map(|(phase, due)| format!("{} ({})", self.code(*phase), figures::date(*due)));
        say!(
            language,
            "Da concludere entro il {} e non concluse, con la fine prevista: fase {}.",
            "To be completed by {} and not completed, with the planned end: phase {}.",
            self.date(),
            phases.collect::<Vec<_>>().join(", ")
        )
    }

    fn ahead(&self, spare: &Spare, single: bool) -> String {
        let language = self.teller.language;
        let which = if single {
            String::new()
        } else {
            say!(language, "Fase {}: ", "Phase {}: ", self.code(spare.subject))
        };
        let [start, planned, end] = [spare.start, spare.planned, spare.end].map(figures::date);
        let phrase = say!(
            language,
            "{}prevista dal {} al {} e conclusa il {}: la parte di durata prevista che le è rimasta non è sotto la soglia ({}; primo e ultimo giorno sono compresi)",
            "{}planned from {} to {} and completed on {}: the part of its planned duration that was left is not below the threshold ({}; the first and the last day are included)",
            which,
            start,
            planned,
            end,
            self.early_share()
        );
        words::sentence(phrase)
    }

    fn spare(&self, spare: &Spare) -> String {
        say!(
            self.teller.language,
            "({} − {}) giorni / {} giorni × 100 = {}",
            "({} − {}) days / {} days × 100 = {}",
            spare.theoretical,
            spare.actual,
            spare.theoretical,
            long(spare.percent, self.teller.language)
        )
    }

    fn in_line(&self, due: usize, completed: usize, single: bool) -> String {
        let language = self.teller.language;
        let date = self.date();
        match (single, due, completed) {
            (true, _, 0) => say!(
                language,
                "Al {} doveva essere iniziata, ma non ancora conclusa.",
                "At {} it was to have started, but not yet to be completed.",
                date
            ),
            (true, ..) => say!(
                language,
                "È conclusa entro il {}, ma la parte di durata prevista che le è rimasta è sotto la soglia dell’anticipo ({}).",
                "It was completed by {}, but the part of its planned duration that was left is below the threshold of being early ({}).",
                date,
                self.early_share()
            ),
            (false, 0, 0) => say!(
                language,
                "Nessuna fase era da concludere entro il {}.",
                "No phase was to be completed by {}.",
                date
            ),
            (false, 0, _) => say!(
                language,
                "Nessuna fase era da concludere entro il {}; di quelle già concluse ({}) nessuna è finita con tanta durata prevista ancora davanti da essere in anticipo (soglia: {}).",
                "No phase was to be completed by {}, and none of those completed ({} in all) had enough of its planned duration left to be early (threshold: {}).",
                date,
                completed,
                self.early_share()
            ),
            (false, ..) => say!(
                language,
                "Tutte le fasi da concludere entro il {} ({}) sono concluse; di quelle concluse ({}) nessuna è finita con tanta durata prevista ancora davanti da essere in anticipo (soglia: {}).",
                "All phases to be completed by {} ({} in all) are completed, and none of those completed ({} in all) had enough of its planned duration left to be early (threshold: {}).",
                date,
                due,
                completed,
                self.early_share()
            ),
        }
    }

    /// What must be left of a planned duration to be early.
    pub(super) fn early_share(&self) -> String {
        figures::weight(self.rules().early_share, self.teller.language)
    }

    /// `1, 3`: the numbers of phases.
    fn codes(&self, phases: impl Iterator<Item = Subject>) -> String {
        phases.map(|phase| self.code(phase)).collect::<Vec<_>>().join(", ")
    }

    fn code(&self, phase: Subject) -> &str {
        self.teller.document.plan.phase_at(phase).map_or("", |phase| &phase.code)
    }
}
