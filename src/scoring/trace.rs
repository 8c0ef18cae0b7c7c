//! The trace: what was computed from what, by which rule.

use super::{
    Delay, Lack, LackReason, Mean, NumericStep, Outcome, Performance, Reason, ScheduleStep, SurveyStep,
};
use crate::{
    law::RuleId,
    number::{Figure, Percent, Weight},
    plan::{Field, Rounding, Scope, Subject},
};

/// The result of evaluating a plan: the root's outcome is the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// Whose performance.
    pub performance: Performance,
    /// The plan's node.
    pub root: Node,
}

/// One evaluated part of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The part.
    pub subject: Subject,
    /// Its weight in the mean above; `None` where unknown, or where all weigh the same.
    pub weight: Option<Weight>,
    /// What was done, with the figures.
    pub step: Step,
    /// How it ended.
    pub outcome: Outcome,
    /// The value before it was rounded at this level, where the rule set asks for that (R13).
    pub unrounded: Option<Percent>,
    /// What this node itself lacks.
    pub lacks: Vec<Lack>,
    /// What it was computed from.
    pub children: Vec<Node>,
}

/// What was done at a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// It counts for another scope (R8).
    OutOfScope(Scope),
    /// It leaves for external causes (R5).
    Excluded,
    /// Weighted mean of the objectives (R7).
    Plan(Mean),
    /// Mean of the indicators (R6).
    Objective {
        /// The mean.
        mean: Mean,
        /// Whether the plan gives weights to the indicators.
        weighted: bool,
    },
    /// The technical evaluation, the only child, against the percentage declared in the note (R4).
    Note {
        /// The declared percentage.
        declared: Figure,
        /// Whether it prevails.
        prevails: bool,
    },
    /// A number against its target (R3).
    Numeric(NumericStep),
    /// A schedule (R1).
    Schedule(ScheduleStep),
    /// A phase of a schedule (R1, R2).
    Phase(Delay),
    /// A single activity with a due date (R1).
    Milestone(Delay),
    /// A value that cannot be quantified (R2).
    NotQuantifiable(Delay),
    /// A satisfaction index (R9).
    Survey(SurveyStep),
}

impl Evaluation {
    /// The total.
    #[must_use]
    pub const fn total(&self) -> Outcome {
        self.root.outcome
    }

    /// The node of a part; for an indicator the one that holds its result.
    #[must_use]
    pub fn node(&self, subject: Subject) -> Option<&Node> {
        self.root.find(subject)
    }
}

impl Node {
    /// A node without weight, lacks and children.
    #[must_use]
    pub(super) const fn leaf(subject: Subject, step: Step, outcome: Outcome) -> Self {
        Self {
            subject,
            weight: None,
            step,
            outcome,
            unrounded: None,
            lacks: Vec::new(),
            children: Vec::new(),
        }
    }

    /// A node that left the evaluation.
    #[must_use]
    pub(super) const fn left_out(subject: Subject, step: Step, reason: Reason) -> Self {
        Self::leaf(subject, step, Outcome::NotEvaluable(reason))
    }

    /// Rounds the outcome where the rule set asks for it at each level (R13).
    #[must_use]
    pub(super) fn rounded(mut self, rounding: Rounding) -> Self {
        if rounding == Rounding::EachLevel {
            self.unrounded = self.outcome.value();
            self.outcome = self.outcome.map(|value| rounded(value, rounding));
        }
        self
    }

    /// The rule that this node applies.
    #[must_use]
    pub const fn rule(&self) -> RuleId {
        match &self.step {
            Step::OutOfScope(_) => RuleId::R8,
            Step::Excluded => RuleId::R5,
            Step::Plan(_) => RuleId::R7,
            Step::Objective { .. } => RuleId::R6,
            Step::Note { .. } => RuleId::R4,
            Step::Numeric(_) => RuleId::R3,
            Step::Schedule(_) => RuleId::R1,
            Step::Phase(delay) | Step::Milestone(delay) => delay.rule(),
            Step::NotQuantifiable(_) => RuleId::R2,
            Step::Survey(_) => RuleId::R9,
        }
    }

    /// The first node of a part, from here down.
    #[must_use]
    pub fn find(&self, subject: Subject) -> Option<&Self> {
        if self.subject == subject {
            return Some(self);
        }
        self.children.iter().find_map(|child| child.find(subject))
    }

    /// A part with the mean that it takes part in, looked for from here down.
    #[must_use]
    pub fn in_its_mean(&self, subject: Subject) -> Option<(Mean, &Self)> {
        let mean = match &self.step {
            Step::Plan(mean) | Step::Objective { mean, .. } => Some(*mean),
            Step::Schedule(step) => Some(step.mean),
            _ => None,
        };
        let found = mean.zip(self.children.iter().find(|child| child.subject == subject));
        found.or_else(|| self.children.iter().find_map(|child| child.in_its_mean(subject)))
    }

    /// Everything that keeps this node from a value, from here down.
    #[must_use]
    pub fn all_lacks(&self) -> Vec<Lack> {
        let mut lacks = Vec::new();
        self.collect_lacks(&mut lacks);
        lacks
    }

    fn collect_lacks(&self, lacks: &mut Vec<Lack>) {
        if matches!(self.outcome, Outcome::Missing { .. }) {
            lacks.extend_from_slice(&self.lacks);
            self.children.iter().for_each(|child| child.collect_lacks(lacks));
        }
    }
}

/// A result as the level above takes it: with all its digits, or rounded at each level (R13).
pub(crate) fn rounded(value: Percent, rounding: Rounding) -> Percent {
    match rounding {
        Rounding::LastStep => value,
        Rounding::EachLevel => Percent::capped(value.shown()),
    }
}

/// The lacks of children whose weight is unknown although they are evaluable.
pub(super) fn unknown_weights(children: &[Node]) -> Vec<Lack> {
    let unknown = children.iter().filter(|child| child.weight.is_none() && child.outcome.bounds().is_some());
    unknown
        .map(|child| Lack { place: child.subject.field(Field::Weight), reason: LackReason::Unknown })
        .collect()
}
