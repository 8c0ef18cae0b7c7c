//! Means: of an objective (R6), of a plan (R7), and their rounding (R13).

use super::{
    Difficulty,
    delay::late_activity,
    draft::{Block, Draft, Line, Maker},
    numeric::{short_count, short_percentage, short_ratio, slow},
    plan::{among, late, noted, shuffled, simple},
};

pub(super) fn of_objective(maker: &mut Maker, difficulty: Difficulty) -> Draft {
    let (count, weighted) = match difficulty {
        Difficulty::Easy => (2, maker.draw.one_in(3)),
        Difficulty::Medium => (3, !maker.draw.one_in(4)),
        Difficulty::Hard => (maker.draw.within(2, 3) as usize, !maker.draw.one_in(4)),
    };
    let lines = indicators(maker, count, weighted);
    if difficulty == Difficulty::Hard { among(maker, lines) } else { Draft::objective(maker, lines) }
}

/// So many indicators, with weights or without.
pub(super) fn indicators(maker: &mut Maker, count: usize, weighted: bool) -> Vec<Line> {
    let weights = maker.draw.weights(count);
    let mut kinds = shuffled(maker, vec![short_count, short_percentage, short_ratio, slow, late_activity]);
    kinds.truncate(count);
    let lines = kinds.into_iter().zip(weights).map(|(make, weight)| {
        let line: Line = make(maker);
        if weighted { line.weighing(weight) } else { line }
    });
    lines.collect()
}

pub(super) fn of_plan(maker: &mut Maker, difficulty: Difficulty) -> Draft {
    let mut blocks = match difficulty {
        Difficulty::Easy => {
            let count = maker.draw.within(2, 3);
            (0..count).map(|_| simple(maker)).collect()
        }
        Difficulty::Medium => {
            let special = if maker.draw.one_in(3) { unsaid(maker) } else { left_out(maker) };
            let count = maker.draw.within(2, 3);
            let mut blocks: Vec<Block> = (0..count).map(|_| simple(maker)).collect();
            blocks.push(special);
            blocks
        }
        Difficulty::Hard => {
            let indicators = indicators(maker, 2, false);
            let mut blocks: Vec<Block> = vec![left_out(maker), noted(maker), late(maker), indicators.into()];
            if maker.draw.one_in(5) {
                blocks.push(unsaid(maker));
            }
            blocks
        }
    };
    blocks = shuffled(maker, blocks);
    Draft::plan(maker, blocks)
}

fn left_out(maker: &mut Maker) -> Block {
    let block = simple(maker);
    block.excluded(&mut maker.draw)
}

/// Nobody has said what it achieved.
fn unsaid(maker: &mut Maker) -> Block {
    let target = 5 * maker.draw.within(12, 19);
    let share = maker.kind.share(&mut maker.draw);
    Line::new(format!("indicator numeric target {target}"), share.title).into()
}

pub(super) fn rounded(maker: &mut Maker, difficulty: Difficulty) -> Draft {
    match difficulty {
        Difficulty::Easy => {
            let line = match maker.draw.below(3) {
                0 => short_count(maker),
                1 => slow(maker),
                _ => short_ratio(maker),
            };
            Draft::indicator(maker, line)
        }
        Difficulty::Medium => {
            let count = maker.draw.within(2, 3) as usize;
            let lines = indicators(maker, count, false);
            Draft::objective(maker, lines)
        }
        Difficulty::Hard => {
            let two = indicators(maker, 2, true);
            among(maker, two)
        }
    }
}
