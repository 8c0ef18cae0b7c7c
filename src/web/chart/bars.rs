//! A bar per row, of parts that differ by their look (the geometry: `view::chart::bars`).

use super::Picture;
use crate::view::chart::{self, Bars};

/// The picture, anew whenever what it is drawn from changes; nothing while there is nothing to show.
#[inline(never)]
pub fn bars(data: impl Fn() -> Option<Bars> + 'static) -> Picture {
    Picture::new(move |width| Some(chart::bars(&data()?, width)))
}
