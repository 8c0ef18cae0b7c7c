//! The explanation of every outcome of every rule, as somebody reads it who never saw the program: whole texts in both
//! languages. `told` proves that no step, no case of a step and no sort of result is left out; `changes` that what an
//! explanation says would change a result does change it.

mod support;

#[path = "explanations/cases.rs"]
mod cases;
#[path = "explanations/changes.rs"]
mod changes;
#[path = "explanations/told.rs"]
mod told;
#[path = "explanations/weights.rs"]
mod weights;

use cases::{Case, GROUPS, INTERIM};
use stadera::{
    interim::monitor,
    plan::Document,
    scoring::evaluate,
    view::{Explanation, Extent, Language, Width, explain, explain_interim},
};

const LANGUAGES: [(Language, &str); 2] = [(Language::Italian, "it"), (Language::English, "en")];

/// The text without the sources, which are the same for every case of a rule.
fn text(document: &Document, explanation: &Explanation, language: Language) -> String {
    let text = explanation.text(&document.plan, Extent::Whole, Width::of(None), language);
    let sources = language.pick("\nRegole e fonti\n", "\nRules and sources\n");
    text.split(sources).next().unwrap_or_default().to_owned()
}

fn explained(case: &Case, language: Language) -> String {
    let document = case.document();
    let evaluation = evaluate(&document, case.performance);
    let node = evaluation.node(case.of).expect("a node");
    format!("# {}\n\n{}", case.situation, text(&document, &explain(&document, node, language), language))
}

#[test]
fn every_outcome_in_both_languages() {
    for (group, cases) in GROUPS {
        for (language, tag) in LANGUAGES {
            let texts: Vec<String> = cases().iter().map(|case| explained(case, language)).collect();
            insta::assert_snapshot!(format!("{group}_{tag}"), texts.join("\n"));
        }
    }
}

#[test]
fn every_interim_state_in_both_languages() {
    for (group, cases) in INTERIM {
        for (language, tag) in LANGUAGES {
            let cases = cases();
            let texts = cases.iter().map(|case| {
                let document = case.document();
                let monitoring = monitor(&document);
                let standing = monitoring.standing(case.of).expect("a standing");
                let explanation = explain_interim(&document, monitoring.reference, standing, language);
                format!("# {}\n\n{}", case.situation, text(&document, &explanation, language))
            });
            insta::assert_snapshot!(format!("{group}_{tag}"), texts.collect::<Vec<_>>().join("\n"));
        }
    }
}
