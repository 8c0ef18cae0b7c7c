//! How an answer was read, and where it comes from: what stands beside it and never replaces it.

use serde::Serialize;

use super::Id;

/// Somebody read an answer as one of a row of a published table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// The row, or the theme.
    pub row: Id,
    /// How sure that is.
    #[serde(default, skip_serializing_if = "Certainty::is_sure")]
    pub certainty: Certainty,
    /// Why, where that is not plain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// How sure a reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// It says the same in other words.
    #[default]
    Sure,
    /// It may be meant.
    Doubtful,
}

impl Certainty {
    pub(super) const fn is_sure(&self) -> bool {
        matches!(self, Self::Sure)
    }
}

/// Where an answer comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The form.
    #[default]
    Questionnaire,
    /// An interview.
    Interview,
    /// A note under a table of the form.
    Note,
}

impl Origin {
    pub(super) const fn is_questionnaire(&self) -> bool {
        matches!(self, Self::Questionnaire)
    }
}
