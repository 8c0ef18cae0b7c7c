//! The services as a board: by answer, with what bears on them and what was decided.

use std::collections::HashMap;

use super::{
    Grid, Group, Query,
    problems::{Problem, themes},
};
use crate::survey::{
    Column, Counts, Decision, Digital, Document, Evidence, Id, ItemKind, Service, Survey, Verdict,
    synthesis::{Counted, How, Synthesis},
};

/// The services by answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// A lane for each answer, from yes to no; one can be empty.
    pub lanes: Vec<Lane>,
    /// How many services there are, those that are not shown included.
    pub total: usize,
}

/// The services with one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The answer.
    pub digital: Digital,
    /// The services, in the order of the source.
    pub cards: Vec<Card>,
}

/// A service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Position of its table.
    pub table: usize,
    /// Position of its row.
    pub row: usize,
    /// What bears on it, in the order of its references.
    pub joined: Vec<Joined>,
}

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
    Scores(Box<Group>),
    /// Texts, yes or no: who has anything there.
    Answers(Vec<usize>),
    /// The document has nothing there.
    Nothing,
}

/// Which services are shown: those for which all holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// With this answer.
    pub digital: Option<Digital>,
    /// Of this table.
    pub table: Option<usize>,
    /// With these words in name, answer, description or note.
    pub words: Query,
    /// Decided so.
    pub decided: Option<Decided>,
}

/// What is asked of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    /// There is none.
    Open,
    /// There is one.
    Any,
    /// This one.
    As(Verdict),
    /// One that is another than what the source says; *to be examined* is none.
    Otherwise,
}

/// A decision about a service that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoService;

/// Decides about a service, or takes the decision back.
///
/// # Errors
/// [`NoService`] where the document has none there.
pub fn decide(
    document: &mut Document,
    table: usize,
    row: usize,
    decision: Option<Decision>,
) -> Result<(), NoService> {
    let table = document.survey.services.get_mut(table).ok_or(NoService)?;
    let service = table.rows.get_mut(row).ok_or(NoService)?;
    service.decision = decision;
    Ok(())
}

impl Board {
    /// The services of a document that a filter shows.
    #[must_use]
    pub fn of(document: &Document, grid: &Grid, synthesis: &Synthesis<'_>, filter: &Filter) -> Self {
        let join = Join::of(document, grid, synthesis);
        let mut lanes: Vec<Lane> =
            Digital::ALL.iter().map(|digital| Lane { digital: *digital, cards: Vec::new() }).collect();
        let mut total = 0;
        for (table, one) in document.survey.services.iter().enumerate() {
            total += one.rows.len();
            for (row, service) in one.rows.iter().enumerate() {
                let lane = lanes.iter_mut().find(|lane| lane.digital == service.digital);
                if filter.shows(table, service)
                    && let Some(lane) = lane
                {
                    let joined = service.bearing.iter().map(|bearing| join.figure(&bearing.on)).collect();
                    lane.cards.push(Card { table, row, joined });
                }
            }
        }
        Self { lanes, total }
    }

    /// How many services are shown.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.lanes.iter().map(|lane| lane.cards.len()).sum()
    }
}

impl Filter {
    fn shows(&self, table: usize, service: &Service) -> bool {
        self.digital.is_none_or(|digital| digital == service.digital)
            && self.table.is_none_or(|one| one == table)
            && (self.words.is_empty() || self.words.occurs_in(&texts(service)))
            && self.decided.is_none_or(|decided| decided.holds(service))
    }
}

/// All words of a service.
fn texts(service: &Service) -> String {
    let note = service.decision.as_ref().and_then(|decision| decision.note.as_deref());
    let texts = [Some(service.label.as_str()), Some(&service.words), service.description.as_deref(), note];
    texts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

impl Decided {
    fn holds(self, service: &Service) -> bool {
        let verdict = service.decision.as_ref().map(|decision| decision.verdict);
        match self {
            Self::Open => verdict.is_none(),
            Self::Any => verdict.is_some(),
            Self::As(wanted) => verdict == Some(wanted),
            Self::Otherwise => {
                matches!(verdict, Some(Verdict::Digital(digital)) if digital != service.digital)
            }
        }
    }
}

/// Where references lead, found once for all services.
struct Join<'a> {
    survey: &'a Survey,
    grid: &'a Grid,
    synthesis: &'a Synthesis<'a>,
    rows: HashMap<&'a Id, (usize, usize)>,
    items: HashMap<&'a Id, usize>,
    themes: HashMap<&'a Id, Problem>,
}

impl<'a> Join<'a> {
    fn of(document: &'a Document, grid: &'a Grid, synthesis: &'a Synthesis<'a>) -> Self {
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

    fn figure(&self, evidence: &Evidence) -> Joined {
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
            Counts::Scores => {
                let item = one.published.rows.get(row).and_then(|row| row.item.as_ref());
                let item = item.and_then(|item| self.items.get(item));
                item.map_or(Joined::Nothing, |item| self.item(*item))
            }
        }
    }

    /// As a published row counts it, where there is one; else as it stands in the cells.
    fn item(&self, item: usize) -> Joined {
        match self.grid.kind(item) {
            Some(ItemKind::Score) => Joined::Scores(Box::new(Group::of(self.grid, item))),
            Some(ItemKind::Mark | ItemKind::Other) => {
                self.marks_row(item).map_or_else(|| self.cells(item), |(table, row)| self.row(table, row))
            }
            Some(ItemKind::YesNo | ItemKind::List) => {
                Joined::Answers(self.grid.positions(item, |cell| !cell.state.is_blank()))
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
