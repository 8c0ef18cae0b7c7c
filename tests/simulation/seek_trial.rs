//! The value or the date with which the total is as wanted, against the second evaluator.

use proptest::prelude::*;
use rust_decimal::Decimal;
use stadera::{
    date::Date,
    number::Figure,
    plan::{
        Change, Completion, Direction, Document, FigureKind, IndicatorField, Measure, PhaseField, RuleSet,
        ScheduleMethod, Subject,
    },
    scoring::Performance,
    simulation::{Answer, Follow, Found, Lever, NoAnswer, Search, Unsettled, seek},
};

use super::{
    SEED,
    support::{
        exact::{Exact, close, exact, whole},
        notation,
        plans::documents,
        random::{config, file},
        reference::{self, Verdict},
    },
};

const BOTH: [Performance; 2] = [Performance::Organisational, Performance::Individual];
const LARGEST: i64 = 10_000_000_000_000;

fn search(lever: Lever, goal: Decimal) -> Search {
    Search { goal, lever, follow: Follow::Proportional, locked: Vec::new() }
}

/// The total in exact fractions; `None` where there is none.
fn total(document: &Document, performance: Performance) -> Option<Exact> {
    match reference::evaluate(document, performance).verdicts.remove(&Subject::Plan)? {
        Verdict::Value(total) => Some(total),
        Verdict::Out(_) | Verdict::Missing { .. } => None,
    }
}

fn changed(document: &Document, change: &Change) -> Document {
    let mut tried = document.clone();
    change.apply(&mut tried).expect("a change of what is there");
    tried
}

/// Everything that can be sought in a plan.
fn levers(document: &Document) -> Vec<Lever> {
    let mut all = Vec::new();
    for (subject, objective) in document.plan.objectives() {
        for (index, indicator) in objective.indicators.iter().enumerate() {
            let subject = subject.indicator(index);
            match &indicator.measure {
                Measure::Numeric(_) => all.push(Lever::Value(subject)),
                Measure::Schedule(schedule) => {
                    all.extend((0..schedule.phases.len()).map(|phase| Lever::End(subject.phase(phase))));
                }
                Measure::Milestone(_) | Measure::NotQuantifiable(_) => all.push(Lever::End(subject)),
                Measure::Survey(_) => {}
            }
        }
    }
    all
}

/// The plan with a value, or an end, put in by hand.
fn with_value(document: &Document, subject: Subject, value: Decimal) -> Document {
    let indicator = document.plan.indicator_at(subject).expect("an indicator");
    let figure = Figure::new(value).ok();
    let Measure::Numeric(numeric) = &indicator.measure else { panic!("no number") };
    let ratio = numeric.figure == FigureKind::Ratio;
    let set = if ratio { IndicatorField::Numerator(figure) } else { IndicatorField::Value(figure) };
    changed(document, &Change::Indicator { id: indicator.id.clone(), set })
}

fn with_end(document: &Document, subject: Subject, end: Date) -> Document {
    let moved = |had: Option<&Completion>| match had {
        Some(Completion::Estimated { basis, .. }) => {
            Some(Completion::Estimated { end, basis: basis.clone() })
        }
        _ => Some(Completion::Completed(end)),
    };
    let change = match document.plan.phase_at(subject) {
        Some(phase) => Change::Phase {
            id: phase.id.clone(),
            set: PhaseField::Completion(moved(phase.r#final.completion.as_ref())),
        },
        None => {
            let indicator = document.plan.indicator_at(subject).expect("an indicator");
            let (Measure::Milestone(one) | Measure::NotQuantifiable(one)) = &indicator.measure else {
                panic!("no activity")
            };
            Change::Indicator {
                id: indicator.id.clone(),
                set: IndicatorField::Completion(moved(one.r#final.as_ref())),
            }
        }
    };
    changed(document, &change)
}

fn last_day() -> Date {
    Date::new(2199, 12, 31).expect("a day")
}

/// The plan with the best and with the worst that can be tried; the engine never tries an end before the start.
fn ends(document: &Document, lever: Lever) -> (Document, Document) {
    match lever {
        Lever::Value(subject) => {
            let Measure::Numeric(numeric) = &document.plan.indicator_at(subject).expect("a number").measure
            else {
                panic!("no number")
            };
            let (least, most) = (Decimal::ZERO, Decimal::from(LARGEST));
            let higher = numeric.direction == Direction::Higher;
            let (best, worst) = if higher { (most, least) } else { (least, most) };
            (with_value(document, subject, best), with_value(document, subject, worst))
        }
        Lever::End(subject) => {
            let start = Date::new(2019, 1, 1).expect("a day");
            (with_end(document, subject, start), with_end(document, subject, last_day()))
        }
        Lever::Weight(_) => panic!("no trial"),
    }
}

fn no_less(total: &Exact, goal: &Exact) -> bool {
    total >= goal
}

fn check(
    document: &Document,
    performance: Performance,
    lever: Lever,
    goal: Decimal,
) -> Result<(), TestCaseError> {
    let exactly = exact(goal);
    match seek(document, performance, &search(lever, goal)) {
        Ok(found) => {
            let at = total(&changed(document, &found.change), performance).expect("a total");
            prop_assert!(close(&exact(found.total.get()), &at, 18));
            prop_assert!(no_less(&at, &exactly), "{goal}: {found:?}\n{}", file(document));
            let (best, worst) = ends(document, lever);
            let (low, high) = found.reach;
            prop_assert!(close(&exact(high.get()), &total(&best, performance).expect("a total"), 18));
            prop_assert!(close(&exact(low.get()), &total(&worst, performance).expect("a total"), 18));
            beyond(document, performance, lever, &found, &exactly)
        }
        Err(NoAnswer::OutOfReach { low, high }) => {
            let (best, worst) = ends(document, lever);
            prop_assert!(
                goal > high.exact() || goal < low.exact(),
                "{goal} {low:?} {high:?}\n{}",
                file(document)
            );
            prop_assert!(close(&exact(high.get()), &total(&best, performance).expect("a total"), 18));
            prop_assert!(close(&exact(low.get()), &total(&worst, performance).expect("a total"), 18));
            Ok(())
        }
        Err(NoAnswer::TakesNoPart) => {
            // Whatever is tried, nothing changes; of parts without any weight something may turn out to be missing.
            let (best, worst) = ends(document, lever);
            if let (Some(best), Some(worst)) = (total(&best, performance), total(&worst, performance)) {
                prop_assert_eq!(best, worst, "{}", file(document));
            }
            Ok(())
        }
        Err(NoAnswer::Unsettled(Unsettled::Missing(lacks))) => {
            let (best, worst) = ends(document, lever);
            prop_assert!(!lacks.is_empty());
            prop_assert!(total(&best, performance).is_none() || total(&worst, performance).is_none());
            Ok(())
        }
        Err(NoAnswer::Unsettled(Unsettled::NotEvaluable(_))) => {
            // Of phases without any weight there is no total once they decide.
            let (best, worst) = ends(document, lever);
            prop_assert!(total(&best, performance).is_none() || total(&worst, performance).is_none());
            Ok(())
        }
        Err(other) => panic!("{other:?}\n{}", file(document)),
    }
}

/// The next candidate is no longer as wanted, and it is the next.
fn beyond(
    document: &Document,
    performance: Performance,
    lever: Lever,
    found: &Found,
    goal: &Exact,
) -> Result<(), TestCaseError> {
    let Some((next, after)) = found.beyond else {
        prop_assert!(no_less(&total(&ends(document, lever).1, performance).expect("a total"), goal));
        return Ok(());
    };
    let smallest = Decimal::new(1, 10);
    let tried = match (lever, found.answer, next) {
        (Lever::Value(subject), Answer::Value(value, numerator), Answer::Value(other, of_other)) => {
            let (value, other) = (numerator.map_or(value, Figure::get), of_other.map_or(other, Figure::get));
            prop_assert_eq!((value - other).abs(), smallest);
            with_value(document, subject, other)
        }
        (Lever::End(subject), Answer::End(end), Answer::End(other)) => {
            prop_assert_eq!(end.plus_days(1), Some(other));
            with_end(document, subject, other)
        }
        other => panic!("{other:?}"),
    };
    let total = total(&tried, performance).expect("a total");
    prop_assert!(close(&exact(after.get()), &total, 18));
    prop_assert!(!no_less(&total, goal), "{found:?}\n{}", file(document));
    Ok(())
}

proptest! {
    #![proptest_config(config(SEED, 12))]

    #[test]
    fn values_and_dates_give_the_total(document in documents(), goal in 0..=10_000_i64, near in -500..=500_i64) {
        for performance in BOTH {
            let near = total(&document, performance).map(|total| {
                let total: i64 = (total * whole(100)).to_integer().try_into().expect("a percentage");
                Decimal::new((total + near).clamp(0, 10_000), 2)
            });
            for lever in levers(&document) {
                check(&document, performance, lever, Decimal::new(goal, 2))?;
                if let Some(near) = near {
                    check(&document, performance, lever, near)?;
                }
            }
        }
    }
}

/// A plan with a schedule and a single activity, in either convention.
fn dated(method: ScheduleMethod) -> Document {
    let lines = [
        "objective 1.1 weight 60",
        "indicator schedule due 2020-12-31",
        "phase weight 50 from 2020-01-01 to 2020-04-30 completed 2020-05-31",
        "phase weight 50 from 2020-05-01 to 2020-12-31 estimated 2021-01-31",
        "objective 1.2 weight 40",
        "indicator milestone from 2020-03-01 due 2020-09-30 completed 2020-10-10",
    ];
    let rules = RuleSet { schedule_method: method, ..RuleSet::default() };
    notation::document(&lines.map(str::to_owned), rules).expect("a plan")
}

#[test]
fn dates_are_those_that_a_scan_of_every_day_finds() {
    for method in [ScheduleMethod::WeightedPhases, ScheduleMethod::OverallDuration] {
        let document = dated(method);
        for lever in levers(&document) {
            let Lever::End(subject) = lever else { panic!("{lever:?}") };
            let mut day = Date::new(2020, 1, 1).expect("a day");
            let mut all = Vec::new();
            // Ten years; what comes later only shrinks.
            for _ in 0..3_650 {
                all.push((
                    day,
                    total(&with_end(&document, subject, day), Performance::Organisational).expect("a total"),
                ));
                day = day.plus_days(1).expect("a day");
            }
            for goal in (40..=100_i64).step_by(4).chain([91, 97, 99]) {
                let last = all.iter().rev().find(|(_, total)| *total >= whole(goal)).map(|(day, _)| *day);
                let found = seek(&document, Performance::Organisational, &search(lever, Decimal::from(goal)));
                match (found, last) {
                    (Ok(Found { answer: Answer::End(end), .. }), Some(last)) => {
                        assert!(
                            end == last || last == all[3_649].0 && end > last,
                            "{goal} {lever:?} {end:?}"
                        );
                    }
                    (Err(NoAnswer::OutOfReach { low, high }), last) => {
                        let all_are = last == Some(all[3_649].0) && exact(low.get()) > whole(goal);
                        assert!(
                            all_are || last.is_none() && exact(high.get()) < whole(goal),
                            "{goal} {lever:?}"
                        );
                    }
                    (other, last) => panic!("{goal} {lever:?}: {other:?}, {last:?}"),
                }
            }
        }
    }
}

/// A third of a percentage has no end; the goal is met all the same.
#[test]
fn a_goal_that_is_met_exactly_is_met() {
    let lines = [
        "objective 1.1 weight 100",
        "indicator numeric target 300 value 100",
        "indicator numeric target 300 value 100",
        "indicator numeric target 300 value 100",
    ];
    let document = notation::document(&lines.map(str::to_owned), RuleSet::default()).expect("a plan");
    let subject = Subject::objective(0, 0).indicator(0);
    for (goal, value) in [(50, 250), (60, 340), (40, 160)] {
        let expected = if value > 300 { None } else { Some(Answer::Value(Decimal::from(value), None)) };
        let found =
            seek(&document, Performance::Organisational, &search(Lever::Value(subject), Decimal::from(goal)));
        assert_eq!(found.ok().map(|found| found.answer), expected);
    }
}

#[test]
fn what_is_left_out_with_its_indicator_takes_no_part() {
    let lines = [
        "objective 1.1 weight 100",
        "indicator numeric target 100 value 50",
        "indicator schedule due 2020-12-31 excluded",
        "phase weight 100 from 2020-01-01 to 2020-04-30 completed 2020-05-31",
    ];
    let document = notation::document(&lines.map(str::to_owned), RuleSet::default()).expect("a plan");
    let phase = Subject::objective(0, 0).indicator(1).phase(0);
    let none = seek(&document, Performance::Organisational, &search(Lever::End(phase), Decimal::from(50)));
    assert_eq!(none, Err(NoAnswer::TakesNoPart));
    let wrong = seek(&document, Performance::Organisational, &search(Lever::Value(phase), Decimal::from(50)));
    assert_eq!(wrong, Err(NoAnswer::TakesNoPart));
    let number = Subject::objective(0, 0).indicator(0);
    for lever in [Lever::End(number), Lever::Value(Subject::objective(0, 0)), Lever::End(Subject::Plan)] {
        let none = seek(&document, Performance::Organisational, &search(lever, Decimal::from(50)));
        assert_eq!(none, Err(NoAnswer::WrongKind), "{lever:?}");
    }
}
