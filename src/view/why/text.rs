//! An explanation as a text: that of `stadera explain`, and that which the page copies.

use std::collections::BTreeSet;

use super::{Explanation, Line, origins_phrase};
use crate::{
    law::RuleId,
    plan::{Plan, Subject},
    view::{
        Language, citations,
        language::say,
        layout::{Width, left, right, shortened, widest},
        words,
    },
};

/// How much of an explanation a text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// One sentence.
    Short,
    /// Every step; of the objectives of a plan only the results, a line each.
    Usual,
    /// Every step of everything.
    Whole,
    /// The same without the sources, where they stand elsewhere.
    Steps,
}

/// The labels of what stands beside the steps: the fields they come from, what would change the result.
#[must_use]
pub fn explanation_labels(language: Language) -> (&'static str, &'static str) {
    language.pick(("Viene da:", "Che cosa lo cambierebbe?"), ("Comes from:", "What would change it?"))
}

impl Explanation {
    /// The explanation of a part of a plan as a text of lines that fit.
    #[must_use]
    pub fn text(&self, plan: &Plan, extent: Extent, width: Width, language: Language) -> String {
        let mut teller =
            Teller { plan, extent, width, language, text: String::new(), rules: BTreeSet::new() };
        if extent == Extent::Short {
            teller.sentence(self);
        } else {
            teller.tell(self, 0);
            if extent != Extent::Steps {
                teller.sources();
            }
        }
        teller.text
    }
}

struct Teller<'a> {
    plan: &'a Plan,
    extent: Extent,
    width: Width,
    language: Language,
    text: String,
    /// The rules that were told of.
    rules: BTreeSet<RuleId>,
}

impl Teller<'_> {
    fn paragraph(&mut self, first: &str, text: &str) {
        self.text.push_str(&self.width.paragraph(first, text));
    }

    fn sentence(&mut self, explanation: &Explanation) {
        self.paragraph("", &explanation.heading);
        self.paragraph("  ", explanation.short.as_deref().unwrap_or(&explanation.result));
    }

    fn tell(&mut self, explanation: &Explanation, depth: usize) {
        let indent = "  ".repeat(depth);
        self.heading(explanation, &indent);
        if let Some(short) = explanation.short.as_deref().filter(|_| depth == 0) {
            self.paragraph(&format!("{indent}  "), short);
        }
        for line in &explanation.lines {
            self.line(line, explanation.subject, &indent);
        }
        if let Some(change) = &explanation.change {
            let (_, label) = explanation_labels(self.language);
            self.paragraph(&format!("{indent}  "), &format!("{label} {change}"));
        }
        if explanation.subject == Subject::Plan && self.extent == Extent::Usual {
            return self.objectives(&explanation.parts);
        }
        for part in &explanation.parts {
            self.text.push('\n');
            self.tell(part, depth + 1);
        }
    }

    /// A step: its rule and sentence, its formula, the fields that it comes from.
    fn line(&mut self, line: &Line, explained: Subject, indent: &str) {
        self.rules.insert(line.rule);
        let rule = format!("{indent}  {} ", left(&line.rule.to_string(), 3));
        self.paragraph(&rule, &line.text);
        let below = " ".repeat(rule.chars().count());
        if let Some(formula) = &line.formula {
            self.paragraph(&below, formula);
        }
        let origins = line.origins(self.plan, explained, self.language);
        if !origins.is_empty() {
            let (label, _) = explanation_labels(self.language);
            let phrase = origins_phrase(&origins, self.plan, self.language);
            self.paragraph(&below, &format!("{label} {phrase}"));
        }
    }

    /// The objectives of a plan, a line each; all their calculations would hide the one that was asked for.
    fn objectives(&mut self, objectives: &[Explanation]) {
        if objectives.is_empty() {
            return;
        }
        let weight = |part: &Explanation| part.weight.clone().unwrap_or_else(|| "?".to_owned());
        let weights: Vec<String> = objectives.iter().map(weight).collect();
        let wide = widest(weights.iter().map(String::as_str));
        let results = widest(objectives.iter().map(|part| part.result.as_str()));
        self.text.push('\n');
        for (part, weight) in objectives.iter().zip(&weights) {
            let heading = shortened(&part.heading, self.width.after(wide + results + 6));
            let (weight, result) = (right(weight, wide), right(&part.result, results));
            self.text.push_str(&format!("  {weight}  {result}  {heading}\n"));
        }
        let more = self.language.pick(
            "Il calcolo di un obiettivo: stadera explain FILE CODICE; di tutti: stadera explain FILE --whole",
            "The calculation of an objective: stadera explain FILE CODE; of all: stadera explain FILE --whole",
        );
        self.text.push('\n');
        self.paragraph("  ", more);
    }

    /// What it is, then weight and result.
    fn heading(&mut self, explanation: &Explanation, indent: &str) {
        self.paragraph(indent, &explanation.heading);
        let language = self.language;
        let weight = explanation.weight.as_deref();
        let weight =
            weight.map(|weight| say!(language, "peso {} · ", "weight {} · ", weight)).unwrap_or_default();
        let result = say!(language, "risultato: {}", "result: {}", explanation.result);
        self.text.push_str(&format!("{indent}  {weight}{result}\n"));
    }

    /// Each rule that was applied, with what it rests on.
    fn sources(&mut self) {
        let language = self.language;
        self.text.push('\n');
        self.text.push_str(language.pick("Regole e fonti\n", "Rules and sources\n"));
        for rule in std::mem::take(&mut self.rules) {
            let name = words::rule_name(rule, language);
            let sources: Vec<String> =
                rule.citations().iter().map(|citation| citations::citation(citation, language)).collect();
            let text = format!("{name} — {}", sources.join(". "));
            self.paragraph(&format!("  {} ", left(&rule.to_string(), 3)), &text);
        }
    }
}
