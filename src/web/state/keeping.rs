//! The open plan is written to the store and to files; stored plans are exported and removed.

use std::time::Duration;

use leptos::prelude::*;

use super::{App, Saved};
use crate::{
    format,
    plan::Document,
    store::{Marks, StoreError},
    view::say,
    web::{
        browser::{clock, files, page, storage},
        ui::notice::Tone,
    },
};

/// How long after the last edit the plan is written to the store.
const SAVE_AFTER: Duration = Duration::from_millis(250);

impl App {
    pub(super) fn save_soon(self) {
        // What is tried out is kept only as a scenario.
        if !self.tries {
            self.saved.set(Saved::Waiting);
        }
        self.edits.update_value(|count| *count += 1);
        let count = self.edits.get_value();
        // While somebody types on, what follows an edit waits: writing a long plan would hold them up. It is written
        // all the same every few seconds (`shell`).
        let settle = move || {
            if self.edits.get_value() == count {
                self.save_now();
                self.calm.update(|calm| *calm += 1);
            }
        };
        set_timeout(settle, SAVE_AFTER);
    }

    /// Writes the open plan to the store if it waits for it.
    pub fn save_now(self) {
        if !self.tries && matches!(self.saved.get_untracked(), Saved::Waiting | Saved::Failed(_)) {
            self.write(None);
        }
    }

    pub(super) fn write(self, exported: Option<String>) {
        let Some((id, text)) = self.text(format::write_compact) else { return };
        let marks = Marks { changed: clock::now(), exported, ..storage::marks(&id) };
        // What another tab or a newer version put there is not ours to overwrite.
        let foreign = storage::load(&id)
            .is_some_and(|there| self.kept.with_value(|kept| kept.as_ref() != Some(&there)));
        let written = if foreign { Err(StoreError::Foreign) } else { storage::save(&id, &text) };
        if written.is_ok() {
            self.kept.set_value(Some(text));
            // A mark that is not written only means that the plan still counts as not in a file.
            let _ = storage::set_marks(&id, &marks);
        }
        self.saved.set(written.map_or_else(Saved::Failed, |()| Saved::Stored));
        self.store_changes.update(|count| *count += 1);
    }

    /// Identifier and text of the open plan: compact for the store, indented for a file.
    fn text<E>(self, write: fn(&Document) -> Result<String, E>) -> Option<(String, String)> {
        self.session.with_untracked(|session| {
            let document = session.as_ref()?.document();
            Some((document.plan.id.to_string(), write(document).ok()?))
        })
    }

    /// Offers the open plan as a file.
    pub fn export(self) {
        if let Some((id, text)) = self.text(format::write) {
            self.download(&id, &text);
            self.say_refused(
                (
                    "Il file non contiene tutto ciò che è scritto",
                    "The file does not hold all that is written",
                ),
                ("il file ha il valore di prima", "the file has the value from before"),
            );
            if self.saved.get_untracked() != Saved::Untouched {
                self.write(Some(clock::now()));
            }
        }
    }

    /// Says by the names of the fields what was typed and not understood, if anything, and what holds instead.
    #[inline(never)]
    pub(super) fn say_refused(self, title: (&str, &str), holds: (&str, &str)) {
        let fields = page::refused_fields();
        if fields.is_empty() {
            return;
        }
        let language = self.language.get_untracked();
        let (holds, names) = (language.pick(holds.0, holds.1), fields.join(", "));
        let body =
            say!(language, "Non è stato capito, e {}: {}.", "Not understood, so {}: {}.", holds, names);
        self.say(Tone::Error, language.pick(title.0, title.1).to_owned(), body);
    }

    /// Offers a stored plan as a file: as its text is, where it cannot be read.
    pub fn export_stored(self, id: &str) {
        let Some(text) = storage::load(id) else { return };
        let file = format::read(text.as_bytes()).ok().and_then(|document| format::write(&document).ok());
        self.download(id, &file.unwrap_or(text));
        let marks = Marks { exported: Some(clock::now()), ..storage::marks(id) };
        // A mark that is not written only means that the plan is still marked as not in a file.
        let _ = storage::set_marks(id, &marks);
        self.store_changes.update(|count| *count += 1);
    }

    fn download(self, id: &str, text: &str) {
        let blob = files::blob(text, files::JSON);
        if blob.and_then(|blob| files::download(&format!("{id}.json"), &blob)).is_err() {
            self.say_unsaved();
        }
    }

    /// Says that the browser did not take a file.
    pub fn say_unsaved(self) {
        let language = self.language.get_untracked();
        let title = language.pick("Il file non è stato salvato", "The file was not saved");
        let body = language
            .pick("Il browser non permette di scaricarlo.", "The browser does not let it be downloaded.");
        self.say(Tone::Error, title.to_owned(), body.to_owned());
    }

    fn say_not_removed(self, id: &str) {
        let language = self.language.get_untracked();
        let title = say!(language, "«{}» non è stato eliminato", "“{}” was not deleted", id);
        let body = language.pick(
            "Il browser non permette di cambiare i dati che conserva.",
            "The browser does not let what it keeps be changed.",
        );
        self.say(Tone::Error, title, body.to_owned());
    }

    /// Removes a stored plan.
    pub fn remove(self, id: &str) {
        if storage::remove(id).is_err() {
            return self.say_not_removed(id);
        }
        self.left.update_value(|left| left.retain(|left, _| left.as_str() != id));
        page::focus("content");
        self.session.update(|session| {
            if session.as_ref().is_some_and(|session| session.document().plan.id.as_str() == id) {
                *session = None;
                self.saved.set(Saved::Untouched);
            }
        });
        self.store_changes.update(|count| *count += 1);
    }
}
