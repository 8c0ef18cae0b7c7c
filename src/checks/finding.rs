//! What a check reports.

use std::fmt;

use rust_decimal::Decimal;

use crate::{
    date::Date,
    number::{Figure, Weight},
    plan::{Direction, Place, State},
    scoring::LackReason,
};

/// The checks, numbered as in `docs/rules.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckId {
    /// Objective weights do not sum to 100 %.
    C1,
    /// Phase weights, or given indicator weights, do not sum to 100 %.
    C2,
    /// A planned end before its start, or a date outside the year.
    C3,
    /// A printed value that differs from its own numerator and denominator.
    C4,
    /// An interim value of a schedule that is not the sum of its completed phases.
    C5,
    /// Something that the evaluation needs is lacking, or cannot be used.
    C6,
    /// A target below what the plan of the year before set for this year.
    C7,
    /// An exclusion without a reason, a declared percentage without a note.
    C8,
    /// A gap in the numbering of the objectives.
    C9,
    /// A guideline that no objective answers to, an objective without one.
    C10,
    /// A declared interim state that differs from the suggested one.
    C11,
}

impl CheckId {
    /// Every check, in order.
    pub const ALL: [Self; 11] = [
        Self::C1,
        Self::C2,
        Self::C3,
        Self::C4,
        Self::C5,
        Self::C6,
        Self::C7,
        Self::C8,
        Self::C9,
        Self::C10,
        Self::C11,
    ];
}

impl fmt::Display for CheckId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; may well be meant.
    Note,
    /// Probably a mistake, or something still to come.
    Warning,
    /// Must be mended before the document can stand.
    Error,
}

/// One thing that a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The check.
    pub check: CheckId,
    /// How grave it is.
    pub severity: Severity,
    /// Where to look.
    pub place: Place,
    /// Code of the objective that the place lies in.
    pub code: Option<String>,
    /// What was found and what was expected.
    pub detail: Detail,
}

impl Finding {
    /// A finding; [`check`](super::check) adds the code.
    pub(super) const fn new(check: CheckId, severity: Severity, place: Place, detail: Detail) -> Self {
        Self { check, severity, place, code: None, detail }
    }
}

/// What was found and what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Weights that do not sum to 100.
    WeightSum {
        /// Their sum.
        sum: Decimal,
        /// How many weights are unknown; the known ones alone then exceed 100.
        unknown: usize,
    },
    /// A planned end before its start.
    DatesReversed {
        /// The planned start.
        start: Date,
        /// The planned end, or the due date.
        end: Date,
    },
    /// A date that is not in the year of the plan.
    OutsideYear {
        /// The date.
        date: Date,
        /// The year of the plan.
        year: u16,
    },
    /// A printed value that is not its numerator / denominator × 100.
    NotItsFraction {
        /// The printed value.
        printed: Figure,
        /// Numerator.
        numerator: Figure,
        /// Denominator.
        denominator: Figure,
        /// Their quotient × 100, rounded half up to the decimals printed.
        quotient: Decimal,
    },
    /// A declared interim value of a schedule that is not the weight of its completed phases (R11).
    NotItsPhases {
        /// The declared value.
        declared: Figure,
        /// Σ weight of the phases completed.
        sum: Decimal,
        /// Number of phases completed.
        completed: usize,
    },
    /// A field that the evaluation needs is empty, or cannot be used.
    Lacking {
        /// What is the matter with it.
        reason: LackReason,
        /// The figure that cannot be used.
        found: Option<Figure>,
    },
    /// A target that falls short of what the plan of the year before set for this year (R12).
    ShortOfPrevious(Promise),
    /// An exclusion without a reason (R5).
    NoReason,
    /// A declared percentage (R4) without the note that it should stand in.
    NoNote {
        /// The declared percentage.
        declared: Figure,
    },
    /// Codes that the numbering skips before this objective.
    Gap {
        /// The first code skipped.
        first: String,
        /// The last code skipped; the same where it is only one.
        last: String,
    },
    /// A guideline that no objective answers to.
    Uncovered {
        /// Its code.
        code: String,
        /// Its title.
        title: String,
    },
    /// An objective that answers to no guideline.
    NoGuideline,
    /// A declared interim state that differs from the suggested one (R10).
    OtherState {
        /// The state that the office declares.
        declared: State,
        /// The state that the figures suggest.
        suggested: State,
    },
}

/// What the plan of the year before set for this year, and what this year's plan sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// This year's target as a number.
    pub target: Figure,
    /// The least that was set; the most, where less is better.
    pub bound: Decimal,
    /// Whether it was set as the rule *at least last year's final value*, and not as a number.
    pub by_rule: bool,
    /// Whether more is better.
    pub direction: Direction,
    /// The year of the plan that set it.
    pub year: u16,
    /// The code of the objective in that plan.
    pub code: String,
}

/// Σ of the weights that are known, and how many are not.
pub(super) fn sum(weights: impl Iterator<Item = Option<Weight>>) -> (Decimal, usize) {
    weights.fold((Decimal::ZERO, 0), |(sum, unknown), weight| match weight {
        Some(weight) => (sum + weight.get(), unknown),
        None => (sum, unknown + 1),
    })
}
