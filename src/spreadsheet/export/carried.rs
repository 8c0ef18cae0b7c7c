//! The plan itself, in a sheet that nobody sees: what the cells do not show comes back, too.

use data_encoding::BASE64;
use miniz_oxide::deflate::compress_to_vec_zlib;
use rust_xlsxwriter::Worksheet;

use super::{ExportError, Source, page::Page};
use crate::format;

/// Its name.
pub(super) const NAME: &str = "stadera";

/// Characters of a cell; a spreadsheet holds 32,767.
const CHUNK: usize = 30_000;

/// How hard it is tried to make it small: no more than others do by themselves.
const LEVEL: u8 = 6;

/// The plan's file, compressed and in letters and digits, so that no spreadsheet takes any of it for something else.
pub(super) fn write(source: &Source, sheet: &mut Worksheet) -> Result<(), ExportError> {
    sheet.set_name(NAME)?;
    let mut page = Page { sheet, language: source.language };
    page.mark("plan", source.document.plan.id.as_str())?;
    let file = format::write_compact(source.document).map_err(ExportError::Plan)?;
    let letters = BASE64.encode(&compress_to_vec_zlib(file.as_bytes(), LEVEL));
    for (row, chunk) in (1..).zip(letters.as_bytes().chunks(CHUNK)) {
        // Base 64 is ASCII: it can be divided anywhere.
        page.sheet.write_string(row, 0, String::from_utf8_lossy(chunk))?;
    }
    page.sheet.set_very_hidden(true);
    Ok(())
}
