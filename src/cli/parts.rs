//! The parts of a plan as the options name them: objectives by their code, what is sought by a short form.

use crate::{
    plan::{Indicator, Measure, Plan, Subject},
    simulation::Lever,
    view::{Language, say},
};

/// The objective with this code, and its position in the plan; else a sentence with the codes that there are.
pub(super) fn objective(plan: &Plan, code: &str, language: Language) -> Result<(usize, Subject), String> {
    let mut objectives = plan.objectives().enumerate();
    let found = objectives.find(|(_, (_, objective))| objective.code == code);
    found
        .map(|(position, (subject, _))| (position, subject))
        .ok_or_else(|| unknown_code(plan, code, language))
}

fn unknown_code(plan: &Plan, code: &str, language: Language) -> String {
    let known: Vec<&str> = plan.objectives().map(|(_, objective)| objective.code.as_str()).collect();
    say!(
        language,
        "il piano non ha un obiettivo «{}»; ci sono: {}.",
        "the plan has no objective “{}”; there are: {}.",
        code,
        known.join(", ")
    )
}

/// What is sought, as `--by` says it: `weight:3.1`, `value:2.2`, `end:1.2/1`.
pub(super) fn lever(plan: &Plan, by: &str, language: Language) -> Result<Lever, String> {
    let Some((sort, part)) = by.split_once(':') else { return Err(wrong_form(by, language)) };
    let forms: fn(&Plan, Subject) -> Vec<(String, Subject)> = match sort {
        "weight" => {
            return objective(plan, part, language).map(|(_, subject)| Lever::Weight(subject));
        }
        "value" => values,
        "end" => ends,
        _ => return Err(wrong_form(by, language)),
    };
    let all: Vec<(String, Subject)> = plan.objectives().flat_map(|(one, _)| forms(plan, one)).collect();
    if let Some((_, subject)) = all.iter().find(|(form, _)| form == part) {
        return Ok(if sort == "value" { Lever::Value(*subject) } else { Lever::End(*subject) });
    }
    // An objective that there is, but not so: what can be sought of it.
    let code = part.split('/').next().unwrap_or_default();
    let (_, subject) = objective(plan, code, language)?;
    let others = plan.objectives().filter(|(one, _)| !forms(plan, *one).is_empty());
    let others: Vec<&str> = others.map(|(_, objective)| objective.code.as_str()).collect();
    Err(nothing_there(sort, part, code, &forms(plan, subject), &others, language))
}

fn nothing_there(
    sort: &str,
    part: &str,
    code: &str,
    forms: &[(String, Subject)],
    others: &[&str],
    language: Language,
) -> String {
    // Of the forms that mean the same, the first is the shortest.
    let mut shortest: Vec<(String, Subject)> = Vec::new();
    for (form, subject) in forms {
        if !shortest.iter().any(|(_, other)| other == subject) {
            shortest.push((format!("{sort}:{form}"), *subject));
        }
    }
    if shortest.is_empty() {
        return match sort {
            "value" => say!(
                language,
                "l’obiettivo {} non ha indicatori che sono un numero; ne hanno: {}.",
                "the objective {} has no indicator that is a number; these have: {}.",
                code,
                others.join(", ")
            ),
            _ => say!(
                language,
                "l’obiettivo {} non ha fasi né attività con una data; ne hanno: {}.",
                "the objective {} has no phase or activity with a date; these have: {}.",
                code,
                others.join(", ")
            ),
        };
    }
    let known: Vec<String> = shortest.into_iter().map(|(form, _)| form).collect();
    say!(
        language,
        "«{}:{}» non indica niente; per l’obiettivo {} ci sono: {}.",
        "“{}:{}” names nothing; of the objective {} there are: {}.",
        sort,
        part,
        code,
        known.join(", ")
    )
}

fn wrong_form(by: &str, language: Language) -> String {
    say!(
        language,
        "--by: trovato «{}», atteso weight:CODICE, value:CODICE o end:CODICE/FASE, come weight:3.1, value:2.2, end:1.2/1.",
        "--by: found “{}”, expected weight:CODE, value:CODE or end:CODE/PHASE, such as weight:3.1, value:2.2, end:1.2/1.",
        by
    )
}

/// The names of the numbers of an objective: `2.2` where there is one, `2.2/1` in any case.
fn values(plan: &Plan, subject: Subject) -> Vec<(String, Subject)> {
    let number = |indicator: &Indicator| matches!(indicator.measure, Measure::Numeric(_));
    only_or_numbered(plan, subject, number)
}

/// The names of the ends of an objective. A phase is `1.2/1`, or `1.2/2/1` of the second indicator; a single activity
/// is `2.1`, or `2.1/2`.
fn ends(plan: &Plan, subject: Subject) -> Vec<(String, Subject)> {
    let Some(objective) = plan.objective_at(subject) else { return Vec::new() };
    let schedules: Vec<usize> = (objective.indicators.iter().enumerate())
        .filter(|(_, indicator)| indicator.schedule().is_some())
        .map(|(index, _)| index)
        .collect();
    let mut forms = Vec::new();
    for index in &schedules {
        let schedule = objective.indicators.get(*index).and_then(Indicator::schedule);
        for (at, phase) in schedule.into_iter().flat_map(|one| one.phases.iter().enumerate()) {
            let place = subject.indicator(*index).phase(at);
            if schedules.len() == 1 {
                forms.push((format!("{}/{}", objective.code, phase.code), place));
            }
            forms.push((format!("{}/{}/{}", objective.code, index + 1, phase.code), place));
        }
    }
    let activity = |indicator: &Indicator| {
        matches!(indicator.measure, Measure::Milestone(_) | Measure::NotQuantifiable(_))
    };
    forms.extend(only_or_numbered(plan, subject, activity));
    forms
}

/// The indicators of a sort: the code of the objective where there is one, its code and their number in any case.
fn only_or_numbered(
    plan: &Plan,
    subject: Subject,
    chosen: impl Fn(&Indicator) -> bool,
) -> Vec<(String, Subject)> {
    let Some(objective) = plan.objective_at(subject) else { return Vec::new() };
    let indicators = objective.indicators.iter().enumerate();
    let places: Vec<usize> =
        indicators.filter(|(_, indicator)| chosen(indicator)).map(|(index, _)| index).collect();
    let mut forms = Vec::new();
    for index in &places {
        if places.len() == 1 {
            forms.push((objective.code.clone(), subject.indicator(*index)));
        }
        forms.push((format!("{}/{}", objective.code, index + 1), subject.indicator(*index)));
    }
    forms
}
