//! Icons of Bootstrap Italia, from those that the build puts into index.html (`style/icons.txt` lists them).

use super::dom::{El, svg};

/// A small icon beside a word that says the same.
pub fn icon(name: &str) -> El {
    sized(name, "icon icon-xs")
}

/// A small icon that follows what it reads.
pub fn icon_live(name: impl Fn() -> &'static str + 'static) -> El {
    let shape = svg("use").attr_live("href", move || Some(address(name())));
    drawing("icon icon-xs").child(shape)
}

/// An icon with classes of its own.
pub fn sized(name: &str, class: &str) -> El {
    drawing(class).child(svg("use").attr("href", &address(name)))
}

fn drawing(class: &str) -> El {
    svg("svg").class(class).attr("aria-hidden", "true").attr("focusable", "false")
}

fn address(name: &str) -> String {
    format!("#{name}")
}
