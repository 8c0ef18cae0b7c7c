//! Forms that come back: whose they are, what enters with them, and that nothing of them is lost.

use stadera::{
    survey::{
        Answer, Document, Entry, Value,
        fill::{self, Cell},
        returned::{Choice, PointSort, State},
    },
    view::{self, Language, survey_form},
};

use crate::returned::{asked, csv, gathered, id, open, sentences, take_in, value, with};

use Language::{English, Italian};

/// A form in which a question stands under another name, so that the questionnaire does not have it.
fn with_a_question(name: &str, score: &str) -> String {
    let text = csv(name, &[("voto", &format!(";;{score};;"))]);
    text.replace("[voto];Voto;", "[voti];Voto complessivo;")
}

#[test]
fn a_question_enters_the_questionnaire_only_with_a_form_that_is_taken_in() {
    let document = with(&["Nord"]);
    let files =
        [with_a_question("Ovest", "6"), with_a_question("Nord", "7"), csv("Nuova", &[("rete", "X;;;;")])];
    let mut gathering = gathered(&[("a", &files[0]), ("b", &files[1]), ("c", &files[2])]);
    let points = open(&gathering.look(&document.survey));
    let [ovest, question, other, nuova] = points.as_slice() else { panic!("{points:?}") };
    assert!(gathering.choose(question, Choice::AddQuestion) && gathering.choose(nuova, Choice::Add));
    let questions = |gathering: &_| {
        let taken = take_in(gathering, document.clone());
        let items = taken.survey.questionnaire.sections.iter().flat_map(|section| &section.items);
        let labels: Vec<String> = items.skip(5).map(|item| item.label.clone()).collect();
        let scores = (0..taken.survey.administrations.len()).map(|at| value(&taken, at, "voti"));
        (labels, scores.collect::<Vec<_>>())
    };
    let complete = vec!["Voto complessivo".to_owned()];
    // The one that has it waits for its name; another that has it brings it.
    assert_eq!(questions(&gathering), (complete.clone(), vec![Some(Value::Score(7)), Some(Value::Blank)]));
    let mut without = gathering.clone();
    without.remove(2);
    assert_eq!(questions(&without), (Vec::new(), vec![None, None]));
    // Left out, it is no choice for another.
    assert!(gathering.choose(ovest, Choice::LeaveOut) && without.choose(ovest, Choice::LeaveOut));
    assert_eq!(questions(&without), (Vec::new(), vec![None, None]));
    assert_eq!(questions(&gathering), (Vec::new(), vec![None, None]));
    assert_eq!(open(&gathering.look(&document.survey)), std::slice::from_ref(other));
    assert!(gathering.choose(ovest, Choice::Add));
    let all = vec![Some(Value::Score(7)), Some(Value::Score(6)), Some(Value::Blank)];
    assert_eq!(questions(&gathering), (complete, all));
}

#[test]
fn nothing_beside_the_head_is_dropped_or_taken_for_a_name() {
    let text = csv("Molise;compilato dall’ufficio", &[("voto", ";;7;;")]);
    let at = text.find("Istruzioni;").expect("instructions");
    let end = at + text[at..].find("\r\n").expect("an end");
    let told = format!("{};Grazie{}", &text[..end], &text[end..]);
    let other = format!("{}Istruzioni;Risposto al telefono{}", &text[..at], &text[end..]);
    for (text, row) in [(told, "Grazie"), (other, "Risposto al telefono")] {
        let look = gathered(&[("a.csv", &text)]).look(&asked().survey);
        assert_eq!(look.files[0].forms[0].name, "Molise");
        assert_eq!(
            sentences(&look, Italian),
            [
                "? a.csv, riga 3: «compilato dall’ufficio» sta dove il modulo non prevede niente.".to_owned(),
                format!("? a.csv, riga 4: «{row}» sta dove il modulo non prevede niente."),
            ]
        );
    }
}

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
fn a_form_without_a_name_is_that_of_whoever_is_named() {
    let document = with(&["Nord", "Sud"]);
    let text = csv("", &[("voto", ";;7;;")]);
    let mut gathering = gathered(&[("a.csv", &text), ("b.csv", &text)]);
    let points = open(&gathering.look(&document.survey));
    assert_eq!(points.len(), 2);
    assert!(gathering.choose(&points[0], Choice::Is(id("nord"))));
    let taken = take_in(&gathering, document.clone());
    let look = gathering.look(&taken.survey);
    assert_eq!(
        sentences(&look, Italian),
        [
            "a.csv, riga 1: manca il nome dell’amministrazione.",
            "a.csv, riga 1: il modulo è già stato raccolto.",
            "? b.csv, riga 1: manca il nome dell’amministrazione.",
        ]
    );
    assert_eq!([look.files[0].forms[0].state, look.files[1].forms[0].state], [State::Taken, State::Waiting]);
    assert_eq!(open(&look)[0].choices, [Choice::LeaveOut, Choice::Is(id("nord"))]);
    let mut other = gathering.clone();
    assert!(gathering.choose(&points[1], Choice::Is(id("sud"))));
    for before in [document, taken.clone()] {
        let scores = take_in(&gathering, before);
        assert_eq!(
            [0, 1].map(|at| value(&scores, at, "voto")),
            [7, 7].map(|score| Some(Value::Score(score)))
        );
    }
    assert!(other.choose(&points[1], Choice::Is(id("nord"))));
    assert_eq!(take_in(&other, taken.clone()), taken);
    assert_eq!(other.look(&taken.survey).summary().same, 2);
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
fn an_answer_that_begins_like_the_head_begins_no_form() {
    let text =
        csv("Nord", &[("note", ";;Uno;1.;")]) + ";;;;;;Indagine: ferma\r\n;;;;;;Amministrazione: lenta\r\n";
    let at = text.find("Sezione;").expect("headings");
    let (head, body) = text.split_at(at);
    let first = |line: &str| {
        let mut cells: Vec<&str> = line.split(';').collect();
        cells.resize(9, "");
        let answer = cells.remove(6);
        format!("{answer};{}\r\n", cells.join(";"))
    };
    let moved = format!("{head}{}", body.lines().map(first).collect::<String>());
    let two = format!("{moved}{}", csv("Sud", &[("voto", ";;5;;")]).trim_start_matches('\u{feff}'));
    for (text, forms) in [(moved, 1), (two, 2)] {
        let gathering = gathered(&[("a.csv", &text)]);
        let look = gathering.look(&asked().survey);
        assert_eq!(sentences(&look, Italian), Vec::<String>::new());
        assert_eq!(look.files[0].forms.len(), forms);
        let taken = take_in(&gathering, asked());
        let Some(Value::List(entries)) = value(&taken, 0, "note") else { panic!("a list") };
        let texts: Vec<&str> = entries.iter().filter_map(|entry| entry.words.as_deref()).collect();
        assert_eq!(texts, ["Uno", "Indagine: ferma", "Amministrazione: lenta"]);
    }
}

#[test]
fn a_description_beside_a_list_is_in_the_table() {
    let entry = |words: &str| Entry {
        label: None,
        words: Some(words.to_owned()),
        parts: Vec::new(),
        reading: None,
        counts_in: Vec::new(),
    };
    for entries in [vec![entry("Uno"), entry("Due")], Vec::new()] {
        let mut document = with(&["Nord"]);
        let cell = Cell { administration: id("nord"), item: id("note"), nth: 0 };
        fill::set_answer(&mut document, &cell, Value::List(entries)).expect("a list");
        fill::describe(&mut document, &cell, "Scritto a mano").expect("a description");
        let one = document.survey.administrations[0].clone();
        for language in [Italian, English] {
            let text = survey_form(&document.survey, Some(&one), language);
            let gathering = gathered(&[("a.csv", &text)]);
            let taken = take_in(&gathering, asked());
            let note = |answers: &[Answer]| answers.iter().find(|one| one.item == id("note")).cloned();
            assert_eq!(note(&taken.survey.administrations[0].answers), note(&one.answers));
            // Another one is another answer.
            let mut other = document.clone();
            fill::describe(&mut other, &cell, "Scritto dopo").expect("a description");
            let differs = gathering.look(&other.survey);
            assert_eq!(
                open(&differs).iter().map(|one| one.what.sort()).collect::<Vec<_>>(),
                [PointSort::Differs]
            );
        }
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
