//! What this browser remembers of the course.

use std::collections::BTreeMap;

use crate::{
    teaching::{About, Text, Verdict},
    web::browser::storage,
};

/// How a lesson went, the last time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The prediction was right.
    Right,
    /// It was not.
    Wrong,
    /// Nothing was predicted.
    Revealed,
}

impl Seen {
    const ALL: [(Self, &'static str); 3] =
        [(Self::Right, "right"), (Self::Wrong, "wrong"), (Self::Revealed, "revealed")];

    /// How a verdict is remembered.
    pub const fn of(verdict: Option<Verdict>) -> Self {
        match verdict {
            Some(Verdict::Right) => Self::Right,
            Some(Verdict::Misread(_) | Verdict::Wrong) => Self::Wrong,
            None => Self::Revealed,
        }
    }

    /// Its icon.
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Right => "it-check-circle",
            Self::Wrong => "it-close-circle",
            Self::Revealed => "it-info-circle",
        }
    }

    /// Its words.
    pub const fn words(self) -> Text {
        match self {
            Self::Right => ("Previsione giusta", "Right prediction"),
            Self::Wrong => ("Da rivedere", "To be seen again"),
            Self::Revealed => ("Vista senza rispondere", "Seen without answering"),
        }
    }
}

/// The lessons that were seen, by their words of the address.
#[derive(Debug, Default)]
pub struct Progress(BTreeMap<String, String>);

impl Progress {
    /// What is remembered; nothing where the store cannot be read.
    pub fn load() -> Self {
        Self(storage::course())
    }

    /// How a lesson went.
    pub fn of(&self, about: About) -> Option<Seen> {
        let word = self.0.get(&about.address())?;
        Seen::ALL.iter().find(|(_, one)| one == word).map(|(seen, _)| *seen)
    }

    /// Remembers how a lesson went. A store that refuses only means that it is not remembered.
    pub fn note(about: About, seen: Seen) {
        let mut progress = Self::load();
        let word = Seen::ALL.iter().find(|(one, _)| *one == seen).map_or("", |(_, word)| word);
        progress.0.insert(about.address(), word.to_owned());
        storage::set_course(&progress.0);
    }

    /// Forgets everything.
    pub fn erase() {
        storage::set_course(&BTreeMap::new());
    }
}
