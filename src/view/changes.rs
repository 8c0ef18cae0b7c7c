//! What an edit changes, in words: for undo, redo and the differences between two versions.

use super::{Language, language::say, words};
use crate::plan::{Change, Document, Id, IndicatorField, ObjectiveField, PhaseField, Plan, Subject};

/// What a set of changes is about: `peso di 3.1`, `fine effettiva di 1.2, fase 3`, `pesi di 13 obiettivi`.
/// Empty for no changes.
#[must_use]
pub fn change_name(document: &Document, changes: &[Change], language: Language) -> String {
    match changes {
        [] => String::new(),
        [change] => one(&document.plan, change, language),
        [start, end] if period(start, end) => {
            named(language.pick("date previste", "planned dates"), &document.plan, start, language)
        }
        [first, rest @ ..] if rest.iter().all(|change| same_kind(change, first)) => {
            let (_, fields) = name(field(first), language);
            say!(language, "{} di {} {}", "{} of {} {}", fields, changes.len(), parts(first, language))
        }
        _ => say!(language, "{} campi", "{} fields", changes.len()),
    }
}

/// Whether both set the same field of the same sort of part.
fn same_kind(one: &Change, other: &Change) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other) && field(one) == field(other)
}

/// Whether they set the two planned dates of the same part, as a bar does that is moved.
fn period(one: &Change, other: &Change) -> bool {
    use Changed::{Due, PlannedEnd, Start};
    let both = matches!((field(one), field(other)), (Start, PlannedEnd | Due) | (PlannedEnd | Due, Start));
    both && one.part() == other.part()
}

fn one(plan: &Plan, change: &Change, language: Language) -> String {
    let (field, _) = name(field(change), language);
    named(field, plan, change, language)
}

/// What is changed, and of which part: `peso di 3.1`.
fn named(what: &str, plan: &Plan, change: &Change, language: Language) -> String {
    let part = match change {
        Change::Objective { id, .. } => find(plan, id, Depth::Objective),
        Change::Indicator { id, .. } => find(plan, id, Depth::Indicator),
        Change::Phase { id, .. } => find(plan, id, Depth::Phase),
    };
    match part {
        Some(part) => {
            say!(language, "{} di {}", "{} of {}", what, words::part_code(plan, part, language))
        }
        None => what.to_owned(),
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
    }
}

/// The fields that a change can set, whatever the part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Changed {
    Weight,
    Exclusion,
    Baseline,
    Target,
    Value,
    Numerator,
    Denominator,
    Declared,
    Start,
    Due,
    PlannedEnd,
    End,
    Survey,
}

const fn field(change: &Change) -> Changed {
    match change {
        Change::Objective { set: ObjectiveField::Weight(_), .. }
        | Change::Phase { set: PhaseField::Weight(_), .. } => Changed::Weight,
        Change::Objective { set: ObjectiveField::Exclusion(_), .. }
        | Change::Indicator { set: IndicatorField::Exclusion(_), .. }
        | Change::Phase { set: PhaseField::Exclusion(_), .. } => Changed::Exclusion,
        Change::Indicator { set: IndicatorField::Start(_), .. }
        | Change::Phase { set: PhaseField::Start(_), .. } => Changed::Start,
        Change::Indicator { set: IndicatorField::Completion(_), .. }
        | Change::Phase { set: PhaseField::Completion(_), .. } => Changed::End,
        Change::Indicator { set: IndicatorField::Baseline(_), .. } => Changed::Baseline,
        Change::Indicator { set: IndicatorField::Target(_), .. } => Changed::Target,
        Change::Indicator { set: IndicatorField::Value(_), .. } => Changed::Value,
        Change::Indicator { set: IndicatorField::Numerator(_), .. } => Changed::Numerator,
        Change::Indicator { set: IndicatorField::Denominator(_), .. } => Changed::Denominator,
        Change::Indicator { set: IndicatorField::Declared(_), .. } => Changed::Declared,
        Change::Indicator { set: IndicatorField::Due(_), .. } => Changed::Due,
        Change::Indicator { set: IndicatorField::Survey(_), .. } => Changed::Survey,
        Change::Phase { set: PhaseField::End(_), .. } => Changed::PlannedEnd,
    }
}

/// The name of a field, of one part and of several.
fn name(field: Changed, language: Language) -> (&'static str, &'static str) {
    let (italian, english) = match field {
        Changed::Weight => (("peso", "pesi"), ("weight", "weights")),
        Changed::Exclusion => (("esclusione", "esclusioni"), ("exclusion", "exclusions")),
        Changed::Baseline => (("valore iniziale", "valori iniziali"), ("baseline", "baselines")),
        Changed::Target => (("valore target", "valori target"), ("target", "targets")),
        Changed::Value => (("valore conseguito", "valori conseguiti"), ("achieved value", "achieved values")),
        Changed::Numerator => (("numeratore", "numeratori"), ("numerator", "numerators")),
        Changed::Denominator => (("denominatore", "denominatori"), ("denominator", "denominators")),
        Changed::Declared => (
            ("percentuale dichiarata", "percentuali dichiarate"),
            ("declared percentage", "declared percentages"),
        ),
        Changed::Start => (("inizio previsto", "inizi previsti"), ("planned start", "planned starts")),
        Changed::Due => (("scadenza", "scadenze"), ("due date", "due dates")),
        Changed::PlannedEnd => (("fine prevista", "fini previste"), ("planned end", "planned ends")),
        Changed::End => (("fine effettiva", "fini effettive"), ("actual end", "actual ends")),
        Changed::Survey => {
            (("conteggi del questionario", "conteggi dei questionari"), ("survey counts", "survey counts"))
        }
    };
    language.pick(italian, english)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{format, number::Weight, plan::Exclusion};

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
        let document = format::read(include_bytes!("../../public/examples/arti-2020.json")).expect("a plan");
        let names = |changes: &[Change]| {
            [Language::Italian, Language::English].map(|language| change_name(&document, changes, language))
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
        assert_eq!(names(&all), ["pesi di 13 obiettivi", "weights of 13 objectives"]);
        let two = [exclusion("arti-2-phase-2"), exclusion("arti-2-phase-3")];
        assert_eq!(names(&two), ["esclusioni di 2 fasi", "exclusions of 2 phases"]);
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
