//! Whether a printed fingerprint is that of a file, in words.

use crate::{
    format::Fingerprint,
    view::{Language, language::say},
};

/// Digits of a fingerprint.
const DIGITS: usize = 64;
/// Digits that are written together.
const GROUP: usize = 8;

/// How a check of a fingerprint comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// They are the same.
    Same,
    /// They are not.
    Other,
    /// There is nothing to compare yet, or what was typed is no fingerprint.
    Unclear,
}

/// Compares a printed fingerprint, as it was typed, with that of a file, by its name; without a file with that of the open plan
/// and of the files that the plan comes from. Nothing where neither is given.
#[must_use]
pub fn check_fingerprint(
    printed: &str,
    file: Option<(&str, Fingerprint)>,
    own: Fingerprint,
    past: &[Fingerprint],
    language: Language,
) -> Option<(Checked, String)> {
    let digits: String = printed.split_whitespace().collect::<String>().to_lowercase();
    let printed = if digits.is_empty() { None } else { Some(digits.parse::<Fingerprint>()) };
    Some(match (printed, file) {
        (None, None) => return None,
        (Some(Err(_)), _) => (Checked::Unclear, no_fingerprint(&digits, language)),
        (None, Some((name, found))) => only_file(name, found, own, language),
        (Some(Ok(printed)), Some((name, found))) if printed == found => (
            Checked::Same,
            say!(
                language,
                "«{}» ha questa impronta: è il file da cui la relazione è stata stampata, senza una modifica.",
                "“{}” has this fingerprint: it is the file that the report was printed from, without any change.",
                name
            ),
        ),
        (Some(Ok(_)), Some((name, found))) => (
            Checked::Other,
            say!(
                language,
                "«{}» non ha questa impronta ma {}: non è il file della relazione, oppure è stato modificato dopo.",
                "“{}” does not have this fingerprint but {}: it is not the file of the report, or it was changed since.",
                name,
                grouped(&found)
            ),
        ),
        (Some(Ok(printed)), None) => only_printed(printed, own, past, language),
    })
}

/// A fingerprint in groups of digits, so that it can be read and compared by eye.
pub(super) fn grouped(fingerprint: &Fingerprint) -> String {
    let digits: Vec<char> = fingerprint.to_string().chars().collect();
    digits.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn no_fingerprint(digits: &str, language: Language) -> String {
    let wrong = digits.chars().find(|one| !one.is_ascii_hexdigit());
    match wrong {
        Some(wrong) => say!(
            language,
            "In un’impronta non c’è «{}»: ci sono solo cifre e lettere da a a f.",
            "There is no “{}” in a fingerprint: only digits, and letters from a to f.",
            wrong
        ),
        None => say!(
            language,
            "Un’impronta ha {} cifre e lettere; qui sono {}.",
            "A fingerprint has {} digits and letters; here there are {}.",
            DIGITS,
            digits.chars().count()
        ),
    }
}

fn only_file(name: &str, found: Fingerprint, own: Fingerprint, language: Language) -> (Checked, String) {
    if found == own {
        let words = say!(
            language,
            "«{}» ha l’impronta della relazione che si vede qui.",
            "“{}” has the fingerprint of the report that is shown here.",
            name
        );
        return (Checked::Same, words);
    }
    let words = say!(
        language,
        "L’impronta di «{}» è {}. Non è quella della relazione che si vede qui.",
        "The fingerprint of “{}” is {}. It is not that of the report that is shown here.",
        name,
        grouped(&found)
    );
    (Checked::Unclear, words)
}

fn only_printed(
    printed: Fingerprint,
    own: Fingerprint,
    past: &[Fingerprint],
    language: Language,
) -> (Checked, String) {
    let (checked, words) = if printed == own {
        (
            Checked::Same,
            (
                "È l’impronta del piano aperto, così com’è ora.",
                "It is the fingerprint of the open plan, as it stands now.",
            ),
        )
    } else if past.contains(&printed) {
        (
            Checked::Other,
            (
                "È l’impronta di un file precedente di questo piano: da allora il piano è cambiato.",
                "It is the fingerprint of an earlier file of this plan: the plan has changed since.",
            ),
        )
    } else {
        (
            Checked::Unclear,
            (
                "Non è l’impronta del piano aperto: scegliere il file ricevuto con la relazione.",
                "It is not the fingerprint of the open plan: choose the file that came with the report.",
            ),
        )
    };
    (checked, language.pick(words.0, words.1).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(printed: &str, file: Option<&[u8]>) -> Option<Checked> {
        let file = file.map(|bytes| ("piano.json", Fingerprint::of(bytes)));
        let (own, past) = (Fingerprint::of(b"now"), [Fingerprint::of(b"then")]);
        check_fingerprint(printed, file, own, &past, Language::Italian).map(|(checked, _)| checked)
    }

    #[test]
    fn a_printed_fingerprint_is_held_against_the_file() {
        let abc = Fingerprint::of(b"abc").to_string();
        let spaced = format!(" {}\n{} ", abc[..40].to_uppercase(), &abc[40..]);
        assert_eq!(checked(&spaced, Some(b"abc")), Some(Checked::Same));
        assert_eq!(checked(&abc, Some(b"abd")), Some(Checked::Other));
        assert_eq!(checked(&abc[1..], Some(b"abc")), Some(Checked::Unclear), "one digit is missing");
        assert_eq!(checked("impronta", Some(b"abc")), Some(Checked::Unclear));
        assert_eq!(checked(" ", None), None);
    }

    #[test]
    fn without_a_file_it_is_held_against_the_open_plan() {
        let of = |bytes: &[u8]| Fingerprint::of(bytes).to_string();
        assert_eq!(checked(&of(b"now"), None), Some(Checked::Same));
        assert_eq!(checked(&of(b"then"), None), Some(Checked::Other));
        assert_eq!(checked(&of(b"else"), None), Some(Checked::Unclear));
        assert_eq!(checked("", Some(b"now")), Some(Checked::Same));
        assert_eq!(checked("", Some(b"else")), Some(Checked::Unclear));
    }
}
