//! The second kind of document: a survey, its questionnaire, the administrations' answers, and what was published from them.
//!
//! Answers are kept as they were given, irregularities included: a percentage where a mark was asked for, a blank cell, a
//! blank section, a row that somebody added, a mark on a row without a name, letters where a figure was asked for, what is
//! left over from writing. How something was read stands beside it and never replaces it.
//!
//! | file | what it holds |
//! |---|---|
//! | `questionnaire` | sections and what they ask |
//! | `answer` | administrations and their answers |
//! | `reading` | how an answer was read, and where it comes from |
//! | `published` | what was published from the answers |
//! | `service` | which services can go digital, what bears on that, what was decided |
//! | `rules` | how answers are counted |
//! | `counting` | how one answer counts by the rules |
//! | `irregularity` | what in the answers is not as the form asked |
//! | `design` | new surveys, and how a questionnaire changes |
//! | `fill` | how answers are entered |
//! | `said` | whether two answers say the same |
//! | `form` | the form as a table, to be filled in elsewhere |
//! | `returned` | forms that come back, and what is to be decided about them |
//! | `session` | how a survey changes, and how that is taken back |
//! | `synthesis` | the published tables computed again, and why a cell differs |
//! | `citation` | a figure of a survey that a plan takes over |
//! | `dashboard` | the answers side by side: pictures of them, search, the board of services |

mod answer;
pub mod citation;
mod counting;
pub mod dashboard;
pub mod design;
pub mod fill;
pub mod form;
mod irregularity;
mod items;
mod names;
mod published;
mod questionnaire;
mod reading;
pub mod returned;
mod rules;
mod said;
mod service;
mod session;
pub mod synthesis;

use std::sync::Arc;

use serde::Serialize;

pub use answer::{Administration, Answer, Column, Entry, Interview, SCORES, Value};
pub use irregularity::{Irregularity, Sort};
pub use published::{Claim, Claimed, Counts, PublishedCell, PublishedRow, PublishedTable, Theme};
pub use questionnaire::{Columns, Item, ItemKind, Questionnaire, Section};
pub use reading::{Certainty, Origin, Reading};
pub use rules::{BlankRule, CountingRule, CountingRules, Inclusion, PercentageRule};
pub use service::{Bearing, Decision, Digital, Evidence, Service, ServiceTable, Verdict};
pub use session::{Session, Step};

pub use crate::plan::Id;

/// A survey with the rules that its answers are counted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// How answers are counted.
    pub rules: CountingRules,
    /// The survey.
    pub survey: Survey,
}

/// A questionnaire, its answers, and what was published from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// Names the survey for its whole life.
    pub id: Id,
    /// Title, in the words of whoever published it.
    pub title: String,
    /// The document it is taken from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What was asked.
    pub questionnaire: Questionnaire,
    // Shared between the states of a survey at work.
    /// Who answered, in the order of the source.
    pub administrations: Vec<Arc<Administration>>,
    /// The tables that were published from the answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<PublishedTable>,
    /// What the source lists as said in texts, without figures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// The tables that say which services can go digital.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<ServiceTable>,
}

/// Where something stands in the source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Section or annex, as the source numbers it.
    pub section: String,
    /// Page on which that section begins, by the table of contents of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u16>,
}

impl Survey {
    /// The item with this identifier, and the section that it belongs to.
    #[must_use]
    pub fn item(&self, id: &Id) -> Option<(&Section, &Item)> {
        let mut items =
            self.questionnaire.sections.iter().flat_map(|one| one.items.iter().map(move |item| (one, item)));
        items.find(|(_, item)| item.id == *id)
    }

    /// The item at a position, counted through the whole form.
    #[must_use]
    pub fn item_at(&self, position: usize) -> Option<&Item> {
        self.questionnaire.sections.iter().flat_map(|section| &section.items).nth(position)
    }

    /// What an answer can be read as: rows of tables, and themes.
    pub(crate) fn readable(&self) -> impl Iterator<Item = &Id> {
        let rows = self.tables.iter().flat_map(|table| &table.rows).map(|row| &row.id);
        rows.chain(self.themes.iter().map(|theme| &theme.id))
    }

    /// The table with this identifier.
    #[must_use]
    pub fn table(&self, id: &str) -> Option<&PublishedTable> {
        self.tables.iter().find(|table| table.id.as_str() == id)
    }
}
