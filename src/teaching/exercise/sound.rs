//! What makes an exercise worth setting: one right answer, which a wrong reading of its rule misses.

use rust_decimal::Decimal;

use crate::{
    law::RuleId,
    number::{HUNDRED, round},
    plan::Document,
    teaching::{Answer, Misreading, Question, apart, misreadings},
};

/// The wrong readings that the answer is held against, all of them apart from the right one; `None` where the exercise is
/// degenerate.
pub(super) fn sound(question: &Question, rule: RuleId, tolerance: Decimal) -> Option<Vec<Misreading>> {
    let right = question.answer();
    if near_a_tie(right) || repeats(&question.document) {
        return None;
    }
    let clear = |apart: Option<Decimal>| apart.is_none_or(|apart| apart > tolerance * Decimal::TWO);
    let read: Vec<(Misreading, Answer)> = misreadings(question, &Misreading::ALL)
        .into_iter()
        .filter(|(_, answer)| clear(apart(*answer, right.shown())))
        .collect();
    let tried: Vec<Misreading> = read.iter().map(|(wrong, _)| *wrong).collect();
    let of_the_rule = tried.iter().any(|wrong| wrong.rule() == rule);
    let of_what_lacks = right == Answer::Missing && tried.contains(&Misreading::MissingAsZero);
    let told_apart = read.iter().enumerate().all(|(index, (_, one))| {
        read.iter().skip(index + 1).all(|(_, other)| one == other || clear(apart(*one, *other)))
    });
    let good = (of_the_rule || of_what_lacks) && told_apart && !trivial(right, rule, &tried);
    good.then_some(tried)
}

/// Whether two indicators have the same title.
fn repeats(document: &Document) -> bool {
    let indicators = document.plan.objectives().flat_map(|(_, objective)| &objective.indicators);
    let titles: Vec<&str> = indicators.map(|indicator| indicator.title.as_str()).collect();
    titles.iter().enumerate().any(|(index, title)| titles.iter().skip(index + 1).any(|other| other == title))
}

/// Whether a last digit more or less would round otherwise.
fn near_a_tie(answer: Answer) -> bool {
    let Answer::Value(value) = answer else { return false };
    let slight = Decimal::new(2, 4);
    round(value - slight, 2) != round(value + slight, 2)
}

/// 0 and 100 are answers only where the rule is about them.
fn trivial(right: Answer, rule: RuleId, tried: &[Misreading]) -> bool {
    let about = |wrong| tried.contains(&wrong);
    match right.value() {
        Some(value) if value.is_zero() => true,
        Some(value) if value == HUNDRED => match rule {
            RuleId::R1 => !about(Misreading::DelayNotMadeUp),
            RuleId::R3 => !about(Misreading::Uncapped),
            RuleId::R9 => false,
            _ => true,
        },
        _ => false,
    }
}
