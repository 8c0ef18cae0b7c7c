//! Pictures of figures, without a browser: where bars, lines and names stand, in the pixels of a given width.
//!
//! A picture is a function from its figures and a width to a [`Drawing`], so that a narrow screen has its own geometry and text
//! keeps its size. Floating point is for places only; every figure that is written comes from a decimal.
//!
//! | file | what it gives |
//! |---|---|
//! | `tornado` | a bar per objective, to both sides of what the plan has |
//! | `interval` | from the lowest to the highest total |
//! | `histogram` | how often totals came out, with percentiles |
//! | `slope` | objectives from scenario to scenario |
//! | `bars` | a bar per row, of parts that differ by their look |
//! | `heat` | rows × columns of small cells |
//! | `strips` | scores per group, with how far apart they are |
//! | `scale` | from values to places, and the round values of an axis |
//! | `label` | how wide texts are, and how they keep clear of one another |
//! | `numbers` | how the values of a picture are written |

mod axis;
mod bars;
mod heat;
mod histogram;
mod interval;
mod label;
mod numbers;
mod scale;
mod slope;
mod strips;
mod tornado;

pub use bars::{BarRow, Bars, Look, Part, Shade, bars};
pub use heat::{Heat, HeatCell, HeatRow, heat};
pub use histogram::{Histogram, histogram};
pub use interval::{Interval, interval};
pub use numbers::Numbers;
pub use slope::{Slope, SlopeLine, slope};
pub use strips::{Strip, Strips, strips};
pub use tornado::{Tornado, TornadoRow, tornado};

/// From this width on names stand beside what they name.
const WIDE: f64 = 600.0;
/// No picture is narrower: what has less room is scaled.
const NARROWEST: f64 = 272.0;
/// The line of a text.
const LINE: f64 = 17.0;

/// A picture: shapes in the order in which they are painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Its width, in pixels.
    pub width: f64,
    /// Its height, in pixels.
    pub height: f64,
    /// What is painted.
    pub marks: Vec<Mark>,
}

/// A shape with its look.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it is.
    pub shape: Shape,
    /// The class that says its colour, line and type.
    pub class: &'static str,
    /// What is said of it on request: a name that was cut, the figures of a bar.
    pub title: Option<String>,
}

/// What can be painted.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle: left, top, width, height.
    Rect([f64; 4]),
    /// A line through points, or the shape that they enclose.
    Path {
        /// The corners.
        points: Vec<(f64, f64)>,
        /// Whether it returns to the first.
        closed: bool,
    },
    /// A text on its base line.
    Text {
        /// Where it is held.
        x: f64,
        /// The base line.
        y: f64,
        /// Which part of it is held there.
        anchor: Anchor,
        /// What it says.
        text: String,
    },
}

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// The word of SVG.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

impl Drawing {
    fn new(width: f64) -> Self {
        Self { width: width.max(NARROWEST), height: 0.0, marks: Vec::new() }
    }

    /// The picture under some lines, the first of which is its title.
    #[must_use]
    pub fn headed(mut self, lines: &[String]) -> Self {
        let room = self.width;
        let lines: Vec<String> = lines.iter().flat_map(|line| label::wrap(line, room, 3)).collect();
        let head = lines.len() as f64 * LINE + 8.0;
        for mark in &mut self.marks {
            match &mut mark.shape {
                Shape::Rect([_, top, _, _]) => *top += head,
                Shape::Path { points, .. } => points.iter_mut().for_each(|(_, y)| *y += head),
                Shape::Text { y, .. } => *y += head,
            }
        }
        for (line, words) in lines.into_iter().enumerate() {
            let class = if line == 0 { "chart-strong" } else { "chart-small" };
            self.text(class, (0.0, 14.0 + line as f64 * LINE), Anchor::Start, words);
        }
        self.height += head;
        self
    }

    fn wide(&self) -> bool {
        self.width >= WIDE
    }

    fn put(&mut self, class: &'static str, shape: Shape) {
        self.marks.push(Mark { shape, class, title: None });
    }

    /// Says more of what was put last.
    fn titled(&mut self, title: String) {
        if let Some(mark) = self.marks.last_mut() {
            mark.title = Some(title);
        }
    }

    fn rect(&mut self, class: &'static str, [left, top]: [f64; 2], [right, bottom]: [f64; 2]) {
        self.put(class, Shape::Rect([left, top, right - left, bottom - top]));
    }

    fn line(&mut self, class: &'static str, from: (f64, f64), to: (f64, f64)) {
        self.path(class, vec![from, to]);
    }

    fn path(&mut self, class: &'static str, points: Vec<(f64, f64)>) {
        self.put(class, Shape::Path { points, closed: false });
    }

    /// A diamond round a point.
    fn diamond(&mut self, class: &'static str, (x, y): (f64, f64), radius: f64) {
        let points = vec![(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
        self.put(class, Shape::Path { points, closed: true });
    }

    fn text(&mut self, class: &'static str, (x, y): (f64, f64), anchor: Anchor, text: impl Into<String>) {
        self.put(class, Shape::Text { x, y, anchor, text: text.into() });
    }

    /// A text that is cut where it has no more room; the whole is said on request.
    fn cut_text(&mut self, class: &'static str, at: (f64, f64), anchor: Anchor, text: &str, room: f64) {
        let cut = label::cut(text, room);
        let whole = cut == text;
        self.text(class, at, anchor, cut);
        if !whole {
            self.titled(text.to_owned());
        }
    }
}

#[cfg(test)]
mod tests;
