//! A plan to begin with.

use super::compose::Ids;
use crate::plan::{Document, Id, Plan, RuleSet};

/// An empty plan of a body for a year, by the default rules; nothing is in it but what its heading says.
///
/// The identifier is made of the body's name and the year (`agenzia-2027`), so that files bear a name that says something.
#[must_use]
pub fn empty_plan(body: &str, year: u16, title: &str, ids: &mut Ids) -> Document {
    let id = Id::new(format!("{}{year}", slug(body))).unwrap_or_else(|_| Id::stand_in());
    let [title, name] = [title, body].map(|text| text.trim().to_owned());
    let mut plan = Plan { title, body: name, ..Plan::empty(id, year) };
    if slug(body).is_empty() {
        plan.id = ids.fresh(&plan, "plan");
    }
    Document { rules: RuleSet::default(), plan }
}

/// The first words of a name as an identifier has them: `comune-di-lucca-`.
fn slug(name: &str) -> String {
    let words = name.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words
        .take(4)
        .map(|word| format!("{}-", word.to_ascii_lowercase()))
        .filter(|word| word.len() < 20)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_identifier_says_whose_plan_it_is() {
        let mut ids = Ids::new("x".to_owned());
        let mut id = |body: &str| empty_plan(body, 2027, "Piano", &mut ids).plan.id.to_string();
        assert_eq!(id("Comune di Lucca, settore 3"), "comune-di-lucca-settore-2027");
        assert_eq!(id(" ARTI "), "arti-2027");
        assert_eq!(id("Ää"), "plan-x-1");
    }
}
