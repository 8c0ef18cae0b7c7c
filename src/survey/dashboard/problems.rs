//! What is said to hinder, by frequency.
//!
//! Four things of a survey speak of problems, each in its own way, and none is added to another: what the source lists of the
//! texts, with or without a figure; marks in the bad column; scores below 6, which is where the form itself asks for reasons.

use std::{
    cmp::{Ordering, Reverse},
    collections::{BTreeSet, HashMap, HashSet},
};

use super::{Cell, Grid, Scores, State, added::added};
use crate::number::{Percent, percentage};
use crate::survey::{
    Column, Counts, Document, Id, Item, ItemKind, PublishedTable, Survey, Theme,
    items::Items,
    synthesis::{self, Counted, How, Row, Synthesis},
};

/// Below this score the form asks for the reasons of the low efficacy.
const SUFFICIENT: u16 = 6;

/// Something that is said to hinder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// In which way it is said.
    pub kind: ProblemKind,
    /// Its words, those of the source.
    pub label: String,
    /// Who says so; how many they are is the frequency.
    pub said: Vec<Counted>,
    /// Who does only by a reading that the rules leave out.
    pub left_out: Vec<Counted>,
    /// How many answered what it is about: the question, or its section where the form asks for texts. Never fewer than say so.
    pub answered: usize,
}

/// The order of problems.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProblemOrder {
    /// By how many say so, the most first.
    #[default]
    Number,
    /// By how many of those who answered say so, the greatest share first; of equal shares, the one that more say.
    Share,
}

impl ProblemOrder {
    /// Puts problems in order; of equal ones in the order of their kinds, then in that of the source.
    pub fn sort(self, problems: &mut [Problem]) {
        problems.sort_by(|one, other| {
            let more = Reverse(one.said.len()).cmp(&Reverse(other.said.len()));
            let first = if self == Self::Share { one.compare_shares(other) } else { Ordering::Equal };
            first.then(more).then(one.kind.cmp(&other.kind))
        });
    }
}

impl Problem {
    /// The greater share first; as products, because a quotient would be cut. Nobody of nobody is no share.
    fn compare_shares(&self, other: &Self) -> Ordering {
        let cross = |one: &Self, other: &Self| one.said.len().saturating_mul(other.answered.max(1));
        cross(other, self).cmp(&cross(self, other))
    }

    /// How many of those who answered say so; nothing where nobody answered.
    #[must_use]
    pub fn share(&self) -> Option<Percent> {
        percentage(self.said.len().into(), self.answered.into()).map(Percent::capped)
    }
}

/// In which way a problem is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProblemKind {
    /// In texts that the source counts: position of the table and of the row.
    Mention {
        /// The table.
        table: usize,
        /// The row.
        row: usize,
    },
    /// In texts that the source lists without a figure: position of the theme.
    Theme(usize),
    /// By a mark in the bad column: position of the table and of the row.
    Minus {
        /// The table.
        table: usize,
        /// The row.
        row: usize,
    },
    /// By a mark in the bad column of an item that no published table counts: the item, counted through the whole form.
    MinusItem(usize),
    /// By a mark in the bad column of a row that administrations added: the item that gives room for such rows, counted through
    /// the whole form, and which of the names that stand there.
    Added {
        /// The item.
        item: usize,
        /// The name.
        row: usize,
    },
    /// By a score below 6: the item, counted through the whole form.
    LowScore(usize),
}

/// All problems, the most frequent first; of equal ones in the order above, then in that of the source. What nobody said is
/// there, too: that the source lists it is worth knowing.
#[must_use]
pub fn problems(document: &Document, grid: &Grid, synthesis: &Synthesis<'_>) -> Vec<Problem> {
    let survey = &document.survey;
    let mut found = of_tables(survey, grid, synthesis);
    found.extend(themes(document).into_iter().zip(&survey.themes).map(|(mut problem, theme)| {
        problem.answered = of_section(survey, grid, &theme.section, &problem);
        problem
    }));
    found.extend(uncounted(survey, grid));
    found.extend(added(document, grid));
    found.extend(Scores::all(grid).iter().filter_map(|scores| low(survey, grid, scores)));
    ProblemOrder::Number.sort(&mut found);
    found
}

/// Mentions, and the bad column of marks; a *no* need not be bad.
fn of_tables(survey: &Survey, grid: &Grid, synthesis: &Synthesis<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    for (table, one) in synthesis.tables.iter().enumerate() {
        // After the rows come what the table says of itself.
        for (row, line) in one.rows.iter().enumerate().take(one.published.rows.len()) {
            let (kind, cell) = match one.published.counts {
                Counts::Mentions => (ProblemKind::Mention { table, row }, line.cells.first()),
                Counts::Marks if names_no_problem(survey, one.published, row) => continue,
                Counts::Marks => (ProblemKind::Minus { table, row }, line.cells.get(Column::Minus.index())),
                Counts::Scores | Counts::Spread => continue,
            };
            let Some(cell) = cell else { continue };
            let (said, left_out) = (cell.counted.clone(), cell.left_out.clone());
            let mut problem = Problem { kind, label: line.label.to_owned(), said, left_out, answered: 0 };
            problem.answered = match one.published.counts {
                Counts::Mentions => of_section(survey, grid, &one.published.section, &problem),
                _ => in_row(line),
            };
            found.push(problem);
        }
    }
    found
}

/// A *no* need not be bad; and room for rows that administrations add is not one problem: each says something else there.
fn names_no_problem(survey: &Survey, table: &PublishedTable, row: usize) -> bool {
    let item = table.rows.get(row).and_then(|row| survey.item(row.item.as_ref()?));
    item.is_some_and(|(_, item)| matches!(item.kind, ItemKind::YesNo | ItemKind::Other))
}

/// How many stand in a row of a table, in whichever column.
fn in_row(row: &Row<'_>) -> usize {
    let all = row.cells.iter().flat_map(|cell| cell.counted.iter().chain(&cell.left_out));
    all.map(|one| one.administration).collect::<BTreeSet<usize>>().len()
}

/// How many answered a section. A text of another section may be read as a problem of this one; whoever wrote it counts, too.
fn of_section(survey: &Survey, grid: &Grid, section: &Id, problem: &Problem) -> usize {
    let position = survey.questionnaire.sections.iter().position(|one| one.id == *section);
    let said: HashSet<usize> =
        problem.said.iter().chain(&problem.left_out).map(|one| one.administration).collect();
    let answered = |one: usize| position.is_some_and(|section| answers_in(grid, one, section));
    (0..grid.administrations()).filter(|one| said.contains(one) || answered(*one)).count()
}

/// Whether an administration has anything in a section.
pub(super) fn answers_in(grid: &Grid, administration: usize, section: usize) -> bool {
    let cells = grid.row(administration).get(grid.items(section)).unwrap_or_default();
    cells.iter().any(|cell| !cell.state.is_blank() && cell.state != State::NothingAdded)
}

/// What the source lists without a figure: counted by how texts were read.
pub(super) fn themes(document: &Document) -> Vec<Problem> {
    let Document { survey, rules } = document;
    let items = Items::of(survey);
    let mut cells = vec![synthesis::Cell::default(); survey.themes.len()];
    let positions: HashMap<&str, usize> =
        survey.themes.iter().enumerate().map(|(position, theme)| (theme.id.as_str(), position)).collect();
    for (administration, one) in survey.administrations.iter().enumerate() {
        for (position, answer) in one.answers.iter().enumerate() {
            for reading in answer.readings() {
                let theme = positions.get(reading.row.as_str()).and_then(|theme| cells.get_mut(*theme));
                let Some(theme) = theme else { continue };
                let kind = items.position(answer.item.as_str()).and_then(|item| items.kind(item));
                let weighed = rules.of_reading(kind, answer, reading);
                let said = Counted { administration, answer: Some(position), how: weighed.how };
                theme.put(said, weighed.included, weighed.grounds);
            }
        }
    }
    let problem = |(position, (theme, cell)): (usize, (&Theme, synthesis::Cell<'_>))| Problem {
        kind: ProblemKind::Theme(position),
        label: theme.label.clone(),
        said: cell.counted,
        left_out: cell.left_out,
        answered: 0,
    };
    survey.themes.iter().zip(cells).enumerate().map(problem).collect()
}

/// Marks in the bad column that no published table counts; a survey of one's own has no tables.
fn uncounted(survey: &Survey, grid: &Grid) -> Vec<Problem> {
    let rows =
        survey.tables.iter().filter(|table| table.counts == Counts::Marks).flat_map(|table| &table.rows);
    let counted: HashSet<&Id> = rows.filter_map(|row| row.item.as_ref()).collect();
    let items = survey.questionnaire.sections.iter().flat_map(|section| &section.items).enumerate();
    let items = items.filter(|(_, item)| item.kind == ItemKind::Mark && !counted.contains(&item.id));
    let problem = |(at, item): (usize, &Item)| {
        let marked = |cell: &&Cell| {
            let state = matches!(cell.state, State::Plus | State::Minus | State::Percentage { .. });
            state || cell.column.is_some()
        };
        let answered = grid.column(at).filter(marked).count();
        of_item(grid, (at, item), ProblemKind::MinusItem(at), (grid.who_in(at, Column::Minus), answered))
    };
    items.map(problem).collect()
}

fn low(survey: &Survey, grid: &Grid, scores: &Scores) -> Option<Problem> {
    let item = survey.item_at(scores.item)?;
    let kind = ProblemKind::LowScore(scores.item);
    let gave = scores.spread.map_or(0, |spread| spread.count);
    Some(of_item(grid, (scores.item, item), kind, (scores.below(SUFFICIENT), gave)))
}

fn of_item(
    grid: &Grid,
    (at, item): (usize, &Item),
    kind: ProblemKind,
    (who, answered): (Vec<usize>, usize),
) -> Problem {
    let counted = |administration: usize| Counted {
        administration,
        answer: grid.cell(administration, at).and_then(|cell| cell.answer),
        how: How::Plain,
    };
    let said = who.into_iter().map(counted).collect();
    Problem { kind, label: item.label.clone(), said, left_out: Vec::new(), answered }
}
