//! What people do to a plan: edits that are refused, parts that come and go, amendments, and what differs between two plans.

mod support;

use proptest::prelude::*;
use stadera::{
    date::Date,
    edit::{
        AmendError, EditError, Ids, New, Refusal, Session, add, close_amendment, duplicate, move_by,
        open_amendment, remove, withdraw_amendment,
    },
    format,
    number::Figure,
    plan::{
        AreaField, Change, Document, Id, IndicatorField, ObjectiveField, PartId, PhaseField, PlanField,
        Target, Version, differences,
    },
    scoring::{Performance, evaluate},
    view::{self, Language},
};
use support::{files, plans::documents, random::config};

const EXAMPLE: &str = "public/examples/arti-2020.json";

fn id(text: &str) -> Id {
    Id::new(text).expect("an identifier")
}

fn ids() -> Ids {
    Ids::new("test".to_owned())
}

fn session() -> Session {
    Session::new(files::document(EXAMPLE))
}

fn target(indicator: &str, value: &str) -> Change {
    let value = Target::Value(Figure::parse(value).expect(value));
    Change::Indicator { id: id(indicator), set: IndicatorField::Target(Some(value)) }
}

fn total(document: &Document) -> String {
    view::outcome(evaluate(document, Performance::Organisational).total(), Language::Italian)
}

/// A step without an entry in the history and without identifiers: what the plan says.
fn bare(document: &Document) -> Document {
    let mut bare = document.clone();
    (bare.plan.amendments, bare.plan.scenarios) = (Vec::new(), Vec::new());
    bare
}

proptest! {
    #![proptest_config(config(0x5742_6564, 400))]

    /// From any plan to any other: the parts of random plans have the same identifiers, so they meet in all ways.
    #[test]
    fn differences_lead_from_one_plan_to_the_other(from in documents(), to in documents()) {
        let (mut way, mut goal) = (bare(&from), bare(&to));
        goal.plan.id = way.plan.id.clone();
        let mut back = Vec::new();
        for change in differences(&way.clone(), &goal) {
            let undo = change.apply(&mut way);
            prop_assert!(undo.is_ok(), "{change:?}: {undo:?}");
            back.extend(undo);
        }
        prop_assert_eq!(&way, &goal);
        for change in back.iter().rev() {
            prop_assert!(change.apply(&mut way).is_ok(), "{:?}", change);
        }
        prop_assert_eq!(way, bare(&from));
    }

    #[test]
    fn nothing_differs_from_itself(document in documents()) {
        let copy = format::read(format::write(&document).expect("a text").as_bytes()).expect("a plan");
        prop_assert_eq!(differences(&document, &copy), vec![]);
    }

    /// Every step of adding, copying, moving and deleting is taken back exactly, and the file of each can be read.
    #[test]
    fn parts_come_and_go(document in documents(), picks in prop::collection::vec((0_usize..5, 0_usize..40), 1..8)) {
        let (mut session, mut ids) = (Session::new(document.clone()), ids());
        let mut steps = vec![document];
        for (what, which) in picks {
            let document = session.document().clone();
            let parts = parts(&document);
            let part = parts.get(which % parts.len().max(1));
            let changes = match (what, part) {
                (0, Some(part)) => remove(&document, part),
                (1, Some(part)) => duplicate(&document, part, " (copia)", &mut ids).into_iter().collect(),
                (2, Some(part)) => move_by(&document, part, true).into_iter().collect(),
                (3, Some(part)) => move_by(&document, part, false).into_iter().collect(),
                _ => add(&document, &new(part), "Nuovo", &mut ids).into_iter().collect::<Vec<_>>(),
            };
            // An act that is referred to, a part that a scenario changes: refused, and nothing is different.
            if changes.is_empty() || session.apply(&changes).is_err() {
                prop_assert_eq!(session.document(), &document);
                continue;
            }
            session.seal();
            let text = format::write(session.document()).expect("a text");
            let read = format::read(text.as_bytes());
            prop_assert_eq!(read.as_ref(), Ok(session.document()));
            steps.push(session.document().clone());
        }
        while let Some(step) = steps.pop() {
            prop_assert_eq!(session.document(), &step);
            prop_assert_eq!(session.undo(), Ok(()));
        }
    }
}

fn new(part: Option<&PartId>) -> New {
    match part {
        Some(PartId::Area(id)) => New::Objective(id.clone()),
        Some(PartId::Indicator(id)) => New::Phase(id.clone()),
        Some(PartId::Objective(id)) => {
            New::Indicator(id.clone(), stadera::plan::Measure::Survey(stadera::plan::Survey::default()))
        }
        Some(PartId::Act(_)) => New::Act,
        Some(PartId::Guideline(_)) => New::Guideline,
        Some(PartId::Phase(_)) | None => New::Area,
    }
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

fn refused(changes: &[Change]) -> Option<Refusal> {
    let mut session = session();
    let before = session.document().clone();
    let result = session.apply(changes);
    if result.is_err() {
        assert_eq!(session.document(), &before, "{changes:?}");
        assert!(session.undoable().is_none(), "{changes:?}");
    }
    match result {
        Err(EditError::Refused(refusal)) => Some(refusal),
        Ok(()) | Err(EditError::Impossible(_)) => None,
    }
}

#[test]
fn what_would_break_the_document_is_refused() {
    let date = |text: &str| Date::parse_iso(text).expect(text);
    let phase = |set| Change::Phase { id: id("arti-1-phase-1"), set };
    let objective = |set| Change::Objective { id: id("obj-1.1"), set };
    let reversed = refused(&[phase(PhaseField::End(Some(date("2019-12-31"))))]);
    assert_eq!(
        reversed,
        Some(Refusal::EndsBeforeStart { start: date("2020-01-01"), end: date("2019-12-31") })
    );
    let taken = refused(&[objective(ObjectiveField::Code(" 1.2 ".to_owned()))]);
    assert!(matches!(taken, Some(Refusal::CodeTaken { code, .. }) if code == "1.2"));
    let empty = [
        objective(ObjectiveField::Title("  ".to_owned())),
        objective(ObjectiveField::Code(String::new())),
        phase(PhaseField::Code(String::new())),
        Change::Plan { set: PlanField::Body(String::new()) },
        Change::Area { id: id("area-1"), set: AreaField::Title(String::new()) },
    ];
    for change in empty {
        assert_eq!(refused(std::slice::from_ref(&change)), Some(Refusal::Empty), "{change:?}");
    }
    for year in [0, 1899, 2200] {
        assert_eq!(refused(&[Change::Plan { set: PlanField::Year(year) }]), Some(Refusal::YearOutOfRange));
    }
    let negative = Figure::parse("-1").ok();
    let numerator = Change::Indicator { id: id("ind-2.2"), set: IndicatorField::Numerator(negative) };
    assert_eq!(refused(&[numerator]), Some(Refusal::Negative));
    assert_eq!(refused(&[Change::Remove(PartId::Act(id("dgr-153-2020")))]), Some(Refusal::ActInUse));
    // The amendment of August says what the target of 3.1 was.
    let amended = refused(&[Change::Remove(PartId::Objective(id("obj-3.1")))]);
    assert_eq!(amended, Some(Refusal::Amended { act: "DGR 1095".to_owned() }));
}

/// A contradiction that came with the file does not keep people from working elsewhere, or from mending it.
#[test]
fn only_what_the_edit_touches_is_looked_at() {
    let mut document = files::document(EXAMPLE);
    let reversed =
        Change::Phase { id: id("arti-1-phase-1"), set: PhaseField::End(Date::parse_iso("2019-01-01")) };
    reversed.apply(&mut document).expect("a change");
    let mut session = Session::new(document);
    let title = Change::Phase { id: id("arti-1-phase-1"), set: PhaseField::Title("Altro".to_owned()) };
    assert_eq!(session.apply(&[title]), Ok(()));
    let mended =
        Change::Phase { id: id("arti-1-phase-1"), set: PhaseField::End(Date::parse_iso("2020-02-01")) };
    assert_eq!(session.apply(&[mended]), Ok(()));
}

#[test]
fn the_amendment_of_2020_is_exactly_two_targets() {
    let document = files::document(EXAMPLE);
    let original = document.at(&Version::Original).expect("a version");
    let rows = view::differences(&original, &document, Language::Italian);
    let rows: Vec<_> = rows.iter().map(|row| [&row.part, &row.what, &row.from, &row.to]).collect();
    assert_eq!(rows, [["3.1", "valore target", "105", "40,00"], ["3.2", "valore target", "66", "50,00"]]);
    assert_eq!([total(&original), total(&document)], ["98,39\u{a0}%", "99,75\u{a0}%"]);
}

/// The same amendment made again, from the plan as it was approved.
#[test]
fn an_amendment_is_what_is_edited_while_it_is_open() {
    let document = files::document(EXAMPLE);
    let original = bare(&document.at(&Version::Original).expect("a version"));
    let mut session = Session::new(original.clone());
    let date = Date::new(2020, 8, 3);
    let (amendments, changes) =
        open_amendment(&original, ("DGR 1095 bis", date), "Emergenza", &mut ids()).expect("an amendment");
    session.amend(amendments, &changes).expect("an open amendment");
    assert_eq!(close_amendment(session.document()), Err(AmendError::NothingChanged));
    // A figure of the monitoring is no amendment; a target that comes back to what it was is none either.
    let value = IndicatorField::Value(Figure::parse("1").ok());
    for change in [
        Change::Indicator { id: id("ind-2.2"), set: value },
        target("ind-3.1", "40"),
        target("ind-3.1", "105"),
    ] {
        session.apply(&[change]).expect("an edit");
        session.seal();
    }
    assert_eq!(close_amendment(session.document()), Err(AmendError::NothingChanged));
    for change in [target("ind-3.1", "40"), target("ind-3.2", "50")] {
        session.apply(&[change]).expect("an edit");
        session.seal();
    }
    // It survives in the file while it is half made.
    let file = format::write(session.document()).expect("a text");
    let mut session = Session::new(format::read(file.as_bytes()).expect("a plan"));
    session.apply(&[Change::Remove(PartId::Objective(id("obj-1.1")))]).expect("an edit");
    let (amendments, changes) = close_amendment(session.document()).expect("a closed amendment");
    session.amend(amendments, &changes).expect("a closed amendment");
    let amended = session.document().clone();
    assert_eq!(amended.plan.amendments[0].before.len(), 3);
    let before = amended.at(&Version::Original).expect("a version");
    assert_eq!(view::differences(&before, &original, Language::English), []);
    assert_eq!(before.plan.objectives().count(), original.plan.objectives().count());
    assert_eq!(amended.plan.objectives().count() + 1, original.plan.objectives().count());
    // Taken back step by step: closed, deleted.
    session.undo().expect("a step back");
    assert!(session.document().plan.open_amendment().is_some());
    session.undo().expect("a step back");
    assert_eq!(session.document().plan.amendments[0].before.len(), 2);
}

#[test]
fn a_withdrawn_amendment_leaves_the_plan_as_it_was() {
    let mut session = session();
    let before = session.document().clone();
    let (amendments, changes) =
        open_amendment(&before, ("DGR 1", None), "", &mut ids()).expect("an amendment");
    session.amend(amendments, &changes).expect("an open amendment");
    assert_eq!(
        open_amendment(session.document(), ("DGR 2", None), "", &mut ids()),
        Err(AmendError::AlreadyOpen)
    );
    for change in [target("ind-3.1", "12"), Change::Remove(PartId::Area(id("area-2")))] {
        session.apply(&[change]).expect("an edit");
    }
    let (amendments, changes) = withdraw_amendment(session.document()).expect("an amendment");
    session.amend(amendments, &changes).expect("a withdrawn amendment");
    assert_eq!(session.document(), &before);
    assert_eq!(withdraw_amendment(session.document()), Err(AmendError::NoneOpen));
    assert_eq!(open_amendment(&before, (" ", None), "", &mut ids()), Err(AmendError::NoName));
}

#[test]
fn new_parts_are_numbered_on() {
    let mut session = session();
    let mut ids = ids();
    let mut code = |new: &New| {
        let change = add(session.document(), new, "Nuovo", &mut ids).expect("an owner");
        session.apply(std::slice::from_ref(&change)).expect("an edit");
        change.part().expect("a part")
    };
    let area = code(&New::Area);
    let objective = code(&New::Objective(area));
    let other = code(&New::Objective(id("area-4")));
    let plan = &session.document().plan;
    let codes: Vec<_> = [objective, other]
        .iter()
        .filter_map(|id| plan.objectives().find(|(_, one)| &one.id == id))
        .map(|(_, one)| one.code.clone())
        .collect();
    assert_eq!(codes, ["5.1", "4.6"]);
}

/// A drag and a visit to a field are one step while an amendment is open, too.
#[test]
fn a_visit_is_one_step() {
    let mut session = session();
    let (amendments, changes) =
        open_amendment(session.document(), ("DGR 1", None), "", &mut ids()).expect("an amendment");
    session.amend(amendments, &changes).expect("an open amendment");
    let before = session.document().clone();
    for value in ["4", "40", "400"] {
        session.apply(&[target("ind-3.2", value)]).expect("an edit");
    }
    session.undo().expect("a step back");
    assert_eq!(session.document(), &before);
}

/// `12` is understood on the way to `120`, which is refused: what counts is the weight from before.
#[test]
fn a_refused_text_takes_the_visit_back() {
    let mut session = session();
    let before = session.document().clone();
    session.apply(&[target("ind-3.1", "7")]).expect("an edit");
    session.seal();
    let kept = session.document().clone();
    for value in ["1", "12"] {
        session.apply(&[target("ind-3.2", value)]).expect("an edit");
    }
    session.take_back_visit().expect("a visit");
    assert_eq!(session.document(), &kept);
    // Nothing is left of the visit to take back twice, and the step before it stays one.
    session.take_back_visit().expect("no visit");
    assert_eq!(session.document(), &kept);
    session.undo().expect("a step back");
    assert_eq!(session.document(), &before);
}
