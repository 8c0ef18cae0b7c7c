//! The lessons: the reveal is what the engine computes, and what the second evaluator does; wrong readings are computed.

use std::collections::BTreeSet;

use stadera::{
    law::RuleId,
    plan::Document,
    scoring::{Performance, evaluate},
    teaching::{About, Answer, Asks, LESSONS, Lesson, Misreading, Topic, Verdict, apart, judge, misread},
    view::{self, Language},
};

use super::support::{
    exact::{Exact, exact, half_up},
    files,
    reference::{self, interim},
};

const BOTH: [Language; 2] = [Language::Italian, Language::English];

fn question(lesson: &Lesson) -> stadera::teaching::Question {
    lesson.question(Language::Italian).expect("a document")
}

/// The answer of the second evaluator, with two decimals.
fn second_opinion(document: &Document, asks: Asks) -> Option<Exact> {
    match asks {
        Asks::Achievement(subject, performance) => {
            match reference::evaluate(document, performance).verdicts.remove(&subject)? {
                reference::Verdict::Value(value) => Some(half_up(&value, 2)),
                reference::Verdict::Out(_) | reference::Verdict::Missing { .. } => None,
            }
        }
        Asks::InterimValue(subject) => {
            let stands = interim::monitor(document);
            stands.into_iter().find(|(of, _)| *of == subject).and_then(|(_, stand)| stand.value)
        }
    }
}

#[test]
fn there_is_a_lesson_for_each_rule_that_gives_a_number_and_one_for_a_plan() {
    let about: Vec<About> = LESSONS.iter().map(|lesson| lesson.about).collect();
    let rules = RuleId::ALL.into_iter().filter(|rule| *rule != RuleId::R10);
    let expected: BTreeSet<String> =
        rules.map(|rule| rule.to_string()).chain(["mancante", "piano"].map(str::to_owned)).collect();
    assert_eq!(about.iter().map(|about| about.address()).collect::<BTreeSet<_>>(), expected);
    assert_eq!(about.len(), expected.len());
    for lesson in &LESSONS {
        let found = Lesson::at(&lesson.about.address()).expect("a lesson");
        assert_eq!(found.about, lesson.about);
    }
    assert!(LESSONS[0].beside(-1).is_none() && LESSONS[13].beside(1).is_none());
    assert_eq!(LESSONS[3].beside(1).map(Lesson::number), Some(5));
}

#[test]
fn the_reveal_is_what_the_engine_and_the_second_evaluator_compute() {
    for lesson in &LESSONS {
        for language in BOTH {
            let question = lesson.question(language).expect("a document");
            let answer = question.answer().shown();
            assert!(
                answer.value().is_some() || lesson.about == About::Topic(Topic::Outcomes),
                "{:?}",
                lesson.about
            );
            let second = second_opinion(&question.document, lesson.asks);
            assert_eq!(answer.value().map(exact), second, "{:?}", lesson.about);
        }
    }
}

#[test]
fn every_wrong_reading_of_a_lesson_gives_a_figure_of_its_own() {
    for lesson in &LESSONS {
        let question = question(lesson);
        let right = question.answer().shown();
        let mut seen = vec![right];
        assert!(!lesson.tried.is_empty(), "{:?} shows no wrong reading", lesson.about);
        for wrong in lesson.tried {
            let read =
                misread(&question, *wrong).unwrap_or_else(|| panic!("{wrong:?} in {:?}", lesson.about));
            let near = seen.iter().filter_map(|other| apart(read, *other)).min();
            let enough = near.is_none_or(|near| near > lesson.tolerance() + lesson.tolerance());
            assert!(enough, "{wrong:?} in {:?} gives {read:?}, too near to another", lesson.about);
            seen.push(read);
            assert_eq!(judge(&question, read, lesson.tolerance(), lesson.tried), Verdict::Misread(*wrong));
        }
        assert_eq!(judge(&question, right, lesson.tolerance(), lesson.tried), Verdict::Right);
        assert_eq!(judge(&question, Answer::NotEvaluable, lesson.tolerance(), lesson.tried), Verdict::Wrong);
    }
}

/// The wrong readings that the course must not leave out.
#[test]
fn the_course_shows_the_wrong_readings_that_people_make_most() {
    let shown: BTreeSet<Misreading> = LESSONS.iter().flat_map(|lesson| lesson.tried).copied().collect();
    let needed = [
        Misreading::DelayNotMadeUp,
        Misreading::Uncapped,
        Misreading::ExcludedAsZero,
        Misreading::NotEvaluableWeighed,
        Misreading::NoteAlways,
        Misreading::MissingAsZero,
        Misreading::RoundedAtEachLevel,
    ];
    assert!(needed.iter().all(|one| shown.contains(one)), "{shown:?}");
}

/// A situation says every date that it takes to answer, and no other.
#[test]
fn the_situation_says_the_dates_of_the_document() {
    let date = |word: &str| match word.split('-').collect::<Vec<_>>()[..] {
        [year, month, day] if year.len() == 4 => Some(format!("{day}/{month}/{year}")),
        _ => None,
    };
    for lesson in LESSONS.iter().filter(|lesson| lesson.about != About::Topic(Topic::Rule(RuleId::R11))) {
        let words = lesson.lines.iter().flat_map(|line| line.split_whitespace());
        let expected: BTreeSet<String> = words.filter_map(date).collect();
        for texts in [lesson.situation.map(|text| text.0), lesson.situation.map(|text| text.1)] {
            let told = texts.join(" ");
            let words = told.split(|sign: char| !sign.is_ascii_digit() && sign != '/');
            let dates = words.filter(|word| word.len() == 10 && word.contains('/')).map(str::to_owned);
            let dates: BTreeSet<String> =
                dates.filter(|date| !date.ends_with("/2021") || expected.contains(date)).collect();
            assert_eq!(dates, expected, "{:?}", lesson.about);
        }
    }
}

/// The plan of the last lesson is that of the report.
#[test]
fn the_whole_plan_is_arti_2020() {
    let lesson = question(Lesson::at("piano").expect("a lesson")).document;
    let example = files::document("public/examples/arti-2020.json");
    let rows = |document: &Document| {
        let root = evaluate(document, Performance::Organisational).root;
        let objectives = root.children.into_iter().map(|node| {
            let code = document.plan.objective_at(node.subject).expect("an objective").code.clone();
            (code, node.weight, node.outcome)
        });
        objectives.collect::<Vec<_>>()
    };
    assert_eq!(rows(&lesson), rows(&example));
}

/// All that a learner reads, with the figures; to be read as one.
#[test]
fn the_course_in_both_languages() {
    for language in BOTH {
        let lessons = LESSONS.iter().map(|lesson| told(lesson, language)).collect::<Vec<_>>();
        insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("course_{}", language.tag()), lessons.join("\n"));
        });
    }
}

fn told(lesson: &Lesson, language: Language) -> String {
    let pick = |text: (&'static str, &'static str)| language.pick(text.0, text.1);
    let question = lesson.question(language).expect("a document");
    let figure = |answer: Answer| view::answered(answer, language);
    let mut text = format!("{} · {}\n", lesson.about.address(), pick(lesson.title));
    lesson.situation.iter().for_each(|one| text.push_str(&format!("  {}\n", pick(*one))));
    text.push_str(&format!("  ? {}\n  = {}\n", pick(lesson.question), figure(question.answer())));
    for wrong in lesson.tried {
        let read = misread(&question, *wrong).expect("a figure");
        text.push_str(&format!("  ≠ {} {}: {}\n", figure(read), pick(wrong.name()), pick(wrong.why())));
    }
    text.push_str(&format!("  > {}\n  ! {}\n", pick(lesson.play), pick(lesson.remember)));
    text
}
