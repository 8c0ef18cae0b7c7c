//! Weights at random, and their totals.

use rand_xoshiro::{
    Xoshiro256PlusPlus,
    rand_core::{Rng, SeedableRng},
};

use super::{
    Range, RangeError,
    slice::{Free, Slice},
};

/// How many even draws take the time of one with a logarithm.
const LOGARITHM: f64 = 8.0;
/// 1 / sqrt(2π), the density of the normal distribution in its middle, in standard deviations.
const NORMAL: f64 = 0.398_942_280_401_432_7;
/// 2^-53: so many steps from 0 to 1 does floating point have everywhere.
const STEP: f64 = 1.0 / 9_007_199_254_740_992.0;
/// Halvings of the interval in which the tilt is sought. Whatever the tilt, the samples are uniform: a better one is
/// only accepted more often.
const HALVINGS: u32 = 60;

/// Draws weights within their ranges that keep their sum, all combinations equally likely, and gives their totals.
///
/// Which weights are drawn depends on bounds, sum and seed alone, not on achievements, nor on how many are drawn at
/// a time.
///
/// ```
/// use stadera::simulation::distribution::{Range, Sampler};
///
/// let ranges = [Range::around(60.0, 5.0, 100.0), Range::around(40.0, 5.0, 80.0)];
/// let mut sampler = Sampler::new(&ranges, 100.0, 1).expect("ranges that reach the sum");
/// let mut totals = Vec::new();
/// sampler.draw(1_000, &mut totals);
/// assert_eq!(totals.len(), 1_000);
/// ```
#[derive(Clone, Debug)]
pub struct Sampler {
    random: Xoshiro256PlusPlus,
    /// All weights but the last that can move.
    drawn: Vec<Drawn>,
    /// What all that can move sum to.
    room: f64,
    /// The width of the last, which follows from the others.
    last: f64,
    /// The total while nothing is drawn yet, in percent.
    base: f64,
    draws: Draws,
}

/// A weight that is drawn: it is `width · v` from its origin and adds `slope · v` to the total. What v is depends on
/// [`Draws`].
#[derive(Clone, Copy, Debug)]
struct Drawn {
    width: f64,
    slope: f64,
    /// Tilted: the probability that an exponential draw without an end lies within the range. Parts: the greatest.
    within: f64,
}

/// From what the weights are drawn.
#[derive(Clone, Copy, Debug)]
enum Draws {
    /// There is only one possibility.
    Point,
    /// All of the range alike; v goes from 0 to 1.
    Even,
    /// As parts of the room, whose ends are only looked at afterwards; v is the part, and the width that of all.
    Parts,
    /// Near the origin more often, by this rate per point; v is the logarithm of an even draw, and `width` -1/rate.
    Tilted(f64),
}

impl Sampler {
    /// Gets ready to draw. `sum`, in percent, is what the weights together stay.
    ///
    /// # Errors
    /// [`RangeError`] where no weights are possible.
    pub fn new(ranges: &[Range], sum: f64, seed: u64) -> Result<Self, RangeError> {
        let slice = Slice::of(ranges, sum)?;
        let draws = draws(&slice);
        let reference = slice.reference().unwrap_or_default();
        let (last, others) = match slice.free.split_last() {
            Some((last, others)) => (last.width, others),
            None => (0.0, &[][..]),
        };
        let drawn = |one: &Free| {
            let (width, within) = match draws {
                Draws::Point | Draws::Even => (one.width, 1.0),
                Draws::Parts => (slice.room, one.width / slice.room),
                Draws::Tilted(rate) => (-1.0 / rate, -libm::expm1(-rate * one.width)),
            };
            Drawn { width, slope: slice.sign * width * (one.achievement - reference) / sum, within }
        };
        Ok(Self {
            random: Xoshiro256PlusPlus::seed_from_u64(seed),
            drawn: others.iter().map(drawn).collect(),
            room: slice.room,
            last,
            base: slice.base(sum),
            draws,
        })
    }

    /// The total, in percent, where there is only one possibility.
    #[must_use]
    pub fn only(&self) -> Option<f64> {
        matches!(self.draws, Draws::Point).then_some(self.base)
    }

    /// Draws so many weights more and appends their totals, in percent.
    // Browsers compile a function quickly at first, and better while it runs, but only its next call is of the better one:
    // what takes long must be called often.
    #[inline(never)]
    pub fn draw(&mut self, count: usize, totals: &mut Vec<f64>) {
        // A copy, which can stay in registers: nothing else points to it.
        let mut random = self.random.clone();
        match self.draws {
            Draws::Point => totals.extend(std::iter::repeat_n(self.base, count)),
            Draws::Even => totals.extend((0..count).map(|_| self.even(&mut random))),
            Draws::Parts => {
                let mut parts = vec![0.0; self.drawn.len()];
                totals.extend((0..count).map(|_| self.in_parts(&mut random, &mut parts)));
            }
            Draws::Tilted(rate) => totals.extend((0..count).map(|_| self.tilted(rate, &mut random))),
        }
        self.random = random;
    }

    fn even(&self, random: &mut Xoshiro256PlusPlus) -> f64 {
        loop {
            let (mut left, mut total) = (self.room, self.base);
            for one in &self.drawn {
                let v = unit(random);
                left -= one.width * v;
                total += one.slope * v;
            }
            if left >= 0.0 && left <= self.last {
                return total;
            }
        }
    }

    /// Exponential draws, divided by their sum, are uniform among all parts of a whole.
    fn in_parts(&self, random: &mut Xoshiro256PlusPlus, parts: &mut [f64]) -> f64 {
        let last = self.last / self.room;
        loop {
            let mut draw = || -libm::log(1.0 - unit(random));
            let own = draw();
            let mut whole = own;
            for part in parts.iter_mut() {
                *part = draw();
                whole += *part;
            }
            let per_part = 1.0 / whole;
            let (mut total, mut within) = (self.base, own * per_part <= last);
            for (one, part) in self.drawn.iter().zip(parts.iter()) {
                let v = part * per_part;
                within &= v <= one.within;
                total += one.slope * v;
            }
            if within {
                return total;
            }
        }
    }

    fn tilted(&self, rate: f64, random: &mut Xoshiro256PlusPlus) -> f64 {
        loop {
            let (mut left, mut total) = (self.room, self.base);
            for one in &self.drawn {
                // The inverse of the distribution function. At least 2^-53 stays under the logarithm.
                let v = libm::log(1.0 - unit(random) * one.within);
                left -= one.width * v;
                total += one.slope * v;
                // The rest could only take more.
                if left < 0.0 {
                    break;
                }
            }
            // The density of these draws is e^(rate · left), up to a constant: this makes up for it.
            let fits = (0.0..=self.last).contains(&left);
            if fits && unit(random) < libm::exp(-rate * left) {
                return total;
            }
        }
    }
}

/// From 0 to less than 1, in equal steps.
fn unit(random: &mut Xoshiro256PlusPlus) -> f64 {
    // 53 bits: the conversion is exact. From a signed number it is also fast.
    #[expect(clippy::cast_precision_loss)]
    let steps = (random.next_u64() >> 11).cast_signed() as f64;
    steps * STEP
}

/// The fastest way, by how many draws a sample takes. That is an estimate; that samples are uniform does not hang on it.
fn draws(slice: &Slice) -> Draws {
    let Some(last) = slice.free.last() else { return Draws::Point };
    #[expect(clippy::cast_precision_loss)]
    let count = slice.free.len() as f64;
    let middle = slice.free.iter().map(|one| one.width).sum::<f64>() / 2.0;
    let variance = slice.free.iter().map(|one| one.width * one.width).sum::<f64>() / 12.0;
    let distance = middle - slice.room;
    let even = NORMAL / variance.sqrt() * libm::exp(-distance * distance / variance / 2.0) * last.width;
    // Of n parts of a whole, one is greater than x with the probability (1 - x)^(n-1).
    let beyond = |one: &Free| libm::pow((1.0 - one.width / slice.room).max(0.0), count - 1.0);
    let parts = slice.free.iter().map(|one| 1.0 - beyond(one)).product::<f64>() / LOGARITHM;
    let rate = rate(slice);
    let spread = slice.free.iter().map(|one| variance_at(rate, one.width)).sum::<f64>().sqrt();
    let peak = rate / -libm::expm1(-rate * last.width);
    let tilted = NORMAL / spread / peak / LOGARITHM;
    if even >= parts.max(tilted) {
        Draws::Even
    } else if parts >= tilted {
        Draws::Parts
    } else {
        Draws::Tilted(rate)
    }
}

/// The rate at which exponential draws within the ranges sum to the room on average.
fn rate(slice: &Slice) -> f64 {
    // Without their ends, means are 1/rate, and the ends only lower them: the sum is below the room here.
    #[expect(clippy::cast_precision_loss)]
    let mut above = slice.free.len() as f64 / slice.room;
    let mut below = 0.0;
    for _ in 0..HALVINGS {
        let rate = (below + above) / 2.0;
        let mean: f64 = slice.free.iter().map(|one| mean(rate, one.width)).sum();
        if mean > slice.room {
            below = rate;
        } else {
            above = rate;
        }
    }
    (below + above) / 2.0
}

/// The mean of an exponential draw from 0 to `width`.
fn mean(rate: f64, width: f64) -> f64 {
    let steep = rate * width;
    // The difference below would be of nearly equal numbers.
    if steep < 1e-3 { width / 2.0 - steep * width / 12.0 } else { 1.0 / rate - width / libm::expm1(steep) }
}

/// Its variance.
fn variance_at(rate: f64, width: f64) -> f64 {
    let steep = rate * width;
    if steep < 1e-3 {
        return width * width / 12.0;
    }
    let end = width / (2.0 * libm::sinh(steep / 2.0));
    1.0 / (rate * rate) - end * end
}
