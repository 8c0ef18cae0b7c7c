//! Satisfaction indexes (R9).

use super::{Line, Teller, figures, line, long, say};
use crate::{
    law::RuleId,
    plan::{Field, Subject},
    scoring::SurveyStep,
};

impl Teller<'_> {
    pub(super) fn survey(&self, step: &SurveyStep, subject: Subject) -> Vec<Line> {
        let language = self.language;
        let mut lines = Vec::new();
        if let Some(turnout) = step.turnout {
            let text = say!(
                language,
                "Affluenza: valutazioni ricevute / persone interpellate × 100, contro il quorum del {}.",
                "Turnout: evaluations received / people asked × 100, against the quorum of {}.",
                figures::weight(turnout.quorum, language)
            );
            let [evaluations, asked] =
                [turnout.evaluations, turnout.asked].map(|one| figures::figure(one.get(), "", language));
            let formula = format!("{evaluations} / {asked} × 100 = {}", long(turnout.percent, language));
            let places = [Field::SurveyEvaluations, Field::SurveyAsked, Field::SurveyRules];
            lines.push(line(RuleId::R9, text, formula).reads(places.map(|field| subject.field(field))));
        }
        if let Some((score, evaluations, index)) = step.index {
            let text = language.pick(
                "Indice medio di soddisfazione: punteggio totale / numero di valutazioni.",
                "Mean satisfaction index: total score / number of evaluations.",
            );
            let [score, evaluations] =
                [score, evaluations].map(|one| figures::figure(one.get(), "", language));
            lines.push(
                line(
                    RuleId::R9,
                    text.to_owned(),
                    format!("{score} / {evaluations} = {}", long(index, language)),
                )
                .reads([Field::SurveyScore, Field::SurveyEvaluations].map(|field| subject.field(field))),
            );
            lines.push(self.threshold(step).reads([subject.field(Field::SurveyRules)]));
        }
        lines
    }

    fn threshold(&self, step: &SurveyStep) -> Line {
        let language = self.language;
        let text = match step.threshold {
            Some(threshold) => say!(
                language,
                "Scala parametrica: da {} in su vale {}.",
                "Parametric scale: from {} on it is worth {}.",
                figures::figure(threshold.from.get(), "", language),
                figures::weight(threshold.percent, language)
            ),
            None => language
                .pick(
                    "Scala parametrica: sotto la soglia più bassa vale 0 %.",
                    "Parametric scale: below the lowest step it is worth 0%.",
                )
                .to_owned(),
        };
        let example = if step.example {
            language.pick(
                " La scala è un esempio: ogni ente usa la propria.",
                " The scale is an example: each body has its own.",
            )
        } else {
            ""
        };
        line(RuleId::R9, text + example, None)
    }
}
