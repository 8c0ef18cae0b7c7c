//! Scenari: the plan, the trial and the scenarios kept in the plan's file, side by side.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::{asked::Asked, compared, lab::Lab};
use crate::{
    number::Percent,
    plan::{Change, Document, Id, Scenario, Subject, Version, differences},
    scoring::{Evaluation, Performance, evaluate},
    simulation::tried_out,
    view::{self, Language, say},
    web::{
        state::App,
        ui::{
            dom::{El, button, el, hidden, kind, typed, typed_switch},
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
    super::section(title, hint).live(none).child(list(lab)).child(compared::picture(lab))
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

/// The scenarios, with what can be done with each. A row stays while its scenario does: what is pressed beside a name
/// that was just changed must still be there.
fn list(lab: Lab) -> El {
    let language = lab.language;
    let keys = move || {
        let columns = lab.columns.get();
        let key = |(index, column): (usize, &Column)| Key {
            index,
            scenario: column.scenario.as_ref().map(|one| one.id.clone()),
        };
        columns.iter().enumerate().map(key).collect::<Vec<_>>()
    };
    let caption = el("caption").class("visually-hidden").text(language.pick("Scenari", "Scenarios"));
    let table = el("table").class("simulator scenarios").child(caption).child(heads(&HEADS, language));
    table.child(el("tbody").each(keys, move |key| vec![row(lab, key)]))
}

/// What a row hangs on.
#[derive(Clone, PartialEq)]
struct Key {
    index: usize,
    scenario: Option<Id>,
}

/// Reads a column; follows.
fn read<T>(lab: Lab, index: usize, read: impl FnOnce(&Column, Option<Percent>) -> T) -> Option<T> {
    lab.columns.with(|columns| {
        let base = columns.iter().next().and_then(Column::total);
        columns.iter().nth(index).map(|column| read(column, base))
    })
}

fn row(lab: Lab, key: &Key) -> El {
    let (language, index) = (lab.language, key.index);
    let name = move || read(lab, index, |column, _| column.name.clone()).unwrap_or_default();
    let result = move || {
        let text = |column: &Column, _| match &column.tried {
            Ok(tried) => view::outcome(tried.1.total(), language),
            Err(reason) => reason.clone(),
        };
        read(lab, index, text).unwrap_or_default()
    };
    let difference = move || {
        let points = |column: &Column, base: Option<Percent>| match column.total().zip(base) {
            Some((total, base)) => view::signed(total.shown() - base.shown(), language),
            None => "—".to_owned(),
        };
        read(lab, index, points).unwrap_or_default()
    };
    let changes = move || read(lab, index, |column, _| column.changes.to_string()).unwrap_or_default();
    let asks = |asked, text: Box<dyn Fn() -> String>, what: (&'static str, &'static str)| {
        let words = move || {
            say!(language, ": perché? {}, {}", ": why? {}, {}", language.pick(what.0, what.1), name())
        };
        why::asks(Question::Lab(asked)).text_live(text).child(hidden("").text_live(words))
    };
    let total = asks(Asked::Scenario(index, Subject::Plan), Box::new(result), ("Totale", "Total"));
    let against = asks(Asked::Difference(index), Box::new(difference), ("Differenza", "Difference"));
    let head = el("th").attr("scope", "row");
    let head = match &key.scenario {
        Some(id) => head.child(name_field(lab, index, id)),
        None => head.text_live(name),
    };
    el("tr")
        .class("simulator-row")
        .child(cell("", language.pick("Confronta", "Compare")).child(compare_switch(lab, key)))
        .child(head)
        .child(cell("num", language.pick("Totale", "Total")).child(total))
        .child(
            cell("num", language.pick("Dal piano", "From the plan")).children((index > 0).then_some(against)),
        )
        .child(
            cell("num", language.pick("Dati cambiati", "Fields changed"))
                .text_live(move || if index > 0 { changes() } else { String::new() }),
        )
        .child(actions(lab, key))
}

/// The switch that puts it into the picture.
fn compare_switch(lab: Lab, key: &Key) -> El {
    let (index, language) = (key.index, lab.language);
    if index == 0 {
        // All the others are compared with the plan.
        return el("span");
    }
    let (key, known) = (key.scenario.clone(), key.scenario.clone());
    let name =
        move || read(lab, index, |column, _| say!(language, "Confronta {}", "Compare {}", column.name));
    el("input")
        .attr("type", "checkbox")
        .attr_live("aria-label", name)
        .checked(move || lab.left_out.with(|left| !left.contains(&known)))
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

/// The name, which can be changed; it is taken when the field is left.
fn name_field(lab: Lab, index: usize, id: &Id) -> El {
    let language = lab.language;
    let name = move || untrack(|| read(lab, index, |column, _| column.name.clone())).unwrap_or_default();
    let draft: RwSignal<Option<String>> = RwSignal::new(None);
    let refused: RwSignal<Option<String>> = RwSignal::new(None);
    let id = id.clone();
    let leave = move || {
        let Some(typed) = draft.get_untracked() else { return };
        refused.set(if typed.trim() == name().trim() { None } else { lab.rename(&id, &typed).err() });
        if refused.with_untracked(Option::is_none) {
            draft.set(None);
        }
    };
    let enter = leave.clone();
    let label = move || {
        read(lab, index, |column, _| {
            say!(language, "Nome dello scenario {}", "Name of the scenario {}", column.name)
        })
    };
    let shown = move || {
        let name = read(lab, index, |column, _| column.name.clone());
        draft.get().or(name).unwrap_or_default()
    };
    let field = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .class("field")
        .attr_live("aria-label", label)
        .has("aria-invalid", move || refused.with(Option::is_some))
        .value(shown)
        .on("input", move |event| draft.set(Some(typed(&event))))
        .on("blur", move |_| leave())
        .on("keydown", move |event| {
            if kind::<KeyboardEvent>(event).key() == "Enter" {
                enter();
            }
        });
    let said = move || {
        let reason = |reason: String| el("span").class("field-error").attr("role", "alert").text(&reason);
        refused.get().map(reason).into_iter().collect()
    };
    el("span").child(field).live(said)
}

fn actions(lab: Lab, key: &Key) -> El {
    let (language, index) = (lab.language, key.index);
    let place = el("td").class("scenario-actions");
    if key.scenario.is_none() {
        return place;
    }
    let act = |words: (&str, &str), icon: &str, press: fn(Lab, &Scenario)| {
        let press = move || {
            let scenario = untrack(|| read(lab, index, |column, _| column.scenario.clone()));
            if let Some(scenario) = scenario.flatten() {
                press(lab, &scenario);
            }
        };
        let of = move || read(lab, index, |column, _| format!(" {}", column.name)).unwrap_or_default();
        button("btn btn-outline-primary btn-xs", press)
            .child(icon::icon(icon))
            .text(" ")
            .text(language.pick(words.0, words.1))
            .child(hidden("").text_live(of))
    };
    let buttons = [
        act(("Apri", "Open"), "it-arrow-right", |lab, one| lab.plan.try_scenario(one)),
        act(("Adotta nel piano", "Adopt in the plan"), "it-check", Lab::adopt_scenario),
        act(("Duplica", "Duplicate"), "it-copy", Lab::duplicate),
        act(("Elimina", "Delete"), "it-delete", Lab::delete),
    ];
    place.child(el("div").class("toolbar").children(buttons))
}
