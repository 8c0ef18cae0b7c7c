//! What a learner answers, and what is said of it: the same in a lesson (Aula) and in an exercise (Esercizi).
//!
//! | file | what it draws |
//! |---|---|
//! | `fields` | a percentage, or one of the other two outcomes, as they are typed and chosen |
//! | `verdict` | what is said of an answer |
//! | `wrong` | the right answer beside what wrong readings give |

mod fields;
mod verdict;
mod wrong;

pub use fields::{Draft, Entry, fields};
pub use verdict::verdict;
pub use wrong::wrong_readings;
