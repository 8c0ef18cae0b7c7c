//! An indicator: what is measured, from where to where, and by kind what that kind needs.

use std::mem::discriminant;

use leptos::prelude::*;

use super::{
    kinds, later,
    members::{adder, members},
    objective::scopes,
};
use crate::{
    edit::New,
    plan::{
        Deadline, Direction, Field, FigureKind, Id, Indicator, IndicatorField, Measure, Nature, Numeric,
        PartId,
    },
    view::{self, Language},
    web::{
        form::{Form, group},
        ui::dom::{El, el},
    },
};

/// The fields of an indicator.
pub fn form(id: &Id, language: Language) -> Vec<El> {
    let form = Form::<Indicator>::new(language, id.clone());
    let title = form.lines_of_text(("Titolo", "Title"), |one| one.title.clone(), IndicatorField::Title);
    let (of_kind, id) = (form.clone(), id.clone());
    // What a kind has follows the choice of it; a figure that is typed leaves it as it is.
    let kinds = form.clone();
    let kind = Memo::new_with_compare(
        move |_| kinds.read(|one| one.measure.clone()),
        |before: Option<&Option<Measure>>, now| {
            let kind = |measure: Option<&Option<Measure>>| measure.and_then(Option::as_ref).map(discriminant);
            kind(before) != kind(now)
        },
    );
    let parts =
        move || kind.with(|kind| kind.as_ref().map(|kind| by_kind(&of_kind, &id, kind)).unwrap_or_default());
    vec![
        el("div").class("form-grid").child(title).children(kinds::choice(&form)),
        el("div").class("editor-measure").live(parts),
        group(language.pick("Altri dati", "More"), others(&form)),
    ]
}

/// What only a kind has.
fn by_kind(form: &Form<Indicator>, id: &Id, kind: &Measure) -> Vec<El> {
    let language = form.language();
    match kind {
        Measure::Numeric(_) => vec![group(language.pick("Misura", "Measure"), numeric(form)), values(form)],
        Measure::Survey(_) => vec![values(form)],
        Measure::Schedule(_) => schedule(form, id).into(),
        Measure::Milestone(_) | Measure::NotQuantifiable(_) => {
            vec![group(language.pick("Attività", "Activity"), deadline(form))]
        }
    }
}

fn of(one: &Indicator) -> Option<&Numeric> {
    match &one.measure {
        Measure::Numeric(numeric) => Some(numeric),
        _ => None,
    }
}

/// Whether more of a number is better (R3).
pub fn direction(form: &Form<Indicator>) -> El {
    let directions = [Direction::Higher, Direction::Lower];
    let directions = directions.map(|one| (one, view::direction_name(one, form.language()).to_owned()));
    form.choice(
        ("Verso", "Direction"),
        directions.into(),
        |one| of(one).map(|number| number.direction).unwrap_or_default(),
        IndicatorField::Direction,
    )
}

/// How a number behaves during the year (R10).
pub fn nature(form: &Form<Indicator>) -> El {
    let natures = [Nature::Rate, Nature::Cumulative];
    let natures = natures.map(|one| (one, view::nature_name(one, form.language()).to_owned()));
    form.choice(
        ("Andamento nell’anno", "Course over the year"),
        natures.into(),
        |one| of(one).map(|number| number.nature).unwrap_or_default(),
        IndicatorField::Nature,
    )
}

/// What a number is.
fn numeric(form: &Form<Indicator>) -> Vec<El> {
    let language = form.language();
    let figures = [FigureKind::Given, FigureKind::Ratio];
    let figures = figures.map(|one| (one, view::figure_kind_name(one, language).to_owned()));
    vec![
        form.text(
            ("Unità di misura", "Unit"),
            |one| of(one).map_or_else(String::new, |number| number.unit.clone()),
            IndicatorField::Unit,
        ),
        direction(form),
        nature(form),
        form.choice(
            ("Il valore viene da", "The value comes from"),
            figures.into(),
            |one| of(one).map(|number| number.figure).unwrap_or_default(),
            IndicatorField::Figure,
        ),
    ]
}

/// From where to where.
fn values(form: &Form<Indicator>) -> El {
    let fields = [
        form.at(Field::Baseline, later::baseline(form)),
        later::baseline_year(form),
        later::rule(form),
        form.at(Field::Target, later::target(form)),
        later::targets(form),
    ];
    group(form.language().pick("Valori", "Values"), fields)
}

/// Name, due date and phases of a schedule.
fn schedule(form: &Form<Indicator>, id: &Id) -> [El; 3] {
    let language = form.language();
    let fields = [
        form.text(
            ("Nome del cronoprogramma", "Name of the schedule"),
            |one| one.schedule().map_or_else(String::new, |schedule| schedule.name.clone()),
            IndicatorField::ScheduleName,
        ),
        form.at(
            Field::ScheduleDue,
            form.date(
                ("Scadenza", "Due date"),
                |one| one.schedule().and_then(|schedule| schedule.due),
                IndicatorField::Due,
            ),
        ),
    ];
    let (owner, new) = (id.clone(), id.clone());
    let phases = members(
        language.pick("Fasi", "Phases"),
        move |document| {
            let schedule = document.plan.indicator(&owner).and_then(Indicator::schedule);
            let phases = schedule.into_iter().flat_map(|schedule| &schedule.phases);
            phases.map(|phase| PartId::Phase(phase.id.clone())).collect()
        },
        language,
    );
    let add = adder(
        language.pick("Aggiungi fase", "Add phase"),
        move |_| New::Phase(new.clone()),
        language.pick("Nuova fase", "New phase"),
    );
    [group(language.pick("Cronoprogramma", "Schedule"), fields), phases, add]
}

/// Planned dates of a single activity.
pub fn deadline(form: &Form<Indicator>) -> Vec<El> {
    fn of(one: &Indicator) -> Option<&Deadline> {
        match &one.measure {
            Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => Some(deadline),
            _ => None,
        }
    }
    let unquantified =
        form.read(|one| matches!(one.measure, Measure::NotQuantifiable(_))).unwrap_or_default();
    let (start, due) = if unquantified {
        (Field::UnquantifiedStart, Field::UnquantifiedDue)
    } else {
        (Field::MilestoneStart, Field::MilestoneDue)
    };
    vec![
        form.at(
            start,
            form.date(("Inizio previsto", "Planned start"), |one| of(one)?.start, IndicatorField::Start),
        ),
        form.at(due, form.date(("Scadenza", "Due date"), |one| of(one)?.due, IndicatorField::Due)),
    ]
}

fn others(form: &Form<Indicator>) -> Vec<El> {
    vec![
        form.at(
            Field::Weight,
            form.weight(
                ("Peso % nell’obiettivo", "Weight % in the objective"),
                |one| one.weight,
                IndicatorField::Weight,
            ),
        ),
        form.at(
            Field::Whole,
            form.choice(
                ("Conta per la prestazione", "Counts for the performance"),
                scopes(form.language()),
                |one| one.scope,
                IndicatorField::Scope,
            ),
        ),
        form.note(("Nota del piano", "Note of the plan"), |one| one.note.clone(), IndicatorField::Note),
        form.note(
            ("Nota sui criteri applicati", "Note on the criteria applied"),
            |one| one.r#final.criteria_note.clone(),
            IndicatorField::CriteriaNote,
        ),
    ]
}
