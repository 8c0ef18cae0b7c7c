//! A figure of a survey that a plan takes over as the data of an indicator: by value, and by reference to the survey's file.
//!
//! The reference is a mark at the end of the data source, which is a text: so it goes wherever the plan goes, through
//! spreadsheets and merges too, and can be read without this program: `[stadera-survey:dig-2021/7.1.7/<SHA-256>]`.

use std::fmt;

use rust_decimal::Decimal;

use super::{Counts, Document, Id, ItemKind, SCORES, Section, design, synthesis::Synthesis};
use crate::{
    format::{self, Fingerprint},
    number::{Figure, percentage, round},
};

const START: &str = "[stadera-survey:";

/// Decimals of a share that is taken over as one figure.
const DECIMALS: u32 = 2;

/// An item of a survey whose answers a plan can take over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citable {
    /// The item.
    pub item: Id,
    /// Its section.
    pub section: String,
    /// Its words.
    pub label: String,
    /// What its answers come to.
    pub figures: Cited,
}

/// What the answers to an item come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cited {
    /// Scores from 1 to 10 (R9): administrations asked, scores received, their sum.
    Scores {
        /// Administrations of the survey.
        asked: Decimal,
        /// How many gave a score.
        evaluations: Decimal,
        /// The sum of the scores.
        score: Decimal,
    },
    /// Marks: those of the good column, and those of both.
    Share {
        /// Of the good column.
        good: Decimal,
        /// Of both.
        all: Decimal,
    },
}

impl Cited {
    /// The share of the good column in percent, with two decimals.
    #[must_use]
    pub fn share(&self) -> Option<Decimal> {
        match self {
            Self::Share { good, all } => percentage(*good, *all).map(|share| round(share, DECIMALS)),
            Self::Scores { .. } => None,
        }
    }
}

/// A count as a figure of a plan; counts are far within its bounds.
#[must_use]
pub fn figure(count: Decimal) -> Option<Figure> {
    Figure::new(count).ok()
}

/// What of a survey can be taken over: the items with marks or scores that somebody answered, counted as the synthesis
/// counts them.
#[must_use]
pub fn citable(document: &Document) -> Vec<Citable> {
    let mut survey = document.survey.clone();
    // What somebody added is a question of its own.
    for section in &mut survey.questionnaire.sections {
        section.items.retain(|item| item.kind != ItemKind::Other);
    }
    survey.tables = design::own_tables(&survey);
    let counted = Document { rules: document.rules, survey };
    let synthesis = Synthesis::of(&counted);
    let asked = Decimal::from(document.survey.administrations.len());
    let mut found = Vec::new();
    for table in &synthesis.tables {
        for (row, published) in table.rows.iter().zip(&table.published.rows) {
            let counts: Vec<Decimal> = row.cells.iter().map(|cell| cell.counted.len().into()).collect();
            let figures = match table.published.counts {
                Counts::Spread => scores(asked, &counts),
                Counts::Marks => share(&counts),
                Counts::Scores | Counts::Mentions => None,
            };
            let mut sections = document.survey.questionnaire.sections.iter();
            let asked_in = sections.find(|section| section.id == table.published.section);
            let section = asked_in.map(Section::name).unwrap_or_default();
            let item = published.item.clone().zip(figures);
            found.extend(item.map(|(item, figures)| Citable {
                item,
                section,
                label: published.label.clone(),
                figures,
            }));
        }
    }
    found
}

fn scores(asked: Decimal, counts: &[Decimal]) -> Option<Cited> {
    let evaluations: Decimal = counts.iter().sum();
    let score = SCORES.map(Decimal::from).zip(counts).map(|(score, count)| score * count).sum();
    (!evaluations.is_zero()).then_some(Cited::Scores { asked, evaluations, score })
}

fn share(counts: &[Decimal]) -> Option<Cited> {
    let (good, all) = (*counts.first()?, counts.iter().sum::<Decimal>());
    (!all.is_zero()).then_some(Cited::Share { good, all })
}

/// Where a figure of a plan was taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The survey.
    pub survey: Id,
    /// The item.
    pub item: Id,
    /// Of the survey's file as it was.
    pub file: Fingerprint,
}

impl Citation {
    /// The reference to an item of a survey as it is now. None where the survey cannot be written, which its types exclude.
    #[must_use]
    pub fn of(document: &Document, item: &Id) -> Option<Self> {
        let file = fingerprint(document)?;
        Some(Self { survey: document.survey.id.clone(), item: item.clone(), file })
    }

    /// The reference in a data source, where there is one.
    #[must_use]
    pub fn find(source: &str) -> Option<Self> {
        let (_, mark) = source.rsplit_once(START)?;
        let (mark, _) = mark.split_once(']')?;
        let (rest, file) = mark.rsplit_once('/')?;
        let (survey, item) = rest.split_once('/')?;
        let file = file.parse().ok()?;
        Some(Self { survey: Id::new(survey.to_owned()).ok()?, item: Id::new(item.to_owned()).ok()?, file })
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{START}{}/{}/{}]", self.survey, self.item, self.file)
    }
}

/// The fingerprint of the file that a survey is written to.
#[must_use]
pub fn fingerprint(document: &Document) -> Option<Fingerprint> {
    let text = format::write_survey(document).ok()?;
    Some(Fingerprint::of(text.as_bytes()))
}
