//! Files: JSON with an envelope. Only this module knows versions.
//!
//! [`read_file`] takes the bytes of a file and gives a [`File`] or a [`FileError`] that names cause,
//! place and what was expected; [`File::write`] gives the text of a file. [`read`] and [`write`](fn@write) are the same where
//! only the document matters. `docs/file-format.md` describes the format, `public/schema/plan-1.json` is its JSON Schema, made from the types.
//!
//! | file | what it does |
//! |---|---|
//! | `file` | a file as a whole: document and past, reading and writing |
//! | `fingerprint` | the SHA-256 of a file, and what two files have in common |
//! | `json` | parses text into a tree that forgets nothing, repeated fields included |
//! | `fields` | says what a file holds: objects with their fields, choices with their words |
//! | `reader` | turns the tree into typed values, with the place of whatever does not fit |
//! | `integrity` | checks what types cannot say: unique identifiers, references that lead somewhere |
//! | `survey`, `survey_integrity` | files of surveys, in the same envelope |
//! | `survey_parts` | large ones, part by part |
//! | `link` | a whole file in the fragment of an address |
//! | `error` | the errors |

mod error;
mod fields;
mod file;
mod fingerprint;
mod integrity;
mod json;
pub mod link;
mod reader;
mod survey;
mod survey_integrity;
mod survey_parts;

pub use error::{Expected, FileError, Found, Kind, Problem};
#[cfg(not(target_arch = "wasm32"))]
pub use file::schema;
pub use file::{File, read, read_file, write, write_compact};
pub use fingerprint::{Fingerprint, FingerprintError, MOST_PAST, common_ancestors};
use json::Json;
pub(crate) use survey::read_returned;
#[cfg(not(target_arch = "wasm32"))]
pub use survey::survey_schema;
pub use survey::{SURVEY_FORMAT, is_survey, read_survey, write_survey, write_survey_compact};
pub use survey_parts::SurveyReading;

/// What the envelope of a plan's file says it is.
pub const FORMAT: &str = "stadera/plan";

/// The version that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// Largest file of a plan that is read, in bytes.
pub const LARGEST_FILE: usize = 20_000_000;

/// Largest file of a survey that is read, in bytes: more than ten thousand administrations that answer like those of 2021.
pub const LARGEST_SURVEY: usize = 100_000_000;

/// How a ZIP archive starts: with a file, with nothing in it, or with a mark that it is one of several parts.
const ARCHIVE_STARTS: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"];

/// The text of a file, without a byte order mark, or what it is instead.
fn text(bytes: &[u8], limit: usize) -> Result<&str, FileError> {
    if bytes.len() > limit {
        return Err(FileError::TooLarge { bytes: bytes.len(), limit });
    }
    if ARCHIVE_STARTS.iter().any(|start| bytes.starts_with(start)) {
        return Err(FileError::Archive);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| FileError::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() { Err(FileError::Empty) } else { Ok(text) }
}

/// The version, once the file has said that it is a plan.
fn version(tree: &Json) -> Result<u64, FileError> {
    version_of(tree, FORMAT)
}

/// The version, once the file has said that it is of this format.
fn version_of(tree: &Json, wanted: &str) -> Result<u64, FileError> {
    let Json::Object(fields) = tree else {
        return Err(FileError::OtherKind { found: None });
    };
    let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value);
    match field("format") {
        Some(Json::Text(format)) if format == wanted => {}
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
