//! Fingerprints of files, and the past of a plan: which files it was written to before.

use std::{fmt, str::FromStr};

use data_encoding::HEXLOWER;
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};

/// Most fingerprints that the past of a file holds; the oldest go first.
pub const MOST_PAST: usize = 50;

/// The SHA-256 of the bytes of a file, as `sha256sum` prints it: 64 hexadecimal digits, letters small.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 32]);

/// A text that is no fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FingerprintError;

impl Fingerprint {
    /// The fingerprint of a file, all its bytes as they are, a byte order mark included.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Takes the place of a fingerprint that could not be read, in a file that is then given to nobody.
    pub(super) const fn stand_in() -> Self {
        Self([0; 32])
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    /// Reads 64 hexadecimal digits, letters small, and nothing round them. Never inlined: the example has no past.
    #[inline(never)]
    fn from_str(text: &str) -> Result<Self, FingerprintError> {
        let bytes = HEXLOWER.decode(text.as_bytes()).map_err(|_| FingerprintError)?;
        bytes.try_into().map(Self).map_err(|_| FingerprintError)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Fingerprint {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Fingerprint".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[0-9a-f]{64}$" })
    }
}

/// Files that two files of a plan both come from, the newest first, by what the first of them remembers.
///
/// Each side is the past of a file and, last, the file's own fingerprint ([`File::lineage`](super::File::lineage)): so where
/// one comes from the other, that other is the ancestor. Any of those found will do to merge them; the newer it is, the fewer
/// the changes that both seem to have made.
pub fn common_ancestors<'a>(
    mine: &'a [Fingerprint],
    theirs: &'a [Fingerprint],
) -> impl Iterator<Item = Fingerprint> + 'a {
    mine.iter().rev().filter(|one| theirs.contains(one)).copied()
}

/// Puts a fingerprint at the end of a past: once, and no more of them than a file holds.
pub(super) fn remember(past: &mut Vec<Fingerprint>, written: Fingerprint) {
    past.retain(|one| *one != written);
    past.push(written);
    past.drain(..past.len().saturating_sub(MOST_PAST));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbered(number: u8) -> Fingerprint {
        Fingerprint([number; 32])
    }

    #[test]
    fn a_fingerprint_is_what_sha256sum_prints() {
        let known = [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ];
        for (text, digits) in known {
            assert_eq!(Fingerprint::of(text.as_bytes()).to_string(), digits);
            assert_eq!(digits.parse(), Ok(Fingerprint::of(text.as_bytes())));
        }
    }

    #[test]
    fn what_is_not_written_so_is_no_fingerprint() {
        let digits = Fingerprint::of(b"abc").to_string();
        for bad in ["", &digits[1..], &format!("{digits}0"), &digits.to_uppercase(), &format!(" {digits}")] {
            assert_eq!(bad.parse::<Fingerprint>(), Err(FingerprintError), "{bad:?}");
        }
        assert_eq!(digits.replace('b', "g").parse::<Fingerprint>(), Err(FingerprintError));
    }

    #[test]
    fn the_past_forgets_the_oldest_and_repeats_nothing() {
        let mut past = Vec::new();
        (1..=60).for_each(|number| remember(&mut past, numbered(number)));
        assert_eq!(past, (11..=60).map(numbered).collect::<Vec<_>>());
        remember(&mut past, numbered(12));
        assert_eq!((past.len(), past.first(), past.last()), (50, Some(&numbered(11)), Some(&numbered(12))));
    }

    #[test]
    fn the_newest_common_ancestor_comes_first() {
        let ids = |numbers: &[u8]| numbers.iter().copied().map(numbered).collect::<Vec<_>>();
        let common =
            |mine: &[u8], theirs: &[u8]| common_ancestors(&ids(mine), &ids(theirs)).collect::<Vec<_>>();
        assert_eq!(common(&[1, 2, 3, 7], &[1, 2, 3, 8, 9]), ids(&[3, 2, 1]), "both went on from 3");
        assert_eq!(common(&[1, 2, 3], &[1, 2]), ids(&[2, 1]), "mine comes from theirs");
        assert_eq!(common(&[1, 2], &[1, 2, 3]), ids(&[2, 1]), "theirs comes from mine");
        assert_eq!(common(&[1], &[2]), []);
    }
}
