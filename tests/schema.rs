//! The JSON Schema is made from the types; the file in `public/schema/` is a copy of it for those who read or
//! write plans with other programs. `UPDATE=1 cargo test --test schema` writes it anew.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use stadera::{
    format::{self, Expected, FileError, Problem},
    plan::Document,
};
use support::{
    files,
    json::{places, pointer, set},
    schema::{Validator, names},
};

const SCHEMA: &str = "public/schema/plan-1.json";
const EXAMPLES: [&str; 2] = ["public/examples/arti-2020.json", "public/examples/arti-2021-interim.json"];
const FROZEN: &str = "tests/format/plan-1.json";

fn json(file: &str) -> Value {
    serde_json::from_str(&files::text(file)).expect(file)
}

#[test]
fn the_schema_is_made_from_the_types() {
    let generated = serde_json::to_string_pretty(&format::schema()).expect("a schema");
    files::compare(SCHEMA, &format!("{generated}\n"));
}

#[test]
fn real_files_fit_the_schema() {
    let schema = Validator::new(json(SCHEMA));
    for file in EXAMPLES.into_iter().chain([FROZEN]) {
        schema.validate(&json(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
}

/// A frozen file that leaves a field out would not notice that its reading changed.
#[test]
fn the_frozen_file_uses_every_field_and_every_kind() {
    let mut used = BTreeSet::new();
    let (frozen, schema) = (json(FROZEN), format::schema());
    for path in places(&frozen) {
        used.extend(path.rsplit('/').next().map(str::to_owned));
        used.extend(frozen.pointer(&path).and_then(Value::as_str).map(str::to_owned));
    }
    let mut known = BTreeSet::new();
    names(&schema, &mut known);
    let unused: Vec<_> = known.difference(&used).collect();
    // What the writer leaves out because it is the default, and states that only one field can hold.
    let elsewhere = [
        "both",
        "early",
        "given",
        "higher",
        "interim",
        "last_step",
        "late",
        "on_track",
        "planned",
        "rate",
        "to_start",
    ];
    let unused: Vec<_> = unused.into_iter().filter(|name| !elsewhere.contains(&name.as_str())).collect();
    assert!(unused.is_empty(), "{FROZEN} has no {unused:?}");
    assert!(known.len() > 100, "only {} names in the schema", known.len());
}

/// The same field by field: what every object of a kind leaves out, no test takes away or puts to something else.
#[test]
fn the_frozen_file_has_every_field_of_every_object() {
    let frozen = json(FROZEN);
    let mut kinds: BTreeMap<&[&str], BTreeSet<String>> = BTreeMap::new();
    for path in places(&frozen) {
        let mut file = frozen.clone();
        let Some(Value::Object(fields)) = file.pointer_mut(&path) else { continue };
        let there: Vec<_> = fields.keys().cloned().collect();
        fields.insert("colour".to_owned(), json!("red"));
        // An object that is refused for another reason is a word with its content.
        if let Err(FileError::Field { problem: Problem::UnknownField { known }, .. }) =
            format::read(file.to_string().as_bytes())
        {
            kinds.entry(known).or_default().extend(there);
        }
    }
    for (known, there) in &kinds {
        let known: BTreeSet<_> = known.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(&known, there, "{FROZEN} does not have all of these");
    }
    assert!(kinds.len() > 20, "only {} kinds of objects", kinds.len());
}

/// The reader and the schema must refuse the same files, but for what a schema cannot say: that something is
/// unique or refers to something, that the calendar has a day, that two years go together.
#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let (file, schema) = (json(FROZEN), Validator::new(format::schema()));
    let junk = [Value::Null, json!(true), json!(1), json!("12"), json!([]), json!({})];
    let mut refused = 0;
    let mut check = |bad: &Value, what: &str| {
        let read = format::read(bad.to_string().as_bytes());
        let fits = schema.validate(bad);
        let beyond = matches!(&read, Err(FileError::Field { problem, .. }) if beyond_schema(problem));
        refused += usize::from(fits.is_err());
        assert!(
            beyond || read.is_ok() == fits.is_ok(),
            "{what}\n reader: {:?}\n schema: {fits:?}",
            read.err()
        );
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
        let mut less = file.clone();
        if !path.is_empty() {
            set(&mut less, &path, None);
            check(&less, &format!("no {path}"));
        }
    }
    assert!(refused > 1_800, "only {refused} were refused");
}

/// Each word that a choice can be is known to the schema, means something of its own, and is written as it is read.
#[test]
fn every_word_is_read_and_written_back() {
    let (frozen, schema) = (json(FROZEN), format::schema());
    let mut known = BTreeSet::new();
    names(&schema, &mut known);
    let read = |path: &str, word: &str| {
        let mut file = frozen.clone();
        set(&mut file, path, Some(json!(word)));
        format::read(file.to_string().as_bytes())
    };
    let (mut tried, mut choices) = (BTreeSet::new(), BTreeSet::new());
    for path in places(&frozen) {
        let Err(FileError::Field {
            problem: Problem::Wrong { expected: Expected::OneOf(words), .. }, ..
        }) = read(&path, "?")
        else {
            continue;
        };
        choices.insert(words);
        let mut meanings: Vec<Document> = Vec::new();
        for word in words {
            tried.insert((*word).to_owned());
            // Some words need a content.
            let Ok(document) = read(&path, word) else { continue };
            let written: Value =
                serde_json::from_str(&format::write(&document).expect("a text")).expect("JSON");
            match written.pointer(&path) {
                // The default is left out.
                None => {}
                Some(Value::Object(content)) => {
                    assert_eq!(content.keys().collect::<Vec<_>>(), [word], "{path} = {word}");
                }
                Some(other) => assert_eq!(other, word, "{path} = {word}"),
            }
            assert!(!meanings.contains(&document), "{path} = {word}: another word means the same");
            meanings.push(document);
        }
    }
    let unknown: Vec<_> = tried.difference(&known).collect();
    assert!(unknown.is_empty(), "the schema does not have {unknown:?}");
    assert!(choices.len() > 14, "only {} choices", choices.len());
}

fn beyond_schema(problem: &Problem) -> bool {
    let years = format::Expected::Years;
    match problem {
        Problem::Dangling { .. } | Problem::NotUnique { .. } | Problem::Repeated => true,
        Problem::Wrong { expected, .. } => *expected == years,
        Problem::MissingField | Problem::UnknownField { .. } => false,
    }
}

#[test]
fn numbers_and_days_have_the_same_bounds_for_both() {
    let schema = Validator::new(format::schema());
    let objective = "plan.areas[0].objectives[0]";
    let weights =
        ["0", "100", "100.0", "100.01", "101", "99.9999999999", "00012.5", "-1", "1.", "12,5", "1e1", "NaN"];
    let figures = [
        "10000000000000",
        "10000000000000.1",
        "9999999999999.9999999999",
        "-10000000000000",
        "--1",
        "0.00000000001",
    ];
    let dates = [
        "2020-02-29",
        "1899-12-31",
        "1900-01-01",
        "2199-12-31",
        "2200-01-01",
        "2020-13-01",
        "2020-00-01",
        "2020-01-32",
        "2020-01-00",
        "20-01-01",
    ];
    let ids = ["a", "A.b_c-1", "", "a b", "ü"];
    let fields = [
        (format!("{objective}.weight"), weights.as_slice()),
        (format!("{objective}.indicators[0].final.value"), &figures),
        (format!("{objective}.indicators[1].measure.schedule.due"), &dates),
        ("plan.id".to_owned(), &ids),
    ];
    for (place, texts) in fields {
        for text in texts {
            let mut file = json(FROZEN);
            set(&mut file, &pointer(&place), Some(json!(text)));
            let (read, fits) = (format::read(file.to_string().as_bytes()), schema.validate(&file));
            assert_eq!(read.is_ok(), fits.is_ok(), "{place} = {text:?}\n reader: {:?}", read.err());
        }
    }
    for year in [1899, 1900, 2199, 2200] {
        let mut file = json(FROZEN);
        set(&mut file, &pointer("plan.year"), Some(json!(year)));
        assert_eq!(
            format::read(file.to_string().as_bytes()).is_ok(),
            schema.validate(&file).is_ok(),
            "{year}"
        );
    }
}
