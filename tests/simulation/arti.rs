//! ARTI 2020 by hand: `arti.json` has each figure with its calculation, which is done again in exact fractions.

use rust_decimal::Decimal;
use serde::Deserialize;
use stadera::{
    number::Percent,
    plan::{Document, Subject},
    scoring::{Performance, evaluate},
    simulation::{Answer, Balance, Follow, Lever, MoveError, NoAnswer, Search, seek},
};

use super::support::{
    arithmetic::results,
    exact::{digits, exact, parse},
    files, words,
};

/// Lines of a calculation; the first result that they state is the figure.
type Calculation = Vec<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Arti {
    about: String,
    total: Calculation,
    interval: Interval,
    leverage: Vec<Leverage>,
    drop_one: Vec<Dropped>,
    seek: Vec<Sought>,
    out_of_reach: Vec<OutOfReach>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Interval {
    within: String,
    low: Calculation,
    high: Calculation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Leverage {
    code: String,
    follow: String,
    change: Option<Calculation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dropped {
    code: String,
    total: Calculation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sought {
    code: String,
    goal: String,
    weight: Calculation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OutOfReach {
    code: String,
    goal: String,
    low: Calculation,
    high: Calculation,
}

/// What a calculation gives, as it is written, once each of its lines was found to be right.
fn stated(calculation: &Calculation) -> String {
    let (faults, results) = results(calculation);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    results.into_iter().next().unwrap_or_else(|| panic!("{calculation:?} states nothing"))
}

/// The figure with as many decimals as the calculation has.
fn same(figure: Decimal, calculation: &Calculation) {
    let stated = stated(calculation);
    let decimals = stated.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert_eq!(digits(&exact(figure), u32::try_from(decimals).expect("a count")), stated, "{calculation:?}");
}

fn document() -> Document {
    files::document("public/examples/arti-2020.json")
}

fn balance(document: &Document) -> Balance {
    Balance::of(document, &evaluate(document, Performance::Organisational)).expect("a total")
}

fn subject(document: &Document, code: &str) -> Subject {
    words::subject(document, code).expect(code)
}

fn decimal(text: &str) -> Decimal {
    text.parse().expect(text)
}

fn follow(word: &str) -> Follow {
    match word {
        "proportional" => Follow::Proportional,
        "equal" => Follow::Equal,
        "area" => Follow::Area,
        other => panic!("{other}"),
    }
}

#[test]
fn the_figures_are_those_of_the_calculations() {
    let (arti, document): (Arti, _) = (files::json("tests/simulation/arti.json"), document());
    let balance = balance(&document);
    assert!(!arti.about.is_empty());
    assert_eq!(balance.sum, Decimal::from(96));
    same(balance.total().get(), &arti.total);
    let interval = balance.interval(decimal(&arti.interval.within));
    same(interval.low.total.get(), &arti.interval.low);
    same(interval.high.total.get(), &arti.interval.high);
    for one in &arti.leverage {
        let subject = subject(&document, &one.code);
        let all = balance.leverage(follow(&one.follow));
        let found = all.iter().find(|all| all.item.subject == subject).expect("it takes part");
        match &one.change {
            Some(change) => same(found.change.expect("room"), change),
            None => assert_eq!(found.change, Err(MoveError::AreaLocked), "{}", one.code),
        }
    }
    for one in &arti.drop_one {
        let subject = subject(&document, &one.code);
        let all = balance.dropped();
        let found = all.iter().find(|all| all.item.subject == subject).expect("it takes part");
        same(found.total.expect("a total").get(), &one.total);
    }
}

#[test]
fn the_weights_that_are_sought_are_those_of_the_calculations() {
    let (arti, document): (Arti, _) = (files::json("tests/simulation/arti.json"), document());
    let search = |code: &str, goal: &str| Search {
        goal: decimal(goal),
        lever: Lever::Weight(subject(&document, code)),
        follow: Follow::Proportional,
        locked: Vec::new(),
    };
    for one in &arti.seek {
        let search = search(&one.code, &one.goal);
        let found = seek(&document, Performance::Organisational, &search).expect("an answer");
        let Answer::Weight(weight) = found.answer else { panic!("{found:?}") };
        same(weight.get(), &one.weight);
        assert_eq!(found.total, Percent::capped(decimal(&one.goal)), "{}", one.code);
    }
    for one in &arti.out_of_reach {
        match seek(&document, Performance::Organisational, &search(&one.code, &one.goal)) {
            Err(NoAnswer::OutOfReach { low, high }) => {
                same(low.get(), &one.low);
                same(high.get(), &one.high);
            }
            other => panic!("{other:?}"),
        }
    }
    let outside = seek(&document, Performance::Organisational, &search("4.4", "99"));
    assert_eq!(outside, Err(NoAnswer::TakesNoPart));
}

/// A calculation that is wrong must not pass.
#[test]
fn a_wrong_calculation_is_found() {
    for wrong in ["(91 * 100 + 5 * 39700 / 417) / 100 = 99.75", "91 + 5 = 95"] {
        let (faults, _) = results(&[wrong.to_owned()]);
        assert_eq!(faults.len(), 1, "{wrong}");
    }
    assert!(parse("99.75").is_some());
}
