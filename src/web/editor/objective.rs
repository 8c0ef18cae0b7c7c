//! An objective: what it says, whom it counts for, its indicators.

use super::{kinds, members::members};
use crate::{
    plan::{Field, Id, Objective, ObjectiveField, PartId, Scope},
    view::{self, Language},
    web::{
        form::{Form, group},
        ui::dom::{El, el},
    },
};

/// The fields of an objective.
pub fn form(id: &Id, language: Language) -> Vec<El> {
    let form = Form::<Objective>::new(language, id.clone());
    let first = [
        form.text(("Codice", "Code"), |one| one.code.clone(), ObjectiveField::Code),
        form.at(Field::Weight, form.weight(("Peso %", "Weight %"), |one| one.weight, ObjectiveField::Weight)),
        form.lines_of_text(("Titolo", "Title"), |one| one.title.clone(), ObjectiveField::Title),
    ];
    let more = [
        form.optional(
            ("Responsabile", "Responsible"),
            |one| one.responsible.clone(),
            ObjectiveField::Responsible,
        ),
        form.at(
            Field::Whole,
            form.choice(
                ("Conta per la prestazione", "Counts for the performance"),
                scopes(language),
                |one| one.scope,
                ObjectiveField::Scope,
            ),
        ),
        form.list(
            ("Condiviso con (uno per riga)", "Shared with (one a line)"),
            |one| one.shared_with.clone(),
            ObjectiveField::SharedWith,
        ),
        form.list(
            ("Programmazione regionale (una per riga)", "Regional programming (one a line)"),
            |one| one.programming.clone(),
            ObjectiveField::Programming,
        ),
        form.note(("Nota del piano", "Note of the plan"), |one| one.note.clone(), ObjectiveField::Note),
        form.at(
            Field::ObjectiveExclusion,
            form.exclusion(
                ("Escluso per cause esterne", "Left out for external causes"),
                |one| one.exclusion.clone(),
                ObjectiveField::Exclusion,
            ),
        ),
    ];
    let owner = id.clone();
    let indicators = members(
        language.pick("Indicatori", "Indicators"),
        move |document| {
            let objective = document.plan.objectives().find(|(_, one)| one.id == owner);
            let indicators = objective.into_iter().flat_map(|(_, one)| &one.indicators);
            indicators.map(|one| PartId::Indicator(one.id.clone())).collect()
        },
        language,
    );
    vec![
        el("div").class("form-grid").children(first),
        indicators,
        kinds::adders(id, language),
        group(language.pick("Altri dati", "More"), more),
    ]
}

/// Whose performance something can count for.
pub fn scopes(language: Language) -> Vec<(Scope, String)> {
    let all = [Scope::Both, Scope::Organisational, Scope::Individual];
    all.map(|scope| (scope, view::scope_name(scope, language).to_owned())).into()
}
