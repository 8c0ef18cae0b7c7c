//! Own surveys: a questionnaire that changes, answers that are entered, tables that nobody published.

use std::collections::HashSet;

use stadera::{
    format::{read_survey, write_survey},
    survey::{
        Column, Document, Id, ItemKind, Place, Session, Sort, Step, Theme, Value,
        dashboard::{self, Grid},
        design::{self, Loss},
        fill::{self, Cell},
        form,
        returned::{Gathering, State},
        synthesis::{Content, Synthesis},
    },
    view::{self, Language},
};

use crate::{example, returned::asked_one_by_one};

fn id(text: &str) -> Id {
    Id::new(text).expect(text)
}

fn cell(administration: &str, item: &str, nth: usize) -> Cell {
    Cell { administration: id(administration), item: id(item), nth }
}

fn mark(column: Column) -> Value {
    Value::Mark { column, words: "X".to_owned() }
}

/// It is a file, and reads back the same.
fn sound(document: &Document) {
    let text = write_survey(document).expect("a text");
    assert_eq!(read_survey(text.as_bytes()).as_ref(), Ok(document));
}

/// One section with an item of each kind.
fn small() -> Document {
    asked_one_by_one(sound)
}

#[test]
fn identifiers_come_from_words_and_never_twice() {
    let mut document = small();
    assert_eq!(document.survey.id.as_str(), "lavoro-agile");
    let section = id("prima-parte");
    assert_eq!(design::add_item(&mut document, &section, "Rete", ItemKind::Mark), Ok(id("rete-2")));
    assert_eq!(design::add_item(&mut document, &section, "…", ItemKind::Mark), Ok(id("item")));
    assert_eq!(design::add_section(&mut document, "Prima parte"), Ok(id("prima-parte-2")));
    assert_eq!(design::add_section(&mut document, "  "), Err(design::Refusal::NoWords));
    assert_eq!(fill::add_administration(&mut document, "Città di Forlì"), Ok(id("citta-di-forli")));
    let same = fill::add_administration(&mut document, "citta di forli'");
    assert_eq!(same, Err(fill::Refusal::SameName("Città di Forlì".to_owned())));
    assert_eq!(
        design::empty("Lavoro agile", "x", &HashSet::from(["lavoro-agile"])).survey.id,
        id("lavoro-agile-2")
    );
    sound(&document);
}

#[test]
fn a_survey_that_published_nothing_has_its_tables() {
    let mut document = small();
    for (name, yes, column, score) in [
        ("Nord", Value::Yes, Column::Plus, 7),
        ("Centro", Value::No, Column::Plus, 7),
        ("Sud", Value::Yes, Column::Minus, 10),
    ] {
        let one = fill::add_administration(&mut document, name).expect(name);
        let one = one.as_str();
        fill::set_answer(&mut document, &cell(one, "si-fa", 0), yes).expect("yes or no");
        fill::set_answer(&mut document, &cell(one, "voto", 0), Value::Score(score)).expect("a score");
        fill::set_answer(&mut document, &cell(one, "rete", 0), mark(column)).expect("a mark");
    }
    sound(&document);
    let synthesis = Synthesis::of(&document);
    let text: Vec<String> = (synthesis.tables.iter())
        .flat_map(|table| {
            table.rows.iter().map(|row| {
                let cells = row.cells.iter().map(|cell| match cell.recomputed {
                    Content::Number(number) => number.to_string(),
                    other => panic!("{other:?}"),
                });
                let columns = table.published.columns.join(" ");
                format!("{columns} | {} | {}", row.label, cells.collect::<Vec<_>>().join(" "))
            })
        })
        .collect();
    assert_eq!(
        text,
        [
            "Sì No | Si fa | 2 1",
            "+ - | Rete | 2 1",
            "+ - | Altro | 0 0",
            "1 2 3 4 5 6 7 8 9 10 | Voto | 0 0 0 0 0 0 2 0 0 1",
        ]
    );
    assert_eq!(synthesis.equal_and_differing(), (0, 0));
    // What is asked is answered in the order of the form, whatever the order in which it was entered.
    let order: Vec<&str> =
        document.survey.administrations[0].answers.iter().map(|answer| answer.item.as_str()).collect();
    assert_eq!(order, ["si-fa", "rete", "voto"]);
}

#[test]
fn a_file_without_tables_has_those_of_its_questionnaire() {
    let document = small();
    let mut without = document.clone();
    without.survey.tables.clear();
    let text = write_survey(&without).expect("a text");
    assert!(!text.contains("\"tables\""));
    assert_eq!(read_survey(text.as_bytes()).as_ref(), Ok(&document));
    // Where something was published it stays as it is.
    sound(&example());
    let sections = example().survey.questionnaire.sections;
    let mut published = example();
    for section in sections.iter().filter(|section| section.id != id("7.1")) {
        design::delete_section(&mut published, &section.id, Loss::Accepted).expect("a section");
        sound(&published);
    }
    assert_eq!(published.survey.tables.len(), 1);
    design::add_section(&mut published, "Altra parte").expect("a title");
    design::add_item(&mut published, &id("altra-parte"), "Rete", ItemKind::Mark).expect("an item");
    design::delete_section(&mut published, &id("7.1"), Loss::Accepted).expect("a section");
    // Nothing that was published is left.
    sound(&published);
    assert_eq!(published.survey.tables.len(), 1);
}

/// A reading refers to a row or to a theme, so that no row may take the name of a theme.
#[test]
fn rows_of_own_tables_keep_clear_of_themes() {
    let mut document = small();
    document.survey.tables.clear();
    let section = id("prima-parte");
    let theme = |name: &str| Theme {
        id: id(name),
        label: name.to_owned(),
        place: Place { section: "1".to_owned(), page: None },
        section: section.clone(),
    };
    document.survey.themes = vec![theme("rete"), theme("altro-2")];
    design::rename_item(&mut document, &id("altro"), "Altre cose").expect("an item");
    sound(&document);
    let rows = |document: &Document| -> Vec<String> {
        let rows = document.survey.tables.iter().flat_map(|table| &table.rows);
        rows.map(|row| row.id.to_string()).collect()
    };
    assert_eq!(rows(&document), ["si-fa", "rete-2", "altro", "voto"]);
    // An item that is called as that row is leaves it its name.
    assert_eq!(design::add_item(&mut document, &section, "Rete", ItemKind::Mark), Ok(id("rete-2")));
    sound(&document);
    assert_eq!(rows(&document), ["si-fa", "rete-2", "altro", "rete-2-2", "voto"]);
}

#[test]
fn a_score_beyond_ten_is_refused_and_one_from_a_file_never_counts() {
    let mut document = small();
    fill::add_administration(&mut document, "Nord").expect("a name");
    let refused = fill::set_answer(&mut document, &cell("nord", "voto", 0), Value::Score(11));
    assert_eq!(refused, Err(fill::Refusal::ScoreOutOfRange(11)));
    let refused =
        fill::set_answer(&mut document, &cell("nord", "voto", 0), Value::Yes).expect_err("no score");
    assert_eq!(view::fill_refusal(&refused, Language::Italian), "Qui la risposta è un voto da 1 a 10.");
    fill::set_answer(&mut document, &cell("nord", "voto", 0), Value::Score(10)).expect("a score");
    let text = write_survey(&document).expect("a text").replace("\"score\": 10", "\"score\": 11");
    let eleven = read_survey(text.as_bytes()).expect("a survey");
    assert_ne!(eleven, document);
    let counted = |document: &Document| {
        Synthesis::of(document)
            .tables
            .iter()
            .flat_map(|one| &one.rows)
            .flat_map(|one| &one.cells)
            .map(|one| one.counted.len())
            .sum::<usize>()
    };
    assert_eq!([counted(&document), counted(&eleven)], [1, 0]);
    let sorts: Vec<_> = eleven.survey.irregularities().iter().map(|one| one.sort).collect();
    assert_eq!(sorts, [Sort::ScoreOutOfRange]);
}

#[test]
fn answers_are_not_lost_unless_that_is_accepted() {
    let mut session = Session::new(example());
    let item = id("3.1.1");
    let refused = session.edit(Step::Questionnaire, |one| design::delete_item(one, &item, Loss::Refused));
    let refusal = design::Refusal::Answered { answers: 13, administrations: 13 };
    assert_eq!(refused, Err(refusal.clone()));
    assert_eq!(
        view::design_refusal(&refusal, Language::Italian),
        "Andrebbero perse delle risposte: 13, di amministrazioni: 13."
    );
    assert_eq!(session.document(), &example());
    let accepted = session.edit(Step::Questionnaire, |one| design::delete_item(one, &item, Loss::Accepted));
    assert_eq!(accepted, Ok(true));
    sound(session.document());
    session.undo();
    assert_eq!(session.document(), &example());
    let kind = |loss| move |one: &mut Document| design::set_kind(one, &id("7.1.1"), ItemKind::Mark, loss);
    assert!(session.edit(Step::Questionnaire, kind(Loss::Refused)).is_err());
    assert_eq!(session.edit(Step::Questionnaire, kind(Loss::Accepted)), Ok(true));
    sound(session.document());
}

#[test]
fn sections_and_items_move_with_their_answers() {
    let mut document = example();
    let given = |document: &Document| -> usize {
        document
            .survey
            .administrations
            .iter()
            .flat_map(|one| &one.answers)
            .filter(|one| one.is_given())
            .count()
    };
    let before = given(&document);
    design::move_section(&mut document, &id("7.1"), 0).expect("a section");
    sound(&document);
    assert!(document.survey.administrations.iter().all(|one| one.answers[0].item == id("7.1.1")));
    design::move_item(&mut document, &id("2.1"), &id("9"), 9).expect("an item");
    sound(&document);
    assert_eq!(given(&document), before);
    design::delete_section(&mut document, &id("3.1"), Loss::Accepted).expect("a section");
    sound(&document);
    assert!(document.survey.tables.iter().all(|table| table.section != id("3.1")));
}

/// A yes or no answers the section, so that a blank mark beside it is a blank cell, wherever that is told.
#[test]
fn a_section_is_blank_where_nothing_of_it_is_answered() {
    let mut document = small();
    fill::add_administration(&mut document, "Nord").expect("a name");
    let states = |document: &Document| {
        let grid = Grid::of(document);
        let sorts: Vec<Sort> = document.survey.irregularities().iter().map(|one| one.sort).collect();
        (grid.cell(0, 1).expect("a cell").state, sorts)
    };
    for (item, value) in [("rete", Value::Blank), ("voto", Value::Blank)] {
        fill::set_answer(&mut document, &cell("nord", item, 0), value).expect(item);
    }
    fill::describe(&mut document, &cell("nord", "rete", 0), "da vedere").expect("words");
    assert_eq!(states(&document), (dashboard::State::BlankSection, vec![Sort::BlankSection]));
    for (item, value) in [("si-fa", Value::Yes), ("altro", mark(Column::Plus))] {
        let mut other = document.clone();
        fill::set_answer(&mut other, &cell("nord", item, 0), value).expect(item);
        let (state, sorts) = states(&other);
        assert_eq!(state, dashboard::State::Blank);
        let blank: Vec<_> = sorts.into_iter().filter(|sort| *sort != Sort::UnnamedMark).collect();
        assert!(blank.iter().all(|sort| *sort == Sort::BlankCell) && !blank.is_empty(), "{blank:?}");
    }
}

#[test]
fn rows_of_ones_own_come_and_go() {
    let mut document = small();
    fill::add_administration(&mut document, "Nord").expect("a name");
    for nth in 0..2 {
        fill::set_answer(&mut document, &cell("nord", "altro", nth), mark(Column::Plus)).expect("a mark");
        fill::name_row(&mut document, &cell("nord", "altro", nth), &format!("Riga {nth}")).expect("a name");
    }
    fill::describe(&mut document, &cell("nord", "altro", 1), " perché ").expect("a description");
    let answers = &document.survey.administrations[0].answers;
    assert_eq!(
        answers.iter().map(|one| one.label.as_deref()).collect::<Vec<_>>(),
        [Some("Riga 0"), Some("Riga 1")]
    );
    assert_eq!(answers[1].description.as_deref(), Some("perché"));
    fill::blank(&mut document, &cell("nord", "altro", 0)).expect("a cell");
    assert_eq!(document.survey.administrations[0].answers[0].label.as_deref(), Some("Riga 1"));
    fill::blank(&mut document, &cell("nord", "altro", 0)).expect("a cell");
    assert_eq!(document.survey.administrations[0].answers[0].value, Value::Blank);
    sound(&document);
    fill::delete_administration(&mut document, &id("nord")).expect("an administration");
    assert!(document.survey.administrations.is_empty());
}

#[test]
fn a_form_says_how_far_it_is() {
    let mut document = small();
    let lazio = fill::add_administration(&mut document, "Lazio").expect("a name");
    let items = document.survey.questionnaire.sections[0].items.clone();
    let far = |document: &Document| fill::progress(&document.survey, &document.survey.administrations[0]);
    // Rows of one's own are not asked for.
    assert_eq!(far(&document), (0, 4));
    fill::set_answer(&mut document, &cell(lazio.as_str(), items[0].id.as_str(), 0), Value::Yes).expect("yes");
    fill::set_answer(&mut document, &cell(lazio.as_str(), items[2].id.as_str(), 0), mark(Column::Plus))
        .expect("a row");
    // A description alone answers nothing.
    fill::describe(&mut document, &cell(lazio.as_str(), items[1].id.as_str(), 0), "lenta").expect("words");
    assert_eq!(far(&document), (1, 4));
}

#[test]
fn what_is_sent_is_a_survey_with_the_questionnaire_and_whoever_is_named() {
    let document = example();
    let empty = form::to_send(&document, None);
    sound(&empty);
    assert_eq!(empty.survey.questionnaire, document.survey.questionnaire);
    assert_eq!(empty.survey.administrations, []);
    assert_eq!((empty.survey.themes.len(), empty.survey.services.len()), (0, 0));
    assert!(empty.survey.tables.iter().all(stadera::survey::PublishedTable::is_own));
    for one in &document.survey.administrations {
        let sent = form::to_send(&document, Some(&one.id));
        sound(&sent);
        assert_eq!(sent.survey.administrations.len(), 1);
        let values = |answers: &[stadera::survey::Answer]| answers.len();
        assert_eq!(values(&sent.survey.administrations[0].answers), values(&one.answers));
        // It comes back as what is here already.
        let mut gathering = Gathering::new();
        gathering.add("modulo.json", write_survey(&sent).expect("a text").as_bytes());
        let look = gathering.look(&document.survey);
        assert_ne!(look.files[0].forms[0].state, State::New, "{}", one.name);
    }
}
