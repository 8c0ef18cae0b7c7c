//! What an edit changes, in words: for undo, redo and the differences between two versions.

mod names;
mod values;

use super::{Language, language::say, words};
use crate::{
    edit::Step,
    plan::{
        Change, Document, Id, IndicatorField, Part, PartId, PhaseField, Plan, Slot, Subject,
        differences as changes_between,
    },
};

pub use names::changed_field;
pub use values::{changed_value, completion, later_targets};

/// What a step is about: `peso di 3.1`, `fine effettiva di 1.2, fase 3`, `aggiunta di 4.6`. `back` says that the step, if
/// made, takes back what it is to be named by. Empty for no changes.
#[must_use]
pub fn step_name(document: &Document, step: &Step, back: bool, language: Language) -> String {
    if step.amendments.is_some() && step.scenarios.is_some() {
        return language.pick("altra versione", "other version").to_owned();
    }
    if step.amendments.is_some() {
        return language.pick("rimodulazione", "amendment").to_owned();
    }
    if step.scenarios.is_some() {
        return language.pick("scenari", "scenarios").to_owned();
    }
    let structural = |change: &&Change| changed_field(change, language).is_empty();
    match step.changes.as_slice() {
        [] => String::new(),
        [change] => one(&document.plan, change, back, language),
        [start, end] if period(start, end) => {
            named_by(language.pick("date previste", "planned dates"), &document.plan, start, language)
        }
        [first, ..] => match step.changes.iter().find(structural) {
            Some(change) => one(&document.plan, change, back, language),
            None if step.changes.iter().all(|change| same_kind(change, first)) => {
                let (field, count) = (changed_field(first, language), step.changes.len());
                say!(language, "{} di {} {}", "{} of {} {}", field, count, parts(first, language))
            }
            None => say!(language, "{} campi", "{} fields", step.changes.len()),
        },
    }
}

/// Whether both set the same field of the same sort of part.
fn same_kind(one: &Change, other: &Change) -> bool {
    use std::mem::discriminant as kind;
    let name = |change: &Change| changed_field(change, Language::English);
    kind(one) == kind(other) && name(one) == name(other)
}

/// Whether they set the two planned dates of the same part, as a bar does that is moved.
fn period(one: &Change, other: &Change) -> bool {
    let planned = |change: &Change| match change {
        Change::Phase { set: PhaseField::Start(_), .. }
        | Change::Indicator { set: IndicatorField::Start(_), .. } => Some(false),
        Change::Phase { set: PhaseField::End(_), .. }
        | Change::Indicator { set: IndicatorField::Due(_), .. } => Some(true),
        _ => None,
    };
    let both = planned(one).zip(planned(other)).is_some_and(|(one, other)| one != other);
    both && one.part() == other.part()
}

fn one(plan: &Plan, change: &Change, back: bool, language: Language) -> String {
    let what = match (change, back) {
        (Change::Insert { .. }, false) | (Change::Remove(_), true) => language.pick("aggiunta", "addition"),
        (Change::Insert { .. }, true) | (Change::Remove(_), false) => {
            language.pick("eliminazione", "deletion")
        }
        (Change::Move { .. }, _) => language.pick("spostamento", "move"),
        _ => changed_field(change, language),
    };
    named_by(what, plan, change, language)
}

/// What is changed, and of which part: `peso di 3.1`.
fn named_by(what: &str, plan: &Plan, change: &Change, language: Language) -> String {
    match part_of(plan, change, language) {
        Some(part) => say!(language, "{} di {}", "{} of {}", what, part),
        None => what.to_owned(),
    }
}

/// The part that a change is about, as people name it; none for the plan itself.
pub(super) fn part_of(plan: &Plan, change: &Change, language: Language) -> Option<String> {
    match change {
        Change::Plan { .. } | Change::Rules { .. } => None,
        Change::Act { id, .. } => named(plan, &PartId::Act(id.clone()), language),
        Change::Guideline { id, .. } => named(plan, &PartId::Guideline(id.clone()), language),
        Change::Area { id, .. } => named(plan, &PartId::Area(id.clone()), language),
        Change::Objective { id, .. } => named(plan, &PartId::Objective(id.clone()), language),
        Change::Indicator { id, .. } => named(plan, &PartId::Indicator(id.clone()), language),
        Change::Phase { id, .. } => named(plan, &PartId::Phase(id.clone()), language),
        Change::Insert { slot, part } => Some(inserted(plan, slot, part, language)),
        Change::Remove(part) | Change::Move { part, .. } => named(plan, part, language),
    }
}

/// A part of the plan as people name it: `3.1`, `1.2, fase 3`, `ambito 4`.
pub(super) fn named(plan: &Plan, part: &PartId, language: Language) -> Option<String> {
    let code = |subject| words::part_code(plan, subject, language);
    match part {
        PartId::Objective(id) => find(plan, id, Depth::Objective).map(code),
        PartId::Indicator(id) => find(plan, id, Depth::Indicator).map(code),
        PartId::Phase(id) => find(plan, id, Depth::Phase).map(code),
        PartId::Act(_) | PartId::Guideline(_) | PartId::Area(_) => {
            part.part(plan).map(|part| new_part(&part, language))
        }
    }
}

/// A part with its title: `Obiettivo 3.1 · Domande istruite`, `Fase 2 · Svolgimento`.
#[must_use]
pub fn part_title(plan: &Plan, part: &PartId, language: Language) -> String {
    let Some(found) = part.part(plan) else { return String::new() };
    let title = values::title(&found);
    let (italian, english, code) = match &found {
        Part::Act(_) => ("Atto", "Act", ""),
        Part::Guideline(one) => ("Indirizzo", "Guideline", one.code.as_str()),
        Part::Area(one) => ("Ambito", "Area", one.code.as_str()),
        Part::Objective(one) => ("Obiettivo", "Objective", one.code.as_str()),
        Part::Indicator(_) => ("Indicatore", "Indicator", ""),
        Part::Phase(one) => ("Fase", "Phase", one.code.as_str()),
    };
    let sort = language.pick(italian, english);
    if code.is_empty() { format!("{sort} · {title}") } else { format!("{sort} {code} · {title}") }
}

/// A part that the plan does not have, as it would be called there: a phase with whose it is.
fn inserted(plan: &Plan, slot: &Slot, part: &Part, language: Language) -> String {
    let name = new_part(part, language);
    let indicator = slot.owner.as_ref().filter(|_| matches!(part, Part::Phase(_)));
    match indicator.and_then(|id| named(plan, &PartId::Indicator(id.clone()), language)) {
        Some(owner) => format!("{owner}, {name}"),
        None => name,
    }
}

/// A part by itself, without the plan that it stands in.
pub(super) fn new_part(part: &Part, language: Language) -> String {
    match part {
        Part::Act(one) => one.name.clone(),
        Part::Guideline(one) => say!(language, "indirizzo {}", "guideline {}", one.code),
        Part::Area(one) => say!(language, "ambito {}", "area {}", one.code),
        Part::Objective(one) => one.code.clone(),
        Part::Indicator(one) => format!("«{}»", one.title),
        Part::Phase(one) => say!(language, "fase {}", "phase {}", one.code),
    }
}

/// The sort of part that has an identifier; each sort has its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Objective,
    Indicator,
    Phase,
}

fn find(plan: &Plan, id: &Id, depth: Depth) -> Option<Subject> {
    plan.objectives().find_map(|(subject, objective)| match depth {
        Depth::Objective => (&objective.id == id).then_some(subject),
        Depth::Indicator => {
            let index = objective.indicators.iter().position(|indicator| &indicator.id == id)?;
            Some(subject.indicator(index))
        }
        Depth::Phase => objective.indicators.iter().enumerate().find_map(|(index, indicator)| {
            let phase = indicator.schedule()?.phases.iter().position(|phase| &phase.id == id)?;
            Some(subject.indicator(index).phase(phase))
        }),
    })
}

/// The parts that a change like this one is made to.
fn parts(change: &Change, language: Language) -> &'static str {
    match change {
        Change::Objective { .. } => language.pick("obiettivi", "objectives"),
        Change::Indicator { .. } => language.pick("indicatori", "indicators"),
        Change::Phase { .. } => language.pick("fasi", "phases"),
        Change::Area { .. } => language.pick("ambiti", "areas"),
        Change::Guideline { .. } => language.pick("indirizzi", "guidelines"),
        Change::Act { .. } => language.pick("atti", "acts"),
        Change::Plan { .. }
        | Change::Rules { .. }
        | Change::Insert { .. }
        | Change::Remove(_)
        | Change::Move { .. } => language.pick("campi", "fields"),
    }
}

/// One difference between two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The part, as people name it; empty for the plan itself.
    pub part: String,
    /// What differs: the name of the field, or that the part was added, deleted, moved.
    pub what: String,
    /// The value in the first document.
    pub from: String,
    /// The value in the second.
    pub to: String,
    /// The change that leads from the first to the second.
    pub change: Change,
}

/// How two documents differ, field by field, in what an amendment can change.
#[must_use]
pub fn differences(from: &Document, to: &Document, language: Language) -> Vec<Difference> {
    told(from, to, changes_between(from, to).into_iter().filter(Change::can_be_amended), language)
}

/// How two documents differ, field by field, in all that a scenario can change.
#[must_use]
pub fn all_differences(from: &Document, to: &Document, language: Language) -> Vec<Difference> {
    told(from, to, changes_between(from, to).into_iter(), language)
}

fn told(
    from: &Document,
    to: &Document,
    changes: impl Iterator<Item = Change>,
    language: Language,
) -> Vec<Difference> {
    let mut document = from.clone();
    let mut all = Vec::new();
    for change in changes {
        let part = part_of(&document.plan, &change, language);
        // Changes between two documents can be made, in their order.
        let Ok(undo) = change.apply(&mut document) else { continue };
        let what = match change {
            Change::Insert { .. } => language.pick("aggiunto", "added"),
            Change::Remove(_) => language.pick("eliminato", "deleted"),
            Change::Move { .. } => language.pick("spostato", "moved"),
            _ => changed_field(&change, language),
        };
        all.push(Difference {
            part: part.unwrap_or_default(),
            what: what.to_owned(),
            from: changed_value(&from.plan, &undo, language),
            to: changed_value(&to.plan, &change, language),
            change,
        });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        format,
        number::Weight,
        plan::{Exclusion, ObjectiveField},
    };

    fn id(text: &str) -> Id {
        Id::new(text).expect("an identifier")
    }

    fn weight(objective: &str) -> Change {
        Change::Objective { id: id(objective), set: ObjectiveField::Weight(Weight::parse("1").ok()) }
    }

    fn exclusion(phase: &str) -> Change {
        let exclusion = Exclusion { reason: "Alluvione".to_owned() };
        Change::Phase { id: id(phase), set: PhaseField::Exclusion(Some(exclusion)) }
    }

    #[test]
    fn a_step_is_named_by_what_it_changes() {
        let document =
            format::read(include_bytes!("../../../public/examples/arti-2020.json")).expect("a plan");
        let names = |changes: &[Change]| {
            [Language::Italian, Language::English].map(|language| {
                step_name(&document, &Step { changes: changes.to_vec(), ..Step::default() }, true, language)
            })
        };
        let end = Change::Phase { id: id("arti-2-phase-3"), set: PhaseField::Completion(None) };
        let declared = Change::Indicator { id: id("ind-4.5-2"), set: IndicatorField::Declared(None) };
        let target = Change::Indicator { id: id("ind-3.2"), set: IndicatorField::Target(None) };
        let objectives = document.plan.objectives();
        let all: Vec<Change> = objectives.map(|(_, objective)| weight(objective.id.as_str())).collect();
        assert_eq!(names(&[]), ["", ""]);
        assert_eq!(names(&[weight("obj-3.1")]), ["peso di 3.1", "weight of 3.1"]);
        assert_eq!(
            names(std::slice::from_ref(&end)),
            ["fine effettiva di 1.2, fase 3", "actual end of 1.2, phase 3"]
        );
        assert_eq!(
            names(&[declared]),
            ["percentuale dichiarata di 4.5, indicatore 2", "declared percentage of 4.5, indicator 2"]
        );
        assert_eq!(names(&[target]), ["valore target di 3.2", "target of 3.2"]);
        assert_eq!(names(&all), ["peso di 13 obiettivi", "weight of 13 objectives"]);
        let two = [exclusion("arti-2-phase-2"), exclusion("arti-2-phase-3")];
        assert_eq!(names(&two), ["esclusione di 2 fasi", "exclusion of 2 phases"]);
        let start = |phase| Change::Phase { id: id(phase), set: PhaseField::Start(None) };
        let planned = Change::Phase { id: id("arti-2-phase-2"), set: PhaseField::End(None) };
        let moved = ["date previste di 1.2, fase 2", "planned dates of 1.2, phase 2"];
        assert_eq!(names(&[start("arti-2-phase-2"), planned.clone()]), moved);
        assert_eq!(names(&[planned.clone(), start("arti-2-phase-2")]), moved);
        assert_eq!(names(&[start("arti-2-phase-3"), planned]), ["2 campi", "2 fields"]);
        assert_eq!(names(&[end, weight("obj-3.1")]), ["2 campi", "2 fields"]);
        // A part that the document no longer has.
        assert_eq!(names(&[weight("obj-9")]), ["peso", "weight"]);
    }
}
