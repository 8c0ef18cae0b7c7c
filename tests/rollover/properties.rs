//! What must hold for every plan, tried on random ones.

use std::{collections::BTreeSet, sync::Arc};

use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use serde_json::Value;
use stadera::{
    checks::{CheckId, check},
    format,
    plan::{Document, LaterTarget, Stage, Target},
    rollover::{DecisionKind, roll_over},
    scoring::{Node, Outcome, Performance, evaluate},
    view::{Language, decision},
};

use super::{
    rolled,
    support::{
        fill::Picks,
        json,
        monitoring::monitored,
        plans::{documents, figures},
        random::{config, file},
    },
};

const SEED: u64 = 2022;

/// Random plans with random monitoring, and targets for years round the next one, rarely the rule of R12.
fn plans() -> impl Strategy<Value = Document> {
    let target = prop_oneof![1 => figures().prop_map(Target::Value), 1 => Just(Target::AtLeastPreviousFinal)];
    let later = (2019..=2023_u16, 0..=2_u16, target);
    let later = later.prop_map(|(from, more, target)| LaterTarget { from, to: from + more, target });
    let later = prop::collection::vec(prop::collection::vec(later, 0..3), 8);
    (documents(), any::<u64>(), later, 0..6_usize).prop_map(|(document, seed, later, stage)| {
        let mut document = monitored(document, &mut Picks(seed));
        let stages = [Stage::Planned, Stage::Interim];
        document.plan.stage = stages.get(stage).copied().unwrap_or(Stage::Final);
        let objectives = document.plan.areas.iter_mut().flat_map(|area| &mut area.objectives);
        let indicators = objectives.flat_map(|objective| &mut Arc::make_mut(objective).indicators);
        for (indicator, later) in indicators.zip(later.iter().cycle()) {
            indicator.later_targets.clone_from(later);
        }
        document
    })
}

/// The names of all fields in a tree.
fn field_names(tree: &Value) -> BTreeSet<String> {
    let names = json::places(tree).into_iter();
    names.filter_map(|pointer| Some(pointer.rsplit_once('/')?.1.to_owned())).collect()
}

/// Identifiers of all parts, in order.
fn ids(document: &Document) -> Vec<String> {
    let tree: Value = serde_json::from_str(&file(document)).expect("a file");
    let ids =
        json::places(&tree).into_iter().filter(|pointer| pointer.ends_with("/id") && pointer != "/plan/id");
    ids.map(|pointer| format!("{pointer} {}", tree.pointer(&pointer).expect("an identifier"))).collect()
}

fn has_a_value(node: &Node) -> bool {
    matches!(node.outcome, Outcome::Value(_)) || node.children.iter().any(has_a_value)
}

proptest! {
    #![proptest_config(config(SEED, 300))]

    #[test]
    fn the_new_plan_is_a_sound_document(document in plans()) {
        let made = rolled(&document).document;
        prop_assert_eq!(format::read(file(&made).as_bytes()), Ok(made.clone()), "{}", file(&document));
        prop_assert_eq!((made.plan.year, made.plan.stage), (document.plan.year + 1, Stage::Planned));
        prop_assert_eq!(ids(&made), ids(&document));
        prop_assert_eq!(roll_over(&document), roll_over(&document));
    }

    #[test]
    fn nothing_monitored_remains(document in plans()) {
        let made = rolled(&document).document;
        // Of the plan only: its rules have thresholds of 30 June, which hold next year too.
        let names = field_names(&serde_json::to_value(&made.plan).expect("a tree"));
        for name in ["interim", "final", "exclusion", "completion", "approval", "amendments", "scenarios"] {
            prop_assert!(!names.contains(name), "{}\n{}", name, file(&made));
        }
        for performance in [Performance::Organisational, Performance::Individual] {
            prop_assert!(!has_a_value(&evaluate(&made, performance).root), "{}", file(&made));
        }
    }

    #[test]
    fn what_the_year_before_set_is_kept(document in plans()) {
        let made = rolled(&document).document;
        let short = check(&made, Some(&document)).into_iter().find(|one| one.check == CheckId::C7);
        prop_assert_eq!(short, None, "{}", file(&document));
        let years = |one: &LaterTarget| one.from > made.plan.year && one.from <= one.to;
        let indicators: Vec<_> = made.plan.objectives().flat_map(|(_, one)| &one.indicators).collect();
        let in_order = indicators.iter().all(|indicator| indicator.later_targets.iter().all(years));
        prop_assert!(in_order, "{}", file(&made));
    }

    #[test]
    fn every_decision_is_of_a_part_that_is_there_and_there_once(document in plans()) {
        let rolled = rolled(&document);
        let plan = &rolled.document.plan;
        for one in &rolled.decisions {
            let subject = one.place.subject;
            prop_assert!(subject.objective_index().is_none() || plan.objective_at(subject).is_some());
            prop_assert!(subject.indicator_index().is_none() || plan.indicator_at(subject).is_some());
            prop_assert!(subject.phase_index().is_none() || plan.phase_at(subject).is_some());
            for language in [Language::Italian, Language::English] {
                let told = decision(plan, one, language);
                prop_assert!(!told.contains("{}") && told.ends_with('.'), "{}", told);
            }
        }
        let once: BTreeSet<String> = rolled.decisions.iter().map(|one| format!("{one:?}")).collect();
        prop_assert_eq!(once.len(), rolled.decisions.len(), "{:#?}", rolled.decisions);
    }
}

/// Every kind of decision must come up, but for those that random plans have no texts for.
#[test]
fn the_random_plans_are_varied() {
    let mut runner = TestRunner::new(config(SEED, 1));
    let (mut kinds, mut broken) = (BTreeSet::new(), 0);
    for _ in 0..500 {
        let document = plans().new_tree(&mut runner).expect("a plan").current();
        let mut rolled = rolled(&document);
        kinds.extend(rolled.decisions.iter().map(|one| kind(&one.kind)));
        // What C7 finds once the targets are gone below what was set, or the property on it would say nothing.
        let objectives = rolled.document.plan.areas.iter_mut().flat_map(|area| &mut area.objectives);
        for indicator in objectives.flat_map(|objective| &mut Arc::make_mut(objective).indicators) {
            indicator.target = stadera::number::Figure::parse("-9999999999999").ok().map(Target::Value);
        }
        let findings = check(&rolled.document, Some(&document));
        broken += findings.iter().filter(|finding| finding.check == CheckId::C7).count();
    }
    let expected = [
        "activity",
        "approval",
        "excluded",
        "final value missing",
        "later targets used up",
        "leap day",
        "phase",
        "quorum not reached",
        "schedule",
        "target not set",
        "target not usable",
        "year not closed",
    ];
    assert_eq!(kinds, expected.into());
    assert!(broken > 100, "{broken}");
}

fn kind(kind: &DecisionKind) -> &'static str {
    match kind {
        DecisionKind::YearNotClosed(_) => "year not closed",
        DecisionKind::Approval { .. } => "approval",
        DecisionKind::Title { .. } => "title",
        DecisionKind::LeftBehind { .. } => "left behind",
        DecisionKind::Guidelines { .. } => "guidelines",
        DecisionKind::LeapDay { .. } => "leap day",
        DecisionKind::NamesTheYear { .. } => "names the year",
        DecisionKind::Excluded { .. } => "excluded",
        DecisionKind::QuorumNotReached => "quorum not reached",
        DecisionKind::FinalValueMissing { .. } => "final value missing",
        DecisionKind::TargetNotSet { .. } => "target not set",
        DecisionKind::TargetNotUsable { .. } => "target not usable",
        DecisionKind::LaterTargetsUsedUp => "later targets used up",
        DecisionKind::Schedule { .. } => "schedule",
        DecisionKind::Phase(_) => "phase",
        DecisionKind::Activity { .. } => "activity",
    }
}
