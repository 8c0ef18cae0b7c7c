//! Which answer counts in which cell.

use std::collections::HashMap;

use super::{Counted, How, Table};
use crate::survey::{
    Answer, Certainty, Column, CountingRules, Counts, Document, Inclusion, ItemKind, Origin, Reading, SCORES,
    Survey, Value, items::Items,
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
        for (position, (answer, item)) in one.answers.iter().zip(&items).enumerate() {
            let mut count = Count { tables, administration, answer: position, rules };
            if let Some(item) = *item {
                let section = index.items.section(item);
                let answered = section.and_then(|section| answered.get(section)).copied().unwrap_or_default();
                let targets = index.targets.get(item).map_or(&[][..], Vec::as_slice);
                let yes_no = index.items.kind(item) == Some(ItemKind::YesNo);
                count.of_item(answer, targets, (yes_no, answered));
            }
            count.of_readings(answer, &index);
        }
    }
}

/// An answer on its way into cells.
struct Count<'t, 'a> {
    tables: &'t mut [Table<'a>],
    administration: usize,
    answer: usize,
    rules: &'t CountingRules,
}

impl Count<'_, '_> {
    /// Into the row of its item.
    fn of_item(&mut self, answer: &Answer, targets: &[Target], (yes_no, answered): (bool, bool)) {
        for target in targets {
            match target.counts {
                Counts::Marks if yes_no => self.yes_or_no(answer, target),
                Counts::Marks => self.mark(answer, target, answered),
                Counts::Spread => self.spread(answer, target),
                Counts::Scores => self.put(target, 0, How::Plain, Inclusion::Counted),
                Counts::Mentions => {}
            }
        }
    }

    fn yes_or_no(&mut self, answer: &Answer, target: &Target) {
        match answer.value {
            Value::Yes => self.put_answer(answer, target, Column::Plus.index()),
            Value::No => self.put_answer(answer, target, Column::Minus.index()),
            _ => {}
        }
    }

    fn spread(&mut self, answer: &Answer, target: &Target) {
        if let Some(score) = answer.value.score() {
            self.put_answer(answer, target, usize::from(score - SCORES.start()));
        }
    }

    /// As it stands, unless it was given in an interview.
    fn put_answer(&mut self, answer: &Answer, target: &Target, column: usize) {
        let (how, included) = match answer.origin {
            Origin::Interview => (How::Interview, self.rules.interview),
            Origin::Questionnaire | Origin::Note => (How::Plain, Inclusion::Counted),
        };
        self.put(target, column, how, included);
    }

    fn mark(&mut self, answer: &Answer, target: &Target, answered: bool) {
        match &answer.value {
            Value::Mark { column, .. } => self.put_answer(answer, target, column.index()),
            Value::Percentage { column, percent } => {
                let (column, included) = self.rules.column_of(*column, *percent);
                self.put(target, column.index(), How::Percentage, included);
            }
            Value::Blank => {
                let Some(column) = self.rules.column_of_blank(answered) else { return };
                self.put(target, column.index(), How::Blank, Inclusion::Counted);
            }
            Value::Yes | Value::No | Value::Score(_) | Value::Words(_) | Value::List(_) => {}
        }
    }

    /// Into the rows that it, or a line of it, was read as.
    fn of_readings(&mut self, answer: &Answer, index: &Index<'_>) {
        let column = match &answer.value {
            Value::Mark { column, .. } | Value::Percentage { column, .. } => column.index(),
            _ => 0,
        };
        let unnamed = answer.label.is_none() && matches!(answer.value, Value::Mark { .. });
        for reading in &answer.counts_in {
            self.reading(reading, column, unnamed, index);
        }
        let Value::List(entries) = &answer.value else { return };
        for reading in entries.iter().flat_map(|entry| &entry.counts_in) {
            self.reading(reading, 0, false, index);
        }
    }

    fn reading(&mut self, reading: &Reading, column: usize, unnamed: bool, index: &Index<'_>) {
        let Some(target) = index.rows.get(reading.row.as_str()) else { return };
        let (how, included) = match reading.certainty {
            Certainty::Doubtful => (How::Doubtful, self.rules.doubtful),
            Certainty::Sure if unnamed => (How::Unnamed, self.rules.unnamed),
            Certainty::Sure => (How::Plain, Inclusion::Counted),
        };
        self.put(target, column, how, included);
    }

    /// An administration counts once in a cell, however often it says the same.
    fn put(&mut self, target: &Target, column: usize, how: How, included: Inclusion) {
        let row = self.tables.get_mut(target.table).and_then(|table| table.rows.get_mut(target.row));
        let Some(cell) = row.and_then(|row| row.cells.get_mut(column)) else { return };
        let counted = Counted { administration: self.administration, answer: Some(self.answer), how };
        let there = match included {
            Inclusion::Counted => &mut cell.counted,
            Inclusion::Apart => &mut cell.left_out,
        };
        if there.last().is_none_or(|last| last.administration != self.administration) {
            there.push(counted);
        }
    }
}
