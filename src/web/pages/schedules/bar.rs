//! The row of an activity: its name, weight and state, and its bars.

use super::{chart::Chart, part::Part, slider};
use crate::{
    plan::Subject,
    view::{
        self, say,
        timeline::{Bar, Ending, Period},
    },
    web::{
        pages::{cells, phases},
        ui::dom::{El, el, svg},
    },
};

/// An activity that has a row.
pub struct Activity {
    /// Its position among the bars.
    pub index: usize,
    /// The phase, or the indicator.
    pub subject: Subject,
    /// What an edit changes.
    pub part: Part,
    /// Its number in the schedule; empty where there is none.
    pub code: String,
    /// What is done.
    pub title: String,
    /// `Fase 2 di 1.1`
    pub name: String,
    /// `della fase 2 di 1.1`
    pub of: String,
}

/// Draws the row.
pub fn row(chart: Chart, activity: Activity) -> El {
    let index = activity.index;
    let incomplete = chart.sheet.language.pick("date previste incomplete", "planned dates incomplete");
    let undated = el("span")
        .class("timeline-undated")
        .has("hidden", move || chart.bar(index, Bar::planned).is_some())
        .text(incomplete);
    let track = el("div")
        .class("timeline-track")
        .child(shapes(chart, index))
        .child(undated)
        .child(slider::planned(chart, &activity))
        .child(slider::ending(chart, &activity));
    el("div")
        .class("timeline-row")
        .class_live("timeline-excluded", move || excluded(chart, index))
        .child(label(chart, &activity))
        .child(track)
}

fn excluded(chart: Chart, index: usize) -> bool {
    chart.bar(index, |bar| bar.excluded).is_some()
}

/// What the table says at length; the sliders have names of their own.
fn label(chart: Chart, activity: &Activity) -> El {
    let (sheet, index, subject) = (chart.sheet, activity.index, activity.subject);
    let weight = move || {
        let weight = sheet.phase(subject, |phase| phase.weight).flatten();
        let weight = weight.map(|weight| view::weight(weight, sheet.language));
        weight.map_or_else(String::new, |weight| say!(sheet.language, "peso {}", "weight {}", weight))
    };
    el("div")
        .class("timeline-label")
        .attr("aria-hidden", "true")
        .child(
            el("span")
                .class("timeline-title")
                .child(el("b").text(&activity.code))
                .text(" ")
                .text(&activity.title),
        )
        .child(
            el("span")
                .class("timeline-facts")
                .child(el("span").class("timeline-weight").text_live(weight))
                .child(cells::badge(move || {
                    let bar = chart.bar(index, |bar| Some(*bar));
                    phases::standing(sheet, subject, bar.as_ref())
                })),
        )
}

/// Planned period above, what became of it below.
fn shapes(chart: Chart, index: usize) -> El {
    let estimated = move || ending(chart, index).is_some_and(|ending| ending.estimated);
    let planned =
        shape(chart, index, "timeline-planned", Bar::planned).attr("y", "10%").attr("height", "36%");
    let below = |class: &str, read: fn(&Bar) -> Option<Period>| {
        let shape = shape(chart, index, class, read).attr("y", "62%").attr("height", "24%");
        shape.class_live("timeline-estimated", estimated)
    };
    let end = move || {
        chart.timeline(|timeline| {
            let end = timeline.bars.get(index)?.ending?.date;
            Some(timeline.span.through(end))
        })
    };
    let mark = mark()
        .attr("y", "74%")
        .attr_live("x", move || end().map(|days| format!("{:.3}%", chart.share(days))))
        .class_live("timeline-estimated", estimated)
        .class_live("timeline-none", move || end().is_none());
    svg("svg")
        .class("timeline-bars")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(planned.class_live("timeline-left-out", move || excluded(chart, index)))
        .child(below("timeline-within", Bar::within))
        .child(below("timeline-delay", Bar::delay))
        .child(mark)
}

/// How the activity ended, where monitoring tells.
pub fn ending(chart: Chart, index: usize) -> Option<Ending> {
    chart.bar(index, |bar| bar.ending)
}

/// A rectangle over a period; of no width, which is not drawn, where there is none.
fn shape(chart: Chart, index: usize, class: &str, read: fn(&Bar) -> Option<Period>) -> El {
    let share = move |days: fn(view::timeline::Stretch) -> i64| {
        let days = chart.stretch(index, read).map_or(0, days);
        Some(format!("{:.3}%", chart.share(days)))
    };
    svg("rect")
        .class(class)
        .attr_live("x", move || share(|stretch| stretch.from))
        .attr_live("width", move || share(|stretch| stretch.to - stretch.from))
}

/// The mark of an actual or estimated end; whoever draws it says where.
pub fn mark() -> El {
    let diamond = svg("path").attr("d", "M0-7 7 0 0 7-7 0z");
    svg("svg").class("timeline-mark").attr("overflow", "visible").child(diamond)
}
