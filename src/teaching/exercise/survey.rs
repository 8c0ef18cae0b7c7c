//! Survey indexes (R9), with a quorum and a scale that the exercise prints.

use rust_decimal::Decimal;

use super::{
    Difficulty,
    draft::{Draft, Line, Maker},
    plan::among,
};
use crate::{
    number::{Figure, Weight},
    plan::{RuleSet, SurveyRules, Threshold},
};

pub(super) fn draft(maker: &mut Maker, difficulty: Difficulty) -> Draft {
    let quorum = 5 * maker.draw.within(6, 12);
    let turnout = match (difficulty, maker.draw.below(6)) {
        (Difficulty::Easy, _) | (_, 3..) => quorum + maker.draw.within(2, 30),
        (_, _) => quorum - maker.draw.within(2, 12),
    };
    let silent = difficulty != Difficulty::Hard && maker.draw.one_in(10);
    let line = line(maker, turnout, silent);
    let rules = rules(maker, quorum);
    let draft = match difficulty {
        Difficulty::Easy | Difficulty::Medium => Draft::indicator(maker, line),
        Difficulty::Hard => among(maker, line),
    };
    draft.with_rules(rules)
}

/// So many of a hundred people answered, with marks from 1 to 5; the sum of the marks may not have been communicated.
fn line(maker: &mut Maker, turnout: u32, silent: bool) -> Line {
    let asked = 10 * maker.draw.within(12, 90);
    let evaluations = asked * turnout / 100;
    let tenths = maker.draw.within(22, 48);
    let score = if silent {
        "-".to_owned()
    } else {
        (evaluations * tenths / 10 + maker.draw.below(evaluations / 20 + 1)).to_string()
    };
    let words = format!("indicator survey asked {asked} evaluations {evaluations} score {score}");
    Line::new(words, maker.kind.survey(&mut maker.draw))
}

/// A quorum, and a scale of four steps for marks from 1 to 5.
fn rules(maker: &mut Maker, quorum: u32) -> RuleSet {
    let first = maker.draw.within(18, 24);
    let step = maker.draw.within(5, 7);
    let low = 10 * maker.draw.within(3, 5);
    let scale = [(0, low), (1, low + 20), (2, low + 35), (3, 100)];
    let scale = scale.into_iter().filter_map(|(index, percent)| {
        let from = Figure::new(Decimal::new(i64::from(first + index * step), 1)).ok()?;
        Some(Threshold { from, percent: Weight::new(Decimal::from(percent)).ok()? })
    });
    let scale = scale.collect();
    let survey = Weight::new(Decimal::from(quorum)).ok();
    let survey = survey.map(|quorum| SurveyRules { quorum, scale, example: true });
    RuleSet { survey, ..RuleSet::default() }
}
