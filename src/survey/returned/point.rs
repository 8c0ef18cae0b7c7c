//! Points of a form: something to be decided or, where there are no choices, only to be known.

use super::{Choice, Spot, What};
use crate::survey::{Id, ItemKind, Value};

/// A point of a form: something to be decided or, where there are no choices, only to be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Names it.
    pub id: PointId,
    /// Where it stands.
    pub spot: Spot,
    /// What it is.
    pub what: What,
    /// What can be done about it.
    pub choices: Vec<Choice>,
    /// What is to be done.
    pub chosen: Option<Choice>,
}

/// Names a point, for as long as its file is in the gathering.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PointId {
    /// The file.
    pub file: u32,
    /// Position of the form in it.
    pub form: usize,
    /// What of the form.
    pub about: About,
}

/// What of a form a point is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// Which survey it is of.
    Survey,
    /// Who answers.
    Who,
    /// What it lacks, and other things that are only said.
    Whole,
    /// The question of the line at this position.
    Question(usize),
    /// The words of this item.
    Words(Id),
    /// The answer of the line at this position.
    Value(usize),
    /// The line at this position beside one before it.
    Row(usize),
    /// The stray text at this position.
    Stray(usize),
    /// The form beside another of the same administration.
    Twice,
    /// An item of both.
    Differs(Id),
}

impl Point {
    /// Whether the form waits for it. A form that is there twice waits for its answers that differ; one choice can decide all.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.chosen.is_none() && !self.choices.is_empty() && !matches!(self.what, What::Twice { .. })
    }

    /// Whether this can be done about it.
    #[must_use]
    pub fn allows(&self, choice: &Choice) -> bool {
        let who = matches!(self.what, What::NoName | What::UnknownName { .. });
        self.choices.contains(choice)
            || match (choice, &self.what) {
                (Choice::Instead(Value::Score(_)), What::Unclear { kind: ItemKind::Score, .. }) => {
                    matches!(choice, Choice::Instead(value) if value.score().is_some())
                }
                (Choice::Instead(value), What::Unclear { kind, .. }) => value.answers(*kind),
                (Choice::Is(_), _) => who,
                (Choice::Named(name), _) => who && !name.trim().is_empty(),
                _ => false,
            }
    }
}
