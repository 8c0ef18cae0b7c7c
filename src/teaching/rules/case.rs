//! The cases of the tests as a page shows them: each with its parts, its calculation, what must come out, and what the engine
//! gives here and now.
//!
//! The build puts those that have an Italian version beside the page, a file for each rule (`scripts/assets.mjs`).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Deserialize;

use super::{calculation::calculation, described::described};
use crate::{
    date::Date,
    format,
    interim::{Step, Suggestion, monitor},
    plan::{Document, RuleSet, State, Subject},
    scoring::{Outcome, Performance, evaluate},
    teaching::{Answer, Notation},
    view::{self, Language, exercise::survey_conventions, say},
};

/// A file of cases.
#[derive(Debug, Deserialize)]
pub struct Cases {
    /// How many cases the tests have of the rule, these included.
    pub all: usize,
    /// The cases that are shown.
    pub cases: Vec<Case>,
}

/// A case.
#[derive(Debug, Deserialize)]
pub struct Case {
    name: String,
    situation: String,
    italian: Words,
    document: Vec<String>,
    /// Its conventions, as the file of a plan that has nothing else.
    rules: Option<String>,
    #[serde(default)]
    individual: bool,
    year: Option<u16>,
    date: Option<String>,
    calculation: Vec<String>,
    expect: BTreeMap<String, String>,
}

/// Name and situation in Italian.
#[derive(Debug, Deserialize)]
struct Words {
    name: String,
    situation: String,
}

/// A case that was computed.
#[derive(Debug)]
pub struct Ran {
    /// What the document says, part by part.
    pub parts: Vec<String>,
    /// What is agreed on surveys, where it has one.
    pub conventions: Vec<String>,
    /// The calculation by hand.
    pub calculation: Vec<String>,
    /// What must come out and what does.
    pub results: Vec<CaseResult>,
}

/// What must come out of a part, and what does.
#[derive(Debug)]
pub struct CaseResult {
    /// The part.
    pub part: String,
    /// What the case expects.
    pub expected: String,
    /// What the engine gives.
    pub found: String,
    /// Whether the two are the same, to the last digit that is written.
    pub same: bool,
}

impl Cases {
    /// Reads a file of cases.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        serde_json::from_slice(bytes).map_err(|error| error.to_string())
    }
}

impl Case {
    /// Its name.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        language.pick(&self.italian.name, &self.name)
    }

    /// Its situation in a sentence.
    #[must_use]
    pub fn situation(&self, language: Language) -> &str {
        language.pick(&self.italian.situation, &self.situation)
    }

    /// Computes it.
    ///
    /// # Errors
    /// What of it cannot be read.
    pub fn run(&self, language: Language) -> Result<Ran, String> {
        let rules = match &self.rules {
            Some(file) => format::read(file.as_bytes()).map_err(|error| error.to_string())?.rules,
            None => RuleSet::default(),
        };
        let year = self.year.unwrap_or(Notation::default().year);
        let mut document = Notation { language, year }.document(&self.document, rules)?;
        document.plan.interim_date = self.date.as_deref().and_then(Date::parse_iso);
        let results =
            self.expect.iter().filter_map(|(key, expected)| self.result(&document, key, expected, language));
        Ok(Ran {
            parts: described(&document, language),
            conventions: survey_conventions(&document, language),
            calculation: self.calculation.iter().filter_map(|line| calculation(line, language)).collect(),
            results: results.collect(),
        })
    }

    /// What comes out of a part; of the interim monitoring only states and values are shown.
    fn result(
        &self,
        document: &Document,
        key: &str,
        expected: &str,
        language: Language,
    ) -> Option<CaseResult> {
        let (part, what) = key.split_once(' ').unwrap_or((key, ""));
        let subject = subject(document, part)?;
        let (found, plain) = match what {
            "" => {
                let performance =
                    if self.individual { Performance::Individual } else { Performance::Organisational };
                let outcome = evaluate(document, performance).node(subject)?.outcome;
                (Shown::Outcome(outcome), plain(outcome))
            }
            _ => interim(document, subject, what)?,
        };
        Some(CaseResult {
            part: part_name(document, subject, part, language),
            expected: expected_words(expected, what, language),
            found: found.words(language),
            same: agrees(expected, &plain),
        })
    }
}

/// What came out.
enum Shown {
    Outcome(Outcome),
    Suggestion(Suggestion),
    Value(Decimal),
}

impl Shown {
    fn words(&self, language: Language) -> String {
        match self {
            Self::Outcome(Outcome::Missing { low, high, .. }) => {
                between(Answer::Value(low.get()), Answer::Value(high.get()), language)
            }
            Self::Outcome(outcome) => view::outcome(*outcome, language),
            Self::Suggestion(Suggestion::State(state)) => view::state_name(*state, language).to_owned(),
            Self::Suggestion(Suggestion::NotEvaluable(_)) => view::answered(Answer::NotEvaluable, language),
            Self::Suggestion(Suggestion::Missing) => view::answered(Answer::Missing, language),
            Self::Value(value) => view::answered(Answer::Value(*value), language),
        }
    }
}

fn between(low: Answer, high: Answer, language: Language) -> String {
    let missing = view::answered(Answer::Missing, language);
    let [low, high] = [low, high].map(|end| view::answered(end, language));
    if low == high {
        return say!(language, "{}: in ogni caso {}", "{}: {} in any case", missing, low);
    }
    say!(language, "{}: tra {} e {}", "{}: between {} and {}", missing, low, high)
}

/// Whether a case expects this: it may go on with its digits, its reason, or what is known.
fn agrees(expected: &str, plain: &str) -> bool {
    let [one, other] = [expected, plain].map(|text| text.parse::<Decimal>().ok());
    if one.is_some() && one == other {
        return true;
    }
    expected.strip_prefix(plain).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':', ',']))
}

/// An outcome as the cases write it.
fn plain(outcome: Outcome) -> String {
    match outcome {
        Outcome::Value(value) => value.shown().to_string(),
        Outcome::NotEvaluable(_) => "not evaluable".to_owned(),
        Outcome::Missing { low, high, .. } => format!("missing: {} to {}", low.shown(), high.shown()),
    }
}

/// The state or the value of an indicator at 30 June, and how the cases write it.
fn interim(document: &Document, subject: Subject, what: &str) -> Option<(Shown, String)> {
    let monitoring = monitor(document);
    let standing = monitoring.standing(subject)?;
    match (what, &standing.step) {
        ("state", _) => {
            let plain = match standing.suggestion {
                Suggestion::State(state) => view::state_word(state).to_owned(),
                Suggestion::NotEvaluable(_) => "not evaluable".to_owned(),
                Suggestion::Missing => "missing".to_owned(),
            };
            Some((Shown::Suggestion(standing.suggestion), plain))
        }
        ("value", Step::Schedule { progress, .. }) => {
            let mut value = progress.value?;
            value.rescale(2);
            Some((Shown::Value(value), value.to_string()))
        }
        _ => None,
    }
}

/// What a case expects, in words.
fn expected_words(expected: &str, what: &str, language: Language) -> String {
    let number = |text: &str| text.trim_end_matches(',').parse::<Decimal>().ok().map(Answer::Value);
    if let Some(state) =
        State::ALL.into_iter().find(|one| what == "state" && view::state_word(*one) == expected)
    {
        return view::state_name(state, language).to_owned();
    }
    let words: Vec<&str> = expected.split(' ').collect();
    match words[..] {
        ["not", ..] => view::answered(Answer::NotEvaluable, language),
        ["missing:", low, "to", high, ..] => match (number(low), number(high)) {
            (Some(low), Some(high)) => between(low, high, language),
            _ => view::answered(Answer::Missing, language),
        },
        ["missing", ..] => view::answered(Answer::Missing, language),
        [first, ..] => {
            number(first).map_or_else(|| expected.to_owned(), |answer| view::answered(answer, language))
        }
        [] => String::new(),
    }
}

/// A part as the cases name it: `plan`, an objective by its code, its indicators and their phases by number.
fn subject(document: &Document, part: &str) -> Option<Subject> {
    if part == "plan" {
        return Some(Subject::Plan);
    }
    let mut steps = part.split('/');
    let code = steps.next()?;
    let (objective, _) = document.plan.objectives().find(|(_, objective)| objective.code == code)?;
    let numbers: Option<Vec<usize>> = steps.map(|step| step.parse::<usize>().ok()?.checked_sub(1)).collect();
    match numbers?[..] {
        [] => Some(objective),
        [indicator] => Some(objective.indicator(indicator)),
        [indicator, phase] => Some(objective.indicator(indicator).phase(phase)),
        _ => None,
    }
}

fn part_name(document: &Document, subject: Subject, part: &str, language: Language) -> String {
    let objective = document.plan.objective_at(subject).map_or("", |one| one.code.as_str());
    let (indicator, phase) =
        (subject.indicator_index().map(|at| at + 1), subject.phase_index().map(|at| at + 1));
    match (indicator, phase) {
        _ if part == "plan" => language.pick("Piano", "Plan").to_owned(),
        (Some(indicator), Some(phase)) => {
            say!(
                language,
                "Fase {} dell’indicatore {}.{}",
                "Phase {} of indicator {}.{}",
                phase,
                objective,
                indicator
            )
        }
        (Some(indicator), None) => {
            say!(language, "Indicatore {}.{}", "Indicator {}.{}", objective, indicator)
        }
        (None, _) => say!(language, "Obiettivo {}", "Objective {}", objective),
    }
}
