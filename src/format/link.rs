//! A whole plan in a link: what stands behind `#/condiviso/` in the address.
//!
//! [`link`](fn@link) makes the text, [`open`] reads it: `1.` and the compact file of the plan, compressed (zlib) and written in the
//! letters that addresses take (base64url). The number is the version of the link; that of the file is inside. zlib's
//! checksum, and the strict reading of the file, see to it that a link that was cut or changed opens nothing.

use data_encoding::BASE64URL_NOPAD;
use miniz_oxide::{
    deflate::compress_to_vec_zlib,
    inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit},
};

use super::{FileError, read, write_compact};
use crate::plan::Document;

/// The version that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// What the fragment of the address starts with.
pub const ADDRESS: &str = "#/condiviso/";

/// Most characters of the fragment: some mail programs and chats cut what is longer.
pub const MOST_CHARACTERS: usize = 8_000;

/// From how many characters of the fragment on some programs are known to cut.
pub const LONG: usize = 2_000;

/// Most bytes of the file that is packed into a link, so that no link can fill the memory when it is unpacked.
pub const LARGEST_UNPACKED: usize = 1_000_000;

/// How hard the compression tries: as hard as it can, because plans are small and characters are few.
const EFFORT: u8 = 10;

/// Why a plan has no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// Characters of the fragment; of the file itself, where that is more than is ever unpacked.
    pub length: usize,
    /// At most so many.
    pub most: usize,
}

/// Why a link opens nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// A version that this application does not know.
    Newer {
        /// Version of the link.
        found: u64,
        /// Newest version that is read.
        supported: u64,
    },
    /// Cut, changed, or no link of ours.
    Broken,
    /// More than a link can hold.
    TooBig,
    /// What it holds is not read as a plan.
    File(FileError),
}

/// The text of the link to a plan, as it is now.
///
/// # Errors
/// [`TooLong`], with what it would take.
pub fn link(document: &Document) -> Result<String, TooLong> {
    // Writing raises no error (`write_compact`); an empty file would be refused where it is opened.
    let file = write_compact(document).unwrap_or_default();
    if file.len() > LARGEST_UNPACKED {
        return Err(TooLong { length: file.len(), most: LARGEST_UNPACKED });
    }
    let packed = compress_to_vec_zlib(file.as_bytes(), EFFORT);
    let text = format!("{VERSION}.{}", BASE64URL_NOPAD.encode(&packed));
    let length = ADDRESS.len() + text.len();
    if length > MOST_CHARACTERS { Err(TooLong { length, most: MOST_CHARACTERS }) } else { Ok(text) }
}

/// The plan that a link holds.
///
/// # Errors
/// [`LinkError`]; a link that was cut or changed is never another plan.
pub fn open(text: &str) -> Result<Document, LinkError> {
    let (found, packed) = text.split_once('.').ok_or(LinkError::Broken)?;
    match version(found)? {
        VERSION => {}
        found => return Err(LinkError::Newer { found, supported: VERSION }),
    }
    if ADDRESS.len() + text.len() > MOST_CHARACTERS {
        return Err(LinkError::TooBig);
    }
    let packed = BASE64URL_NOPAD.decode(packed.as_bytes()).map_err(|_| LinkError::Broken)?;
    let file =
        decompress_to_vec_zlib_with_limit(&packed, LARGEST_UNPACKED).map_err(|error| match error.status {
            TINFLStatus::HasMoreOutput => LinkError::TooBig,
            _ => LinkError::Broken,
        })?;
    read(&file).map_err(LinkError::File)
}

/// A version from 1 on, written as we write it.
fn version(text: &str) -> Result<u64, LinkError> {
    let digits = !text.starts_with('0') && text.bytes().all(|one| one.is_ascii_digit());
    text.parse().ok().filter(|_| digits).ok_or(LinkError::Broken)
}
