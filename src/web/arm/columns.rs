//! The columns, grouped by strategic area; what is not evaluable stands outside, at the end.

use std::rc::Rc;

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{
    Arm, dense, fill,
    handle::{self, Handles},
};
use crate::{
    plan::Subject,
    scoring::Outcome,
    view::{self, say},
    web::{
        state::Shown,
        ui::{
            dom::{El, el, hidden, svg},
            icon,
        },
        why,
    },
};

/// The columns of an area, as far as their number, order and kind go.
#[derive(Clone, PartialEq, Eq)]
struct Group {
    code: String,
    title: String,
    columns: Vec<Column>,
}

/// A column, as far as its place goes.
#[derive(Clone, PartialEq, Eq)]
struct Column {
    subject: Subject,
    code: String,
    /// Position in the plan.
    position: usize,
    /// Position of the next column that takes part, to which the border can move weight.
    next: Option<(usize, String)>,
}

/// Draws the columns.
pub fn columns(arm: Arm, handles: Option<Rc<Handles>>, foot: Memo<i32>) -> El {
    let shown = arm.shown;
    let structure = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(groups)));
    let draw = move || {
        let Some((areas, outside)) = structure.get() else { return Vec::new() };
        let dense = shown.with_untracked(|shown| shown.as_ref().is_some_and(Shown::is_long));
        let one = |handles, group: Group| {
            let columns = if dense {
                let columns = group.columns.iter().map(|column| (column.subject, column.position));
                dense::columns(arm, columns.collect(), foot)
            } else {
                let columns = group.columns.iter().map(|one| column(arm, handles, one));
                el("ol").class("arm-columns").children(columns)
            };
            area(arm, &group, columns)
        };
        let mut drawn: Vec<El> = areas.into_iter().map(|group| one(handles.as_ref(), group)).collect();
        drawn.extend((!outside.is_empty()).then(|| {
            let title = arm.language.pick("Fuori dal calcolo", "Outside the sum").to_owned();
            one(None, Group { code: String::new(), title, columns: outside }).class("arm-area arm-outside")
        }));
        drawn
    };
    el("ol").class("arm-areas").live(draw)
}

/// The columns inside the sum by area, and those outside it.
fn groups(shown: &Shown) -> (Vec<Group>, Vec<Column>) {
    let plan = &shown.document().plan;
    let nodes = &shown.evaluation().root.children;
    let inside = |position: usize| nodes.get(position).is_some_and(|node| node.outcome.bounds().is_some());
    let codes: Vec<&String> = plan.objectives().map(|(_, objective)| &objective.code).collect();
    let next = |position: usize| {
        let next = (position + 1..codes.len()).find(|other| inside(*other))?;
        codes.get(next).map(|code| (next, (*code).clone()))
    };
    let (mut areas, mut outside): (Vec<Group>, Vec<Column>) = (Vec::new(), Vec::new());
    for (position, (subject, objective)) in plan.objectives().enumerate() {
        let column = Column { subject, code: objective.code.clone(), position, next: next(position) };
        let area = subject.objective_index().and_then(|(area, _)| plan.areas.get(area));
        match (inside(position), area, areas.last_mut()) {
            (false, _, _) => outside.push(Column { next: None, ..column }),
            (true, Some(area), Some(group)) if group.code == area.code => group.columns.push(column),
            (true, Some(area), _) => {
                areas.push(Group {
                    code: area.code.clone(),
                    title: area.title.clone(),
                    columns: vec![column],
                });
            }
            (true, None, _) => {}
        }
    }
    (areas, outside)
}

/// An area with its columns, and its name under them.
fn area(arm: Arm, group: &Group, columns: El) -> El {
    let positions: Vec<usize> = group.columns.iter().map(|column| column.position).collect();
    let sum = move || positions.iter().map(|position| arm.width(*position)).sum::<Decimal>().to_string();
    let name = el("span")
        .class("arm-name")
        .attr("title", &group.title)
        .child(el("b").text(&group.code))
        .text(" ")
        .child(el("span").text(&group.title));
    el("li").class("arm-area").style("--w", sum).child(columns).child(name)
}

fn column(arm: Arm, handles: Option<&Rc<Handles>>, column: &Column) -> El {
    let Column { subject, ref code, position, ref next } = *column;
    let language = arm.language;
    let reach = move || {
        let value = arm.outcome(position).and_then(Outcome::value);
        value.map_or_else(String::new, |value| crate::number::round(value.get(), 6).to_string())
    };
    let figure = move || {
        arm.weight(position).map_or_else(|| "?".to_owned(), |weight| view::long(weight.get(), language))
    };
    let said = move || {
        let outcome =
            arm.outcome(position).map(|outcome| view::outcome(outcome, language)).unwrap_or_default();
        say!(language, " peso {} per cento, {}", " weight {} per cent, {}", figure(), outcome)
    };
    let bars = move || arm.outcome(position).map_or_else(String::new, |outcome| bar(outcome).to_owned());
    let picture = svg("svg").class("arm-bar").attr("aria-hidden", "true").attr("focusable", "false");
    let picture = picture.drawn_from(bars, |bars| bars.split_whitespace().map(fill).collect());
    let button = why::asker(subject)
        .class("arm-objective")
        .child(picture)
        .child(hidden(language.pick("Obiettivo ", "Objective ")))
        .child(el("span").class("arm-code").text(code))
        .child(el("span").class("arm-weight").attr("aria-hidden", "true").text_live(figure))
        .child(hidden("").text_live(said));
    let column = el("li")
        .class("arm-column")
        .style("--w", move || arm.width(position).to_string())
        .style("--a", reach)
        .child(button);
    let Some(handles) = handles else { return column };
    let locks = Rc::clone(handles);
    let lock = move || {
        let locked = (locks.locked)(position);
        locked.then(|| icon::sized("it-locked", "icon arm-lock")).into_iter().collect()
    };
    let border = next
        .as_ref()
        .map(|(next, next_code)| handle::handle(arm, handles, (position, code), (*next, next_code)));
    column.live(lock).children(border)
}

/// The classes of the shapes that an outcome is drawn with.
const fn bar(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Value(_) => "arm-lost arm-fill",
        Outcome::Missing { .. } => "arm-hatch",
        Outcome::NotEvaluable(_) => "arm-outline",
    }
}
