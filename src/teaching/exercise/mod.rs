//! Exercises from a seed: the same ones on every machine.
//!
//! [`Sheet::exercise`] is where to start. A family of rules draws lines of the small notation; what is degenerate is drawn again,
//! from where the draws stand. What a learner reads is written from the document (`view::exercise`), so that text and
//! document cannot differ. (`docs/decisions/0017-exercises-from-a-seed.md`.)
//!
//! | file | what it does |
//! |---|---|
//! | `selection`, `address` | what a sheet is about; addresses that lead to exercises |
//! | `draw`, `draft` | whole numbers from a seed; lines before they are read |
//! | `pool/` | the words: bodies, projects, figures, reasons |
//! | `delay`, `numeric`, `note`, `exclusion`, `mean`, `scope`, `survey`, `interim` | a family of rules each |
//! | `plan` | plans in which several rules meet |
//! | `sound` | what is degenerate |

mod address;
mod delay;
mod draft;
mod draw;
mod exclusion;
mod interim;
mod mean;
mod note;
mod numeric;
mod plan;
mod pool;
mod scope;
mod selection;
mod sound;
mod survey;

use rust_decimal::Decimal;

use super::{Answer, Misreading, Notation, Question, Verdict, judge};
use crate::{law::RuleId, view::Language};
use draft::{Draft, Maker};
use draw::Draw;

pub use address::{Address, Solutions};
pub use selection::{Difficulty, Selection};

/// The generator's own version. It stands in every address: whoever changes what is drawn raises it, so that no link leads
/// to another exercise than it did.
pub const GENERATION: u32 = 1;

/// The most exercises of a sheet: bodies and years are enough for each to have its own.
pub const MOST: u32 = 50;

/// How often an exercise is drawn before the generator gives up, which it never does (`tests/teaching/exercises.rs`).
const TRIES: u32 = 500;

/// The years that plans are of, from this one on.
const FIRST_YEAR: u16 = 2019;
const YEARS: u32 = 6;

/// Exercises that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sheet {
    /// What they are about.
    pub topic: Selection,
    /// How hard they are.
    pub difficulty: Difficulty,
    /// Where the draws begin.
    pub seed: u32,
}

/// An exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// The rule that it is about.
    pub rule: RuleId,
    /// The situation, and what is asked of it.
    pub question: Question,
    /// By how many points an answer may differ.
    pub tolerance: Decimal,
    /// The wrong readings that show another figure than the right answer.
    pub tried: Vec<Misreading>,
}

impl Exercise {
    /// What an answer is.
    #[must_use]
    pub fn judge(&self, given: Answer) -> Verdict {
        judge(&self.question, given, self.tolerance, &self.tried)
    }
}

impl Sheet {
    /// The exercise of this number, from 1 to [`MOST`]; `None` outside.
    #[must_use]
    pub fn exercise(self, number: u32, language: Language) -> Option<Exercise> {
        if !(1..=MOST).contains(&number) {
            return None;
        }
        let rule = self.rule(number);
        let tolerance = if rule == RuleId::R13 { Decimal::ZERO } else { Decimal::new(1, 2) };
        let (body, kind, year) = self.setting(number);
        let mut maker = Maker { draw: Draw::new(self.key(number)), kind, year, language };
        for _ in 0..TRIES {
            let Draft { lines, asks, rules } = draft(&mut maker, rule, self.difficulty);
            let Ok(mut document) = (Notation { language, year }).document(&lines, rules) else { continue };
            language.pick(body.0, body.1).clone_into(&mut document.plan.body);
            let question = Question { document, asks };
            if let Some(tried) = sound::sound(&question, rule, tolerance) {
                return Some(Exercise { rule, question, tolerance, tried });
            }
        }
        None
    }

    /// What the draws of an exercise begin from; number 0 is for what the sheet has in common.
    fn key(self, number: u32) -> u64 {
        let place = self.topic.place() * 4 + self.difficulty.place();
        u64::from(self.seed) << 32 | place << 16 | u64::from(number)
    }

    /// The rule of an exercise: where they are mixed all of them come in turn.
    fn rule(self, number: u32) -> RuleId {
        match self.topic {
            Selection::Rule(rule) => rule,
            Selection::Mixed => {
                let first = Draw::new(self.key(0)).below(LENGTH);
                Selection::RULES[((first + number * 5) % LENGTH) as usize]
            }
        }
    }

    /// Body and year: no two exercises of a sheet have the same ones.
    fn setting(self, number: u32) -> (super::Text, pool::Kind, u16) {
        let bodies = u32::try_from(pool::BODIES.len()).unwrap_or(1);
        let settings = bodies * YEARS;
        let at = (Draw::new(self.key(0)).below(settings) + number) % settings;
        let (body, kind) = pool::BODIES[(at % bodies) as usize];
        // From one year to the next the same body comes again after all the others.
        (body, kind, FIRST_YEAR + u16::try_from(at / bodies).unwrap_or_default())
    }
}

const LENGTH: u32 = Selection::RULES.len() as u32;

fn draft(maker: &mut Maker, rule: RuleId, difficulty: Difficulty) -> Draft {
    match rule {
        RuleId::R1 => delay::draft(maker, difficulty),
        RuleId::R2 => delay::unfinished(maker, difficulty),
        RuleId::R3 => numeric::draft(maker, difficulty),
        RuleId::R4 => note::draft(maker, difficulty),
        RuleId::R5 => exclusion::draft(maker, difficulty),
        RuleId::R6 => mean::of_objective(maker, difficulty),
        RuleId::R7 => mean::of_plan(maker, difficulty),
        RuleId::R8 => scope::draft(maker, difficulty),
        RuleId::R9 => survey::draft(maker, difficulty),
        // There are no exercises on the interim state, which is no figure: its rule stands beside R11 here.
        RuleId::R10 | RuleId::R11 => interim::draft(maker, difficulty),
        RuleId::R12 => numeric::previous(maker, difficulty),
        RuleId::R13 => mean::rounded(maker, difficulty),
    }
}
