//! How often totals came out (the geometry: `view::chart::histogram`).

use super::Picture;
use crate::view::{
    Language,
    chart::{self, Histogram},
};

/// The picture, anew whenever what it is drawn from changes; nothing while there is nothing to show.
#[inline(never)]
pub fn histogram(data: impl Fn() -> Option<Histogram> + 'static, language: Language) -> Picture {
    Picture::new(move |width| Some(chart::histogram(&data()?, width, language)))
}
