//! Simulation: what would the total be with other weights, other figures, other dates?
//!
//! Exact decimals, no plan is changed. [`Balance`] is where to start: the weights and achievements that a total is made
//! of. What may be tried is a [`Scenario`](crate::plan::Scenario), a list of changes over the plan.
//!
//! | file | what it answers |
//! |---|---|
//! | `weights` | which weights follow when one moves, so that their sum stays |
//! | `level` | whose weights: of the objectives, of an objective's indicators, of a schedule's phases |
//! | `balance` | what a total is made of, or why there is none to work with |
//! | `leverage` | what one more point of a weight does; the total without an objective |
//! | `interval` | the lowest and the highest total within some points of each weight |
//! | `seek` | the weight, the value or the date with which the total is as wanted |
//! | `distribution` | where the total mostly is when weights move at random; the only one in floating point |
//! | `effective` | what each part weighs in the total |
//! | `scenario` | the plan as a scenario has it, and what it changes |

mod balance;
pub mod distribution;
mod effective;
mod interval;
mod level;
mod leverage;
mod scenario;
mod seek;
mod weights;

pub use balance::{Balance, Item, Unsettled};
pub use effective::{Effective, effective};
pub use interval::{End, Interval, WITHIN_MOST};
pub use level::Level;
pub use leverage::{Dropped, Leverage, Others};
pub use scenario::{adoption, starting_point, tried_out};
pub use seek::{Answer, Found, Lever, NoAnswer, Search, seek};
pub use weights::{FINEST, Follow, MoveError, Weights};
