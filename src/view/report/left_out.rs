//! What left the evaluation, with the reasons; what is not evaluable; what is missing.

use super::{Html, Report};
use crate::{
    plan::{Exclusion, Objective, Phase, Stage, Subject},
    scoring::{Node, Outcome, Reason},
    view::{capitalised, language::say, words},
};

/// A part that was left out, with the reason that the document gives.
struct LeftOut<'a> {
    subject: Subject,
    title: &'a str,
    exclusion: &'a Exclusion,
}

impl Report<'_> {
    pub(super) fn left_out(&self, html: &mut Html) {
        // Before the end of the year nothing is evaluated; what a note at 30 June leaves out is said all the same.
        let excluded = self.excluded();
        if self.plan().stage != Stage::Final && excluded.is_empty() {
            return;
        }
        html.open("section", "report-left-out");
        self.exclusions(html, &excluded);
        if self.plan().stage == Stage::Final {
            self.not_evaluable(html);
            self.missing(html);
        }
        html.close("section");
    }

    fn exclusions(&self, html: &mut Html, excluded: &[LeftOut<'_>]) {
        let language = self.language;
        let title = language.pick("Esclusioni per cause esterne", "Left out for external causes");
        html.element("h2", "", title);
        if excluded.is_empty() {
            let none = language.pick(
                "Nessun obiettivo, indicatore o fase è stato escluso dalla valutazione.",
                "No objective, indicator or phase was left out of the evaluation.",
            );
            html.paragraph(none);
            return;
        }
        html.list(
            "ul",
            excluded.iter().map(|one| {
                let reason = match one.exclusion.reason.trim() {
                    "" => language.pick("motivo non indicato", "no reason given"),
                    reason => reason,
                };
                format!("{}: {reason}", self.named(one.subject, one.title))
            }),
        );
    }

    fn excluded(&self) -> Vec<LeftOut<'_>> {
        let mut found = Vec::new();
        for (subject, objective) in self.then.plan.objectives() {
            let Objective { title, exclusion, indicators, .. } = objective.as_ref();
            found.extend(exclusion.iter().map(|exclusion| LeftOut { subject, title, exclusion }));
            for (index, indicator) in indicators.iter().enumerate() {
                let subject = subject.indicator(index);
                let out = indicator.r#final.exclusion.iter();
                found.extend(out.map(|exclusion| LeftOut { subject, title: &indicator.title, exclusion }));
                let phases =
                    indicator.schedule().into_iter().flat_map(|schedule| schedule.phases.iter().enumerate());
                found.extend(phases.filter_map(|(position, phase)| {
                    let exclusion = self.exclusion_of(phase)?;
                    Some(LeftOut { subject: subject.phase(position), title: &phase.title, exclusion })
                }));
            }
        }
        found
    }

    const fn exclusion_of<'p>(&self, phase: &'p Phase) -> Option<&'p Exclusion> {
        match self.then.plan.stage {
            Stage::Planned | Stage::Final => phase.r#final.exclusion.as_ref(),
            Stage::Interim => phase.interim.exclusion.as_ref(),
        }
    }

    fn not_evaluable(&self, html: &mut Html) {
        let language = self.language;
        html.element("h2", "", language.pick("Non valutabili", "Not evaluable"));
        let mut found = Vec::new();
        self.evaluation.root.children.iter().for_each(|node| not_evaluable(node, &mut found));
        if found.is_empty() {
            html.paragraph(language.pick(
                "Tutti gli obiettivi e gli indicatori che contano per questa prestazione sono valutabili.",
                "All objectives and indicators that count for this performance are evaluable.",
            ));
            return;
        }
        html.list(
            "ul",
            found.into_iter().map(|(subject, reason)| {
                let title = self.title_at(subject);
                format!("{}: {}", self.named(subject, title), words::reason(reason, language))
            }),
        );
    }

    fn missing(&self, html: &mut Html) {
        let lacks = self.evaluation.root.all_lacks();
        if lacks.is_empty() {
            return;
        }
        let language = self.language;
        html.element("h2", "", language.pick("Dati mancanti", "Missing data"));
        let plan = self.plan();
        html.list("ul", lacks.into_iter().map(|lack| capitalised(words::lack(plan, lack, language))));
    }

    /// A part by its code and title: `Obiettivo 4.4 «…»`.
    fn named(&self, subject: Subject, title: &str) -> String {
        let name = capitalised(words::part_name(self.plan(), subject, self.language));
        say!(self.language, "{} «{}»", "{} “{}”", name, title)
    }

    fn title_at(&self, subject: Subject) -> &str {
        let plan = &self.then.plan;
        let phase = plan.phase_at(subject).map(|phase| phase.title.as_str());
        let indicator = || plan.indicator_at(subject).map(|one| one.title.as_str());
        let objective = || plan.objective_at(subject).map(|one| one.title.as_str());
        phase.or_else(indicator).or_else(objective).unwrap_or(&plan.title)
    }
}

/// The highest parts that have no result because they left the evaluation; what is under them left with them.
fn not_evaluable(node: &Node, found: &mut Vec<(Subject, Reason)>) {
    match node.outcome {
        Outcome::NotEvaluable(reason) => found.push((node.subject, reason)),
        Outcome::Value(_) | Outcome::Missing { .. } => {
            node.children.iter().for_each(|child| not_evaluable(child, found));
        }
    }
}
