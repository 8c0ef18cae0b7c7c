//! What an exercise says: all that is needed, and nothing else, read off its document.

mod asked;
mod measure;

use super::survey_conventions;
use crate::{
    number::Weight,
    plan::{Document, Exclusion, Indicator, Measure, Objective, Scope, Subject},
    teaching::{Asks, exercise::Exercise},
    view::{Language, figures, language::say},
};

/// A situation with its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// Whose plan it is, and when one looks at it.
    pub opening: String,
    /// The objectives, in the order of the plan.
    pub objectives: Vec<ToldObjective>,
    /// What is agreed and stands nowhere else: scale and quorum.
    pub conventions: Vec<String>,
    /// What is asked.
    pub question: String,
    /// How to answer.
    pub manner: String,
}

/// An objective; without a heading where only its one indicator matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldObjective {
    /// Code, title, weight.
    pub heading: Option<String>,
    /// What is said of the objective itself.
    pub facts: Vec<String>,
    /// Its indicators.
    pub indicators: Vec<Told>,
}

/// An indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its title, and its weight where it has one.
    pub title: String,
    /// What is known of it, in sentences.
    pub facts: Vec<String>,
    /// The phases of a schedule.
    pub phases: Option<PhaseTable>,
}

/// The phases of a schedule, as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseTable {
    /// Phase, weight, planned start, planned end, how it ended.
    pub heads: [String; 5],
    /// A row a phase.
    pub rows: Vec<[String; 5]>,
}

/// The text of an exercise.
#[must_use]
pub fn situation(exercise: &Exercise, language: Language) -> Situation {
    let question = &exercise.question;
    let teller = Teller { document: &question.document, asks: question.asks, language };
    let plan = &question.document.plan;
    Situation {
        opening: teller.opening(),
        objectives: plan.objectives().map(|(_, objective)| teller.objective(objective)).collect(),
        conventions: survey_conventions(&question.document, language),
        question: teller.question(),
        manner: teller.manner(exercise.tolerance.is_zero()),
    }
}

struct Teller<'a> {
    document: &'a Document,
    asks: Asks,
    language: Language,
}

impl Teller<'_> {
    const fn interim(&self) -> bool {
        matches!(self.asks, Asks::InterimValue(_))
    }

    /// The day that is looked at.
    fn day(&self) -> String {
        let year = self.document.plan.year;
        if self.interim() { format!("30/06/{year}") } else { format!("31/12/{year}") }
    }

    fn opening(&self) -> String {
        let plan = &self.document.plan;
        say!(
            self.language,
            "{}, piano della prestazione {}. Ecco che cosa risulta al {}.",
            "{}, performance plan {}. This is what is known at {}.",
            plan.body,
            plan.year,
            self.day()
        )
    }

    fn objective(&self, objective: &Objective) -> ToldObjective {
        let mut facts = Vec::new();
        facts.extend(objective.exclusion.as_ref().map(|exclusion| self.excluded(exclusion)));
        facts.extend(self.scope(objective.scope));
        ToldObjective {
            heading: (self.asks.subject().indicator_index().is_none()).then(|| self.heading(objective)),
            facts,
            indicators: objective.indicators.iter().map(|indicator| self.indicator(indicator)).collect(),
        }
    }

    fn heading(&self, objective: &Objective) -> String {
        let name =
            say!(self.language, "Obiettivo {} · {}", "Objective {} · {}", objective.code, objective.title);
        // The weight of an objective matters only to the total.
        let weight = objective.weight.filter(|_| self.asks.subject() == Subject::Plan);
        self.weighing(name, weight)
    }

    fn weighing(&self, name: String, weight: Option<Weight>) -> String {
        let weight = weight.map(|weight| figures::weight(weight, self.language));
        weight.map_or(name.clone(), |weight| {
            say!(self.language, "{} (peso {})", "{} (weight {})", name, weight)
        })
    }

    fn scope(&self, scope: Scope) -> Option<String> {
        let text = match scope {
            Scope::Both => return None,
            Scope::Organisational => self.language.pick(
                "Conta solo per la prestazione organizzativa.",
                "It counts for the organisational performance only.",
            ),
            Scope::Individual => self.language.pick(
                "Conta solo per la prestazione individuale del direttore.",
                "It counts for the director’s individual performance only.",
            ),
        };
        Some(text.to_owned())
    }

    fn excluded(&self, exclusion: &Exclusion) -> String {
        say!(
            self.language,
            "Escluso dalla valutazione per cause esterne: «{}».",
            "Left out of the evaluation for external causes: “{}”.",
            exclusion.reason
        )
    }

    fn indicator(&self, indicator: &Indicator) -> Told {
        let name = say!(self.language, "Indicatore: {}", "Indicator: {}", indicator.title);
        let mut facts = self.measure(indicator);
        facts.extend(indicator.r#final.exclusion.as_ref().map(|exclusion| self.excluded(exclusion)));
        facts.extend(indicator.r#final.declared.map(|declared| self.declared(declared)));
        let phases = match &indicator.measure {
            Measure::Schedule(schedule) => Some(self.phases(schedule)),
            Measure::Numeric(_)
            | Measure::Milestone(_)
            | Measure::NotQuantifiable(_)
            | Measure::Survey(_) => None,
        };
        Told { title: self.weighing(name, indicator.weight), facts, phases }
    }

    fn measure(&self, indicator: &Indicator) -> Vec<String> {
        match &indicator.measure {
            Measure::Numeric(numeric) => self.numeric(indicator, numeric),
            Measure::Schedule(schedule) => self.schedule(schedule),
            Measure::Milestone(one) => vec![self.activity(one)],
            Measure::NotQuantifiable(one) => {
                let text = self.language.pick(
                    "Il risultato non si misura con un numero.",
                    "The result is not measured by a number.",
                );
                vec![text.to_owned(), self.activity(one)]
            }
            Measure::Survey(survey) => vec![self.survey(survey.r#final)],
        }
    }
}
