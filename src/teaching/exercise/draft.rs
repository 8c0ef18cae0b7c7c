//! What an exercise is written from before it is read: lines of the small notation, as parts that can still be put together.

use super::{
    draw::Draw,
    pool::{AIMS, CAUSES, Kind},
};
use crate::{
    plan::{RuleSet, Subject},
    scoring::Performance,
    teaching::{Asks, Text},
    view::Language,
};

/// What every part of an exercise is drawn with.
pub(super) struct Maker {
    pub draw: Draw,
    /// What the body does.
    pub kind: Kind,
    /// The year of the plan.
    pub year: u16,
    pub language: Language,
}

/// An exercise before it is read.
pub(super) struct Draft {
    pub lines: Vec<String>,
    pub asks: Asks,
    pub rules: RuleSet,
}

/// A line of the notation.
#[derive(Clone, Debug)]
pub(super) struct Line {
    words: String,
    why: Option<Text>,
    title: String,
}

/// An objective: what is said of itself, and the lines of its indicators.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub words: &'static str,
    pub why: Option<Text>,
    pub lines: Vec<Line>,
}

impl Line {
    pub fn new(words: String, (italian, english): Text) -> Self {
        Self { words, why: None, title: format!("{italian} | {english}") }
    }

    /// With more words.
    pub fn with(mut self, words: &str) -> Self {
        self.words.push(' ');
        self.words.push_str(words);
        self
    }

    pub fn weighing(self, weight: u32) -> Self {
        self.with(&format!("weight {weight}"))
    }

    pub fn because(mut self, why: Text) -> Self {
        self.why = Some(why);
        self
    }

    /// Left out for external causes.
    pub fn excluded(self, draw: &mut Draw) -> Self {
        self.with("excluded").because(draw.pick(&CAUSES))
    }

    fn text(&self) -> String {
        let Self { words, why, title } = self;
        let why = why.map(|(italian, english)| format!(" why {italian} | {english}")).unwrap_or_default();
        let title = if title.is_empty() { String::new() } else { format!(" title {title}") };
        format!("{words}{why}{title}")
    }
}

impl From<Vec<Line>> for Block {
    fn from(lines: Vec<Line>) -> Self {
        Self { lines, ..Self::default() }
    }
}

impl From<Line> for Block {
    fn from(line: Line) -> Self {
        vec![line].into()
    }
}

impl Block {
    /// Left out for external causes.
    pub fn excluded(self, draw: &mut Draw) -> Self {
        Self { words: " excluded", why: Some(draw.pick(&CAUSES)), ..self }
    }

    /// For the director's individual performance only, or for the organisational one only.
    pub fn only(self, performance: Performance) -> Self {
        let words = match performance {
            Performance::Organisational => " scope organisational",
            Performance::Individual => " scope individual",
        };
        Self { words, ..self }
    }
}

impl Draft {
    /// One objective, of which `subject` is asked for.
    fn one(maker: &mut Maker, block: Block, asks: Asks) -> Self {
        Self { lines: written(maker, vec![block], &[100]), asks, rules: RuleSet::default() }
    }

    /// What the first indicator is worth.
    pub fn indicator(maker: &mut Maker, lines: impl Into<Block>) -> Self {
        let asks = Asks::Achievement(FIRST, Performance::Organisational);
        Self::one(maker, lines.into(), asks)
    }

    /// What the objective of these indicators is worth.
    pub fn objective(maker: &mut Maker, lines: impl Into<Block>) -> Self {
        Self::one(
            maker,
            lines.into(),
            Asks::Achievement(Subject::Objective(0, 0), Performance::Organisational),
        )
    }

    /// The value of the schedule at 30 June.
    pub fn interim(maker: &mut Maker, lines: Vec<Line>) -> Self {
        Self::one(maker, lines.into(), Asks::InterimValue(FIRST))
    }

    /// The total of a plan of these objectives.
    pub fn plan(maker: &mut Maker, blocks: Vec<Block>) -> Self {
        let weights = maker.draw.weights(blocks.len());
        Self { lines: written(maker, blocks, &weights), asks: Asks::TOTAL, rules: RuleSet::default() }
    }

    pub fn asking(self, performance: Performance) -> Self {
        let Asks::Achievement(subject, _) = self.asks else { return self };
        Self { asks: Asks::Achievement(subject, performance), ..self }
    }

    pub fn with_rules(self, rules: RuleSet) -> Self {
        Self { rules, ..self }
    }
}

const FIRST: Subject = Subject::Indicator(0, 0, 0);

/// The lines of a plan.
fn written(maker: &mut Maker, blocks: Vec<Block>, weights: &[u32]) -> Vec<String> {
    let aims = maker.draw.places(blocks.len(), AIMS.len());
    let mut lines = Vec::new();
    for (index, ((block, weight), aim)) in blocks.into_iter().zip(weights).zip(aims).enumerate() {
        let words = format!("objective 1.{} weight {weight}{}", index + 1, block.words);
        let line = Line { why: block.why, ..Line::new(words, AIMS[aim]) };
        lines.push(line.text());
        lines.extend(block.lines.iter().map(Line::text));
    }
    lines
}

/// What happened at 30 June to the phase above.
pub(super) fn interim(words: &str) -> Line {
    Line { words: format!("interim {words}"), why: None, title: String::new() }
}
