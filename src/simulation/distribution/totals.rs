//! What drawn totals say.

/// Bins of the histogram in a [`Summary`].
pub const BINS: usize = 60;
/// A total this much below a threshold, in points, reaches it: the difference is rounding.
const NOTHING: f64 = 1e-9;

/// Drawn totals, in percent, from the lowest to the highest; at least one.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals {
    sorted: Vec<f64>,
}

/// The figures of a distribution, all in percent.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// How many totals were drawn.
    pub samples: usize,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation: the root of the mean squared distance from the mean.
    pub deviation: f64,
    /// The lowest that was drawn.
    pub lowest: f64,
    /// The highest that was drawn.
    pub highest: f64,
    /// The 5th percentile.
    pub p05: f64,
    /// The 25th percentile.
    pub p25: f64,
    /// The median.
    pub p50: f64,
    /// The 75th percentile.
    pub p75: f64,
    /// The 95th percentile.
    pub p95: f64,
    /// How many lie where, from the lowest to the highest.
    pub histogram: Histogram,
}

/// How many totals lie in each of some bins of equal width.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// Where the first bin begins, in percent.
    pub from: f64,
    /// Where the last bin ends, in percent; what lies there is in it.
    pub to: f64,
    /// The totals in each bin.
    pub counts: Vec<usize>,
}

impl Totals {
    /// These totals, in any order; `None` where there is none, or one is no number.
    #[must_use]
    pub fn of(mut totals: Vec<f64>) -> Option<Self> {
        if totals.is_empty() || totals.iter().any(|total| total.is_nan()) {
            return None;
        }
        totals.sort_unstable_by(f64::total_cmp);
        Some(Self { sorted: totals })
    }

    /// The totals, from the lowest to the highest.
    #[must_use]
    pub fn sorted(&self) -> &[f64] {
        &self.sorted
    }

    /// The lowest.
    #[must_use]
    pub fn lowest(&self) -> f64 {
        self.at(0)
    }

    /// The highest.
    #[must_use]
    pub fn highest(&self) -> f64 {
        self.at(self.sorted.len() - 1)
    }

    /// The total below which `part` (0 to 1) of the others lie: of n totals the one at place `part · (n - 1)`, counted
    /// from 0; between two places in proportion.
    #[must_use]
    pub fn percentile(&self, part: f64) -> f64 {
        // At most some millions of places.
        #[expect(clippy::cast_precision_loss)]
        let place = part.clamp(0.0, 1.0) * (self.sorted.len() - 1) as f64;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let (before, beyond) = (place.floor() as usize, place - place.floor());
        let (low, high) = (self.at(before), self.at((before + 1).min(self.sorted.len() - 1)));
        low + (high - low) * beyond
    }

    /// Which part (0 to 1) of the totals is `threshold` or more.
    #[must_use]
    pub fn share_at_least(&self, threshold: f64) -> f64 {
        share_at_least(self.sorted.len(), |place| self.at(place), threshold)
    }

    /// How many totals lie in each of so many bins (at least one) between two totals; those outside are in none.
    #[must_use]
    pub fn histogram(&self, bins: usize, from: f64, to: f64) -> Histogram {
        let mut counts = vec![0; bins.max(1)];
        let last = counts.len() - 1;
        #[expect(clippy::cast_precision_loss)]
        let per_point = if to > from { counts.len() as f64 / (to - from) } else { 0.0 };
        for total in self.sorted.iter().filter(|total| (from..=to).contains(*total)) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let bin = (((total - from) * per_point) as usize).min(last);
            if let Some(count) = counts.get_mut(bin) {
                *count += 1;
            }
        }
        Histogram { from, to, counts }
    }

    /// All the figures.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let (mean, deviation) = self.mean_and_deviation();
        Summary {
            samples: self.sorted.len(),
            mean,
            deviation,
            lowest: self.lowest(),
            highest: self.highest(),
            p05: self.percentile(0.05),
            p25: self.percentile(0.25),
            p50: self.percentile(0.5),
            p75: self.percentile(0.75),
            p95: self.percentile(0.95),
            histogram: self.histogram(BINS, self.lowest(), self.highest()),
        }
    }

    fn mean_and_deviation(&self) -> (f64, f64) {
        #[expect(clippy::cast_precision_loss)]
        let count = self.sorted.len() as f64;
        // Distances from the lowest are small, so that their sums lose little; equal totals give exactly their mean.
        let lowest = self.lowest();
        let mean = lowest + self.sorted.iter().map(|total| total - lowest).sum::<f64>() / count;
        let squares: f64 = self.sorted.iter().map(|total| (total - mean) * (total - mean)).sum();
        (mean, (squares / count).sqrt())
    }

    fn at(&self, place: usize) -> f64 {
        self.sorted.get(place).copied().unwrap_or(f64::NAN)
    }
}

/// Which part (0 to 1) of `count` totals is `threshold` or more; `at` gives the total at a place, from the lowest to
/// the highest. For totals that lie elsewhere, as those of the browser's worker do: few of them are asked for.
#[must_use]
pub fn share_at_least(count: usize, at: impl Fn(usize) -> f64, threshold: f64) -> f64 {
    let (mut below, mut end) = (0, count);
    while below < end {
        let middle = below + (end - below) / 2;
        if at(middle) < threshold - NOTHING {
            below = middle + 1;
        } else {
            end = middle;
        }
    }
    #[expect(clippy::cast_precision_loss)]
    let share = (count - below) as f64 / count as f64;
    share
}
