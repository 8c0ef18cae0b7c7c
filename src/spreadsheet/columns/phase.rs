//! The columns of phases.

use super::{Column, EndPart, Group, Set, Sort, Typed, Wrong, end, exclusion, into_exclusion};
use crate::plan::{Change, Completion, Phase, PhaseField};

/// What stands of a phase in its row.
pub(in crate::spreadsheet) const PHASE: &[Column<Phase>] = &[
    Column {
        key: "phase.code",
        heading: ("Nr. fase", "No."),
        group: Group::Planned,
        width: 7,
        sort: Sort::Text,
        get: |one, _| Some(Typed::words(&one.code)),
        set: Set::Alone(|one, typed, _| change(one, PhaseField::Code(typed.required()?))),
    },
    Column {
        key: "phase.title",
        heading: ("Descrizione fase", "Phase"),
        group: Group::Planned,
        width: 44,
        sort: Sort::Text,
        get: |one, _| Some(Typed::words(&one.title)),
        set: Set::Alone(|one, typed, _| change(one, PhaseField::Title(typed.required()?))),
    },
    Column {
        key: "phase.output",
        heading: ("Output", "Output"),
        group: Group::Planned,
        width: 24,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.output.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, PhaseField::Output(typed.into_text()))),
    },
    Column {
        key: "phase.start",
        heading: ("Inizio previsto", "Planned start"),
        group: Group::Planned,
        width: 12,
        sort: Sort::Date,
        get: |one, _| Some(Typed::date(one.start)),
        set: Set::Alone(|one, typed, _| change(one, PhaseField::Start(typed.into_date()?))),
    },
    Column {
        key: "phase.end",
        heading: ("Fine prevista", "Planned end"),
        group: Group::Planned,
        width: 12,
        sort: Sort::Date,
        get: |one, _| Some(Typed::date(one.end)),
        set: Set::Alone(|one, typed, _| change(one, PhaseField::End(typed.into_date()?))),
    },
    Column {
        key: "phase.responsible",
        heading: ("Struttura responsabile", "Responsible"),
        group: Group::Planned,
        width: 20,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.responsible.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, PhaseField::Responsible(typed.into_text()))),
    },
    Column {
        key: "phase.weight",
        heading: ("Peso %", "Weight %"),
        group: Group::Planned,
        width: 10,
        sort: Sort::Percent,
        get: |one, _| Some(Typed::weight(one.weight)),
        set: Set::Alone(|one, typed, _| change(one, PhaseField::Weight(typed.into_weight()?))),
    },
    Column {
        key: "interim.end",
        heading: ("Fine effettiva al 30/6", "Actual end at 30 June"),
        group: Group::Interim,
        width: 13,
        sort: Sort::Date,
        get: |one, language| Some(end(one.interim.completion.as_ref(), EndPart::Actual, language)),
        set: Set::End(EndPart::Actual, set_interim_end),
    },
    Column {
        key: "interim.estimated",
        heading: ("Fine stimata dalla nota al 30/6", "End estimated from the note at 30 June"),
        group: Group::Interim,
        width: 13,
        sort: Sort::EstimatedEnd,
        get: |one, language| Some(end(one.interim.completion.as_ref(), EndPart::Estimated, language)),
        set: Set::End(EndPart::Estimated, set_interim_end),
    },
    Column {
        key: "interim.basis",
        heading: ("Frase su cui si stima al 30/6", "Sentence of the estimate at 30 June"),
        group: Group::Interim,
        width: 24,
        sort: Sort::Text,
        get: |one, language| Some(end(one.interim.completion.as_ref(), EndPart::Basis, language)),
        set: Set::End(EndPart::Basis, set_interim_end),
    },
    Column {
        key: "interim.note",
        heading: ("Note di monitoraggio al 30/6", "Monitoring notes at 30 June"),
        group: Group::Interim,
        width: 36,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.interim.note.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, PhaseField::InterimNote(typed.into_text()))),
    },
    Column {
        key: "interim.source",
        heading: ("Fonte dati al 30/6", "Data source at 30 June"),
        group: Group::Interim,
        width: 14,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.interim.source.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, PhaseField::InterimSource(typed.into_text()))),
    },
    Column {
        key: "interim.exclusion",
        heading: (
            "Esclusa per cause esterne: motivo al 30/6",
            "Left out for external causes: reason at 30 June",
        ),
        group: Group::Interim,
        width: 20,
        sort: Sort::Text,
        get: |one, language| Some(exclusion(one.interim.exclusion.as_ref(), language)),
        set: Set::Alone(|one, typed, _| change(one, PhaseField::InterimExclusion(into_exclusion(typed)))),
    },
    Column {
        key: "final.end",
        heading: ("Fine effettiva", "Actual end"),
        group: Group::Final,
        width: 13,
        sort: Sort::Date,
        get: |one, language| Some(end(one.r#final.completion.as_ref(), EndPart::Actual, language)),
        set: Set::End(EndPart::Actual, set_final_end),
    },
    Column {
        key: "final.estimated",
        heading: ("Fine stimata dalla nota", "End estimated from the note"),
        group: Group::Final,
        width: 13,
        sort: Sort::EstimatedEnd,
        get: |one, language| Some(end(one.r#final.completion.as_ref(), EndPart::Estimated, language)),
        set: Set::End(EndPart::Estimated, set_final_end),
    },
    Column {
        key: "final.basis",
        heading: ("Frase su cui si stima", "Sentence of the estimate"),
        group: Group::Final,
        width: 24,
        sort: Sort::Text,
        get: |one, language| Some(end(one.r#final.completion.as_ref(), EndPart::Basis, language)),
        set: Set::End(EndPart::Basis, set_final_end),
    },
    Column {
        key: "final.note",
        heading: ("Note di monitoraggio", "Monitoring notes"),
        group: Group::Final,
        width: 36,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.r#final.note.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, PhaseField::MonitoringNote(typed.into_text()))),
    },
    Column {
        key: "final.source",
        heading: ("Fonte dati", "Data source"),
        group: Group::Final,
        width: 14,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.r#final.source.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, PhaseField::Source(typed.into_text()))),
    },
    Column {
        key: "final.exclusion",
        heading: ("Esclusa per cause esterne: motivo", "Left out for external causes: reason"),
        group: Group::Final,
        width: 20,
        sort: Sort::Text,
        get: |one, language| Some(exclusion(one.r#final.exclusion.as_ref(), language)),
        set: Set::Alone(|one, typed, _| change(one, PhaseField::Exclusion(into_exclusion(typed)))),
    },
];

fn change(phase: &Phase, set: PhaseField) -> Result<Change, Wrong> {
    Ok(Change::Phase { id: phase.id.clone(), set })
}

fn set_interim_end(phase: &Phase, end: Option<Completion>) -> Change {
    Change::Phase { id: phase.id.clone(), set: PhaseField::InterimCompletion(end) }
}

fn set_final_end(phase: &Phase, end: Option<Completion>) -> Change {
    Change::Phase { id: phase.id.clone(), set: PhaseField::Completion(end) }
}
