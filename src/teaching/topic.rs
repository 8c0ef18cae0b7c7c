//! What is taught of: rules are told of it, lessons and exercises are about it.

use crate::{
    law::RuleId,
    view::{self, Language},
};

/// A rule, or the three outcomes, which every rule gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Value, not evaluable, missing.
    Outcomes,
    /// A rule.
    Rule(RuleId),
}

impl Topic {
    /// All of them, in the order in which they are read.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Outcomes).chain(RuleId::ALL.map(Self::Rule))
    }

    /// Its name.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Self::Outcomes => language.pick("Tre esiti", "Three outcomes"),
            Self::Rule(rule) => view::rule_name(rule, language),
        }
    }

    /// Its word in the addresses of the rules: `R1`, `esiti`.
    #[must_use]
    pub fn address(self) -> String {
        match self {
            Self::Outcomes => "esiti".to_owned(),
            Self::Rule(rule) => rule.to_string(),
        }
    }
}
