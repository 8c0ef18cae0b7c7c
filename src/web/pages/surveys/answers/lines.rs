//! A list of texts, line by line.

use leptos::prelude::untrack;

use super::cell::Asked;
use crate::{
    survey::{Entry, Value},
    web::{
        browser::page,
        pages::surveys::entry::entry,
        ui::{
            dom::{El, button, el},
            field::Width,
            icon,
        },
    },
};

/// Draws the lines, and the button for one more.
pub(super) fn lines(asked: &Asked) -> Vec<El> {
    let language = asked.work.language;
    let (count, drawn, added) = (asked.clone(), asked.clone(), asked.clone());
    let lines = move || (0..entries(&count).len()).collect::<Vec<usize>>();
    let id = format!("lines-{}-{}", asked.cell.item, asked.cell.nth);
    let last = id.clone();
    let more = button("btn btn-outline-primary btn-xs", move || {
        let mut all = untrack(|| entries(&added));
        let label = Some(format!("{}.", all.len() + 1));
        all.push(Entry { label, ..Entry::written("") });
        // A list answers a list.
        drop(added.set(Value::List(all)));
        let last = last.clone();
        page::after_paint(move || page::focus_field_at(&format!("[id='{last}'] > li:last-child")));
    });
    let more = more
        .attr("aria-label", &asked.name(("Aggiungi una riga", "Add a line")))
        .child(icon::icon("it-plus"))
        .text(language.pick(" Aggiungi una riga", " Add a line"));
    let list = el("ol").class("survey-lines").attr("id", &id).each(lines, move |at| vec![line(&drawn, *at)]);
    // A list has no room for a description; one that is there all the same can be changed.
    let (read, described) = (asked.clone(), asked.clone());
    let is_there = move || read.read(|answer| answer.is_some_and(|answer| answer.description.is_some()));
    let there = move || if is_there() { vec![()] } else { Vec::new() };
    let cell = el("div").class("survey-cell survey-cell-wide").child(list).child(more);
    vec![cell.each(there, move |()| vec![described.description()]).child(asked.notes())]
}

fn entries(asked: &Asked) -> Vec<Entry> {
    match asked.value() {
        Value::List(entries) => entries,
        _ => Vec::new(),
    }
}

/// A line: its number or letter, its text with the lines under it, the button that takes it away.
fn line(asked: &Asked, at: usize) -> El {
    let language = asked.work.language;
    let (shown, read, write, named, removed) =
        (asked.clone(), asked.clone(), asked.clone(), asked.clone(), asked.clone());
    let label = move || entries(&shown).get(at).and_then(|one| one.label.clone()).unwrap_or_default();
    let text = move || entries(&read).get(at).map(Entry::text).unwrap_or_default();
    let take = move |typed: &str| {
        let mut all = untrack(|| entries(&write));
        if let Some(one) = all.get_mut(at) {
            one.write(typed);
        }
        write.set(Value::List(all))
    };
    let number = (at + 1).to_string();
    let name = format!("{number}, {}", named.name(("Riga", "Line")));
    let field = entry(asked.work.desk, Width::Lines, move || name.clone(), text, take);
    let remove = button("btn btn-outline-primary btn-xs", move || {
        let mut all = untrack(|| entries(&removed));
        if at < all.len() {
            all.remove(at);
        }
        drop(removed.set(Value::List(all)));
        page::focus_field_at(&format!("[id='lines-{}-{}']", removed.cell.item, removed.cell.nth));
    });
    let words = language.pick("Togli la riga", "Take the line away");
    let remove = remove
        .attr("aria-label", &format!("{words} {number}, {}", named.label))
        .attr("title", words)
        .child(icon::icon("it-delete"));
    el("li").child(el("span").class("survey-number").text_live(label)).child(field).child(remove)
}
