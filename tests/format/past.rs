//! The past of a file: the fingerprints of the files that the plan was written to before.

use serde_json::{Value, json};
use stadera::format::{Expected, File, Fingerprint, Found, MOST_PAST, read, read_file, write};

use super::{FROZEN, number, text, with, without, wrong};
use crate::support::files;

fn file() -> File {
    read_file(&files::bytes(FROZEN)).expect(FROZEN)
}

#[test]
fn the_past_is_read_and_written_but_is_no_part_of_the_document() {
    let file = file();
    assert_eq!(file.past, [Fingerprint::of(b"una versione"), Fingerprint::of(b"un'altra")]);
    assert_eq!(read(&without("past")), Ok(file.document.clone()));
    for written in [file.write(), file.write_compact()] {
        assert_eq!(read_file(written.expect("a text").as_bytes()), Ok(file.clone()));
    }
}

#[test]
fn a_past_that_is_empty_is_not_written() {
    let file = File { past: Vec::new(), ..file() };
    assert_eq!(file.write().expect("a text"), write(&file.document).expect("a text"));
    assert!(!file.write_compact().expect("a text").contains("past"));
    assert_eq!(read_file(&without("past")), Ok(file.clone()));
    assert_eq!(read_file(&with("past", json!([]))), Ok(file));
}

#[test]
fn a_file_written_again_and_again_remembers_its_last_fifty() {
    let (mut file, mut written) = (file(), Vec::new());
    for day in 1..=60 {
        file.document.plan.notes = vec![format!("giorno {day}")];
        let text = file.write().expect("a text");
        assert_eq!(read_file(text.as_bytes()), Ok(file.clone()));
        let own = Fingerprint::of(text.as_bytes());
        assert_eq!(file.lineage(own).last(), Some(&own));
        written.push(own);
        file.remember(own);
    }
    assert_eq!(file.past, written[10..]);
}

#[test]
fn a_fingerprint_that_is_none() {
    let digits = Fingerprint::of(b"").to_string();
    for bad in ["", "e3b0", &digits[1..], &digits.to_uppercase(), &digits.replace('e', "g")] {
        wrong("past[1]", json!(bad), text(bad), Expected::Fingerprint);
    }
    wrong("past[0]", json!(7), number("7"), Expected::Fingerprint);
    wrong("past[0]", Value::Null, Found::Null, Expected::Fingerprint);
    wrong("past", json!(digits), text(&digits), Expected::List);
    wrong("past", Value::Null, Found::Null, Expected::List);
}

#[test]
fn more_fingerprints_than_a_past_holds() {
    let digits = |number: usize| json!(Fingerprint::of(number.to_string().as_bytes()).to_string());
    assert!(read(&with("past", (0..MOST_PAST).map(digits).collect())).is_ok());
    wrong("past", (0..=MOST_PAST).map(digits).collect(), Found::List, Expected::Past);
}
