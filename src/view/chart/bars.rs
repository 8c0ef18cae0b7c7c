//! A bar per row, of parts that differ by their look: how many of all say something, and how.

use super::{
    Anchor, Drawing, LINE,
    axis::{self, Sample},
    label,
    scale::Scale,
};

/// What the picture shows; rows are drawn in the order in which they come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// The rows.
    pub rows: Vec<BarRow>,
    /// What a whole bar is.
    pub whole: usize,
    /// What the parts are, from the left.
    pub parts: Vec<Part>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarRow {
    /// Its name.
    pub name: String,
    /// How many each part is.
    pub counts: Vec<usize>,
    /// What is written at its end.
    pub value: String,
}

/// A part of every bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// How it looks.
    pub look: Look,
    /// What it means.
    pub words: &'static str,
}

/// How a part looks; in black and white, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Filled.
    Full,
    /// Light, with a border.
    Light,
    /// Empty, with a broken border.
    Empty,
    /// As a cell of a map looks on the screen.
    Cell(Shade),
}

/// How a cell of a map looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// It counts as good.
    Good,
    /// It counts as bad.
    Bad,
    /// A no.
    No,
    /// A score from 1 to 3.
    Lowest,
    /// A score of 4 or 5.
    Low,
    /// A score of 6 or 7.
    High,
    /// A score from 8 on.
    Highest,
    /// Texts, and rows that were added.
    Words,
    /// What does not fit the question.
    Odd,
    /// A mark that the rules leave out.
    Apart,
    /// Blank.
    Blank,
    /// In a blank section.
    Nothing,
    /// Nothing was added.
    Plain,
}

impl Shade {
    const fn class(self) -> &'static str {
        match self {
            Self::Good => "chart-good",
            Self::Bad => "chart-bad",
            Self::No => "chart-no",
            Self::Lowest => "chart-lowest",
            Self::Low => "chart-low",
            Self::High => "chart-high",
            Self::Highest => "chart-highest",
            Self::Words => "chart-words-cell",
            Self::Odd => "chart-odd",
            Self::Apart => "chart-apart",
            Self::Blank => "chart-blank",
            Self::Nothing => "chart-nothing",
            Self::Plain => "chart-plain",
        }
    }
}

impl Look {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Full => "chart-more",
            Self::Light => "chart-less",
            Self::Empty => "chart-empty",
            Self::Cell(shade) => shade.class(),
        }
    }
}

/// From one row to the next: the name, and the bar under it.
const PITCH: f64 = 42.0;
/// How high a bar is.
const THICK: f64 = 14.0;

/// Draws the picture.
#[must_use]
#[inline(never)]
pub fn bars(data: &Bars, width: f64) -> Drawing {
    let mut drawing = Drawing::new(width);
    let widest = data.rows.iter().map(|row| label::width(&row.value)).fold(0.0, f64::max);
    let across = Scale::new((0.0, data.whole.max(1) as f64), (1.0, drawing.width - widest - 10.0));
    for (index, row) in data.rows.iter().enumerate() {
        let top = index as f64 * PITCH;
        let room = drawing.width;
        drawing.cut_text("chart-text", (0.0, top + 14.0), Anchor::Start, &row.name, room);
        let from = top + LINE + 3.0;
        let mut before = 0;
        for (count, part) in row.counts.iter().zip(&data.parts) {
            if *count > 0 {
                let [start, end] = [before, before + count].map(|at| across.at(at as f64));
                drawing.rect(part.look.class(), [start, from], [end, from + THICK]);
                drawing.titled(format!("{}: {count}", part.words));
            }
            before += count;
        }
        let end = across.at(before as f64) + 6.0;
        drawing.text("chart-value", (end, from + THICK - 2.0), Anchor::Start, &row.value);
    }
    drawing.height = data.rows.len() as f64 * PITCH;
    let sample = |part: &Part| Sample { class: part.look.class(), filled: true, words: part.words };
    if data.parts.len() > 1 {
        axis::key(&mut drawing, "", &data.parts.iter().map(sample).collect::<Vec<_>>());
    }
    drawing
}
