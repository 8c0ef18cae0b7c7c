//! Which sorts of fields a document calls for: what it says somewhere can be said everywhere.

use crate::plan::{Direction, Document, Indicator, Measure, Numeric, Objective, Scope, Target};

/// The sorts of fields that not every document needs.
#[derive(Clone, Copy, Debug)]
pub struct Offers {
    /// Weights of objectives.
    pub weights: bool,
    /// Weights of indicators.
    pub shares: bool,
    /// Whose performance a part counts for.
    pub scopes: bool,
    /// External causes, by sort of part: objective, indicator, phase.
    pub exclusions: [bool; 3],
    /// Percentages declared in a note.
    pub declared: bool,
    /// Whether more or less is better.
    pub directions: bool,
    /// Targets by rule, with the baseline that they need.
    pub by_rule: bool,
}

impl Offers {
    /// What a document calls for.
    pub fn of(document: &Document) -> Self {
        let objectives: Vec<&Objective> = document.plan.objectives().map(|(_, one)| one.as_ref()).collect();
        let indicators: Vec<&Indicator> = document.plan.indicators().collect();
        let any = |fits: fn(&Indicator) -> bool| indicators.iter().any(|one| fits(one));
        let mut phases = objectives.iter().flat_map(|one| one.phases());
        Self {
            weights: objectives.len() > 1,
            shares: any(|one| one.weight.is_some()),
            scopes: any(|one| one.scope != Scope::Both)
                || objectives.iter().any(|one| one.scope != Scope::Both),
            exclusions: [
                objectives.iter().any(|one| one.exclusion.is_some()),
                any(|one| one.r#final.exclusion.is_some()),
                phases.any(|one| one.r#final.exclusion.is_some() || one.interim.exclusion.is_some()),
            ],
            declared: any(|one| one.r#final.declared.is_some()),
            directions: any(|one| numeric(one).is_some_and(|one| one.direction == Direction::Lower)),
            by_rule: any(|one| one.target == Some(Target::AtLeastPreviousFinal)),
        }
    }
}

const fn numeric(indicator: &Indicator) -> Option<&Numeric> {
    match &indicator.measure {
        Measure::Numeric(numeric) => Some(numeric),
        Measure::Schedule(_) | Measure::Milestone(_) | Measure::Survey(_) | Measure::NotQuantifiable(_) => {
            None
        }
    }
}
