//! Every published table computed again: each cell that is equal, each that differs with its cause. The list of differences
//! here was made by counting in the source by hand, and is the one of `docs/survey.md`.

use stadera::survey::{
    Document,
    synthesis::{Cause, Cell, Content, Counted, Synthesis},
};

use crate::example;

const TABLES: [&str; 6] = ["2.4", "3.1", "3.2", "2.5", "2.8.1", "2.8.2"];

/// Table, row from 1 (claims after the rows), column from 1; published and recomputed; the causes.
const DIFFERENCES: [(&str, usize, usize, &str, &str, &str); 22] = [
    ("2.4", 3, 1, "10", "11", "other column 1"),
    ("2.4", 3, 2, "4", "3", "other column 1"),
    ("2.4", 5, 2, "1", "0", "not in annexes 1"),
    ("3.1", 1, 1, "10", "9", "interview 1 lombardia"),
    ("3.1", 2, 1, "10", "9", "interview 1 lombardia"),
    ("3.1", 3, 1, "12", "10", "other column 1, interview 1 lombardia"),
    ("3.1", 3, 2, "2", "3", "other column 1"),
    ("3.1", 4, 2, "2", "1", "interview 1 lombardia"),
    ("3.1", 5, 2, "3", "2", "interview 1 lombardia"),
    ("3.1", 6, 1, "14", "13", "interview 1 lombardia"),
    ("3.2", 3, 1, "5", "7", "not counted 2"),
    ("3.2", 5, 1, "7", "8", "not counted 1"),
    ("2.5", 1, 1, "10", "9", "other column 1"),
    ("2.5", 1, 2, "3", "4", "other column 1"),
    ("2.5", 2, 1, "9", "11", "not counted 2"),
    ("2.5", 2, 2, "1", "2", "not counted 1"),
    ("2.5", 3, 1, "9", "10", "percentage apart calabria 4.3"),
    ("2.5", 4, 1, "3", "1", "not in annexes 2"),
    ("2.8.1", 7, 7, "x", "", "elsewhere liguria 7.1.6"),
    ("2.8.1", 8, 1, "9", "10", "contradiction 2.8.1"),
    ("2.8.1", 9, 1, "144", "14", "contradiction 2.8.2"),
    ("2.8.2", 9, 1, "9", "10", "contradiction 2.8.1"),
];

pub fn content(content: Content<'_>) -> String {
    match content {
        Content::Nothing => String::new(),
        Content::Number(number) => number.to_string(),
        Content::Words(words) => words.to_owned(),
    }
}

fn cause(document: &Document, cause: &Cause) -> String {
    let survey = &document.survey;
    let name = |position: &usize| survey.administrations[*position].id.to_string();
    let answers = |answers: &[Counted]| {
        let one = |one: &Counted| {
            let administration = &survey.administrations[one.administration];
            format!("{} {}", administration.id, administration.answers[one.answer.expect("one")].item)
        };
        answers.iter().map(one).collect::<Vec<_>>().join(" ")
    };
    match cause {
        Cause::Rule { answers: by } => format!("rule {}", answers(by)),
        Cause::PercentageApart { answers: by } => format!("percentage apart {}", answers(by)),
        Cause::OtherColumn { count } => format!("other column {count}"),
        Cause::Interview { count, administrations } => {
            format!("interview {count} {}", administrations.iter().map(name).collect::<Vec<_>>().join(" "))
        }
        Cause::NotInAnnexes { count } => format!("not in annexes {count}"),
        Cause::NotCounted { count } => format!("not counted {count}"),
        Cause::Elsewhere { answer } => format!("elsewhere {}", answers(&[*answer])),
        Cause::Contradiction { table } => format!("contradiction {}", survey.tables[*table].id),
        Cause::Unexplained => "unexplained".to_owned(),
    }
}

pub fn causes(document: &Document, cell: &Cell<'_>) -> String {
    cell.causes.iter().map(|one| cause(document, one)).collect::<Vec<_>>().join(", ")
}

#[test]
fn every_difference_is_one_of_those_found_by_hand() {
    let document = example();
    let synthesis = Synthesis::of(&document);
    assert_eq!(synthesis.tables.iter().map(|table| table.published.id.as_str()).collect::<Vec<_>>(), TABLES);
    let mut found = Vec::new();
    for table in &synthesis.tables {
        for (row, one) in table.rows.iter().enumerate() {
            for (column, cell) in one.cells.iter().enumerate() {
                assert_eq!(cell.equal(), cell.causes.is_empty(), "{} {row} {column}", table.published.id);
                if !cell.equal() {
                    found.push((
                        table.published.id.as_str(),
                        row + 1,
                        column + 1,
                        content(cell.published),
                        content(cell.recomputed),
                        causes(&document, cell),
                    ));
                }
            }
        }
    }
    let by_hand = DIFFERENCES.map(|(table, row, column, published, recomputed, causes)| {
        (table, row, column, published.to_owned(), recomputed.to_owned(), causes.to_owned())
    });
    assert_eq!(found, by_hand);
    // 2.4: 5 × 2; 3.1: 10 × 2; 3.2: 5 × 2; 2.5: 4 × 2; 2.8.1: 7 × 10 and 2 claims; 2.8.2: 8 and 2 claims.
    assert_eq!(synthesis.equal_and_differing(), (10 + 20 + 10 + 8 + 72 + 10 - 22, 22));
}

/// Every cell by its name, with who makes it.
#[test]
fn every_cell_is_made_by_these() {
    let document = example();
    let mut text = String::new();
    for table in &Synthesis::of(&document).tables {
        for row in &table.rows {
            for (column, cell) in row.cells.iter().enumerate() {
                let who: Vec<&str> = (cell.counted.iter())
                    .map(|one| document.survey.administrations[one.administration].name.as_str())
                    .collect();
                text.push_str(&format!(
                    "{} | {} | {} | {:?} {:?} {} | {} | {}\n",
                    table.published.id,
                    row.label,
                    table.column(column),
                    content(cell.published),
                    content(cell.recomputed),
                    if cell.equal() { "=" } else { "≠" },
                    causes(&document, cell),
                    who.join(", ")
                ));
            }
        }
    }
    insta::assert_snapshot!(text);
}

/// The columns of 2.8.1 have no names; these follow from their figures.
#[test]
fn the_columns_of_scores_find_their_administrations() {
    let document = example();
    let synthesis = Synthesis::of(&document);
    let table = synthesis.tables.iter().find(|table| table.published.id.as_str() == "2.8.1").expect("2.8.1");
    let owners: Vec<&str> = (table.rows[2].cells.iter())
        .map(|cell| document.survey.administrations[cell.counted[0].administration].id.as_str())
        .collect();
    assert_eq!(
        owners,
        [
            "abruzzo",
            "calabria",
            "campania",
            "emilia-romagna",
            "friuli-venezia-giulia",
            "lazio",
            "marche",
            "veneto",
            "puglia",
            "trento"
        ]
    );
}
