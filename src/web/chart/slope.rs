//! Objectives from scenario to scenario (the geometry: `view::chart::slope`).

use super::Picture;
use crate::view::{
    Language,
    chart::{self, Slope},
};

/// The picture, anew whenever what it is drawn from changes; nothing while there is nothing to show.
#[inline(never)]
pub fn slope(data: impl Fn() -> Option<Slope> + 'static, language: Language) -> Picture {
    Picture::new(move |width| Some(chart::slope(&data()?, width, language)))
}
