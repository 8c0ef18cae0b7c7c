//! What is taught: lessons and exercises over small documents, and the wrong readings of the rules beside the right one.
//!
//! Nothing is computed by hand here: a right answer is the engine's, and a wrong one that of [`misread`], which differs
//! from the rules in one place. Texts stand in both languages beside what they say.
//!
//! | file | what it is for |
//! |---|---|
//! | `notation` | small documents, a line a part |
//! | `question` | what is asked of a document, and the right answer |
//! | `misreading`, `misread`, `misread_interim` | the wrong readings in words; the figures that they give |
//! | `topic` | what is taught of: a rule, or the three outcomes |
//! | `lesson/` | the lessons of the classroom |
//! | `shows` | what is shown of a document that people change |
//! | `rules` | the rules in words, each with its formulas, examples and wrong readings |
//! | `judge` | what is said of a learner's answer |
//! | `exercise/` | exercises from a seed |

pub mod exercise;
mod judge;
mod lesson;
mod misread;
mod misread_interim;
mod misreading;
mod notation;
mod question;
pub mod rules;
mod shows;
mod topic;

use misread_interim::misread_interim;

pub use judge::{Verdict, apart, judge, misreadings};
pub use lesson::{About, LESSONS, Lesson, conventions, sample_survey};
pub use misread::{misread, read};
pub use misreading::Misreading;
pub use notation::Notation;
pub use question::{Answer, Asks, Question};
pub use shows::Shows;
pub use topic::Topic;

/// A text in Italian and in English.
pub type Text = (&'static str, &'static str);
