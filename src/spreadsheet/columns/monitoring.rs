//! The columns of indicators: what the two monitorings say.

use super::{
    Column, EndPart, Group, Set, Sort, Typed, Wrong, chosen, end, exclusion,
    indicator::{change, deadline, numeric},
    into_exclusion, states,
};
use crate::{
    plan::{Change, Completion, Indicator, IndicatorField, Measure, State, Survey, SurveyCount},
    view::{Language, state_name},
};

/// What monitoring says of an indicator, in its row.
pub(super) const MONITORING: &[Column<Indicator>] = &[
    Column {
        key: "interim.numerator",
        heading: ("Numeratore al 30/6", "Numerator at 30 June"),
        group: Group::Interim,
        width: 12,
        sort: Sort::Count,
        get: |one, _| numeric(one).map(|one| Typed::figure(one.interim.numerator)),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::InterimNumerator(typed.into_figure()?))),
    },
    Column {
        key: "interim.denominator",
        heading: ("Denominatore al 30/6", "Denominator at 30 June"),
        group: Group::Interim,
        width: 12,
        sort: Sort::Count,
        get: |one, _| numeric(one).map(|one| Typed::figure(one.interim.denominator)),
        set: Set::Alone(|one, typed, _| {
            change(one, IndicatorField::InterimDenominator(typed.into_figure()?))
        }),
    },
    Column {
        key: "interim.asked",
        heading: ("Persone interpellate al 30/6", "People asked at 30 June"),
        group: Group::Interim,
        width: 12,
        sort: Sort::Count,
        get: |one, _| survey(one).map(|one| Typed::figure(one.interim.asked)),
        set: Set::Alone(|one, typed, _| {
            let count = survey(one).ok_or(Wrong::NoField)?.interim;
            change(one, IndicatorField::InterimSurvey(SurveyCount { asked: typed.into_figure()?, ..count }))
        }),
    },
    Column {
        key: "interim.evaluations",
        heading: ("Valutazioni ricevute al 30/6", "Evaluations received at 30 June"),
        group: Group::Interim,
        width: 12,
        sort: Sort::Count,
        get: |one, _| survey(one).map(|one| Typed::figure(one.interim.evaluations)),
        set: Set::Alone(|one, typed, _| {
            let count = survey(one).ok_or(Wrong::NoField)?.interim;
            change(
                one,
                IndicatorField::InterimSurvey(SurveyCount { evaluations: typed.into_figure()?, ..count }),
            )
        }),
    },
    Column {
        key: "interim.score",
        heading: ("Punteggio totale al 30/6", "Total score at 30 June"),
        group: Group::Interim,
        width: 12,
        sort: Sort::Count,
        get: |one, _| survey(one).map(|one| Typed::figure(one.interim.score)),
        set: Set::Alone(|one, typed, _| {
            let count = survey(one).ok_or(Wrong::NoField)?.interim;
            change(one, IndicatorField::InterimSurvey(SurveyCount { score: typed.into_figure()?, ..count }))
        }),
    },
    Column {
        key: "interim.end",
        heading: ("Fine effettiva al 30/6", "Actual end at 30 June"),
        group: Group::Interim,
        width: 13,
        sort: Sort::Date,
        get: |one, language| interim_end(one, EndPart::Actual, language),
        set: Set::End(EndPart::Actual, set_interim_end),
    },
    Column {
        key: "interim.estimated",
        heading: ("Fine stimata dalla nota al 30/6", "End estimated from the note at 30 June"),
        group: Group::Interim,
        width: 13,
        sort: Sort::EstimatedEnd,
        get: |one, language| interim_end(one, EndPart::Estimated, language),
        set: Set::End(EndPart::Estimated, set_interim_end),
    },
    Column {
        key: "interim.basis",
        heading: ("Frase su cui si stima al 30/6", "Sentence of the estimate at 30 June"),
        group: Group::Interim,
        width: 24,
        sort: Sort::Text,
        get: |one, language| interim_end(one, EndPart::Basis, language),
        set: Set::End(EndPart::Basis, set_interim_end),
    },
    Column {
        key: "interim.value",
        heading: ("Valore conseguito al 30/6", "Achieved value at 30 June"),
        group: Group::Interim,
        width: 13,
        sort: Sort::Figure,
        get: |one, _| Some(Typed::figure(one.interim.value)),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::InterimValue(typed.into_figure()?))),
    },
    Column {
        key: "interim.note",
        heading: ("Note di monitoraggio al 30/6", "Monitoring notes at 30 June"),
        group: Group::Interim,
        width: 36,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.interim.note.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::InterimNote(typed.into_text()))),
    },
    Column {
        key: "interim.source",
        heading: ("Fonte dati al 30/6", "Data source at 30 June"),
        group: Group::Interim,
        width: 14,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.interim.source.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::InterimSource(typed.into_text()))),
    },
    Column {
        key: "interim.state",
        heading: ("Valutazione sintetica sullo stato di attuazione", "State of the indicator"),
        group: Group::Interim,
        width: 20,
        sort: Sort::Choice(states),
        get: |one, language| {
            Some(Typed::of(one.interim.state, |state| Typed::words(state_name(state, language))))
        },
        set: Set::Alone(|one, typed, language| {
            change(one, IndicatorField::InterimState(chosen(typed, State::ALL, state_name, language)?))
        }),
    },
    Column {
        key: "final.numerator",
        heading: ("Numeratore", "Numerator"),
        group: Group::Final,
        width: 12,
        sort: Sort::Count,
        get: |one, _| numeric(one).map(|one| Typed::figure(one.r#final.numerator)),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::Numerator(typed.into_figure()?))),
    },
    Column {
        key: "final.denominator",
        heading: ("Denominatore", "Denominator"),
        group: Group::Final,
        width: 12,
        sort: Sort::Count,
        get: |one, _| numeric(one).map(|one| Typed::figure(one.r#final.denominator)),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::Denominator(typed.into_figure()?))),
    },
    Column {
        key: "final.asked",
        heading: ("Persone interpellate", "People asked"),
        group: Group::Final,
        width: 12,
        sort: Sort::Count,
        get: |one, _| survey(one).map(|one| Typed::figure(one.r#final.asked)),
        set: Set::Alone(|one, typed, _| {
            let count = survey(one).ok_or(Wrong::NoField)?.r#final;
            change(one, IndicatorField::Survey(SurveyCount { asked: typed.into_figure()?, ..count }))
        }),
    },
    Column {
        key: "final.evaluations",
        heading: ("Valutazioni ricevute", "Evaluations received"),
        group: Group::Final,
        width: 12,
        sort: Sort::Count,
        get: |one, _| survey(one).map(|one| Typed::figure(one.r#final.evaluations)),
        set: Set::Alone(|one, typed, _| {
            let count = survey(one).ok_or(Wrong::NoField)?.r#final;
            change(one, IndicatorField::Survey(SurveyCount { evaluations: typed.into_figure()?, ..count }))
        }),
    },
    Column {
        key: "final.score",
        heading: ("Punteggio totale", "Total score"),
        group: Group::Final,
        width: 12,
        sort: Sort::Count,
        get: |one, _| survey(one).map(|one| Typed::figure(one.r#final.score)),
        set: Set::Alone(|one, typed, _| {
            let count = survey(one).ok_or(Wrong::NoField)?.r#final;
            change(one, IndicatorField::Survey(SurveyCount { score: typed.into_figure()?, ..count }))
        }),
    },
    Column {
        key: "final.end",
        heading: ("Fine effettiva", "Actual end"),
        group: Group::Final,
        width: 13,
        sort: Sort::Date,
        get: |one, language| final_end(one, EndPart::Actual, language),
        set: Set::End(EndPart::Actual, set_final_end),
    },
    Column {
        key: "final.estimated",
        heading: ("Fine stimata dalla nota", "End estimated from the note"),
        group: Group::Final,
        width: 13,
        sort: Sort::EstimatedEnd,
        get: |one, language| final_end(one, EndPart::Estimated, language),
        set: Set::End(EndPart::Estimated, set_final_end),
    },
    Column {
        key: "final.basis",
        heading: ("Frase su cui si stima", "Sentence of the estimate"),
        group: Group::Final,
        width: 24,
        sort: Sort::Text,
        get: |one, language| final_end(one, EndPart::Basis, language),
        set: Set::End(EndPart::Basis, set_final_end),
    },
    Column {
        key: "final.value",
        heading: ("Valore conseguito", "Achieved value"),
        group: Group::Final,
        width: 13,
        sort: Sort::Figure,
        get: |one, _| Some(Typed::figure(one.r#final.value)),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::Value(typed.into_figure()?))),
    },
    Column {
        key: "final.note",
        heading: ("Note di monitoraggio", "Monitoring notes"),
        group: Group::Final,
        width: 36,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.r#final.note.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::MonitoringNote(typed.into_text()))),
    },
    Column {
        key: "final.source",
        heading: ("Fonte dati", "Data source"),
        group: Group::Final,
        width: 14,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.r#final.source.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::Source(typed.into_text()))),
    },
    Column {
        key: "final.declared",
        heading: ("% dichiarata nella nota", "% declared in the note"),
        group: Group::Final,
        width: 12,
        sort: Sort::Percent,
        get: |one, _| Some(Typed::figure(one.r#final.declared)),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::Declared(typed.into_figure()?))),
    },
    Column {
        key: "final.exclusion",
        heading: (
            "Indicatore escluso per cause esterne: motivo",
            "Indicator left out for external causes: reason",
        ),
        group: Group::Final,
        width: 20,
        sort: Sort::Text,
        get: |one, language| Some(exclusion(one.r#final.exclusion.as_ref(), language)),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::Exclusion(into_exclusion(typed)))),
    },
    Column {
        key: "final.criteria_note",
        heading: ("Note sull’applicazione dei criteri", "Notes on the criteria"),
        group: Group::Final,
        width: 24,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.r#final.criteria_note.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::CriteriaNote(typed.into_text()))),
    },
];

const fn survey(indicator: &Indicator) -> Option<&Survey> {
    if let Measure::Survey(survey) = &indicator.measure { Some(survey) } else { None }
}

fn interim_end(indicator: &Indicator, part: EndPart, language: Language) -> Option<Typed> {
    deadline(indicator).map(|one| end(one.interim.as_ref(), part, language))
}

fn final_end(indicator: &Indicator, part: EndPart, language: Language) -> Option<Typed> {
    deadline(indicator).map(|one| end(one.r#final.as_ref(), part, language))
}

fn set_interim_end(indicator: &Indicator, end: Option<Completion>) -> Change {
    Change::Indicator { id: indicator.id.clone(), set: IndicatorField::InterimCompletion(end) }
}

fn set_final_end(indicator: &Indicator, end: Option<Completion>) -> Change {
    Change::Indicator { id: indicator.id.clone(), set: IndicatorField::Completion(end) }
}
