//! What is asked, and how to answer.

use super::Teller;
use crate::{
    plan::{Scope, Subject},
    scoring::Performance,
    teaching::Asks,
    view::{language::say, words},
};

impl Teller<'_> {
    pub(super) fn question(&self) -> String {
        let language = self.language;
        let of = match self.asks {
            Asks::InterimValue(_) => {
                return say!(
                    language,
                    "Qual è il valore intermedio del cronoprogramma al {}?",
                    "What is the interim value of the schedule at {}?",
                    self.day()
                );
            }
            Asks::Achievement(subject, performance) => (subject, performance),
        };
        let (subject, performance) = of;
        let what = match subject {
            Subject::Plan => language.pick("il totale del piano", "the total of the plan worth").to_owned(),
            subject if subject.indicator_index().is_some() => {
                language.pick("l’indicatore", "the indicator worth").to_owned()
            }
            subject => {
                let code = self.document.plan.objective_at(subject).map(|one| one.code.clone());
                let code = code.unwrap_or_default();
                say!(language, "l’obiettivo {}", "objective {} worth", code)
            }
        };
        say!(language, "Quanto vale {}{}?", "How much is {}{}?", what, self.of_performance(performance))
    }

    /// Whose performance, where that makes a difference.
    fn of_performance(&self, performance: Performance) -> String {
        let mut objectives = self.document.plan.objectives();
        if objectives.all(|(_, objective)| objective.scope == Scope::Both) {
            return String::new();
        }
        let performance = words::performance_name(performance, self.language);
        say!(self.language, " per la prestazione {}", " for the {} performance", performance)
    }

    pub(super) fn manner(&self, exact: bool) -> String {
        let text = if exact {
            self.language.pick(
                "Una percentuale, giusta fino al secondo decimale; oppure «non valutabile», o «dato mancante».",
                "A percentage, right to the second decimal; or “not evaluable”, or “missing”.",
            )
        } else {
            self.language.pick(
                "Una percentuale con due decimali; oppure «non valutabile», o «dato mancante».",
                "A percentage with two decimals; or “not evaluable”, or “missing”.",
            )
        };
        text.to_owned()
    }
}
