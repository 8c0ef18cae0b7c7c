//! Which answer counts in which cell.

use std::collections::HashMap;

use super::{Counted, How, Table};
use crate::{
    number::Figure,
    survey::{
        Administration, Answer, BlankRule, Certainty, Column, CountingRules, Counts, Document, Inclusion,
        ItemKind, Origin, PercentageRule, Reading, SCORES, Survey, Value,
    },
};

/// Where answers to an item, or readings as a row, count.
struct Target {
    table: usize,
    row: usize,
    counts: Counts,
}

/// An item of the form, and where answers to it count.
struct Asked<'a> {
    id: &'a str,
    section: usize,
    kind: ItemKind,
    targets: Vec<Target>,
}

struct Index<'a> {
    /// The items, in the order of the form.
    items: Vec<Asked<'a>>,
    /// Identifier of an item → its position.
    positions: HashMap<&'a str, usize>,
    /// Identifier of a row → the row.
    rows: HashMap<&'a str, Target>,
}

impl<'a> Index<'a> {
    fn of(survey: &'a Survey) -> Self {
        let sections = survey.questionnaire.sections.iter().enumerate();
        let mut items: Vec<Asked<'a>> = sections
            .flat_map(|(section, one)| one.items.iter().map(move |item| (section, item)))
            .map(|(section, item)| Asked {
                id: item.id.as_str(),
                section,
                kind: item.kind,
                targets: Vec::new(),
            })
            .collect();
        let positions: HashMap<&str, usize> =
            items.iter().enumerate().map(|(position, item)| (item.id, position)).collect();
        let mut rows = HashMap::new();
        for (table, one) in survey.tables.iter().enumerate() {
            for (row, published) in one.rows.iter().enumerate() {
                let target = || Target { table, row, counts: one.counts };
                rows.insert(published.id.as_str(), target());
                let item = published.item.as_ref().and_then(|item| positions.get(item.as_str()));
                if let Some(item) = item.and_then(|position| items.get_mut(*position)) {
                    item.targets.push(target());
                }
            }
        }
        Self { items, positions, rows }
    }

    /// The position of an item. Most answers follow the form, so the next one is tried before all.
    fn position(&self, id: &str, next: usize) -> Option<usize> {
        match self.items.get(next) {
            Some(item) if item.id == id => Some(next),
            _ => self.positions.get(id).copied(),
        }
    }
}

/// Puts every answer into the cells that it counts in; tables of scores get all answers into their first cells.
pub(super) fn fill(tables: &mut [Table<'_>], document: &Document) {
    let Document { survey, rules } = document;
    let index = Index::of(survey);
    let mut items: Vec<Option<&Asked<'_>>> = Vec::new();
    for (administration, one) in survey.administrations.iter().enumerate() {
        let mut next = 0;
        items.clear();
        items.extend(one.answers.iter().map(|answer| {
            let position = index.position(answer.item.as_str(), next)?;
            next = position + 1;
            index.items.get(position)
        }));
        let answered = answered(one, &items, survey.questionnaire.sections.len());
        for (position, (answer, item)) in one.answers.iter().zip(&items).enumerate() {
            let mut count = Count { tables, administration, answer: position, rules };
            if let Some(item) = item {
                count.of_item(answer, item, &answered);
            }
            count.of_readings(answer, &index);
        }
    }
}

/// Which sections have a mark or a score in them.
fn answered(one: &Administration, items: &[Option<&Asked<'_>>], sections: usize) -> Vec<bool> {
    let mut answered = vec![false; sections];
    for (answer, item) in one.answers.iter().zip(items) {
        if !matches!(answer.value, Value::Blank | Value::List(_))
            && let Some(answered) = item.and_then(|item| answered.get_mut(item.section))
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
    fn of_item(&mut self, answer: &Answer, item: &Asked<'_>, answered: &[bool]) {
        let answered = answered.get(item.section).copied().unwrap_or_default();
        for target in &item.targets {
            match target.counts {
                Counts::Marks if item.kind == ItemKind::YesNo => self.yes_or_no(answer, target),
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
