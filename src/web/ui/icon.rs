//! Icons of Bootstrap Italia, from the sprite that the build cuts (`style/icons.txt` lists them).

use super::dom::{El, svg};

/// A small icon beside a word that says the same.
pub fn icon(name: &str) -> El {
    sized(name, "icon icon-xs")
}

/// An icon with classes of its own.
pub fn sized(name: &str, class: &str) -> El {
    let shape = svg("use").attr("href", &format!("icons.svg#{name}"));
    svg("svg").class(class).attr("aria-hidden", "true").attr("focusable", "false").child(shape)
}
