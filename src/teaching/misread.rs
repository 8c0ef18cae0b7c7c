//! What a question gives when one thing in it is read wrongly.
//!
//! [`Reader`] evaluates a trace again, with all that the engine found in it, and differs from the rules in one place: where
//! a [`Misreading`] says so. With nothing read wrongly it gives what the engine gives, which the tests hold it to.

mod delay;

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Answer, Asks, Misreading, Question, misread_interim};
use crate::{
    number::{HUNDRED, Percent, Weight, percentage},
    plan::{Direction, Document, Rounding, Scope, Subject},
    scoring::{Achieved, Goal, Node, NumericStep, Outcome, Reason, Step, SurveyStep, evaluate},
};

/// The answer of somebody who reads one thing wrongly; `None` where that shows no other figure than the right answer.
#[must_use]
pub fn misread(question: &Question, wrong: Misreading) -> Option<Answer> {
    let read = match question.asks {
        Asks::InterimValue(subject) => misread_interim(&question.document, subject, wrong)?,
        Asks::Achievement(subject, performance) => {
            let document = as_if(&question.document, wrong);
            let evaluation = evaluate(&document, performance);
            Reader { document: &document, wrong: Some(wrong) }.answer(evaluation.node(subject)?)
        }
    };
    let read = if wrong == Misreading::Cut { cut(read) } else { read.shown() };
    (read != question.answer().shown()).then_some(read)
}

/// The answer by the rules, computed by the same way as the wrong ones.
#[must_use]
pub fn read(document: &Document, node: &Node) -> Answer {
    Reader { document, wrong: None }.answer(node)
}

fn cut(answer: Answer) -> Answer {
    match answer {
        Answer::Value(value) => Answer::Value(value.round_dp_with_strategy(2, RoundingStrategy::ToZero)),
        Answer::NotEvaluable | Answer::Missing => answer,
    }
}

/// The document that somebody has before their eyes who does not see what it says.
fn as_if(document: &Document, wrong: Misreading) -> Document {
    let mut document = document.clone();
    match wrong {
        Misreading::ScopeIgnored => unscope(&mut document),
        Misreading::RoundedAtEachLevel => document.rules.rounding = Rounding::EachLevel,
        Misreading::QuorumIgnored => {
            let none = Weight::new(Decimal::ZERO);
            if let (Some(survey), Ok(none)) = (&mut document.rules.survey, none) {
                survey.quorum = none;
            }
        }
        _ => {}
    }
    document
}

fn unscope(document: &mut Document) {
    for objective in document.plan.areas.iter_mut().flat_map(|area| &mut area.objectives) {
        let objective = std::sync::Arc::make_mut(objective);
        objective.scope = Scope::Both;
        objective.indicators.iter_mut().for_each(|indicator| indicator.scope = Scope::Both);
    }
}

struct Reader<'a> {
    document: &'a Document,
    wrong: Option<Misreading>,
}

/// How the parts of a mean weigh.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weighing {
    Given,
    Equal,
}

impl Reader<'_> {
    fn is(&self, wrong: Misreading) -> bool {
        self.wrong == Some(wrong)
    }

    /// What a node is worth.
    fn answer(&self, node: &Node) -> Answer {
        let answer = match &node.step {
            Step::OutOfScope(_) => Answer::NotEvaluable,
            Step::Excluded => self.excluded(),
            Step::Plan(_) => self.plan(node),
            Step::Objective { weighted, .. } => self.objective(node, *weighted),
            Step::Note { declared, .. } => self.note(node, Percent::capped(declared.get()).get()),
            Step::Numeric(step) => self.numeric(step, node),
            Step::Schedule(step) => self.schedule(step.course, node),
            Step::Phase(delay) | Step::Milestone(delay) | Step::NotQuantifiable(delay) => {
                self.delay(*delay, node)
            }
            Step::Survey(step) => self.survey(step, node),
        };
        match (answer, node.unrounded) {
            (Answer::Value(_), Some(_)) => answer.shown(),
            _ => answer,
        }
    }

    const fn excluded(&self) -> Answer {
        match self.wrong {
            Some(Misreading::ExcludedAsZero) => Answer::Value(Decimal::ZERO),
            Some(Misreading::ExcludedAsReached) => Answer::Value(HUNDRED),
            _ => Answer::NotEvaluable,
        }
    }

    /// What nothing is known of.
    const fn missing(&self) -> Answer {
        match self.wrong {
            Some(Misreading::MissingAsZero) => Answer::Value(Decimal::ZERO),
            Some(Misreading::MissingLeftOut) => Answer::NotEvaluable,
            _ => Answer::Missing,
        }
    }

    /// What the engine says of a node, where no reading of it is wrong.
    fn own(&self, node: &Node) -> Answer {
        match node.outcome {
            Outcome::Missing { .. } => self.missing(),
            outcome => outcome.into(),
        }
    }

    fn plan(&self, node: &Node) -> Answer {
        let equal = self.is(Misreading::ObjectiveWeightsIgnored);
        self.mean(node, if equal { Weighing::Equal } else { Weighing::Given })
    }

    fn objective(&self, node: &Node, weighted: bool) -> Answer {
        if self.is(Misreading::WorstIndicator) {
            let values = node.children.iter().filter_map(|child| self.answer(child).value());
            return values.min().map_or(Answer::NotEvaluable, Answer::Value);
        }
        let given = weighted && !self.is(Misreading::IndicatorWeightsIgnored);
        self.mean(node, if given { Weighing::Given } else { Weighing::Equal })
    }

    /// Σ weight × value / Σ weight, over what has a value.
    fn mean(&self, node: &Node, weighing: Weighing) -> Answer {
        if node.children.is_empty() {
            return self.own(node);
        }
        let (mut weights, mut products) = (Decimal::ZERO, Decimal::ZERO);
        let weighs_all = self.is(Misreading::NotEvaluableWeighed) && matches!(node.step, Step::Plan(_));
        for child in &node.children {
            let weight = match weighing {
                Weighing::Given => child.weight.map(Weight::get),
                Weighing::Equal => Some(Decimal::ONE),
            };
            match (weight, self.answer(child)) {
                (_, Answer::Missing) | (None, Answer::Value(_)) => return Answer::Missing,
                (Some(weight), Answer::Value(value)) => {
                    weights += weight;
                    products += weight * value;
                }
                (Some(weight), Answer::NotEvaluable) if weighs_all => weights += weight,
                (_, Answer::NotEvaluable) => {}
            }
        }
        products.checked_div(weights).map_or(Answer::NotEvaluable, Answer::Value)
    }

    fn note(&self, node: &Node, declared: Decimal) -> Answer {
        let Some(technical) = node.children.first().map(|child| self.answer(child)) else {
            return self.own(node);
        };
        let Answer::Value(value) = technical else { return technical };
        Answer::Value(match self.wrong {
            Some(Misreading::NoteIgnored) => value,
            Some(Misreading::NoteAlways) => declared,
            Some(Misreading::NoteAveraged) => (value + declared) / Decimal::TWO,
            _ => value.min(declared),
        })
    }

    fn numeric(&self, step: &NumericStep, node: &Node) -> Answer {
        let (Some(achieved), Some(goal)) = (step.achieved, step.goal) else { return self.own(node) };
        let value = self.achieved(achieved, node.subject);
        let target = goal.value().get();
        let quotient = match (step.direction, self.wrong) {
            (_, Some(Misreading::PreviousIgnored)) if matches!(goal, Goal::PreviousFinal(..)) => {
                Some(HUNDRED)
            }
            (Direction::Higher, Some(Misreading::PointsDeducted)) => Some(HUNDRED - (target - value)),
            (Direction::Lower, Some(Misreading::PointsDeducted)) => Some(HUNDRED - (value - target)),
            (Direction::Lower, Some(Misreading::DirectionIgnored)) | (Direction::Higher, _) => {
                percentage(value, target)
            }
            (Direction::Lower, _) if value <= Decimal::ZERO => Some(HUNDRED),
            (Direction::Lower, _) => percentage(target, value),
        };
        let Some(quotient) = quotient else { return self.own(node) };
        Answer::Value(match self.wrong {
            Some(Misreading::Uncapped) => quotient,
            Some(Misreading::AllOrNothing) if quotient < HUNDRED => Decimal::ZERO,
            _ => Percent::capped(quotient).get(),
        })
    }

    /// The achieved value; the printed one where that is taken for it.
    fn achieved(&self, achieved: Achieved, subject: Subject) -> Decimal {
        let printed = || self.document.plan.indicator_at(subject)?.r#final.value;
        let printed = if self.is(Misreading::DeclaredValue) { printed() } else { None };
        printed.map_or(achieved.value, |value| value.get())
    }

    fn survey(&self, step: &SurveyStep, node: &Node) -> Answer {
        if node.outcome == Outcome::NotEvaluable(Reason::QuorumNotReached)
            && self.is(Misreading::QuorumAsZero)
        {
            return Answer::Value(Decimal::ZERO);
        }
        let survey = self.document.rules.survey.as_ref();
        let (Some(survey), Some((score, evaluations, _))) = (survey, step.index) else {
            return self.own(node);
        };
        let by_step = |whole: Decimal| {
            let reached = survey.step(score.get(), whole);
            Answer::Value(reached.map_or(Decimal::ZERO, |step| step.percent.get()))
        };
        match (self.wrong, step.turnout) {
            (Some(Misreading::DividedByAsked), Some(turnout)) => by_step(turnout.asked.get()),
            (Some(Misreading::IndexAsShare), _) => {
                let top = survey.scale.iter().map(|step| step.from.get()).max().unwrap_or(Decimal::ONE);
                let share = percentage(score.get(), evaluations.get() * top);
                share.map_or(Answer::Missing, |share| Answer::Value(Percent::capped(share).get()))
            }
            _ => self.own(node),
        }
    }
}
