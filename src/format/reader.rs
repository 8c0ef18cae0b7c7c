//! From the tree to typed values. Errors keep their place, and what was found and expected as data, so
//! that they can be said in the reader's language.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{
        self, DeserializeSeed, EnumAccess, Expected as Wanted, MapAccess, SeqAccess, Unexpected,
        VariantAccess, Visitor, value::StrDeserializer,
    },
    forward_to_deserialize_any,
};

use super::{Expected, FileError, Found, Problem, json::Json};

/// Reads a value of type `T` from the whole tree.
pub(super) fn read<'de, T: Deserialize<'de>>(tree: &'de Json) -> Result<T, FileError> {
    T::deserialize(Reader(tree)).map_err(|error| error.into_file_error())
}

/// An error on its way up; each level adds its segment. Boxed, because every value read is returned beside room for it.
#[derive(Debug)]
struct Error(Box<Failure>);

#[derive(Debug)]
struct Failure {
    /// Segments from the innermost outwards.
    path: Vec<String>,
    problem: Problem,
}

impl Error {
    #[inline(never)]
    fn new(path: Vec<String>, problem: Problem) -> Self {
        Self(Box::new(Failure { path, problem }))
    }

    fn wrong(found: Found, expected: Expected) -> Self {
        Self::new(Vec::new(), Problem::Wrong { found, expected })
    }

    #[inline(never)]
    fn under(mut self, segment: &str) -> Self {
        self.0.path.push(segment.to_owned());
        self
    }

    fn into_file_error(self) -> FileError {
        let mut place = String::new();
        for segment in self.0.path.iter().rev() {
            if !place.is_empty() && !segment.starts_with('[') {
                place.push('.');
            }
            place.push_str(segment);
        }
        FileError::Field { place, problem: self.0.problem }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::wrong(Found::Object, Expected::Other(message.to_string()))
    }

    fn invalid_type(found: Unexpected<'_>, wanted: &dyn Wanted) -> Self {
        Self::wrong(describe(found), expected(&wanted.to_string()))
    }

    fn invalid_value(found: Unexpected<'_>, wanted: &dyn Wanted) -> Self {
        Self::invalid_type(found, wanted)
    }

    fn unknown_variant(variant: &str, known: &'static [&'static str]) -> Self {
        Self::wrong(Found::Text(variant.to_owned()), Expected::OneOf(known))
    }

    fn unknown_field(_: &str, known: &'static [&'static str]) -> Self {
        Self::new(Vec::new(), Problem::UnknownField { known })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(vec![field.to_owned()], Problem::MissingField)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(vec![field.to_owned()], Problem::Repeated)
    }
}

fn describe(found: Unexpected<'_>) -> Found {
    match found {
        Unexpected::Bool(value) => Found::Bool(value),
        Unexpected::Unsigned(value) => Found::Number(value.to_string()),
        Unexpected::Signed(value) => Found::Number(value.to_string()),
        Unexpected::Float(value) => Found::Number(value.to_string()),
        Unexpected::Str(text) => Found::Text(text.to_owned()),
        Unexpected::Unit | Unexpected::Option => Found::Null,
        Unexpected::Seq => Found::List,
        _ => Found::Object,
    }
}

/// The types of the document say what they expect by one word each; the rest are serde's own words.
fn expected(word: &str) -> Expected {
    match word {
        "figure" => Expected::Figure,
        "weight" => Expected::Weight,
        "date" => Expected::Date,
        "id" => Expected::Id,
        "a string" => Expected::Text,
        "a boolean" => Expected::Bool,
        "u16" | "u64" => Expected::Whole,
        other => Expected::Other(other.to_owned()),
    }
}

struct Reader<'de>(&'de Json);

impl Reader<'_> {
    /// Something else stands there than is wanted.
    #[inline(never)]
    fn unexpected(&self, wanted: &dyn Wanted) -> Error {
        Error::wrong(self.0.found(), expected(&wanted.to_string()))
    }
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = Error;

    /// Never asked for: the types of a document say what they are.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        Err(self.unexpected(&visitor))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Json::Bool(value) => visitor.visit_bool(*value),
            _ => Err(self.unexpected(&visitor)),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Json::Whole(value) => visitor.visit_i64(*value),
            _ => Err(self.unexpected(&visitor)),
        }
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Json::Text(text) => visitor.visit_str(text),
            _ => Err(self.unexpected(&visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Json::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.0 {
            Json::Object(fields) => visitor.visit_map(Object { fields, next: 0 }),
            other => Err(Error::wrong(other.found(), Expected::Object)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Json::List(items) => visitor.visit_seq(List { items, next: 0 }),
            other => Err(Error::wrong(other.found(), Expected::List)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.0 {
            Json::Text(name) => visitor.visit_enum(Variant { name, content: None }),
            Json::Object(fields) => match fields.as_slice() {
                [(name, content)] => visitor.visit_enum(Variant { name, content: Some(content) }),
                _ => Err(Error::wrong(Found::Object, Expected::OneOf(known))),
            },
            other => Err(Error::wrong(other.found(), Expected::OneOf(known))),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u32 u128 f32 f64 char bytes byte_buf unit
        unit_struct tuple tuple_struct map identifier ignored_any
    }
}

struct List<'de> {
    items: &'de [Json],
    next: usize,
}

impl<'de> SeqAccess<'de> for List<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(item) = self.items.get(self.next) else { return Ok(None) };
        let index = self.next;
        self.next += 1;
        seed.deserialize(Reader(item)).map(Some).map_err(|error| error.under(&format!("[{index}]")))
    }
}

struct Object<'de> {
    fields: &'de [(String, Json)],
    next: usize,
}

impl<'de> MapAccess<'de> for Object<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((name, _)) = self.fields.get(self.next) else { return Ok(None) };
        seed.deserialize(StrDeserializer::new(name)).map(Some).map_err(|error: Error| error.under(name))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        let Some((name, value)) = self.fields.get(self.next) else {
            return Err(Error::wrong(Found::Null, Expected::Object));
        };
        self.next += 1;
        seed.deserialize(Reader(value)).map_err(|error| error.under(name))
    }
}

struct Variant<'de> {
    name: &'de str,
    content: Option<&'de Json>,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self), Error> {
        Ok((seed.deserialize(StrDeserializer::<Error>::new(self.name))?, self))
    }
}

impl<'de> Variant<'de> {
    /// The content, under the variant's name; `null` where the file gives only the name.
    fn read<T>(self, read: impl FnOnce(Reader<'de>) -> Result<T, Error>) -> Result<T, Error> {
        read(Reader(self.content.unwrap_or(&Json::Null))).map_err(|error| error.under(self.name))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.content {
            None => Ok(()),
            Some(content) => Err(Error::wrong(content.found(), Expected::Text).under(self.name)),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        self.read(|reader| seed.deserialize(reader))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.read(|reader| reader.deserialize_seq(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.read(|reader| reader.deserialize_struct("", fields, visitor))
    }
}
