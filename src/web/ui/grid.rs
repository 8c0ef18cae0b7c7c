//! Buttons in rows and columns: the Tab key stops at one of them, the arrow keys move among them.

use std::cell::Cell;

use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::dom::{El, kind};

/// Says of a button where it stands, counted row by row.
const POSITION: &str = "data-position";

/// Makes the buttons of a table a grid; `press` takes the position of the one that was pressed, row by row.
pub fn grid(table: El, buttons: Vec<El>, columns: usize, press: impl Fn(usize) + 'static) -> El {
    for (position, button) in buttons.iter().enumerate() {
        let stop = if position == 0 { "0" } else { "-1" };
        button.clone().attr("tabindex", stop).attr(POSITION, &position.to_string());
    }
    let stop = Cell::new(0);
    let keys = buttons.clone();
    let moved = move |event: KeyboardEvent| {
        let Some(at) = position(&event) else { return };
        let goal = goal(&event.key(), event.ctrl_key(), at, columns, keys.len());
        if let Some(button) = goal.and_then(|goal| keys.get(goal)) {
            event.prevent_default();
            // What is in the document takes the focus.
            let _ = button.of::<HtmlElement>().focus();
        }
    };
    table
        .attr("role", "grid")
        .on("click", move |event| position(&event).into_iter().for_each(&press))
        .on("keydown", move |event| moved(kind(event)))
        .on("focusin", move |event| {
            let Some(at) = position(&event) else { return };
            let ends = [(stop.replace(at), "-1"), (at, "0")];
            for (button, tabindex) in ends.iter().filter_map(|(at, stop)| Some((buttons.get(*at)?, stop))) {
                button.clone().attr("tabindex", tabindex);
            }
        })
}

/// The position of the button that an event comes from.
fn position(event: &web_sys::Event) -> Option<usize> {
    let from = event.target().map(|target| kind_of(&target))?;
    from.closest(&format!("[{POSITION}]")).ok()??.get_attribute(POSITION)?.parse().ok()
}

fn kind_of(target: &web_sys::EventTarget) -> Element {
    use wasm_bindgen::JsCast;
    // Events of a table come from elements.
    target.unchecked_ref::<Element>().clone()
}

/// Where a key leads from a position; nowhere beyond the edges.
fn goal(key: &str, control: bool, at: usize, columns: usize, count: usize) -> Option<usize> {
    let row = at - at % columns;
    match (key, control) {
        ("ArrowRight", false) => Some(at + 1).filter(|goal| goal % columns != 0),
        ("ArrowLeft", false) => at.checked_sub(1).filter(|_| at != row),
        ("ArrowDown", false) => Some(at + columns).filter(|goal| *goal < count),
        ("ArrowUp", false) => at.checked_sub(columns),
        ("Home", false) => Some(row),
        ("End", false) => Some(row + columns - 1),
        ("Home", true) => Some(0),
        ("End", true) => count.checked_sub(1),
        _ => None,
    }
}
