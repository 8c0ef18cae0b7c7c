//! Exercises as they are read: the situation and the question, both written from the document, and the solution.
//!
//! | file | what it gives |
//! |---|---|
//! | `situation` | what is known, part by part; what is asked |
//! | `conventions` | scale and quorum |
//! | `solution` | the right answer with its explanation, and the wrong readings with their figures |

mod conventions;
mod situation;
mod solution;

pub use conventions::survey_conventions;
pub use situation::{PhaseTable, Situation, Told, ToldObjective, situation};
pub use solution::{Solution, solution};
