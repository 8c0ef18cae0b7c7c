//! What is left to decide in a plan that was rolled over; the sentences are in `view::decisions`.

use crate::{
    date::Date,
    number::Figure,
    plan::{Id, Place, Stage, Subject, Target},
};

/// Something that somebody has to decide, or to look at, before the new plan can stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Where in the new plan. Its parts stand where those of the year before stood.
    pub place: Place,
    /// What, with the figures to start from.
    pub kind: DecisionKind,
}

/// What there is to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecisionKind {
    /// The year before is not monitored to its end, so final values may be lacking.
    YearNotClosed(Stage),
    /// The act that approves the new plan.
    Approval {
        /// The act that approved the plan of the year before; it is still among the acts.
        before: Option<Id>,
    },
    /// The title names years besides that of the plan.
    Title {
        /// The title of the year before.
        before: String,
    },
    /// What concerned the document of the year before and is not in the new one.
    LeftBehind {
        /// Notes on the document.
        notes: usize,
        /// Amendments.
        amendments: usize,
        /// Scenarios.
        scenarios: usize,
    },
    /// The guidelines are those of the year before.
    Guidelines {
        /// How many there are.
        count: usize,
    },
    /// A date that the new year does not have.
    LeapDay {
        /// 29 February.
        before: Date,
        /// 28 February a year later.
        now: Date,
    },
    /// Titles, notes or outputs that name the year before.
    NamesTheYear {
        /// The parts whose texts do: the objective, its indicators, their phases.
        parts: Vec<Subject>,
    },
    /// Left out for external causes in the year before (R5): whether and how it goes on.
    Excluded {
        /// The reason that was given.
        reason: String,
    },
    /// A survey that could not be evaluated, because too few answered (R9).
    QuorumNotReached,
    /// No final value, so no baseline.
    FinalValueMissing {
        /// Whether the target waits for it too, because it is a rule (R12).
        by_rule: bool,
    },
    /// No target was set for the new year, so that of the year before stays.
    TargetNotSet {
        /// The target that stays, where there is one.
        kept: Option<Target>,
        /// What was reached in the year before, where it is known.
        reached: Option<Figure>,
    },
    /// What was reached is the target by rule (R12), but no number can be evaluated against it (R3).
    TargetNotUsable {
        /// The target.
        target: Figure,
    },
    /// The target that was set for the new year was the last: there is none for the years after it.
    LaterTargetsUsedUp,
    /// A schedule with its dates a year later: are the same activities done again?
    Schedule {
        /// How many phases there are.
        phases: usize,
        /// How many of them were completed, and not left out.
        completed: usize,
        /// The new due date.
        due: Option<Date>,
    },
    /// A phase that was not completed: what remains of it?
    Phase(Remainder),
    /// A single activity with its dates a year later: is it done again, or what remains of it?
    Activity {
        /// What remains; `None` where it was completed.
        remainder: Option<Remainder>,
        /// The new due date.
        due: Option<Date>,
    },
}

/// How an activity stood at the end of the year before, other than completed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remainder {
    /// Left out for external causes (R5).
    ExternalCauses {
        /// The reason that was given.
        reason: String,
    },
    /// Its end was estimated (R2).
    Estimated {
        /// The estimated end.
        end: Date,
    },
    /// Nothing let its end be estimated (R2).
    NotEstimable,
    /// Nothing was said of it.
    NothingSaid,
}
