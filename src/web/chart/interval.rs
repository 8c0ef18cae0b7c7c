//! From the lowest to the highest total (the geometry: `view::chart::interval`).

use super::Picture;
use crate::view::{
    Language,
    chart::{self, Interval},
};

/// The picture, anew whenever what it is drawn from changes; nothing while there is nothing to show.
#[inline(never)]
pub fn interval(data: impl Fn() -> Option<Interval> + 'static, language: Language) -> Picture {
    Picture::new(move |width| Some(chart::interval(&data()?, width, language)))
}
