//! An open document with undo and redo. Undo belongs to the session and is never part of a file.

use super::refusal::{EditError, refusal};
use crate::plan::{Amendment, Change, ChangeError, Document, Scenario, differences};

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

/// What takes one step back.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// Changes, in the order to apply them.
    pub changes: Vec<Change>,
    /// The amendments from before, where the step was about them.
    pub amendments: Option<Vec<Amendment>>,
    /// The scenarios from before, where the step was about them.
    pub scenarios: Option<Vec<Scenario>>,
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
    /// [`EditError`]; the document is then as it was.
    pub fn apply(&mut self, changes: &[Change]) -> Result<(), EditError> {
        let step = Step { changes: changes.to_vec(), ..Step::default() };
        let (document, undo) = made(&self.document, &step).map_err(EditError::Impossible)?;
        if let Some(refusal) = refusal(&document, changes) {
            return Err(EditError::Refused(refusal));
        }
        let continues = !self.sealed && self.past.last().is_some_and(|last| same_fields(last, &undo));
        self.keep(document, undo, continues);
        self.sealed = false;
        Ok(())
    }

    /// Sets the amendments, together with changes, as a step of its own; only the reason of one, while it is typed, goes on
    /// with the step before.
    ///
    /// # Errors
    /// [`EditError`]; the document is then as it was.
    pub fn amend(&mut self, amendments: Vec<Amendment>, changes: &[Change]) -> Result<(), EditError> {
        let step = Step { changes: changes.to_vec(), amendments: Some(amendments), ..Step::default() };
        let reason = changes.is_empty() && same_but_reasons(&self.document, &step);
        let (document, undo) = made(&self.document, &step).map_err(EditError::Impossible)?;
        let last = self.past.last().filter(|_| reason && !self.sealed);
        let continues = last.is_some_and(|last| last.changes.is_empty() && same_but_reasons(&document, last));
        self.keep(document, undo, continues);
        self.sealed = !reason;
        Ok(())
    }

    /// Sets the scenarios, as a step of its own.
    ///
    /// # Errors
    /// [`EditError`]; the document is then as it was.
    pub fn keep_scenarios(&mut self, scenarios: Vec<Scenario>) -> Result<(), EditError> {
        let step = Step { scenarios: Some(scenarios), ..Step::default() };
        let (document, undo) = made(&self.document, &step).map_err(EditError::Impossible)?;
        self.keep(document, undo, false);
        self.sealed = true;
        Ok(())
    }

    /// Puts another version of the plan in the place of this one, as a step of its own. The identifier of the plan stays.
    ///
    /// # Errors
    /// [`ChangeError`], where no changes lead there; the document is then as it was.
    pub fn replace(&mut self, other: &Document) -> Result<(), ChangeError> {
        let step = Step {
            changes: differences(&self.document, other),
            amendments: Some(other.plan.amendments.clone()),
            scenarios: Some(other.plan.scenarios.clone()),
        };
        let (document, undo) = made(&self.document, &step)?;
        self.keep(document, undo, false);
        self.sealed = true;
        Ok(())
    }

    fn keep(&mut self, document: Document, undo: Step, continues: bool) {
        self.document = document;
        self.future.clear();
        if !continues {
            self.past.push(undo);
            let surplus = self.past.len().saturating_sub(MOST_STEPS);
            self.past.drain(..surplus);
        }
    }

    /// Takes back what the current visit to a field, or the current drag, has changed so far, as if it had not begun.
    ///
    /// # Errors
    /// [`ChangeError`], where the document no longer has what was changed.
    pub fn take_back_visit(&mut self) -> Result<(), ChangeError> {
        if !self.is_open_step() {
            return Ok(());
        }
        self.sealed = true;
        let Some(step) = self.past.pop() else { return Ok(()) };
        let (document, _) = made(&self.document, &step)?;
        self.document = document;
        Ok(())
    }

    /// Ends the current step.
    pub const fn seal(&mut self) {
        self.sealed = true;
    }

    /// Whether a visit to a field, or a drag, has changed something and is not over.
    #[must_use]
    pub const fn is_open_step(&self) -> bool {
        !self.sealed && !self.past.is_empty()
    }

    /// What [`undo`](Self::undo) would change.
    #[must_use]
    pub fn undoable(&self) -> Option<&Step> {
        self.past.last()
    }

    /// What [`redo`](Self::redo) would change.
    #[must_use]
    pub fn redoable(&self) -> Option<&Step> {
        self.future.last()
    }

    /// Takes the last step back, if there is one.
    ///
    /// # Errors
    /// [`ChangeError`], where the document no longer has what the step changed.
    pub fn undo(&mut self) -> Result<(), ChangeError> {
        self.sealed = true;
        let Some(step) = self.past.pop() else { return Ok(()) };
        let (document, redo) = made(&self.document, &step)?;
        self.document = document;
        self.future.push(redo);
        Ok(())
    }

    /// Makes the step again that was taken back last, if there is one.
    ///
    /// # Errors
    /// [`ChangeError`], where the document no longer has what the step changed.
    pub fn redo(&mut self) -> Result<(), ChangeError> {
        self.sealed = true;
        let Some(step) = self.future.pop() else { return Ok(()) };
        let (document, undo) = made(&self.document, &step)?;
        self.document = document;
        self.past.push(undo);
        Ok(())
    }
}

/// The document after a step, and the step that leads back. While an amendment is being made, what leads back to the
/// plan before it is worked out anew: it is always exactly what differs.
fn made(document: &Document, step: &Step) -> Result<(Document, Step), ChangeError> {
    let mut after = document.clone();
    let undo = step.changes.iter().map(|change| change.apply(&mut after)).collect::<Result<Vec<_>, _>>()?;
    let changes = undo.into_iter().rev().collect();
    let amendments =
        step.amendments.clone().map(|amendments| std::mem::replace(&mut after.plan.amendments, amendments));
    let scenarios =
        step.scenarios.clone().map(|scenarios| std::mem::replace(&mut after.plan.scenarios, scenarios));
    if amendments.is_none()
        && let Some(before) = document.before_open_amendment()
    {
        let back = differences(&after, &before).into_iter().filter(Change::can_be_amended).collect();
        if let Some(open) = after.plan.amendments.last_mut() {
            open.before = back;
        }
    }
    Ok((after, Step { changes, amendments, scenarios }))
}

/// Whether a step would leave the amendments of a document as they are but for their reasons.
fn same_but_reasons(document: &Document, step: &Step) -> bool {
    let without = |amendments: &[Amendment]| {
        let reasonless = |one: &Amendment| Amendment { reason: String::new(), ..one.clone() };
        amendments.iter().map(reasonless).collect::<Vec<_>>()
    };
    step.amendments.as_ref().is_some_and(|other| without(other) == without(&document.plan.amendments))
}

fn same_fields(one: &Step, other: &Step) -> bool {
    let [changes, others] = [&one.changes, &other.changes];
    one.amendments.is_none()
        && one.scenarios.is_none()
        && changes.len() == others.len()
        && changes.iter().zip(others).all(|(one, other)| one.same_field(other))
}
