//! XML as a run of elements and texts; names without their prefix.

use quick_xml::{
    Reader,
    escape::unescape,
    events::{BytesStart, Event},
};

/// What comes next.
pub(super) enum Piece {
    /// An element begins.
    Open(String, Attributes),
    /// A text, or a piece of one.
    Text(String),
    /// An element ends.
    Close(String),
}

/// The attributes of an element, names without their prefix.
pub(super) struct Attributes(Vec<(String, String)>);

impl Attributes {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Hands on the pieces of a part, one after the other; `None` where it is not well-formed, or where `take` says so.
pub(super) fn pieces(part: &[u8], mut take: impl FnMut(Piece) -> Option<()>) -> Option<()> {
    let mut reader = Reader::from_str(std::str::from_utf8(part).ok()?);
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => take(open(&start)?)?,
            Event::Empty(start) => {
                let name = local(start.name().as_ref());
                take(open(&start)?)?;
                take(Piece::Close(name))?;
            }
            Event::End(end) => take(Piece::Close(local(end.name().as_ref())))?,
            Event::Text(text) => take(Piece::Text(text.to_string()))?,
            Event::CData(text) => take(Piece::Text(text.to_string()))?,
            Event::GeneralRef(name) => {
                let name: &str = &name;
                take(Piece::Text(unescape(&format!("&{name};")).ok()?.into_owned()))?;
            }
            Event::Eof => return Some(()),
            Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Comment(_) => {}
        }
    }
}

fn open(start: &BytesStart) -> Option<Piece> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.ok()?;
        let value = unescape(&attribute.value).ok()?.into_owned();
        attributes.push((local(attribute.key.as_ref()), value));
    }
    Some(Piece::Open(local(start.name().as_ref()), Attributes(attributes)))
}

fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or_default().to_owned()
}
