//! Files of surveys: the same envelope and the same reading as a plan's, another content.

use serde::Serialize;

use super::{FileError, VERSION, json, reader, survey_integrity, text, version_of};
use crate::survey::{CountingRules, Document, Survey};

/// What the envelope of a survey's file says it is.
pub const SURVEY_FORMAT: &str = "stadera/survey";

/// A file: the survey and how it is counted.
#[derive(Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(title = "Stadera survey, version 1"))]
#[serde(deny_unknown_fields)]
pub(super) struct Envelope<S, R> {
    /// `stadera/survey`.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = SURVEY_FORMAT)))]
    pub(super) format: String,
    /// Version of the format.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = VERSION)))]
    pub(super) version: u64,
    /// Version of the application that wrote the file.
    pub(super) application: String,
    /// How answers are counted.
    pub(super) rules: R,
    /// The survey.
    pub(super) survey: S,
}

/// Reads the file of a survey.
///
/// # Errors
/// [`FileError`], as for a plan; the file of a plan is [`FileError::OtherKind`].
pub fn read_survey(bytes: &[u8]) -> Result<Document, FileError> {
    let tree = json::parse(text(bytes)?)?;
    match version_of(&tree, SURVEY_FORMAT)? {
        VERSION => {}
        found => return Err(FileError::UnknownVersion { found, supported: VERSION }),
    }
    let Envelope::<Survey, CountingRules> { rules, survey, .. } = reader::read(&tree)?;
    survey_integrity::check(&survey)?;
    Ok(Document { rules, survey })
}

/// The text of a survey's file: pretty-printed, with a final newline.
///
/// # Errors
/// Those of the serializer, which the types of a file do not raise.
pub fn write_survey(document: &Document) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(&Envelope::of(document))?;
    text.push('\n');
    Ok(text)
}

/// The same on one line: for where room is scarce and nobody reads it.
///
/// # Errors
/// As [`write_survey`].
pub fn write_survey_compact(document: &Document) -> Result<String, serde_json::Error> {
    serde_json::to_string(&Envelope::of(document))
}

impl<'a> Envelope<&'a Survey, CountingRules> {
    fn of(document: &'a Document) -> Self {
        Self {
            format: SURVEY_FORMAT.to_owned(),
            version: VERSION,
            application: env!("CARGO_PKG_VERSION").to_owned(),
            rules: document.rules,
            survey: &document.survey,
        }
    }
}

/// The JSON Schema of a survey's file, current version.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn survey_schema() -> serde_json::Value {
    schemars::schema_for!(Envelope<Survey, CountingRules>).to_value()
}
