//! The note that prevails where it is lower (R4).

use super::{
    Difficulty,
    delay::late_activity,
    draft::{Draft, Line, Maker},
    numeric::{short_count, short_percentage, short_ratio, slow},
    plan::among,
};

pub(super) fn draft(maker: &mut Maker, difficulty: Difficulty) -> Draft {
    let line = match (difficulty, maker.draw.below(2)) {
        (Difficulty::Easy, 0) => short_count(maker),
        (Difficulty::Easy, _) => short_percentage(maker),
        (Difficulty::Medium | Difficulty::Hard, _) => match maker.draw.below(3) {
            0 => short_ratio(maker),
            1 => slow(maker),
            _ => late_activity(maker),
        },
    };
    let line = declared(maker, line);
    if difficulty == Difficulty::Hard { among(maker, line) } else { Draft::indicator(maker, line) }
}

/// Its note declares a percentage, lower than the computation or higher.
pub(super) fn declared(maker: &mut Maker, line: Line) -> Line {
    let declared = 5 * maker.draw.within(8, 19);
    line.with(&format!("declared {declared}"))
}
