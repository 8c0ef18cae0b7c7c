//! The button that takes a step back or makes it again, and says which.

use std::rc::Rc;

use super::{
    dom::{El, button, hidden},
    icon,
};

/// Words, icon and keys of the button.
pub type Face = (&'static str, &'static str, &'static str);

/// `name` says what the step does, and nothing where there is none, or none can be made; it follows what it reads.
#[inline(never)]
pub fn step(
    (words, icon_name, keys): Face,
    name: Rc<dyn Fn() -> Option<String>>,
    off: Box<dyn Fn() -> bool>,
    press: Box<dyn Fn()>,
) -> El {
    let (titled, hushed) = (Rc::clone(&name), Rc::clone(&name));
    let title = move || {
        Some(titled().map_or_else(|| format!("{words} ({keys})"), |name| format!("{words}: {name} ({keys})")))
    };
    button("btn btn-outline-primary btn-xs", press)
        .attr_live("title", title)
        // Not disabled: what has the focus would lose it with the last step.
        .says("aria-disabled", move || hushed().is_none() || off())
        .child(icon::icon(icon_name))
        .text(" ")
        .text(words)
        .child(hidden("").text_live(move || name().map_or_else(String::new, |name| format!(": {name}"))))
}
