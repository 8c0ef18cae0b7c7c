//! The value of a schedule at 30 June (R11).

use super::{
    Difficulty,
    delay::{in_time, lines, phases},
    draft::{Draft, Line, Maker, interim},
    draw::later,
};
use crate::date::Date;

pub(super) fn draft(maker: &mut Maker, difficulty: Difficulty) -> Draft {
    let count = match difficulty {
        Difficulty::Easy => 3,
        Difficulty::Medium => 4,
        Difficulty::Hard => 5,
    };
    let (title, phases) = phases(maker, count);
    let times: Vec<(Date, Date)> = phases.iter().map(|phase| phase.time).collect();
    // Harder: what was due is not completed, what was not due is.
    let odd = difficulty == Difficulty::Hard || (difficulty == Difficulty::Medium && maker.draw.one_in(2));
    let mut all: Vec<Line> = Vec::new();
    for (index, line) in lines(title, phases).into_iter().enumerate() {
        all.push(line);
        let time = index.checked_sub(1).and_then(|phase| times.get(phase).copied());
        if let Some(completed) = time.and_then(|time| completed(maker, time, odd)) {
            all.push(interim(&format!("completed {completed}")));
        }
    }
    Draft::interim(maker, all)
}

/// When a phase was completed, where that was by 30 June.
fn completed(maker: &mut Maker, (start, due): (Date, Date), odd: bool) -> Option<Date> {
    let june = Date::new(i32::from(maker.year), 6, 30)?;
    let done = if due <= june {
        in_time(maker, (start, due))
    } else {
        later(june, -i64::from(maker.draw.below(20)))
    };
    let oddly = odd && maker.draw.one_in(3);
    match due <= june {
        true if oddly => None,
        true => Some(done),
        false => (oddly && start < done).then_some(done),
    }
}
