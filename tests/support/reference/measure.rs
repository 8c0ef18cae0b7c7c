//! Numbers (R3, R12), activities with one date (R1, R2) and satisfaction indexes (R9).

use num_traits::Zero;
use stadera::{
    date::Date,
    number::Figure,
    plan::{
        Completion, Direction, Field, FigureKind, Fraction, Indicator, Numeric, Subject, Survey, SurveyRules,
        Target,
    },
    scoring::{LackReason, Reason},
};

use super::{Found, Lacks, Verdict, lacking, out};
use crate::support::exact::{Exact, clamp, days, exact, whole};

/// A phase, a milestone, a value that cannot be quantified. Fields: start, planned end, completion.
pub fn activity(
    subject: Subject,
    fields: [Field; 3],
    (start, planned): (Option<Date>, Option<Date>),
    completion: Option<&Completion>,
) -> Found {
    let actual = match completion {
        None => return lacking(subject, fields[2], LackReason::Unknown),
        Some(Completion::NotEstimable) => return (Verdict::Value(whole(0)), Vec::new()),
        Some(Completion::Completed(actual) | Completion::Estimated { end: actual, .. }) => *actual,
    };
    let Some(planned) = planned else { return lacking(subject, fields[1], LackReason::Unknown) };
    if actual <= planned {
        return (Verdict::Value(whole(100)), Vec::new());
    }
    let Some(start) = start else { return lacking(subject, fields[0], LackReason::Unknown) };
    if planned < start {
        return lacking(subject, fields[1], LackReason::DatesReversed);
    }
    (Verdict::Value(days(start, planned) * whole(100) / days(start, actual)), Vec::new())
}

/// A number against its target.
pub fn numeric(subject: Subject, indicator: &Indicator, numeric: &Numeric) -> Found {
    let mut lacks = Vec::new();
    let target = target(subject, indicator, numeric.direction, &mut lacks);
    let fields = [Field::Value, Field::Numerator, Field::Denominator];
    let said = (indicator.r#final.value, numeric.r#final);
    let achieved = achieved(subject, numeric.figure, said, fields, &mut lacks);
    let (Some(target), Some(achieved)) = (target, achieved) else { return (Verdict::unknown(), lacks) };
    let worth = match numeric.direction {
        Direction::Higher => achieved * whole(100) / target,
        Direction::Lower if achieved <= whole(0) => whole(100),
        Direction::Lower => target * whole(100) / achieved,
    };
    (Verdict::Value(clamp(worth)), lacks)
}

/// The target as a number (R12).
pub fn target(
    subject: Subject,
    indicator: &Indicator,
    direction: Direction,
    lacks: &mut Lacks,
) -> Option<Exact> {
    let mut lack = |field, reason| {
        lacks.push((subject.field(field), reason));
        None
    };
    let target = match (indicator.target, indicator.baseline) {
        (Some(Target::Value(target)), _) => exact(target.get()),
        (Some(Target::AtLeastPreviousFinal), Some(baseline)) => exact(baseline.value.get()),
        (Some(Target::AtLeastPreviousFinal), None) => return lack(Field::Baseline, LackReason::Unknown),
        (None, _) => return lack(Field::Target, LackReason::Unknown),
    };
    let sound = target > whole(0) || (direction == Direction::Lower && target.is_zero());
    if sound { Some(target) } else { lack(Field::Target, LackReason::TargetNotPositive) }
}

/// Numerator over denominator where both are there; else the value as given. A denominator of zero asks
/// for the value, so a value that is given answers it.
pub fn achieved(
    subject: Subject,
    kind: FigureKind,
    (value, parts): (Option<Figure>, Fraction),
    fields: [Field; 3],
    lacks: &mut Lacks,
) -> Option<Exact> {
    let given = |figure: Option<Figure>| figure.map(|figure| exact(figure.get()));
    let (numerator, denominator) = (given(parts.numerator), given(parts.denominator));
    let mut lack = |field, reason| lacks.push((subject.field(field), reason));
    match (numerator, denominator, given(value)) {
        (Some(part), Some(all), _) if all > whole(0) => return Some(part * whole(100) / all),
        (_, _, Some(value)) => return Some(value),
        (Some(_), Some(_), None) => lack(fields[2], LackReason::DenominatorNotPositive),
        (part, all, None) => match kind {
            FigureKind::Given => lack(fields[0], LackReason::Unknown),
            FigureKind::Ratio => {
                if part.is_none() {
                    lack(fields[1], LackReason::Unknown);
                }
                if all.is_none() {
                    lack(fields[2], LackReason::Unknown);
                }
            }
        },
    }
    None
}

/// A satisfaction index against its scale, once the quorum is reached.
pub fn survey(subject: Subject, survey: &Survey, rules: Option<&SurveyRules>) -> Found {
    let count = &survey.r#final;
    let mut lacks = Vec::new();
    let mut need = |figure: Option<Figure>, field, divides: bool| {
        let reason = match figure.map(|figure| exact(figure.get())) {
            None => LackReason::Unknown,
            Some(figure) if divides && figure <= whole(0) => LackReason::DenominatorNotPositive,
            Some(figure) => return Some(figure),
        };
        lacks.push((subject.field(field), reason));
        None
    };
    // A scale without steps turns nothing into a percentage.
    let rules = rules.filter(|rules| !rules.scale.is_empty());
    let asked = need(count.asked, Field::SurveyAsked, true);
    if let (Some(rules), Some(asked), Some(received)) = (rules, &asked, count.evaluations)
        && exact(received.get()) * whole(100) / asked < exact(rules.quorum.get())
    {
        return out(Reason::QuorumNotReached);
    }
    let received = need(count.evaluations, Field::SurveyEvaluations, true);
    let score = need(count.score, Field::SurveyScore, false);
    let Some(rules) = rules else {
        lacks.push((subject.field(Field::SurveyRules), LackReason::Unknown));
        return (Verdict::unknown(), lacks);
    };
    let (Some(_), Some(received), Some(score)) = (asked, received, score) else {
        return (Verdict::unknown(), lacks);
    };
    let index = score / received;
    let reached = rules.scale.iter().filter(|step| exact(step.from.get()) <= index);
    let highest = reached.max_by_key(|step| step.from);
    (Verdict::Value(highest.map_or(whole(0), |step| exact(step.percent.get()))), lacks)
}
