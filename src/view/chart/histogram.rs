//! How often totals came out, with what most of them reach.

use rust_decimal::Decimal;

use super::{
    Anchor, Drawing, LINE, Numbers,
    axis::{self, AXIS, Pole, Sample},
    interval::{SIDE, actual_pole, threshold_poles},
    label,
    scale::{Scale, bounds, place},
};
use crate::view::{Language, say};

/// What the picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// Where classes begin and end: one more than there are counts, rising.
    pub edges: Vec<Decimal>,
    /// How many totals fell into each class.
    pub counts: Vec<u32>,
    /// The 5th, the 50th and the 95th percentile, where they are known.
    pub percentiles: Option<[Decimal; 3]>,
    /// The total of the plan.
    pub actual: Decimal,
    /// What that is: `piano`.
    pub actual_name: String,
    /// Totals that matter to the reader, such as 90 and 95.
    pub thresholds: Vec<Decimal>,
}

/// Draws the picture.
#[must_use]
#[inline(never)]
pub fn histogram(data: &Histogram, width: f64, language: Language) -> Drawing {
    let mut drawing = Drawing::new(width);
    let greatest = data.counts.iter().copied().max().unwrap_or(0).max(1);
    let left = label::width(&Numbers::Points.as_it_is(greatest.into(), language)) + 10.0;
    let values = data.edges.iter().chain(&data.thresholds).chain([&data.actual]);
    let values = values.chain(data.percentiles.iter().flatten()).map(|value| place(*value));
    let across = Scale::new(bounds(values).unwrap_or_default(), (left, drawing.width - SIDE));
    let mut poles = percentile_poles(data, across, language);
    poles.extend(threshold_poles(language.pick("soglia", "threshold"), &data.thresholds, across, language));
    poles.push(actual_pole(&data.actual_name, data.actual, across, language));
    let flags = axis::flags(&poles, drawing.width);
    let top = LINE + axis::height(&flags) + 4.0;
    let bottom = top + if drawing.wide() { 220.0 } else { 180.0 };
    let up = Scale::new((0.0, f64::from(greatest)), (bottom, top + 8.0));
    counts_axis(&mut drawing, up, left, language);
    axis::axis(&mut drawing, across, [bottom, bottom + 4.0], Numbers::Percent, language);
    bars(&mut drawing, data, across, up, language);
    drawing.line("chart-end", (left, bottom), (drawing.width, bottom));
    axis::poles(&mut drawing, &poles, &flags, [top, bottom]);
    drawing.text(
        "chart-small",
        (0.0, 12.0),
        Anchor::Start,
        language.pick("numero di prove", "number of trials"),
    );
    let total = language.pick("totale", "total");
    drawing.text("chart-small", (drawing.width, bottom + AXIS + 12.0), Anchor::End, total);
    drawing.height = bottom + AXIS + LINE;
    if data.percentiles.is_some() {
        key(&mut drawing, language);
    }
    drawing
}

fn key(drawing: &mut Drawing, language: Language) {
    let sample =
        |class, italian, english| Sample { class, filled: true, words: language.pick(italian, english) };
    let usual =
        sample("chart-more", "fra il 5° e il 95° percentile", "between the 5th and the 95th percentile");
    let outside = sample("chart-less", "al di fuori", "outside");
    axis::key(drawing, "", &[usual, outside]);
}

/// The level lines of round counts, with the counts at the left.
fn counts_axis(drawing: &mut Drawing, up: Scale, left: f64, language: Language) {
    for tick in up.ticks(5).into_iter().filter(|tick| tick.value.fract().is_zero()) {
        drawing.line("chart-grid", (left, tick.at), (drawing.width, tick.at));
        let text = Numbers::Points.as_it_is(tick.value.normalize(), language);
        drawing.text("chart-small", (left - 6.0, tick.at + 4.0), Anchor::End, text);
    }
}

/// Classes that lie between the outer percentiles are filled, those beyond them are light.
fn bars(drawing: &mut Drawing, data: &Histogram, across: Scale, up: Scale, language: Language) {
    let all: u64 = data.counts.iter().map(|count| u64::from(*count)).sum();
    for (edges, count) in data.edges.windows(2).zip(&data.counts) {
        let [from, to] = *edges else { continue };
        if *count == 0 {
            continue;
        }
        let middle = (from + to) / Decimal::TWO;
        let usual = data.percentiles.is_none_or(|[low, _, high]| (low..=high).contains(&middle));
        let [start, end] = [from, to].map(|edge| across.at(place(edge)));
        // A class of its own width keeps clear of the next, and is still seen where it is narrow.
        let gap = if end - start > 4.0 { 0.5 } else { 0.0 };
        let class = if usual { "chart-more" } else { "chart-less" };
        drawing.rect(class, [start + gap, up.at(f64::from(*count))], [end - gap, up.at(0.0)]);
        let [from, to] = [from, to].map(|edge| Numbers::Percent.written(edge, 2, language));
        drawing.titled(say!(
            language,
            "{} – {}: {} prove su {}",
            "{} – {}: {} trials of {}",
            from,
            to,
            count,
            all
        ));
    }
}

fn percentile_poles(data: &Histogram, scale: Scale, language: Language) -> Vec<Pole> {
    let Some(values) = data.percentiles else { return Vec::new() };
    let names = language.pick(
        ["5° percentile", "mediana", "95° percentile"],
        ["5th percentile", "median", "95th percentile"],
    );
    let pole = |(value, name): (Decimal, &str)| Pole {
        at: scale.at(place(value)),
        class: "chart-percentile",
        words: "chart-text",
        name: format!("{name} {}", Numbers::Percent.written(value, 2, language)),
    };
    values.into_iter().zip(names).map(pole).collect()
}
