//! The rows of a sheet: which parts they are about, and what their cells change.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        book::{Cell, Sheet, Value},
        columns::{Column, EndPart, Set, Typed, Wrong, read_end},
        export::to_stored,
    },
    Pending, Said, Understood, cell, texts,
    words::{column_name, name},
};
use crate::{
    plan::{Change, Completion, Document, Id, PartId},
    view::{self, Language},
};

/// A workbook that is being read.
pub(super) struct Reading<'a> {
    /// What the workbook was written from.
    pub base: &'a Document,
    /// The same with what was taken so far.
    working: Document,
    pub language: Language,
    pending: Vec<Pending>,
    rows: Vec<Understood>,
    /// The parts whose rows were found.
    pub seen: BTreeSet<PartKey>,
    /// The sorts of sheets, and what they are about, that were found.
    pub sheets: BTreeSet<(String, String)>,
}

/// The sort of a part and its identifier, in an order.
pub(super) type PartKey = (&'static str, Id);

/// Where a sheet has its columns.
pub(super) type Keys = BTreeMap<String, u32>;

/// A row with the sheet that it stands in.
#[derive(Clone, Copy)]
pub(super) struct At<'s> {
    pub sheet: &'s Sheet,
    pub keys: &'s Keys,
    pub row: u32,
    /// The language that the sheet was written in.
    pub language: Language,
}

impl<'a> Reading<'a> {
    pub fn new(base: &'a Document, language: Language) -> Self {
        let working = base.clone();
        let (seen, sheets) = (BTreeSet::new(), BTreeSet::new());
        Self { base, working, language, pending: Vec::new(), rows: Vec::new(), seen, sheets }
    }

    pub fn finish(self) -> (Vec<Pending>, Vec<Understood>) {
        (self.pending, self.rows)
    }

    /// Something that was not taken.
    pub fn problem(&mut self, sheet: &str, place: &str, what: &str, message: String) {
        let [sheet, place, what] = [sheet, place, what].map(str::to_owned);
        self.rows.push(Understood { sheet, place, what, said: Said::Problem(message) });
    }

    /// The part that a row is about, unless it names none, or one that is not there or was seen before.
    pub(super) fn part(&mut self, at: At, key: &str, part: fn(Id) -> PartId) -> Option<Id> {
        let column = *at.keys.get(key)?;
        let text = at.sheet.text(at.row, column).filter(|text| *text != "total")?;
        let id = Id::new(text).ok().filter(|id| part(id.clone()).part(&self.base.plan).is_some());
        let place = (at.row + 1).to_string();
        let Some(id) = id else {
            self.problem(&at.sheet.name, &place, text, texts::unknown_part(self.language));
            return None;
        };
        let sort = match part(id.clone()) {
            PartId::Area(_) => "area",
            PartId::Objective(_) => "objective",
            PartId::Indicator(_) => "indicator",
            PartId::Phase(_) | PartId::Act(_) | PartId::Guideline(_) => "phase",
        };
        if !self.seen.insert((sort, id.clone())) {
            let what = name(&self.base.plan, &part(id), self.language);
            self.problem(&at.sheet.name, &place, &what, texts::row_twice(self.language));
            return None;
        }
        Some(id)
    }

    /// Reads the cells of one part in a row.
    pub(super) fn cells<P: Clone + 'static>(
        &mut self,
        at: At,
        columns: impl IntoIterator<Item = &'static Column<P>>,
        find: &dyn Fn(&Document) -> Option<P>,
        percent: bool,
        title: &str,
    ) {
        let columns: Vec<_> = columns.into_iter().collect();
        for column in &columns {
            let (Some(place), Some(part)) = (at.keys.get(column.key).copied(), find(self.base)) else {
                continue;
            };
            let what = format!("{title}, {}", self.language.pick(column.heading.0, column.heading.1));
            let found = at.sheet.cell(at.row, place);
            let change = match &column.set {
                Set::End(EndPart::Actual, set) => {
                    self.end(at, &columns, column.key, &part).map(|end| end.map(|end| set(&part, end)))
                }
                Set::End(..) => None,
                Set::Locked if same(column, &part, at.language, percent, found) => None,
                Set::Locked => {
                    self.problem(
                        &at.sheet.name,
                        &address(at.row, place),
                        &what,
                        texts::only_shown(self.language),
                    );
                    None
                }
                Set::Alone(_) if same(column, &part, at.language, percent, found) => None,
                Set::Alone(set) => Some(self.alone(at, (column, place), find, percent, *set)),
            };
            if let Some(change) = change {
                self.take(at.sheet, (at.row, place), &what, found, change);
            }
        }
    }

    fn alone<P: 'static>(
        &self,
        at: At,
        (column, place): (&Column<P>, u32),
        find: &dyn Fn(&Document) -> Option<P>,
        percent: bool,
        set: fn(&P, Typed, Language) -> Result<Change, Wrong>,
    ) -> Result<Change, Wrong> {
        readable(at.sheet, (at.row, place))?;
        let part = find(&self.working).ok_or(Wrong::NoField)?;
        (column.get)(&part, at.language).ok_or(Wrong::NoField)?;
        let typed = cell::read(at.sheet.cell(at.row, place), column.sort, percent, at.language)?;
        set(&part, typed, self.language)
    }

    /// What the three cells of an end say together, where any of them changed.
    fn end<P: 'static>(
        &self,
        at: At,
        columns: &[&Column<P>],
        first: &str,
        part: &P,
    ) -> Option<Result<Option<Completion>, Wrong>> {
        let start = columns.iter().position(|column| column.key == first)?;
        let mut typed = [Typed::Empty, Typed::Empty, Typed::Empty];
        let mut changed = false;
        for (typed, column) in typed.iter_mut().zip(columns.get(start..)?) {
            let place = *at.keys.get(column.key)?;
            let found = at.sheet.cell(at.row, place);
            changed |= !same(column, part, at.language, false, found);
            let read = readable(at.sheet, (at.row, place))
                .and_then(|()| cell::read(found, column.sort, false, at.language));
            match read {
                Ok(read) => *typed = read,
                Err(wrong) => return Some(Err(wrong)).filter(|_| changed),
            }
        }
        let there = columns.get(start).is_some_and(|column| (column.get)(part, at.language).is_some());
        changed.then(|| if there { read_end(typed) } else { Err(Wrong::NoField) })
    }

    /// Takes a change, or says why not.
    pub(super) fn take(
        &mut self,
        sheet: &Sheet,
        at: (u32, u32),
        what: &str,
        found: Option<&Cell>,
        change: Result<Change, Wrong>,
    ) {
        let place = address(at.0, at.1);
        let shown = found.map(|cell| shown(&cell.value)).unwrap_or_default();
        let change = match change {
            Ok(change) => change,
            Err(wrong) => {
                let message = texts::wrong(&wrong, &shown, self.language);
                self.problem(&sheet.name, &place, what, message);
                return;
            }
        };
        let Ok(undo) = change.apply(&mut self.working) else {
            self.problem(&sheet.name, &place, what, texts::unknown_part(self.language));
            return;
        };
        if undo == change {
            return;
        }
        let formula = found.is_some_and(|cell| cell.formula);
        let remark = if formula { texts::formula_taken(self.language) } else { String::new() };
        let [from, to] = [&undo, &change].map(|one| view::changed_value(&self.base.plan, one, self.language));
        self.pending.push(Pending { row: self.rows.len(), change, undo });
        let said = Said::Taken { from, to, remark };
        self.rows.push(Understood { sheet: sheet.name.clone(), place, what: what.to_owned(), said });
    }
}

/// Whether a cell says what the part has there.
fn same<P: 'static>(
    column: &Column<P>,
    part: &P,
    language: Language,
    percent: bool,
    found: Option<&Cell>,
) -> bool {
    let typed = (column.get)(part, language).unwrap_or(Typed::Empty);
    cell::unchanged(&to_stored(&typed, column.sort, percent), found)
}

/// A cell under another one, which it was merged with, says nothing of its own.
pub(super) fn readable(sheet: &Sheet, (row, column): (u32, u32)) -> Result<(), Wrong> {
    match sheet.hidden_by(row, column) {
        Some((row, column)) => Err(Wrong::Merged(address(row, column))),
        None => Ok(()),
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Error(text) => text.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
    }
}

pub(super) fn address(row: u32, column: u32) -> String {
    format!("{}{}", column_name(column), row + 1)
}
