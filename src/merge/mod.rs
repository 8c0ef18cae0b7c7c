//! Two documents brought together, field by field.
//!
//! [`Merge::of`] lists what differs between my document and theirs as [`Unit`]s, each of which a person decides by itself:
//! a field; where a part stands, or whether it is there; the order of a list; a scenario; the amendments. With the document
//! that both went on from (the base) a unit says who changed it, and what only one side changed is taken by default.
//! [`Merge::merged`] makes the document of a choice for each unit.
//!
//! | file | what it does |
//! |---|---|
//! | `index` | a document by identifiers |
//! | `units` | lists what differs; `places` where parts stand, `by` who changed what |
//! | `build` | makes the document that was chosen |
//! | `clashes` | finds choices that do not go together |
//! | `weave` | brings two orders together |
//!
//! What always holds (`tests/merge.rs`):
//!
//! 1. A document merged with itself has no units.
//! 2. All mine gives mine, all theirs gives theirs, apart from the identifier of the plan, which stays mine.
//! 3. With a base that is mine, the default is theirs; with a base that is theirs, mine.
//! 4. Changes of different fields on both sides are both in the default.
//! 5. The default can be made. Any other choices give a document that can be read, or say which of them do not go
//!    together: never anything in between.
//! 6. Merging theirs with mine lists the same, with the sides exchanged.
//!
//! A part that only one side has comes and goes as a whole: where one side took out an objective in which the other changed
//! a field, that is one unit, and a conflict. Parts are the same where their identifiers are.

mod build;
mod by;
mod clashes;
mod index;
mod places;
mod units;
mod weave;

use crate::plan::{Change, Document, Id, PartId, Slot};
use build::Build;
pub use clashes::{Clash, Why};
use index::Index;

/// Whose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// As my document has it.
    Mine,
    /// As theirs has it.
    Theirs,
}

impl Choice {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Mine => Self::Theirs,
            Self::Theirs => Self::Mine,
        }
    }
}

/// Who changed something since the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedBy {
    /// Only I.
    Mine,
    /// Only they.
    Theirs,
    /// Both, in the same way: nothing is to be decided.
    BothAlike,
    /// Both, differently.
    BothDifferently,
    /// It differs, and there is no base to say who changed it.
    Unknown,
}

/// A list of parts, or of scenarios, that has an order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// Acts of the plan.
    Acts,
    /// Guidelines of the plan.
    Guidelines,
    /// Areas of the plan.
    Areas,
    /// Objectives of an area.
    Objectives(Id),
    /// Indicators of an objective.
    Indicators(Id),
    /// Phases of an indicator.
    Phases(Id),
    /// Scenarios of the plan.
    Scenarios,
}

impl List {
    /// A part that stands in the list; scenarios are no parts.
    #[must_use]
    pub fn part(&self, id: &Id) -> Option<PartId> {
        let sort = match self {
            Self::Acts => PartId::Act,
            Self::Guidelines => PartId::Guideline,
            Self::Areas => PartId::Area,
            Self::Objectives(_) => PartId::Objective,
            Self::Indicators(_) => PartId::Indicator,
            Self::Phases(_) => PartId::Phase,
            Self::Scenarios => return None,
        };
        Some(sort(id.clone()))
    }

    /// The part whose list it is; none for the lists of the plan itself.
    #[must_use]
    pub fn owner(&self) -> Option<PartId> {
        match self {
            Self::Objectives(id) => Some(PartId::Area(id.clone())),
            Self::Indicators(id) => Some(PartId::Objective(id.clone())),
            Self::Phases(id) => Some(PartId::Indicator(id.clone())),
            Self::Acts | Self::Guidelines | Self::Areas | Self::Scenarios => None,
        }
    }

    /// The list of the parts that belong to a part.
    fn within(part: &PartId) -> Option<Self> {
        match part {
            PartId::Area(id) => Some(Self::Objectives(id.clone())),
            PartId::Objective(id) => Some(Self::Indicators(id.clone())),
            PartId::Indicator(id) => Some(Self::Phases(id.clone())),
            PartId::Act(_) | PartId::Guideline(_) | PartId::Phase(_) => None,
        }
    }
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "most units are fields, which are the largest")]
pub enum What {
    /// A field of a part, of the plan itself or of the rule set: the changes that set it to what each document has.
    Field {
        /// To mine.
        mine: Change,
        /// To theirs.
        theirs: Change,
        /// To that of the base, where the base has the field.
        base: Option<Change>,
    },
    /// Where a part stands, with all that belongs to it and that the other document does not have elsewhere.
    Place {
        /// The part.
        part: PartId,
        /// Where I have it, if I do.
        mine: Option<Slot>,
        /// Where they have it, if they do.
        theirs: Option<Slot>,
        /// Where the base has it, if it does.
        base: Option<Slot>,
    },
    /// The order of what both have in a list.
    Order {
        /// The list.
        list: List,
        /// My order.
        mine: Vec<Id>,
        /// Theirs.
        theirs: Vec<Id>,
        /// That of the base.
        base: Option<Vec<Id>>,
    },
    /// A scenario, as a whole.
    Scenario(Id),
    /// The amendments, as a whole: what leads back from one leads into the one before.
    Amendments,
}

/// Something that differs and is decided by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What differs.
    pub what: What,
    /// Who changed it.
    pub by: ChangedBy,
    /// What is taken unless somebody decides otherwise.
    pub default: Choice,
}

impl Unit {
    /// Whether somebody has to look at it: both changed it differently, or what only they changed does not go together with
    /// what only I changed, so that the default leaves it out.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        match self.by {
            ChangedBy::BothDifferently => true,
            ChangedBy::Theirs => self.default == Choice::Mine,
            ChangedBy::Mine | ChangedBy::BothAlike | ChangedBy::Unknown => false,
        }
    }
}

/// What differs between two documents, and how they can be brought together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    base: Option<Document>,
    mine: Document,
    theirs: Document,
    units: Vec<Unit>,
}

impl Merge {
    /// Compares my document with theirs; with the base, that both went on from, it is known who changed what.
    ///
    /// The units come in the order of my document.
    #[must_use]
    pub fn of(base: Option<&Document>, mine: &Document, theirs: &Document) -> Self {
        let index = base.map(Index::new);
        let units = units::list(index.as_ref(), &Index::new(mine), &Index::new(theirs));
        let (base, mine, theirs) = (base.cloned(), mine.clone(), theirs.clone());
        let mut merge = Self { base, mine, theirs, units };
        merge.settle();
        merge
    }

    /// Takes back what does not go together, until the default can be made.
    fn settle(&mut self) {
        while let Err(clashes) = self.merged(&self.default_choices()) {
            let mut settled = true;
            for index in clashes.into_iter().flat_map(|clash| clash.units) {
                let theirs = self.units.get_mut(index).filter(|unit| unit.default == Choice::Theirs);
                if let Some(unit) = theirs {
                    (unit.default, settled) = (Choice::Mine, false);
                }
            }
            if settled {
                // What is left can only be what my document has itself.
                self.units.iter_mut().for_each(|unit| unit.default = Choice::Mine);
                return;
            }
        }
    }

    /// What differs.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The document that both went on from, where it is known.
    #[must_use]
    pub const fn base(&self) -> Option<&Document> {
        self.base.as_ref()
    }

    /// My document.
    #[must_use]
    pub const fn mine(&self) -> &Document {
        &self.mine
    }

    /// Their document.
    #[must_use]
    pub const fn theirs(&self) -> &Document {
        &self.theirs
    }

    /// The default of each unit.
    #[must_use]
    pub fn default_choices(&self) -> Vec<Choice> {
        self.units.iter().map(|unit| unit.default).collect()
    }

    /// The document with a choice for each unit, in their order; units beyond the choices are at their default.
    ///
    /// # Errors
    /// The choices that do not go together; never empty.
    pub fn merged(&self, choices: &[Choice]) -> Result<Document, Vec<Clash>> {
        let chosen = |(index, unit): (usize, &Unit)| choices.get(index).copied().unwrap_or(unit.default);
        let choices = self.units.iter().enumerate().map(chosen).collect();
        Build::new(self, choices).document()
    }
}
