//! Explanations: the trace as a tree of sentences, each with its formula and its rule.
//!
//! Nothing is computed here: every figure is read off the trace. [`explain`] is where to start.
//!
//! | file | steps |
//! |---|---|
//! | `mean` | plan (R7), objective (R6), and the note that may prevail (R4) |
//! | `numeric` | numbers against their targets (R3, R12) |
//! | `schedule` | schedules, phases and single activities (R1, R2) |
//! | `short` | the one sentence for those in a hurry |
//! | `change` | what would change a result |
//! | `origins` | the fields that a step comes from, in words |
//! | `text` | an explanation as a text, on the command line and copied |
//! | `places` | where dates stand |
//! | `survey` | satisfaction indexes (R9) |
//! | `interim` | the state and the value at the interim monitoring (R10, R11), and the projection; see [`explain_interim`] |
//!
//! Figures of simulations are explained in `simulation`, sums of weights in `weights`.
//!
//! What every step ends with (what is lacking, the rounding) and what left the evaluation stands here.

mod change;
mod interim;
mod mean;
mod numeric;
mod origins;
mod places;
mod schedule;
mod short;
mod simulation;
mod survey;
mod text;
mod weights;

pub use interim::{explain_interim, interim_projection, interim_reason};
pub use origins::{Origin, origins_phrase};
pub use simulation::{
    explain_difference, explain_distribution, explain_dropped, explain_effective, explain_end, explain_found,
    explain_leverage, explain_moved, explain_points, explain_reach, explain_sum,
};

pub use text::{Extent, explanation_labels};
pub use weights::{Summed, explain_weights};

use super::{
    Language,
    figures::{self, long, percent},
    language::say,
    words,
};
use crate::{
    law::RuleId,
    number::Percent,
    plan::{Document, Field, Place, Subject},
    scoring::{Node, Outcome, Step},
};

/// Why something has the result it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The part that is explained.
    pub subject: Subject,
    /// What it is: `Obiettivo 3.1`, `Fase 2 · Promozione`.
    pub heading: String,
    /// Its weight in the level above, where it has one.
    pub weight: Option<String>,
    /// Its result in short.
    pub result: String,
    /// The result and what it follows from in one sentence; none where the lines are as short.
    pub short: Option<String>,
    /// What would change the result; none of what no field of the plan decides alone.
    pub change: Option<String>,
    /// How the result follows, step by step; never empty.
    pub lines: Vec<Line>,
    /// What it was computed from.
    pub parts: Vec<Explanation>,
}

/// One step of an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The rule.
    pub rule: RuleId,
    /// The sentence.
    pub text: String,
    /// The calculation with the real figures.
    pub formula: Option<String>,
    /// The fields that it reads; where one is lacking, that one.
    pub places: Vec<Place>,
}

impl Line {
    /// The same, read off these fields.
    fn reads(mut self, places: impl IntoIterator<Item = Place>) -> Self {
        self.places.extend(places);
        self
    }
}

/// Explains a node of the trace of a document.
#[must_use]
pub fn explain(document: &Document, node: &Node, language: Language) -> Explanation {
    let teller = Teller { document, language };
    teller.explain(node)
}

struct Teller<'a> {
    document: &'a Document,
    language: Language,
}

fn line(rule: RuleId, text: String, formula: impl Into<Option<String>>) -> Line {
    Line { rule, text, formula: formula.into(), places: Vec::new() }
}

/// An explanation of a figure that no node of the trace is.
fn told(heading: String, subject: Subject, result: String, lines: Vec<Line>) -> Explanation {
    Explanation {
        subject,
        heading,
        weight: None,
        result,
        short: None,
        change: None,
        lines,
        parts: Vec::new(),
    }
}

impl Teller<'_> {
    fn explain(&self, node: &Node) -> Explanation {
        let mut lines = self.step(node);
        lines.extend(self.ending(node));
        let change = self.change(node);
        Explanation {
            subject: node.subject,
            heading: self.heading(node),
            weight: node.weight.map(|weight| figures::weight(weight, self.language)),
            result: words::outcome(node.outcome, self.language),
            short: Some(self.short(node)),
            lines,
            parts: node.children.iter().map(|child| self.part(node, child, &change)).collect(),
            change: Some(change).filter(|change| !change.is_empty()),
        }
    }

    fn part(&self, node: &Node, child: &Node, said: &str) -> Explanation {
        let mut part = self.explain(child);
        // What changes an only part has just been said of the whole.
        part.change.take_if(|change| change == said);
        if matches!(node.step, Step::Note { .. }) {
            // The same indicator, before the note was heard.
            self.language.pick("Valutazione tecnica", "Technical evaluation").clone_into(&mut part.heading);
        }
        part
    }

    fn heading(&self, node: &Node) -> String {
        let plan = &self.document.plan;
        if let Some(phase) = plan.phase_at(node.subject) {
            return say!(self.language, "Fase {} · {}", "Phase {} · {}", phase.code, phase.title);
        }
        if let Some(indicator) = plan.indicator_at(node.subject) {
            return say!(self.language, "Indicatore · {}", "Indicator · {}", indicator.title);
        }
        match plan.objective_at(node.subject) {
            Some(objective) => {
                say!(self.language, "Obiettivo {} · {}", "Objective {} · {}", objective.code, objective.title)
            }
            None => say!(self.language, "Totale del piano {}", "Total of the {} plan", plan.year),
        }
    }

    fn step(&self, node: &Node) -> Vec<Line> {
        match &node.step {
            Step::OutOfScope(_) => vec![self.left_out(node)],
            Step::Excluded => vec![self.excluded(node)],
            Step::Plan(mean) => self.plan(mean, node),
            Step::Objective { mean, weighted } => self.objective(mean, *weighted, node),
            Step::Note { declared, prevails } => vec![self.note(declared.get(), *prevails, node)],
            Step::Numeric(step) => self.numeric(step, node.subject),
            Step::Schedule(step) => self.schedule(step, node),
            Step::Phase(delay) | Step::Milestone(delay) | Step::NotQuantifiable(delay) => {
                self.delay(*delay, node)
            }
            Step::Survey(step) => self.survey(step, node.subject),
        }
    }

    /// What every node ends with: what is lacking, and the rounding.
    fn ending(&self, node: &Node) -> Vec<Line> {
        let language = self.language;
        let mut lines: Vec<Line> = Vec::new();
        for lack in &node.lacks {
            let text = words::sentence(words::lack(&self.document.plan, *lack, language));
            lines.push(line(node.rule(), text, None).reads([lack.place]));
        }
        match node.outcome {
            Outcome::Value(value) => {
                lines.extend(self.rounding(node.unrounded.unwrap_or(value), node.unrounded.is_some()))
            }
            Outcome::NotEvaluable(reason) => {
                let told = matches!(node.step, Step::OutOfScope(_) | Step::Excluded);
                let text = say!(
                    language,
                    "Non valutabile: {}.",
                    "Not evaluable: {}.",
                    words::reason(reason, language)
                );
                lines.extend((!told).then(|| line(node.rule(), text, None)));
            }
            Outcome::Missing { known, low, high } => lines.push(self.interval(node, known, low, high)),
        }
        lines
    }

    /// The last step: nothing is said where two decimals hold the value anyway.
    fn rounding(&self, value: Percent, each_level: bool) -> Option<Line> {
        if value.exact() == value.shown() {
            return None;
        }
        let text = if each_level {
            self.language.pick(
                "Le regole del piano arrotondano il risultato a ogni livello: due decimali, arrotondati (il 5 per eccesso).",
                "The rules of the plan round the result at every level: two decimals, a half upwards.",
            )
        } else {
            self.language.pick(
                "Si mostra con due decimali, arrotondati (il 5 per eccesso); i calcoli usano tutte le cifre.",
                "It is shown with two decimals, a half upwards; calculations use all digits.",
            )
        };
        let formula = format!("{} → {}", long(value.get(), self.language), percent(value, self.language));
        Some(line(RuleId::R13, text.to_owned(), formula))
    }

    fn interval(&self, node: &Node, known: Option<Percent>, low: Percent, high: Percent) -> Line {
        let language = self.language;
        let ends = self.between(low, high);
        let text = match known {
            Some(known) => say!(
                language,
                "Un dato che manca non vale zero. Su ciò che è noto il risultato è {}, provvisorio; quello definitivo sarà {}.",
                "What is missing is not zero. Over what is known the result is {}, provisional; the final one will be {}.",
                percent(known, language),
                ends
            ),
            None => say!(
                language,
                "Un dato che manca non vale zero: il risultato sarà {}.",
                "What is missing is not zero: the result will be {}.",
                ends
            ),
        };
        line(node.rule(), text, None)
    }

    /// `tra 60,00 % e 100,00 %`; only one of them where both are shown the same.
    fn between(&self, low: Percent, high: Percent) -> String {
        let [low, high] = [low, high].map(|end| percent(end, self.language));
        if low == high { low } else { say!(self.language, "tra {} e {}", "between {} and {}", low, high) }
    }

    fn left_out(&self, node: &Node) -> Line {
        let reason = match node.outcome {
            Outcome::NotEvaluable(reason) => words::reason(reason, self.language),
            Outcome::Value(_) | Outcome::Missing { .. } => "",
        };
        let text = say!(
            self.language,
            "Non valutabile: {}. Esce dal calcolo con il suo peso.",
            "Not evaluable: {}. It leaves the computation with its weight.",
            reason
        );
        // The scope is no field of its own here: it stands with the part.
        line(node.rule(), text, None).reads([node.subject.field(Field::Whole)])
    }

    fn excluded(&self, node: &Node) -> Line {
        let plan = &self.document.plan;
        let phase = plan.phase_at(node.subject).map(|phase| &phase.r#final.exclusion);
        let indicator = plan.indicator_at(node.subject).map(|indicator| &indicator.r#final.exclusion);
        let objective = plan.objective_at(node.subject).map(|objective| &objective.exclusion);
        let exclusion = phase.or(indicator).or(objective).and_then(Option::as_ref);
        let reason = exclusion.map(|exclusion| exclusion.reason.trim()).filter(|reason| !reason.is_empty());
        let reason = match reason {
            Some(reason) => say!(self.language, ": «{}»", ": “{}”", reason),
            None => self.language.pick(" (il motivo non è indicato)", " (no reason is given)").to_owned(),
        };
        let text = say!(
            self.language,
            "Fuori dalla valutazione per cause esterne{}. I pesi di ciò che resta si riportano a 100.",
            "Left out of the evaluation for external causes{}. The weights of what stays are rescaled to 100.",
            reason
        );
        let field = if phase.is_some() {
            Field::PhaseExclusion
        } else if indicator.is_some() {
            Field::IndicatorExclusion
        } else {
            Field::ObjectiveExclusion
        };
        line(RuleId::R5, text, None).reads([node.subject.field(field)])
    }
}
