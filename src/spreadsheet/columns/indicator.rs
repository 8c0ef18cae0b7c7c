//! The columns of indicators: what is planned. What the monitorings say is in `monitoring`.

use super::{Column, Group, Set, Sort, Typed, Wrong, into_scope, is_percent, scopes};
use crate::{
    number::Figure,
    plan::{Baseline, Change, Deadline, Direction, Indicator, IndicatorField, Measure, Numeric, Target},
    view::{self, Language, direction_name, measure_name, scope_name},
};

/// What stands of an indicator in its row.
pub(super) const INDICATOR: &[Column<Indicator>] = &[
    Column {
        key: "indicator.title",
        heading: ("Indicatore", "Indicator"),
        group: Group::Planned,
        width: 36,
        sort: Sort::Text,
        get: |one, _| Some(Typed::words(&one.title)),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::Title(typed.required()?))),
    },
    Column {
        key: "indicator.kind",
        heading: ("Tipo", "Kind"),
        group: Group::Planned,
        width: 14,
        sort: Sort::Text,
        get: |one, language| Some(Typed::words(&kind(one, language))),
        set: Set::Locked,
    },
    Column {
        key: "indicator.weight",
        heading: ("Peso % nell’obiettivo", "Weight % in the objective"),
        group: Group::Planned,
        width: 11,
        sort: Sort::Percent,
        get: |one, _| Some(Typed::weight(one.weight)),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::Weight(typed.into_weight()?))),
    },
    Column {
        key: "indicator.scope",
        heading: ("Prestazione (indicatore)", "Performance (indicator)"),
        group: Group::Planned,
        width: 16,
        sort: Sort::Choice(scopes),
        get: |one, language| Some(Typed::words(scope_name(one.scope, language))),
        set: Set::Alone(|one, typed, language| {
            change(one, IndicatorField::Scope(into_scope(typed, language)?))
        }),
    },
    Column {
        key: "indicator.baseline",
        heading: ("Valore iniziale", "Baseline"),
        group: Group::Planned,
        width: 11,
        sort: Sort::Figure,
        get: |one, _| Some(Typed::figure(one.baseline.map(|baseline| baseline.value))),
        set: Set::Alone(baseline_value),
    },
    Column {
        key: "indicator.baseline_year",
        heading: ("Anno del valore iniziale", "Year of the baseline"),
        group: Group::Planned,
        width: 9,
        sort: Sort::Count,
        get: |one, _| {
            Some(Typed::of(one.baseline.and_then(|baseline| baseline.year), |year| {
                Typed::Number(year.into())
            }))
        },
        set: Set::Alone(baseline_year),
    },
    Column {
        key: "indicator.target",
        heading: ("Valore target", "Target"),
        group: Group::Planned,
        width: 14,
        sort: Sort::Target,
        get: |one, language| Some(target(one, language)),
        set: Set::Alone(set_target),
    },
    Column {
        key: "indicator.later_targets",
        heading: ("Valore target anni successivi", "Targets of later years"),
        group: Group::Planned,
        width: 16,
        sort: Sort::Text,
        get: |one, language| Some(Typed::words(&later(one, language))),
        set: Set::Locked,
    },
    Column {
        key: "indicator.note",
        heading: ("Note", "Notes"),
        group: Group::Planned,
        width: 30,
        sort: Sort::Text,
        get: |one, _| Some(Typed::text(one.note.as_ref())),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::Note(typed.into_text()))),
    },
    Column {
        key: "indicator.start",
        heading: ("Inizio previsto", "Planned start"),
        group: Group::Planned,
        width: 12,
        sort: Sort::Date,
        get: |one, _| deadline(one).map(|one| Typed::date(one.start)),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::Start(typed.into_date()?))),
    },
    Column {
        key: "indicator.due",
        heading: ("Scadenza", "Due date"),
        group: Group::Planned,
        width: 12,
        sort: Sort::Date,
        get: |one, _| deadline(one).map(|one| Typed::date(one.due)),
        set: Set::Alone(|one, typed, _| change(one, IndicatorField::Due(typed.into_date()?))),
    },
];

pub(super) fn change(indicator: &Indicator, set: IndicatorField) -> Result<Change, Wrong> {
    Ok(Change::Indicator { id: indicator.id.clone(), set })
}

pub(super) const fn numeric(indicator: &Indicator) -> Option<&Numeric> {
    if let Measure::Numeric(numeric) = &indicator.measure { Some(numeric) } else { None }
}

pub(super) const fn deadline(indicator: &Indicator) -> Option<&Deadline> {
    match &indicator.measure {
        Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => Some(deadline),
        Measure::Numeric(_) | Measure::Schedule(_) | Measure::Survey(_) => None,
    }
}

fn kind(indicator: &Indicator, language: Language) -> String {
    let name = measure_name(&indicator.measure, language);
    match numeric(indicator) {
        Some(numeric) if numeric.direction == Direction::Lower => {
            format!("{name}, {}", direction_name(Direction::Lower, language))
        }
        _ => name.to_owned(),
    }
}

fn baseline_value(one: &Indicator, typed: Typed, _: Language) -> Result<Change, Wrong> {
    let year = one.baseline.and_then(|baseline| baseline.year);
    change(one, IndicatorField::Baseline(typed.into_figure()?.map(|value| Baseline { value, year })))
}

fn baseline_year(one: &Indicator, typed: Typed, _: Language) -> Result<Change, Wrong> {
    let year =
        typed.into_number()?.map(|year| u16::try_from(year).map_err(|_| Wrong::NotNumber)).transpose()?;
    match one.baseline {
        Some(baseline) => change(one, IndicatorField::Baseline(Some(Baseline { year, ..baseline }))),
        None if year.is_some() => Err(Wrong::YearAlone),
        None => change(one, IndicatorField::Baseline(None)),
    }
}

fn unit(indicator: &Indicator) -> &str {
    match &indicator.measure {
        Measure::Numeric(numeric) => &numeric.unit,
        _ if is_percent(indicator) => "%",
        _ => "",
    }
}

fn target(indicator: &Indicator, language: Language) -> Typed {
    match indicator.target {
        None => Typed::Empty,
        Some(Target::Value(value)) => Typed::Number(value.get()),
        Some(rule @ Target::AtLeastPreviousFinal) => Typed::words(&view::target(rule, "", language)),
    }
}

/// Words for the rule of R12 begin with a sign that nothing else begins with.
fn read_target(typed: Typed) -> Result<Option<Target>, Wrong> {
    match typed {
        Typed::Text(text) if text.starts_with('≥') || text.starts_with(">=") => {
            Ok(Some(Target::AtLeastPreviousFinal))
        }
        other => Ok(other.into_figure()?.map(|value: Figure| Target::Value(value))),
    }
}

fn set_target(one: &Indicator, typed: Typed, _: Language) -> Result<Change, Wrong> {
    change(one, IndicatorField::Target(read_target(typed)?))
}

fn later(indicator: &Indicator, language: Language) -> String {
    if indicator.later_targets.is_empty() {
        return String::new();
    }
    view::later_targets(&indicator.later_targets, unit(indicator), language)
}
