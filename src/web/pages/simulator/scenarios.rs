//! Scenari: the plan, the trial and the scenarios kept in the plan's file, side by side.

use std::sync::Arc;

use leptos::prelude::*;

use super::{asked::Asked, compared, lab::Lab};
use crate::{
    number::Percent,
    plan::{Change, Document, Id, Scenario, Version, differences},
    scoring::{Evaluation, Performance, evaluate},
    simulation::tried_out,
    view::{self, Language, say},
    web::{
        state::App,
        ui::{
            dom::{El, button, el, hidden, typed_switch},
            field::{self, Field, Width},
            icon,
            table::{Head, cell, heads},
        },
        why::{self, Question},
    },
};

const HEADS: [Head; 6] = [
    ("Confronta", "Compare", ""),
    ("Scenario", "Scenario", ""),
    ("Totale", "Total", "num"),
    ("Dal piano", "From the plan", "num"),
    ("Dati cambiati", "Fields changed", "num"),
    ("Azioni", "Actions", ""),
];

/// The plan as a column of the comparison has it.
#[derive(Clone)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// The scenario; none of the plan and of the trial.
    pub scenario: Option<Scenario>,
    /// The document with its evaluation, or why it cannot be had.
    pub tried: Result<Arc<(Document, Evaluation)>, String>,
    /// How many fields it changes of what it starts from.
    pub changes: usize,
}

impl Column {
    /// The total, where there is a final one.
    pub fn total(&self) -> Option<Percent> {
        self.tried.as_ref().ok()?.1.total().value()
    }
}

/// Draws the section.
pub fn section(lab: Lab) -> El {
    let language = lab.language;
    let title = language.pick("Scenari a confronto", "Scenarios side by side");
    let hint = language.pick(
        "Uno scenario è ciò che una prova cambia, con un nome. Sta nel file del piano e non cambia nulla finché non lo si adotta.",
        "A scenario is what a trial changes, with a name. It stays in the plan’s file and changes nothing until it is adopted.",
    );
    let none = move || {
        let words = language.pick(
            "Nessuno scenario ancora. Cambia un peso in «Pesi», o una cifra o una data in «Dati», e conserva la prova con un nome.",
            "No scenario yet. Change a weight under “Weights”, or a figure or a date under “Figures”, and keep the trial under a name.",
        );
        lab.scenarios().is_empty().then(|| el("p").class("simulator-empty").text(words)).into_iter().collect()
    };
    el("section")
        .class("simulation")
        .attr("aria-labelledby", "simulation-title")
        .child(el("h2").attr("id", "simulation-title").text(title))
        .child(el("p").class("simulator-hint").text(hint))
        .live(none)
        .live(move || vec![list(lab)])
        .child(compared::picture(lab))
}

/// The columns of the comparison, shared by all that is drawn from them.
#[derive(Clone)]
pub struct Columns(Arc<Vec<Column>>);

/// Two are the same only if they are one: comparing documents would cost more than drawing them again.
impl PartialEq for Columns {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Columns {
    /// The plan, the trial where it is another and not a scenario as it is kept, and the scenarios; follows.
    pub fn of(plan: App, changes: Memo<Vec<Change>>, language: Language) -> Self {
        let performance = plan.performance.get();
        let named = |italian: &str, english: &str| language.pick(italian, english).to_owned();
        let documents = plan.plan.with(|session| session.as_ref().map(|one| one.document().clone()));
        let Some(document) = documents else { return Self(Arc::new(Vec::new())) };
        let mut all = vec![column(named("Piano", "Plan"), None, Ok(document.clone()), 0, performance)];
        let changes = changes.with(Vec::len);
        let other = changes > 0 || plan.trial.version.get() != Version::Current;
        let kept = |tried: &Document| {
            let opened = plan.trial.scenario.get();
            let scenario = document.plan.scenarios.iter().find(|one| Some(&one.id) == opened.as_ref());
            scenario
                .and_then(|one| tried_out(&document, one).ok())
                .is_some_and(|kept| kept.rules == tried.rules && kept.plan.areas == tried.plan.areas)
        };
        let tried = plan.trial.session.with(|session| session.as_ref().map(|one| one.document().clone()));
        let tried = tried.filter(|tried| other && !kept(tried));
        all.extend(tried.map(|tried| column(named("Prova", "Trial"), None, Ok(tried), changes, performance)));
        all.extend(document.plan.scenarios.iter().map(|scenario| {
            let tried = tried_out(&document, scenario);
            let changes =
                tried.as_ref().map_or(scenario.changes.len(), |tried| differences(&document, tried).len());
            let tried = tried.map_err(|error| view::version_error(&error, language));
            column(scenario.name.clone(), Some(scenario.clone()), tried, changes, performance)
        }));
        Self(Arc::new(all))
    }

    /// One by one, the plan first.
    pub fn iter(&self) -> impl Iterator<Item = &Column> {
        self.0.iter()
    }
}

fn column(
    name: String,
    scenario: Option<Scenario>,
    tried: Result<Document, String>,
    changes: usize,
    performance: Performance,
) -> Column {
    let tried = tried.map(|tried| {
        let evaluation = evaluate(&tried, performance);
        Arc::new((tried, evaluation))
    });
    Column { name, scenario, tried, changes }
}

/// The scenarios, with what can be done with each.
fn list(lab: Lab) -> El {
    let language = lab.language;
    let columns = lab.columns.get();
    let base = columns.iter().next().and_then(Column::total);
    let rows = columns.iter().enumerate().map(|(index, column)| row(lab, index, column, base));
    let caption = el("caption").class("visually-hidden").text(language.pick("Scenari", "Scenarios"));
    let table = el("table").class("simulator scenarios").child(caption).child(heads(&HEADS, language));
    table.child(el("tbody").children(rows))
}

fn row(lab: Lab, index: usize, column: &Column, base: Option<Percent>) -> El {
    let language = lab.language;
    let key = column.scenario.as_ref().map(|one| one.id.clone());
    let shown = compare_switch(lab, index, key, &column.name);
    let result = match &column.tried {
        Ok(tried) => {
            let result = view::outcome(tried.1.total(), language);
            why::asks(Question::Lab(Asked::Scenario(index, crate::plan::Subject::Plan)))
                .text(&result)
                .child(hidden(&say!(language, ": perché? {}", ": why? {}", column.name)))
        }
        Err(reason) => el("span").class("field-error").text(reason),
    };
    let difference = match (index, base, column.total()) {
        (0, ..) => String::new(),
        (_, Some(base), Some(total)) => view::signed(total.shown() - base.shown(), language),
        _ => "—".to_owned(),
    };
    let changes = if index == 0 { String::new() } else { column.changes.to_string() };
    let name = el("th").attr("scope", "row");
    let name = match &column.scenario {
        Some(scenario) => name.child(name_field(lab, scenario)),
        None => name.text(&column.name),
    };
    el("tr")
        .class("simulator-row")
        .child(cell("", language.pick("Confronta", "Compare")).child(shown))
        .child(name)
        .child(cell("num", language.pick("Totale", "Total")).child(result))
        .child(cell("num", language.pick("Dal piano", "From the plan")).text(&difference))
        .child(cell("num", language.pick("Dati cambiati", "Fields changed")).text(&changes))
        .child(actions(lab, column))
}

/// The switch that puts it into the picture.
fn compare_switch(lab: Lab, index: usize, key: Option<Id>, name: &str) -> El {
    if index == 0 {
        // All the others are compared with the plan.
        return el("span");
    }
    let read = key.clone();
    el("input")
        .attr("type", "checkbox")
        .attr("aria-label", &say!(lab.language, "Confronta {}", "Compare {}", name))
        .checked(move || lab.left_out.with(|left| !left.contains(&read)))
        .on("change", move |event| {
            let on = typed_switch(&event);
            lab.left_out.update(|left| {
                if on {
                    left.remove(&key);
                } else {
                    left.insert(key.clone());
                }
            });
        })
}

/// The name, which can be changed.
fn name_field(lab: Lab, scenario: &Scenario) -> El {
    let name = scenario.name.clone();
    let draft = RwSignal::new(name.clone());
    let id = scenario.id.clone();
    // The list is drawn anew with each name that is taken: only when the field is left.
    let refused: RwSignal<Option<String>> = RwSignal::new(None);
    let taken = name.clone();
    let leave = move |_| {
        let typed = draft.get_untracked();
        if typed.trim() != taken.trim() {
            refused.set(lab.rename(&id, &typed).err());
        }
    };
    let take = move |typed: &str| {
        draft.set(typed.to_owned());
        Ok(())
    };
    let field = field::field(Field {
        label: say!(lab.language, "Nome dello scenario {}", "Name of the scenario {}", name),
        width: Width::Line,
        placeholder: "",
        text: Box::new(move || draft.get()),
        take: Box::new(take),
        disabled: Box::new(|| false),
    });
    let said = move || {
        let reason = |reason: String| el("span").class("field-error").attr("role", "alert").text(&reason);
        refused.get().map(reason).into_iter().collect()
    };
    el("span").child(field.on("focusout", leave)).live(said)
}

fn actions(lab: Lab, column: &Column) -> El {
    let language = lab.language;
    let place = el("td").class("scenario-actions");
    let Some(scenario) = &column.scenario else { return place };
    let act = |words: (&str, &str), icon: &str, press: fn(Lab, &Scenario)| {
        let of = scenario.clone();
        button("btn btn-outline-primary btn-xs", move || press(lab, &of))
            .child(icon::icon(icon))
            .text(" ")
            .text(language.pick(words.0, words.1))
            .child(hidden(&format!(" {}", scenario.name)))
    };
    let buttons = [
        act(("Apri", "Open"), "it-arrow-right", |lab, one| lab.plan.try_scenario(one)),
        act(("Adotta nel piano", "Adopt in the plan"), "it-check", Lab::adopt_scenario),
        act(("Duplica", "Duplicate"), "it-copy", Lab::duplicate),
        act(("Elimina", "Delete"), "it-delete", Lab::delete),
    ];
    place.child(el("div").class("toolbar").children(buttons))
}
