//! Objectives from scenario to scenario: a column per scenario, a line per objective, the total above them.

use rust_decimal::Decimal;

use super::{
    Anchor, Drawing, LINE, Numbers,
    axis::{self, Sample},
    label,
    scale::{Scale, bounds, place},
};
use crate::view::Language;

/// What the picture shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slope {
    /// The names of two to six scenarios, the plan first.
    pub scenarios: Vec<String>,
    /// The objectives.
    pub lines: Vec<SlopeLine>,
    /// The total of each scenario, where it has one.
    pub totals: Vec<Option<Decimal>>,
    /// How the values of the objectives are written.
    pub numbers: Numbers,
}

/// An objective over the scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlopeLine {
    /// Its code, never cut.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it has in each scenario, where it has anything.
    pub values: Vec<Option<Decimal>>,
}

/// Where columns stand, and what is at their sides.
struct Frame {
    columns: Vec<f64>,
    /// The room between two columns.
    pitch: f64,
    /// How wide the values at the sides are.
    values: f64,
    /// How wide the codes beyond them are.
    codes: f64,
}

/// From a column to what is written beside it.
const ASIDE: f64 = 18.0;
/// From one name to the next, at least.
const GAP: f64 = 16.0;

/// Draws the picture.
#[must_use]
#[inline(never)]
pub fn slope(data: &Slope, width: f64, language: Language) -> Drawing {
    let mut drawing = Drawing::new(width);
    let frame = frame(data, &drawing, language);
    let numbered = headings(&mut drawing, data, &frame);
    let strip = [LINE + 34.0, LINE + 66.0];
    let top = LINE + 96.0;
    let bottom = top + (data.lines.len().saturating_sub(1) as f64 * GAP).max(200.0);
    for column in &frame.columns {
        drawing.line("chart-grid", (*column, LINE + 8.0), (*column, bottom + 8.0));
    }
    total(&mut drawing, data, &frame, strip, language);
    objectives(&mut drawing, data, &frame, [top, bottom], language);
    drawing.height = bottom + LINE;
    if numbered {
        names_of(&mut drawing, &data.scenarios);
    }
    key(&mut drawing, language);
    drawing
}

fn frame(data: &Slope, drawing: &Drawing, language: Language) -> Frame {
    let written = |value: Decimal| label::width(&data.numbers.written(value, 2, language));
    let values = data.lines.iter().flat_map(|line| line.values.iter().copied().flatten()).map(written);
    let values = values.fold(0.0, f64::max);
    let codes = data.lines.iter().map(|line| label::width(&line.code)).fold(0.0, f64::max);
    let total = label::width(language.pick("Totale", "Total")) + label::width("100,00\u{a0}%") + 10.0;
    let short = (values + codes + 8.0).max(if drawing.wide() { total } else { 60.0 });
    let longest = data.lines.iter().map(|line| label::width(&line.name)).fold(0.0, f64::max);
    let names = if drawing.wide() { longest.min(drawing.width * 0.3) + 6.0 } else { 0.0 };
    let (from, to) = (short + ASIDE, drawing.width - short - names - ASIDE);
    let steps = data.scenarios.len().saturating_sub(1).max(1) as f64;
    let pitch = (to - from) / steps;
    let columns = (0..data.scenarios.len()).map(|index| from + index as f64 * pitch).collect();
    Frame { columns, pitch, values, codes }
}

/// The names of the scenarios, or their numbers where one has no room; whether they are numbers.
fn headings(drawing: &mut Drawing, data: &Slope, frame: &Frame) -> bool {
    let room = |index: usize| {
        let outer = index == 0 || index + 1 == data.scenarios.len();
        if outer { frame.pitch.min(2.0 * ASIDE + 120.0) } else { frame.pitch }
    };
    let crowded =
        data.scenarios.iter().enumerate().any(|(index, name)| label::width(name) > room(index) - 8.0);
    for (index, (name, column)) in data.scenarios.iter().zip(&frame.columns).enumerate() {
        let text = if crowded { (index + 1).to_string() } else { name.clone() };
        let half = label::width(&text) / 2.0;
        let at = column.clamp(half, (drawing.width - half).max(half));
        drawing.text("chart-strong", (at, 13.0), Anchor::Middle, text);
        drawing.titled(name.clone());
    }
    crowded
}

/// What the numbers of the columns stand for, under the picture.
fn names_of(drawing: &mut Drawing, scenarios: &[String]) {
    for (index, name) in scenarios.iter().enumerate() {
        let line = drawing.height + LINE - 3.0;
        let number = (index + 1).to_string();
        drawing.text("chart-strong", (0.0, line), Anchor::Start, number);
        let room = drawing.width - 18.0;
        drawing.cut_text("chart-text", (18.0, line), Anchor::Start, name, room);
        drawing.height += LINE;
    }
}

fn key(drawing: &mut Drawing, language: Language) {
    let sample =
        |class, italian, english| Sample { class, filled: false, words: language.pick(italian, english) };
    let lead = language.pick("Dal primo all’ultimo scenario:", "From the first scenario to the last:");
    let samples = [
        sample("chart-rise", "di più", "more"),
        sample("chart-fall", "di meno", "less"),
        sample("chart-same", "come prima", "the same"),
    ];
    axis::key(drawing, lead, &samples);
}

/// The total in a strip of its own, because its scale is another one.
fn total(drawing: &mut Drawing, data: &Slope, frame: &Frame, [top, bottom]: [f64; 2], language: Language) {
    let values = data.totals.iter().flatten().map(|value| place(*value));
    let scale = Scale::new(bounds(values).unwrap_or_default(), (bottom, top));
    let points = points(&data.totals, &frame.columns, scale);
    for run in runs(&points) {
        drawing.path("chart-total", run);
    }
    let last = frame.columns.len().saturating_sub(1);
    for (index, (value, point)) in data.totals.iter().zip(&points).enumerate() {
        let Some((value, (x, y))) = value.zip(*point) else { continue };
        drawing.diamond("chart-point", (x, y), 5.0);
        let text = Numbers::Percent.written(value, 2, language);
        let name = language.pick("Totale", "Total");
        if index == 0 {
            let text = if drawing.wide() { format!("{name} {text}") } else { text };
            drawing.text("chart-strong", (x - ASIDE, y + 4.5), Anchor::End, text);
        } else if index == last {
            drawing.text("chart-strong", (x + ASIDE, y + 4.5), Anchor::Start, text);
        } else if label::width(&text) + 6.0 < frame.pitch {
            let height =
                |other: Option<usize>| points.get(other?).copied().flatten().map(|(_, height)| height);
            // In a valley the line takes the room above.
            let valley = [index.checked_sub(1), Some(index + 1)]
                .map(|other| height(other).is_some_and(|other| other < y));
            let below = if valley == [true, true] { 20.0 } else { -9.0 };
            drawing.text("chart-strong", (x, y + below), Anchor::Middle, text);
        }
    }
    if !drawing.wide() {
        drawing.text("chart-small", (0.0, top - 14.0), Anchor::Start, language.pick("Totale", "Total"));
    }
}

/// A line per objective, with its name at both ends.
fn objectives(drawing: &mut Drawing, data: &Slope, frame: &Frame, within: [f64; 2], language: Language) {
    let [top, bottom] = within;
    let values = data.lines.iter().flat_map(|line| line.values.iter().flatten()).map(|value| place(*value));
    let scale = Scale::new(bounds(values).unwrap_or_default(), (bottom, top));
    let all: Vec<_> = data.lines.iter().map(|line| points(&line.values, &frame.columns, scale)).collect();
    for (line, points) in data.lines.iter().zip(&all) {
        for run in runs(points) {
            drawing.path(look(line), run);
            drawing.titled(format!("{} {}", line.code, line.name));
        }
        for (x, y) in points.iter().flatten() {
            drawing.diamond("chart-dot", (*x, *y), 3.0);
        }
    }
    let last = frame.columns.len().saturating_sub(1);
    for (column, side) in [(0, Side::Left), (last, Side::Right)] {
        let ends = data.lines.iter().zip(&all).filter_map(|(line, points)| {
            let value = line.values.get(column).copied().flatten()?;
            Some((line, value, points.get(column).copied().flatten()?))
        });
        names(drawing, data, frame, (side, &ends.collect::<Vec<_>>()), within, language);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// A line where it ends, with what it has there.
type End<'a> = (&'a SlopeLine, Decimal, (f64, f64));

/// Code and value of each line at an end, clear of one another, joined to the point by a thin line.
fn names(
    drawing: &mut Drawing,
    data: &Slope,
    frame: &Frame,
    (side, ends): (Side, &[End<'_>]),
    [top, bottom]: [f64; 2],
    language: Language,
) {
    let heights: Vec<f64> = ends.iter().map(|(_, _, (_, y))| *y).collect();
    let heights = label::spread(&heights, GAP, (top, bottom));
    for ((line, value, (x, y)), height) in ends.iter().zip(heights) {
        let value = data.numbers.written(*value, 2, language);
        let (way, anchor) = if side == Side::Left { (-1.0, Anchor::End) } else { (1.0, Anchor::Start) };
        drawing.line("chart-leader", (x + way * 5.0, *y), (x + way * (ASIDE - 4.0), height));
        let at = (x + way * ASIDE, height + 4.5);
        let whole = format!("{} {}", line.code, line.name);
        // Figures end at one place on either side.
        let end = if side == Side::Left { at.0 } else { at.0 + frame.values };
        drawing.text("chart-value", (end, at.1), Anchor::End, value);
        drawing.titled(whole.clone());
        let code = (x + way * (ASIDE + frame.values + 8.0), at.1);
        drawing.text("chart-strong", code, anchor, &line.code);
        drawing.titled(whole);
        if side == Side::Right && drawing.wide() {
            let from = code.0 + frame.codes + 6.0;
            drawing.cut_text("chart-text", (from, at.1), anchor, &line.name, drawing.width - from);
        }
    }
}

/// Whether an objective has more, less or the same in the last scenario as in the first: a whole, a broken or a faint line.
fn look(line: &SlopeLine) -> &'static str {
    let mut values = line.values.iter().flatten();
    let Some(first) = values.next() else { return "chart-same" };
    let last = values.next_back().unwrap_or(first);
    match last.cmp(first) {
        std::cmp::Ordering::Greater => "chart-rise",
        std::cmp::Ordering::Less => "chart-fall",
        std::cmp::Ordering::Equal => "chart-same",
    }
}

fn points(values: &[Option<Decimal>], columns: &[f64], scale: Scale) -> Vec<Option<(f64, f64)>> {
    let point = |(value, column): (&Option<Decimal>, &f64)| Some((*column, scale.at(place((*value)?))));
    values.iter().zip(columns).map(point).collect()
}

/// The stretches of a line between scenarios that have nothing.
fn runs(points: &[Option<(f64, f64)>]) -> Vec<Vec<(f64, f64)>> {
    let runs = points.split(Option::is_none).map(|run| run.iter().copied().flatten().collect::<Vec<_>>());
    runs.filter(|run| run.len() > 1).collect()
}
