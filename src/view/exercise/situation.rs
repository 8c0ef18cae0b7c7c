//! What an exercise says: all that is needed, and nothing else, read off its document.

use rust_decimal::Decimal;

use super::super::{Language, figures, language::say, words};
use crate::{
    date::Date,
    number::{Figure, Weight},
    plan::{
        Baseline, Completion, Deadline, Direction, Document, Exclusion, FigureKind, Indicator, Measure,
        Numeric, Objective, Phase, Schedule, Scope, Subject, SurveyCount, Target,
    },
    scoring::Performance,
    teaching::{Asks, exercise::Exercise},
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
        conventions: teller.conventions(),
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

    fn declared(&self, declared: Figure) -> String {
        say!(
            self.language,
            "La nota di monitoraggio dichiara un conseguimento pari a {}.",
            "The monitoring note declares an achievement of {}.",
            figures::figure(declared.get(), "%", self.language)
        )
    }

    fn numeric(&self, indicator: &Indicator, numeric: &Numeric) -> Vec<String> {
        let language = self.language;
        let mut facts = Vec::new();
        facts.extend(indicator.target.map(|target| self.target(target, numeric, indicator.baseline)));
        if numeric.direction == Direction::Lower {
            facts.push(language.pick("Meno è meglio.", "Less is better.").to_owned());
        }
        let value =
            indicator.r#final.value.map(|value| figures::figure(value.get(), &numeric.unit, language));
        facts.push(
            match (numeric.figure, numeric.r#final.numerator.zip(numeric.r#final.denominator), value) {
                (FigureKind::Ratio, Some((numerator, denominator)), printed) => {
                    let of = [numerator, denominator].map(|one| figures::figure(one.get(), "", language));
                    let fraction =
                        say!(language, "Risultato: {} su {}.", "Result: {} out of {}.", of[0], of[1]);
                    let printed = printed.map(|printed| {
                        say!(language, " Nel monitoraggio è scritto {}.", " The monitoring says {}.", printed)
                    });
                    fraction + &printed.unwrap_or_default()
                }
                (_, _, Some(value)) => say!(language, "Valore conseguito: {}.", "Achieved value: {}.", value),
                (_, _, None) => language
                    .pick(
                        "Il valore conseguito non è stato comunicato.",
                        "The achieved value was not communicated.",
                    )
                    .to_owned(),
            },
        );
        facts
    }

    fn target(&self, target: Target, numeric: &Numeric, baseline: Option<Baseline>) -> String {
        let language = self.language;
        let text = words::target(target, &numeric.unit, language);
        match (target, baseline) {
            (Target::AtLeastPreviousFinal, Some(Baseline { value, year })) => say!(
                language,
                "Target: {}; nel {} quel dato era {}.",
                "Target: {}; in {} that figure was {}.",
                text,
                year.unwrap_or_default(),
                figures::figure(value.get(), &numeric.unit, language)
            ),
            _ => say!(language, "Target: {}.", "Target: {}.", text),
        }
    }

    fn schedule(&self, schedule: &Schedule) -> Vec<String> {
        let due = schedule.due.map(figures::date);
        due.map(|due| {
            say!(self.language, "Il cronoprogramma scade il {}.", "The schedule is due on {}.", due)
        })
        .into_iter()
        .collect()
    }

    fn activity(&self, one: &Deadline) -> String {
        let (Some(start), Some(due)) = (one.start.map(figures::date), one.due.map(figures::date)) else {
            return String::new();
        };
        say!(
            self.language,
            "Inizio previsto {}, scadenza {}: {}.",
            "Planned start {}, due {}: {}.",
            start,
            due,
            self.end(one.r#final.as_ref())
        )
    }

    fn phases(&self, schedule: &Schedule) -> PhaseTable {
        let heads = self.language.pick(
            ["Fase", "Peso", "Inizio previsto", "Fine prevista"],
            ["Phase", "Weight", "Planned start", "Planned end"],
        );
        let [phase, weight, start, end] = heads.map(str::to_owned);
        let last = say!(self.language, "Al {}", "At {}", self.day());
        PhaseTable {
            heads: [phase, weight, start, end, last],
            rows: schedule.phases.iter().map(|phase| self.phase(phase)).collect(),
        }
    }

    fn phase(&self, phase: &Phase) -> [String; 5] {
        let monitored = if self.interim() { &phase.interim } else { &phase.r#final };
        let end = match &monitored.exclusion {
            Some(exclusion) => say!(
                self.language,
                "esclusa per cause esterne: «{}»",
                "left out for external causes: “{}”",
                exclusion.reason
            ),
            None => self.end(monitored.completion.as_ref()),
        };
        let weight = phase.weight.map(|weight| figures::weight(weight, self.language)).unwrap_or_default();
        let day = |date: Option<Date>| date.map(figures::date).unwrap_or_default();
        [format!("{}. {}", phase.code, phase.title), weight, day(phase.start), day(phase.end), end]
    }

    /// How something ended, or what is known of its end.
    fn end(&self, completion: Option<&Completion>) -> String {
        let language = self.language;
        match completion {
            None => language.pick("non conclusa", "not completed").to_owned(),
            Some(Completion::Completed(end)) => {
                say!(language, "conclusa il {}", "completed on {}", figures::date(*end))
            }
            Some(Completion::Estimated { end, basis }) => say!(
                language,
                "non conclusa; dalla nota, «{}», la fine si stima al {}",
                "not completed; from the note, “{}”, its end is estimated for {}",
                basis,
                figures::date(*end)
            ),
            Some(Completion::NotEstimable) => language
                .pick(
                    "non conclusa; la nota non permette di stimare la fine",
                    "not completed; the note lets no end be estimated",
                )
                .to_owned(),
        }
    }

    fn survey(&self, count: SurveyCount) -> String {
        let language = self.language;
        let shown = |figure: Option<Figure>| match figure {
            Some(figure) => figures::figure(figure.get(), "", language),
            None => language.pick("non comunicato", "not communicated").to_owned(),
        };
        say!(
            language,
            "Persone interpellate: {}; valutazioni ricevute: {}; somma dei voti: {}.",
            "People asked: {}; evaluations received: {}; sum of the marks: {}.",
            shown(count.asked),
            shown(count.evaluations),
            shown(count.score)
        )
    }

    /// Quorum and scale, where something is asked of a survey.
    fn conventions(&self) -> Vec<String> {
        let language = self.language;
        let Some(survey) = &self.document.rules.survey else { return Vec::new() };
        let quorum = say!(
            language,
            "Quorum: devono rispondere almeno {} delle persone interpellate.",
            "Quorum: at least {} of the people asked must answer.",
            figures::weight(survey.quorum, language)
        );
        let steps = survey.scale.iter().map(|step| {
            let percent = figures::weight(step.percent, language);
            let from = figures::figure(step.from.get(), "", language);
            say!(language, "da {} in su {}", "from {} on {}", from, percent)
        });
        let steps: Vec<String> = steps.collect();
        let scale = say!(
            language,
            "Scala dell’indice medio: {}; sotto, {}.",
            "Scale of the mean index: {}; below, {}.",
            steps.join(", "),
            figures::figure(Decimal::ZERO, "%", language)
        );
        vec![quorum, scale]
    }

    fn question(&self) -> String {
        let language = self.language;
        let of = match self.asks {
            Asks::InterimValue(_) => {
                return say!(
                    language,
                    "Qual è il valore intermedio del cronoprogramma al {}?",
                    "What is the interim value of the schedule at {}?",
                    self.day()
                );
            }
            Asks::Achievement(subject, performance) => (subject, performance),
        };
        let (subject, performance) = of;
        let what = match subject {
            Subject::Plan => language.pick("il totale del piano", "the total of the plan worth").to_owned(),
            subject if subject.indicator_index().is_some() => {
                language.pick("l’indicatore", "the indicator worth").to_owned()
            }
            subject => {
                let code = self.document.plan.objective_at(subject).map(|one| one.code.clone());
                let code = code.unwrap_or_default();
                say!(language, "l’obiettivo {}", "objective {} worth", code)
            }
        };
        say!(language, "Quanto vale {}{}?", "How much is {}{}?", what, self.of_performance(performance))
    }

    /// Whose performance, where that makes a difference.
    fn of_performance(&self, performance: Performance) -> String {
        let mut objectives = self.document.plan.objectives();
        if objectives.all(|(_, objective)| objective.scope == Scope::Both) {
            return String::new();
        }
        let performance = words::performance_name(performance, self.language);
        say!(self.language, " per la prestazione {}", " for the {} performance", performance)
    }

    fn manner(&self, exact: bool) -> String {
        let text = if exact {
            self.language.pick(
                "Una percentuale, giusta fino al secondo decimale; oppure «non valutabile», o «dato mancante».",
                "A percentage, right to the second decimal; or “not evaluable”, or “missing”.",
            )
        } else {
            self.language.pick(
                "Una percentuale con due decimali; oppure «non valutabile», o «dato mancante».",
                "A percentage with two decimals; or “not evaluable”, or “missing”.",
            )
        };
        text.to_owned()
    }
}
