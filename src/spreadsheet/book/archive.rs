//! The archive (ZIP) that an XLSX file is, read by its directory at the end.

use std::collections::BTreeMap;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::{BookError, MOST_UNPACKED};

/// An archive; what is unpacked is counted.
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    entries: BTreeMap<String, Entry>,
    unpacked: usize,
}

#[derive(Clone, Copy)]
struct Entry {
    method: u16,
    packed: usize,
    header: usize,
}

const END: &[u8] = b"PK\x05\x06";
const DIRECTORY: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";

impl<'a> Archive<'a> {
    /// Reads the directory. Names are in small letters, because some programs write others.
    pub fn open(bytes: &'a [u8]) -> Result<Self, BookError> {
        if !bytes.starts_with(b"PK") {
            return Err(BookError::NotXlsx);
        }
        let damaged = || BookError::Damaged("ZIP".to_owned());
        let end = bytes.windows(END.len()).rposition(|window| window == END).ok_or_else(damaged)?;
        let mut at = number(bytes, end + 16, 4).ok_or_else(damaged)?;
        let mut entries = BTreeMap::new();
        while bytes.get(at..at.saturating_add(4)) == Some(DIRECTORY) {
            let field = |offset: usize, length: usize| number(bytes, at.saturating_add(offset), length);
            let read = || {
                let (name, extra, comment) = (field(28, 2)?, field(30, 2)?, field(32, 2)?);
                let start = at.checked_add(46)?;
                let text = bytes.get(start..start.checked_add(name)?)?;
                let entry = Entry {
                    method: u16::try_from(field(10, 2)?).ok()?,
                    packed: field(20, 4)?,
                    header: field(42, 4)?,
                };
                Some((String::from_utf8_lossy(text).to_lowercase(), entry, start + name + extra + comment))
            };
            let (name, entry, next) = read().ok_or_else(damaged)?;
            entries.insert(name.replace('\\', "/"), entry);
            at = next;
        }
        Ok(Self { bytes, entries, unpacked: 0 })
    }

    /// The bytes of a part, where there is one of this name.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, BookError> {
        let Some(entry) = self.entries.get(&name.to_lowercase()).copied() else { return Ok(None) };
        let damaged = || BookError::Damaged(name.to_owned());
        let packed = self.packed(entry).ok_or_else(damaged)?;
        let room = MOST_UNPACKED.saturating_sub(self.unpacked);
        let part = match entry.method {
            0 if packed.len() > room => return Err(BookError::UnpacksTooLarge),
            0 => packed.to_vec(),
            8 => decompress_to_vec_with_limit(packed, room).map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput => BookError::UnpacksTooLarge,
                _ => damaged(),
            })?,
            _ => return Err(damaged()),
        };
        self.unpacked += part.len();
        Ok(Some(part))
    }

    fn packed(&self, entry: Entry) -> Option<&'a [u8]> {
        let at = entry.header;
        if self.bytes.get(at..at.checked_add(4)?)? != LOCAL {
            return None;
        }
        let names = number(self.bytes, at + 26, 2)? + number(self.bytes, at + 28, 2)?;
        let start = at.checked_add(30)?.checked_add(names)?;
        self.bytes.get(start..start.checked_add(entry.packed)?)
    }
}

/// A number of so many bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    bytes.iter().rev().try_fold(0_usize, |sum, byte| sum.checked_mul(256)?.checked_add(usize::from(*byte)))
}
