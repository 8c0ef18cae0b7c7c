//! The figures of an indicator, by kind, and what follows from a fraction.

use super::{
    Monitor,
    fields::{IndicatorFields, KnownFigure},
};
use crate::{
    interim::Step,
    number::Figure,
    plan::{FigureKind, Indicator, Measure, Subject, SurveyCount},
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
    let figure = |name: Name, (read, set): KnownFigure| form.figure(name, read, move |_, value| set(value));
    match measure {
        Measure::Numeric(numeric) if numeric.figure == FigureKind::Ratio => vec![
            figure(("Numeratore", "Numerator"), fields.numerator),
            figure(("Denominatore", "Denominator"), fields.denominator),
            with_unit(figure(("Valore stampato", "Printed value"), fields.value), &numeric.unit)
                .child(el("span").class("monitoring-computed").text_live(move || ratio(monitor, subject))),
        ],
        Measure::Numeric(numeric) => {
            let name = match monitor.round {
                Round::Interim => ("Valore", "Value"),
                Round::Final => ("Valore conseguito", "Achieved value"),
            };
            vec![with_unit(figure(name, fields.value), &numeric.unit)]
        }
        Measure::Survey(_) => survey(monitor, form, fields),
        Measure::Milestone(_) | Measure::NotQuantifiable(_) => {
            let (read, set) = fields.completion;
            vec![form.completion(("Conclusione", "Completion"), read, set)]
        }
        // Of a schedule the phases say it; at 30 June its value stands beside the one that follows from them.
        Measure::Schedule(_) => Vec::new(),
    }
}

/// The counts of a survey; at 30 June its percentage is printed, and the counts of the year are not there yet.
fn survey(monitor: Monitor, form: &Form<Indicator>, fields: &IndicatorFields) -> Vec<El> {
    let (read, set) = fields.survey;
    let count = |name: Name, part: fn(&mut SurveyCount) -> &mut Option<Figure>| {
        let value = move |one: &Indicator| *part(&mut read(one));
        form.figure(name, value, move |one, value| {
            let mut counts = read(one);
            *part(&mut counts) = value;
            set(counts)
        })
    };
    let mut all = Vec::new();
    if monitor.round == Round::Interim {
        let (read, set) = fields.value;
        all.push(with_unit(form.figure(("Valore", "Value"), read, move |_, value| set(value)), "%"));
    }
    all.extend([
        count(("Persone interpellate", "People asked"), |counts| &mut counts.asked),
        count(("Valutazioni ricevute", "Evaluations received"), |counts| &mut counts.evaluations),
        count(("Punteggio totale", "Total score"), |counts| &mut counts.score),
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
