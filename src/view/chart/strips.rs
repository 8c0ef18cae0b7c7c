//! A small picture per group of scores: how many gave each, and under it how far apart they are.

use super::{
    Anchor, Drawing, LINE,
    axis::{self, Sample},
    label,
    scale::{Scale, place},
};
use crate::{survey::dashboard::Spread, view::Language};

/// What the picture shows; groups are drawn in the order in which they come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strips {
    /// The groups.
    pub strips: Vec<Strip>,
}

/// A group of scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// Its name.
    pub name: String,
    /// Its figures in words.
    pub figures: String,
    /// How many gave each score, from 1 to 10.
    pub counts: [usize; 10],
    /// How far apart the scores are.
    pub spread: Option<Spread>,
    /// The score that is told apart from the others, where one is.
    pub own: Option<u16>,
}

/// How high the columns of a group can be.
const HIGH: f64 = 46.0;
/// From the ground line to the middle of what shows the spread.
const BELOW: f64 = 13.0;
/// From one group to the next.
const PITCH: f64 = LINE * 2.0 + HIGH + 48.0;
/// Half of how wide a column is, as a share of what there is for each.
const SHARE: f64 = 0.32;

/// Draws the picture. All groups have the same scale, so that they can be compared.
#[must_use]
#[inline(never)]
pub fn strips(data: &Strips, width: f64, language: Language) -> Drawing {
    let mut drawing = Drawing::new(width);
    let across = Scale::new((0.5, 10.5), (0.0, drawing.width.min(560.0)));
    let greatest = data.strips.iter().flat_map(|strip| strip.counts).max().unwrap_or(0).max(1);
    let room = drawing.width;
    // On a phone the figures take two lines.
    let figures: Vec<Vec<String>> =
        data.strips.iter().map(|strip| label::wrap(&strip.figures, room, 3)).collect();
    let most = figures.iter().map(Vec::len).max().unwrap_or(1) as f64 * LINE;
    for ((index, strip), figures) in data.strips.iter().enumerate().zip(figures) {
        let top = index as f64 * (PITCH + most);
        drawing.cut_text("chart-strong", (0.0, top + 14.0), Anchor::Start, &strip.name, room);
        for (line, words) in figures.into_iter().enumerate() {
            drawing.text("chart-small", (0.0, top + 14.0 + LINE * (line + 1) as f64), Anchor::Start, words);
        }
        let ground = top + LINE * 2.0 + most + HIGH;
        columns(&mut drawing, strip, across, ground, greatest);
        spread(&mut drawing, strip.spread.as_ref(), across, ground + BELOW);
        for score in 1..=10_u16 {
            let at = across.at(f64::from(score));
            let class = if strip.own == Some(score) { "chart-strong" } else { "chart-small" };
            drawing.text(class, (at, ground + BELOW + 20.0), Anchor::Middle, score.to_string());
        }
    }
    drawing.height = data.strips.len() as f64 * (PITCH + most) + 6.0;
    key(&mut drawing, data.strips.iter().any(|strip| strip.own.is_some()), language);
    drawing
}

/// A column per score, with how many gave it.
fn columns(drawing: &mut Drawing, strip: &Strip, across: Scale, ground: f64, greatest: usize) {
    drawing.line("chart-end", (across.at(0.5), ground), (across.at(10.5), ground));
    // Where counts have no room over their columns they are said on request.
    let room = across.at(1.0) - across.at(0.0);
    let fits = label::width(&greatest.to_string()) + 4.0 <= room;
    for (score, count) in (1_u16..).zip(strip.counts) {
        if count == 0 {
            continue;
        }
        let at = f64::from(score);
        let top = ground - count as f64 / greatest as f64 * HIGH;
        let class = if strip.own == Some(score) { "chart-dot" } else { "chart-more" };
        drawing.rect(class, [across.at(at - SHARE), top], [across.at(at + SHARE), ground]);
        drawing.titled(format!("{score}: {count}"));
        if fits {
            drawing.text("chart-value", (across.at(at), top - 3.0), Anchor::Middle, count.to_string());
        }
    }
}

/// A line from the lowest to the highest, a box between the quartiles, a diamond at the median.
fn spread(drawing: &mut Drawing, spread: Option<&Spread>, across: Scale, middle: f64) {
    let Some(spread) = spread else { return };
    let [low, high] = [spread.lowest, spread.highest].map(|score| across.at(score.into()));
    let [first, third] = [spread.first_quartile, spread.third_quartile].map(|one| across.at(place(one)));
    drawing.line("chart-actual", (low, middle), (high, middle));
    drawing.rect("chart-range", [first, middle - 4.0], [third, middle + 4.0]);
    drawing.diamond("chart-point", (across.at(place(spread.median)), middle), 5.0);
}

fn key(drawing: &mut Drawing, own: bool, language: Language) {
    let sample =
        |class, filled, italian, english| Sample { class, filled, words: language.pick(italian, english) };
    let mut samples = vec![
        sample("chart-more", true, "quante amministrazioni", "how many administrations"),
        sample("chart-actual", false, "dal più basso al più alto", "from the lowest to the highest"),
        sample("chart-range", true, "fra i quartili", "between the quartiles"),
    ];
    if own {
        samples.insert(1, sample("chart-dot", true, "con lo stesso punteggio", "with the same score"));
    }
    axis::key(drawing, language.pick("Rombo: mediana.", "Diamond: median."), &samples);
}
