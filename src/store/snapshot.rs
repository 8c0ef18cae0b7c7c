//! Earlier states of a document, compressed, with the reason why they are kept.

use data_encoding::BASE64;
use miniz_oxide::{deflate::compress_to_vec_zlib, inflate::decompress_to_vec_zlib_with_limit};

use super::{Kind, Moment, Plans, Shelf, Store, StoreError, thinning};
use crate::{
    format::{File, Fingerprint, LARGEST_FILE, common_ancestors, read_file},
    plan::Document,
};

/// How hard the compression tries: plans become a tenth, and nobody waits for it.
const EFFORT: u8 = 4;

/// At least so long, in milliseconds, is between two snapshots that are taken by themselves.
const APART: Moment = 2 * 60 * 1000;

/// Why a state is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Some time had passed since the last one.
    Time,
    /// It was saved to a file.
    Exported,
    /// A file, a version or another window was about to replace it.
    Replaced,
    /// An earlier state was about to replace it.
    Restored,
    /// The document was deleted.
    Deleted,
}

impl Reason {
    const WORDS: [(Self, &str); 5] = [
        (Self::Time, "time"),
        (Self::Exported, "exported"),
        (Self::Replaced, "replaced"),
        (Self::Restored, "restored"),
        (Self::Deleted, "deleted"),
    ];

    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(reason, _)| *reason == self).map_or("time", |(_, word)| word)
    }

    fn read(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, known)| *known == word).map(|(reason, _)| *reason)
    }
}

/// An earlier state of a document, without its text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Snapshot {
    /// When it was taken.
    pub at: Moment,
    /// The document.
    pub id: String,
    /// Why.
    pub reason: Reason,
    /// Characters that it takes in the store, with its key.
    pub size: usize,
}

impl Snapshot {
    fn key<K: Kind>(&self) -> String {
        format!("{}{}/{}", K::KEYS.snapshot, self.id, self.at)
    }

    /// What a key and its text say; none where they are not a snapshot.
    fn read<K: Kind>(key: &str, text: &str) -> Option<Self> {
        let (id, at) = key.strip_prefix(K::KEYS.snapshot)?.split_once('/')?;
        let (word, _) = text.split_once(' ')?;
        let size = key.len() + text.len();
        Some(Self { at: at.parse().ok()?, id: id.to_owned(), reason: Reason::read(word)?, size })
    }
}

impl<S: Shelf, K: Kind> Store<S, K> {
    /// The snapshots of all documents, newest first.
    pub fn snapshots(&self) -> Vec<Snapshot> {
        let keys =
            self.shelf.keys().unwrap_or_default().into_iter().filter(|key| key.starts_with(K::KEYS.snapshot));
        let read = |key: String| Snapshot::read::<K>(&key, &self.shelf.get(&key).ok()??);
        let mut snapshots: Vec<Snapshot> = keys.filter_map(read).collect();
        snapshots.sort_by(|one, other| other.cmp(one));
        snapshots
    }

    /// The text of the document as it was then; none where the store has lost it.
    pub fn restore(&self, snapshot: &Snapshot) -> Option<String> {
        let text = self.shelf.get(&snapshot.key::<K>()).ok()??;
        let (_, packed) = text.split_once(' ')?;
        let packed = BASE64.decode(packed.as_bytes()).ok()?;
        String::from_utf8(decompress_to_vec_zlib_with_limit(&packed, LARGEST_FILE).ok()?).ok()
    }

    /// Keeps a state, unless the newest snapshot of the document is the same; then lets those go that are superseded.
    ///
    /// # Errors
    /// [`StoreError`]; the others are then as they were, or fewer where there was no room.
    pub fn snapshot(&self, id: &str, text: &str, reason: Reason, now: Moment) -> Result<(), StoreError> {
        let newest = self.snapshots().into_iter().find(|one| one.id == id);
        let same = newest.as_ref().is_some_and(|newest| self.restore(newest).as_deref() == Some(text));
        if let (true, Some(newest)) = (same, &newest)
            && (newest.reason >= reason)
        {
            return Ok(());
        }
        let packed = BASE64.encode(&compress_to_vec_zlib(text.as_bytes(), EFFORT));
        // Two within a millisecond do not take each other's place.
        let at = newest.as_ref().map_or(now, |newest| now.max(newest.at + 1));
        let taken = Snapshot { at, id: id.to_owned(), reason, size: 0 };
        self.written(&taken.key::<K>(), &format!("{} {packed}", reason.word()))?;
        if let (true, Some(newest)) = (same, newest) {
            let _ = self.shelf.remove(&newest.key::<K>());
        }
        self.thin(now);
        Ok(())
    }

    /// Takes away all snapshots of a document.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`].
    pub fn forget(&self, id: &str) -> Result<(), StoreError> {
        let prefix = format!("{}{id}/", K::KEYS.snapshot);
        let keys = self.shelf.keys()?;
        keys.iter().filter(|key| key.starts_with(&prefix)).try_for_each(|key| self.shelf.remove(key))
    }

    /// Whether it is time for a snapshot.
    pub(super) fn is_due(&self, id: &str, now: Moment) -> bool {
        let prefix = format!("{}{id}/", K::KEYS.snapshot);
        let keys = self.shelf.keys().unwrap_or_default();
        let times = keys.iter().filter_map(|key| key.strip_prefix(&prefix)?.parse::<Moment>().ok());
        // A clock that was put back does not end them.
        times.max().is_none_or(|newest| now < newest || now - newest >= APART)
    }

    /// Takes away what the newer ones make needless.
    fn thin(&self, now: Moment) {
        for gone in thinning::superseded(&self.snapshots(), now) {
            // One that stays takes room until the next time.
            let _ = self.shelf.remove(&gone.key::<K>());
        }
    }

    /// Takes one snapshot away for want of room: the oldest of those that matter least. Whether there was one.
    pub(super) fn make_room(&self) -> bool {
        let least = self.snapshots().into_iter().min_by_key(|one| (one.reason, one.at));
        least.is_some_and(|one| self.shelf.remove(&one.key::<K>()).is_ok())
    }
}

impl<S: Shelf> Store<S, Plans> {
    /// The plan that two versions of it went on from, where one of their common files is still known.
    pub fn ancestor(&self, id: &str, mine: &File, theirs: &File) -> Option<Document> {
        let snapshots: Vec<Snapshot> = self
            .snapshots()
            .into_iter()
            .filter(|one| one.id == id && one.reason == Reason::Exported)
            .collect();
        // What is in a file as it is remembers that file last.
        let is_of = |file: &File, print: Fingerprint| file.past.last() == Some(&print);
        common_ancestors(&mine.past, &theirs.past).find_map(|print| {
            if is_of(theirs, print) {
                return Some(theirs.document.clone());
            }
            let read = |one: &Snapshot| read_file(self.restore(one)?.as_bytes()).ok();
            snapshots.iter().filter_map(read).find(|file| is_of(file, print)).map(|file| file.document)
        })
    }
}
