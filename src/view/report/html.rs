//! Writes HTML: every text is escaped here, so that nothing a file says is ever markup.

/// The head of a column: its heading, its class, and how wide it is beside the others.
pub(super) struct Head<'a> {
    pub heading: &'a str,
    pub class: &'a str,
    pub width: u32,
}

/// HTML that is being written.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    /// Opens an element with attributes; those without a value are left out.
    pub fn open_with(&mut self, tag: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            escape(value, &mut self.0);
            self.0.push('"');
        }
        self.0.push('>');
        self
    }

    /// Opens an element of a class.
    pub fn open(&mut self, tag: &str, class: &str) -> &mut Self {
        self.open_with(tag, &[("class", class)])
    }

    /// Closes an element.
    pub fn close(&mut self, tag: &str) -> &mut Self {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
        self
    }

    /// A text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        escape(text, &mut self.0);
        self
    }

    /// An element of a class that holds a text.
    pub fn element(&mut self, tag: &str, class: &str, text: &str) -> &mut Self {
        self.open(tag, class).text(text).close(tag)
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: &str) -> &mut Self {
        self.element("p", "", text)
    }

    /// A list of texts: `ul` or `ol`.
    pub fn list(&mut self, tag: &str, items: impl IntoIterator<Item = String>) -> &mut Self {
        self.open(tag, "");
        for item in items {
            self.element("li", "", &item);
        }
        self.close(tag)
    }

    /// Terms and what is said of them; a term of which nothing is said is left out.
    pub fn facts<'a>(&mut self, facts: impl IntoIterator<Item = (&'a str, String)>) -> &mut Self {
        self.open("dl", "report-facts");
        for (term, said) in facts.into_iter().filter(|(_, said)| !said.is_empty()) {
            self.element("dt", "", term).element("dd", "", &said);
        }
        self.close("dl")
    }

    /// The columns of a table: their widths, which share the whole in proportion, and a row with their headings and classes.
    pub fn heads(&mut self, heads: &[Head<'_>]) -> &mut Self {
        let whole: u32 = heads.iter().map(|head| head.width).sum();
        self.open("colgroup", "");
        for head in heads {
            // In thousandths, so that what is lost by cutting is nothing that anybody sees.
            let share = head.width * 1000 / whole.max(1);
            self.open_with("col", &[("width", &format!("{}.{}%", share / 10, share % 10))]);
        }
        self.close("colgroup").open("thead", "").open("tr", "");
        for Head { heading, class, .. } in heads {
            self.open_with("th", &[("scope", "col"), ("class", class)]).text(heading).close("th");
        }
        self.close("tr").close("thead")
    }

    /// Begins a table that scrolls by itself where the page is narrow, reachable by keyboard, with its name over it.
    pub fn open_table(&mut self, name: &str, class: &str) -> &mut Self {
        let region =
            [("class", "report-scroll"), ("role", "region"), ("aria-label", name), ("tabindex", "0")];
        self.open_with("div", &region).open("table", class).element("caption", "", name)
    }

    /// Ends it.
    pub fn close_table(&mut self) -> &mut Self {
        self.close("table").close("div")
    }

    /// What was written.
    pub fn into_text(self) -> String {
        self.0
    }
}

fn escape(text: &str, into: &mut String) {
    for one in text.chars() {
        match one {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            // What no document may hold: browsers would show a sign for it, or nothing.
            one if one.is_control() && !matches!(one, '\n' | '\t') => into.push(' '),
            one => into.push(one),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_markup() {
        let mut html = Html::default();
        html.open_with("a", &[("href", "\"><script>"), ("title", "")]).text("<b> & \"\u{0}'").close("a");
        assert_eq!(html.into_text(), "<a href=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp; &quot; '</a>");
    }
}
