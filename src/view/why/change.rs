//! What would change a result: one sentence, true for the engine as it stands (the tests make the change, and
//! evaluate).
//!
//! | file | of what |
//! |---|---|
//! | `means` | plan, objectives |
//! | `numbers` | numbers against their targets |
//! | `dates` | schedules, phases, single activities |
//! | `surveys` | satisfaction indexes |

mod dates;
mod means;
mod numbers;
mod surveys;

pub(super) use means::Losses;

use super::{Teller, figures, say, words};
use crate::{
    plan::{Place, Scope, Subject},
    scoring::{Lack, LackReason, Node, Outcome, Step},
};

/// Most things that are lacking, or that take points away, named one by one.
const MOST: usize = 3;

impl Teller<'_> {
    pub(super) fn change(&self, node: &Node) -> String {
        if matches!(node.outcome, Outcome::Missing { .. }) {
            return self.needed(node);
        }
        match &node.step {
            Step::OutOfScope(scope) => self.change_of_scope(*scope),
            Step::Excluded => self
                .language
                .pick(
                    "Rientra nel calcolo solo se si toglie l’esclusione.",
                    "It takes part again only if the exclusion is taken away.",
                )
                .to_owned(),
            Step::Plan(mean) => self.change_of_mean(node, mean, true),
            Step::Objective { mean, weighted } => match &node.children[..] {
                // What changes its only part changes it.
                [only] => self.change(only),
                _ => self.change_of_mean(node, mean, *weighted),
            },
            Step::Note { prevails, .. } => self.change_of_note(*prevails, node),
            Step::Numeric(step) => self.change_of_number(step, node.subject),
            Step::Schedule(step) => self.change_of_schedule(step, node),
            Step::Phase(delay) | Step::Milestone(delay) | Step::NotQuantifiable(delay) => {
                self.change_of_delay(*delay, node.subject)
            }
            Step::Survey(step) => self.change_of_survey(step),
        }
    }

    /// What is still to be given before there is a final result.
    fn needed(&self, node: &Node) -> String {
        match self.needed_list(node) {
            Some(list) => say!(
                self.language,
                "Per il risultato definitivo serve ancora: {}.",
                "The final result still needs: {}.",
                list
            ),
            None => self
                .language
                .pick(
                    "Il risultato definitivo dipende da ciò che manca alle sue parti.",
                    "The final result depends on what its parts lack.",
                )
                .to_owned(),
        }
    }

    /// The first things that are lacking, and how many there are besides.
    pub(super) fn needed_list(&self, node: &Node) -> Option<String> {
        let lacks = node.all_lacks();
        let shown: Vec<String> =
            lacks.iter().take(MOST).map(|lack| self.lacking(*lack, node.subject)).collect();
        let more = lacks.len().saturating_sub(MOST);
        let list = shown.join(", ");
        (!lacks.is_empty()).then(|| match more {
            0 => list,
            1 => say!(self.language, "{} e 1 altro dato", "{} and 1 thing more", list),
            more => say!(self.language, "{} e altri {} dati", "{} and {} things more", list, more),
        })
    }

    /// `fine effettiva (fase 2)`; what is there and wrong says so.
    fn lacking(&self, lack: Lack, explained: Subject) -> String {
        let name = self.place_name(lack.place, explained);
        match lack.reason {
            LackReason::Unknown => name,
            LackReason::DenominatorNotPositive
            | LackReason::TargetNotPositive
            | LackReason::DatesReversed => {
                say!(self.language, "{} da correggere", "{} to be mended", name)
            }
        }
    }

    fn place_name(&self, place: Place, explained: Subject) -> String {
        super::origins::place_name(&self.document.plan, place, explained, self.language)
    }

    fn change_of_scope(&self, scope: Scope) -> String {
        let (italian, english) = match scope {
            Scope::Individual => (
                "Conta per la prestazione organizzativa solo se il suo ambito la comprende; oggi comprende solo quella individuale.",
                "It counts for the organisational performance only if its scope includes that; now it includes only the individual one.",
            ),
            Scope::Organisational | Scope::Both => (
                "Conta per la prestazione individuale solo se il suo ambito la comprende; oggi comprende solo quella organizzativa.",
                "It counts for the individual performance only if its scope includes that; now it includes only the organisational one.",
            ),
        };
        self.language.pick(italian, english).to_owned()
    }

    fn change_of_note(&self, prevails: bool, node: &Node) -> String {
        let language = self.language;
        let technical = node.children.first();
        match technical.map_or(Outcome::UNKNOWN, |child| child.outcome) {
            Outcome::Value(value) if prevails => say!(
                language,
                "Senza la percentuale dichiarata nella nota varrebbe {}, quanto la valutazione tecnica.",
                "Without the percentage declared in the note it would be worth {}, as the technical evaluation.",
                figures::percent(value, language)
            ),
            Outcome::Value(value) => {
                let rest = technical.map(|child| self.change(child)).unwrap_or_default();
                let note = say!(
                    language,
                    "La nota conterebbe solo se dichiarasse meno di {}.",
                    "The note would count only if it declared less than {}.",
                    figures::precisely(value, language)
                );
                format!("{note} {rest}")
            }
            Outcome::NotEvaluable(_) | Outcome::Missing { .. } => {
                technical.map(|child| self.change(child)).unwrap_or_default()
            }
        }
    }

    /// What stays has weight zero, or nothing stays.
    fn change_where_nothing_is_left(&self, weightless: bool) -> String {
        let (italian, english) = if weightless {
            (
                "Ha un risultato solo se una delle parti che restano ha un peso maggiore di zero.",
                "It has a result only if one of the parts that are left has a weight above zero.",
            )
        } else {
            (
                "Ha un risultato solo se rientra nel calcolo almeno una delle parti che lo compongono.",
                "It has a result only if at least one of the parts it consists of takes part again.",
            )
        };
        self.language.pick(italian, english).to_owned()
    }

    /// An achievement in short.
    fn full(&self) -> String {
        words::outcome(Outcome::Value(crate::number::Percent::FULL), self.language)
    }
}
