//! The weights that are possible: each in its range, all together the sum.

/// What is smaller, in points of weight, is rounding: weights are decimals, and floating point does not have them all.
const NOTHING: f64 = 1e-9;

/// What one evaluable objective brings: how far its weight may move, and what it achieved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The least weight, in percent.
    pub low: f64,
    /// The greatest weight, in percent; equal to the least where the weight is locked.
    pub high: f64,
    /// What the objective achieved, in percent.
    pub achievement: f64,
}

impl Range {
    /// A weight that may move by so many points either way, but not below 0 or above 100.
    #[must_use]
    pub fn around(weight: f64, points: f64, achievement: f64) -> Self {
        Self { low: (weight - points).max(0.0), high: (weight + points).min(100.0), achievement }
    }

    /// A weight that stays.
    #[must_use]
    pub fn locked(weight: f64, achievement: f64) -> Self {
        Self { low: weight, high: weight, achievement }
    }
}

/// Why no weights are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeError {
    /// There is no objective.
    Empty,
    /// The sum is not a number above 0.
    Sum,
    /// A bound or an achievement is no number, or a greatest weight is below the least; which objective.
    Range(usize),
    /// Even the least weights sum to more.
    TooHeavy,
    /// Even the greatest weights sum to less.
    TooLight,
}

/// A weight that can move: it is `origin + sign · y`, where y goes from 0 to `width` and `sign` is the slice's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Free {
    pub origin: f64,
    pub width: f64,
    pub achievement: f64,
}

/// The possible weights, told by how far each that can move stands from its origin.
#[derive(Clone, Debug)]
pub(super) struct Slice {
    /// What cannot move: its weight and its achievement.
    pub fixed: Vec<(f64, f64)>,
    /// What can move; none or at least two. The widest is the last.
    pub free: Vec<Free>,
    /// 1, or -1 where the weights are counted downwards from the greatest.
    pub sign: f64,
    /// What all y sum to: at most half of all widths.
    pub room: f64,
}

impl Slice {
    /// The possible weights.
    pub fn of(ranges: &[Range], sum: f64) -> Result<Self, RangeError> {
        check(ranges, sum)?;
        let lows: f64 = ranges.iter().map(|range| range.low).sum();
        let highs: f64 = ranges.iter().map(|range| range.high).sum();
        if lows > sum + NOTHING {
            return Err(RangeError::TooHeavy);
        }
        if highs < sum - NOTHING {
            return Err(RangeError::TooLight);
        }
        // What the others leave to a weight may be narrower than its range. No combination is lost.
        let reached = |range: &Range| Range {
            low: range.low.max(sum - (highs - range.high)),
            high: range.high.min(sum - (lows - range.low)),
            achievement: range.achievement,
        };
        Ok(Self::of_reached(ranges.iter().map(reached), sum))
    }

    fn of_reached(ranges: impl Iterator<Item = Range>, sum: f64) -> Self {
        let (fixed, free): (Vec<Range>, Vec<Range>) =
            ranges.partition(|range| range.high - range.low <= NOTHING);
        let mut fixed: Vec<(f64, f64)> = fixed.iter().map(|one| (one.low, one.achievement)).collect();
        let held: f64 = fixed.iter().map(|(weight, _)| weight).sum();
        let above = sum - held - free.iter().map(|range| range.low).sum::<f64>();
        let below = free.iter().map(|range| range.high).sum::<f64>() - (sum - held);
        // The sampler need know only one case: the sum is nearer to the origins.
        let upwards = above <= below;
        let from_origin = |range: &Range| Free {
            origin: if upwards { range.low } else { range.high },
            width: range.high - range.low,
            achievement: range.achievement,
        };
        let mut free: Vec<Free> = free.iter().map(from_origin).collect();
        let (sign, room) = if upwards { (1.0, above) } else { (-1.0, below) };
        // What rounding leaves to all of them is no room either, and no draw would ever hit it.
        #[expect(clippy::cast_precision_loss)]
        if room <= NOTHING * (fixed.len() + free.len()) as f64 {
            fixed.extend(free.drain(..).map(|one| (one.origin, one.achievement)));
        }
        // The first of the widest, so that ranges of one width keep their order.
        let widest = free.iter().map(|one| one.width).fold(0.0, f64::max);
        if let Some(place) = free.iter().position(|one| one.width >= widest) {
            let last = free.remove(place);
            free.push(last);
        }
        Self { fixed, free, sign, room }
    }

    /// The total of the origins, in percent, when every point of weight that they leave goes to the last.
    /// Counted from the last one's achievement, so that equal achievements give exactly that total.
    pub fn base(&self, sum: f64) -> f64 {
        let Some(reference) = self.reference() else { return 0.0 };
        let fixed = self.fixed.iter().map(|(weight, achievement)| weight * (achievement - reference));
        let free = self.free.iter().map(|one| one.origin * (one.achievement - reference));
        reference + fixed.chain(free).sum::<f64>() / sum
    }

    /// The achievement of the last weight.
    pub fn reference(&self) -> Option<f64> {
        self.free.last().map(|one| one.achievement).or(self.fixed.last().map(|(_, achievement)| *achievement))
    }
}

fn check(ranges: &[Range], sum: f64) -> Result<(), RangeError> {
    if ranges.is_empty() {
        return Err(RangeError::Empty);
    }
    if !(sum.is_finite() && sum > 0.0) {
        return Err(RangeError::Sum);
    }
    let sound = |one: &Range| {
        one.low.is_finite() && one.high.is_finite() && one.achievement.is_finite() && one.low <= one.high
    };
    match ranges.iter().position(|one| !sound(one)) {
        Some(index) => Err(RangeError::Range(index)),
        None => Ok(()),
    }
}
