//! A JSON tree that keeps everything, in the order it was written.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};

use super::{FileError, Found};

/// Any JSON value.
pub(super) enum Json {
    Null,
    Bool(bool),
    Whole(i64),
    /// A number that is not whole, or beyond 64 bits: no field of a document holds one.
    Fraction,
    Text(String),
    List(Vec<Json>),
    /// Fields in the order of the file; the same name can stand twice.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// What a message says that it is.
    pub(super) fn found(&self) -> Found {
        match self {
            Self::Null => Found::Null,
            Self::Bool(value) => Found::Bool(*value),
            Self::Whole(number) => Found::Number(number.to_string()),
            Self::Fraction => Found::Fraction,
            Self::Text(text) => Found::Text(text.clone()),
            Self::List(_) => Found::List,
            Self::Object(_) => Found::Object,
        }
    }
}

/// Parses a whole text.
pub(super) fn parse(text: &str) -> Result<Json, FileError> {
    serde_json::from_str(text)
        .map_err(|error| FileError::NotJson { line: error.line(), column: error.column().max(1) })
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(i64::try_from(value).map_or(Json::Fraction, Json::Whole))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Whole(value))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Fraction)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = entries.next_entry()? {
            fields.push(field);
        }
        Ok(Json::Object(fields))
    }
}
