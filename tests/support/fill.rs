//! Fills a field that an evaluation lacks, with something that the rest of the plan allows.

use std::sync::Arc;

use rust_decimal::Decimal;
use stadera::{
    number::{Figure, Weight},
    plan::{
        Area, Baseline, Completion, Deadline, Document, Field, Indicator, Measure, Objective, Phase,
        Schedule, Subject, SurveyRules, Target, Threshold,
    },
    scoring::{Lack, LackReason},
};

use super::{notation, plans::day};

/// A source of choices: the same one gives the same choices.
pub struct Picks(pub u64);

impl Picks {
    /// A number from 0 to `most`.
    pub fn up_to(&mut self, most: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((self.0 >> 33) % (most.unsigned_abs() + 1)).expect("a small number")
    }
}

fn figure(number: i64) -> Figure {
    Figure::new(Decimal::from(number)).expect("a figure")
}

fn objective(document: &mut Document, subject: Subject) -> &mut Objective {
    let (area, index) = subject.objective_index().expect("an objective");
    Arc::make_mut(&mut document.plan.areas[area].objectives[index])
}

fn indicator(document: &mut Document, subject: Subject) -> &mut Indicator {
    &mut objective(document, subject).indicators[subject.indicator_index().expect("an indicator")]
}

fn schedule(document: &mut Document, subject: Subject) -> &mut Schedule {
    match &mut indicator(document, subject).measure {
        Measure::Schedule(schedule) => schedule,
        other => panic!("a schedule, not {other:?}"),
    }
}

fn phase(document: &mut Document, subject: Subject) -> &mut Phase {
    &mut schedule(document, subject).phases[subject.phase_index().expect("a phase")]
}

fn deadline(document: &mut Document, subject: Subject) -> &mut Deadline {
    match &mut indicator(document, subject).measure {
        Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => deadline,
        other => panic!("a single activity, not {other:?}"),
    }
}

/// Fills the field.
pub fn fill(document: &mut Document, lack: &Lack, picks: &mut Picks) {
    let subject = lack.place.subject;
    match lack.place.field {
        Field::Weight => fill_weight(document, subject, picks),
        Field::Areas | Field::Indicators | Field::Phases => fill_list(document, lack, picks),
        Field::Target => {
            let target = Target::Value(figure(1 + picks.up_to(100)));
            indicator(document, subject).target = Some(target);
        }
        Field::Baseline => {
            let baseline = Baseline { value: figure(picks.up_to(100)), year: Some(2019) };
            indicator(document, subject).baseline = Some(baseline);
        }
        Field::Value => indicator(document, subject).r#final.value = Some(figure(picks.up_to(120) - 5)),
        Field::Numerator | Field::Denominator => fill_ratio(document, lack, picks),
        Field::SurveyAsked | Field::SurveyEvaluations | Field::SurveyScore => {
            fill_survey(document, lack, picks);
        }
        Field::SurveyRules => document.rules.survey = Some(survey_rules(picks)),
        _ => fill_date(document, lack, picks),
    }
}

/// Weights that are unknown share what the known ones leave of 100.
fn fill_weight(document: &mut Document, subject: Subject, picks: &mut Picks) {
    let mut weights: Vec<&mut Option<Weight>> = if subject.phase_index().is_some() {
        schedule(document, subject).phases.iter_mut().map(|phase| &mut phase.weight).collect()
    } else if subject.indicator_index().is_some() {
        objective(document, subject).indicators.iter_mut().map(|one| &mut one.weight).collect()
    } else {
        let objectives = document.plan.areas.iter_mut().flat_map(|area| &mut area.objectives);
        objectives.map(|objective| &mut Arc::make_mut(objective).weight).collect()
    };
    let known: Decimal = weights.iter().filter_map(|weight| weight.map(Weight::get)).sum();
    let left = (Decimal::ONE_HUNDRED - known).max(Decimal::ZERO);
    let unknown = weights.iter().filter(|weight| weight.is_none()).count();
    let before = weights.iter().position(|weight| weight.is_none());
    // A part of what is left, and not nothing: weights that are all zero have no mean.
    let part = (left * Decimal::new(picks.up_to(100), 2)).round_dp(2).max(Decimal::new(1, 2)).min(left);
    let share = if unknown == 1 { left } else { part };
    if let Some(position) = before {
        *weights[position] = Some(Weight::new(share).expect("a weight"));
    }
}

fn fill_list(document: &mut Document, lack: &Lack, picks: &mut Picks) {
    let number = picks.up_to(100);
    match lack.place.field {
        Field::Areas => {
            let mut made = notation::objective("new");
            made.weight = Some(Weight::new(Decimal::from(1 + number / 2)).expect("a weight"));
            let id = notation::id("area-new");
            let (code, title) = ("new".to_owned(), String::new());
            document.plan.areas.push(Area { id, code, title, objectives: vec![Arc::new(made)] });
        }
        Field::Indicators => {
            let deadline = Deadline { r#final: Some(Completion::NotEstimable), ..Deadline::default() };
            let mut made =
                notation::indicator(&format!("new-{number}"), Measure::NotQuantifiable(deadline.clone()));
            if number % 2 == 0 {
                made.measure = Measure::Milestone(Deadline { r#final: None, ..deadline });
            }
            objective(document, lack.place.subject).indicators.push(made);
        }
        _ => {
            let mut made = notation::phase(&format!("new-{number}"));
            made.weight = Some(Weight::new(Decimal::from(1 + number / 2)).expect("a weight"));
            schedule(document, lack.place.subject).phases.push(made);
        }
    }
}

/// A ratio that lacks a part can have it, or the value itself.
fn fill_ratio(document: &mut Document, lack: &Lack, picks: &mut Picks) {
    let indicator = indicator(document, lack.place.subject);
    if picks.up_to(2) == 0 {
        indicator.r#final.value = Some(figure(picks.up_to(120)));
        return;
    }
    let Measure::Numeric(numeric) = &mut indicator.measure else { panic!("a number") };
    match lack.place.field {
        Field::Numerator => numeric.r#final.numerator = Some(figure(picks.up_to(120))),
        _ => numeric.r#final.denominator = Some(figure(1 + picks.up_to(120))),
    }
}

/// Counts of a survey that reaches its quorum: as many asked as answered.
fn fill_survey(document: &mut Document, lack: &Lack, picks: &mut Picks) {
    let Measure::Survey(survey) = &mut indicator(document, lack.place.subject).measure else {
        panic!("a survey")
    };
    let count = &mut survey.r#final;
    let least = figure(1);
    match lack.place.field {
        Field::SurveyAsked => count.asked = Some(count.evaluations.unwrap_or(least).max(least)),
        Field::SurveyEvaluations => count.evaluations = Some(count.asked.unwrap_or(least).max(least)),
        _ => count.score = Some(figure(picks.up_to(100))),
    }
}

fn survey_rules(picks: &mut Picks) -> SurveyRules {
    let mut step = |from| Threshold {
        from: figure(from),
        percent: Weight::new(Decimal::from(picks.up_to(100))).expect("a weight"),
    };
    SurveyRules { quorum: Weight::default(), scale: vec![step(1), step(3)], example: false }
}

fn fill_date(document: &mut Document, lack: &Lack, picks: &mut Picks) {
    let subject = lack.place.subject;
    let late = if lack.reason == LackReason::DatesReversed { 500 } else { picks.up_to(500) };
    let some = Some(day(late));
    let end = Some(match picks.up_to(3) {
        0 => Completion::NotEstimable,
        1 => Completion::Estimated { end: day(late), basis: "The note".to_owned() },
        _ => Completion::Completed(day(late)),
    });
    match lack.place.field {
        Field::ScheduleDue => schedule(document, subject).due = some,
        Field::PhaseStart => phase(document, subject).start = some,
        Field::PhaseEnd => phase(document, subject).end = some,
        Field::PhaseCompletion => phase(document, subject).r#final.completion = end,
        Field::MilestoneStart | Field::UnquantifiedStart => deadline(document, subject).start = some,
        Field::MilestoneDue | Field::UnquantifiedDue => deadline(document, subject).due = some,
        Field::MilestoneEnd | Field::UnquantifiedEnd => deadline(document, subject).r#final = end,
        other => panic!("{other:?} is never lacking"),
    }
}
