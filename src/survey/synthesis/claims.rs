//! How many a table says it is about, against who is there.

use super::{Cause, Cell, Content, Counted, How, Row, Table};
use crate::survey::{Answer, Claimed, Counts, Document, Survey};

/// Adds the claims of every table as rows with one cell.
pub(super) fn fill(tables: &mut [Table<'_>], document: &Document) {
    let survey = &document.survey;
    let experienced = experienced(document);
    for table in tables {
        for claim in &table.published.claims {
            let counted: Vec<Counted> = match claim.of {
                Claimed::Experiences => experienced.clone(),
                Claimed::Administrations => (0..survey.administrations.len()).map(whole).collect(),
            };
            let mut cell = Cell {
                published: Content::Number(claim.number.into()),
                recomputed: Content::Number(counted.len()),
                counted,
                ..Cell::default()
            };
            if !cell.equal() {
                cell.causes.push(cause(survey, claim.of, cell.counted.len()));
            }
            table.rows.push(Row { label: &claim.words, cells: vec![cell] });
        }
    }
}

const fn whole(administration: usize) -> Counted {
    Counted { administration, answer: None, how: How::Plain }
}

/// All that gave a score that counts.
fn experienced(document: &Document) -> Vec<Counted> {
    let all = document.survey.administrations.iter().enumerate();
    let score = |one: &Answer| one.value.score().is_some() && document.rules.counts(one);
    let scored = all.filter(|(_, one)| one.answers.iter().any(score));
    scored.map(|(administration, _)| whole(administration)).collect()
}

/// Whether the source itself says elsewhere what the answers say.
fn cause(survey: &Survey, of: Claimed, found: usize) -> Cause {
    let columns = |table: &&crate::survey::PublishedTable| {
        of == Claimed::Experiences && table.counts == Counts::Scores && table.columns.len() == found
    };
    let claim = |table: &&crate::survey::PublishedTable| {
        table.claims.iter().any(|one| one.of == of && usize::from(one.number) == found)
    };
    let elsewhere = survey.tables.iter().position(|table| columns(&table) || claim(&table));
    elsewhere.map_or(Cause::Unexplained, |table| Cause::Contradiction { table })
}
