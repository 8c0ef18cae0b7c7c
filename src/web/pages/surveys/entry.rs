//! Fields of a survey. A text takes effect when it is left, or with Enter, so that it is one step; what is refused stays in the
//! field with its reason.

use leptos::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};

use crate::web::{
    browser::page,
    state::Desk,
    ui::{
        dom::{El, button, el, kind, typed},
        field::{Width, next_id},
        icon,
    },
};

/// A field with a name for screen readers, the text that counts, and what takes another.
pub(super) fn entry(
    desk: Desk,
    width: Width,
    label: impl Fn() -> String + 'static,
    text: impl Fn() -> String + 'static,
    take: impl Fn(&str) -> Result<(), String> + 'static,
) -> El {
    // What is being typed, and the step it was typed at: after an undo the field shows what counts.
    let draft: RwSignal<Option<(u32, String)>> = RwSignal::new(None);
    let current = move || {
        let step = desk.steps.get();
        draft.with(|draft| draft.as_ref().filter(|(at, _)| *at == step).map(|(_, text)| text.clone()))
    };
    let reason: RwSignal<Option<String>> = RwSignal::new(None);
    let error = Memo::new(move |_| reason.get().filter(|_| current().is_some()));
    let input = move |text: String| {
        reason.set(None);
        draft.set(Some((desk.steps.get_untracked(), text)));
    };
    let leave = move |text: String| match take(&text) {
        Ok(()) => draft.set(None),
        Err(refused) => {
            draft.set(Some((desk.steps.get_untracked(), text)));
            reason.set(Some(refused));
        }
    };
    let keys = move |event: KeyboardEvent| {
        let typing = draft.with_untracked(Option::is_some);
        match event.key().as_str() {
            "Escape" if typing => {
                event.stop_propagation();
                reason.set(None);
                draft.set(None);
            }
            // While something is typed the browser takes letters back; after that the page takes steps back.
            "z" | "y" | "Z" if typing && (event.ctrl_key() || event.meta_key()) => event.stop_propagation(),
            _ => {}
        }
    };
    let id = next_id();
    let described = id.clone();
    let said = move || {
        let reason = |error: String| {
            el("span").class("field-error").attr("id", &id).attr("role", "alert").text(&error)
        };
        error.get().map(reason).into_iter().collect()
    };
    let field = width
        .element()
        .attr("autocomplete", "off")
        .class(width.class())
        .attr_live("aria-label", move || Some(label()))
        .attr_live("aria-describedby", move || error.with(Option::is_some).then(|| described.clone()))
        .attr_live("aria-invalid", move || error.with(Option::is_some).then(|| "true".to_owned()))
        .value(move || current().unwrap_or_else(&text))
        .on("input", move |event| input(typed(&event)))
        .on("change", move |event| leave(typed(&event)))
        .on("keydown", move |event| keys(kind(event)));
    el("span").class("field-box").child(field).live(said)
}

/// The same for words that may run over several lines but hold no break: Enter takes them, as in a field of one line.
pub(super) fn unbroken(field: El) -> El {
    field.class("field-box survey-unbroken").on("keydown", |event| {
        let event: KeyboardEvent = kind(event);
        if event.key() == "Enter"
            && let Some(field) = page::focused()
        {
            event.prevent_default();
            // Leaving it is what takes effect; neither is refused by a field that is there.
            let _ = field.blur();
            let _ = field.focus();
        }
    })
}

/// While something stands in a field that changes nothing by itself, the browser takes letters back, and no step goes.
pub(super) fn letters(field: El) -> El {
    let read = field.clone();
    field.on("keydown", move |event| {
        let event: KeyboardEvent = kind(event);
        let back = (event.ctrl_key() || event.meta_key()) && matches!(event.key().as_str(), "z" | "y" | "Z");
        if back && !read.of::<HtmlInputElement>().value().is_empty() {
            event.stop_propagation();
        }
    })
}

/// A field under words that people see.
pub(super) fn under(words: &str, wide: bool, field: El) -> El {
    let class = if wide { "form-field form-wide" } else { "form-field" };
    el("div")
        .class(class)
        .child(el("span").class("form-label").attr("aria-hidden", "true").text(words))
        .child(field)
}

/// What is added by a name: a field, perhaps more, and the button; Enter is the button.
pub(super) struct Adder<'a> {
    /// Names the field in the page.
    pub id: &'a str,
    /// What stands over the field.
    pub label: &'a str,
    /// What else is chosen.
    pub more: Vec<El>,
    /// The words of the button.
    pub words: &'a str,
}

/// Draws it; the field is empty again when what it says was added.
pub(super) fn adder(parts: Adder<'_>, add: impl Fn(&str) -> Result<(), String> + 'static) -> El {
    let Adder { id, label, more, words } = parts;
    let text = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<String>);
    let reason_id = next_id();
    let described = reason_id.clone();
    let field_id = id.to_owned();
    let make = move || {
        match add(&text.get_untracked()) {
            Ok(()) => {
                text.set(String::new());
                refused.set(None);
            }
            Err(reason) => refused.set(Some(reason)),
        }
        page::focus(field_id.clone());
    };
    let make = StoredValue::new_local(make);
    let make = move || make.with_value(|make| make());
    let field = el("input")
        .attr("type", "text")
        .attr("id", id)
        .attr("autocomplete", "off")
        .class("field")
        .attr_live("aria-invalid", move || refused.with(Option::is_some).then(|| "true".to_owned()))
        .attr_live("aria-describedby", move || refused.with(Option::is_some).then(|| described.clone()))
        .value(move || text.get())
        .on("input", move |event| {
            text.set(typed(&event));
            refused.set(None);
        })
        .on("keydown", move |event| {
            if kind::<KeyboardEvent>(event).key() == "Enter" {
                make();
            }
        });
    let reason = move || {
        let reason = |words: String| {
            el("p").class("field-error").attr("id", &reason_id).attr("role", "alert").text(&words)
        };
        refused.get().map(reason).into_iter().collect()
    };
    let add = button("btn btn-primary btn-xs", make).child(icon::icon("it-plus")).text(" ").text(words);
    let labelled = el("div")
        .class("form-field")
        .child(el("label").attr("for", id).class("form-label").text(label))
        .child(letters(field));
    el("div").class("survey-adder").child(labelled).children(more).child(add).live(reason)
}
