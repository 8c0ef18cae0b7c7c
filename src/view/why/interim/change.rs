//! What would change a suggested state (R10).

use rust_decimal::Decimal;

use super::{InterimTeller, figures, say, state_name, words};
use crate::{
    interim::{Course, NumberStep, Pace, Spare, Standing, Step, Suggestion},
    number::HUNDRED,
    plan::{Direction, Nature, State, Subject},
};

impl InterimTeller<'_> {
    pub(super) fn change(&self, standing: &Standing) -> String {
        if standing.suggestion == Suggestion::Missing {
            return self.needed(standing);
        }
        match &standing.step {
            Step::Schedule { course, .. } | Step::Activity(course) => {
                self.change_of_course(course, standing.subject)
            }
            Step::Number(step) => self.change_of_number(step, standing.subject),
            Step::MeasuredAtYearEnd => say!(
                self.teller.language,
                "Cambia se si indica un valore al {}.",
                "It changes if a value at {} is given.",
                self.date()
            ),
        }
    }

    fn needed(&self, standing: &Standing) -> String {
        let (plan, language) = (&self.teller.document.plan, self.teller.language);
        let names = standing.lacks.iter().map(|lack| words::place(plan, lack.place, language));
        say!(
            language,
            "Per suggerire uno stato serve ancora: {}.",
            "To suggest a state this is still needed: {}.",
            names.collect::<Vec<_>>().join("; ")
        )
    }

    fn change_of_course(&self, course: &Course, subject: Subject) -> String {
        let language = self.teller.language;
        let (date, single) = (self.date(), self.is_single(subject));
        let late = state_name(State::Late, language);
        match course {
            Course::Overdue(_) => say!(
                language,
                "Non sarebbe «{}» se ciò che doveva essere concluso entro il {} lo fosse.",
                "It would not be “{}” if what was to be completed by {} were so.",
                late,
                date
            ),
            Course::ToStart { .. } => say!(
                language,
                "Cambia se un inizio previsto viene anticipato al {} o prima, o se a quella data qualcosa è concluso.",
                "It changes if a planned start is moved to {} or before, or if something is completed at that date.",
                date
            ),
            Course::NotStarted { .. } => say!(
                language,
                "Cambia se l’ufficio dichiara un altro stato, o se al {} qualcosa è concluso.",
                "It changes if the office declares another state, or if something is completed at {}.",
                date
            ),
            Course::Ahead(spare) => self.change_of_spare(spare, single),
            Course::InLine { .. } => self.change_in_line(single),
            Course::NothingLeft => language
                .pick(
                    "Ci sarebbe uno stato solo se almeno una fase non fosse lasciata da parte.",
                    "There would be a state only if at least one phase were not left aside.",
                )
                .to_owned(),
            Course::Unknown => String::new(),
        }
    }

    fn change_of_spare(&self, spare: &Spare, single: bool) -> String {
        let language = self.teller.language;
        // What ends after the reference date is not completed by then.
        let last = spare.start.plus_days(spare.theoretical / 2 - 1).map(|last| last.min(self.reference.date));
        let last = last.map_or_else(String::new, figures::date);
        let early = state_name(State::Early, language);
        if single {
            return say!(
                language,
                "È «{}» con una fine fino al {} compreso.",
                "It is “{}” with any end up to and including {}.",
                early,
                last
            );
        }
        say!(
            language,
            "Lo stato resta in anticipo finché la fase {} finisce entro il {}.",
            "The state stays early as long as phase {} ends by {}.",
            self.teller.document.plan.phase_at(spare.subject).map_or("", |phase| &phase.code),
            last
        )
    }

    fn change_in_line(&self, single: bool) -> String {
        let language = self.teller.language;
        let [early, late] = [State::Early, State::Late].map(|state| state_name(state, language));
        let (italian, english) = if single {
            (
                "Sarebbe «{}» se risultasse conclusa con almeno il {} della durata prevista ancora davanti; «{}» se la fine prevista fosse entro il {} e non fosse conclusa.",
                "It would be “{}” if it were completed with at least {} of its planned duration left; “{}” if its planned end were by {} and it were not completed.",
            )
        } else {
            (
                "Sarebbe «{}» se una fase risultasse conclusa con almeno il {} della durata prevista ancora davanti; «{}» se una fase con la fine prevista entro il {} non fosse conclusa.",
                "It would be “{}” if a phase were completed with at least {} of its planned duration left; “{}” if a phase whose planned end is by {} were not completed.",
            )
        };
        crate::view::fill(
            language.pick(italian, english),
            &[&early, &self.early_share(), &late, &self.date()],
        )
    }

    fn change_of_number(&self, step: &NumberStep, subject: Subject) -> String {
        let (Some(pace), Some(goal)) = (step.pace, step.goal) else { return String::new() };
        let language = self.teller.language;
        let limit = self.limit(step, goal.value().get());
        let shown = figures::figure(limit.normalize(), self.teller.unit(subject), language);
        let late = state_name(State::Late, language);
        match (step.direction, pace) {
            (Direction::Higher, Pace::Behind) => say!(
                language,
                "Non sarebbe «{}» con un valore di almeno {}.",
                "It would not be “{}” with a value of at least {}.",
                late,
                shown
            ),
            (Direction::Lower, Pace::Behind) => say!(
                language,
                "Non sarebbe «{}» con un valore di {} o meno.",
                "It would not be “{}” with a value of {} or less.",
                late,
                shown
            ),
            (Direction::Higher, _) => say!(
                language,
                "Non diventa «{}» finché il valore è almeno {}.",
                "It does not become “{}” as long as the value is at least {}.",
                late,
                shown
            ),
            (Direction::Lower, _) => say!(
                language,
                "Non diventa «{}» finché il valore non supera {}.",
                "It does not become “{}” as long as the value is not above {}.",
                late,
                shown
            ),
        }
    }

    /// The value on the safe side of which it is not late, to two decimals.
    fn limit(&self, step: &NumberStep, target: Decimal) -> Decimal {
        let [elapsed, days] = [self.reference.elapsed, self.reference.days].map(Decimal::from);
        let share = self.rules().rate_share.get();
        let exact = match (step.nature, step.direction) {
            (Nature::Cumulative, _) => (target * elapsed).checked_div(days),
            (Nature::Rate, Direction::Higher) => (target * share).checked_div(HUNDRED),
            (Nature::Rate, Direction::Lower) => (target * HUNDRED).checked_div(share),
        };
        let (exact, hundredth) = (exact.unwrap_or(target), HUNDRED);
        match step.direction {
            Direction::Higher => (exact * hundredth).ceil() / hundredth,
            Direction::Lower => (exact * hundredth).floor() / hundredth,
        }
    }
}
