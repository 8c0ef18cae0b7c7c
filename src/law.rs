//! The rules of evaluation and what each of them rests on.
//!
//! [`RuleId`] is closed and [`RuleId::citations`] is exhaustive: a rule without a source does not
//! compile. What the acts leave open is a *convention* of the product, and is cited as such.

use std::fmt;

/// The rules, numbered as in `docs/rules.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleId {
    /// Delay.
    R1,
    /// Value that cannot be quantified.
    R2,
    /// Numeric indicators.
    R3,
    /// The note prevails where it is lower.
    R4,
    /// Contextualised evaluation.
    R5,
    /// Objective.
    R6,
    /// Plan.
    R7,
    /// Scope.
    R8,
    /// Survey index.
    R9,
    /// Interim state.
    R10,
    /// Interim value of a schedule.
    R11,
    /// Targets of later years.
    R12,
    /// Rounding.
    R13,
}

/// What a rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Citation {
    /// A place in a published document, and the acts that the document itself names for it.
    Document {
        /// The document.
        document: Source,
        /// The place in it.
        place: Part,
        /// Acts it takes the rule from.
        acts: &'static [Act],
    },
    /// A choice of the product where the sources are silent.
    Convention,
}

/// The published documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Report on the quality of performance of ARTI for 2020 (final monitoring).
    Rqp2020,
    /// Intermediate monitoring of ARTI at 30/06/2021.
    Int2021,
}

/// Places in the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Criterion 1–4 of the premise.
    Criterion(u8),
    /// The paragraph on the contextualised evaluation in the premise.
    ContextualisedEvaluation,
    /// The point of the premise on the percentages of indicator and objective.
    IndicatorAndObjective,
    /// The table, at an objective or in its last row.
    Table(&'static str),
    /// The schedules (annexes).
    Schedules,
    /// The column of the state of the indicators.
    StateColumn,
}

/// An act: kind and number, date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act {
    /// Such as `DGR 149`.
    pub name: &'static str,
    /// Day, month, year as printed: `17/02/2020`.
    pub date: &'static str,
}

/// What the projection of a number to the end of the year rests on: no source projects anything.
pub const PROJECTION: &[Citation] = &[Citation::Convention];

const CRITERIA: &[Act] =
    &[Act { name: "DGR 149", date: "17/02/2020" }, Act { name: "DGR 243", date: "02/03/2020" }];

const fn report(place: Part, acts: &'static [Act]) -> Citation {
    Citation::Document { document: Source::Rqp2020, place, acts }
}

const fn interim(place: Part) -> Citation {
    Citation::Document { document: Source::Int2021, place, acts: &[] }
}

impl RuleId {
    /// Every rule, in order.
    pub const ALL: [Self; 13] = [
        Self::R1,
        Self::R2,
        Self::R3,
        Self::R4,
        Self::R5,
        Self::R6,
        Self::R7,
        Self::R8,
        Self::R9,
        Self::R10,
        Self::R11,
        Self::R12,
        Self::R13,
    ];

    /// What the rule rests on, the strongest first; never empty.
    #[must_use]
    pub const fn citations(self) -> &'static [Citation] {
        match self {
            Self::R1 => &[const { report(Part::Criterion(1), CRITERIA) }],
            Self::R2 => &[const { report(Part::Criterion(2), CRITERIA) }],
            Self::R3 => {
                &[const { report(Part::Criterion(3), CRITERIA) }, const { report(Part::Table("3.1"), &[]) }]
            }
            Self::R4 => &[const { report(Part::Criterion(4), CRITERIA) }],
            Self::R5 => &[const { report(Part::ContextualisedEvaluation, &[]) }],
            Self::R6 => &[const { report(Part::IndicatorAndObjective, &[]) }],
            Self::R7 => &[const { report(Part::Table("MEDIA PONDERATA"), &[]) }],
            Self::R8 | Self::R9 => &[const { report(Part::Table("4.4"), &[]) }],
            Self::R10 => &[const { interim(Part::StateColumn) }, Citation::Convention],
            Self::R11 => &[const { interim(Part::Schedules) }],
            Self::R12 => &[const { report(Part::Table("3.1"), &[]) }, const { interim(Part::Table("3.1")) }],
            Self::R13 => &[Citation::Convention],
        }
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}
