//! An open document with undo and redo. Undo belongs to the session and is never part of a file.

use crate::plan::{Change, ChangeError, Document};

/// Most steps that can be taken back.
const MOST_STEPS: usize = 500;

/// An open document and what was done to it.
#[derive(Clone, Debug)]
pub struct Session {
    document: Document,
    past: Vec<Step>,
    future: Vec<Step>,
    /// Whether the next change starts a new step even where it continues the last.
    sealed: bool,
}

/// What takes one step back, in the order to apply it.
#[derive(Clone, Debug)]
struct Step {
    changes: Vec<Change>,
}

impl Session {
    /// Opens a document.
    #[must_use]
    pub const fn new(document: Document) -> Self {
        Self { document, past: Vec::new(), future: Vec::new(), sealed: true }
    }

    /// The document as it stands.
    #[must_use]
    pub const fn document(&self) -> &Document {
        &self.document
    }

    /// Makes changes, all or none. A change of the same field as the last one continues its step, until
    /// [`seal`](Self::seal): a drag, or one visit to a field, is taken back at once.
    ///
    /// # Errors
    /// [`ChangeError`]; the document is then as it was.
    pub fn apply(&mut self, changes: &[Change]) -> Result<(), ChangeError> {
        let undo = self.make(changes)?;
        self.future.clear();
        let continues =
            !self.sealed && self.past.last().is_some_and(|last| same_fields(&last.changes, &undo));
        if !continues {
            self.past.push(Step { changes: undo });
            let surplus = self.past.len().saturating_sub(MOST_STEPS);
            self.past.drain(..surplus);
        }
        self.sealed = false;
        Ok(())
    }

    /// Ends the current step.
    pub const fn seal(&mut self) {
        self.sealed = true;
    }

    /// What [`undo`](Self::undo) would change.
    #[must_use]
    pub fn undoable(&self) -> Option<&[Change]> {
        self.past.last().map(|step| step.changes.as_slice())
    }

    /// What [`redo`](Self::redo) would change.
    #[must_use]
    pub fn redoable(&self) -> Option<&[Change]> {
        self.future.last().map(|step| step.changes.as_slice())
    }

    /// Takes the last step back, if there is one.
    ///
    /// # Errors
    /// [`ChangeError`], where the document no longer has what the step changed.
    pub fn undo(&mut self) -> Result<(), ChangeError> {
        self.sealed = true;
        let Some(step) = self.past.pop() else { return Ok(()) };
        let changes = self.make(&step.changes)?;
        self.future.push(Step { changes });
        Ok(())
    }

    /// Makes the step again that was taken back last, if there is one.
    ///
    /// # Errors
    /// [`ChangeError`], where the document no longer has what the step changed.
    pub fn redo(&mut self) -> Result<(), ChangeError> {
        self.sealed = true;
        let Some(step) = self.future.pop() else { return Ok(()) };
        let changes = self.make(&step.changes)?;
        self.past.push(Step { changes });
        Ok(())
    }

    /// Makes changes and returns those that undo them, in the order to apply them.
    fn make(&mut self, changes: &[Change]) -> Result<Vec<Change>, ChangeError> {
        let mut plan = self.document.plan.clone();
        let mut undo = changes.iter().map(|change| change.apply(&mut plan)).collect::<Result<Vec<_>, _>>()?;
        undo.reverse();
        self.document.plan = plan;
        Ok(undo)
    }
}

fn same_fields(one: &[Change], other: &[Change]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.same_field(other))
}
