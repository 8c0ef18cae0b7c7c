//! The names of things, the same everywhere.

use super::{
    Language,
    choices::{rounding_name, schedule_method_name},
    citations, figures,
    language::say,
};
use crate::{
    law::RuleId,
    plan::{Document, Field, Measure, Place, Plan, RuleSet, Scope, Subject, Target, Version},
    scoring::{Lack, LackReason, Outcome, Performance, Reason},
};

/// The name of a rule.
#[must_use]
pub fn rule_name(rule: RuleId, language: Language) -> &'static str {
    let (italian, english) = match rule {
        RuleId::R1 => ("Ritardo", "Delay"),
        RuleId::R2 => ("Valore non quantificabile", "Value that cannot be quantified"),
        RuleId::R3 => ("Indicatori numerici", "Numeric indicators"),
        RuleId::R4 => ("Prevale la nota, se più bassa", "The note prevails where lower"),
        RuleId::R5 => ("Valutazione contestualizzata", "Contextualised evaluation"),
        RuleId::R6 => ("Obiettivo", "Objective"),
        RuleId::R7 => ("Piano", "Plan"),
        RuleId::R8 => ("Ambito della prestazione", "Scope"),
        RuleId::R9 => ("Indice di soddisfazione", "Survey index"),
        RuleId::R10 => ("Stato intermedio", "Interim state"),
        RuleId::R11 => ("Valore intermedio di un cronoprogramma", "Interim value of a schedule"),
        RuleId::R12 => ("Target degli anni successivi", "Targets of later years"),
        RuleId::R13 => ("Arrotondamento", "Rounding"),
    };
    language.pick(italian, english)
}

/// An outcome in short: `95,20 %`, `non valutabile`, `dato mancante`.
#[must_use]
pub fn outcome(outcome: Outcome, language: Language) -> String {
    match outcome {
        Outcome::Value(value) => figures::percent(value, language),
        Outcome::NotEvaluable(_) => language.pick("non valutabile", "not evaluable").to_owned(),
        Outcome::Missing { .. } => language.pick("dato mancante", "missing").to_owned(),
    }
}

/// Why something is not evaluable.
#[must_use]
pub fn reason(reason: Reason, language: Language) -> &'static str {
    let (italian, english) = match reason {
        Reason::OutOfScope(Scope::Individual) => (
            "vale solo per la prestazione individuale del direttore",
            "it counts only for the director's individual performance",
        ),
        Reason::OutOfScope(Scope::Organisational | Scope::Both) => (
            "vale solo per la prestazione organizzativa",
            "it counts only for the organisational performance",
        ),
        Reason::ExternalCauses => ("esclusione per cause esterne", "left out for external causes"),
        Reason::NothingLeft => (
            "tutto ciò che lo compone è uscito dalla valutazione",
            "everything it consists of has left the evaluation",
        ),
        Reason::NoWeight => ("ciò che resta ha peso zero", "what is left has no weight"),
        Reason::QuorumNotReached => ("quorum di affluenza non raggiunto", "the quorum was not reached"),
    };
    language.pick(italian, english)
}

/// What is lacking, where, and what to do.
#[must_use]
pub fn lack(plan: &Plan, lack: Lack, language: Language) -> String {
    let of_survey = matches!(lack.place.field, Field::SurveyAsked | Field::SurveyEvaluations);
    let place = place(plan, lack.place, language);
    match lack.reason {
        LackReason::Unknown => say!(language, "{}: da indicare", "{}: to be given", place),
        LackReason::DenominatorNotPositive if of_survey => say!(
            language,
            "{}: deve essere maggiore di zero; correggere il dato oppure escludere l’indicatore con il motivo",
            "{}: must be above zero; correct the figure, or leave the indicator out with the reason",
            place
        ),
        LackReason::DenominatorNotPositive => say!(
            language,
            "{}: deve essere maggiore di zero; indicare il valore conseguito oppure escludere l’indicatore con il motivo",
            "{}: must be above zero; give the achieved value, or leave the indicator out with the reason",
            place
        ),
        LackReason::TargetNotPositive => say!(
            language,
            "{}: con questo target la regola non si può applicare (errore del piano); indicare un target maggiore di zero",
            "{}: the rule cannot be applied to this target (an error of the plan); give one above zero",
            place
        ),
        LackReason::DatesReversed => say!(
            language,
            "{}: viene prima dell’inizio previsto; correggere le date",
            "{}: it comes before the planned start; mend the dates",
            place
        ),
    }
}

/// A phrase as a sentence: a capital first, a full stop last.
pub(super) fn sentence(phrase: String) -> String {
    let mut sentence = capitalised(phrase);
    sentence.push('.');
    sentence
}

/// A name that stands alone, or begins a line.
#[must_use]
pub fn capitalised(name: impl Into<String>) -> String {
    let mut name = name.into();
    if let Some(first) = name.get(..1).map(str::to_uppercase) {
        name.replace_range(..1, &first);
    }
    name
}

/// A field in words, with the part it belongs to: `obiettivo 3.1, peso`.
#[must_use]
pub fn place(plan: &Plan, place: Place, language: Language) -> String {
    let field = field_name(place.field, language);
    if place.field == Field::SurveyRules {
        // A field of the rule set; what asks for it is an indicator.
        let code = plan.objective_at(place.subject).map(|objective| &objective.code);
        let asks = code.map(|code| say!(language, " (per l’obiettivo {})", " (for objective {})", code));
        return field.to_owned() + &asks.unwrap_or_default();
    }
    match part_name(plan, place.subject, language) {
        part if field.is_empty() => part,
        part => format!("{part}, {field}"),
    }
}

/// A part of the plan in words: `obiettivo 3.1`, `obiettivo 4.5, indicatore 2`, `obiettivo 1.1, fase 3`.
#[must_use]
pub fn part_name(plan: &Plan, subject: Subject, language: Language) -> String {
    let code = part_code(plan, subject, language);
    match plan.objective_at(subject) {
        Some(_) => say!(language, "obiettivo {}", "objective {}", code),
        None => code,
    }
}

/// A part of the plan in short: `3.1`, `4.5, indicatore 2`, `1.1, fase 3`.
#[must_use]
pub fn part_code(plan: &Plan, subject: Subject, language: Language) -> String {
    let Some(objective) = plan.objective_at(subject) else {
        return language.pick("piano", "plan").to_owned();
    };
    let mut code = objective.code.clone();
    if let Some(index) = subject.indicator_index().filter(|_| objective.indicators.len() > 1) {
        code.push_str(&say!(language, ", indicatore {}", ", indicator {}", index + 1));
    }
    if let Some(phase) = plan.phase_at(subject) {
        code.push_str(&say!(language, ", fase {}", ", phase {}", phase.code));
    }
    code
}

/// The name of a field.
#[must_use]
pub fn field_name(field: Field, language: Language) -> &'static str {
    let (italian, english) = match field {
        Field::Whole => ("", ""),
        Field::Areas => ("ambiti e obiettivi", "areas and objectives"),
        Field::Guidelines => ("indirizzi", "guidelines"),
        Field::Code => ("codice", "code"),
        Field::Weight => ("peso", "weight"),
        Field::Indicators => ("indicatori", "indicators"),
        Field::Answers => ("indirizzi a cui risponde", "guidelines it answers to"),
        Field::InterimDate => {
            ("data di riferimento del monitoraggio intermedio", "reference date of the interim monitoring")
        }
        Field::ObjectiveExclusion | Field::IndicatorExclusion | Field::PhaseExclusion => {
            ("motivo dell’esclusione", "reason for the exclusion")
        }
        Field::PhaseInterimExclusion => {
            ("motivo dell’esclusione al 30 giugno", "reason for the exclusion at 30 June")
        }
        Field::Baseline => ("valore iniziale", "baseline"),
        Field::Target => ("valore target", "target"),
        Field::InterimValue => ("valore al 30 giugno", "value at 30 June"),
        Field::InterimState => ("stato al 30 giugno", "state at 30 June"),
        Field::Value => ("valore conseguito", "achieved value"),
        Field::InterimNumerator => ("numeratore al 30 giugno", "numerator at 30 June"),
        Field::InterimDenominator => ("denominatore al 30 giugno", "denominator at 30 June"),
        Field::Numerator => ("numeratore", "numerator"),
        Field::Denominator => ("denominatore", "denominator"),
        Field::Declared => ("percentuale dichiarata nella nota", "percentage declared in the note"),
        Field::ScheduleDue | Field::MilestoneDue | Field::UnquantifiedDue => ("scadenza", "due date"),
        Field::Phases => ("fasi", "phases"),
        Field::MilestoneStart | Field::UnquantifiedStart | Field::PhaseStart => {
            ("inizio previsto", "planned start")
        }
        Field::PhaseEnd => ("fine prevista", "planned end"),
        Field::MilestoneEnd | Field::UnquantifiedEnd | Field::PhaseCompletion => {
            ("fine effettiva", "actual end")
        }
        Field::MilestoneInterimEnd | Field::UnquantifiedInterimEnd | Field::PhaseInterimCompletion => {
            ("fine indicata al 30 giugno", "end given at 30 June")
        }
        Field::SurveyAsked => ("persone interpellate", "people asked"),
        Field::SurveyEvaluations => ("valutazioni ricevute", "evaluations received"),
        Field::SurveyScore => ("punteggio totale", "total score"),
        Field::SurveyRules => (
            "regole del piano, scala parametrica e quorum del questionario",
            "rules of the plan, parametric scale and quorum of the survey",
        ),
    };
    language.pick(italian, english)
}

/// The kind of an indicator.
#[must_use]
pub fn measure_name(measure: &Measure, language: Language) -> &'static str {
    let (italian, english) = match measure {
        Measure::Numeric(_) => ("numerico", "numeric"),
        Measure::Schedule(_) => ("cronoprogramma", "schedule"),
        Measure::Milestone(_) => ("attività con scadenza", "milestone"),
        Measure::Survey(_) => ("indice di soddisfazione", "survey index"),
        Measure::NotQuantifiable(_) => ("non quantificabile", "not quantifiable"),
    };
    language.pick(italian, english)
}

/// Whose performance: `organizzativa`, `individuale`.
#[must_use]
pub fn performance_name(performance: Performance, language: Language) -> &'static str {
    match performance {
        Performance::Organisational => language.pick("organizzativa", "organisational"),
        Performance::Individual => language.pick("individuale", "individual"),
    }
}

/// The conventions of a rule set: `ritardo: media ponderata delle fasi · …`.
#[must_use]
pub fn conventions(rules: &RuleSet, language: Language) -> String {
    let method = schedule_method_name(rules.schedule_method, language);
    let rounding = rounding_name(rules.rounding, language);
    let interim = if rules.interim.is_usual() { String::new() } else { thresholds(rules, language) };
    say!(
        language,
        "ritardo: {} · arrotondamento: {}{}",
        "delay: {} · rounding: {}{}",
        method,
        rounding,
        interim
    )
}

/// The thresholds of the states at 30 June, after the other conventions.
fn thresholds(rules: &RuleSet, language: Language) -> String {
    say!(
        language,
        " · soglie al 30 giugno: anticipo {}, rapporti {}",
        " · thresholds at 30 June: early {}, rates {}",
        figures::weight(rules.interim.early_share, language),
        figures::weight(rules.interim.rate_share, language)
    )
}

/// A target: `95,20 %`, `≥ dato finale anno precedente`.
#[must_use]
pub fn target(target: Target, unit: &str, language: Language) -> String {
    match target {
        Target::Value(value) => figures::figure(value.get(), unit, language),
        Target::AtLeastPreviousFinal => {
            language.pick("≥ dato finale anno precedente", "≥ final figure of the year before").to_owned()
        }
    }
}

/// A version of a plan: `originaria (DGR 153 del 17/02/2020)`, `rimodulata (DGR 1095 del 03/08/2020)`.
#[must_use]
pub fn version_name(document: &Document, version: &Version, language: Language) -> String {
    let plan = &document.plan;
    let latest = plan.amendments.last().map(|amendment| &amendment.act);
    let (name, act) = match version {
        Version::Current if latest.is_none() && plan.approval.is_none() => {
            (language.pick("in preparazione", "being drafted"), None)
        }
        Version::Current if latest.is_none() => {
            (language.pick("originaria", "original"), plan.approval.as_ref())
        }
        Version::Current if plan.open_amendment().is_some() => {
            (language.pick("in corso di rimodulazione", "being amended"), latest)
        }
        Version::Current => (language.pick("rimodulata", "amended"), latest),
        Version::Original => (language.pick("originaria", "original"), plan.approval.as_ref()),
        Version::After(act) => (language.pick("rimodulata", "amended"), Some(act)),
    };
    let Some(act) = act.and_then(|id| plan.act(id)) else { return name.to_owned() };
    format!("{name} ({})", citations::act(act, language))
}

/// The unit of an indicator's values.
pub(super) fn unit(plan: &Plan, subject: Subject) -> &str {
    plan.indicator_at(subject).map_or("", |indicator| unit_of(&indicator.measure))
}

/// The unit of the values of a kind of indicator.
pub(super) fn unit_of(measure: &Measure) -> &str {
    match measure {
        Measure::Numeric(numeric) => &numeric.unit,
        Measure::Survey(_) | Measure::Schedule(_) => "%",
        Measure::Milestone(_) | Measure::NotQuantifiable(_) => "",
    }
}

/// How many objectives have which outcome: `13 obiettivi: 12 con un valore, 1 non valutabile`.
#[must_use]
pub fn objective_counts(valued: usize, left_out: usize, missing: usize, language: Language) -> String {
    let counted = |count: usize, one: (&str, &str), more: (&str, &str)| {
        let (italian, english) = if count == 1 { one } else { more };
        format!("{count} {}", language.pick(italian, english))
    };
    let mut text =
        counted(valued + left_out + missing, ("obiettivo", "objective"), ("obiettivi", "objectives"));
    text.push_str(": ");
    text.push_str(&counted(valued, ("con un valore", "with a value"), ("con un valore", "with a value")));
    if left_out > 0 {
        let words =
            counted(left_out, ("non valutabile", "not evaluable"), ("non valutabili", "not evaluable"));
        text.push_str(", ");
        text.push_str(&words);
    }
    if missing > 0 {
        let words = ("con dati mancanti", "with something missing");
        text.push_str(", ");
        text.push_str(&counted(missing, words, words));
    }
    text.push('.');
    text
}
