//! Two documents brought together: the laws that `stadera::merge` states, on random plans and on edits of the example.

mod support;

#[path = "merge/cases.rs"]
mod cases;

use proptest::{collection::vec, prelude::*};
use stadera::{
    date::Date,
    edit::{Ids, New, Session, add, close_amendment, duplicate, move_by, open_amendment, remove},
    format,
    merge::{ChangedBy, Choice, Merge, Unit, What},
    plan::{
        Answer, Change, Document, Guideline, Id, IndicatorField, Measure, ObjectiveField, PartId, PlanField,
        Scenario, Slot, Survey,
    },
};
use support::{changes, files, fill::Picks, plans::documents, random::config};

const EXAMPLE: &str = "public/examples/arti-2020.json";

fn id(text: &str) -> Id {
    Id::new(text).expect("an identifier")
}

/// The document with the identifier of another.
fn as_of(document: &Document, other: &Document) -> Document {
    let mut document = document.clone();
    document.plan.id = other.plan.id.clone();
    document
}

fn default(merge: &Merge) -> Document {
    merge.merged(&[]).expect("the default can be made")
}

fn reads_back(document: &Document) -> bool {
    let text = format::write(document).expect("a text");
    format::read(text.as_bytes()).as_ref() == Ok(document)
}

fn parts(document: &Document) -> Vec<PartId> {
    let plan = &document.plan;
    let mut parts: Vec<PartId> = plan.acts.iter().map(|one| PartId::Act(one.id.clone())).collect();
    parts.extend(plan.guidelines.iter().map(|one| PartId::Guideline(one.id.clone())));
    parts.extend(plan.areas.iter().map(|one| PartId::Area(one.id.clone())));
    for (_, objective) in plan.objectives() {
        parts.push(PartId::Objective(objective.id.clone()));
        parts.extend(objective.indicators.iter().map(|one| PartId::Indicator(one.id.clone())));
        parts.extend(objective.phases().map(|one| PartId::Phase(one.id.clone())));
    }
    parts
}

fn new(part: Option<&PartId>) -> New {
    match part {
        Some(PartId::Area(id)) => New::Objective(id.clone()),
        Some(PartId::Indicator(id)) => New::Phase(id.clone()),
        Some(PartId::Objective(id)) => New::Indicator(id.clone(), Measure::Survey(Survey::default())),
        Some(PartId::Act(_)) => New::Act,
        Some(PartId::Guideline(_) | PartId::Phase(_)) => New::Guideline,
        None => New::Area,
    }
}

/// What a person may do to a plan in some minutes: fields, parts, kinds, scenarios, an amendment. What is refused is left.
fn edited(start: &Document, seed: u64, steps: usize, who: &str) -> Document {
    let (mut picks, mut ids) = (Picks(seed), Ids::new(who.to_owned()));
    let mut session = Session::new(start.clone());
    for _ in 0..steps {
        let document = session.document().clone();
        let parts = parts(&document);
        let which = picks.up_to(parts.len() as i64);
        let part = usize::try_from(which).ok().and_then(|which| parts.get(which));
        let changes = match (picks.up_to(14), part) {
            (0, Some(part)) => remove(&document, part),
            (1, Some(part)) => duplicate(&document, part, " (copia)", &mut ids).into_iter().collect(),
            (2, Some(part)) => move_by(&document, part, true).into_iter().collect(),
            (3, Some(part)) => move_by(&document, part, false).into_iter().collect(),
            (4, part) => add(&document, &new(part), "Nuovo", &mut ids).into_iter().collect(),
            (5, Some(PartId::Indicator(id))) => {
                let set = IndicatorField::Measure(Measure::Survey(Survey::default()));
                vec![Change::Indicator { id: id.clone(), set }]
            }
            (6, Some(PartId::Objective(_))) => elsewhere(&document, part, &mut picks).into_iter().collect(),
            (9, Some(PartId::Objective(id))) => {
                let set = ObjectiveField::Code(format!("9.{}", picks.up_to(2)));
                vec![Change::Objective { id: id.clone(), set }]
            }
            (10, Some(PartId::Objective(id))) => {
                vec![Change::Objective { id: id.clone(), set: answers(&document, &mut picks) }]
            }
            (7, _) => {
                scenario(&mut session, &mut picks, who);
                continue;
            }
            (8, _) => {
                amend(&mut session, &mut ids);
                continue;
            }
            _ => changes::change(&document, &mut picks).into_iter().collect(),
        };
        drop(session.apply(&changes));
        session.seal();
    }
    if let Ok((amendments, changes)) = close_amendment(session.document()) {
        drop(session.amend(amendments, &changes));
    }
    session.document().clone()
}

/// One of the guidelines, if there are any.
fn answers(document: &Document, picks: &mut Picks) -> ObjectiveField {
    let guidelines = &document.plan.guidelines;
    let which = usize::try_from(picks.up_to(guidelines.len() as i64)).ok();
    let one = which.and_then(|which| guidelines.get(which));
    let answer = |one: &Guideline| Answer { guideline: one.id.clone(), reading: false };
    ObjectiveField::Answers(one.map(answer).into_iter().collect())
}

/// An objective to the end of any area.
fn elsewhere(document: &Document, part: Option<&PartId>, picks: &mut Picks) -> Option<Change> {
    let areas = &document.plan.areas;
    let area = areas.get(usize::try_from(picks.up_to(areas.len() as i64)).ok()?)?;
    let position = area.objectives.iter().filter(|one| Some(&one.id) != part.map(PartId::id)).count();
    let slot = Slot::new(Some(area.id.clone()), position);
    Some(Change::Move { part: part?.clone(), slot })
}

fn scenario(session: &mut Session, picks: &mut Picks, who: &str) {
    let mut scenarios = session.document().plan.scenarios.clone();
    let changes: Vec<Change> = changes::change(session.document(), picks).into_iter().collect();
    match scenarios.first_mut() {
        Some(first) if picks.up_to(1) == 0 => first.changes = changes,
        _ => {
            let id = id(&format!("scenario-{who}-{}", scenarios.len()));
            scenarios.insert(0, Scenario { id, name: who.to_owned(), note: None, version: None, changes });
        }
    }
    drop(session.keep_scenarios(scenarios));
}

/// Opens an amendment, or closes the one that is open.
fn amend(session: &mut Session, ids: &mut Ids) {
    let date = Date::new(2020, 8, 3);
    let open = open_amendment(session.document(), ("DGR 1095", date), "Nuove esigenze", ids);
    if let Ok((amendments, changes)) = open.or_else(|_| close_amendment(session.document())) {
        drop(session.amend(amendments, &changes));
    }
}

/// What holds of any two documents, with any base or none.
fn laws(base: Option<&Document>, mine: &Document, theirs: &Document, seed: u64) -> Result<(), TestCaseError> {
    let merge = Merge::of(base, mine, theirs);
    let merged = |choice| merge.merged(&vec![choice; merge.units().len()]);
    prop_assert_eq!(merged(Choice::Mine), Ok(mine.clone()));
    prop_assert_eq!(merged(Choice::Theirs), Ok(as_of(theirs, mine)));
    prop_assert!(reads_back(&default(&merge)));
    let mut picks = Picks(seed);
    for _ in 0..4 {
        let choices: Vec<Choice> = (merge.units().iter())
            .map(|_| if picks.up_to(1) == 0 { Choice::Mine } else { Choice::Theirs })
            .collect();
        match merge.merged(&choices) {
            Ok(document) => prop_assert!(reads_back(&document), "{}", support::random::file(&document)),
            Err(clashes) => {
                prop_assert!(!clashes.is_empty());
                for clash in clashes {
                    let taken = |index: &usize| choices.get(*index) == Some(&Choice::Theirs);
                    prop_assert!(clash.units.iter().any(taken), "all mine goes together: {:?}", clash);
                }
            }
        }
    }
    symmetrical(&merge, &Merge::of(base, theirs, mine))
}

/// The units of one are those of the other with the sides exchanged.
fn symmetrical(one: &Merge, other: &Merge) -> Result<(), TestCaseError> {
    let listed = |units: &mut dyn Iterator<Item = (What, ChangedBy)>| {
        let mut all: Vec<String> = units.map(|unit| format!("{unit:?}")).collect();
        all.sort();
        all
    };
    let exchanged = |unit: &Unit| (exchanged(&unit.what), exchanged_by(unit.by));
    prop_assert_eq!(
        listed(&mut one.units().iter().map(|unit| (unit.what.clone(), unit.by))),
        listed(&mut other.units().iter().map(exchanged))
    );
    Ok(())
}

fn exchanged(what: &What) -> What {
    match what.clone() {
        What::Field { mine, theirs, base } => What::Field { mine: theirs, theirs: mine, base },
        What::Place { part, mine, theirs, base } => What::Place { part, mine: theirs, theirs: mine, base },
        What::Order { list, mine, theirs, base } => What::Order { list, mine: theirs, theirs: mine, base },
        other => other,
    }
}

fn exchanged_by(by: ChangedBy) -> ChangedBy {
    match by {
        ChangedBy::Mine => ChangedBy::Theirs,
        ChangedBy::Theirs => ChangedBy::Mine,
        other => other,
    }
}

proptest! {
    #![proptest_config(config(0x6d65_7267, 150))]

    #[test]
    fn with_itself_nothing_differs(document in documents(), base in documents(), seed in any::<u64>()) {
        let document = edited(&document, seed, 6, "mine");
        let merge = Merge::of(None, &document, &document);
        prop_assert_eq!(merge.units(), []);
        prop_assert_eq!(default(&merge), document.clone());
        let merge = Merge::of(Some(&base), &document, &document);
        prop_assert!(merge.units().iter().all(|unit| unit.by == ChangedBy::BothAlike));
        prop_assert_eq!(default(&merge), document);
    }

    /// The parts of random plans have the same identifiers, so they meet in all ways.
    #[test]
    fn any_two_plans(base in documents(), mine in documents(), theirs in documents(), seed in any::<u64>()) {
        laws(None, &mine, &theirs, seed)?;
        laws(Some(&base), &mine, &theirs, seed)?;
    }

    #[test]
    fn two_that_went_on_from_one(base in documents(), seed in any::<u64>(), steps in (0_usize..12, 0_usize..12)) {
        let base = edited(&base, seed.wrapping_add(2), 4, "base");
        let (mine, theirs) = (edited(&base, seed, steps.0, "mine"), edited(&base, seed.wrapping_add(1), steps.1, "theirs"));
        laws(None, &mine, &theirs, seed)?;
        laws(Some(&base), &mine, &theirs, seed)?;
    }

    #[test]
    fn who_did_nothing_takes_what_the_other_did(base in documents(), seed in any::<u64>()) {
        let base = edited(&base, seed.wrapping_add(1), 4, "base");
        let mine = edited(&base, seed, 10, "mine");
        let forth = Merge::of(Some(&base), &base, &mine);
        prop_assert_eq!(default(&forth), mine.clone());
        prop_assert!(forth.units().iter().all(|unit| unit.by == ChangedBy::Theirs && !unit.is_conflict()));
        let back = Merge::of(Some(&base), &mine, &base);
        prop_assert_eq!(default(&back), mine);
        prop_assert!(back.units().iter().all(|unit| unit.by == ChangedBy::Mine));
    }

    /// The same from any plan to any other.
    #[test]
    fn whatever_the_other_did(base in documents(), theirs in documents()) {
        prop_assert_eq!(default(&Merge::of(Some(&base), &base, &theirs)), as_of(&theirs, &base));
        prop_assert_eq!(default(&Merge::of(Some(&base), &theirs, &base)), theirs);
    }

    #[test]
    fn different_fields_are_both_there(base in documents(), seeds in vec(any::<u64>(), 1..12)) {
        let mut all: Vec<Change> = Vec::new();
        for seed in seeds {
            let change = changes::change(&base, &mut Picks(seed));
            all.extend(change.filter(|one| !all.iter().any(|other| other.same_field(one))));
        }
        let (mut mine, mut theirs, mut both) = (base.clone(), base.clone(), base.clone());
        for (index, change) in all.iter().enumerate() {
            let side = if index % 2 == 0 { &mut mine } else { &mut theirs };
            prop_assert!(change.apply(side).is_ok() && change.apply(&mut both).is_ok());
        }
        let merge = Merge::of(Some(&base), &mine, &theirs);
        prop_assert!(!merge.units().iter().any(Unit::is_conflict));
        prop_assert_eq!(default(&merge), both);
    }
}

proptest! {
    #![proptest_config(config(0x6d65_7267, 40))]

    /// The example has guidelines, amendments and acts that things refer to.
    #[test]
    fn two_that_went_on_from_the_example(seed in any::<u64>(), steps in 1_usize..30) {
        let base = edited(&files::document(EXAMPLE), seed.wrapping_add(2), 3, "base");
        let (mine, theirs) = (edited(&base, seed, steps, "mine"), edited(&base, seed.wrapping_add(1), steps, "theirs"));
        laws(None, &mine, &theirs, seed)?;
        laws(Some(&base), &mine, &theirs, seed)?;
    }
}

#[test]
fn the_identifier_of_the_plan_stays_mine() {
    let mine = files::document(EXAMPLE);
    let mut theirs = mine.clone();
    theirs.plan.id = id("a-copy");
    assert_eq!(Merge::of(None, &mine, &theirs).units(), []);
    let title = Change::Plan { set: PlanField::Title("Altro titolo".to_owned()) };
    title.apply(&mut theirs).expect("a title");
    let merge = Merge::of(None, &mine, &theirs);
    let merged = merge.merged(&[Choice::Theirs]).expect("a document");
    assert_eq!((merged.plan.id, merged.plan.title.as_str()), (mine.plan.id, "Altro titolo"));
}
