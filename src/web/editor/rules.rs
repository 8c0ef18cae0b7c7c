//! The conventions that the plan is evaluated by.

use rust_decimal::Decimal;

use crate::{
    number::{Figure, Weight},
    plan::{Field, InterimRules, Rounding, RuleSet, RulesField, ScheduleMethod, SurveyRules, Threshold},
    view::{self, Language, say},
    web::{
        form::{Form, Name},
        ui::{
            dom::El,
            field::{self, FIGURE_RANGE},
        },
    },
};

/// The fields of the rule set.
pub fn fields(language: Language) -> Vec<El> {
    let form = Form::<RuleSet>::new(language, super::plan::id());
    vec![
        method(&form),
        rounding(&form),
        quorum(&form),
        scale(&form),
        share(
            &form,
            (
                "Soglia dell’anticipo al 30 giugno, % della durata (R10)",
                "Threshold of being early at 30 June, % of the duration (R10)",
            ),
            |interim| interim.early_share,
            RulesField::EarlyShare,
        ),
        share(
            &form,
            (
                "Soglia dei rapporti al 30 giugno, % del target (R10)",
                "Threshold of rates at 30 June, % of the target (R10)",
            ),
            |interim| interim.rate_share,
            RulesField::RateShare,
        ),
        form.text(("Nome delle regole", "Name of the rules"), |rules| rules.name.clone(), RulesField::Name),
        super::conventions::taken_over(language),
    ]
}

/// A threshold of the states at 30 June (R10); emptied, the usual one.
fn share(
    form: &Form<RuleSet>,
    name: Name,
    read: fn(&InterimRules) -> Weight,
    set: fn(Weight) -> RulesField,
) -> El {
    let language = form.language();
    form.read_by(
        name,
        move |rules| view::editable(read(&rules.interim).get().normalize(), language),
        move |_, typed| {
            let share = field::number(typed, language, Weight::new, PERCENT_RANGE)?;
            Ok(set(share.unwrap_or_else(|| read(&InterimRules::default()))))
        },
    )
}

/// How a late schedule is measured (R1).
pub fn method(form: &Form<RuleSet>) -> El {
    let methods = [ScheduleMethod::WeightedPhases, ScheduleMethod::OverallDuration];
    let methods = methods.map(|one| (one, view::schedule_method_name(one, form.language()).to_owned()));
    form.choice(
        ("Cronoprogrammi in ritardo (R1)", "Late schedules (R1)"),
        methods.into(),
        |rules| rules.schedule_method,
        RulesField::ScheduleMethod,
    )
}

/// Where results are rounded (R13).
pub fn rounding(form: &Form<RuleSet>) -> El {
    let roundings = [Rounding::LastStep, Rounding::EachLevel];
    let roundings = roundings.map(|one| (one, view::rounding_name(one, form.language()).to_owned()));
    form.choice(
        ("Arrotondamento (R13)", "Rounding (R13)"),
        roundings.into(),
        |rules| rules.rounding,
        RulesField::Rounding,
    )
}

/// The quorum of surveys (R9); without it surveys have no rules.
pub fn quorum(form: &Form<RuleSet>) -> El {
    let language = form.language();
    form.at(
        Field::SurveyRules,
        form.read_by(
            ("Quorum dei questionari, % (R9)", "Quorum of surveys, % (R9)"),
            move |rules| {
                let quorum = rules.survey.as_ref().map(|survey| survey.quorum.get().normalize());
                quorum.map_or_else(String::new, |quorum| view::editable(quorum, language))
            },
            move |rules, typed| {
                let quorum = field::number(typed, language, Weight::new, PERCENT_RANGE)?;
                let scale = rules.survey.as_ref().map_or_else(Vec::new, |survey| survey.scale.clone());
                Ok(RulesField::Survey(survey(quorum, scale)))
            },
        ),
    )
}

/// The scale of surveys (R9), a step in each line.
pub fn scale(form: &Form<RuleSet>) -> El {
    let language = form.language();
    let step = move |step: &Threshold| {
        let [from, percent] = [step.from.get(), step.percent.get()];
        let [from, percent] = [from, percent].map(|one| view::editable(one.normalize(), language));
        format!("{from} = {percent}")
    };
    form.read_lines_by(
        (
            "Scala dei questionari: indice = %, uno scalino per riga",
            "Scale of surveys: index = %, a step a line",
        ),
        move |rules| {
            let steps = rules.survey.iter().flat_map(|survey| &survey.scale).map(step);
            steps.collect::<Vec<_>>().join("\n")
        },
        move |rules, typed| {
            let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
            let scale = lines.map(|line| threshold(line, language)).collect::<Result<Vec<_>, _>>()?;
            let quorum = rules.survey.as_ref().map(|survey| survey.quorum);
            Ok(RulesField::Survey(survey(quorum.filter(|one| !one.get().is_zero()), scale)))
        },
    )
}

/// The rules of surveys; none where neither is given, so that emptying one to write it anew does not lose the other.
fn survey(quorum: Option<Weight>, scale: Vec<Threshold>) -> Option<SurveyRules> {
    let given = quorum.is_some() || !scale.is_empty();
    let quorum = quorum.or_else(|| Weight::new(Decimal::ZERO).ok()).filter(|_| given)?;
    Some(SurveyRules { quorum, scale, example: false })
}

/// What a percentage must be, in both languages.
const PERCENT_RANGE: (&str, &str) = ("Una percentuale va da 0 a 100.", "A percentage goes from 0 to 100.");

fn threshold(line: &str, language: Language) -> Result<Threshold, String> {
    let refused = || {
        say!(
            language,
            "«{}»: scrivere indice = percentuale, per esempio 3,5 = 80.",
            "“{}”: write index = percentage, for example 3.5 = 80.",
            line
        )
    };
    let (from, percent) = line.split_once('=').ok_or_else(refused)?;
    let from = field::number(from, language, Figure::new, FIGURE_RANGE)?.ok_or_else(refused)?;
    let percent = field::number(percent, language, Weight::new, PERCENT_RANGE)?.ok_or_else(refused)?;
    Ok(Threshold { from, percent })
}
