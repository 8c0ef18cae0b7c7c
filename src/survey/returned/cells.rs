//! What stands in a cell, read strictly: what can mean two things is unclear, and stays as it is written.

use rust_decimal::Decimal;

use super::{Choice, Unclear, raw::Cells};
use crate::{
    number::{Figure, HUNDRED, parse_decimal},
    survey::{Answer, Column, Entry, Id, Item, ItemKind, Value},
};

/// Why a value is not the answer that was asked for, and what can be done.
pub(super) struct Doubt {
    pub found: String,
    pub why: Unclear,
    pub choices: Vec<Choice>,
}

type Read = Result<Value, Doubt>;

/// The answer of a row; where it is unclear, as it is written.
pub(super) fn of_cells(item: &Item, cells: &Cells) -> (Answer, Option<Doubt>) {
    // What stands alone in its column is said of the whole list.
    let whole = item.kind == ItemKind::List && cells.is_description();
    let read = match item.kind {
        ItemKind::List if whole => Ok(Value::List(Vec::new())),
        ItemKind::Mark | ItemKind::Other => marks(cells),
        ItemKind::Score => alone(cells, item.kind, score),
        ItemKind::YesNo => alone(cells, item.kind, yes_no),
        ItemKind::List => Ok(Value::List(entry(cells).into_iter().collect())),
    };
    let (value, doubt) = split(item.kind, read);
    let mut answer = Answer::new(item.id.clone(), value);
    if item.kind != ItemKind::List {
        answer.label = given(&cells.name);
    }
    if item.kind != ItemKind::List || whole {
        answer.description = given(&cells.description);
    }
    (answer, doubt)
}

/// The same of a value of a JSON file.
pub(super) fn of_value(item: &Id, kind: ItemKind, value: Value) -> (Answer, Option<Doubt>) {
    let read = match (kind, value) {
        (ItemKind::Score, Value::Score(score)) if Value::Score(score).score().is_none() => {
            Err(out_of_range(&score.to_string()))
        }
        (ItemKind::Score, Value::Words(words)) => score(&words),
        (ItemKind::YesNo, Value::Words(words)) => yes_no(&words),
        (ItemKind::Mark | ItemKind::Other, Value::Mark { column, words }) => {
            mark(column, &words).map_err(|doubt| Doubt { found: written(column, &words), ..doubt })
        }
        (ItemKind::Mark | ItemKind::Other, Value::Percentage { column, percent }) => {
            percentage(column, percent.get(), &percent.to_string())
        }
        (ItemKind::Mark | ItemKind::Other, Value::Words(words)) => Err(not_mark(&words, Column::Plus)),
        (kind, value) if value.answers(kind) => Ok(value),
        (_, value) if !value.is_given() => Ok(Value::nothing(kind)),
        (ItemKind::List, value) => Ok(Value::List(vec![Entry::written(&words(&value))])),
        (kind, value) => Err(doubt(&words(&value), wrong(kind), Vec::new())),
    };
    let (value, doubt) = split(kind, read);
    (Answer::new(item.clone(), value), doubt)
}

fn split(kind: ItemKind, read: Read) -> (Value, Option<Doubt>) {
    match read {
        Ok(value) => (value, None),
        Err(doubt) => (as_written(kind, &doubt.found), Some(doubt)),
    }
}

const fn wrong(kind: ItemKind) -> Unclear {
    match kind {
        ItemKind::YesNo => Unclear::NotYesNo,
        ItemKind::Score => Unclear::NotScore,
        ItemKind::Mark | ItemKind::Other | ItemKind::List => Unclear::NotMark,
    }
}

/// A value as it is written, outside all counts: a number that is none of the scores is one all the same.
pub(super) fn as_written(kind: ItemKind, found: &str) -> Value {
    let number: Option<u16> = found.parse().ok().filter(|number: &u16| number.to_string() == found);
    let number =
        number.map(Value::Score).filter(|number| kind == ItemKind::Score && number.score().is_none());
    number.unwrap_or_else(|| Value::Words(found.to_owned()))
}

/// A value as words, where it answers something else.
pub(super) fn words(value: &Value) -> String {
    match value {
        Value::Yes => "yes".to_owned(),
        Value::No => "no".to_owned(),
        Value::Blank => String::new(),
        Value::Mark { column, words } => written(*column, words),
        Value::Percentage { column, percent } => written(*column, &format!("{percent}%")),
        Value::Score(score) => score.to_string(),
        Value::Words(words) => words.clone(),
        Value::List(entries) => {
            let lines = entries.iter().flat_map(|entry| entry.words.iter().chain(&entry.parts));
            lines.map(String::as_str).collect::<Vec<_>>().join(" / ")
        }
    }
}

/// A mark with the column that it stands in.
fn written(column: Column, words: &str) -> String {
    format!("{words} ({})", sign(column))
}

const fn sign(column: Column) -> &'static str {
    match column {
        Column::Plus => "+",
        Column::Minus => "-",
    }
}

fn doubt(found: &str, why: Unclear, mut more: Vec<Choice>) -> Doubt {
    let mut choices = vec![Choice::Keep];
    choices.append(&mut more);
    choices.push(Choice::Blank);
    Doubt { found: found.to_owned(), why, choices }
}

/// A mark in this column, as a choice.
fn marked(column: Column) -> Choice {
    Choice::Instead(Value::Mark { column, words: "X".to_owned() })
}

/// Marks in both columns.
pub(super) fn both(plus: &str, minus: &str) -> Doubt {
    let found = format!("{}, {}", written(Column::Plus, plus), written(Column::Minus, minus));
    doubt(&found, Unclear::BothSigns, vec![marked(Column::Plus), marked(Column::Minus)])
}

fn marks(cells: &Cells) -> Read {
    let Cells { plus, minus, answer, .. } = cells;
    match [plus, minus, answer].map(|cell| !cell.is_empty()) {
        [false, false, false] => Ok(Value::Blank),
        [true, false, false] => mark(Column::Plus, plus),
        [false, true, false] => mark(Column::Minus, minus),
        // In the column of other answers a sign says itself which mark it is.
        [false, false, true] => match answer.as_str() {
            "+" => mark(Column::Plus, answer),
            "-" | "–" | "−" => mark(Column::Minus, answer),
            _ => Err(not_mark(answer, Column::Plus)),
        },
        [true, true, false] => Err(both(plus, minus)),
        _ => {
            let all = [plus, minus, answer].map(String::as_str).join(" / ");
            let choices = vec![marked(Column::Plus), marked(Column::Minus)];
            Err(doubt(&all, Unclear::OtherColumn, choices))
        }
    }
}

fn mark(column: Column, words: &str) -> Read {
    let trimmed = words.trim();
    let tick = matches!(trimmed, "x" | "X" | "×" | "1" | "✓" | "✔" | "√" | "☑" | "☒")
        || crate::text::words(trimmed) == ["si"];
    let own = match column {
        Column::Plus => trimmed == "+",
        Column::Minus => matches!(trimmed, "-" | "–" | "−"),
    };
    if tick || own {
        return Ok(Value::Mark { column, words: trimmed.to_owned() });
    }
    match trimmed.strip_suffix('%').map(|digits| decimal(digits.trim())) {
        Some(Some(percent)) => percentage(column, percent, trimmed),
        _ => Err(not_mark(trimmed, column)),
    }
}

fn percentage(column: Column, percent: Decimal, found: &str) -> Read {
    let within = percent >= Decimal::ZERO && percent <= HUNDRED;
    match Figure::new(percent) {
        Ok(percent) if within => Ok(Value::Percentage { column, percent }),
        _ => Err(doubt(found, Unclear::PercentOutOfRange, vec![marked(column)])),
    }
}

/// A number without its sign may be a percentage; whoever looks at it can say so.
fn not_mark(found: &str, column: Column) -> Doubt {
    let mut choices = vec![marked(Column::Plus), marked(Column::Minus)];
    let percents = decimal(found.trim()).filter(|number| *number > Decimal::ONE && *number <= HUNDRED);
    if let Some(percent) = percents.and_then(|number| Figure::new(number).ok()) {
        choices.push(Choice::Instead(Value::Percentage { column, percent }));
    }
    doubt(found, Unclear::NotMark, choices)
}

/// A decimal with a comma or a point.
fn decimal(text: &str) -> Option<Decimal> {
    parse_decimal(&text.replace(',', ".")).ok()
}

/// An answer that stands in the column of answers and nowhere else.
fn alone(cells: &Cells, kind: ItemKind, read: fn(&str) -> Read) -> Read {
    let Cells { plus, minus, answer, .. } = cells;
    if plus.is_empty() && minus.is_empty() {
        return read(answer);
    }
    let all = [plus, minus, answer].map(String::as_str).into_iter().filter(|cell| !cell.is_empty());
    let all = all.collect::<Vec<_>>().join(" / ");
    // What it would be in its own column is offered, not assumed.
    let instead = read(&all).ok().filter(|value| value.answers(kind)).map(Choice::Instead);
    Err(doubt(&all, Unclear::OtherColumn, instead.into_iter().collect()))
}

fn score(words: &str) -> Read {
    let trimmed = words.trim();
    if trimmed.is_empty() {
        return Ok(Value::Blank);
    }
    let digits = trimmed.bytes().all(|one| one.is_ascii_digit());
    match decimal(trimmed) {
        Some(number) => match trimmed.parse().ok().filter(|_| digits).map(Value::Score) {
            Some(value) if value.score().is_some() => Ok(value),
            None if !number.fract().is_zero() || trimmed.contains([',', '.']) => {
                Err(doubt(trimmed, Unclear::ScoreNotWhole, Vec::new()))
            }
            _ => Err(out_of_range(trimmed)),
        },
        // As many digits as no number of ours has.
        None if digits => Err(out_of_range(trimmed)),
        None => Err(doubt(trimmed, Unclear::NotScore, Vec::new())),
    }
}

fn out_of_range(found: &str) -> Doubt {
    doubt(found, Unclear::ScoreOutOfRange, Vec::new())
}

fn yes_no(words: &str) -> Read {
    let trimmed = words.trim();
    if trimmed.is_empty() {
        return Ok(Value::Blank);
    }
    match crate::text::words(trimmed).as_slice() {
        [word] if matches!(word.as_str(), "si" | "s" | "yes" | "y") => Ok(Value::Yes),
        [word] if matches!(word.as_str(), "no" | "n") => Ok(Value::No),
        _ => Err(doubt(
            trimmed,
            Unclear::NotYesNo,
            vec![Choice::Instead(Value::Yes), Choice::Instead(Value::No)],
        )),
    }
}

/// A line of a list; what stands in other columns belongs to it. One with a number and no text is still dotted.
fn entry(cells: &Cells) -> Option<Entry> {
    let text = [&cells.plus, &cells.minus, &cells.answer].map(|cell| cell.trim());
    let text = text.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("\n");
    let mut entry = Entry::written(&text);
    entry.label = given(&cells.name);
    entry.parts.extend(given(&cells.description));
    (entry.label.is_some() || entry.is_given()).then_some(entry)
}

fn given(cell: &str) -> Option<String> {
    let cell = cell.trim();
    (!cell.is_empty()).then(|| cell.to_owned())
}
