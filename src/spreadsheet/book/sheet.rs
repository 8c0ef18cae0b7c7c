//! The parts of a workbook: its sheets, shared texts, number formats and cells.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Area, BookError, Cell, Sheet, Shown, Value,
    xml::{Attributes, Piece, pieces},
};

/// Rows and columns of the largest sheet that the format has.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u32 = 16_384;

fn damaged(part: &str) -> BookError {
    BookError::Damaged(part.to_owned())
}

/// The paths of the parts that a workbook refers to, by the name of the reference.
pub(super) fn targets(part: &[u8]) -> Result<BTreeMap<String, String>, BookError> {
    let mut targets = BTreeMap::new();
    let walked = pieces(part, |piece| {
        if let Piece::Open(name, attributes) = piece
            && name == "Relationship"
            && let (Some(id), Some(target)) = (attributes.get("Id"), attributes.get("Target"))
        {
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id.to_owned(), path);
        }
        Some(())
    });
    walked.map(|()| targets).ok_or_else(|| damaged("workbook.xml.rels"))
}

/// The names of the sheets with their references, in their order.
pub(super) fn names(part: &[u8]) -> Result<Vec<(String, String)>, BookError> {
    let mut names = Vec::new();
    let walked = pieces(part, |piece| {
        if let Piece::Open(name, attributes) = piece
            && name == "sheet"
        {
            names.push((attributes.get("name")?.to_owned(), attributes.get("id")?.to_owned()));
        }
        Some(())
    });
    walked.map(|()| names).ok_or_else(|| damaged("workbook.xml"))
}

/// The texts that cells share.
pub(super) fn texts(part: &[u8]) -> Result<Vec<Arc<str>>, BookError> {
    let mut texts = Vec::new();
    let mut words = Words::default();
    let walked = pieces(part, |piece| {
        if let Piece::Close(name) = &piece
            && name == "si"
        {
            texts.push(words.take());
        }
        words.hear(&piece);
        Some(())
    });
    walked.map(|()| texts).ok_or_else(|| damaged("sharedStrings.xml"))
}

/// A text that is put together from pieces, without what only says how to read it aloud.
#[derive(Default)]
struct Words {
    text: String,
    inside: bool,
    aloud: bool,
}

impl Words {
    fn hear(&mut self, piece: &Piece) {
        match piece {
            Piece::Open(name, _) if name == "t" => self.inside = !self.aloud,
            Piece::Close(name) if name == "t" => self.inside = false,
            Piece::Open(name, _) if name == "rPh" => self.aloud = true,
            Piece::Close(name) if name == "rPh" => self.aloud = false,
            Piece::Text(text) if self.inside => self.text.push_str(text),
            _ => {}
        }
    }

    fn take(&mut self) -> Arc<str> {
        let text = std::mem::take(&mut self.text);
        unmarked(&text).into()
    }
}

/// Turns `_x000D_` into the character that it stands for.
fn unmarked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.get(at + 6..at + 7) == Some("_"));
        let one = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        rest = match one {
            Some(one) => {
                out.push(one);
                after.get(7..).unwrap_or_default()
            }
            None => {
                out.push_str("_x");
                after.get(2..).unwrap_or_default()
            }
        };
    }
    out.push_str(rest);
    out
}

/// How each style shows a number.
pub(super) fn styles(part: &[u8]) -> Result<Vec<Shown>, BookError> {
    let mut own: BTreeMap<u32, Shown> = BTreeMap::new();
    let (mut styles, mut inside) = (Vec::new(), false);
    let walked = pieces(part, |piece| {
        match piece {
            Piece::Open(name, attributes) if name == "numFmt" => {
                let id = attributes.get("numFmtId").and_then(|id| id.parse().ok());
                if let (Some(id), Some(code)) = (id, attributes.get("formatCode")) {
                    own.insert(id, shown(code));
                }
            }
            Piece::Open(name, _) if name == "cellXfs" => inside = true,
            Piece::Close(name) if name == "cellXfs" => inside = false,
            Piece::Open(name, attributes) if name == "xf" && inside => {
                let id = attributes.get("numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                styles.push(own.get(&id).copied().unwrap_or_else(|| usual(id)));
            }
            _ => {}
        }
        Some(())
    });
    walked.map(|()| styles).ok_or_else(|| damaged("styles.xml"))
}

/// The formats that every workbook has without saying so.
const fn usual(id: u32) -> Shown {
    Shown { percent: matches!(id, 9 | 10), date: matches!(id, 14..=17 | 22 | 27..=36 | 50..=58) }
}

/// What a format code shows, without what it says in quotes and brackets.
fn shown(code: &str) -> Shown {
    let (mut quoted, mut bracketed) = (false, false);
    let mut plain = String::new();
    for one in code.chars() {
        match one {
            '"' => quoted = !quoted,
            '[' if !quoted => bracketed = true,
            ']' if !quoted => bracketed = false,
            _ if quoted || bracketed => {}
            other => plain.push(other.to_ascii_lowercase()),
        }
    }
    let date = !plain.contains("general") && (plain.contains('y') || plain.contains('d'));
    Shown { percent: plain.contains('%'), date }
}

/// The cells of a sheet; `most` of them at most.
pub(super) fn cells(
    part: &[u8],
    path: &str,
    texts: &[Arc<str>],
    styles: &[Shown],
    most: usize,
) -> Result<Sheet, BookError> {
    let mut reading = Reading {
        sheet: Sheet::default(),
        texts,
        styles,
        row: 0,
        next: (0, 0),
        open: None,
        words: Words::default(),
    };
    let mut full = false;
    let walked = pieces(part, |piece| {
        full = reading.sheet.cells.len() > most;
        if full { None } else { reading.hear(&piece) }
    });
    if full {
        return Err(BookError::TooManyCells);
    }
    walked.map(|()| reading.sheet).ok_or_else(|| damaged(path))
}

struct Reading<'a> {
    sheet: Sheet,
    texts: &'a [Arc<str>],
    styles: &'a [Shown],
    /// The number of the last row, from 1 on; a row that does not say its own follows it.
    row: u32,
    /// Where a cell stands that does not say where.
    next: (u32, u32),
    open: Option<Open>,
    words: Words,
}

/// A cell of which not everything was heard.
struct Open {
    at: (u32, u32),
    kind: String,
    shown: Shown,
    value: String,
    in_value: bool,
    formula: bool,
}

impl Reading<'_> {
    fn hear(&mut self, piece: &Piece) -> Option<()> {
        match piece {
            Piece::Open(name, attributes) => self.begin(name, attributes)?,
            Piece::Close(name) if name == "c" => self.end()?,
            Piece::Close(name) if name == "v" => {
                if let Some(open) = &mut self.open {
                    open.in_value = false;
                }
            }
            Piece::Text(text) => {
                if let Some(open) = self.open.as_mut().filter(|open| open.in_value) {
                    open.value.push_str(text);
                }
            }
            Piece::Close(_) => {}
        }
        self.words.hear(piece);
        Some(())
    }

    fn begin(&mut self, name: &str, attributes: &Attributes) -> Option<()> {
        match (name, &mut self.open) {
            ("row", _) => {
                let row = attributes.get("r").map_or(Some(self.row + 1), |row| row.parse().ok())?;
                self.row = (1..=MOST_ROWS).contains(&row).then_some(row)?;
                self.next = (row - 1, 0);
            }
            ("c", _) => {
                let at = attributes.get("r").map_or(Some(self.next), position)?;
                let style = attributes.get("s").and_then(|style| style.parse::<usize>().ok());
                let shown = style.and_then(|style| self.styles.get(style)).copied().unwrap_or_default();
                let kind = attributes.get("t").unwrap_or("n").to_owned();
                self.next = (at.0, at.1 + 1);
                self.words.take();
                self.open =
                    Some(Open { at, kind, shown, value: String::new(), in_value: false, formula: false });
            }
            ("f", Some(open)) => open.formula = true,
            ("v", Some(open)) => open.in_value = true,
            ("mergeCell", _) => self.sheet.merged.push(area(attributes.get("ref")?)?),
            _ => {}
        }
        Some(())
    }

    fn end(&mut self) -> Option<()> {
        let open = self.open.take()?;
        let written = || Arc::<str>::from(unmarked(&open.value));
        let value = match open.kind.as_str() {
            "inlineStr" => Some(Value::Text(self.words.take())),
            _ if open.value.is_empty() => None,
            "s" => Some(Value::Text(self.texts.get(open.value.trim().parse::<usize>().ok()?)?.clone())),
            "str" | "d" => Some(Value::Text(written())),
            "b" => Some(Value::Bool(open.value.trim() == "1")),
            "e" => Some(Value::Error(written())),
            _ => {
                Some(Value::Number(open.value.trim().parse().ok().filter(|number: &f64| number.is_finite())?))
            }
        };
        let Shown { percent, date } = open.shown;
        let empty = |value: &Value| matches!(value, Value::Text(text) if text.is_empty());
        if let Some(value) = value.filter(|value| open.formula || !empty(value)) {
            self.sheet.cells.insert(open.at, Cell { value, formula: open.formula, percent, date });
        }
        Some(())
    }
}

/// Row and column of a cell such as `AB12`.
fn position(name: &str) -> Option<(u32, u32)> {
    let name = name.replace('$', "");
    let digits = name.find(|one: char| one.is_ascii_digit())?;
    let (letters, row) = name.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |sum, letter| {
        let letter = letter.to_ascii_uppercase();
        letter.is_ascii_uppercase().then(|| sum.checked_mul(26)?.checked_add(u32::from(letter - b'A') + 1))?
    })?;
    let row: u32 = row.parse().ok()?;
    let fits = (1..=MOST_ROWS).contains(&row) && (1..=MOST_COLUMNS).contains(&column);
    fits.then(|| (row - 1, column - 1))
}

fn area(cells: &str) -> Option<Area> {
    let (first, last) = cells.split_once(':').unwrap_or((cells, cells));
    let ((top, left), (bottom, right)) = (position(first)?, position(last)?);
    Some((top, left, bottom, right))
}
