//! What a step comes from: its fields in words, those of the same name together.

use super::{Line, words};
use crate::{
    plan::{Completion, Field, Measure, Place, Plan, Subject},
    view::{Language, language::say},
};

/// Fields of one name that a step reads: `peso` of `1.1`, `1.2`, …
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The name of the field; empty where the part as a whole is read.
    pub field: &'static str,
    /// Where it stands, each with the name of its part; without a name where it is the part that is explained.
    pub parts: Vec<(Option<String>, Place)>,
}

impl Line {
    /// The fields that the line reads, for the explanation of a part, each once.
    #[must_use]
    pub fn origins(&self, plan: &Plan, explained: Subject, language: Language) -> Vec<Origin> {
        let mut origins: Vec<Origin> = Vec::new();
        for place in &self.places {
            let field = field_name(plan, *place, language);
            let named = (relative(plan, place.subject, explained, language), *place);
            match origins.iter_mut().find(|origin| origin.field == field) {
                Some(origin) if origin.parts.contains(&named) => {}
                Some(origin) => origin.parts.push(named),
                None => origins.push(Origin { field, parts: vec![named] }),
            }
        }
        origins
    }
}

/// The name of a field by what stands in it: an end that is only estimated is no actual one.
fn field_name(plan: &Plan, place: Place, language: Language) -> &'static str {
    let phase = plan.phase_at(place.subject).and_then(|phase| phase.r#final.completion.as_ref());
    let deadline = || match &plan.indicator_at(place.subject)?.measure {
        Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => deadline.r#final.as_ref(),
        Measure::Numeric(_) | Measure::Schedule(_) | Measure::Survey(_) => None,
    };
    let end = match place.field {
        Field::PhaseCompletion => phase,
        Field::MilestoneEnd | Field::UnquantifiedEnd => deadline(),
        _ => None,
    };
    match end {
        Some(Completion::Estimated { .. }) => language.pick("fine stimata", "estimated end"),
        Some(Completion::NotEstimable) => language.pick("fine non stimabile", "end that cannot be estimated"),
        Some(Completion::Completed(_)) | None => words::field_name(place.field, language),
    }
}

/// A part as the explanation of another calls it: nothing for itself, `fase 2` for one of its phases.
pub(super) fn relative(
    plan: &Plan,
    subject: Subject,
    explained: Subject,
    language: Language,
) -> Option<String> {
    if subject == explained || is_only_indicator(plan, subject, explained) {
        return None;
    }
    let within = explained.objective_index().is_some_and(|one| subject.objective_index() == Some(one));
    Some(match plan.phase_at(subject) {
        _ if !within => words::part_code(plan, subject, language),
        Some(phase) => say!(language, "fase {}", "phase {}", phase.code),
        None => match (subject.indicator_index(), explained.phase_index()) {
            (Some(_), Some(_)) => language.pick("cronoprogramma", "schedule").to_owned(),
            (Some(index), None) => say!(language, "indicatore {}", "indicator {}", index + 1),
            (None, _) => words::part_name(plan, subject, language),
        },
    })
}

/// Whether it is the one indicator of the objective that is explained: there is nothing to tell it from.
fn is_only_indicator(plan: &Plan, subject: Subject, explained: Subject) -> bool {
    let only = plan.objective_at(explained).is_some_and(|objective| objective.indicators.len() == 1);
    only && explained.indicator_index().is_none()
        && subject.phase_index().is_none()
        && subject.objective_index() == explained.objective_index()
        && subject.indicator_index().is_some()
}

/// A field as the explanation of a part calls it: `fine effettiva (fase 2)`.
pub(super) fn place_name(plan: &Plan, place: Place, explained: Subject, language: Language) -> String {
    let field = field_name(plan, place, language);
    match relative(plan, place.subject, explained, language) {
        Some(part) if field.is_empty() => part,
        Some(part) => format!("{field} ({part})"),
        None => field.to_owned(),
    }
}

/// Most parts that a phrase names one by one.
const MOST: usize = 12;

/// The fields in one phrase: `fine prevista, fine effettiva, peso (1.1, 1.2)`.
#[must_use]
pub fn origins_phrase(origins: &[Origin], plan: &Plan, language: Language) -> String {
    let phrase = |origin: &Origin| {
        let named = origin.parts.iter().filter_map(|(part, _)| part.clone());
        let parts: Vec<String> = named.take(MOST).collect();
        let more = origin.parts.len().saturating_sub(MOST);
        let list = || match more {
            0 => parts.join(", "),
            more => say!(language, "{} e altri {}", "{} and {} more", parts.join(", "), more),
        };
        match (origin.field, &parts[..]) {
            ("", []) => origin
                .parts
                .first()
                .map_or_else(String::new, |(_, place)| words::part_name(plan, place.subject, language)),
            ("", _) => list(),
            (field, []) => field.to_owned(),
            (field, _) => format!("{field} ({})", list()),
        }
    };
    origins.iter().map(phrase).collect::<Vec<_>>().join(", ")
}
