//! Foreign bytes. Whatever the readers of files and links are given, they answer: with a plan, which is evaluated, written and read
//! back the same, or with an error, which has its sentence in both languages.
//!
//! `make fuzz` tries a million cases; the plain test tries fewer, always the same ones. `HOSTILE_CASES` and `HOSTILE_SEED` choose others.

mod support;

use std::{env, fmt::Debug, ops::Range, str::FromStr, time::Instant};

use data_encoding::BASE64URL_NOPAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use stadera::{
    edit::{Ids, empty_plan},
    format::{
        Expected, File, FileError, Found, Problem, SurveyReading,
        link::{LinkError, open},
        read_file, read_survey, write_compact, write_survey, write_survey_compact,
    },
    scoring::{Performance, evaluate},
    survey::{self, synthesis::Synthesis},
    view::{Language, file_error, link_error, survey_file_error},
};
use support::{files, fill::Picks};

const FROZEN: &str = "tests/format/plan-1.json";
const CASES: u32 = 20_000;
const SEED: u64 = 2026;
const SURVEY: &str = "tests/format/survey-1.json";
/// One case in so many is a link.
const LINKS: i64 = 10;
const BOM: &[u8] = b"\xef\xbb\xbf";
const LANGUAGES: [Language; 2] = [Language::Italian, Language::English];

/// What a hostile hand puts in the place of a value.
const VALUES: [&str; 36] = [
    "null",
    "true",
    "[]",
    "{}",
    "[[[[[[[[]]]]]]]]",
    "0",
    "-0",
    "-1",
    "0.1",
    "1e999",
    "-1e-999",
    "18446744073709551616",
    "-9223372036854775809",
    "\"\"",
    "\"0\"",
    "\"-0.00\"",
    "\"100.000000000000000000000000001\"",
    "\"79228162514264337593543950335\"",
    "\"-79228162514264337593543950335\"",
    "\"0.0000000000000000000000000001\"",
    "\"1e5\"",
    "\"NaN\"",
    "\"Infinity\"",
    "\"\u{661}\u{662}\"",
    "\"0000-00-00\"",
    "\"9999-12-31\"",
    "\"0001-01-01\"",
    "\"2020-02-29\"",
    "\"__proto__\"",
    "\"constructor\"",
    "\"toString\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\\u202e\u{202e}\u{200b}\"",
    "\"<script>alert(1)</script>\"",
    "{\"__proto__\": {}, \"__proto__\": []}",
];

/// A text with the places of what it is made of: the names of fields, and values, lists and objects included.
struct Text {
    bytes: Vec<u8>,
    names: Vec<Range<usize>>,
    values: Vec<Range<usize>>,
}

impl Text {
    fn new(text: &str) -> Self {
        let bytes = text.as_bytes().to_vec();
        let (mut names, mut values, mut open, mut at) = (Vec::new(), Vec::new(), Vec::new(), 0);
        while at < bytes.len() {
            let from = at;
            at = end_of_token(&bytes, at);
            match bytes[from] {
                b'{' | b'[' => open.push(from),
                b'}' | b']' => values.extend(open.pop().map(|start| start..at)),
                b',' | b':' | b' ' | b'\n' => {}
                _ if bytes.get(at) == Some(&b':') => names.push(from..at),
                _ => values.push(from..at),
            }
        }
        Self { bytes, names, values }
    }

    fn part(&self, picks: &mut Picks) -> Range<usize> {
        let parts = if self.names.is_empty() || picks.up_to(7) > 0 { &self.values } else { &self.names };
        parts[pick(picks, parts.len())].clone()
    }

    /// Another value of the same kind, which may well fit, if a few tries find one.
    fn alike(&self, part: &Range<usize>, picks: &mut Picks) -> Range<usize> {
        let mut tries = std::iter::repeat_with(|| self.part(picks)).take(20);
        tries.find(|one| self.bytes[one.start] == self.bytes[part.start]).unwrap_or_else(|| part.clone())
    }
}

/// A string with its quotation marks, a run of letters and digits, or one sign.
fn end_of_token(bytes: &[u8], from: usize) -> usize {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    let rest = &bytes[from + 1..];
    let length = match bytes[from] {
        b'"' => {
            let mut escaped = false;
            let end = rest.iter().position(|byte| {
                let ends = *byte == b'"' && !escaped;
                escaped = *byte == b'\\' && !escaped;
                ends
            });
            end.map_or(rest.len(), |end| end + 1)
        }
        first if plain(first) => rest.iter().position(|byte| !plain(*byte)).unwrap_or(rest.len()),
        _ => 0,
    };
    from + 1 + length
}

fn pick(picks: &mut Picks, of: usize) -> usize {
    usize::try_from(picks.up_to(i64::try_from(of).expect("a small number") - 1)).expect("a place")
}

/// A text changed in one to four ways: the first knows what the text is made of; the others, in half of the cases, take the
/// bytes as they come.
fn mutated(text: &Text, picks: &mut Picks) -> Vec<u8> {
    let mut bytes = text.bytes.clone();
    structural(text, &mut bytes, picks);
    for _ in 0..(picks.up_to(7) - 4).max(0) {
        bytewise(&mut bytes, picks);
    }
    bytes
}

fn structural(text: &Text, bytes: &mut Vec<u8>, picks: &mut Picks) {
    let at = text.part(picks);
    match picks.up_to(9) {
        0..=2 => drop(bytes.splice(at, VALUES[pick(picks, VALUES.len())].bytes())),
        3..=6 => {
            let other = text.alike(&at, picks);
            drop(bytes.splice(at, text.bytes[other].iter().copied()));
        }
        7 => drop(bytes.splice(at, text.bytes[text.part(picks)].iter().copied())),
        8 => drop(bytes.splice(at, deep(picks))),
        _ => drop(bytes.splice(at, long(picks))),
    }
}

fn bytewise(bytes: &mut Vec<u8>, picks: &mut Picks) {
    if bytes.is_empty() {
        return;
    }
    let (at, other) = (pick(picks, bytes.len()), pick(picks, bytes.len()));
    let range = at.min(other)..at.max(other).min(at.min(other) + 200);
    match picks.up_to(5) {
        0 => bytes.truncate(at),
        1 => bytes[at] ^= 1 << picks.up_to(7),
        2 => bytes[at] = u8::try_from(picks.up_to(255)).expect("a byte"),
        3 => bytes.insert(at, b"{}[]\",:-0\\"[pick(picks, 10)]),
        4 => drop(bytes.drain(range)),
        // The same names again.
        _ => {
            let again = bytes[range.clone()].to_vec();
            drop(bytes.splice(range.end..range.end, again));
        }
    }
}

/// Lists or objects in each other, deeper than the reader goes.
fn deep(picks: &mut Picks) -> Vec<u8> {
    let depth = pick(picks, 2_000);
    let (open, close) = if picks.up_to(1) == 0 { ("[", "]") } else { ("{\"a\":", "}") };
    [open.repeat(depth), "0".to_owned(), close.repeat(depth)].concat().into_bytes()
}

/// A number or a text of many characters.
fn long(picks: &mut Picks) -> Vec<u8> {
    let length = 1 + pick(picks, 5_000);
    let sign = ["9", "0", "a", "à", "\\\\", "\u{202e}"][pick(picks, 6)];
    let text = sign.repeat(length);
    if picks.up_to(1) == 0 { text.into_bytes() } else { format!("\"{text}\"").into_bytes() }
}

/// What came of the cases.
#[derive(Debug, Default)]
struct Counts {
    files: u32,
    files_read: u32,
    links: u32,
    links_read: u32,
    surveys: u32,
    surveys_read: u32,
}

impl Counts {
    fn file(&mut self, bytes: &[u8]) {
        self.files += 1;
        match read_file(bytes) {
            Ok(file) => {
                self.files_read += 1;
                reads_back(&file);
            }
            Err(error) => said(|language| file_error(&error, language)),
        }
    }

    /// Read with small steps, too, which must come to the same.
    fn survey(&mut self, bytes: &[u8], step: usize) {
        self.surveys += 1;
        let read = read_survey(bytes);
        assert_eq!(in_steps(bytes, step), read, "{}", String::from_utf8_lossy(bytes));
        match read {
            Ok(document) => {
                self.surveys_read += 1;
                drop(Synthesis::of(&document));
                drop(document.survey.irregularities());
                for text in [write_survey(&document), write_survey_compact(&document)] {
                    assert_eq!(read_survey(text.expect("a text").as_bytes()), Ok(document.clone()));
                }
            }
            Err(error) => {
                said(|language| survey_file_error(&error, language));
            }
        }
        // What stands between two administrations is read by nobody but the scan.
        let json = serde_json::from_slice::<serde_json::Value>(bytes.strip_prefix(BOM).unwrap_or(bytes));
        assert!(json.is_ok() || read_survey(bytes).is_err(), "{}", String::from_utf8_lossy(bytes));
    }

    fn link(&mut self, text: &str) {
        self.links += 1;
        match open(text) {
            Ok(document) => {
                self.links_read += 1;
                reads_back(&File { document, past: Vec::new() });
            }
            Err(error) => said(|language| link_error(&error, language)),
        }
    }
}

fn in_steps(bytes: &[u8], step: usize) -> Result<survey::Document, FileError> {
    let mut reading = SurveyReading::begin(bytes.to_vec())?;
    while reading.step(step) {}
    reading.finish()
}

fn reads_back(file: &File) {
    drop(evaluate(&file.document, Performance::default()));
    for text in [file.write(), file.write_compact()] {
        let text = text.expect("a text");
        assert_eq!(read_file(text.as_bytes()).as_ref(), Ok(file), "{text}");
    }
}

fn said(sentence: impl Fn(Language) -> String) {
    for language in LANGUAGES {
        assert!(!sentence(language).is_empty());
    }
}

fn packed(bytes: &[u8]) -> String {
    format!("1.{}", BASE64URL_NOPAD.encode(&compress_to_vec_zlib(bytes, 1)))
}

fn chosen<T: FromStr<Err: Debug>>(name: &str, otherwise: T) -> T {
    env::var(name).map_or(otherwise, |text| text.parse().expect(name))
}

#[test]
fn whatever_comes_is_refused_or_read_and_written_back() {
    let frozen = files::document(FROZEN);
    let small = empty_plan("Comune", 2020, "", &mut Ids::new("1".to_owned()));
    let texts = [
        Text::new(&files::text(FROZEN)),
        Text::new(&write_compact(&frozen).expect("a text")),
        Text::new(&write_compact(&small).expect("a text")),
    ];
    let survey = read_survey(&files::bytes(SURVEY)).expect(SURVEY);
    let surveys =
        [Text::new(&files::text(SURVEY)), Text::new(&write_survey_compact(&survey).expect("a text"))];
    let links = texts.each_ref().map(|text| Text::new(&packed(&text.bytes)));
    let (cases, mut picks) = (chosen("HOSTILE_CASES", CASES), Picks(chosen("HOSTILE_SEED", SEED)));
    let (mut counts, from) = (Counts::default(), Instant::now());
    for _ in 0..cases {
        let which = pick(&mut picks, texts.len());
        match picks.up_to(LINKS * 2 - 1) {
            // The bytes of the file, packed as a link should be.
            0 => counts.link(&packed(&mutated(&texts[which], &mut picks))),
            // The characters of the link.
            1 => counts.link(&String::from_utf8_lossy(&mutated(&links[which], &mut picks))),
            2..=5 => {
                let of = pick(&mut picks, surveys.len());
                let bytes = mutated(&surveys[of], &mut picks);
                counts.survey(&bytes, 1 + pick(&mut picks, 300));
            }
            _ => counts.file(&mutated(&texts[which], &mut picks)),
        }
    }
    println!("{cases} cases in {:.1?}: {counts:?}", from.elapsed());
    assert_eq!(counts.files + counts.links + counts.surveys, cases);
    // Both answers have to be met, or the cases would prove nothing.
    assert!(counts.files_read > cases / 20 && counts.files_read < counts.files, "{counts:?}");
    assert!(counts.surveys_read > cases / 100 && counts.surveys_read < counts.surveys, "{counts:?}");
}

/// The frozen file with the first of a text replaced, which must be there.
fn with(old: &str, new: &str) -> Vec<u8> {
    let text = files::text(FROZEN);
    assert!(text.contains(old), "{old:?} is not in {FROZEN}");
    text.replacen(old, new, 1).into_bytes()
}

fn refused(name: &str, bytes: &[u8], expected: &FileError) {
    let found = read_file(bytes).expect_err(name);
    assert_eq!(&found, expected, "{name}");
    said(|language| file_error(&found, language));
}

fn field(place: &str, problem: Problem) -> FileError {
    FileError::Field { place: place.to_owned(), problem }
}

fn wrong(place: &str, found: Found, expected: Expected) -> FileError {
    field(place, Problem::Wrong { found, expected })
}

fn text(text: &str) -> Found {
    Found::Text(text.to_owned())
}

#[test]
fn what_no_parser_should_bear() {
    let cases: [(&str, Vec<u8>, FileError); 9] = [
        (
            "100,000 lists in each other",
            "[".repeat(100_000).into_bytes(),
            FileError::NotJson { line: 1, column: 128 },
        ),
        (
            "100,000 objects in each other",
            "{\"a\":".repeat(100_000).into_bytes(),
            FileError::NotJson { line: 1, column: 636 },
        ),
        ("a zero byte", b"\0".to_vec(), FileError::NotJson { line: 1, column: 1 }),
        ("an overlong slash", b"{\"\xc0\xaf\": 1}".to_vec(), FileError::NotText),
        (
            "half a pair of code units",
            b"{\"\\ud800\": 1}".to_vec(),
            FileError::NotJson { line: 1, column: 9 },
        ),
        (
            "a number beyond all numbers",
            b"{\"a\": 1e999}".to_vec(),
            FileError::NotJson { line: 1, column: 11 },
        ),
        (
            "two byte order marks",
            "\u{feff}\u{feff}{}".as_bytes().to_vec(),
            FileError::NotJson { line: 1, column: 1 },
        ),
        (
            "something after the end",
            [files::bytes(FROZEN), b"{}".to_vec()].concat(),
            FileError::NotJson { line: files::text(FROZEN).lines().count() + 1, column: 1 },
        ),
        (
            "a list of plans",
            b"[{\"format\": \"stadera/plan\"}]".to_vec(),
            FileError::OtherKind { found: None },
        ),
    ];
    for (name, bytes, expected) in &cases {
        refused(name, bytes, expected);
    }
}

#[test]
fn names_that_mean_something_to_scripts_are_names_like_any() {
    for name in ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"] {
        let found =
            read_file(&with("\"plan\": {", &format!("\"plan\": {{\n\"{name}\": {{}},"))).expect_err(name);
        let FileError::Field { place, problem: Problem::UnknownField { known } } = found else {
            panic!("{name}: {found:?}")
        };
        assert_eq!(place, format!("plan.{name}"));
        assert!(known.contains(&"areas"));
    }
}

#[test]
fn values_that_only_look_like_values() {
    let percent = |value: &str| with("\"percent\": \"20.00\"", &format!("\"percent\": {value}"));
    let place = "rules.survey.scale[0].percent";
    let digits = "9".repeat(1_000);
    for value in [
        "1e5",
        "NaN",
        "Infinity",
        "0x10",
        "+ 1",
        "1 000",
        "1_000",
        "\u{661}\u{662}",
        "12\u{200b}",
        digits.as_str(),
    ] {
        refused(value, &percent(&format!("\"{value}\"")), &wrong(place, text(value), Expected::Weight));
    }
    refused("a number", &percent("20"), &wrong(place, Found::Number("20".to_owned()), Expected::Weight));
    let version = |value: &str| with("\"version\": 1", &format!("\"version\": {value}"));
    refused(
        "a huge version",
        &version("18446744073709551616"),
        &wrong("version", Found::Fraction, Expected::Version),
    );
    refused(
        "a negative version",
        &version("-1"),
        &wrong("version", Found::Number("-1".to_owned()), Expected::Version),
    );
    refused(
        "a version to come",
        &version("9223372036854775807"),
        &FileError::UnknownVersion { found: 9_223_372_036_854_775_807, supported: 1 },
    );
    refused(
        "the same name, written otherwise",
        &version("1, \"\\u0076ersion\": 1"),
        &field("version", Problem::Repeated),
    );
}

#[test]
fn links_that_would_fill_the_memory_or_the_stack() {
    let packed = |bytes: &[u8]| format!("1.{}", BASE64URL_NOPAD.encode(&compress_to_vec_zlib(bytes, 9)));
    assert_eq!(open(&packed(&vec![b' '; 2_000_000])), Err(LinkError::TooBig));
    let deep = FileError::NotJson { line: 1, column: 128 };
    assert_eq!(open(&packed("[".repeat(500_000).as_bytes())), Err(LinkError::File(deep)));
    assert_eq!(open("1.__proto__"), Err(LinkError::Broken));
    assert_eq!(open(&format!("{}.A", u64::MAX)), Err(LinkError::Newer { found: u64::MAX, supported: 1 }));
    assert_eq!(open(&format!("{}.A", "9".repeat(1_000))), Err(LinkError::Broken));
}
