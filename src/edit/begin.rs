//! A plan to begin with.

use super::compose::Ids;
use crate::plan::{Document, Id, Plan, RuleSet, Stage};

/// An empty plan of a body for a year, by the default rules; nothing is in it but what its heading says.
///
/// The identifier is made of the body's name and the year (`agenzia-2027`), so that files bear a name that says something.
#[must_use]
pub fn empty_plan(body: &str, year: u16, title: &str, ids: &mut Ids) -> Document {
    let mut plan = Plan {
        id: Id::new(format!("{}{year}", slug(body))).unwrap_or_else(|_| Id::stand_in()),
        title: title.trim().to_owned(),
        body: body.trim().to_owned(),
        body_short: String::new(),
        year,
        stage: Stage::Planned,
        interim_date: None,
        notes: Vec::new(),
        acts: Vec::new(),
        approval: None,
        amendments: Vec::new(),
        guidelines: Vec::new(),
        areas: Vec::new(),
        thresholds: Vec::new(),
        scenarios: Vec::new(),
    };
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
