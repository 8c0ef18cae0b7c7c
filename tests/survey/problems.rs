//! What is said to hinder: rows that administrations add, of how many that answered, and texts that nobody has read.

use stadera::{
    survey::{
        Column, Document, Entry, Id, ItemKind, Value,
        dashboard::{Grid, Problem, ProblemKind, ProblemOrder, problems, unread_texts},
        design,
        fill::{self, Cell},
        synthesis::Synthesis,
    },
    view::{self, Language},
};

use crate::{
    dashboard::{item, section},
    example,
};

fn all(document: &Document) -> Vec<Problem> {
    problems(document, &Grid::of(document), &Synthesis::of(document))
}

/// A survey of one's own with a row of marks, room for other rows, and texts.
fn own() -> Document {
    let mut document = design::empty("Lavoro agile", "Prima parte", &std::collections::HashSet::new());
    let section = document.survey.questionnaire.sections[0].id.clone();
    for (label, kind) in [("Rete", ItemKind::Mark), ("Altro: .....", ItemKind::Other)] {
        design::add_item(&mut document, &section, label, kind).expect(label);
    }
    let texts = design::add_section(&mut document, "Problematiche").expect("a section");
    design::add_item(&mut document, &texts, "Quali", ItemKind::List).expect("a list");
    document
}

/// Puts a mark into a row of an administration, and gives the row a name.
fn mark(document: &mut Document, one: &Id, item: &str, nth: usize, (column, label): (Column, Option<&str>)) {
    let cell = Cell { administration: one.clone(), item: Id::new(item).expect(item), nth };
    let value = Value::Mark { column, words: "X".to_owned() };
    fill::set_answer(document, &cell, value).expect("a mark");
    if let Some(label) = label {
        fill::name_row(document, &cell, label).expect(label);
    }
}

#[test]
fn added_rows_are_problems_by_their_own_names() {
    let mut document = own();
    for (name, label) in [("Nord", "Carta e penna"), ("Centro", "carta, e penna"), ("Sud", "Sedie rotte")] {
        let one = fill::add_administration(&mut document, name).expect(name);
        mark(&mut document, &one, "altro", 0, (Column::Minus, Some(label)));
        mark(&mut document, &one, "altro", 1, (Column::Plus, Some("Va bene")));
    }
    let silent = fill::add_administration(&mut document, "Isole").expect("Isole");
    mark(&mut document, &silent, "rete", 0, (Column::Minus, None));
    let found = all(&document);
    assert!(found.iter().all(|one| one.label != "Altro: ....."), "{found:?}");
    let said: Vec<(&str, usize, usize)> =
        found.iter().map(|one| (one.label.as_str(), one.said.len(), one.answered)).collect();
    // Four answered the section; one of them put a mark at the row that was asked.
    assert_eq!(said, [("Carta e penna", 2, 4), ("Rete", 1, 1), ("Sedie rotte", 1, 4)]);
    assert_eq!(
        view::survey::problems_reading(&document.survey, &found, Language::Italian),
        "Il problema più frequente è «Carta e penna», colonna -: lo dicono 2 amministrazioni su 4 che rispondono."
    );
    assert_eq!(
        view::survey::problem_label(&document.survey, &found[0], Language::English),
        "Prima parte · column - · Carta e penna"
    );
}

/// 3.2: five left it blank, and one of the others the first row; marks there are eight, six of them bad.
#[test]
fn problems_are_of_how_many_answered() {
    let document = example();
    let mut found = all(&document);
    assert!(found.iter().all(|one| one.said.len() <= one.answered && one.answered <= 14), "{found:?}");
    let figures = |one: &Problem| (one.said.len(), one.answered);
    let of = |label: &str, place: &str| {
        let place = |one: &&Problem| view::survey::problem_place(&document.survey, one).starts_with(place);
        found.iter().find(|one| one.label == label && place(one)).map(figures)
    };
    assert_eq!(of("1. Persone \"lavorate\"", "3.2"), Some((6, 8)));
    let low =
        found.iter().find(|one| one.kind == ProblemKind::LowScore(item(&document, "7.1.6"))).map(figures);
    // 7 6 5 4 3 1: of six scores four are below 6.
    assert_eq!(low, Some((4, 6)));
    let bars = view::survey::problems_picture(&document.survey, &found, Language::Italian);
    assert!(bars.rows.iter().any(|row| row.value == "6 su 8"), "{bars:?}");
    ProblemOrder::Share.sort(&mut found);
    let shares: Vec<_> = found.iter().filter_map(Problem::share).map(|share| share.get()).collect();
    assert!(shares.is_sorted_by(|one, other| one >= other), "{shares:?}");
}

#[test]
fn texts_that_nobody_read_are_told() {
    let mut document = own();
    let unread = |document: &Document| unread_texts(document, &Grid::of(document));
    assert!(unread(&document).is_empty());
    let one = fill::add_administration(&mut document, "Nord").expect("Nord");
    let cell = Cell { administration: one, item: Id::new("quali").expect("an id"), nth: 0 };
    let entry = Entry {
        label: None,
        words: Some("Pochi mezzi".to_owned()),
        parts: Vec::new(),
        reading: None,
        counts_in: Vec::new(),
    };
    fill::set_answer(&mut document, &cell, Value::List(vec![entry])).expect("a text");
    assert_eq!(unread(&document), [1]);
    assert_eq!(
        view::survey::unread_texts(&document.survey, &[1], Language::Italian),
        "I testi liberi non sono fra i problemi, perché nessuno li ha letti come temi (Problematiche). "
    );
    let source = example();
    assert!(section(&source, "6") > 0 && unread(&source).is_empty());
}
