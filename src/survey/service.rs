//! Which services can go digital: what the source says, what bears on it, and what was decided.

use serde::Serialize;

use super::{Certainty, Id, Place};
use crate::date::Date;

/// A table that says which services can go digital.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceTable {
    /// Stable identifier.
    pub id: Id,
    /// Where it stands.
    pub place: Place,
    /// How its limits were read, where that is not plain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
    /// Its rows.
    pub rows: Vec<Service>,
}

/// A service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Its name, in the words of the table.
    pub label: String,
    /// Whether it can go digital, in the words of the table.
    pub words: String,
    /// What those words come to.
    pub digital: Digital,
    /// What the service is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What else in the survey bears on it. The source joins none of these: each is somebody's reading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bearing: Vec<Bearing>,
    /// What whoever works with the survey decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
}

/// Whether a service can go digital.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Digital {
    /// Yes.
    Yes,
    /// Partly from afar, partly in presence.
    Blended,
    /// In part.
    Partly,
    /// No.
    No,
}

impl Digital {
    /// All of them, from yes to no.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Blended, Self::Partly, Self::No];
}

/// Something that bears on a service, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Bearing {
    /// What does.
    pub on: Evidence,
    /// How sure that is.
    #[serde(default, skip_serializing_if = "Certainty::is_sure")]
    pub certainty: Certainty,
    /// Why, in a line.
    pub why: String,
}

/// A part of the survey that has figures.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// A row of a published table.
    Row(Id),
    /// An item of the form.
    Item(Id),
    /// Something that the source lists without a figure.
    Theme(Id),
}

/// What was decided of a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// What.
    pub verdict: Verdict,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Why, or under which conditions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A decision without its reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Whether it goes digital.
    Digital(Digital),
    /// It is to be examined.
    ToExamine,
}

impl Verdict {
    /// All of them, from yes to no, then what is open.
    pub const ALL: [Self; 5] = [
        Self::Digital(Digital::Yes),
        Self::Digital(Digital::Blended),
        Self::Digital(Digital::Partly),
        Self::Digital(Digital::No),
        Self::ToExamine,
    ];
}
