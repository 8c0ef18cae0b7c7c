//! What is no file of ours.

use serde_json::{Value, json};
use stadera::format::{Expected, FileError, Found, LARGEST_FILE, Problem, read};

use super::{FROZEN, field, number, text, with, without, wrong};
use crate::support::files;

#[test]
fn nothing() {
    for bytes in ["", " ", "\n\t \r\n", "\u{feff}", "\u{feff}\n"] {
        assert_eq!(read(bytes.as_bytes()), Err(FileError::Empty), "{bytes:?}");
    }
}

#[test]
fn too_large() {
    let large = vec![b' '; 50_000_000];
    assert_eq!(read(&large), Err(FileError::TooLarge { bytes: 50_000_000, limit: LARGEST_FILE }));
    let mut padded = files::bytes(FROZEN);
    padded.resize(LARGEST_FILE, b' ');
    assert_eq!(read(&padded), Ok(files::document(FROZEN)), "the largest file that is read");
    padded.push(b' ');
    let bytes = LARGEST_FILE + 1;
    assert_eq!(read(&padded), Err(FileError::TooLarge { bytes, limit: LARGEST_FILE }));
}

#[test]
fn an_archive_by_another_name() {
    for start in [&b"PK\x03\x04"[..], b"PK\x05\x06", b"PK\x07\x08"] {
        let mut bytes = start.to_vec();
        bytes.extend([0; 18]);
        assert_eq!(read(&bytes), Err(FileError::Archive), "{start:?}");
    }
}

#[test]
fn bytes_that_are_no_text() {
    let mut bytes = files::bytes(FROZEN);
    let end = bytes.len() - 3;
    bytes[end] = 0xff;
    assert_eq!(read(&bytes), Err(FileError::NotText));
    let utf_16: Vec<u8> = files::text(FROZEN).encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&[&[0xff, 0xfe], utf_16.as_slice()].concat()), Err(FileError::NotText));
    assert_eq!(read(b"caf\xe9"), Err(FileError::NotText), "Latin 1");
}

#[test]
fn text_that_is_no_json() {
    let cases = [
        ("ciao", 1, 1),
        ("{", 1, 1),
        ("{\"format\": \"stadera/plan\",\n}", 2, 1),
        ("{\n  'format': 1\n}", 2, 3),
        ("{} {}", 1, 4),
        ("// a note\n{}", 1, 1),
        ("{\"format\": \"stadera/plan\", \"version\": 1,\n\"plan\": {\"weight\": NaN}}", 2, 20),
        ("{\"weight\": 1e999}", 1, 16),
        ("{\"weight\": .5}", 1, 12),
        ("\"a\u{1}b\"", 1, 3),
    ];
    for (text, line, column) in cases {
        assert_eq!(read(text.as_bytes()), Err(FileError::NotJson { line, column }), "{text:?}");
    }
}

#[test]
fn a_file_that_was_cut_off() {
    let whole = files::text(FROZEN);
    let lines = whole.lines().count();
    let cut = whole.trim_end().strip_suffix('}').expect("a brace");
    assert_eq!(read(cut.as_bytes()), Err(FileError::NotJson { line: lines, column: 1 }));
    for end in (0..whole.len()).step_by(3).filter(|end| whole.is_char_boundary(*end)) {
        match read(&whole.as_bytes()[..end]) {
            Err(FileError::NotJson { .. }) => {}
            Err(FileError::Empty) if end == 0 => {}
            Ok(_) if end == whole.len() - 1 => {}
            other => panic!("{end} bytes: {other:?}"),
        }
    }
}

#[test]
fn deep_nesting_ends_no_program() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [200, 1_000_000] {
            let middle = if open == "[" { "" } else { "1" };
            let text = format!("{}{middle}{}", open.repeat(depth), close.repeat(depth));
            let error = read(text.as_bytes());
            assert!(matches!(error, Err(FileError::NotJson { line: 1, .. })), "{depth} × {open}: {error:?}");
        }
    }
}

#[test]
fn json_of_another_kind() {
    for other in ["[]", "{}", "\"stadera/plan\"", "42", "null", "true", "{\"version\": 1}", "{\"format\": 1}"]
    {
        assert_eq!(read(other.as_bytes()), Err(FileError::OtherKind { found: None }), "{other}");
    }
    let found = Some("stadera/survey".to_owned());
    assert_eq!(read(&with("format", json!("stadera/survey"))), Err(FileError::OtherKind { found }));
}

#[test]
fn another_version() {
    for found in [0, 2, 99, i64::MAX.unsigned_abs()] {
        let error = FileError::UnknownVersion { found, supported: 1 };
        assert_eq!(read(&with("version", json!(found))), Err(error));
    }
    // A newer file may have any shape: the version is said before anything else is looked at.
    let newer = json!({ "format": "stadera/plan", "version": 2, "document": [] });
    let error = FileError::UnknownVersion { found: 2, supported: 1 };
    assert_eq!(read(newer.to_string().as_bytes()), Err(error));
}

#[test]
fn a_version_that_is_none() {
    assert_eq!(read(&without("version")), field("version", Problem::MissingField));
    wrong("version", json!("1"), text("1"), Expected::Version);
    wrong("version", json!(1.5), Found::Fraction, Expected::Version);
    wrong("version", json!(-1), number("-1"), Expected::Version);
    wrong("version", json!(u64::MAX), Found::Fraction, Expected::Version);
    wrong("version", Value::Null, Found::Null, Expected::Version);
}
