//! An explanation as a tree that opens step by step.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use leptos::prelude::*;

use crate::{
    law::RuleId,
    plan::{Place, Plan},
    teaching::Topic,
    view::{self, Explanation, Language, Line, Origin, explanation_labels, say},
    web::{
        route::Route,
        state::{App, Shown, app},
        ui::dom::{El, el, hidden},
        way,
    },
};

/// How a tree is read: of its own the first step stands open, and people open the others.
#[derive(Clone)]
pub struct Reading {
    /// Which steps were opened or closed by hand, by their path in the tree.
    opened: Rc<RefCell<HashMap<String, bool>>>,
    /// Whether every step stands open.
    pub all: RwSignal<bool>,
    /// Whether the steps lead to the fields of the plan that is shown.
    leads: bool,
}

impl Default for Reading {
    fn default() -> Self {
        Self { opened: Rc::default(), all: RwSignal::new(false), leads: false }
    }
}

impl Reading {
    /// Of a part of the plan that is shown: its steps lead to their fields.
    pub fn of_the_plan() -> Self {
        Self { leads: true, ..Self::default() }
    }

    /// The same, with every step open.
    pub fn open(self) -> Self {
        self.all.set(true);
        self
    }

    /// Forgets what was opened and closed.
    pub fn forget(&self) {
        self.opened.borrow_mut().clear();
        self.all.set(false);
    }

    /// Whether a step stands open that does so of its own, or not.
    fn is_open(&self, path: &str, own: bool) -> bool {
        let by_hand = self.opened.borrow().get(path).copied();
        by_hand.unwrap_or_else(|| own || self.all.get_untracked())
    }
}

/// Most parts that the origin of a step leads to one by one.
const MOST: usize = 12;

/// An explanation as a tree. What was opened stays open where the same reading draws it anew.
pub fn tree(explanation: &Explanation, reading: &Reading, language: Language) -> El {
    let app = app();
    let shown = reading.leads.then(|| app.shown.get_untracked()).flatten();
    let drawing = Drawing { app, reading, shown: shown.as_ref(), field: app.field.get_value(), language };
    el("ul").class("steps").child(drawing.step(explanation, true, ""))
}

struct Drawing<'a> {
    app: App,
    reading: &'a Reading,
    /// What the steps lead to.
    shown: Option<&'a Shown>,
    /// The field that had the focus last.
    field: Option<String>,
    language: Language,
}

impl Drawing<'_> {
    fn plan(&self) -> Option<&Plan> {
        self.shown.map(|shown| &shown.document().plan)
    }

    /// One level of the tree. A single part opens with the level above; where there are several, people choose.
    fn step(&self, explanation: &Explanation, first: bool, path: &str) -> El {
        let parts = &explanation.parts;
        let open = self.reading.is_open(path, first || self.holds_field(explanation));
        let name = match &explanation.weight {
            Some(weight) => {
                say!(self.language, "{}, peso {}", "{}, weight {}", explanation.heading, weight)
            }
            None => explanation.heading.clone(),
        };
        let inner = parts.iter().enumerate();
        let inner = inner.map(|(index, part)| self.step(part, parts.len() == 1, &format!("{path}/{index}")));
        let summary = el("summary")
            .child(el("span").class("step-name").text(&name))
            .text(" ")
            .child(el("span").class("step-result").text(&explanation.result));
        let texts = explanation.lines.iter().map(|line| self.line(line, explanation));
        let texts = el("div").class("step-text").children(texts).children(self.change(explanation));
        let details = el("details").child(summary).child(texts);
        let details =
            if parts.is_empty() { details } else { details.child(el("ul").class("steps").children(inner)) };
        let details = if open { details.attr("open", "") } else { details };
        let (opened, path, this) = (Rc::clone(&self.reading.opened), path.to_owned(), details.clone());
        let toggled = move |_| {
            let open = this.of::<web_sys::Element>().has_attribute("open");
            opened.borrow_mut().insert(path.clone(), open);
        };
        el("li").class("step").child(details.on("toggle", toggled))
    }

    /// A sentence with its formula, its rule, and the fields that it comes from.
    fn line(&self, line: &Line, explanation: &Explanation) -> El {
        let here = self.reads_field(line);
        let class = if here { "step-line step-here" } else { "step-line" };
        let mark = here.then(|| {
            let words =
                self.language.pick("legge il campo da cui si viene: ", "reads the field you come from: ");
            hidden(words)
        });
        el("div")
            .class(class)
            .child(el("p").children(mark).text(&line.text))
            .children(line.formula.as_ref().map(|formula| el("p").class("step-formula").text(formula)))
            .child(source(line.rule, self.language))
            .children(self.origins(line, explanation))
    }

    /// What would change it.
    fn change(&self, explanation: &Explanation) -> Option<El> {
        let (_, label) = explanation_labels(self.language);
        let change = explanation.change.as_ref()?;
        Some(el("p").class("step-change").child(el("b").text(label)).text(" ").text(change))
    }

    /// The fields that a line comes from, as links.
    fn origins(&self, line: &Line, explanation: &Explanation) -> Option<El> {
        let plan = self.plan()?;
        let origins = line.origins(plan, explanation.subject, self.language);
        if origins.is_empty() {
            return None;
        }
        let (label, _) = explanation_labels(self.language);
        let mut text = el("p").class("step-origins").text(label).text(" ");
        for (index, origin) in origins.iter().enumerate() {
            text = if index > 0 { text.text(", ") } else { text };
            text = self.origin(plan, origin, text);
        }
        Some(text)
    }

    /// `fine effettiva`, or `peso (1.1, 1.2)` with a link for each.
    fn origin(&self, plan: &Plan, origin: &Origin, text: El) -> El {
        if let [(None, place)] = origin.parts[..] {
            let part = view::part_name(plan, place.subject, self.language);
            let name = if origin.field.is_empty() { &part } else { origin.field };
            return text.child(self.link(plan, place, name));
        }
        let mut text = if origin.field.is_empty() { text } else { text.text(origin.field).text(" (") };
        for (index, (part, place)) in origin.parts.iter().take(MOST).enumerate() {
            let name = part.clone().unwrap_or_else(|| view::part_name(plan, place.subject, self.language));
            text = if index > 0 { text.text(", ") } else { text };
            text = text.child(self.link(plan, *place, &name));
        }
        let more = origin.parts.len().saturating_sub(MOST);
        let text = if more > 0 {
            text.text(&say!(self.language, " e altri {}", " and {} more", more))
        } else {
            text
        };
        if origin.field.is_empty() { text } else { text.text(")") }
    }

    fn link(&self, plan: &Plan, place: Place, name: &str) -> El {
        let whole = view::place(plan, place, self.language);
        let link = way::link_to_field(self.app, plan, place).text(name);
        if whole == name { link } else { link.child(hidden(&format!(" ({whole})"))) }
    }

    /// Whether the line reads the field that had the focus last.
    fn reads_field(&self, line: &Line) -> bool {
        let (Some(field), Some(plan)) = (&self.field, self.plan()) else { return false };
        line.places.iter().any(|place| way::key_of(plan, *place) == *field)
    }

    fn holds_field(&self, explanation: &Explanation) -> bool {
        self.field.is_some()
            && (explanation.lines.iter().any(|line| self.reads_field(line))
                || explanation.parts.iter().any(|part| self.holds_field(part)))
    }
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
    el("a")
        .class("rule")
        .attr("href", &Route::Rules(Some(Topic::Rule(rule))).to_string())
        .attr("title", view::rule_name(rule, language))
        .text(&rule.to_string())
}
