//! One answer, wherever it is counted: in the tables computed again, in the pictures, among the problems.

use std::sync::Arc;

use stadera::number::Figure;
use stadera::survey::{
    Administration, Answer, BlankRule, Certainty, Column, CountingRules, Document, Entry, Id, Inclusion,
    ItemKind, Origin, PercentageRule, Place, Reading, Theme, Value,
    dashboard::{Grid, Problem, ProblemKind, Profile, Scores, State, StateKind, problems},
    design,
    fill::{self, Cell},
    synthesis::{Cause, Content, How, Synthesis},
};

use crate::{
    example,
    rules::{by, cell, owned},
    synthesis::causes,
};

fn id(text: &str) -> Id {
    Id::new(text).expect(text)
}

fn mark(column: Column) -> Value {
    Value::Mark { column, words: "X".to_owned() }
}

fn percentage(percent: u8) -> Value {
    Value::Percentage { column: Column::Plus, percent: Figure::new(percent.into()).expect("a figure") }
}

/// How something was read.
fn reading(row: &str, certainty: Certainty) -> Reading {
    Reading { row: id(row), certainty, why: None }
}

/// The items of the survey below, in their order.
const ITEMS: [(&str, ItemKind); 7] = [
    ("si-fa", ItemKind::YesNo),
    ("rete", ItemKind::Mark),
    ("sale", ItemKind::Mark),
    ("quota", ItemKind::Mark),
    ("altro", ItemKind::Other),
    ("voto", ItemKind::Score),
    ("note", ItemKind::List),
];

/// An own survey with one administration, `nord`, that has answered nothing, and a theme `lenta`.
fn own() -> Document {
    let mut document = design::empty("Lavoro agile", "Parte", &std::collections::HashSet::new());
    for (name, kind) in ITEMS {
        assert_eq!(design::add_item(&mut document, &id("parte"), name, kind), Ok(id(name)));
    }
    document.survey.themes = vec![Theme {
        id: id("lenta"),
        label: "La rete è lenta".to_owned(),
        place: Place { section: "1".to_owned(), page: None },
        section: id("parte"),
    }];
    fill::add_administration(&mut document, "Nord").expect("a name");
    document
}

fn answer(document: &mut Document, administration: &str, item: &str, value: Value) {
    let cell = Cell { administration: id(administration), item: id(item), nth: 0 };
    fill::set_answer(document, &cell, value).expect(item);
}

fn one<'a>(document: &'a mut Document, administration: &str) -> &'a mut Administration {
    let mut all = document.survey.administrations.iter_mut();
    Arc::make_mut(all.find(|one| one.id.as_str() == administration).expect(administration))
}

fn answer_of<'a>(document: &'a mut Document, administration: &str, item: &str) -> &'a mut Answer {
    let mut answers = one(document, administration).answers.iter_mut();
    answers.find(|answer| answer.item.as_str() == item).expect(item)
}

/// How many count in each cell and how many are left out, row by row, where there are any.
fn counted(document: &Document) -> Vec<(String, Vec<usize>, Vec<usize>)> {
    let synthesis = Synthesis::of(document);
    let rows = synthesis.tables.iter().flat_map(|table| &table.rows);
    let row = |row: &stadera::survey::synthesis::Row<'_>| {
        let at = |such: fn(&stadera::survey::synthesis::Cell<'_>) -> bool| {
            (0..row.cells.len()).filter(|at| such(&row.cells[*at])).collect::<Vec<usize>>()
        };
        let counts = at(|cell| !cell.counted.is_empty());
        (row.label.to_owned(), counts, at(|cell| !cell.left_out.is_empty()))
    };
    rows.map(row).filter(|(_, counted, left)| !counted.is_empty() || !left.is_empty()).collect()
}

fn problem(document: &Document, kind: ProblemKind) -> Option<Problem> {
    let found = problems(document, &Grid::of(document), &Synthesis::of(document));
    found.into_iter().find(|problem| problem.kind == kind)
}

fn rows(rows: &[(&str, &[usize], &[usize])]) -> Vec<(String, Vec<usize>, Vec<usize>)> {
    rows.iter().map(|(label, counted, left)| ((*label).to_owned(), counted.to_vec(), left.to_vec())).collect()
}

#[test]
fn what_an_interview_gave_counts_everywhere_or_nowhere() {
    let mut document = own();
    answer(&mut document, "nord", "si-fa", Value::No);
    answer(&mut document, "nord", "rete", mark(Column::Minus));
    answer(&mut document, "nord", "quota", percentage(80));
    answer(&mut document, "nord", "altro", mark(Column::Plus));
    answer(&mut document, "nord", "voto", Value::Score(4));
    let line = Entry {
        label: None,
        words: Some("La rete".to_owned()),
        parts: Vec::new(),
        reading: None,
        counts_in: vec![reading("lenta", Certainty::Sure)],
    };
    answer(&mut document, "nord", "note", Value::List(vec![line]));
    one(&mut document, "nord").answers.iter_mut().for_each(|answer| answer.origin = Origin::Interview);
    // A score of 4 is the fourth of ten columns.
    let all = rows(&[
        ("si-fa", &[1], &[]),
        ("rete", &[1], &[]),
        ("quota", &[0], &[]),
        ("altro", &[0], &[]),
        ("voto", &[3], &[]),
    ]);
    assert_eq!(counted(&document), all);
    let grid = Grid::of(&document);
    let who = |grid: &Grid| {
        let scores = Scores::of(grid, 5);
        [
            grid.who(0, StateKind::No).len(),
            grid.who_in(1, Column::Minus).len(),
            grid.who_in(3, Column::Plus).len(),
            grid.who(4, StateKind::Added).len(),
            grid.who(5, StateKind::Score).len(),
            scores.below(6).len(),
            scores.spread.map_or(0, |spread| spread.count),
        ]
    };
    assert_eq!(who(&grid), [1; 7]);
    let theme = |document: &Document| {
        let theme = problem(document, ProblemKind::Theme(0)).expect("a theme");
        (theme.said.len(), theme.left_out.len())
    };
    assert_eq!(theme(&document), (1, 0));
    document.rules.interview = Inclusion::Apart;
    let none = rows(&[
        ("si-fa", &[], &[1]),
        ("rete", &[], &[1]),
        ("quota", &[], &[0]),
        ("altro", &[], &[0]),
        ("voto", &[], &[3]),
    ]);
    assert_eq!(counted(&document), none);
    let grid = Grid::of(&document);
    assert_eq!(who(&grid), [0; 7]);
    // What stands there is still shown.
    assert_eq!(grid.cell(0, 5).expect("a cell").state, State::Score(4));
    assert!(Profile::of(&grid, 0).sections[0].items.iter().all(|item| item.score.is_none()));
    assert_eq!(theme(&document), (0, 1));
    assert_eq!(problem(&document, ProblemKind::LowScore(5)).expect("an item").said, []);
}

/// The first column of 2.8.1 is Abruzzo's.
#[test]
fn a_score_of_an_interview_leaves_its_column() {
    let mut document = example();
    document.rules.interview = Inclusion::Apart;
    answer_of(&mut document, "abruzzo", "7.1.3").origin = Origin::Interview;
    let table = |document: &Document, row: usize, column: usize| {
        let synthesis = Synthesis::of(document);
        let cell = &synthesis.tables[4].rows[row].cells[column];
        (cell.recomputed == Content::Nothing, cell.left_out.len(), causes(document, cell))
    };
    assert_eq!(table(&document, 2, 0), (true, 1, "rule abruzzo 7.1.3".to_owned()));
    // Without any score it is no experience: the nine that are claimed.
    for answer in &mut one(&mut document, "abruzzo").answers {
        answer.origin = Origin::Interview;
    }
    assert_eq!(cell(&document, "2.8.1", 8, 1), owned("9", ""));
}

/// Liguria's mark without a name, were it 20 %: it was read as row 6 of 3.1.
#[test]
fn a_percentage_that_was_read_as_a_row_follows_its_rules() {
    let usual = CountingRules::default();
    let at = |rules: CountingRules| {
        let mut document = by(rules);
        answer_of(&mut document, "liguria", "3.1.other").value = percentage(20);
        [1, 2].map(|column| cell(&document, "3.1", 6, column).0)
    };
    assert_eq!(at(usual), ["13", "0"]);
    assert_eq!(at(CountingRules { percentage: PercentageRule::Half, ..usual }), ["12", "1"]);
    // Calabria's percentage in row 6 goes, too.
    assert_eq!(at(CountingRules { percentage: PercentageRule::Apart, ..usual }), ["11", "0"]);
    assert_eq!(at(CountingRules { unnamed: Inclusion::Apart, ..usual }), ["12", "0"]);
}

/// What two rules leave out, the other choice of one does not bring back, so that neither is the cause.
#[test]
fn a_cause_names_only_what_one_rule_changes() {
    let rules = CountingRules {
        unnamed: Inclusion::Apart,
        percentage: PercentageRule::Apart,
        ..CountingRules::default()
    };
    let mut document = by(rules);
    assert_eq!(cell(&document, "2.5", 4, 1), owned("0", "rule lazio 4.other, not in annexes 2"));
    answer_of(&mut document, "lazio", "4.other").value = percentage(80);
    assert_eq!(cell(&document, "2.5", 4, 1), owned("0", "not in annexes 3"));
}

/// A sure line counts whatever is doubtful beside it, in whichever order they stand.
#[test]
fn a_sure_line_counts_whatever_else_is_doubtful() {
    let row = example().survey.tables[5].rows[0].id.clone();
    for order in [[Certainty::Sure, Certainty::Doubtful], [Certainty::Doubtful, Certainty::Sure]] {
        for doubtful in [Inclusion::Counted, Inclusion::Apart] {
            let mut document = by(CountingRules { doubtful, ..CountingRules::default() });
            for other in &mut document.survey.administrations {
                for answer in &mut Arc::make_mut(other).answers {
                    if let Value::List(entries) = &mut answer.value {
                        entries.iter_mut().for_each(|entry| entry.counts_in.clear());
                    }
                }
            }
            let entry = |certainty| Entry {
                label: None,
                words: Some("…".to_owned()),
                parts: Vec::new(),
                reading: None,
                counts_in: vec![reading(row.as_str(), certainty)],
            };
            answer_of(&mut document, "lazio", "7.2.list").value = Value::List(order.map(entry).to_vec());
            // Nothing was published in that row, so that a rule could be the cause of one too many.
            document.survey.tables[5].rows[0].cells[0].number = Some(0);
            let synthesis = Synthesis::of(&document);
            let cell = &synthesis.tables[5].rows[0].cells[0];
            let how: Vec<How> = cell.counted.iter().map(|one| one.how).collect();
            assert_eq!((how, cell.left_out.len()), (vec![How::Plain], 0), "{order:?} {doubtful:?}");
            assert_eq!(cell.causes, [Cause::NotCounted { count: 1 }]);
        }
    }
}

/// Nord has said yes, so that what it lacks is a blank cell; Sud has said nothing, so that it is a blank section.
#[test]
fn a_missing_answer_counts_as_a_blank_one() {
    let mut document = own();
    fill::add_administration(&mut document, "Sud").expect("a name");
    answer(&mut document, "nord", "si-fa", Value::Yes);
    answer(&mut document, "nord", "rete", mark(Column::Plus));
    let mut entered = document.clone();
    for (administration, items) in [("nord", &["sale", "quota"][..]), ("sud", &["rete", "sale", "quota"][..])]
    {
        for item in items {
            answer(&mut entered, administration, item, Value::Blank);
        }
    }
    let rules =
        CountingRules { blank: BlankRule::Minus, blank_section: BlankRule::Plus, ..CountingRules::default() };
    for mut document in [document, entered] {
        document.rules = rules;
        // Nord and Sud in the good column of the first; Sud in the good one, Nord in the bad one of the others. A row that nobody
        // added, and no score, is nothing.
        let counts = rows(&[
            ("si-fa", &[0], &[]),
            ("rete", &[0], &[]),
            ("sale", &[0, 1], &[]),
            ("quota", &[0, 1], &[]),
        ]);
        assert_eq!(counted(&document), counts);
        let synthesis = Synthesis::of(&document);
        let sale = &synthesis.tables[1].rows[1];
        let who: Vec<_> = sale
            .cells
            .iter()
            .flat_map(|cell| &cell.counted)
            .map(|one| (one.administration, one.how))
            .collect();
        assert_eq!(who, [(1, How::Blank), (0, How::Blank)]);
        let grid = Grid::of(&document);
        assert_eq!(grid.who_in(1, Column::Plus), [0, 1]);
        assert_eq!((grid.who_in(2, Column::Plus), grid.who_in(2, Column::Minus)), (vec![1], vec![0]));
        assert_eq!(grid.cell(1, 2).expect("a cell").state, State::BlankSection);
    }
}

/// Lombardia was interviewed about 3.1, whether its cell is blank or not there.
#[test]
fn an_interview_explains_a_missing_answer_too() {
    let mut document = example();
    one(&mut document, "lombardia").answers.retain(|answer| answer.item.as_str() != "3.1.1");
    assert_eq!(cell(&document, "3.1", 1, 1), owned("9", "interview 1 lombardia"));
}
