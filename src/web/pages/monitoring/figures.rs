//! The figures of an indicator, by kind, and what follows from a fraction.

use super::{
    Monitor,
    fields::{IndicatorFields, KnownFigure},
};
use crate::{
    interim::Step,
    number::Figure,
    plan::{Field, FigureKind, Indicator, Measure, Subject, SurveyCount},
    web::{
        form::{Form, Name},
        pages::sheet::indicator::{achieved_in, of_ratio},
        route::Round,
        ui::dom::{El, el},
    },
};

/// The fields for the figures of an indicator.
pub fn figures(
    monitor: Monitor,
    form: &Form<Indicator>,
    subject: Subject,
    measure: &Measure,
    fields: &IndicatorFields,
) -> Vec<El> {
    let [value, numerator, denominator] = match monitor.round {
        Round::Interim => [Field::InterimValue, Field::InterimNumerator, Field::InterimDenominator],
        Round::Final => [Field::Value, Field::Numerator, Field::Denominator],
    };
    let figure = |name: Name, at: Field, (read, set): KnownFigure| {
        form.at(at, form.figure(name, read, move |_, value| set(value)))
    };
    match measure {
        Measure::Numeric(numeric) if numeric.figure == FigureKind::Ratio => vec![
            figure(("Numeratore", "Numerator"), numerator, fields.numerator),
            figure(("Denominatore", "Denominator"), denominator, fields.denominator),
            with_unit(figure(("Valore stampato", "Printed value"), value, fields.value), &numeric.unit)
                .child(el("span").class("monitoring-computed").text_live(move || ratio(monitor, subject))),
        ],
        Measure::Numeric(numeric) => {
            let name = match monitor.round {
                Round::Interim => ("Valore", "Value"),
                Round::Final => ("Valore conseguito", "Achieved value"),
            };
            vec![with_unit(figure(name, value, fields.value), &numeric.unit)]
        }
        Measure::Survey(_) => survey(monitor, form, fields),
        Measure::Milestone(_) | Measure::NotQuantifiable(_) => {
            let (read, set) = fields.completion;
            let end = match (measure, monitor.round) {
                (Measure::NotQuantifiable(_), Round::Interim) => Field::UnquantifiedInterimEnd,
                (Measure::NotQuantifiable(_), Round::Final) => Field::UnquantifiedEnd,
                (_, Round::Interim) => Field::MilestoneInterimEnd,
                (_, Round::Final) => Field::MilestoneEnd,
            };
            vec![form.at(end, form.completion(("Conclusione", "Completion"), read, set))]
        }
        // Of a schedule the phases say it; at 30 June its value stands beside the one that follows from them.
        Measure::Schedule(_) => Vec::new(),
    }
}

/// The counts of a survey; at 30 June its percentage is printed, and the counts of the year are not there yet.
fn survey(monitor: Monitor, form: &Form<Indicator>, fields: &IndicatorFields) -> Vec<El> {
    let (read, set) = fields.survey;
    let count = |name: Name, at: Field, part: fn(&mut SurveyCount) -> &mut Option<Figure>| {
        let value = move |one: &Indicator| *part(&mut read(one));
        let drawn = form.figure(name, value, move |one, value| {
            let mut counts = read(one);
            *part(&mut counts) = value;
            set(counts)
        });
        form.at(at, drawn)
    };
    let mut all = Vec::new();
    if monitor.round == Round::Interim {
        let (read, set) = fields.value;
        let value = form.figure(("Valore", "Value"), read, move |_, value| set(value));
        all.push(with_unit(form.at(Field::InterimValue, value), "%"));
    }
    all.extend([
        count(("Persone interpellate", "People asked"), Field::SurveyAsked, |counts| &mut counts.asked),
        count(("Valutazioni ricevute", "Evaluations received"), Field::SurveyEvaluations, |counts| {
            &mut counts.evaluations
        }),
        count(("Punteggio totale", "Total score"), Field::SurveyScore, |counts| &mut counts.score),
    ]);
    all
}

/// A field with its unit behind it.
pub fn with_unit(field: El, unit: &str) -> El {
    if unit.is_empty() { field } else { field.child(el("span").class("form-unit").text(unit)) }
}

/// The percentage that the fraction makes, or that counts in its place.
fn ratio(monitor: Monitor, subject: Subject) -> String {
    let achieved = match monitor.round {
        Round::Interim => monitor.standing(subject, |_, _, standing| match &standing.step {
            Step::Number(step) => step.achieved,
            _ => None,
        }),
        Round::Final => monitor.node(subject, |_, node| achieved_in(node)).flatten(),
    };
    achieved.map_or_else(String::new, |achieved| of_ratio(achieved, monitor.language))
}
