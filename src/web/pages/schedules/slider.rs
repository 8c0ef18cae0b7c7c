//! What moves a bar: sliders over the picture, for mouse, touch and keys.
//!
//! A drag is one step to take back; Escape, or a touch that turns out to scroll the page, takes it back at once.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent, PointerEvent};

use super::{
    bar::{self, Activity},
    chart::Chart,
    part::Part,
};
use crate::{
    date::Date,
    plan::{Change, Stage, Subject},
    view::{
        self, Language, say,
        timeline::{Bar, Grip, Period, date_in_words, moved_end},
    },
    web::ui::dom::{El, el, kind},
};

/// The identifier of the paragraph that says how bars move.
pub const HINT: &str = "timeline-hint";

/// The dates that a slider moves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dates {
    Planned(Period),
    /// An actual or estimated end, with the planned start that it does not come before.
    Ending(Date, Option<Date>),
}

impl Dates {
    fn moved(self, grip: Grip, days: i64) -> Self {
        match self {
            Self::Planned(period) => Self::Planned(period.moved(grip, days)),
            Self::Ending(end, start) => Self::Ending(moved_end(end, start, days), start),
        }
    }
}

/// A drag: where the pointer and the dates were when it began, pixels per day, whether anything has moved.
#[derive(Clone, Copy)]
struct Drag {
    grip: Grip,
    x: i32,
    scale: f64,
    origin: Dates,
    moved: bool,
}

struct Slider {
    chart: Chart,
    index: usize,
    subject: Subject,
    part: Part,
    /// Reads what it moves.
    dates: fn(&Bar) -> Option<Dates>,
    drag: StoredValue<Option<Drag>>,
}

/// The slider of the planned period: held at an end it moves that date only.
pub fn planned(chart: Chart, activity: &Activity) -> El {
    let (index, language) = (activity.index, chart.sheet.language);
    let stretch = move || chart.stretch(index, Bar::planned);
    let period = move || chart.bar(index, Bar::planned);
    let name = &activity.name;
    let label = say!(language, "{}, periodo previsto", "{}, planned period", name);
    let slider = Slider::new(chart, activity, |bar| bar.planned().map(Dates::Planned));
    let dates = move || {
        let period = period().map(|Period { start, end }| [start, end].map(view::date));
        period.map_or_else(String::new, |[start, end]| format!("{start} – {end}"))
    };
    let value = move || stretch().map(|stretch| stretch.from);
    let element = element(&slider, "timeline-slider timeline-whole", value, dates)
        .attr("aria-label", &label)
        .attr_live("aria-valuetext", move || period().map(|period| said(period, language)))
        .style("--from", move || share(chart, stretch().map(|stretch| stretch.from)))
        .style("--to", move || share(chart, stretch().map(|stretch| stretch.to)));
    let edge = |class: &str, grip: Grip| {
        let (slider, element) = (Rc::clone(&slider), element.clone());
        el("span").class(class).on("pointerdown", move |event| slider.grab(&element, grip, &kind(event)))
    };
    let edges = [edge("timeline-start", Grip::Start), edge("timeline-end", Grip::End)];
    listening(element.clone().children(edges), slider)
}

/// The slider of the actual or estimated end that the final monitoring tells.
pub fn ending(chart: Chart, activity: &Activity) -> El {
    let (index, language) = (activity.index, chart.sheet.language);
    let slider = Slider::new(chart, activity, |bar| {
        let ending = bar.ending.filter(|ending| ending.stage == Stage::Final)?;
        Some(Dates::Ending(ending.date, bar.start))
    });
    let date = move || bar::ending(chart, index).map(|ending| ending.date);
    let through = move || chart.timeline(|timeline| Some(timeline.span.through(date()?)));
    let of = activity.of.clone();
    let label = move || {
        let estimated = bar::ending(chart, index).is_some_and(|ending| ending.estimated);
        let end = match estimated {
            true => language.pick("Fine stimata", "Estimated end"),
            false => language.pick("Fine effettiva", "Actual end"),
        };
        Some(format!("{end} {of}"))
    };
    let words = move || date().map(|date| date_in_words(date, language));
    let dates = move || date().map_or_else(String::new, view::date);
    let element = element(&slider, "timeline-slider timeline-point", through, dates)
        .attr_live("aria-label", label)
        .attr_live("aria-valuetext", words)
        .style("--from", move || share(chart, through()))
        .style("--to", move || share(chart, through()));
    listening(element, slider)
}

/// Days as a share of the width, for a style.
fn share(chart: Chart, days: Option<i64>) -> String {
    chart.share(days.unwrap_or(0)).to_string()
}

/// A planned period in words.
fn said(period: Period, language: Language) -> String {
    let [start, end] = [period.start, period.end].map(|date| date_in_words(date, language));
    let days = match period.days() {
        1 => language.pick("un giorno", "one day").to_owned(),
        days => say!(language, "{} giorni", "{} days", days),
    };
    say!(language, "inizio {}, fine {}, {}", "start {}, end {}, {}", start, end, days)
}

/// A slider with its value in days, and its dates beside it while it is pointed at.
fn element(
    slider: &Rc<Slider>,
    class: &str,
    value: impl Fn() -> Option<i64> + Copy + 'static,
    dates: impl Fn() -> String + 'static,
) -> El {
    let (chart, here) = (slider.chart, Rc::clone(slider));
    let far = move || value().is_some_and(|days| chart.share(days) > 50.0);
    el("span")
        .class(class)
        .class_live("timeline-before", far)
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-orientation", "horizontal")
        .attr_live("aria-describedby", move || chart.sheet.app.editable().then(|| HINT.to_owned()))
        .attr("aria-valuemin", "0")
        .attr_live("aria-valuemax", move || chart.timeline(|timeline| Some(timeline.span.days().to_string())))
        .attr_live("aria-valuenow", move || value().map(|days| days.to_string()))
        .says("aria-disabled", move || !chart.sheet.app.editable())
        .has("hidden", move || here.dates().is_none())
        .child(el("span").class("timeline-dates").attr("aria-hidden", "true").text_live(dates))
}

/// Lets mouse, touch and keys move it.
fn listening(element: El, slider: Rc<Slider>) -> El {
    let [down, pull, up, cancel, keys, blur] = std::array::from_fn(|_| Rc::clone(&slider));
    let this = element.clone();
    element
        .on("pointerdown", move |event| down.grab(&this, Grip::Whole, &kind(event)))
        .on("pointermove", move |event| pull.pull(&kind(event)))
        .on("pointerup", move |_| up.release())
        .on("pointercancel", move |_| cancel.take_back())
        .on("keydown", move |event| keys.press(&kind(event)))
        .on("blur", move |_| blur.chart.sheet.app.seal())
}

impl Slider {
    fn new(chart: Chart, activity: &Activity, dates: fn(&Bar) -> Option<Dates>) -> Rc<Self> {
        let Activity { index, subject, .. } = *activity;
        let drag = StoredValue::new(None);
        Rc::new(Self { chart, index, subject, part: activity.part.clone(), dates, drag })
    }

    fn dates(&self) -> Option<Dates> {
        self.chart.bar(self.index, self.dates)
    }

    fn grab(&self, element: &El, grip: Grip, event: &PointerEvent) {
        let element: HtmlElement = element.of();
        let app = self.chart.sheet.app;
        if !app.editable() || event.button() != 0 || self.drag.get_value().is_some() {
            return;
        }
        let span = untrack(|| self.chart.timeline(|timeline| Some(timeline.span)));
        let width = element.parent_element().map(|track| f64::from(track.client_width()));
        let (Some(origin), Some(span), Some(width)) = (untrack(|| self.dates()), span, width) else { return };
        event.prevent_default();
        // An end lies on the whole, which would take the drag over.
        event.stop_propagation();
        // Without capture the drag ends at the edge of the bar, and the keys remain.
        let _ = element.set_pointer_capture(event.pointer_id());
        let _ = element.focus();
        app.seal();
        self.chart.held.set(Some(span));
        let scale = width / span.days().max(1) as f64;
        self.drag.set_value(Some(Drag { grip, x: event.client_x(), scale, origin, moved: false }));
    }

    fn pull(&self, event: &PointerEvent) {
        let Some(drag) = self.drag.get_value() else { return };
        let days = f64::from(event.client_x() - drag.x) / drag.scale;
        if days.is_finite() && self.set(drag.origin.moved(drag.grip, days.round() as i64), drag.grip) {
            self.drag.set_value(Some(Drag { moved: true, ..drag }));
        }
    }

    /// Ends a drag. One that came back to where it began leaves no step to take back.
    fn release(&self) {
        let Some(drag) = self.drag.get_value() else { return };
        if drag.moved && untrack(|| self.dates()) == Some(drag.origin) {
            return self.take_back();
        }
        self.chart.sheet.app.seal();
        self.end();
    }

    fn take_back(&self) {
        let Some(drag) = self.drag.get_value() else { return };
        if drag.moved {
            self.chart.sheet.app.undo();
        }
        self.end();
    }

    fn end(&self) {
        self.drag.set_value(None);
        self.chart.held.set(None);
    }

    fn press(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        if self.drag.get_value().is_some() {
            if event.key() == "Escape" {
                event.stop_propagation();
                self.take_back();
            }
            return;
        }
        let step = if event.shift_key() { 7 } else { 1 };
        let (grip, days) = match event.key().as_str() {
            "ArrowRight" => (Grip::Whole, step),
            "ArrowLeft" => (Grip::Whole, -step),
            "ArrowUp" => (Grip::End, step),
            "ArrowDown" => (Grip::End, -step),
            "PageUp" => (Grip::Whole, 30),
            "PageDown" => (Grip::Whole, -30),
            _ => return,
        };
        event.prevent_default();
        if let (true, Some(dates)) = (self.chart.sheet.app.editable(), untrack(|| self.dates())) {
            self.set(dates.moved(grip, days), grip);
        }
    }

    /// Edits the plan, and says whether there was anything to edit.
    fn set(&self, dates: Dates, grip: Grip) -> bool {
        let other = untrack(|| self.dates()) != Some(dates);
        if other {
            self.chart.sheet.app.edit_or_say(&self.changes(dates, grip));
        }
        other
    }

    /// The same fields throughout a drag, so that it is one step.
    fn changes(&self, dates: Dates, grip: Grip) -> Vec<Change> {
        match dates {
            Dates::Planned(Period { start, end }) => {
                let (start, end) = (self.part.start(start), self.part.end(end));
                match grip {
                    Grip::Whole => vec![start, end],
                    Grip::Start => vec![start],
                    Grip::End => vec![end],
                }
            }
            Dates::Ending(date, _) => vec![self.part.ended(self.chart.sheet, self.subject, date)],
        }
    }
}
