//! Numbers against their targets (R3); targets that follow from the year before (R12).

use rust_decimal::Decimal;

use super::{Lack, LackReason, Node, Outcome, Step};
use crate::{
    number::{Figure, Percent, percentage},
    plan::{Direction, Field, FigureKind, Fraction, Indicator, Numeric, Subject, Target},
};

/// A number against its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumericStep {
    /// What was reached.
    pub achieved: Option<Achieved>,
    /// What was to be reached.
    pub goal: Option<Goal>,
    /// Whether more is better.
    pub direction: Direction,
    /// The quotient before it is capped at 100 and floored at 0; absent where none is needed.
    pub uncapped: Option<Decimal>,
}

/// The achieved value and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Achieved {
    /// The value.
    pub value: Decimal,
    /// Where it comes from.
    pub from: AchievedFrom,
}

/// Where an achieved value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AchievedFrom {
    /// It is given.
    Value(Figure),
    /// Numerator / denominator × 100.
    Ratio(Figure, Figure),
}

/// The target that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The plan gives it.
    Plan(Figure),
    /// The final value of the year before (R12), with the year, where the plan gives it.
    PreviousFinal(Figure, Option<u16>),
}

impl Goal {
    /// The target as a number.
    #[must_use]
    pub const fn value(self) -> Figure {
        match self {
            Self::Plan(value) | Self::PreviousFinal(value, _) => value,
        }
    }
}

pub(super) fn evaluate(subject: Subject, indicator: &Indicator, numeric: &Numeric) -> Node {
    let mut lacks = Vec::new();
    let monitored = Monitored {
        value: indicator.r#final.value,
        parts: numeric.r#final,
        fields: [Field::Value, Field::Numerator, Field::Denominator],
    };
    let achieved = achieved(subject, numeric.figure, monitored).map_err(|lack| lacks.extend(lack)).ok();
    let goal = goal(subject, indicator, numeric.direction).map_err(|lack| lacks.push(lack)).ok();
    let mut step = NumericStep { achieved, goal, direction: numeric.direction, uncapped: None };
    let outcome = match (achieved, goal) {
        (Some(achieved), Some(goal)) => {
            let (uncapped, percent) = compare(achieved.value, goal.value().get(), numeric.direction);
            step.uncapped = uncapped;
            Outcome::Value(percent)
        }
        _ => Outcome::UNKNOWN,
    };
    Node { lacks, ..Node::leaf(subject, Step::Numeric(step), outcome) }
}

/// The quotient, where one is needed, and the achievement. The target is positive, or zero where less
/// is better.
fn compare(achieved: Decimal, target: Decimal, direction: Direction) -> (Option<Decimal>, Percent) {
    let quotient = match direction {
        Direction::Higher => percentage(achieved, target),
        Direction::Lower if achieved <= Decimal::ZERO => None,
        Direction::Lower => percentage(target, achieved),
    };
    (quotient, quotient.map_or(Percent::FULL, Percent::capped))
}

/// What a monitoring says of a number, at 30 June or at 31 December.
#[derive(Clone, Copy)]
pub(crate) struct Monitored {
    /// The value as printed.
    pub value: Option<Figure>,
    /// Numerator and denominator.
    pub parts: Fraction,
    /// Where value, numerator and denominator stand.
    pub fields: [Field; 3],
}

/// Numerator / denominator where they make a number, which prevails over a printed value; else the value. A
/// denominator of zero asks for the value, so one that is given answers it.
pub(crate) fn achieved(
    subject: Subject,
    kind: FigureKind,
    monitored: Monitored,
) -> Result<Achieved, Vec<Lack>> {
    let Monitored { value, parts, fields: [value_field, numerator_field, denominator_field] } = monitored;
    let lack = |field, reason| Lack { place: subject.field(field), reason };
    let whole = parts.numerator.zip(parts.denominator);
    if let Some((numerator, denominator)) = whole.filter(|(_, denominator)| denominator.get() > Decimal::ZERO)
    {
        let value = percentage(numerator.get(), denominator.get()).unwrap_or_default();
        return Ok(Achieved { value, from: AchievedFrom::Ratio(numerator, denominator) });
    }
    if let Some(value) = value {
        return Ok(Achieved { value: value.get(), from: AchievedFrom::Value(value) });
    }
    if whole.is_some() {
        return Err(vec![lack(denominator_field, LackReason::DenominatorNotPositive)]);
    }
    let unknown = |field| lack(field, LackReason::Unknown);
    Err(match kind {
        FigureKind::Given => vec![unknown(value_field)],
        FigureKind::Ratio => {
            let numerator = parts.numerator.is_none().then(|| unknown(numerator_field));
            let denominator = parts.denominator.is_none().then(|| unknown(denominator_field));
            numerator.into_iter().chain(denominator).collect()
        }
    })
}

/// The target that counts, once it can be used (R12).
pub(crate) fn goal(subject: Subject, indicator: &Indicator, direction: Direction) -> Result<Goal, Lack> {
    let lack = |field, reason| Lack { place: subject.field(field), reason };
    let goal = match indicator.target {
        None => return Err(lack(Field::Target, LackReason::Unknown)),
        Some(Target::Value(value)) => Goal::Plan(value),
        Some(Target::AtLeastPreviousFinal) => {
            let baseline = indicator.baseline.ok_or_else(|| lack(Field::Baseline, LackReason::Unknown))?;
            Goal::PreviousFinal(baseline.value, baseline.year)
        }
    };
    let usable = is_usable(goal.value(), direction);
    if usable { Ok(goal) } else { Err(lack(Field::Target, LackReason::TargetNotPositive)) }
}

/// Whether a number can be evaluated against this target (R3).
pub(crate) fn is_usable(target: Figure, direction: Direction) -> bool {
    match direction {
        Direction::Higher => target.get() > Decimal::ZERO,
        Direction::Lower => target.get() >= Decimal::ZERO,
    }
}
