//! The wrong readings: with nothing read wrongly the reader is the engine; each wrong reading gives its figure.

use proptest::prelude::*;
use rust_decimal::Decimal;
use stadera::{
    plan::{RuleSet, Subject, SurveyRules, Threshold},
    scoring::{Node, Performance, evaluate},
    teaching::{Answer, Asks, Misreading, Notation, Question, misread, read},
};

use super::support::{files, plans::documents, random::config};

const SEED: u64 = 5;

/// Weights under which a mean loses its last digits may differ in them.
fn same(reader: Answer, engine: Answer) -> bool {
    reader == engine
        || reader
            .value()
            .zip(engine.value())
            .is_some_and(|(reader, engine)| (reader - engine).abs() < Decimal::new(1, 18))
}

fn every_node<'a>(node: &'a Node, seen: &mut Vec<&'a Node>) {
    seen.push(node);
    node.children.iter().for_each(|child| every_node(child, seen));
}

#[test]
fn with_nothing_read_wrongly_the_reader_is_the_engine() {
    proptest!(config(SEED, 2000), |(document in documents())| {
        for performance in [Performance::Organisational, Performance::Individual] {
            let evaluation = evaluate(&document, performance);
            let mut nodes = Vec::new();
            every_node(&evaluation.root, &mut nodes);
            for node in nodes {
                let (reader, engine) = (read(&document, node), Answer::from(node.outcome));
                prop_assert!(same(reader, engine), "{:?}: {reader:?}, {engine:?}\n{node:?}", node.subject);
            }
        }
    });
}

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a number")
}

/// A scale of three steps with a quorum of half of the people asked.
fn scale() -> RuleSet {
    let step = |from: &str, percent: &str| Threshold {
        from: from.parse().ok().and_then(|one| stadera::number::Figure::new(one).ok()).expect("an index"),
        percent: stadera::number::Weight::parse(percent).expect("a percentage"),
    };
    let scale = vec![step("2", "50"), step("3", "80"), step("4", "100")];
    let quorum = stadera::number::Weight::parse("50").expect("a quorum");
    RuleSet { survey: Some(SurveyRules { quorum, scale, example: true }), ..RuleSet::default() }
}

fn question(lines: &[&str], asks: Asks) -> Question {
    let document = Notation::default().document(lines, scale()).expect("a document");
    Question { document, asks }
}

/// What a wrong reading of the total of these lines gives, in figures; the right answer stands first.
fn readings(lines: &[&str], wrong: Misreading) -> [Answer; 2] {
    let question = question(lines, Asks::TOTAL);
    [question.answer().shown(), misread(&question, wrong).expect("another figure")]
}

fn values(right: &str, wrong: &str) -> [Answer; 2] {
    [right, wrong].map(|one| Answer::Value(decimal(one)))
}

/// Each with its calculation.
#[test]
fn each_wrong_reading_gives_its_figure() {
    use Misreading as M;
    let one_late = [
        "indicator schedule due 2020-04-30",
        "phase weight 100 from 2020-01-01 to 2020-04-30 completed 2020-05-31",
    ];
    // 121 / 152; 4 / 5 months; 120 / 151; (121 − 31) / 121.
    assert_eq!(readings(&one_late, M::LateAsZero), values("79.61", "0"));
    assert_eq!(readings(&one_late, M::MonthsForDays), values("79.61", "80"));
    assert_eq!(readings(&one_late, M::FirstDayNotCounted), values("79.61", "79.47"));
    assert_eq!(readings(&one_late, M::DelayDeducted), values("79.61", "74.38"));
    assert_eq!(readings(&one_late, M::Cut), values("79.61", "79.60"));

    // The first phase: 121 / 152; 0.4 × 79.605… + 0.6 × 100 = 91.842…
    let made_up = [
        "indicator schedule due 2020-12-31",
        "phase weight 40 from 2020-01-01 to 2020-04-30 completed 2020-05-31",
        "phase weight 60 from 2020-06-01 to 2020-12-31 completed 2020-12-20",
    ];
    assert_eq!(readings(&made_up, M::DelayNotMadeUp), values("100", "91.84"));
    // 0.25 × 0 + 0.75 × 100; plain (0 + 100) / 2; without the first 100.
    let unfinished = [
        "indicator schedule due 2020-12-31",
        "phase weight 25 from 2020-01-01 to 2020-04-30 not-estimable",
        "phase weight 75 from 2020-06-01 to 2020-12-31 completed 2020-12-20",
    ];
    assert_eq!(readings(&unfinished, M::PhaseWeightsIgnored), values("75", "50"));
    assert_eq!(readings(&unfinished, M::NotEstimableLeftOut), values("75", "100"));
    // 366 / 397 = 92.191…
    let estimated = ["indicator unquantified from 2020-01-01 due 2020-12-31 estimated 2021-01-31"];
    assert_eq!(readings(&estimated, M::EstimateIgnored), values("92.19", "0"));
    assert_eq!(readings(&estimated, M::EstimateAsInTime), values("92.19", "100"));
}

#[test]
fn each_wrong_reading_of_a_number_gives_its_figure() {
    use Misreading as M;
    // 18,280 / 20,015 against 40: 228.328… %.
    let beyond = ["indicator numeric target 40 ratio 18280/20015 value 91.33"];
    assert_eq!(readings(&beyond, M::Uncapped), values("100", "228.33"));
    // 30 × 100 / 40 = 75; 100 − 10 = 90.
    let short = ["indicator numeric target 40 value 30 declared 90"];
    assert_eq!(readings(&short, M::PointsDeducted), values("75", "90"));
    assert_eq!(readings(&short, M::AllOrNothing), values("75", "0"));
    assert_eq!(readings(&short, M::NoteAlways), values("75", "90"));
    assert_eq!(readings(&short, M::NoteAveraged), values("75", "82.5"));
    let lower = ["indicator numeric target 40 value 30 declared 60"];
    assert_eq!(readings(&lower, M::NoteIgnored), values("60", "75"));
    // Less is better: 20 × 100 / 25 = 80; swapped 125, capped.
    let less = ["indicator numeric lower target 20 value 25"];
    assert_eq!(readings(&less, M::DirectionIgnored), values("80", "100"));
    // 30 / 50 = 60 %; as printed 65.
    let printed = ["indicator numeric target 100 ratio 30/50 value 65"];
    assert_eq!(readings(&printed, M::DeclaredValue), values("60", "65"));
    // 80 × 100 / 91.33 = 87.594…
    let previous = ["indicator numeric target previous baseline 91.33 value 80"];
    assert_eq!(readings(&previous, M::PreviousIgnored), values("87.59", "100"));
}

#[test]
fn each_wrong_reading_of_a_mean_gives_its_figure() {
    use Misreading as M;
    let objectives = [
        "objective 1 weight 60",
        "indicator numeric target 100 value 90 weight 75",
        "indicator numeric target 100 value 50 weight 25",
        "objective 2 weight 30",
        "indicator numeric target 100 value 70",
        "objective 3 weight 10 excluded",
        "indicator numeric target 100 value 10",
    ];
    // 1: 0.75 × 90 + 0.25 × 50 = 80, so (60 × 80 + 30 × 70) / 90 = 76.67; plain (90 + 50) / 2 = 70.
    assert_eq!(readings(&objectives, M::IndicatorWeightsIgnored), values("76.67", "70"));
    assert_eq!(readings(&objectives, M::WorstIndicator), values("76.67", "56.67"));
    assert_eq!(readings(&objectives, M::ObjectiveWeightsIgnored), values("76.67", "75"));
    // 6,900 / 100; with the excluded one reached 7,900 / 100.
    assert_eq!(readings(&objectives, M::NotEvaluableWeighed), values("76.67", "69"));
    assert_eq!(readings(&objectives, M::ExcludedAsZero), values("76.67", "69"));
    assert_eq!(readings(&objectives, M::ExcludedAsReached), values("76.67", "79"));
    // (66.666… × 50 + 33.335 × 50) / 100 = 50.0008…; rounded at each level (66.67 + 33.34) / 2 = 50.005 → 50.01.
    let thirds = [
        "objective 1 weight 50",
        "indicator numeric target 3 value 2",
        "objective 2 weight 50",
        "indicator numeric target 100 value 33.335",
    ];
    assert_eq!(readings(&thirds, M::RoundedAtEachLevel), values("50.00", "50.01"));
    let missing = [
        "objective 1 weight 60",
        "indicator numeric target 100",
        "objective 2 weight 40",
        "indicator numeric target 100 value 80",
    ];
    let [right, zero] = readings(&missing, M::MissingAsZero);
    assert_eq!((right, zero), (Answer::Missing, Answer::Value(decimal("32"))));
    assert_eq!(readings(&missing, M::MissingLeftOut)[1], Answer::Value(decimal("80")));
    let scopes = [
        "objective 1 weight 60",
        "indicator numeric target 100 value 90",
        "objective 2 weight 40 scope individual",
        "indicator numeric target 100 value 50",
    ];
    assert_eq!(readings(&scopes, M::ScopeIgnored), values("90", "74"));
}

#[test]
fn each_wrong_reading_of_a_survey_gives_its_figure() {
    use Misreading as M;
    // 210 / 60 = 3.5: the step of 3; over the people asked 210 / 100 = 2.1: the step of 2; 3.5 / 4.
    let survey = ["indicator survey asked 100 evaluations 60 score 210"];
    assert_eq!(readings(&survey, M::IndexAsShare), values("80", "87.5"));
    assert_eq!(readings(&survey, M::DividedByAsked), values("80", "50"));
    let few = ["indicator survey asked 100 evaluations 40 score 140"];
    assert_eq!(readings(&few, M::QuorumIgnored), [Answer::NotEvaluable, Answer::Value(decimal("80"))]);
    assert_eq!(readings(&few, M::QuorumAsZero), [Answer::NotEvaluable, Answer::Value(decimal("0"))]);
}

#[test]
fn each_wrong_reading_at_30_june_gives_its_figure() {
    let lines = [
        "indicator schedule due 2020-12-31",
        "phase weight 20 from 2020-01-01 to 2020-03-31",
        "interim completed 2020-03-31",
        "phase weight 50 from 2020-04-01 to 2020-09-30",
        "phase weight 30 from 2020-10-01 to 2020-12-31",
    ];
    let asked = question(&lines, Asks::InterimValue(Subject::Indicator(0, 0, 0)));
    let reading = |wrong| misread(&asked, wrong);
    assert_eq!(asked.answer(), Answer::Value(decimal("20")));
    // 1 of 3 phases; 20 + 50; 182 of 366 days.
    assert_eq!(reading(Misreading::PhasesCounted), Some(Answer::Value(decimal("33.33"))));
    assert_eq!(reading(Misreading::BegunCounted), Some(Answer::Value(decimal("70"))));
    assert_eq!(reading(Misreading::TimeGoneBy), Some(Answer::Value(decimal("49.73"))));
    assert_eq!(reading(Misreading::Cut), None);
}

/// 95.76 instead of 99.75, and what other readings make of ARTI 2020.
#[test]
fn arti_2020_read_wrongly() {
    let question =
        Question { document: files::document("public/examples/arti-2020.json"), asks: Asks::TOTAL };
    let reading = |wrong| misread(&question, wrong);
    assert_eq!(question.answer().shown(), Answer::Value(decimal("99.75")));
    // (91 × 100 + 5 × 95.2038…) / 100.
    assert_eq!(reading(Misreading::NotEvaluableWeighed), Some(Answer::Value(decimal("95.76"))));
    // (11 × 100 + 95.2038…) / 12.
    assert_eq!(reading(Misreading::ObjectiveWeightsIgnored), Some(Answer::Value(decimal("99.60"))));
    assert_eq!(reading(Misreading::AllOrNothing), Some(Answer::Value(decimal("94.79"))));
}

/// Somebody who reads a rule wrongly that plays no part answers right.
#[test]
fn a_wrong_reading_of_nothing_changes_nothing() {
    let asked = question(&["indicator numeric target 100 value 100"], Asks::TOTAL);
    let read: Vec<Misreading> =
        Misreading::ALL.into_iter().filter(|wrong| misread(&asked, *wrong).is_some()).collect();
    assert_eq!(read, []);
}
