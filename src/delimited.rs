//! Tables as text, however the spreadsheet that saved them writes letters and divides columns.

/// What Windows puts where ISO 8859-1 has no letters: the characters of the bytes 80 to 9F, where there are any.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The text of a file; none where the file is something else. Excel saves CSV files in the letters of Windows, and its
/// “Unicode text” in UTF-16.
#[must_use]
pub fn letters(bytes: &[u8]) -> Option<String> {
    if let [0xff, 0xfe, text @ ..] = bytes {
        let (pairs, _) = text.as_chunks();
        let letters: Vec<u16> = pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
        return Some(String::from_utf16_lossy(&letters));
    }
    // Archives, old workbooks and pictures have bytes that no text has.
    if bytes.starts_with(b"PK") || bytes.contains(&0) {
        return None;
    }
    let text = std::str::from_utf8(bytes).map(ToOwned::to_owned);
    Some(text.unwrap_or_else(|_| bytes.iter().copied().map(windows).collect()))
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS.chars().nth(usize::from(byte - 0x80)).unwrap_or(char::REPLACEMENT_CHARACTER),
        other => char::from(other),
    }
}

/// What may stand between two columns.
pub const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// The lines of a text, divided into cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Rows with the number of the line on which each begins.
    pub rows: Vec<(u32, Vec<String>)>,
    /// The line of a quotation mark that is never closed; all that follows it is one cell.
    pub unclosed: Option<u32>,
}

/// What divides the columns: tabs, or what the first line with several columns divides them by.
#[must_use]
pub fn separator(text: &str) -> char {
    let of_lines = |one: &char| text.lines().take(30).any(|line| line.matches(*one).count() > 1);
    SEPARATORS.into_iter().find(of_lines).unwrap_or('\t')
}

/// Divides a text into cells, without the spaces round them.
#[must_use]
pub fn lines(text: &str, separator: char) -> Lines {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = Lines::default();
    let (mut row, mut field, mut quoted) = (Vec::new(), String::new(), None);
    let (mut line, mut first) = (1, 1);
    let mut characters = text.chars().peekable();
    let cell = |field: &mut String| std::mem::take(field).trim().to_owned();
    while let Some(one) = characters.next() {
        match one {
            '"' if quoted.is_some() && characters.peek() == Some(&'"') => {
                characters.next();
                field.push('"');
            }
            '"' if quoted.is_some() => quoted = None,
            '"' if field.trim().is_empty() => quoted = Some(line),
            // Old spreadsheets end a line with this sign alone.
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' if quoted.is_none() => {
                row.push(cell(&mut field));
                lines.rows.push((first, std::mem::take(&mut row)));
                line += 1;
                first = line;
            }
            '\n' | '\r' => {
                line += 1;
                field.push('\n');
            }
            other if other == separator && quoted.is_none() => row.push(cell(&mut field)),
            other => field.push(other),
        }
    }
    row.push(cell(&mut field));
    lines.rows.push((first, row));
    lines.unclosed = quoted;
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_however_they_were_saved() {
        let text = "Qualità – 5 €";
        assert_eq!(letters(text.as_bytes()).as_deref(), Some(text));
        assert_eq!(letters(b"Qualit\xe0 \x96 5 \x80").as_deref(), Some(text));
        let wide = text.encode_utf16().flat_map(u16::to_le_bytes);
        let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide).collect();
        assert_eq!(letters(&wide).as_deref(), Some(text));
        assert_eq!(letters(b"PK\x03\x04"), None);
        assert_eq!(letters(&[0xd0, 0xcf, 0x11, 0xe0, 0, 0]), None);
        assert_eq!(WINDOWS.chars().count(), 32);
    }

    #[test]
    fn cells_are_divided_whatever_divides_them() {
        let cells = |text: &str, separator| lines(text, separator).rows;
        let row =
            |number, cells: &[&str]| (number, cells.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(
            cells("\u{feff}a; b ;\"c;\"\"d\"\"\r\ne\"\r\nf", ';'),
            [row(1, &["a", "b", "c;\"d\"\ne"]), row(3, &["f"])]
        );
        assert_eq!(cells("a\tb\rc", '\t'), [row(1, &["a", "b"]), row(2, &["c"])]);
        assert_eq!(lines("a,\"b\nc", ',').unclosed, Some(1));
        assert_eq!([separator("a;b;c"), separator("a,b,c"), separator("a b")], [';', ',', '\t']);
    }
}
