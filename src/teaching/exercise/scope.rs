//! What counts for one of the two performances only (R8).

use super::{
    Difficulty,
    draft::{Block, Draft, Maker},
    plan::{late, noted, shuffled, simple},
};
use crate::scoring::Performance;

pub(super) fn draft(maker: &mut Maker, difficulty: Difficulty) -> Draft {
    let asked = maker.draw.pick(&[Performance::Organisational, Performance::Individual]);
    let other = match asked {
        Performance::Organisational => Performance::Individual,
        Performance::Individual => Performance::Organisational,
    };
    if difficulty != Difficulty::Hard && maker.draw.one_in(7) {
        // It counts for the other performance only, so that there is nothing to compute.
        let block = simple(maker).only(other);
        return Draft::objective(maker, block).asking(asked);
    }
    let mut blocks: Vec<Block> = vec![simple(maker).only(other), simple(maker)];
    match difficulty {
        Difficulty::Easy => {
            if maker.draw.one_in(2) {
                blocks.push(simple(maker));
            }
        }
        Difficulty::Medium => blocks.extend([simple(maker).only(asked), simple(maker)]),
        Difficulty::Hard => {
            let left_out = simple(maker);
            let left_out = left_out.excluded(&mut maker.draw);
            blocks.extend([noted(maker).only(asked), late(maker), left_out]);
        }
    }
    let blocks = shuffled(maker, blocks);
    Draft::plan(maker, blocks).asking(asked)
}
