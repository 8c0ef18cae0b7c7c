//! One answer: how it is read and changed, and what is irregular about it.

use leptos::prelude::*;

use super::Work;
use crate::{
    plan::Id,
    survey::{
        Answer, Columns, Document, ItemKind, Origin, Sort, Step, Value,
        fill::{self, Cell, Refusal},
    },
    view,
    web::{
        pages::surveys::entry::entry,
        ui::{
            dom::{El, el},
            field::Width,
        },
    },
};

/// An item, for one administration.
#[derive(Clone)]
pub(super) struct Of {
    pub work: Work,
    pub administration: Id,
    pub item: Id,
    pub label: String,
    pub kind: ItemKind,
    pub columns: Option<Columns>,
}

/// An answer that is asked for.
#[derive(Clone)]
pub(super) struct Asked {
    pub work: Work,
    pub label: String,
    pub kind: ItemKind,
    pub columns: Option<Columns>,
    pub cell: Cell,
}

impl Asked {
    pub fn new(of: &Of, cell: Cell) -> Self {
        let Of { work, label, kind, columns, .. } = of.clone();
        Self { work, label, kind, columns, cell }
    }

    /// Reads the answer, which may not be there; follows.
    pub fn read<T>(&self, read: impl FnOnce(Option<&Answer>) -> T) -> T {
        self.work.one.with(|one| {
            let answers = one.as_ref().map(|one| one.answers.as_slice()).unwrap_or_default();
            read(answers.iter().filter(|answer| answer.item == self.cell.item).nth(self.cell.nth))
        })
    }

    /// What is answered.
    pub fn value(&self) -> Value {
        self.read(|answer| answer.map_or_else(|| Value::nothing(self.kind), |answer| answer.value.clone()))
    }

    /// Changes the answer, or says why not.
    pub fn change(
        &self,
        change: impl FnOnce(&mut Document, &Cell) -> Result<(), Refusal>,
    ) -> Result<(), String> {
        let changed = self.work.desk.edit(Step::Answer, |document| change(document, &self.cell));
        changed.map_err(|refusal| view::fill_refusal(&refusal, self.work.language))
    }

    /// Answers; nothing changes where that is the answer already.
    pub fn set(&self, value: Value) -> Result<(), String> {
        if untrack(|| self.value()) == value {
            return Ok(());
        }
        self.change(|document, cell| fill::set_answer(document, cell, value))
    }

    /// The name of a part of the answer for screen readers.
    pub fn name(&self, part: (&str, &str)) -> String {
        format!("{}, {}", self.work.language.pick(part.0, part.1), self.label)
    }

    /// The description beside the answer.
    pub fn description(&self) -> El {
        let (label, text, asked) = (self.clone(), self.clone(), self.clone());
        let field = entry(
            self.work.desk,
            Width::Line,
            move || label.name(("Descrizione", "Description")),
            move || {
                text.read(|answer| answer.and_then(|answer| answer.description.clone())).unwrap_or_default()
            },
            move |typed| {
                let before = untrack(|| asked.read(|answer| answer.and_then(|one| one.description.clone())));
                if before.unwrap_or_default() == typed.trim() {
                    return Ok(());
                }
                asked.change(|document, cell| fill::describe(document, cell, typed))
            },
        );
        let words = self.work.language.pick("Descrizione", "Description");
        el("div")
            .class("form-field survey-description")
            .child(el("span").class("form-label").attr("aria-hidden", "true").text(words))
            .child(field)
    }

    /// What is irregular about it, where it comes from, and how it was read; drawn while there is something.
    pub fn notes(&self) -> El {
        let asked = self.clone();
        el("div")
            .class("survey-notes")
            .live(move || asked.said().iter().map(|words| el("p").class("survey-note").text(words)).collect())
    }

    fn said(&self) -> Vec<String> {
        let language = self.work.language;
        let Some(one) = self.work.one.get() else { return Vec::new() };
        let places = one.answers.iter().enumerate().filter(|(_, answer)| answer.item == self.cell.item);
        let Some((at, answer)) = places.into_iter().nth(self.cell.nth) else { return Vec::new() };
        // What is only not answered needs no words in a form.
        let is_said = |sort: Sort| !matches!(sort, Sort::BlankCell | Sort::BlankSection);
        let mut said: Vec<String> = self.work.irregular.with(|all| {
            let own = all.iter().filter(|(of, sort)| *of == at && is_said(*sort));
            own.map(|(_, sort)| view::survey::irregular(*sort, language).to_owned()).collect()
        });
        if let Value::Words(words) = &answer.value {
            let written = language.pick("Com’è scritto: ", "As it is written: ");
            said.insert(0, format!("{written}«{words}»."));
        }
        match answer.origin {
            Origin::Questionnaire => {}
            Origin::Interview => {
                said.push(language.pick("Da un’intervista.", "From an interview.").to_owned())
            }
            Origin::Note => said.push(language.pick("Da una nota.", "From a note.").to_owned()),
        }
        if let Some(reading) = &answer.reading {
            said.push(format!("{}{reading}", language.pick("Come si legge: ", "How it is read: ")));
        }
        said
    }
}
