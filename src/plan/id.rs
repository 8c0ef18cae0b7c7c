//! Stable identifiers.

use std::{fmt, sync::Arc};

use serde::Serialize;

/// Names one thing of a document for its whole life: 1–80 of `a–z A–Z 0–9 . _ -`.
///
/// Unique in the document, never shown to the user as a name, never changed by an edit. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Id(Arc<str>);

/// A text that cannot be an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdError;

impl Id {
    /// Checks length and alphabet.
    ///
    /// # Errors
    /// [`IdError`] where one of them does not hold.
    pub fn new(text: impl Into<String>) -> Result<Self, IdError> {
        let text = text.into();
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
        let fits = !text.is_empty() && text.len() <= 80 && text.bytes().all(allowed);
        if fits { Ok(Self(text.into())) } else { Err(IdError) }
    }

    /// Takes the place of an identifier that could not be read, in a document that is then given to nobody.
    pub(crate) fn stand_in() -> Self {
        Self("-".into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Id {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9._-]{1,80}$" })
    }
}
