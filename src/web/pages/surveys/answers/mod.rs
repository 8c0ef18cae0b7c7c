//! Risposte: what one administration answers, as the form that it fills in.
//!
//! | file | what it draws |
//! |---|---|
//! | `top` | which administration, its name, how far it is; a new one |
//! | `part` | a section of the form |
//! | `cell` | one answer: what it is made of, what is irregular about it |
//! | `value` | yes or no, a mark, a score, a percentage |
//! | `lines` | a list of texts |
//! | `rows` | rows that the administration names itself |

mod cell;
mod lines;
mod part;
mod rows;
mod top;
mod value;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    plan::Id,
    survey::{Administration, Section, Sort},
    view::Language,
    web::{
        state::Desk,
        ui::dom::{El, el},
    },
};

/// The form at work.
#[derive(Clone, Copy)]
struct Work {
    desk: Desk,
    /// Who answers; none where the survey has nobody.
    one: Memo<Option<Arc<Administration>>>,
    /// What is irregular: position of the answer, and what it is.
    irregular: Memo<Vec<(usize, Sort)>>,
    language: Language,
}

/// Draws the screen.
pub(super) fn section(desk: Desk, language: Language) -> El {
    let one = Memo::new(move |_| chosen(desk));
    let irregular =
        Memo::new(move |_| one.with(|one| one.as_ref().map(|one| irregular(desk, one)).unwrap_or_default()));
    let work = Work { desk, one, irregular, language };
    let sections = move || -> Vec<(Id, Section)> {
        let Some(id) = work.one.with(|one| one.as_ref().map(|one| one.id.clone())) else { return Vec::new() };
        let sections = desk.read(|document| document.survey.questionnaire.sections.clone());
        sections.unwrap_or_default().into_iter().map(|section| (id.clone(), section)).collect()
    };
    el("section")
        .class("survey-answers")
        .attr("aria-labelledby", "answers-title")
        .child(
            el("h2")
                .attr("id", "answers-title")
                .attr("tabindex", "-1")
                .text(language.pick("Risposte", "Answers")),
        )
        .child(top::top(work))
        .each(move || nobody(work), move |()| vec![top::empty(language)])
        .child(top::add(work))
        .each(sections, move |(id, section)| vec![part::part(work, id, section)])
}

/// The administration that is looked at, or else the first.
fn chosen(desk: Desk) -> Option<Arc<Administration>> {
    let id = desk.chosen.get();
    let find = |all: &[Arc<Administration>]| {
        let found = id.and_then(|id| all.iter().find(|one| one.id == id));
        found.or_else(|| all.first()).cloned()
    };
    desk.read(|document| find(&document.survey.administrations)).flatten()
}

fn irregular(desk: Desk, one: &Administration) -> Vec<(usize, Sort)> {
    let found = desk.read(|document| document.survey.irregularities_of(0, one)).unwrap_or_default();
    found.into_iter().map(|one| (one.answer, one.sort)).collect()
}

/// Something where the survey has nobody.
fn nobody(work: Work) -> Vec<()> {
    if work.one.with(Option::is_none) { vec![()] } else { Vec::new() }
}
