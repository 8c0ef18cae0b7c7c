//! The cases of `tests/rules/*.json`: how they are written, and how one is run.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, de::Error};
use serde_json::{Value, json};
use stadera::{
    format::{self, FORMAT, VERSION},
    plan::{Document, RuleSet},
    scoring::{Evaluation, Node, Performance, Step, evaluate},
};

use super::{arithmetic, notation, words};

/// A file of cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cases {
    /// What the cases are about, and the rule set of all of them where they share one.
    pub about: String,
    /// The rule set of the cases that have none of their own.
    #[serde(default, deserialize_with = "rules")]
    pub rules: Option<RuleSet>,
    /// The cases.
    pub cases: Vec<Case>,
}

/// A rule set as a plan's file has it, read as the file is.
pub fn rules<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<RuleSet>, D::Error> {
    let rules = Value::deserialize(deserializer)?;
    let plan = json!({ "id": "plan", "title": "", "body": "", "year": 2020, "areas": [] });
    let file =
        json!({ "format": FORMAT, "version": VERSION, "application": "", "rules": rules, "plan": plan });
    let document = format::read(file.to_string().as_bytes()).map_err(D::Error::custom)?;
    Ok(Some(document.rules))
}

/// A case in Italian, for the pages of the rules, which show those that have it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Italian {
    /// The name.
    pub name: String,
    /// The situation.
    pub situation: String,
}

impl Italian {
    /// What it lacks.
    pub fn faults(italian: Option<&Self>) -> Option<String> {
        let empty = italian.is_some_and(|one| one.name.is_empty() || one.situation.is_empty());
        empty.then(|| "a case in Italian has a name and a situation".to_owned())
    }
}

/// A case: a situation, a document in the small notation, what must come out, and why.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Unique in its file.
    pub name: String,
    /// The situation in a sentence.
    pub situation: String,
    /// The same in Italian, where it is shown.
    pub italian: Option<Italian>,
    /// The document, see [`notation`].
    pub document: Vec<String>,
    /// The rule set, where it is not that of the file.
    #[serde(default, deserialize_with = "rules")]
    pub rules: Option<RuleSet>,
    /// Whether the director's performance is evaluated and not the organisation's.
    #[serde(default)]
    pub individual: bool,
    /// The calculation by hand, see [`arithmetic`].
    pub calculation: Vec<String>,
    /// The outcome of each part: `"1.1/2": "79.61 exactly 79.6052…"`.
    pub expect: BTreeMap<String, String>,
    /// What keeps the plan from a total: `1.1/2 final.value unknown`, in any order.
    #[serde(default)]
    pub lacks: Vec<String>,
    /// More of the trace: `"1.1/2 uncapped": "228.325"`, see [`detail`].
    #[serde(default)]
    pub trace: BTreeMap<String, String>,
}

impl Case {
    /// Runs the case; gives what is wrong, one line each.
    pub fn run(&self, shared: Option<&RuleSet>) -> Vec<String> {
        let rules = self.rules.as_ref().or(shared).cloned().unwrap_or_default();
        let mut faults = self.check_calculation();
        faults.extend(Italian::faults(self.italian.as_ref()));
        let document = match notation::document(&self.document, rules) {
            Ok(document) => document,
            Err(error) => return vec![error],
        };
        let performance = if self.individual { Performance::Individual } else { Performance::Organisational };
        let evaluation = evaluate(&document, performance);
        self.check_outcomes(&document, &evaluation, &mut faults);
        self.check_lacks(&document, &evaluation, &mut faults);
        self.check_trace(&document, &evaluation, &mut faults);
        faults
    }

    /// The calculation must be right, and must lead to every figure that is expected.
    fn check_calculation(&self) -> Vec<String> {
        let (mut faults, mut results) = arithmetic::results(&self.calculation);
        results.extend(["0.00".to_owned(), "100.00".to_owned()]);
        if self.calculation.is_empty() || self.expect.is_empty() || self.situation.is_empty() {
            faults.push("a case says its situation, its calculation and what it expects".to_owned());
        }
        for expected in self.expect.values() {
            let figures =
                expected.split([' ', ',']).filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
            for figure in figures.filter(|figure| !results.iter().any(|result| result == figure)) {
                let whole = figure.parse::<u8>().is_ok();
                if !whole {
                    faults.push(format!("calculation: nothing leads to {figure}"));
                }
            }
        }
        faults
    }

    fn check_outcomes(&self, document: &Document, evaluation: &Evaluation, faults: &mut Vec<String>) {
        for (part, expected) in &self.expect {
            let node = words::subject(document, part).and_then(|subject| evaluation.node(subject));
            let found = match node {
                Some(node) => words::outcome(node.outcome, expected.contains(" exactly ")),
                None => "nothing of that name".to_owned(),
            };
            if &found != expected {
                faults.push(format!("{part}: expected {expected:?}, found {found:?}"));
            }
        }
    }

    fn check_lacks(&self, document: &Document, evaluation: &Evaluation, faults: &mut Vec<String>) {
        let lacks = evaluation.root.all_lacks();
        let mut found: Vec<_> = lacks.iter().map(|lack| words::lack(document, lack)).collect();
        let mut expected = self.lacks.clone();
        found.sort();
        expected.sort();
        if found != expected {
            faults.push(format!("lacks: expected {expected:?}, found {found:?}"));
        }
    }

    fn check_trace(&self, document: &Document, evaluation: &Evaluation, faults: &mut Vec<String>) {
        for (key, expected) in &self.trace {
            let (part, what) = key.split_once(' ').unwrap_or((key, ""));
            let node = words::subject(document, part).and_then(|subject| evaluation.node(subject));
            let found = node.and_then(|node| detail(node, what)).unwrap_or_else(|| "nothing".to_owned());
            if &found != expected {
                faults.push(format!("trace of {key}: expected {expected:?}, found {found:?}"));
            }
        }
    }
}

/// A detail of a node: the `rule` it applies, which of the two `prevails` (R4), the `technical` evaluation
/// below the note, the quotient `uncapped` (R3), the value `unrounded` (R13), the `weights` that count.
fn detail(node: &Node, what: &str) -> Option<String> {
    match (what, &node.step) {
        ("rule", _) => Some(node.rule().to_string()),
        ("prevails", Step::Note { prevails, .. }) => {
            Some(if *prevails { "note" } else { "technical" }.to_owned())
        }
        ("technical", Step::Note { .. }) => Some(words::outcome(node.children.first()?.outcome, false)),
        ("uncapped", Step::Numeric(step)) => Some(step.uncapped?.normalize().to_string()),
        ("unrounded", _) => Some(node.unrounded?.exact().to_string()),
        ("weights", Step::Plan(mean) | Step::Objective { mean, .. }) => {
            Some(mean.weights.normalize().to_string())
        }
        ("weights", Step::Schedule(step)) => Some(step.mean.weights.normalize().to_string()),
        ("left out", Step::Plan(mean) | Step::Objective { mean, .. }) => {
            Some(mean.left_out.normalize().to_string())
        }
        ("left out", Step::Schedule(step)) => Some(step.mean.left_out.normalize().to_string()),
        _ => None,
    }
}
