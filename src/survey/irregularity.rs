//! What in the answers is not as the form asked: found, not stored, so that it cannot contradict the answers.

use super::{Administration, Item, ItemKind, Survey, Value};
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
    /// A section of marks or scores in which nothing is answered.
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
        let administrations = self.administrations.iter().enumerate();
        administrations.flat_map(|(position, one)| self.irregularities_of(position, one)).collect()
    }

    /// What is irregular in the answers of one, which stands at this position.
    #[must_use]
    pub fn irregularities_of(&self, position: usize, one: &Administration) -> Vec<Irregularity> {
        let mut found = Vec::new();
        for section in &self.questionnaire.sections {
            let item_of = |index: usize| {
                let id = &one.answers.get(index)?.item;
                section.items.iter().find(|item| item.id == *id)
            };
            let asked = |item: &Item| matches!(item.kind, ItemKind::Mark | ItemKind::Score);
            let own: Vec<usize> = (0..one.answers.len()).filter(|index| item_of(*index).is_some()).collect();
            let cells: Vec<usize> =
                own.iter().copied().filter(|index| item_of(*index).is_some_and(asked)).collect();
            let blank =
                |index: &usize| one.answers.get(*index).is_some_and(|answer| answer.value == Value::Blank);
            let empty = !cells.is_empty() && cells.iter().all(blank);
            let mut note = |answer, sort| found.push(Irregularity { administration: position, answer, sort });
            if empty && let Some(first) = cells.first() {
                note(*first, Sort::BlankSection);
            }
            for index in own {
                let sort = item_of(index).zip(one.answers.get(index)).and_then(|(item, answer)| {
                    match (&answer.value, item.kind) {
                        (Value::Percentage { .. }, _) => Some(Sort::Percentage),
                        (Value::Blank, ItemKind::Mark | ItemKind::Score) if !empty => Some(Sort::BlankCell),
                        (Value::Mark { .. }, ItemKind::Other) if answer.label.is_none() => {
                            Some(Sort::UnnamedMark)
                        }
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
                });
                if let Some(sort) = sort {
                    note(index, sort);
                }
            }
        }
        found
    }
}

/// A number that is kept as it was written is a score, too, although none of those asked for.
fn text_for_score(words: &str) -> Sort {
    let number = parse_decimal(&words.trim().replace(',', ".")).is_ok();
    if number { Sort::ScoreOutOfRange } else { Sort::ScoreWithText }
}
