//! How documents are kept, so that nothing is lost: under which keys, in which order they are written, which earlier states stay.
//!
//! [`Store`] works over a [`Shelf`], which is the browser's own store on the page and a map with faults in the tests. It holds
//! documents of one [`Kind`]: plans, or surveys, whose keys start with `stadera.survey.` instead of `stadera.`.
//!
//! | key | what it holds |
//! |---|---|
//! | `stadera.plan.<id>` | the very text of the plan's file |
//! | `stadera.next.<id>` | the text that is about to replace it, for as long as that takes |
//! | `stadera.marks.<id>` | when it was changed and saved to a file ([`Marks`]) |
//! | `stadera.snapshot.<id>/<time>` | an earlier state, compressed ([`Snapshot`]) |
//!
//! There is no index that could be lost: the list is made from the keys. A plan is written beside the old one, read back
//! and compared before the old one goes; whatever ends the program in between, one of the two is there, whole
//! ([`Store::all`] brings such a save to its end).

mod snapshot;
mod thinning;

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

pub use snapshot::{Reason, Snapshot};
pub use thinning::{MOST_CHARACTERS, superseded};

use crate::format;

/// What a store holds.
pub trait Kind {
    /// How the keys start.
    const KEYS: Keys;

    /// Whether a text is a document of this kind.
    fn is_readable(text: &str) -> bool;
}

/// How the keys of a kind of document start.
#[derive(Clone, Copy, Debug)]
pub struct Keys {
    document: &'static str,
    next: &'static str,
    marks: &'static str,
    snapshot: &'static str,
}

/// Plans.
#[derive(Clone, Copy, Debug, Default)]
pub struct Plans;

impl Kind for Plans {
    const KEYS: Keys = Keys {
        document: "stadera.plan.",
        next: "stadera.next.",
        marks: "stadera.marks.",
        snapshot: "stadera.snapshot.",
    };

    fn is_readable(text: &str) -> bool {
        format::read(text.as_bytes()).is_ok()
    }
}

/// Surveys.
#[derive(Clone, Copy, Debug, Default)]
pub struct Surveys;

impl Kind for Surveys {
    const KEYS: Keys = Keys {
        document: "stadera.survey.document.",
        next: "stadera.survey.next.",
        marks: "stadera.survey.marks.",
        snapshot: "stadera.survey.snapshot.",
    };

    fn is_readable(text: &str) -> bool {
        format::read_survey(text.as_bytes()).is_ok()
    }
}

/// Milliseconds since 1970, UTC.
pub type Moment = u64;

/// Why the store did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// There is none, or it does not answer (private mode, settings, taken away while the page is open).
    Forbidden,
    /// It is full.
    Full,
    /// What was written did not read back.
    Unfaithful,
    /// Another window has put something else there.
    Foreign,
    /// Another window has deleted it.
    Gone,
}

/// Where texts stand under keys. Each call works as a whole or not at all.
pub trait Shelf {
    /// The text under a key.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`].
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts a text under a key, in place of what was there.
    ///
    /// # Errors
    /// [`StoreError::Full`] or [`StoreError::Forbidden`]; what was there stays.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Takes a key away.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`].
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// All keys, in any order.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`].
    fn keys(&self) -> Result<Vec<String>, StoreError>;
}

/// What is kept beside a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// Last change, ISO.
    pub changed: String,
    /// When it was last saved to a file as it is, ISO; `None` where it is not yet in a file.
    pub exported: Option<String>,
    /// What was decided as it is when the plan was taken over from last year's.
    #[serde(default)]
    pub decided: Vec<String>,
}

/// A stored document, readable or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What follows the prefix of the key.
    pub id: String,
    /// The text, as it was written.
    pub text: String,
    /// What is kept beside it.
    pub marks: Marks,
}

/// The documents of one kind on a shelf.
#[derive(Clone, Debug, Default)]
pub struct Store<S, K = Plans> {
    shelf: S,
    kind: PhantomData<K>,
}

impl<S, K: Kind> Store<S, K> {
    /// What stands on a shelf.
    pub const fn on(shelf: S) -> Self {
        Self { shelf, kind: PhantomData }
    }

    /// The key of a document.
    #[must_use]
    pub fn key(id: &str) -> String {
        key(K::KEYS.document, id)
    }
}

impl<S: Shelf, K: Kind> Store<S, K> {
    /// All documents, in the order of the shelf.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`].
    pub fn all(&self) -> Result<Vec<Entry>, StoreError> {
        let mut keys = self.shelf.keys()?;
        if keys.iter().any(|key| key.starts_with(K::KEYS.next)) {
            keys.iter().filter_map(|key| key.strip_prefix(K::KEYS.next)).for_each(|id| self.settle(id));
            keys = self.shelf.keys()?;
        }
        keys.iter().filter_map(|key| self.entry(key.strip_prefix(K::KEYS.document)?).transpose()).collect()
    }

    /// Whether there is none, or nothing can be asked.
    pub fn is_empty(&self) -> bool {
        let keys = self.shelf.keys().unwrap_or_default();
        !keys.iter().any(|key| key.starts_with(K::KEYS.document))
    }

    #[inline(never)]
    fn entry(&self, id: &str) -> Result<Option<Entry>, StoreError> {
        let text = self.shelf.get(&key(K::KEYS.document, id))?;
        Ok(text.map(|text| Entry { id: id.to_owned(), text, marks: self.marks(id) }))
    }

    /// The text of a document; none where nothing is kept under that identifier, or nothing can be asked.
    pub fn text(&self, id: &str) -> Option<String> {
        self.settle(id);
        self.shelf.get(&key(K::KEYS.document, id)).ok().flatten()
    }

    /// Writes a document: beside the old one, read back, then in its place. Now and then the old one is kept as a snapshot.
    ///
    /// # Errors
    /// [`StoreError`]; the old one is then as it was.
    pub fn save(&self, id: &str, text: &str, now: Moment) -> Result<(), StoreError> {
        let old = self.text(id);
        // What could not be settled would come back later in the place of what is there.
        let settled = self.shelf.get(&key(K::KEYS.next, id))?.is_none();
        if settled && old.as_deref() == Some(text) {
            return Ok(());
        }
        if let Some(old) = old.as_deref().filter(|_| self.is_due(id, now)) {
            // A snapshot that finds no room is no reason not to keep what is worked on.
            let _ = self.snapshot(id, old, Reason::Time, now);
        }
        let written = self
            .written(&key(K::KEYS.next, id), text)
            .and_then(|()| self.written(&key(K::KEYS.document, id), text));
        if written == Err(StoreError::Unfaithful)
            && let Some(old) = old
        {
            // It may be the place itself that does not hold: what was there is better than half of what was to come.
            let _ = self.shelf.set(&key(K::KEYS.document, id), &old);
        }
        // What stays behind is what stands in the plan's place, or what was asked to be there.
        let _ = self.shelf.remove(&key(K::KEYS.next, id));
        written
    }

    /// Removes a document and what stands beside it; its last state stays as a snapshot while there is room.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`].
    pub fn remove(&self, id: &str, now: Moment) -> Result<(), StoreError> {
        if let Some(text) = self.text(id) {
            // Whoever deletes to make room wants the room.
            let _ = self.snapshot(id, &text, Reason::Deleted, now);
        }
        [K::KEYS.next, K::KEYS.document, K::KEYS.marks]
            .iter()
            .try_for_each(|prefix| self.shelf.remove(&key(prefix, id)))
    }

    /// What is kept beside a document; empty where nothing is.
    pub fn marks(&self, id: &str) -> Marks {
        let text = self.shelf.get(&key(K::KEYS.marks, id)).ok().flatten();
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// Writes what is kept beside a document.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn set_marks(&self, id: &str, marks: &Marks) -> Result<(), StoreError> {
        let text = serde_json::to_string(marks).map_err(|_| StoreError::Unfaithful)?;
        self.written(&key(K::KEYS.marks, id), &text)
    }

    /// Brings a save to its end that the program did not live to finish.
    fn settle(&self, id: &str) {
        if let Ok(Some(next)) = self.shelf.get(&key(K::KEYS.next, id)) {
            self.finish(id, &next);
        }
    }

    /// Never inlined: a first visit has nothing to finish.
    #[inline(never)]
    fn finish(&self, id: &str, next: &str) {
        let readable = K::is_readable(next);
        // Perhaps a newer version of the program wrote it: it is kept apart, and listed as not readable.
        let place = if readable { Some(key(K::KEYS.document, id)) } else { self.free(id) };
        if let Some(place) = place
            && self.written(&place, next).is_ok()
        {
            // If it stays it is only done again.
            let _ = self.shelf.remove(&key(K::KEYS.next, id));
        }
    }

    /// The key of the first of `id`, `id-2`, `id-3`, … under which nothing stands.
    fn free(&self, id: &str) -> Option<String> {
        let candidates = (2..1000).map(|number| format!("{}{id}-{number}", K::KEYS.document));
        std::iter::once(key(K::KEYS.document, id))
            .chain(candidates)
            .find(|key| self.shelf.get(key) == Ok(None))
    }

    /// Writes a text and reads it back; snapshots go where there is no room.
    fn written(&self, key: &str, text: &str) -> Result<(), StoreError> {
        while let Err(error) = self.shelf.set(key, text) {
            if error != StoreError::Full || !self.make_room() {
                return Err(error);
            }
        }
        if self.shelf.get(key)?.as_deref() == Some(text) { Ok(()) } else { Err(StoreError::Unfaithful) }
    }
}

fn key(prefix: &str, id: &str) -> String {
    format!("{prefix}{id}")
}
