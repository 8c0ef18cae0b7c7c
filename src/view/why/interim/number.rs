//! Numbers at the reference date, and where they lead.

use rust_decimal::Decimal;

use super::{
    super::numeric::{achieved_places, goal_place},
    InterimTeller, Line, figures, line, say,
};
use crate::{
    interim::{NumberStep, Pace, Projection},
    law::{self, RuleId},
    plan::{Direction, Field, Nature, Subject},
    view::{citation, long},
};

/// Where value, numerator and denominator at the reference date stand.
const INTERIM: [Field; 3] = [Field::InterimValue, Field::InterimNumerator, Field::InterimDenominator];

impl InterimTeller<'_> {
    pub(super) fn number(&self, step: &NumberStep, subject: Subject) -> Vec<Line> {
        let unit = self.teller.unit(subject);
        let mut lines: Vec<Line> = Vec::new();
        lines.extend(step.achieved.map(|achieved| {
            self.teller.achieved(achieved, unit).reads(achieved_places(achieved.from, subject, INTERIM))
        }));
        lines.extend(step.goal.and_then(|goal| self.teller.goal(goal, unit, subject)));
        let (Some(achieved), Some(goal), Some(pace)) = (step.achieved, step.goal, step.pace) else {
            return lines;
        };
        lines.push(match step.share {
            Some(share) => self
                .share(step, [achieved.value, goal.value().get()], share)
                .reads([goal_place(goal, subject)]),
            None => self.no_share(step),
        });
        let against_the_year =
            step.nature == Nature::Cumulative && pace != Pace::Reached && step.share.is_some();
        lines.extend(against_the_year.then(|| self.elapsed()));
        lines.push(line(RuleId::R10, self.pace(step, pace), None));
        lines
    }

    /// The share of the target, with its calculation.
    fn share(&self, step: &NumberStep, value_and_target: [Decimal; 2], share: Decimal) -> Line {
        let language = self.teller.language;
        let [value, target] = value_and_target.map(|one| long(one, language));
        let (text, [part, whole]) = match (step.direction, step.nature) {
            (Direction::Higher, Nature::Cumulative) => (
                language.pick(
                    "Quota del target raggiunta: valore × 100 / target.",
                    "Share of the target reached: value × 100 / target.",
                ),
                [value, target],
            ),
            (Direction::Lower, Nature::Cumulative) => (
                language.pick(
                    "Meno è meglio: il target è un limite. Quota del limite consumata: valore × 100 / target.",
                    "Less is better: the target is a limit. Share of the limit used up: value × 100 / target.",
                ),
                [value, target],
            ),
            (Direction::Higher, Nature::Rate) => (
                language.pick(
                    "Rapporto con il target: valore × 100 / target.",
                    "Ratio to the target: value × 100 / target.",
                ),
                [value, target],
            ),
            (Direction::Lower, Nature::Rate) => (
                language.pick(
                    "Rapporto con il target, dove meno è meglio: target × 100 / valore.",
                    "Ratio to the target, where less is better: target × 100 / value.",
                ),
                [target, value],
            ),
        };
        let formula = format!("{part} × 100 / {whole} = {}", long(share, language));
        line(RuleId::R10, text.to_owned(), formula)
    }

    /// Where less is better and one of the two is zero, nothing can be divided.
    fn no_share(&self, step: &NumberStep) -> Line {
        let text = match step.nature {
            Nature::Cumulative => self.teller.language.pick(
                "Meno è meglio: il target è un limite, ed è zero.",
                "Less is better: the target is a limit, and it is zero.",
            ),
            Nature::Rate => self.teller.language.pick(
                "Meno è meglio, e il valore non supera lo zero.",
                "Less is better, and the value is not above zero.",
            ),
        };
        line(RuleId::R10, text.to_owned(), None)
    }

    fn elapsed(&self) -> Line {
        let language = self.teller.language;
        let text = say!(
            language,
            "Quota dell’anno trascorsa al {}; il primo e l’ultimo giorno sono compresi.",
            "Share of the year gone by at {}; the first and the last day are included.",
            self.date()
        );
        let formula = say!(
            language,
            "{} giorni / {} giorni × 100 = {}",
            "{} days / {} days × 100 = {}",
            self.reference.elapsed,
            self.reference.days,
            long(self.reference.share(), language)
        );
        line(RuleId::R10, text, formula)
    }

    fn pace(&self, step: &NumberStep, pace: Pace) -> String {
        let language = self.teller.language;
        let threshold = || figures::weight(self.rules().rate_share, language);
        let (italian, english) = match (pace, step.nature, step.direction) {
            (Pace::Reached, Nature::Cumulative, _) => {
                ("Il target dell’anno è già raggiunto.", "The target of the year is reached already.")
            }
            (Pace::Reached, Nature::Rate, _) => ("Il target è raggiunto.", "The target is reached."),
            (Pace::WithTheYear, ..) if step.share.is_none() => {
                ("Il limite non è superato.", "The limit is not exceeded.")
            }
            (Pace::Behind, Nature::Cumulative, _) if step.share.is_none() => {
                ("Il limite è superato.", "The limit is exceeded.")
            }
            (Pace::WithTheYear, _, Direction::Higher) => (
                "La quota del target non è inferiore a quella dell’anno.",
                "The share of the target is not below that of the year.",
            ),
            (Pace::WithTheYear, _, Direction::Lower) => (
                "La quota del limite non supera quella dell’anno.",
                "The share of the limit is not above that of the year.",
            ),
            (Pace::Behind, Nature::Cumulative, Direction::Higher) => (
                "La quota del target è inferiore a quella dell’anno.",
                "The share of the target is below that of the year.",
            ),
            (Pace::Behind, Nature::Cumulative, Direction::Lower) => (
                "La quota del limite supera quella dell’anno.",
                "The share of the limit is above that of the year.",
            ),
            (Pace::Near, ..) => {
                return say!(
                    language,
                    "Il target non è raggiunto, ma il rapporto non è sotto la soglia ({}).",
                    "The target is not reached, but the ratio is not below the threshold ({}).",
                    threshold()
                );
            }
            (Pace::Behind, Nature::Rate, _) => {
                return say!(
                    language,
                    "Il rapporto è sotto la soglia ({}).",
                    "The ratio is below the threshold ({}).",
                    threshold()
                );
            }
        };
        language.pick(italian, english).to_owned()
    }

    pub(super) fn measured_at_year_end(&self, subject: Subject) -> Line {
        let indicator = self.teller.document.plan.indicator_at(subject);
        let note = indicator.and_then(|indicator| indicator.interim.note.as_deref()).unwrap_or_default();
        let text = say!(
            self.teller.language,
            "Il valore non c’è ancora, e la nota di monitoraggio dice che si rileva a fine anno: «{}».",
            "There is no value yet, and the monitoring note says that it is measured at the end of the year: “{}”.",
            note.trim()
        );
        line(RuleId::R10, text, None)
    }

    /// Marked as a projection, with what it rests on.
    pub(super) fn projection(&self, projection: Projection, subject: Subject) -> Line {
        let language = self.teller.language;
        let rests_on: Vec<String> = law::PROJECTION.iter().map(|one| citation(one, language)).collect();
        let how = match projection.nature {
            Nature::Cumulative => say!(
                language,
                "il valore diviso per la quota dell’anno trascorsa al {}",
                "the value divided by the share of the year gone by at {}",
                self.date()
            ),
            Nature::Rate => {
                say!(language, "il rapporto al {}, così com’è", "the rate at {}, as it is", self.date())
            }
        };
        let text = say!(
            language,
            "Proiezione al 31/12/{}, non una misura: {} ({}).",
            "Projection to 31/12/{}, not a measurement: {} ({}).",
            self.teller.document.plan.year,
            how,
            rests_on.join(". ")
        );
        let value = figures::figure(
            crate::number::round(projection.value, 2).normalize(),
            self.teller.unit(subject),
            language,
        );
        let formula = match projection.nature {
            Nature::Rate => value,
            Nature::Cumulative => {
                let (from, year) = (long(projection.from, language), self.reference);
                format!(
                    "{from} × {} / {} = {} → {value}",
                    year.days,
                    year.elapsed,
                    long(projection.value, language)
                )
            }
        };
        line(RuleId::R10, text, formula)
    }
}
