//! The engine's answers in the words of the cases.

use stadera::{
    number::Percent,
    plan::{Document, Scope, Subject},
    scoring::{Lack, LackReason, Outcome, Reason},
};

/// `79.61`, `not evaluable: nothing left`, `missing: 40.00 to 90.00, known 80.00`.
pub fn outcome(outcome: Outcome, exactly: bool) -> String {
    let percent = |value: Percent| value.shown().to_string();
    match outcome {
        Outcome::Value(value) if exactly => format!("{} exactly {}", percent(value), value.exact()),
        Outcome::Value(value) => percent(value),
        Outcome::NotEvaluable(why) => format!("not evaluable: {}", reason(why)),
        Outcome::Missing { known, low, high } => {
            let known = known.map_or_else(String::new, |known| format!(", known {}", percent(known)));
            format!("missing: {} to {}{known}", percent(low), percent(high))
        }
    }
}

/// Why something has no value.
pub const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::OutOfScope(Scope::Both) => "for both scopes",
        Reason::OutOfScope(Scope::Organisational) => "organisational only",
        Reason::OutOfScope(Scope::Individual) => "individual only",
        Reason::ExternalCauses => "external causes",
        Reason::NothingLeft => "nothing left",
        Reason::NoWeight => "no weight",
        Reason::QuorumNotReached => "quorum not reached",
    }
}

/// `1.1/2 final.value unknown`.
pub fn lack(document: &Document, lack: &Lack) -> String {
    let reason = match lack.reason {
        LackReason::Unknown => "unknown",
        LackReason::DenominatorNotPositive => "denominator not positive",
        LackReason::TargetNotPositive => "target not positive",
        LackReason::DatesReversed => "dates reversed",
    };
    format!("{} {} {reason}", part(document, lack.place.subject), lack.place.field.path())
}

/// `plan`, or the code of the objective, then the numbers of indicator and phase: `1.1/2/3`.
pub fn part(document: &Document, subject: Subject) -> String {
    let Some(objective) = document.plan.objective_at(subject) else { return "plan".to_owned() };
    let numbers = [subject.indicator_index(), subject.phase_index()];
    let numbers = numbers.into_iter().flatten().map(|index| format!("/{}", index + 1));
    format!("{}{}", objective.code, numbers.collect::<String>())
}

/// The part that such a text names.
pub fn subject(document: &Document, part: &str) -> Option<Subject> {
    if part == "plan" {
        return Some(Subject::Plan);
    }
    let mut steps = part.split('/');
    let code = steps.next()?;
    let (objective, _) = document.plan.objectives().find(|(_, objective)| objective.code == code)?;
    let mut index = || steps.next().map(|step| step.parse::<usize>().ok()?.checked_sub(1));
    Some(match (index(), index()) {
        (None, _) => objective,
        (Some(indicator), None) => objective.indicator(indicator?),
        (Some(indicator), Some(phase)) => objective.indicator(indicator?).phase(phase?),
    })
}
