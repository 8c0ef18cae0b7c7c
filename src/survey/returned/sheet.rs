//! A returned CSV file: the head, the headings wherever they stand, and a row per answer.

use super::{
    Spot, Unreadable,
    raw::{Cells, Form, Given, Line, named},
};
use crate::{
    delimited::{self, Lines, SEPARATORS},
    survey::form::{HEADINGS, Head, Heading, is_instructions, kind},
};

/// Fewest headings that make a row the one of the headings.
const FEWEST: usize = 3;

/// Most rows of a head, those included that somebody has put into it.
const LONGEST_HEAD: usize = 20;

/// Where the columns stand.
type Columns = Vec<Option<Heading>>;

/// A row with its number.
type Row<'a> = (u32, Vec<&'a str>);

pub(super) fn read(text: &str) -> Result<Vec<Form>, Unreadable> {
    let divided = SEPARATORS.map(|one| delimited::lines(text, one));
    let best = divided.into_iter().max_by_key(known);
    let lines = best.filter(|lines| known(lines) >= FEWEST).ok_or(Unreadable::NoHeadings)?;
    if let Some(row) = lines.unclosed {
        return Err(Unreadable::Unclosed { row });
    }
    let mut sheet = Sheet { done: Vec::new(), form: empty(1), columns: None };
    let rows = lines.rows.iter().map(|(row, cells)| (*row, cells.iter().map(|cell| plain(cell)).collect()));
    let rows: Vec<Row<'_>> = rows.collect();
    for at in 0..rows.len() {
        sheet.row(rows.get(at..).unwrap_or_default());
    }
    sheet.done.push(sheet.form);
    Ok(sheet.done)
}

/// How many headings the best row has.
fn known(lines: &Lines) -> usize {
    lines
        .rows
        .iter()
        .filter_map(|(_, cells)| columns(cells))
        .map(|(_, count)| count)
        .max()
        .unwrap_or_default()
}

/// The columns of a row of headings: what is asked, and a place for the answer.
fn columns<T: AsRef<str>>(cells: &[T]) -> Option<(Columns, usize)> {
    if cells.iter().filter(|cell| !cell.as_ref().is_empty()).count() < FEWEST {
        return None;
    }
    let mut columns: Columns = cells.iter().map(|cell| Heading::of(cell.as_ref())).collect();
    // A heading that is there twice is the first of the two; what stands under the other is shown as a text beside the form.
    for heading in HEADINGS {
        let mut same = columns.iter_mut().filter(|one| **one == Some(heading));
        same.next();
        same.for_each(|one| *one = None);
    }
    let has = |all: &[Heading]| all.iter().any(|one| columns.contains(&Some(*one)));
    let whole =
        has(&[Heading::Item, Heading::Question]) && has(&[Heading::Plus, Heading::Minus, Heading::Answer]);
    let count = columns.iter().flatten().count();
    (whole && count >= FEWEST).then_some((columns, count))
}

/// A cell without the apostrophe that keeps a spreadsheet from computing it.
fn plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    }
}

/// Without the brackets that keep a spreadsheet from taking it for a day.
fn unbracketed(cell: &str) -> &str {
    cell.trim_matches(|one: char| matches!(one, '[' | ']') || one.is_whitespace())
}

struct Sheet {
    done: Vec<Form>,
    /// The one at work.
    form: Form,
    columns: Option<Columns>,
}

impl Sheet {
    /// The first of these rows.
    fn row(&mut self, rows: &[Row<'_>]) {
        let Some((row, cells)) = rows.first() else { return };
        if cells.iter().all(|cell| cell.is_empty()) {
            return;
        }
        if let Some((columns, _)) = columns(cells) {
            self.columns = Some(columns);
        } else if let Some(head) = head(rows, &self.form, self.columns.as_ref()) {
            self.head(*row, head, cells);
        } else if let Some(columns) = self.columns.take() {
            self.line(*row, &columns, cells);
            self.columns = Some(columns);
        } else {
            self.form.strays.push((Spot::Row(*row), joined(cells)));
        }
    }

    fn head(&mut self, row: u32, head: Head, cells: &[&str]) {
        // A second head after lines begins a second form, pasted under the first.
        if !self.form.lines.is_empty() {
            self.done.push(std::mem::replace(&mut self.form, empty(row)));
            self.columns = None;
        }
        let (value, beside) = head_value(head, cells);
        let form = &mut self.form;
        let taken = match head {
            Head::Survey => fill(&mut form.title, value),
            Head::Code => fill(&mut form.survey, unbracketed(&value).to_owned()),
            Head::Administration => fill(&mut form.name, value),
            Head::Instructions => Some(value).filter(|words| !words.is_empty() && !is_instructions(words)),
        };
        let strays = taken.into_iter().chain(beside);
        form.strays.extend(strays.map(|words| (Spot::Row(row), words)));
    }

    fn line(&mut self, row: u32, columns: &Columns, cells: &[&str]) {
        let of = |heading: Heading| {
            let at = columns.iter().position(|one| *one == Some(heading));
            at.and_then(|at| cells.get(at)).copied().unwrap_or_default()
        };
        let beside: Vec<&str> = (cells.iter().enumerate())
            .filter(|(at, _)| !matches!(columns.get(*at), Some(Some(_))))
            .map(|(_, cell)| *cell)
            .collect();
        let form = &mut self.form;
        let words = joined(&beside);
        if !words.is_empty() {
            form.strays.push((Spot::Row(row), words));
        }
        let mut given = Cells {
            plus: of(Heading::Plus).to_owned(),
            minus: of(Heading::Minus).to_owned(),
            answer: of(Heading::Answer).to_owned(),
            name: of(Heading::Name).to_owned(),
            description: of(Heading::Description).to_owned(),
        };
        let (section, item) = (unbracketed(of(Heading::Section)), unbracketed(of(Heading::Item)));
        let (label, how) = (of(Heading::Question), of(Heading::How));
        // An answer is easily written beside the question.
        if !how.is_empty() && kind(how).is_none() {
            form.strays.push((Spot::Row(row), how.to_owned()));
        }
        if item.is_empty() && how.is_empty() {
            // Over the marks of a section stand the headings of its own columns.
            for cell in [&mut given.plus, &mut given.minus].into_iter().filter(|cell| cell.starts_with('«'))
            {
                cell.clear();
            }
        }
        let mut line = Line {
            spot: Spot::Row(row),
            section: section.to_owned(),
            section_title: String::new(),
            item: item.to_owned(),
            label: label.to_owned(),
            kind: kind(how),
            given: Given::Cells(given),
        };
        if [section, item, label, how].iter().all(|cell| cell.is_empty()) && !line.is_given() {
            return;
        }
        continued(form.lines.last(), &mut line);
        let heading = of(Heading::Section).starts_with('[');
        if line.item.is_empty() && line.label.is_empty() && !heading {
            form.strays.push((Spot::Row(row), joined(cells)));
        } else {
            form.lines.push(line);
        }
    }
}

/// A row on which only the answer is written goes on with what the row above it asks.
fn continued(above: Option<&Line>, line: &mut Line) {
    let asks = !line.item.is_empty() || line.kind.is_some() || line.is_given();
    if !asks {
        line.section_title = line.label.lines().next().unwrap_or_default().to_owned();
        return;
    }
    let Some(above) = above else { return };
    if line.item.is_empty() && line.label.is_empty() {
        line.item.clone_from(&above.item);
        line.label.clone_from(&above.label);
        line.kind = above.kind;
    }
    if line.section.is_empty() {
        line.section.clone_from(&above.section);
    }
    line.section_title.clone_from(&above.section_title);
}

/// Which row of the head it is. Among the answers only one that begins a form pasted under another.
fn head(rows: &[Row<'_>], form: &Form, columns: Option<&Columns>) -> Option<Head> {
    let (_, cells) = rows.first()?;
    if columns.is_none() {
        return head_of(cells);
    }
    let first = cells.first().and_then(|cell| Head::of(cell)).map(|(head, _)| head);
    let few = cells.iter().filter(|cell| !cell.is_empty()).count() <= 2;
    first.filter(|_| few && (form.lines.is_empty() || begins(rows)))
}

fn head_of(cells: &[&str]) -> Option<Head> {
    cells.iter().find_map(|cell| Head::of(cell)).map(|(head, _)| head)
}

/// Whether the head of a form begins here: one that names an administration, says nothing twice, and has the headings below it. An answer
/// can begin with the same word.
fn begins(rows: &[Row<'_>]) -> bool {
    let mut seen = Vec::new();
    for (_, cells) in rows.iter().take(LONGEST_HEAD) {
        if columns(cells).is_some() {
            return seen.contains(&Head::Administration);
        }
        if let Some(head) = head_of(cells) {
            if seen.contains(&head) {
                return false;
            }
            seen.push(head);
        }
    }
    false
}

/// What stands beside the word of a row of the head, wherever columns were moved to: after it in the same cell, in the next one, or in
/// the one before. The other cells are texts beside the form.
fn head_value(head: Head, cells: &[&str]) -> (String, Option<String>) {
    let rests = cells.iter().map(|cell| Head::of(cell).filter(|(found, _)| *found == head));
    let found = rests.enumerate().find_map(|(at, found)| found.map(|(_, rest)| (at, rest)));
    let (at, rest) = found.unwrap_or_default();
    let filled: Vec<usize> = (0..cells.len()).filter(|one| *one != at && is_filled(cells, *one)).collect();
    let after = filled.iter().find(|one| **one > at).or(filled.last()).filter(|_| rest.is_empty());
    let value = after.and_then(|one| cells.get(*one)).copied().unwrap_or(rest);
    let beside = filled.iter().filter(|one| Some(*one) != after).filter_map(|one| cells.get(*one).copied());
    let beside = joined(&beside.collect::<Vec<_>>());
    (value.to_owned(), (!beside.is_empty()).then_some(beside))
}

fn is_filled(cells: &[&str], at: usize) -> bool {
    cells.get(at).is_some_and(|cell| !cell.trim().is_empty())
}

/// Puts a text into an empty field; gives it back where the field holds another.
fn fill(field: &mut String, value: String) -> Option<String> {
    if field.is_empty() {
        *field = value;
        return None;
    }
    (!value.is_empty() && *field != value).then_some(value)
}

fn joined(cells: &[&str]) -> String {
    let filled = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    filled.collect::<Vec<_>>().join(" ")
}

fn empty(row: u32) -> Form {
    Form {
        spot: Spot::Row(row),
        survey: String::new(),
        title: String::new(),
        name: String::new(),
        id: None,
        lines: Vec::new(),
        strays: Vec::new(),
        notes: Vec::new(),
        interviews: Vec::new(),
        fingerprint: named(&[], 0),
    }
}
