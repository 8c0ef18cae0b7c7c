//! The phases of ARTI 2020 as bars, and how they move.

use super::*;
use crate::{format, view::Language};

fn day(text: &str) -> Date {
    Date::parse_iso(text).unwrap()
}

fn period(start: &str, end: &str) -> Period {
    Period { start: day(start), end: day(end) }
}

/// The example plan after a change, and the picture of one of its schedules.
fn timeline(code: &str, change: impl Fn(&mut Plan)) -> Timeline {
    let mut plan = format::read(include_bytes!("../../../public/examples/arti-2020.json")).unwrap().plan;
    change(&mut plan);
    let found = plan.objectives().find(|(_, objective)| objective.code == code).unwrap();
    Timeline::of(&plan, &found.1.indicators[0]).unwrap()
}

fn phase(plan: &mut Plan, index: usize) -> &mut Phase {
    let objective = std::sync::Arc::make_mut(&mut plan.areas[0].objectives[0]);
    match &mut objective.indicators[0].measure {
        Measure::Schedule(schedule) => &mut schedule.phases[index],
        _ => panic!("1.1 is a schedule"),
    }
}

#[test]
fn the_year_of_the_plan_is_shown_with_its_months() {
    let timeline = timeline("1.1", |_| ());
    assert_eq!((timeline.span.first, timeline.span.last), (day("2020-01-01"), day("2020-12-31")));
    assert_eq!(timeline.span.days(), 366);
    let months = timeline.span.months();
    let names: Vec<String> = months.iter().map(|month| month.short(Language::Italian)).collect();
    assert_eq!(names.join(" "), "gen feb mar apr mag giu lug ago set ott nov dic");
    assert_eq!(months[1].short(Language::English), "Feb");
    assert_eq!(months[1].stretch, Stretch { from: 31, to: 60 });
    assert!(months.iter().all(|month| month.named) && timeline.span.one_year());
    assert_eq!(months.last().map(|month| month.stretch), Some(Stretch { from: 335, to: 366 }));
}

#[test]
fn a_phase_has_a_bar_as_long_as_its_plan_and_one_as_long_as_it_took() {
    // Phase 2 of 1.1: 01/01–30/10, completed on 27/08.
    let timeline = timeline("1.1", |_| ());
    let bar = timeline.bars[1];
    let stretch = |period| timeline.span.stretch(period);
    assert_eq!(bar.planned().map(stretch), Some(Stretch { from: 0, to: 304 }));
    assert_eq!(bar.within().map(stretch), Some(Stretch { from: 0, to: 240 }));
    assert_eq!(bar.delay(), None);
    assert_eq!(timeline.due.map(|due| timeline.span.through(due)), Some(366));
    assert_eq!((timeline.reference, bar.excluded), (day("2020-12-31"), None));
}

#[test]
fn a_delay_begins_the_day_after_the_planned_end_and_widens_the_picture_by_whole_months() {
    let timeline = timeline("1.1", |plan| {
        phase(plan, 1).r#final.completion = Some(Completion::Completed(day("2021-02-03")));
    });
    let bar = timeline.bars[1];
    assert_eq!(bar.within(), Some(period("2020-01-01", "2020-10-30")));
    assert_eq!(bar.delay(), Some(period("2020-10-31", "2021-02-03")));
    assert_eq!(timeline.span.last, day("2021-02-28"));
    let months = timeline.span.months();
    assert_eq!(months.len(), 14);
    assert!(months[12].named && !months[13].named && !timeline.span.one_year());
    assert_eq!((months[12].year, months[12].month), (2021, 1));
}

#[test]
fn a_date_far_away_stands_at_the_border() {
    let timeline = timeline("1.1", |plan| phase(plan, 1).end = Some(day("2102-10-30")));
    assert_eq!(timeline.span.last, day("2021-12-31"));
    let planned = timeline.bars[1].planned().unwrap();
    assert_eq!(timeline.span.stretch(planned), Stretch { from: 0, to: 731 });
    let earlier = super::Span::around(1900, [day("1900-01-01"), day("2199-12-31")].into_iter());
    assert_eq!((earlier.first, earlier.last), (day("1900-01-01"), day("1901-12-31")));
    assert_eq!(Span::around(2199, [day("2199-12-31")].into_iter()).last, day("2199-12-31"));
}

#[test]
fn the_final_monitoring_prevails_over_the_interim_one() {
    let ending = |last: Option<Completion>| {
        let timeline = timeline("1.1", |plan| {
            let phase = phase(plan, 1);
            phase.interim.completion = Some(Completion::Completed(day("2020-05-31")));
            phase.r#final.completion.clone_from(&last);
        });
        timeline.bars[1].ending
    };
    let told = |date: &str, estimated, stage| Some(Ending { date: day(date), estimated, stage });
    assert_eq!(ending(None), told("2020-05-31", false, Stage::Interim));
    let estimate = Completion::Estimated { end: day("2020-12-01"), basis: "a dicembre".into() };
    assert_eq!(ending(Some(estimate)), told("2020-12-01", true, Stage::Final));
    assert_eq!(ending(Some(Completion::NotEstimable)), None);
}

#[test]
fn what_is_left_out_says_at_which_monitoring() {
    // Phase 1 of 1.2 was postponed for COVID-19.
    assert_eq!(timeline("1.2", |_| ()).bars[0].excluded, Some(Stage::Final));
    let interim = |last: Option<Completion>| {
        let timeline = timeline("1.1", |plan| {
            let phase = phase(plan, 0);
            phase.interim.exclusion = Some(crate::plan::Exclusion { reason: "sisma".into() });
            phase.r#final.completion.clone_from(&last);
        });
        timeline.bars[0].excluded
    };
    assert_eq!(interim(None), Some(Stage::Interim));
    // The final monitoring says how it ended all the same.
    assert_eq!(interim(Some(Completion::Completed(day("2020-12-01")))), None);
}

#[test]
fn before_the_final_monitoring_the_reference_is_that_of_the_interim_one() {
    let planned = timeline("1.1", |plan| plan.stage = Stage::Planned);
    assert_eq!(planned.reference, day("2020-06-30"));
    let interim = timeline("1.1", |plan| {
        plan.stage = Stage::Interim;
        plan.interim_date = Some(day("2020-07-15"));
    });
    assert_eq!(interim.reference, day("2020-07-15"));
}

#[test]
fn a_bar_needs_both_planned_dates_in_their_order() {
    let bar = |start: Option<&str>| timeline("1.1", |plan| phase(plan, 1).start = start.map(day)).bars[1];
    assert_eq!((bar(None).planned(), bar(None).within()), (None, None));
    assert_eq!(bar(Some("2020-10-31")).planned(), None);
    assert_eq!(bar(Some("2020-10-30")).planned().map(Period::days), Some(1));
    // Completed before it was to start: no time went by within the plan.
    assert_eq!(bar(Some("2020-08-28")).within(), None);
}

#[test]
fn a_bar_moves_as_a_whole_or_by_an_end() {
    let bar = period("2020-03-01", "2020-03-31");
    assert_eq!(bar.moved(Grip::Whole, 31), period("2020-04-01", "2020-05-01"));
    assert_eq!(bar.moved(Grip::Whole, -1), period("2020-02-29", "2020-03-30"));
    assert_eq!(bar.moved(Grip::Start, 30), period("2020-03-31", "2020-03-31"));
    assert_eq!(bar.moved(Grip::Start, 31), period("2020-03-31", "2020-03-31"));
    assert_eq!(bar.moved(Grip::End, -30), period("2020-03-01", "2020-03-01"));
    assert_eq!(bar.moved(Grip::End, -31), period("2020-03-01", "2020-03-01"));
    assert_eq!(bar.moved(Grip::End, 1), period("2020-03-01", "2020-04-01"));
}

#[test]
fn nothing_moves_out_of_the_calendar() {
    let early = period("1900-01-02", "1900-01-31");
    assert_eq!(early.moved(Grip::Whole, -5), period("1900-01-01", "1900-01-30"));
    assert_eq!(early.moved(Grip::Start, -5), period("1900-01-01", "1900-01-31"));
    let late = period("2199-12-01", "2199-12-30");
    assert_eq!(late.moved(Grip::Whole, i64::MAX), period("2199-12-02", "2199-12-31"));
    assert_eq!(late.moved(Grip::Whole, i64::MIN).days(), 30);
    assert_eq!(late.moved(Grip::End, 400_000), period("2199-12-01", "2199-12-31"));
}

#[test]
fn an_actual_end_does_not_move_to_before_the_planned_start() {
    let start = Some(day("2020-03-01"));
    assert_eq!(moved_end(day("2020-03-10"), start, -8), day("2020-03-02"));
    assert_eq!(moved_end(day("2020-03-10"), start, -30), day("2020-03-01"));
    assert_eq!(moved_end(day("2020-03-10"), None, -30), day("2020-02-09"));
    // One that already lies there stays, and can come back.
    assert_eq!(moved_end(day("2020-02-01"), start, -1), day("2020-02-01"));
    assert_eq!(moved_end(day("2020-02-01"), start, 1), day("2020-02-02"));
}

#[test]
fn a_milestone_is_a_single_bar() {
    let milestone = timeline("1.1", |plan| {
        let objective = std::sync::Arc::make_mut(&mut plan.areas[0].objectives[0]);
        objective.indicators[0].measure = Measure::Milestone(Deadline {
            start: Some(day("2020-01-01")),
            due: Some(day("2020-06-30")),
            interim: None,
            r#final: Some(Completion::Completed(day("2020-07-02"))),
        });
    });
    assert_eq!(milestone.bars.len(), 1);
    assert_eq!(milestone.bars[0].planned(), Some(period("2020-01-01", "2020-06-30")));
    assert_eq!(milestone.bars[0].delay().map(Period::days), Some(2));
    assert_eq!(milestone.due, Some(day("2020-06-30")));
}

#[test]
fn a_number_has_no_timeline() {
    let plan = format::read(include_bytes!("../../../public/examples/arti-2020.json")).unwrap().plan;
    let numbers = plan.objectives().filter(|(_, one)| Timeline::of(&plan, &one.indicators[0]).is_none());
    assert_eq!(numbers.count(), 8);
}

#[test]
fn days_are_said_in_words() {
    assert_eq!(date_in_words(day("2020-03-08"), Language::Italian), "8 marzo 2020");
    assert_eq!(date_in_words(day("2020-12-31"), Language::English), "31 December 2020");
}
