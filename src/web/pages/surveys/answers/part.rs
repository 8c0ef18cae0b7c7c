//! A section of the form.

use leptos::prelude::*;

use super::{
    Work,
    cell::{Asked, Of},
    lines, rows, value,
};
use crate::{
    plan::Id,
    survey::{Item, ItemKind, Section, Sort, fill::Cell},
    view,
    web::ui::dom::{El, el},
};

/// Draws a section of the form that an administration fills in.
pub(super) fn part(work: Work, administration: &Id, section: &Section) -> El {
    let title = section.name();
    let question = section.question.as_ref().map(|words| el("p").class("survey-question").text(words));
    let items = section.items.iter().map(|item| asked(work, administration, section, item));
    el("fieldset")
        .class("survey-part")
        .child(el("legend").text(&title))
        .children(question)
        .child(notes(work, section))
        .children(items)
}

/// What is to be said of the section as a whole.
fn notes(work: Work, section: &Section) -> El {
    let id = section.id.clone();
    let items = section.items.iter().map(|item| item.id.clone()).collect::<Vec<Id>>();
    let draw = move || {
        let Some(one) = work.one.get() else { return Vec::new() };
        let mut notes: Vec<String> = Vec::new();
        let here = |at: usize| one.answers.get(at).is_some_and(|answer| items.contains(&answer.item));
        let empty =
            work.irregular.with(|all| all.iter().any(|(at, sort)| *sort == Sort::BlankSection && here(*at)));
        if empty {
            notes.push(view::survey::irregular(Sort::BlankSection, work.language).to_owned());
        }
        let words = work.language.pick("Intervista: ", "Interview: ");
        let interviews = one.interviews.iter().filter(|interview| interview.section == id);
        notes.extend(interviews.map(|interview| format!("{words}{}", interview.words)));
        notes.iter().map(|words| el("p").class("survey-note").text(words)).collect()
    };
    el("div").live(draw)
}

fn asked(work: Work, administration: &Id, section: &Section, item: &Item) -> El {
    let of = Of {
        work,
        administration: administration.clone(),
        item: item.id.clone(),
        label: item.label.clone(),
        kind: item.kind,
        columns: section.columns.clone(),
    };
    match item.kind {
        ItemKind::Other => rows::rows(&of),
        ItemKind::List => block(&of, lines::lines),
        ItemKind::YesNo | ItemKind::Mark | ItemKind::Score => block(&of, value::value),
    }
}

/// The answers to an item: mostly one, or several where they come from several places.
fn block(of: &Of, draw: fn(&Asked) -> Vec<El>) -> El {
    let (one, item) = (of.work.one, of.item.clone());
    let count = move || {
        let count = one.with(|one| {
            one.as_ref().map_or(0, |one| one.answers.iter().filter(|answer| answer.item == item).count())
        });
        (0..count.max(1)).collect::<Vec<usize>>()
    };
    let of = of.clone();
    let label = el("p").class("survey-label").text(&of.label);
    el("div").class("survey-row").child(label).each(count, move |nth| {
        let cell = Cell { administration: of.administration.clone(), item: of.item.clone(), nth: *nth };
        draw(&Asked::new(&of, cell))
    })
}
