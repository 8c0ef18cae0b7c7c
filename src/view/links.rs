//! Links that hold a plan, in words: why one is not made, why one opens nothing.

use super::{Language, errors::file_error, figures, language::say};
use crate::format::link::{LARGEST_UNPACKED, LinkError, TooLong};

/// Why a link opens nothing, and what to do.
#[must_use]
pub fn link_error(error: &LinkError, language: Language) -> String {
    match error {
        LinkError::Newer { found, supported } => say!(
            language,
            "Il collegamento è della versione {}; questa pagina apre fino alla {}. Ricaricare la pagina, che può essere vecchia; se non basta, chiedere il file del piano a chi l’ha mandato.",
            "The link has version {}; this page opens up to {}. Reload the page, which may be old; if that does not help, ask whoever sent it for the plan’s file.",
            found,
            supported
        ),
        LinkError::Broken => language
            .pick(
                "Il collegamento è incompleto o cambiato: ne manca un pezzo, o qualche carattere è diverso. Copiarlo di nuovo per intero, fino all’ultimo carattere; se non basta, chiedere il file del piano a chi l’ha mandato.",
                "The link is cut short or changed: a piece of it is missing, or some character is another. Copy it again as a whole, to the last character; if that does not help, ask whoever sent it for the plan’s file.",
            )
            .to_owned(),
        LinkError::TooBig => language
            .pick(
                "Il collegamento contiene più di quanto un piano può occupare in un collegamento. Chiedere il file del piano a chi l’ha mandato.",
                "The link holds more than a plan can take up in a link. Ask whoever sent it for the plan’s file.",
            )
            .to_owned(),
        LinkError::File(error) => say!(
            language,
            "Il collegamento è intero, ma il piano che contiene non si può leggere. {} Chiedere il file del piano a chi l’ha mandato.",
            "The link is whole, but the plan that it holds cannot be read. {} Ask whoever sent it for the plan’s file.",
            file_error(error, language)
        ),
    }
}

/// Why a plan has no link, and what to do.
#[must_use]
pub fn link_too_long(refused: TooLong, language: Language) -> String {
    if refused.most == LARGEST_UNPACKED {
        return say!(
            language,
            "Il piano è troppo grande per un collegamento: occupa {} byte, e un collegamento ne contiene al massimo {}. Si può mandare il file, che contiene le stesse cose.",
            "The plan is too large for a link: it takes {} bytes, and a link holds at most {}. Send the file instead, which holds the same.",
            count(refused.length, language),
            count(refused.most, language)
        );
    }
    say!(
        language,
        "Il piano è troppo lungo per un collegamento: servirebbero {} caratteri, e oltre {} molti programmi li tagliano. Si può mandare il file, che contiene le stesse cose.",
        "The plan is too long for a link: it would take {} characters, and above {} many programs cut them. Send the file instead, which holds the same.",
        count(refused.length, language),
        count(refused.most, language)
    )
}

/// How long a link is: `1.834 caratteri`.
#[must_use]
pub fn link_length(length: usize, language: Language) -> String {
    say!(language, "{} caratteri", "{} characters", count(length, language))
}

fn count(number: usize, language: Language) -> String {
    figures::figure(number.into(), "", language)
}
