//! Lines that fit: of a terminal, or of a message that a text is pasted into.

/// Characters that fit on a line.
#[derive(Clone, Copy)]
pub struct Width(usize);

/// Where the terminal does not say.
const USUAL: usize = 100;

impl Width {
    /// The width that the terminal says it has (`COLUMNS`), within reason.
    pub fn of(columns: Option<String>) -> Self {
        let columns = columns.and_then(|columns| columns.parse().ok()).unwrap_or(USUAL);
        Self(columns.clamp(60, 160))
    }

    /// What is left of the line after an indent.
    pub fn after(self, indent: usize) -> usize {
        self.0.saturating_sub(indent).max(20)
    }

    /// A paragraph: `first` before its first line, as many spaces before the others; ends with a newline.
    pub fn paragraph(self, first: &str, text: &str) -> String {
        let indent = first.chars().count();
        let mut out = String::from(first);
        let mut used = 0;
        // Only at plain spaces: a no-break space holds a figure and its sign together.
        for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
            let length = word.chars().count();
            if used > 0 && used + 1 + length > self.after(indent) {
                out.push('\n');
                out.push_str(&" ".repeat(indent));
                used = 0;
            } else if used > 0 {
                out.push(' ');
                used += 1;
            }
            out.push_str(word);
            used += length;
        }
        out.push('\n');
        out
    }
}

/// The text, or its beginning and `…`.
pub fn shortened(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let short: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", short.trim_end())
}

/// The text with spaces before it.
pub fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(text.chars().count())))
}

/// The text with spaces after it.
pub fn left(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.chars().count())))
}

/// The longest of some texts.
pub fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    texts.map(|text| text.chars().count()).max().unwrap_or(0)
}
