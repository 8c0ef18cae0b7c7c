//! What comes back from a workbook: all of it where nothing was changed, and what was changed where something was.

use proptest::prelude::*;
use serde_json::json;
use stadera::{
    format,
    number::{Figure, Weight},
    plan::{Change, IndicatorField, ObjectiveField, PhaseField, Scope},
    scoring::{Performance, evaluate},
    spreadsheet::{Said, export, import},
    view::Language,
};

use super::{
    formulas::{agree, example, job},
    office::{column, compute, row},
    support::{plans::documents, random::config},
};

proptest! {
    #![proptest_config(config(0x7368_6565, 60))]

    /// With figures that no spreadsheet holds whole, and parts of every kind.
    #[test]
    fn a_workbook_brings_the_whole_plan_back(document in documents(), italian: bool) {
        let language = if italian { Language::Italian } else { Language::English };
        let book = export(&document, language).expect("a workbook");
        let back = import(&book, None, Language::Italian).expect("a plan");
        prop_assert_eq!(&back.rows, &Vec::new());
        prop_assert_eq!(&back.changes, &Vec::new());
        prop_assert_eq!(&back.document, &document);
        let put = import(&book, Some(&document), language).expect("a plan");
        prop_assert_eq!(&put.document, &document);
        prop_assert_eq!(put.rows, Vec::new());
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let plan = example("arti-2020");
    let write = || export(&plan, Language::Italian).expect("a workbook");
    assert_eq!(write(), write());
}

#[test]
fn what_libreoffice_saves_comes_back_whole() {
    for name in ["arti-2020", "arti-2021-interim"] {
        let plan = example(name);
        let computed = compute(&[job(&plan, Language::Italian)]).remove(0);
        let back = import(&computed.book, None, Language::Italian).expect("a plan");
        assert_eq!(back.rows, Vec::new(), "{name}");
        assert_eq!(back.document, plan, "{name}");
    }
}

/// Texts that a spreadsheet would run, take for something else, or cannot hold as they are.
#[test]
fn no_text_is_run_or_lost() {
    let mut plan = example("arti-2020");
    let long = "lungo ".repeat(7_000);
    let texts = [
        "=1+1",
        "=HYPERLINK(\"http://example.org\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "1.10",
        "31/12/2020",
        "_x0041_ & <b>",
        "a\tb\u{1}c\r\nd",
        " spazi ",
        "'apostrofo",
        &long,
    ];
    let ids: Vec<_> = plan.plan.objectives().map(|(_, one)| one.id.clone()).collect();
    for (id, text) in ids.iter().zip(texts) {
        let set = |set| Change::Objective { id: id.clone(), set };
        set(ObjectiveField::Title(text.to_owned())).apply(&mut plan).expect("a title");
        set(ObjectiveField::Note(Some(text.to_owned()))).apply(&mut plan).expect("a note");
    }
    let computed = compute(&[job(&plan, Language::Italian)]).remove(0);
    let sheet = computed.sheet("stadera:sheet:");
    let title = column(sheet, "objective.title");
    let found =
        |number: usize| &sheet[row(sheet, column(sheet, "objective.id"), ids[number].as_str())][title];
    for (number, text) in texts.iter().take(7).enumerate() {
        assert_eq!(found(number), *text);
    }
    let back = import(&computed.book, None, Language::Italian).expect("a plan");
    assert_eq!(back.rows, Vec::new());
    assert_eq!(back.document, plan);
}

#[test]
fn what_was_changed_in_libreoffice_comes_back_with_the_total_that_it_shows() {
    let plan = example("arti-2020");
    let first = compute(&[job(&plan, Language::Italian)]).remove(0);
    let (sheet, name) = (first.sheet("stadera:sheet:"), first.name("stadera:sheet:").to_owned());
    let objective =
        |code: &str| plan.plan.objectives().find(|(_, one)| one.code == code).expect("an objective").1;
    let (weighted, counted, scheduled) = (objective("3.1"), objective("3.2"), objective("1.2"));
    let number = &counted.indicators[0];
    let schedule = &scheduled.indicators[0];
    let phase = schedule.schedule().and_then(|one| one.phases.last()).expect("a phase");
    let mark = format!("stadera:schedule:1:it:{}", schedule.id);
    let own = first.sheet(&mark);
    let on = |key: &str, id: &str, value| {
        let ids = column(sheet, if key.starts_with("objective") { "objective.id" } else { "indicator.id" });
        (name.clone(), row(sheet, ids, id), column(sheet, key), value)
    };
    let end = (
        first.name(&mark).to_owned(),
        row(own, 0, phase.id.as_str()),
        column(own, "final.end"),
        json!(44_281),
    );
    let mut job = job(&plan, Language::Italian);
    job.edits = vec![
        on("objective.weight", weighted.id.as_str(), json!(0.125)),
        on("final.numerator", number.id.as_str(), json!(1_234)),
        on("objective.scope", counted.id.as_str(), json!("solo organizzativa")),
        end,
    ];
    let computed = compute(&[job]).remove(0);
    let back = import(&computed.book, None, Language::Italian).expect("a plan");
    let date = stadera::date::Date::new(2021, 3, 26).expect("a day");
    assert_eq!(
        back.changes,
        vec![
            Change::Objective {
                id: weighted.id.clone(),
                set: ObjectiveField::Weight(Some(Weight::parse("12.5").expect("a weight")))
            },
            Change::Objective { id: counted.id.clone(), set: ObjectiveField::Scope(Scope::Organisational) },
            Change::Indicator {
                id: number.id.clone(),
                set: IndicatorField::Numerator(Some(Figure::parse("1234").expect("a figure")))
            },
            Change::Phase {
                id: phase.id.clone(),
                set: PhaseField::Completion(Some(stadera::plan::Completion::Completed(date)))
            },
        ]
    );
    assert!(back.rows.iter().all(|row| matches!(row.said, Said::Taken { .. })), "{:?}", back.rows);
    agree(&back.document, &computed, Language::Italian).unwrap_or_else(|error| panic!("{error}"));
    let totals = [&plan, &back.document].map(|plan| evaluate(plan, Performance::Organisational).total());
    assert_ne!(totals[0], totals[1]);
    // Into the same plan, changed meanwhile in one of the fields and in another.
    let mut other = plan.clone();
    let meanwhile = Weight::parse("9").expect("a weight");
    Change::Objective { id: weighted.id.clone(), set: ObjectiveField::Weight(Some(meanwhile)) }
        .apply(&mut other)
        .expect("a change");
    let put = import(&computed.book, Some(&other), Language::English).expect("a plan");
    assert_eq!((put.changes.len(), put.problems()), (3, 1));
    let kept =
        put.document.plan.objectives().find(|(_, one)| one.code == "3.1").expect("an objective").1.weight;
    assert_eq!(kept, Some(meanwhile));
    assert!(format::write(&put.document).is_ok());
}
