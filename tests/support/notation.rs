//! The notation of the lessons ([`stadera::teaching::Notation`]) for tests, and parts of which nothing is known but what they are.

use stadera::{
    plan::{
        Direction, Document, Exclusion, FigureKind, Fraction, Id, Indicator, Measure, Nature, Numeric,
        Objective, Phase, Plan, RuleSet,
    },
    teaching::Notation,
};

/// The document that the lines stand for, or what cannot be read and why.
pub fn document(lines: &[impl AsRef<str>], rules: RuleSet) -> Result<Document, String> {
    Notation::default().document(lines, rules)
}

/// A plan of the year 2020 with one area.
pub fn plan(objectives: Vec<Objective>) -> Plan {
    Notation::default().plan(objectives).expect("a plan")
}

/// An identifier that is known to be good.
pub fn id(text: &str) -> Id {
    Id::new(text).expect("an identifier")
}

/// An objective without indicators.
pub fn objective(code: &str) -> Objective {
    Objective::empty(id(&format!("objective-{code}")), code.to_owned(), format!("Objective {code}"))
}

/// An indicator of which nothing but its kind is known.
pub fn indicator(number: &str, measure: Measure) -> Indicator {
    Indicator::empty(id(&format!("indicator-{number}")), format!("Indicator {number}"), measure)
}

/// A phase of which nothing is known.
pub fn phase(number: &str) -> Phase {
    Phase::empty(id(&format!("phase-{number}")), number.to_owned(), format!("Phase {number}"))
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
