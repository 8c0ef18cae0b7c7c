//! The columns of areas and objectives.

use super::{Column, Group, Set, Sort, Typed, Wrong, exclusion, into_exclusion, into_scope, scopes};
use crate::{
    plan::{Area, AreaField, Change, Objective, ObjectiveField},
    view::scope_name,
};

/// What stands of an area in the row of its first objective.
pub(in crate::spreadsheet) const AREA: &[Column<Area>] = &[
    Column {
        key: "area.code",
        heading: ("I", "I"),
        group: Group::Planned,
        width: 5,
        sort: Sort::Text,
        get: |area, _| Some(Typed::words(&area.code)),
        set: Set::Alone(|area, typed, _| change_area(area, AreaField::Code(typed.required()?))),
    },
    Column {
        key: "area.title",
        heading: ("Ambito strategico", "Strategic area"),
        group: Group::Planned,
        width: 22,
        sort: Sort::Text,
        get: |area, _| Some(Typed::words(&area.title)),
        set: Set::Alone(|area, typed, _| change_area(area, AreaField::Title(typed.required()?))),
    },
];

fn change_area(area: &Area, set: AreaField) -> Result<Change, Wrong> {
    Ok(Change::Area { id: area.id.clone(), set })
}

/// What stands of an objective in its first row.
pub(in crate::spreadsheet) const OBJECTIVE: &[Column<Objective>] = &[
    Column {
        key: "objective.code",
        heading: ("II", "II"),
        group: Group::Planned,
        width: 6,
        sort: Sort::Text,
        get: |one, _| Some(Typed::words(&one.code)),
        set: Set::Alone(|one, typed, _| change(one, ObjectiveField::Code(typed.required()?))),
    },
    Column {
        key: "objective.title",
        heading: ("Obiettivo", "Objective"),
        group: Group::Planned,
        width: 36,
        sort: Sort::Text,
        get: |one, _| Some(Typed::words(&one.title)),
        set: Set::Alone(|one, typed, _| change(one, ObjectiveField::Title(typed.required()?))),
    },
    Column {
        key: "objective.weight",
        heading: ("Peso %", "Weight %"),
        group: Group::Planned,
        width: 10,
        sort: Sort::Percent,
        get: |one, _| Some(Typed::weight(one.weight)),
        set: Set::Alone(|one, typed, _| change(one, ObjectiveField::Weight(typed.into_weight()?))),
    },
    Column {
        key: "objective.scope",
        heading: ("Prestazione (obiettivo)", "Performance (objective)"),
        group: Group::Planned,
        width: 16,
        sort: Sort::Choice(scopes),
        get: |one, language| Some(Typed::words(scope_name(one.scope, language))),
        set: Set::Alone(|one, typed, language| {
            change(one, ObjectiveField::Scope(into_scope(typed, language)?))
        }),
    },
    Column {
        key: "objective.note",
        heading: ("Note (obiettivo)", "Notes (objective)"),
        group: Group::Planned,
        width: 30,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.note.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, ObjectiveField::Note(typed.into_text()))),
    },
    Column {
        key: "objective.responsible",
        heading: ("Responsabile attuazione", "Responsible"),
        group: Group::Planned,
        width: 16,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.responsible.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, ObjectiveField::Responsible(typed.into_text()))),
    },
    Column {
        key: "objective.programming",
        heading: ("Collegamento con la Programmazione regionale", "Link to the regional programming"),
        group: Group::Planned,
        width: 18,
        sort: Sort::Text,
        get: |one, _| Some(Typed::words(&one.programming.join("; "))),
        set: Set::Locked,
    },
    Column {
        key: "objective.exclusion",
        heading: (
            "Obiettivo escluso per cause esterne: motivo",
            "Objective left out for external causes: reason",
        ),
        group: Group::Final,
        width: 20,
        sort: Sort::Text,
        get: |one, language| Some(exclusion(one.exclusion.as_ref(), language)),
        set: Set::Alone(|one, typed, _| change(one, ObjectiveField::Exclusion(into_exclusion(typed)))),
    },
];

fn change(objective: &Objective, set: ObjectiveField) -> Result<Change, Wrong> {
    Ok(Change::Objective { id: objective.id.clone(), set })
}
