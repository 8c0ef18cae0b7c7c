//! Files of the repository that the tests read and, when asked to, write.

use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::de::DeserializeOwned;
use stadera::{format, plan::Document};

/// A path inside the repository.
pub fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// The bytes of a file of the repository.
pub fn bytes(relative: &str) -> Vec<u8> {
    fs::read(path(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
}

/// The text of a file of the repository.
pub fn text(relative: &str) -> String {
    fs::read_to_string(path(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
}

/// The JSON of a file of the repository.
pub fn json<T: DeserializeOwned>(relative: &str) -> T {
    serde_json::from_str(&text(relative)).unwrap_or_else(|error| panic!("{relative} cannot be read: {error}"))
}

/// The document of a file of the repository.
pub fn document(relative: &str) -> Document {
    format::read(&bytes(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
}

/// Compares a generated text with its file; with `UPDATE=1` writes it instead.
pub fn compare(relative: &str, generated: &str) {
    if env::var_os("UPDATE").is_some_and(|value| value == "1") {
        fs::write(path(relative), generated).unwrap_or_else(|error| panic!("{relative}: {error}"));
        return;
    }
    let kept = fs::read_to_string(path(relative)).unwrap_or_default();
    let differs = kept.lines().zip(generated.lines()).position(|(kept, made)| kept != made);
    let line = differs.unwrap_or_else(|| kept.lines().count().min(generated.lines().count())) + 1;
    assert!(
        kept == generated,
        "{relative} is not what the types give; they differ from line {line} on.\n  kept: {:?}\n  made: {:?}\n\
         If the change is meant, run the test again with UPDATE=1 and read the difference.",
        kept.lines().nth(line - 1).unwrap_or_default(),
        generated.lines().nth(line - 1).unwrap_or_default(),
    );
}
