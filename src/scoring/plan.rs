//! Objectives (R6) and the plan (R7), with scope (R8) and external causes (R5) for whole objectives.

use super::{
    Evaluation, Lack, LackReason, Node, Outcome, Performance, Reason, Step, indicator,
    mean::{Weights, mean},
    trace::unknown_weights,
};
use crate::plan::{Document, Field, Objective, RuleSet, Subject};

/// Evaluates a plan by its rule set.
///
/// Total and pure: every document gives an evaluation, the same one each time.
#[must_use]
pub fn evaluate(document: &Document, performance: Performance) -> Evaluation {
    let Document { rules, plan } = document;
    let objectives: Vec<Node> = plan
        .objectives()
        .map(|(subject, objective)| evaluate_objective(subject, objective, performance, rules))
        .collect();
    let (mean, outcome) = mean(&objectives, Weights::Given);
    let mut lacks = unknown_weights(&objectives);
    let outcome = if objectives.is_empty() {
        lacks.push(Lack { place: Subject::Plan.field(Field::Areas), reason: LackReason::Unknown });
        Outcome::UNKNOWN
    } else {
        outcome
    };
    let root = Node { lacks, children: objectives, ..Node::leaf(Subject::Plan, Step::Plan(mean), outcome) };
    Evaluation { performance, root: root.rounded(rules.rounding) }
}

fn evaluate_objective(
    subject: Subject,
    objective: &Objective,
    performance: Performance,
    rules: &RuleSet,
) -> Node {
    let node = if !performance.includes(objective.scope) {
        Node::left_out(subject, Step::OutOfScope(objective.scope), Reason::OutOfScope(objective.scope))
    } else if objective.exclusion.is_some() {
        Node::left_out(subject, Step::Excluded, Reason::ExternalCauses)
    } else {
        over_indicators(subject, objective, performance, rules)
    };
    Node { weight: objective.weight, ..node }
}

fn over_indicators(
    subject: Subject,
    objective: &Objective,
    performance: Performance,
    rules: &RuleSet,
) -> Node {
    let indicators: Vec<Node> = (objective.indicators.iter().enumerate())
        .map(|(index, indicator)| {
            indicator::evaluate(subject.indicator(index), indicator, performance, rules)
        })
        .collect();
    let weighted = indicators.iter().any(|node| node.weight.is_some());
    let weights = if weighted { Weights::Given } else { Weights::Equal };
    let (mean, outcome) = mean(&indicators, weights);
    let mut lacks = if weighted { unknown_weights(&indicators) } else { Vec::new() };
    let outcome = if indicators.is_empty() {
        lacks.push(Lack { place: subject.field(Field::Indicators), reason: LackReason::Unknown });
        Outcome::UNKNOWN
    } else {
        outcome
    };
    let step = Step::Objective { mean, weighted };
    Node { lacks, children: indicators, ..Node::leaf(subject, step, outcome) }.rounded(rules.rounding)
}
