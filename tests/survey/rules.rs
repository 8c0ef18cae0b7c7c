//! The counting rules: what each changes, and what it does to the differences.

use std::sync::Arc;

use stadera::{
    survey::{
        BlankRule, Column, CountingRules, Document, Inclusion, Origin, PercentageRule, Value,
        synthesis::{Cause, Synthesis},
    },
    view::{self, Language},
};

use crate::{
    example,
    synthesis::{causes, content},
};

pub fn by(rules: CountingRules) -> Document {
    Document { rules, ..example() }
}

/// What a cell comes to: table, row and column from 1; and its causes.
pub fn cell(document: &Document, table: &str, row: usize, column: usize) -> (String, String) {
    let synthesis = Synthesis::of(document);
    let table = synthesis.tables.iter().find(|one| one.published.id.as_str() == table).expect("a table");
    let cell = &table.rows[row - 1].cells[column - 1];
    (content(cell.recomputed), causes(document, cell))
}

pub fn owned(recomputed: &str, causes: &str) -> (String, String) {
    (recomputed.to_owned(), causes.to_owned())
}

fn differing(document: &Document) -> usize {
    Synthesis::of(document).equal_and_differing().1
}

#[test]
fn percentages_count_in_their_column_by_half_or_not_at_all() {
    let usual = CountingRules::default();
    let half = by(CountingRules { percentage: PercentageRule::Half, ..usual });
    // Calabria says 20 % of the flow of documents and 30 % of the control: below the half.
    // What our own rule moves is told before what the source may have moved.
    let moved = "rule calabria 3.1.3, other column 1";
    assert_eq!(cell(&half, "3.1", 3, 1), owned("9", &format!("{moved}, interview 1 lombardia")));
    assert_eq!(cell(&half, "3.1", 3, 2), owned("4", moved));
    // One fewer in the good column of the control, and as many as were published in the other.
    assert_eq!(cell(&half, "3.1", 5, 1), owned("10", "rule calabria 3.1.5"));
    assert_eq!(cell(&half, "3.1", 5, 2), owned("3", ""));
    assert_eq!(cell(&half, "3.1", 1, 1).0, "9");
    assert_eq!(cell(&half, "2.5", 3, 1).0, "10");
    let apart = by(CountingRules { percentage: PercentageRule::Apart, ..usual });
    assert_eq!(cell(&apart, "3.1", 1, 1), owned("8", "rule calabria 3.1.1, interview 1 lombardia"));
    assert_eq!(cell(&apart, "2.5", 3, 1), owned("9", ""));
}

#[test]
fn blank_cells_count_as_the_rule_says_and_blank_sections_by_their_own() {
    let usual = CountingRules::default();
    let minus = by(CountingRules { blank: BlankRule::Minus, ..usual });
    // Lazio's blank cell in 3.2; not the five blank sections.
    assert_eq!(cell(&minus, "3.2", 2, 2), owned("4", "rule lazio 3.2.2"));
    assert_eq!(cell(&minus, "3.1", 4, 2).0, "1");
    // Liguria's blank cell besides the mark that was read as meant for it: once in each column.
    assert_eq!(cell(&minus, "3.1", 6, 2).0, "1");
    let sections = by(CountingRules { blank_section: BlankRule::Minus, ..usual });
    assert_eq!(cell(&sections, "3.1", 4, 2), owned("2", ""));
    assert_eq!(cell(&sections, "3.2", 1, 2).0, "12");
    let plus = by(CountingRules { blank_section: BlankRule::Plus, ..usual });
    assert_eq!(cell(&plus, "3.1", 1, 1), owned("10", ""));
    // Whoever is in both the mark and the blank cell of a row counts once in a cell.
    let both = by(CountingRules { blank: BlankRule::Plus, ..usual });
    assert_eq!(cell(&both, "3.1", 6, 1).0, "13");
}

#[test]
fn marks_without_a_name_and_doubtful_texts_can_be_left_out() {
    let usual = CountingRules::default();
    let named = by(CountingRules { unnamed: Inclusion::Apart, ..usual });
    assert_eq!(cell(&named, "3.1", 6, 1), owned("12", "rule liguria 3.1.other, interview 1 lombardia"));
    assert_eq!(cell(&named, "2.5", 4, 1), owned("0", "rule lazio 4.other, not in annexes 2"));
    let sure = by(CountingRules { doubtful: Inclusion::Apart, ..usual });
    assert_eq!(cell(&sure, "2.8.2", 5, 1), owned("5", "rule campania 7.2.list puglia 7.2.list"));
    assert_eq!(cell(&sure, "2.8.2", 4, 1), owned("3", "rule liguria 7.2.list"));
    assert_eq!(differing(&sure), 24);
}

/// Of the rules that take no blank cell for a mark, none makes fewer differences than the defaults; three
/// others do, all of which take a blank section for good marks.
#[test]
fn the_defaults_make_the_fewest_differences_without_inventing_marks() {
    let least = differing(&example());
    let blanks = [BlankRule::Nothing, BlankRule::Plus, BlankRule::Minus];
    let inclusions = [Inclusion::Counted, Inclusion::Apart];
    let mut fewer = Vec::new();
    for percentage in [PercentageRule::InColumn, PercentageRule::Half, PercentageRule::Apart] {
        for blank in blanks {
            for blank_section in blanks {
                for unnamed in inclusions {
                    for doubtful in inclusions {
                        let interview = Inclusion::Counted;
                        let rules =
                            CountingRules { percentage, blank, blank_section, unnamed, doubtful, interview };
                        let differing = differing(&by(rules));
                        if differing < least {
                            fewer.push((differing, rules));
                        }
                    }
                }
            }
        }
    }
    let half = |rules: &CountingRules| {
        rules.percentage == PercentageRule::Half && rules.blank_section == BlankRule::Plus
    };
    assert!(fewer.iter().all(|(_, rules)| half(rules)), "{fewer:?}");
    let counts: Vec<usize> = fewer.iter().map(|(differing, _)| *differing).collect();
    assert_eq!((least, counts), (22, vec![21, 21, 21]));
}

/// Were the interview printed, its answers would count, and the differences that it causes would go.
#[test]
fn an_answer_of_an_interview_counts_unless_left_out() {
    let mut document = example();
    let lombardia = document.survey.administrations.iter_mut().find(|one| one.id.as_str() == "lombardia");
    let answers = &mut Arc::make_mut(lombardia.expect("Lombardia")).answers;
    let answer = answers.iter_mut().find(|answer| answer.item.as_str() == "3.1.1").expect("an answer");
    answer.value = Value::Mark { column: Column::Plus, words: "+".to_owned() };
    answer.origin = Origin::Interview;
    assert_eq!(cell(&document, "3.1", 1, 1), owned("10", ""));
    document.rules.interview = Inclusion::Apart;
    assert_eq!(cell(&document, "3.1", 1, 1), owned("9", "rule lombardia 3.1.1"));
}

/// A cause is derived: without the interview in the document there is none.
#[test]
fn without_what_the_source_says_of_interviews_no_cause_names_one() {
    let mut document = example();
    document.survey.administrations.iter_mut().for_each(|one| Arc::make_mut(one).interviews.clear());
    assert_eq!(cell(&document, "3.1", 1, 1), owned("9", "not in annexes 1"));
    let synthesis = Synthesis::of(&document);
    let all = synthesis.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
    let named = all.flat_map(|cell| &cell.causes).any(|one| matches!(one, Cause::Interview { .. }));
    assert!(!named);
}

/// Each choice of a rule has a sentence of its own, in both languages.
#[test]
fn every_choice_of_a_rule_is_said() {
    let usual = CountingRules::default();
    let others = [
        (0, CountingRules { percentage: PercentageRule::Half, ..usual }),
        (0, CountingRules { percentage: PercentageRule::Apart, ..usual }),
        (1, CountingRules { blank: BlankRule::Plus, ..usual }),
        (1, CountingRules { blank: BlankRule::Minus, ..usual }),
        (2, CountingRules { blank_section: BlankRule::Plus, ..usual }),
        (2, CountingRules { blank_section: BlankRule::Minus, ..usual }),
        (3, CountingRules { unnamed: Inclusion::Apart, ..usual }),
        (4, CountingRules { doubtful: Inclusion::Apart, ..usual }),
        (5, CountingRules { interview: Inclusion::Apart, ..usual }),
    ];
    for language in [Language::Italian, Language::English] {
        let mut said = view::counting_rules(&usual, language);
        let defaults = said.clone();
        for (rule, rules) in others {
            let sentences = view::counting_rules(&rules, language);
            for (index, (sentence, default)) in sentences.iter().zip(&defaults).enumerate() {
                assert_eq!(sentence != default, index == rule, "{rules:?}");
            }
            assert!(!said.contains(&sentences[rule]), "{rules:?}");
            said.push(sentences[rule].clone());
        }
    }
}
