//! Uniform: weights and totals against exact answers, from fixed seeds. Which weights are drawn does not depend on the
//! achievements; so one weight is read off by giving its objective 100 and the others 0.

use stadera::simulation::distribution::{Range, Sampler};

use super::exact::{self, Point};

/// Bounds of three weights, and their sum.
struct Case {
    what: &'static str,
    bounds: [[f64; 2]; 3],
    sum: f64,
}

const CASES: [Case; 8] = [
    Case { what: "in the middle", bounds: [[45.0, 55.0], [25.0, 35.0], [15.0, 25.0]], sum: 100.0 },
    Case { what: "different widths", bounds: [[40.0, 60.0], [27.0, 33.0], [8.0, 32.0]], sum: 100.0 },
    Case { what: "two weights near 0", bounds: [[81.0, 100.0], [0.0, 12.0], [0.0, 17.0]], sum: 100.0 },
    Case { what: "a triangle near the least", bounds: [[10.0, 90.0], [20.0, 90.0], [30.0, 90.0]], sum: 65.0 },
    Case {
        what: "a triangle near the greatest",
        bounds: [[0.0, 40.0], [0.0, 50.0], [0.0, 30.0]],
        sum: 112.0,
    },
    Case { what: "all from 0 to 100", bounds: [[0.0, 100.0], [0.0, 100.0], [0.0, 100.0]], sum: 100.0 },
    Case { what: "one almost locked", bounds: [[40.0, 60.0], [29.999, 30.001], [10.0, 30.0]], sum: 100.0 },
    Case { what: "evaluable are 60 %", bounds: [[0.0, 15.0], [0.0, 25.0], [30.0, 50.0]], sum: 60.0 },
];
const SAMPLES: usize = 40_000;
/// Exceeded once in a thousand seeds by uniform samples (Kolmogorov): 1.95 / sqrt(n).
const KOLMOGOROV: f64 = 1.95;

fn drawn(bounds: &[[f64; 2]], achievements: &[f64], sum: f64, seed: u64) -> Vec<f64> {
    some_drawn(SAMPLES, bounds, achievements, sum, seed)
}

fn some_drawn(count: usize, bounds: &[[f64; 2]], achievements: &[f64], sum: f64, seed: u64) -> Vec<f64> {
    let ranges: Vec<Range> = bounds
        .iter()
        .zip(achievements)
        .map(|(&[low, high], &achievement)| Range { low, high, achievement })
        .collect();
    let mut totals = Vec::new();
    Sampler::new(&ranges, sum, seed).expect("a sampler").draw(count, &mut totals);
    totals
}

/// The drawn weights at a place.
fn weights(bounds: &[[f64; 2]], place: usize, sum: f64, seed: u64) -> Vec<f64> {
    some_weights(SAMPLES, bounds, place, sum, seed)
}

fn some_weights(count: usize, bounds: &[[f64; 2]], place: usize, sum: f64, seed: u64) -> Vec<f64> {
    let mut achievements = vec![0.0; bounds.len()];
    achievements[place] = 100.0;
    some_drawn(count, bounds, &achievements, sum, seed).into_iter().map(|total| total * sum / 100.0).collect()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The greatest distance between the empirical distribution function and an exact one, times sqrt(n).
fn distance(mut values: Vec<f64>, exactly: impl Fn(f64) -> f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let count = values.len() as f64;
    let steps = values.iter().enumerate().map(|(place, value)| {
        let exact = exactly(*value);
        (exact - place as f64 / count).abs().max((exact - (place + 1) as f64 / count).abs())
    });
    steps.fold(0.0, f64::max) * count.sqrt()
}

#[test]
fn totals_have_the_exact_distribution() {
    let achievements = [100.0, 73.0, 41.0];
    for Case { what, bounds, sum } in CASES {
        let polygon = exact::slice(bounds, sum);
        let whole = exact::area(&polygon);
        // The total is at most t where (a - c) x + (b - c) y <= t·sum - c·sum
        let [a, b, c] = achievements;
        let exactly =
            |total: f64| exact::area(&exact::clipped(&polygon, ([a - c, b - c], (total - c) * sum))) / whole;
        let found = distance(drawn(&bounds, &achievements, sum, 11), exactly);
        assert!(found < KOLMOGOROV, "{what}: {found}");
    }
}

#[test]
fn weights_lie_in_every_part_of_the_polygon_by_its_area() {
    const CELLS: usize = 12;
    for Case { what, bounds, sum } in CASES {
        let polygon = exact::slice(bounds, sum);
        let whole = exact::area(&polygon);
        let seen = |axis: usize| {
            let along = polygon.iter().map(|point| point[axis]);
            let low = along.clone().fold(f64::MAX, f64::min);
            (low, (along.fold(f64::MIN, f64::max) - low) / CELLS as f64)
        };
        let ((left, wide), (bottom, tall)) = (seen(0), seen(1));
        let mut counts = vec![[0_usize; CELLS]; CELLS];
        let cell = |at: f64, from: f64, size: f64| (((at - from) / size) as usize).min(CELLS - 1);
        for (x, y) in weights(&bounds, 0, sum, 5).into_iter().zip(weights(&bounds, 1, sum, 5)) {
            counts[cell(x, left, wide)][cell(y, bottom, tall)] += 1;
        }
        let (mut squares, mut cells, mut counted) = (0.0, 0_u32, 0);
        for (i, column) in counts.iter().enumerate() {
            let from = left + i as f64 * wide;
            let strip =
                exact::clipped(&exact::clipped(&polygon, ([-1.0, 0.0], -from)), ([1.0, 0.0], from + wide));
            for (j, count) in column.iter().enumerate() {
                let from = bottom + j as f64 * tall;
                let part =
                    exact::clipped(&exact::clipped(&strip, ([0.0, -1.0], -from)), ([0.0, 1.0], from + tall));
                let expected = exact::area(&part) / whole * SAMPLES as f64;
                // Slivers have too few for the approximation; they are added up in what is left.
                if expected >= 10.0 {
                    squares += (*count as f64 - expected).powi(2) / expected;
                    cells += 1;
                    counted += count;
                }
            }
        }
        let freedom = f64::from(cells - 1);
        // The cube root of chi-square is nearly normal (Wilson and Hilferty); 3.1 deviations are one seed in a thousand.
        let spread = 2.0 / 9.0 / freedom;
        let found = ((squares / freedom).cbrt() - (1.0 - spread)) / spread.sqrt();
        assert!(found.abs() < 3.3, "{what}: {found} with {cells} cells");
        assert!(counted > SAMPLES * 98 / 100, "{what}: {counted} in whole cells");
    }
}

#[test]
fn the_mean_of_each_weight_is_the_centre_of_the_polygon() {
    for Case { what, bounds, sum } in CASES {
        let [x, y] = exact::centre(&exact::slice(bounds, sum));
        for (place, expected) in [x, y, sum - x - y].into_iter().enumerate() {
            let found = weights(&bounds, place, sum, 23);
            let mean = mean(&found);
            let deviation =
                (found.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / SAMPLES as f64).sqrt();
            let off = (mean - expected).abs() / (deviation / (SAMPLES as f64).sqrt());
            assert!(off < 3.5, "{what}, weight {place}: {mean} and not {expected}");
        }
    }
}

#[test]
fn weights_keep_their_ranges_and_their_sum() {
    for Case { what, bounds, sum } in CASES {
        let [first, second, third] = [0, 1, 2].map(|place| weights(&bounds, place, sum, 2));
        for ((one, two), three) in first.into_iter().zip(second).zip(third) {
            let three = [one, two, three];
            assert!((three.iter().sum::<f64>() - sum).abs() < 1e-9, "{what}");
            let within =
                three.iter().zip(bounds).all(|(one, [low, high])| (low - 1e-9..=high + 1e-9).contains(one));
            assert!(within, "{what}: {three:?}");
        }
    }
}

/// A locked weight takes nothing from the uniformity of the others.
#[test]
fn locks_leave_the_others_uniform() {
    let Case { bounds, sum, .. } = CASES[2];
    let [a, b, c] = bounds;
    let polygon = exact::slice(bounds, sum);
    let whole = exact::area(&polygon);
    let with_locks = [[7.5, 7.5], a, b, [12.5, 12.5], c];
    let first = |most: f64| exact::area(&exact::clipped(&polygon, ([1.0, 0.0], most))) / whole;
    let found = distance(weights(&with_locks, 1, sum + 20.0, 31), first);
    assert!(found < KOLMOGOROV, "{found}");
    assert!(weights(&with_locks, 3, sum + 20.0, 31).iter().all(|one| (one - 12.5).abs() < 1e-9));
}

/// Of n weights without bounds each is the sum times a beta distribution: 1 - (1 - x)^(n-1);
/// and counted from the greatest, its mirror image.
#[test]
fn many_free_weights_have_the_distribution_of_the_simplex() {
    for count in [4, 5, 12] {
        let others = count - 1;
        let free = vec![[0.0, 100.0]; count as usize];
        for place in [0, 1, count as usize - 1] {
            let exactly = |weight: f64| 1.0 - (1.0 - weight / 100.0).powi(others);
            let found = distance(weights(&free, place, 100.0, 41), exactly);
            assert!(found < KOLMOGOROV, "{count} weights, {place}: {found}");
            let from_above = |weight: f64| (1.0 - (100.0 - weight) / 100.0).powi(others);
            let sum = 100.0 * f64::from(others);
            let found = distance(weights(&free, place, sum, 43), from_above);
            assert!(found < KOLMOGOROV, "{count} weights from above, {place}: {found}");
        }
    }
}

/// The volumes that sums of even draws from 0 to 10 leave: of `others` such draws, those that sum to at most `left`, up
/// to a constant. By inclusion and exclusion of the draws beyond 10.
fn volume(others: i32, left: f64) -> f64 {
    let mut ways = 1.0;
    let mut sum = 0.0;
    for beyond in 0..=others {
        let rest = (left - 10.0 * f64::from(beyond)).max(0.0) / 100.0;
        sum += if beyond % 2 == 0 { ways } else { -ways } * rest.powi(others);
        ways *= f64::from(others - beyond) / f64::from(beyond + 1);
    }
    sum
}

/// Every way of drawing, from the middle to the ends, gives each weight its exact distribution, from below and from above.
#[test]
fn every_way_of_drawing_is_uniform() {
    // Ranges of width 10, and the room; half of it is the middle. Tilted draws need many weights, and take long.
    let cases = [
        ("Even", 20, 95.0, 20_000),
        ("Even", 20, 75.0, 20_000),
        ("Parts", 20, 68.0, 20_000),
        ("Parts", 20, 4.0, 20_000),
        ("Tilted", 60, 230.0, 4_000),
        ("Tilted", 60, 220.0, 4_000),
    ];
    for (way, count, room, samples) in cases {
        let bounds: Vec<[f64; 2]> =
            (0..count).map(|place| f64::from(place % 3)).map(|low| [low, low + 10.0]).collect();
        let [low, high] = [0, 1].map(|end| bounds.iter().map(|range| range[end]).sum::<f64>());
        for upwards in [true, false] {
            let sum = if upwards { low + room } else { high - room };
            let ranges: Vec<Range> =
                bounds.iter().map(|&[low, high]| Range { low, high, achievement: 0.0 }).collect();
            let sampler = format!("{:?}", Sampler::new(&ranges, sum, 1));
            assert!(sampler.contains(&format!("draws: {way}")), "not {way} with room {room}");
            let others = |moved: f64| volume(count - 1, room) - volume(count - 1, room - moved);
            let below = |moved: f64| others(moved) / others(10.0);
            // The first is, of ranges as wide as each other, the one that follows from the others.
            for place in [0, 1] {
                let [least, most] = bounds[place];
                let exactly =
                    |weight: f64| if upwards { below(weight - least) } else { 1.0 - below(most - weight) };
                let found = distance(some_weights(samples, &bounds, place, sum, 17), exactly);
                assert!(found < KOLMOGOROV, "{way} with room {room}, weight {place}: {found}");
            }
        }
    }
}

#[test]
fn the_helper_gives_areas() {
    let triangle: [Point; 3] = [[0.0, 0.0], [3.0, 0.0], [0.0, 6.0]];
    assert!((exact::area(&triangle) - 9.0).abs() < 1e-12);
    assert_eq!(exact::centre(&triangle), [1.0, 2.0]);
    assert!((exact::area(&exact::clipped(&triangle, ([1.0, 0.0], 1.0))) - 5.0).abs() < 1e-12);
}
