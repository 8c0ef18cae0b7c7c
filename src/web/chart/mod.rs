//! Pictures of figures: drawn as wide as their place is, each with its sentence and its table, and saved as files.
//!
//! | file | what it gives |
//! |---|---|
//! | `tornado`, `interval`, `histogram`, `slope`, `bars`, `heat`, `strips` | a picture from its figures |
//! | `draw` | a drawing as an element |
//! | `figure` | a picture with caption, sentence, table and buttons |
//! | `save` | a picture or its table as a file |

mod bars;
mod draw;
mod figure;
mod heat;
mod histogram;
mod interval;
mod save;
mod slope;
mod strips;
mod tornado;

use std::rc::Rc;

use leptos::prelude::*;

use super::{
    browser::width,
    ui::dom::{El, el},
};
use crate::view::chart::Drawing;
pub use bars::bars;
pub use figure::{Figure, figure, questions, savers};
pub use heat::heat;
pub use histogram::histogram;
pub use interval::interval;
pub use slope::slope;
pub use strips::strips;
pub use tornado::tornado;

/// The widest that a picture is drawn, and how wide it is saved, in pixels.
const WIDEST: f64 = 960.0;
/// Pictures are drawn anew at widths that are so far apart, and scaled between them.
const STEP: f64 = 8.0;

/// A picture, for any width.
#[derive(Clone)]
pub struct Picture(Rc<dyn Fn(f64) -> Option<Drawing>>);

impl Picture {
    fn new(draw: impl Fn(f64) -> Option<Drawing> + 'static) -> Self {
        Self(Rc::new(draw))
    }

    /// The picture at a width; nothing where there is nothing to show. Follows.
    fn at(&self, width: f64) -> Option<Drawing> {
        (self.0)(width)
    }

    /// Puts the picture into its place; `caption` and `sentence` are the identifiers of what names and tells it.
    fn place(self, caption: &str, sentence: &str) -> El {
        let width = RwSignal::new(None);
        let place = el("div").class("chart-place");
        let tell = move |found: f64| {
            let step = ((found / STEP).floor() * STEP).min(WIDEST);
            if width.get_untracked() != Some(step) {
                width.set(Some(step));
            }
        };
        if width::follow(place.of(), tell).is_err() {
            width.set(Some(WIDEST));
        }
        let names = [caption, sentence].map(str::to_owned);
        place.live(move || {
            let drawing = width.get().and_then(|width| self.at(width));
            let named = |drawing: Drawing| {
                let [caption, sentence] = &names;
                draw::svg_of(&drawing).attr("aria-labelledby", caption).attr("aria-describedby", sentence)
            };
            drawing.map(named).into_iter().collect()
        })
    }
}
