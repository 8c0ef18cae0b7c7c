//! What is shown of a small document that people change: a figure that can be asked for, or a state at 30 June.

use super::{Answer, Asks, Question};
use crate::{
    interim::{Monitoring, monitor},
    law::RuleId,
    plan::{Document, Subject},
    scoring::evaluate,
    view::{self, Explanation, Language},
};

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// A figure.
    Figure(Asks),
    /// The state that is suggested for an indicator at 30 June (R10).
    State(Subject),
}

impl From<Asks> for Shows {
    fn from(asks: Asks) -> Self {
        Self::Figure(asks)
    }
}

impl Shows {
    /// Whether it is read at 30 June, and not at the end of the year.
    #[must_use]
    pub const fn is_interim(self) -> bool {
        matches!(self, Self::State(_) | Self::Figure(Asks::InterimValue(_)))
    }

    /// What it is, in short: `79,61 %`, `non valutabile`, `5. in ritardo`.
    #[must_use]
    pub fn result(self, document: &Document, language: Language) -> String {
        match self {
            Self::Figure(asks @ Asks::InterimValue(_)) => {
                let answer = Question { document: document.clone(), asks }.answer();
                view::answered(answer, language)
            }
            Self::Figure(Asks::Achievement(..)) | Self::State(_) => self
                .explanation(document, language)
                .map_or_else(|| view::answered(Answer::Missing, language), |one| one.result),
        }
    }

    /// Why; nothing where the document has no such part.
    #[must_use]
    pub fn explanation(self, document: &Document, language: Language) -> Option<Explanation> {
        match self {
            Self::Figure(Asks::Achievement(subject, performance)) => {
                let evaluation = evaluate(document, performance);
                Some(view::explain(document, evaluation.node(subject)?, language))
            }
            Self::Figure(Asks::InterimValue(subject)) => {
                let monitoring = monitor(document);
                let told = interim(document, &monitoring, subject, language)?;
                let result = self.result(document, language);
                // Of the state only what leads to the value is told.
                let lines = told.lines.into_iter().filter(|line| line.rule == RuleId::R11);
                Some(Explanation { lines: lines.collect(), result, ..told })
            }
            Self::State(subject) => interim(document, &monitor(document), subject, language),
        }
    }
}

fn interim(
    document: &Document,
    monitoring: &Monitoring,
    subject: Subject,
    language: Language,
) -> Option<Explanation> {
    let standing = monitoring.standing(subject)?;
    Some(view::explain_interim(document, monitoring.reference, standing, language))
}
