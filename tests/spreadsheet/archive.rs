//! A workbook taken apart, so that tests can damage it cell by cell.

use std::fmt::Write;

use miniz_oxide::inflate::decompress_to_vec;

/// The parts of a workbook, each with its name.
#[derive(Clone)]
pub struct Parts(pub Vec<(String, Vec<u8>)>);

fn number(bytes: &[u8], at: usize, length: usize) -> usize {
    bytes[at..at + length].iter().rev().fold(0, |sum, byte| sum * 256 + usize::from(*byte))
}

impl Parts {
    /// Takes a workbook apart, by its directory.
    pub fn of(book: &[u8]) -> Self {
        let end = book.windows(4).rposition(|window| window == b"PK\x05\x06").expect("an end");
        let (mut at, mut parts) = (number(book, end + 16, 4), Vec::new());
        while book[at..at + 4] == *b"PK\x01\x02" {
            let field = |offset, length| number(book, at + offset, length);
            let (name, extra, comment) = (field(28, 2), field(30, 2), field(32, 2));
            let (method, packed, header) = (field(10, 2), field(20, 4), field(42, 4));
            let start = header + 30 + number(book, header + 26, 2) + number(book, header + 28, 2);
            let packed = &book[start..start + packed];
            let part = if method == 8 { decompress_to_vec(packed).expect("a part") } else { packed.to_vec() };
            let text = String::from_utf8(book[at + 46..at + 46 + name].to_vec()).expect("a name");
            parts.push((text, part));
            at += 46 + name + extra + comment;
        }
        Self(parts)
    }

    /// Puts the parts together again, without compression.
    pub fn packed(&self) -> Vec<u8> {
        self.packed_with("", &[])
    }

    /// The same with one part that is compressed already.
    pub fn packed_with(&self, compressed: &str, packed: &[u8]) -> Vec<u8> {
        let (mut book, mut directory) = (Vec::new(), Vec::new());
        for (name, part) in &self.0 {
            let (part, method) = if name == compressed { (packed, 8) } else { (part.as_slice(), 0) };
            let length = |number: usize| u32::try_from(number).expect("a size").to_le_bytes();
            let short = |number: usize| u16::try_from(number).expect("a size").to_le_bytes();
            let header = length(book.len());
            let common = |out: &mut Vec<u8>| {
                out.extend([20, 0, 0, 0, method, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
                out.extend([length(part.len()), length(part.len())].concat());
                out.extend([short(name.len()), [0, 0]].concat());
            };
            book.extend(b"PK\x03\x04");
            common(&mut book);
            book.extend(name.as_bytes());
            book.extend(part);
            directory.extend(b"PK\x01\x02\x14\x00");
            common(&mut directory);
            directory.extend([0; 10]);
            directory.extend(header);
            directory.extend(name.as_bytes());
        }
        let start = u32::try_from(book.len()).expect("a size").to_le_bytes();
        book.extend(directory);
        book.extend(b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0");
        book.extend(start);
        book.extend([0, 0]);
        book
    }

    pub fn text(&self, name: &str) -> &str {
        let part = self.0.iter().find(|(one, _)| one == name).map(|(_, part)| part);
        std::str::from_utf8(part.unwrap_or_else(|| panic!("no part {name}"))).expect("text")
    }

    pub fn set(&mut self, name: &str, text: &str) {
        let part = self.0.iter_mut().find(|(one, _)| one == name).map(|(_, part)| part);
        *part.unwrap_or_else(|| panic!("no part {name}")) = text.as_bytes().to_vec();
    }

    /// The part of a sheet by its place, from 1.
    pub fn sheet(number: usize) -> String {
        format!("xl/worksheets/sheet{number}.xml")
    }

    fn shared(&self) -> Vec<&str> {
        let texts = self.text("xl/sharedStrings.xml");
        texts
            .split("<si>")
            .skip(1)
            .map(|one| one.split("</t>").next().and_then(|one| one.split('>').nth(1)).unwrap_or(""))
            .collect()
    }

    /// The cell of a key in the row of a part, or of any words in the column of identifiers.
    pub fn find(&self, sheet: usize, key: &str, id: &str) -> String {
        let letters = |cell: &str| cell.trim_end_matches(|one: char| one.is_ascii_digit()).to_owned();
        let column =
            letters(&self.holding(sheet, key, |cell| cell.trim_start_matches(char::is_alphabetic) == "2"));
        let row = self.holding(sheet, id, |cell| cell.trim_start_matches(char::is_alphabetic) != "1");
        format!("{column}{}", row.trim_start_matches(char::is_alphabetic))
    }

    /// The first cell that holds a text.
    fn holding(&self, sheet: usize, text: &str, is: impl Fn(&str) -> bool) -> String {
        let index =
            self.shared().iter().position(|one| *one == text).unwrap_or_else(|| panic!("no text {text}"));
        let content = format!("<v>{index}</v>");
        let part = self.text(&Self::sheet(sheet));
        let cells = part.split("<c r=\"").skip(1).filter(|cell| {
            cell.contains("t=\"s\"") && cell.split("</c>").next().is_some_and(|cell| cell.ends_with(&content))
        });
        let mut names = cells.map(|cell| cell.split('"').next().unwrap_or_default().to_owned());
        names.find(|name| is(name)).unwrap_or_else(|| panic!("no cell with {text}"))
    }

    /// Puts something else into a cell, such as `<v>1</v>`, with attributes such as `t="str"`.
    pub fn put(&mut self, sheet: usize, cell: &str, attributes: &str, content: &str) {
        let name = Self::sheet(sheet);
        let part = self.text(&name).to_owned();
        let start = part.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
        let rest = &part[start..];
        let end = match (rest.find("/>"), rest.find('>')) {
            (Some(empty), Some(open)) if empty < open => empty + 2,
            _ => rest.find("</c>").expect("an end") + 4,
        };
        let mut out = part[..start].to_owned();
        write!(out, "<c r=\"{cell}\" {attributes}>{content}</c>").expect("a text");
        out.push_str(&rest[end..]);
        self.set(&name, &out);
    }
}
