//! What was published from the answers, as it is printed: tables of counts and scores, and lists without figures.

use serde::Serialize;

use super::{Id, Place};

/// A published table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishedTable {
    /// Stable identifier; where the source numbers its tables, that number: `2.8.1`.
    pub id: Id,
    /// Title.
    pub title: String,
    /// Where it stands.
    pub place: Place,
    /// The section of the form that it was made from.
    pub section: Id,
    /// What its cells hold.
    pub counts: Counts,
    /// Headings of its columns of figures; empty where a column has none.
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: Vec<PublishedRow>,
    /// How many it says it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    /// Notes under it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

impl PublishedTable {
    /// Whether nothing of it was published: it is there for what the answers come to.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.claims.is_empty() && self.rows.iter().all(|row| row.cells.is_empty())
    }

    /// What it is called: by its number in the source, which a table of one's own has not.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.is_own() { &self.title } else { self.id.as_str() }
    }
}

/// What the cells of a table hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// How many put their mark into the column; of a question, how many say yes and no.
    Marks,
    /// The score of one administration per column, which has no name.
    Scores,
    /// How many speak of it in their own words.
    Mentions,
    /// How many gave each score, from 1 to 10.
    Spread,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishedRow {
    /// Stable identifier, which readings refer to.
    pub id: Id,
    /// The words of the table.
    pub label: String,
    /// The item of the form that it counts; nothing of a row that the form does not have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<Id>,
    /// Its cells, one per column; none where nothing was published.
    pub cells: Vec<PublishedCell>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishedCell {
    /// All that it says: `10 (1 dice 50%)**`; empty where there is nothing.
    pub words: String,
    /// The number in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u16>,
}

/// How many a table says it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Its words.
    pub words: String,
    /// The number in them.
    pub number: u16,
    /// What it is a number of.
    pub of: Claimed,
}

/// What a claim is a number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Claimed {
    /// Those that gave a score at all.
    Experiences,
    /// All that answered the form.
    Administrations,
}

/// What the source lists as said, without saying by how many. Texts are read as one of these as they are as a row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Stable identifier, which readings refer to.
    pub id: Id,
    /// The words of the source.
    pub label: String,
    /// Where it stands.
    pub place: Place,
    /// The section of the form in which it was said.
    pub section: Id,
}
