//! The rules in words: `told_final` those of the end of the year, `told_more` the others.

use super::{told_final, told_more};
use crate::{
    law::RuleId,
    teaching::{Text, Topic},
};

/// A rule in words.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    /// In one sentence.
    pub brief: Text,
    /// In plain sentences.
    pub text: &'static [Text],
    /// What is computed, in words of the field.
    pub formulas: &'static [Text],
    /// What the sources leave open, and Stadera has chosen.
    pub conventions: &'static [Text],
    /// The words of the source, in Italian, with the citation of the rule that they stand in.
    pub quotes: &'static [Quote],
}

/// Words of a source, as they stand there.
#[derive(Clone, Copy, Debug)]
pub struct Quote {
    /// The words; `[…]` where some are left out.
    pub words: &'static str,
    /// Which of the citations of the rule they stand in.
    pub citation: usize,
}

pub(super) const fn quote(words: &'static str) -> Quote {
    Quote { words, citation: 0 }
}

/// What is told of a topic.
pub(super) const fn told(topic: Topic) -> &'static Told {
    match topic {
        Topic::Outcomes => &told_more::OUTCOMES,
        Topic::Rule(rule) => match rule {
            RuleId::R1 => &told_final::R1,
            RuleId::R2 => &told_final::R2,
            RuleId::R3 => &told_final::R3,
            RuleId::R4 => &told_final::R4,
            RuleId::R5 => &told_final::R5,
            RuleId::R6 => &told_final::R6,
            RuleId::R7 => &told_final::R7,
            RuleId::R8 => &told_more::R8,
            RuleId::R9 => &told_more::R9,
            RuleId::R10 => &told_more::R10,
            RuleId::R11 => &told_more::R11,
            RuleId::R12 => &told_more::R12,
            RuleId::R13 => &told_more::R13,
        },
    }
}
