//! A strategic area: its number and title, its objectives.

use super::members::{adder, members, new_objective_title};
use crate::{
    edit::New,
    plan::{Area, AreaField, Id, PartId},
    view::Language,
    web::{
        form::Form,
        ui::dom::{El, el},
    },
};

/// The fields of an area.
pub fn form(id: &Id, language: Language) -> Vec<El> {
    let form = Form::<Area>::new(language, id.clone());
    let fields = [
        form.text(("Codice", "Code"), |area| area.code.clone(), AreaField::Code),
        form.text(("Titolo", "Title"), |area| area.title.clone(), AreaField::Title),
    ];
    let (owner, new) = (id.clone(), id.clone());
    let objectives = members(
        language.pick("Obiettivi", "Objectives"),
        move |document| {
            let area = document.plan.areas.iter().find(|area| area.id == owner);
            let objectives = area.into_iter().flat_map(|area| &area.objectives);
            objectives.map(|one| PartId::Objective(one.id.clone())).collect()
        },
        language,
    );
    let add = adder(
        language.pick("Aggiungi obiettivo", "Add objective"),
        move |_| New::Objective(new.clone()),
        new_objective_title(language),
    );
    vec![el("div").class("form-grid").children(fields), objectives, add]
}
