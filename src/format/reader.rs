//! From the tree to typed values, and the place of what does not fit. What a file holds is in `fields`.
//!
//! Reading does not stop where something does not fit. The first [`Problem`] is kept beside the values, something
//! harmless stands in for what could not be read, and at the end [`read`] gives the problem instead of the values: nobody
//! ever sees a stand-in. So no value is read in a `Result`, nothing returns early, and the compiler writes no ways out in
//! which all that was read so far is dropped. On the page that was most of the code (`docs/decisions/0010-without-serde.md`).
//!
//! The first is the first met: an object's own names (unknown, repeated) before its fields, and those in the order of
//! `fields`, one that is missing as one that does not fit.
//!
//! To keep it small, what is generic here only calls what is not, and what is not stands in one copy, `inline(never)`.

use std::{cell::OnceCell, slice::Iter, sync::Arc};

use super::{Expected, FileError, Fingerprint, Found, Problem, json::Json};
use crate::{
    date::Date,
    number::{Figure, Weight},
    plan::Id,
};

/// Reads a value of type `T` from the whole tree.
pub(super) fn read<T: Read>(tree: &Json) -> Result<T, FileError> {
    let failure = OnceCell::new();
    let read = T::read(&Value { json: tree, place: Place::Root(&failure) });
    failure.into_inner().map_or(Ok(read), Err)
}

/// What can be read from a file.
pub(super) trait Read: Sized {
    /// Reads the value, or refuses it and gives a stand-in.
    fn read(value: &Value<'_>) -> Self;
}

/// Where a value stands: a list on the stack, from the value outwards. It becomes text only for a problem.
enum Place<'a> {
    /// The whole file, with room for the first problem of all.
    Root(&'a OnceCell<FileError>),
    /// A field of an object, or the content under its word.
    Field(&'a Place<'a>, &'a str),
    /// An item of a list.
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    /// Keeps the problem, if it is the first.
    #[inline(never)]
    fn refuse(&self, problem: Problem) {
        let mut root = self;
        let failure = loop {
            match root {
                Self::Root(failure) => break failure,
                Self::Field(parent, _) | Self::Item(parent, _) => root = parent,
            }
        };
        failure.get_or_init(|| {
            let mut place = String::new();
            self.write(&mut place);
            FileError::Field { place, problem }
        });
    }

    fn write(&self, text: &mut String) {
        match self {
            Self::Root(_) => {}
            Self::Field(parent, name) => {
                parent.write(text);
                text.extend([if text.is_empty() { "" } else { "." }, name]);
            }
            Self::Item(parent, index) => {
                parent.write(text);
                text.extend(["[", &index.to_string(), "]"]);
            }
        }
    }
}

/// What stands in for everything that is not there. Whatever is read from it is refused, but then it is not the first.
static NULL: Json = Json::Null;

/// A value of the tree, and where it stands.
pub(super) struct Value<'a> {
    json: &'a Json,
    place: Place<'a>,
}

impl Value<'_> {
    /// Something else stands here than is expected.
    #[inline(never)]
    fn refuse(&self, expected: Expected) {
        self.place.refuse(Problem::Wrong { found: self.json.found(), expected });
    }

    /// What was made of the value; where it is nothing, the value is refused.
    fn made<T>(&self, made: Option<T>, expected: Expected, stand_in: fn() -> T) -> T {
        made.unwrap_or_else(|| {
            self.refuse(expected);
            stand_in()
        })
    }

    fn text<T>(&self, parse: fn(&str) -> Option<T>, expected: Expected, stand_in: fn() -> T) -> T {
        let text = if let Json::Text(text) = self.json { parse(text) } else { None };
        self.made(text, expected, stand_in)
    }

    fn whole<T: TryFrom<i64> + Default>(&self) -> T {
        let number = if let Json::Whole(number) = self.json { T::try_from(*number).ok() } else { None };
        self.made(number, Expected::Whole, T::default)
    }

    #[inline(never)]
    fn items(&self) -> &[Json] {
        let Json::List(items) = self.json else {
            self.refuse(Expected::List);
            return &[];
        };
        items
    }

    /// The fields of an object, once it is sure that it has only these, and none of them twice.
    #[inline(never)]
    pub(super) fn fields(&self, known: &'static [&'static str]) -> Fields<'_> {
        let fields = Fields { object: object(self.json), place: &self.place, names: known.iter() };
        if !matches!(self.json, Json::Object(_)) {
            self.refuse(Expected::Object);
        }
        for (index, (name, _)) in fields.object.iter().enumerate() {
            let problem = if !known.contains(&name.as_str()) {
                Problem::UnknownField { known }
            } else if fields.object.iter().take(index).any(|(earlier, _)| earlier == name) {
                Problem::Repeated
            } else {
                continue;
            };
            Place::Field(&self.place, name).refuse(problem);
            // One is enough; and it bounds what comparing each with all before it can cost.
            break;
        }
        fields
    }

    /// Which of the words stands here: `"word"`, or `{"word": content}`.
    #[inline(never)]
    pub(super) fn choice(&self, known: &'static [&'static str]) -> Choice<'_> {
        let (word, content) = match (self.json, object(self.json)) {
            (Json::Text(word), _) => (Some(word.as_str()), None),
            (_, [(word, content)]) => (Some(word.as_str()), Some(content)),
            _ => (None, None),
        };
        let index = known.iter().position(|known| Some(*known) == word).unwrap_or_else(|| {
            let found = word.map_or_else(|| self.json.found(), |word| Found::Text(word.to_owned()));
            self.place.refuse(Problem::Wrong { found, expected: Expected::OneOf(known) });
            0
        });
        let word = word.unwrap_or_default();
        let value = Value { json: content.unwrap_or(&NULL), place: Place::Field(&self.place, word) };
        Choice { index, content: value, bare: content.is_none() }
    }
}

/// What stands in an object; nothing in anything else.
fn object(json: &Json) -> &[(String, Json)] {
    match json {
        Json::Object(fields) => fields,
        _ => &[],
    }
}

/// The fields of an object, given out in the order in which its type names them.
pub(super) struct Fields<'a> {
    object: &'a [(String, Json)],
    place: &'a Place<'a>,
    names: Iter<'static, &'static str>,
}

impl<'a> Fields<'a> {
    /// The place of the next field, and what stands there.
    fn next(&mut self) -> (Place<'a>, Option<&'a Json>) {
        let name = self.names.next().copied().unwrap_or_default();
        let field = self.object.iter().find(|(other, _)| other == name);
        (Place::Field(self.place, name), field.map(|(_, json)| json))
    }

    #[inline(never)]
    fn next_required(&mut self) -> Value<'a> {
        let (place, json) = self.next();
        if json.is_none() {
            place.refuse(Problem::MissingField);
        }
        Value { json: json.unwrap_or(&NULL), place }
    }

    #[inline(never)]
    fn next_optional(&mut self) -> Option<Value<'a>> {
        let (place, json) = self.next();
        json.map(|json| Value { json, place })
    }

    /// The next field, which must be there.
    #[inline(never)]
    pub(super) fn required<T: Read>(&mut self) -> T {
        T::read(&self.next_required())
    }

    /// The next field, which may be left out.
    #[inline(never)]
    pub(super) fn optional<T: Read + Default>(&mut self) -> T {
        self.next_optional().as_ref().map_or_else(T::default, T::read)
    }
}

/// One of several words, perhaps with content.
pub(super) struct Choice<'a> {
    /// Position of the word among the known ones; 0 stands in.
    pub(super) index: usize,
    /// What stands under the word; `null` where there is only the word.
    pub(super) content: Value<'a>,
    bare: bool,
}

impl Choice<'_> {
    /// This word has no content.
    #[inline(never)]
    pub(super) fn must_be_bare(&self) {
        if !self.bare {
            self.content.refuse(Expected::Text);
        }
    }
}

/// What stands in quotation marks: what is expected, how the text is read, what stands in.
macro_rules! from_text {
    ($($type:ty: $expected:ident, $read:expr, $stand_in:expr;)+) => {$(
        impl Read for $type {
            #[inline(never)]
            fn read(value: &Value<'_>) -> Self {
                value.text($read, Expected::$expected, $stand_in)
            }
        }
    )+};
}

from_text! {
    String: Text, |text| Some(text.to_owned()), Self::new;
    Figure: Figure, |text| Self::parse(text).ok(), Self::default;
    Weight: Weight, |text| Self::parse(text).ok(), Self::default;
    Date: Date, Self::parse_iso, Self::stand_in;
    Id: Id, |text| Self::new(text).ok(), Self::stand_in;
    Fingerprint: Fingerprint, |text| text.parse().ok(), Self::stand_in;
}

impl Read for bool {
    fn read(value: &Value<'_>) -> Self {
        let read = if let Json::Bool(read) = value.json { Some(*read) } else { None };
        value.made(read, Expected::Bool, Self::default)
    }
}

impl Read for u16 {
    fn read(value: &Value<'_>) -> Self {
        value.whole()
    }
}

impl Read for u64 {
    fn read(value: &Value<'_>) -> Self {
        value.whole()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Value<'_>) -> Self {
        if matches!(value.json, Json::Null) { None } else { Some(T::read(value)) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value<'_>) -> Self {
        let item = |(index, json)| T::read(&Value { json, place: Place::Item(&value.place, index) });
        value.items().iter().enumerate().map(item).collect()
    }
}

impl<T: Read> Read for Box<T> {
    fn read(value: &Value<'_>) -> Self {
        Self::new(T::read(value))
    }
}

impl<T: Read> Read for Arc<T> {
    fn read(value: &Value<'_>) -> Self {
        Self::new(T::read(value))
    }
}
