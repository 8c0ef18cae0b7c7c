//! Satisfaction indexes (R9).

use rust_decimal::Decimal;

use super::{Lack, LackReason, Node, Outcome, Reason, Step};
use crate::{
    number::{Figure, Percent, Weight, percentage},
    plan::{Field, Subject, Survey, SurveyRules, Threshold},
};

/// A satisfaction index turned into a percentage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SurveyStep {
    /// Evaluations received, people asked, and their share in percent against the quorum.
    pub turnout: Option<Turnout>,
    /// Total score, number of evaluations, and the index: their quotient.
    pub index: Option<(Figure, Figure, Decimal)>,
    /// The step of the scale that the index falls into; `None` below the lowest.
    pub threshold: Option<Threshold>,
    /// Whether the scale is the product's example.
    pub example: bool,
}

/// How many answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnout {
    /// Evaluations received.
    pub evaluations: Figure,
    /// People asked.
    pub asked: Figure,
    /// Their share in percent.
    pub percent: Decimal,
    /// The least share that is asked for, in percent.
    pub quorum: Weight,
}

pub(super) fn evaluate(subject: Subject, survey: &Survey, rules: Option<&SurveyRules>) -> Node {
    let mut step = SurveyStep { example: rules.is_some_and(|rules| rules.example), ..SurveyStep::default() };
    let mut lacks = Vec::new();
    let outcome = measure(subject, survey, rules, &mut step, &mut lacks);
    Node { lacks, ..Node::leaf(subject, Step::Survey(step), outcome) }
}

fn measure(
    subject: Subject,
    survey: &Survey,
    rules: Option<&SurveyRules>,
    step: &mut SurveyStep,
    lacks: &mut Vec<Lack>,
) -> Outcome {
    let count = survey.r#final;
    let mut need = |value: Option<Figure>, field: Field, positive: bool| {
        let reason = match value {
            None => LackReason::Unknown,
            Some(value) if positive && value.get() <= Decimal::ZERO => LackReason::DenominatorNotPositive,
            Some(_) => return value,
        };
        lacks.push(Lack { place: subject.field(field), reason });
        None
    };
    let asked = need(count.asked, Field::SurveyAsked, true);
    let evaluations = need(count.evaluations, Field::SurveyEvaluations, false);
    let scale = rules.filter(|rules| !rules.scale.is_empty());
    if let (Some(asked), Some(evaluations), Some(scale)) = (asked, evaluations, scale) {
        let percent = percentage(evaluations.get(), asked.get()).unwrap_or_default();
        step.turnout = Some(Turnout { evaluations, asked, percent, quorum: scale.quorum });
        // Compared as products, so that a cut quotient cannot miss the quorum.
        if evaluations.get() * Decimal::ONE_HUNDRED < scale.quorum.get() * asked.get() {
            return Outcome::NotEvaluable(Reason::QuorumNotReached);
        }
    }
    let score = need(count.score, Field::SurveyScore, false);
    let evaluations = evaluations.and_then(|value| need(Some(value), Field::SurveyEvaluations, true));
    let Some(scale) = scale else {
        lacks.push(Lack { place: subject.field(Field::SurveyRules), reason: LackReason::Unknown });
        return Outcome::UNKNOWN;
    };
    let (Some(score), Some(evaluations), Some(_)) = (score, evaluations, asked) else {
        return Outcome::UNKNOWN;
    };
    step.index = Some((score, evaluations, score.get() / evaluations.get()));
    step.threshold = scale.step(score.get(), evaluations.get());
    let percent = step.threshold.map_or(Percent::ZERO, |threshold| Percent::capped(threshold.percent.get()));
    Outcome::Value(percent)
}
