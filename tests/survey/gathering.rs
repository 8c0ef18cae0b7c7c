//! Forms that come back: whose they are, what enters with them, and that nothing of them is lost.

use stadera::{
    survey::{
        Document, Entry, Value,
        fill::{self, Cell},
        returned::Choice,
    },
    view::{self, Language},
};

use crate::returned::{asked, csv, gathered, id, open, take_in, value, with};

use Language::{English, Italian};

#[test]
fn two_rows_of_a_file_are_chosen_from_as_rows() {
    let text = csv("Nord", &[("voto", ";;7;;")]);
    let from = text.find("[prima-parte];[voto]").expect("a row");
    let end = from + text[from..].find("\r\n").expect("an end") + 2;
    let row = text[from..end].replace(";;7;;", ";;8;;");
    let text = format!("{}{row}{}", &text[..end], &text[end..]);
    let document = asked();
    let point = open(&gathered(&[("a.csv", &text)]).look(&document.survey)).remove(0);
    let buttons = |language| {
        let words = |choice| view::returned_choice(&document.survey, &point.what, choice, language);
        point.choices.iter().map(words).collect::<Vec<String>>()
    };
    assert_eq!(buttons(Italian), ["Tieni la prima riga", "Prendi la seconda riga", "Lascia in bianco"]);
    assert_eq!(buttons(English), ["Keep the first row", "Take the second row", "Leave blank"]);
}

#[test]
fn a_choice_of_an_administration_that_is_gone_is_none() {
    let mut document = with(&["Nord", "Sud"]);
    for name in ["", "Zud"] {
        let mut gathering = gathered(&[("a.csv", &csv(name, &[("voto", ";;7;;")]))]);
        let point = open(&gathering.look(&document.survey)).remove(0);
        assert!(gathering.choose(&point, Choice::Is(id("sud"))));
        assert!(open(&gathering.look(&document.survey)).is_empty());
        fill::delete_administration(&mut document, &id("sud")).expect("it is there");
        let look = gathering.look(&document.survey);
        assert_eq!((look.summary().waiting, look.summary().open), (1, 1), "{name}");
        assert_eq!(open(&look)[0].chosen, None);
        fill::add_administration(&mut document, "Sud").expect("a name");
    }
}

#[test]
fn a_number_that_is_no_score_is_kept_as_a_number() {
    for (found, kept) in [
        ("11", Value::Score(11)),
        ("0", Value::Score(0)),
        ("70000", Value::Words("70000".to_owned())),
        ("-3", Value::Words("-3".to_owned())),
    ] {
        let mut gathering = gathered(&[("a.csv", &csv("Nord", &[("voto", &format!(";;{found};;"))]))]);
        let point = open(&gathering.look(&asked().survey)).remove(0);
        assert!(gathering.choose(&point, Choice::Keep));
        assert_eq!(value(&take_in(&gathering, asked()), 0, "voto"), Some(kept));
    }
    // One that stands elsewhere is outside the counts as well.
    let mut gathering = gathered(&[("a.csv", &csv("Nord", &[("voto", "7;;;;")]))]);
    let point = open(&gathering.look(&asked().survey)).remove(0);
    assert!(gathering.choose(&point, Choice::Keep));
    assert_eq!(value(&take_in(&gathering, asked()), 0, "voto"), Some(Value::Words("7".to_owned())));
}

#[test]
fn readings_stay_with_what_did_not_change() {
    let mut document = with(&["Nord"]);
    let cell = Cell { administration: id("nord"), item: id("note"), nth: 0 };
    let mut entry = Entry::written("Uno\nparte");
    entry.reading = Some("di chi".to_owned());
    fill::set_answer(&mut document, &cell, Value::List(vec![entry.clone()])).expect("a list");
    let answer = |document: &mut Document| {
        std::sync::Arc::make_mut(&mut document.survey.administrations[0]).answers[0].clone()
    };
    std::sync::Arc::make_mut(&mut document.survey.administrations[0]).answers[0].reading =
        Some("intera".to_owned());
    let dotted = Entry { label: Some("2.".to_owned()), ..Entry::written("") };
    fill::set_answer(&mut document, &cell, Value::List(vec![entry.clone(), dotted])).expect("a list");
    assert_eq!(answer(&mut document).reading.as_deref(), Some("intera"));
    // What is only a line break or a space at an end changes nothing.
    for same in ["Uno\nparte\n", " Uno \n\nparte", "Uno\nparte"] {
        let mut one = entry.clone();
        one.write(same);
        assert_eq!(one, entry, "{same:?}");
    }
    entry.write("Uno");
    assert_eq!(entry, Entry::written("Uno"));
    fill::set_answer(&mut document, &cell, Value::List(vec![entry])).expect("a list");
    assert_eq!(answer(&mut document).reading, None);
}
