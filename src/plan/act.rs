//! Acts, amendments, guidelines and scenarios: what stands around the objectives.

use serde::Serialize;

use super::{Change, Id};
use crate::date::Date;

/// An act of law or of the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// Stable identifier.
    pub id: Id,
    /// Kind and number, such as `DGR 153`.
    pub name: String,
    /// Date of the act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// What it lays down for the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// A change of the plan during the year (*rimodulazione*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// The act that made it.
    pub act: Id,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// True while it is being made: what is planned and changes meanwhile is what it amends.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
    /// What leads back: applied in this order, these changes give the plan as it was before.
    pub before: Vec<Change>,
}

/// Something that the plan must answer to (*indirizzi*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Guideline {
    /// Stable identifier.
    pub id: Id,
    /// Letter or number in its act, such as `i.1`.
    pub code: String,
    /// Title.
    pub title: String,
    /// Text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The act it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<Id>,
}

/// A named set of changes over the plan, to try out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Stable identifier.
    pub id: Id,
    /// Name.
    pub name: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The version it starts from: the act that made it; the current one where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Id>,
    /// Changes, applied in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
}
