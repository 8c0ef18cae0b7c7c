//! What the survey says where something bears on a service: never typed in, always what the pictures and the tables computed
//! again say, too.

use std::collections::HashMap;

use super::{
    Grid, Scores,
    problems::{Problem, themes},
};
use crate::survey::{
    Column, Counts, Document, Evidence, Id, ItemKind, Survey,
    synthesis::{Counted, How, Synthesis},
};

/// What the survey says where something bears on a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joined {
    /// Marks.
    Marks {
        /// Who put theirs into the good column.
        plus: Vec<Counted>,
        /// Who put theirs into the bad column.
        minus: Vec<Counted>,
    },
    /// Texts that speak of it.
    Mentions {
        /// Whose.
        said: Vec<Counted>,
    },
    /// Scores.
    Scores(Box<Scores>),
    /// Texts, yes or no: who has anything there.
    Answers(Vec<usize>),
    /// The document has nothing there.
    Nothing,
}

/// Where references lead, found once for all services.
pub(super) struct Join<'a> {
    survey: &'a Survey,
    grid: &'a Grid,
    synthesis: &'a Synthesis<'a>,
    rows: HashMap<&'a Id, (usize, usize)>,
    items: HashMap<&'a Id, usize>,
    themes: HashMap<&'a Id, Problem>,
}

impl<'a> Join<'a> {
    pub(super) fn of(document: &'a Document, grid: &'a Grid, synthesis: &'a Synthesis<'a>) -> Self {
        let survey = &document.survey;
        let tables = survey.tables.iter().enumerate();
        let rows = tables.flat_map(|(table, one)| {
            one.rows.iter().enumerate().map(move |(row, published)| (&published.id, (table, row)))
        });
        let items = survey.questionnaire.sections.iter().flat_map(|section| &section.items);
        Self {
            survey,
            grid,
            synthesis,
            rows: rows.collect(),
            items: items.enumerate().map(|(position, item)| (&item.id, position)).collect(),
            themes: survey.themes.iter().map(|theme| &theme.id).zip(themes(document)).collect(),
        }
    }

    /// What the survey says there.
    pub(super) fn figure(&self, evidence: &Evidence) -> Joined {
        match evidence {
            Evidence::Row(id) => self.rows.get(id).map(|(table, row)| self.row(*table, *row)),
            Evidence::Item(id) => self.items.get(id).map(|item| self.item(*item)),
            Evidence::Theme(id) => {
                self.themes.get(id).map(|theme| Joined::Mentions { said: theme.said.clone() })
            }
        }
        .unwrap_or(Joined::Nothing)
    }

    /// As the published table is computed again; a row of scores is its item.
    fn row(&self, table: usize, row: usize) -> Joined {
        let Some(one) = self.synthesis.tables.get(table) else { return Joined::Nothing };
        let cells = one.rows.get(row).map(|row| row.cells.as_slice()).unwrap_or_default();
        let counted = |column: usize| cells.get(column).map(|cell| cell.counted.clone()).unwrap_or_default();
        match one.published.counts {
            Counts::Marks => {
                Joined::Marks { plus: counted(Column::Plus.index()), minus: counted(Column::Minus.index()) }
            }
            Counts::Mentions => Joined::Mentions { said: counted(0) },
            Counts::Scores | Counts::Spread => {
                let item = one.published.rows.get(row).and_then(|row| row.item.as_ref());
                let item = item.and_then(|item| self.items.get(item));
                item.map_or(Joined::Nothing, |item| self.item(*item))
            }
        }
    }

    /// As a published row counts it, where there is one; else as it stands in the cells.
    fn item(&self, item: usize) -> Joined {
        match self.grid.kind(item) {
            Some(ItemKind::Score) => Joined::Scores(Box::new(Scores::of(self.grid, item))),
            Some(ItemKind::Mark | ItemKind::Other) => {
                self.marks_row(item).map_or_else(|| self.cells(item), |(table, row)| self.row(table, row))
            }
            Some(ItemKind::YesNo | ItemKind::List) => {
                Joined::Answers(self.grid.positions(item, |cell| cell.state.is_answer() && !cell.apart))
            }
            None => Joined::Nothing,
        }
    }

    fn cells(&self, item: usize) -> Joined {
        let [plus, minus] = [Column::Plus, Column::Minus].map(|column| {
            let all = self.grid.column(item).enumerate().filter(|(_, cell)| cell.column == Some(column));
            all.map(|(administration, cell)| Counted { administration, answer: cell.answer, how: How::Plain })
                .collect()
        });
        Joined::Marks { plus, minus }
    }

    fn marks_row(&self, item: usize) -> Option<(usize, usize)> {
        let id = &self.survey.item_at(item)?.id;
        let tables = self.survey.tables.iter().enumerate();
        tables.filter(|(_, table)| table.counts == Counts::Marks).find_map(|(table, one)| {
            let row = one.rows.iter().position(|row| row.item.as_ref() == Some(id))?;
            Some((table, row))
        })
    }
}
