//! Targets, baselines and activities, case by case, in the notation of the rules.

use std::sync::Arc;

use stadera::{
    date::Date,
    number::{Figure, Weight},
    plan::{
        Baseline, Document, Indicator, LaterTarget, Measure, RuleSet, Stage, SurveyRules, Target, Threshold,
    },
    view::Language,
};

use super::{rolled, sentences, snapshot, support::notation};

/// A plan of 2020 by its lines; each line is a test of its own indicator.
pub(super) fn document(lines: &[&str]) -> Document {
    let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    notation::document(&lines, RuleSet::default()).expect("a document")
}

pub(super) fn indicator(document: &mut Document) -> &mut Indicator {
    &mut Arc::make_mut(&mut document.plan.areas[0].objectives[0]).indicators[0]
}

fn figure(text: &str) -> Figure {
    Figure::parse(text).expect("a figure")
}

pub(super) fn date(text: &str) -> Date {
    Date::parse_iso(text).expect("a date")
}

/// What there is to decide, but for the approval.
pub(super) fn decisions(document: &Document) -> Vec<String> {
    let all = sentences(&rolled(document), Language::English);
    all.into_iter().filter(|one| !one.contains("the act that approves")).collect()
}

/// The baseline and the target of the only indicator, a year later.
fn start_and_target(document: &Document) -> (Option<String>, Option<Target>) {
    let mut document = rolled(document).document;
    let indicator = indicator(&mut document);
    (indicator.baseline.map(|baseline| baseline.value.to_string()), indicator.target)
}

/// A number of 2020 with targets for later years.
fn number(line: &str, later: &[(u16, u16, Target)]) -> Document {
    let mut document = document(&[line]);
    let later = later.iter().map(|(from, to, target)| LaterTarget { from: *from, to: *to, target: *target });
    indicator(&mut document).later_targets = later.collect();
    document
}

const RULE: Target = Target::AtLeastPreviousFinal;

#[test]
fn a_rule_becomes_the_final_value() {
    let later = [(2021, 2022, RULE)];
    let made = |line: &str| start_and_target(&number(line, &later));
    let both = |value: &str| (Some(value.to_owned()), Some(Target::Value(figure(value))));
    assert_eq!(made("indicator numeric target 90 value 91.33"), both("91.33"));
    // As printed before its fraction, 18280 / 20015 × 100 = 91.331…; the fraction as it would be printed.
    assert_eq!(made("indicator numeric target 90 ratio 18280/20015 value 91.30"), both("91.30"));
    assert_eq!(made("indicator numeric target 90 ratio 18280/20015"), both("91.33"));
    // Less is better: not more than before.
    assert_eq!(made("indicator numeric lower target 30 value 28"), both("28"));
    // Nothing to copy: the rule stays.
    for line in [
        "indicator numeric target 90",
        "indicator numeric target 90 ratio 5/0",
        "indicator numeric target 90 ratio 5/-",
        "indicator numeric target 90 ratio 5/-2",
    ] {
        assert_eq!(made(line), (None, Some(RULE)), "{line}");
    }
    // A fraction beyond what a figure can be is not copied.
    assert_eq!(made("indicator numeric target 90 ratio 10000000000000/0.0000000001"), (None, Some(RULE)));
}

#[test]
fn the_target_of_the_new_year_is_the_one_set_for_it() {
    let set = |later: &[(u16, u16, Target)]| {
        let document = number("indicator numeric target 90 value 95", later);
        let mut made = rolled(&document).document;
        let indicator = indicator(&mut made);
        let left = indicator.later_targets.iter().map(|later| (later.from, later.to)).collect::<Vec<_>>();
        (indicator.target, left, decisions(&document))
    };
    let value = |text: &str| Target::Value(figure(text));
    let (old, new) = (Some(value("90")), Some(value("92")));
    let last =
        "Objective 1, target: the one set for 2021 was the last; give the targets of the years after it.";
    let none = "Objective 1, target: none is set for 2021: that of 2020 stays, that is 90% (final value of 2020: 95%); decide it.";
    assert_eq!(set(&[(2021, 2021, value("92"))]), (new, vec![], vec![last.to_owned()]));
    assert_eq!(set(&[(2019, 2023, value("92"))]), (new, vec![(2022, 2023)], vec![]));
    assert_eq!(
        set(&[(2021, 2021, value("92")), (2022, 2022, RULE), (2024, 2025, RULE)]),
        (new, vec![(2022, 2022), (2024, 2025)], vec![])
    );
    // Where two hold for the year, the first of them, as for C7.
    assert_eq!(set(&[(2021, 2022, value("92")), (2021, 2022, value("80"))]).0, new);
    assert_eq!(set(&[]), (old, vec![], vec![none.to_owned()]));
    assert_eq!(set(&[(2022, 2023, value("92"))]), (old, vec![(2022, 2023)], vec![none.to_owned()]));
    assert_eq!(set(&[(2018, 2020, value("92"))]), (old, vec![], vec![none.to_owned()]));
}

#[test]
fn a_number_that_cannot_be_evaluated_against_is_said() {
    let not_usable = |line: &str| {
        let all = decisions(&number(line, &[(2021, 2022, RULE)]));
        all.iter().any(|one| one.contains("nothing can be evaluated against it"))
    };
    assert!(not_usable("indicator numeric target 90 value 0"));
    assert!(!not_usable("indicator numeric target 90 value 0.01"));
    assert!(!not_usable("indicator numeric lower target 90 value 0"));
    assert!(not_usable("indicator numeric lower target 90 value -0.01"));
    // The target that stays is checked by C6.
    assert!(!not_usable("indicator numeric target 90"));
}

#[test]
fn a_survey_starts_from_its_percentage() {
    let with_rules = |line: &str| {
        let mut document = number(line, &[(2021, 2022, RULE)]);
        let step = |from: &str, percent: &str| Threshold {
            from: figure(from),
            percent: Weight::parse(percent).expect("a weight"),
        };
        let scale = vec![step("3", "66.666"), step("4", "80")];
        let quorum = Weight::parse("50").expect("a weight");
        document.rules.survey = Some(SurveyRules { quorum, scale, example: false });
        document
    };
    let start = |line: &str| start_and_target(&with_rules(line)).0;
    // 33 / 10 = 3.3 is on the step that is worth 66.666, which would be printed as 66.67.
    assert_eq!(start("indicator survey asked 20 evaluations 10 score 33").as_deref(), Some("66.67"));
    assert_eq!(
        start("indicator survey value 81.5 asked 20 evaluations 10 score 33").as_deref(),
        Some("81.5")
    );
    let too_few = "indicator survey asked 20 evaluations 9 score 33";
    assert_eq!(start(too_few), None);
    let quorum = "Objective 1, evaluations received: in 2020 the answers did not reach the quorum; decide whether to ask again in 2021, and how.";
    assert!(decisions(&with_rules(too_few)).contains(&quorum.to_owned()));
}

#[test]
fn activities_move_by_a_year_and_start_anew() {
    let mut document = document(&[
        "indicator schedule due 2020-12-31",
        "phase weight 40 from 2020-01-01 to 2020-02-29 completed 2020-02-28",
        "phase weight 20 from 2020-02-29 to 2020-06-30 estimated 2021-01-31",
        "phase weight 20 from 2020-03-01 to 2020-06-30 not-estimable",
        "phase weight 10 from 2020-03-01 to 2020-06-30 completed 2020-06-30 excluded",
        "phase weight 10 from 2020-03-01 to 2020-06-30",
    ]);
    indicator(&mut document).baseline = Some(Baseline { value: figure("1"), year: None });
    let made = rolled(&document);
    let mut plan = made.document.clone();
    let made_indicator = indicator(&mut plan);
    assert_eq!((made_indicator.baseline, made_indicator.target), (None, None));
    let schedule = made_indicator.schedule().expect("a schedule");
    assert_eq!(schedule.due, Some(date("2021-12-31")));
    let starts: Vec<_> = schedule.phases.iter().filter_map(|phase| phase.start).collect();
    let later = ["2021-01-01", "2021-02-28", "2021-03-01", "2021-03-01", "2021-03-01"];
    assert_eq!(starts, later.map(date));
    snapshot("activities", &decisions(&document).join("\n"));
    // Before the year is over, silence says nothing.
    document.plan.stage = Stage::Interim;
    assert!(!decisions(&document).iter().any(|one| one.contains("it is not known")));
}

#[test]
fn what_was_completed_by_june_is_completed() {
    let completed = |lines: &[&str]| {
        decisions(&document(lines))
            .into_iter()
            .find(|one| one.contains("phases completed in 2020"))
            .expect("one")
    };
    let phase = "phase weight 100 from 2020-01-01 to 2020-06-30";
    let with = |end: &str, interim: &str| {
        let phase = format!("{phase} {end}");
        completed(&["indicator schedule due 2020-12-31", &phase, interim]).contains("1 of 1")
    };
    assert!(with("", "interim completed 2020-05-31"));
    assert!(!with("", "interim not-estimable"));
    assert!(!with("", "interim excluded"));
    assert!(!with("not-estimable", "interim completed 2020-05-31"));
    assert!(with("completed 2020-12-01", "interim excluded"));
}

#[test]
fn what_june_left_out_is_left_out_where_december_says_nothing() {
    let lines = [
        "indicator schedule due 2020-12-31",
        "phase weight 100 from 2020-01-01 to 2020-06-30",
        "interim excluded",
    ];
    assert!(decisions(&document(&lines)).iter().any(|one| one.contains("left out for external causes")));
}

/// A schedule has no baseline, and its target waits for nothing, unless it is the rule.
#[test]
fn a_rule_for_a_schedule_is_looked_at_where_it_leads_nowhere() {
    let waiting = "Objective 1, target: the final value of 2020 is missing; give it once it is known: the target, “at least the final value of the year before”, waits for it too.";
    let waits = |line: &str, target: Target| {
        let document = number(line, &[(2021, 2022, target)]);
        (start_and_target(&document), decisions(&document).contains(&waiting.to_owned()))
    };
    let line = "indicator schedule due 2020-12-31";
    let hundred = Target::Value(figure("100"));
    assert_eq!(waits(line, RULE), ((None, Some(RULE)), true));
    assert_eq!(waits(line, hundred), ((None, Some(hundred)), false));
    assert_eq!(waits("indicator schedule due 2020-12-31 value 100", RULE), ((None, Some(hundred)), false));
}

#[test]
fn single_activities_in_words() {
    let lines = [
        "indicator milestone from 2020-02-29 due 2020-12-31 completed 2020-12-01",
        "indicator milestone from 2020-01-01 due 2020-12-31 estimated 2021-03-31",
        "indicator unquantified from 2020-01-01 due 2020-12-31 not-estimable",
        "indicator unquantified",
    ];
    let document = document(&lines);
    snapshot("single_activities", &decisions(&document).join("\n"));
    let mut made = rolled(&document).document;
    match &indicator(&mut made).measure {
        Measure::Milestone(deadline) => {
            assert_eq!((deadline.start, deadline.due), (Some(date("2021-02-28")), Some(date("2021-12-31"))));
            assert_eq!((&deadline.interim, &deadline.r#final), (&None, &None));
        }
        other => assert!(matches!(other, Measure::Milestone(_)), "{other:?}"),
    }
}
