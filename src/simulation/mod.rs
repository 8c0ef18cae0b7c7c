//! Simulation: what would the total be with other weights?
//!
//! Exact decimals, no plan is changed. [`Weights`] is where to start.

mod weights;

pub use weights::{MoveError, Weights};
