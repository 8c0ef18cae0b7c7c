//! What is read off all answers, once for each state of them: with thousands of administrations it takes too long to be read
//! again at every key, or whenever somebody comes back to a screen.

use std::{cell::RefCell, sync::Arc};

use leptos::prelude::*;

use crate::{
    survey::{
        Administration, CountingRules, Document, Questionnaire,
        dashboard::{Grid, TextIndex},
    },
    web::state::Desk,
};

/// What is kept, and what it was read off. The answers are held, so that others cannot take their place in memory.
struct Kept {
    administrations: Vec<Arc<Administration>>,
    questionnaire: Questionnaire,
    grid: Option<(CountingRules, Arc<Grid>)>,
    texts: Option<Arc<TextIndex>>,
}

thread_local! {
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

impl Kept {
    fn new(document: &Document) -> Self {
        let survey = &document.survey;
        Self {
            administrations: survey.administrations.clone(),
            questionnaire: survey.questionnaire.clone(),
            grid: None,
            texts: None,
        }
    }

    /// Whether a document has the same answers.
    fn is_of(&self, document: &Document) -> bool {
        let survey = &document.survey;
        let (one, other) = (&self.administrations, &survey.administrations);
        one.len() == other.len()
            && one.iter().zip(other).all(|(one, other)| Arc::ptr_eq(one, other))
            && self.questionnaire == survey.questionnaire
    }
}

/// What is kept of a document.
fn with<T>(document: &Document, read: impl FnOnce(&mut Kept) -> T) -> T {
    KEPT.with_borrow_mut(|kept| {
        if kept.as_ref().is_some_and(|kept| !kept.is_of(document)) {
            *kept = None;
        }
        read(kept.get_or_insert_with(|| Kept::new(document)))
    })
}

/// What stands in every cell of a document.
fn grid_of(document: &Document) -> Arc<Grid> {
    with(document, |kept| match &kept.grid {
        Some((rules, grid)) if *rules == document.rules => grid.clone(),
        _ => {
            let grid = Arc::new(Grid::of(document));
            kept.grid = Some((document.rules, grid.clone()));
            grid
        }
    })
}

/// What stands in every cell; follows the answers and the rules.
pub(super) fn grid(desk: Desk) -> Memo<Option<Arc<Grid>>> {
    Memo::new(move |_| desk.read(grid_of))
}

/// All texts; follows the answers.
pub(super) fn texts(desk: Desk) -> Memo<Option<Arc<TextIndex>>> {
    let read = |document: &Document| {
        with(document, |kept| {
            kept.texts.get_or_insert_with(|| Arc::new(TextIndex::of(&document.survey))).clone()
        })
    };
    Memo::new(move |_| desk.read(read))
}
