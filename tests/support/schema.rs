//! A small validator of JSON against a JSON Schema, for the keywords that our schema uses.
//!
//! A keyword that it does not know stops the test, so that none is passed over.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use regex_lite::Regex;
use serde_json::{Map, Value};

/// A schema that values can be held against.
pub struct Validator {
    root: Value,
    /// The patterns met so far, ready for use.
    patterns: RefCell<BTreeMap<String, Regex>>,
}

impl Validator {
    /// A validator for a schema.
    pub fn new(schema: Value) -> Self {
        Self { root: schema, patterns: RefCell::default() }
    }

    /// What does not fit, the first thing found.
    pub fn validate(&self, value: &Value) -> Result<(), String> {
        self.check(value, &self.root, "")
    }

    fn matches(&self, pattern: &str, text: &str) -> bool {
        let mut patterns = self.patterns.borrow_mut();
        let made = || Regex::new(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
        patterns.entry(pattern.to_owned()).or_insert_with(made).is_match(text)
    }

    fn check(&self, value: &Value, schema: &Value, place: &str) -> Result<(), String> {
        let schema = match schema {
            Value::Object(schema) => schema,
            Value::Bool(true) => return Ok(()),
            other => panic!("no schema: {other}"),
        };
        schema.iter().try_for_each(|(keyword, rule)| {
            if self.holds(value, keyword, rule, schema, place)? {
                Ok(())
            } else {
                Err(format!("{place} does not fit {keyword}"))
            }
        })
    }

    fn holds(
        &self,
        value: &Value,
        keyword: &str,
        rule: &Value,
        schema: &Map<String, Value>,
        place: &str,
    ) -> Result<bool, String> {
        let number = |wanted: &str| {
            value.as_f64().zip(rule.as_f64()).map(|(value, rule)| match wanted {
                "minimum" => value >= rule,
                _ => value <= rule,
            })
        };
        let fits = |schemas: &Value| {
            let schemas = schemas.as_array().expect("a list of schemas");
            schemas.iter().filter(|schema| self.check(value, schema, place).is_ok()).count()
        };
        Ok(match keyword {
            "$schema" | "$defs" | "title" | "description" | "default" | "format" => true,
            "$ref" => {
                let path = rule.as_str().and_then(|path| path.strip_prefix('#')).expect("a reference");
                let target = self.root.pointer(path).expect("a definition");
                return self.check(value, target, place).map(|()| true);
            }
            "type" => match rule {
                Value::Array(types) => types.iter().any(|name| has_type(value, name)),
                name => has_type(value, name),
            },
            "const" => value == rule,
            "enum" => rule.as_array().expect("values").contains(value),
            "anyOf" => fits(rule) > 0,
            "oneOf" => fits(rule) == 1,
            "minimum" | "maximum" => number(keyword).unwrap_or(true),
            "pattern" => {
                let pattern = rule.as_str().expect("a pattern");
                value.as_str().is_none_or(|text| self.matches(pattern, text))
            }
            "required" => value.as_object().is_none_or(|fields| {
                let names = rule.as_array().expect("names");
                names.iter().all(|name| fields.contains_key(name.as_str().expect("a name")))
            }),
            "maxItems" => {
                let most = rule.as_u64().and_then(|most| usize::try_from(most).ok()).expect("a number");
                value.as_array().is_none_or(|items| items.len() <= most)
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    self.check(item, rule, &format!("{place}/{index}"))?;
                }
                true
            }
            "properties" => {
                for (name, field) in value.as_object().into_iter().flatten() {
                    if let Some(schema) = rule.get(name) {
                        self.check(field, schema, &format!("{place}/{name}"))?;
                    }
                }
                true
            }
            "additionalProperties" => {
                assert_eq!(rule, &Value::Bool(false), "only false is known");
                let known = schema.get("properties").and_then(Value::as_object).expect("properties");
                value.as_object().is_none_or(|fields| fields.keys().all(|name| known.contains_key(name)))
            }
            other => panic!("the validator does not know {other:?}"),
        })
    }
}

fn has_type(value: &Value, name: &Value) -> bool {
    match name.as_str().expect("a type") {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "integer" => value.is_i64() || value.is_u64(),
        other => panic!("the validator does not know the type {other:?}"),
    }
}

/// Names of fields and words of a schema.
#[allow(dead_code, reason = "not every test that holds values against a schema asks for them")]
pub fn names(schema: &Value, known: &mut BTreeSet<String>) {
    match schema {
        Value::Object(keywords) => {
            let fields = keywords.get("properties").and_then(Value::as_object);
            known.extend(fields.into_iter().flat_map(|fields| fields.keys().cloned()));
            known.extend(keywords.get("const").and_then(Value::as_str).map(str::to_owned));
            let words = keywords.get("enum").and_then(Value::as_array).into_iter().flatten();
            known.extend(words.filter_map(Value::as_str).map(str::to_owned));
            keywords.values().for_each(|value| names(value, known));
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, known)),
        _ => {}
    }
}
