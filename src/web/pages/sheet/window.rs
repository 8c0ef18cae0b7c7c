//! Long plans: only the objectives near what is seen are drawn; the others are spaces as high as their rows.
//!
//! A screen reader still hears how many rows there are, and which one it is on; what has the focus, and what a link leads to,
//! is drawn wherever it stands; print draws everything. The find command of the browser only finds what is drawn.

use std::collections::HashMap;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::row;
use crate::{
    plan::{Id, Objective, Plan, Subject},
    web::{
        pages::{cells::Sheet, frame::Framed},
        state::Shown,
        ui::dom::{El, el, on_window_here},
    },
};

/// Up to as many objectives a plan is drawn as a whole.
const WHOLE: usize = 60;
/// How far beyond the window rows are drawn, in pixels: what a quick turn of the wheel brings.
const MARGIN: f64 = 900.0;
/// How many objectives are drawn before anything is measured.
const FIRST: usize = 12;
/// The height of an objective's rows, in pixels, until it is measured.
const GUESS: f64 = 150.0;
/// Rows of the table that stand before those of the first area: the headings.
const HEAD_ROWS: usize = 1;
/// Rows of an area besides those of its objectives: its heading, and what adds an objective.
const AREA_ROWS: usize = 2;

/// What the areas of one table share.
#[derive(Clone, Copy)]
pub struct Window {
    sheet: Sheet,
    /// The objective that has the focus, or that a link leads to.
    pinned: RwSignal<Option<Id>>,
    /// Counts what may have moved the rows: scrolling, another size of the window, rows drawn.
    moved: RwSignal<u32>,
    /// Whether a look at what moved is waiting for the next frame.
    waiting: StoredValue<bool>,
    /// Heights of rows, as measured.
    heights: StoredValue<HashMap<Id, f64>>,
}

/// What stands in the body of an area.
#[derive(Clone, PartialEq)]
pub enum Item {
    /// The rows of an objective, and the number of the first among those of the table; 0 where all are drawn.
    Rows(Framed, usize),
    /// Objectives that are not drawn, by their height in pixels.
    Space(i32),
}

impl Window {
    /// Follows what is seen, while this part of the page stays.
    pub fn new(sheet: Sheet, visited: Option<Id>) -> Self {
        let window = Self {
            sheet,
            pinned: RwSignal::new(visited),
            moved: RwSignal::new(0),
            waiting: StoredValue::new(false),
            heights: StoredValue::new(HashMap::new()),
        };
        for event in ["scroll", "resize"] {
            on_window_here(event, move |_| window.look());
        }
        window
    }

    /// Looks at what is seen in the next frame, once for all that happened.
    fn look(self) {
        if !self.waiting.get_value() {
            self.waiting.set_value(true);
            request_animation_frame(move || {
                // The part of the page may have gone in the meantime.
                if self.waiting.try_set_value(false).is_none() {
                    self.moved.update(|count| *count += 1);
                }
            });
        }
    }

    /// What a table says of its rows where not all of them are drawn.
    pub fn count(self, table: El) -> El {
        let count = move || {
            let plan = |plan: &Plan| is_long(plan).then(|| row_before(plan, plan.areas.len()) + 1);
            let count = self.sheet.app.shown.with(|shown| plan(&shown.as_ref()?.document().plan));
            count.map(|count| count.to_string())
        };
        let pin = move |event: Event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let row = target.and_then(|element| element.closest("[data-objective]").ok().flatten());
            let id = row.and_then(|row| Id::new(row.get_attribute("data-objective")?).ok());
            if id.is_some() && self.pinned.with_untracked(|pinned| *pinned != id) {
                self.pinned.set(id);
            }
        };
        table.attr_live("aria-rowcount", count).on("focusin", pin)
    }

    /// Puts the rows of an area into its body.
    pub fn rows(self, body: El, area: usize) -> El {
        let range = RwSignal::new(self.first(area));
        let element: Element = body.of();
        // After the rows of the first look are there, and whenever something moved them.
        Effect::new(move |_| {
            self.moved.track();
            let long =
                |shown: &Option<Shown>| shown.as_ref().is_some_and(|shown| is_long(&shown.document().plan));
            if !self.sheet.app.shown.with_untracked(long) {
                return;
            }
            let seen = self.seen(&element, area);
            if range.get_untracked() != seen {
                range.set(seen);
                self.look();
            }
        });
        let sheet = self.sheet;
        body.each(
            move || self.items(area, range),
            move |item| match item {
                Item::Rows(one, number) => {
                    numbered(row::rows(sheet, one.subject, &one.objective), one, *number)
                }
                Item::Space(height) => vec![space(*height)],
            },
        )
    }

    /// The objectives of an area that are drawn before anything is measured: those at the start of the plan.
    fn first(self, area: usize) -> (usize, usize) {
        self.sheet.app.shown.with_untracked(|shown| {
            let areas = shown.as_ref().map_or(&[][..], |shown| &shown.document().plan.areas);
            let before: usize = areas.iter().take(area).map(|area| area.objectives.len()).sum();
            (0, FIRST.saturating_sub(before))
        })
    }

    fn items(self, area: usize, range: RwSignal<(usize, usize)>) -> Vec<Item> {
        let version = self.sheet.app.version.get();
        let (start, end) = range.get();
        let whole = self.sheet.app.printing.get();
        let pinned = self.pinned.get();
        self.sheet.app.shown.with(|shown| {
            let Some(plan) = shown.as_ref().map(|shown| &shown.document().plan) else { return Vec::new() };
            let Some(objectives) = plan.areas.get(area).map(|area| &area.objectives) else {
                return Vec::new();
            };
            let long = is_long(plan);
            let mut number = row_before(plan, area) + AREA_ROWS;
            let (mut items, mut space) = (Vec::new(), 0.0);
            for (index, objective) in objectives.iter().enumerate() {
                let drawn =
                    whole || !long || (start..end).contains(&index) || pinned.as_ref() == Some(&objective.id);
                if drawn {
                    items.extend(spaced(&mut space));
                    let framed = Framed::new(version.clone(), Subject::objective(area, index), objective);
                    items.push(Item::Rows(framed, if long { number } else { 0 }));
                } else {
                    space += self.height(&objective.id);
                }
                number += rows_of(objective);
            }
            items.extend(spaced(&mut space));
            items
        })
    }

    fn height(self, id: &Id) -> f64 {
        self.heights.with_value(|heights| heights.get(id).copied()).unwrap_or(GUESS)
    }

    /// Which objectives of an area are near what is seen, by the place of its body; measures what is drawn.
    fn seen(self, body: &Element, area: usize) -> (usize, usize) {
        self.measure(body);
        let place = body.get_bounding_client_rect();
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
        let (from, to) = (-MARGIN, height + MARGIN);
        if place.bottom() < from || place.top() > to {
            return (0, 0);
        }
        let heading = body.first_element_child().map_or(0.0, |row| row.get_bounding_client_rect().height());
        let mut at = place.top() + heading;
        self.sheet.app.shown.with_untracked(|shown| {
            let areas = shown.as_ref().map_or(&[][..], |shown| &shown.document().plan.areas);
            let objectives = areas.get(area).map_or(&[][..], |area| &area.objectives);
            let (mut start, mut end) = (objectives.len(), objectives.len());
            for (index, objective) in objectives.iter().enumerate() {
                let below = at + self.height(&objective.id);
                if below >= from && start == objectives.len() {
                    start = index;
                }
                if at > to {
                    end = index;
                    break;
                }
                at = below;
            }
            (start.min(end), end)
        })
    }

    /// Keeps the heights of the rows that are drawn.
    fn measure(self, body: &Element) {
        let Ok(rows) = body.query_selector_all(":scope > [data-objective]") else { return };
        let mut heights: HashMap<Id, f64> = HashMap::new();
        for index in 0..rows.length() {
            let row = rows.get(index).and_then(|row| row.dyn_into::<Element>().ok());
            let Some((row, Some(id))) = row.map(|row| (row.clone(), row.get_attribute("data-objective")))
            else {
                continue;
            };
            if let Ok(id) = Id::new(id) {
                *heights.entry(id).or_default() += row.get_bounding_client_rect().height();
            }
        }
        self.heights.update_value(|known| known.extend(heights));
    }
}

fn is_long(plan: &Plan) -> bool {
    plan.areas.iter().map(|area| area.objectives.len()).sum::<usize>() > WHOLE
}

/// How many rows of the table an objective has: one for each indicator, and one for the phases of each schedule.
fn rows_of(objective: &Objective) -> usize {
    let schedules = objective.indicators.iter().filter(|one| one.schedule().is_some()).count();
    objective.indicators.len().max(1) + schedules
}

/// How many rows of the table stand before an area.
fn row_before(plan: &Plan, area: usize) -> usize {
    let of =
        |area: &crate::plan::Area| AREA_ROWS + area.objectives.iter().map(|one| rows_of(one)).sum::<usize>();
    HEAD_ROWS + plan.areas.iter().take(area).map(of).sum::<usize>()
}

/// The space that was left so far, if any.
fn spaced(space: &mut f64) -> Option<Item> {
    let height = std::mem::take(space);
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a page")]
    (height > 0.0).then(|| Item::Space(height.round() as i32))
}

fn space(height: i32) -> El {
    let cell = el("td").attr("colspan", "9");
    el("tr")
        .class("sheet-space")
        .attr("aria-hidden", "true")
        .style("height", move || format!("{height}px"))
        .child(cell)
}

/// Says of rows whose they are and, where not all are drawn, which they are.
fn numbered(rows: Vec<El>, framed: &Framed, number: usize) -> Vec<El> {
    let id = framed.objective.id.as_str();
    let rows = rows.into_iter().enumerate().map(|(index, row)| {
        let row = row.attr("data-objective", id);
        if number == 0 { row } else { row.attr("aria-rowindex", &(number + index).to_string()) }
    });
    rows.collect()
}
