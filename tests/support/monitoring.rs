//! Random monitoring at the reference date, put into a random plan.

use std::sync::Arc;

use rust_decimal::Decimal;
use stadera::{
    date::Date,
    number::Figure,
    plan::{
        Completion, Direction, Document, Fraction, Indicator, Measure, Nature, Numeric, PhaseMonitoring,
        State, Target,
    },
};

use super::{fill::Picks, notation::exclusion, plans::day};

/// 30 June 2020, in days after 01/10/2019.
const JUNE: i64 = 273;

const STATES: [State; 5] = [State::Early, State::ToStart, State::OnTrack, State::ToStartLate, State::Late];

fn figure(hundredths: i64) -> Option<Figure> {
    Figure::new(Decimal::new(hundredths, 2)).ok()
}

fn one_in(picks: &mut Picks, number: i64) -> bool {
    picks.up_to(number - 1) == 0
}

/// Adds a reference date, or none, and what the office says of every indicator; of some it says nothing.
pub fn monitored(mut document: Document, picks: &mut Picks) -> Document {
    let near = JUNE - 60 + picks.up_to(120);
    document.plan.interim_date = one_in(picks, 3).then(|| day(if one_in(picks, 5) { 500 } else { near }));
    let reference = document.plan.interim_date.unwrap_or_else(|| day(JUNE));
    for objective in document.plan.areas.iter_mut().flat_map(|area| &mut area.objectives) {
        for indicator in &mut Arc::make_mut(objective).indicators {
            if !one_in(picks, 5) {
                say(indicator, reference, picks);
            }
        }
    }
    document
}

fn say(indicator: &mut Indicator, reference: Date, picks: &mut Picks) {
    let notes = ["Il dato sarà rilevato a fine anno", "Attività in fase di espletamento"];
    let note = usize::try_from(picks.up_to(4)).ok().and_then(|index| notes.get(index));
    indicator.interim.note = note.map(|note| (*note).to_owned());
    let state = usize::try_from(picks.up_to(9)).ok().and_then(|index| STATES.get(index));
    indicator.interim.state = state.copied();
    indicator.interim.value = if one_in(picks, 4) { None } else { figure(picks.up_to(13_000) - 500) };
    match &mut indicator.measure {
        Measure::Numeric(numeric) => {
            number(numeric, picks);
            if one_in(picks, 2) {
                let (value, target) = at_a_threshold(numeric, picks);
                (numeric.interim, indicator.interim.value) = (Fraction::default(), value);
                indicator.target = target.map(Target::Value);
            }
        }
        Measure::Schedule(schedule) => {
            for phase in &mut schedule.phases {
                if one_in(picks, 6) {
                    // A start on the very day.
                    phase.start = Some(reference);
                }
                phase.interim = PhaseMonitoring {
                    completion: end(phase.start, phase.end, picks),
                    ..phase.interim.clone()
                };
                phase.interim.exclusion = one_in(picks, 8).then(exclusion);
            }
        }
        Measure::Milestone(one) | Measure::NotQuantifiable(one) => {
            one.interim = end(one.start, one.due, picks)
        }
        Measure::Survey(_) => {}
    }
}

fn number(numeric: &mut Numeric, picks: &mut Picks) {
    numeric.nature = if one_in(picks, 2) { Nature::Cumulative } else { Nature::Rate };
    if one_in(picks, 2) {
        let mut part = |most| if one_in(picks, 6) { None } else { figure(picks.up_to(most)) };
        numeric.interim = Fraction { numerator: part(60_000), denominator: part(60_000) };
    }
}

/// A target of 366 or 100 with a value that is just enough at 30/06/2020, or just not.
fn at_a_threshold(numeric: &Numeric, picks: &mut Picks) -> (Option<Figure>, Option<Figure>) {
    let step = picks.up_to(2) - 1;
    match (numeric.nature, numeric.direction) {
        (Nature::Cumulative, _) if one_in(picks, 3) => (figure(36_600 + step), figure(36_600)),
        (Nature::Cumulative, _) => (figure(18_200 + step), figure(36_600)),
        (Nature::Rate, Direction::Higher) => (figure(9_000 + step), figure(10_000)),
        (Nature::Rate, Direction::Lower) => (figure(10_000 + step), figure(9_000)),
    }
}

/// An end: on or before the planned one, often half-way, sometimes after it, sometimes none.
fn end(start: Option<Date>, planned: Option<Date>, picks: &mut Picks) -> Option<Completion> {
    let middle = start.zip(planned).and_then(|(start, planned)| {
        start.plus_days(start.days_through(planned) / 2 - 1 + picks.up_to(2) - 1)
    });
    let some = match picks.up_to(5) {
        0 | 1 => return None,
        2 => return Some(Completion::Estimated { end: day(picks.up_to(500)), basis: "The note".to_owned() }),
        3 => middle,
        4 => start.and_then(|start| start.plus_days(-picks.up_to(20))),
        _ => planned.and_then(|planned| planned.plus_days(10 - picks.up_to(40))),
    };
    some.or_else(|| Some(day(picks.up_to(400)))).map(Completion::Completed)
}
