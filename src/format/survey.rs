//! Files of surveys: the same envelope and the same reading as a plan's, another content.

use serde::Serialize;

use super::{
    FileError, LARGEST_SURVEY, SurveyReading, VERSION,
    json::{self, Json},
    reader, survey_integrity, text, version_of,
};
use crate::survey::{CountingRules, Document, Survey, design::own_tables};

/// So many bytes are looked at to see what a file is.
const HEAD: usize = 200;

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
    let mut reading = SurveyReading::begin(bytes.to_vec())?;
    while reading.step(usize::MAX) {}
    reading.finish()
}

/// The tree of a text that says it is a survey of a version that is known.
pub(super) fn tree(text: &str) -> Result<Json, FileError> {
    let tree = json::parse(text)?;
    match version_of(&tree, SURVEY_FORMAT)? {
        VERSION => Ok(tree),
        found => Err(FileError::UnknownVersion { found, supported: VERSION }),
    }
}

/// The document of what was read, once references lead somewhere and answers fit what is asked. Where no tables were published,
/// it has those of its questionnaire.
pub(super) fn document(envelope: Envelope<Survey, CountingRules>) -> Result<Document, FileError> {
    let Envelope { rules, mut survey, .. } = envelope;
    survey_integrity::check(&survey)?;
    if survey.tables.is_empty() {
        survey.tables = own_tables(&survey);
    }
    Ok(Document { rules, survey })
}

/// Whether a file says near its beginning that it is a survey, as the writer writes it.
#[must_use]
pub fn is_survey(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD.min(bytes.len())).unwrap_or_default();
    String::from_utf8_lossy(head).contains(SURVEY_FORMAT)
}

/// Reads the file of a survey that came back filled in. What a hand has done to its answers is not refused but left to whoever takes
/// them in: answers to questions that are not there, an administration that is there twice, a score that is no number.
pub(crate) fn read_returned(bytes: &[u8]) -> Result<Survey, FileError> {
    let mut tree = tree(text(bytes, LARGEST_SURVEY)?)?;
    soften(&mut tree);
    let Envelope::<Survey, CountingRules> { survey, .. } = reader::read(&tree)?;
    Ok(survey)
}

/// Makes a score that is no small whole number into words.
fn soften(tree: &mut Json) {
    match tree {
        Json::List(items) => items.iter_mut().for_each(soften),
        Json::Object(fields) => {
            if let [(name, value)] = fields.as_mut_slice()
                && name == "score"
                && let Some(words) = no_score(value)
            {
                "words".clone_into(name);
                *value = Json::Text(words);
            }
            fields.iter_mut().for_each(|(_, value)| soften(value));
        }
        Json::Null | Json::Bool(_) | Json::Whole(_) | Json::Fraction | Json::Text(_) => {}
    }
}

fn no_score(value: &Json) -> Option<String> {
    match value {
        Json::Whole(number) if u16::try_from(*number).is_err() => Some(number.to_string()),
        Json::Text(text) => Some(text.clone()),
        _ => None,
    }
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
