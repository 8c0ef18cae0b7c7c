//! Numbers against their targets (R3, R12).

use rust_decimal::Decimal;

use super::{Line, Teller, figures, line, long, say};
use crate::{
    law::RuleId,
    plan::{Direction, Field, Measure, Place, Subject},
    scoring::{Achieved, AchievedFrom, Goal, NumericStep},
};

/// Where value, numerator and denominator at the end of the year stand.
const FINAL: [Field; 3] = [Field::Value, Field::Numerator, Field::Denominator];

/// Where an achieved value was read, of the fields of value, numerator and denominator.
pub(super) fn achieved_places(from: AchievedFrom, subject: Subject, fields: [Field; 3]) -> Vec<Place> {
    let [value, numerator, denominator] = fields.map(|field| subject.field(field));
    match from {
        AchievedFrom::Value(_) => vec![value],
        AchievedFrom::Ratio(..) => vec![numerator, denominator],
    }
}

/// Where the target that counts was read.
pub(super) fn goal_place(goal: Goal, subject: Subject) -> Place {
    match goal {
        Goal::Plan(_) => subject.field(Field::Target),
        Goal::PreviousFinal(..) => subject.field(Field::Baseline),
    }
}

impl Teller<'_> {
    pub(super) fn numeric(&self, step: &NumericStep, subject: Subject) -> Vec<Line> {
        let unit = self.unit(subject);
        let mut lines: Vec<Line> = Vec::new();
        lines.extend(step.achieved.map(|achieved| {
            self.achieved(achieved, unit).reads(achieved_places(achieved.from, subject, FINAL))
        }));
        lines.extend(step.goal.and_then(|goal| self.goal(goal, unit, subject)));
        if let (Some(achieved), Some(goal)) = (step.achieved, step.goal) {
            let target = goal_place(goal, subject);
            lines.extend(self.comparison(step, achieved, goal).into_iter().map(|line| line.reads([target])));
        }
        lines
    }

    /// The unit of an indicator's values.
    pub(super) fn unit(&self, subject: Subject) -> &str {
        match self.document.plan.indicator_at(subject).map(|indicator| &indicator.measure) {
            Some(Measure::Numeric(numeric)) => &numeric.unit,
            Some(Measure::Survey(_)) => "%",
            Some(Measure::Schedule(_) | Measure::Milestone(_) | Measure::NotQuantifiable(_)) | None => "",
        }
    }

    pub(super) fn achieved(&self, achieved: Achieved, unit: &str) -> Line {
        let language = self.language;
        match achieved.from {
            AchievedFrom::Value(value) => {
                let value = figures::figure(value.get(), unit, language);
                line(
                    RuleId::R3,
                    say!(
                        language,
                        "Valore conseguito, come indicato: {}.",
                        "Achieved value, as given: {}.",
                        value
                    ),
                    None,
                )
            }
            AchievedFrom::Ratio(numerator, denominator) => {
                let text = language.pick(
                    "Valore conseguito: numeratore / denominatore × 100.",
                    "Achieved value: numerator / denominator × 100.",
                );
                let [numerator, denominator] =
                    [numerator, denominator].map(|part| figures::figure(part.get(), "", language));
                let formula =
                    format!("{numerator} / {denominator} × 100 = {}", long(achieved.value, language));
                line(RuleId::R3, text.to_owned(), formula)
            }
        }
    }

    pub(super) fn goal(&self, goal: Goal, unit: &str, subject: Subject) -> Option<Line> {
        let Goal::PreviousFinal(value, year) = goal else { return None };
        let value = figures::figure(value.get(), unit, self.language);
        let text = match year {
            Some(year) => say!(
                self.language,
                "Il target è almeno il dato finale dell’anno precedente: {} ({}).",
                "The target is at least the final value of the year before: {} ({}).",
                value,
                year
            ),
            None => say!(
                self.language,
                "Il target è almeno il dato finale dell’anno precedente: {}.",
                "The target is at least the final value of the year before: {}.",
                value
            ),
        };
        Some(
            line(RuleId::R12, text, None)
                .reads([subject.field(Field::Target), subject.field(Field::Baseline)]),
        )
    }

    fn comparison(&self, step: &NumericStep, achieved: Achieved, goal: Goal) -> Vec<Line> {
        let language = self.language;
        let Some(uncapped) = step.uncapped else {
            let text = language.pick(
                "Meno è meglio, e il valore conseguito è zero: vale 100 %.",
                "Less is better, and the achieved value is zero: it is worth 100%.",
            );
            return vec![line(RuleId::R3, text.to_owned(), None)];
        };
        let [value, target] = [achieved.value, goal.value().get()].map(|one| long(one, language));
        let (text, formula) = match step.direction {
            Direction::Higher => (
                language.pick(
                    "Conseguimento: valore conseguito × 100 / valore target.",
                    "Achievement: achieved value × 100 / target.",
                ),
                format!("{value} × 100 / {target} = {}", long(uncapped, language)),
            ),
            Direction::Lower => (
                language.pick(
                    "Conseguimento, dove meno è meglio: valore target × 100 / valore conseguito.",
                    "Achievement, where less is better: target × 100 / achieved value.",
                ),
                format!("{target} × 100 / {value} = {}", long(uncapped, language)),
            ),
        };
        let mut lines = vec![line(RuleId::R3, text.to_owned(), formula)];
        if uncapped > Decimal::ONE_HUNDRED {
            let text = language.pick(
                "Il target è superato: il conseguimento si ferma al 100 %.",
                "The target is exceeded: the achievement stops at 100%.",
            );
            lines.push(line(RuleId::R3, text.to_owned(), format!("{} → 100", long(uncapped, language))));
        }
        if uncapped < Decimal::ZERO {
            let text = language
                .pick("Un conseguimento non scende sotto lo 0 %.", "An achievement does not fall below 0%.");
            lines.push(line(RuleId::R3, text.to_owned(), format!("{} → 0", long(uncapped, language))));
        }
        lines
    }
}
