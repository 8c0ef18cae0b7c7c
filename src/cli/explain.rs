//! `stadera explain`: why a result is what it is, with the rules and their sources.

use std::collections::BTreeSet;

use super::{
    Manner, Refusal, Reply,
    arguments::Explain,
    input::{evaluated, refusal},
    layout::{left, right, shortened, widest},
    parts,
    score::status,
};
use crate::{
    law::RuleId,
    plan::Subject,
    view::{self, Explanation, say},
};

pub(super) fn answer(options: &Explain, manner: Manner) -> Result<Reply, Refusal> {
    let evaluated = evaluated(&options.file, &options.view, manner.language)?;
    let root = &evaluated.evaluation.root;
    let node = match options.code.as_deref() {
        None => root,
        Some(code) => {
            let found = parts::objective(&evaluated.then.plan, code, manner.language);
            let (_, subject) = found.map_err(|message| refusal(&options.file, &message))?;
            evaluated.evaluation.node(subject).unwrap_or(root)
        }
    };
    let explanation = view::explain(&evaluated.then, node, manner.language);
    let mut teller = Teller { manner, text: evaluated.header(manner.language), rules: BTreeSet::new() };
    teller.text.push('\n');
    teller.tell(&explanation, 0);
    teller.sources();
    Ok(Reply { text: teller.text, status: status(node.outcome) })
}

struct Teller {
    manner: Manner,
    text: String,
    /// The rules that were told of.
    rules: BTreeSet<RuleId>,
}

impl Teller {
    fn tell(&mut self, explanation: &Explanation, depth: usize) {
        let indent = "  ".repeat(depth);
        self.heading(explanation, &indent);
        for line in &explanation.lines {
            self.rules.insert(line.rule);
            let rule = format!("{indent}  {} ", left(&line.rule.to_string(), 3));
            self.text.push_str(&self.manner.width.paragraph(&rule, &line.text));
            if let Some(formula) = &line.formula {
                let indent = " ".repeat(rule.chars().count());
                self.text.push_str(&self.manner.width.paragraph(&indent, formula));
            }
        }
        if explanation.subject == Subject::Plan {
            return self.objectives(&explanation.parts);
        }
        for part in &explanation.parts {
            self.text.push('\n');
            self.tell(part, depth + 1);
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
            let heading = shortened(&part.heading, self.manner.width.after(wide + results + 6));
            let (weight, result) = (right(weight, wide), right(&part.result, results));
            self.text.push_str(&format!("  {weight}  {result}  {heading}\n"));
        }
        let more = self.manner.language.pick(
            "Il calcolo di un obiettivo: stadera explain FILE CODICE",
            "The calculation of an objective: stadera explain FILE CODE",
        );
        self.text.push_str(&format!("\n  {more}\n"));
    }

    /// What it is, then weight and result.
    fn heading(&mut self, explanation: &Explanation, indent: &str) {
        let language = self.manner.language;
        let heading = &explanation.heading;
        self.text.push_str(&self.manner.width.paragraph(indent, heading));
        let weight = explanation.weight.as_deref();
        let weight =
            weight.map(|weight| say!(language, "peso {} · ", "weight {} · ", weight)).unwrap_or_default();
        let result = say!(language, "risultato: {}", "result: {}", explanation.result);
        self.text.push_str(&format!("{indent}  {weight}{result}\n"));
    }

    /// Each rule that was applied, with what it rests on.
    fn sources(&mut self) {
        let language = self.manner.language;
        self.text.push('\n');
        self.text.push_str(language.pick("Regole e fonti\n", "Rules and sources\n"));
        for rule in std::mem::take(&mut self.rules) {
            let name = view::rule_name(rule, language);
            let sources: Vec<String> =
                rule.citations().iter().map(|citation| view::citation(citation, language)).collect();
            let text = format!("{name} — {}", sources.join(". "));
            self.text
                .push_str(&self.manner.width.paragraph(&format!("  {} ", left(&rule.to_string(), 3)), &text));
        }
    }
}
