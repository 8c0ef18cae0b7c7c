//! What is taught.

mod notation;

pub use notation::Notation;
