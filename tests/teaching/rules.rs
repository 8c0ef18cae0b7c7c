//! The rules as they are told: texts in both languages, quotes as they stand in the sources, examples, wrong readings, cases.

use std::fmt::Write;

use stadera::{
    law::{Citation, Source},
    teaching::{
        Text, Topic,
        rules::{Cases, Convention},
    },
    view::{self, Language},
};

use super::support::files;

const LANGUAGES: [Language; 2] = [Language::Italian, Language::English];

fn texts(topic: Topic) -> Vec<Text> {
    let told = topic.told();
    let situations = topic.examples().iter().map(|example| example.situation);
    let all = std::iter::once(told.brief).chain(told.text.iter().copied());
    all.chain(told.formulas.iter().copied())
        .chain(told.conventions.iter().copied())
        .chain(situations)
        .collect()
}

#[test]
fn every_rule_has_its_texts_in_both_languages() {
    for topic in Topic::all() {
        let told = topic.told();
        assert!(told.text.len() >= 2 && told.text.len() <= 6, "{topic:?}: {} sentences", told.text.len());
        for (italian, english) in texts(topic) {
            assert!(!italian.trim().is_empty() && !english.trim().is_empty(), "{topic:?}: {italian:?}");
            assert!(!italian.contains("  ") && !english.contains("  "), "{topic:?}: {italian:?}");
        }
        assert!(!topic.citations().is_empty(), "{topic:?}");
    }
}

/// The sources are no part of the project; what is quoted of them is in `quotes.txt`.
#[test]
fn quotes_stand_in_the_sources_word_for_word() {
    let passages = std::fs::read_to_string(files::path("tests/teaching/quotes.txt")).expect("the passages");
    for topic in Topic::all() {
        for quote in topic.told().quotes {
            let document = match topic.citations().get(quote.citation) {
                Some(Citation::Document { document: Source::Rqp2020, .. }) => "RQP 2020: ",
                Some(Citation::Document { document: Source::Int2021, .. }) => "INT 2021: ",
                other => panic!("{topic:?} quotes {other:?}"),
            };
            let mut of_document = passages.lines().filter(|line| line.starts_with(document));
            assert!(of_document.any(|line| line.contains(quote.words)), "{topic:?}: {:?}", quote.words);
        }
    }
}

#[test]
fn every_example_is_a_document_with_a_result_and_its_reason() {
    for topic in Topic::all() {
        assert!(!topic.examples().is_empty(), "{topic:?}");
        for example in topic.examples() {
            for language in LANGUAGES {
                let document = example.document(language).expect("an example");
                let explanation = example.shows.explanation(&document, language).expect("an explanation");
                assert!(!explanation.lines.is_empty(), "{topic:?}: {}", example.situation.1);
                assert_eq!(
                    example.shows.is_interim(),
                    document.plan.year == 2021,
                    "examples of 30 June are of 2021"
                );
            }
        }
    }
}

#[test]
fn every_wrong_reading_gives_another_figure_in_an_example_of_its_rule() {
    for topic in Topic::all() {
        for wrong in topic.misreadings() {
            let shown = topic.examples().iter().find_map(|one| one.misread(wrong, Language::English));
            let (given, right) = shown.unwrap_or_else(|| panic!("{topic:?}: {wrong:?} shows nowhere"));
            assert_ne!(given, right, "{topic:?}: {wrong:?}");
        }
    }
}

/// The file of the cases of a topic, as the build makes it.
fn built(topic: Topic) -> Cases {
    let name = topic.cases();
    let file: serde_json::Value = files::json(&format!("tests/{name}"));
    let shared = file.get("rules").cloned();
    let all = file["cases"].as_array().expect("cases");
    let shown = all.iter().filter(|case| case.get("italian").is_some()).map(|case| {
        let mut case = case.clone();
        if let Some(rules) = case.get("rules").cloned().or_else(|| shared.clone()) {
            let plan = serde_json::json!({ "id": "plan", "title": "", "body": "", "year": 2020, "areas": [] });
            let file = serde_json::json!({ "format": "stadera/plan", "version": 1, "application": "", "rules": rules, "plan": plan });
            case["rules"] = file.to_string().into();
        }
        case
    });
    let file = serde_json::json!({ "all": all.len(), "cases": shown.collect::<Vec<_>>() });
    Cases::read(file.to_string().as_bytes()).expect("cases that can be read")
}

#[test]
fn the_cases_that_are_shown_come_out_as_expected() {
    for topic in Topic::all() {
        let cases = built(topic);
        assert!((4..=8).contains(&cases.cases.len()), "{topic:?}: {} cases", cases.cases.len());
        assert!(cases.all >= cases.cases.len());
        for case in &cases.cases {
            for language in LANGUAGES {
                let ran = case.run(language).expect("a case");
                assert!(!ran.results.is_empty() && !ran.parts.is_empty(), "{}", case.name(language));
                for result in ran.results {
                    assert!(result.same, "{}: {result:?}", case.name(language));
                    assert_eq!(result.expected, result.found, "{}", case.name(language));
                }
            }
        }
    }
}

/// All that the pages of the rules say, to be read line by line.
fn told(language: Language) -> String {
    let pick = |text: Text| language.pick(text.0, text.1);
    let mut out = String::new();
    for topic in Topic::all() {
        let told = topic.told();
        writeln!(out, "# {}\n{}\n", topic.name(language), pick(told.brief)).expect("text");
        for (head, texts) in [("", told.text), ("= ", told.formulas), ("convention: ", told.conventions)] {
            texts.iter().for_each(|text| writeln!(out, "{head}{}", pick(*text)).expect("text"));
        }
        for (index, citation) in topic.citations().iter().enumerate() {
            writeln!(out, "source: {}", view::citation(citation, language)).expect("text");
            let quotes = told.quotes.iter().filter(|quote| quote.citation == index);
            quotes.for_each(|quote| writeln!(out, "  «{}»", quote.words).expect("text"));
        }
        for example in topic.examples() {
            let document = example.document(language).expect("an example");
            let result = example.shows.result(&document, language);
            writeln!(out, "example: {} → {result}", pick(example.situation)).expect("text");
        }
        for wrong in topic.misreadings() {
            let figures = topic.examples().iter().find_map(|one| one.misread(wrong, language));
            writeln!(out, "wrong: {}: {} {figures:?}", pick(wrong.name()), pick(wrong.why())).expect("text");
        }
        for case in &built(topic).cases {
            let ran = case.run(language).expect("a case");
            writeln!(out, "case: {} · {}", case.name(language), case.situation(language)).expect("text");
            ran.parts.iter().for_each(|part| writeln!(out, "  {part}").expect("text"));
            ran.conventions.iter().for_each(|line| writeln!(out, "  : {line}").expect("text"));
            ran.calculation.iter().for_each(|line| writeln!(out, "  = {line}").expect("text"));
            ran.results
                .iter()
                .for_each(|result| writeln!(out, "  → {}: {}", result.part, result.found).expect("text"));
        }
        out.push('\n');
    }
    for convention in Convention::ALL {
        writeln!(
            out,
            "set: {} ({}): {}",
            pick(convention.name()),
            convention.rule(),
            pick(convention.does())
        )
        .expect("text");
    }
    out
}

#[test]
fn the_texts() {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("rules_told_it", told(Language::Italian));
        insta::assert_snapshot!("rules_told_en", told(Language::English));
    });
}
