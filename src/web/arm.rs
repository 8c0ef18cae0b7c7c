//! The arm: a column per objective, as wide as its weight and filled as far as its achievement.
//!
//! What changes often (weights, achievements) are properties of columns that stay; the columns themselves are made
//! anew only when their number or their order changes, so that a drag never loses the handle it holds.

mod columns;
mod dense;
mod handle;

use std::rc::Rc;

use leptos::prelude::*;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use web_sys::Element;

use super::{
    state::Shown,
    ui::{
        dom::{El, el, svg, typed_switch},
        table::{cell, heads},
    },
};
use crate::{
    number::Weight,
    scoring::{Node, Outcome},
    view::{self, Language, say},
};
pub use handle::Handles;

/// What the arm shows, read by position in the plan.
#[derive(Clone, Copy)]
pub struct Arm {
    /// What is shown.
    pub shown: Memo<Option<Shown>>,
    /// Language of names and figures.
    pub language: Language,
}

impl Arm {
    /// Reads the node of the objective at a position.
    fn node<T>(self, position: usize, read: impl Fn(&Node) -> T) -> Option<T> {
        self.shown.with(|shown| shown.as_ref()?.evaluation().root.children.get(position).map(read))
    }

    fn weight(self, position: usize) -> Option<Weight> {
        self.node(position, |node| node.weight).flatten()
    }

    fn outcome(self, position: usize) -> Option<Outcome> {
        self.node(position, |node| node.outcome)
    }

    /// A weight as a measure of the picture. Unknown weights show as a narrow column.
    fn width(self, position: usize) -> Decimal {
        self.weight(position).map_or(Decimal::TWO, Weight::get)
    }
}

/// Draws the arm of a plan; with handles its borders move weight.
pub fn arm(arm: Arm, handles: Option<Rc<Handles>>) -> El {
    let (shown, language) = (arm.shown, arm.language);
    let magnified = RwSignal::new(false);
    let floor = move || shown.with(|shown| shown.as_ref().map_or(0, lowest));
    let foot = Memo::new(move |_| if magnified.get() { floor() } else { 0 });
    let middle = move || view::long(Decimal::from(100 + foot.get()) / Decimal::TWO, language);
    let axis = el("div")
        .class("arm-axis")
        .attr("aria-hidden", "true")
        .child(el("span").text("100"))
        .child(el("span").text_live(middle))
        .child(el("span").text_live(move || foot.get().to_string()))
        .live(move || interval(shown).into_iter().collect());
    let title =
        language.pick("Peso e conseguimento degli obiettivi", "Weight and achievement of the objectives");
    let head = el("div").class("arm-head").child(el("h2").attr("id", "arm-title").text(title));
    let head = head.child(magnifier(language, floor, magnified));
    // Before the end of the year nothing is missing yet.
    let early = move || shown.with(|shown| shown.as_ref().is_some_and(|shown| !shown.is_final()));
    el("figure")
        .class("arm")
        .class_live("arm-early", early)
        .attr("aria-labelledby", "arm-title")
        .style("--min", move || foot.get().to_string())
        .child(head)
        .child(el("div").class("arm-plot").child(axis).child(columns::columns(arm, handles, foot)))
        .child(key(early, language))
        .child(table(shown, language, title))
}

/// The switch that shows the scale from the lowest achievement.
fn magnifier(language: Language, floor: impl Fn() -> i32 + Copy + 'static, magnified: RwSignal<bool>) -> El {
    let words = move || {
        let floor = floor();
        say!(language, " Ingrandisci la scala (da {} a 100 %)", " Magnify the scale (from {} to 100%)", floor)
    };
    let switch = el("input").attr("type", "checkbox").attr("role", "switch");
    let switch = switch.on("change", move |event| magnified.set(typed_switch(&event)));
    el("label")
        .class("switch")
        .has("hidden", move || floor() == 0)
        .child(switch)
        .child(el("span").text_live(words))
}

/// The foot of the magnified scale: a multiple of 5 below the lowest achievement; 0 where nothing would be gained.
fn lowest(shown: &Shown) -> i32 {
    let values =
        shown.evaluation().root.children.iter().filter_map(|node| Some(node.outcome.bounds()?.0.get()));
    let lowest = values.min().and_then(|lowest| lowest.to_i32()).unwrap_or(0);
    (lowest.min(95) / 5) * 5
}

/// A provisional total: between which totals the final one must fall.
fn interval(shown: Memo<Option<Shown>>) -> Option<El> {
    let total = shown.with(|shown| shown.as_ref().map(|shown| shown.evaluation().total()))?;
    let Outcome::Missing { low, high, .. } = total else { return None };
    let [low, high] = [low, high].map(|end| end.shown().to_string());
    let bracket = el("i").class("arm-interval");
    Some(bracket.style("--low", move || low.clone()).style("--high", move || high.clone()))
}

/// What columns are drawn with: what was not achieved, with what was before it; what is missing; what is not evaluable.
const BARS: [&str; 4] = ["arm-lost", "arm-fill", "arm-hatch", "arm-outline"];

/// A rectangle that fills its picture.
fn fill(class: &str) -> El {
    svg("rect").class(class).attr("width", "100%").attr("height", "100%")
}

fn key(early: impl Fn() -> bool + 'static, language: Language) -> El {
    let sample = |class: &str, italian: &str, english: &str| {
        let picture = svg("svg").attr("aria-hidden", "true").child(fill(class));
        el("li").child(picture).text(language.pick(italian, english))
    };
    el("ul")
        .class("arm-key")
        .child(sample("arm-fill", "conseguito", "achieved"))
        .child(sample("arm-lost", "non conseguito", "not achieved"))
        .child(sample("arm-outline", "non valutabile, fuori dal calcolo", "not evaluable, outside the sum"))
        .child(sample("arm-hatch", "", "").text_live(move || {
            let words = if early() { ("da calcolare", "not yet") } else { ("dato mancante", "missing") };
            language.pick(words.0, words.1).to_owned()
        }))
        .child(
            el("li").text(
                language.pick(
                    "larghezza = peso, altezza = conseguimento",
                    "width = weight, height = achievement",
                ),
            ),
        )
}

/// The picture as a table, drawn while it is open.
fn table(shown: Memo<Option<Shown>>, language: Language, title: &str) -> El {
    let rows = move || {
        let Some(shown) = shown.get() else { return Vec::new() };
        let nodes = &shown.evaluation().root.children;
        let rows = shown.document().plan.objectives().zip(nodes).map(|((_, objective), node)| {
            let weight = node.weight.map_or_else(|| "—".to_owned(), |weight| view::weight(weight, language));
            (objective.code.clone(), weight, view::outcome(node.outcome, language))
        });
        rows.collect::<Vec<_>>()
    };
    let row = |(code, weight, outcome): &(String, String, String)| {
        vec![
            el("tr")
                .child(el("th").attr("scope", "row").text(code))
                .child(cell("num", "").text(weight))
                .child(cell("num", "").text(outcome)),
        ]
    };
    let headings =
        [("Obiettivo", "Objective", ""), ("Peso", "Weight", "num"), ("Conseguimento", "Achievement", "num")];
    let title = title.to_owned();
    let table = move || {
        el("table")
            .child(el("caption").class("visually-hidden").text(&title))
            .child(heads(&headings, language))
            .child(el("tbody").each(rows, row))
    };
    let summary =
        el("summary").text(language.pick("Leggi il grafico come tabella", "Read the picture as a table"));
    let open = RwSignal::new(false);
    let details = el("details").class("arm-table").child(summary);
    let this = details.clone();
    let toggled = move |_| open.set(this.of::<Element>().has_attribute("open"));
    details.on("toggle", toggled).live(move || open.get().then(&table).into_iter().collect())
}
