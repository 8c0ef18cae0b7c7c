//! The plan itself: whose it is, of which year, by which acts, its areas and guidelines.

use super::{
    members::{adder, members},
    rules,
};
use crate::{
    edit::New,
    plan::{Document, Id, PartId, Plan, PlanField, Stage},
    view::{self, Language},
    web::{
        form::{Form, group},
        state::app,
        ui::dom::{El, el},
    },
};

/// The fields of the plan.
pub fn form(language: Language) -> Vec<El> {
    let form = Form::<Plan>::new(language, id());
    let stages = [Stage::Planned, Stage::Interim, Stage::Final];
    let stages = stages.map(|stage| (stage, view::stage_name(stage, language).to_owned()));
    let fields = [
        form.lines_of_text(("Titolo", "Title"), |plan| plan.title.clone(), PlanField::Title),
        form.text(("Ente", "Body"), |plan| plan.body.clone(), PlanField::Body),
        form.text(("Nome breve", "Short name"), |plan| plan.body_short.clone(), PlanField::BodyShort),
        form.year(("Anno", "Year"), |plan| plan.year, PlanField::Year),
        form.choice(
            ("Momento dell’anno", "Stage of the year"),
            stages.into(),
            |plan| plan.stage,
            PlanField::Stage,
        ),
        form.date(
            ("Data del monitoraggio intermedio", "Date of the interim monitoring"),
            |plan| plan.interim_date,
            PlanField::InterimDate,
        ),
        form.act(("Approvato con", "Approved by"), |plan| plan.approval.clone(), PlanField::Approval),
    ];
    let notes = form.list(
        ("Note sul documento (una per riga)", "Notes on the document (one a line)"),
        |plan| plan.notes.clone(),
        PlanField::Notes,
    );
    vec![
        el("div").class("form-grid").children(fields),
        list(
            language,
            (("Ambiti", "Areas"), ("Aggiungi ambito", "Add area"), ("Nuovo ambito", "New area")),
            |document| document.plan.areas.iter().map(|one| PartId::Area(one.id.clone())).collect(),
            New::Area,
        ),
        list(
            language,
            (("Atti", "Acts"), ("Aggiungi atto", "Add act"), ("Nuovo atto", "New act")),
            |document| document.plan.acts.iter().map(|one| PartId::Act(one.id.clone())).collect(),
            New::Act,
        ),
        list(
            language,
            (
                ("Indirizzi", "Guidelines"),
                ("Aggiungi indirizzo", "Add guideline"),
                ("Nuovo indirizzo", "New guideline"),
            ),
            |document| document.plan.guidelines.iter().map(|one| PartId::Guideline(one.id.clone())).collect(),
            New::Guideline,
        ),
        group(language.pick("Regole di valutazione", "Rules of evaluation"), rules::fields(language)),
        // At the end, because they may be long.
        group(language.pick("Note", "Notes"), [notes]),
    ]
}

/// The identifier of the open plan; its fields are found whatever it is.
pub fn id() -> Id {
    let app = app();
    app.document(|document| document.plan.id.clone()).unwrap_or_else(Id::stand_in)
}

type Names = ((&'static str, &'static str), (&'static str, &'static str), (&'static str, &'static str));

/// The parts of one sort, and what adds one.
fn list(language: Language, names: Names, read: fn(&Document) -> Vec<PartId>, new: New) -> El {
    let (title, add, first) = names;
    let add = adder(language.pick(add.0, add.1), move |_| new.clone(), language.pick(first.0, first.1));
    members(language.pick(title.0, title.1), read, language).child(add)
}
