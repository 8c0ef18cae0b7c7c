//! What a sheet is about, and how hard it is.

use std::fmt;

use crate::{
    law::RuleId,
    teaching::Topic,
    view::{self, Language},
};

/// The rules that the exercises of a sheet are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Selection {
    /// One rule.
    Rule(RuleId),
    /// All of them in turn.
    Mixed,
}

impl Selection {
    /// The rules that there are exercises for: all but the interim state (R10), which is no figure.
    pub const RULES: [RuleId; 12] = [
        RuleId::R1,
        RuleId::R2,
        RuleId::R3,
        RuleId::R4,
        RuleId::R5,
        RuleId::R6,
        RuleId::R7,
        RuleId::R8,
        RuleId::R9,
        RuleId::R11,
        RuleId::R12,
        RuleId::R13,
    ];

    /// The exercises about a topic, where there are some.
    #[must_use]
    pub fn of(topic: Topic) -> Option<Self> {
        Self::all().find(|one| matches!((one, topic), (Self::Rule(one), Topic::Rule(rule)) if *one == rule))
    }

    /// Every selection, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::RULES.into_iter().map(Self::Rule).chain([Self::Mixed])
    }

    /// The selection of a word of an address or of an option: `r3`, `R3`, `misto`, `mixed`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.to_ascii_lowercase();
        Self::all().find(|topic| topic.to_string() == word || (*topic == Self::Mixed && word == "mixed"))
    }

    /// Its name: `R3 · Indicatori numerici`.
    #[must_use]
    pub fn name(self, language: Language) -> String {
        match self {
            Self::Rule(rule) => format!("{rule} · {}", view::rule_name(rule, language)),
            Self::Mixed => language.pick("Tutte le regole", "All rules").to_owned(),
        }
    }

    /// Its place among the selections, which the draws start from.
    pub(super) fn place(self) -> u64 {
        Self::all().take_while(|topic| *topic != self).map(|_| 1).sum()
    }
}

/// Its word in an address, the same in every language.
impl fmt::Display for Selection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(rule) => formatter.write_str(&rule.to_string().to_ascii_lowercase()),
            Self::Mixed => formatter.write_str("misto"),
        }
    }
}

/// How hard the exercises of a sheet are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Difficulty {
    /// One part.
    #[default]
    Easy,
    /// Several parts, or one twist.
    Medium,
    /// Several rules at once.
    Hard,
}

impl Difficulty {
    /// From the easiest on.
    pub const ALL: [Self; 3] = [Self::Easy, Self::Medium, Self::Hard];

    /// The difficulty of a word of an address or of an option, in either language.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let names = |one: &Self| [Language::Italian, Language::English].map(|language| one.name(language));
        Self::ALL.into_iter().find(|one| names(one).contains(&word))
    }

    /// Its name, which is its word in an address where the language is Italian.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Easy, Language::Italian) => "facile",
            (Self::Easy, Language::English) => "easy",
            (Self::Medium, Language::Italian) => "medio",
            (Self::Medium, Language::English) => "medium",
            (Self::Hard, Language::Italian) => "difficile",
            (Self::Hard, Language::English) => "hard",
        }
    }

    /// Its place, which the draws start from.
    pub(super) const fn place(self) -> u64 {
        match self {
            Self::Easy => 0,
            Self::Medium => 1,
            Self::Hard => 2,
        }
    }
}
