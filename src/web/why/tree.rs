//! An explanation as a tree that opens step by step.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::{
    law::RuleId,
    view::{self, Explanation, Language, Line, say},
    web::ui::dom::{El, el},
};

/// How a tree is read: of its own the first step stands open, and people open the others.
#[derive(Clone, Default)]
pub struct Reading {
    /// Which steps were opened or closed by hand, by their path in the tree.
    opened: Rc<RefCell<HashMap<String, bool>>>,
}

impl Reading {
    /// Forgets what was opened and closed.
    pub fn forget(&self) {
        self.opened.borrow_mut().clear();
    }
}

/// An explanation as a tree. What was opened stays open where the same reading draws it anew.
pub fn tree(explanation: &Explanation, reading: &Reading, language: Language) -> El {
    el("ul").class("steps").child(step(explanation, true, "", reading, language))
}

/// One level of the tree. A single part opens with the level above; where there are several, people choose.
fn step(explanation: &Explanation, first: bool, path: &str, reading: &Reading, language: Language) -> El {
    let parts = &explanation.parts;
    let open = reading.opened.borrow().get(path).copied().unwrap_or(first);
    let name = match &explanation.weight {
        Some(weight) => say!(language, "{}, peso {}", "{}, weight {}", explanation.heading, weight),
        None => explanation.heading.clone(),
    };
    let inner = parts
        .iter()
        .enumerate()
        .map(|(index, part)| step(part, parts.len() == 1, &format!("{path}/{index}"), reading, language));
    let texts = explanation.lines.iter().flat_map(|line| text(line, language));
    let summary = el("summary")
        .child(el("span").class("step-name").text(&name))
        .text(" ")
        .child(el("span").class("step-result").text(&explanation.result));
    let details = el("details").child(summary).child(el("div").class("step-text").children(texts));
    let details =
        if parts.is_empty() { details } else { details.child(el("ul").class("steps").children(inner)) };
    let details = if open { details.attr("open", "") } else { details };
    let (opened, path, this) = (Rc::clone(&reading.opened), path.to_owned(), details.clone());
    let toggled = move |_| {
        let open = this.of::<web_sys::Element>().has_attribute("open");
        opened.borrow_mut().insert(path.clone(), open);
    };
    el("li").class("step").child(details.on("toggle", toggled))
}

fn text(line: &Line, language: Language) -> Vec<El> {
    let mut parts = vec![el("p").text(&line.text)];
    parts.extend(line.formula.as_ref().map(|formula| el("p").class("step-formula").text(formula)));
    parts.push(source(line.rule, language));
    parts
}

/// The rule and what it rests on.
fn source(rule: RuleId, language: Language) -> El {
    let sources: Vec<String> = rule.citations().iter().map(|one| view::citation(one, language)).collect();
    el("p")
        .class("step-source")
        .child(rule_link(rule, language))
        .text(" ")
        .child(el("cite").text(&sources.join("; ")))
}

/// How a rule is shown, wherever one is: its number, with its name.
pub fn rule_link(rule: RuleId, language: Language) -> El {
    el("span").class("rule").attr("title", view::rule_name(rule, language)).text(&rule.to_string())
}
