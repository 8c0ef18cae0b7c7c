//! Many plans side by side: what can be said of each in one row.
//!
//! [`Overview::of`] looks at one document; [`sort`] puts rows in order by a [`Column`]. The table is
//! [`view::comparison`](crate::view::comparison).

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::{
    checks::{Severity, check},
    plan::{Document, Stage, State},
    scoring::{Outcome, Performance, evaluate},
};

/// A plan at a glance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// Name of the body.
    pub body: String,
    /// The year.
    pub year: u16,
    /// How far the year has come.
    pub stage: Stage,
    /// Objectives of the plan.
    pub objectives: usize,
    /// The total of the organisational performance.
    pub organisational: Outcome,
    /// The total of the director's individual performance.
    pub individual: Outcome,
    /// Errors that the checks find, without the plan of the year before.
    pub errors: usize,
    /// Warnings that they find.
    pub warnings: usize,
    /// Indicators by the state declared at the interim monitoring, in the order of [`State::ALL`].
    pub states: [usize; 5],
    /// Indicators for which no state is declared.
    pub undeclared: usize,
}

/// A row of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the plan is called by whoever compares: the name of a file, or the title.
    pub name: String,
    /// The plan, or why it cannot be read, in words.
    pub plan: Result<Overview, String>,
}

/// What rows can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// What the plan is called.
    Name,
    /// Name of the body.
    Body,
    /// The year.
    Year,
    /// How far the year has come.
    Stage,
    /// How many objectives.
    Objectives,
    /// A total: by what is known so far where it is provisional; first what is not evaluable or not known at all.
    Total(Performance),
    /// How many errors.
    Errors,
    /// How many warnings.
    Warnings,
    /// How many indicators are declared to be in a state.
    State(State),
    /// For how many indicators no state is declared.
    Undeclared,
}

impl Overview {
    /// Evaluates and checks a document.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let plan = &document.plan;
        let total = |performance| evaluate(document, performance).total();
        let findings = check(document, None);
        let count = |severity| findings.iter().filter(|one| one.severity == severity).count();
        let declared = |state| plan.indicators().filter(|one| one.interim.state == state).count();
        Self {
            body: plan.body.clone(),
            year: plan.year,
            stage: plan.stage,
            objectives: plan.objectives().count(),
            organisational: total(Performance::Organisational),
            individual: total(Performance::Individual),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            states: State::ALL.map(|state| declared(Some(state))),
            undeclared: declared(None),
        }
    }

    /// A total.
    #[must_use]
    pub const fn total(&self, performance: Performance) -> Outcome {
        match performance {
            Performance::Organisational => self.organisational,
            Performance::Individual => self.individual,
        }
    }

    /// How many indicators are declared to be in a state.
    #[must_use]
    pub fn in_state(&self, state: State) -> usize {
        State::ALL.iter().zip(self.states).find(|(one, _)| **one == state).map_or(0, |(_, count)| count)
    }

    fn compare(&self, other: &Self, by: Column) -> Ordering {
        match by {
            Column::Name => Ordering::Equal,
            Column::Body => self.body.to_lowercase().cmp(&other.body.to_lowercase()),
            Column::Year => self.year.cmp(&other.year),
            Column::Stage => self.stage.cmp(&other.stage),
            Column::Objectives => self.objectives.cmp(&other.objectives),
            Column::Total(performance) => rank(self.total(performance)).cmp(&rank(other.total(performance))),
            Column::Errors => self.errors.cmp(&other.errors),
            Column::Warnings => self.warnings.cmp(&other.warnings),
            Column::State(state) => self.in_state(state).cmp(&other.in_state(state)),
            Column::Undeclared => self.undeclared.cmp(&other.undeclared),
        }
    }
}

/// What a total is sorted by: what is known of it, then its bounds.
fn rank(total: Outcome) -> (Option<Decimal>, Option<(Decimal, Decimal)>) {
    let known = match total {
        Outcome::Value(value) => Some(value),
        Outcome::Missing { known, .. } => known,
        Outcome::NotEvaluable(_) => None,
    };
    (known.map(|known| known.get()), total.bounds().map(|(low, high)| (low.get(), high.get())))
}

/// Puts rows in order; equal ones stay as they were, and plans that cannot be read come last.
pub fn sort(rows: &mut [Row], by: Column, descending: bool) {
    rows.sort_by(|one, other| {
        let order = match (&one.plan, &other.plan) {
            (Err(_), Err(_)) => return Ordering::Equal,
            (Err(_), Ok(_)) => return Ordering::Greater,
            (Ok(_), Err(_)) => return Ordering::Less,
            (Ok(_), Ok(_)) if by == Column::Name => one.name.to_lowercase().cmp(&other.name.to_lowercase()),
            (Ok(one), Ok(other)) => one.compare(other, by),
        };
        if descending { order.reverse() } else { order }
    });
}
