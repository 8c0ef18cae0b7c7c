//! What a monitoring note says, as far as a rule asks for it.

use crate::text::{contains, words};

/// The ways of saying that something is measured at the end of the year; INT 2021, 4.1: *Il dato sarà rilevato
/// a fine anno*. Closed, so that the same note is read the same way by everybody; `docs/rules.md` lists them.
const YEAR_END: [&[&str]; 8] = [
    &["fine", "anno"],
    &["fine", "d", "anno"],
    &["fine", "dell", "anno"],
    &["termine", "dell", "anno"],
    &["conclusione", "dell", "anno"],
    &["end", "of", "the", "year"],
    &["year", "end"],
    &["year", "s", "end"],
];

/// Whether a note says that the value is measured at the end of the year (R10).
pub(super) fn measured_at_year_end(note: Option<&str>) -> bool {
    let words = note.map(words).unwrap_or_default();
    YEAR_END.iter().any(|phrase| contains(&words, phrase))
}

#[cfg(test)]
mod tests {
    use super::measured_at_year_end;

    #[test]
    fn the_end_of_the_year_is_named() {
        for note in
            ["Il dato sarà rilevato a fine anno", "Alla fine dell’anno.", "Measured at the year's end"]
        {
            assert!(measured_at_year_end(Some(note)), "{note}");
        }
        for note in ["Fine lavori nell’anno", "Al 31/12/2020 erano 5", ""] {
            assert!(!measured_at_year_end(Some(note)), "{note}");
        }
        assert!(!measured_at_year_end(None));
    }
}
