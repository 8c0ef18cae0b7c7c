//! What must hold for every plan, tried on random ones; the seed is fixed as in `properties.rs`.

use std::collections::BTreeSet;

use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use stadera::{
    checks::check,
    format,
    interim::{Pace, Standing, Step, Suggestion, monitor},
    plan::Document,
    view::{Language, explain_interim, state_word},
};

use super::{
    agrees, reference,
    support::{
        fill::Picks,
        monitoring::monitored,
        plans::documents,
        random::{config, file},
        words,
    },
};

const SEED: u64 = 2021;

/// Random plans with random monitoring.
fn plans() -> impl Strategy<Value = Document> {
    (documents(), any::<u64>()).prop_map(|(document, seed)| monitored(document, &mut Picks(seed)))
}

proptest! {
    #![proptest_config(config(SEED, 500))]

    #[test]
    fn the_engine_agrees_with_the_second_evaluator(document in plans()) {
        let monitoring = monitor(&document);
        let expected = reference::monitor(&document);
        prop_assert_eq!(monitoring.standings.len(), expected.len());
        for (subject, stand) in &expected {
            let standing = monitoring.standing(*subject);
            prop_assert!(
                standing.is_some_and(|standing| agrees(standing, stand)),
                "{}:\n engine {:?}\n reference {:?}\n{}",
                words::part(&document, *subject), standing, stand, file(&document),
            );
        }
    }

    #[test]
    fn a_suggestion_is_there_or_says_what_it_lacks(document in plans()) {
        let monitoring = monitor(&document);
        for standing in &monitoring.standings {
            let missing = standing.suggestion == Suggestion::Missing;
            prop_assert_eq!(missing, !standing.lacks.is_empty(), "{:?}\n{}", standing, file(&document));
            let indicator = document.plan.indicator_at(standing.subject);
            prop_assert_eq!(standing.declared, indicator.and_then(|indicator| indicator.interim.state));
            for language in [Language::Italian, Language::English] {
                let told = explain_interim(&document, monitoring.reference, standing, language);
                prop_assert!(told.lines.iter().all(|line| !line.text.contains("{}")), "{:?}", told);
            }
        }
        prop_assert_eq!(&monitoring, &monitor(&document));
        prop_assert_eq!(check(&document, Some(&document)), check(&document, None));
    }

    #[test]
    fn what_is_written_is_read_back(document in plans()) {
        prop_assert_eq!(format::read(file(&document).as_bytes()), Ok(document));
    }
}

/// Every state from every sort of step must come up, or the properties above would say little.
#[test]
fn the_random_plans_are_varied() {
    let mut runner = TestRunner::new(config(SEED, 1));
    let mut found = BTreeSet::new();
    for _ in 0..1_000 {
        let document = plans().new_tree(&mut runner).expect("a plan").current();
        found.extend(monitor(&document).standings.iter().map(sort));
    }
    let expected = [
        "activity early",
        "activity late",
        "activity missing",
        "activity on_track",
        "activity to_start",
        "activity to_start_late",
        "number behind late",
        "number missing",
        "number near on_track",
        "number reached early",
        "number reached on_track",
        "number with the year on_track",
        "schedule early",
        "schedule late",
        "schedule missing",
        "schedule not evaluable",
        "schedule on_track",
        "schedule to_start",
        "schedule to_start_late",
        "year end to_start",
    ];
    assert_eq!(found, expected.map(str::to_owned).into());
}

fn sort(standing: &Standing) -> String {
    let step = match &standing.step {
        Step::Schedule { .. } => "schedule",
        Step::Activity(_) => "activity",
        Step::MeasuredAtYearEnd => "year end",
        Step::Number(number) => match number.pace {
            Some(Pace::Reached) => "number reached",
            Some(Pace::WithTheYear) => "number with the year",
            Some(Pace::Near) => "number near",
            Some(Pace::Behind) => "number behind",
            None => "number",
        },
    };
    let state = match standing.suggestion {
        Suggestion::State(state) => state_word(state),
        Suggestion::NotEvaluable(_) => "not evaluable",
        Suggestion::Missing => "missing",
    };
    format!("{step} {state}")
}
