//! `stadera score … --csv`: many plans, a row for each, as a table for spreadsheets.

use std::path::{Path, PathBuf};

use super::{Refusal, Reply, Status, input, score};
use crate::{
    comparison::{Overview, Row},
    view::{self, Language},
};

/// A plan that cannot be read has its row too, and the status tells; the others come all the same.
pub(super) fn answer(files: &[PathBuf], language: Language) -> Result<Reply, Refusal> {
    input::at_most_one_from_here(files.iter().map(PathBuf::as_path), language)?;
    let rows: Vec<Row> = files.iter().map(|file| row(file, language)).collect();
    let text = view::csv(&view::comparison(&rows, language), language);
    Ok(Reply { text, status: status(&rows) })
}

fn row(file: &Path, language: Language) -> Row {
    let plan = input::try_read(file, language).map(|document| Overview::of(&document));
    Row { name: input::name(file).into_owned(), plan }
}

/// As with one plan: whether the total of the organisational performance is final.
fn status(rows: &[Row]) -> Status {
    let of =
        |row: &Row| row.plan.as_ref().map_or(Status::Unusable, |plan| score::status(plan.organisational));
    let all: Vec<Status> = rows.iter().map(of).collect();
    let worst = [Status::Unusable, Status::NotFinal].into_iter().find(|status| all.contains(status));
    worst.unwrap_or(Status::Good)
}
