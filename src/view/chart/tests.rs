//! No name covers another, and nothing leaves its picture, whatever the width.

use rust_decimal::Decimal;

use super::*;
use crate::survey::dashboard::Spread;
use crate::view::Language::{self, English, Italian};

const WIDTHS: [f64; 5] = [272.0, 336.0, 600.0, 760.0, 1200.0];
const NAMES: [&str; 3] = [
    "Consolidamento del riordino istituzionale per la gestione operativa dei servizi per l'impiego",
    "Servizi alle imprese",
    "Potenziamento dei servizi rivolti ai soggetti svantaggiati",
];

fn hundredths(value: i64) -> Decimal {
    Decimal::new(value, 2)
}

fn code(index: usize) -> String {
    format!("{}.{}", index / 5 + 1, index % 5 + 1)
}

fn name(index: usize) -> String {
    NAMES[index % NAMES.len()].to_owned()
}

/// The texts of a picture as left, right, base line.
fn texts(drawing: &Drawing) -> Vec<(f64, f64, f64, &str)> {
    let text = |mark: &'_ Mark| -> Option<(f64, f64, f64)> {
        let Shape::Text { x, y, anchor, text } = &mark.shape else { return None };
        let width = label::width(text);
        let left = match anchor {
            Anchor::Start => *x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Some((left, left + width, *y))
    };
    let all = drawing.marks.iter().filter_map(|mark| {
        let Shape::Text { text: words, .. } = &mark.shape else { return None };
        let (left, right, y) = text(mark)?;
        Some((left, right, y, words.as_str()))
    });
    all.collect()
}

fn check(drawing: &Drawing) {
    let texts = texts(drawing);
    let (width, height) = (drawing.width, drawing.height);
    for (left, right, y, words) in &texts {
        assert!(*left >= -0.5 && *right <= width + 0.5, "{words:?} from {left} to {right} of {width}");
        assert!(*y > 8.0 && *y < height, "{words:?} at {y} of {height}");
    }
    for (index, one) in texts.iter().enumerate() {
        for other in &texts[index + 1..] {
            let level = (one.2 - other.2).abs() < 12.0;
            assert!(!(level && one.0 < other.1 && other.0 < one.1), "{one:?} covers {other:?} ({width})");
        }
    }
    for mark in &drawing.marks {
        match &mark.shape {
            Shape::Rect([left, top, wide, high]) => {
                assert!(*left >= 0.0 && left + wide <= width + 0.5 && *wide >= 0.0, "{mark:?}");
                assert!(*top >= 0.0 && top + high <= height && *high >= 0.0, "{mark:?}");
            }
            Shape::Path { points, .. } => {
                let inside = |(x, y): &(f64, f64)| (0.0..=width).contains(x) && (0.0..=height).contains(y);
                assert!(points.iter().all(inside), "{mark:?}");
            }
            Shape::Text { .. } => {}
        }
    }
}

fn each(draw: impl Fn(f64, Language) -> Drawing) {
    for width in WIDTHS {
        for language in [Italian, English] {
            check(&draw(width, language));
        }
    }
}

fn drop_one(rows: usize) -> Tornado {
    let row = |index: usize| {
        let value = hundredths(9970 + i64::try_from(index * 3).unwrap_or(0) % 31);
        TornadoRow { code: code(index), name: name(index), low: value, high: value }
    };
    Tornado {
        rows: (0..rows).map(row).collect(),
        baseline: hundredths(9975),
        baseline_name: "piano".to_owned(),
        numbers: Numbers::Percent,
    }
}

#[test]
fn tornadoes_of_any_length() {
    for rows in [0, 1, 13, 40] {
        each(|width, language| tornado(&drop_one(rows), width, language));
    }
}

#[test]
fn tornadoes_of_differences() {
    for least in [1_i64, 250, 40_000] {
        let row = |index: i64| TornadoRow {
            code: code(usize::try_from(index).unwrap_or(0)),
            name: name(1),
            low: Decimal::new(-index * least, 5),
            high: Decimal::new(index * least, 5),
        };
        let data = Tornado {
            rows: (0..13).map(row).collect(),
            baseline: Decimal::ZERO,
            baseline_name: "piano".to_owned(),
            numbers: Numbers::Difference,
        };
        each(|width, language| tornado(&data, width, language));
    }
}

#[test]
fn a_row_that_changes_nothing_still_has_its_value() {
    let mut data = drop_one(1);
    data.rows[0].low = data.baseline;
    data.rows[0].high = data.baseline;
    let drawing = tornado(&data, 760.0, Italian);
    check(&drawing);
    assert!(texts(&drawing).iter().any(|text| text.3 == "99,75\u{a0}%"));
}

#[test]
fn intervals_short_and_long() {
    for (low, actual, high) in
        [(9710, 9975, 10_000), (9975, 9975, 9975), (0, 5000, 10_000), (5990, 6000, 6004)]
    {
        for thresholds in [vec![], vec![90, 95], vec![60, 80, 90, 95], vec![95, 95]] {
            let data = Interval {
                low: hundredths(low),
                high: hundredths(high),
                actual: hundredths(actual),
                actual_name: "piano".to_owned(),
                threshold_name: "soglia".to_owned(),
                thresholds: thresholds.into_iter().map(Decimal::from).collect(),
            };
            each(|width, language| interval(&data, width, language));
        }
    }
}

#[test]
fn histograms_with_everything_marked() {
    for shift in [0, -4000] {
        let data = Histogram {
            edges: (0..=20).map(|index| hundredths(9700 + shift + index * 15)).collect(),
            counts: (0..20)
                .map(|index| 1000 - (index - 12) * (index - 12) * 6)
                .map(i32::unsigned_abs)
                .collect(),
            percentiles: Some([9740, 9880, 9975].map(|value| hundredths(value + shift))),
            actual: hundredths(9975 + shift),
            actual_name: "piano".to_owned(),
            thresholds: vec![Decimal::from(90), Decimal::from(95)],
        };
        each(|width, language| histogram(&data, width, language));
    }
    let none = Histogram {
        edges: Vec::new(),
        counts: Vec::new(),
        percentiles: None,
        actual: Decimal::ZERO,
        actual_name: "piano".to_owned(),
        thresholds: Vec::new(),
    };
    each(|width, language| histogram(&none, width, language));
}

#[test]
fn slopes_of_any_size() {
    for (scenarios, rows) in [(2, 13), (3, 1), (6, 40), (6, 0)] {
        let value = |row: usize, column: usize| {
            let missing = row == 3 && column == 1;
            (!missing).then(|| Decimal::from(row % 7 + column * (row % 3)))
        };
        let line = |row: usize| SlopeLine {
            code: code(row),
            name: name(row),
            values: (0..scenarios).map(|column| value(row, column)).collect(),
        };
        let data = Slope {
            scenarios: (0..scenarios).map(|index| format!("Scenario numero {index}")).collect(),
            lines: (0..rows).map(line).collect(),
            totals: (0..scenarios).map(|index| Some(Decimal::from(99 - index))).collect(),
            numbers: Numbers::Points,
        };
        each(|width, language| slope(&data, width, language));
    }
}

#[test]
fn bars_stand_clear() {
    let row = |index: usize| BarRow {
        name: name(index),
        counts: vec![index, 14 - index],
        value: format!("{index} / 14"),
    };
    let part = |look, words| Part { look, words };
    let parts = vec![part(Look::Full, "letture sicure"), part(Look::Empty, "nessuna risposta")];
    let data = Bars { rows: (0..15).map(row).collect(), whole: 14, parts };
    for width in WIDTHS {
        let drawing = bars(&data, width);
        check(&drawing);
        // A part without anybody is not drawn: 15 rows of two, less two that are empty, and the key.
        assert_eq!(drawing.marks.iter().filter(|mark| matches!(mark.shape, Shape::Rect(_))).count(), 28 + 2);
    }
}

#[test]
fn strips_stand_clear() {
    let strip = |index: usize| {
        let mut counts = [0; 10];
        counts.iter_mut().skip(index).step_by(2).for_each(|count| *count = index * 700 + 1);
        Strip {
            name: name(index),
            figures: name(index + 1),
            spread: Spread::of(&counts),
            counts,
            own: (index.is_multiple_of(2)).then_some(4),
        }
    };
    let data = Strips { strips: (0..10).map(strip).collect() };
    for (width, language) in WIDTHS.into_iter().flat_map(|width| [(width, Italian), (width, English)]) {
        check(&strips(&data, width, language).headed(&[name(0), name(1)]));
    }
}

#[test]
fn heat_maps_stand_clear() {
    let cell = |index: usize| HeatCell {
        look: if index.is_multiple_of(3) { Look::Empty } else { Look::Full },
        sign: if index.is_multiple_of(4) { "100\u{a0}%".to_owned() } else { "+".to_owned() },
        title: name(index),
    };
    let row = |index: usize| HeatRow { name: name(index), cells: (index..index + 8).map(cell).collect() };
    let parts =
        vec![Part { look: Look::Full, words: "+" }, Part { look: Look::Empty, words: "nessuna risposta" }];
    let title = vec![name(0), name(1)];
    let data = Heat { title, columns: (0..8).map(name).collect(), rows: (0..20).map(row).collect(), parts };
    for width in WIDTHS {
        check(&heat(&data, width));
    }
}
