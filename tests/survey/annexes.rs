//! The fourteen annexes, against marks and numbers that were read from the source by eye and counted there by other means
//! than those the file was made by.

use stadera::survey::{Administration, Origin, Sort, Value};

use crate::example;

/// An administration of the source with what stands in its annex.
struct Annex {
    id: &'static str,
    /// Sections 2, 3.1, 3.2 and 4, row by row: `+` and `-` the column of the mark, `%` a percentage, `_` blank.
    marks: [&'static str; 4],
    /// Section 7.1, row by row: a figure, `_` blank, `X` as it stands.
    scores: &'static str,
    /// Lines with a text, under a number or a letter: the three lists of section 1; 3.1, 3.2, 4; 5.1, 5.2; 6; 7.2; 8; 9.
    lines: [usize; 12],
}

const ANNEXES: [Annex; 14] = [
    annex(
        "abruzzo",
        ["-+--", "+--+++", "++--+", "+++"],
        "3 3 6 6 6 4 6",
        [3, 1, 1, 0, 0, 0, 2, 2, 2, 2, 2, 0],
    ),
    annex(
        "calabria",
        ["--++", "%%%%%%", "_____", "%%%"],
        "5 5 5 5 3 3 3",
        [8, 1, 1, 0, 0, 0, 2, 3, 4, 3, 2, 0],
    ),
    annex(
        "campania",
        ["+++-", "-+++++", "-++++", "+++"],
        "_ _ 5 5 5 6 6",
        [9, 3, 2, 1, 2, 0, 2, 2, 2, 1, 2, 0],
    ),
    annex(
        "emilia-romagna",
        ["++++", "-+++++", "_____", "+++"],
        "10 10 5 5 3 1 5",
        [2, 1, 1, 5, 0, 1, 1, 1, 1, 2, 4, 0],
    ),
    annex(
        "friuli-venezia-giulia",
        ["++++", "+++-++", "+++++", "+++"],
        "5 7 5 5 6 5 6",
        [8, 4, 2, 0, 0, 0, 3, 1, 4, 4, 2, 1],
    ),
    annex(
        "lazio",
        ["++++", "++++++", "-_+++", "+++"],
        "6 6 7 7 7 7 _",
        [13, 4, 4, 0, 0, 0, 1, 1, 4, 0, 3, 0],
    ),
    annex(
        "liguria",
        ["+--+", "+-+++_", "--+-+", "+++"],
        "_ _ _ _ _ X _",
        [4, 4, 1, 0, 0, 0, 3, 1, 2, 1, 1, 0],
    ),
    annex(
        "lombardia",
        ["-+-+", "______", "_____", "___"],
        "_ _ _ _ _ _ _",
        [3, 2, 2, 0, 0, 0, 0, 1, 0, 0, 3, 1],
    ),
    annex(
        "marche",
        ["-+++", "--++++", "--+++", "-+-"],
        "8 8 6 6 _ _ _",
        [11, 2, 1, 0, 0, 0, 3, 1, 3, 0, 3, 1],
    ),
    annex(
        "piemonte",
        ["-+++", "++++-+", "_____", "-++"],
        "_ _ _ _ _ _ _",
        [9, 6, 8, 0, 0, 0, 3, 1, 4, 0, 0, 0],
    ),
    annex(
        "puglia",
        ["-++-", "++-+++", "_____", "+++"],
        "6 6 7 5 6 _ _",
        [2, 2, 1, 0, 0, 1, 2, 1, 2, 1, 2, 0],
    ),
    annex(
        "toscana",
        ["++++", "---+-+", "--+-+", "--_"],
        "_ _ _ _ _ _ _",
        [5, 6, 2, 0, 0, 1, 3, 2, 1, 2, 3, 0],
    ),
    annex(
        "trento",
        ["++++", "++++++", "-++++", "--_"],
        "8 _ 2 4 2 _ _",
        [4, 3, 3, 0, 1, 0, 2, 2, 5, 2, 1, 0],
    ),
    annex(
        "veneto",
        ["++++", "++++++", "_____", "+++"],
        "8 8 4 4 2 _ _",
        [4, 2, 2, 0, 0, 0, 2, 2, 1, 2, 1, 0],
    ),
];

const fn annex(
    id: &'static str,
    marks: [&'static str; 4],
    scores: &'static str,
    lines: [usize; 12],
) -> Annex {
    Annex { id, marks, scores, lines }
}

const LISTS: [&str; 12] = [
    "1.services",
    "1.private",
    "1.acts",
    "3.1.notes",
    "3.2.notes",
    "4.notes",
    "5.1.list",
    "5.2.list",
    "6.list",
    "7.2.list",
    "8.list",
    "9.list",
];

fn sign(value: &Value) -> char {
    match value {
        Value::Mark { column, .. } => ['+', '-'][column.index()],
        Value::Percentage { .. } => '%',
        Value::Blank => '_',
        other => panic!("{other:?}"),
    }
}

/// The answers to the numbered rows of a section.
fn rows<'a>(one: &'a Administration, section: &str) -> impl Iterator<Item = &'a Value> {
    let row = format!("{section}.");
    one.answers
        .iter()
        .filter(move |answer| {
            let number = answer.item.as_str().strip_prefix(&row);
            number.is_some_and(|number| number.parse::<u8>().is_ok())
        })
        .map(|answer| &answer.value)
}

#[test]
fn every_mark_and_every_score_is_that_of_the_source() {
    let survey = example().survey;
    let ids: Vec<&str> = survey.administrations.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ANNEXES.each_ref().map(|annex| annex.id));
    for (one, annex) in survey.administrations.iter().zip(&ANNEXES) {
        let marks = ["2", "3.1", "3.2", "4"].map(|section| rows(one, section).map(sign).collect::<String>());
        assert_eq!(marks.each_ref().map(String::as_str), annex.marks, "{}", annex.id);
        let scores = rows(one, "7.1").map(|value| match value {
            Value::Score(score) => score.to_string(),
            Value::Words(words) => words.clone(),
            Value::Blank => "_".to_owned(),
            other => panic!("{other:?}"),
        });
        assert_eq!(scores.collect::<Vec<_>>().join(" "), annex.scores, "{}", annex.id);
        let direct = one.answers.iter().filter(|answer| answer.value == Value::Yes).count();
        assert_eq!(direct, 2, "{}", annex.id);
    }
}

#[test]
fn every_list_has_as_many_lines_as_in_the_source() {
    for (one, annex) in example().survey.administrations.iter().zip(&ANNEXES) {
        let lines = LISTS.map(|item| {
            let answers = one.answers.iter().filter(|answer| answer.item.as_str() == item);
            let entries =
                answers.filter(|answer| answer.origin == Origin::Questionnaire).flat_map(|answer| {
                    match &answer.value {
                        Value::List(entries) => entries.as_slice(),
                        other => panic!("{other:?}"),
                    }
                });
            entries.filter(|entry| entry.label.is_some() && entry.words.is_some()).count()
        });
        assert_eq!(lines, annex.lines, "{}", annex.id);
    }
}

/// The irregular answers of the source, one by one, but for blank cells, of which `ANNEXES` has every one.
#[test]
fn irregular_answers_stay_as_they_are() {
    let survey = example().survey;
    let found: Vec<String> = (survey.irregularities().iter())
        .filter(|one| one.sort != Sort::BlankCell)
        .map(|one| {
            let administration = &survey.administrations[one.administration];
            format!("{} {} {:?}", administration.id, administration.answers[one.answer].item, one.sort)
        })
        .collect();
    insta::assert_snapshot!(found.join("\n"));
    let blank = survey.irregularities().iter().filter(|one| one.sort == Sort::BlankCell).count();
    // 3.1: Liguria 1. 3.2: Lazio 1. 4: Toscana and Trento 1 each. 7.1: Campania 2, Lazio 1, Liguria 6, Marche 3, Puglia 2,
    // Trento 3, Veneto 2.
    assert_eq!(blank, 1 + 1 + 2 + 2 + 1 + 6 + 3 + 2 + 3 + 2);
}

/// Words that are easily lost on the way.
#[test]
fn texts_are_those_of_the_source_to_the_last_sign() {
    let text = crate::support::files::text(crate::EXAMPLE);
    for words in [
        "\"Determinazioni ;\"",
        "(INPS-AGENZIA ENTRATE-CAMERE DI COMMERCIO_ecc....)per lo snellimento delle procedure.",
        "CONVENZIONE (per servizi con INPS)'",
        "EURES – Virtual job meeting /",
        "SUPPORTO ALL'ABILITAZIONE DELLO SPID ALL'INTERNO DELLE AULE TRIO (SPIEGARE);",
        "visite ispettive che interrogino a campione gli utenti che hanno;",
        "* sono state effettuate indagini specifiche di customer satisfaction da Istituti esterni",
        "La fruizione dei servizi d parte dell'utenza;",
        "dedicare un operatore di supporto all'uso ....., ecc.)",
        "https://www.pole-emploi.fr/accueil/",
        "(da inviare compilato, entro il 16 aprile 2021)",
        "10 (1 dice 50%)**",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

/// The tables of 4.1: 14, 12 and 6 services; in the order of the source `s` yes, `b` blended, `p` in part, `n` no.
#[test]
fn the_service_tables_are_those_of_the_source() {
    use stadera::survey::Digital;
    let survey = example().survey;
    let tables: Vec<String> = (survey.services.iter())
        .map(|table| {
            let word = |digital| match digital {
                Digital::Yes => 's',
                Digital::Blended => 'b',
                Digital::Partly => 'p',
                Digital::No => 'n',
            };
            table.rows.iter().map(|service| word(service.digital)).collect()
        })
        .collect();
    assert_eq!(tables, ["sssbpspsppssbs", "ssssssbnnnps", "ssbsbb"]);
    assert!(survey.services[0].rows.iter().all(|service| service.description.is_some()));
}
