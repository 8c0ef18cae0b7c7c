//! Rows × columns of small cells (the geometry: `view::chart::heat`).

use super::Picture;
use crate::view::chart::{self, Heat};

/// The picture, anew whenever what it is drawn from changes; nothing while there is nothing to show.
#[inline(never)]
pub fn heat(data: impl Fn() -> Option<Heat> + 'static) -> Picture {
    Picture::new(move |width| Some(chart::heat(&data()?, width)))
}
