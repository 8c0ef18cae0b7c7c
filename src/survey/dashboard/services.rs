//! The services as a board: by answer, with what bears on them and what was decided.

use std::sync::Arc;

use super::{Grid, Joined, Query, join::Join};
use crate::survey::{Decision, Digital, Document, Service, Survey, Verdict, synthesis::Synthesis};

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
    /// What bears on it, in the order of its references; shared, because a board is narrowed at every key that is pressed.
    pub joined: Arc<[Joined]>,
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

    /// The board with what a filter shows of it.
    #[must_use]
    pub fn narrowed(&self, survey: &Survey, filter: &Filter) -> Self {
        let shows = |card: &&Card| {
            let table = survey.services.get(card.table);
            table.and_then(|one| one.rows.get(card.row)).is_some_and(|one| filter.shows(card.table, one))
        };
        let lane = |lane: &Lane| Lane {
            digital: lane.digital,
            cards: lane.cards.iter().filter(shows).cloned().collect(),
        };
        Self { lanes: self.lanes.iter().map(lane).collect(), total: self.total }
    }

    /// Whether a service is shown.
    #[must_use]
    pub fn has(&self, table: usize, row: usize) -> bool {
        self.lanes.iter().flat_map(|lane| &lane.cards).any(|card| card.table == table && card.row == row)
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
