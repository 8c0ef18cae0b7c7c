//! Random changes that a plan allows.

use stadera::plan::{
    Change, Completion, Document, Indicator, IndicatorField, Measure, ObjectiveField, PhaseField,
    SurveyCount, Target,
};

use super::{
    fill::Picks,
    notation::exclusion,
    plans::{cents, day},
};
use stadera::number::Figure;

fn figure(picks: &mut Picks) -> Option<Figure> {
    let number = picks.up_to(200);
    (number > 20).then(|| Figure::new(rust_decimal::Decimal::new(number, 1)).expect("a figure"))
}

fn end(picks: &mut Picks) -> Option<Completion> {
    let date = day(picks.up_to(500));
    match picks.up_to(3) {
        0 => None,
        1 => Some(Completion::NotEstimable),
        2 => Some(Completion::Estimated { end: date, basis: "The note".to_owned() }),
        _ => Some(Completion::Completed(date)),
    }
}

/// A change of one field of one part; `None` for a plan without objectives.
pub fn change(document: &Document, picks: &mut Picks) -> Option<Change> {
    let objectives: Vec<_> = document.plan.objectives().map(|(_, objective)| objective).collect();
    let objective = objectives.get(usize::try_from(picks.up_to(objectives.len() as i64)).ok()?)?;
    let phases: Vec<_> = objective.phases().collect();
    let indicators = &objective.indicators;
    Some(match picks.up_to(3) {
        0 | 1 if !indicators.is_empty() => {
            let at = usize::try_from(picks.up_to(indicators.len() as i64 - 1)).ok()?;
            let indicator = &indicators[at];
            Change::Indicator { id: indicator.id.clone(), set: indicator_field(indicator, picks) }
        }
        2 if !phases.is_empty() => {
            let at = usize::try_from(picks.up_to(phases.len() as i64 - 1)).ok()?;
            Change::Phase { id: phases[at].id.clone(), set: phase_field(picks) }
        }
        _ => {
            let set = match picks.up_to(2) {
                0 => ObjectiveField::Exclusion(Some(exclusion())),
                1 => ObjectiveField::Exclusion(None),
                _ => ObjectiveField::Weight(Some(cents(picks.up_to(5_000)))),
            };
            Change::Objective { id: objective.id.clone(), set }
        }
    })
}

fn phase_field(picks: &mut Picks) -> PhaseField {
    match picks.up_to(4) {
        0 => PhaseField::Weight(Some(cents(picks.up_to(5_000)))),
        1 => PhaseField::Start(Some(day(picks.up_to(500)))),
        2 => PhaseField::End(None),
        3 => PhaseField::Completion(end(picks)),
        _ => PhaseField::Exclusion(Some(exclusion())),
    }
}

fn indicator_field(indicator: &Indicator, picks: &mut Picks) -> IndicatorField {
    let own = picks.up_to(1) == 0;
    match &indicator.measure {
        Measure::Numeric(_) if own => match picks.up_to(1) {
            0 => IndicatorField::Numerator(figure(picks)),
            _ => IndicatorField::Denominator(figure(picks)),
        },
        Measure::Schedule(_) if own => IndicatorField::Due(Some(day(picks.up_to(500)))),
        Measure::Milestone(_) | Measure::NotQuantifiable(_) if own => match picks.up_to(2) {
            0 => IndicatorField::Start(None),
            1 => IndicatorField::Due(Some(day(picks.up_to(500)))),
            _ => IndicatorField::Completion(end(picks)),
        },
        Measure::Survey(_) if own => {
            let (asked, evaluations, score) = (figure(picks), figure(picks), figure(picks));
            IndicatorField::Survey(SurveyCount { asked, evaluations, score })
        }
        _ => match picks.up_to(4) {
            0 => IndicatorField::Target(figure(picks).map(Target::Value)),
            1 => IndicatorField::Target(Some(Target::AtLeastPreviousFinal)),
            2 => IndicatorField::Value(figure(picks)),
            3 => IndicatorField::Declared(figure(picks)),
            _ => IndicatorField::Exclusion(Some(exclusion())),
        },
    }
}
