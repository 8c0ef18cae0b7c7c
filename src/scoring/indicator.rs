//! An indicator: scope (R8), external causes (R5), its kind, and the note that may prevail (R4).

use super::{Lack, Node, Outcome, Performance, Reason, Step, delay::Activity, numeric, schedule, survey};
use crate::{
    number::{Figure, Percent},
    plan::{Deadline, Field, Indicator, Measure, RuleSet, Subject},
    scoring::Delay,
};

pub(super) fn evaluate(
    subject: Subject,
    indicator: &Indicator,
    performance: Performance,
    rules: &RuleSet,
) -> Node {
    let node = if !performance.includes(indicator.scope) {
        Node::left_out(subject, Step::OutOfScope(indicator.scope), Reason::OutOfScope(indicator.scope))
    } else if indicator.r#final.exclusion.is_some() {
        Node::left_out(subject, Step::Excluded, Reason::ExternalCauses)
    } else {
        let technical = technical(subject, indicator, rules).rounded(rules.rounding);
        match indicator.r#final.declared {
            Some(declared) => against_note(technical, declared).rounded(rules.rounding),
            None => technical,
        }
    };
    Node { weight: indicator.weight, ..node }
}

/// The technical evaluation, by kind.
fn technical(subject: Subject, indicator: &Indicator, rules: &RuleSet) -> Node {
    match &indicator.measure {
        Measure::Numeric(numeric) => numeric::evaluate(subject, indicator, numeric),
        Measure::Schedule(schedule) => schedule::evaluate(subject, schedule, rules),
        Measure::Survey(survey) => survey::evaluate(subject, survey, rules.survey.as_ref()),
        Measure::Milestone(deadline) => {
            let fields = [Field::MilestoneStart, Field::MilestoneDue, Field::MilestoneEnd];
            activity(subject, deadline, fields, Step::Milestone)
        }
        Measure::NotQuantifiable(deadline) => {
            let fields = [Field::UnquantifiedStart, Field::UnquantifiedDue, Field::UnquantifiedEnd];
            activity(subject, deadline, fields, Step::NotQuantifiable)
        }
    }
}

fn activity(subject: Subject, deadline: &Deadline, fields: [Field; 3], step: fn(Delay) -> Step) -> Node {
    let [start, due, end] = fields.map(|field| subject.field(field));
    let activity = Activity {
        start: (deadline.start, start),
        planned: (deadline.due, due),
        completion: (deadline.r#final.as_ref(), end),
    };
    let delay = activity.delay();
    let lacks: Vec<Lack> = delay.err().into_iter().collect();
    let delay = delay.unwrap_or(Delay::Unknown);
    Node { lacks, ..Node::leaf(subject, step(delay), delay.outcome()) }
}

/// R4: where the technical evaluation is higher than the percentage in the note, the note's is taken.
fn against_note(technical: Node, declared: Figure) -> Node {
    let limit = Percent::capped(declared.get());
    let outcome = technical.outcome.map(|value| value.min(limit));
    let prevails = matches!(outcome, Outcome::Value(_)) && outcome != technical.outcome;
    let subject = technical.subject;
    Node { children: vec![technical], ..Node::leaf(subject, Step::Note { declared, prevails }, outcome) }
}
