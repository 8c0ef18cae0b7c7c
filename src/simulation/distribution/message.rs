//! Questions and answers as lists of numbers: what the page and its worker send each other (`src/web/browser/worker.rs`,
//! `worker/main.rs`). Numbers arrive to the last bit, and neither side needs a reader of texts.
//!
//! | list | numbers |
//! |---|---|
//! | [`Run`] | [`VERSION`], samples, upper and lower half of the seed, sum; then least weight, greatest weight, achievement of each objective |
//! | [`Answer::Ready`] | 0, [`VERSION`] |
//! | [`Answer::Progress`] | 1, samples drawn |
//! | [`Answer::Done`] | 2, then the [`Summary`] in the order of its fields, the histogram as from, to and its counts |
//! | [`Answer::Failed`] | 3, then which failure, then its number |

use super::{Failure, Histogram, Range, RangeError, Run, Summary};

/// Changes with what the lists mean, so that the page and a worker from another build do not misunderstand each other.
pub const VERSION: u32 = 1;

/// What the worker says.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// It can be asked now.
    Ready,
    /// So many samples are drawn.
    Progress(usize),
    /// The figures. The drawn totals come beside them, from the lowest to the highest.
    Done(Summary),
    /// There will be none.
    Failed(Failure),
}

impl Run {
    /// The question as a list.
    #[must_use]
    pub fn to_numbers(&self) -> Vec<f64> {
        let halves = [self.seed >> 32, self.seed & u64::from(u32::MAX)];
        let mut list = vec![f64::from(VERSION), number(self.samples)];
        // Each half is exact.
        #[expect(clippy::cast_precision_loss)]
        list.extend(halves.map(|half| half as f64));
        list.push(self.sum);
        list.extend(self.ranges.iter().flat_map(|one| [one.low, one.high, one.achievement]));
        list
    }

    /// The question of a list.
    ///
    /// # Errors
    /// [`Failure::Question`].
    pub fn from_numbers(list: &[f64]) -> Result<Self, Failure> {
        let [version, samples, upper, lower, sum, ranges @ ..] = list else { return Err(Failure::Question) };
        let (ranges, []) = ranges.as_chunks() else { return Err(Failure::Question) };
        if *version != f64::from(VERSION) {
            return Err(Failure::Question);
        }
        let half = |one: &f64| whole(*one).and_then(|one| u32::try_from(one).ok()).ok_or(Failure::Question);
        let seed = u64::from(half(upper)?) << 32 | u64::from(half(lower)?);
        let ranges =
            ranges.iter().map(|&[low, high, achievement]| Range { low, high, achievement }).collect();
        Ok(Self { ranges, sum: *sum, seed, samples: whole(*samples).ok_or(Failure::Question)? })
    }
}

impl Answer {
    /// The answer as a list.
    #[must_use]
    pub fn to_numbers(&self) -> Vec<f64> {
        match self {
            Self::Ready => vec![0.0, f64::from(VERSION)],
            Self::Progress(drawn) => vec![1.0, number(*drawn)],
            Self::Done(summary) => summary_numbers(summary),
            Self::Failed(failure) => {
                let (which, value) = failure_numbers(*failure);
                vec![3.0, which, number(value)]
            }
        }
    }

    /// The answer of a list; `None` where it is none, or one of another version.
    #[must_use]
    pub fn from_numbers(list: &[f64]) -> Option<Self> {
        let (sort, rest) = list.split_first()?;
        match (whole(*sort)?, rest) {
            (0, [version]) => (*version == f64::from(VERSION)).then_some(Self::Ready),
            (1, [drawn]) => whole(*drawn).map(Self::Progress),
            (2, rest) => summary(rest).map(Self::Done),
            (3, [which, value]) => failure(whole(*which)?, whole(*value)?).map(Self::Failed),
            _ => None,
        }
    }
}

fn summary_numbers(of: &Summary) -> Vec<f64> {
    let mut list = vec![2.0, number(of.samples), of.mean, of.deviation, of.lowest, of.highest];
    list.extend([of.p05, of.p25, of.p50, of.p75, of.p95, of.histogram.from, of.histogram.to]);
    list.extend(of.histogram.counts.iter().map(|count| number(*count)));
    list
}

fn summary(list: &[f64]) -> Option<Summary> {
    let (figures, counts) = list.split_first_chunk()?;
    let [samples, mean, deviation, lowest, highest, p05, p25, p50, p75, p95, from, to] = *figures;
    let counts: Option<Vec<usize>> = counts.iter().map(|count| whole(*count)).collect();
    let histogram = Histogram { from, to, counts: counts? };
    let samples = whole(samples)?;
    Some(Summary { samples, mean, deviation, lowest, highest, p05, p25, p50, p75, p95, histogram })
}

fn failure_numbers(failure: Failure) -> (f64, usize) {
    match failure {
        Failure::Question => (0.0, 0),
        Failure::Samples(samples) => (1.0, samples),
        Failure::Ranges(RangeError::Empty) => (2.0, 0),
        Failure::Ranges(RangeError::Sum) => (3.0, 0),
        Failure::Ranges(RangeError::Range(index)) => (4.0, index),
        Failure::Ranges(RangeError::TooHeavy) => (5.0, 0),
        Failure::Ranges(RangeError::TooLight) => (6.0, 0),
    }
}

fn failure(which: usize, value: usize) -> Option<Failure> {
    Some(match which {
        0 => Failure::Question,
        1 => Failure::Samples(value),
        2 => Failure::Ranges(RangeError::Empty),
        3 => Failure::Ranges(RangeError::Sum),
        4 => Failure::Ranges(RangeError::Range(value)),
        5 => Failure::Ranges(RangeError::TooHeavy),
        6 => Failure::Ranges(RangeError::TooLight),
        _ => return None,
    })
}

/// Counts are far below 2^53.
#[expect(clippy::cast_precision_loss)]
fn number(count: usize) -> f64 {
    count as f64
}

/// A whole number below 2^32.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> Option<usize> {
    (number >= 0.0 && number <= f64::from(u32::MAX) && number.trunc() == number).then_some(number as usize)
}
