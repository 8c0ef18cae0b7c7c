//! Which administration answers, its name, how far it is; a new one.

use leptos::prelude::*;

use super::Work;
use crate::{
    plan::Id,
    survey::{Step, fill},
    view::{self, Language, say},
    web::{
        browser::page,
        pages::surveys::{
            entry::{Adder, adder, entry, under},
            who::who,
        },
        ui::{
            dialog,
            dom::{El, button, el},
            field::Width,
            icon,
        },
    },
};

/// The choice of an administration, and what can be done with it.
pub(super) fn top(work: Work) -> El {
    let some = move || if work.one.with(Option::is_some) { vec![()] } else { Vec::new() };
    el("div").class("survey-top").each(some, move |()| parts(work))
}

fn parts(work: Work) -> Vec<El> {
    let (desk, language) = (work.desk, work.language);
    let chosen = move || work.one.with(|one| one.as_ref().map(|one| one.id.clone()));
    let choice = who(
        desk,
        language.pick("Amministrazione", "Administration"),
        None,
        chosen,
        move |id| desk.chosen.set(id),
        language,
    );
    let before = step(work, ("it-arrow-left", "Precedente", "Previous"), |at| at.checked_sub(1));
    let after = step(work, ("it-arrow-right", "Successiva", "Next"), |at| Some(at + 1));
    let name = entry(
        desk,
        Width::Line,
        move || language.pick("Nome dell’amministrazione", "Name of the administration").to_owned(),
        move || work.one.with(|one| one.as_ref().map(|one| one.name.clone())).unwrap_or_default(),
        move |typed| {
            let Some(id) = untrack(chosen) else { return Ok(()) };
            let renamed = desk
                .edit(Step::Administrations, |document| fill::rename_administration(document, &id, typed));
            renamed.map_err(|refusal| view::fill_refusal(&refusal, language))
        },
    );
    let tools = el("div").class("survey-step").child(choice).child(before).child(after);
    let rename = under(language.pick("Nome", "Name"), false, name);
    vec![
        tools,
        el("p").class("survey-result").attr("role", "status").text_live(move || progress(work)),
        el("div").class("survey-name").child(rename).children(delete(work)),
    ]
}

/// Where the administration stands among all, and how far its form is.
fn progress(work: Work) -> String {
    let Some(one) = work.one.get() else { return String::new() };
    let said = work.desk.read(|document| {
        let survey = &document.survey;
        let at = survey.administrations.iter().position(|other| other.id == one.id).unwrap_or_default() + 1;
        let (done, asked) = fill::progress(survey, &one);
        say!(
            work.language,
            "{} di {}. Risposte: {} di {} domande.",
            "{} of {}. Answered: {} of {} questions.",
            at,
            survey.administrations.len(),
            done,
            asked
        )
    });
    said.unwrap_or_default()
}

/// The button to the administration before or after.
fn step(work: Work, (icon_name, italian, english): (&str, &str, &str), to: fn(usize) -> Option<usize>) -> El {
    let desk = work.desk;
    let goal = move || -> Option<Id> {
        let id = work.one.with(|one| one.as_ref().map(|one| one.id.clone()))?;
        let goal = desk.read(|document| {
            let all = &document.survey.administrations;
            let at = to(all.iter().position(|one| one.id == id)?)?;
            all.get(at).map(|one| one.id.clone())
        });
        goal.flatten()
    };
    let press = move || {
        if let Some(id) = untrack(goal) {
            desk.chosen.set(Some(id));
        }
    };
    button("btn btn-outline-primary btn-xs", press)
        .says("aria-disabled", move || goal().is_none())
        .child(icon::icon(icon_name))
        .text(" ")
        .text(work.language.pick(italian, english))
}

/// The button that deletes the administration, and the dialog that asks first.
fn delete(work: Work) -> [El; 2] {
    let (desk, language) = (work.desk, work.language);
    let name = move || work.one.with(|one| one.as_ref().map(|one| one.name.clone())).unwrap_or_default();
    let question = move || say!(language, "Eliminare «{}»?", "Delete “{}”?", name());
    let words = language.pick(
        "Le sue risposte vanno via con lei. Si può annullare con Annulla.",
        "Its answers go with it. Undo takes it back.",
    );
    let dialog = el("dialog").class("confirm").attr_live("aria-label", move || Some(question()));
    let (opened, closed) = (dialog.clone(), dialog.clone());
    let remove = button("btn btn-danger btn-xs", move || {
        let Some(id) = work.one.with_untracked(|one| one.as_ref().map(|one| one.id.clone())) else { return };
        dialog::close(&closed);
        // It is there, so that nothing is refused.
        let _ = desk.edit(Step::Administrations, |document| fill::delete_administration(document, &id));
        desk.chosen.set(None);
        page::focus("answers-title");
    });
    let cancel = dialog::closer(&dialog, ("Annulla", "Cancel"), language).attr("autofocus", "");
    let dialog = dialog.child(el("h2").text_live(question)).child(el("p").text(words)).child(
        el("div").class("toolbar").child(remove.text(language.pick("Elimina", "Delete"))).child(cancel),
    );
    let ask = button("btn btn-outline-danger btn-xs", move || dialog::show(&opened))
        .child(icon::icon("it-delete"))
        .text(language.pick(" Elimina l’amministrazione", " Delete the administration"));
    [ask, dialog]
}

/// What is said where nobody answers yet.
pub(super) fn empty(language: Language) -> El {
    let title = language.pick("Nessuna amministrazione", "No administration");
    let words = language.pick(
        "Aggiungine una per scriverne le risposte, o raccogli in Moduli i file che sono tornati.",
        "Add one to write its answers, or gather the files that came back in Forms.",
    );
    el("div").class("empty").child(el("h2").text(title)).child(el("p").text(words))
}

/// The field that adds an administration.
pub(super) fn add(work: Work) -> El {
    let (desk, language) = (work.desk, work.language);
    let parts = Adder {
        id: "new-administration",
        label: language.pick("Nuova amministrazione", "New administration"),
        more: Vec::new(),
        words: language.pick("Aggiungi l’amministrazione", "Add the administration"),
    };
    adder(parts, move |typed| {
        let mut added = None;
        let made = desk.edit(Step::Administrations, |document| {
            added = Some(fill::add_administration(document, typed)?);
            Ok(())
        });
        made.map_err(|refusal| view::fill_refusal(&refusal, language))?;
        desk.chosen.set(added);
        Ok(())
    })
}
