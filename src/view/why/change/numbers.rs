//! Numbers: the value from which on they are worth 100 %.

use rust_decimal::Decimal;

use super::{Teller, figures, say};
use crate::{
    number::{Figure, HUNDRED},
    plan::{Direction, Subject},
    scoring::{Achieved, AchievedFrom, NumericStep},
};

impl Teller<'_> {
    pub(super) fn change_of_number(&self, step: &NumericStep, subject: Subject) -> String {
        let (Some(achieved), Some(goal)) = (step.achieved, step.goal) else { return String::new() };
        let target = figures::figure(goal.value().get(), self.unit(subject), self.language);
        let met = step.uncapped.is_none_or(|uncapped| uncapped >= HUNDRED);
        let beyond = step.uncapped.is_none_or(|uncapped| uncapped > HUNDRED);
        let text = match (step.direction, met) {
            (Direction::Higher, true) if beyond => say!(
                self.language,
                "Varrebbe {} anche con meno: basta un valore conseguito di {}.",
                "It would be worth {} with less, too: an achieved value of {} is enough.",
                self.full(),
                target
            ),
            (Direction::Higher, true) => say!(
                self.language,
                "Resta {} finché il valore conseguito non scende sotto {}.",
                "It stays {} as long as the achieved value does not fall below {}.",
                self.full(),
                target
            ),
            (Direction::Lower, true) => say!(
                self.language,
                "Resta {} finché il valore conseguito non supera {}.",
                "It stays {} as long as the achieved value is not above {}.",
                self.full(),
                target
            ),
            (Direction::Higher, false) => say!(
                self.language,
                "Varrebbe {} con un valore conseguito di almeno {}",
                "It would be worth {} with an achieved value of at least {}",
                self.full(),
                target
            ),
            (Direction::Lower, false) => say!(
                self.language,
                "Varrebbe {} con un valore conseguito di {} o meno",
                "It would be worth {} with an achieved value of {} or less",
                self.full(),
                target
            ),
        };
        if met {
            return text;
        }
        let parts = self.numerator_for(achieved, goal.value(), step.direction).unwrap_or_default();
        format!("{text}{parts}.")
    }

    /// The whole numerator that reaches the target while the denominator stays.
    fn numerator_for(&self, achieved: Achieved, target: Figure, direction: Direction) -> Option<String> {
        let AchievedFrom::Ratio(_, denominator) = achieved.from else { return None };
        let exact = (target.get() * denominator.get()).checked_div(HUNDRED)?;
        let numerator = match direction {
            Direction::Higher => exact.ceil(),
            Direction::Lower => exact.floor(),
        };
        let shown = |value: Decimal| figures::figure(value.normalize(), "", self.language);
        Some(say!(
            self.language,
            ", per esempio {} su {}",
            ", for example {} of {}",
            shown(numerator),
            shown(denominator.get())
        ))
    }
}
