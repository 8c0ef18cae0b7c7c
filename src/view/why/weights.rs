//! Sums of weights that screens show: what answers to the guidelines (Indirizzi), what must make 100 (Verifiche).

use super::{Explanation, Line, line, told};
use crate::{
    coverage::{Coverage, WeightSum},
    law::RuleId,
    number::Weight,
    plan::{Field, Place, Plan, Subject},
    view::{
        Language,
        coverage::weight_sum,
        figures::{long, percent},
        language::say,
        words,
    },
};

/// Weights that a screen sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Summed {
    /// Of the objectives that answer to a guideline, by its position.
    Guideline(usize),
    /// Of the objectives that answer to any guideline, as a share of all.
    Answering,
    /// Of what must make 100: the areas of the plan, the indicators or the phases of a part.
    Whole(Place),
}

/// A part with its weight.
type Addend = (Subject, Option<Weight>);

/// Why weights sum to what they do; nothing where what they are summed for is not there.
#[must_use]
pub fn explain_weights(plan: &Plan, summed: Summed, language: Language) -> Option<Explanation> {
    match summed {
        Summed::Guideline(position) => of_guideline(plan, position, language),
        Summed::Answering => Some(of_answering(plan, language)),
        Summed::Whole(place) => Some(of_whole(plan, place, language)),
    }
}

fn of_guideline(plan: &Plan, position: usize, language: Language) -> Option<Explanation> {
    let guideline = plan.guidelines.get(position)?;
    let coverage = Coverage::of(plan);
    let addends = answering(plan, |column| coverage.link(position, column).is_some());
    let text = if addends.is_empty() {
        language.pick(
            "Nessun obiettivo risponde a questo indirizzo: non c’è nessun peso da sommare.",
            "No objective answers to this guideline: there is no weight to sum.",
        )
    } else {
        language.pick(
            "La somma dei pesi degli obiettivi che rispondono a questo indirizzo, ciascuno per intero.",
            "The sum of the weights of the objectives that answer to this guideline, each in full.",
        )
    };
    let heading = say!(
        language,
        "Peso · indirizzo {} · {}",
        "Weight · guideline {} · {}",
        guideline.code,
        guideline.title
    );
    let mut lines = vec![sum_line(plan, RuleId::R7, text.to_owned(), &addends, language)];
    lines.extend(unknown_line(plan, RuleId::R7, &addends, language));
    let sum = addends.iter().map(|(_, weight)| *weight).collect();
    Some(told(heading, Subject::Plan, weight_sum(sum, language), lines))
}

fn of_answering(plan: &Plan, language: Language) -> Explanation {
    let coverage = Coverage::of(plan);
    let addends = answering(plan, |column| coverage.objectives.get(column).is_some_and(|count| *count > 0));
    let text = language.pick(
        "La somma dei pesi degli obiettivi che rispondono almeno a un indirizzo, ciascuno una volta sola.",
        "The sum of the weights of the objectives that answer to a guideline at least, each once.",
    );
    let heading =
        language.pick("Peso degli obiettivi che rispondono", "Weight of the objectives that answer");
    let mut lines = vec![sum_line(plan, RuleId::R7, text.to_owned(), &addends, language)];
    let result = match coverage.share() {
        Some(share) => {
            let text = language.pick(
                "La quota del peso di tutti gli obiettivi.",
                "The share of the weight of all objectives.",
            );
            let [known, whole] = [coverage.answering, coverage.whole].map(|sum| long(sum.known, language));
            let share = percent(share, language);
            lines.push(line(RuleId::R7, text.to_owned(), format!("{known} / {whole} × 100 = {share}")));
            share
        }
        None => "—".to_owned(),
    };
    lines.extend(unknown_line(plan, RuleId::R7, &answering(plan, |_| true), language));
    told(heading.to_owned(), Subject::Plan, result, lines)
}

fn of_whole(plan: &Plan, place: Place, language: Language) -> Explanation {
    let subject = place.subject;
    let (rule, what, addends) = match place.field {
        Field::Phases => {
            (RuleId::R1, ("Somma dei pesi delle fasi", "Sum of the phase weights"), phases(plan, subject))
        }
        Field::Indicators => (
            RuleId::R6,
            ("Somma dei pesi degli indicatori", "Sum of the indicator weights"),
            indicators(plan, subject),
        ),
        _ => (
            RuleId::R7,
            ("Somma dei pesi degli obiettivi", "Sum of the objective weights"),
            answering(plan, |_| true),
        ),
    };
    let what = language.pick(what.0, what.1);
    let heading = format!("{what} · {}", words::part_name(plan, subject, language));
    let text = language.pick(
        "La somma dei pesi che il piano dà: deve essere 100.",
        "The sum of the weights that the plan gives: it must be 100.",
    );
    let sum: WeightSum = addends.iter().map(|(_, weight)| *weight).collect();
    let mut lines = vec![sum_line(plan, rule, text.to_owned(), &addends, language)];
    lines.extend(unknown_line(plan, rule, &addends, language));
    told(heading, subject, weight_sum(sum, language), lines)
}

/// The objectives at these positions with their weights.
fn answering(plan: &Plan, takes: impl Fn(usize) -> bool) -> Vec<Addend> {
    let all = plan.objectives().enumerate().filter(|(column, _)| takes(*column));
    all.map(|(_, (subject, objective))| (subject, objective.weight)).collect()
}

fn indicators(plan: &Plan, subject: Subject) -> Vec<Addend> {
    let all = plan.objective_at(subject).into_iter().flat_map(|objective| &objective.indicators);
    all.enumerate().map(|(index, one)| (subject.indicator(index), one.weight)).collect()
}

fn phases(plan: &Plan, subject: Subject) -> Vec<Addend> {
    let schedule = plan.indicator_at(subject).and_then(|indicator| indicator.schedule());
    let all = schedule.into_iter().flat_map(|schedule| &schedule.phases);
    all.enumerate().map(|(index, one)| (subject.phase(index), one.weight)).collect()
}

/// `1.4: 7 + 4.2: 8 = 15`.
fn sum_line(plan: &Plan, rule: RuleId, text: String, addends: &[Addend], language: Language) -> Line {
    let known = || addends.iter().filter_map(|(subject, weight)| Some((*subject, (*weight)?)));
    let written: Vec<String> = known()
        .map(|(subject, one)| {
            format!("{}: {}", short_name(plan, subject, language), long(one.get(), language))
        })
        .collect();
    let sum = known().map(|(_, one)| one.get()).sum();
    let formula = (!written.is_empty()).then(|| format!("{} = {}", written.join(" + "), long(sum, language)));
    line(rule, text, formula).reads(addends.iter().map(|(subject, _)| subject.field(Field::Weight)))
}

/// The weights that are not known.
fn unknown_line(plan: &Plan, rule: RuleId, addends: &[Addend], language: Language) -> Option<Line> {
    let unknown = || addends.iter().filter(|(_, weight)| weight.is_none()).map(|(subject, _)| *subject);
    let names: Vec<String> = unknown().map(|subject| short_name(plan, subject, language)).collect();
    let text = say!(
        language,
        "Il peso che manca non vale zero: non entra nella somma ({}).",
        "A weight that is missing is not zero: it takes no part in the sum ({}).",
        names.join(", ")
    );
    (!names.is_empty())
        .then(|| line(rule, text, None).reads(unknown().map(|subject| subject.field(Field::Weight))))
}

/// A part as an addend names it: the code of an objective, or the part within its objective.
fn short_name(plan: &Plan, subject: Subject, language: Language) -> String {
    match (plan.phase_at(subject), subject.indicator_index(), plan.objective_at(subject)) {
        (Some(phase), ..) => say!(language, "fase {}", "phase {}", phase.code),
        (None, Some(index), _) => say!(language, "indicatore {}", "indicator {}", index + 1),
        (None, None, Some(objective)) => objective.code.clone(),
        (None, None, None) => words::part_name(plan, subject, language),
    }
}
