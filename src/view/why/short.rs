//! The one sentence for those in a hurry: the result, and what it follows from.

mod dates;

use super::{Teller, figures, say, words};
use crate::{
    number::Percent,
    plan::{Direction, Subject},
    scoring::{Achieved, AchievedFrom, Mean, Node, NumericStep, Outcome, Reason, Step, SurveyStep},
    view::language::Language,
};

impl Teller<'_> {
    /// `79,61 %: conclusa con 31 giorni di ritardo, 121 giorni previsti contro 152.`
    pub(super) fn short(&self, node: &Node) -> String {
        // What follows a single part is said of the part, which is where something happened.
        match (&node.step, &node.children[..]) {
            (Step::Objective { .. }, [only]) if only.outcome == node.outcome => return self.short(only),
            (Step::Objective { .. }, [only]) if left(node.outcome) && left(only.outcome) => {
                return self.short(only);
            }
            (Step::Note { prevails: false, .. }, [technical]) => return self.short(technical),
            _ => {}
        }
        let because = match node.outcome {
            Outcome::Value(_) => self.because(node),
            Outcome::NotEvaluable(reason) => self.why_left(node, reason),
            Outcome::Missing { low, high, .. } => {
                return self.short_of_missing(node, &self.between(low, high));
            }
        };
        let result = words::capitalised(words::outcome(node.outcome, self.language));
        format!("{result}: {because}.")
    }

    fn short_of_missing(&self, node: &Node, ends: &str) -> String {
        let needed = self.needed_list(node).unwrap_or_default();
        say!(
            self.language,
            "Dato mancante: {}. Il risultato sarà {}.",
            "Missing: {}. The result will be {}.",
            needed,
            ends
        )
    }

    fn because(&self, node: &Node) -> String {
        match &node.step {
            Step::Plan(mean) => self.plan_in_short(mean, node),
            Step::Objective { mean, weighted } => self.objective_in_short(mean, *weighted),
            Step::Note { declared, .. } => self.note_in_short(declared.get(), node),
            Step::Numeric(step) => self.number_in_short(step, node.subject),
            Step::Schedule(step) => self.schedule_in_short(step),
            Step::Phase(delay) | Step::Milestone(delay) | Step::NotQuantifiable(delay) => {
                self.delay_in_short(*delay, node.subject)
            }
            Step::Survey(step) => self.survey_in_short(step),
            // These have no value.
            Step::OutOfScope(_) | Step::Excluded => String::new(),
        }
    }

    fn plan_in_short(&self, mean: &Mean, node: &Node) -> String {
        let language = self.language;
        let full = |child: &&Node| child.outcome == Outcome::Value(Percent::FULL);
        let full = node.children.iter().filter(full).count();
        let mut text = match usize::try_from(mean.counted).unwrap_or_default() {
            1 => language
                .pick(
                    "quanto il solo obiettivo che ha un valore",
                    "as much as the only objective that has a value",
                )
                .to_owned(),
            all if all == full => say!(
                language,
                "media ponderata di {} obiettivi, tutti al 100 %",
                "weighted mean of {} objectives, all at 100%",
                all
            ),
            counted => say!(
                language,
                "media ponderata di {} obiettivi ({} al 100 %)",
                "weighted mean of {} objectives ({} at 100%)",
                counted,
                full
            ),
        };
        if mean.not_evaluable > 0 {
            text.push_str(&say!(
                language,
                "; fuori dal calcolo, perché non valutabili: {}",
                "; left out because not evaluable: {}",
                self.left(node)
            ));
        }
        text
    }

    fn objective_in_short(&self, mean: &Mean, weighted: bool) -> String {
        let language = self.language;
        match (mean.counted, weighted) {
            (1, _) => language
                .pick(
                    "quanto l’unico indicatore che si può valutare",
                    "as much as the only indicator that can be evaluated",
                )
                .to_owned(),
            (counted, true) => say!(
                language,
                "media dei suoi {} indicatori, secondo i loro pesi",
                "mean of its {} indicators, by their weights",
                counted
            ),
            (counted, false) => say!(
                language,
                "media dei suoi {} indicatori, che pesano tutti uguale",
                "mean of its {} indicators, which all weigh the same",
                counted
            ),
        }
    }

    fn note_in_short(&self, declared: rust_decimal::Decimal, node: &Node) -> String {
        let technical = node.children.first().map_or(Outcome::UNKNOWN, |child| child.outcome);
        say!(
            self.language,
            "vale la percentuale dichiarata nella nota di monitoraggio ({}), più bassa della valutazione tecnica ({})",
            "the percentage declared in the monitoring note holds ({}), lower than the technical evaluation ({})",
            figures::figure(declared, "%", self.language),
            words::outcome(technical, self.language)
        )
    }

    fn number_in_short(&self, step: &NumericStep, subject: Subject) -> String {
        let (Some(achieved), Some(goal)) = (step.achieved, step.goal) else { return String::new() };
        let unit = self.unit(subject);
        let value = reached(achieved, unit, self.language);
        let target = figures::figure(goal.value().get(), unit, self.language);
        match step.direction {
            Direction::Higher => {
                say!(
                    self.language,
                    "valore conseguito {}, target {}",
                    "achieved value {}, target {}",
                    value,
                    target
                )
            }
            Direction::Lower => say!(
                self.language,
                "valore conseguito {}, target {} (meno è meglio)",
                "achieved value {}, target {} (less is better)",
                value,
                target
            ),
        }
    }

    fn survey_in_short(&self, step: &SurveyStep) -> String {
        let language = self.language;
        let index = step.index.map_or_else(String::new, |(_, _, index)| figures::long(index, language));
        match step.threshold {
            Some(threshold) => say!(
                language,
                "indice medio di soddisfazione {}; da {} in su la scala dà {}",
                "mean satisfaction index {}; from {} on the scale gives {}",
                index,
                figures::figure(threshold.from.get(), "", language),
                figures::weight(threshold.percent, language)
            ),
            None => say!(
                language,
                "indice medio di soddisfazione {}, sotto il gradino più basso della scala",
                "mean satisfaction index {}, below the lowest step of the scale",
                index
            ),
        }
    }

    fn why_left(&self, node: &Node, reason: Reason) -> String {
        let turnout = match &node.step {
            Step::Survey(step) if reason == Reason::QuorumNotReached => step.turnout,
            _ => None,
        };
        let Some(turnout) = turnout else { return words::reason(reason, self.language).to_owned() };
        let [evaluations, asked] =
            [turnout.evaluations, turnout.asked].map(|one| figures::figure(one.get(), "", self.language));
        say!(
            self.language,
            "valutazioni ricevute {} su {} persone interpellate, meno del quorum del {}",
            "{} evaluations received of {} people asked, less than the quorum of {}",
            evaluations,
            asked,
            figures::weight(turnout.quorum, self.language)
        )
    }
}

const fn left(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::NotEvaluable(_))
}

/// `397 su 417 (95,2038… %)`
fn reached(achieved: Achieved, unit: &str, language: Language) -> String {
    match achieved.from {
        AchievedFrom::Value(value) => figures::figure(value.get(), unit, language),
        AchievedFrom::Ratio(numerator, denominator) => {
            let [numerator, denominator] =
                [numerator, denominator].map(|part| figures::figure(part.get(), "", language));
            let value = figures::long_figure(achieved.value, unit, language);
            say!(language, "{} su {} ({})", "{} of {} ({})", numerator, denominator, value)
        }
    }
}
