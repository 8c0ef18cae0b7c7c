//! The open plan is edited, amended, and taken back.

use leptos::prelude::*;

use super::App;
use crate::{
    edit::{AmendError, Amended, EditError, Ids, Session, Step},
    plan::{Change, ChangeError, Document},
    view,
    web::{browser::page, editor::Edited, ui::notice::Tone},
};

impl App {
    /// Edits the open plan and has it saved.
    ///
    /// # Errors
    /// Why the edit is refused, in words; nothing has changed then.
    pub fn edit(self, changes: &[Change]) -> Result<(), String> {
        self.change(|session| session.apply(changes))
            .map_err(|error| view::edit_error(&error, self.language.get_untracked()))
    }

    /// Edits the open plan where no field stands by to say why it is refused: a notice says it.
    pub fn edit_or_say(self, changes: &[Change]) {
        if let Err(reason) = self.edit(changes) {
            let language = self.language.get_untracked();
            let title = language.pick("La modifica non è stata fatta", "The edit was not made");
            self.say(Tone::Error, title.to_owned(), reason);
        }
    }

    /// The same as a step of its own, for what is chosen or pressed and not typed or dragged.
    pub fn edit_at_once(self, changes: &[Change]) {
        self.seal();
        self.edit_or_say(changes);
        self.seal();
    }

    /// Opens, closes or withdraws an amendment, or changes what it says of itself.
    ///
    /// # Errors
    /// What it lacks, in words; nothing has changed then.
    pub fn amend(
        self,
        make: impl FnOnce(&Document, &mut Ids) -> Result<Amended, AmendError>,
    ) -> Result<(), String> {
        let language = self.language.get_untracked();
        let Some(amended) = self.new_ids(make) else { return Ok(()) };
        let (amendments, changes) = amended.map_err(|error| view::amend_error(error, language).to_owned())?;
        self.change(|session| session.amend(amendments.clone(), &changes))
            .map_err(|error| view::edit_error(&error, language))
    }

    pub(super) fn change(
        self,
        edit: impl Fn(&mut Session) -> Result<(), EditError>,
    ) -> Result<(), EditError> {
        let session = self.session.try_update(|session| session.as_mut().map(edit));
        session.flatten().unwrap_or(Ok(()))?;
        self.trial.note(self.tries);
        self.save_soon();
        Ok(())
    }

    /// Opens the editor of a part, in the place of the explanation.
    pub fn open_editor(self, edited: Edited) {
        self.seal();
        self.why.set(None);
        self.editing.set(Some(edited));
    }

    /// Reads the open document, without following it.
    pub fn document<T>(self, read: impl FnOnce(&Document) -> T) -> Option<T> {
        self.session.with_untracked(|session| session.as_ref().map(|session| read(session.document())))
    }

    /// Reads the open document for something that gets new identifiers.
    pub fn new_ids<T>(self, make: impl FnOnce(&Document, &mut Ids) -> T) -> Option<T> {
        self.document(|document| self.ids.try_update_value(|ids| make(document, ids))).flatten()
    }

    /// Takes back what was typed in a field so far, because what stands in it now is not understood or refused: the
    /// document keeps the value from before, and not what was understood on the way.
    pub fn take_back_visit(self) {
        let open = self.session.with_untracked(|session| session.as_ref().is_some_and(Session::is_open_step));
        if open {
            self.session.update(|session| {
                // A step fits the document it was made on; a session has no other.
                let _ = session.as_mut().map(Session::take_back_visit);
            });
            self.save_soon();
        }
    }

    /// Ends the current undo step: the visit to a field, the drag, is over.
    pub fn seal(self) {
        self.session.update_untracked(|session| {
            if let Some(session) = session {
                session.seal();
            }
        });
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.step(Session::undoable, Session::undo);
    }

    /// Makes the last step again.
    pub fn redo(self) {
        self.step(Session::redoable, Session::redo);
    }

    fn step(self, there: fn(&Session) -> Option<&Step>, step: fn(&mut Session) -> Result<(), ChangeError>) {
        let is_there =
            self.session.with_untracked(|session| session.as_ref().is_some_and(|one| there(one).is_some()));
        if is_there && self.editable() {
            self.session.update(|session| {
                // A step fits the document it was made on; a session has no other.
                let _ = session.as_mut().map(step);
            });
            self.trial.note(self.tries);
            self.steps.update(|count| *count += 1);
            self.save_soon();
            // What had the focus may be gone with the step. A panel that closes gives it back first.
            page::after_paint(|| page::after_paint(page::keep_focus));
        }
    }
}
