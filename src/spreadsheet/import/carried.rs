//! The plan that a workbook carries in its hidden sheet.

use data_encoding::BASE64;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use super::{ImportError, Mark, Sheet};
use crate::{
    format::{self, LARGEST_FILE},
    plan::Document,
};

pub(super) fn plan(marked: &[(&Sheet, Mark)]) -> Result<Document, ImportError> {
    let carries = |(_, mark): &&(&Sheet, Mark)| mark.sort == "plan";
    let (sheet, _) = marked.iter().find(carries).ok_or(ImportError::NoPlan)?;
    let letters: String = sheet
        .rows()
        .iter()
        .skip_while(|row| **row == 0)
        .filter_map(|row| sheet.text(*row, 0))
        .map(str::trim)
        .collect();
    let broken = || ImportError::BrokenPlan(None);
    let packed = BASE64.decode(letters.as_bytes()).map_err(|_| broken())?;
    let file = decompress_to_vec_zlib_with_limit(&packed, LARGEST_FILE).map_err(|_| broken())?;
    format::read(&file).map_err(|error| ImportError::BrokenPlan(Some(error)))
}
