//! Hatched grounds, for what must not be told by colour alone.

use super::dom::{El, svg};

/// A ground of parallel lines, for shapes to be filled with: its identifier, the angle and the class of its lines.
pub fn hatch(id: &str, angle: &str, line: &str) -> El {
    svg("pattern")
        .attr("id", id)
        .attr("width", "8")
        .attr("height", "8")
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", &format!("rotate({angle})"))
        .child(svg("path").class(line).attr("d", "M0 0v8"))
}

/// Holds grounds; it shows nothing itself.
pub fn grounds(grounds: impl IntoIterator<Item = El>) -> El {
    svg("svg")
        .class("patterns")
        .attr("width", "0")
        .attr("height", "0")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("defs").children(grounds))
}
