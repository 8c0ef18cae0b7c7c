//! A section of the questionnaire: its words, the headings of its columns, its items.

use leptos::prelude::*;

use super::{
    Work,
    item::{self, KINDS},
    loss::{self, Change},
};
use crate::{
    plan::Id,
    survey::{Item, ItemKind, Section, design},
    view::{Language, survey_kind},
    web::{
        browser::page,
        pages::surveys::entry::{Adder, adder, entry, under},
        ui::{
            choice::choice,
            dom::{El, el},
            field::Width,
        },
    },
};

/// Where a section stands: its position, and how many there are.
fn place(work: Work, id: &Id) -> (usize, usize) {
    let place = work.desk.read(|document| {
        let sections = &document.survey.questionnaire.sections;
        (sections.iter().position(|one| one.id == *id).unwrap_or_default(), sections.len())
    });
    place.unwrap_or_default()
}

/// Reads the section as it is; follows.
fn read<T: Default>(work: Work, id: &Id, read: impl FnOnce(&Section) -> T) -> T {
    let found = work
        .desk
        .read(|document| document.survey.questionnaire.sections.iter().find(|one| one.id == *id).map(read));
    found.flatten().unwrap_or_default()
}

/// Draws a section.
pub(super) fn card(work: Work, id: &Id) -> El {
    let key = StoredValue::new(id.clone());
    let of = move || key.get_value();
    let title = move || read(work, &of(), |section| section.title.clone());
    let heading = format!("asked-{id}");
    let items = move || {
        read(work, &of(), |section| section.items.iter().map(|item| item.id.clone()).collect::<Vec<Id>>())
    };
    let none = move || {
        let words =
            work.language.pick("Questa sezione non ha ancora domande.", "This section has no questions yet.");
        if items().is_empty() { vec![el("p").class("muted").text(words)] } else { Vec::new() }
    };
    el("section")
        .class("survey-asked")
        .attr("aria-labelledby", &heading)
        .child(
            el("div")
                .class("survey-asked-head")
                .child(el("h3").attr("id", &heading).attr("tabindex", "-1").text_live(title))
                .child(tools(work, key, id)),
        )
        .child(words(work, key))
        .live(none)
        .child(el("ol").class("survey-items").each(items, move |item| vec![item::row(work, &of(), item)]))
        .child(add(work, key, id))
}

fn tools(work: Work, key: StoredValue<Id>, id: &Id) -> El {
    let of = move || key.get_value();
    let title = move || read(work, &of(), |section| section.title.clone());
    let first = move || place(work, &of()).0 > 0;
    let last = move || {
        let (at, count) = place(work, &of());
        at + 1 < count
    };
    let shift = move |to: fn(usize) -> usize, button: String| {
        let to = to(untrack(|| place(work, &of()).0));
        // A section that is drawn is there.
        let _ = work.change(|document| design::move_section(document, &of(), to));
        page::focus(button);
    };
    let (up, down) = (format!("up-{id}"), format!("down-{id}"));
    let (raise, lower) = (up.clone(), down.clone());
    el("div")
        .class("toolbar")
        .child(work.tool(
            ("it-arrow-up", &up),
            ("Sposta su la sezione", "Move the section up"),
            title,
            first,
            move || {
                shift(|at| at.saturating_sub(1), raise.clone());
            },
        ))
        .child(work.tool(
            ("it-arrow-down", &down),
            ("Sposta giù la sezione", "Move the section down"),
            title,
            last,
            move || shift(|at| at + 1, lower.clone()),
        ))
        .child(work.tool(
            ("it-delete", &format!("delete-{id}")),
            ("Elimina la sezione", "Delete the section"),
            title,
            || true,
            move || loss::attempt(work, Change::Section(of())),
        ))
}

/// Title, question and the headings of the columns, where there are marks.
fn words(work: Work, key: StoredValue<Id>) -> El {
    let (desk, language) = (work.desk, work.language);
    let of = move || key.get_value();
    let title = move || read(work, &of(), |section| section.title.clone());
    let question = move || read(work, &of(), |section| section.question.clone().unwrap_or_default());
    let label = move |words: (&'static str, &'static str)| {
        move || format!("{}, {}", language.pick(words.0, words.1), title())
    };
    let titled = entry(
        desk,
        Width::Line,
        label(("Titolo della sezione", "Title of the section")),
        title,
        move |typed| {
            work.change(|document| design::rename_section(document, &of(), typed, &untrack(question)))
        },
    );
    let asked =
        entry(desk, Width::Lines, label(("Che cosa si chiede", "What is asked")), question, move |typed| {
            work.change(|document| design::rename_section(document, &of(), &untrack(title), typed))
        });
    let marks = move || {
        let has = |section: &Section| {
            let mark = |item: &Item| matches!(item.kind, ItemKind::Mark | ItemKind::Other);
            section.columns.is_some() || section.items.iter().any(mark)
        };
        if read(work, &of(), has) { vec![()] } else { Vec::new() }
    };
    el("div")
        .class("form-grid")
        .child(under(language.pick("Titolo", "Title"), true, titled))
        .child(under(language.pick("Che cosa si chiede", "What is asked"), true, asked))
        .each(marks, move |()| columns(work, key))
}

/// The headings of the two columns.
fn columns(work: Work, key: StoredValue<Id>) -> Vec<El> {
    let language = work.language;
    let of = move || key.get_value();
    let heads = move || {
        read(work, &of(), |section| {
            let columns = section.columns.as_ref();
            columns.map_or_else(
                || ("+".to_owned(), "-".to_owned()),
                |columns| (columns.plus.clone(), columns.minus.clone()),
            )
        })
    };
    let one = move |words: (&'static str, &'static str), plus: bool| {
        let words = language.pick(words.0, words.1);
        let label = move || format!("{words}, {}", read(work, &of(), |section| section.title.clone()));
        let text = move || if plus { heads().0 } else { heads().1 };
        let field = entry(work.desk, Width::Line, label, text, move |typed| {
            let (good, bad) = untrack(heads);
            let (good, bad) = if plus { (typed, bad.as_str()) } else { (good.as_str(), typed) };
            work.change(|document| design::head_columns(document, &of(), good, bad))
        });
        under(words, false, field)
    };
    vec![one(("Colonna buona", "Good column"), true), one(("Colonna cattiva", "Bad column"), false)]
}

fn add(work: Work, key: StoredValue<Id>, id: &Id) -> El {
    let language = work.language;
    let chosen = RwSignal::new(0_usize);
    let kinds = choice(
        language.pick("Chiede", "Asks for"),
        kind_names(language),
        move || chosen.get(),
        move |position| chosen.set(position),
    );
    let parts = Adder {
        id: &format!("new-item-{id}"),
        label: language.pick("Nuova domanda", "New question"),
        more: vec![kinds],
        words: language.pick("Aggiungi la domanda", "Add the question"),
    };
    adder(parts, move |typed| {
        let kind = KINDS.get(chosen.get_untracked()).copied().unwrap_or(ItemKind::YesNo);
        work.change(|document| design::add_item(document, &key.get_value(), typed, kind).map(drop))
    })
}

/// What a question can ask for, in the order of [`KINDS`].
pub(super) fn kind_names(language: Language) -> Vec<String> {
    KINDS.map(|kind| survey_kind(kind, language).to_owned()).to_vec()
}
