//! What answers to what: the guidelines of a plan against its objectives, with the gaps both ways.
//!
//! [`Coverage::of`] is where to start. C10 and the screen Indirizzi read the same figures. An objective that answers
//! to several guidelines counts in full for each of them, so the weights of the guidelines do not sum to that of the plan.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::{
    number::{Percent, Weight, percentage},
    plan::{Answer, Id, Objective, Plan},
};

/// Weights summed; those that the document does not give are counted apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WeightSum {
    /// Σ of the weights that are known.
    pub known: Decimal,
    /// How many are not known.
    pub unknown: usize,
}

impl WeightSum {
    /// Adds a weight.
    pub fn add(&mut self, weight: Option<Weight>) {
        match weight {
            Some(weight) => self.known += weight.get(),
            None => self.unknown += 1,
        }
    }
}

impl FromIterator<Option<Weight>> for WeightSum {
    fn from_iter<T: IntoIterator<Item = Option<Weight>>>(weights: T) -> Self {
        let mut sum = Self::default();
        weights.into_iter().for_each(|weight| sum.add(weight));
        sum
    }
}

/// What says that an objective answers to a guideline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The document says it.
    Document,
    /// Somebody read it that way.
    Reading,
}

impl Basis {
    /// What an answer rests on.
    #[must_use]
    pub const fn of(answer: &Answer) -> Self {
        if answer.reading { Self::Reading } else { Self::Document }
    }
}

/// What answers to a guideline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// How many objectives.
    pub objectives: usize,
    /// What they weigh together, each in full.
    pub weight: WeightSum,
}

/// The guidelines of a plan against its objectives; both are named by their position in the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// What answers to each guideline.
    pub guidelines: Vec<Cover>,
    /// To how many guidelines each objective answers.
    pub objectives: Vec<usize>,
    /// The weight of the objectives that answer to any guideline, each counted once.
    pub answering: WeightSum,
    /// The weight of all objectives.
    pub whole: WeightSum,
    /// A row per guideline, a column per objective.
    links: Vec<Option<Basis>>,
}

impl Coverage {
    /// Reads it off a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let positions: HashMap<&Id, usize> = plan
            .guidelines
            .iter()
            .enumerate()
            .map(|(position, guideline)| (&guideline.id, position))
            .collect();
        let count = plan.objectives().count();
        let mut coverage = Self {
            guidelines: vec![Cover::default(); plan.guidelines.len()],
            links: vec![None; plan.guidelines.len() * count],
            ..Self::default()
        };
        for (column, (_, objective)) in plan.objectives().enumerate() {
            let mut answered = 0;
            for answer in &objective.answers {
                let Some(row) = positions.get(&answer.guideline) else { continue };
                let link = &mut coverage.links[row * count + column];
                // The same guideline twice is one answer; what the document says prevails.
                if link.is_none() {
                    answered += 1;
                    coverage.guidelines[*row].objectives += 1;
                    coverage.guidelines[*row].weight.add(objective.weight);
                }
                if *link != Some(Basis::Document) {
                    *link = Some(Basis::of(answer));
                }
            }
            coverage.whole.add(objective.weight);
            if answered > 0 {
                coverage.answering.add(objective.weight);
            }
            coverage.objectives.push(answered);
        }
        coverage
    }

    /// Whether an objective answers to a guideline, and what says so.
    #[must_use]
    pub fn link(&self, guideline: usize, objective: usize) -> Option<Basis> {
        let column = Some(objective).filter(|objective| *objective < self.objectives.len())?;
        self.links.get(guideline * self.objectives.len() + column).copied().flatten()
    }

    /// The guidelines that no objective answers to.
    pub fn uncovered(&self) -> impl Iterator<Item = usize> {
        let open = self.guidelines.iter().enumerate().filter(|(_, cover)| cover.objectives == 0);
        open.map(|(position, _)| position)
    }

    /// The objectives that answer to no guideline.
    pub fn unanswering(&self) -> impl Iterator<Item = usize> {
        let silent = self.objectives.iter().enumerate().filter(|(_, answered)| **answered == 0);
        silent.map(|(position, _)| position)
    }

    /// The share of the plan's weight that answers to any guideline; `None` while a weight is unknown, or all are 0.
    #[must_use]
    pub fn share(&self) -> Option<Percent> {
        let share = percentage(self.answering.known, self.whole.known);
        share.filter(|_| self.whole.unknown == 0).map(Percent::capped)
    }
}

/// The answers of an objective once it answers to a guideline on this basis, or no more; in the order of the plan's guidelines.
#[must_use]
pub fn answers_with(plan: &Plan, objective: &Objective, guideline: &Id, basis: Option<Basis>) -> Vec<Answer> {
    let others = objective.answers.iter().filter(|answer| answer.guideline != *guideline).cloned();
    let this = basis.map(|basis| Answer { guideline: guideline.clone(), reading: basis == Basis::Reading });
    let mut answers: Vec<Answer> = others.chain(this).collect();
    answers.sort_by_key(|answer| plan.guidelines.iter().position(|one| one.id == answer.guideline));
    answers
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::format;

    fn arti_2020() -> Plan {
        let text = include_bytes!("../public/examples/arti-2020.json");
        format::read(text).expect("the example is a plan").plan
    }

    /// The objective with a code, ours to change.
    fn objective<'a>(plan: &'a mut Plan, code: &str) -> &'a mut Objective {
        let mut all = plan.areas.iter_mut().flat_map(|area| &mut area.objectives);
        Arc::make_mut(all.find(|one| one.code == code).expect("the objective"))
    }

    fn known(weight: i64) -> WeightSum {
        WeightSum { known: weight.into(), unknown: 0 }
    }

    /// Code, number of objectives and weight of each guideline, counted by hand on the links of the example.
    #[test]
    fn arti_2020_covers_seven_of_nineteen_guidelines() {
        let plan = arti_2020();
        let coverage = Coverage::of(&plan);
        let found: Vec<_> = plan
            .guidelines
            .iter()
            .zip(&coverage.guidelines)
            .filter(|(_, cover)| cover.objectives > 0)
            .map(|(guideline, cover)| (guideline.code.as_str(), cover.objectives, cover.weight))
            .collect();
        let expected = [
            ("priorità 1", 1, known(12)), // 1.1
            ("priorità 3", 2, known(18)), // 1.3 10, 3.2 8
            ("priorità 5", 2, known(20)), // 1.1 12, 4.2 8
            ("a", 3, known(27)),          // 1.1 12, 1.4 7, 4.2 8
            ("c", 3, known(28)),          // 1.3 10, 3.1 10, 3.2 8
            ("g", 1, known(5)),           // 2.2
            ("m", 4, known(36)),          // 1.2 8, 1.3 10, 4.1 8, 4.3 10
        ];
        assert_eq!(found, expected);
        assert_eq!(coverage.guidelines.len(), 19);
        assert_eq!(coverage.uncovered().count(), 12);
    }

    #[test]
    fn arti_2020_answers_with_86_of_its_100_points() {
        let plan = arti_2020();
        let coverage = Coverage::of(&plan);
        // 1.1 1.2 1.3 1.4 1.5 2.2 3.1 3.2 4.1 4.2 4.3 4.4 4.5
        assert_eq!(coverage.objectives, [3, 1, 3, 1, 0, 1, 1, 2, 1, 2, 1, 0, 0]);
        let codes: Vec<_> = plan.objectives().map(|(_, one)| one.code.as_str()).collect();
        let silent: Vec<_> = coverage.unanswering().map(|position| codes[position]).collect();
        assert_eq!(silent, ["1.5", "4.4", "4.5"]);
        // 100 less 5, 4 and 5
        assert_eq!((coverage.answering, coverage.whole), (known(86), known(100)));
        assert_eq!(coverage.share().map(Percent::shown), Some(Decimal::new(8600, 2)));
    }

    #[test]
    fn every_link_of_arti_2020_is_a_reading() {
        let plan = arti_2020();
        let coverage = Coverage::of(&plan);
        let all = (0..19).flat_map(|row| (0..13).map(move |column| (row, column)));
        let links: Vec<_> = all.filter_map(|(row, column)| coverage.link(row, column)).collect();
        assert_eq!(links, [Basis::Reading; 16]);
        // priorità 1 and 1.1, priorità 1 and 1.2
        assert_eq!((coverage.link(0, 0), coverage.link(0, 1)), (Some(Basis::Reading), None));
        assert_eq!((coverage.link(0, 13), coverage.link(19, 0)), (None, None), "outside the table");
    }

    #[test]
    fn an_unknown_weight_is_counted_apart_and_leaves_no_share() {
        let mut plan = arti_2020();
        objective(&mut plan, "1.1").weight = None;
        let coverage = Coverage::of(&plan);
        assert_eq!(coverage.guidelines[0].weight, WeightSum { known: 0.into(), unknown: 1 });
        // 1.4 7, 4.2 8
        assert_eq!(coverage.guidelines[5].weight, WeightSum { known: 15.into(), unknown: 1 });
        assert_eq!(coverage.answering, WeightSum { known: 74.into(), unknown: 1 });
        assert_eq!(coverage.share(), None);
    }

    #[test]
    fn the_share_is_of_the_weights_there_are() {
        let mut plan = arti_2020();
        objective(&mut plan, "1.5").weight = Weight::parse("15").ok();
        // 86 × 100 / 110 = 78.1818…
        assert_eq!(Coverage::of(&plan).share().map(Percent::shown), Some(Decimal::new(7818, 2)));
        plan.areas.clear();
        assert_eq!(Coverage::of(&plan).share(), None);
    }

    #[test]
    fn the_same_guideline_twice_is_one_answer_and_the_document_prevails() {
        let mut plan = arti_2020();
        let one = objective(&mut plan, "2.2");
        let answer = |reading| Answer { guideline: one.answers[0].guideline.clone(), reading };
        one.answers = vec![answer(false), answer(true)];
        let coverage = Coverage::of(&plan);
        assert_eq!(coverage.guidelines[11], Cover { objectives: 1, weight: known(5) });
        assert_eq!((coverage.objectives[5], coverage.link(11, 5)), (1, Some(Basis::Document)));
    }

    #[test]
    fn an_answer_is_put_in_the_order_of_the_guidelines_and_taken_away() {
        let mut plan = arti_2020();
        let id = |plan: &Plan, position: usize| plan.guidelines[position].id.clone();
        let given = |answers: &[Answer]| {
            answers.iter().map(|one| format!("{} {}", one.guideline, one.reading)).collect::<Vec<_>>()
        };
        let priority_3 = id(&plan, 2);
        let one = objective(&mut plan, "1.1").clone();
        let with = answers_with(&plan, &one, &priority_3, Some(Basis::Document));
        let expected = [
            "guideline-priority-1 true",
            "guideline-priority-3 false",
            "guideline-priority-5 true",
            "guideline-a true",
        ];
        assert_eq!(given(&with), expected);
        assert_eq!(answers_with(&plan, &one, &priority_3, None), one.answers);
        let changed = answers_with(&plan, &one, &id(&plan, 5), Some(Basis::Document));
        assert_eq!(given(&changed)[2], "guideline-a false");
        let none = Objective { answers: Vec::new(), ..one };
        assert_eq!(answers_with(&plan, &none, &priority_3, None), []);
    }
}
