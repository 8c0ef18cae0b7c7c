//! Parts of tables.

use super::dom::{El, el};
use crate::view::Language;

/// A heading: Italian, English, class.
pub type Head = (&'static str, &'static str, &'static str);

/// The row of headings.
pub fn heads(heads: &[Head], language: Language) -> El {
    let cells = heads.iter().map(|(italian, english, class)| {
        let cell = el("th").attr("scope", "col").text(language.pick(italian, english));
        if class.is_empty() { cell } else { cell.class(class) }
    });
    el("thead").child(el("tr").children(cells))
}

/// A cell; its label stands beside it where the table becomes cards.
pub fn cell(class: &str, label: &str) -> El {
    el("td").class(class).attr("data-label", label)
}

/// Terms and what is said of them.
pub fn entries(entries: impl IntoIterator<Item = (&'static str, String)>) -> El {
    let entries = entries.into_iter().flat_map(|(term, text)| [el("dt").text(term), el("dd").text(&text)]);
    el("dl").children(entries)
}
