//! The border between two columns: a slider that moves weight from one to the other.

use std::rc::Rc;

use leptos::prelude::*;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use web_sys::{HtmlElement, KeyboardEvent, PointerEvent};

use super::Arm;
use crate::{
    number::Weight,
    view::{self, say},
    web::{
        state::Shown,
        ui::dom::{El, el, kind},
    },
};

/// What the handles do.
pub struct Handles {
    /// A drag begins, or a key is pressed.
    pub grab: Box<dyn Fn()>,
    /// Moves points from the objective at the first position to that at the second, counted from where the drag began.
    pub shift: Box<dyn Fn(usize, usize, Decimal)>,
    /// Whether the weight at a position is locked.
    pub locked: Box<dyn Fn(usize) -> bool>,
    /// The step of weights.
    pub step: Box<dyn Fn() -> Decimal>,
}

/// Where a drag began: pointer in pixels, pixels per point of weight.
type Drag = StoredValue<Option<(i32, f64)>>;

/// Draws the border between two objectives, each with position and code.
pub fn handle(arm: Arm, handles: &Rc<Handles>, left: (usize, &str), right: (usize, &str)) -> El {
    let language = arm.language;
    let label = say!(language, "Confine tra {} e {}", "Border between {} and {}", left.1, right.1);
    let codes = (left.1.to_owned(), right.1.to_owned());
    let (left, right) = (left.0, right.0);
    let (locks, keys) = (Rc::clone(handles), Rc::clone(handles));
    let text = move || {
        let [left, right] = [left, right].map(|at| view::long(arm.width(at), language));
        Some(format!("{}: {left}, {}: {right}", codes.0, codes.1))
    };
    let locked = move || [left, right].into_iter().any(|position| (locks.locked)(position));
    let drag: Drag = StoredValue::new(None);
    let slider = el("span")
        .class("arm-handle")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", &label)
        .attr("aria-orientation", "horizontal")
        .attr("aria-valuemin", "0")
        .attr_live("aria-valuemax", move || Some((arm.width(left) + arm.width(right)).to_string()))
        .attr_live("aria-valuenow", move || Some(arm.width(left).to_string()))
        .attr_live("aria-valuetext", text)
        .says("aria-disabled", locked)
        .on("keydown", move |event| press(arm, &keys, left, right, &kind(event)));
    dragging(slider, arm, handles, left, right, drag)
}

/// Lets mouse and touch pull the border.
fn dragging(slider: El, arm: Arm, handles: &Rc<Handles>, left: usize, right: usize, drag: Drag) -> El {
    let (grabbed, pulled) = (Rc::clone(handles), Rc::clone(handles));
    let this = slider.clone();
    let grab = move |event: PointerEvent| {
        let element: HtmlElement = this.of();
        let Some(scale) = scale(&element, arm.shown) else { return };
        event.prevent_default();
        // Without capture the drag ends at the edge of the handle, and the keys remain.
        let _ = element.set_pointer_capture(event.pointer_id());
        let _ = element.focus();
        (grabbed.grab)();
        drag.set_value(Some((event.client_x(), scale)));
    };
    let pull = move |event: PointerEvent| {
        let Some((start, scale)) = drag.get_value() else { return };
        let step = (pulled.step)();
        let points = Decimal::try_from(f64::from(event.client_x() - start) / scale).unwrap_or_default();
        (pulled.shift)(right, left, (points / step).round() * step);
    };
    slider
        .on("pointerdown", move |event| grab(kind(event)))
        .on("pointermove", move |event| pull(kind(event)))
        .on("pointerup", move |_| drag.set_value(None))
        .on("pointercancel", move |_| drag.set_value(None))
}

fn press(arm: Arm, handles: &Handles, left: usize, right: usize, event: &KeyboardEvent) {
    let step = (handles.step)();
    let points = match event.key().as_str() {
        "ArrowRight" | "ArrowUp" => step,
        "ArrowLeft" | "ArrowDown" => -step,
        "PageUp" => step * Decimal::TEN,
        "PageDown" => -step * Decimal::TEN,
        "Home" => -untrack(|| arm.width(left)),
        "End" => untrack(|| arm.width(right)),
        _ => return,
    };
    event.prevent_default();
    (handles.grab)();
    (handles.shift)(right, left, points);
}

/// How many pixels a point of weight takes.
fn scale(handle: &HtmlElement, shown: Memo<Option<Shown>>) -> Option<f64> {
    let columns = handle.closest(".arm-areas").ok()??;
    let weights = shown.with_untracked(|shown| {
        let nodes = &shown.as_ref()?.evaluation().root.children;
        nodes.iter().filter_map(|node| node.weight).map(Weight::get).sum::<Decimal>().to_f64()
    })?;
    let pixels = f64::from(columns.client_width());
    (weights > 0.0 && pixels > 0.0).then_some(pixels / weights)
}
