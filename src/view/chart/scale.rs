//! From values to places, and the round values of an axis.

use rust_decimal::{Decimal, prelude::ToPrimitive};

/// A value as a place on an axis.
pub fn place(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

/// Values from lowest to highest, laid over a stretch of the picture.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    low: f64,
    high: f64,
    start: f64,
    end: f64,
}

/// A round value on an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub at: f64,
    /// What is written there.
    pub value: Decimal,
}

impl Scale {
    /// Lays values over a stretch; a single value stands in the middle.
    pub fn new((low, high): (f64, f64), (start, end): (f64, f64)) -> Self {
        if high - low < 1e-9 {
            return Self { low: low - 1.0, high: high + 1.0, start, end };
        }
        Self { low, high, start, end }
    }

    /// Where a value stands.
    pub fn at(self, value: f64) -> f64 {
        self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)
    }

    /// As many round values as there is room for; `room` is what a value takes.
    pub fn ticks_apart(self, room: impl Fn(Decimal) -> f64) -> Vec<Tick> {
        let clear = |ticks: &Vec<Tick>| {
            ticks.windows(2).all(|two| {
                let [one, other] = two else { return true };
                (other.at - one.at).abs() >= f64::midpoint(room(one.value), room(other.value))
            })
        };
        (2..=9).rev().map(|most| self.ticks(most)).find(clear).unwrap_or_default()
    }

    /// Round values on the scale, at most so many.
    pub fn ticks(self, most: usize) -> Vec<Tick> {
        let step = Step::of(self.high - self.low, most);
        let (from, to) = step.within(self.low, self.high);
        (from..=to)
            .map(|index| Tick { at: self.at(step.size() * index as f64), value: step.value(index) })
            .collect()
    }
}

/// The least and the greatest of some values; `None` where there are none.
pub fn bounds(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    values.into_iter().fold(None, |found, value| {
        let (low, high) = found.unwrap_or((value, value));
        Some((low.min(value), high.max(value)))
    })
}

/// The bounds moved out to round values, so that an axis begins and ends with one.
pub fn rounded_out((low, high): (f64, f64), most: usize) -> (f64, f64) {
    let step = Step::of(high - low, most);
    let (from, to) = step.within(low, high);
    let out = |index: i64, by: i64, bound: f64| {
        let value = step.size() * index as f64;
        if (value - bound).abs() < step.size() * 1e-6 { value } else { step.size() * (index + by) as f64 }
    };
    (out(from, -1, low), out(to, 1, high))
}

/// How far round values are from one another: 1, 2 or 5 times a power of ten.
#[derive(Clone, Copy, Debug)]
struct Step {
    leading: i64,
    exponent: i32,
}

impl Step {
    /// The least round step with which at most so many values fit.
    fn of(span: f64, most: usize) -> Self {
        let span = if span > 1e-9 { span } else { 1.0 };
        let wanted = span / most.saturating_sub(1).max(1) as f64;
        // Figures of plans are far within these bounds.
        #[expect(clippy::cast_possible_truncation, reason = "from -9 to 12")]
        let exponent = wanted.log10().floor().clamp(-9.0, 12.0) as i32;
        let leading = [1, 2, 5, 10]
            .into_iter()
            .find(|leading| *leading as f64 * 10_f64.powi(exponent) >= wanted * (1.0 - 1e-9));
        match leading {
            Some(leading @ (1 | 2 | 5)) => Self { leading, exponent },
            Some(_) | None => Self { leading: 1, exponent: exponent + 1 },
        }
    }

    fn size(self) -> f64 {
        self.leading as f64 * 10_f64.powi(self.exponent)
    }

    /// The first and the last step between two values.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an axis has few steps, and a cast ends at the bounds"
    )]
    fn within(self, low: f64, high: f64) -> (i64, i64) {
        let steps = |value: f64| value / self.size();
        ((steps(low) - 1e-6).ceil() as i64, (steps(high) + 1e-6).floor() as i64)
    }

    /// The value of a step, exactly, with the decimals that the step has.
    fn value(self, index: i64) -> Decimal {
        let digits = Decimal::from(self.leading.saturating_mul(index));
        let ten = |power: u32| Decimal::from(10_i64.pow(power.min(12)));
        let power = self.exponent.unsigned_abs();
        if self.exponent < 0 {
            let mut value = digits / ten(power);
            value.rescale(power);
            value
        } else {
            digits * ten(power)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(low: f64, high: f64, most: usize) -> Vec<String> {
        let scale = Scale::new((low, high), (0.0, 100.0));
        scale.ticks(most).iter().map(|tick| tick.value.to_string()).collect()
    }

    #[test]
    fn axes_have_round_values() {
        assert_eq!(written(0.0, 100.0, 6), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(written(99.70, 100.0, 4), ["99.7", "99.8", "99.9", "100.0"]);
        assert_eq!(written(-0.004, 0.003, 5), ["-0.004", "-0.002", "0.000", "0.002"]);
        assert_eq!(written(0.0, 1370.0, 4), ["0", "500", "1000"]);
        assert_eq!(written(57.3, 61.2, 5), ["58", "59", "60", "61"]);
    }

    #[test]
    fn never_more_values_than_asked_for() {
        for most in 2..12 {
            for (low, high) in [(0.0, 100.0), (99.7, 100.0), (-3.1, 7.9), (0.0, 0.013), (12.0, 12.0)] {
                assert!(written(low, high, most).len() <= most.max(3), "{low} {high} {most}");
            }
        }
    }

    #[test]
    fn bounds_move_out_to_round_values() {
        let (low, high) = rounded_out((97.13, 99.9), 5);
        assert!((low - 97.0).abs() < 1e-9 && (high - 100.0).abs() < 1e-9, "{low} {high}");
        let (low, high) = rounded_out((90.0, 100.0), 5);
        assert!((low - 90.0).abs() < 1e-9 && (high - 100.0).abs() < 1e-9, "{low} {high}");
    }

    #[test]
    fn a_single_value_stands_in_the_middle() {
        let scale = Scale::new((60.0, 60.0), (0.0, 100.0));
        assert!((scale.at(60.0) - 50.0).abs() < 1e-9);
    }
}
