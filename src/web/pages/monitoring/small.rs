//! What a monitoring says, as fields for a small document outside the plan: only what decides results.

use super::{Monitor, fields, figures, result, state, texts};
use crate::{
    plan::{Indicator, IndicatorField, Measure, Phase, Subject},
    view::Language,
    web::{form::Form, route::Round, ui::dom::El},
};

/// The fields of an indicator; those of what is declared in its note, and of external causes, where they are wanted.
pub fn indicator(
    language: Language,
    round: Round,
    form: &Form<Indicator>,
    (subject, indicator): (Subject, &Indicator),
    (declared, excluded): (bool, bool),
) -> Vec<El> {
    let monitor = Monitor { brief: true, ..Monitor::new(language, round, None) };
    let mut all = figures::figures(monitor, form, subject, &indicator.measure, &fields::of_indicator(round));
    match round {
        Round::Interim => {
            all.push(state::declared(language, form));
            if matches!(indicator.measure, Measure::Numeric(_) | Measure::Survey(_)) {
                all.push(form.note(
                    ("Nota di monitoraggio", "Monitoring note"),
                    |one| one.interim.note.clone(),
                    IndicatorField::InterimNote,
                ));
            }
        }
        Round::Final => {
            all.extend(declared.then(|| result::declared(form)));
            all.extend(excluded.then(|| texts::exclusion(form)));
        }
    }
    all
}

/// The fields of a phase: how it ended and, where it is wanted, external causes.
pub fn phase(round: Round, form: &Form<Phase>, excluded: bool) -> Vec<El> {
    let fields = fields::of_phase(round);
    let (read, set) = fields.completion;
    let mut all = vec![form.completion(("Conclusione", "Completion"), read, set)];
    let (exclusion, set) = fields.exclusion;
    all.extend(excluded.then(|| form.exclusion(super::phases::LEFT_OUT, exclusion, set)));
    all
}
