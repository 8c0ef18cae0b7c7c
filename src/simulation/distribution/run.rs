//! From a question to its answer.

use super::{Range, RangeError, Sampler, Totals};

/// The fewest samples: fewer have no percentiles to speak of.
pub const LEAST_SAMPLES: usize = 100;
/// The most samples: they take 40 MB.
pub const MOST_SAMPLES: usize = 5_000_000;
/// Samples between two reports. Even those of a thousand objectives take less than a tenth of a second.
const CHUNK: usize = 250;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The evaluable objectives.
    pub ranges: Vec<Range>,
    /// What their weights together stay, in percent.
    pub sum: f64,
    /// Where the draws begin; each seed gives others.
    pub seed: u64,
    /// How many are drawn, [`LEAST_SAMPLES`] to [`MOST_SAMPLES`].
    pub samples: usize,
}

/// Why there is no distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The number of samples is outside its limits.
    Samples(usize),
    /// No weights are possible.
    Ranges(RangeError),
    /// The question is not one, or one of another version of the program.
    Question,
}

impl Run {
    /// Draws; `report` hears how many samples there are, now and then. Who wants to stop it stops the thread: this
    /// goes on to the end.
    ///
    /// # Errors
    /// [`Failure`] before anything is drawn.
    pub fn perform(&self, mut report: impl FnMut(usize)) -> Result<Totals, Failure> {
        if !(LEAST_SAMPLES..=MOST_SAMPLES).contains(&self.samples) {
            return Err(Failure::Samples(self.samples));
        }
        let mut sampler = Sampler::new(&self.ranges, self.sum, self.seed).map_err(Failure::Ranges)?;
        let mut totals = Vec::with_capacity(self.samples);
        while totals.len() < self.samples {
            sampler.draw(CHUNK.min(self.samples - totals.len()), &mut totals);
            report(totals.len());
        }
        // Sound ranges give numbers.
        Totals::of(totals).ok_or(Failure::Question)
    }
}
