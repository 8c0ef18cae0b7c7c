//! What pictures share: the axis along the bottom, and upright lines with a name.

use super::{
    Anchor, Drawing, LINE, Numbers,
    label::{self, Flag},
    scale::Scale,
};
use crate::view::Language;

/// The height of the values under an axis.
pub const AXIS: f64 = 20.0;

/// From one value of an axis to the next, at least.
const APART: f64 = 66.0;

/// Draws the upright lines of round values from top to bottom, and the values under them.
pub fn axis(
    drawing: &mut Drawing,
    scale: Scale,
    [top, bottom]: [f64; 2],
    numbers: Numbers,
    language: Language,
) {
    for tick in scale.ticks_apart(APART) {
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
    for (pole, flag) in poles.iter().zip(flags) {
        drawing.line(pole.class, (pole.at, up(flag) - LINE + 2.0), (pole.at, bottom));
    }
    // Names come last, so that none lies under a line.
    for (pole, flag) in poles.iter().zip(flags) {
        let (at, anchor) =
            if flag.before { (pole.at - 5.0, Anchor::End) } else { (pole.at + 5.0, Anchor::Start) };
        drawing.text(pole.words, (at, up(flag) - 4.0), anchor, &pole.name);
    }
}
