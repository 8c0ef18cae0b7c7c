//! The dashboard of random answers, against an evaluator that looks for each answer anew.

use std::sync::Arc;

use proptest::prelude::*;
use rust_decimal::Decimal;
use stadera::survey::{
    Column, Document, Id, ItemKind, Value,
    dashboard::{Grid, ItemOrder, Matrix, Profile, RowOrder, Scores},
};

use crate::{dashboard::item, example, support::random};

/// The example with its answers to marks and scores put to others, each by a number.
fn varied(choices: &[u8]) -> Document {
    let mut document = example();
    let kinds: Vec<(Id, ItemKind)> = (document.survey.questionnaire.sections.iter())
        .flat_map(|section| &section.items)
        .map(|item| (item.id.clone(), item.kind))
        .collect();
    let mut choices = choices.iter().cycle();
    for one in &mut document.survey.administrations {
        for answer in &mut Arc::make_mut(one).answers {
            let kind = kinds.iter().find(|(id, _)| *id == answer.item).expect("an item").1;
            let choice = *choices.next().expect("a choice");
            let mark = |column, words: &str| Value::Mark { column, words: words.to_owned() };
            answer.value = match (kind, choice % 5) {
                (ItemKind::Mark, 0 | 1) => mark(Column::Plus, "+"),
                (ItemKind::Mark, 2) => mark(Column::Minus, "-"),
                (ItemKind::Score, 0..=2) => Value::Score(u16::from(choice)),
                (ItemKind::Score, 3) => Value::Words("X".to_owned()),
                (ItemKind::Mark | ItemKind::Score, _) => Value::Blank,
                (ItemKind::YesNo | ItemKind::Other | ItemKind::List, _) => continue,
            };
        }
    }
    document
}

/// The answers to an item, looked for one by one.
fn answers<'a>(document: &'a Document, id: &Id) -> Vec<Option<&'a Value>> {
    let of = |one: &'a Arc<stadera::survey::Administration>| {
        one.answers.iter().find(|answer| answer.item == *id).map(|answer| &answer.value)
    };
    document.survey.administrations.iter().map(of).collect()
}

fn median(sorted: &[u16]) -> Decimal {
    let last = sorted.len() - 1;
    Decimal::from(sorted[last / 2] + sorted[last.div_ceil(2)]) / Decimal::TWO
}

proptest! {
    #![proptest_config(random::config(20_260_301, 48))]

    #[test]
    fn random_answers_come_to_what_counting_one_by_one_gives(choices in prop::collection::vec(0_u8..14, 1..200)) {
        let document = varied(&choices);
        let grid = Grid::of(&document);
        let items = document.survey.questionnaire.sections.iter().flat_map(|section| &section.items);
        for (position, item) in items.enumerate() {
            let given = answers(&document, &item.id);
            if item.kind == ItemKind::Mark {
                for column in [Column::Plus, Column::Minus] {
                    let marks = |value: &Option<&Value>| matches!(value, Some(Value::Mark { column: one, .. }) if *one == column);
                    let expected: Vec<usize> = (0..given.len()).filter(|at| marks(&given[*at])).collect();
                    prop_assert_eq!(grid.who_in(position, column), expected);
                }
            }
            if item.kind == ItemKind::Score {
                let group = Scores::of(&grid, position);
                let mut scores: Vec<u16> = given.iter().filter_map(|value| match value {
                    Some(Value::Score(score)) if (1..=10).contains(score) => Some(*score),
                    _ => None,
                }).collect();
                scores.sort_unstable();
                prop_assert_eq!(group.spread.map_or(0, |spread| spread.count), scores.len());
                if let Some(spread) = group.spread {
                    let count = scores.len();
                    prop_assert_eq!(spread.median, median(&scores));
                    prop_assert_eq!(spread.first_quartile, median(&scores[..count.div_ceil(2)]));
                    prop_assert_eq!(spread.third_quartile, median(&scores[count / 2..]));
                    let sum: u16 = scores.iter().sum();
                    prop_assert_eq!(spread.mean, Decimal::from(sum) / Decimal::from(count));
                }
                let apart = group.words.len() + group.out_of_range.len() + group.blank.len();
                prop_assert_eq!(apart + scores.len(), given.len());
            }
        }
    }

    #[test]
    fn whatever_is_answered_rows_and_columns_come_to_the_same(choices in prop::collection::vec(0_u8..14, 1..200)) {
        let document = varied(&choices);
        let grid = Grid::of(&document);
        for section in 0..grid.sections() {
            let of = |rows, items| Matrix::of(&grid, &document.survey, section, rows, items);
            let (source, good) = (of(RowOrder::Source, ItemOrder::Form), of(RowOrder::Good, ItemOrder::Good));
            prop_assert_eq!(&source.whole, &good.whole);
            let rows = good.window(&grid, 0, usize::MAX);
            let plus: usize = rows.iter().map(|row| row.tally.in_column(Column::Plus)).sum();
            let columns: usize = good.columns.iter().map(|tally| tally.in_column(Column::Plus)).sum();
            prop_assert_eq!((plus, columns), (source.whole.in_column(Column::Plus), plus));
            let mut positions = good.administrations;
            positions.sort_unstable();
            prop_assert_eq!(positions, source.administrations);
        }
    }

    /// Scores that are equal share their rank; the ranks of all are those of a list sorted by hand.
    #[test]
    fn ranks_count_who_is_higher(choices in prop::collection::vec(0_u8..14, 1..200)) {
        let document = varied(&choices);
        let grid = Grid::of(&document);
        let position = item(&document, "7.1.3");
        let id = &document.survey.item_at(position).expect("an item").id;
        let scores: Vec<Option<u16>> = answers(&document, id).into_iter().map(|value| match value {
            Some(Value::Score(score)) if (1..=10).contains(score) => Some(*score),
            _ => None,
        }).collect();
        for (administration, score) in scores.iter().enumerate() {
            let profile = Profile::of(&grid, administration);
            let found = profile.sections.iter().flat_map(|section| &section.items).find(|one| one.item == position);
            let found = found.expect("an item").score;
            let expected = score.map(|score| {
                let all = scores.iter().flatten();
                (1 + all.clone().filter(|other| **other > score).count(), all.filter(|other| **other == score).count())
            });
            prop_assert_eq!(found.map(|score| (score.rank, score.tied)), expected);
        }
    }
}
