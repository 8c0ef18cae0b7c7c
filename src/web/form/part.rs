//! How each sort of part is found in a document, and what changes it.

use crate::plan::{
    Act, ActField, Area, AreaField, Change, Document, Guideline, GuidelineField, Id, Indicator,
    IndicatorField, Objective, ObjectiveField, Phase, PhaseField, Plan, PlanField, RuleSet, RulesField,
};

/// A sort of part with fields.
pub trait Part: Send + Sync + 'static {
    /// A field with its value.
    type Field;

    /// The part with this identifier.
    fn find<'document>(document: &'document Document, id: &Id) -> Option<&'document Self>;

    /// The change that sets a field.
    fn change(id: &Id, set: Self::Field) -> Change;
}

macro_rules! parts {
    ($($name:ident($field:ident): |$document:ident, $id:ident| $find:expr;)+) => {$(
        impl Part for $name {
            type Field = $field;

            fn find<'document>($document: &'document Document, $id: &Id) -> Option<&'document Self> {
                $find
            }

            fn change(id: &Id, set: $field) -> Change {
                Change::$name { id: id.clone(), set }
            }
        }
    )+};
}

parts! {
    Act(ActField): |document, id| document.plan.act(id);
    Guideline(GuidelineField): |document, id| document.plan.guidelines.iter().find(|one| &one.id == id);
    Area(AreaField): |document, id| document.plan.areas.iter().find(|one| &one.id == id);
    Objective(ObjectiveField): |document, id| {
        document.plan.objectives().find(|(_, one)| &one.id == id).map(|(_, one)| one.as_ref())
    };
    Indicator(IndicatorField): |document, id| {
        document.plan.indicator(id)
    };
    Phase(PhaseField): |document, id| {
        document.plan.objectives().flat_map(|(_, one)| one.phases()).find(|one| &one.id == id)
    };
}

/// The plan itself; there is one, whatever the identifier.
impl Part for Plan {
    type Field = PlanField;

    fn find<'document>(document: &'document Document, _: &Id) -> Option<&'document Self> {
        Some(&document.plan)
    }

    fn change(_: &Id, set: PlanField) -> Change {
        Change::Plan { set }
    }
}

/// The rule set; there is one, whatever the identifier.
impl Part for RuleSet {
    type Field = RulesField;

    fn find<'document>(document: &'document Document, _: &Id) -> Option<&'document Self> {
        Some(&document.rules)
    }

    fn change(_: &Id, set: RulesField) -> Change {
        Change::Rules { set }
    }
}
