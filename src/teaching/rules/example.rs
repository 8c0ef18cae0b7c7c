//! Small documents that show a rule, and that people change.

use crate::{
    plan::{Document, RuleSet},
    teaching::{Asks, Misreading, Notation, Question, Shows, Text, conventions, misread},
    view::{self, Language},
};

/// A small document with what it shows.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The situation in a sentence.
    pub situation: Text,
    /// The document in the notation of [`Notation`].
    pub lines: &'static [&'static str],
    /// The year of its plan.
    pub year: u16,
    /// What is shown of it.
    pub shows: Shows,
    /// Which conventions can be changed in it.
    pub chooses: Chooses,
}

/// The conventions that an example lets people change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chooses {
    /// None.
    Nothing,
    /// How a late schedule is measured (R1).
    ScheduleMethod,
    /// Where results are rounded (R13).
    Rounding,
    /// Quorum and scale of surveys (R9).
    Survey,
}

impl Example {
    /// An example of the year 2020 without conventions to choose.
    pub(super) const fn new(situation: Text, lines: &'static [&'static str], shows: Shows) -> Self {
        Self { situation, lines, year: 2020, shows, chooses: Chooses::Nothing }
    }

    pub(super) const fn choosing(self, chooses: Chooses) -> Self {
        Self { chooses, ..self }
    }

    pub(super) const fn of(self, year: u16) -> Self {
        Self { year, ..self }
    }

    /// The document.
    ///
    /// # Errors
    /// What cannot be read in its lines; the tests hold that there is nothing.
    pub fn document(&self, language: Language) -> Result<Document, String> {
        let rules = match self.chooses {
            Chooses::Survey => conventions(),
            Chooses::Nothing | Chooses::ScheduleMethod | Chooses::Rounding => RuleSet::default(),
        };
        Notation { language, year: self.year }.document(self.lines, rules)
    }

    /// The figure that a wrong reading gives, and the right one, as texts; `None` where it gives the right one.
    #[must_use]
    pub fn misread(&self, wrong: Misreading, language: Language) -> Option<(String, String)> {
        let Shows::Figure(asks) = self.shows else { return None };
        let question = Question { document: self.document(language).ok()?, asks };
        let answer = misread(&question, wrong)?;
        Some((view::answered(answer, language), view::answered(question.answer(), language)))
    }
}

/// The first indicator.
pub(super) const INDICATOR: Shows = Shows::Figure(Asks::Achievement(
    crate::plan::Subject::Indicator(0, 0, 0),
    crate::scoring::Performance::Organisational,
));
