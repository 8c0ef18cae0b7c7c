//! What stands in every cell of the form, and how often.

use std::ops::Range;

use super::{Cell, State, StateKind};
use crate::survey::{
    Administration, Answer, Column, CountingRules, Document, Inclusion, ItemKind, Survey, Value,
    counting::Ground, items::Items,
};

/// What stands in every cell: a row for each administration, with a cell for each item of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Which items belong to each section; items are counted through the whole form.
    sections: Vec<Range<usize>>,
    /// What each item asks for.
    kinds: Vec<ItemKind>,
    /// Which items are room for a description beside marks or scores.
    descriptions: Vec<bool>,
    cells: Vec<Cell>,
    administrations: usize,
}

impl Grid {
    /// Reads all cells of a document.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let Document { survey, rules } = document;
        let (items, kinds, sections) = (Items::of(survey), kinds(survey), sections(survey));
        let descriptions = descriptions(&sections, &kinds);
        let mut cells = Vec::with_capacity(survey.administrations.len() * kinds.len());
        let mut found = Vec::new();
        for one in &survey.administrations {
            items.of_answers(&one.answers, &mut found);
            let answered = items.answered(&one.answers, &found);
            let answered = |item| items.section(item).and_then(|section| answered.get(section)).copied();
            let start = cells.len();
            let asked = kinds.iter().zip(&descriptions).enumerate();
            cells.extend(asked.map(|(item, (kind, description))| {
                if *description {
                    Cell::EMPTY
                } else {
                    empty(*kind, answered(item).unwrap_or_default(), rules)
                }
            }));
            let row = cells.get_mut(start..).unwrap_or_default();
            fill(row, one, &found, &kinds, rules);
        }
        Self { sections, kinds, descriptions, cells, administrations: survey.administrations.len() }
    }

    /// How many administrations there are.
    #[must_use]
    pub const fn administrations(&self) -> usize {
        self.administrations
    }

    /// How many sections the form has.
    #[must_use]
    pub const fn sections(&self) -> usize {
        self.sections.len()
    }

    /// The items of a section, counted through the whole form.
    #[must_use]
    pub fn items(&self, section: usize) -> Range<usize> {
        self.sections.get(section).cloned().unwrap_or_default()
    }

    /// The section of an item.
    #[must_use]
    pub fn section(&self, item: usize) -> Option<usize> {
        self.sections.iter().position(|items| items.contains(&item))
    }

    /// What an item asks for.
    #[must_use]
    pub fn kind(&self, item: usize) -> Option<ItemKind> {
        self.kinds.get(item).copied()
    }

    /// Whether an item is room for a description beside marks or scores, which nobody need fill.
    #[must_use]
    pub fn is_description(&self, item: usize) -> bool {
        self.descriptions.get(item).copied().unwrap_or_default()
    }

    /// The cells of an administration, one for each item of the form.
    #[must_use]
    pub fn row(&self, administration: usize) -> &[Cell] {
        let width = self.kinds.len();
        let start = administration.saturating_mul(width);
        self.cells.get(start..start.saturating_add(width)).unwrap_or_default()
    }

    /// What an administration has at an item.
    #[must_use]
    pub fn cell(&self, administration: usize, item: usize) -> Option<&Cell> {
        self.row(administration).get(item)
    }

    /// The cells of an item, administration by administration.
    pub fn column(&self, item: usize) -> impl Iterator<Item = &Cell> {
        let width = self.kinds.len().max(1);
        // An item that the form does not have must not run into the next row.
        let from = if item < width { item } else { self.cells.len() };
        self.cells.iter().skip(from).step_by(width)
    }

    /// The administrations with a state at an item.
    #[must_use]
    pub fn who(&self, item: usize, kind: StateKind) -> Vec<usize> {
        self.positions(item, |cell| cell.is(kind))
    }

    /// The administrations that count in a column at an item.
    #[must_use]
    pub fn who_in(&self, item: usize, column: Column) -> Vec<usize> {
        self.positions(item, |cell| cell.column == Some(column))
    }

    /// The administrations whose cell at an item is such a one.
    #[must_use]
    pub fn positions(&self, item: usize, such: impl Fn(&Cell) -> bool) -> Vec<usize> {
        let all = self.column(item).enumerate();
        all.filter(|(_, cell)| such(cell)).map(|(position, _)| position).collect()
    }
}

fn kinds(survey: &Survey) -> Vec<ItemKind> {
    survey.questionnaire.sections.iter().flat_map(|one| &one.items).map(|item| item.kind).collect()
}

/// Which items belong to each section.
fn sections(survey: &Survey) -> Vec<Range<usize>> {
    let mut end = 0;
    let range = |count: usize| {
        end += count;
        end - count..end
    };
    survey.questionnaire.sections.iter().map(|section| section.items.len()).map(range).collect()
}

/// Which items are texts in a section that asks for marks or scores.
fn descriptions(sections: &[Range<usize>], kinds: &[ItemKind]) -> Vec<bool> {
    let asked = |kind: &ItemKind| matches!(kind, ItemKind::Mark | ItemKind::Score);
    let of_section = |items: &Range<usize>| {
        let kinds = kinds.get(items.clone()).unwrap_or_default();
        let beside = kinds.iter().any(asked);
        kinds.iter().map(move |kind| beside && *kind == ItemKind::List)
    };
    sections.iter().flat_map(of_section).collect()
}

/// A cell before any answer is read.
fn empty(kind: ItemKind, answered: bool, rules: &CountingRules) -> Cell {
    let state = match kind {
        ItemKind::Other => State::NothingAdded,
        ItemKind::Mark | ItemKind::Score if !answered => State::BlankSection,
        ItemKind::Mark | ItemKind::Score | ItemKind::YesNo | ItemKind::List => State::Blank,
    };
    Cell { state, column: rules.of_answer(kind, None, answered).column, ..Cell::EMPTY }
}

/// Puts the answers of an administration into its cells.
fn fill(
    row: &mut [Cell],
    one: &Administration,
    items: &[Option<usize>],
    kinds: &[ItemKind],
    rules: &CountingRules,
) {
    for (position, (answer, item)) in one.answers.iter().zip(items).enumerate() {
        let place = item.and_then(|item| Some((row.get_mut(item)?, *kinds.get(item)?)));
        let Some((cell, kind)) = place else { continue };
        match kind {
            ItemKind::Other => add(cell, answer, position, rules),
            _ if cell.answer.is_none() => {
                let weighed = rules.of_answer(kind, Some(answer), cell.state != State::BlankSection);
                let (mark, counts) = (kind == ItemKind::Mark, weighed.included == Inclusion::Counted);
                cell.answer = Some(position);
                cell.state = read(cell.state, answer);
                cell.column = weighed.column.filter(|_| mark && counts);
                cell.apart = !mark && !counts;
            }
            // What is asked once is answered once; the first answer stands.
            _ => {}
        }
    }
}

/// A row that was added; an administration can add several.
fn add(cell: &mut Cell, answer: &Answer, position: usize, rules: &CountingRules) {
    let (mut good, mut bad) = match cell.state {
        State::Added { plus, minus } => (plus, minus),
        _ => (0, 0),
    };
    match &answer.value {
        Value::Mark { column: Column::Plus, .. } | Value::Percentage { column: Column::Plus, .. } => {
            good += 1
        }
        Value::Mark { .. } | Value::Percentage { .. } => bad += 1,
        Value::Words(_) => {}
        Value::Blank | Value::Yes | Value::No | Value::Score(_) | Value::List(_) => return,
    }
    let weighed = rules.of_answer(ItemKind::Other, Some(answer), true);
    let apart = weighed.included == Inclusion::Apart && weighed.grounds.has(Ground::Interview);
    cell.apart = apart && (cell.apart || cell.answer.is_none());
    cell.state = State::Added { plus: good, minus: bad };
    cell.answer = cell.answer.or(Some(position));
}

/// What an answer puts into a cell that is still empty.
fn read(empty: State, answer: &Answer) -> State {
    match &answer.value {
        Value::Mark { column: Column::Plus, .. } => State::Plus,
        Value::Mark { column: Column::Minus, .. } => State::Minus,
        Value::Percentage { column, percent } => State::Percentage { column: *column, percent: *percent },
        Value::Blank => empty,
        Value::Score(score @ 1..=10) => State::Score(*score),
        Value::Score(other) => State::OutOfRange(*other),
        Value::Words(_) => State::Words,
        Value::Yes => State::Yes,
        Value::No => State::No,
        Value::List(entries) => match entries.iter().filter(|entry| entry.words.is_some()).count() {
            0 => empty,
            lines => State::Texts(lines),
        },
    }
}
