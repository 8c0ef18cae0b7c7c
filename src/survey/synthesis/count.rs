//! Which answer counts in which cell.

use std::collections::HashMap;

use super::{Counted, How, Table};
use crate::{
    number::Figure,
    survey::{
        Administration, Answer, BlankRule, Certainty, Column, CountingRules, Counts, Document, Inclusion,
        ItemKind, Origin, PercentageRule, Reading, Survey, Value,
    },
};

/// Where answers to an item, or readings as a row, count.
struct Target {
    table: usize,
    row: usize,
    counts: Counts,
}

struct Index<'a> {
    /// Identifier of an item → the rows that count it.
    items: HashMap<&'a str, Vec<Target>>,
    /// Identifier of a row → the row.
    rows: HashMap<&'a str, Target>,
    /// Identifier of an item → its section and kind.
    kinds: HashMap<&'a str, (usize, ItemKind)>,
}

impl<'a> Index<'a> {
    fn of(survey: &'a Survey) -> Self {
        let mut index = Self { items: HashMap::new(), rows: HashMap::new(), kinds: HashMap::new() };
        for (section, one) in survey.questionnaire.sections.iter().enumerate() {
            index.kinds.extend(one.items.iter().map(|item| (item.id.as_str(), (section, item.kind))));
        }
        for (table, one) in survey.tables.iter().enumerate() {
            for (row, published) in one.rows.iter().enumerate() {
                let target = || Target { table, row, counts: one.counts };
                index.rows.insert(published.id.as_str(), target());
                if let Some(item) = &published.item {
                    index.items.entry(item.as_str()).or_default().push(target());
                }
            }
        }
        index
    }
}

/// Puts every answer into the cells that it counts in; tables of scores get all answers into their first cells.
pub(super) fn fill(tables: &mut [Table<'_>], document: &Document) {
    let Document { survey, rules } = document;
    let index = Index::of(survey);
    for (administration, one) in survey.administrations.iter().enumerate() {
        let answered = answered(one, &index, survey.questionnaire.sections.len());
        for (position, answer) in one.answers.iter().enumerate() {
            let mut count = Count { tables, administration, answer: position, rules };
            count.of_item(answer, &index, &answered);
            count.of_readings(answer, &index);
        }
    }
}

/// Which sections have a mark or a score in them.
fn answered(one: &Administration, index: &Index<'_>, sections: usize) -> Vec<bool> {
    let mut answered = vec![false; sections];
    for answer in one.answers.iter().filter(|answer| answer.value != Value::Blank) {
        let section = index.kinds.get(answer.item.as_str()).map(|(section, _)| *section);
        if !matches!(answer.value, Value::List(_))
            && let Some(answered) = section.and_then(|section| answered.get_mut(section))
        {
            *answered = true;
        }
    }
    answered
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
    fn of_item(&mut self, answer: &Answer, index: &Index<'_>, answered: &[bool]) {
        let Some(targets) = index.items.get(answer.item.as_str()) else { return };
        let section = index.kinds.get(answer.item.as_str()).map(|(section, _)| *section);
        let answered = section.and_then(|section| answered.get(section)).copied().unwrap_or_default();
        for target in targets {
            match target.counts {
                Counts::Marks => self.mark(answer, target, answered),
                Counts::Scores => self.put(target, 0, How::Plain, Inclusion::Counted),
                Counts::Mentions => {}
            }
        }
    }

    fn mark(&mut self, answer: &Answer, target: &Target, answered: bool) {
        let interview = answer.origin == Origin::Interview;
        match &answer.value {
            Value::Mark { column, .. } if interview => {
                self.put(target, column.index(), How::Interview, self.rules.interview);
            }
            Value::Mark { column, .. } => self.put(target, column.index(), How::Plain, Inclusion::Counted),
            Value::Percentage { column, percent } => {
                let (column, included) = self.percentage(*column, *percent);
                self.put(target, column.index(), How::Percentage, included);
            }
            Value::Blank => {
                let rule = if answered { self.rules.blank } else { self.rules.blank_section };
                let column = match rule {
                    BlankRule::Nothing => return,
                    BlankRule::Plus => Column::Plus,
                    BlankRule::Minus => Column::Minus,
                };
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

    fn percentage(&self, column: Column, percent: Figure) -> (Column, Inclusion) {
        match self.rules.percentage {
            PercentageRule::InColumn => (column, Inclusion::Counted),
            PercentageRule::Apart => (column, Inclusion::Apart),
            PercentageRule::Half if percent.get() >= HALF => (Column::Plus, Inclusion::Counted),
            PercentageRule::Half => (Column::Minus, Inclusion::Counted),
        }
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

const HALF: rust_decimal::Decimal = rust_decimal::Decimal::from_parts(50, 0, 0, false, 0);
