//! Links that hold a whole plan: there and back, and whatever can happen to a link on its way.

mod support;

use data_encoding::BASE64URL_NOPAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use proptest::{prelude::*, sample::Index};
use stadera::{
    edit::{Ids, empty_plan},
    format::{
        self, FileError,
        link::{ADDRESS, LARGEST_UNPACKED, LinkError, MOST_CHARACTERS, TooLong, link, open},
    },
    plan::{Document, RuleSet},
    view::{Language, link_error, link_too_long},
};
use support::{
    files, notation,
    plans::documents,
    random::{config, file},
};

const SEED: u64 = 2022;

fn small() -> Document {
    let lines =
        ["objective 1.1 weight 60", "indicator numeric target 40 value 30", "objective 1.2 weight 40"];
    notation::document(&lines.map(str::to_owned), RuleSet::default()).expect("a document")
}

fn example(name: &str) -> Document {
    format::read(files::text(&format!("public/examples/{name}.json")).as_bytes()).expect("a plan")
}

/// A link to any bytes, as a hostile hand would make it.
fn packed(bytes: &[u8]) -> String {
    format!("1.{}", BASE64URL_NOPAD.encode(&compress_to_vec_zlib(bytes, 9)))
}

proptest! {
    #![proptest_config(config(SEED, 300))]

    #[test]
    fn a_plan_comes_back_as_it_was(document in documents()) {
        match link(&document) {
            Ok(text) => {
                prop_assert!(ADDRESS.len() + text.len() <= MOST_CHARACTERS);
                let plain = |one: char| one.is_ascii_alphanumeric() || "._-".contains(one);
                prop_assert!(text.chars().all(plain), "{}", text);
                prop_assert_eq!(open(&text), Ok(document.clone()), "{}", file(&document));
            }
            Err(TooLong { length, most }) => {
                prop_assert!(length > most);
                prop_assert_eq!(most, MOST_CHARACTERS);
            }
        }
    }

    #[test]
    fn another_character_is_noticed(document in documents(), at in any::<Index>(), other in any::<Index>()) {
        if let Ok(text) = link(&document) {
            let other = *other.get(LETTERS);
            let at = at.index(text.len());
            unharmed(&replaced(&text, at, other), &document);
        }
    }

    #[test]
    fn whatever_stands_there_opens_or_is_refused(text in "([0-9]{0,3}\\.)?[A-Za-z0-9_-]{0,200}|\\PC{0,60}") {
        prop_assert!(open(&text).is_err());
    }
}

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%/ ";

fn replaced(text: &str, at: usize, other: u8) -> String {
    let mut bytes = text.as_bytes().to_vec();
    bytes[at] = other;
    String::from_utf8(bytes).expect("ASCII")
}

/// A link that something happened to is refused, or is the same plan.
fn unharmed(text: &str, document: &Document) {
    if let Ok(found) = open(text) {
        assert_eq!(found, *document, "{text}");
    }
}

#[test]
fn every_cut_and_every_other_character_of_a_link() {
    let document = small();
    let text = link(&document).expect("a link");
    for end in 0..text.len() {
        assert!(open(&text[..end]).is_err(), "cut at {end}");
    }
    for at in 0..text.len() {
        for other in LETTERS {
            unharmed(&replaced(&text, at, *other), &document);
        }
    }
}

#[test]
fn what_is_no_link_of_ours() {
    let text = link(&small()).expect("a link");
    let body = text.strip_prefix("1.").expect("the version");
    let newer = |found| Err(LinkError::Newer { found, supported: 1 });
    assert_eq!(open(&format!("2.{body}")), newer(2));
    // A newer version may be longer, and is newer all the same.
    assert_eq!(open(&format!("17.{}", "A".repeat(MOST_CHARACTERS))), newer(17));
    for broken in
        ["", "1", "1.", ".", body, "01.AAAA", "0.AAAA", "-1.AAAA", "+1.AAAA", "1.AAAA", "1.====", "1. "]
    {
        assert_eq!(open(broken), Err(LinkError::Broken), "{broken}");
    }
    assert_eq!(open(&packed(b"{}")), Err(LinkError::File(FileError::OtherKind { found: None })));
    assert_eq!(open(&packed(b"")), Err(LinkError::File(FileError::Empty)));
    assert_eq!(open(&format!("1.{}", "A".repeat(MOST_CHARACTERS))), Err(LinkError::TooBig));
}

/// A few hundred characters that would unpack to a lot.
#[test]
fn a_link_does_not_fill_the_memory() {
    let bomb = packed(&vec![b' '; LARGEST_UNPACKED + 1]);
    assert!(bomb.len() < MOST_CHARACTERS, "{}", bomb.len());
    assert_eq!(open(&bomb), Err(LinkError::TooBig));
    assert_eq!(open(&packed(&vec![b' '; LARGEST_UNPACKED])), Err(LinkError::File(FileError::Empty)));
    let mut document = small();
    document.plan.title = "a".repeat(LARGEST_UNPACKED);
    let refused = link(&document).expect_err("too long");
    assert_eq!(refused.most, LARGEST_UNPACKED);
}

/// Which plans fit: those that begin, and a plan of a few objectives; neither of the examples.
#[test]
fn what_fits() {
    let length = |document: &Document| link(document).map(|text| ADDRESS.len() + text.len());
    let mut ids = Ids::new("x".to_owned());
    let empty = length(&empty_plan("Comune di Lucca", 2027, "Piano della prestazione 2027", &mut ids));
    assert!(empty.is_ok_and(|length| length < 350), "{empty:?}");
    assert!(length(&small()).is_ok_and(|length| length < 600));
    for name in ["arti-2020", "arti-2021-interim"] {
        let refused = length(&example(name)).expect_err(name);
        assert_eq!(refused.most, MOST_CHARACTERS, "{name}");
        assert!((12_000..25_000).contains(&refused.length), "{name}: {}", refused.length);
    }
    // What takes room is texts. Two objectives do fit, without the texts of the guidelines and the notes.
    let mut part = example("arti-2020");
    part.plan.notes.clear();
    part.plan.areas.truncate(1);
    part.plan.amendments.clear();
    for guideline in &mut part.plan.guidelines {
        guideline.text = None;
    }
    for area in &mut part.plan.areas {
        area.objectives.truncate(2);
    }
    assert!(length(&part).is_ok_and(|length| length > 5_000), "{:?}", length(&part));
}

#[test]
fn refusals_in_words() {
    let errors = [
        LinkError::Newer { found: 2, supported: 1 },
        LinkError::Broken,
        LinkError::TooBig,
        LinkError::File(FileError::Empty),
    ];
    let mut texts = String::new();
    for language in [Language::Italian, Language::English] {
        for error in &errors {
            texts.push_str(&link_error(error, language));
            texts.push('\n');
        }
        texts.push_str(&link_too_long(TooLong { length: 16_385, most: MOST_CHARACTERS }, language));
        texts.push('\n');
    }
    insta::assert_snapshot!(texts);
}
