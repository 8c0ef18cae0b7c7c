//! A drawing as an element.

use std::fmt::Write;

use crate::{
    view::chart::{Drawing, Mark, Shape},
    web::ui::dom::{El, svg},
};

/// The drawing, with its shapes.
#[inline(never)]
pub fn svg_of(drawing: &Drawing) -> El {
    frame(drawing).children(drawing.marks.iter().map(mark))
}

/// What a file has round its picture, in pixels.
const MARGIN: f64 = 16.0;

/// Width and height of a drawing as a file, in whole pixels.
pub fn paper_size(drawing: &Drawing) -> [f64; 2] {
    [drawing.width, drawing.height].map(|length| (length + 2.0 * MARGIN).ceil())
}

/// The drawing for a file: with its size, a ground of its own, and its title and description inside.
#[inline(never)]
pub fn paper(drawing: &Drawing, title: &str, sentence: &str) -> El {
    let words = |tag: &str, id: &str, text: &str| svg(tag).attr("id", id).text(text);
    let [width, height] = paper_size(drawing).map(|length| length.to_string());
    let corner = (-MARGIN).to_string();
    let ground = svg("rect").class("chart-ground").attr("x", &corner).attr("y", &corner);
    frame(drawing)
        .attr("viewBox", &format!("{corner} {corner} {width} {height}"))
        .attr("width", &width)
        .attr("height", &height)
        .attr("aria-labelledby", "title description")
        .child(words("title", "title", title))
        .child(words("desc", "description", sentence))
        .child(ground.attr("width", &width).attr("height", &height))
        .children(drawing.marks.iter().map(mark))
}

fn frame(drawing: &Drawing) -> El {
    svg("svg")
        .class("chart")
        .attr("role", "img")
        .attr("viewBox", &format!("0 0 {} {}", drawing.width, drawing.height))
}

fn mark(mark: &Mark) -> El {
    let place = |value: f64| format!("{value:.2}");
    let shape = match &mark.shape {
        Shape::Rect(sides) => {
            let named = ["x", "y", "width", "height"].into_iter().zip(sides);
            named.fold(svg("rect"), |shape, (name, value)| shape.attr(name, &place(*value)))
        }
        Shape::Path { points, closed } => svg("path").attr("d", &path(points, *closed)),
        Shape::Text { x, y, anchor, text } => {
            let shape = svg("text").attr("x", &place(*x)).attr("y", &place(*y)).text(text);
            shape.attr("text-anchor", anchor.word())
        }
    };
    let title = mark.title.as_ref().map(|title| svg("title").text(title));
    shape.class(mark.class).children(title)
}

fn path(points: &[(f64, f64)], closed: bool) -> String {
    let mut path = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        // Writing to a text does not fail.
        let _ = write!(path, "{command}{x:.2} {y:.2}");
    }
    if closed {
        path.push('Z');
    }
    path
}
