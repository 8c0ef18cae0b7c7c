//! Which administration: a list, or a field to search in where they are many.

use leptos::prelude::*;

use super::entry::letters;

use crate::{
    plan::Id,
    text,
    view::Language,
    web::{
        state::Desk,
        ui::{
            dom::{El, el, typed},
            field::next_id,
        },
    },
};

/// More than this nobody looks through in a list.
const LISTED: usize = 200;

/// So many are offered of those that fit what is typed.
const OFFERED: usize = 50;

/// Draws the choice; `nobody` is what stands for none, where that can be chosen.
pub(super) fn who(
    desk: Desk,
    label: &'static str,
    nobody: Option<&'static str>,
    chosen: impl Fn() -> Option<Id> + Copy + Send + Sync + 'static,
    choose: impl Fn(Option<Id>) + Copy + 'static,
    language: Language,
) -> El {
    let names = Memo::new(move |_| names(desk));
    let draw = move || {
        let drawn = names.with(|names| {
            if names.len() > LISTED {
                search(names.clone(), label, nobody.unwrap_or_default(), chosen, choose, language)
            } else {
                list(names.clone(), label, nobody, chosen, choose)
            }
        });
        vec![drawn]
    };
    el("div").class("survey-who").live(draw)
}

fn names(desk: Desk) -> Vec<(Id, String)> {
    desk.read(|document| {
        let all = document.survey.administrations.iter();
        all.map(|one| (one.id.clone(), one.name.clone())).collect()
    })
    .unwrap_or_default()
}

fn list(
    names: Vec<(Id, String)>,
    label: &str,
    nobody: Option<&str>,
    chosen: impl Fn() -> Option<Id> + Copy + 'static,
    choose: impl Fn(Option<Id>) + Copy + 'static,
) -> El {
    let none = nobody.map(|words| el("option").attr("value", "").text(words));
    let options = names.iter().map(|(id, name)| el("option").attr("value", id.as_str()).text(name));
    let options: Vec<El> = none.into_iter().chain(options).collect();
    let select = el("select")
        .children(options)
        .value(move || chosen().map(|id| id.to_string()).unwrap_or_default())
        .on("change", move |event| choose(Id::new(typed(&event)).ok()));
    el("label").class("choice").text(label).text(" ").child(select)
}

fn search(
    names: Vec<(Id, String)>,
    label: &str,
    nobody: &'static str,
    chosen: impl Fn() -> Option<Id> + Copy + 'static,
    choose: impl Fn(Option<Id>) + Copy + 'static,
    language: Language,
) -> El {
    let names = StoredValue::new(names);
    let wanted = RwSignal::new(String::new());
    let unknown = RwSignal::new(false);
    let shown = move || {
        let id = chosen();
        let found = |all: &Vec<(Id, String)>| all.iter().find(|(one, _)| Some(one) == id.as_ref()).cloned();
        names.with_value(found).map(|(_, name)| name).unwrap_or_default()
    };
    let offers = move || {
        let words = text::words(&wanted.get());
        let fits = |name: &str| {
            let has = text::words(name);
            words.iter().all(|word| has.iter().any(|one| one.starts_with(word.as_str())))
        };
        names.with_value(|all| {
            let fitting = all.iter().filter(|(_, name)| fits(name)).take(OFFERED);
            fitting.map(|(_, name)| el("option").attr("value", name)).collect()
        })
    };
    let take = move |typed: &str| {
        let words = text::words(typed);
        let found =
            |all: &Vec<(Id, String)>| all.iter().find(|(_, name)| text::words(name) == words).cloned();
        let found = names.with_value(found);
        unknown.set(found.is_none() && !words.is_empty());
        if found.is_some() || words.is_empty() && !nobody.is_empty() {
            choose(found.map(|(id, _)| id));
        }
    };
    let list = next_id();
    let field = el("input")
        .attr("type", "search")
        .attr("list", &list)
        .attr("autocomplete", "off")
        .attr("placeholder", nobody)
        .class("field")
        .value(shown)
        .on("input", move |event| wanted.set(typed(&event)))
        .on("change", move |event| take(&typed(&event)));
    let reason = move || {
        let words = language.pick(
            "Nessuna amministrazione ha questo nome: scegline una di quelle proposte.",
            "No administration has this name: choose one of those offered.",
        );
        let reason = || el("span").class("field-error").attr("role", "alert").text(words);
        unknown.get().then(reason).into_iter().collect()
    };
    el("div")
        .class("form-field")
        .child(el("label").class("choice").text(label).text(" ").child(letters(field)))
        .child(el("datalist").attr("id", &list).live(offers))
        .live(reason)
}
