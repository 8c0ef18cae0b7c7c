//! Parts of which nothing is known but what they are called.

use super::{
    FinalMonitoring, Id, Indicator, InterimMonitoring, Measure, Objective, Phase, PhaseMonitoring, Plan,
    Scope, Stage,
};

impl Plan {
    /// A plan that says nothing but its year.
    #[must_use]
    pub const fn empty(id: Id, year: u16) -> Self {
        Self {
            id,
            title: String::new(),
            body: String::new(),
            body_short: String::new(),
            year,
            stage: Stage::Planned,
            interim_date: None,
            notes: Vec::new(),
            acts: Vec::new(),
            approval: None,
            amendments: Vec::new(),
            guidelines: Vec::new(),
            areas: Vec::new(),
            thresholds: Vec::new(),
            scenarios: Vec::new(),
        }
    }
}

impl Objective {
    /// An objective without indicators.
    #[must_use]
    pub const fn empty(id: Id, code: String, title: String) -> Self {
        Self {
            id,
            code,
            title,
            weight: None,
            scope: Scope::Both,
            responsible: None,
            shared_with: Vec::new(),
            programming: Vec::new(),
            answers: Vec::new(),
            note: None,
            exclusion: None,
            indicators: Vec::new(),
        }
    }
}

impl Indicator {
    /// An indicator of which nothing but its kind is known.
    #[must_use]
    pub fn empty(id: Id, title: String, measure: Measure) -> Self {
        Self {
            id,
            title,
            weight: None,
            scope: Scope::Both,
            note: None,
            baseline: None,
            target: None,
            later_targets: Vec::new(),
            measure,
            interim: InterimMonitoring::default(),
            r#final: FinalMonitoring::default(),
        }
    }
}

impl Phase {
    /// A phase without dates.
    #[must_use]
    pub fn empty(id: Id, code: String, title: String) -> Self {
        Self {
            id,
            code,
            title,
            output: None,
            start: None,
            end: None,
            responsible: None,
            weight: None,
            interim: PhaseMonitoring::default(),
            r#final: PhaseMonitoring::default(),
        }
    }
}
