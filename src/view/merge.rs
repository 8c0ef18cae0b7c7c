//! What differs between two documents that are brought together, in words.

use super::{
    Language,
    changes::{changed_field, changed_value, named, new_part, part_of, part_title},
    language::say,
    words::capitalised,
};
use crate::{
    merge::{ChangedBy, Choice, Clash, List, Merge, Unit, What, Why},
    plan::{Amendment, Change, Document, Id, PartId, Plan, Scenario, Slot},
};

/// A unit of a merge, as a row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeRow {
    /// All of it in a few words: `Peso di 3.1`, `Eliminato 4.1`.
    pub title: String,
    /// The part, as people name it; empty for the plan itself.
    pub part: String,
    /// What differs: the name of a field, or that a part was added, deleted, moved.
    pub what: String,
    /// What the base has; `None` without a base.
    pub base: Option<String>,
    /// What my document has.
    pub mine: String,
    /// What theirs has.
    pub theirs: String,
    /// Who changed it.
    pub kind: &'static str,
}

/// The units of a merge, in their order.
#[must_use]
pub fn merge_rows(merge: &Merge, language: Language) -> Vec<MergeRow> {
    merge.units().iter().map(|unit| row(merge, unit, language)).collect()
}

/// Who changed something: `cambiato solo qui`, `cambiato solo nell’altro`.
#[must_use]
pub const fn changed_by(by: ChangedBy, language: Language) -> &'static str {
    let (italian, english) = match by {
        ChangedBy::Mine => ("cambiato solo qui", "changed here only"),
        ChangedBy::Theirs => ("cambiato solo nell’altro", "changed in the other only"),
        ChangedBy::BothAlike => ("cambiato allo stesso modo", "changed in the same way"),
        ChangedBy::BothDifferently => ("cambiato in due modi", "changed in two ways"),
        ChangedBy::Unknown => ("diverso", "different"),
    };
    match language {
        Language::Italian => italian,
        Language::English => english,
    }
}

/// Why choices do not go together.
#[must_use]
pub fn clash(merge: &Merge, clash: &Clash, language: Language) -> String {
    let title = |part: &PartId| title(merge, part, language);
    let act =
        |id: &Id| plans(merge).find_map(|plan| plan.act(id)).map_or_else(String::new, |act| act.name.clone());
    match &clash.why {
        Why::NoOwner { part: part @ PartId::Phase(_), owner } => say!(
            language,
            "«{}» starebbe in «{}», che con queste scelte non c’è o non ha un cronoprogramma.",
            "“{}” would stand in “{}”, which with these choices is not there or has no schedule.",
            title(part),
            title(owner)
        ),
        Why::NoOwner { part, owner } => say!(
            language,
            "«{}» starebbe in «{}», che con queste scelte non c’è.",
            "“{}” would stand in “{}”, which with these choices is not there.",
            title(part),
            title(owner)
        ),
        Why::CodeTaken { code } => say!(
            language,
            "Due obiettivi avrebbero lo stesso codice, {}.",
            "Two objectives would have the same code, {}.",
            code
        ),
        Why::Dangling { part } => say!(
            language,
            "Il piano si riferirebbe a «{}», che con queste scelte non c’è.",
            "The plan would refer to “{}”, which with these choices is not there.",
            title(part)
        ),
        Why::Amendment { act: id } => say!(
            language,
            "Non si potrebbe più tornare a prima della rimodulazione {}: cambiava parti che con queste scelte non ci sono.",
            "There would be no way back to before the amendment {}: it changed parts that with these choices are not there.",
            act(id)
        ),
        Why::Scenario { id } => say!(
            language,
            "Lo scenario «{}» cambierebbe parti che con queste scelte non ci sono.",
            "The scenario “{}” would change parts that with these choices are not there.",
            scenario_name(merge, id)
        ),
    }
}

/// The plans that a part is looked for in.
fn plans(merge: &Merge) -> impl Iterator<Item = &Plan> {
    [Some(merge.mine()), Some(merge.theirs()), merge.base()].into_iter().flatten().map(|one| &one.plan)
}

/// A part with its title, as the first document has it that does.
fn title(merge: &Merge, part: &PartId, language: Language) -> String {
    plans(merge)
        .map(|plan| part_title(plan, part, language))
        .find(|title| !title.is_empty())
        .unwrap_or_default()
}

fn scenario_name(merge: &Merge, id: &Id) -> String {
    let scenarios = plans(merge).flat_map(|plan| &plan.scenarios);
    { scenarios }.find(|one| &one.id == id).map_or_else(String::new, |one| one.name.clone())
}

/// What, and what each document has: mine, theirs, and that of the base.
struct Told {
    part: String,
    what: String,
    mine: String,
    theirs: String,
    base: String,
}

fn row(merge: &Merge, unit: &Unit, language: Language) -> MergeRow {
    let told = match &unit.what {
        What::Field { mine, theirs, base } => field(merge, mine, theirs, base.as_ref(), language),
        What::Place { part, mine, theirs, base } => {
            let both = unit.by == ChangedBy::BothDifferently;
            place(merge, part, [mine.as_ref(), theirs.as_ref(), base.as_ref()], both, language)
        }
        What::Order { list, mine, theirs, base } => {
            order(merge, list, [mine, theirs, base.as_deref().unwrap_or_default()], language)
        }
        What::Scenario(id) => scenario(merge, id, language),
        What::Amendments => amendments(merge, language),
    };
    let Told { part, what, mine, mut theirs, base } = told;
    if mine == theirs && unit.by != ChangedBy::BothAlike {
        // Something that the words leave out, such as what an estimate rests on.
        theirs.push_str(language.pick(" (diverso nei dettagli)", " (different in detail)"));
    }
    let kept_out = unit.by == ChangedBy::Theirs && unit.default == Choice::Mine;
    let kind = if kept_out {
        language.pick(
            "cambiato nell’altro, ma in contrasto con questo",
            "changed in the other, but at odds with this one",
        )
    } else {
        changed_by(unit.by, language)
    };
    let title = named_as(&unit.what, &part, &what, language);
    MergeRow { title, part, what, base: merge.base().map(|_| base), mine, theirs, kind }
}

fn named_as(unit: &What, part: &str, what: &str, language: Language) -> String {
    let what = capitalised(what);
    match unit {
        _ if part.is_empty() => what,
        What::Field { .. } | What::Order { .. } => say!(language, "{} di {}", "{} of {}", what, part),
        What::Place { .. } | What::Scenario(_) | What::Amendments => format!("{what} {part}"),
    }
}

fn nothing() -> String {
    "—".to_owned()
}

fn field(merge: &Merge, mine: &Change, theirs: &Change, base: Option<&Change>, language: Language) -> Told {
    let value = |document: &Document, change: &Change| changed_value(&document.plan, change, language);
    let in_base = merge.base().zip(base).map(|(document, change)| value(document, change));
    Told {
        part: part_of(&merge.mine().plan, mine, language).unwrap_or_default(),
        what: changed_field(mine, language).to_owned(),
        mine: value(merge.mine(), mine),
        theirs: value(merge.theirs(), theirs),
        base: in_base.unwrap_or_else(nothing),
    }
}

/// Where a part stands. Where both changed it and only one still has it, that one changed it otherwise.
fn place(
    merge: &Merge,
    part: &PartId,
    [mine, theirs, base]: [Option<&Slot>; 3],
    both: bool,
    language: Language,
) -> Told {
    let moved = mine.is_some() && theirs.is_some();
    let what = match (merge.base(), base) {
        _ if moved => language.pick("spostato", "moved"),
        (None, _) => language.pick("presente in uno solo", "in one of them only"),
        (Some(_), None) => language.pick("aggiunto", "added"),
        (Some(_), Some(_)) => language.pick("eliminato", "deleted"),
    };
    let words = |document: &Document, slot: Option<&Slot>| {
        let part = slot.map(|slot| owner(part, slot).filter(|_| moved).unwrap_or_else(|| part.clone()));
        part.map_or_else(nothing, |part| part_title(&document.plan, &part, language))
    };
    let side = |document, slot: Option<&Slot>| {
        let changed = both && !moved && slot.is_some();
        words(document, slot) + if changed { language.pick(" (cambiato)", " (changed)") } else { "" }
    };
    Told {
        part: plans(merge).find_map(|plan| named(plan, part, language)).unwrap_or_default(),
        what: what.to_owned(),
        mine: side(merge.mine(), mine),
        theirs: side(merge.theirs(), theirs),
        base: merge.base().map_or_else(nothing, |document| words(document, base)),
    }
}

/// The part that another one belongs to.
fn owner(part: &PartId, slot: &Slot) -> Option<PartId> {
    let sort = match part {
        PartId::Objective(_) => PartId::Area,
        PartId::Indicator(_) => PartId::Objective,
        PartId::Phase(_) => PartId::Indicator,
        PartId::Act(_) | PartId::Guideline(_) | PartId::Area(_) => return None,
    };
    slot.owner.clone().map(sort)
}

fn order(merge: &Merge, list: &List, [mine, theirs, base]: [&[Id]; 3], language: Language) -> Told {
    let what = match list {
        List::Acts => ("ordine degli atti", "order of the acts"),
        List::Guidelines => ("ordine degli indirizzi", "order of the guidelines"),
        List::Areas => ("ordine degli ambiti", "order of the areas"),
        List::Objectives(_) => ("ordine degli obiettivi", "order of the objectives"),
        List::Indicators(_) => ("ordine degli indicatori", "order of the indicators"),
        List::Phases(_) => ("ordine delle fasi", "order of the phases"),
        List::Scenarios => ("ordine degli scenari", "order of the scenarios"),
    };
    let name = |id: &Id| match list.part(id) {
        Some(part) => {
            let part = plans(merge).find_map(|plan| part.part(plan));
            part.map_or_else(String::new, |part| new_part(&part, language))
        }
        None => scenario_name(merge, id),
    };
    let names = |ids: &[Id]| ids.iter().map(name).collect::<Vec<_>>().join(", ");
    let owner = list.owner().and_then(|owner| named(&merge.mine().plan, &owner, language));
    Told {
        part: owner.unwrap_or_default(),
        what: language.pick(what.0, what.1).to_owned(),
        mine: names(mine),
        theirs: names(theirs),
        base: names(base),
    }
}

fn count(changes: &[Change], language: Language) -> String {
    match changes.len() {
        1 => language.pick("1 modifica", "1 change").to_owned(),
        count => say!(language, "{} modifiche", "{} changes", count),
    }
}

fn scenario(merge: &Merge, id: &Id, language: Language) -> Told {
    let words = |document: &Document| {
        let one = document.plan.scenarios.iter().find(|one| &one.id == id);
        one.map_or_else(nothing, |one: &Scenario| format!("{}: {}", one.name, count(&one.changes, language)))
    };
    Told {
        part: say!(language, "«{}»", "“{}”", scenario_name(merge, id)),
        what: language.pick("scenario", "scenario").to_owned(),
        mine: words(merge.mine()),
        theirs: words(merge.theirs()),
        base: merge.base().map_or_else(nothing, words),
    }
}

fn amendments(merge: &Merge, language: Language) -> Told {
    let words = |document: &Document| {
        let plan = &document.plan;
        let one = |one: &Amendment| {
            let act = plan.act(&one.act).map_or("", |act| act.name.as_str());
            format!("{act}: {}", count(&one.before, language))
        };
        let all: Vec<String> = plan.amendments.iter().map(one).collect();
        if all.is_empty() { nothing() } else { all.join("; ") }
    };
    Told {
        part: String::new(),
        what: language.pick("rimodulazioni", "amendments").to_owned(),
        mine: words(merge.mine()),
        theirs: words(merge.theirs()),
        base: merge.base().map_or_else(nothing, words),
    }
}
