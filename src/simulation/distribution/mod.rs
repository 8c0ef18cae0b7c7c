//! Distribution: which totals come out when the weights move at random within their ranges, all combinations equally
//! likely, while their sum stays.
//!
//! Floating point, but repeatable: the same [`Run`] gives the same figures to the last bit, natively and as
//! WebAssembly. `docs/simulation.md` says how, and why the samples are uniform.
//!
//! ```
//! use stadera::simulation::distribution::{Range, Run};
//!
//! let ranges = vec![Range::around(60.0, 5.0, 100.0), Range::around(40.0, 5.0, 80.0)];
//! let run = Run { ranges, sum: 100.0, seed: 1, samples: 1_000 };
//! let totals = run.perform(|_drawn| ()).expect("ranges that reach the sum");
//! // 92 with the weights as they are, and a fifth of a point for each that moves
//! assert!(totals.lowest() >= 91.0 && totals.highest() <= 93.0);
//! ```
//!
//! | file | what it is for |
//! |---|---|
//! | `slice` | what the ranges and the sum leave of each weight |
//! | `sampler` | the draws |
//! | `totals` | what the drawn totals say: mean, percentiles, histogram |
//! | `run` | all of it, from a question to its answer |
//! | `message` | questions and answers as lists of numbers, for the browser's worker |

mod message;
mod run;
mod sampler;
mod slice;
mod totals;

pub use message::{Answer, VERSION};
pub use run::{Failure, LEAST_SAMPLES, MOST_SAMPLES, Run};
pub use sampler::Sampler;
pub use slice::{Range, RangeError};
pub use totals::{BINS, Histogram, Summary, Totals, share_at_least};
