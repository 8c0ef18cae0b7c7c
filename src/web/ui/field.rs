//! Fields for numbers and dates. What is understood takes effect while it is typed; what is not stays in the field with
//! its reason, and the document keeps its last good value.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;
use rust_decimal::Decimal;
use web_sys::KeyboardEvent;

use super::dom::{El, el, kind, typed};
use crate::{
    date::Date,
    number::NumberError,
    view::{DateEntryError, Language, NumberEntryError, read_date, read_number, say},
    web::state::app,
};

/// Takes a typed text: gives it effect, or says why it cannot.
pub type Take = Box<dyn Fn(&str) -> Result<(), String>>;

/// What a weight must be, in both languages.
pub const WEIGHT_RANGE: (&str, &str) = ("Un peso va da 0 a 100.", "A weight goes from 0 to 100.");
/// What a figure must be, in both languages.
pub const FIGURE_RANGE: (&str, &str) =
    ("Al massimo 10 decimali e 13 cifre intere.", "At most 10 decimals and 13 whole digits.");

/// What a field takes: how wide it is, and the keyboard that a phone shows for it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// A number.
    Number,
    /// A day.
    Date,
    /// A line of text.
    Line,
    /// A text of several lines.
    Lines,
}

impl Width {
    /// Its classes.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Number => "field num",
            Self::Date => "field field-date",
            Self::Line => "field",
            Self::Lines => "field field-lines",
        }
    }

    /// The element, with what only that element has.
    pub fn element(self) -> El {
        let line = |mode| el("input").attr("type", "text").attr("inputmode", mode);
        match self {
            Self::Number => line("decimal"),
            Self::Date => line("numeric"),
            Self::Line => line("text"),
            Self::Lines => el("textarea").attr("rows", "2"),
        }
    }
}

/// A field.
pub struct Field {
    /// Its name for screen readers.
    pub label: String,
    /// What it takes.
    pub width: Width,
    /// What an empty field shows.
    pub placeholder: &'static str,
    /// The text of the current value.
    pub text: Box<dyn Fn() -> String>,
    /// Takes a typed text: gives it effect, or says why it cannot.
    pub take: Take,
    /// Whether it only shows.
    pub disabled: Box<dyn Fn() -> bool>,
}

/// Draws a field.
pub fn field(field: Field) -> El {
    let app = app();
    let Field { label, width, placeholder, text, take, disabled } = field;
    // A text that is being typed, and the step it was typed at: after an undo the field shows what counts.
    let draft: RwSignal<Option<(u32, String)>> = RwSignal::new(None);
    let current = move || {
        let step = app.steps.get();
        draft.with(|draft| draft.as_ref().filter(|(at, _)| *at == step).map(|(_, text)| text.clone()))
    };
    let reason_id = next_id();
    let described = reason_id.clone();
    // The reason belongs to the draft, and goes with it.
    let reason: RwSignal<Option<String>> = RwSignal::new(None);
    let error = Memo::new(move |_| reason.get().filter(|_| current().is_some()));
    let input = move |text: String| {
        let refused = take(&text).err();
        if refused.is_some() {
            app.take_back_visit();
        }
        reason.set(refused);
        draft.set(Some((app.steps.get_untracked(), text)));
    };
    let leave = move || {
        app.seal();
        if error.with(Option::is_none) {
            draft.set(None);
        }
    };
    let escape = move |event: KeyboardEvent| {
        // What was understood has its effect already: Escape is then for what surrounds the field.
        if event.key() == "Escape" && error.with(Option::is_some) {
            event.stop_propagation();
            draft.set(None);
            reason.set(None);
        }
    };
    let said = move || {
        let reason = |error: String| {
            el("span").class("field-error").attr("id", &reason_id).attr("role", "alert").text(&error)
        };
        error.get().map(reason).into_iter().collect()
    };
    let field = width
        .element()
        .attr("autocomplete", "off")
        .attr("placeholder", placeholder)
        .attr("aria-label", &label)
        .class(width.class())
        .has("disabled", disabled)
        .attr_live("aria-describedby", move || error.with(Option::is_some).then(|| described.clone()))
        .attr_live("aria-invalid", move || error.with(Option::is_some).then(|| "true".to_owned()))
        .value(move || current().unwrap_or_else(&text))
        .on("input", move |event| input(typed(&event)))
        .on("blur", move |_| leave())
        .on("keydown", move |event| escape(kind(event)));
    el("span").class("field-box").child(field).live(said)
}

/// A field under the label that people see; its own name says more to screen readers.
pub fn labelled(label: &str, inner: Field) -> El {
    let class = match inner.width {
        Width::Lines => "form-field form-wide",
        Width::Number | Width::Date | Width::Line => "form-field",
    };
    let words = el("span").class("form-label").attr("aria-hidden", "true").text(label);
    el("div").class(class).child(words).child(field(inner))
}

/// An identifier for the reason of a field.
pub fn next_id() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("reason-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// Reads a typed number as a figure of a type, or says why not.
pub fn number<T>(
    typed: &str,
    language: Language,
    fit: fn(Decimal) -> Result<T, NumberError>,
    range: (&'static str, &'static str),
) -> Result<Option<T>, String> {
    let value = read_number(typed, language).map_err(|error| number_error(error, typed, language))?;
    value.map(fit).transpose().map_err(|_| language.pick(range.0, range.1).to_owned())
}

/// Reads a typed year, or says why not.
pub fn year(typed: &str, language: Language) -> Result<u16, String> {
    let refused =
        || language.pick("Un anno va dal 1900 al 2199.", "A year goes from 1900 to 2199.").to_owned();
    typed.trim().parse().ok().filter(|year| (1900..2200).contains(year)).ok_or_else(refused)
}

/// Reads a typed date, or says why not.
pub fn date(typed: &str, language: Language) -> Result<Option<Date>, String> {
    let refuse = |DateEntryError| {
        language.pick(
            "Non è una data del calendario: scriverla come 31/12/2020.",
            "Not a day of the calendar: write it as 31/12/2020.",
        )
    };
    read_date(typed).map_err(refuse).map_err(str::to_owned)
}

fn number_error(error: NumberEntryError, typed: &str, language: Language) -> String {
    match error {
        NumberEntryError::NotNumber => language
            .pick("Non è un numero: scriverlo come 95,2.", "Not a number: write it as 95.2.")
            .to_owned(),
        NumberEntryError::Ambiguous => {
            let typed = typed.trim();
            let (whole, decimal) =
                (typed.replace(['.', ','], ""), typed.replace(['.', ','], language.pick(",", ".")));
            say!(
                language,
                "Migliaia o decimali? Scrivere {} oppure {}.",
                "Thousands or decimals? Write {} or {}.",
                whole,
                decimal
            )
        }
    }
}
