//! Scores and findings for other programs. Every number is a decimal string, so that nothing is lost on the way.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Refusal, input::Evaluated};
use crate::{
    plan::{Plan, Rounding, ScheduleMethod, Version},
    scoring::{Lack, LackReason, Node, Outcome, Performance, Reason},
};

/// Any value as text, with a final newline.
pub(super) fn text(value: &impl Serialize) -> Result<String, Refusal> {
    let text =
        serde_json::to_string_pretty(value).map_err(|error| Refusal::new(format!("stadera: {error}\n")))?;
    Ok(text + "\n")
}

pub(super) fn score(evaluated: &Evaluated) -> Result<String, Refusal> {
    let (plan, root) = (&evaluated.then.plan, &evaluated.evaluation.root);
    text(&Score {
        performance: match evaluated.evaluation.performance {
            Performance::Organisational => "organisational",
            Performance::Individual => "individual",
        },
        version: version(evaluated),
        rules: Rules {
            name: &evaluated.then.rules.name,
            schedule_method: evaluated.then.rules.schedule_method,
            rounding: evaluated.then.rules.rounding,
        },
        total: result(root),
        objectives: Objectives { plan, nodes: &root.children },
        provisional: provisional(root),
    })
}

#[derive(Serialize)]
struct Score<'a> {
    performance: &'static str,
    /// What `--as-of` understands: `original`, or the act.
    version: &'a str,
    rules: Rules<'a>,
    total: Achievement,
    objectives: Objectives<'a>,
    provisional: Option<Provisional>,
}

#[derive(Serialize)]
struct Rules<'a> {
    name: &'a str,
    schedule_method: ScheduleMethod,
    rounding: Rounding,
}

#[derive(Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub(super) enum Achievement {
    Value { percent: String, exact: String },
    NotEvaluable { reason: &'static str },
    Missing { known: Option<String>, low: String, high: String, missing: Vec<String> },
}

#[derive(Serialize)]
struct Provisional {
    known: Option<String>,
    low: String,
    high: String,
    missing: Vec<Missing>,
}

#[derive(Serialize)]
struct Missing {
    place: String,
    reason: &'static str,
}

/// Code → result, in the order of the plan.
struct Objectives<'a> {
    plan: &'a Plan,
    nodes: &'a [Node],
}

impl Serialize for Objectives<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.nodes.len()))?;
        for node in self.nodes {
            let code = self.plan.objective_at(node.subject).map_or("", |objective| &objective.code);
            map.serialize_entry(code, &result(node))?;
        }
        map.end()
    }
}

fn version(evaluated: &Evaluated) -> &str {
    match &evaluated.version {
        Version::Original => "original",
        Version::After(act) => act.as_str(),
        Version::Current => {
            let latest = evaluated.document.plan.amendments.last();
            latest.map_or("original", |amendment| amendment.act.as_str())
        }
    }
}

/// The result of anything that is evaluated.
pub(super) fn result(node: &Node) -> Achievement {
    match node.outcome {
        Outcome::Value(value) => {
            Achievement::Value { percent: value.shown().to_string(), exact: value.exact().to_string() }
        }
        Outcome::NotEvaluable(reason) => Achievement::NotEvaluable { reason: reason_word(reason) },
        Outcome::Missing { known, low, high } => Achievement::Missing {
            known: known.map(|known| known.shown().to_string()),
            low: low.shown().to_string(),
            high: high.shown().to_string(),
            missing: node.all_lacks().iter().map(|lack| lack.place.to_string()).collect(),
        },
    }
}

fn provisional(root: &Node) -> Option<Provisional> {
    let Outcome::Missing { known, low, high } = root.outcome else { return None };
    let missing = |lack: &Lack| Missing { place: lack.place.to_string(), reason: lack_word(lack.reason) };
    Some(Provisional {
        known: known.map(|known| known.shown().to_string()),
        low: low.shown().to_string(),
        high: high.shown().to_string(),
        missing: root.all_lacks().iter().map(missing).collect(),
    })
}

const fn reason_word(reason: Reason) -> &'static str {
    match reason {
        Reason::OutOfScope(_) => "out_of_scope",
        Reason::ExternalCauses => "external_causes",
        Reason::NothingLeft => "nothing_left",
        Reason::NoWeight => "no_weight",
        Reason::QuorumNotReached => "quorum_not_reached",
    }
}

const fn lack_word(reason: LackReason) -> &'static str {
    match reason {
        LackReason::Unknown => "unknown",
        LackReason::DenominatorNotPositive => "denominator_not_positive",
        LackReason::TargetNotPositive => "target_not_positive",
        LackReason::DatesReversed => "dates_reversed",
    }
}
