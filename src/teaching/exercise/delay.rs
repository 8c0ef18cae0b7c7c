//! Delays (R1), and what is not completed (R2).

use super::{
    Difficulty,
    draft::{Draft, Line, Maker},
    draw::later,
    plan::among,
    pool::ESTIMATES,
};
use crate::{date::Date, teaching::Text};

pub(super) fn draft(maker: &mut Maker, difficulty: Difficulty) -> Draft {
    match difficulty {
        Difficulty::Easy => {
            let lines = if maker.draw.one_in(2) { one_phase(maker) } else { vec![late_activity(maker)] };
            Draft::indicator(maker, lines)
        }
        Difficulty::Medium => {
            let lines = if maker.draw.one_in(3) { made_up(maker) } else { late_schedule(maker) };
            Draft::indicator(maker, lines)
        }
        Difficulty::Hard => {
            let lines = if maker.draw.one_in(3) { made_up(maker) } else { late_schedule(maker) };
            among(maker, lines)
        }
    }
}

/// What was not completed within the year (R2).
pub(super) fn unfinished(maker: &mut Maker, difficulty: Difficulty) -> Draft {
    match difficulty {
        Difficulty::Easy => {
            let line = estimated_activity(maker);
            Draft::indicator(maker, line)
        }
        Difficulty::Medium => {
            let lines = unfinished_schedule(maker);
            Draft::indicator(maker, lines)
        }
        Difficulty::Hard => {
            let lines = unfinished_schedule(maker);
            among(maker, lines)
        }
    }
}

/// How the phases of a schedule end, besides in time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    InTime,
    Late,
    Estimated,
    NotEstimable,
}

/// A single activity that ended late.
pub(super) fn late_activity(maker: &mut Maker) -> Line {
    let project = maker.kind.project(&mut maker.draw);
    let (start, due) = stretch(maker);
    let end = late(maker, due);
    Line::new(format!("indicator milestone from {start} due {due} completed {end}"), project.title)
}

fn estimated_activity(maker: &mut Maker) -> Line {
    let project = maker.kind.project(&mut maker.draw);
    let (start, due) = stretch(maker);
    let end = estimate(maker);
    let words = format!("indicator unquantified from {start} due {due} estimated {end}");
    Line::new(words, project.title).because(maker.draw.pick(&ESTIMATES))
}

fn stretch(maker: &mut Maker) -> (Date, Date) {
    let first = maker.draw.within(1, 7);
    let stretches = maker.draw.stretches(maker.year, (first, 11), 2);
    let ends = stretches.first().zip(stretches.last()).map(|(first, last)| (first.0, last.1));
    ends.unwrap_or_else(|| (Date::stand_in(), Date::stand_in()))
}

fn one_phase(maker: &mut Maker) -> Vec<Line> {
    schedule(maker, &[End::Late])
}

/// A phase was late, and the schedule was not.
fn made_up(maker: &mut Maker) -> Vec<Line> {
    let count = maker.draw.within(2, 4) as usize;
    let mut ends = vec![End::InTime; count];
    let late = maker.draw.below(u32::try_from(count - 1).unwrap_or(1)) as usize;
    ends[late] = End::Late;
    schedule(maker, &ends)
}

/// The schedule ends late, and perhaps a phase before its last.
pub(super) fn late_schedule(maker: &mut Maker) -> Vec<Line> {
    let count = maker.draw.within(3, 4) as usize;
    let mut ends = vec![End::InTime; count];
    ends[count - 1] = End::Late;
    if maker.draw.one_in(2) {
        ends[maker.draw.below(2) as usize] = End::Late;
    }
    schedule(maker, &ends)
}

fn unfinished_schedule(maker: &mut Maker) -> Vec<Line> {
    let count = maker.draw.within(3, 4) as usize;
    let mut ends = vec![End::InTime; count];
    if maker.draw.one_in(2) {
        ends[0] = End::Late;
    }
    ends[count - 1] = match maker.draw.below(3) {
        0 => End::NotEstimable,
        1 => End::Estimated,
        _ => {
            ends[count - 2] = End::Estimated;
            End::NotEstimable
        }
    };
    schedule(maker, &ends)
}

/// A schedule of a phase for each end, due when the last of them is planned to end.
fn schedule(maker: &mut Maker, ends: &[End]) -> Vec<Line> {
    let (title, mut phases) = phases(maker, ends.len());
    for (phase, end) in phases.iter_mut().zip(ends) {
        let (start, due) = phase.time;
        phase.line = match end {
            End::InTime => phase.line.clone().with(&format!("completed {}", in_time(maker, (start, due)))),
            End::Late => phase.line.clone().with(&format!("completed {}", late(maker, due))),
            End::Estimated => {
                let line = phase.line.clone().with(&format!("estimated {}", estimate(maker)));
                line.because(maker.draw.pick(&ESTIMATES))
            }
            End::NotEstimable => phase.line.clone().with("not-estimable"),
        };
    }
    lines(title, phases)
}

/// A phase with its planned time.
pub(super) struct Phase {
    pub line: Line,
    pub time: (Date, Date),
}

/// A project with so many of its phases, of which nothing is said yet.
pub(super) fn phases(maker: &mut Maker, count: usize) -> (Text, Vec<Phase>) {
    let project = maker.kind.project(&mut maker.draw);
    let places = maker.draw.places(count, project.phases.len());
    let weights = if count == 1 { vec![100] } else { maker.draw.weights(count) };
    let first = maker.draw.within(1, 3);
    let times = maker.draw.stretches(maker.year, (first, 11), u32::try_from(count).unwrap_or(1));
    let phases = places.into_iter().zip(weights).zip(times).map(|((place, weight), (start, due))| Phase {
        line: Line::new(format!("phase from {start} to {due}"), project.phases[place]).weighing(weight),
        time: (start, due),
    });
    (project.title, phases.collect())
}

/// The lines of a schedule of these phases.
pub(super) fn lines(title: Text, phases: Vec<Phase>) -> Vec<Line> {
    let due = phases.last().map_or_else(Date::stand_in, |phase| phase.time.1);
    let mut lines = vec![Line::new(format!("indicator schedule due {due}"), title)];
    lines.extend(phases.into_iter().map(|phase| phase.line));
    lines
}

/// A day of the last two weeks of a stretch of time.
pub(super) fn in_time(maker: &mut Maker, (_, due): (Date, Date)) -> Date {
    later(due, -i64::from(maker.draw.below(13)))
}

/// A day after that on which something was due, and still of the year.
pub(super) fn late(maker: &mut Maker, due: Date) -> Date {
    let left = u32::try_from(due.days_through(last_day(maker)) - 1).unwrap_or(1);
    later(due, i64::from(maker.draw.within(3, left.clamp(3, 58))))
}

/// A day of the next year: at the end of this one it was only estimated.
fn estimate(maker: &mut Maker) -> Date {
    let days = maker.draw.within(8, 90);
    later(last_day(maker), i64::from(days))
}

fn last_day(maker: &Maker) -> Date {
    Date::new(i32::from(maker.year), 12, 31).unwrap_or_else(Date::stand_in)
}
