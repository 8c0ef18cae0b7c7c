//! The search through all texts of a survey.

use stadera::survey::{
    Document, Value,
    dashboard::{Found, Piece, Query, Scope, TextIndex},
};

use crate::example;

fn search(document: &Document, typed: &str, scope: &Scope) -> Found {
    let index = TextIndex::of(&document.survey);
    index.search(&document.survey, &Query::read(typed), scope, 0..usize::MAX)
}

#[test]
fn all_words_must_occur_whatever_their_case_and_accents() {
    let document = example();
    let scope = Scope::default();
    let shown = |typed: &str| {
        let found = search(&document, typed, &scope);
        let hits = found.hits.iter().map(|hit| {
            let marks: Vec<&str> = hit.marks.iter().map(|range| &hit.text[range.clone()]).collect();
            format!("{} {}", document.survey.administrations[hit.administration].id.as_str(), marks.join("|"))
        });
        hits.collect::<Vec<_>>()
    };
    // Campania, Marche and Trento.
    let condition = Scope {
        section: document.survey.questionnaire.sections.iter().position(|one| one.id.as_str() == "6"),
        ..Scope::default()
    };
    let found = search(&document, "CONDIZIONALITA gest", &condition);
    assert_eq!((found.total, found.administrations), (3, 3));
    assert_eq!(shown("counsel relazione"), ["toscana relazione|counselor"]);
    assert_eq!(shown("counselor"), ["toscana counselor"]);
    assert_eq!(shown("\"face to face\""), ["liguria face|to|face"]);
    assert!(shown("\"face face\"").is_empty());
    assert!(shown("\"ace to face\"").is_empty());
    assert!(shown(" - ").is_empty() && shown("\"\"").is_empty());
}

#[test]
fn a_search_keeps_to_its_scope_and_its_window() {
    let document = example();
    let index = TextIndex::of(&document.survey);
    let query = Query::read("analfabeti");
    let all = index.search(&document.survey, &query, &Scope::default(), 0..usize::MAX);
    let abruzzo = Scope { administration: Some(0), ..Scope::default() };
    let one = index.search(&document.survey, &query, &abruzzo, 0..usize::MAX);
    assert_eq!((one.total, one.hits[0].piece), (1, Piece::Line(1)));
    let part = index.search(&document.survey, &query, &Scope::default(), 2..5);
    assert_eq!((part.total, part.administrations), (all.total, all.administrations));
    assert_eq!(part.hits, all.hits[2..5]);
    // Every line of section 6 that has the word, and of 7.2.
    let lines = document.survey.administrations.iter().flat_map(|one| &one.answers);
    let words = lines.filter_map(|answer| match &answer.value {
        Value::List(entries) => Some(entries),
        _ => None,
    });
    let expected =
        words.flatten().filter(|line| line.words.as_ref().is_some_and(|words| words.contains("analfabeti")));
    assert_eq!(all.total, expected.count());
}

/// Where each sort of text is found, by its words.
#[test]
fn labels_notes_interviews_and_readings_are_searched_too() {
    let document = example();
    let piece = |typed: &str| search(&document, typed, &Scope::default()).hits.first().map(|hit| hit.piece);
    assert_eq!(piece("\"Realizzazione video tutorial\""), Some(Piece::Label));
    assert_eq!(piece("\"Testo senza numero\""), Some(Piece::LineReading(0)));
    assert!(matches!(piece("AFOL"), Some(Piece::Interview(_))), "{:?}", piece("AFOL"));
}
