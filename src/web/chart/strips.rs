//! Scores per group (the geometry: `view::chart::strips`).

use super::Picture;
use crate::view::{
    Language,
    chart::{self, Strips},
};

/// The picture, anew whenever what it is drawn from changes; nothing while there is nothing to show.
#[inline(never)]
pub fn strips(data: impl Fn() -> Option<Strips> + 'static, language: Language) -> Picture {
    Picture::new(move |width| Some(chart::strips(&data()?, width, language)))
}
