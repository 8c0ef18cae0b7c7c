//! A small document is played with: a session of its own, apart from the open plan and from the trial, and stored nowhere.

use leptos::prelude::*;

use super::{App, Shown, Trial};
use crate::{
    edit::Session,
    plan::{Document, Version, differences},
    scoring::Performance,
};

impl App {
    /// A page at work on a small document of its own. What is said to the user stays the same.
    pub fn playing(self, document: Document, performance: Performance) -> Self {
        let performance = RwSignal::new(performance);
        let session = RwSignal::new(Some(Session::new(document)));
        let shown = Memo::new(move |_| {
            let document = session.with(|session| session.as_ref().map(|one| one.document().clone()))?;
            Some(Shown::new(document, performance.get()))
        });
        Self {
            session,
            plan: session,
            trial: Trial::new(performance),
            tries: true,
            performance,
            version: RwSignal::new(Version::Current),
            shown,
            why: RwSignal::new(None),
            editing: RwSignal::new(None),
            edits: StoredValue::new(0),
            steps: RwSignal::new(0),
            calm: RwSignal::new(0),
            opened: RwSignal::new(0),
            ..self
        }
    }

    /// Makes the document what it was at the beginning, as one step that can be taken back.
    pub fn begin_again(self, start: &Document) {
        let changes = self.document(|document| differences(document, start)).unwrap_or_default();
        if !changes.is_empty() {
            self.edit_at_once(&changes);
        }
        // Fields that hold what was not understood show what counts again.
        self.steps.update(|count| *count += 1);
    }
}
