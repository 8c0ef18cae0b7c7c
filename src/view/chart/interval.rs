//! From the lowest to the highest total, with that of the plan between them.

use rust_decimal::Decimal;

use super::{
    Anchor, Drawing, LINE, Numbers,
    axis::{self, AXIS, Pole},
    label,
    scale::{Scale, bounds, place, rounded_out},
};
use crate::view::{Language, say};

/// What the picture shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lowest total.
    pub low: Decimal,
    /// The highest total.
    pub high: Decimal,
    /// The total of the plan.
    pub actual: Decimal,
    /// What that is: `piano`.
    pub actual_name: String,
    /// Totals that matter to the reader, such as 90 and 95.
    pub thresholds: Vec<Decimal>,
    /// What they are: `soglia`, `voluto`.
    pub threshold_name: String,
}

/// What an axis keeps clear of the border, so that its first and last value stand under their lines.
pub(super) const SIDE: f64 = 26.0;
/// How high the bar is.
const BAR: f64 = 26.0;

/// Draws the picture.
#[must_use]
#[inline(never)]
pub fn interval(data: &Interval, width: f64, language: Language) -> Drawing {
    let mut drawing = Drawing::new(width);
    let ends = [data.low, data.high, data.actual];
    let values = ends.iter().chain(&data.thresholds).map(|value| place(*value));
    let scale = Scale::new(rounded_out(bounds(values).unwrap_or_default(), 5), (SIDE, drawing.width - SIDE));
    let mut poles = threshold_poles(&data.threshold_name, &data.thresholds, scale, language);
    poles.push(actual_pole(&data.actual_name, data.actual, scale, language));
    let flags = axis::flags(&poles, drawing.width);
    let top = axis::height(&flags) + 2.0;
    let (from, to) = (top + 10.0, top + 10.0 + BAR);
    let bottom = to + LINE + 10.0;
    axis::axis(&mut drawing, scale, [top, bottom], Numbers::Percent, language);
    let [low, high, actual] = ends.map(|value| scale.at(place(value)));
    drawing.rect("chart-range", [low, from], [high, to]);
    for end in [low, high] {
        drawing.line("chart-end", (end, from - 4.0), (end, to + 4.0));
    }
    axis::poles(&mut drawing, &poles, &flags, [top, to + 5.0]);
    drawing.diamond("chart-point", (actual, f64::midpoint(from, to)), 7.0);
    extremes(&mut drawing, data, [low, high], to + LINE, language);
    drawing.height = bottom + AXIS;
    drawing
}

/// The values of the two ends, under them, side by side where the bar is short.
fn extremes(drawing: &mut Drawing, data: &Interval, [low, high]: [f64; 2], line: f64, language: Language) {
    let written = |value| Numbers::Percent.written(value, 2, language);
    let texts = [
        say!(language, "minimo {}", "lowest {}", written(data.low)),
        say!(language, "massimo {}", "highest {}", written(data.high)),
    ];
    let [first, second] = [0, 1].map(|index| label::width(&texts[index]));
    let width = drawing.width;
    let mut left = (low - first / 2.0).clamp(0.0, (width - first).max(0.0));
    let mut right = (high - second / 2.0).clamp(0.0, (width - second).max(0.0));
    let lacking = left + first + 14.0 - right;
    if lacking > 0.0 {
        // Both give way, the one at the border of the picture as far as it can.
        let moved = (right + lacking / 2.0).min(width - second);
        left = (moved - first - 14.0).max(0.0);
        right = (left + first + 14.0).max(moved);
    }
    let [first, second] = texts;
    drawing.text("chart-value", (left, line), Anchor::Start, first);
    drawing.text("chart-value", (right, line), Anchor::Start, second);
}

/// The lines of totals that matter to the reader.
pub(super) fn threshold_poles(
    name: &str,
    thresholds: &[Decimal],
    scale: Scale,
    language: Language,
) -> Vec<Pole> {
    let pole = |value: &Decimal| Pole {
        at: scale.at(place(*value)),
        class: "chart-threshold",
        words: "chart-text",
        name: format!("{name} {}", Numbers::Percent.as_it_is(value.normalize(), language)),
    };
    thresholds.iter().map(pole).collect()
}

/// The line of the total that the plan has.
pub(super) fn actual_pole(name: &str, value: Decimal, scale: Scale, language: Language) -> Pole {
    Pole {
        at: scale.at(place(value)),
        class: "chart-actual",
        words: "chart-strong",
        name: format!("{name} {}", Numbers::Percent.written(value, 2, language)),
    }
}
