//! The interim value of a schedule (R11) with one thing read wrongly.

use rust_decimal::Decimal;

use super::{Answer, Misreading};
use crate::{
    interim::{Step, monitor},
    number::{Weight, percentage},
    plan::{Document, Phase, Subject},
};

/// The answer of somebody who reads one thing wrongly; `None` where that is nothing of R11, or the document has no such
/// schedule.
pub fn misread_interim(document: &Document, subject: Subject, wrong: Misreading) -> Option<Answer> {
    let monitoring = monitor(document);
    let schedule = document.plan.indicator_at(subject)?.schedule()?;
    let Step::Schedule { progress, .. } = &monitoring.standing(subject)?.step else { return None };
    let at = monitoring.reference.date;
    let weight = |phase: &Phase| phase.weight.map(Weight::get);
    let value = match wrong {
        Misreading::PhasesCounted => {
            percentage(Decimal::from(progress.completed.len()), Decimal::from(schedule.phases.len()))
        }
        Misreading::BegunCounted => {
            let begun = schedule.phases.iter().filter(|phase| phase.start.is_some_and(|start| start <= at));
            begun.map(weight).sum::<Option<Decimal>>()
        }
        Misreading::TimeGoneBy => {
            let start = schedule.phases.iter().filter_map(|phase| phase.start).min()?;
            let days = |end| Decimal::from(start.days_through(end));
            percentage(days(at), days(schedule.due?))
        }
        _ => return None,
    };
    value.map(Answer::Value)
}
