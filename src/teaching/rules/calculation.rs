//! A calculation by hand, as the cases of the tests write it, in the figures and days of a language.

use rust_decimal::Decimal;

use crate::{
    date::Date,
    view::{self, Language},
};

/// The longest result that is shown.
const LONGEST: usize = 14;

/// A line of the calculation, without its words; nothing where it has nothing but words.
pub fn calculation(line: &str, language: Language) -> Option<String> {
    let line = line.rsplit(": ").next()?;
    let (_, result) = line.rsplit_once("= ")?;
    // Some lines say a result again with all its digits.
    if result.len() > LONGEST {
        return None;
    }
    let words: Vec<String> = line.split(' ').map(|word| token(word, language)).collect();
    let told = words.join(" ");
    // `15 = 15.00` says nothing that the result does not.
    let (sum, result) = told.rsplit_once(" = ")?;
    (sum != result).then_some(told)
}

/// A word of a calculation: a figure or a day in the language, with the brackets around it.
fn token(word: &str, language: Language) -> String {
    let word = match word {
        "*" => return "×".to_owned(),
        _ => word.replace("days(", language.pick("giorni(", "days(")),
    };
    let figures = |c: char| c.is_ascii_digit();
    let (Some(from), Some(to)) = (word.find(figures), word.rfind(figures)) else { return word };
    let (open, rest) = word.split_at(from);
    let (middle, close) = rest.split_at(to + 1 - from);
    let shown = Date::parse_iso(middle).map(view::date).or_else(|| {
        let value: Decimal = middle.parse().ok()?;
        // A whole number needs no decimals: `80 + 0 = 80`.
        let value = if value.fract().is_zero() { value.normalize() } else { value };
        Some(view::figure(value, "", language))
    });
    format!("{open}{}{close}", shown.unwrap_or_else(|| middle.to_owned()))
}
