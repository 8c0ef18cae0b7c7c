//! Rows × columns of small cells: what each of many has at each of some things.

use super::{
    Anchor, Drawing, LINE,
    axis::{self, Sample},
    bars::{Look, Part},
    label,
};

/// What the picture shows; rows and columns are drawn in the order in which they come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heat {
    /// What the picture is of, line by line: a saved picture stands alone.
    pub title: Vec<String>,
    /// The names of the columns, which stand under the picture with their numbers.
    pub columns: Vec<String>,
    /// The rows, at most 100 of them.
    pub rows: Vec<HeatRow>,
    /// What looks mean.
    pub parts: Vec<Part>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatRow {
    /// Its name.
    pub name: String,
    /// Its cells, one per column.
    pub cells: Vec<HeatCell>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatCell {
    /// How it looks.
    pub look: Look,
    /// What is written in it, where there is room.
    pub sign: String,
    /// What is said of it on request.
    pub title: String,
}

/// From one row to the next.
const PITCH: f64 = 24.0;
/// Between two cells.
const GAP: f64 = 2.0;
/// No cell is wider.
const WIDEST: f64 = 150.0;

/// Draws the picture.
#[must_use]
#[inline(never)]
pub fn heat(data: &Heat, width: f64) -> Drawing {
    let mut drawing = Drawing::new(width);
    let longest = data.rows.iter().map(|row| label::width(&row.name)).fold(0.0, f64::max);
    let from = longest.min(drawing.width * 0.4) + 10.0;
    let across = ((drawing.width - from) / data.columns.len().max(1) as f64).min(WIDEST);
    let left = |column: usize| from + column as f64 * across;
    let (mut head, room) = (0.0, drawing.width);
    for (line, words) in data.title.iter().flat_map(|one| label::wrap(one, room, 3)).enumerate() {
        let class = if line == 0 { "chart-strong" } else { "chart-small" };
        drawing.text(class, (0.0, head + 13.0), Anchor::Start, words);
        head += LINE;
    }
    for column in 0..data.columns.len() {
        let middle = left(column) + across / 2.0;
        drawing.text("chart-small", (middle, head + 13.0), Anchor::Middle, (column + 1).to_string());
    }
    for (index, row) in data.rows.iter().enumerate() {
        let top = head + LINE + 3.0 + index as f64 * PITCH;
        drawing.cut_text("chart-text", (0.0, top + 15.0), Anchor::Start, &row.name, from - 10.0);
        for (column, cell) in row.cells.iter().enumerate() {
            let (start, end) = (left(column), left(column) + across - GAP);
            drawing.rect(cell.look.class(), [start, top], [end, top + PITCH - GAP]);
            drawing.titled(cell.title.clone());
            if label::width(&cell.sign) + 4.0 <= across {
                let middle = f64::midpoint(start, end);
                let class = if cell.look == Look::Full { "chart-inverse" } else { "chart-value" };
                drawing.text(class, (middle, top + 15.0), Anchor::Middle, &cell.sign);
            }
        }
    }
    drawing.height = head + LINE + 8.0 + data.rows.len() as f64 * PITCH;
    for (column, name) in data.columns.iter().enumerate() {
        drawing.height += LINE;
        let line = drawing.height - 5.0;
        let number = format!("{}.", column + 1);
        // The form numbers most of its items itself.
        let name = if name.starts_with(&number) { name.clone() } else { format!("{number} {name}") };
        let room = drawing.width;
        drawing.cut_text("chart-small", (0.0, line), Anchor::Start, &name, room);
    }
    let sample = |part: &Part| Sample { class: part.look.class(), filled: true, words: part.words };
    axis::key(&mut drawing, "", &data.parts.iter().map(sample).collect::<Vec<_>>());
    drawing
}
