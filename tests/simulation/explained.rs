//! Every explanation of the laboratory, in both languages, over ARTI 2020.

use std::fmt::Write;

use rust_decimal::Decimal;
use stadera::{
    plan::{Document, Subject},
    scoring::{Performance, evaluate},
    simulation::{Balance, Follow, Lever, Search, effective, seek},
    view::{self, Explanation, Language},
};

use super::support::files;

#[test]
fn in_both_languages() {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("simulation_explained_it", told(Language::Italian));
        insta::assert_snapshot!("simulation_explained_en", told(Language::English));
    });
}

fn told(language: Language) -> String {
    let document = files::document("public/examples/arti-2020.json");
    let evaluation = evaluate(&document, Performance::Organisational);
    let balance = Balance::of(&document, &evaluation).expect("a final total");
    let all = effective(&evaluation).into_iter().map(|one| (one.subject, one)).collect();
    let mut text = String::new();
    let place = |code: &str| objective(&document, code);
    for subject in [place("2.2"), place("1.2").indicator(0), place("1.2").indicator(0).phase(1)] {
        let weight = view::explain_effective(&document, &evaluation, &all, subject, language);
        tell(&mut text, &weight.expect("a weight"));
        tell(&mut text, &view::explain_points(&document, &evaluation, subject, language).expect("points"));
    }
    for follow in [Follow::Proportional, Follow::Equal, Follow::Area] {
        for one in balance.leverage(follow).iter().filter(|one| one.item.subject == place("2.2")) {
            tell(&mut text, &view::explain_leverage(&document, &balance, one, follow, language));
        }
    }
    for one in balance.dropped().iter().filter(|one| one.item.subject == place("2.2")) {
        tell(&mut text, &view::explain_dropped(&document, &balance, one, language));
    }
    let interval = balance.interval(Decimal::from(5));
    for highest in [false, true] {
        tell(&mut text, &view::explain_end(&document, &balance, &interval, highest, language));
    }
    let levers = [
        Lever::Weight(place("2.2")),
        Lever::Value(place("2.2").indicator(0)),
        Lever::End(place("1.2").indicator(0).phase(1)),
    ];
    for lever in levers {
        let search =
            Search { goal: Decimal::new(995, 1), lever, follow: Follow::Proportional, locked: Vec::new() };
        let found = seek(&document, Performance::Organisational, &search).expect("an answer");
        tell(&mut text, &view::explain_found(&document, &search, &found, language));
    }
    let drawn = view::explain_distribution(Decimal::from(5), (1_000_000, 1), ("p50", "99.75"), language);
    tell(&mut text, &drawn);
    let (total, low) = (balance.total(), interval.low.total);
    tell(&mut text, &view::explain_difference(("A", low), ("B", total), Vec::new(), language));
    tell(&mut text, &view::explain_moved("2.2", Decimal::from(5), Decimal::from(30), language));
    let parts = [("3.1".to_owned(), Decimal::from(10)), ("3.2".to_owned(), Decimal::from(8))];
    for shares in [false, true] {
        tell(&mut text, &view::explain_sum("3".to_owned(), &parts, shares, language));
    }
    for lever in levers {
        tell(&mut text, &view::explain_reach(lever, low, false, language));
    }
    text
}

fn objective(document: &Document, code: &str) -> Subject {
    let found = document.plan.objectives().find(|(_, one)| one.code == code);
    found.map(|(subject, _)| subject).expect("an objective")
}

/// Heading, result, and each line with its rule; of the parts only how they are called.
fn tell(text: &mut String, one: &Explanation) {
    let Explanation { heading, result, lines, parts, .. } = one;
    writeln!(text, "{heading}: {result}").expect("a text");
    for line in lines {
        writeln!(text, "  {} {}", line.rule, line.text).expect("a text");
        if let Some(formula) = &line.formula {
            writeln!(text, "     {formula}").expect("a text");
        }
    }
    for part in parts {
        writeln!(text, "  · {}: {}", part.heading, part.result).expect("a text");
    }
    text.push('\n');
}
