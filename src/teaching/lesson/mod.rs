//! The lessons of the classroom: one for each rule that gives a number at the end of the year or at 30 June, one for what is
//! missing, and one for a whole plan.
//!
//! A lesson is data: a situation in three sentences, a question about a small document, the wrong readings to set beside
//! the right one. Answers are computed ([`Question::answer`], [`misread`](super::misread)); what the closing texts say of
//! them is held by the snapshot of the course. To add one, write it in the file of its family and put it in [`LESSONS`];
//! there is one lesson for each [`About`], which is its address.

mod delay;
mod mean;
mod number;
mod whole;

use rust_decimal::Decimal;

use super::{Asks, Misreading, Notation, Question, Text, Topic};
use crate::{
    number::{Figure, Weight},
    plan::{Document, RuleSet, SurveyRules, Threshold},
    view::Language,
};

/// A lesson.
#[derive(Debug)]
pub struct Lesson {
    /// What it is about.
    pub about: About,
    /// What its name says of it in a few words.
    pub title: Text,
    /// Three sentences that say all that is needed.
    pub situation: [Text; 3],
    /// What is asked.
    pub question: Text,
    /// The document, in the notation.
    pub lines: &'static [&'static str],
    /// Which figure is asked for.
    pub asks: Asks,
    /// Within how many hundredths of a point a prediction is right.
    pub tolerance: u32,
    /// The wrong readings that are shown, the most frequent first.
    pub tried: &'static [Misreading],
    /// What to change in free play, and what to look at.
    pub play: Text,
    /// What to remember.
    pub remember: Text,
}

/// What a lesson is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// A rule, or what is missing, which no rule makes zero.
    Topic(Topic),
    /// A whole plan.
    Plan,
}

impl About {
    /// Its word in addresses, and in what is kept of a learner's progress: `R1`, `mancante`, `piano`.
    #[must_use]
    pub fn address(self) -> String {
        match self {
            Self::Topic(Topic::Rule(rule)) => rule.to_string(),
            Self::Topic(Topic::Outcomes) => "mancante".to_owned(),
            Self::Plan => "piano".to_owned(),
        }
    }
}

/// Every lesson, in the order of the course.
pub static LESSONS: [Lesson; 14] = [
    number::ACHIEVED,
    delay::LATE,
    delay::ESTIMATED,
    number::NOTE,
    mean::EXCLUDED,
    mean::OBJECTIVE,
    mean::PLAN,
    mean::SCOPE,
    mean::MISSING,
    number::SURVEY,
    delay::INTERIM,
    number::PREVIOUS,
    mean::ROUNDED,
    whole::ARTI_2020,
];

impl Lesson {
    /// The lesson of this word of an address.
    #[must_use]
    pub fn at(address: &str) -> Option<&'static Self> {
        LESSONS.iter().find(|lesson| lesson.about.address() == address)
    }

    /// The lesson about a topic; the interim state (R10), which is no figure, has none.
    #[must_use]
    pub fn of(topic: Topic) -> Option<&'static Self> {
        LESSONS.iter().find(|lesson| lesson.about == About::Topic(topic))
    }

    /// Its place in the course, from 1.
    #[must_use]
    pub fn number(&self) -> usize {
        LESSONS.iter().position(|one| one.about == self.about).map_or(0, |index| index + 1)
    }

    /// The lesson so many places after it, or before.
    #[must_use]
    pub fn beside(&self, places: isize) -> Option<&'static Self> {
        LESSONS.get((self.number() - 1).checked_add_signed(places)?)
    }

    /// The question over its document, whose titles are of a language.
    ///
    /// # Errors
    /// What in its lines cannot be read; the tests see to it that nothing is.
    pub fn question(&self, language: Language) -> Result<Question, String> {
        let notation = Notation { language, ..Notation::default() };
        let document = notation.document(self.lines, conventions())?;
        Ok(Question { document: named(document, self, language), asks: self.asks })
    }

    /// Points within which a prediction is right.
    #[must_use]
    pub fn tolerance(&self) -> Decimal {
        Decimal::new(self.tolerance.into(), 2)
    }
}

fn named(mut document: Document, lesson: &Lesson, language: Language) -> Document {
    language.pick(lesson.title.0, lesson.title.1).clone_into(&mut document.plan.title);
    document
}

/// The rule set of the lessons: the usual conventions, and a scale of surveys.
#[must_use]
pub fn conventions() -> RuleSet {
    RuleSet { survey: sample_survey(), ..RuleSet::default() }
}

/// A scale of four steps with a quorum of half of the people asked: an example, because no source prints one.
#[must_use]
pub fn sample_survey() -> Option<SurveyRules> {
    let step = |from: i64, percent: i64| {
        let from = Figure::new(Decimal::new(from, 1)).ok()?;
        let percent = Weight::new(Decimal::from(percent)).ok()?;
        Some(Threshold { from, percent })
    };
    let steps = [(10, 25), (20, 50), (30, 80), (35, 100)];
    let scale = steps.into_iter().filter_map(|(from, percent)| step(from, percent)).collect();
    let quorum = Weight::new(Decimal::from(50)).ok()?;
    Some(SurveyRules { quorum, scale, example: true })
}
