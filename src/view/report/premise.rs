//! What is reported, by which acts and criteria, with which result.

use std::collections::BTreeSet;

use super::{Html, Report, arm};
use crate::{
    coverage::WeightSum,
    law::RuleId,
    plan::{Plan, Stage, State, Subject},
    scoring::{Node, Outcome},
    teaching::Topic,
    view::{
        Explanation, act, capitalised, citation, conventions, language::say, objective_counts, outcome,
        rule_name, state_name, total_or_interval, weight_sum,
    },
};

impl Report<'_> {
    pub(super) fn premise(&self, html: &mut Html, told: &Explanation) {
        html.open("section", "report-premise");
        html.element("h2", "", self.language.pick("Premessa", "Premise"));
        self.purpose(html);
        self.acts(html);
        self.areas(html);
        self.criteria(html, told);
        self.conclusion(html);
        html.close("section");
    }

    fn purpose(&self, html: &mut Html) {
        let Plan { body, year, .. } = self.plan();
        let language = self.language;
        html.paragraph(&match self.plan().stage {
            Stage::Planned => say!(
                language,
                "Questo documento espone gli obiettivi di {} per il {}: che cosa si vuole raggiungere, con quale peso e come lo si misura.",
                "This document sets out the objectives of {} for {}: what is to be reached, with what weight, and how it is measured.",
                body,
                year
            ),
            Stage::Interim => say!(
                language,
                "Questo documento espone a che punto sono, nel corso dell’anno, gli obiettivi di {} per il {}: i valori raggiunti finora e lo stato di ogni indicatore.",
                "This document sets out how far the objectives of {} for {} have come during the year: the values reached so far, and the state of every indicator.",
                body,
                year
            ),
            Stage::Final => say!(
                language,
                "Questa relazione espone i risultati raggiunti da {} nel {} rispetto a ogni obiettivo del piano, con gli scostamenti. Chiude il ciclo di programmazione, monitoraggio e valutazione dell’anno.",
                "This report sets out the results that {} reached in {} against every objective of the plan, with what was missed. It closes the year’s cycle of planning, monitoring and evaluation.",
                body,
                year
            ),
        });
    }

    fn acts(&self, html: &mut Html) {
        let (plan, language) = (self.plan(), self.language);
        let named = |id| plan.act(id).map(|one| act(one, language)).unwrap_or_default();
        if let Some(approval) = &plan.approval {
            html.paragraph(&say!(
                language,
                "Il piano è stato approvato con {}.",
                "The plan was approved by {}.",
                named(approval)
            ));
        }
        for amendment in plan.amendments.iter().filter(|amendment| !amendment.open) {
            let mut text =
                say!(language, "È stato rimodulato con {}", "It was amended by {}", named(&amendment.act));
            if !amendment.reason.is_empty() {
                text.push_str(": ");
                text.push_str(amendment.reason.trim_end_matches('.'));
            }
            html.paragraph(&(text + "."));
        }
        if plan.acts.is_empty() {
            return;
        }
        html.element("h3", "", language.pick("Atti di riferimento", "Acts"));
        html.list(
            "ul",
            plan.acts.iter().map(|one| match &one.title {
                Some(title) => format!("{}: {title}", act(one, language)),
                None => act(one, language),
            }),
        );
    }

    fn areas(&self, html: &mut Html) {
        let (plan, language) = (self.plan(), self.language);
        if plan.areas.is_empty() {
            return;
        }
        html.element("h3", "", language.pick("Ambiti strategici", "Strategic areas"));
        html.list(
            "ul",
            plan.areas.iter().map(|area| {
                let objectives = match area.objectives.len() {
                    1 => language.pick("1 obiettivo", "1 objective").to_owned(),
                    count => say!(language, "{} obiettivi", "{} objectives", count),
                };
                let sum: WeightSum = area.objectives.iter().map(|objective| objective.weight).collect();
                let weight = say!(language, "peso {}", "weight {}", weight_sum(sum, language));
                format!("{} {} ({objectives}, {weight})", area.code, area.title)
            }),
        );
    }

    /// The rules that this plan was evaluated by, each with what it says and rests on; and what the plan chose.
    fn criteria(&self, html: &mut Html, told: &Explanation) {
        let language = self.language;
        html.element("h3", "", language.pick("Criteri", "Criteria"));
        let text = match self.plan().stage {
            Stage::Planned => language.pick(
                "Alla fine dell’anno il conseguimento di indicatori e obiettivi si calcola così:",
                "At the end of the year the achievement of indicators and objectives is computed thus:",
            ),
            Stage::Interim => language.pick(
                "Lo stato degli indicatori segue questi criteri:",
                "The states of the indicators follow these criteria:",
            ),
            Stage::Final => language.pick(
                "Le percentuali di conseguimento di indicatori e obiettivi seguono questi criteri:",
                "The percentages of indicators and objectives follow these criteria:",
            ),
        };
        html.paragraph(text);
        html.open("ul", "report-criteria");
        for rule in self.rules(told) {
            let (italian, english) = Topic::Rule(rule).told().brief;
            let sources = rule.citations().iter().map(|one| capitalised(citation(one, language)));
            let sources: Vec<String> = sources.collect();
            html.open("li", "").element("b", "", rule_name(rule, language)).text(&format!(" ({rule}). "));
            html.text(language.pick(italian, english)).text(" ");
            html.element("span", "report-source", &format!("{}.", sources.join("; "))).close("li");
        }
        html.close("ul");
        let chosen = conventions(&self.then.rules, language);
        html.paragraph(&say!(language, "Convenzioni del piano: {}.", "Conventions of the plan: {}.", chosen));
    }

    /// The rules that count in this report, in order.
    fn rules(&self, told: &Explanation) -> BTreeSet<RuleId> {
        if self.plan().stage == Stage::Interim {
            return BTreeSet::from([RuleId::R10, RuleId::R11]);
        }
        let mut rules = BTreeSet::new();
        collect(told, &mut rules);
        applied(&self.evaluation.root, &mut rules);
        rules
    }

    fn conclusion(&self, html: &mut Html) {
        let language = self.language;
        html.element("h3", "", language.pick("Risultato", "Result"));
        match self.plan().stage {
            Stage::Planned => self.weights_of_all(html),
            Stage::Interim => self.states(html),
            Stage::Final => self.total(html),
        }
        arm::draw(self, html);
    }

    fn weights_of_all(&self, html: &mut Html) {
        if self.plan().objectives().next().is_none() {
            html.paragraph(self.language.pick(
                "Il piano non ha ancora obiettivi: questo documento non è completo.",
                "The plan has no objectives yet: this document is not complete.",
            ));
            return;
        }
        let sum: WeightSum = self.plan().objectives().map(|(_, one)| one.weight).collect();
        let count = self.plan().objectives().count();
        html.paragraph(&say!(
            self.language,
            "Il piano ha {} obiettivi, con pesi che sommano a {}.",
            "The plan has {} objectives, with weights that sum to {}.",
            count,
            weight_sum(sum, self.language)
        ));
    }

    /// How many indicators the office declares in each state.
    fn states(&self, html: &mut Html) {
        let language = self.language;
        let of =
            |state: Option<State>| self.plan().indicators().filter(|one| one.interim.state == state).count();
        html.paragraph(&say!(
            language,
            "Gli indicatori sono {}. Secondo lo stato dichiarato:",
            "There are {} indicators. By the state that is declared:",
            self.plan().indicators().count()
        ));
        let declared = State::ALL.map(|state| (state_name(state, language), of(Some(state))));
        let none = (language.pick("stato non dichiarato", "state not declared"), of(None));
        let counted = declared.into_iter().chain([none]).filter(|(_, count)| *count > 0);
        html.list("ul", counted.map(|(name, count)| format!("{name}: {count}")));
    }

    fn total(&self, html: &mut Html) {
        let language = self.language;
        let total = self.evaluation.total();
        let count = |test: fn(&Outcome) -> bool| {
            self.evaluation.root.children.iter().filter(|node| test(&node.outcome)).count()
        };
        let counts = objective_counts(
            count(|one| matches!(one, Outcome::Value(_))),
            count(|one| matches!(one, Outcome::NotEvaluable(_))),
            count(|one| matches!(one, Outcome::Missing { .. })),
            language,
        );
        html.open("p", "report-total");
        html.text(match total {
            Outcome::Value(_) => language.pick(
                "Gli obiettivi del piano sono conseguiti, nel complesso, nella misura del ",
                "On the whole, the objectives of the plan are achieved to the extent of ",
            ),
            Outcome::Missing { .. } => language.pick(
                "Mancano dei dati, e il totale non è definitivo: ",
                "Something is missing, and the total is not final: ",
            ),
            Outcome::NotEvaluable(_) => language.pick("Il piano è ", "The plan is "),
        });
        html.open("b", "");
        let words = match total {
            Outcome::Missing { .. } => total_or_interval(total, language),
            Outcome::Value(_) | Outcome::NotEvaluable(_) => outcome(total, language),
        };
        self.result(html, Subject::Plan, &words);
        html.close("b").text(". ").text(&counts).close("p");
    }
}

/// The rules of the steps of an explanation.
fn collect(explanation: &Explanation, rules: &mut BTreeSet<RuleId>) {
    rules.extend(explanation.lines.iter().map(|line| line.rule));
    explanation.parts.iter().for_each(|part| collect(part, rules));
}

/// The rules of the nodes of a trace.
fn applied(node: &Node, rules: &mut BTreeSet<RuleId>) {
    rules.insert(node.rule());
    node.children.iter().for_each(|child| applied(child, rules));
}
