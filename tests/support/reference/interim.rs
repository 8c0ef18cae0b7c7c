//! The interim monitoring (R10, R11) of the second evaluator, written from the rule: the five states in the order
//! in which the rule tries them, in exact fractions and day numbers.

use num_traits::Zero;
use stadera::{
    date::Date,
    number::Figure,
    plan::{
        Completion, Direction, Document, Field, FigureKind, Fraction, Indicator, InterimRules, Measure,
        Nature, State, Subject,
    },
    scoring::LackReason,
};

use super::{Lacks, measure};
use crate::support::exact::{Exact, day_number, exact, whole};

/// How an indicator stands.
#[derive(Debug, PartialEq)]
pub struct Stand {
    /// The suggested state; `Ok(None)` where everything left for external causes.
    pub state: Result<Option<State>, Lacks>,
    /// The interim value of a schedule.
    pub value: Option<Exact>,
    /// Where a number leads.
    pub projection: Option<Exact>,
}

/// Every indicator at the reference date.
pub fn monitor(document: &Document) -> Vec<(Subject, Stand)> {
    let plan = &document.plan;
    let year = i32::from(plan.year);
    let day = |month, day| Date::new(year, month, day).expect("a day");
    let reference = plan.interim_date.unwrap_or_else(|| day(6, 30));
    let (first, last) = (day_number(day(1, 1)), day_number(day(12, 31)));
    let gone = (day_number(reference) - first + 1).clamp(0, last - first + 1);
    let gone = whole(gone) / whole(last - first + 1);
    let mut all = Vec::new();
    for (subject, objective) in plan.objectives() {
        for (index, indicator) in objective.indicators.iter().enumerate() {
            let subject = subject.indicator(index);
            all.push((
                subject,
                stand(subject, indicator, day_number(reference), &gone, document.rules.interim),
            ));
        }
    }
    all
}

fn stand(subject: Subject, indicator: &Indicator, today: i64, gone: &Exact, rules: InterimRules) -> Stand {
    let early = exact(rules.early_share.get()) / whole(100);
    let said = |kind: bool| kind || indicator.interim != Default::default();
    let single = |start, end, completion: &Option<Completion>, fields| {
        let one = Piece { subject, fields, start, end, done: done(completion, today) };
        let state = pieces(&[one], today, said(completion.is_some()), indicator.interim.state, &early);
        Stand { state, value: None, projection: None }
    };
    match &indicator.measure {
        Measure::Schedule(schedule) => {
            let said = said(schedule.phases.iter().any(|phase| phase.interim != Default::default()));
            let (mut counted, mut sum) = (Vec::new(), Some(whole(0)));
            for (index, phase) in schedule.phases.iter().enumerate() {
                let fields = [Field::PhaseStart, Field::PhaseEnd, Field::PhaseInterimCompletion];
                let done = done(&phase.interim.completion, today);
                if done.is_some() {
                    sum = sum.zip(phase.weight).map(|(sum, weight)| sum + exact(weight.get()));
                }
                if phase.interim.exclusion.is_none() {
                    let subject = subject.phase(index);
                    counted.push(Piece { subject, fields, start: phase.start, end: phase.end, done });
                }
            }
            let state = if schedule.phases.is_empty() {
                Err(vec![(subject.field(Field::Phases), LackReason::Unknown)])
            } else {
                pieces(&counted, today, said, indicator.interim.state, &early)
            };
            Stand { state, value: sum.filter(|_| said && !schedule.phases.is_empty()), projection: None }
        }
        Measure::Milestone(one) => {
            let fields = [Field::MilestoneStart, Field::MilestoneDue, Field::MilestoneInterimEnd];
            single(one.start, one.due, &one.interim, fields)
        }
        Measure::NotQuantifiable(one) => {
            let fields = [Field::UnquantifiedStart, Field::UnquantifiedDue, Field::UnquantifiedInterimEnd];
            single(one.start, one.due, &one.interim, fields)
        }
        Measure::Numeric(numeric) => {
            let kinds = (numeric.nature, numeric.direction);
            number(subject, indicator, kinds, (numeric.figure, numeric.interim), (gone, rules))
        }
        Measure::Survey(_) => {
            let kinds = (Nature::Rate, Direction::Higher);
            number(subject, indicator, kinds, (FigureKind::Given, Fraction::default()), (gone, rules))
        }
    }
}

/// A phase, or a single activity.
struct Piece {
    subject: Subject,
    fields: [Field; 3],
    start: Option<Date>,
    end: Option<Date>,
    /// Number of the day it was completed on, by the reference date.
    done: Option<i64>,
}

fn done(completion: &Option<Completion>, today: i64) -> Option<i64> {
    match completion {
        Some(Completion::Completed(end)) => Some(day_number(*end)).filter(|end| *end <= today),
        _ => None,
    }
}

fn pieces(
    all: &[Piece],
    today: i64,
    said: bool,
    declared: Option<State>,
    early: &Exact,
) -> Result<Option<State>, Lacks> {
    let past = |date: Option<Date>| date.is_some_and(|date| day_number(date) <= today);
    let future = |date: Option<Date>| date.is_some_and(|date| day_number(date) > today);
    let begun = |one: &&Piece| past(one.start) || past(one.end);
    let lack = |one: &Piece, field: usize| (one.subject.field(one.fields[field]), LackReason::Unknown);
    let sure = |lacks: Lacks| if lacks.is_empty() { Ok(()) } else { Err(lacks) };
    if all.is_empty() {
        return Ok(None);
    }
    if !said {
        let unknown = all.iter().filter(|one| begun(one) || !future(one.start));
        sure(unknown.map(|one| lack(one, if begun(&one) { 2 } else { 0 })).collect())?;
        return Ok(Some(State::ToStart));
    }
    // 5: a phase due by the reference date is not completed.
    if all.iter().any(|one| one.done.is_none() && past(one.end)) {
        return Ok(Some(State::Late));
    }
    let maybe_due = all.iter().filter(|one| one.done.is_none() && one.end.is_none() && !future(one.start));
    sure(maybe_due.map(|one| lack(one, 1)).collect())?;
    if all.iter().all(|one| one.done.is_none()) {
        // 2: no phase was to start; 4: some was, and the office says that nothing has started.
        if all.iter().any(|one| begun(&one)) {
            let nothing_begun = [Some(State::ToStart), Some(State::ToStartLate)].contains(&declared);
            return Ok(Some(if nothing_begun { State::ToStartLate } else { State::OnTrack }));
        }
        sure(all.iter().filter(|one| one.start.is_none()).map(|one| lack(one, 0)).collect())?;
        return Ok(Some(State::ToStart));
    }
    // 1: a phase was completed with the share of its planned duration to spare that the rules ask for; else 3.
    let mut lacks = Vec::new();
    for one in all {
        let Some(done) = one.done else { continue };
        match (one.start.map(day_number), one.end.map(day_number)) {
            (_, None) => lacks.push(lack(one, 1)),
            (_, Some(end)) if end <= done => {}
            (None, Some(_)) => lacks.push(lack(one, 0)),
            (Some(start), Some(end)) if start > end => {
                lacks.push((one.subject.field(one.fields[1]), LackReason::DatesReversed));
            }
            (Some(start), Some(end)) => {
                let planned = whole(end - start + 1);
                let taken = whole((done - start + 1).max(0));
                if &((&planned - taken) / planned) >= early {
                    return Ok(Some(State::Early));
                }
            }
        }
    }
    sure(lacks)?;
    Ok(Some(State::OnTrack))
}

fn number(
    subject: Subject,
    indicator: &Indicator,
    (nature, direction): (Nature, Direction),
    (kind, parts): (FigureKind, Fraction),
    (gone, rules): (&Exact, InterimRules),
) -> Stand {
    let rate = exact(rules.rate_share.get()) / whole(100);
    let fields = [Field::InterimValue, Field::InterimNumerator, Field::InterimDenominator];
    let mut lacks = Vec::new();
    let said: (Option<Figure>, Fraction) = (indicator.interim.value, parts);
    let value = measure::achieved(subject, kind, said, fields, &mut lacks);
    let later = indicator.interim.note.as_ref().is_some_and(|note| note.to_lowercase().contains("fine anno"));
    if nature == Nature::Rate && value.is_none() && later {
        return Stand { state: Ok(Some(State::ToStart)), value: None, projection: None };
    }
    let target = measure::target(subject, indicator, direction, &mut lacks);
    let projection = match (&value, nature) {
        (Some(value), Nature::Rate) => Some(value.clone()),
        (Some(value), Nature::Cumulative) if !gone.is_zero() => Some(value / gone),
        _ => None,
    };
    let state = match (value, target) {
        (Some(value), Some(target)) => {
            Ok(Some(held_against(nature, direction, &value, &target, (gone, &rate))))
        }
        _ => Err(lacks),
    };
    Stand { state, value: None, projection }
}

fn held_against(
    nature: Nature,
    direction: Direction,
    value: &Exact,
    target: &Exact,
    (gone, rate): (&Exact, &Exact),
) -> State {
    match (nature, direction) {
        (Nature::Cumulative, Direction::Higher) if value / target >= whole(1) => State::Early,
        (Nature::Cumulative, Direction::Higher) if value / target >= *gone => State::OnTrack,
        (Nature::Cumulative, Direction::Lower) if *value <= target * gone => State::OnTrack,
        (Nature::Rate, Direction::Higher) if value / target >= *rate => State::OnTrack,
        (Nature::Rate, Direction::Lower) if *value <= whole(0) => State::OnTrack,
        (Nature::Rate, Direction::Lower) if target / value >= *rate => State::OnTrack,
        _ => State::Late,
    }
}
