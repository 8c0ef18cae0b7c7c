//! Targets in the new year (R12).

use super::{DecisionKind, Turn};
use crate::{
    number::Figure,
    plan::{Field, Indicator, LaterTarget, Measure, Subject, Target},
    scoring,
};

impl Turn<'_> {
    /// The target of the new year, and those that are left for the years after it.
    pub(super) fn targets(
        &mut self,
        subject: Subject,
        last: &Indicator,
        reached: Option<Figure>,
    ) -> (Option<Target>, Vec<LaterTarget>) {
        let later = self.later_targets(last);
        let set = last.later_target(self.year);
        let target = match (set, reached) {
            (Some(Target::AtLeastPreviousFinal), Some(reached)) => Some(Target::Value(reached)),
            (Some(set), _) => Some(set),
            (None, _) => last.target,
        };
        let by_rule = target == Some(Target::AtLeastPreviousFinal);
        match &last.measure {
            Measure::Numeric(_) | Measure::Survey(_) => {
                if reached.is_none() {
                    let kind = DecisionKind::FinalValueMissing { by_rule };
                    self.decide(subject.field(Field::Baseline), kind);
                }
                let place = subject.field(Field::Target);
                if set.is_none() {
                    self.decide(place, DecisionKind::TargetNotSet { kept: last.target, reached });
                } else if later.is_empty() {
                    self.decide(place, DecisionKind::LaterTargetsUsedUp);
                }
                if let Some(target) = not_usable(last, set, reached) {
                    self.decide(place, DecisionKind::TargetNotUsable { target });
                }
            }
            Measure::Schedule(_) | Measure::Milestone(_) | Measure::NotQuantifiable(_) => {
                // An activity is measured against its dates, so only a rule that leads nowhere is worth a look.
                if by_rule && reached.is_none() {
                    let kind = DecisionKind::FinalValueMissing { by_rule };
                    self.decide(subject.field(Field::Target), kind);
                }
            }
        }
        (target, later)
    }

    /// What holds for years after the new one, from the year after it on.
    fn later_targets(&self, last: &Indicator) -> Vec<LaterTarget> {
        let left = last.later_targets.iter().filter(|later| later.to > self.year);
        left.map(|later| LaterTarget { from: later.from.max(self.year + 1), ..*later }).collect()
    }
}

/// What was reached, where it is the target by rule and no number can be evaluated against it.
fn not_usable(last: &Indicator, set: Option<Target>, reached: Option<Figure>) -> Option<Figure> {
    let (Some(Target::AtLeastPreviousFinal), Measure::Numeric(numeric)) = (set, &last.measure) else {
        return None;
    };
    reached.filter(|target| !scoring::is_usable(*target, numeric.direction))
}
