//! Numbers against their targets (R3), and against the value of the year before (R12).

use super::{
    Difficulty,
    draft::{Draft, Line, Maker},
    plan::among,
};

pub(super) fn draft(maker: &mut Maker, difficulty: Difficulty) -> Draft {
    match difficulty {
        Difficulty::Easy => {
            let line = match maker.draw.below(6) {
                0 | 1 => short_count(maker),
                2 | 3 => short_percentage(maker),
                4 => slow(maker),
                _ => beyond(maker),
            };
            Draft::indicator(maker, line)
        }
        Difficulty::Medium => {
            let line = twisted(maker);
            Draft::indicator(maker, line)
        }
        Difficulty::Hard => {
            let line = twisted(maker);
            among(maker, line)
        }
    }
}

/// The value of the year before is the target (R12).
pub(super) fn previous(maker: &mut Maker, difficulty: Difficulty) -> Draft {
    let line = match difficulty {
        Difficulty::Easy => {
            let before = maker.draw.within(5_500, 9_400);
            let value = before - maker.draw.within(300, 2_400);
            let words =
                format!("target previous baseline {} value {}", hundredths(before), hundredths(value));
            percentage(maker, &words)
        }
        Difficulty::Medium | Difficulty::Hard => {
            let before = maker.draw.within(5_500, 9_400);
            let (ratio, _) = ratio(maker, before / 100 - 2);
            ratio.with(&format!("target previous baseline {}", hundredths(before)))
        }
    };
    if difficulty == Difficulty::Hard { among(maker, line) } else { Draft::indicator(maker, line) }
}

/// A quotient whose printed value is another one, one above its target, or a number of days with decimals.
fn twisted(maker: &mut Maker) -> Line {
    match maker.draw.below(4) {
        0 => precise_wait(maker),
        1 => quotient_beyond(maker),
        _ => printed_otherwise(maker),
    }
}

/// A number of things that falls short of its target.
pub(super) fn short_count(maker: &mut Maker) -> Line {
    let share = maker.draw.within(52, 96);
    counted(maker, share)
}

/// A number of things that goes beyond its target.
fn beyond(maker: &mut Maker) -> Line {
    let share = maker.draw.within(104, 165);
    counted(maker, share)
}

fn counted(maker: &mut Maker, share: u32) -> Line {
    let count = maker.kind.count(&mut maker.draw);
    let target = maker.draw.within(count.target.0, count.target.1);
    let target = target - target % if target < 100 { 2 } else { 10 };
    let value = target * share / 100 + maker.draw.below(3);
    // A small target leaves little room on its side.
    let value = if share < 100 { value.min(target - 1) } else { value.max(target + 1) };
    let unit = maker.language.pick(count.unit.0, count.unit.1);
    Line::new(format!("indicator numeric unit {unit} target {target} value {value}"), count.title)
}

/// A percentage that falls short of its target.
pub(super) fn short_percentage(maker: &mut Maker) -> Line {
    let target = 5 * maker.draw.within(12, 19);
    let value = target * 10 - maker.draw.within(30, 300);
    percentage(maker, &format!("target {target} value {}.{}", value / 10, value % 10))
}

fn percentage(maker: &mut Maker, words: &str) -> Line {
    let share = maker.kind.share(&mut maker.draw);
    Line::new(format!("indicator numeric {words}"), share.title)
}

/// More days than there should be: less is better.
pub(super) fn slow(maker: &mut Maker) -> Line {
    let wait = maker.kind.wait(&mut maker.draw);
    let target = maker.draw.within(wait.target.0, wait.target.1);
    let value = target + maker.draw.within(1, target.max(3));
    let unit = maker.language.pick(wait.unit.0, wait.unit.1);
    Line::new(format!("indicator numeric lower unit {unit} target {target} value {value}"), wait.title)
}

fn precise_wait(maker: &mut Maker) -> Line {
    let wait = maker.kind.wait(&mut maker.draw);
    let target = maker.draw.within(wait.target.0, wait.target.1);
    let value = target * 10 + maker.draw.within(5, target * 6);
    let unit = maker.language.pick(wait.unit.0, wait.unit.1);
    let words =
        format!("indicator numeric lower unit {unit} target {target} value {}.{}", value / 10, value % 10);
    Line::new(words, wait.title)
}

/// A quotient of about so many percent at most, and its percentage cut to whole points.
pub(super) fn ratio(maker: &mut Maker, most: u32) -> (Line, u32) {
    let share = maker.kind.share(&mut maker.draw);
    let whole = maker.draw.within(share.whole.0, share.whole.1);
    let percent = maker.draw.within(most * 6 / 10, most);
    let part = whole * percent / 100 + maker.draw.below(1 + whole / 200);
    (Line::new(format!("indicator numeric ratio {part}/{whole}"), share.title), part * 100 / whole)
}

/// A quotient that falls short of its target.
pub(super) fn short_ratio(maker: &mut Maker) -> Line {
    let target = 5 * maker.draw.within(12, 19);
    let (ratio, _) = ratio(maker, target - 2);
    ratio.with(&format!("target {target}"))
}

fn quotient_beyond(maker: &mut Maker) -> Line {
    let (ratio, percent) = ratio(maker, 92);
    let target = (percent - maker.draw.within(3, 18)) / 5 * 5;
    ratio.with(&format!("target {target}"))
}

/// Its printed value says more, or less, than its numerator and denominator.
fn printed_otherwise(maker: &mut Maker) -> Line {
    let target = 5 * maker.draw.within(14, 19);
    let (ratio, percent) = ratio(maker, target - 4);
    let printed = if maker.draw.one_in(2) {
        percent + maker.draw.within(3, 8)
    } else {
        percent.saturating_sub(maker.draw.within(3, 8))
    };
    ratio.with(&format!("target {target} value {printed}"))
}

/// Hundredths as a decimal number.
fn hundredths(number: u32) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}
