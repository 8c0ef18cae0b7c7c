//! The text of a table, however the spreadsheet that saved it writes letters.

/// What Windows puts where ISO 8859-1 has no letters: the characters of the bytes 80 to 9F, where there are any.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The text of a file; none where the file is something else. Excel saves CSV files in the letters of Windows, and its
/// “Unicode text” in UTF-16.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<String> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_however_they_were_saved() {
        let text = "Qualità – 5 €";
        assert_eq!(of_bytes(text.as_bytes()).as_deref(), Some(text));
        assert_eq!(of_bytes(b"Qualit\xe0 \x96 5 \x80").as_deref(), Some(text));
        let wide = text.encode_utf16().flat_map(u16::to_le_bytes);
        let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide).collect();
        assert_eq!(of_bytes(&wide).as_deref(), Some(text));
        assert_eq!(of_bytes(b"PK\x03\x04"), None);
        assert_eq!(of_bytes(&[0xd0, 0xcf, 0x11, 0xe0, 0, 0]), None);
        assert_eq!(WINDOWS.chars().count(), 32);
    }
}
