//! The open plan is written to the store and to files; stored plans are exported and removed.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::{App, Desk, Saved};
use crate::{
    format::{self, File, Fingerprint},
    plan::Document,
    store::{Marks, Reason, StoreError},
    view::say,
    web::{
        browser::{clock, files, offline, page, storage},
        ui::notice::Tone,
    },
};

/// How long after the last edit the plan is written to the store.
const SAVE_AFTER: Duration = Duration::from_millis(250);

impl App {
    pub(super) fn save_soon(self) {
        // What is tried out is kept only as a scenario; what waits for a choice goes on waiting for it.
        if !self.tries && !self.saved.get_untracked().waits_for_choice() {
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

    /// Writes the open plan, and the open survey, to the store if they wait for it.
    pub fn save_now(self) {
        let saved = self.saved.get_untracked();
        let unsaved = matches!(saved, Saved::Waiting | Saved::Failed(_));
        if !self.tries && unsaved && !saved.waits_for_choice() {
            self.write(None);
        }
        self.desk_if_any().into_iter().for_each(Desk::save_now);
    }

    /// Goes over to the new version of the page, once plan and surveys are kept; one that cannot be kept stays on the screen.
    pub fn take_over(self) {
        self.save_now();
        let surveys_kept = self.desk_if_any().is_none_or(|desk| untrack(|| desk.unkept().is_empty()));
        if surveys_kept && !matches!(self.saved.get_untracked(), Saved::Failed(_)) {
            offline::take_over();
        }
    }

    pub(super) fn write(self, exported: Option<String>) {
        let Some(File { document, past }) = self.file() else { return };
        let id = document.plan.id.to_string();
        // Writing raises no error.
        let Ok(text) = (File { document, past }).write_compact() else { return };
        let marks = Marks { changed: clock::now(), exported, ..storage::marks(&id) };
        let written = self.ours(&id).and_then(|()| storage::save(&id, &text));
        if written.is_ok() {
            self.kept.set_value(Some(text));
            self.aside.update_value(|aside| aside.ground = None);
            // A mark that is not written only means that the plan still counts as not in a file.
            let _ = storage::set_marks(&id, &marks);
            storage::keep();
        }
        self.stand(written.map_or_else(Saved::Failed, |()| Saved::Stored));
        self.store_changes.update(|count| *count += 1);
    }

    /// Says where the plan stands, where it has not been said: a notice that is drawn anew loses the click that is under way.
    pub(super) fn stand(self, saved: Saved) {
        if self.saved.get_untracked() != saved {
            self.saved.set(saved);
        }
    }

    /// Whether the store still holds what this page put there: what another window or a newer version made of it, or took
    /// away, is not for this one to decide.
    fn ours(self, id: &str) -> Result<(), StoreError> {
        match (storage::load(id), self.kept.get_value()) {
            (there, kept) if there == kept => Ok(()),
            (None, _) => Err(StoreError::Gone),
            (Some(_), kept) => {
                self.aside.update_value(|aside| aside.ground = aside.ground.take().or(kept));
                Err(StoreError::Foreign)
            }
        }
    }

    /// Whether the open plan is in a file as it is.
    fn in_file(self, id: &str) -> bool {
        self.saved.get_untracked() == Saved::Stored && storage::marks(id).exported.is_some()
    }

    /// The files that the open plan was read from or written to.
    pub(super) fn past(self) -> Vec<Fingerprint> {
        self.aside.with_value(|aside| aside.past.clone())
    }

    /// The open plan with its past.
    pub fn file(self) -> Option<File> {
        let document = self.document(Document::clone)?;
        Some(File { document, past: self.past() })
    }

    /// The text of the file that the open plan would be saved as now.
    pub fn as_file(self) -> Option<String> {
        let file = self.file()?;
        let in_file = self.in_file(file.document.plan.id.as_str());
        as_file(file, in_file).map(|(text, _)| text)
    }

    /// Offers the open plan as a file.
    pub fn export(self) {
        self.save_now();
        if let Some(file) = self.file() {
            let id = file.document.plan.id.to_string();
            let Some((text, file)) = as_file(file, self.in_file(&id)) else { return };
            self.download(&id, &text);
            self.say_left_out();
            if self.saved.get_untracked() != Saved::Untouched {
                self.aside.update_value(|aside| aside.past = file.past);
                self.write(Some(clock::now()));
                self.remember_file(&id);
            }
        }
    }

    /// Offers the open plan in another format.
    pub fn offer(self, name: &str, file: Result<Blob, JsValue>) {
        if file.and_then(|file| files::download(name, &file)).is_err() {
            return self.say_unsaved();
        }
        let title = say!(self.language.get_untracked(), "«{}» è pronto", "“{}” is ready", name);
        self.say(Tone::Done, title, String::new());
        self.say_left_out();
    }

    fn say_left_out(self) {
        self.say_refused(
            ("Il file non contiene tutto ciò che è scritto", "The file does not hold all that is written"),
            ("il file ha il valore di prima", "the file has the value from before"),
        );
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
        let marks = storage::marks(id);
        let file = format::read_file(text.as_bytes()).ok();
        let Some((written, file)) = file.and_then(|file| as_file(file, marks.exported.is_some())) else {
            return self.download(id, &text);
        };
        self.download(id, &written);
        if let Ok(text) = file.write_compact()
            && storage::save(id, &text).is_ok()
        {
            storage::snapshot(id, &text, Reason::Exported);
        }
        let marks = Marks { exported: Some(clock::now()), ..marks };
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

    pub(super) fn say_not_removed(self, id: &str) {
        let language = self.language.get_untracked();
        let title = say!(language, "«{}» non è stato eliminato", "“{}” was not deleted", id);
        let body = language.pick(
            "Il browser non permette di cambiare i dati che conserva.",
            "The browser does not let what it keeps be changed.",
        );
        self.say(Tone::Error, title, body.to_owned());
    }

    /// Takes away the earlier states of a plan that was deleted: nothing of it is left in the store.
    pub fn forget(self, id: &str) {
        if storage::forget(id).is_err() {
            return self.say_not_removed(id);
        }
        page::focus("content");
        self.store_changes.update(|count| *count += 1);
    }

    /// Removes a stored plan.
    pub fn remove(self, id: &str) {
        if storage::remove(id).is_err() {
            return self.say_not_removed(id);
        }
        self.aside.update_value(|aside| aside.left.retain(|left, _| left.as_str() != id));
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

/// The text of a file, and the plan as it is remembered afterwards. A plan that is in a file as it is gives that file again.
fn as_file(mut file: File, in_file: bool) -> Option<(String, File)> {
    if in_file {
        file.past.pop();
    }
    // Writing raises no error.
    let text = file.write().ok()?;
    file.remember(Fingerprint::of(text.as_bytes()));
    Some((text, file))
}
