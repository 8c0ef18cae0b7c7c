//! Single entries of a table: numbers, days, and what else they may say.

use super::{
    super::{
        book::Value,
        columns::{Sort, Typed, Wrong},
        import::cell,
    },
    grid::Entry,
};
use crate::{
    date::Date,
    number::Figure,
    plan::{Direction, FigureKind, Fraction, Nature, Numeric},
    view::Language,
};

/// A number of which nothing is known.
pub(super) fn numeric() -> Numeric {
    Numeric {
        unit: String::new(),
        direction: Direction::default(),
        nature: Nature::default(),
        figure: FigureKind::default(),
        interim: Fraction::default(),
        r#final: Fraction::default(),
    }
}

/// Whether a row says the total of the others.
pub(super) fn is_total(title: &str) -> bool {
    let title = title.to_lowercase();
    ["totale", "total", "media ponderata", "weighted mean"].iter().any(|word| title.starts_with(word))
}

/// Whether a target is the rule of R12.
pub(super) fn is_rule(entry: &Entry) -> bool {
    let text = entry.text.trim_start();
    text.starts_with('≥') || text.starts_with(">=")
}

/// A day, where the entry is one and no number.
pub(super) fn day(entry: &Entry) -> Option<Date> {
    let typed = match &entry.cell {
        Some(one) if one.date => cell::read(Some(one), Sort::Date, false, Language::Italian),
        _ => {
            let text = entry.text.trim();
            let dates = |text: &str| text.matches(['/', '.', '-']).count() == 2;
            let text = text.strip_prefix("entro il ").unwrap_or(text);
            if dates(text) { cell::typed_date(text) } else { return None }
        }
    };
    match typed {
        Ok(Typed::Date(date)) => Some(date),
        _ => None,
    }
}

/// A number with whether it is a percentage: by its sign, or by how its cell shows it.
pub(super) fn figure(
    entry: &Entry,
    always_percent: bool,
    language: Language,
) -> Result<(Option<Figure>, bool), Wrong> {
    let (typed, percent) = match &entry.cell {
        Some(one) if matches!(one.value, Value::Number(_)) => (
            cell::read(Some(one), if one.percent { Sort::Percent } else { Sort::Count }, false, language)?,
            one.percent,
        ),
        _ => (cell::typed_number(&entry.text, language)?, entry.text.trim_end().ends_with('%')),
    };
    match typed {
        Typed::Number(number) => {
            Ok((Some(Figure::new(number).map_err(Wrong::Number)?), percent || always_percent))
        }
        Typed::Empty => Ok((None, false)),
        Typed::Text(_) | Typed::Date(_) => Err(Wrong::NotNumber),
    }
}
