//! Another window of the browser changes the same plan: what is seen at once, and what waits for a choice.

use leptos::prelude::*;

use super::{App, Desk, Incoming, Saved, Source};
use crate::{
    edit::Session,
    format::{self, File},
    store::StoreError,
    web::{browser::storage, ui::notice::Tone},
};

impl App {
    /// Another window changed something in the store: `old` is what it replaced, if it was a plan.
    #[inline(never)]
    pub fn follow_store(self, key: Option<&str>, old: Option<String>) {
        self.store_changes.update(|count| *count += 1);
        let open = self.document(|document| storage::key(document.plan.id.as_str()));
        // Without a key everything was taken away.
        if key.is_none() || key == open.as_deref() {
            self.look_again(old);
        }
        self.desk_if_any().into_iter().for_each(Desk::look_again);
    }

    /// Looks whether the store still holds what this page put there.
    #[inline(never)]
    pub fn look(self) {
        self.look_again(self.kept.get_value());
        self.desk_if_any().into_iter().for_each(Desk::look_again);
    }

    /// `old` is what was there before somebody else changed it.
    fn look_again(self, old: Option<String>) {
        let kept = self.kept.get_value();
        let there = self.document(|document| storage::load(document.plan.id.as_str())).flatten();
        if there == kept || self.saved.get_untracked() == Saved::Untouched {
            return;
        }
        let Some(text) = there else { return self.stand(Saved::Failed(StoreError::Gone)) };
        // What is worked on here, or was written here without the other window knowing of it, is not given up.
        let own = self.saved.get_untracked() != Saved::Stored || old != kept;
        match format::read_file(text.as_bytes()) {
            Ok(file) if !own || self.document(|document| *document == file.document) == Some(true) => {
                self.adopt(file, text);
            }
            _ => {
                self.aside.update_value(|aside| aside.ground = aside.ground.take().or(old));
                self.stand(Saved::Failed(StoreError::Foreign));
            }
        }
    }

    /// Takes what another window made of the plan.
    fn adopt(self, file: File, text: String) {
        let same = self.document(|document| *document == file.document) == Some(true);
        self.kept.set_value(Some(text));
        self.aside.update_value(|aside| (aside.past, aside.ground) = (file.past, None));
        self.saved.set(Saved::Stored);
        if same {
            return;
        }
        self.session.set(Some(Session::new(file.document)));
        self.steps.update(|count| *count += 1);
        let language = self.language.get_untracked();
        let title = language.pick("Il piano è cambiato", "The plan has changed");
        let body = language.pick(
            "È stato modificato in un’altra finestra: qui si vede com’è adesso.",
            "It was edited in another window: here it is as it is now.",
        );
        self.say(Tone::Done, title.to_owned(), body.to_owned());
    }

    /// Lays the plan of the other window beside the one of this window.
    pub fn settle_windows(self) {
        let Some(mine) = self.file() else { return };
        let language = self.language.get_untracked();
        let theirs = storage::load(mine.document.plan.id.as_str());
        let Some(Ok(theirs)) = theirs.as_ref().map(|text| format::read_file(text.as_bytes())) else { return };
        let ground = self.aside.with_value(|aside| aside.ground.clone());
        let base = ground.and_then(|text| format::read(text.as_bytes()).ok());
        let name = language.pick("l’altra finestra", "the other window").to_owned();
        self.wait_for(Incoming { source: Source::Window, name, theirs, mine, base });
    }

    /// Stores the plan of this window although it was deleted in another.
    pub fn keep_again(self) {
        self.kept.set_value(None);
        self.write(None);
    }
}
