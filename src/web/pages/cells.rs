//! What the tables of a plan are made of: fields that edit, and percentages that can be asked why.

use leptos::prelude::*;

use crate::{
    date::Date,
    number::{Figure, Percent, Weight},
    plan::{
        Change, Completion, Deadline, Id, Indicator, IndicatorField, Measure, Objective, ObjectiveField,
        Phase, PhaseField, Subject,
    },
    scoring::{Node, Outcome},
    view::{self, Language, say},
    web::{
        state::{App, Shown},
        ui::{
            dom::{El, el, hidden},
            field::{self, FIGURE_RANGE, Field, Take, WEIGHT_RANGE, Width},
            icon,
        },
        why,
    },
};

/// What every cell needs.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// The state, with the plan.
    pub app: App,
    /// Language of names and figures.
    pub language: Language,
}

impl Sheet {
    /// Reads the node of a part; follows every edit.
    pub fn node<T>(self, subject: Subject, read: impl Fn(&Node) -> T) -> Option<T> {
        self.app.shown.with(|shown| shown.as_ref()?.evaluation().node(subject).map(read))
    }

    /// Reads an objective; follows every edit.
    pub fn objective<T>(self, subject: Subject, read: impl Fn(&Objective) -> T) -> Option<T> {
        self.app.shown.with(|shown| shown.as_ref()?.document().plan.objective_at(subject).map(read))
    }

    /// Reads an indicator; follows every edit.
    pub fn indicator<T>(self, subject: Subject, read: impl Fn(&Indicator) -> T) -> Option<T> {
        self.app.shown.with(|shown| shown.as_ref()?.document().plan.indicator_at(subject).map(read))
    }

    /// Reads a phase; follows every edit.
    pub fn phase<T>(self, subject: Subject, read: impl Fn(&Phase) -> T) -> Option<T> {
        self.app.shown.with(|shown| shown.as_ref()?.document().plan.phase_at(subject).map(read))
    }

    /// Whether the year is over, so that what its end tells is missing where it is not there; follows every edit.
    pub fn is_final(self) -> bool {
        self.app.shown.with(|shown| shown.as_ref().is_some_and(Shown::is_final))
    }

    fn weight_text(self, weight: Option<Weight>) -> String {
        weight.map_or_else(String::new, |weight| view::editable(weight.get().normalize(), self.language))
    }

    /// A field for numbers.
    fn number(self, label: String, text: impl Fn() -> String + 'static, take: Take) -> El {
        let disabled = Box::new(move || !self.app.editable());
        field::field(Field {
            label,
            width: Width::Number,
            placeholder: "—",
            text: Box::new(text),
            take,
            disabled,
        })
    }

    /// A field for dates.
    fn date(
        self,
        label: String,
        date: impl Fn() -> Option<Date> + 'static,
        set: impl Fn(Option<Date>) -> Change + 'static,
    ) -> El {
        let Self { app, language } = self;
        let placeholder = language.pick("gg/mm/aaaa", "dd/mm/yyyy");
        let text = Box::new(move || date().map_or_else(String::new, view::date));
        let take = Box::new(move |typed: &str| app.edit(&[set(field::date(typed, language)?)]));
        let disabled = Box::new(move || !app.editable());
        field::field(Field { label, width: Width::Date, placeholder, text, take, disabled })
    }
}

/// A percentage that can be asked why.
pub fn percent(sheet: Sheet, subject: Subject, what: &str) -> El {
    let language = sheet.language;
    // What lies below something that left the evaluation has no result of its own.
    let words = move |outcome| match outcome {
        Outcome::Missing { .. } if !sheet.is_final() => language.pick("da calcolare", "not yet").to_owned(),
        outcome => view::outcome(outcome, language),
    };
    let outcome = move || sheet.node(subject, |node| node.outcome).map(words);
    let text = move || outcome().unwrap_or_else(|| "—".to_owned());
    let asked = say!(language, ": perché? {}", ": why? {}", what);
    why::asker(subject).has("disabled", move || outcome().is_none()).text_live(text).child(hidden(&asked))
}

/// A state in a class, an icon and a word.
pub type State = (&'static str, &'static str, String);

/// The state of an objective.
pub fn state(sheet: Sheet, subject: Subject) -> El {
    let language = sheet.language;
    // Before the end of the year nothing is missing yet: the result says so already.
    let told = move |outcome: &Outcome| sheet.is_final() || !matches!(outcome, Outcome::Missing { .. });
    badge(move || {
        let outcome = sheet.node(subject, |node| node.outcome).filter(told)?;
        Some(standing(outcome, language))
    })
}

fn standing(outcome: Outcome, language: Language) -> State {
    let (class, name, words) = match outcome {
        Outcome::Value(value) if value == Percent::FULL => {
            ("state-met", "it-check-circle", language.pick("conseguito", "achieved"))
        }
        Outcome::Value(value) if value == Percent::ZERO => {
            ("state-missing", "it-close-circle", language.pick("non conseguito", "not achieved"))
        }
        Outcome::Value(_) => ("state-partly", "it-less-circle", language.pick("in parte", "in part")),
        Outcome::NotEvaluable(reason) => ("state-outside", "it-minus-circle", view::reason(reason, language)),
        Outcome::Missing { .. } => {
            ("state-missing", "it-help-circle", language.pick("dato mancante", "missing"))
        }
    };
    (class, name, words.to_owned())
}

/// An icon and a word; hidden while there is no state.
pub fn badge(state: impl Fn() -> Option<State> + Clone + 'static) -> El {
    let (class, name, words) = (state.clone(), state.clone(), state.clone());
    el("span")
        .attr_live("class", move || Some(format!("state {}", class().map_or("", |state| state.0))))
        .has("hidden", move || state().is_none())
        .child(icon::icon_live(move || name().map_or("", |state| state.1)))
        .text(" ")
        .text_live(move || words().map_or_else(String::new, |state| state.2))
}

/// The weight of an objective.
pub fn objective_weight(sheet: Sheet, subject: Subject, objective: &Objective) -> El {
    let Sheet { app, language } = sheet;
    let id = objective.id.clone();
    let text = move || sheet.weight_text(sheet.objective(subject, |one| one.weight).flatten());
    let take = move |typed: &str| {
        let weight = field::number(typed, language, Weight::new, WEIGHT_RANGE)?;
        app.edit(&[Change::Objective { id: id.clone(), set: ObjectiveField::Weight(weight) }])
    };
    let label = say!(language, "Peso di {}", "Weight of {}", objective.code);
    sheet.number(label, text, Box::new(take))
}

/// A figure of an indicator; `write` sees the indicator as it stands, for what stays beside the figure.
pub fn figure(
    sheet: Sheet,
    subject: Subject,
    id: &Id,
    label: String,
    read: fn(&Indicator) -> Option<Figure>,
    write: fn(&Indicator, Option<Figure>) -> IndicatorField,
) -> El {
    let Sheet { app, language } = sheet;
    let id = id.clone();
    let text = move || {
        let value = sheet.indicator(subject, read).flatten();
        value.map_or_else(String::new, |value| view::editable(value.get(), language))
    };
    let take = move |typed: &str| {
        let value = field::number(typed, language, Figure::new, FIGURE_RANGE)?;
        let set = untrack(|| sheet.indicator(subject, |indicator| write(indicator, value)));
        app.edit(&set.map(|set| Change::Indicator { id: id.clone(), set }).into_iter().collect::<Vec<_>>())
    };
    sheet.number(label, text, Box::new(take))
}

/// A date of an indicator.
fn indicator_date(
    sheet: Sheet,
    subject: Subject,
    id: &Id,
    label: String,
    read: fn(&Indicator) -> Option<Date>,
    write: fn(Option<Date>) -> IndicatorField,
) -> El {
    let id = id.clone();
    let date = move || sheet.indicator(subject, read).flatten();
    sheet.date(label, date, move |date| Change::Indicator { id: id.clone(), set: write(date) })
}

/// The due date of an indicator that has one.
pub fn due(sheet: Sheet, subject: Subject, id: &Id, label: String) -> El {
    let read = |one: &Indicator| match &one.measure {
        Measure::Schedule(schedule) => schedule.due,
        Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => deadline.due,
        Measure::Numeric(_) | Measure::Survey(_) => None,
    };
    indicator_date(sheet, subject, id, label, read, IndicatorField::Due)
}

/// The planned start of an activity with a due date.
pub fn start(sheet: Sheet, subject: Subject, id: &Id, label: String) -> El {
    let read = |one: &Indicator| deadline(one)?.start;
    indicator_date(sheet, subject, id, label, read, IndicatorField::Start)
}

/// The actual end of an activity with a due date.
pub fn completion(sheet: Sheet, subject: Subject, id: &Id, label: String) -> El {
    let read = |one: &Indicator| completed(deadline(one)?.r#final.as_ref());
    let write = |date: Option<Date>| IndicatorField::Completion(date.map(Completion::Completed));
    indicator_date(sheet, subject, id, label, read, write)
}

/// The activity with a due date that an indicator is.
pub fn deadline(indicator: &Indicator) -> Option<&Deadline> {
    match &indicator.measure {
        Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => Some(deadline),
        Measure::Numeric(_) | Measure::Schedule(_) | Measure::Survey(_) => None,
    }
}

/// The day of an actual end; an estimated one is none.
pub fn completed(completion: Option<&Completion>) -> Option<Date> {
    match completion {
        Some(Completion::Completed(date)) => Some(*date),
        Some(Completion::Estimated { .. } | Completion::NotEstimable) | None => None,
    }
}

/// How labels name an indicator: by the code of its objective, and its number where there are several.
pub fn indicator_name(objective: &Objective, index: usize, language: Language) -> String {
    let code = &objective.code;
    match objective.indicators.len() {
        1 => code.clone(),
        _ => say!(language, "{}, indicatore {}", "{}, indicator {}", code, index + 1),
    }
}

/// The weight of a phase.
pub fn phase_weight(sheet: Sheet, subject: Subject, phase: &Phase, label: String) -> El {
    let Sheet { app, language } = sheet;
    let id = phase.id.clone();
    let text = move || sheet.weight_text(sheet.phase(subject, |one| one.weight).flatten());
    let take = move |typed: &str| {
        let weight = field::number(typed, language, Weight::new, WEIGHT_RANGE)?;
        app.edit(&[Change::Phase { id: id.clone(), set: PhaseField::Weight(weight) }])
    };
    sheet.number(label, text, Box::new(take))
}

/// A date of a phase.
pub fn phase_date(
    sheet: Sheet,
    subject: Subject,
    phase: &Phase,
    label: String,
    read: fn(&Phase) -> Option<Date>,
    write: fn(Option<Date>) -> PhaseField,
) -> El {
    let id = phase.id.clone();
    let date = move || sheet.phase(subject, read).flatten();
    sheet.date(label, date, move |date| Change::Phase { id: id.clone(), set: write(date) })
}
