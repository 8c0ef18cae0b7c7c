//! Exercises from seeds: one right answer each, that of the second evaluator; wrong readings that are told apart; the same
//! ones on every machine.
#![allow(clippy::panic, reason = "a test stops where it fails, in its helpers too")]

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde_json::{Value, json};
use stadera::{
    law::RuleId,
    plan::Subject,
    teaching::{
        Answer, Asks, Misreading, Verdict, apart,
        exercise::{Address, Difficulty, Exercise, MOST, Selection, Sheet},
        misread, misreadings,
    },
    view::{
        Language, answered,
        exercise::{Situation, situation, solution},
    },
};

use super::support::{
    exact::{digits, exact, half_up},
    files,
    reference::{self, interim},
};

/// 13 topics × 3 difficulties × 6 seeds × 43 exercises: 10,062.
const SEEDS: [u32; 6] = [0, 1, 8471, 20_240_613, 4_000_000_000, u32::MAX];
const OF_EACH: u32 = 43;

fn sheets() -> impl Iterator<Item = Sheet> {
    let kinds = Selection::all()
        .flat_map(|topic| Difficulty::ALL.into_iter().map(move |difficulty| (topic, difficulty)));
    kinds.flat_map(|(topic, difficulty)| SEEDS.map(|seed| Sheet { topic, difficulty, seed }))
}

fn exercise(sheet: Sheet, number: u32, language: Language) -> Exercise {
    sheet.exercise(number, language).unwrap_or_else(|| panic!("no exercise {}", Address::One(sheet, number)))
}

/// What the second evaluator answers.
fn reference(exercise: &Exercise) -> Answer {
    let document = &exercise.question.document;
    let value =
        |value: &super::support::exact::Exact| Answer::Value(digits(value, 2).parse().expect("a decimal"));
    match exercise.question.asks {
        Asks::Achievement(subject, performance) => {
            match &reference::evaluate(document, performance).verdicts[&subject] {
                reference::Verdict::Value(found) => value(found),
                reference::Verdict::Out(_) => Answer::NotEvaluable,
                reference::Verdict::Missing { .. } => Answer::Missing,
            }
        }
        Asks::InterimValue(asked) => {
            let stands = interim::monitor(document);
            let stand = stands.iter().find(|(subject, _)| *subject == asked).expect("a schedule");
            stand.1.value.as_ref().map_or(Answer::Missing, value)
        }
    }
}

fn every_text(told: &Situation) -> Vec<String> {
    let mut texts = vec![told.opening.clone()];
    for objective in &told.objectives {
        texts.extend(objective.heading.clone());
        texts.extend(objective.facts.clone());
        for indicator in &objective.indicators {
            texts.push(indicator.title.clone());
            texts.extend(indicator.facts.clone());
            if let Some(table) = &indicator.phases {
                texts.extend(table.heads.clone());
                texts.extend(table.rows.iter().flatten().cloned());
            }
        }
    }
    texts.extend(told.conventions.clone());
    texts.extend([told.question.clone(), told.manner.clone()]);
    texts
}

/// One right answer, the second evaluator's; nothing degenerate; every wrong reading is known again.
#[test]
fn ten_thousand_exercises_are_sound() {
    // The difficulties side by side, because it takes long.
    let of = |difficulty| {
        move || sheets().filter(|sheet| sheet.difficulty == difficulty).map(sheet_is_sound).collect()
    };
    let found: Vec<Vec<Found>> = std::thread::scope(|scope| {
        let threads = Difficulty::ALL.map(|difficulty| scope.spawn(of(difficulty)));
        threads.into_iter().map(|thread| thread.join().expect("sound exercises")).collect()
    });
    let found: Found = found.into_iter().flatten().flatten().collect();
    assert_eq!(found.len(), 10_062);
    let kinds: BTreeSet<(RuleId, &str)> =
        found.iter().map(|(rule, difficulty, _)| (*rule, *difficulty)).collect();
    assert_eq!(kinds.len(), Selection::RULES.len() * Difficulty::ALL.len());
    // Every sort of answer comes often enough to be expected.
    for sort in ["value", "full", "not evaluable", "missing"] {
        let count = found.iter().filter(|(_, _, other)| *other == sort).count();
        assert!(count > 100, "{sort}: {count}");
    }
}

/// Of each exercise its rule, its difficulty, the sort of its answer.
type Found = Vec<(RuleId, &'static str, &'static str)>;

fn sheet_is_sound(sheet: Sheet) -> Found {
    let one = |number| {
        let exercise = exercise(sheet, number, Language::Italian);
        let place = Address::One(sheet, number);
        let right = exercise.question.answer().shown();
        assert_eq!(right, reference(&exercise), "{place}");
        assert_eq!(exercise.judge(right), Verdict::Right, "{place}");
        sound(&exercise, right, &place);
        // Each wrong answer is held against all of them, which takes long.
        if number % 4 == 0 {
            judged(&exercise, &place);
        }
        (exercise.rule, sheet.difficulty.name(Language::English), sort(right))
    };
    (1..=OF_EACH).map(one).collect()
}

fn sort(answer: Answer) -> &'static str {
    match answer {
        Answer::Value(value) if value == Decimal::ONE_HUNDRED => "full",
        Answer::Value(_) => "value",
        Answer::NotEvaluable => "not evaluable",
        Answer::Missing => "missing",
    }
}

fn sound(exercise: &Exercise, right: Answer, place: &Address) {
    let wrong = misreadings(&exercise.question, &exercise.tried);
    assert_eq!(wrong.len(), exercise.tried.len(), "{place}: each shows another figure");
    let clear = |one, other| apart(one, other).is_none_or(|apart| apart > exercise.tolerance * Decimal::TWO);
    for (reading, answer) in &wrong {
        assert!(clear(*answer, right), "{place}: {reading:?}");
        for (other, its) in &wrong {
            assert!(answer == its || clear(*answer, *its), "{place}: {reading:?}, {other:?}");
        }
    }
    let own = wrong.iter().any(|(reading, _)| reading.rule() == exercise.rule);
    assert!(own || right == Answer::Missing, "{place}: nothing of {} is read wrongly", exercise.rule);
    let Answer::Value(value) = exercise.question.answer() else { return };
    // No last digit decides which way it is rounded.
    let slight = Decimal::new(1, 4);
    let rounded = |value| half_up(&exact(value), 2);
    assert_eq!(rounded(value - slight), rounded(value + slight), "{place}");
    assert!(!value.is_zero(), "{place}");
    let tried = |reading| exercise.tried.contains(&reading);
    if value == Decimal::ONE_HUNDRED {
        assert!(
            exercise.rule == RuleId::R9 || tried(Misreading::DelayNotMadeUp) || tried(Misreading::Uncapped),
            "{place}: 100 of itself"
        );
    }
}

/// A wrong answer is known as the wrong reading that gives it, or as another one that gives the same.
fn judged(exercise: &Exercise, place: &Address) {
    for (reading, answer) in misreadings(&exercise.question, &exercise.tried) {
        let Verdict::Misread(judged) = exercise.judge(answer) else { panic!("{place}: {reading:?}") };
        assert_eq!(misread(&exercise.question, judged), Some(answer), "{place}: {reading:?}");
    }
}

/// The exercises of a sheet are all different, in both languages, and the languages say the same.
#[test]
fn no_two_exercises_of_a_sheet_are_equal() {
    for sheet in sheets().step_by(2) {
        let mut seen = BTreeSet::new();
        for number in 1..=MOST {
            let italian = exercise(sheet, number, Language::Italian);
            assert!(seen.insert(every_text(&situation(&italian, Language::Italian))), "{sheet:?} {number}");
            let english = exercise(sheet, number, Language::English);
            assert_eq!(italian.question.answer(), english.question.answer());
            assert_eq!(italian.tried, english.tried);
        }
        assert_eq!(sheet.exercise(0, Language::Italian), None);
        assert_eq!(sheet.exercise(MOST + 1, Language::Italian), None);
    }
}

/// All figures that the answer hangs on stand in the text.
#[test]
fn texts_contain_the_figures() {
    for sheet in sheets().step_by(3) {
        for (number, language) in [(1, Language::Italian), (2, Language::English), (3, Language::Italian)] {
            let exercise = exercise(sheet, number, language);
            let text = every_text(&situation(&exercise, language)).join("\n");
            for figure in figures(&exercise, language) {
                assert!(text.contains(&figure), "{}: {figure:?}\n{text}", Address::One(sheet, number));
            }
            assert!(!text.contains("{}") && !text.contains("objective-") && !text.contains("  "), "{text}");
        }
    }
}

fn figures(exercise: &Exercise, language: Language) -> Vec<String> {
    use stadera::{plan::Completion, view};
    let plan = &exercise.question.document.plan;
    let mut all = Vec::new();
    let number = |figure: stadera::number::Figure| view::figure(figure.get(), "", language);
    for (subject, objective) in plan.objectives() {
        if exercise.question.asks.subject() == Subject::Plan {
            all.extend(objective.weight.map(|weight| view::weight(weight, language)));
        }
        for (index, indicator) in objective.indicators.iter().enumerate() {
            let subject = subject.indicator(index);
            all.extend(indicator.weight.map(|weight| view::weight(weight, language)));
            let given = [indicator.r#final.value, indicator.r#final.declared];
            all.extend(given.into_iter().flatten().map(number));
            all.extend(indicator.baseline.map(|baseline| number(baseline.value)));
            let schedule = plan.indicator_at(subject).and_then(|indicator| indicator.schedule());
            for phase in schedule.iter().flat_map(|schedule| &schedule.phases) {
                all.extend([phase.start, phase.end].into_iter().flatten().map(view::date));
                all.extend(phase.weight.map(|weight| view::weight(weight, language)));
                let end = match &phase.r#final.completion {
                    Some(Completion::Completed(end) | Completion::Estimated { end, .. }) => Some(*end),
                    Some(Completion::NotEstimable) | None => None,
                };
                all.extend(end.map(view::date));
            }
        }
    }
    all
}

/// The solution says the right answer and, of each wrong one, why.
#[test]
fn solutions_say_the_answer_and_the_wrong_ones() {
    for sheet in sheets().step_by(5) {
        for language in [Language::Italian, Language::English] {
            let exercise = exercise(sheet, 7, language);
            let solution = solution(&exercise, language);
            let explanation = solution.explanation.expect("an explanation");
            assert!(!explanation.lines.is_empty());
            if !matches!(exercise.question.asks, Asks::InterimValue(_)) {
                assert_eq!(explanation.result, solution.answer);
            }
            assert!(!solution.wrong.is_empty());
            let readings = solution.wrong.iter().map(|wrong| wrong.readings.len()).sum::<usize>();
            assert_eq!(readings, exercise.tried.len());
            assert!(solution.wrong.iter().all(|wrong| wrong.answer != solution.answer));
        }
    }
}

/// FNV-1a: the fingerprint of texts.
fn fingerprint(texts: impl Iterator<Item = String>) -> String {
    let hash = texts.fold(0xcbf2_9ce4_8422_2325_u64, |hash, text| {
        text.bytes()
            .chain([0])
            .fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    });
    format!("{hash:016x}")
}

const GOLDEN: &str = "tests/teaching/exercises.json";

/// What another machine, the page, or a change of the generator would give otherwise. The page is held to the same file
/// (`tests/browser/exercises.test.mjs`). Whoever means to change it raises `GENERATION`; `UPDATE=1` writes it anew.
#[test]
fn exercises_are_the_same_everywhere() {
    let languages = [Language::Italian, Language::English];
    let mut all = Vec::new();
    for sheet in sheets() {
        for language in languages {
            for number in 1..=5 {
                let exercise = exercise(sheet, number, language);
                all.extend(every_text(&situation(&exercise, language)));
                all.push(answered(exercise.question.answer(), language));
            }
        }
    }
    let some = Selection::all().zip(Difficulty::ALL.into_iter().cycle()).flat_map(|(topic, difficulty)| {
        languages.map(|language| written(Sheet { topic, difficulty, seed: 8471 }, language))
    });
    let found =
        json!({ "fingerprint": fingerprint(all.into_iter()), "exercises": some.collect::<Vec<Value>>() });
    files::compare(GOLDEN, &(serde_json::to_string_pretty(&found).expect("a text") + "\n"));
}

fn written(sheet: Sheet, language: Language) -> Value {
    let exercise = exercise(sheet, 3, language);
    let solution = solution(&exercise, language);
    json!({
        "address": Address::One(sheet, 3).to_string(),
        "language": language.tag(),
        "texts": every_text(&situation(&exercise, language)),
        "answer": solution.answer,
        "wrong": solution.wrong.iter().map(|wrong| &wrong.answer).collect::<Vec<_>>(),
    })
}
