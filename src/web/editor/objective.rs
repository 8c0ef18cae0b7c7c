//! An objective: what it says, whom it counts for, its indicators.

use super::members::{adder, members};
use crate::{
    edit::{self, New},
    plan::{
        Deadline, Document, Fraction, Id, Measure, Numeric, Objective, ObjectiveField, PartId, Scope, Survey,
    },
    view::{self, Language},
    web::{
        form::{Form, Name, group},
        ui::dom::{El, el},
    },
};

/// The kinds of indicator, as the buttons that add one say them.
const KINDS: [Name; 5] = [
    ("Numero", "Number"),
    ("Cronoprogramma", "Schedule"),
    ("Attività con scadenza", "Milestone"),
    ("Questionario di gradimento", "Survey"),
    ("Non quantificabile", "Not quantifiable"),
];

/// The fields of an objective.
pub fn form(id: &Id, language: Language) -> Vec<El> {
    let form = Form::<Objective>::new(language, id.clone());
    let first = [
        form.text(("Codice", "Code"), |one| one.code.clone(), ObjectiveField::Code),
        form.weight(("Peso %", "Weight %"), |one| one.weight, ObjectiveField::Weight),
        form.lines_of_text(("Titolo", "Title"), |one| one.title.clone(), ObjectiveField::Title),
    ];
    let more = [
        form.optional(
            ("Responsabile", "Responsible"),
            |one| one.responsible.clone(),
            ObjectiveField::Responsible,
        ),
        form.choice(
            ("Conta per la prestazione", "Counts for the performance"),
            scopes(language),
            |one| one.scope,
            ObjectiveField::Scope,
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
        form.exclusion(
            ("Escluso per cause esterne", "Left out for external causes"),
            |one| one.exclusion.clone(),
            ObjectiveField::Exclusion,
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
        adders(id, language),
        group(language.pick("Altri dati", "More"), more),
    ]
}

/// A button for each kind of indicator.
fn adders(objective: &Id, language: Language) -> El {
    let add = KINDS.into_iter().enumerate().map(|(index, name)| {
        let objective = objective.clone();
        let new =
            move |document: &Document| New::Indicator(objective.clone(), empty(index, document, language));
        let title = language.pick("Nuovo indicatore", "New indicator");
        adder(language.pick(name.0, name.1), new, title)
    });
    el("div")
        .class("toolbar editor-add")
        .attr("role", "group")
        .attr("aria-label", language.pick("Aggiungi un indicatore", "Add an indicator"))
        .child(el("span").class("form-label").text(language.pick("Aggiungi:", "Add:")))
        .children(add)
}

/// A measure of the kind at this position of [`KINDS`], with nothing in it.
fn empty(kind: usize, document: &Document, language: Language) -> Measure {
    let deadline = Deadline::default();
    match kind {
        1 => edit::empty_schedule(&document.plan, language.pick("Cronoprogramma", "Schedule")),
        2 => Measure::Milestone(deadline),
        3 => Measure::Survey(Survey::default()),
        4 => Measure::NotQuantifiable(deadline),
        _ => Measure::Numeric(Numeric {
            unit: "%".to_owned(),
            direction: crate::plan::Direction::default(),
            nature: crate::plan::Nature::default(),
            figure: crate::plan::FigureKind::default(),
            interim: Fraction::default(),
            r#final: Fraction::default(),
        }),
    }
}

/// Whose performance something can count for.
pub fn scopes(language: Language) -> Vec<(Scope, String)> {
    let all = [Scope::Both, Scope::Organisational, Scope::Individual];
    all.map(|scope| (scope, view::scope_name(scope, language).to_owned())).into()
}
