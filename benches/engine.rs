//! How long the engine takes. `make bench` runs this program twice: natively, and as WebAssembly with the page's own
//! profile.
//!
//! It prints a line per case for `table.mjs`: case, where, then min, median and 95th percentile in µs, tabs between.

use std::{hint::black_box, sync::Arc};

use rust_decimal::Decimal;
use stadera::{
    format,
    number::Weight,
    plan::{Document, Id, Measure},
    scoring::{Performance, evaluate},
    simulation::{
        Balance, Follow,
        distribution::{Range, Run},
    },
    survey::{
        self,
        dashboard::{
            Board, Filter, Grid, ItemOrder, Matrix, Profile, Query, RowOrder, Scope, Scores, TextIndex,
            problems,
        },
        synthesis::Synthesis,
    },
    view::{Language, explain},
};

/// ARTI 2020: 13 objectives, 21 phases.
const EXAMPLE: &[u8] = include_bytes!("../public/examples/arti-2020.json");
/// What is drawn; `worker.mjs` and `samples.py` draw the same.
const CASES: &str = include_str!("cases.json");
/// Objectives of the large plan.
const LARGE: usize = 1_000;
/// The survey of 2021 on digital services: 14 administrations.
const SURVEY: &[u8] = include_bytes!("../public/examples/digital-services-2021.json");
/// Administrations of the large survey.
const ADMINISTRATIONS: usize = 5_000;
/// How long a case runs before it is timed, in µs: WebAssembly starts with quickly compiled code, and is compiled
/// better while it runs.
const WARM_UP: f64 = 500_000.0;
/// The least that is timed at once, in µs: shorter than this the clock would be measured, too.
const SAMPLE: f64 = 500.0;
const SAMPLES: usize = 500;
/// The same for what takes long.
const FEW_SAMPLES: usize = 10;

/// Measures every case.
fn main() {
    let example = format::read(EXAMPLE).expect("the example plan");
    let text = format::write(&example).expect("the example's text");
    let large = enlarged(&example);
    let reread = format::write(&large).map(|text| format::read(text.as_bytes()));
    assert!(matches!(reread, Ok(Ok(read)) if read == large), "the large plan is a plan");

    // What a case gives is dropped within its time.
    let performance = Performance::Organisational;
    measure("evaluate ARTI 2020", || evaluate(black_box(&example), performance));
    measure("evaluate 1,000 objectives", || evaluate(black_box(&large), performance));
    let evaluation = evaluate(&example, performance);
    measure("explain the total", || explain(&example, black_box(&evaluation.root), Language::Italian));
    measure("read the file", || format::read(black_box(text.as_bytes())));
    measure("write the file", || format::write(black_box(&example)));
    let balance = balance(&large);
    measure("interval of 1,000 objectives", || black_box(&balance).interval(Decimal::from(5)));
    measure("leverage of 1,000 objectives", || black_box(&balance).leverage(Follow::Proportional));
    let wanted = Weight::parse("7").expect("a weight");
    measure("move one of 1,000 weights", || {
        let mut weights = balance.weights.clone();
        weights.set(0, wanted, Decimal::new(1, 2), Follow::Proportional).map(|()| weights)
    });
    let survey = many_administrations();
    assert_eq!(survey.survey.administrations.len(), ADMINISTRATIONS, "so many");
    measure_some(FEW_SAMPLES, "synthesis of 5,000 administrations", || {
        Synthesis::of(black_box(&survey)).equal_and_differing()
    });
    dashboard(&survey);
    for (case, run) in runs() {
        measure_some(FEW_SAMPLES, &case, || black_box(&run).perform(|_| ()).map(|totals| totals.summary()));
    }
}

/// What the dashboard of a large survey asks for.
fn dashboard(survey: &survey::Document) {
    let measure = |case: &str, run: &dyn Fn() -> usize| {
        measure_some(FEW_SAMPLES, &format!("{case} of 5,000 administrations"), run);
    };
    measure("grid", &|| Grid::of(black_box(survey)).administrations());
    let (grid, synthesis) = (Grid::of(survey), Synthesis::of(survey));
    measure("matrix", &|| {
        let order = (RowOrder::Good, ItemOrder::Good);
        Matrix::of(black_box(&grid), &survey.survey, 2, order.0, order.1).whole.total()
    });
    measure("profile", &|| Profile::of(black_box(&grid), 7).apart().count());
    measure("scores", &|| Scores::all(black_box(&grid)).len());
    measure("problems", &|| problems(black_box(survey), &grid, &synthesis).len());
    measure("board of services", &|| {
        Board::of(black_box(survey), &grid, &synthesis, &Filter::default()).shown()
    });
    measure("texts", &|| TextIndex::of(black_box(&survey.survey)).count());
    let texts = TextIndex::of(&survey.survey);
    let query = Query::read("analfabeti digitali");
    measure("search", &|| texts.search(&survey.survey, black_box(&query), &Scope::default(), 0..50).total);
}

/// The survey of 2021 with its administrations over and over, each with an identifier of its own.
fn many_administrations() -> survey::Document {
    let mut document = format::read_survey(SURVEY).expect("the example survey");
    let own = document.survey.administrations.clone();
    let copies = own.iter().cycle().enumerate().take(ADMINISTRATIONS).map(|(copy, one)| {
        let mut one = (**one).clone();
        rename(&mut one.id, copy);
        Arc::new(one)
    });
    document.survey.administrations = copies.collect();
    document
}

/// What the total of the large plan is made of, with the same weight for each objective.
fn balance(large: &Document) -> Balance {
    let mut plan = large.clone();
    for objective in plan.plan.areas.iter_mut().flat_map(|area| &mut area.objectives) {
        Arc::make_mut(objective).weight = Weight::parse("0.1").ok();
    }
    let evaluation = evaluate(&plan, Performance::Organisational);
    Balance::of(&plan, &evaluation).expect("a final total")
}

/// The distributions of `cases.json`.
fn runs() -> Vec<(String, Run)> {
    let cases: serde_json::Value = serde_json::from_str(CASES).expect("the cases");
    let cases = cases.as_object().expect("cases by name");
    cases.iter().map(|(name, case)| (name.clone(), run(case))).collect()
}

fn run(case: &serde_json::Value) -> Run {
    let whole = |field: &str| case[field].as_u64().expect("a whole number");
    let number = |value: &serde_json::Value| value.as_f64().expect("a number");
    let range = |range: &serde_json::Value| Range {
        low: number(&range[0]),
        high: number(&range[1]),
        achievement: number(&range[2]),
    };
    Run {
        ranges: case["ranges"].as_array().expect("ranges").iter().map(range).collect(),
        sum: number(&case["sum"]),
        seed: whole("seed"),
        samples: whole("samples") as usize,
    }
}

/// A plan of copies, with identifiers and codes of their own.
fn enlarged(example: &Document) -> Document {
    let mut large = example.clone();
    let mut missing = LARGE - example.plan.objectives().count();
    for copy in 1.. {
        for area in &example.plan.areas {
            let mut area = area.clone();
            rename(&mut area.id, copy);
            area.objectives.truncate(missing);
            missing -= area.objectives.len();
            for objective in area.objectives.iter_mut().map(Arc::make_mut) {
                rename(&mut objective.id, copy);
                objective.code = format!("{}-{copy}", objective.code);
                for indicator in &mut objective.indicators {
                    rename(&mut indicator.id, copy);
                    if let Measure::Schedule(schedule) = &mut indicator.measure {
                        schedule.phases.iter_mut().for_each(|phase| rename(&mut phase.id, copy));
                    }
                }
            }
            large.plan.areas.push(area);
        }
        if missing == 0 {
            break;
        }
    }
    large
}

fn rename(id: &mut Id, copy: usize) {
    *id = Id::new(format!("{id}-{copy}")).expect("an identifier");
}

/// Times a case and prints its line.
fn measure<T>(case: &str, run: impl Fn() -> T) {
    measure_some(SAMPLES, case, run);
}

fn measure_some<T>(count: usize, case: &str, run: impl Fn() -> T) {
    let timed = |times: u32| {
        let start = host::now();
        for _ in 0..times {
            black_box(run());
        }
        (host::now() - start) / f64::from(times)
    };
    let start = host::now();
    let mut once = timed(1);
    while host::now() - start < WARM_UP {
        once = once.min(timed(1));
    }
    let times = (SAMPLE / once).ceil() as u32;
    let mut samples: Vec<f64> = (0..count).map(|_| timed(times)).collect();
    samples.sort_by(f64::total_cmp);
    let [min, median, p95] = [0, count / 2, count * 95 / 100].map(|index| samples[index]);
    host::print(&format!("{case}\t{}\t{min:.2}\t{median:.2}\t{p95:.2}", host::NAME));
}

/// Clock and output.
#[cfg(not(target_arch = "wasm32"))]
mod host {
    use std::{sync::LazyLock, time::Instant};

    pub const NAME: &str = "native";
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);

    /// The time in µs.
    pub fn now() -> f64 {
        START.elapsed().as_secs_f64() * 1e6
    }

    pub fn print(line: &str) {
        println!("{line}");
    }
}

/// Clock and output.
#[cfg(target_arch = "wasm32")]
mod host {
    use wasm_bindgen::prelude::wasm_bindgen;

    pub const NAME: &str = "wasm";

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = performance, js_name = now)]
        fn milliseconds() -> f64;
        #[wasm_bindgen(js_namespace = console, js_name = log)]
        pub fn print(line: &str);
    }

    /// The time in µs.
    pub fn now() -> f64 {
        milliseconds() * 1e3
    }
}
