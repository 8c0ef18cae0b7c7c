//! What monitoring says of an indicator at 30 June and at 31 December.

use serde::Serialize;

use crate::number::Figure;

/// Reason to leave something out of the evaluation (*cause esterne*, R5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// Compulsory; an empty one is reported (C8).
    pub reason: String,
}

/// Monitoring of an indicator at 30 June.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InterimMonitoring {
    /// Value, as declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Figure>,
    /// Monitoring note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Data source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// State that the office declares (R10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
}

impl InterimMonitoring {
    /// True where nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Monitoring of an indicator at 31 December.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FinalMonitoring {
    /// Achieved value (*valore conseguito*), as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Figure>,
    /// Achievement in percent that the note itself expresses (R4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared: Option<Figure>,
    /// Monitoring note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Data source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What was particular in applying the criteria (last column of the published table).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criteria_note: Option<String>,
    /// Leaves the indicator out of the evaluation (R5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exclusion: Option<Exclusion>,
}

impl FinalMonitoring {
    /// True where nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The five states of the interim monitoring, in the numbering of the source (R10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// `1. in anticipo`
    Early,
    /// `2. da iniziare - secondo le aspettative`
    ToStart,
    /// `3. secondo le aspettative`
    OnTrack,
    /// `4. da iniziare - in ritardo`
    ToStartLate,
    /// `5. in ritardo`
    Late,
}

impl State {
    /// Every state, in the order of its number.
    pub const ALL: [Self; 5] = [Self::Early, Self::ToStart, Self::OnTrack, Self::ToStartLate, Self::Late];
}
