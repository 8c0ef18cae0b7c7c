//! What in the answers is not as the form asked: found, not stored, so that it cannot contradict the answers.

use super::{Administration, Answer, ItemKind, Survey, Value, items::Items};
use crate::number::parse_decimal;

/// Something that is not as the form asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Irregularity {
    /// Position of the administration.
    pub administration: usize,
    /// Position of the answer; of a blank section its first.
    pub answer: usize,
    /// What it is.
    pub sort: Sort,
}

/// What is irregular.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A percentage where a mark was asked for.
    Percentage,
    /// A blank cell in a section that is otherwise answered.
    BlankCell,
    /// A section of marks or scores in which nothing is answered, also no yes or no, and no row was added.
    BlankSection,
    /// A row that the administration added, with its name.
    AddedIndicator,
    /// A mark on a row without a name.
    UnnamedMark,
    /// A text where a score was asked for.
    ScoreWithText,
    /// A score that is none of those asked for.
    ScoreOutOfRange,
    /// A text where a mark was asked for: two marks on one row, or anything else.
    MarkWithText,
    /// A text where yes or no was asked for.
    YesNoWithText,
    /// What is left over from writing, or does not answer what is asked.
    Leftover,
}

impl Survey {
    /// All that is irregular, administration by administration, in the order of the form.
    #[must_use]
    pub fn irregularities(&self) -> Vec<Irregularity> {
        let items = Items::of(self);
        let administrations = self.administrations.iter().enumerate();
        administrations.flat_map(|(position, one)| irregular(&items, position, one)).collect()
    }

    /// What is irregular in the answers of one, which stands at this position.
    #[must_use]
    pub fn irregularities_of(&self, position: usize, one: &Administration) -> Vec<Irregularity> {
        irregular(&Items::of(self), position, one)
    }
}

fn irregular(items: &Items<'_>, administration: usize, one: &Administration) -> Vec<Irregularity> {
    let mut of_answers = Vec::new();
    items.of_answers(&one.answers, &mut of_answers);
    let answered = items.answered(&one.answers, &of_answers);
    let mut own: Vec<(usize, usize)> =
        of_answers.iter().enumerate().filter_map(|(answer, item)| Some((answer, (*item)?))).collect();
    let section = |item: usize| items.section(item).unwrap_or_default();
    own.sort_by_key(|(_, item)| section(*item));
    let mut found = Vec::new();
    for part in own.chunk_by(|one, next| section(one.1) == section(next.1)) {
        let empty = part.first().and_then(|(_, item)| answered.get(section(*item))) == Some(&false);
        let asked = |item: usize| matches!(items.kind(item), Some(ItemKind::Mark | ItemKind::Score));
        let mut note = |answer, sort| found.push(Irregularity { administration, answer, sort });
        if empty && let Some((first, _)) = part.iter().find(|(_, item)| asked(*item)) {
            note(*first, Sort::BlankSection);
        }
        for (index, item) in part {
            let sort = one.answers.get(*index).zip(items.kind(*item));
            if let Some(sort) = sort.and_then(|(answer, kind)| sort_of(answer, kind, empty)) {
                note(*index, sort);
            }
        }
    }
    found
}

/// What is irregular in an answer; `empty` is whether nothing of its section is answered.
fn sort_of(answer: &Answer, kind: ItemKind, empty: bool) -> Option<Sort> {
    match (&answer.value, kind) {
        (Value::Percentage { .. }, _) => Some(Sort::Percentage),
        (Value::Blank, ItemKind::Mark | ItemKind::Score) if !empty => Some(Sort::BlankCell),
        (Value::Mark { .. }, ItemKind::Other) if answer.label.is_none() => Some(Sort::UnnamedMark),
        (Value::Mark { .. }, ItemKind::Other) => Some(Sort::AddedIndicator),
        (Value::Words(words), ItemKind::Score) => Some(text_for_score(words)),
        (Value::Score(_), _) if answer.value.score().is_none() => Some(Sort::ScoreOutOfRange),
        (Value::Words(_), ItemKind::Mark | ItemKind::Other) => Some(Sort::MarkWithText),
        (Value::Words(_), ItemKind::YesNo) => Some(Sort::YesNoWithText),
        (Value::List(entries), _) if entries.iter().any(|entry| entry.reading.is_some()) => {
            Some(Sort::Leftover)
        }
        _ => None,
    }
}

/// A number that is kept as it was written is a score, too, although none of those asked for.
fn text_for_score(words: &str) -> Sort {
    let number = parse_decimal(&words.trim().replace(',', ".")).is_ok();
    if number { Sort::ScoreOutOfRange } else { Sort::ScoreWithText }
}
