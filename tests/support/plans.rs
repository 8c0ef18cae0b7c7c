//! Random plans, for the properties.
//!
//! Every kind of indicator, exclusions, scopes, declared percentages, unknown fields and weights, dates the
//! wrong way round, figures at the bounds. `gaps` is the share of fields that are unknown, so that plans
//! that are complete, nearly complete and full of holes all come up.

use proptest::{collection::vec, option::weighted, prelude::*};
use stadera::{
    date::Date,
    number::{Figure, Weight},
    plan::{
        Act, Area, Baseline, Completion, Deadline, Direction, Document, Exclusion, FigureKind, Fraction,
        Indicator, InterimRules, Measure, Numeric, Objective, Phase, Rounding, RuleSet, Schedule,
        ScheduleMethod, Scope, Survey, SurveyCount, SurveyRules, Target, Threshold,
    },
};

use super::notation::{exclusion, id, indicator, objective, phase, plan};

/// A whole document.
pub fn documents() -> impl Strategy<Value = Document> {
    prop_oneof![2 => Just(0.0), 1 => Just(0.03), 1 => Just(0.2)].prop_flat_map(|gaps| {
        (rules(gaps), vec(vec(objectives(gaps), 0..4), 0..4)).prop_map(|(rules, areas)| {
            let mut plan = plan(Vec::new());
            plan.areas = areas.into_iter().map(area).collect();
            plan.acts = vec![act("act-1"), act("act-2"), act("act-3")];
            plan.approval = Some(id("act-1"));
            let mut document = Document { rules, plan };
            name(&mut document);
            document
        })
    })
}

fn area(objectives: Vec<Objective>) -> Area {
    let objectives = objectives.into_iter().map(std::sync::Arc::new).collect();
    Area { id: id("area"), code: String::new(), title: String::new(), objectives }
}

fn act(name: &str) -> Act {
    Act { id: id(name), name: name.to_uppercase(), date: Date::new(2020, 2, 17), title: None }
}

/// Gives every part its own identifier and code.
fn name(document: &mut Document) {
    let (mut objectives, mut indicators, mut phases) = (0, 0, 0);
    for (number, area) in document.plan.areas.iter_mut().enumerate() {
        area.id = id(&format!("area-{number}"));
        for objective in area.objectives.iter_mut().map(std::sync::Arc::make_mut) {
            objectives += 1;
            objective.id = id(&format!("objective-{objectives}"));
            objective.code = format!("{number}.{objectives}");
            for indicator in &mut objective.indicators {
                indicators += 1;
                indicator.id = id(&format!("indicator-{indicators}"));
                if let Measure::Schedule(schedule) = &mut indicator.measure {
                    for phase in &mut schedule.phases {
                        phases += 1;
                        phase.id = id(&format!("phase-{phases}"));
                    }
                }
            }
        }
    }
}

fn rules(gaps: f64) -> impl Strategy<Value = RuleSet> {
    let method = prop_oneof![Just(ScheduleMethod::WeightedPhases), Just(ScheduleMethod::OverallDuration)];
    let rounding = prop_oneof![2 => Just(Rounding::LastStep), 1 => Just(Rounding::EachLevel)];
    let step = (figure_between(0, 500), 0..=100_i64)
        .prop_map(|(from, percent)| Threshold { from, percent: cents(percent * 100) });
    let scale = prop_oneof![20 => vec(step, 1..5), 1 => Just(Vec::new())];
    let survey = (0..=100_i64, scale).prop_map(|(quorum, scale)| SurveyRules {
        quorum: cents(quorum * 100),
        scale,
        example: false,
    });
    let hundredths =
        || prop_oneof![1 => (0..=100_i64).prop_map(|percent| percent * 100), 1 => 0..=10_000_i64];
    let shares = (hundredths(), hundredths())
        .prop_map(|(early, rate)| InterimRules { early_share: cents(early), rate_share: cents(rate) });
    let interim = prop_oneof![1 => Just(InterimRules::default()), 1 => shares];
    (method, rounding, known(gaps, survey), interim).prop_map(
        |(schedule_method, rounding, survey, interim)| RuleSet {
            name: String::new(),
            schedule_method,
            rounding,
            survey,
            interim,
        },
    )
}

fn known<T: std::fmt::Debug>(
    gaps: f64,
    strategy: impl Strategy<Value = T>,
) -> impl Strategy<Value = Option<T>> {
    // A probability of one is refused.
    weighted((1.0 - gaps).min(0.999_999), strategy)
}

fn rarely<T: std::fmt::Debug>(strategy: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    weighted(0.1, strategy)
}

/// A weight of so many hundredths.
pub fn cents(hundredths: i64) -> Weight {
    Weight::new(rust_decimal::Decimal::new(hundredths, 2)).expect("a weight")
}

/// Mostly round weights, sometimes any to two decimals, sometimes none at all.
fn weights() -> impl Strategy<Value = Weight> {
    prop_oneof![
        6 => (0..=12_i64).prop_map(|fives| cents(fives * 500)),
        3 => (0..=4_000_i64).prop_map(cents),
        1 => Just(cents(0)),
    ]
}

fn figure_between(low: i64, high: i64) -> impl Strategy<Value = Figure> {
    (low..=high)
        .prop_map(|hundredths| Figure::new(rust_decimal::Decimal::new(hundredths, 2)).expect("a figure"))
}

/// Round figures, figures with decimals, and the bounds of what a figure can be.
pub fn figures() -> impl Strategy<Value = Figure> {
    let whole = (-3..=120_i64).prop_map(|number| number * 100);
    prop_oneof![
        8 => whole.prop_map(|number| Figure::new(rust_decimal::Decimal::new(number, 2)).expect("a figure")),
        4 => figure_between(-1_000, 50_000),
        1 => prop::sample::select(vec![
            "10000000000000", "-10000000000000", "0.0000000001", "-0.0000000001", "0.3333333333", "99.995",
            "0.005", "33.335", "9999999999999.9999999999",
        ]).prop_map(|text| Figure::parse(text).expect("a figure")),
    ]
}

/// Figures for what is divided by: positive, but for a few.
fn divisors() -> impl Strategy<Value = Figure> {
    prop_oneof![
        12 => (1..=120_i64).prop_flat_map(|number| figure_between(number * 100, number * 100)),
        6 => figure_between(1, 50_000),
        2 => figures(),
    ]
}

/// Days around the year 2020; few enough of them often, so that two of them fall together.
pub fn dates() -> impl Strategy<Value = Date> {
    prop_oneof![1 => 0..=500_i64, 1 => (0..=5_i64).prop_map(|hundreds| hundreds * 100)].prop_map(day)
}

/// So many days after 01/10/2019.
pub fn day(days: i64) -> Date {
    Date::new(2019, 10, 1).and_then(|first| first.plus_days(days)).expect("a day")
}

/// An end: completed, estimated, or never.
pub fn ends() -> impl Strategy<Value = Completion> {
    prop_oneof![
        7 => dates().prop_map(Completion::Completed),
        2 => dates().prop_map(|end| Completion::Estimated { end, basis: "The note".to_owned() }),
        1 => Just(Completion::NotEstimable),
    ]
}

fn exclusions() -> impl Strategy<Value = Option<Exclusion>> {
    rarely(Just(exclusion()))
}

fn scopes() -> impl Strategy<Value = Scope> {
    prop_oneof![8 => Just(Scope::Both), 1 => Just(Scope::Organisational), 1 => Just(Scope::Individual)]
}

/// A planned start and end, rarely the wrong way round.
fn spans(gaps: f64) -> impl Strategy<Value = (Option<Date>, Option<Date>)> {
    let round = (0..=4_i64, 0..=2_i64).prop_map(|(start, length)| (start * 100, length * 100));
    prop_oneof![1 => (0..=400_i64, -2..=120_i64), 1 => round].prop_flat_map(move |(start, length)| {
        let (start, end) = (day(start), day((start + length).max(0)));
        (known(gaps, Just(start)), known(gaps, Just(end)))
    })
}

fn phases(gaps: f64) -> impl Strategy<Value = Phase> {
    (spans(gaps), known(gaps, weights()), known(gaps, ends()), exclusions()).prop_map(
        |((start, end), weight, completion, exclusion)| {
            let mut made = phase("1");
            (made.start, made.end, made.weight) = (start, end, weight);
            (made.r#final.completion, made.r#final.exclusion) = (completion, exclusion);
            made
        },
    )
}

/// Schedules; some with every phase completed early, so that the due date is often kept.
fn schedules(gaps: f64) -> impl Strategy<Value = Schedule> {
    let due = known(gaps, prop_oneof![dates(), Just(day(500))]);
    let count = if gaps > 0.0 { 0..5 } else { 1..5 };
    (due, vec(phases(gaps), count), any::<bool>()).prop_map(|(due, mut phases, done)| {
        for phase in phases.iter_mut().filter(|_| done) {
            if let Some(Completion::Estimated { end, .. }) = phase.r#final.completion {
                phase.r#final.completion = Some(Completion::Completed(end));
            }
        }
        Schedule { name: "Schedule".to_owned(), due, phases }
    })
}

fn deadlines(gaps: f64) -> impl Strategy<Value = Deadline> {
    (spans(gaps), known(gaps, ends())).prop_map(|((start, due), end)| Deadline {
        start,
        due,
        interim: None,
        r#final: end,
    })
}

fn numbers(gaps: f64) -> impl Strategy<Value = Numeric> {
    let direction = prop_oneof![3 => Just(Direction::Higher), 1 => Just(Direction::Lower)];
    let ratio = (known(gaps, figures()), known(gaps, divisors()));
    let ratio = ratio.prop_map(|(numerator, denominator)| Fraction { numerator, denominator });
    (direction, weighted(0.5, ratio)).prop_map(|(direction, ratio)| Numeric {
        unit: String::new(),
        direction,
        nature: stadera::plan::Nature::Rate,
        figure: if ratio.is_some() { FigureKind::Ratio } else { FigureKind::Given },
        interim: Fraction::default(),
        r#final: ratio.unwrap_or_default(),
    })
}

fn surveys(gaps: f64) -> impl Strategy<Value = Survey> {
    let count = |most: i64| {
        known(
            gaps,
            (0..=most).prop_map(|count| Figure::new(rust_decimal::Decimal::from(count)).expect("a figure")),
        )
    };
    (count(20), count(20), count(100)).prop_map(|(asked, evaluations, score)| Survey {
        interim: SurveyCount::default(),
        r#final: SurveyCount { asked, evaluations, score },
    })
}

fn measures(gaps: f64) -> impl Strategy<Value = Measure> {
    prop_oneof![
        5 => numbers(gaps).prop_map(Measure::Numeric),
        4 => schedules(gaps).prop_map(Measure::Schedule),
        1 => deadlines(gaps).prop_map(Measure::Milestone),
        1 => deadlines(gaps).prop_map(Measure::NotQuantifiable),
        2 => surveys(gaps).prop_map(Measure::Survey),
    ]
}

fn indicators(gaps: f64) -> impl Strategy<Value = Indicator> {
    let target = prop_oneof![
        4 => divisors().prop_map(Target::Value),
        1 => Just(Target::AtLeastPreviousFinal),
    ];
    let baseline = known(gaps, divisors().prop_map(|value| Baseline { value, year: Some(2019) }));
    let value = known(gaps, figures());
    let declared = weighted(0.2, figures());
    let all = (measures(gaps), known(gaps, target), baseline, value, declared, exclusions(), scopes());
    all.prop_map(|(measure, target, baseline, value, declared, exclusion, scope)| {
        let mut made = indicator("1", measure);
        (made.target, made.baseline, made.scope) = (target, baseline, scope);
        (made.r#final.value, made.r#final.declared, made.r#final.exclusion) = (value, declared, exclusion);
        made
    })
}

fn objectives(gaps: f64) -> impl Strategy<Value = Objective> {
    let count = if gaps > 0.0 { 0..4 } else { 1..4 };
    let weighted_indicators = weighted(0.3, vec(known(gaps, weights()), 4));
    let all =
        (vec(indicators(gaps), count), weighted_indicators, known(gaps, weights()), exclusions(), scopes());
    all.prop_map(|(indicators, given, weight, exclusion, scope)| {
        let mut made = objective("1");
        (made.indicators, made.weight, made.exclusion, made.scope) = (indicators, weight, exclusion, scope);
        for (indicator, weight) in made.indicators.iter_mut().zip(given.into_iter().flatten()) {
            indicator.weight = weight;
        }
        made
    })
}
