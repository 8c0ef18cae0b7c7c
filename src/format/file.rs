//! A file as a whole: the document, and what the file itself knows.

use serde::Serialize;

use super::{
    Expected, FORMAT, FileError, Found, LARGEST_FILE, MOST_PAST, Problem, VERSION,
    fingerprint::{Fingerprint, remember},
    integrity, json, reader, text, version,
};
use crate::plan::{Document, Plan, RuleSet};

/// What a file holds: the document, and the past of the file, which is no part of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The document.
    pub document: Document,
    /// Fingerprints of the files that this plan was earlier written to, oldest first; at most [`MOST_PAST`].
    pub past: Vec<Fingerprint>,
}

/// A file: the document, what it is, and what it comes from.
#[derive(Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(title = "Stadera plan, version 1"))]
#[serde(deny_unknown_fields)]
pub(super) struct Envelope<P, R> {
    /// `stadera/plan`.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = FORMAT)))]
    pub(super) format: String,
    /// Version of the format.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = VERSION)))]
    pub(super) version: u64,
    /// Version of the application that wrote the file.
    pub(super) application: String,
    /// Fingerprints (SHA-256) of the files that this plan was earlier written to, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("maxItems" = MOST_PAST)))]
    pub(super) past: Vec<Fingerprint>,
    /// Conventions the plan is evaluated by.
    pub(super) rules: R,
    /// The plan.
    pub(super) plan: P,
}

impl<'a> Envelope<&'a Plan, &'a RuleSet> {
    fn of(document: &'a Document, past: &[Fingerprint]) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            application: env!("CARGO_PKG_VERSION").to_owned(),
            past: past.to_vec(),
            rules: &document.rules,
            plan: &document.plan,
        }
    }

    fn write(&self) -> Result<String, serde_json::Error> {
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        Ok(text)
    }

    fn write_compact(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}

impl File {
    /// The text of the file: pretty-printed, with a final newline.
    ///
    /// # Errors
    /// Those of the serializer, which the types of a file do not raise.
    pub fn write(&self) -> Result<String, serde_json::Error> {
        Envelope::of(&self.document, &self.past).write()
    }

    /// The same on one line, a third as long: for where room is scarce and nobody reads it.
    ///
    /// # Errors
    /// As [`File::write`].
    pub fn write_compact(&self) -> Result<String, serde_json::Error> {
        Envelope::of(&self.document, &self.past).write_compact()
    }

    /// Notes that the plan was written to a file with this fingerprint; the oldest beyond [`MOST_PAST`] are forgotten.
    pub fn remember(&mut self, written: Fingerprint) {
        remember(&mut self.past, written);
    }

    /// The past with, at its end, the file's own fingerprint: that of the bytes that it was read from or written to.
    #[must_use]
    pub fn lineage(&self, own: Fingerprint) -> Vec<Fingerprint> {
        self.past.iter().copied().chain([own]).collect()
    }
}

/// Reads a file.
///
/// # Errors
/// [`FileError`]; nothing is guessed, and nothing that the file says is dropped.
pub fn read_file(bytes: &[u8]) -> Result<File, FileError> {
    let tree = json::parse(text(bytes, LARGEST_FILE)?)?;
    match version(&tree)? {
        VERSION => {}
        found => return Err(FileError::UnknownVersion { found, supported: VERSION }),
    }
    let Envelope::<Plan, RuleSet> { past, rules, plan, .. } = reader::read(&tree)?;
    if past.len() > MOST_PAST {
        let problem = Problem::Wrong { found: Found::List, expected: Expected::Past };
        return Err(FileError::Field { place: "past".to_owned(), problem });
    }
    let document = Document { rules, plan };
    integrity::check(&document)?;
    Ok(File { document, past })
}

/// Reads the document of a file: [`read_file`], where its past is of no matter.
///
/// # Errors
/// As [`read_file`].
pub fn read(bytes: &[u8]) -> Result<Document, FileError> {
    read_file(bytes).map(|file| file.document)
}

/// The text of a file without a past: as [`File::write`].
///
/// # Errors
/// As [`File::write`].
pub fn write(document: &Document) -> Result<String, serde_json::Error> {
    Envelope::of(document, &[]).write()
}

/// The same on one line: as [`File::write_compact`].
///
/// # Errors
/// As [`File::write`].
pub fn write_compact(document: &Document) -> Result<String, serde_json::Error> {
    Envelope::of(document, &[]).write_compact()
}

/// The JSON Schema of the current version.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Envelope<Plan, RuleSet>).to_value()
}
