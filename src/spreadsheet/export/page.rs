//! One sheet while it is written: cells by what they hold and how they look.

use rust_decimal::Decimal;
use rust_xlsxwriter::{
    Color, DataValidation, Format, FormatAlign, FormatBorder, Formula, Note, ProtectionOptions, Worksheet,
    XlsxError,
    utility::{column_number_to_name, row_col_to_cell},
};

use super::super::{
    KEY_ROW, MARK, MARK_ROW, VERSION,
    columns::{Column, Sort, Typed},
};
use crate::{date::Date, number::HUNDRED, view::Language};

pub(super) type Done = Result<(), XlsxError>;

/// Longest text of a cell; a longer one is cut, and said to be.
const LONGEST_TEXT: usize = 32_000;

/// How a cell looks, and whether it can be filled in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// For people to fill in: tinted, and not locked.
    Input,
    /// Shown only.
    Shown,
    /// A formula that gives a result.
    Result,
    /// Over a column.
    Heading,
    /// Over a sheet.
    Title,
    /// A line of text without a frame.
    Line,
}

/// How the content of a cell is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::spreadsheet) enum Kind {
    Text,
    Percent,
    Number,
    Date,
}

/// A sheet that is being written.
pub(super) struct Page<'a> {
    pub sheet: &'a mut Worksheet,
    pub language: Language,
}

/// What stands in a cell of a file.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::spreadsheet) enum Stored {
    Blank,
    Text(String),
    Number(f64),
}

/// What a cell says, as it is stored. A day before March 1900 is a text: spreadsheets disagree about those.
pub(in crate::spreadsheet) fn to_stored(typed: &Typed, sort: Sort, percent: bool) -> Stored {
    match typed {
        Typed::Empty => Stored::Blank,
        Typed::Text(text) => Stored::Text(stored_text(text)),
        Typed::Number(number) => Stored::Number(to_binary(*number, in_percent(sort, percent))),
        Typed::Date(date) => to_serial(*date).map_or_else(|| Stored::Text(date.to_string()), Stored::Number),
    }
}

/// Whether a number of this sort is stored as a fraction of one.
const fn in_percent(sort: Sort, percent: bool) -> bool {
    match sort {
        Sort::Percent => true,
        Sort::Figure | Sort::Target => percent,
        Sort::Text | Sort::Count | Sort::Date | Sort::EstimatedEnd | Sort::Choice(_) => false,
    }
}

fn to_binary(number: Decimal, percent: bool) -> f64 {
    let number = if percent { number / HUNDRED } else { number };
    // By way of its digits, which gives the nearest binary number.
    number.to_string().parse().unwrap_or_default()
}

/// A text as a cell can hold it: no control characters but the line feed, and not too long.
pub(in crate::spreadsheet) fn stored_text(text: &str) -> String {
    let plain = text.replace("\r\n", "\n");
    let visible = |one: char| if one.is_control() && one != '\n' { ' ' } else { one };
    let mut length = 0;
    let fits = |one: &char| {
        length += one.len_utf16();
        length <= LONGEST_TEXT
    };
    plain
        .chars()
        .map(visible)
        .filter(|one| !matches!(one, '\u{fffe}' | '\u{ffff}'))
        .take_while(fits)
        .collect()
}

/// The number that stands for a day, from March 1900 on.
pub(in crate::spreadsheet) fn to_serial(date: Date) -> Option<f64> {
    let days = Date::new(1900, 3, 1)?.days_through(date);
    (days > 0).then(|| i32::try_from(days + 60).ok().map(f64::from))?
}

pub(super) fn cell(row: u32, column: u16) -> String {
    row_col_to_cell(row, column)
}

/// A cell that stays where it is when a formula is copied elsewhere.
pub(super) fn fixed(row: u32, column: u16) -> String {
    format!("${}${}", column_number_to_name(column), row + 1)
}

/// The cells of a column from one row to another.
pub(super) fn range(first: u32, last: u32, column: u16) -> String {
    format!("{}:{}", fixed(first, column), fixed(last, column))
}

pub(super) fn on_sheet(name: &str, cells: &str) -> String {
    format!("'{}'!{cells}", name.replace('\'', "''"))
}

pub(super) fn format(look: Look, kind: Kind) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    let format = match kind {
        Kind::Text => format.set_num_format("@").set_text_wrap(),
        Kind::Percent => format.set_num_format("0.00%"),
        Kind::Number => format,
        // Fourteen is the short date of whoever opens the file.
        Kind::Date => format.set_num_format_index(14),
    };
    let framed =
        |format: Format| format.set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x00B0_B8C0));
    match look {
        Look::Input => framed(format).set_unlocked().set_background_color(Color::RGB(0x00FF_F8E1)),
        Look::Shown => framed(format).set_background_color(Color::RGB(0x00F2_F4F6)),
        Look::Result => framed(format).set_background_color(Color::RGB(0x00E6_F0FA)).set_bold(),
        Look::Heading => framed(format)
            .set_bold()
            .set_text_wrap()
            .set_font_color(Color::White)
            .set_background_color(Color::RGB(0x0000_66CC)),
        Look::Title => Format::new().set_bold().set_font_size(14),
        Look::Line => Format::new().set_align(FormatAlign::Top),
    }
}

impl Page<'_> {
    /// Writes a text, never as a formula, whatever it begins with.
    pub fn text(&mut self, row: u32, column: u16, text: &str, look: Look) -> Done {
        let format = format(look, if look == Look::Line { Kind::Number } else { Kind::Text });
        self.sheet.write_string_with_format(row, column, stored_text(text), &format)?;
        Ok(())
    }

    /// Writes a formula with the result that it has.
    pub fn formula(&mut self, row: u32, column: u16, formula: &str, result: &str, kind: Kind) -> Done {
        let formula = Formula::new(formula).set_result(result);
        self.sheet.write_formula_with_format(row, column, formula, &format(Look::Result, kind))?;
        Ok(())
    }

    pub fn note(&mut self, row: u32, column: u16, texts: (&str, &str)) -> Done {
        let note = Note::new(self.language.pick(texts.0, texts.1)).add_author_prefix(false);
        self.sheet.insert_note(row, column, &note)?;
        Ok(())
    }

    /// Writes the cell of a column for one part; `percent` says whether the part's values are percentages.
    pub fn field<P>(&mut self, at: (u32, u16), column: &Column<P>, part: &P, percent: bool) -> Done {
        let Some(typed) = (column.get)(part, self.language) else {
            self.sheet.write_blank(at.0, at.1, &format(Look::Shown, Kind::Text))?;
            return Ok(());
        };
        let look = if column.is_input() { Look::Input } else { Look::Shown };
        self.typed(at, &typed, (column.sort, percent), look)?;
        if let Sort::Choice(words) = column.sort {
            let list = DataValidation::new().allow_list_strings(&words(self.language))?;
            self.sheet.add_data_validation(at.0, at.1, at.0, at.1, &list)?;
        }
        Ok(())
    }

    /// Writes what a cell says, with a note where the cell cannot hold it as it is.
    pub fn typed(
        &mut self,
        at: (u32, u16),
        typed: &Typed,
        (sort, percent): (Sort, bool),
        look: Look,
    ) -> Done {
        let (row, column) = at;
        let kind = match sort {
            Sort::Text | Sort::Choice(_) => Kind::Text,
            Sort::Date | Sort::EstimatedEnd => Kind::Date,
            _ if in_percent(sort, percent) => Kind::Percent,
            _ => Kind::Number,
        };
        let format = format(look, kind);
        match to_stored(typed, sort, percent) {
            Stored::Blank => self.sheet.write_blank(row, column, &format)?,
            Stored::Text(text) => self.sheet.write_string_with_format(row, column, text, &format)?,
            Stored::Number(number) => self.sheet.write_number_with_format(row, column, number, &format)?,
        };
        self.cut(at, typed)
    }

    /// Says in a note what a cell cannot hold whole.
    fn cut(&mut self, (row, column): (u32, u16), typed: &Typed) -> Done {
        match typed {
            Typed::Text(text) if text.encode_utf16().count() > LONGEST_TEXT => self.note(row, column, (
                "Il testo è più lungo di quanto una cella contiene; qui è tagliato, nel piano resta intero.",
                "The text is longer than a cell holds; here it is cut, the plan keeps it whole.",
            )),
            Typed::Number(number) if number.normalize().mantissa().unsigned_abs() >= 1_000_000_000_000_000 => {
                self.note(row, column, (
                    "La cifra ha più di 15 cifre, quante ne tiene un foglio di calcolo; il piano le conserva tutte.",
                    "The figure has more than the 15 digits that a spreadsheet holds; the plan keeps all of them.",
                ))
            }
            Typed::Date(date) if to_serial(*date).is_none() => self.note(row, column, (
                "Prima di marzo 1900 i fogli di calcolo contano i giorni in modi diversi: la data è scritta come testo e le formule non la vedono.",
                "Before March 1900 spreadsheets count days in different ways: the date is written as a text and formulas do not see it.",
            )),
            _ => Ok(()),
        }
    }

    /// The mark by which a sheet is known when it comes back: `stadera:sheet:1:it`, with the part it is about.
    pub fn mark(&mut self, sort: &str, about: &str) -> Done {
        let mark = format!("{MARK}:{sort}:{VERSION}:{}:{about}", self.language.tag());
        self.sheet.write_string(MARK_ROW, 0, mark)?;
        self.sheet.set_row_hidden(MARK_ROW)?;
        Ok(())
    }

    /// The name of a column, in the hidden row.
    pub fn key(&mut self, column: u16, key: &str) -> Done {
        self.sheet.write_string(KEY_ROW, column, key)?;
        Ok(())
    }

    /// The heading of a column with its width.
    pub fn heading(&mut self, row: u32, column: u16, heading: &str, width: u16) -> Done {
        self.text(row, column, heading, Look::Heading)?;
        self.sheet.set_column_width(column, f64::from(width))?;
        Ok(())
    }

    /// What print and screen need: A3 across, headings on every page and always in sight, only inputs to be filled in.
    pub fn finish(&mut self, headings: (u32, u32), columns: u16) -> Done {
        self.sheet.set_row_hidden(KEY_ROW)?;
        self.sheet.set_paper_size(8).set_landscape().set_print_fit_to_pages(1, 0);
        self.sheet.set_repeat_rows(headings.0, headings.1)?;
        self.sheet.set_freeze_panes(headings.1 + 1, columns)?;
        self.sheet.set_footer("&L&F · &A&R&P / &N");
        self.protect();
        Ok(())
    }

    /// Without a password: it keeps formulas from being typed over by mistake, and whoever means it can take it away.
    pub fn protect(&mut self) {
        let free = ProtectionOptions {
            format_cells: true,
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::new()
        };
        self.sheet.protect_with_options(&free);
    }
}
