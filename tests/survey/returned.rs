//! Forms that come back badly: each with its place, its sentence, and what every choice makes of it.

use std::collections::HashSet;

use stadera::{
    format::write_survey,
    survey::{
        Answer, Column, Document, Id, ItemKind, Session, Step, Value, design,
        fill::{self, Cell},
        returned::{Choice, Gathering, Look, Point, PointSort, State},
    },
    view::{self, Language, survey_form},
};

use Language::{English, Italian};

/// One section with an item of each kind.
pub(crate) fn asked() -> Document {
    asked_one_by_one(|_| ())
}

/// The same, looked at after each item.
pub(crate) fn asked_one_by_one(look: impl Fn(&Document)) -> Document {
    let mut document = design::empty("Lavoro agile", "Prima parte", &HashSet::new());
    let section = document.survey.questionnaire.sections[0].id.clone();
    for (label, kind) in [
        ("Si fa", ItemKind::YesNo),
        ("Rete", ItemKind::Mark),
        ("Altro", ItemKind::Other),
        ("Voto", ItemKind::Score),
        ("Note", ItemKind::List),
    ] {
        design::add_item(&mut document, &section, label, kind).expect(label);
        look(&document);
    }
    document
}

pub(crate) fn with(names: &[&str]) -> Document {
    let mut document = asked();
    for name in names {
        fill::add_administration(&mut document, name).expect(name);
    }
    document
}

/// The form as a clerk fills it in: who, and the last five cells of the first rows of some items.
pub(crate) fn csv(name: &str, rows: &[(&str, &str)]) -> String {
    let mut text = survey_form(&asked().survey, None, Italian);
    text = text.replace("Amministrazione;\r\n", &format!("Amministrazione;{name}\r\n"));
    for (item, cells) in rows {
        let at = text.find(&format!("[{item}]")).expect(item);
        let end = at + text[at..].find("\r\n").expect("an end");
        let kept: Vec<&str> = text[at..end].split(';').take(3).collect();
        text.replace_range(at..end, &format!("{};{cells}", kept.join(";")));
    }
    text
}

/// The same as JSON.
pub(crate) fn json(name: &str, answers: &[(&str, Value)]) -> String {
    let mut document = with(&[name]);
    let administration = document.survey.administrations[0].id.clone();
    for (item, value) in answers {
        let cell = Cell { administration: administration.clone(), item: id(item), nth: 0 };
        fill::set_answer(&mut document, &cell, value.clone()).expect(item);
    }
    write_survey(&document).expect("a text")
}

pub(crate) fn id(text: &str) -> Id {
    Id::new(text).expect(text)
}

pub(crate) fn gathered(files: &[(&str, &str)]) -> Gathering {
    let mut gathering = Gathering::new();
    for (name, text) in files {
        gathering.add(name, text.as_bytes());
    }
    gathering
}

/// Every sentence about the files, open points marked.
pub(crate) fn sentences(look: &Look, language: Language) -> Vec<String> {
    let mut all = Vec::new();
    for file in &look.files {
        all.extend(file.unreadable.iter().map(|why| view::returned_unreadable(&file.name, why, language)));
        for point in file.forms.iter().flat_map(|form| &form.points) {
            let mark = if point.is_open() { "? " } else { "" };
            all.push(format!("{mark}{}", view::returned_point(&file.name, point, language)));
        }
    }
    all
}

pub(crate) fn open(look: &Look) -> Vec<Point> {
    look.points().filter(|point| point.is_open()).cloned().collect()
}

pub(crate) fn value(document: &Document, administration: usize, item: &str) -> Option<Value> {
    let answers = &document.survey.administrations.get(administration)?.answers;
    answers.iter().find(|answer| answer.item.as_str() == item).map(|answer| answer.value.clone())
}

pub(crate) fn mark(column: Column) -> Value {
    Value::Mark { column, words: "X".to_owned() }
}

pub(crate) fn words(text: &str) -> Value {
    Value::Words(text.to_owned())
}

pub(crate) fn take_in(gathering: &Gathering, mut document: Document) -> Document {
    gathering.apply(&mut document).expect("nothing to refuse");
    let text = write_survey(&document).expect("a text");
    assert_eq!(stadera::format::read_survey(text.as_bytes()).as_ref(), Ok(&document));
    document
}

/// A cell that is unclear: what is said of it, and what each choice makes of it.
fn unclear(text: &str, item: &str, sentence: [&str; 2], results: &[(Choice, Value)]) {
    let document = asked();
    let gathering = gathered(&[("nord", text)]);
    let look = gathering.look(&document.survey);
    let points = open(&look);
    assert_eq!(points.len(), 1, "{:?}", sentences(&look, Italian));
    for (language, sentence) in [Italian, English].into_iter().zip(sentence) {
        assert_eq!(view::returned_point("nord", &points[0], language), sentence);
    }
    assert_eq!(take_in(&gathering, document.clone()), document, "what is open waits");
    let offered: Vec<&Choice> = results.iter().map(|(choice, _)| choice).collect();
    assert_eq!(points[0].choices.iter().collect::<Vec<_>>(), offered);
    for (choice, expected) in results {
        let mut decided = gathering.clone();
        assert!(decided.choose(&points[0], choice.clone()));
        assert!(open(&decided.look(&document.survey)).is_empty());
        let taken = take_in(&decided, document.clone());
        assert_eq!(value(&taken, 0, item).as_ref(), Some(expected), "{choice:?}");
    }
}

#[test]
fn a_score_that_is_none_waits_for_a_choice() {
    let kept = |found: &str| match found {
        "11" => Value::Score(11),
        "0" => Value::Score(0),
        found => words(found),
    };
    let results = |found: &str| [(Choice::Keep, kept(found)), (Choice::Blank, Value::Blank)];
    for found in ["11", "0", "-3", "7,5", "7.0", "sette", "7/10", "99999999999999999999999999999999"] {
        let sentence = [
            format!("nord, riga 13: «Voto»: trovato «{found}», atteso un numero intero da 1 a 10."),
            format!("nord, row 13: “Voto”: found “{found}”, expected a whole number from 1 to 10."),
        ];
        let text = csv("Nord", &[("voto", &format!(";;{found};;"))]);
        unclear(&text, "voto", sentence.each_ref().map(String::as_str), &results(found));
    }
    let place = "survey.administrations[0].answers[0]";
    for (found, written) in [
        ("11", "{ \"score\": 11 }"),
        ("-3", "{ \"score\": -3 }"),
        ("70000", "{ \"score\": 70000 }"),
        ("7.5", "{ \"score\": \"7.5\" }"),
    ] {
        let text = json("Nord", &[("voto", Value::Score(10))])
            .replace("{\n            \"score\": 10\n", "{\n\"score\": 10\n");
        let from = text.find("\"score\": 10").expect("a score");
        let text = format!("{}{}{}", &text[..from], &written[2..written.len() - 2], &text[from + 11..]);
        let sentence = [
            format!("nord, {place}: «Voto»: trovato «{found}», atteso un numero intero da 1 a 10."),
            format!("nord, {place}: “Voto”: found “{found}”, expected a whole number from 1 to 10."),
        ];
        unclear(&text, "voto", sentence.each_ref().map(String::as_str), &results(found));
    }
}

#[test]
fn another_score_can_be_typed_instead_but_none_beyond_ten() {
    let document = asked();
    let mut gathering = gathered(&[("nord", &csv("Nord", &[("voto", ";;11;;")]))]);
    let point = open(&gathering.look(&document.survey)).remove(0);
    assert!(!gathering.choose(&point, Choice::Instead(Value::Score(12))));
    assert!(!gathering.choose(&point, Choice::Instead(Value::Yes)));
    assert!(!gathering.choose(&point, Choice::First));
    assert!(gathering.choose(&point, Choice::Instead(Value::Score(9))));
    assert_eq!(value(&take_in(&gathering, document), 0, "voto"), Some(Value::Score(9)));
}

#[test]
fn both_signs_on_a_row_wait_for_a_choice() {
    let found = "X (+), X (-)";
    let results = [
        (Choice::Keep, words(found)),
        (Choice::Instead(mark(Column::Plus)), mark(Column::Plus)),
        (Choice::Instead(mark(Column::Minus)), mark(Column::Minus)),
        (Choice::Blank, Value::Blank),
    ];
    let said = |place: &str| {
        [
            format!(
                "nord, {place}: «Rete»: trovato «{found}», segni in tutte e due le colonne; ne è atteso uno solo."
            ),
            format!("nord, {place}: “Rete”: found “{found}”, marks in both columns; one is expected.")
                .replace("riga", "row"),
        ]
    };
    let text = csv("Nord", &[("rete", "X;X;;;")]);
    unclear(&text, "rete", said("riga 9").each_ref().map(String::as_str), &results);
    let row = "[prima-parte];[rete];Rete;Una X (o una percentuale) in una delle due colonne;X;;;;\r\n";
    let twice =
        csv("Nord", &[("rete", "X;;;;")]).replace(row, &format!("{row}{}", row.replace(";X;;;;", ";;X;;;")));
    unclear(&twice, "rete", said("riga 10").each_ref().map(String::as_str), &results);
    let plus = json("Nord", &[("rete", mark(Column::Plus))]);
    let from = plus
        .find("{\n            \"item\": \"rete\"")
        .or_else(|| plus.find("{\n          \"item\": \"rete\""))
        .expect("an answer");
    let end = plus[from..].find("]").expect("an end") + from;
    let one = plus[from..end].trim_end();
    let text = format!("{}{one},{}{}", &plus[..from], one.replace("plus", "minus"), &plus[end..]);
    unclear(
        &text,
        "rete",
        said("survey.administrations[0].answers[1]").each_ref().map(String::as_str),
        &results,
    );
}

#[test]
fn a_mark_is_read_in_all_its_forms_and_nothing_else_is_one() {
    let document = asked();
    let read = |cells: &str| {
        let gathering = gathered(&[("nord", &csv("Nord", &[("rete", cells)]))]);
        let waits = !open(&gathering.look(&document.survey)).is_empty();
        (!waits).then(|| value(&take_in(&gathering, document.clone()), 0, "rete").expect("an answer"))
    };
    for words in ["x", "X", "+", "1", "sì", "SI", " X ", "'+", "✓"] {
        let words = words.trim().trim_start_matches('\'');
        let expected = Value::Mark { column: Column::Plus, words: words.to_owned() };
        assert_eq!(read(&format!("{words};;;;")), Some(expected), "{words}");
    }
    assert_eq!(read(";-;;;"), Some(Value::Mark { column: Column::Minus, words: "-".to_owned() }));
    assert_eq!(read(";;'-;;"), Some(Value::Mark { column: Column::Minus, words: "-".to_owned() }));
    for (written, percent) in
        [("50%", "50"), ("50 %", "50"), ("\"12,5%\"", "12.5"), ("12.5 %", "12.5"), ("0%", "0")]
    {
        let percent = stadera::number::Figure::parse(percent).expect(percent);
        let expected = Value::Percentage { column: Column::Minus, percent };
        assert_eq!(read(&format!(";{written};;;")), Some(expected), "{written}");
    }
    for cells in [
        "-;;;;", ";+;;;", "no;;;;", "0;;;;", "50;;;;", "0,5;;;;", "101%;;;;", "-1%;;;;", "X?;;;;", ";;X;;",
        "X;;X;;",
    ] {
        assert_eq!(read(cells), None, "{cells}");
    }
    // A number without its sign is offered as a percentage, not taken for one.
    let gathering = gathered(&[("nord", &csv("Nord", &[("rete", "50;;;;")]))]);
    let point = open(&gathering.look(&document.survey)).remove(0);
    let words = |choice| view::returned_choice(&document.survey, &point.what, choice, Italian);
    let buttons: Vec<String> = point.choices.iter().map(words).collect();
    assert_eq!(
        buttons,
        [
            "Tieni com’è scritto, fuori dai conteggi",
            "È un segno +",
            "È un segno -",
            "È «50\u{a0}% (+)»",
            "Lascia in bianco"
        ]
    );
}

#[test]
fn a_changed_questionnaire_is_told_question_by_question() {
    let document = asked();
    let text = csv("Nord", &[("rete", "X;;;;"), ("voto", ";;7;;")])
        .replace("[rete];Rete;", "[rete];Rete e computer;")
        .replace("[voto];Voto;", "[voti];Voto complessivo;");
    let mut gathering = gathered(&[("nord.csv", &text)]);
    let look = gathering.look(&document.survey);
    assert_eq!(
        sentences(&look, Italian),
        [
            "? nord.csv, riga 9: la domanda è «Rete e computer»; nel questionario è «Rete».",
            "? nord.csv, riga 13: la domanda «Voto complessivo» (sezione «Prima parte») non è nel questionario; la risposta è «7».",
            "nord.csv, riga 1: mancano domande del questionario, che restano senza risposta (1): «Voto».",
        ]
    );
    assert_eq!(view::returned_summary(&look.summary(), Italian), "1 file: 1 con 2 punti da decidere.");
    let points = open(&look);
    let mut other = gathering.clone();
    assert!(gathering.choose(&points[0], Choice::Take) && gathering.choose(&points[1], Choice::AddQuestion));
    let taken = take_in(&gathering, document.clone());
    let added = taken.survey.questionnaire.sections[0].items.last().cloned().expect("an item");
    assert_eq!((added.label.as_str(), added.kind), ("Voto complessivo", ItemKind::Score));
    assert_eq!(value(&taken, 0, "rete"), Some(mark(Column::Plus)));
    assert_eq!(value(&taken, 0, added.id.as_str()), Some(Value::Score(7)));
    assert!(other.choose(&points[0], Choice::LeaveOut) && other.choose(&points[1], Choice::LeaveOut));
    let taken = take_in(&other, document.clone());
    assert_eq!(
        [value(&taken, 0, "rete"), value(&taken, 0, "voto")],
        [Some(Value::Blank), Some(Value::Blank)]
    );
    assert_eq!(taken.survey.questionnaire, document.survey.questionnaire);
}

#[test]
fn a_changed_questionnaire_of_json_is_told_the_same() {
    let document = asked();
    let text = json("Nord", &[("rete", mark(Column::Plus)), ("voto", Value::Score(7))])
        .replace("\"label\": \"Rete\"", "\"label\": \"Rete e computer\"")
        .replace("\"voto\"", "\"voti\"")
        .replace("\"label\": \"Voto\"", "\"label\": \"Voto complessivo\"");
    let look = gathered(&[("nord.json", &text)]).look(&document.survey);
    assert_eq!(
        sentences(&look, English),
        [
            "? nord.json, survey.administrations[0].answers[0]: the question is “Rete e computer”; in the questionnaire it is “Rete”.",
            "? nord.json, survey.administrations[0].answers[1]: the question “Voto complessivo” (section “Prima parte”) is not in the questionnaire; the answer is “7”.",
            "nord.json, survey.administrations[0]: questions of the questionnaire are missing and stay blank (1): “Voto”.",
        ]
    );
}

#[test]
fn an_unknown_name_and_no_name_wait_for_a_choice() {
    let document = with(&["Città di Forlì", "Sud"]);
    let unknown = csv("Comune di Forli", &[("voto", ";;7;;")]);
    let gathering = gathered(&[("a.csv", &unknown), ("b.csv", &csv("", &[("voto", ";;8;;")]))]);
    let look = gathering.look(&document.survey);
    assert_eq!(
        sentences(&look, Italian),
        [
            "? a.csv, riga 1: «Comune di Forli» non è tra le amministrazioni dell’indagine.",
            "? b.csv, riga 1: manca il nome dell’amministrazione.",
        ]
    );
    let points = open(&look);
    assert_eq!(points[0].choices, [Choice::Add, Choice::LeaveOut, Choice::Is(id("citta-di-forli"))]);
    let choose = |choices: [Choice; 2]| {
        let mut decided = gathering.clone();
        for (point, choice) in points.iter().zip(choices) {
            assert!(decided.choose(point, choice));
        }
        let taken = take_in(&decided, document.clone());
        let names = taken.survey.administrations.iter().enumerate();
        names.map(|(at, one)| format!("{} {:?}", one.name, value(&taken, at, "voto"))).collect::<Vec<_>>()
    };
    assert_eq!(
        choose([Choice::Add, Choice::Named("Est".to_owned())]),
        ["Città di Forlì None", "Sud None", "Comune di Forli Some(Score(7))", "Est Some(Score(8))"]
    );
    assert_eq!(
        choose([Choice::Is(id("citta-di-forli")), Choice::Is(id("sud"))]),
        ["Città di Forlì Some(Score(7))", "Sud Some(Score(8))"]
    );
    assert_eq!(choose([Choice::LeaveOut, Choice::LeaveOut]), ["Città di Forlì None", "Sud None"]);
    // Case, accents and spaces make no other name.
    let same = gathered(&[("c.csv", &csv("CITTA'  DI FORLI'", &[("voto", ";;7;;")]))]);
    assert_eq!(same.look(&document.survey).files[0].forms[0].state, State::Filled);
}

#[test]
fn the_same_administration_twice_is_compared_answer_by_answer() {
    let document = asked();
    let first = csv("Nord", &[("voto", ";;7;;"), ("rete", "X;;;;")]);
    let second = csv("nord", &[("voto", ";;9;;"), ("rete", "+;;;;")]);
    let gathering = gathered(&[("a.csv", &first), ("b.csv", &second), ("c.csv", &first)]);
    let look = gathering.look(&document.survey);
    assert_eq!(
        sentences(&look, Italian),
        [
            "b.csv, riga 1: «Nord» risponde anche nel file a.csv; le risposte diverse sono 1.",
            "? b.csv, riga 1: «Voto»: c’è già «7», qui «9».",
            "c.csv, riga 1: dice lo stesso nel file a.csv.",
        ]
    );
    assert_eq!(
        view::returned_summary(&look.summary(), Italian),
        "3 file: 1 amministrazione nuova, 1 uguale, 1 con 1 punto da decidere."
    );
    let twice = look.points().find(|point| point.what.sort() == PointSort::Twice).expect("a point").clone();
    let scores = |choice: Choice| {
        let mut decided = gathering.clone();
        assert!(decided.choose(&twice, choice));
        let taken = take_in(&decided, document.clone());
        let names = taken.survey.administrations.iter().enumerate();
        let scores = names.map(|(at, one)| (one.name.clone(), value(&taken, at, "voto").expect("a score")));
        (scores.collect::<Vec<_>>(), decided, taken)
    };
    let nord = |score| ("Nord".to_owned(), Value::Score(score));
    assert_eq!(scores(Choice::First).0, [nord(7)]);
    assert_eq!(scores(Choice::Second).0, [nord(9)]);
    let (both, decided, taken) = scores(Choice::Both);
    assert_eq!(both, [nord(7), ("Nord (2)".to_owned(), Value::Score(9))]);
    // What was taken in is not asked about again, nor taken in twice.
    let again = decided.look(&taken.survey);
    assert!(open(&again).is_empty());
    assert_eq!(again.survey(), &taken.survey);
    // One answer can be decided for itself.
    let mut decided = gathering.clone();
    assert!(decided.choose(&open(&look)[0], Choice::Second));
    assert_eq!(value(&take_in(&decided, document), 0, "voto"), Some(Value::Score(9)));
}

#[test]
fn the_same_identifier_twice_in_a_json_file_is_no_reason_to_refuse_it() {
    let text = json("Nord", &[("voto", Value::Score(7))]);
    let from = text.find("\"administrations\": [").expect("a list") + 20;
    let end = text[from..].find("\n    ]").expect("an end") + from;
    let one = &text[from..end];
    let twice =
        format!("{}{one},{}{}", &text[..from], one.replace("\"score\": 7", "\"score\": 8"), &text[end..]);
    let look = gathered(&[("due.json", &twice)]).look(&asked().survey);
    assert_eq!(
        sentences(&look, Italian),
        [
            "due.json, survey.administrations[1]: «Nord» risponde anche nel file due.json; le risposte diverse sono 1.",
            "? due.json, survey.administrations[1]: «Voto»: c’è già «7», qui «8».",
        ]
    );
}

#[test]
fn a_form_against_answers_of_the_survey() {
    let gathering = gathered(&[("a.csv", &csv("Nord", &[("voto", ";;7;;")]))]);
    let mut document = take_in(&gathering, asked());
    let cell = Cell { administration: id("nord"), item: id("voto"), nth: 0 };
    fill::set_answer(&mut document, &cell, Value::Score(3)).expect("a score");
    // It was taken in, so that what was changed since stays.
    let again = gathering.look(&document.survey);
    assert_eq!(sentences(&again, Italian), ["a.csv, riga 1: il modulo è già stato raccolto."]);
    assert_eq!(sentences(&again, English), ["a.csv, row 1: the form was taken in before."]);
    let states =
        [Italian, English].map(|language| view::returned_state(again.files[0].forms[0].state, language));
    assert_eq!(states, ["già raccolta", "taken in before"]);
    let other = gathered(&[("b.csv", &csv("Nord", &[("voto", ";;8;;")]))]);
    assert_eq!(
        sentences(&other.look(&document.survey), Italian),
        [
            "b.csv, riga 1: «Nord» risponde anche nell’indagine; le risposte diverse sono 1.",
            "? b.csv, riga 1: «Voto»: c’è già «3», qui «8».",
        ]
    );
}

#[test]
fn files_that_cannot_be_read_are_listed_and_the_rest_goes_on() {
    let mut gathering = Gathering::new();
    let good = csv("Nord", &[("voto", ";;7;;")]);
    let broken = json("Nord", &[]).replace("\"kind\": \"mark\"", "\"kind\": \"marks\"");
    for (name, bytes) in [
        ("a", b"".as_slice()),
        ("b", b"PK\x03\x04"),
        ("c", &[0, 1, 2]),
        ("d", b"Cari colleghi, rispondiamo volentieri"),
        ("e", b"{\"format\": \"stadera/plan\", \"version\": 1}"),
        ("f", broken.as_bytes()),
        ("g", json_without_anybody().as_bytes()),
        ("h", good.replace(";;7;;", ";;\"7;;").as_bytes()),
        ("i", b"{"),
        ("l", good.as_bytes()),
    ] {
        gathering.add(name, bytes);
    }
    let look = gathering.look(&asked().survey);
    assert_eq!(
        sentences(&look, Italian),
        [
            "a: è vuoto.",
            "b: è una cartella di lavoro o un archivio, non un CSV: aprirlo con il foglio di calcolo e salvarlo come CSV.",
            "c: non è un testo.",
            "d: non ha la riga delle intestazioni del modulo (Sezione, Voce, Domanda, …), quindi non si sa che cosa dicono le colonne.",
            "e: non si legge come indagine. È un file JSON di altro tipo («stadera/plan»); un’indagine dichiara \"format\": \"stadera/survey\".",
            "f: non si legge come indagine. survey.questionnaire.sections[0].items[1].kind: trovato \"marks\", atteso: uno tra yes_no, mark, other, score, list.",
            "g: non contiene risposte di nessuno.",
            "h: alla riga 13 ha delle virgolette che non si chiudono: non si sa dove finisce la cella.",
            "i: non si legge come indagine. Non è JSON valido: la lettura si ferma alla riga 1, colonna 1. Il file può essere incompleto o modificato a mano.",
        ]
    );
    assert_eq!(
        view::returned_summary(&look.summary(), Italian),
        "10 file: 1 amministrazione nuova, 9 file che non si leggono."
    );
    assert_eq!(take_in(&gathering, asked()).survey.administrations.len(), 1);
}

fn json_without_anybody() -> String {
    write_survey(&asked()).expect("a text")
}

#[test]
fn what_spreadsheets_do_to_a_file_changes_nothing() {
    let text = csv("Nord", &[("rete", "X;;;;perché sì"), ("voto", ";;7;;"), ("note", ";;Perché è così;1.;")]);
    let wanted = take_in(&gathered(&[("a", &text)]), asked());
    let answers = |bytes: Vec<u8>| {
        let mut gathering = Gathering::new();
        gathering.add("a", &bytes);
        let look = gathering.look(&asked().survey);
        assert!(open(&look).is_empty(), "{:?}", sentences(&look, Italian));
        take_in(&gathering, asked()).survey.administrations[0].answers.clone()
    };
    let same = |bytes: Vec<u8>, what: &str| {
        assert_eq!(answers(bytes), wanted.survey.administrations[0].answers, "{what}");
    };
    let plain = text.trim_start_matches('\u{feff}').to_owned();
    same(plain.clone().into_bytes(), "no mark of UTF-8");
    same(plain.replace("\r\n", "\n").into_bytes(), "line feeds");
    same(plain.replace("\r\n", "\r").into_bytes(), "carriage returns");
    same(plain.replace("\r\n", ";;;\r\n\r\n;;;;;;;;;;;\r\n").into_bytes(), "empty cells and rows");
    same(plain.replace(';', "\t").into_bytes(), "tabs");
    same(plain.replace(';', " ; ").into_bytes(), "spaces");
    same(
        plain.chars().map(|one| u8::try_from(u32::from(one)).unwrap_or(b'-')).collect(),
        "letters of Windows",
    );
    let wide: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(plain.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    same(wide, "UTF-16");
    let quoted = |line: &str| {
        line.split(';').map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect::<Vec<_>>().join(",")
    };
    same(plain.lines().map(quoted).collect::<Vec<_>>().join("\r\n").into_bytes(), "commas and quotes");
    let reversed = |line: &str| {
        let mut cells: Vec<&str> = line.split(';').collect();
        cells.resize(9, "");
        cells.reverse();
        cells.join(";")
    };
    same(
        plain.lines().map(reversed).collect::<Vec<_>>().join("\r\n").into_bytes(),
        "columns in another order",
    );
    // Without the identifiers the words say which question it is; the same where a spreadsheet has made days of them.
    let without = |line: &str| {
        line.split(';')
            .skip(1)
            .enumerate()
            .filter(|(at, _)| *at > 0)
            .map(|(_, cell)| cell)
            .collect::<Vec<_>>()
            .join(";")
    };
    let (head, body) = plain.split_at(plain.find("Sezione;").expect("headings"));
    same(
        format!("{head}{}", body.lines().map(without).collect::<Vec<_>>().join("\r\n")).into_bytes(),
        "no identifiers",
    );
    same(plain.replace("[rete]", "03/01/2001").replace("[prima-parte]", "02-gen").into_bytes(), "days");
    let english = plain
        .replace("Colonna", "Column")
        .replace("Risposta;Nome", "Answer;Nome")
        .replace("Domanda", "Question")
        .replace("Voce", "Item")
        .replace("Amministrazione;", "Administration;");
    same(english.into_bytes(), "English headings");
}

#[test]
fn nothing_that_is_written_beside_the_form_is_dropped() {
    let text = csv("Nord", &[("voto", ";;7;;;da rivedere")])
        .replace("Istruzioni;", "Referente;Ufficio personale\r\nIstruzioni;")
        + "Saluti\r\n";
    let mut gathering = gathered(&[("a.csv", &text)]);
    let look = gathering.look(&asked().survey);
    assert_eq!(
        sentences(&look, Italian),
        [
            "? a.csv, riga 4: «Referente Ufficio personale» sta dove il modulo non prevede niente.",
            "? a.csv, riga 14: «da rivedere» sta dove il modulo non prevede niente.",
            "? a.csv, riga 18: «Saluti» sta dove il modulo non prevede niente.",
        ]
    );
    assert_eq!(gathering.choose_all(&look, PointSort::Stray, &Choice::AsNote), 3);
    let taken = take_in(&gathering, asked());
    assert_eq!(
        taken.survey.administrations[0].notes,
        ["Referente Ufficio personale", "da rivedere", "Saluti"]
    );
}

#[test]
fn rows_under_a_list_go_on_with_it_and_two_forms_can_stand_in_a_file() {
    let nord =
        csv("Nord", &[("note", ";;Uno;1.;"), ("altro", "X;;;Velocità;")]) + ";;;;;;Due\r\n;;;;;;Tre\r\n";
    let text = format!("{nord}{}", csv("Sud", &[("voto", ";;5;;")]).trim_start_matches('\u{feff}'));
    let taken = take_in(&gathered(&[("due.csv", &text)]), asked());
    let names: Vec<&str> = taken.survey.administrations.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Nord", "Sud"]);
    let Some(Value::List(entries)) = value(&taken, 0, "note") else { panic!("a list") };
    let texts: Vec<&str> = entries.iter().filter_map(|entry| entry.words.as_deref()).collect();
    assert_eq!(texts, ["Uno", "Due", "Tre"]);
    let other: Vec<&Answer> =
        taken.survey.administrations[0].answers.iter().filter(|one| one.item == id("altro")).collect();
    assert_eq!(other.iter().map(|one| one.label.as_deref()).collect::<Vec<_>>(), [Some("Velocità")]);
}

#[test]
fn a_form_of_another_survey_is_no_surprise() {
    let text = csv("Nord", &[("voto", ";;7;;")])
        .replace("[lavoro-agile]", "[altra]")
        .replace("Indagine;Lavoro agile", "Indagine;Altra");
    let gathering = gathered(&[("a.csv", &text)]);
    let look = gathering.look(&asked().survey);
    assert_eq!(sentences(&look, Italian), ["? a.csv, riga 1: è il modulo di un’altra indagine («Altra»)."]);
    let point = open(&look).remove(0);
    for (choice, many) in [(Choice::Take, 1), (Choice::LeaveOut, 0)] {
        let mut decided = gathering.clone();
        assert!(decided.choose(&point, choice));
        assert_eq!(take_in(&decided, asked()).survey.administrations.len(), many);
    }
}

#[test]
fn many_files_become_one_survey_in_one_step() {
    let files = ["Nord", "Centro", "Sud"].map(|name| (name, csv(name, &[("voto", ";;7;;")])));
    let files = files.each_ref().map(|(name, text)| (*name, text.as_str()));
    let gathering = gathered(&files);
    let mut session = Session::new(asked());
    assert_eq!(session.edit(Step::Returned, |document| gathering.apply(document)), Ok(true));
    assert_eq!(session.document().survey.administrations.len(), 3);
    assert_eq!(session.edit(Step::Returned, |document| gathering.apply(document)), Ok(false));
    session.undo();
    assert_eq!(session.document(), &asked());
    // What was taken back can be taken in again.
    assert_eq!(gathering.look(&session.document().survey).summary().new, 3);
}
