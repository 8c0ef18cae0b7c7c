//! The picture of a schedule: months, the lines of the dates that count, a row per activity.
//!
//! Everything stands by its share of the width, so that the picture fits any window and any paper.

use leptos::prelude::*;

use super::{
    bar::{self, Activity},
    part::Part,
};
use crate::{
    date::Date,
    plan::{Indicator, Subject},
    view::{
        self, Language, say,
        timeline::{Bar, Span, Stretch, Timeline},
    },
    web::{
        pages::cells::Sheet,
        ui::{
            dom::{El, el, svg},
            hatch::{grounds, hatch},
        },
    },
};

/// The picture of an indicator.
#[derive(Clone, Copy)]
pub struct Chart {
    /// What every cell needs.
    pub sheet: Sheet,
    timeline: Memo<Option<Timeline>>,
    /// The stretch of time that stays while a bar is dragged, so that the bar stays under the pointer.
    pub held: RwSignal<Option<Span>>,
}

impl Chart {
    fn new(sheet: Sheet, subject: Subject) -> Self {
        let held = RwSignal::new(None);
        let timeline = Memo::new(move |_| {
            let timeline = sheet.app.shown.with(|shown| {
                let plan = &shown.as_ref()?.document().plan;
                Timeline::of(plan, plan.indicator_at(subject)?)
            })?;
            Some(Timeline { span: held.get().unwrap_or(timeline.span), ..timeline })
        });
        Self { sheet, timeline, held }
    }

    /// Reads the whole; follows every edit.
    pub fn timeline<T>(self, read: impl Fn(&Timeline) -> Option<T>) -> Option<T> {
        self.timeline.with(|timeline| read(timeline.as_ref()?))
    }

    /// Reads an activity; follows every edit.
    pub fn bar<T>(self, index: usize, read: impl Fn(&Bar) -> Option<T>) -> Option<T> {
        self.timeline(|timeline| read(timeline.bars.get(index)?))
    }

    /// Where something of an activity stands.
    pub fn stretch(
        self,
        index: usize,
        read: impl Fn(&Bar) -> Option<view::timeline::Period>,
    ) -> Option<Stretch> {
        self.timeline(|timeline| Some(timeline.span.stretch(read(timeline.bars.get(index)?)?)))
    }

    /// Days as a share of the width, in percent.
    pub fn share(self, days: i64) -> f64 {
        let all = self.timeline(|timeline| Some(timeline.span.days())).unwrap_or(1);
        days as f64 * 100.0 / all.max(1) as f64
    }
}

/// Draws the picture; `of` is how labels name the indicator.
pub fn chart(sheet: Sheet, subject: Subject, of: &str, name: &str, indicator: &Indicator) -> El {
    let language = sheet.language;
    let chart = Chart::new(sheet, subject);
    let label = say!(
        language,
        "{}: il grafico, con le date della tabella che segue",
        "{}: the chart, with the dates of the table that follows",
        name
    );
    let rows = activities(subject, of, indicator, language);
    let rows = rows.into_iter().map(|activity| bar::row(chart, activity));
    el("figure")
        .class("timeline")
        .attr("aria-label", &label)
        .child(grid(chart))
        .child(flag(chart, reference, ("riferimento {}", "reference {}")))
        .child(flag(chart, |timeline| timeline.due, ("scadenza {}", "due {}")))
        .child(months(chart))
        .children(rows)
}

/// The reference date, where the due date is another one.
fn reference(timeline: &Timeline) -> Option<Date> {
    (timeline.due != Some(timeline.reference)).then_some(timeline.reference)
}

fn activities(
    subject: Subject,
    indicator_name: &str,
    indicator: &Indicator,
    language: Language,
) -> Vec<Activity> {
    let Some(schedule) = indicator.schedule() else {
        let part = Part::Deadline(indicator.id.clone());
        let (title, of) = (indicator.title.clone(), say!(language, "di {}", "of {}", indicator_name));
        let name = say!(language, "Attività di {}", "Activity of {}", indicator_name);
        return vec![Activity { index: 0, subject, part, code: String::new(), title, name, of }];
    };
    let phases = schedule.phases.iter().enumerate();
    let phase = phases.map(|(index, phase)| Activity {
        index,
        subject: subject.phase(index),
        part: Part::Phase(phase.id.clone()),
        code: phase.code.clone(),
        title: phase.title.clone(),
        name: say!(language, "Fase {} di {}", "Phase {} of {}", phase.code, indicator_name),
        of: say!(language, "della fase {} di {}", "of phase {} of {}", phase.code, indicator_name),
    });
    phase.collect()
}

/// The lines behind the bars: where months begin, the reference date, the due date.
fn grid(chart: Chart) -> El {
    let at = move |days: i64| format!("{:.3}%", chart.share(days));
    let line = move |class: &str, place: &str| {
        let line = svg("line").class(class).attr("x1", place).attr("x2", place);
        line.attr("y1", "0").attr("y2", "100%")
    };
    let draw = move || {
        let Some((months, reference, due)) = chart.timeline(|timeline| {
            let through = |date: Date| timeline.span.through(date);
            Some((timeline.span.months(), reference(timeline).map(through), timeline.due.map(through)))
        }) else {
            return Vec::new();
        };
        let months = months.iter().map(|month| line("timeline-month", &at(month.stretch.from)));
        let reference = reference.map(|days| line("timeline-reference", &at(days)));
        months.chain(reference).chain(due.map(|days| line("timeline-due", &at(days)))).collect()
    };
    svg("svg").class("timeline-grid").attr("aria-hidden", "true").attr("focusable", "false").live(draw)
}

/// The name of a line, on a line of its own, on the side where there is room.
fn flag(chart: Chart, read: fn(&Timeline) -> Option<Date>, words: (&'static str, &'static str)) -> El {
    let at = move || {
        let days = chart.timeline(|timeline| Some(timeline.span.through(read(timeline)?)));
        days.map(|days| chart.share(days))
    };
    let words = move || {
        let date = chart.timeline(read).map(view::date).unwrap_or_default();
        view::fill(chart.sheet.language.pick(words.0, words.1), &[&date])
    };
    let name = el("span")
        .class("timeline-flag")
        .class_live("timeline-before", move || at().is_some_and(|at| at > 50.0))
        .style("--to", move || at().unwrap_or_default().to_string())
        .text_live(words);
    el("div")
        .class("timeline-flags")
        .attr("aria-hidden", "true")
        .has("hidden", move || at().is_none())
        .child(name)
}

fn months(chart: Chart) -> El {
    let language = chart.sheet.language;
    let draw = move || {
        let months = chart.timeline(|timeline| Some((timeline.span.months(), timeline.span.one_year())));
        let (months, one_year) = months.unwrap_or_default();
        let named = months.into_iter().filter(|month| month.named).map(move |month| {
            let words =
                if month.month == 1 && !one_year { month.year.to_string() } else { month.short(language) };
            el("span").style("--from", move || chart.share(month.stretch.from).to_string()).text(&words)
        });
        named.collect()
    };
    el("div").class("timeline-months").attr("aria-hidden", "true").child(el("div").live(draw))
}

/// What the shapes mean, in words.
pub fn key(language: Language) -> El {
    let sample = |shape: El, italian: &str, english: &str| {
        let picture = svg("svg").attr("aria-hidden", "true").attr("focusable", "false").child(shape);
        el("li").child(picture).text(language.pick(italian, english))
    };
    let bar =
        |class: &str| svg("rect").class(class).attr("y", "15%").attr("width", "100%").attr("height", "70%");
    let line = |class: &str| {
        svg("line").class(class).attr("x1", "50%").attr("x2", "50%").attr("y1", "0").attr("y2", "100%")
    };
    el("ul")
        .class("timeline-key")
        .child(sample(bar("timeline-planned"), "periodo previsto", "planned period"))
        .child(sample(bar("timeline-within"), "svolto nei tempi", "done within the plan"))
        .child(sample(bar("timeline-delay"), "ritardo", "delay"))
        .child(sample(bar("timeline-within timeline-estimated"), "fine stimata", "estimated end"))
        .child(sample(bar::mark().attr("x", "50%").attr("y", "50%"), "fine effettiva", "actual end"))
        .child(sample(
            bar("timeline-planned timeline-left-out"),
            "esclusa per cause esterne",
            "left out for external causes",
        ))
        .child(sample(line("timeline-due"), "scadenza", "due date"))
        .child(sample(line("timeline-reference"), "data di riferimento", "reference date"))
}

/// What shapes are filled with.
pub fn hatches() -> El {
    grounds([
        hatch("delay-hatch", "45", "timeline-delay-line"),
        hatch("left-out-hatch", "-45", "timeline-left-out-line"),
    ])
}
