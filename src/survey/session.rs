//! A survey at work: the only way it changes, and how that is taken back.

use super::Document;

/// Most steps that can be taken back. A step holds what the one before it does not share, so that it is small.
const MOST_STEPS: usize = 200;

/// What a step does, so that it can be named when it is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// How answers are counted.
    Rules,
    /// What was decided about a service.
    Decision,
    /// What the survey says of itself.
    Title,
    /// What is asked.
    Questionnaire,
    /// An answer.
    Answer,
    /// Who answers.
    Administrations,
    /// Forms that came back.
    Returned,
}

/// A survey with the steps that can be taken back and made again.
#[derive(Clone, Debug)]
pub struct Session {
    document: Document,
    past: Vec<(Step, Document)>,
    future: Vec<(Step, Document)>,
}

impl Session {
    /// Begins to work on a document.
    #[must_use]
    pub const fn new(document: Document) -> Self {
        Self { document, past: Vec::new(), future: Vec::new() }
    }

    /// The document as it is.
    #[must_use]
    pub const fn document(&self) -> &Document {
        &self.document
    }

    /// Makes a step, as a whole or not at all; whether it changed anything.
    ///
    /// # Errors
    /// Those of `change`; the document is then as it was.
    pub fn edit<E>(
        &mut self,
        step: Step,
        change: impl FnOnce(&mut Document) -> Result<(), E>,
    ) -> Result<bool, E> {
        let mut changed = self.document.clone();
        change(&mut changed)?;
        if changed == self.document {
            return Ok(false);
        }
        self.past.push((step, std::mem::replace(&mut self.document, changed)));
        self.past.drain(..self.past.len().saturating_sub(MOST_STEPS));
        self.future.clear();
        Ok(true)
    }

    /// What [`Session::undo`] would take back.
    #[must_use]
    pub fn can_undo(&self) -> Option<Step> {
        self.past.last().map(|(step, _)| *step)
    }

    /// What [`Session::redo`] would make again.
    #[must_use]
    pub fn can_redo(&self) -> Option<Step> {
        self.future.last().map(|(step, _)| *step)
    }

    /// Takes the last step back, and says which.
    pub fn undo(&mut self) -> Option<Step> {
        let (step, before) = self.past.pop()?;
        self.future.push((step, std::mem::replace(&mut self.document, before)));
        Some(step)
    }

    /// Makes the last step again that was taken back, and says which.
    pub fn redo(&mut self) -> Option<Step> {
        let (step, after) = self.future.pop()?;
        self.past.push((step, std::mem::replace(&mut self.document, after)));
        Some(step)
    }
}
