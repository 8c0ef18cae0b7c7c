//! The evaluation of a plan, and the trace that explains it.
//!
//! [`evaluate`] is where to start. It walks plan → objective → indicator → phase and returns the
//! tree of [`Node`]s: each holds its [`Outcome`], the [`Step`] with the figures that led to it, and the
//! nodes below. A score is the root of its trace; nothing else computes one.
//!
//! | file | rules |
//! |---|---|
//! | `numeric` | R3, R12 |
//! | `delay` | R1, R2 for one activity: a phase, a milestone, what cannot be quantified |
//! | `schedule` | R1, R5 for schedules |
//! | `survey` | R9 |
//! | `indicator` | R4, R5, R8 round all of the above |
//! | `plan` | R6, R7, with R5 and R8 for whole objectives |
//! | `final_value` | R12: what the plan of the next year starts from |
//! | `mean` | the weighted mean with its interval, for R1, R6 and R7 |

mod delay;
mod final_value;
mod indicator;
mod mean;
mod numeric;
mod outcome;
mod plan;
mod schedule;
mod survey;
mod trace;

pub use delay::Delay;
pub(crate) use final_value::{final_value, survey_outcome};
pub use mean::Mean;
pub use numeric::{Achieved, AchievedFrom, Goal, NumericStep};
pub(crate) use numeric::{Monitored, achieved, goal, is_usable};
pub use outcome::{Lack, LackReason, Outcome, Performance, Reason};
pub use plan::evaluate;
pub use schedule::{Course, ScheduleStep};
pub use survey::{SurveyStep, Turnout};
pub(crate) use trace::rounded;
pub use trace::{Evaluation, Node, Step};
