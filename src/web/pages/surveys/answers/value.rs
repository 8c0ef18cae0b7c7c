//! Yes or no, a mark, a score, a percentage.

use leptos::prelude::untrack;

use super::cell::Asked;
use crate::{
    number::Figure,
    survey::{Column, ItemKind, Value, fill},
    view::{self, editable},
    web::{
        pages::surveys::{
            entry::{entry, under},
            radios::radios,
        },
        ui::{
            dom::{El, el},
            field::{self, Width},
        },
    },
};

/// What a percentage must be, in both languages.
const PERCENT_RANGE: (&str, &str) = ("Una percentuale va da 0 a 100.", "A percentage goes from 0 to 100.");

/// Draws an answer, with what stands beside it.
pub(super) fn value(asked: &Asked) -> Vec<El> {
    let control = match asked.kind {
        ItemKind::YesNo => yes_no(asked),
        ItemKind::Score => score(asked),
        ItemKind::Mark | ItemKind::Other | ItemKind::List => marks(asked, asked.label.clone()),
    };
    vec![el("div").class("survey-cell").child(control).child(asked.description()).child(asked.notes())]
}

fn yes_no(asked: &Asked) -> El {
    let language = asked.work.language;
    let options = vec![
        language.pick("Sì", "Yes").to_owned(),
        "No".to_owned(),
        language.pick("nessuna risposta", "no answer").to_owned(),
    ];
    let (read, write) = (asked.clone(), asked.clone());
    let chosen = move || match read.value() {
        Value::Yes => Some(0),
        Value::No => Some(1),
        Value::Blank => Some(2),
        _ => None,
    };
    // Each of these answers yes or no, so that none is refused.
    let choose = move |position: usize| {
        let value = match position {
            0 => Value::Yes,
            1 => Value::No,
            _ => Value::Blank,
        };
        drop(write.set(value));
    };
    radios(&asked.label, options, chosen, choose)
}

/// The two columns, and none of them; a percentage where one is given.
pub(super) fn marks(asked: &Asked, label: String) -> El {
    let language = asked.work.language;
    let (plus, minus) =
        asked.columns.as_ref().map_or(("+", "-"), |columns| (columns.plus.as_str(), columns.minus.as_str()));
    let none = language.pick("nessuna", "none");
    let options = [plus, minus, none].map(str::to_owned).to_vec();
    let (read, write, given) = (asked.clone(), asked.clone(), asked.clone());
    let chosen = move || match read.value() {
        Value::Mark { column, .. } | Value::Percentage { column, .. } => Some(column.index()),
        Value::Blank => Some(2),
        _ => None,
    };
    let choose = move |position| {
        let value = match position {
            0 => mark(Column::Plus),
            1 => mark(Column::Minus),
            _ => Value::Blank,
        };
        // A mark, or none, answers here: nothing is refused.
        drop(write.set(value));
    };
    let percentage = move || match given.value() {
        Value::Percentage { .. } => vec![()],
        _ => Vec::new(),
    };
    let of = asked.clone();
    el("div")
        .class("survey-marks")
        .child(radios(&label, options, chosen, choose))
        .each(percentage, move |()| vec![percent(&of)])
}

/// The mark of a column, as the form has it.
fn mark(column: Column) -> Value {
    let words = match column {
        Column::Plus => "+",
        Column::Minus => "-",
    };
    Value::Mark { column, words: words.to_owned() }
}

fn percent(asked: &Asked) -> El {
    let language = asked.work.language;
    let (label, read, write) = (asked.clone(), asked.clone(), asked.clone());
    let text = move || match read.value() {
        Value::Percentage { percent, .. } => editable(percent.get(), language),
        _ => String::new(),
    };
    let take = move |typed: &str| {
        let Value::Percentage { column, .. } = untrack(|| write.value()) else { return Ok(()) };
        let typed = typed.trim().trim_end_matches('%');
        let refused = || language.pick(PERCENT_RANGE.0, PERCENT_RANGE.1).to_owned();
        let given = field::number(typed, language, Figure::new, PERCENT_RANGE)?;
        match given {
            None => write.set(mark(column)),
            Some(percent) if percent.get() < 0.into() || percent.get() > 100.into() => Err(refused()),
            Some(percent) => write.set(Value::Percentage { column, percent }),
        }
    };
    let name = move || label.name(("Percentuale", "Percentage"));
    let field = entry(asked.work.desk, Width::Number, name, text, take);
    under(language.pick("Percentuale", "Percentage"), false, field)
}

/// A number from 1 to 10; what is written instead shows until somebody changes it.
fn score(asked: &Asked) -> El {
    let language = asked.work.language;
    let (label, read, write) = (asked.label.clone(), asked.clone(), asked.clone());
    let text = move || match read.value() {
        Value::Score(score) => score.to_string(),
        Value::Words(words) => words,
        _ => String::new(),
    };
    let take = move |typed: &str| {
        let typed = typed.trim();
        match (typed, typed.parse::<u16>()) {
            ("", _) => write.set(Value::Blank),
            (_, Ok(score)) => write.set(Value::Score(score)),
            (same, Err(_)) if untrack(|| write.value()) == Value::Words(same.to_owned()) => Ok(()),
            (_, Err(_)) => {
                let refusal = fill::Refusal::DoesNotFit(ItemKind::Score);
                Err(view::fill_refusal(&refusal, language))
            }
        }
    };
    let field = entry(asked.work.desk, Width::Number, move || label.clone(), text, take);
    under(language.pick("Voto da 1 a 10", "Score from 1 to 10"), false, field)
}
