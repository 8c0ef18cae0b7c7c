//! A bar per objective, to both sides of what the plan has (the geometry: `view::chart::tornado`).

use super::Picture;
use crate::view::{
    Language,
    chart::{self, Tornado},
};

/// The picture, anew whenever what it is drawn from changes; nothing while there is nothing to show.
#[inline(never)]
pub fn tornado(data: impl Fn() -> Option<Tornado> + 'static, language: Language) -> Picture {
    Picture::new(move |width| Some(chart::tornado(&data()?, width, language)))
}
