//! Plans of some objectives, in which several rules meet.

use super::{
    delay::{late_activity, late_schedule},
    draft::{Block, Draft, Maker},
    note::declared,
    numeric::{short_count, short_percentage, short_ratio, slow},
};

/// The total of a plan that has this objective among others: one that external causes left out, one whose note prevails, one
/// or two more.
pub(super) fn among(maker: &mut Maker, block: impl Into<Block>) -> Draft {
    let blocks = surrounded(maker, block.into());
    Draft::plan(maker, blocks)
}

/// The objective among others, in any order.
pub(super) fn surrounded(maker: &mut Maker, block: Block) -> Vec<Block> {
    let mut blocks = vec![block, noted(maker)];
    let simple = simple(maker);
    blocks.push(simple.excluded(&mut maker.draw));
    if maker.draw.one_in(2) {
        blocks.push(late(maker));
    }
    shuffled(maker, blocks)
}

/// In any order.
pub(super) fn shuffled<T>(maker: &mut Maker, mut all: Vec<T>) -> Vec<T> {
    let mut out = Vec::new();
    while !all.is_empty() {
        let next = maker.draw.below(u32::try_from(all.len()).unwrap_or(1));
        out.push(all.remove(next as usize));
    }
    out
}

/// An objective of one number.
pub(super) fn simple(maker: &mut Maker) -> Block {
    match maker.draw.below(4) {
        0 => short_count(maker),
        1 => short_percentage(maker),
        2 => short_ratio(maker),
        _ => slow(maker),
    }
    .into()
}

/// An objective of one number, the note of which declares a percentage.
pub(super) fn noted(maker: &mut Maker) -> Block {
    let line = short_count(maker);
    declared(maker, line).into()
}

/// An objective that ended late.
pub(super) fn late(maker: &mut Maker) -> Block {
    if maker.draw.one_in(2) { late_activity(maker).into() } else { late_schedule(maker).into() }
}
