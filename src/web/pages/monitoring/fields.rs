//! Where each of the two monitorings keeps what it says, as the fields of a form read it and set it.

use crate::{
    number::Figure,
    plan::{Completion, Exclusion, Indicator, IndicatorField, Measure, Phase, PhaseField, SurveyCount},
    web::{
        pages::{cells::deadline, sheet::indicator::numeric},
        route::Round,
    },
};

/// How a field reads a part.
type Read<T, V> = fn(&T) -> Option<V>;
/// How a field sets what it read.
type Set<V, F> = fn(Option<V>) -> F;
/// A field that may be unknown.
type Known<T, V, F> = (Read<T, V>, Set<V, F>);

/// A figure of an indicator.
pub type KnownFigure = Known<Indicator, Figure, IndicatorField>;

/// How the counts of a survey are read.
type ReadCounts = fn(&Indicator) -> SurveyCount;

/// What a monitoring says of an indicator.
pub struct IndicatorFields {
    /// Value, as printed.
    pub value: KnownFigure,
    /// Numerator of a ratio.
    pub numerator: KnownFigure,
    /// Denominator of a ratio.
    pub denominator: KnownFigure,
    /// How a single activity stands.
    pub completion: Known<Indicator, Completion, IndicatorField>,
    /// Counts of a survey.
    pub survey: (ReadCounts, fn(SurveyCount) -> IndicatorField),
    /// Monitoring note.
    pub note: Known<Indicator, String, IndicatorField>,
    /// Data source.
    pub source: Known<Indicator, String, IndicatorField>,
}

/// What a monitoring says of a phase.
pub struct PhaseFields {
    /// How it stands.
    pub completion: Known<Phase, Completion, PhaseField>,
    /// Monitoring note.
    pub note: Known<Phase, String, PhaseField>,
    /// Data source.
    pub source: Known<Phase, String, PhaseField>,
    /// External causes (R5).
    pub exclusion: Known<Phase, Exclusion, PhaseField>,
}

/// The fields of an indicator in one of the two monitorings.
pub const fn of_indicator(round: Round) -> IndicatorFields {
    match round {
        Round::Interim => IndicatorFields {
            value: (|one| one.interim.value, IndicatorField::InterimValue),
            numerator: (|one| numeric(one)?.interim.numerator, IndicatorField::InterimNumerator),
            denominator: (|one| numeric(one)?.interim.denominator, IndicatorField::InterimDenominator),
            completion: (|one| deadline(one)?.interim.clone(), IndicatorField::InterimCompletion),
            survey: (|one| counts(one, Round::Interim), IndicatorField::InterimSurvey),
            note: (|one| one.interim.note.clone(), IndicatorField::InterimNote),
            source: (|one| one.interim.source.clone(), IndicatorField::InterimSource),
        },
        Round::Final => IndicatorFields {
            value: (|one| one.r#final.value, IndicatorField::Value),
            numerator: (|one| numeric(one)?.r#final.numerator, IndicatorField::Numerator),
            denominator: (|one| numeric(one)?.r#final.denominator, IndicatorField::Denominator),
            completion: (|one| deadline(one)?.r#final.clone(), IndicatorField::Completion),
            survey: (|one| counts(one, Round::Final), IndicatorField::Survey),
            note: (|one| one.r#final.note.clone(), IndicatorField::MonitoringNote),
            source: (|one| one.r#final.source.clone(), IndicatorField::Source),
        },
    }
}

/// The fields of a phase in one of the two monitorings.
pub const fn of_phase(round: Round) -> PhaseFields {
    match round {
        Round::Interim => PhaseFields {
            completion: (|one| one.interim.completion.clone(), PhaseField::InterimCompletion),
            note: (|one| one.interim.note.clone(), PhaseField::InterimNote),
            source: (|one| one.interim.source.clone(), PhaseField::InterimSource),
            exclusion: (|one| one.interim.exclusion.clone(), PhaseField::InterimExclusion),
        },
        Round::Final => PhaseFields {
            completion: (|one| one.r#final.completion.clone(), PhaseField::Completion),
            note: (|one| one.r#final.note.clone(), PhaseField::MonitoringNote),
            source: (|one| one.r#final.source.clone(), PhaseField::Source),
            exclusion: (|one| one.r#final.exclusion.clone(), PhaseField::Exclusion),
        },
    }
}

fn counts(indicator: &Indicator, round: Round) -> SurveyCount {
    match (&indicator.measure, round) {
        (Measure::Survey(survey), Round::Interim) => survey.interim,
        (Measure::Survey(survey), Round::Final) => survey.r#final,
        _ => SurveyCount::default(),
    }
}
