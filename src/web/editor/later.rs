//! From where to where a number goes: baseline, target, target by rule, targets of later years (R12).

use std::cell::Cell;

use crate::{
    number::Figure,
    plan::{Baseline, Indicator, IndicatorField, LaterTarget, Target},
    view::{self, Language, say},
    web::{
        form::Form,
        ui::{
            dom::El,
            field::{self, FIGURE_RANGE},
        },
    },
};

/// Where it starts from.
pub fn baseline(form: &Form<Indicator>) -> El {
    // The year outlives a value that is emptied to be written anew.
    let kept = Cell::new(None);
    form.figure(
        ("Valore iniziale", "Baseline"),
        |one| one.baseline.map(|baseline| baseline.value),
        move |one, value: Option<Figure>| {
            kept.set(one.baseline.map_or(kept.get(), |baseline| baseline.year));
            IndicatorField::Baseline(value.map(|value| Baseline { value, year: kept.get() }))
        },
    )
}

/// The target as a number.
pub fn target(form: &Form<Indicator>) -> El {
    form.figure(
        ("Valore target", "Target"),
        |one| match one.target {
            Some(Target::Value(value)) => Some(value),
            Some(Target::AtLeastPreviousFinal) | None => None,
        },
        |_, value| IndicatorField::Target(value.map(Target::Value)),
    )
}

/// The year that the baseline comes from.
pub fn baseline_year(form: &Form<Indicator>) -> El {
    let language = form.language();
    form.read_by(
        ("Anno del valore iniziale", "Year of the baseline"),
        |one| {
            one.baseline.and_then(|baseline| baseline.year).map_or_else(String::new, |year| year.to_string())
        },
        move |one, typed| {
            let first = || language.pick("Prima il valore iniziale.", "The baseline first.").to_owned();
            let year = Some(typed.trim()).filter(|typed| !typed.is_empty());
            let year = year.map(|typed| field::year(typed, language)).transpose()?;
            match one.baseline {
                Some(Baseline { value, .. }) => Ok(IndicatorField::Baseline(Some(Baseline { value, year }))),
                None if year.is_none() => Ok(IndicatorField::Baseline(None)),
                None => Err(first()),
            }
        },
    )
}

/// Whether the target is a number, or the rule *at least the final value of the year before*.
pub fn rule(form: &Form<Indicator>) -> El {
    let language = form.language();
    let by_rule = view::target(Target::AtLeastPreviousFinal, "", language);
    let kinds = vec![(false, language.pick("un numero", "a number").to_owned()), (true, by_rule)];
    form.choice(
        ("Il target è", "The target is"),
        kinds,
        |one| matches!(one.target, Some(Target::AtLeastPreviousFinal)),
        |rule| IndicatorField::Target(rule.then_some(Target::AtLeastPreviousFinal)),
    )
}

/// Targets of later years, one in each line: `2021-2022 = 40`, `2023 = >=`.
pub fn targets(form: &Form<Indicator>) -> El {
    let language = form.language();
    form.read_lines_by(
        (
            "Target degli anni successivi, uno per riga: 2022 = 40 oppure 2022-2023 = >= (dato finale anno precedente)",
            "Targets of later years, one a line: 2022 = 40, or 2022-2023 = >= (final figure of the year before)",
        ),
        move |one| one.later_targets.iter().map(|later| written(later, language)).collect::<Vec<_>>().join("\n"),
        move |_, typed| {
            let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
            lines.map(|line| read(line, language)).collect::<Result<_, _>>().map(IndicatorField::LaterTargets)
        },
    )
}

fn written(later: &LaterTarget, language: Language) -> String {
    let years =
        if later.from == later.to { later.from.to_string() } else { format!("{}-{}", later.from, later.to) };
    match later.target {
        Target::Value(value) => format!("{years} = {}", view::editable(value.get(), language)),
        Target::AtLeastPreviousFinal => format!("{years} = >="),
    }
}

fn read(line: &str, language: Language) -> Result<LaterTarget, String> {
    let refused = || {
        say!(
            language,
            "«{}»: scrivere anno = valore, per esempio 2022 = 40.",
            "“{}”: write year = value, for example 2022 = 40.",
            line
        )
    };
    let (years, value) = line.split_once(['=', ':']).ok_or_else(refused)?;
    let (from, to) = years.split_once(['-', '–']).unwrap_or((years, years));
    let [from, to] = [field::year(from, language)?, field::year(to, language)?];
    let value = value.trim();
    let target = if value.starts_with(">=") || value.starts_with('≥') {
        Target::AtLeastPreviousFinal
    } else {
        Target::Value(field::number(value, language, Figure::new, FIGURE_RANGE)?.ok_or_else(refused)?)
    };
    Ok(LaterTarget { from, to, target })
}
