//! Nothing is left out: every variant of the trace is named here, and the compiler asks for those that come; each must come
//! up in some case.

use std::collections::BTreeSet;

use stadera::{
    interim::{Course as State, Pace, Step as InterimStep, Suggestion, monitor},
    plan::{Direction, Scope},
    scoring::{
        AchievedFrom, Course, Delay, Goal, LackReason, Node, NumericStep, Outcome, Reason, Step, SurveyStep,
        evaluate,
    },
};

use super::cases::{GROUPS, INTERIM};

type Seen = BTreeSet<String>;

fn of_node(node: &Node, seen: &mut Seen) {
    let step = step(&node.step, seen);
    seen.insert(format!("{step} {}", outcome(node.outcome)));
    seen.extend(node.lacks.iter().map(|one| lack(one.reason).to_owned()));
    seen.extend(node.unrounded.map(|_| "rounded at each level".to_owned()));
    node.children.iter().for_each(|child| of_node(child, seen));
}

fn step(step: &Step, seen: &mut Seen) -> String {
    match step {
        Step::OutOfScope(scope) => format!("out of scope {}", self::scope(*scope)),
        Step::Excluded => "excluded".to_owned(),
        Step::Plan(_) => "plan".to_owned(),
        Step::Objective { weighted, .. } => format!("objective weighted={weighted}"),
        Step::Note { prevails, .. } => format!("note prevails={prevails}"),
        Step::Numeric(step) => {
            seen.extend(numeric(step));
            "numeric".to_owned()
        }
        Step::Schedule(step) => format!("schedule {}", course(step.course)),
        Step::Phase(delay) => format!("phase {}", self::delay(*delay)),
        Step::Milestone(delay) => format!("milestone {}", self::delay(*delay)),
        Step::NotQuantifiable(delay) => format!("unquantified {}", self::delay(*delay)),
        Step::Survey(step) => {
            seen.insert(survey(step).to_owned());
            "survey".to_owned()
        }
    }
}

const fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Individual => "individual",
        Scope::Organisational => "organisational",
        Scope::Both => "both",
    }
}

const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Value(_) => "value",
        Outcome::NotEvaluable(reason) => match reason {
            Reason::OutOfScope(_) => "out of scope",
            Reason::ExternalCauses => "external causes",
            Reason::NothingLeft => "nothing left",
            Reason::NoWeight => "no weight",
            Reason::QuorumNotReached => "no quorum",
        },
        Outcome::Missing { .. } => "missing",
    }
}

const fn lack(reason: LackReason) -> &'static str {
    match reason {
        LackReason::Unknown => "lack: unknown",
        LackReason::DenominatorNotPositive => "lack: denominator",
        LackReason::TargetNotPositive => "lack: target",
        LackReason::DatesReversed => "lack: dates",
    }
}

const fn course(course: Course) -> &'static str {
    match course {
        Course::ByDueDate { .. } => "by the due date",
        Course::WeightedPhases => "weighted phases",
        Course::OverallDuration { .. } => "overall duration",
        Course::NeverCompleted => "never completed",
        Course::Unknown => "unknown",
    }
}

const fn delay(delay: Delay) -> &'static str {
    match delay {
        Delay::Unknown => "unknown",
        Delay::NotEstimable => "not estimable",
        Delay::OnTime { estimated: true, .. } => "on time, estimated",
        Delay::OnTime { estimated: false, .. } => "on time",
        Delay::Late { estimated: true, .. } => "late, estimated",
        Delay::Late { estimated: false, .. } => "late",
        Delay::InLine { planned: Some(_), .. } => "in line",
        Delay::InLine { planned: None, .. } => "in line, no planned end",
    }
}

fn numeric(step: &NumericStep) -> Vec<String> {
    let from = step.achieved.map(|achieved| match achieved.from {
        AchievedFrom::Value(_) => "a value".to_owned(),
        AchievedFrom::Ratio(..) => "a ratio".to_owned(),
    });
    let goal = step.goal.map(|goal| match goal {
        Goal::Plan(_) => "a target of the plan".to_owned(),
        Goal::PreviousFinal(..) => "a target of the year before".to_owned(),
    });
    let direction = match step.direction {
        Direction::Higher => "more is better",
        Direction::Lower => "less is better",
    };
    let size = match step.uncapped.map(|one| (one.is_sign_negative(), one.cmp(&100.into()))) {
        None => "no quotient",
        Some((true, _)) => "floored",
        Some((false, std::cmp::Ordering::Less)) => "short of it",
        Some((false, std::cmp::Ordering::Equal)) => "just reached",
        Some((false, std::cmp::Ordering::Greater)) => "capped",
    };
    from.into_iter().chain(goal).chain([format!("{direction}, {size}")]).collect()
}

const fn survey(step: &SurveyStep) -> &'static str {
    match (step.index, step.threshold, step.example) {
        (None, ..) => "no index",
        (Some(_), None, _) => "below the scale",
        (Some(_), Some(_), true) => "a step of an example",
        (Some(_), Some(_), false) => "a step",
    }
}

/// What comes up, and what cannot: combinations that the engine does not give are not in the list.
const ALL: &[&str] = &[
    "a ratio",
    "a step",
    "a step of an example",
    "a target of the plan",
    "a target of the year before",
    "a value",
    "below the scale",
    "excluded external causes",
    "lack: dates",
    "lack: denominator",
    "lack: target",
    "lack: unknown",
    "less is better, capped",
    "less is better, no quotient",
    "less is better, short of it",
    "milestone late value",
    "milestone on time value",
    "milestone unknown missing",
    "more is better, capped",
    "more is better, floored",
    "more is better, just reached",
    "more is better, no quotient",
    "more is better, short of it",
    "no index",
    "note prevails=false missing",
    "note prevails=false no quorum",
    "note prevails=false value",
    "note prevails=true value",
    "numeric missing",
    "numeric value",
    "objective weighted=false missing",
    "objective weighted=false nothing left",
    "objective weighted=false value",
    "objective weighted=true no weight",
    "objective weighted=true value",
    "out of scope individual out of scope",
    "out of scope organisational out of scope",
    "phase in line value",
    "phase in line, no planned end value",
    "phase late value",
    "phase late, estimated value",
    "phase not estimable value",
    "phase on time value",
    "phase on time, estimated value",
    "phase unknown missing",
    "plan missing",
    "plan nothing left",
    "plan value",
    "rounded at each level",
    "schedule by the due date value",
    "schedule never completed value",
    "schedule overall duration value",
    "schedule unknown missing",
    "schedule unknown nothing left",
    "schedule unknown value",
    "schedule weighted phases missing",
    "schedule weighted phases no weight",
    "schedule weighted phases value",
    "survey missing",
    "survey no quorum",
    "survey value",
    "unquantified late, estimated value",
    "unquantified not estimable value",
    "unquantified on time value",
    "unquantified on time, estimated value",
    "unquantified unknown missing",
];

#[test]
fn every_case_of_every_step_is_told() {
    let mut seen = Seen::new();
    for case in GROUPS.iter().flat_map(|(_, cases)| cases()) {
        let root = evaluate(&case.document(), case.performance).root;
        of_node(&root, &mut seen);
    }
    let missing: Vec<_> = ALL.iter().filter(|one| !seen.contains(**one)).collect();
    assert!(missing.is_empty(), "not told: {missing:?}\nseen: {seen:#?}");
}

fn of_state(course: &State) -> &'static str {
    match course {
        State::Overdue(_) => "overdue",
        State::ToStart { .. } => "to start",
        State::NotStarted { .. } => "not started",
        State::Ahead(_) => "ahead",
        State::InLine { .. } => "in line",
        State::NothingLeft => "nothing left",
        State::Unknown => "unknown",
    }
}

const fn pace(pace: Option<Pace>) -> &'static str {
    match pace {
        Some(Pace::Reached) => "reached",
        Some(Pace::WithTheYear) => "with the year",
        Some(Pace::Near) => "near",
        Some(Pace::Behind) => "behind",
        None => "no pace",
    }
}

#[test]
fn every_interim_state_is_told() {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for case in INTERIM.iter().flat_map(|(_, cases)| cases()) {
        for standing in monitor(&case.document()).standings {
            seen.insert(match &standing.step {
                InterimStep::Schedule { course, .. } | InterimStep::Activity(course) => of_state(course),
                InterimStep::Number(step) => pace(step.pace),
                InterimStep::MeasuredAtYearEnd => "at the end of the year",
            });
            seen.insert(match standing.suggestion {
                Suggestion::State(_) => "a state",
                Suggestion::NotEvaluable(_) => "no state",
                Suggestion::Missing => "missing",
            });
        }
    }
    let all = [
        "a state",
        "ahead",
        "at the end of the year",
        "behind",
        "in line",
        "missing",
        "near",
        "no pace",
        "no state",
        "not started",
        "nothing left",
        "overdue",
        "reached",
        "to start",
        "unknown",
        "with the year",
    ];
    assert_eq!(seen, all.into_iter().collect());
}
