//! Files: what is read, what is refused, and what the refusal says.
//!
//! `format/plan-1.json` is a frozen file of version 1 with every field and every kind; it stays as it is for
//! ever. Most bad inputs are that file with one thing wrong, and each test says the error in full: the kind,
//! the exact place, what was found and what was expected.
//!
//! | file | what is wrong |
//! |---|---|
//! | `format/kinds.rs` | it is no file of ours at all: empty, too large, an archive, no text, no JSON, another kind or version |
//! | `format/fields.rs` | a field: missing, unknown, twice, of another type, out of its bounds |
//! | `format/past.rs` | the past of the file |
//! | `format/references.rs` | a reference that leads nowhere, something twice that must be unique |
//! | here | nothing; and whatever random changes make wrong |

mod support;

#[path = "format/fields.rs"]
mod fields;
#[path = "format/kinds.rs"]
mod kinds;
#[path = "format/past.rs"]
mod past;
#[path = "format/references.rs"]
mod references;

use serde_json::{Value, json};
use stadera::{
    format::{Expected, FileError, Found, Problem, read, read_file, write},
    plan::{Document, Version},
};
use support::{
    files,
    fill::Picks,
    json::{place, places, pointer, set},
};

const FROZEN: &str = "tests/format/plan-1.json";

fn frozen() -> Value {
    serde_json::from_str(&files::text(FROZEN)).expect(FROZEN)
}

/// The frozen file with the value at a place put to another; a field that was not there is added.
fn with(at: &str, value: Value) -> Vec<u8> {
    let mut file = frozen();
    set(&mut file, &pointer(at), Some(value));
    file.to_string().into_bytes()
}

/// The frozen file without a field.
fn without(at: &str) -> Vec<u8> {
    let mut file = frozen();
    set(&mut file, &pointer(at), None);
    file.to_string().into_bytes()
}

/// The frozen file with one text put for another, which must be there.
fn replaced(old: &str, new: &str) -> String {
    let text = files::text(FROZEN);
    assert!(text.contains(old), "{old:?} is not in {FROZEN}");
    text.replacen(old, new, 1)
}

fn field(place: &str, problem: Problem) -> Result<Document, FileError> {
    Err(FileError::Field { place: place.to_owned(), problem })
}

#[track_caller]
fn wrong(at: &str, value: Value, found: Found, expected: Expected) {
    assert_eq!(read(&with(at, value)), field(at, Problem::Wrong { found, expected }));
}

fn text(text: &str) -> Found {
    Found::Text(text.to_owned())
}

fn number(number: &str) -> Found {
    Found::Number(number.to_owned())
}

const OBJECTIVE: &str = "plan.areas[0].objectives[0]";
const NUMBER: &str = "plan.areas[0].objectives[0].indicators[0]";
const PHASE: &str = "plan.areas[0].objectives[0].indicators[1].measure.schedule.phases[0]";
const SURVEY: &str = "plan.areas[1].objectives[0].indicators[2].measure.survey";

fn at(part: &str, field: &str) -> String {
    format!("{part}.{field}")
}

#[test]
fn the_frozen_file_is_written_back_as_it_is() {
    let kept = files::text(FROZEN);
    let file = read_file(kept.as_bytes()).expect(FROZEN);
    let written = file.write().expect("a text");
    let ours = format!("\"application\": \"{}\"", env!("CARGO_PKG_VERSION"));
    assert_eq!(written.replace(&ours, "\"application\": \"0.1.0\""), kept);
}

#[test]
fn every_version_of_the_frozen_file_can_be_had() {
    let document = files::document(FROZEN);
    for version in [Version::Original, Version::After(support::notation::id("dgr-2")), Version::Current] {
        let mut version = document.at(&version).expect("a version");
        // A scenario can start from a version that an earlier one does not know.
        version.plan.scenarios.clear();
        assert_eq!(read(write(&version).expect("a text").as_bytes()), Ok(version));
    }
    assert_eq!(document.at(&Version::After(support::notation::id("dgr-4"))), Ok(document));
}

#[test]
fn a_byte_order_mark_is_no_matter() {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    bytes.extend(files::bytes(FROZEN));
    assert_eq!(read(&bytes), Ok(files::document(FROZEN)));
}

#[test]
fn null_is_an_unknown() {
    let document = read(&with(&at(OBJECTIVE, "weight"), Value::Null)).expect("a plan");
    assert_eq!(document.plan.areas[0].objectives[0].weight, None);
    assert_eq!(Ok(document), read(&without(&at(OBJECTIVE, "weight"))));
}

#[test]
fn two_amendments_by_one_act_make_one_version() {
    let document = read(&with("plan.amendments[2].act", json!("dgr-3"))).expect("a plan");
    let version = Version::find(&document.plan, "dgr 3").expect("the act");
    assert_eq!(document.at(&version), Ok(document));
}

/// Every field of the frozen file, with each sort of value put in its place: the error names that field,
/// or one in it, or the one it is missing from; or, where the value fits, what refers to it.
#[test]
fn the_place_of_every_error_is_the_field_that_is_wrong() {
    let file = frozen();
    let junk =
        [Value::Null, json!(true), json!(1), json!("?"), json!("a"), json!([]), json!({}), json!([[1]])];
    let (mut refused, mut read_all_the_same) = (0, 0);
    for path in places(&file) {
        for value in &junk {
            let mut bad = file.clone();
            set(&mut bad, &path, Some(value.clone()));
            let place_of_change = place(&path);
            match read(bad.to_string().as_bytes()) {
                Ok(_) => read_all_the_same += 1,
                Err(FileError::OtherKind { .. } | FileError::UnknownVersion { .. }) => {
                    assert!(
                        ["", "format", "version"].contains(&place_of_change.as_str()),
                        "{place_of_change}"
                    );
                }
                Err(FileError::Field {
                    problem: Problem::Dangling { .. } | Problem::NotUnique { .. },
                    ..
                }) => {}
                // Two years that do not go together: the place is that of both.
                Err(FileError::Field {
                    place,
                    problem: Problem::Wrong { expected: Expected::Years, .. },
                    ..
                }) => assert!(place_of_change.starts_with(&place), "{place_of_change} = {value}: {place}"),
                Err(FileError::Field { place, .. }) => {
                    refused += 1;
                    assert!(place.starts_with(&place_of_change), "{place_of_change} = {value}: {place}");
                }
                Err(other) => panic!("{place_of_change} = {value}: {other:?}"),
            }
        }
    }
    assert!(refused > 1_000 && read_all_the_same > 100, "{refused} refused, {read_all_the_same} read");
}

#[test]
fn no_bytes_end_the_program() {
    let whole = files::bytes(FROZEN);
    let mut picks = Picks(2020);
    for _ in 0..1_500 {
        let mut bytes = whole.clone();
        for _ in 0..=picks.up_to(3) {
            let position = usize::try_from(picks.up_to(bytes.len() as i64 - 1)).expect("a position");
            match picks.up_to(2) {
                0 => bytes[position] = u8::try_from(picks.up_to(255)).expect("a byte"),
                1 => drop(bytes.remove(position)),
                _ => bytes.insert(position, b"{}[]\",:-0"[usize::try_from(picks.up_to(8)).expect("a sign")]),
            }
        }
        if let Ok(document) = read(&bytes) {
            assert_eq!(read(write(&document).expect("a text").as_bytes()), Ok(document));
        }
    }
}
