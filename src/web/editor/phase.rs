//! A phase of a schedule: what is planned, and how it ended.

use crate::{
    plan::{Field, Id, Phase, PhaseField},
    view::Language,
    web::{
        form::{Form, group},
        ui::dom::{El, el},
    },
};

/// The fields of a phase.
pub fn form(id: &Id, language: Language) -> Vec<El> {
    let form = Form::<Phase>::new(language, id.clone());
    let planned = [
        form.text(("Codice", "Code"), |one| one.code.clone(), PhaseField::Code),
        form.at(Field::Weight, form.weight(("Peso %", "Weight %"), |one| one.weight, PhaseField::Weight)),
        form.lines_of_text(("Titolo", "Title"), |one| one.title.clone(), PhaseField::Title),
        form.at(
            Field::PhaseStart,
            form.date(("Inizio previsto", "Planned start"), |one| one.start, PhaseField::Start),
        ),
        form.at(Field::PhaseEnd, form.date(("Fine prevista", "Planned end"), |one| one.end, PhaseField::End)),
        form.optional(
            ("Struttura responsabile", "Responsible unit"),
            |one| one.responsible.clone(),
            PhaseField::Responsible,
        ),
        form.note(("Output", "Output"), |one| one.output.clone(), PhaseField::Output),
    ];
    let ended = [
        form.at(
            Field::PhaseCompletion,
            form.completion(
                ("Come è finita", "How it ended"),
                |one| one.r#final.completion.clone(),
                PhaseField::Completion,
            ),
        ),
        form.note(
            ("Nota di monitoraggio", "Monitoring note"),
            |one| one.r#final.note.clone(),
            PhaseField::MonitoringNote,
        ),
        form.note(("Fonte dati", "Data source"), |one| one.r#final.source.clone(), PhaseField::Source),
        form.at(
            Field::PhaseExclusion,
            form.exclusion(
                ("Esclusa per cause esterne", "Left out for external causes"),
                |one| one.r#final.exclusion.clone(),
                PhaseField::Exclusion,
            ),
        ),
    ];
    let title = language.pick("Monitoraggio finale", "Final monitoring");
    vec![el("div").class("form-grid").children(planned), group(title, ended)]
}
