//! What can be done with a part as a whole, and the way up to what it belongs to.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::Edited;
use crate::{
    edit,
    plan::{Document, PartId, Subject},
    view::{self, Language, part_title, say},
    web::{
        browser::page,
        state::{App, app},
        ui::{
            dom::{El, button, el},
            icon,
            notice::Tone,
        },
        way, why,
    },
};

/// Move up and down, duplicate, delete.
pub fn tools(part: &PartId, language: Language) -> El {
    let app = app();
    let tool = |words: &str, picture: &'static str, act: fn(App, &PartId, Language)| {
        let part = part.clone();
        button("btn btn-outline-primary btn-xs", move || act(app, &part, language))
            .child(icon::icon(picture))
            .text(" ")
            .text(words)
    };
    let (up, down) = (part.clone(), part.clone());
    // A button that is disabled loses the focus, and whoever moves a part to the end with it.
    let movable = move |part: &PartId, down: bool| {
        app.session.with(|session| {
            session.as_ref().is_some_and(|session| edit::move_by(session.document(), part, down).is_some())
        })
    };
    let placed = part.clone();
    let place = move || {
        let slot = app.shown.with(|shown| placed.slot(&shown.as_ref()?.document().plan));
        slot.map_or_else(String::new, |slot| {
            let position = u32::from(slot.position) + 1;
            say!(language, "Posto {}", "Place {}", position)
        })
    };
    let delete = part.clone();
    let delete = button("btn btn-outline-danger btn-xs", move || remove(app, &delete, language))
        .child(icon::icon("it-delete"))
        .text(language.pick(" Elimina", " Delete"));
    el("div")
        .class("toolbar editor-tools")
        .attr("role", "group")
        .attr("aria-label", language.pick("Che cosa farne", "What to do with it"))
        .child(
            tool(language.pick("Su", "Up"), "it-arrow-up", |app, part, _| shift(app, part, false))
                .attr("title", language.pick("Sposta su (Alt+↑)", "Move up (Alt+↑)"))
                .says("aria-disabled", move || !movable(&up, false)),
        )
        .child(
            tool(language.pick("Giù", "Down"), "it-arrow-down", |app, part, _| shift(app, part, true))
                .attr("title", language.pick("Sposta giù (Alt+↓)", "Move down (Alt+↓)"))
                .says("aria-disabled", move || !movable(&down, true)),
        )
        .child(tool(language.pick("Duplica", "Duplicate"), "it-copy", duplicate))
        .child(delete)
        .child(el("span").class("editor-place").attr("role", "status").text_live(place))
}

/// The explanation of what the part is worth, with the steps that read the field that had the focus last.
pub fn why(part: &PartId, language: Language) -> El {
    let app = app();
    let (PartId::Objective(id) | PartId::Indicator(id) | PartId::Phase(id)) = part.clone() else {
        return el("p").attr("hidden", "");
    };
    let asked = Memo::new(move |_| {
        app.shown.with(|shown| {
            let shown = shown.as_ref()?;
            let subject = way::subject_of(&shown.document().plan, id.as_str())?;
            let node = shown.evaluation().node(subject)?;
            Some((subject, view::outcome(node.outcome, language)))
        })
    });
    let draw = move || {
        let question = |(subject, result): (Subject, String)| {
            why::asker(subject).text(&say!(language, "Perché {}?", "Why {}?", result))
        };
        asked.get().map(question).into_iter().collect()
    };
    el("p").class("editor-why").live(draw)
}

/// Alt with the arrows moves the part.
pub fn press(app: App, part: &PartId, event: &KeyboardEvent) {
    let down = match event.key().as_str() {
        "ArrowUp" if event.alt_key() => false,
        "ArrowDown" if event.alt_key() => true,
        _ => return,
    };
    // In a choice the same keys open its list.
    if page::focused().is_some_and(|one| one.tag_name() == "SELECT") {
        return;
    }
    event.prevent_default();
    shift(app, part, down);
}

fn shift(app: App, part: &PartId, down: bool) {
    if let Some(change) = app.document(|document| edit::move_by(document, part, down)).flatten() {
        app.edit_at_once(&[change]);
    }
}

fn duplicate(app: App, part: &PartId, language: Language) {
    let suffix = language.pick(" (copia)", " (copy)");
    let change = app.new_ids(|document, ids| edit::duplicate(document, part, suffix, ids)).flatten();
    if let Some(change) = change {
        app.edit_at_once(std::slice::from_ref(&change));
        if let Some(copy) = change.inserted() {
            app.open_editor(Edited::Part(copy));
        }
    }
}

fn remove(app: App, part: &PartId, language: Language) {
    let Some((name, owner, changes)) = app.document(|document| {
        let name = part_title(&document.plan, part, language);
        (name, owner(document, part), edit::remove(document, part))
    }) else {
        return;
    };
    match app.edit(&changes) {
        Ok(()) => {
            app.seal();
            app.open_editor(owner);
            let title = say!(language, "Eliminato: {}", "Deleted: {}", name);
            let back = language.pick("Annulla (Ctrl+Z) lo rimette.", "Undo (Ctrl+Z) puts it back.");
            app.say(Tone::Done, title, back.to_owned());
        }
        Err(reason) => {
            let title = say!(language, "Non è stato eliminato: {}", "Not deleted: {}", name);
            app.say(Tone::Error, title, reason);
        }
    }
}

/// What a part belongs to.
fn owner(document: &Document, part: &PartId) -> Edited {
    let owner = part.slot(&document.plan).and_then(|slot| slot.owner);
    match (part, owner) {
        (PartId::Objective(_), Some(id)) => Edited::Part(PartId::Area(id)),
        (PartId::Indicator(_), Some(id)) => Edited::Part(PartId::Objective(id)),
        (PartId::Phase(_), Some(id)) => Edited::Part(PartId::Indicator(id)),
        _ => Edited::Plan,
    }
}

/// The links to what the part belongs to, the plan first.
pub fn path(part: &PartId, language: Language) -> El {
    let app = app();
    let part = part.clone();
    let owners = Memo::new(move |_| {
        app.shown.with(|shown| {
            let document = shown.as_ref()?.document();
            let mut all = Vec::new();
            let mut at = owner(document, &part);
            loop {
                let next = match &at {
                    Edited::Plan => None,
                    Edited::Part(part) => Some(owner(document, part)),
                };
                all.push((super::name(document, &at, language), at));
                match next {
                    Some(next) => at = next,
                    None => break,
                }
            }
            all.reverse();
            Some(all)
        })
    });
    let links = move || {
        let link = |(name, edited): (String, Edited)| {
            let open = button("editor-link", move || app.open_editor(edited.clone()));
            let open = open.child(el("span").text(&name));
            el("li").child(open)
        };
        owners.get().into_iter().flatten().map(link).collect()
    };
    el("nav")
        .class("editor-path")
        .attr("aria-label", language.pick("Di che cosa fa parte", "What it belongs to"))
        .child(el("ol").live(links))
}
