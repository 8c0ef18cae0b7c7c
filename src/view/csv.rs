//! Tables as files that a spreadsheet opens: what stands under a picture, or what the command line prints.

use rust_decimal::Decimal;

use super::{Language, figures::editable};
use crate::number::{MOST_DECIMALS, round};

/// A table of texts and figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the columns hold.
    pub headings: Vec<String>,
    /// The rows, each with a cell per heading.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What people read: `99,75 %`.
    pub text: String,
    /// The figure that a spreadsheet computes with, where the cell is one.
    pub figure: Option<Decimal>,
}

impl Table {
    /// A table with these headings, each in both languages.
    #[must_use]
    pub fn new(headings: &[(&str, &str)], rows: Vec<Vec<Cell>>, language: Language) -> Self {
        let heading = |(italian, english): &(&str, &str)| language.pick(*italian, *english).to_owned();
        Self { headings: headings.iter().map(heading).collect(), rows }
    }
}

impl Cell {
    /// A cell of words.
    #[must_use]
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), figure: None }
    }

    /// A figure, with how it is written for people.
    #[must_use]
    pub fn figure(text: impl Into<String>, figure: Decimal) -> Self {
        Self { text: text.into(), figure: Some(figure) }
    }
}

impl Table {
    /// Whether a column holds figures: those stand at the right.
    #[must_use]
    pub fn is_of_figures(&self, column: usize) -> bool {
        self.rows.iter().any(|row| row.get(column).is_some_and(|cell| cell.figure.is_some()))
    }
}

/// The table as the file that spreadsheets of the language open by a double click: in Italian with semicolons and decimal
/// commas. The mark at the beginning tells them that it is UTF-8.
#[must_use]
pub fn csv(table: &Table, language: Language) -> String {
    let headings = table.headings.iter().map(|text| Cell::words(text.as_str())).collect();
    let mut file = String::from('\u{feff}');
    for row in std::iter::once(&headings).chain(&table.rows) {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                file.push(separator(language));
            }
            file.push_str(&field(cell, language));
        }
        file.push_str("\r\n");
    }
    file
}

fn separator(language: Language) -> char {
    language.pick(';', ',')
}

fn field(cell: &Cell, language: Language) -> String {
    let text = match cell.figure {
        Some(figure) => editable(round(figure, MOST_DECIMALS), language),
        None => harmless(&cell.text),
    };
    let special = |one: char| matches!(one, '"' | '\r' | '\n') || one == separator(language);
    if text.contains(special) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// A spreadsheet runs a text that begins as a formula does; behind an apostrophe it is a text.
fn harmless(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && !is_number(text);
    if formula { format!("'{text}") } else { text.to_owned() }
}

/// Digits with a sign and at most one decimal sign: nothing that could be run.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let all = |part: &str| !part.is_empty() && part.bytes().all(|one| one.is_ascii_digit());
    match digits.split_once([',', '.']) {
        Some((whole, fraction)) => all(whole) && all(fraction),
        None => all(digits),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Italian};

    fn line(cells: &[Cell], language: Language) -> String {
        let table = Table { headings: Vec::new(), rows: vec![cells.to_vec()] };
        let file = csv(&table, language);
        file.strip_prefix("\u{feff}\r\n").unwrap().strip_suffix("\r\n").unwrap().to_owned()
    }

    #[test]
    fn each_language_has_its_separators() {
        let cells = [Cell::words("1.1"), Cell::figure("−1,36", Decimal::new(-136, 2))];
        assert_eq!(line(&cells, Italian), "1.1;-1,36");
        assert_eq!(line(&cells, English), "1.1,-1.36");
    }

    #[test]
    fn a_file_has_its_mark_headings_and_rows() {
        let table = Table {
            headings: vec!["Obiettivo".to_owned(), "Totale".to_owned()],
            rows: vec![vec![Cell::words("1.1"), Cell::figure("99,75\u{a0}%", Decimal::new(9975, 2))]],
        };
        assert_eq!(csv(&table, Italian), "\u{feff}Obiettivo;Totale\r\n1.1;99,75\r\n");
        assert!(table.is_of_figures(1) && !table.is_of_figures(0));
    }

    #[test]
    fn what_would_divide_a_line_is_quoted() {
        assert_eq!(line(&[Cell::words("a;b"), Cell::words("c,d")], Italian), "\"a;b\";c,d");
        assert_eq!(line(&[Cell::words("a;b"), Cell::words("c,d")], English), "a;b,\"c,d\"");
        assert_eq!(line(&[Cell::words("detto \"uno\"\ndue")], Italian), "\"detto \"\"uno\"\"\ndue\"");
    }

    #[test]
    fn no_text_is_run_as_a_formula() {
        for text in ["=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "-1+1", "+1,2,3", "-", "--1"] {
            assert_eq!(line(&[Cell::words(text)], Italian), format!("'{text}"), "{text:?}");
        }
        assert_eq!(line(&[Cell::words("\r=1")], Italian), "\"'\r=1\"");
        assert_eq!(line(&[Cell::words("=A1;B1")], Italian), "\"'=A1;B1\"");
        for text in ["-1,36", "+0.5", "-12", "1=1", "−1,36", ""] {
            assert_eq!(line(&[Cell::words(text)], Italian), text, "{text:?}");
        }
    }
}
