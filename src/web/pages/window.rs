//! Long plans: of a list only the blocks near what is seen are drawn; the others are as high, and empty.
//!
//! A screen reader still hears how many rows a table has, and which one it is on; what has the focus, and what a link leads
//! to, is drawn wherever it stands; print draws everything. The find command of the browser only finds what is drawn.
//!
//! The element of a block stays, and what is in it comes and goes. In a table it is a body: the browser lays out a body anew
//! when its rows change, and all of the table when its bodies do.

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::{
    plan::Id,
    web::{
        state::{App, Shown},
        ui::dom::{El, on_window_here},
    },
};

/// How far beyond the window blocks are drawn, in pixels: what a quick turn of the wheel brings.
const MARGIN: f64 = 900.0;
/// How many blocks are drawn before anything is measured.
const FIRST: usize = 10;
/// How many blocks are added in one frame at each end: more would take longer than a frame lasts.
const STEP: usize = 1;
/// What marks the element of a block, with the part that it belongs to.
const BLOCK: &str = "data-block";

/// What is drawn or left empty as a whole.
pub struct Block<T> {
    /// The part of the plan that it belongs to; blocks of the same part are drawn together.
    pub part: Id,
    /// How many rows it has, where the list is a table.
    pub rows: usize,
    /// What it is drawn from.
    pub item: T,
}

/// How the blocks of a list are drawn.
pub struct Draw<B, D> {
    /// All of them, in order; follows.
    pub blocks: B,
    /// The element of a block, empty.
    pub empty: fn() -> El,
    /// What is in it.
    pub fill: D,
    /// The number of the first row, where the list is a table.
    pub first_row: usize,
}

/// Whether the blocks of a part are drawn.
type Slot = ArcRwSignal<bool>;

/// A block of a long list, as far as its place goes.
struct Place {
    part: Id,
    /// In pixels, as measured or guessed.
    height: f64,
    slot: Slot,
}

/// A block in the list: two are the same where their elements are.
#[derive(Clone)]
struct Item<T> {
    block: T,
    /// Of a long list: its position, the number of its first row, and whether it is drawn.
    place: Option<(usize, usize, Slot)>,
    part: Id,
}

impl<T: PartialEq> PartialEq for Item<T> {
    fn eq(&self, other: &Self) -> bool {
        let place = |item: &Self| item.place.as_ref().map(|(index, row, _)| (*index, *row));
        place(self) == place(other) && self.part == other.part && self.block == other.block
    }
}

/// What of a list is drawn.
#[derive(Clone, Copy)]
pub struct Window {
    app: App,
    /// The height of a block, in pixels, until it is measured.
    guess: f64,
    /// The part that has the focus, or that a link leads to.
    pinned: StoredValue<Option<Id>>,
    /// The blocks that are drawn, by position: from, up to.
    range: StoredValue<(usize, usize)>,
    /// All blocks of a long list.
    places: StoredValue<Vec<Place>>,
    /// The parts that are drawn.
    drawn: StoredValue<HashSet<Id>>,
    /// Whether a look at what moved is waiting for the next frame.
    waiting: StoredValue<bool>,
}

impl Window {
    /// What is drawn of a list whose blocks are about so high; a part that a link leads to is drawn in any case.
    pub fn new(app: App, guess: f64, visited: Option<Id>) -> Self {
        Self {
            app,
            guess,
            pinned: StoredValue::new(visited),
            range: StoredValue::new((0, FIRST)),
            places: StoredValue::new(Vec::new()),
            drawn: StoredValue::new(HashSet::new()),
            waiting: StoredValue::new(false),
        }
    }

    /// Whether the plan that is shown is long; follows.
    pub fn is_long(self) -> bool {
        self.app.shown.with(|shown| shown.as_ref().is_some_and(Shown::is_long))
    }

    /// Draws a part wherever it stands.
    pub fn pin(self, part: Id) {
        self.pinned.set_value(Some(part));
        self.fill();
    }

    /// Puts the blocks at the end of their list, and follows what is seen while this part of the page stays.
    pub fn draw<T, B, D>(self, list: El, draw: Draw<B, D>) -> El
    where
        T: Clone + PartialEq + 'static,
        B: Fn() -> Vec<Block<T>> + 'static,
        D: Fn(&T) -> Vec<El> + Clone + 'static,
    {
        let Draw { blocks, empty, fill, first_row } = draw;
        let element: Element = list.of();
        let before = element.child_element_count();
        let look = move || self.look(&element, before);
        for event in ["scroll", "resize"] {
            let look = look.clone();
            on_window_here(event, move |_| look());
        }
        // What is seen may be other blocks after an edit.
        Effect::new(move |_| {
            self.app.shown.track();
            look();
        });
        let items = move || self.items(blocks(), first_row);
        let block = move |item: &Item<T>| vec![self.block(item, empty(), fill.clone())];
        list.on("focusin", move |event| self.hold(&event)).each(items, block)
    }

    fn block<T, D>(self, item: &Item<T>, empty: El, fill: D) -> El
    where
        T: Clone + 'static,
        D: Fn(&T) -> Vec<El> + 'static,
    {
        let Item { block, place, part } = item.clone();
        let Some((index, row, slot)) = place else { return empty.children(fill(&block)) };
        let printing = self.app.printing;
        let drawn = Memo::new(move |_| slot.get() || printing.get());
        let height = move || if drawn.get() { String::new() } else { format!("{}px", self.height(index)) };
        let filled = move || if drawn.get() { numbered(fill(&block), row) } else { Vec::new() };
        empty.attr(BLOCK, part.as_str()).style("height", height).live(filled)
    }

    /// What has the focus stays.
    fn hold(self, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let block = target.and_then(|element| element.closest(&format!("[{BLOCK}]")).ok().flatten());
        let part = block.and_then(|block| Id::new(block.get_attribute(BLOCK)?).ok());
        part.into_iter().for_each(|part| self.pin(part));
    }

    fn items<T>(self, blocks: Vec<Block<T>>, first_row: usize) -> Vec<Item<T>> {
        if !self.is_long() {
            let item = |Block { part, item, .. }| Item { block: item, place: None, part };
            return blocks.into_iter().map(item).collect();
        }
        self.take_places(&blocks);
        let mut next = first_row;
        self.places.with_value(|places| {
            let item = |(index, (block, place)): (usize, (Block<T>, &Place))| {
                let row = if block.rows > 0 { next } else { 0 };
                next += block.rows;
                Item { block: block.item, place: Some((index, row, place.slot.clone())), part: block.part }
            };
            blocks.into_iter().zip(places).enumerate().map(item).collect()
        })
    }

    /// Notes where the blocks stand, where that is not known yet; what was measured stays.
    #[inline(never)]
    fn take_places<T>(self, blocks: &[Block<T>]) {
        let parts = || blocks.iter().map(|block| &block.part);
        if self.places.with_value(|places| places.iter().map(|place| &place.part).eq(parts())) {
            return;
        }
        self.places.update_value(|places| {
            let mut known: HashMap<Id, (f64, Slot)> =
                places.drain(..).map(|place| (place.part, (place.height, place.slot))).collect();
            places.extend(parts().map(|part| {
                let (height, slot) =
                    known.entry(part.clone()).or_insert_with(|| (self.guess, Slot::default()));
                Place { part: part.clone(), height: *height, slot: slot.clone() }
            }));
        });
        self.fill();
    }

    /// Draws what lies in the range, and empties what does not.
    #[inline(never)]
    fn fill(self) {
        let (start, end) = self.range.get_value();
        let mut now: HashSet<Id> = self.places.with_value(|places| {
            places.iter().take(end).skip(start).map(|place| place.part.clone()).collect()
        });
        now.extend(self.pinned.get_value());
        let slots: Vec<(Slot, bool)> = self.drawn.with_value(|before| {
            let changed = |place: &&Place| before.contains(&place.part) != now.contains(&place.part);
            let slot = |place: &Place| (place.slot.clone(), now.contains(&place.part));
            self.places.with_value(|places| places.iter().filter(changed).map(slot).collect())
        });
        self.drawn.set_value(now);
        slots.into_iter().for_each(|(slot, drawn)| slot.set(drawn));
    }

    fn height(self, index: usize) -> f64 {
        self.places.with_value(|places| places.get(index).map_or(self.guess, |place| place.height))
    }

    /// Looks at what is seen in the next frame, once for all that happened.
    fn look(self, list: &Element, before: u32) {
        if self.waiting.get_value() || !untrack(|| self.is_long()) {
            return;
        }
        self.waiting.set_value(true);
        let list = list.clone();
        request_animation_frame(move || {
            // The list may have gone in the meantime.
            if self.waiting.try_set_value(false).is_some() {
                return;
            }
            let now = self.range.get_value();
            let next = nearer(now, self.seen(&list, before));
            if next != now {
                self.range.set_value(next);
                self.fill();
                self.look(&list, before);
            }
        });
    }

    /// Which blocks are near what is seen; measures those that are drawn.
    #[inline(never)]
    fn seen(self, list: &Element, before: u32) -> Seen {
        let blocks = list.children();
        let rect =
            |index: usize| Some(blocks.item(before + u32::try_from(index).ok()?)?.get_bounding_client_rect());
        let Some(top) = rect(0).map(|rect| rect.top()) else { return Seen::default() };
        let (start, end) = self.range.get_value();
        self.places.update_value(|places| {
            for (index, place) in places.iter_mut().enumerate().take(end).skip(start) {
                place.height = rect(index).map_or(place.height, |rect| rect.height());
            }
        });
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
        self.places.with_value(|places| Seen {
            near: within(places, top, height, MARGIN),
            inside: within(places, top, height, 0.0),
        })
    }
}

/// Which blocks lie in the window or so far from it, where the first begins at `top`.
fn within(places: &[Place], top: f64, height: f64, margin: f64) -> (usize, usize) {
    let mut at = top;
    let mut ends = places.iter().map(|place| {
        at += place.height;
        at
    });
    let start = ends.by_ref().position(|end| end >= -margin).unwrap_or(places.len());
    let more = ends.position(|end| end > height + margin).map_or(places.len(), |more| start + more + 2);
    (start, more.min(places.len()))
}

/// Blocks by position: from, up to.
#[derive(Default)]
struct Seen {
    /// In the window, or near it.
    near: (usize, usize),
    /// In the window.
    inside: (usize, usize),
}

/// What is drawn next: all that is in the window, and a step towards what is near it.
fn nearer(now: (usize, usize), seen: Seen) -> (usize, usize) {
    let Seen { near, inside } = seen;
    let apart = now.0 > inside.1 || now.1 < inside.0;
    let (start, end) = if apart { inside } else { (now.0.min(inside.0), now.1.max(inside.1)) };
    (near.0.max(start.saturating_sub(STEP)), near.1.min(end + STEP))
}

/// Says of rows which they are, where not all are drawn.
fn numbered(rows: Vec<El>, first: usize) -> Vec<El> {
    let number = |(index, row): (usize, El)| row.attr("aria-rowindex", &(first + index).to_string());
    if first == 0 { rows } else { rows.into_iter().enumerate().map(number).collect() }
}
