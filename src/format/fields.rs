//! What a file of version 1 holds: each object with its fields, each choice with its words.
//!
//! A field is `required`, or `optional`: then a file may leave it out, and it is unknown, empty or at its default. The
//! order is that in which the types declare them. How a value of a type looks (a figure, a date, …) is in `reader`.
//!
//! The compiler sees to it that nothing is forgotten: a field that is not listed leaves its struct incomplete, a variant
//! that is not listed a `match`. That names and `required` are those of the schema, and so of what is written, is up to
//! `tests/schema.rs`.

use super::{
    file::Envelope,
    reader::{Read, Value as FileValue},
};
use crate::{
    date::Date,
    number::Figure,
    plan::{
        Act, Amendment, Answer, Area, Baseline, Completion, Deadline, Direction, Exclusion, FigureKind,
        FinalMonitoring, Fraction, Guideline, Indicator, InterimMonitoring, InterimRules, LaterTarget,
        Measure, Nature, Numeric, Objective, Phase, PhaseMonitoring, Plan, Rounding, RuleSet, Scenario,
        Schedule, ScheduleMethod, Scope, Stage, State, Survey, SurveyCount, SurveyRules, Target, Threshold,
    },
};

/// The names of fields, as a file has them.
macro_rules! names {
    ($($field:ident)+) => {
        const { &[$(plain(stringify!($field))),+] }
    };
}

/// The name of a field without the mark of a word that Rust uses itself, such as `r#final`.
const fn plain(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

/// `object!(Type { field: required, field: optional })`. [`Fields`](super::reader::Fields) gives the fields out in the
/// order of the names that it got, which is that of the struct literal: both are this list.
macro_rules! object {
    ($name:ty { $($field:ident: $presence:ident),+ $(,)? }) => {
        impl Read for $name {
            #[inline(never)]
            fn read(value: &FileValue<'_>) -> Self {
                let mut fields = value.fields(names!($($field)+));
                Self { $($field: fields.$presence()),+ }
            }
        }
    };
}

/// `one_of!(Type { "word" => Variant, "word" => Variant(Content), "word" => Variant { field: required } })`; the first
/// stands in for what is none of them.
macro_rules! one_of {
    ($name:ident {
        $first_word:literal => $first:ident
            $(($first_content:ty))? $({ $($first_field:ident: $first_presence:ident),+ })?
        $(, $word:literal => $variant:ident $(($content:ty))? $({ $($field:ident: $presence:ident),+ })?)+
        $(,)?
    }) => {
        impl Read for $name {
            #[inline(never)]
            fn read(value: &FileValue<'_>) -> Self {
                #[allow(dead_code, reason = "the first is the one that is left when it is none of the others")]
                enum Index { $first $(, $variant)+ }
                let choice = value.choice(&[$first_word $(, $word)+]);
                match choice.index {
                    $(index if index == Index::$variant as usize => {
                        variant!(choice, $variant $(($content))? $({ $($field: $presence),+ })?)
                    })+
                    _ => variant!(
                        choice,
                        $first $(($first_content))? $({ $($first_field: $first_presence),+ })?
                    ),
                }
            }
        }
        const _: fn(&$name) = |value| match value {
            $name::$first { .. } $(| $name::$variant { .. })+ => {}
        };
    };
}

/// A variant with what it holds.
macro_rules! variant {
    ($choice:ident, $variant:ident) => {{
        $choice.must_be_bare();
        Self::$variant
    }};
    ($choice:ident, $variant:ident ($content:ty)) => {
        Self::$variant(<$content>::read(&$choice.content))
    };
    ($choice:ident, $variant:ident { $($field:ident: $presence:ident),+ }) => {{
        let mut fields = $choice.content.fields(names!($($field)+));
        Self::$variant { $($field: fields.$presence()),+ }
    }};
}

object!(Envelope<Plan, RuleSet> {
    format: required,
    version: required,
    application: required,
    past: optional,
    rules: required,
    plan: required,
});

object!(RuleSet {
    name: optional,
    schedule_method: optional,
    rounding: optional,
    survey: optional,
    interim: optional,
});
object!(InterimRules { early_share: required, rate_share: required });
object!(SurveyRules { quorum: required, scale: required, example: optional });
object!(Threshold { from: required, percent: required });
one_of!(ScheduleMethod { "weighted_phases" => WeightedPhases, "overall_duration" => OverallDuration });
one_of!(Rounding { "last_step" => LastStep, "each_level" => EachLevel });

object!(Plan {
    id: required,
    title: required,
    body: required,
    body_short: optional,
    year: required,
    stage: optional,
    interim_date: optional,
    notes: optional,
    acts: optional,
    approval: optional,
    amendments: optional,
    guidelines: optional,
    areas: required,
    thresholds: optional,
    scenarios: optional,
});
one_of!(Stage { "planned" => Planned, "interim" => Interim, "final" => Final });
object!(Act { id: required, name: required, date: optional, title: optional });
object!(Amendment { act: required, reason: optional, open: optional, before: required });
object!(Guideline { id: required, code: required, title: required, text: optional, act: optional });
object!(Scenario { id: required, name: required, note: optional, version: optional, changes: optional });
object!(Area { id: required, code: required, title: required, objectives: required });

object!(Objective {
    id: required,
    code: required,
    title: required,
    weight: optional,
    scope: optional,
    responsible: optional,
    shared_with: optional,
    programming: optional,
    answers: optional,
    note: optional,
    exclusion: optional,
    indicators: required,
});
one_of!(Scope { "both" => Both, "organisational" => Organisational, "individual" => Individual });
object!(Answer { guideline: required, reading: optional });
object!(Exclusion { reason: required });

object!(Indicator {
    id: required,
    title: required,
    weight: optional,
    scope: optional,
    note: optional,
    baseline: optional,
    target: optional,
    later_targets: optional,
    measure: required,
    interim: optional,
    r#final: optional,
});
object!(Baseline { value: required, year: optional });
one_of!(Target { "value" => Value(Figure), "at_least_previous_final" => AtLeastPreviousFinal });
object!(LaterTarget { from: required, to: required, target: required });
object!(InterimMonitoring { value: optional, note: optional, source: optional, state: optional });
one_of!(State {
    "early" => Early,
    "to_start" => ToStart,
    "on_track" => OnTrack,
    "to_start_late" => ToStartLate,
    "late" => Late,
});
object!(FinalMonitoring {
    value: optional,
    declared: optional,
    note: optional,
    source: optional,
    criteria_note: optional,
    exclusion: optional,
});

one_of!(Measure {
    "numeric" => Numeric(Numeric),
    "schedule" => Schedule(Schedule),
    "milestone" => Milestone(Deadline),
    "survey" => Survey(Survey),
    "not_quantifiable" => NotQuantifiable(Deadline),
});
object!(Numeric {
    unit: optional,
    direction: optional,
    nature: optional,
    figure: optional,
    interim: optional,
    r#final: optional,
});
one_of!(Direction { "higher" => Higher, "lower" => Lower });
one_of!(Nature { "rate" => Rate, "cumulative" => Cumulative });
one_of!(FigureKind { "given" => Given, "ratio" => Ratio });
object!(Fraction { numerator: optional, denominator: optional });
object!(Schedule { name: required, due: optional, phases: required });
object!(Phase {
    id: required,
    code: required,
    title: required,
    output: optional,
    start: optional,
    end: optional,
    responsible: optional,
    weight: optional,
    interim: optional,
    r#final: optional,
});
object!(PhaseMonitoring { completion: optional, note: optional, source: optional, exclusion: optional });
one_of!(Completion {
    "completed" => Completed(Date),
    "estimated" => Estimated { end: required, basis: required },
    "not_estimable" => NotEstimable,
});
object!(Deadline { start: optional, due: optional, interim: optional, r#final: optional });
object!(Survey { interim: optional, r#final: optional });
object!(SurveyCount { asked: optional, evaluations: optional, score: optional });

mod changes;
mod survey;
