//! Why a cell differs from what was published: derived, step by step, from what the document holds.

use super::{Cell, Content, Counted, How, Table, scores::content};
use crate::survey::{
    Administration, Answer, Counts, Id, PublishedRow, PublishedTable, Survey, Value,
    counting::{Ground, Grounds},
};

/// Why a cell differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A rule counts these, or leaves them out; with the other choice the cell would be nearer by as many.
    Rule {
        /// The answers.
        answers: Vec<Counted>,
    },
    /// The published figure is that without the percentages in this cell.
    PercentageApart {
        /// The percentages.
        answers: Vec<Counted>,
    },
    /// As many more stand in this column as fewer in the other: the source put answers into the other column.
    OtherColumn {
        /// How many.
        count: usize,
    },
    /// These left the cell blank and, the source says, were interviewed; what they said is not printed.
    Interview {
        /// How many of the published count.
        count: usize,
        /// Positions of the administrations.
        administrations: Vec<usize>,
    },
    /// As many are published as no answer of the annexes makes.
    NotInAnnexes {
        /// How many.
        count: usize,
    },
    /// The annexes have as many more answers than are published.
    NotCounted {
        /// How many.
        count: usize,
    },
    /// The letters stand elsewhere in the annexes: with another administration or in another row.
    Elsewhere {
        /// Where.
        answer: Counted,
    },
    /// The source itself says otherwise in this table.
    Contradiction {
        /// Its position.
        table: usize,
    },
    /// Nothing in the document explains it.
    Unexplained,
}

/// Gives every cell that differs its causes.
pub(super) fn derive(table: &mut Table<'_>, survey: &Survey) {
    let published = table.published;
    let rows = table.rows.iter_mut().zip(&published.rows);
    for (row, of) in rows.filter(|(_, of)| !of.cells.is_empty()) {
        match published.counts {
            Counts::Scores => {
                for cell in row.cells.iter_mut().filter(|cell| !cell.equal()) {
                    cell.causes = vec![score(cell, published, survey)];
                }
            }
            Counts::Marks | Counts::Mentions | Counts::Spread => {
                let mut spare = interviewed(of, published, survey);
                counts(&mut row.cells, &mut spare);
            }
        }
    }
}

/// A score that differs.
fn score(cell: &Cell<'_>, table: &PublishedTable, survey: &Survey) -> Cause {
    let left_out = cell.left_out.iter().find(|one| content(survey, **one) == cell.published);
    if let Some(one) = left_out {
        return Cause::Rule { answers: vec![*one] };
    }
    let Content::Words(printed) = cell.published else { return Cause::Unexplained };
    let asked = |answer: &Answer| table.rows.iter().any(|row| row.item.as_ref() == Some(&answer.item));
    let same = |answer: &Answer| match &answer.value {
        Value::Words(words) => asked(answer) && words.eq_ignore_ascii_case(printed),
        _ => false,
    };
    let found = survey.administrations.iter().enumerate().find_map(|(administration, one)| {
        let answer = one.answers.iter().position(same)?;
        Some(Counted { administration, answer: Some(answer), how: How::Plain })
    });
    found.map_or(Cause::Unexplained, |answer| Cause::Elsewhere { answer })
}

/// Who left the row blank and was interviewed about its section.
fn interviewed(row: &PublishedRow, table: &PublishedTable, survey: &Survey) -> Vec<usize> {
    let all = survey.administrations.iter().enumerate();
    let found = all.filter(|(_, one)| {
        let asked = one.interviews.iter().any(|interview| interview.section == table.section);
        // Only then, because looking through all answers takes long.
        asked && row.item.as_ref().is_some_and(|item| is_blank(one, item))
    });
    found.map(|(position, _)| position).collect()
}

/// Whether an administration has nothing at an item, be it that there is no answer.
fn is_blank(one: &Administration, item: &Id) -> bool {
    let mut answers = one.answers.iter().filter(|answer| answer.item == *item);
    answers.all(|answer| answer.value == Value::Blank)
}

/// The cells of a row of counts. What a step explains is off the gap before the next one.
fn counts(cells: &mut [Cell<'_>], spare: &mut Vec<usize>) {
    let mut gaps: Vec<isize> = cells.iter().map(Cell::gap).collect();
    for (cell, gap) in cells.iter_mut().zip(&mut gaps) {
        rule(cell, gap);
    }
    percentages(cells, &mut gaps);
    other_column(cells, &mut gaps);
    for (cell, gap) in cells.iter_mut().zip(gaps) {
        let count = gap.unsigned_abs();
        if gap > 0 {
            let told = count.min(spare.len());
            let administrations: Vec<usize> = spare.drain(..told).collect();
            if told > 0 {
                cell.causes.push(Cause::Interview { count: told, administrations });
            }
            if count > told {
                cell.causes.push(Cause::NotInAnnexes { count: count - told });
            }
        } else if gap < 0 {
            cell.causes.push(Cause::NotCounted { count });
        }
    }
}

/// What a rule leaves out where more was published; what a rule counts, and need not, where less was. Only what the other
/// choice of one rule would bring in, or take away.
fn rule(cell: &mut Cell<'_>, gap: &mut isize) {
    let most = gap.unsigned_abs();
    let alone = |by: Grounds| by.count() == 1;
    // Percentages in their own column have a cause of theirs.
    let by_rule = |by: Grounds| by.without(Ground::Percentage).count() > 0;
    let answers: Vec<Counted> = match *gap {
        1.. => such(&cell.left_out, &cell.left_out_by, alone).take(most).collect(),
        0 => Vec::new(),
        _ => such(&cell.counted, &cell.counted_by, by_rule).take(most).collect(),
    };
    if !answers.is_empty() {
        let taken = isize::try_from(answers.len()).unwrap_or_default();
        *gap -= taken * gap.signum();
        cell.causes.push(Cause::Rule { answers });
    }
}

/// The answers that depend on such rules.
fn such(all: &[Counted], by: &[Grounds], such: impl Fn(Grounds) -> bool) -> impl Iterator<Item = Counted> {
    all.iter().zip(by).filter(move |(_, by)| such(**by)).map(|(one, _)| *one)
}

/// Where the only gap of a row is as many fewer as there are percentages in the cell.
fn percentages(cells: &mut [Cell<'_>], gaps: &mut [isize]) {
    if gaps.iter().filter(|gap| **gap != 0).count() != 1 {
        return;
    }
    let percentage = |by: Grounds| by.has(Ground::Percentage) && !by.has(Ground::Moved);
    for (cell, gap) in cells.iter_mut().zip(gaps).filter(|(_, gap)| **gap < 0) {
        let answers: Vec<Counted> = such(&cell.counted, &cell.counted_by, percentage).collect();
        if answers.len() == gap.unsigned_abs() {
            *gap = 0;
            cell.causes.push(Cause::PercentageApart { answers });
        }
    }
}

/// Where one of two columns has more and the other less.
fn other_column(cells: &mut [Cell<'_>], gaps: &mut [isize]) {
    let ([first, second], [one, other]) = (cells, gaps) else { return };
    if one.signum() * other.signum() >= 0 {
        return;
    }
    let count = one.unsigned_abs().min(other.unsigned_abs());
    let moved = isize::try_from(count).unwrap_or_default();
    *one -= moved * one.signum();
    *other -= moved * other.signum();
    first.causes.push(Cause::OtherColumn { count });
    second.causes.push(Cause::OtherColumn { count });
}
