//! The two languages of the product.

use std::fmt::{Display, Write};

/// A language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Italian.
    #[default]
    Italian,
    /// English.
    English,
}

impl Language {
    /// Its tag: `it`, `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Italian => "it",
            Self::English => "en",
        }
    }

    /// The language of a tag such as `it`, `it-IT`, `it_IT.UTF-8`, `en`; `None` for another one.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "it" => Some(Self::Italian),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// The text of this language.
    #[must_use]
    pub fn pick<T>(self, italian: T, english: T) -> T {
        match self {
            Self::Italian => italian,
            Self::English => english,
        }
    }
}

/// The sentence of a language with its figures, in the order of the two texts: `say!(language, "peso {}", "weight {}", sum)`.
///
/// One call per sentence: `format!` would lay out its code twice for each, and sentences are what the page has most of.
macro_rules! say {
    ($language:expr, $italian:literal, $english:literal $(, $argument:expr)* $(,)?) => {
        $crate::view::fill($crate::view::Language::pick($language, $italian, $english), &[$(&$argument),*])
    };
}
pub(crate) use say;

/// Puts the arguments in the places of `{}`.
#[must_use]
pub fn fill(sentence: &str, arguments: &[&dyn Display]) -> String {
    let mut parts = sentence.split("{}");
    debug_assert_eq!(sentence.matches("{}").count(), arguments.len(), "{sentence}");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for (argument, part) in arguments.iter().zip(parts) {
        // Writing to a text does not fail.
        let _ = write!(text, "{argument}{part}");
    }
    text
}
