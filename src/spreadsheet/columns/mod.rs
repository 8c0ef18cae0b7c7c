//! What each column of the workbook holds: the one description that both writing and reading follow.
//!
//! A column has a key, which stands in a hidden row of its sheet, so that it is found wherever it was moved to. What a
//! part of the plan has in it is a [`Typed`]; how that is stored in a cell follows from the column's [`Sort`].

mod indicator;
mod monitoring;
mod objective;
mod phase;

use rust_decimal::Decimal;

use indicator::INDICATOR;
use monitoring::MONITORING;
pub(super) use objective::{AREA, OBJECTIVE};
pub(super) use phase::PHASE;

use crate::{
    date::Date,
    number::{Figure, NumberError, Weight},
    plan::{Change, Completion, Exclusion, Indicator, Measure, Scope, State},
    view::{self, Language},
};

/// What a cell says, whatever way it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number as people write it: 95.2 where the cell shows 95,20 %.
    Number(Decimal),
    /// A day.
    Date(Date),
}

/// What a column holds, which decides how its cells are stored and read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sort {
    /// Words.
    Text,
    /// A number in percent, stored as a fraction of one.
    Percent,
    /// A number in the unit of its indicator.
    Figure,
    /// A plain number.
    Count,
    /// A target: a number in the unit of its indicator, or the rule of R12 in words.
    Target,
    /// A day.
    Date,
    /// A day, or the words that no end can be estimated.
    EstimatedEnd,
    /// Words from a few.
    Choice(Words),
}

/// The words of a choice in a language.
pub(super) type Words = fn(Language) -> Vec<&'static str>;

/// Which of the two monitorings, or the plan itself, a column belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// What is planned.
    Planned,
    /// Monitoring at 30 June.
    Interim,
    /// Monitoring at 31 December.
    Final,
}

/// Which of the three cells that say how an activity ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EndPart {
    /// The day it was completed.
    Actual,
    /// The estimated day, or that there is none.
    Estimated,
    /// What the estimate rests on.
    Basis,
}

/// How a cell becomes a change of its part.
pub(super) enum Set<P> {
    /// It is shown only.
    Locked,
    /// By itself; the part is as it stands by then.
    Alone(fn(&P, Typed, Language) -> Result<Change, Wrong>),
    /// Together with the two other cells of the same end.
    End(EndPart, fn(&P, Option<Completion>) -> Change),
}

/// A column of fields of parts of one sort.
pub(super) struct Column<P: 'static> {
    /// Its name in the file.
    pub key: &'static str,
    /// Its heading in Italian and in English.
    pub heading: (&'static str, &'static str),
    /// What it belongs to.
    pub group: Group,
    /// Its width, in characters.
    pub width: u16,
    /// What it holds.
    pub sort: Sort,
    /// What a part has there; `None` where such a part has no such field.
    pub get: fn(&P, Language) -> Option<Typed>,
    /// What a cell changes.
    pub set: Set<P>,
}

/// Why a cell cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// The field cannot be empty.
    Compulsory,
    /// Words where a number belongs.
    NotNumber,
    /// A number that can be read in two ways.
    Ambiguous,
    /// A number beyond what the field can hold.
    Number(NumberError),
    /// No day of the calendar.
    NotDate,
    /// None of the words there are.
    NotChoice(Vec<&'static str>),
    /// A year without the value it belongs to.
    YearAlone,
    /// An actual end beside an estimated one.
    TwoEnds,
    /// A basis without an estimated end.
    BasisAlone,
    /// The cell shows an error of the spreadsheet, such as `#REF!`.
    ErrorValue(String),
    /// The cell lies under another one that it was merged with.
    Merged(String),
    /// A part of this kind has no such field.
    NoField,
}

/// All columns of an indicator, in their order.
pub(super) fn of_indicator() -> impl Iterator<Item = &'static Column<Indicator>> {
    INDICATOR.iter().chain(MONITORING)
}

impl<P> Column<P> {
    /// Whether it is for people to fill in.
    pub const fn is_input(&self) -> bool {
        !matches!(self.set, Set::Locked)
    }
}

impl Typed {
    fn of<T>(value: Option<T>, typed: impl Fn(T) -> Self) -> Self {
        value.map_or(Self::Empty, typed)
    }

    fn words(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    fn text(text: Option<&String>) -> Self {
        text.map_or(Self::Empty, |text| Self::words(text))
    }

    fn figure(figure: Option<Figure>) -> Self {
        Self::of(figure, |figure| Self::Number(figure.get()))
    }

    fn weight(weight: Option<Weight>) -> Self {
        Self::of(weight, |weight| Self::Number(weight.get()))
    }

    fn date(date: Option<Date>) -> Self {
        Self::of(date, Self::Date)
    }

    fn into_text(self) -> Option<String> {
        match self {
            Self::Empty => None,
            Self::Text(text) => Some(text),
            Self::Number(number) => Some(number.normalize().to_string()),
            Self::Date(date) => Some(view::date(date)),
        }
    }

    fn required(self) -> Result<String, Wrong> {
        self.into_text().filter(|text| !text.trim().is_empty()).ok_or(Wrong::Compulsory)
    }

    fn into_number(self) -> Result<Option<Decimal>, Wrong> {
        match self {
            Self::Empty => Ok(None),
            Self::Number(number) => Ok(Some(number)),
            Self::Text(_) | Self::Date(_) => Err(Wrong::NotNumber),
        }
    }

    fn into_figure(self) -> Result<Option<Figure>, Wrong> {
        self.into_number()?.map(|number| Figure::new(number).map_err(Wrong::Number)).transpose()
    }

    fn into_weight(self) -> Result<Option<Weight>, Wrong> {
        self.into_number()?.map(|number| Weight::new(number).map_err(Wrong::Number)).transpose()
    }

    fn into_date(self) -> Result<Option<Date>, Wrong> {
        match self {
            Self::Empty => Ok(None),
            Self::Date(date) => Ok(Some(date)),
            Self::Text(_) | Self::Number(_) => Err(Wrong::NotDate),
        }
    }
}

/// What stands for a reason that is still to be given: an exclusion without one still leaves a part out (C8).
pub(super) fn no_reason(language: Language) -> &'static str {
    language.pick("(motivo da indicare)", "(reason to be given)")
}

fn exclusion(exclusion: Option<&Exclusion>, language: Language) -> Typed {
    match exclusion {
        None => Typed::Empty,
        Some(Exclusion { reason }) if reason.trim().is_empty() => Typed::words(no_reason(language)),
        Some(Exclusion { reason }) => Typed::words(reason),
    }
}

fn into_exclusion(typed: Typed) -> Option<Exclusion> {
    let blank =
        |text: &String| [Language::Italian, Language::English].map(no_reason).contains(&text.as_str());
    typed.into_text().map(|text| Exclusion { reason: if blank(&text) { String::new() } else { text } })
}

/// The words for an end that nothing lets estimate.
pub(super) fn not_estimable(language: Language) -> &'static str {
    language.pick("non stimabile", "not estimable")
}

/// What one of the three cells of an end holds.
fn end(completion: Option<&Completion>, part: EndPart, language: Language) -> Typed {
    match (part, completion) {
        (EndPart::Actual, Some(Completion::Completed(end)))
        | (EndPart::Estimated, Some(Completion::Estimated { end, .. })) => Typed::Date(*end),
        (EndPart::Estimated, Some(Completion::NotEstimable)) => Typed::words(not_estimable(language)),
        (EndPart::Basis, Some(Completion::Estimated { basis, .. })) => Typed::words(basis),
        _ => Typed::Empty,
    }
}

/// The end that three cells say together.
pub(super) fn read_end([actual, estimated, basis]: [Typed; 3]) -> Result<Option<Completion>, Wrong> {
    let basis = basis.into_text();
    match (actual.into_date()?, estimated) {
        (Some(end), Typed::Empty) if basis.is_none() => Ok(Some(Completion::Completed(end))),
        (Some(_), _) => Err(Wrong::TwoEnds),
        (None, Typed::Date(end)) => Ok(Some(Completion::Estimated { end, basis: basis.unwrap_or_default() })),
        (None, _) if basis.is_some() => Err(Wrong::BasisAlone),
        (None, Typed::Text(_)) => Ok(Some(Completion::NotEstimable)),
        (None, Typed::Number(_)) => Err(Wrong::NotDate),
        (None, Typed::Empty) => Ok(None),
    }
}

const SCOPES: [Scope; 3] = [Scope::Both, Scope::Organisational, Scope::Individual];

fn scopes(language: Language) -> Vec<&'static str> {
    SCOPES.map(|scope| view::scope_name(scope, language)).to_vec()
}

fn states(language: Language) -> Vec<&'static str> {
    State::ALL.map(|state| view::state_name(state, language)).to_vec()
}

/// The choice that the words of either language name; an empty cell is `None`.
fn chosen<T: Copy, const N: usize>(
    typed: Typed,
    all: [T; N],
    words: fn(T, Language) -> &'static str,
    language: Language,
) -> Result<Option<T>, Wrong> {
    let Some(text) = typed.into_text() else { return Ok(None) };
    let same = |one: &&T| {
        [Language::Italian, Language::English].iter().any(|language| words(**one, *language) == text.trim())
    };
    let found = all.iter().find(same).copied();
    found.map(Some).ok_or_else(|| Wrong::NotChoice(all.map(|one| words(one, language)).to_vec()))
}

fn into_scope(typed: Typed, language: Language) -> Result<Scope, Wrong> {
    chosen(typed, SCOPES, view::scope_name, language).map(Option::unwrap_or_default)
}

/// Whether the values of an indicator are percentages, and so stored as fractions of one.
pub(super) fn is_percent(indicator: &Indicator) -> bool {
    match &indicator.measure {
        Measure::Numeric(numeric) => numeric.unit == "%",
        Measure::Survey(_) | Measure::Schedule(_) => true,
        Measure::Milestone(_) | Measure::NotQuantifiable(_) => false,
    }
}
