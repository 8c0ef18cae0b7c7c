//! The columns of a long plan: too narrow for a name or a handle, they are the shapes of one picture for each area.
//!
//! A thousand columns of their own would be ten thousand elements that the browser lays out at every edit. Asked with the
//! mouse, a column explains itself; for keys and screen readers that is what the rows below are for.

use leptos::prelude::*;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use web_sys::{Element, MouseEvent};

use super::{Arm, BARS};
use crate::{
    plan::Subject,
    scoring::Outcome,
    web::{
        state::app,
        ui::dom::{El, kind, svg},
        why,
    },
};

/// Units of the picture for a point of weight or of achievement: all that is drawn are whole numbers.
const UNITS: u32 = 100;

/// Draws columns, each given by its place in the plan and its position; `foot` is where the scale begins. Never inlined: a
/// first visit shows no long plan, and does not wait for this.
#[inline(never)]
pub fn columns(arm: Arm, columns: Vec<(Subject, usize)>, foot: Memo<i32>) -> El {
    let app = app();
    let positions: Vec<usize> = columns.iter().map(|(_, position)| *position).collect();
    let pressed = move |event: &MouseEvent| {
        let picture: Option<Element> = event.current_target().map(wasm_bindgen::JsCast::unchecked_into);
        let Some(place) = picture.map(|picture| picture.get_bounding_client_rect()) else { return };
        let share = (f64::from(event.client_x()) - place.left()) / place.width();
        if let Some((subject, _)) = at(arm, &columns, share) {
            why::ask(app, *subject);
        }
    };
    let shapes = positions.clone();
    let lines = Memo::new(move |_| drawn(arm, &shapes));
    let width = move || positions.iter().map(|position| units(arm.width(*position))).sum::<u32>();
    let scope = move || Some(format!("0 0 {} {}", width(), (100 - foot.get()) * UNITS.cast_signed()));
    let shape = |(index, class): (usize, &&str)| {
        let line = move || lines.with(|lines| lines.get(index).cloned());
        svg("path").class(class).attr_live("d", line)
    };
    svg("svg")
        .class("arm-bar arm-dense")
        .attr("aria-hidden", "true")
        .attr("preserveAspectRatio", "none")
        .attr_live("viewBox", scope)
        .children(BARS.iter().enumerate().map(shape))
        .on("click", move |event| pressed(&kind(event)))
}

/// The lines of each sort of shape, in the order of `BARS`.
fn drawn(arm: Arm, positions: &[usize]) -> [String; BARS.len()] {
    let mut lines = [const { String::new() }; BARS.len()];
    let mut left = 0;
    for position in positions {
        let width = units(arm.width(*position));
        let [lost, fill, hatch, outline] = &mut lines;
        match arm.outcome(*position) {
            Some(Outcome::Value(value)) => {
                add(lost, left, width, 0);
                add(fill, left, width, 100 * UNITS - units(value.get()));
            }
            Some(Outcome::Missing { .. }) => add(hatch, left, width, 0),
            Some(Outcome::NotEvaluable(_)) | None => add(outline, left, width, 0),
        }
        left += width;
    }
    lines
}

/// Adds a rectangle from a height down to the foot.
fn add(line: &mut String, left: u32, width: u32, top: u32) {
    line.push_str(&format!("M{left} {top}h{width}V{}H{left}z", 100 * UNITS));
}

fn units(measure: Decimal) -> u32 {
    (measure * Decimal::from(UNITS)).round().to_u32().unwrap_or(0)
}

/// The column that stands at a share of the width of its picture.
fn at(arm: Arm, columns: &[(Subject, usize)], share: f64) -> Option<&(Subject, usize)> {
    untrack(|| {
        let whole = columns.iter().map(|(_, position)| arm.width(*position)).sum::<Decimal>().to_f64()?;
        let mut right = 0.0;
        columns.iter().find(|(_, position)| {
            right += arm.width(*position).to_f64().unwrap_or(0.0);
            right >= share * whole
        })
    })
}
