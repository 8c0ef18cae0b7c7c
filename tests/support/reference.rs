//! A second evaluator, in exact fractions, written from the rules and not from `src/scoring`.
//!
//! It shares with the engine the document's types and the words for reasons and lacks, and nothing that
//! computes. Start with [`evaluate`]. It is made for comparison, not for speed: every part gets its
//! [`Verdict`], and what keeps the plan from a total is listed beside it.
//!
//! | file | rules |
//! |---|---|
//! | `measure` | R2, R3, R9, R12: everything but schedules |
//! | `schedule` | R1 |
//! | `mean` | the weighted mean with its interval, for R1, R6 and R7 |
//! | `interim` | R10, R11 and the projection; it stands apart, as in the engine |

pub mod interim;
mod mean;
mod measure;
mod schedule;

use std::collections::BTreeMap;

use num_traits::One;
use stadera::{
    number::Weight,
    plan::{Document, Field, Indicator, Measure, Objective, Place, Rounding, Subject},
    scoring::{LackReason, Performance, Reason},
};

use super::exact::{Exact, clamp, exact, half_up, whole};
use mean::{Part, mean};

/// How the evaluation of a part ends.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// A percentage.
    Value(Exact),
    /// Not evaluable.
    Out(Reason),
    /// Missing: over what is known, at the worst, at the best.
    Missing { known: Option<Exact>, low: Exact, high: Exact },
}

impl Verdict {
    /// Anything from 0 to 100.
    pub fn unknown() -> Self {
        Self::Missing { known: None, low: whole(0), high: whole(100) }
    }

    /// Lowest and highest.
    pub fn bounds(&self) -> Option<(&Exact, &Exact)> {
        match self {
            Self::Value(value) => Some((value, value)),
            Self::Missing { low, high, .. } => Some((low, high)),
            Self::Out(_) => None,
        }
    }

    fn map(self, change: impl Fn(Exact) -> Exact) -> Self {
        match self {
            Self::Value(value) => Self::Value(change(value)),
            Self::Out(reason) => Self::Out(reason),
            Self::Missing { known, low, high } => {
                Self::Missing { known: known.map(&change), low: change(low), high: change(high) }
            }
        }
    }
}

/// What an evaluation lacks.
pub type Lacks = Vec<(Place, LackReason)>;

/// A verdict with what keeps it from a value.
type Found = (Verdict, Lacks);

/// Nothing is known, because of one field.
fn lacking(subject: Subject, field: Field, reason: LackReason) -> Found {
    (Verdict::unknown(), vec![(subject.field(field), reason)])
}

/// It leaves the evaluation.
fn out(reason: Reason) -> Found {
    (Verdict::Out(reason), Vec::new())
}

/// The whole evaluation.
pub struct Reference<'a> {
    document: &'a Document,
    performance: Performance,
    /// Every part that was looked at.
    pub verdicts: BTreeMap<Subject, Verdict>,
    /// What keeps the plan from a total.
    pub lacks: Lacks,
}

/// Evaluates a whole plan.
pub fn evaluate(document: &Document, performance: Performance) -> Reference<'_> {
    let mut reference = Reference { document, performance, verdicts: BTreeMap::new(), lacks: Vec::new() };
    let mut found = Vec::new();
    for (subject, objective) in document.plan.objectives() {
        let weight = objective.weight.map(in_percent);
        found.push((subject, weight, reference.objective(subject, objective)));
    }
    let (total, lacks) = reference.combine(Subject::Plan, Field::Areas, found);
    let total = reference.round(total);
    reference.verdicts.insert(Subject::Plan, total);
    reference.lacks = lacks;
    reference
}

fn in_percent(weight: Weight) -> Exact {
    exact(weight.get())
}

impl Reference<'_> {
    fn objective(&mut self, subject: Subject, objective: &Objective) -> Found {
        let found = if !self.performance.includes(objective.scope) {
            out(Reason::OutOfScope(objective.scope))
        } else if objective.exclusion.is_some() {
            out(Reason::ExternalCauses)
        } else {
            let weighted = objective.indicators.iter().any(|indicator| indicator.weight.is_some());
            let mut found = Vec::new();
            for (index, indicator) in objective.indicators.iter().enumerate() {
                let subject = subject.indicator(index);
                let weight = if weighted { indicator.weight.map(in_percent) } else { Some(Exact::one()) };
                found.push((subject, weight, self.indicator(subject, indicator)));
            }
            let (verdict, lacks) = self.combine(subject, Field::Indicators, found);
            (self.round(verdict), lacks)
        };
        self.verdicts.insert(subject, found.0.clone());
        found
    }

    /// Weighted mean of parts (R6, R7), with the weights that are unknown among the lacks.
    fn combine(&self, subject: Subject, list: Field, found: Vec<(Subject, Option<Exact>, Found)>) -> Found {
        if found.is_empty() {
            return lacking(subject, list, LackReason::Unknown);
        }
        let mut all = Vec::new();
        let mut parts = Vec::new();
        for (part, weight, (verdict, lacks)) in found {
            all.extend(lacks);
            if weight.is_none() && verdict.bounds().is_some() {
                all.push((part.field(Field::Weight), LackReason::Unknown));
            }
            parts.push(Part { weight, verdict });
        }
        let verdict = mean(&parts);
        if !matches!(verdict, Verdict::Missing { .. }) {
            all.clear();
        }
        (verdict, all)
    }

    fn round(&self, verdict: Verdict) -> Verdict {
        match self.document.rules.rounding {
            Rounding::LastStep => verdict,
            Rounding::EachLevel => verdict.map(|value| half_up(&value, 2)),
        }
    }

    fn indicator(&mut self, subject: Subject, indicator: &Indicator) -> Found {
        let found = if !self.performance.includes(indicator.scope) {
            out(Reason::OutOfScope(indicator.scope))
        } else if indicator.r#final.exclusion.is_some() {
            out(Reason::ExternalCauses)
        } else {
            let (technical, lacks) = self.technical(subject, indicator);
            let noted = match indicator.r#final.declared {
                None => technical,
                Some(declared) => {
                    let declared = clamp(exact(declared.get()));
                    technical.map(|value| value.min(declared.clone()))
                }
            };
            (self.round(noted), lacks)
        };
        self.verdicts.insert(subject, found.0.clone());
        found
    }

    fn technical(&mut self, subject: Subject, indicator: &Indicator) -> Found {
        let fields = match &indicator.measure {
            Measure::Numeric(numeric) => return measure::numeric(subject, indicator, numeric),
            Measure::Schedule(schedule) => return self.schedule(subject, schedule),
            Measure::Survey(survey) => {
                return measure::survey(subject, survey, self.document.rules.survey.as_ref());
            }
            Measure::Milestone(_) => [Field::MilestoneStart, Field::MilestoneDue, Field::MilestoneEnd],
            Measure::NotQuantifiable(_) => {
                [Field::UnquantifiedStart, Field::UnquantifiedDue, Field::UnquantifiedEnd]
            }
        };
        let (Measure::Milestone(one) | Measure::NotQuantifiable(one)) = &indicator.measure else {
            unreachable!("the other kinds have returned")
        };
        measure::activity(subject, fields, (one.start, one.due), one.r#final.as_ref())
    }
}
