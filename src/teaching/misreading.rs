//! The wrong readings of the rules that people really make; `words` says each, and why it is wrong.

mod words;

use crate::law::RuleId;

/// One thing read wrongly. What figure it gives is computed in `misread`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Misreading {
    /// A phase that was late counts as late although the schedule was completed by its due date.
    DelayNotMadeUp,
    /// What is late is worth nothing.
    LateAsZero,
    /// Months are counted and not days.
    MonthsForDays,
    /// Days are the difference of two dates, so that the first one is not counted.
    FirstDayNotCounted,
    /// The days of delay are deducted from the planned ones.
    DelayDeducted,
    /// The phases of a schedule all count the same.
    PhaseWeightsIgnored,
    /// What is not completed, and cannot be estimated, leaves the evaluation.
    NotEstimableLeftOut,
    /// What is not completed is worth nothing, although the note lets its end be estimated.
    EstimateIgnored,
    /// What has an estimated end is as good as completed in time.
    EstimateAsInTime,
    /// More than 100 %.
    Uncapped,
    /// More is taken to be better where less is.
    DirectionIgnored,
    /// The points that lack to the target are deducted from 100.
    PointsDeducted,
    /// A target that is not reached is worth nothing.
    AllOrNothing,
    /// The value as declared counts, and not its own numerator and denominator.
    DeclaredValue,
    /// The percentage of the note is not looked at.
    NoteIgnored,
    /// The percentage of the note counts although it is higher.
    NoteAlways,
    /// The mean of note and technical evaluation.
    NoteAveraged,
    /// What external causes left out counts as zero.
    ExcludedAsZero,
    /// What external causes left out counts as reached.
    ExcludedAsReached,
    /// The indicators of an objective all count the same although they have weights.
    IndicatorWeightsIgnored,
    /// An objective is worth its worst indicator.
    WorstIndicator,
    /// The objectives of the plan all count the same.
    ObjectiveWeightsIgnored,
    /// The weights of what is not evaluable stay in the denominator.
    NotEvaluableWeighed,
    /// What counts for the other performance counts as well.
    ScopeIgnored,
    /// The index in percent of the highest step of its scale.
    IndexAsShare,
    /// The score is divided by the people asked, and not by the evaluations.
    DividedByAsked,
    /// The index counts although too few have answered.
    QuorumIgnored,
    /// Too few have answered: it is worth nothing.
    QuorumAsZero,
    /// The number of completed phases over all phases.
    PhasesCounted,
    /// A phase that was to begin counts in full.
    BegunCounted,
    /// The share of the time of the schedule that has gone by.
    TimeGoneBy,
    /// Any value is good, because the target is not printed as a number.
    PreviousIgnored,
    /// Every level is rounded before the next is computed.
    RoundedAtEachLevel,
    /// The decimals after the second are cut off.
    Cut,
    /// What is missing counts as zero.
    MissingAsZero,
    /// What is missing leaves the evaluation, and what is known is final.
    MissingLeftOut,
}

impl Misreading {
    /// All of them, by the rule that they get wrong. Exercises are drawn with an eye on all: whoever adds one, or changes what
    /// one gives, raises [`GENERATION`](super::exercise::GENERATION).
    pub const ALL: [Self; 36] = [
        Self::DelayNotMadeUp,
        Self::LateAsZero,
        Self::MonthsForDays,
        Self::FirstDayNotCounted,
        Self::DelayDeducted,
        Self::PhaseWeightsIgnored,
        Self::NotEstimableLeftOut,
        Self::EstimateIgnored,
        Self::EstimateAsInTime,
        Self::Uncapped,
        Self::DirectionIgnored,
        Self::PointsDeducted,
        Self::AllOrNothing,
        Self::DeclaredValue,
        Self::NoteIgnored,
        Self::NoteAlways,
        Self::NoteAveraged,
        Self::ExcludedAsZero,
        Self::ExcludedAsReached,
        Self::IndicatorWeightsIgnored,
        Self::WorstIndicator,
        Self::ObjectiveWeightsIgnored,
        Self::NotEvaluableWeighed,
        Self::MissingAsZero,
        Self::MissingLeftOut,
        Self::ScopeIgnored,
        Self::IndexAsShare,
        Self::DividedByAsked,
        Self::QuorumIgnored,
        Self::QuorumAsZero,
        Self::PhasesCounted,
        Self::BegunCounted,
        Self::TimeGoneBy,
        Self::PreviousIgnored,
        Self::RoundedAtEachLevel,
        Self::Cut,
    ];

    /// The rule that it gets wrong.
    #[must_use]
    pub const fn rule(self) -> RuleId {
        match self {
            Self::DelayNotMadeUp
            | Self::LateAsZero
            | Self::MonthsForDays
            | Self::FirstDayNotCounted
            | Self::DelayDeducted
            | Self::PhaseWeightsIgnored => RuleId::R1,
            Self::NotEstimableLeftOut | Self::EstimateIgnored | Self::EstimateAsInTime => RuleId::R2,
            Self::Uncapped
            | Self::DirectionIgnored
            | Self::PointsDeducted
            | Self::AllOrNothing
            | Self::DeclaredValue => RuleId::R3,
            Self::NoteIgnored | Self::NoteAlways | Self::NoteAveraged => RuleId::R4,
            Self::ExcludedAsZero | Self::ExcludedAsReached => RuleId::R5,
            Self::IndicatorWeightsIgnored | Self::WorstIndicator => RuleId::R6,
            Self::ObjectiveWeightsIgnored
            | Self::NotEvaluableWeighed
            | Self::MissingAsZero
            | Self::MissingLeftOut => RuleId::R7,
            Self::ScopeIgnored => RuleId::R8,
            Self::IndexAsShare | Self::DividedByAsked | Self::QuorumIgnored | Self::QuorumAsZero => {
                RuleId::R9
            }
            Self::PhasesCounted | Self::BegunCounted | Self::TimeGoneBy => RuleId::R11,
            Self::PreviousIgnored => RuleId::R12,
            Self::RoundedAtEachLevel | Self::Cut => RuleId::R13,
        }
    }
}
