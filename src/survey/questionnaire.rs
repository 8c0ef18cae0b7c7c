//! What is asked.

use serde::Serialize;

use super::Id;

/// The form that every administration fills in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// The sections, in the order of the form.
    pub sections: Vec<Section>,
}

/// A numbered section of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Stable identifier; where the form numbers its sections, that number: `3.1`.
    pub id: Id,
    /// Title, in the words of the form.
    pub title: String,
    /// What is asked, in the words of the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// Headings of the two columns, where marks are put into them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub columns: Option<Columns>,
    /// What is asked one by one.
    pub items: Vec<Item>,
}

impl Section {
    /// Its title, after its number where the form numbers its sections: `3.1 · Efficienza`.
    #[must_use]
    pub fn name(&self) -> String {
        let number = self.id.as_str();
        let is_number = number.starts_with(|first: char| first.is_ascii_digit());
        if is_number { format!("{number} · {}", self.title) } else { self.title.clone() }
    }
}

/// The headings of the two columns that a mark can be put into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// Of the good one: `+`, `Suff.`.
    pub plus: String,
    /// Of the bad one: `-`, `Non suff.`.
    pub minus: String,
}

/// One thing that is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Stable identifier.
    pub id: Id,
    /// The words of the form.
    pub label: String,
    /// What is asked for.
    pub kind: ItemKind,
}

/// What an item asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// Yes or no.
    YesNo,
    /// A mark in one of two columns.
    Mark,
    /// The same, of a row that the administration names itself; there can be several answers.
    Other,
    /// A whole number from 1 to 10.
    Score,
    /// Texts, one beside the other.
    List,
}
