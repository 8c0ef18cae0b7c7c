//! The results that formulas have, read from the trace: a spreadsheet shows them until it computes its own.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::formulas::{left_out_word, missing_word};
use crate::{
    number::{HUNDRED, Percent},
    plan::{Document, Scope, Subject},
    scoring::{Evaluation, Mean, Node, Outcome, Step},
    view::Language,
};

/// A number as the file writes it.
pub(super) fn number(value: Decimal) -> String {
    crate::number::round(value, 20).normalize().to_string()
}

/// A percentage as a fraction of one.
pub(super) fn percent(value: Percent) -> String {
    number(value.get() / HUNDRED)
}

/// An outcome: a fraction of one, or its word.
pub(super) fn outcome(outcome: Outcome, language: Language) -> String {
    match outcome {
        Outcome::Value(value) => percent(value),
        Outcome::NotEvaluable(_) => left_out_word(language).to_owned(),
        Outcome::Missing { .. } => missing_word(language).to_owned(),
    }
}

/// The technical evaluation of an indicator, before its note (R4).
pub(super) fn technical(evaluation: &Evaluation, subject: Subject) -> Option<&Node> {
    let node = evaluation.node(subject)?;
    match node.step {
        Step::Note { .. } => node.children.first(),
        _ => Some(node),
    }
}

/// The outcome of a part, as its formula gives it.
pub(super) fn of(evaluation: &Evaluation, subject: Subject, language: Language) -> String {
    evaluation.node(subject).map_or_else(String::new, |node| outcome(node.outcome, language))
}

/// The document without what leaves for external causes (R5) or for the scope (R8): of its objectives, or also of
/// their indicators. The formulas of what is left out are there all the same, and this is what they give.
pub(super) fn lifted(document: &Document, indicators: bool) -> Document {
    let mut document = document.clone();
    for area in &mut document.plan.areas {
        for objective in area.objectives.iter_mut().map(Arc::make_mut) {
            (objective.exclusion, objective.scope) = (None, Scope::Both);
            for indicator in objective.indicators.iter_mut().filter(|_| indicators) {
                (indicator.r#final.exclusion, indicator.scope) = (None, Scope::Both);
            }
        }
    }
    document
}

/// A mean as its formula gives it.
pub(super) fn mean(mean: &Mean, language: Language) -> String {
    match mean.products.checked_div(mean.weights) {
        _ if mean.missing > 0 => missing_word(language).to_owned(),
        Some(value) => percent(Percent::capped(value)),
        None => left_out_word(language).to_owned(),
    }
}
