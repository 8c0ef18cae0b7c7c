//! Single cases on the example, with their words.

use std::collections::BTreeSet;

use stadera::{
    edit::{Ids, New, add, remove},
    merge::{ChangedBy, Choice, Merge, Why},
    number::Weight,
    plan::{Change, Document, IndicatorField, Measure, ObjectiveField, PartId, Scenario, Slot, Survey},
    view::{self, Language, MergeRow},
};

use super::{EXAMPLE, default, id};
use crate::support::files;

fn example() -> Document {
    files::document(EXAMPLE)
}

fn with(changes: &[Change]) -> Document {
    let mut document = example();
    for change in changes {
        change.apply(&mut document).expect("a change of the example");
    }
    document
}

fn weight(objective: &str, weight: &str) -> Change {
    Change::Objective { id: id(objective), set: ObjectiveField::Weight(Weight::parse(weight).ok()) }
}

fn removed(objective: &str) -> Document {
    with(&remove(&example(), &PartId::Objective(id(objective))))
}

/// The rows as lines: title, base → mine | theirs, kind.
fn lines(merge: &Merge, language: Language) -> Vec<String> {
    let line = |row: MergeRow| {
        let MergeRow { title, base, mine, theirs, kind, .. } = row;
        let base = base.map_or_else(String::new, |base| format!("{base} → "));
        format!("{title}: {base}{mine} | {theirs} ({kind})").replace('\u{a0}', " ")
    };
    view::merge_rows(merge, language).into_iter().map(line).collect()
}

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, text);
    });
}

fn by(merge: &Merge) -> Vec<ChangedBy> {
    merge.units().iter().map(|unit| unit.by).collect()
}

#[test]
fn a_field_changed_by_one_by_the_other_by_both() {
    let (mine, theirs) = (
        with(&[weight("obj-3.1", "12"), weight("obj-3.2", "7"), weight("obj-4.1", "3")]),
        with(&[weight("obj-3.2", "9"), weight("obj-4.1", "3"), weight("obj-4.2", "5")]),
    );
    let merge = Merge::of(Some(&example()), &mine, &theirs);
    use ChangedBy::{BothAlike, BothDifferently, Mine, Theirs};
    assert_eq!(by(&merge), [Mine, BothDifferently, BothAlike, Theirs]);
    assert_eq!(
        lines(&merge, Language::Italian),
        [
            "Peso di 3.1: 10 % → 12 % | 10 % (cambiato solo qui)",
            "Peso di 3.2: 8 % → 7 % | 9 % (cambiato in due modi)",
            "Peso di 4.1: 8 % → 3 % | 3 % (cambiato allo stesso modo)",
            "Peso di 4.2: 8 % → 8 % | 5 % (cambiato solo nell’altro)",
        ]
    );
    let merged = default(&merge);
    assert_eq!(
        merged,
        with(&[
            weight("obj-3.1", "12"),
            weight("obj-3.2", "7"),
            weight("obj-4.1", "3"),
            weight("obj-4.2", "5")
        ])
    );
    let choices = [Choice::Mine, Choice::Theirs];
    let merged = merge.merged(&choices).expect("a document");
    assert_eq!(
        merged,
        with(&[
            weight("obj-3.1", "12"),
            weight("obj-3.2", "9"),
            weight("obj-4.1", "3"),
            weight("obj-4.2", "5")
        ])
    );
    let two = Merge::of(None, &mine, &theirs);
    assert_eq!(by(&two), [ChangedBy::Unknown; 3]);
    assert_eq!(default(&two), mine);
    assert_eq!(
        lines(&two, Language::English),
        [
            "Weight of 3.1: 12% | 10% (different)",
            "Weight of 3.2: 7% | 9% (different)",
            "Weight of 4.2: 8% | 5% (different)"
        ]
    );
}

#[test]
fn a_part_taken_out_by_one_and_changed_by_the_other_is_one_conflict() {
    let (mine, theirs) = (with(&[weight("obj-4.1", "11")]), removed("obj-4.1"));
    let merge = Merge::of(Some(&example()), &mine, &theirs);
    assert_eq!(by(&merge), [ChangedBy::BothDifferently]);
    let title = "Obiettivo 4.1 · Rilevazione della soddisfazione dell'utenza";
    let line = format!("Eliminato 4.1: {title} → {title} (cambiato) | — (cambiato in due modi)");
    assert_eq!(lines(&merge, Language::Italian), [line]);
    assert_eq!(default(&merge), mine);
    assert_eq!(merge.merged(&[Choice::Theirs]), Ok(theirs.clone()));
    // Whoever did not touch it lets it go.
    let merge = Merge::of(Some(&example()), &example(), &theirs);
    assert_eq!(by(&merge), [ChangedBy::Theirs]);
    let title = "Objective 4.1 · Rilevazione della soddisfazione dell'utenza";
    let line = format!("Deleted 4.1: {title} → {title} | — (changed in the other only)");
    assert_eq!(lines(&merge, Language::English), [line]);
}

#[test]
fn two_new_objectives_with_one_code_do_not_go_together() {
    let new = |who: &str| {
        let changes = add(&example(), &New::Objective(id("area-4")), "Nuovo", &mut Ids::new(who.to_owned()));
        with(&changes.into_iter().collect::<Vec<_>>())
    };
    let (mine, theirs) = (new("mine"), new("theirs"));
    let merge = Merge::of(Some(&example()), &mine, &theirs);
    assert_eq!(by(&merge), [ChangedBy::Mine, ChangedBy::Theirs]);
    assert_eq!(default(&merge), mine, "theirs is left out by default");
    let conflicts: Vec<_> = merge.units().iter().map(stadera::merge::Unit::is_conflict).collect();
    assert_eq!(conflicts, [false, true]);
    let clashes = merge.merged(&[Choice::Mine, Choice::Theirs]).expect_err("one code for two");
    let [clash] = clashes.as_slice() else { panic!("{clashes:?}") };
    assert!(matches!(&clash.why, Why::CodeTaken { code } if code == "4.6"), "{:?}", clash.why);
    assert_eq!(clash.units, [0, 1]);
    assert_eq!(
        view::clash(&merge, clash, Language::Italian),
        "Due obiettivi avrebbero lo stesso codice, 4.6."
    );
    assert_eq!(merge.merged(&[Choice::Theirs, Choice::Theirs]), Ok(theirs));
}

/// Everything but fields: parts moved, orders, scenarios, amendments, and a kind.
#[test]
fn everything_has_its_words() {
    let survey = IndicatorField::Measure(Measure::Survey(Survey::default()));
    let mut mine = with(&[
        Change::Move { part: PartId::Objective(id("obj-3.1")), slot: Slot::new(Some(id("area-4")), 0) },
        Change::Move { part: PartId::Objective(id("obj-1.1")), slot: Slot::new(Some(id("area-1")), 2) },
        Change::Indicator { id: id("ind-3.2"), set: survey },
    ]);
    let change = weight("obj-4.1", "9");
    let trial = |name: &str| Scenario {
        id: id("scenario-1"),
        name: name.to_owned(),
        note: None,
        version: None,
        changes: vec![change.clone()],
    };
    mine.plan.scenarios = vec![trial("Meno peso alla soddisfazione")];
    let mut theirs = with(&[Change::Move { part: PartId::Area(id("area-4")), slot: Slot::new(None, 0) }]);
    theirs.plan.amendments.clear();
    let merge = Merge::of(Some(&example()), &mine, &theirs);
    let text = [Language::Italian, Language::English].map(|language| lines(&merge, language).join("\n"));
    snapshot("merge_words", &text.join("\n\n"));
}

/// They took out the area that I moved an objective to.
#[test]
fn a_part_without_the_one_it_belongs_to_is_told() {
    let mine = with(&[Change::Move {
        part: PartId::Objective(id("obj-3.1")),
        slot: Slot::new(Some(id("area-2")), 0),
    }]);
    let theirs = with(&[Change::Remove(PartId::Area(id("area-2")))]);
    let merge = Merge::of(None, &mine, &theirs);
    let clashes = (0..1 << merge.units().len()).filter_map(|bits: usize| {
        let choice = |unit| if bits >> unit & 1 == 0 { Choice::Mine } else { Choice::Theirs };
        let choices: Vec<Choice> = (0..merge.units().len()).map(choice).collect();
        merge.merged(&choices).err()
    });
    let told: BTreeSet<String> = clashes
        .flatten()
        .map(|clash| view::clash(&merge, &clash, Language::Italian).replace('\u{a0}', " "))
        .collect();
    snapshot("merge_clashes", &told.into_iter().collect::<Vec<_>>().join("\n"));
}
