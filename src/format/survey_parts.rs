//! A survey's file part by part: the administrations one after the other, so that whoever waits for a large one can do
//! something else in between. A file that is not as the writer writes it is read as a whole, which knows what is wrong.

use std::{ops::Range, sync::Arc};

use super::{
    FileError, LARGEST_SURVEY, json, reader,
    survey::{Envelope, document},
    text,
};
use crate::survey::{Administration, CountingRules, Document, Survey};

/// A file that is being read.
pub struct SurveyReading {
    bytes: Vec<u8>,
    /// Where the text begins: behind a byte order mark.
    start: usize,
    scan: Scan,
    /// The administrations read so far; none once something was not as expected.
    read: Option<Vec<Arc<Administration>>>,
}

impl SurveyReading {
    /// Begins to read a file.
    ///
    /// # Errors
    /// Those of a file that is no text of a survey's size.
    pub fn begin(bytes: Vec<u8>) -> Result<Self, FileError> {
        let text = text(&bytes, LARGEST_SURVEY)?;
        let start = bytes.len() - text.len();
        Ok(Self { start, scan: Scan::default(), read: Some(Vec::new()), bytes })
    }

    /// Reads on for about so many bytes; whether there is more.
    pub fn step(&mut self, bytes: usize) -> bool {
        let Some(read) = &mut self.read else { return false };
        let text = self.bytes.get(self.start..).unwrap_or_default();
        let end = self.scan.position.saturating_add(bytes).min(text.len());
        let mut fits = true;
        while fits && self.scan.position < end {
            match self.scan.next(text) {
                Step::On => {}
                Step::Part(part) => {
                    let one = text.get(part).and_then(administration);
                    fits = one.is_some();
                    read.extend(one.map(Arc::new));
                }
                Step::Unexpected => fits = false,
            }
        }
        if !fits {
            self.read = None;
        }
        fits && self.scan.position < text.len()
    }

    /// How far it is, and how far it has to go, in bytes.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.start + self.scan.position, self.bytes.len())
    }

    /// The document, once nothing more is to be read.
    ///
    /// # Errors
    /// [`FileError`], with the place of what does not fit.
    pub fn finish(self) -> Result<Document, FileError> {
        let text = text(&self.bytes, LARGEST_SURVEY)?;
        match (self.read, self.scan.list) {
            (Some(read), Some(list)) => match framed(text, list, read) {
                Some(envelope) => document(envelope),
                None => whole(text),
            },
            _ => whole(text),
        }
    }
}

/// One administration by itself.
fn administration(text: &[u8]) -> Option<Administration> {
    let tree = json::parse(std::str::from_utf8(text).ok()?).ok()?;
    reader::read(&tree).ok()
}

/// What stands round the list of the administrations, with those that were read.
fn framed(
    text: &str,
    list: Range<usize>,
    read: Vec<Arc<Administration>>,
) -> Option<Envelope<Survey, CountingRules>> {
    let frame = [text.get(..list.start)?, text.get(list.end..)?].concat();
    let tree = super::survey::tree(&frame).ok()?;
    let mut envelope: Envelope<Survey, CountingRules> = reader::read(&tree).ok()?;
    envelope.survey.administrations = read;
    Some(envelope)
}

fn whole(text: &str) -> Result<Document, FileError> {
    document(reader::read(&super::survey::tree(text)?)?)
}

/// What a step of the scan came to.
enum Step {
    /// Nothing in particular.
    On,
    /// The end of an administration, which stands there.
    Part(Range<usize>),
    /// Something that the writer does not write.
    Unexpected,
}

/// Goes through a text sign by sign and finds the list at `survey.administrations`.
#[derive(Default)]
struct Scan {
    position: usize,
    /// How many brackets are open.
    depth: usize,
    /// Where the string began that is being read.
    string: Option<usize>,
    /// The last string, which may be the name of a field.
    last: Range<usize>,
    /// Whether the field that is being read, of the outermost two levels, is on the way to the list.
    way: [bool; 2],
    /// Where what stands between the brackets of the list begins, and ends once it has ended.
    list: Option<Range<usize>>,
    /// Whether the list is being read.
    inside: bool,
    /// Where the administration began that is being read.
    part: Option<usize>,
    /// Whether the next thing in the list is a comma.
    comma: bool,
    /// Whether something must follow the last comma.
    wanted: bool,
}

impl Scan {
    fn next(&mut self, text: &[u8]) -> Step {
        let at = self.position;
        let Some(sign) = text.get(at) else { return Step::On };
        self.position += 1;
        if let Some(start) = self.string {
            match sign {
                b'\\' => self.position += 1,
                b'"' => (self.string, self.last) = (None, start..at),
                _ => {}
            }
            return Step::On;
        }
        if self.inside && self.depth == 3 {
            return self.between(*sign, at);
        }
        match sign {
            b'"' => self.string = Some(at + 1),
            b':' => self.name(text),
            b'{' | b'[' => return self.open(*sign, at),
            b'}' | b']' => return self.close(at),
            _ => {}
        }
        Step::On
    }

    /// A field of one of the outermost levels begins.
    fn name(&mut self, text: &[u8]) {
        let name = text.get(self.last.clone()).unwrap_or_default();
        match self.depth {
            1 => self.way = [name == b"survey", false],
            2 => self.way[1] = name == b"administrations",
            _ => {}
        }
    }

    fn open(&mut self, sign: u8, at: usize) -> Step {
        self.depth += 1;
        if sign == b'[' && self.depth == 3 && self.way == [true, true] {
            if self.list.is_some() {
                return Step::Unexpected;
            }
            (self.inside, self.list) = (true, Some(at + 1..at + 1));
        }
        Step::On
    }

    fn close(&mut self, at: usize) -> Step {
        self.depth = self.depth.saturating_sub(1);
        match self.part.take_if(|_| self.depth == 3) {
            Some(start) => {
                (self.comma, self.wanted) = (true, false);
                Step::Part(start..at + 1)
            }
            None => Step::On,
        }
    }

    /// Between two administrations.
    fn between(&mut self, sign: u8, at: usize) -> Step {
        match sign {
            b' ' | b'\n' | b'\r' | b'\t' => {}
            b',' if self.comma => (self.comma, self.wanted) = (false, true),
            b'{' if !self.comma => (self.part, self.depth) = (Some(at), 4),
            b']' if !self.wanted => {
                (self.inside, self.depth) = (false, 2);
                self.list = self.list.take().map(|list| list.start..at);
            }
            _ => return Step::Unexpected,
        }
        Step::On
    }
}
