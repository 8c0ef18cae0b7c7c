//! What pictures share: the axis along the bottom, and upright lines with a name.

use super::{
    Anchor, Drawing, LINE, Numbers,
    label::{self, Flag},
    scale::Scale,
};
use crate::view::Language;

/// The height of the values under an axis.
pub const AXIS: f64 = 20.0;

/// Between one value of an axis and the next, at least.
const APART: f64 = 14.0;

/// Draws the upright lines of round values from top to bottom, and the values under them.
pub fn axis(
    drawing: &mut Drawing,
    scale: Scale,
    [top, bottom]: [f64; 2],
    numbers: Numbers,
    language: Language,
) {
    for tick in scale.ticks_apart(|value| label::width(&numbers.as_it_is(value, language)) + APART) {
        drawing.line("chart-grid", (tick.at, top), (tick.at, bottom));
        let text = numbers.as_it_is(tick.value, language);
        // The first and the last value do not leave the picture.
        let half = label::width(&text) / 2.0;
        let at = tick.at.clamp(half, (drawing.width - half).max(half));
        drawing.text("chart-small", (at, bottom + 14.0), Anchor::Middle, text);
    }
}

/// An upright line with its name.
pub struct Pole {
    /// Where it stands.
    pub at: f64,
    /// The look of the line.
    pub class: &'static str,
    /// The look of the name.
    pub words: &'static str,
    /// The name.
    pub name: String,
}

/// How high the names of lines hang.
pub fn flags(poles: &[Pole], width: f64) -> Vec<Flag> {
    let lines: Vec<_> = poles.iter().map(|pole| (pole.at, label::width(&pole.name))).collect();
    label::flags(&lines, width)
}

/// The height that the names of lines take.
pub fn height(flags: &[Flag]) -> f64 {
    flags.iter().map(|flag| flag.level + 1).max().unwrap_or(0) as f64 * LINE
}

/// Draws lines from their names down to the bottom; the lowest names stand just above `top`.
pub fn poles(drawing: &mut Drawing, poles: &[Pole], flags: &[Flag], [top, bottom]: [f64; 2]) {
    let up = |flag: &Flag| top - flag.level as f64 * LINE;
    // Each stands in a clear strip, so that it is seen on a bar, too; no strip covers the line of another.
    for casing in [true, false] {
        for (pole, flag) in poles.iter().zip(flags) {
            let class = if casing { "chart-casing" } else { pole.class };
            drawing.line(class, (pole.at, up(flag) - LINE + 2.0), (pole.at, bottom));
        }
    }
    // Names come last, so that none lies under a line.
    for (pole, flag) in poles.iter().zip(flags) {
        let (at, anchor) =
            if flag.before { (pole.at - 5.0, Anchor::End) } else { (pole.at + 5.0, Anchor::Start) };
        drawing.text(pole.words, (at, up(flag) - 4.0), anchor, &pole.name);
    }
}

/// What a look means: a line or a filling, and its words.
pub struct Sample {
    /// The look.
    pub class: &'static str,
    /// Whether it is the look of a filling.
    pub filled: bool,
    /// What it means.
    pub words: &'static str,
}

/// Says under the picture what looks mean, in as many lines as the width asks for, and makes the picture as much higher.
pub fn key(drawing: &mut Drawing, lead: &str, samples: &[Sample]) {
    const MARK: f64 = 24.0;
    let mut at = 0.0;
    drawing.height += LINE + 4.0;
    if !lead.is_empty() {
        drawing.text("chart-small", (0.0, drawing.height - 5.0), Anchor::Start, lead);
        at = label::width(lead) + 12.0;
    }
    for sample in samples {
        let width = MARK + 6.0 + label::width(sample.words);
        if at > 0.0 && at + width > drawing.width {
            (at, drawing.height) = (0.0, drawing.height + LINE);
        }
        let line = drawing.height - 5.0;
        if sample.filled {
            drawing.rect(sample.class, [at + 0.5, line - 10.0], [at + MARK, line]);
        } else {
            drawing.line(sample.class, (at, line - 4.5), (at + MARK, line - 4.5));
        }
        drawing.text("chart-small", (at + MARK + 6.0, line), Anchor::Start, sample.words);
        at += width + 16.0;
    }
}
