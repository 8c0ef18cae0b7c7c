//! Which answer counts in which cell.

use std::collections::HashMap;

use super::{Cell, Counted, How, Table};
use crate::survey::{
    Answer, BlankRule, Column, CountingRules, Counts, Document, Inclusion, SCORES, Survey,
    counting::{Ground, Grounds, Weighed},
    items::Items,
};

/// Where answers to an item, or readings as a row, count.
struct Target {
    table: usize,
    row: usize,
    counts: Counts,
}

struct Index<'a> {
    /// The items of the form.
    items: Items<'a>,
    /// Where answers to each of them count.
    targets: Vec<Vec<Target>>,
    /// Identifier of a row → the row.
    rows: HashMap<&'a str, Target>,
}

impl<'a> Index<'a> {
    fn of(survey: &'a Survey) -> Self {
        let items = Items::of(survey);
        let mut targets: Vec<Vec<Target>> = (0..items.count()).map(|_| Vec::new()).collect();
        let mut rows = HashMap::new();
        for (table, one) in survey.tables.iter().enumerate() {
            for (row, published) in one.rows.iter().enumerate() {
                let target = || Target { table, row, counts: one.counts };
                rows.insert(published.id.as_str(), target());
                let item = published.item.as_ref().and_then(|item| items.position(item.as_str()));
                if let Some(targets) = item.and_then(|position| targets.get_mut(position)) {
                    targets.push(target());
                }
            }
        }
        Self { items, targets, rows }
    }
}

/// Puts every answer into the cells that it counts in; tables of scores get all answers into their first cells.
pub(super) fn fill(tables: &mut [Table<'_>], document: &Document) {
    let Document { survey, rules } = document;
    let index = Index::of(survey);
    let mut items: Vec<Option<usize>> = Vec::new();
    for (administration, one) in survey.administrations.iter().enumerate() {
        index.items.of_answers(&one.answers, &mut items);
        let answered = index.items.answered(&one.answers, &items);
        let mut count = Count {
            tables,
            administration,
            rules,
            index: &index,
            answered,
            seen: vec![false; index.targets.len()],
        };
        for (position, (answer, item)) in one.answers.iter().zip(&items).enumerate() {
            if let Some(item) = *item {
                count.of_item(item, Some((position, answer)));
            }
            count.of_readings(position, answer, *item);
        }
        count.of_missing();
    }
}

/// The answers of an administration on their way into cells.
struct Count<'t, 'a, 'i> {
    tables: &'t mut [Table<'a>],
    administration: usize,
    rules: &'t CountingRules,
    index: &'i Index<'i>,
    /// Which sections are answered.
    answered: Vec<bool>,
    /// Which items have an answer.
    seen: Vec<bool>,
}

impl Count<'_, '_, '_> {
    /// Into the rows of its item.
    fn of_item(&mut self, item: usize, answer: Option<(usize, &Answer)>) {
        self.seen.get_mut(item).into_iter().for_each(|seen| *seen = true);
        let index = self.index;
        let (Some(kind), Some(targets)) = (index.items.kind(item), index.targets.get(item)) else { return };
        if targets.is_empty() {
            return;
        }
        let section = index.items.section(item).and_then(|section| self.answered.get(section));
        let weighed = self.rules.of_answer(kind, answer.map(|(_, answer)| answer), section == Some(&true));
        for target in targets {
            let column = match target.counts {
                Counts::Marks => weighed.column.map(Column::index),
                Counts::Spread => answer.and_then(|(_, answer)| spread(answer)),
                Counts::Scores => answer.map(|_| 0),
                Counts::Mentions => None,
            };
            self.put(target, column, answer.map(|(position, _)| position), &weighed);
        }
    }

    /// What nobody entered is blank.
    fn of_missing(&mut self) {
        let rules = self.rules;
        if (rules.blank, rules.blank_section) == (BlankRule::Nothing, BlankRule::Nothing) {
            return;
        }
        for item in 0..self.seen.len() {
            if self.seen.get(item) == Some(&false) {
                self.of_item(item, None);
            }
        }
    }

    /// Into the rows that it, or a line of it, was read as.
    fn of_readings(&mut self, position: usize, answer: &Answer, item: Option<usize>) {
        let index = self.index;
        for reading in answer.readings() {
            let Some(target) = index.rows.get(reading.row.as_str()) else { continue };
            let kind = item.and_then(|item| index.items.kind(item));
            let weighed = self.rules.of_reading(kind, answer, reading);
            let column = match target.counts {
                Counts::Marks => Some(weighed.column.map_or(0, Column::index)),
                Counts::Spread => spread(answer),
                Counts::Scores | Counts::Mentions => Some(0),
            };
            self.put(target, column, Some(position), &weighed);
        }
    }

    fn put(&mut self, target: &Target, column: Option<usize>, answer: Option<usize>, weighed: &Weighed) {
        let row = self.tables.get_mut(target.table).and_then(|table| table.rows.get_mut(target.row));
        let (Some(row), Some(column)) = (row, column) else { return };
        let one = Counted { administration: self.administration, answer, how: weighed.how };
        if let Some(cell) = row.cells.get_mut(column) {
            cell.put(one, weighed.included, weighed.grounds);
        }
        let from = weighed.moved_from.filter(|_| target.counts == Counts::Marks);
        if let Some(cell) = from.and_then(|from| row.cells.get_mut(from.index())) {
            cell.put(Counted { how: How::Percentage, ..one }, Inclusion::Apart, Grounds::only(Ground::Moved));
        }
    }
}

/// The column of a score among those from 1 on.
fn spread(answer: &Answer) -> Option<usize> {
    answer.value.score().map(|score| usize::from(score - SCORES.start()))
}

impl Cell<'_> {
    /// Puts an answer in; those of an administration come one after the other. It counts once, however often it says the same,
    /// and is left out only where nothing that it says counts. What depends on the fewest rules stands for the rest.
    pub(in crate::survey) fn put(&mut self, one: Counted, included: Inclusion, grounds: Grounds) {
        let same = |all: &[Counted]| all.last().is_some_and(|last| last.administration == one.administration);
        let (counts, left_out) = (same(&self.counted), same(&self.left_out));
        let (all, by) = match included {
            Inclusion::Apart if counts => return,
            Inclusion::Apart => (&mut self.left_out, &mut self.left_out_by),
            Inclusion::Counted => {
                if left_out {
                    self.left_out.pop();
                    self.left_out_by.pop();
                }
                (&mut self.counted, &mut self.counted_by)
            }
        };
        match (all.last_mut(), by.last_mut()) {
            (Some(last), Some(by)) if last.administration == one.administration => {
                let fewer = grounds.count() < by.count();
                if fewer {
                    *last = one;
                }
                match included {
                    // Only what all of it depends on takes it away.
                    Inclusion::Counted => *by = by.both(grounds),
                    Inclusion::Apart if fewer => *by = grounds,
                    Inclusion::Apart => {}
                }
            }
            _ => {
                all.push(one);
                by.push(grounds);
            }
        }
    }
}
