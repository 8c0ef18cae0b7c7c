//! Areas, objectives and indicators: at the left what is planned, at the right what monitoring says.

use leptos::prelude::*;

use super::{Monitor, cite, fields, figures, phases, result, state, texts};
use crate::{
    plan::{
        Area, Direction, Field, Id, Indicator, Measure, Nature, Objective, ObjectiveField, PartId, Plan,
        Subject,
    },
    view::{self, Language, say},
    web::{
        editor::{self, Edited},
        form::Form,
        route::Round,
        ui::{
            dom::{El, el},
            table::entries,
        },
    },
};

/// The identifier of the section of an objective, for whoever leads to it.
pub fn section_id(objective: &Id) -> String {
    format!("monitored-{objective}")
}

/// The identifier of the row of an indicator, for whoever leads to it.
pub fn row_id(indicator: &Id) -> String {
    format!("indicator-{indicator}")
}

/// The name of the area at a position.
pub fn heading(monitor: Monitor, index: usize) -> El {
    let text = move |read: fn(&Area) -> &String| {
        let text = monitor.document(|document| document.plan.areas.get(index).map(read).cloned());
        text.unwrap_or_default()
    };
    el("h3")
        .class("monitoring-area")
        .child(el("span").class("code").text_live(move || text(|area| &area.code)))
        .text(" ")
        .text_live(move || text(|area| &area.title))
}

/// An objective with its indicators.
pub fn objective(monitor: Monitor, subject: Subject) -> El {
    let section = monitor.document(|document| {
        Some(section(monitor, &document.plan, subject, document.plan.objective_at(subject)?))
    });
    section.unwrap_or_else(|| el("section"))
}

fn section(monitor: Monitor, plan: &Plan, subject: Subject, objective: &Objective) -> El {
    let language = monitor.language;
    let form = Form::<Objective>::new(language, objective.id.clone()).of(say!(
        language,
        " di {}",
        " of {}",
        objective.code
    ));
    let (titles, weights) = (form.clone(), form.clone());
    let weight = move |one: &Objective| match one.weight {
        Some(weight) => say!(language, "peso {}", "weight {}", view::weight(weight, language)),
        None => language.pick("peso non indicato", "weight not given").to_owned(),
    };
    let head = el("h4")
        .child(el("span").class("code").text(&objective.code))
        .text(" ")
        .child(
            el("span")
                .class("name")
                .text_live(move || titles.read(|one| one.title.clone()).unwrap_or_default()),
        )
        .text(" ")
        .child(
            el("span").class("monitoring-weight").text_live(move || weights.read(weight).unwrap_or_default()),
        );
    let exclusion = (monitor.round == Round::Final).then(|| {
        form.exclusion(
            (
                "Tutto l’obiettivo è escluso per cause esterne",
                "The whole objective is left out for external causes",
            ),
            |one| one.exclusion.clone(),
            ObjectiveField::Exclusion,
        )
    });
    let indicators = objective.indicators.iter().enumerate();
    let indicators = indicators.map(|(index, one)| indicator(monitor, plan, subject.indicator(index), one));
    el("section")
        .class("monitoring-objective")
        .attr("id", &section_id(&objective.id))
        .attr("tabindex", "-1")
        .child(head)
        .children(exclusion)
        .children(indicators)
}

fn indicator(monitor: Monitor, plan: &Plan, subject: Subject, indicator: &Indicator) -> El {
    let language = monitor.language;
    let code = view::part_code(plan, subject, language);
    let of = say!(language, " di {}", " of {}", code);
    let form = Form::<Indicator>::new(language, indicator.id.clone()).of(of.clone());
    let id = row_id(&indicator.id);
    let title_id = format!("{id}-title");
    let titles = form.clone();
    let title = el("h5")
        .attr("id", &title_id)
        .text_live(move || titles.read(|one| one.title.clone()).unwrap_or_default());
    let plan_side = Memo::new(move |_| monitor.indicator(subject, |one| Some(planned(monitor, one))));
    let edited = say!(language, " indicatore di {}", " indicator of {}", code);
    let edit = editor::opener(Edited::Part(PartId::Indicator(indicator.id.clone())), &edited, language);
    let left = el("div")
        .class("monitoring-plan")
        .child(el("div").class("monitoring-title").child(title).child(edit))
        .live(move || plan_side.get().map(entries).into_iter().collect());
    let right = el("div")
        .class("monitoring-said form-grid")
        .children(said(monitor, &form, subject, indicator, &code, &of));
    let phases = indicator.schedule().map(|schedule| phases::table(monitor, subject, &code, schedule));
    el("section")
        .class("monitoring-row")
        .attr("id", &id)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", &title_id)
        .child(left)
        .child(right)
        .children(phases)
}

/// The fields of the monitoring that is worked on.
fn said(
    monitor: Monitor,
    form: &Form<Indicator>,
    subject: Subject,
    indicator: &Indicator,
    code: &str,
    of: &str,
) -> Vec<El> {
    let fields = fields::of_indicator(monitor.round);
    let mut all = figures::figures(monitor, form, subject, &indicator.measure, &fields);
    match monitor.round {
        Round::Interim => {
            if matches!(indicator.measure, Measure::Schedule(_)) {
                all.extend(state::progress(monitor, form, subject, &indicator.id, of, &fields));
            }
            all.extend(state::states(monitor, form, subject, &indicator.id, of));
            if matches!(indicator.measure, Measure::Numeric(_) | Measure::Survey(_)) {
                all.push(state::projection(monitor, subject));
            }
        }
        Round::Final => {
            all.push(form.at(Field::Declared, result::declared(form)));
            all.push(result::result(monitor, subject, code));
        }
    }
    if !monitor.brief {
        all.extend(texts::texts(monitor, form, &indicator.id, of, &fields));
        let tool = cite::tool(monitor, &indicator.id, &indicator.measure, &fields, of);
        all.push(
            el("div").class("form-field form-wide").child(cite::taken(monitor, form, &fields)).children(tool),
        );
    }
    if monitor.round == Round::Final {
        all.extend((!monitor.brief).then(|| texts::criteria(form)));
        all.push(form.at(Field::IndicatorExclusion, texts::exclusion(form)));
    }
    all
}

/// What the plan says of an indicator; at the end of the year also what was said at 30 June.
fn planned(monitor: Monitor, indicator: &Indicator) -> Vec<(&'static str, String)> {
    let language = monitor.language;
    let unit = match &indicator.measure {
        Measure::Numeric(numeric) => numeric.unit.as_str(),
        Measure::Schedule(_) | Measure::Survey(_) => "%",
        Measure::Milestone(_) | Measure::NotQuantifiable(_) => "",
    };
    let later = view::later_targets(&indicator.later_targets, unit, language);
    let mut all = vec![
        (language.pick("Tipo", "Kind"), Some(kind(&indicator.measure, language))),
        (
            language.pick("Nome", "Name"),
            indicator.schedule().map(|schedule| schedule.name.clone()).filter(|name| !name.is_empty()),
        ),
        ("Target", indicator.target.map(|target| view::target(target, unit, language))),
    ];
    all.extend(dates(&indicator.measure, language));
    all.extend([
        (language.pick("Valore iniziale", "Baseline"), baseline(indicator, unit, language)),
        (
            language.pick("Target degli anni successivi", "Targets of later years"),
            Some(later).filter(|later| !later.is_empty()),
        ),
        (language.pick("Nota del piano", "Note of the plan"), indicator.note.clone()),
    ]);
    if monitor.round == Round::Final {
        all.extend([
            (
                language.pick("Stato al monitoraggio intermedio", "State at the interim monitoring"),
                indicator.interim.state.map(|state| view::state_name(state, language).to_owned()),
            ),
            (
                language.pick("Nota al monitoraggio intermedio", "Note at the interim monitoring"),
                indicator.interim.note.clone(),
            ),
        ]);
    }
    all.into_iter().filter_map(|(term, text)| Some((term, text?))).collect()
}

/// The kind, and of a number how it behaves.
fn kind(measure: &Measure, language: Language) -> String {
    let name = view::capitalised(view::measure_name(measure, language));
    match measure {
        Measure::Numeric(numeric) => {
            let nature =
                (numeric.nature == Nature::Cumulative).then(|| view::nature_name(numeric.nature, language));
            let direction = (numeric.direction == Direction::Lower)
                .then(|| view::direction_name(numeric.direction, language));
            [Some(name.as_str()), nature, direction].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        _ => name,
    }
}

fn dates(measure: &Measure, language: Language) -> Vec<(&'static str, Option<String>)> {
    let due = language.pick("Scadenza", "Due date");
    match measure {
        Measure::Schedule(schedule) => vec![(due, schedule.due.map(view::date))],
        Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => vec![
            (language.pick("Inizio previsto", "Planned start"), deadline.start.map(view::date)),
            (due, deadline.due.map(view::date)),
        ],
        Measure::Numeric(_) | Measure::Survey(_) => Vec::new(),
    }
}

fn baseline(indicator: &Indicator, unit: &str, language: Language) -> Option<String> {
    let baseline = indicator.baseline?;
    let value = view::figure(baseline.value.get(), unit, language);
    Some(match baseline.year {
        Some(year) => say!(language, "{} (dato {})", "{} (figure of {})", value, year),
        None => value,
    })
}
