//! Reads the calculations that are written out in the cases, and does them again in exact fractions.
//!
//! A line such as `phase 1: days(2020-01-01, 2020-04-30) * 100 / 152 = 79.61` is checked: what stands
//! before ` = ` must give what stands behind it, rounded half up to the decimals that are written. A line
//! without ` = ` is prose.

use num_traits::Zero;
use stadera::date::Date;

use super::exact::{Exact, days, digits, parse};

/// The result that the line states, once it has been found to be right; `None` for prose.
pub fn check(line: &str) -> Result<Option<String>, String> {
    let Some((left, stated)) = line.rsplit_once(" = ") else { return Ok(None) };
    let expression = left.rsplit_once(": ").map_or(left, |(_, expression)| expression);
    let mut reader = Reader { rest: expression };
    let value = reader.sum()?;
    reader.skip();
    if !reader.rest.is_empty() {
        return Err(format!("{line:?}: cannot read {:?}", reader.rest));
    }
    let decimals = stated.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let found = digits(&value, u32::try_from(decimals).map_err(|error| error.to_string())?);
    if found == stated { Ok(Some(found)) } else { Err(format!("{line:?}: it gives {found}")) }
}

/// What is wrong with the lines of a calculation, and the results that they state.
pub fn results(calculation: &[String]) -> (Vec<String>, Vec<String>) {
    let (mut faults, mut results) = (Vec::new(), Vec::new());
    for line in calculation {
        match check(line) {
            Ok(result) => results.extend(result),
            Err(error) => faults.push(format!("calculation: {error}")),
        }
    }
    (faults, results)
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn take(&mut self, sign: &str) -> bool {
        self.skip();
        let found = self.rest.strip_prefix(sign);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    fn need(&mut self, sign: &str) -> Result<(), String> {
        if self.take(sign) { Ok(()) } else { Err(format!("{sign:?} expected at {:?}", self.rest)) }
    }

    fn sum(&mut self) -> Result<Exact, String> {
        let mut value = self.product()?;
        loop {
            if self.take("+") {
                value += self.product()?;
            } else if self.take("-") {
                value -= self.product()?;
            } else {
                return Ok(value);
            }
        }
    }

    fn product(&mut self) -> Result<Exact, String> {
        let mut value = self.factor()?;
        loop {
            if self.take("*") {
                value *= self.factor()?;
            } else if self.take("/") {
                let divisor = self.factor()?;
                if divisor.is_zero() {
                    return Err("division by zero".to_owned());
                }
                value /= divisor;
            } else {
                return Ok(value);
            }
        }
    }

    fn factor(&mut self) -> Result<Exact, String> {
        if self.take("(") {
            let value = self.sum()?;
            self.need(")")?;
            return Ok(value);
        }
        if self.take("days(") {
            let start = self.date()?;
            self.need(",")?;
            let end = self.date()?;
            self.need(")")?;
            return Ok(days(start, end));
        }
        if self.take("-") {
            return self.factor().map(|value| -value);
        }
        self.skip();
        let word = self.word(|sign| sign.is_ascii_digit() || sign == '.');
        parse(&word).ok_or_else(|| format!("a number expected at {:?}", self.rest))
    }

    fn date(&mut self) -> Result<Date, String> {
        self.skip();
        let word = self.word(|sign| sign.is_ascii_digit() || sign == '-');
        Date::parse_iso(&word).ok_or_else(|| format!("{word:?} is no date"))
    }

    fn word(&mut self, belongs: impl Fn(char) -> bool) -> String {
        let end = self.rest.find(|sign| !belongs(sign)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word.to_owned()
    }
}
