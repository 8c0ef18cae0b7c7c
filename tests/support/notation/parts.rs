//! Parts of a document of which nothing is known but what they are.

use std::sync::Arc;

use stadera::plan::{
    Area, Direction, Exclusion, FigureKind, FinalMonitoring, Fraction, Id, Indicator, InterimMonitoring,
    Measure, Nature, Numeric, Objective, Phase, PhaseMonitoring, Plan, Scope, Stage,
};

/// A plan of the year 2020 with one area.
pub fn plan(objectives: Vec<Objective>) -> Plan {
    let area = Area {
        id: id("area-1"),
        code: "1".to_owned(),
        title: "Area".to_owned(),
        objectives: objectives.into_iter().map(Arc::new).collect(),
    };
    Plan {
        id: id("plan"),
        title: "Plan".to_owned(),
        body: "Body".to_owned(),
        body_short: String::new(),
        year: 2020,
        stage: Stage::Final,
        interim_date: None,
        notes: Vec::new(),
        acts: Vec::new(),
        approval: None,
        amendments: Vec::new(),
        guidelines: Vec::new(),
        areas: vec![area],
        thresholds: Vec::new(),
        scenarios: Vec::new(),
    }
}

/// An identifier that is known to be good.
pub fn id(text: &str) -> Id {
    Id::new(text).expect("an identifier")
}

/// An objective without indicators.
pub fn objective(code: &str) -> Objective {
    Objective {
        id: id(&format!("objective-{code}")),
        code: code.to_owned(),
        title: format!("Objective {code}"),
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

/// An indicator of which nothing but its kind is known.
pub fn indicator(number: &str, measure: Measure) -> Indicator {
    Indicator {
        id: id(&format!("indicator-{number}")),
        title: format!("Indicator {number}"),
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

/// A phase of which nothing is known.
pub fn phase(number: &str) -> Phase {
    Phase {
        id: id(&format!("phase-{number}")),
        code: number.to_owned(),
        title: format!("Phase {number}"),
        output: None,
        start: None,
        end: None,
        responsible: None,
        weight: None,
        interim: PhaseMonitoring::default(),
        r#final: PhaseMonitoring::default(),
    }
}

/// External causes.
pub fn exclusion() -> Exclusion {
    Exclusion { reason: "External causes".to_owned() }
}

/// A number that is given, in percent.
pub fn numeric() -> Numeric {
    Numeric {
        unit: "%".to_owned(),
        direction: Direction::Higher,
        nature: Nature::Rate,
        figure: FigureKind::Given,
        interim: Fraction::default(),
        r#final: Fraction::default(),
    }
}
