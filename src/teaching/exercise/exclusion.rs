//! What external causes leave out (R5).

use super::{
    Difficulty,
    delay::{in_time, late, lines, phases},
    draft::{Block, Draft, Line, Maker},
    mean::indicators,
    plan::{among, simple},
};

pub(super) fn draft(maker: &mut Maker, difficulty: Difficulty) -> Draft {
    match (difficulty, maker.draw.below(6)) {
        (Difficulty::Easy, 0) => {
            let alone = all_left_out(maker);
            Draft::objective(maker, alone)
        }
        (Difficulty::Easy, 1 | 2) => {
            let two = partly_left_out(maker, 2, false);
            Draft::objective(maker, two)
        }
        (Difficulty::Easy, _) => {
            let schedule = schedule(maker, 2);
            Draft::indicator(maker, schedule)
        }
        (Difficulty::Medium, 0) => {
            let all = all_left_out(maker);
            Draft::objective(maker, all)
        }
        (Difficulty::Medium, 1 | 2) => {
            let three = partly_left_out(maker, 3, true);
            Draft::objective(maker, three)
        }
        (Difficulty::Medium, _) => {
            let schedule = schedule(maker, 4);
            Draft::indicator(maker, schedule)
        }
        (Difficulty::Hard, 0 | 1) => {
            let three = partly_left_out(maker, 3, true);
            among(maker, three)
        }
        (Difficulty::Hard, _) => {
            let schedule = schedule(maker, 4);
            among(maker, schedule)
        }
    }
}

/// A schedule one phase of which was left out; the last of the others was late.
fn schedule(maker: &mut Maker, count: usize) -> Vec<Line> {
    let out = maker.draw.below(u32::try_from(count).unwrap_or(1)) as usize;
    let last = if out == count - 1 { count - 2 } else { count - 1 };
    let (title, mut phases) = phases(maker, count);
    for (index, phase) in phases.iter_mut().enumerate() {
        let line = phase.line.clone();
        phase.line = if index == out {
            line.excluded(&mut maker.draw)
        } else if index == last {
            line.with(&format!("completed {}", late(maker, phase.time.1)))
        } else {
            line.with(&format!("completed {}", in_time(maker, phase.time)))
        };
    }
    lines(title, phases)
}

/// Indicators one of which was left out.
fn partly_left_out(maker: &mut Maker, count: usize, weighted: bool) -> Vec<Line> {
    let mut lines = indicators(maker, count, weighted);
    let out = maker.draw.below(u32::try_from(count).unwrap_or(1)) as usize;
    if let Some(line) = lines.get_mut(out) {
        *line = line.clone().excluded(&mut maker.draw);
    }
    lines
}

/// Nothing is left of the objective.
fn all_left_out(maker: &mut Maker) -> Block {
    let count = maker.draw.within(1, 2);
    let mut lines = Vec::new();
    for _ in 0..count {
        for line in simple(maker).lines {
            lines.push(line.excluded(&mut maker.draw));
        }
    }
    lines.into()
}
