//! What each part weighs in the total: its own weight, and those of all that it belongs to.

use rust_decimal::Decimal;

use super::level::parts_of;
use crate::{
    number::HUNDRED,
    plan::Subject,
    scoring::{Course, Evaluation, Node, Outcome, ScheduleStep, Step},
};

/// What a part weighs in the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effective {
    /// The part.
    pub subject: Subject,
    /// Its share of what it belongs to, in percent, without what is not evaluable there.
    pub share: Decimal,
    /// Its share of the total, in percent.
    pub weight: Decimal,
    /// Whether the result above is made of such shares: a schedule that ended by its due date, or a percentage declared
    /// in a note, asks for no phases.
    pub counts: bool,
}

/// The effective weights of all parts that take part and whose weights are known, each before what belongs to it.
#[must_use]
pub fn effective(evaluation: &Evaluation) -> Vec<Effective> {
    let mut all = Vec::new();
    below(&evaluation.root, HUNDRED, true, &mut all);
    all
}

fn below(node: &Node, weight: Decimal, counts: bool, all: &mut Vec<Effective>) {
    let counts = counts && is_mean(node);
    let parts: Vec<&Node> = parts_of(node).iter().filter(|part| is_evaluable(part)).collect();
    let equal = matches!(node.step, Step::Objective { weighted: false, .. });
    let own = |part: &Node| if equal { Some(Decimal::ONE) } else { part.weight.map(|weight| weight.get()) };
    let known: Option<Vec<Decimal>> = parts.iter().map(|part| own(part)).collect();
    let Some(known) = known else { return };
    let sum: Decimal = known.iter().sum();
    for (part, own) in parts.iter().zip(known) {
        let Some(share) = (own * HUNDRED).checked_div(sum) else { continue };
        let weight = weight * own / sum;
        all.push(Effective { subject: part.subject, share, weight, counts });
        below(part, weight, counts, all);
    }
}

const fn is_evaluable(node: &Node) -> bool {
    !matches!(node.outcome, Outcome::NotEvaluable(_))
}

/// Whether a result is the mean of its parts, or may still become one.
fn is_mean(node: &Node) -> bool {
    match &node.step {
        Step::Note { prevails, .. } => !prevails && node.children.first().is_none_or(is_mean),
        Step::Schedule(ScheduleStep { course, .. }) => {
            matches!(course, Course::WeightedPhases | Course::Unknown)
        }
        _ => true,
    }
}
