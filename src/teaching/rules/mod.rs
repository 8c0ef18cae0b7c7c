//! The rules as they are told: a page of the rules shows one after the other.
//!
//! | file | what it is for |
//! |---|---|
//! | `case`, `calculation`, `described` | the cases of the tests, computed and in words |
//! | `example` | a small document with what it shows |
//! | `examples` | those of each rule |
//! | `sets` | the conventions that can be chosen |
//! | `told`, `told_final`, `told_more` | the rules in words |

mod calculation;
mod case;
mod described;
mod example;
mod examples;
mod sets;
mod told;
mod told_final;
mod told_more;

pub use case::{Case, CaseResult, Cases};
pub use example::{Chooses, Example};
pub use sets::{Choice, Convention};
pub use told::{Quote, Told};

use super::{Misreading, Topic};
use crate::law::{Citation, RuleId};

/// The table prints what is not evaluable; what is missing is the product's.
const OUTCOMES: &[Citation] = &[RuleId::R8.citations()[0], Citation::Convention];

impl Topic {
    /// It in words.
    #[must_use]
    pub const fn told(self) -> &'static Told {
        told::told(self)
    }

    /// Where its cases stand beside the page.
    #[must_use]
    pub fn cases(self) -> String {
        match self {
            Self::Outcomes => "rules/missing.json".to_owned(),
            Self::Rule(rule) => format!("rules/{rule}.json"),
        }
    }

    /// What it rests on, the strongest first; never empty.
    #[must_use]
    pub const fn citations(self) -> &'static [Citation] {
        match self {
            Self::Outcomes => OUTCOMES,
            Self::Rule(rule) => rule.citations(),
        }
    }

    /// Small documents that show it, the first first; never empty.
    #[must_use]
    pub const fn examples(self) -> &'static [Example] {
        match self {
            Self::Outcomes => examples::OUTCOMES,
            Self::Rule(rule) => examples::of(rule),
        }
    }

    /// What people get wrong in it.
    #[must_use]
    pub fn misreadings(self) -> Vec<Misreading> {
        let outcomes =
            [Misreading::MissingAsZero, Misreading::MissingLeftOut, Misreading::NotEvaluableWeighed];
        match self {
            Self::Outcomes => outcomes.into(),
            Self::Rule(rule) => Misreading::ALL.into_iter().filter(|wrong| wrong.rule() == rule).collect(),
        }
    }
}
