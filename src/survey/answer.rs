//! Who answered, and what: as it was given, with how it was read beside it.

use std::ops::RangeInclusive;

use serde::Serialize;

use super::{Id, ItemKind, Origin, Place, Reading};
use crate::{format::Fingerprint, number::Figure};

/// The scores that are asked for.
pub const SCORES: RangeInclusive<u16> = 1..=10;

/// One that answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Administration {
    /// Stable identifier.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Where its answers stand.
    pub place: Place,
    /// Texts of the form's head that were left in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Its answers, in the order of the form.
    pub answers: Vec<Answer>,
    /// What the source says was asked by word of mouth, without printing what was answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interviews: Vec<Interview>,
    /// Fingerprints of the returned forms that its answers were taken from, so that none is taken twice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<Fingerprint>,
}

/// The source says that a section was asked in an interview; the answers themselves are not printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Interview {
    /// The section.
    pub section: Id,
    /// The words of the source.
    pub words: String,
    /// Where they stand.
    pub place: Place,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The item that it answers.
    pub item: Id,
    /// The words of a row that the administration named itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What was answered.
    pub value: Value,
    /// The description beside it, where the form has room for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Origin::is_questionnaire")]
    pub origin: Origin,
    /// How it was read, where that is not plain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
    /// Rows of published tables that it belongs to, besides the one of its item.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts_in: Vec<Reading>,
}

impl Answer {
    /// An answer to an item, with nothing beside it.
    #[must_use]
    pub const fn new(item: Id, value: Value) -> Self {
        Self {
            item,
            label: None,
            value,
            description: None,
            origin: Origin::Questionnaire,
            reading: None,
            counts_in: Vec::new(),
        }
    }

    /// Whether anything was answered, or written beside it.
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.value.is_given() || self.label.is_some() || self.description.is_some()
    }

    /// How it, and then its lines, were read as rows of tables or themes.
    pub(super) fn readings(&self) -> impl Iterator<Item = &Reading> {
        let lines = match &self.value {
            Value::List(entries) => entries.as_slice(),
            _ => &[],
        };
        self.counts_in.iter().chain(lines.iter().flat_map(|line| &line.counts_in))
    }
}

/// What was answered, as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Value {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Nothing in the cell.
    Blank,
    /// A mark.
    Mark {
        /// The column that it stands in.
        column: Column,
        /// The mark itself: `+`, `-`, `X`.
        words: String,
    },
    /// A percentage instead of a mark.
    Percentage {
        /// The column that it stands in.
        column: Column,
        /// In percent, without its sign: 50 is `50%`.
        percent: Figure,
    },
    /// A whole number; [`SCORES`] are asked for.
    Score(u16),
    /// A text instead of a number.
    Words(String),
    /// Texts; an empty list where not even a line of the form is left.
    List(Vec<Entry>),
}

impl Value {
    /// Whether it can answer an item of this kind. An irregular answer can, too, but not one that answers something else.
    #[must_use]
    pub const fn answers(&self, kind: ItemKind) -> bool {
        match kind {
            ItemKind::YesNo => matches!(self, Self::Yes | Self::No | Self::Blank | Self::Words(_)),
            ItemKind::Mark | ItemKind::Other => {
                matches!(self, Self::Mark { .. } | Self::Percentage { .. } | Self::Blank | Self::Words(_))
            }
            ItemKind::Score => matches!(self, Self::Score(_) | Self::Words(_) | Self::Blank),
            ItemKind::List => matches!(self, Self::List(_)),
        }
    }

    /// Nothing, as an item of this kind has it.
    #[must_use]
    pub const fn nothing(kind: ItemKind) -> Self {
        match kind {
            ItemKind::List => Self::List(Vec::new()),
            ItemKind::YesNo | ItemKind::Mark | ItemKind::Other | ItemKind::Score => Self::Blank,
        }
    }

    /// Whether anything was answered; dotted lines are nothing.
    #[must_use]
    pub fn is_given(&self) -> bool {
        match self {
            Self::Blank => false,
            Self::List(entries) => entries.iter().any(Entry::is_given),
            _ => true,
        }
    }

    /// The score, where it is one of those that are asked for. Only these are counted.
    #[must_use]
    pub fn score(&self) -> Option<u16> {
        match self {
            Self::Score(score) if SCORES.contains(score) => Some(*score),
            _ => None,
        }
    }
}

/// One of the two columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// The good one.
    Plus,
    /// The bad one.
    Minus,
}

impl Column {
    /// Its position, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Plus => 0,
            Self::Minus => 1,
        }
    }
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its number or letter: `1.`, `A.`; nothing before a text that has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The text to the last sign; nothing where the line of the form is still dotted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Lines under it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
    /// How it was read, where that is not plain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
    /// Rows of published tables that it belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts_in: Vec<Reading>,
}

impl Entry {
    /// A line with these words, and with the lines under it.
    #[must_use]
    pub fn written(text: &str) -> Self {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
        Self {
            label: None,
            words: lines.next(),
            parts: lines.collect(),
            reading: None,
            counts_in: Vec::new(),
        }
    }

    /// Its words, with the lines under it.
    #[must_use]
    pub fn text(&self) -> String {
        let all = self.words.iter().chain(&self.parts).map(String::as_str);
        all.collect::<Vec<_>>().join("\n")
    }

    /// Writes it anew. How it was read goes, unless the words are the same.
    pub fn write(&mut self, text: &str) {
        let written = Self::written(text);
        let before = Self::written(&self.text());
        if (&written.words, &written.parts) != (&before.words, &before.parts) {
            *self = Self { label: self.label.take(), ..written };
        }
    }

    /// Whether it has a text; one that has none is still dotted.
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.words.is_some() || !self.parts.is_empty()
    }
}
