//! Satisfaction indexes: the next step of the scale, the evaluations that the quorum asks for.

use rust_decimal::Decimal;

use super::{Teller, figures, say};
use crate::{
    number::HUNDRED,
    plan::Threshold,
    scoring::{SurveyStep, Turnout},
};

impl Teller<'_> {
    pub(super) fn change_of_survey(&self, step: &SurveyStep) -> String {
        match (step.index, step.turnout) {
            (Some(_), _) => self.change_of_index(step),
            (None, Some(turnout)) => self.change_of_turnout(turnout),
            (None, None) => String::new(),
        }
    }

    fn change_of_index(&self, step: &SurveyStep) -> String {
        let language = self.language;
        let figure = |threshold: Threshold| figures::figure(threshold.from.get(), "", language);
        match (self.next_step(step), step.threshold) {
            (Some(next), _) => say!(
                language,
                "Con un indice medio di almeno {} varrebbe {}.",
                "With a mean index of at least {} it would be worth {}.",
                figure(next),
                figures::weight(next.percent, language)
            ),
            (None, Some(reached)) => say!(
                language,
                "È sul gradino più alto della scala: vi resta finché l’indice medio non scende sotto {}.",
                "It is on the highest step of the scale: it stays there as long as the mean index does not fall below {}.",
                figure(reached)
            ),
            (None, None) => String::new(),
        }
    }

    /// The step of the scale that follows the one reached.
    fn next_step(&self, step: &SurveyStep) -> Option<Threshold> {
        let rules = self.document.rules.survey.as_ref()?;
        let above = |one: &&Threshold| step.threshold.is_none_or(|reached| one.from > reached.from);
        rules.scale.iter().filter(above).min_by_key(|one| one.from).copied()
    }

    fn change_of_turnout(&self, turnout: Turnout) -> String {
        let language = self.language;
        let needed = (turnout.quorum.get() * turnout.asked.get()).checked_div(HUNDRED);
        let figure = |value: Decimal| figures::figure(value.normalize(), "", language);
        say!(
            language,
            "Il quorum sarebbe raggiunto con almeno {} valutazioni ricevute su {} persone interpellate.",
            "The quorum would be reached with at least {} evaluations received of {} people asked.",
            figure(needed.unwrap_or_default().ceil()),
            figure(turnout.asked.get())
        )
    }
}
