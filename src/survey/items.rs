//! Where the items of the form stand, so that answers find theirs.

use std::collections::HashMap;

use super::{Answer, Item, ItemKind, Survey, Value};

/// The items of all sections, one after the other.
pub(super) struct Items<'a> {
    ids: Vec<&'a str>,
    /// The section of each.
    sections: Vec<usize>,
    kinds: Vec<ItemKind>,
    positions: HashMap<&'a str, usize>,
}

impl<'a> Items<'a> {
    pub(super) fn of(survey: &'a Survey) -> Self {
        let all = survey.questionnaire.sections.iter().enumerate();
        let all: Vec<(usize, &Item)> =
            all.flat_map(|(section, one)| one.items.iter().map(move |item| (section, item))).collect();
        let ids: Vec<&str> = all.iter().map(|(_, item)| item.id.as_str()).collect();
        let positions = ids.iter().enumerate().map(|(position, id)| (*id, position)).collect();
        let (sections, kinds) = all.iter().map(|(section, item)| (section, item.kind)).unzip();
        Self { ids, sections, kinds, positions }
    }

    /// How many there are.
    pub(super) const fn count(&self) -> usize {
        self.ids.len()
    }

    /// The position of the item with this identifier.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// The section of an item.
    pub(super) fn section(&self, item: usize) -> Option<usize> {
        self.sections.get(item).copied()
    }

    /// What an item asks for.
    pub(super) fn kind(&self, item: usize) -> Option<ItemKind> {
        self.kinds.get(item).copied()
    }

    /// The items of some answers, into a list that is used again. Most answers follow the form, so that the next item is
    /// tried before all.
    pub(super) fn of_answers(&self, answers: &[Answer], found: &mut Vec<Option<usize>>) {
        let mut next = 0;
        found.clear();
        found.extend(answers.iter().map(|answer| {
            let id = answer.item.as_str();
            let position = match self.ids.get(next) {
                Some(expected) if *expected == id => next,
                _ => self.position(id)?,
            };
            next = position + 1;
            Some(position)
        }));
    }

    /// In which sections anything is answered: a mark, a score, yes or no, a row that was added. Texts are beside those and
    /// answer nothing. `items` are those of the answers.
    pub(super) fn answered(&self, answers: &[Answer], items: &[Option<usize>]) -> Vec<bool> {
        let mut answered = vec![false; self.sections.last().map_or(0, |last| last + 1)];
        for (answer, item) in answers.iter().zip(items) {
            let section = item.and_then(|item| self.section(item));
            if !matches!(answer.value, Value::Blank | Value::List(_))
                && let Some(answered) = section.and_then(|section| answered.get_mut(section))
            {
                *answered = true;
            }
        }
        answered
    }
}
