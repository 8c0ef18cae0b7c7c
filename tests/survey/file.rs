//! The format of a survey: read and written back, refused with its place, the same for reader and schema.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use stadera::{
    format::{self, Expected, FileError, Found, Kind, Problem},
    survey::ItemKind,
    view::{self, Language},
};

use crate::{
    EXAMPLE,
    support::{
        files,
        json::{places, pointer, set},
        schema::{Validator, names},
    },
};

const FROZEN: &str = "tests/format/survey-1.json";
const SCHEMA: &str = "public/schema/survey-1.json";
const PLAN: &str = "public/examples/arti-2020.json";

fn frozen() -> Value {
    files::json(FROZEN)
}

/// The frozen file with the value at a place put to another, and how it is then refused.
fn refused(at: &str, value: Value) -> FileError {
    let mut file = frozen();
    set(&mut file, &pointer(at), Some(value));
    format::read_survey(file.to_string().as_bytes()).expect_err(at)
}

fn at(place: &str, problem: Problem) -> FileError {
    FileError::Field { place: place.to_owned(), problem }
}

#[test]
fn the_schema_is_made_from_the_types() {
    let generated = serde_json::to_string_pretty(&format::survey_schema()).expect("a schema");
    files::compare(SCHEMA, &format!("{generated}\n"));
}

#[test]
fn both_files_fit_the_schema_and_are_written_as_they_are_read() {
    let schema = Validator::new(files::json(SCHEMA));
    for file in [FROZEN, EXAMPLE] {
        let document = format::read_survey(&files::bytes(file)).expect(file);
        let written = format::write_survey(&document).expect(file);
        let tree: Value = serde_json::from_str(&written).expect(file);
        schema.validate(&tree).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(format::read_survey(written.as_bytes()).expect(file), document, "{file}");
    }
    let document = format::read_survey(&files::bytes(EXAMPLE)).expect(EXAMPLE);
    assert_eq!(files::text(EXAMPLE), format::write_survey(&document).expect("a text"));
}

#[test]
fn a_plan_is_no_survey_and_a_survey_no_plan() {
    let other = |found: &str| FileError::OtherKind { found: Some(found.to_owned()) };
    assert_eq!(format::read_survey(&files::bytes(PLAN)).expect_err(PLAN), other("stadera/plan"));
    assert_eq!(format::read(&files::bytes(EXAMPLE)).expect_err(EXAMPLE), other("stadera/survey"));
    let newer = refused("version", json!(2));
    assert_eq!(newer, FileError::UnknownVersion { found: 2, supported: 1 });
    assert_eq!(format::read_survey(b"PK\x03\x04").expect_err("an archive"), FileError::Archive);
}

#[test]
fn what_types_cannot_say_is_refused_with_its_place() {
    let one = "survey.administrations[0]";
    let dangling = |id: &str, kind| Problem::Dangling { id: id.to_owned(), kind };
    let cases = [
        (format!("{one}.answers[0].item"), json!("none"), dangling("none", Kind::Item)),
        (format!("{one}.answers[3].counts_in[0].row"), json!("none"), dangling("none", Kind::Row)),
        (
            format!("{one}.answers[7].value.list[0].counts_in[0].row"),
            json!("none"),
            dangling("none", Kind::Row),
        ),
        (format!("{one}.interviews[0].section"), json!("9"), dangling("9", Kind::Section)),
        ("survey.tables[0].section".to_owned(), json!("9"), dangling("9", Kind::Section)),
        ("survey.tables[0].rows[0].item".to_owned(), json!("none"), dangling("none", Kind::Item)),
        (
            "survey.tables[0].rows[0].cells".to_owned(),
            json!([{ "words": "1" }, { "words": "2" }]),
            Problem::Wrong { found: Found::List, expected: Expected::CellPerColumn },
        ),
        ("survey.themes[0].section".to_owned(), json!("9"), dangling("9", Kind::Section)),
        // A reading may be of a row or of a theme; a bearing says which, and a row is no theme.
        (
            "survey.services[0].rows[0].bearing[0].on.row".to_owned(),
            json!("theme"),
            dangling("theme", Kind::Row),
        ),
        (
            "survey.services[0].rows[0].bearing[1].on.item".to_owned(),
            json!("none"),
            dangling("none", Kind::Item),
        ),
        (
            "survey.services[0].rows[0].bearing[2].on.theme".to_owned(),
            json!("row"),
            dangling("row", Kind::Theme),
        ),
        (
            "survey.themes[0].id".to_owned(),
            json!("row"),
            Problem::NotUnique { value: "row".to_owned(), first: "survey.tables[0].rows[0].id".to_owned() },
        ),
        (
            format!("{one}.answers[5].value"),
            json!("yes"),
            Problem::Wrong {
                found: Found::Text("yes".to_owned()),
                expected: Expected::AnswerTo(ItemKind::Score),
            },
        ),
        (
            "survey.tables[1].id".to_owned(),
            json!("t"),
            Problem::NotUnique { value: "t".to_owned(), first: "survey.tables[0].id".to_owned() },
        ),
        (
            "survey.questionnaire.sections[0].items[1].id".to_owned(),
            json!("direct"),
            Problem::NotUnique {
                value: "direct".to_owned(),
                first: "survey.questionnaire.sections[0].items[0].id".to_owned(),
            },
        ),
    ];
    for (place, value, problem) in cases {
        assert_eq!(refused(&place, value), at(&place, problem), "{place}");
    }
}

#[test]
fn refusals_are_said_in_both_languages() {
    let one = "survey.administrations[0].answers[5]";
    let cases = [
        (
            format!("{one}.item"),
            json!("none"),
            "«none» non corrisponde a nessuna voce del questionario.",
            "“none” is not an item of the questionnaire.",
        ),
        (
            format!("{one}.value"),
            json!("yes"),
            "trovato \"yes\", atteso: score, words o blank.",
            "found \"yes\", expected score, words or blank.",
        ),
        (
            "survey.tables[0].section".to_owned(),
            json!("9"),
            "«9» non corrisponde a nessuna sezione del questionario.",
            "“9” is not a section of the questionnaire.",
        ),
        (
            "survey.services[0].rows[0].bearing[2].on.theme".to_owned(),
            json!("none"),
            "«none» non corrisponde a nessuna voce di survey.themes.",
            "“none” is not a theme of survey.themes.",
        ),
        (
            "survey.tables[0].rows[0].cells".to_owned(),
            json!([{ "words": "1" }, { "words": "2" }]),
            "trovato un elenco, atteso: tante celle quante sono le colonne della tabella, o nessuna.",
            "found a list, expected as many cells as the table has columns, or none.",
        ),
    ];
    for (place, value, italian, english) in cases {
        let error = refused(&place, value);
        for (language, words) in [(Language::Italian, italian), (Language::English, english)] {
            assert_eq!(view::survey_file_error(&error, language), format!("{place}: {words}"));
        }
    }
}

/// Names of fields and words of the schema that the frozen file lacks are not tried by the next test.
#[test]
fn the_frozen_file_uses_every_field_and_nearly_every_word() {
    let (frozen, mut used, mut known) = (frozen(), BTreeSet::new(), BTreeSet::new());
    for path in places(&frozen) {
        used.extend(path.rsplit('/').next().map(str::to_owned));
        used.extend(frozen.pointer(&path).and_then(Value::as_str).map(str::to_owned));
    }
    names(&format::survey_schema(), &mut known);
    let unused: Vec<_> = known.difference(&used).map(String::as_str).collect();
    // Defaults and their like; the example has most of them.
    assert_eq!(unused, ["counted", "in_column", "nothing", "sure"]);
}

/// But for what a schema cannot say: that something is unique, refers to something, or answers what is asked.
#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let (file, schema) = (frozen(), Validator::new(format::survey_schema()));
    let junk = [Value::Null, json!(true), json!(1), json!("12"), json!([]), json!({})];
    let mut refused = 0;
    let mut check = |bad: &Value, what: &str| {
        let read = format::read_survey(bad.to_string().as_bytes());
        let fits = schema.validate(bad);
        let beyond = matches!(&read, Err(FileError::Field { problem, .. }) if beyond_schema(problem));
        refused += usize::from(fits.is_err());
        assert!(beyond || read.is_ok() == fits.is_ok(), "{what}\n {:?}\n {fits:?}", read.err());
    };
    for path in places(&file) {
        for value in &junk {
            let mut bad = file.clone();
            set(&mut bad, &path, Some(value.clone()));
            check(&bad, &format!("{path} = {value}"));
        }
        let mut more = file.clone();
        if let Some(Value::Object(fields)) = more.pointer_mut(&path) {
            fields.insert("colour".to_owned(), json!("red"));
            check(&more, &format!("{path}/colour"));
        }
        if !path.is_empty() {
            let mut less = file.clone();
            set(&mut less, &path, None);
            check(&less, &format!("no {path}"));
        }
    }
    assert!(refused > 500, "only {refused} were refused");
}

fn beyond_schema(problem: &Problem) -> bool {
    match problem {
        Problem::Dangling { .. } | Problem::NotUnique { .. } | Problem::Repeated => true,
        Problem::Wrong { expected, .. } => {
            matches!(expected, Expected::AnswerTo(_) | Expected::CellPerColumn)
        }
        Problem::MissingField | Problem::UnknownField { .. } => false,
    }
}
