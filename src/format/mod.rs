//! Files: JSON with an envelope. Only this module knows versions.
//!
//! [`read`] takes the bytes of a file and gives a [`Document`] or a [`FileError`] that names cause,
//! place and what was expected; [`write`](fn@write) gives the text of a file. `docs/file-format.md` describes the
//! format, `public/schema/plan-1.json` is its JSON Schema, made from the types.
//!
//! | file | what it does |
//! |---|---|
//! | `json` | parses text into a tree that forgets nothing, repeated fields included |
//! | `fields` | says what a file holds: objects with their fields, choices with their words |
//! | `reader` | turns the tree into typed values, with the place of whatever does not fit |
//! | `integrity` | checks what types cannot say: unique identifiers, references that lead somewhere |
//! | `link` | a whole file in the fragment of an address |
//! | `error` | the errors |

mod error;
mod fields;
mod integrity;
mod json;
pub mod link;
mod reader;

use serde::Serialize;

pub use error::{Expected, FileError, Found, Kind, Problem};
use json::Json;

use crate::plan::{Document, Plan, RuleSet};

/// What the envelope of a plan's file says it is.
pub const FORMAT: &str = "stadera/plan";

/// The version that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// Largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 20_000_000;

/// How a ZIP archive starts: with a file, with nothing in it, or with a mark that it is one of several parts.
const ARCHIVE_STARTS: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"];

/// A file: the document and what it is.
#[derive(Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(title = "Stadera plan, version 1"))]
#[serde(deny_unknown_fields)]
struct Envelope<P, R> {
    /// `stadera/plan`.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = FORMAT)))]
    format: String,
    /// Version of the format.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = VERSION)))]
    version: u64,
    /// Version of the application that wrote the file.
    application: String,
    /// Conventions the plan is evaluated by.
    rules: R,
    /// The plan.
    plan: P,
}

/// Reads a file.
///
/// # Errors
/// [`FileError`]; nothing is guessed, and nothing that the file says is dropped.
pub fn read(bytes: &[u8]) -> Result<Document, FileError> {
    let tree = json::parse(text(bytes)?)?;
    match version(&tree)? {
        VERSION => {}
        found => return Err(FileError::UnknownVersion { found, supported: VERSION }),
    }
    let envelope: Envelope<Plan, RuleSet> = reader::read(&tree)?;
    let document = Document { rules: envelope.rules, plan: envelope.plan };
    integrity::check(&document)?;
    Ok(document)
}

/// The text of a file: pretty-printed, with a final newline.
///
/// # Errors
/// Those of the serializer, which the types of a document do not raise.
pub fn write(document: &Document) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(&envelope(document))?;
    text.push('\n');
    Ok(text)
}

/// The same on one line, a third as long: for where room is scarce and nobody reads it.
///
/// # Errors
/// As [`write`].
pub fn write_compact(document: &Document) -> Result<String, serde_json::Error> {
    serde_json::to_string(&envelope(document))
}

fn envelope(document: &Document) -> Envelope<&Plan, &RuleSet> {
    Envelope {
        format: FORMAT.to_owned(),
        version: VERSION,
        application: env!("CARGO_PKG_VERSION").to_owned(),
        rules: &document.rules,
        plan: &document.plan,
    }
}

/// The JSON Schema of the current version.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Envelope<Plan, RuleSet>).to_value()
}

/// The text of a file, without a byte order mark, or what it is instead.
fn text(bytes: &[u8]) -> Result<&str, FileError> {
    if bytes.len() > LARGEST_FILE {
        return Err(FileError::TooLarge { bytes: bytes.len(), limit: LARGEST_FILE });
    }
    if ARCHIVE_STARTS.iter().any(|start| bytes.starts_with(start)) {
        return Err(FileError::Archive);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| FileError::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() { Err(FileError::Empty) } else { Ok(text) }
}

/// The version, once the file has said that it is one of ours.
fn version(tree: &Json) -> Result<u64, FileError> {
    let Json::Object(fields) = tree else {
        return Err(FileError::OtherKind { found: None });
    };
    let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value);
    match field("format") {
        Some(Json::Text(format)) if format == FORMAT => {}
        Some(Json::Text(other)) => return Err(FileError::OtherKind { found: Some(other.clone()) }),
        _ => return Err(FileError::OtherKind { found: None }),
    }
    match field("version") {
        Some(Json::Whole(number)) => u64::try_from(*number).map_err(|_| Problem::Wrong {
            found: Found::Number(number.to_string()),
            expected: Expected::Version,
        }),
        Some(other) => Err(Problem::Wrong { found: other.found(), expected: Expected::Version }),
        None => Err(Problem::MissingField),
    }
    .map_err(|problem| FileError::Field { place: "version".to_owned(), problem })
}
