//! The state at the interim monitoring (R10), the interim value of schedules (R11), and the projection.

mod change;
mod number;
mod schedule;

use super::{Explanation, Line, Teller, figures, line, say, words};
use crate::{
    interim::{Reference, Standing, Step, Suggestion},
    law::RuleId,
    plan::{Document, Field, InterimRules},
    scoring::Lack,
    view::{Language, state_name},
};

/// Explains how an indicator of a document stands at the reference date, and how that compares with what the
/// office declares.
#[must_use]
pub fn explain_interim(
    document: &Document,
    reference: Reference,
    standing: &Standing,
    language: Language,
) -> Explanation {
    let teller = InterimTeller { teller: Teller { document, language }, reference };
    teller.explain(standing)
}

/// Why a state is suggested, or why none can be: the step that decides, in short.
#[must_use]
pub fn interim_reason(
    document: &Document,
    reference: Reference,
    standing: &Standing,
    language: Language,
) -> String {
    InterimTeller { teller: Teller { document, language }, reference }.reason(standing)
}

/// Where a number leads by the end of the year, marked as a projection, with what it rests on and its calculation.
#[must_use]
pub fn interim_projection(
    document: &Document,
    reference: Reference,
    standing: &Standing,
    language: Language,
) -> Option<Line> {
    let teller = InterimTeller { teller: Teller { document, language }, reference };
    Some(teller.projection(standing.projection?, standing.subject))
}

struct InterimTeller<'a> {
    teller: Teller<'a>,
    reference: Reference,
}

impl InterimTeller<'_> {
    fn explain(&self, standing: &Standing) -> Explanation {
        let language = self.teller.language;
        let indicator = self.teller.document.plan.indicator_at(standing.subject);
        let title = indicator.map_or("", |indicator| &indicator.title);
        let mut lines = self.step(standing);
        lines.extend(standing.lacks.iter().map(|lack| self.lack(RuleId::R10, *lack)));
        lines.push(self.suggestion(standing));
        lines.push(self.declared(standing).reads([standing.subject.field(Field::InterimState)]));
        lines.extend(standing.projection.map(|projection| self.projection(projection, standing.subject)));
        Explanation {
            subject: standing.subject,
            heading: say!(language, "Stato al {} · {}", "State at {} · {}", self.date(), title),
            weight: None,
            result: self.result(standing.suggestion).to_owned(),
            short: Some(self.short(standing)),
            change: Some(self.change(standing)),
            lines,
            parts: Vec::new(),
        }
    }

    fn step(&self, standing: &Standing) -> Vec<Line> {
        match &standing.step {
            Step::Schedule { progress, left_out, course } => {
                let left_out = self.left_out(left_out).into_iter();
                let lines = left_out.chain(self.progress(progress));
                lines.chain(self.course(course, standing.subject)).collect()
            }
            Step::Activity(course) => self.course(course, standing.subject).into_iter().collect(),
            Step::Number(step) => self.number(step, standing.subject),
            Step::MeasuredAtYearEnd => {
                let value = standing.subject.field(Field::InterimValue);
                vec![self.measured_at_year_end(standing.subject).reads([value])]
            }
        }
    }

    /// The step that decides.
    fn reason(&self, standing: &Standing) -> String {
        let decides = match standing.suggestion {
            Suggestion::State(_) => self.step(standing).pop(),
            Suggestion::NotEvaluable(_) | Suggestion::Missing => None,
        };
        let lacks = standing.lacks.iter().map(|lack| self.lack(RuleId::R10, *lack).text);
        match decides {
            Some(line) => line.text,
            None if standing.lacks.is_empty() => self.suggestion(standing).text,
            None => lacks.collect::<Vec<_>>().join(" "),
        }
    }

    /// The state, and the step that decides it.
    fn short(&self, standing: &Standing) -> String {
        let reason = self.reason(standing);
        match standing.suggestion {
            Suggestion::State(_) => format!("{} {reason}", self.suggestion(standing).text),
            Suggestion::NotEvaluable(_) | Suggestion::Missing => reason,
        }
    }

    fn result(&self, suggestion: Suggestion) -> &'static str {
        let language = self.teller.language;
        match suggestion {
            Suggestion::State(state) => state_name(state, language),
            Suggestion::NotEvaluable(_) => language.pick("non valutabile", "not evaluable"),
            Suggestion::Missing => language.pick("dato mancante", "missing"),
        }
    }

    fn suggestion(&self, standing: &Standing) -> Line {
        let language = self.teller.language;
        let text = match standing.suggestion {
            Suggestion::State(state) => {
                say!(
                    language,
                    "Stato suggerito: «{}».",
                    "Suggested state: “{}”.",
                    state_name(state, language)
                )
            }
            Suggestion::NotEvaluable(reason) => say!(
                language,
                "Nessuno stato da suggerire: {}.",
                "No state to suggest: {}.",
                words::reason(reason, language)
            ),
            Suggestion::Missing => language
                .pick(
                    "Senza ciò che manca non si può suggerire uno stato.",
                    "Without what is missing no state can be suggested.",
                )
                .to_owned(),
        };
        line(RuleId::R10, text, None)
    }

    fn declared(&self, standing: &Standing) -> Line {
        let language = self.teller.language;
        let text = match (standing.declared, standing.difference()) {
            (None, _) => language
                .pick(
                    "L’ufficio non ha ancora dichiarato uno stato.",
                    "The office has not declared a state yet.",
                )
                .to_owned(),
            (Some(_), Some((declared, _))) => say!(
                language,
                "L’ufficio dichiara «{}»: i due stati sono diversi. Vale quello dichiarato; quello suggerito serve solo al confronto.",
                "The office declares “{}”: the two states differ. The declared one holds; the suggested one is only for comparison.",
                state_name(declared, language)
            ),
            (Some(_), None) if matches!(standing.suggestion, Suggestion::State(_)) => language
                .pick("L’ufficio dichiara lo stesso stato.", "The office declares the same state.")
                .to_owned(),
            (Some(declared), None) => say!(
                language,
                "L’ufficio dichiara «{}».",
                "The office declares “{}”.",
                state_name(declared, language)
            ),
        };
        line(RuleId::R10, text, None)
    }

    fn lack(&self, rule: RuleId, lack: Lack) -> Line {
        let text = words::sentence(words::lack(&self.teller.document.plan, lack, self.teller.language));
        line(rule, text, None).reads([lack.place])
    }

    /// The thresholds of the plan.
    const fn rules(&self) -> InterimRules {
        self.teller.document.rules.interim
    }

    /// The reference date.
    fn date(&self) -> String {
        figures::date(self.reference.date)
    }
}
