//! A bar per row, to both sides of what the plan has: how far the total would move.

use rust_decimal::Decimal;

use super::{
    Anchor, Drawing, LINE, Numbers,
    axis::{self, AXIS},
    label,
    scale::{Scale, bounds, place},
};
use crate::view::Language;

/// What the picture shows; rows are drawn in the order in which they come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tornado {
    /// The rows, at most 40 of them.
    pub rows: Vec<TornadoRow>,
    /// From where bars begin: the total of the plan, or zero for differences.
    pub baseline: Decimal,
    /// What that is: `piano`.
    pub baseline_name: String,
    /// How values are written.
    pub numbers: Numbers,
}

/// A bar, or two in opposite directions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TornadoRow {
    /// The code of the objective, never cut.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The lower end; the baseline, or the same as the higher end, where there is only one.
    pub low: Decimal,
    /// The higher end.
    pub high: Decimal,
}

/// Where things stand across and along.
struct Frame {
    scale: Scale,
    /// Where names begin, after the codes.
    names: f64,
    /// How much room a name has.
    room: f64,
    /// From one row to the next.
    pitch: f64,
    /// From the top of a row to its bar.
    bar: f64,
    /// How high a bar is.
    thick: f64,
    decimals: u32,
}

/// Draws the picture.
#[must_use]
#[inline(never)]
pub fn tornado(data: &Tornado, width: f64, language: Language) -> Drawing {
    let mut drawing = Drawing::new(width);
    let frame = frame(data, &drawing, language);
    let top = LINE + 6.0;
    let bottom = top + data.rows.len() as f64 * frame.pitch + 2.0;
    axis::axis(&mut drawing, frame.scale, [top, bottom], data.numbers, language);
    let base = frame.scale.at(place(data.baseline));
    for (index, row) in data.rows.iter().enumerate() {
        let at = top + index as f64 * frame.pitch;
        bars(&mut drawing, data, row, &frame, at, language);
    }
    let end = if drawing.wide() { bottom } else { top };
    drawing.line("chart-actual", (base, top - 4.0), (base, end));
    let value = data.numbers.written(data.baseline, frame.decimals, language);
    // Differences begin at zero, which need not be said.
    let name = match data.numbers {
        Numbers::Difference => data.baseline_name.clone(),
        Numbers::Percent | Numbers::Points => format!("{} {value}", data.baseline_name),
    };
    let half = label::width(&name) / 2.0;
    let at = base.clamp(half, (drawing.width - half).max(half));
    drawing.text("chart-strong", (at, top - 9.0), Anchor::Middle, name);
    drawing.height = bottom + AXIS;
    drawing
}

fn frame(data: &Tornado, drawing: &Drawing, language: Language) -> Frame {
    let widest =
        |texts: &mut dyn Iterator<Item = String>| texts.map(|text| label::width(&text)).fold(0.0, f64::max);
    let names = widest(&mut data.rows.iter().map(|row| row.code.clone())) + 8.0;
    let decimals = data.numbers.decimals(data.rows.iter().flat_map(|row| [row.low, row.high]));
    let written = |value| data.numbers.written(value, decimals, language);
    let longest = widest(&mut data.rows.iter().map(|row| row.name.clone()));
    let many = data.rows.len() > 20;
    let (from, room, pitch, bar, thick) = if drawing.wide() {
        let room = longest.min(drawing.width * 0.4 - names);
        (names + room + 14.0, room, if many { 20.0 } else { 26.0 }, 0.0, if many { 12.0 } else { 16.0 })
    } else {
        (0.0, drawing.width - names, 38.0, LINE + 2.0, 14.0)
    };
    // Values are written beyond the ends of their bars.
    let below = data.rows.iter().filter(|row| row.low < data.baseline).map(|row| written(row.low));
    let left = widest(&mut { below });
    let above = data.rows.iter().filter(|row| row.low >= data.baseline || row.high > data.baseline);
    let right = widest(&mut above.map(|row| written(row.high)));
    let values = data.rows.iter().flat_map(|row| [row.low, row.high]).chain([data.baseline]);
    let pad = |text: f64| if text > 0.0 { text + 8.0 } else { 4.0 };
    let stretch = (from + pad(left), drawing.width - pad(right));
    let scale = Scale::new(bounds(values.map(place)).unwrap_or_default(), stretch);
    Frame { scale, names, room, pitch, bar, thick, decimals }
}

/// The name of a row, its bars, and the values at their ends.
fn bars(
    drawing: &mut Drawing,
    data: &Tornado,
    row: &TornadoRow,
    frame: &Frame,
    top: f64,
    language: Language,
) {
    let base = frame.scale.at(place(data.baseline));
    let above = if drawing.wide() { (frame.pitch - frame.thick) / 2.0 } else { frame.bar };
    let (from, to) = (top + above, top + above + frame.thick);
    let value_line = (from + to) / 2.0 + 4.5;
    let name_line = if drawing.wide() { value_line } else { top + 14.0 };
    drawing.text("chart-strong", (0.0, name_line), Anchor::Start, &row.code);
    drawing.cut_text("chart-text", (frame.names, name_line), Anchor::Start, &row.name, frame.room);
    let written = |value| data.numbers.written(value, frame.decimals, language);
    if row.low < data.baseline {
        let end = frame.scale.at(place(row.low));
        drawing.rect("chart-less", [end, from], [base, to]);
        drawing.text("chart-value", (end - 5.0, value_line), Anchor::End, written(row.low));
    }
    if row.high > data.baseline {
        let end = frame.scale.at(place(row.high));
        drawing.rect("chart-more", [base, from], [end, to]);
        drawing.text("chart-value", (end + 5.0, value_line), Anchor::Start, written(row.high));
    } else if row.low >= data.baseline {
        drawing.text("chart-value", (base + 5.0, value_line), Anchor::Start, written(row.high));
    }
    // Where names stand above their bars, no line runs through them.
    if !drawing.wide() {
        drawing.line("chart-actual", (base, from - 2.0), (base, to + 2.0));
    }
}
