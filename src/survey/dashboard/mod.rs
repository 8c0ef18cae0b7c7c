//! The answers of all administrations side by side.
//!
//! [`Grid::of`] is where to start: what stands in every cell of the form, read once. The pictures are read off it, each with the
//! administrations behind a figure, as positions in the document. Nothing here borrows from the document, so that a page can
//! keep it.
//!
//! | file | what it gives |
//! |---|---|
//! | `grid`, `state` | what stands in each cell, and how often |
//! | `matrix` | administrations × items of a section, in an order |
//! | `profile` | one administration against the others |
//! | `standing` | in how many items each stands apart |
//! | `scores` | the scores that fragile groups were given, with their spread |
//! | `problems`, `added` | what is said to hinder, by frequency |
//! | `unread` | where texts were written that nobody read |
//! | `search`, `query` | all texts |
//! | `services`, `join` | which services can go digital, with what bears on them; decisions |

mod added;
mod grid;
mod join;
mod matrix;
mod problems;
mod profile;
mod query;
mod scores;
mod search;
mod services;
mod standing;
mod state;
mod unread;

pub use grid::Grid;
pub use join::Joined;
pub use matrix::{ItemOrder, Margin, Matrix, Row, RowOrder};
pub use problems::{Problem, ProblemKind, ProblemOrder, problems};
pub use profile::{ItemProfile, Profile, ScoreProfile, SectionProfile};
pub use query::Query;
pub use scores::{Scores, Spread};
pub use search::{Found, Hit, Piece, Scope, TextIndex};
pub use services::{Board, Card, Decided, Filter, Lane, NoService, decide};
pub use standing::Standing;
pub use state::{Cell, State, StateKind, Tally};
pub use unread::unread_texts;
