//! What a part holds, told in changes.

use super::{
    super::{Document, Id},
    ActField, AreaField, Change, GuidelineField, IndicatorField, ObjectiveField, Part, PhaseField, PlanField,
    RulesField,
};

impl Document {
    /// The fields of the plan itself and of the rule set, each as the change that sets it to what it is.
    #[must_use]
    pub fn fields(&self) -> Vec<Change> {
        let rules = RulesField::all(&self.rules).into_iter().map(|set| Change::Rules { set });
        PlanField::all(&self.plan).into_iter().map(|set| Change::Plan { set }).chain(rules).collect()
    }
}

impl Part {
    /// The fields of the part itself, each as the change that sets it to what it is. Of two parts of the same sort, and
    /// indicators of the same kind, they come in the same order; the first of an indicator is its kind with all that it
    /// holds.
    #[must_use]
    pub fn fields(&self) -> Vec<Change> {
        fn all<T>(fields: Vec<T>, id: &Id, change: fn(Id, T) -> Change) -> Vec<Change> {
            fields.into_iter().map(|set| change(id.clone(), set)).collect()
        }
        match self {
            Self::Act(one) => all(ActField::all(one), &one.id, |id, set| Change::Act { id, set }),
            Self::Guideline(one) => {
                all(GuidelineField::all(one), &one.id, |id, set| Change::Guideline { id, set })
            }
            Self::Area(one) => all(AreaField::all(one), &one.id, |id, set| Change::Area { id, set }),
            Self::Objective(one) => {
                all(ObjectiveField::all(one), &one.id, |id, set| Change::Objective { id, set })
            }
            Self::Indicator(one) => {
                all(IndicatorField::all(one), &one.id, |id, set| Change::Indicator { id, set })
            }
            Self::Phase(one) => all(PhaseField::all(one), &one.id, |id, set| Change::Phase { id, set }),
        }
    }
}
