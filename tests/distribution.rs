//! The distribution over random weights: uniform, against exact answers; the same on every machine, against a golden
//! record that `tests/browser/worker.test.mjs` reads too; and what it refuses.

mod support;

#[path = "distribution/exact.rs"]
mod exact;
#[path = "distribution/golden.rs"]
mod golden;
#[path = "distribution/uniform.rs"]
mod uniform;

use stadera::simulation::distribution::{
    Answer, Failure, LEAST_SAMPLES, MOST_SAMPLES, Range, RangeError, Run, Sampler, Totals,
};

fn run(ranges: Vec<Range>, sum: f64) -> Run {
    Run { ranges, sum, seed: 7, samples: 10_000 }
}

fn three(points: f64) -> Vec<Range> {
    vec![
        Range::around(50.0, points, 100.0),
        Range::around(30.0, points, 80.0),
        Range::around(20.0, points, 60.0),
    ]
}

fn totals(run: &Run) -> Totals {
    run.perform(|_| ()).expect("a distribution")
}

#[test]
fn the_same_seed_gives_the_same_totals_and_another_others() {
    let one = run(three(5.0), 100.0);
    assert_eq!(totals(&one), totals(&one));
    assert_ne!(totals(&one), totals(&Run { seed: 8, ..one.clone() }));
}

#[test]
fn how_many_are_drawn_at_a_time_changes_nothing() {
    for points in [5.0, 40.0] {
        let mut at_once = Vec::new();
        let mut sampler = Sampler::new(&three(points), 100.0, 3).expect("a sampler");
        sampler.draw(1_000, &mut at_once);
        let mut by_and_by = Vec::new();
        let mut sampler = Sampler::new(&three(points), 100.0, 3).expect("a sampler");
        for count in [1, 0, 332, 667] {
            sampler.draw(count, &mut by_and_by);
        }
        assert_eq!(at_once, by_and_by);
    }
}

#[test]
fn progress_is_told_to_the_end() {
    let mut told = Vec::new();
    run(three(5.0), 100.0).perform(|drawn| told.push(drawn)).expect("a distribution");
    assert!(told.is_sorted() && told.len() > 1);
    assert_eq!(told.last(), Some(&10_000));
}

#[test]
fn where_nothing_can_move_there_is_one_total() {
    let locked = |weight| Range::locked(weight, 90.0);
    let cases = [
        // All locked: 0.5·100 + 0.5·80
        (vec![Range::locked(50.0, 100.0), Range::locked(50.0, 80.0)], 100.0, 90.0),
        // One free, which the sum holds: 0.7·90 + 0.3·80
        (vec![locked(70.0), Range::around(30.0, 5.0, 80.0)], 100.0, 87.0),
        // The sum is that of the least weights: (10·100 + 30·60) / 40
        (
            vec![
                Range { low: 10.0, high: 20.0, achievement: 100.0 },
                Range { low: 30.0, high: 50.0, achievement: 60.0 },
            ],
            40.0,
            70.0,
        ),
        // And of the greatest: (20·100 + 60·60) / 80
        (
            vec![
                Range { low: 10.0, high: 20.0, achievement: 100.0 },
                Range { low: 30.0, high: 60.0, achievement: 60.0 },
            ],
            80.0,
            70.0,
        ),
        // Thirds, which floating point does not have
        (
            vec![Range::locked(33.33, 50.0), Range::locked(33.33, 50.0), Range::locked(33.34, 50.0)],
            100.0,
            50.0,
        ),
        (vec![Range::locked(0.1, 50.0), Range::locked(0.2, 50.0)], 0.3, 50.0),
    ];
    for (ranges, sum, expected) in cases {
        let only = Sampler::new(&ranges, sum, 1).expect("a sampler").only().expect("one total");
        assert!((only - expected).abs() < 1e-9, "{only} for {ranges:?}");
        let totals = totals(&run(ranges, sum));
        assert_eq!((totals.lowest(), totals.highest()), (only, only));
        assert_eq!((totals.summary().mean, totals.summary().deviation), (only, 0.0));
        assert_eq!(totals.summary().histogram.counts.iter().sum::<usize>(), 10_000);
    }
}

#[test]
fn a_plan_where_all_is_achieved_alike_has_that_total_exactly() {
    let ranges = [12.0, 8.1, 33.3, 46.6].map(|weight| Range::around(weight, 7.3, 100.0)).to_vec();
    let totals = totals(&run(ranges, 100.0));
    assert_eq!((totals.lowest(), totals.highest(), totals.share_at_least(100.0)), (100.0, 100.0, 1.0));
}

#[test]
fn what_is_not_possible_is_refused_with_its_reason() {
    let refused = |ranges: &[Range], sum| Sampler::new(ranges, sum, 1).map(|_| ()).unwrap_err();
    let some = three(5.0);
    assert_eq!(refused(&[], 100.0), RangeError::Empty);
    assert_eq!(refused(&some, 0.0), RangeError::Sum);
    assert_eq!(refused(&some, f64::NAN), RangeError::Sum);
    assert_eq!(refused(&some, 84.9), RangeError::TooHeavy);
    assert_eq!(refused(&some, 115.1), RangeError::TooLight);
    let upside_down = Range { low: 3.0, high: 2.0, achievement: 50.0 };
    assert_eq!(refused(&[some[0], upside_down], 52.0), RangeError::Range(1));
    let unknown = Range::around(10.0, 5.0, f64::NAN);
    assert_eq!(refused(&[unknown, some[0]], 60.0), RangeError::Range(0));
    for samples in [0, LEAST_SAMPLES - 1, MOST_SAMPLES + 1] {
        let failure = Run { samples, ..run(some.clone(), 100.0) }.perform(|_| ()).unwrap_err();
        assert_eq!(failure, Failure::Samples(samples));
    }
}

#[test]
fn the_figures_are_those_of_the_totals() {
    let totals = Totals::of(vec![90.0, 70.0, 100.0, 80.0]).expect("totals");
    assert_eq!(totals.sorted(), [70.0, 80.0, 90.0, 100.0]);
    // Place 0.25 · 3 = 0.75: three quarters of the way from 70 to 80
    assert_eq!(
        [0.0, 0.25, 0.5, 1.0, 7.0].map(|part| totals.percentile(part)),
        [70.0, 77.5, 85.0, 100.0, 100.0]
    );
    assert_eq!(
        [70.0, 70.1, 90.0, 100.0, 100.1].map(|one| totals.share_at_least(one)),
        [1.0, 0.75, 0.5, 0.25, 0.0]
    );
    assert_eq!(totals.histogram(3, 70.0, 100.0).counts, [1, 1, 2]);
    assert_eq!(totals.histogram(2, 75.0, 95.0).counts, [1, 1]);
    let summary = totals.summary();
    // The mean squared distance from 85 is (225 + 25 + 25 + 225) / 4
    assert_eq!((summary.mean, summary.deviation), (85.0, 125_f64.sqrt()));
    assert_eq!((summary.lowest, summary.p25, summary.p50, summary.highest), (70.0, 77.5, 85.0, 100.0));
    assert_eq!(Totals::of(Vec::new()), None);
    assert_eq!(Totals::of(vec![1.0, f64::NAN]), None);
}

#[test]
fn questions_and_answers_arrive_as_they_were_sent() {
    let question = Run { seed: u64::MAX - 5, ..run(three(4.7), 100.0) };
    assert_eq!(Run::from_numbers(&question.to_numbers()), Ok(question.clone()));
    let mut answers =
        vec![Answer::Ready, Answer::Progress(50_000), Answer::Done(totals(&question).summary())];
    let ranges = [
        RangeError::Empty,
        RangeError::Sum,
        RangeError::Range(4),
        RangeError::TooHeavy,
        RangeError::TooLight,
    ];
    answers.extend(ranges.map(|error| Answer::Failed(Failure::Ranges(error))));
    answers.extend([Failure::Question, Failure::Samples(3)].map(Answer::Failed));
    for answer in answers {
        assert_eq!(Answer::from_numbers(&answer.to_numbers()), Some(answer));
    }
}

#[test]
fn what_is_no_message_is_not_understood() {
    let question = run(three(5.0), 100.0).to_numbers();
    for length in [0, 4, question.len() - 1] {
        assert_eq!(Run::from_numbers(&question[..length]), Err(Failure::Question));
    }
    for (place, wrong) in [(0, 99.0), (1, 0.5), (1, -1.0), (2, 5e9), (3, f64::NAN)] {
        let mut changed = question.clone();
        changed[place] = wrong;
        assert_eq!(Run::from_numbers(&changed), Err(Failure::Question));
    }
    for list in [&[][..], &[0.0, 99.0], &[1.0], &[2.0, 1.0], &[3.0, 7.0, 0.0], &[4.0]] {
        assert_eq!(Answer::from_numbers(list), None);
    }
}
