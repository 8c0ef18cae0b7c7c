//! The plan as a whole: what stays behind, what was left out, and the years that there are.

use std::sync::Arc;

use stadera::{
    plan::{Amendment, Document, Exclusion, Fraction, Measure, Stage, Target},
    rollover::{RollOverError, roll_over},
    view::{Language, roll_over_error},
};

use super::{
    LAST,
    cases::{date, decisions, document, indicator},
    rolled, sentences, snapshot,
    support::{files, notation::id},
};

/// What concerns the plan as a whole, and what was left out, on ARTI 2020 with a few fields changed.
#[test]
fn the_rest_in_both_languages() {
    let mut document = files::document(LAST);
    document.plan.stage = Stage::Interim;
    document.plan.title = "Piano 2020 (DGR 153/2020, triennio 2020-2022)".to_owned();
    document.plan.interim_date = Some(date("2020-02-29"));
    document.plan.approval = None;
    let why = || Some(Exclusion { reason: "Alluvione".to_owned() });
    for area in [1, 2] {
        let objective = Arc::make_mut(&mut document.plan.areas[area].objectives[0]);
        if area == 1 {
            objective.exclusion = why();
            objective.indicators[0].target = Some(Target::AtLeastPreviousFinal);
            objective.indicators[0].later_targets.clear();
        } else {
            objective.indicators[0].r#final.exclusion = why();
            objective.indicators[0].r#final.value = None;
            let Measure::Numeric(numeric) = &mut objective.indicators[0].measure else { continue };
            numeric.r#final = Fraction::default();
        }
    }
    let rolled = rolled(&document);
    assert_eq!(rolled.document.plan.title, "Piano 2021 (DGR 153/2020, triennio 2020-2022)");
    let told = |language| {
        let all = sentences(&rolled, language);
        let whole = all.iter().filter(|one| {
            ["Pian", "Plan"].iter().any(|start| one.starts_with(start))
                || [" 2.2", " 3.1"].iter().any(|code| one.contains(code))
        });
        whole.cloned().collect::<Vec<_>>().join("\n")
    };
    snapshot("rest_it", &told(Language::Italian));
    snapshot("rest_en", &told(Language::English));
}

#[test]
fn what_concerned_the_document_stays_behind() {
    let mut document = document(&["indicator numeric target 1 value 1"]);
    assert_eq!(decisions(&document).iter().filter(|one| one.contains("are not in the new plan")).count(), 0);
    document.plan.amendments =
        vec![Amendment { act: id("a"), reason: String::new(), open: false, before: Vec::new() }];
    let expected = "Plan: these concerned 2020 and are not in the new plan: amendments (1); copy by hand what is still needed.";
    assert!(decisions(&document).contains(&expected.to_owned()));
    assert_eq!(rolled(&document).document.plan.id, id("plan-2021"));
}

#[test]
fn there_is_no_year_2200() {
    let mut plan = document(&["indicator milestone from 2020-01-01 due 2020-12-31"]);
    let year = |year: u16, plan: &mut Document| {
        plan.plan.year = year;
        roll_over(plan).map(|rolled| rolled.document.plan.year)
    };
    assert_eq!(year(2198, &mut plan), Ok(2199));
    assert_eq!(year(1899, &mut plan), Ok(1900));
    for wrong in [2199, 1898, 0, u16::MAX] {
        assert_eq!(year(wrong, &mut plan), Err(RollOverError::Year(wrong)));
    }
    // A date may lie in another year than its plan, and then there may be none after it.
    plan.plan.year = 2020;
    if let Measure::Milestone(deadline) = &mut indicator(&mut plan).measure {
        deadline.due = Some(date("2199-12-31"));
    }
    let error = roll_over(&plan).expect_err("no such day");
    let told = [Language::Italian, Language::English].map(|one| roll_over_error(&plan.plan, error, one));
    assert_eq!(
        told,
        [
            "Obiettivo 1, scadenza: il 31/12/2199 non si può spostare di un anno, perché le date arrivano al 31/12/2199; correggere la data.",
            "Objective 1, due date: 31/12/2199 cannot move by a year, because dates end with 31/12/2199; mend the date."
        ]
    );
    let year = [Language::Italian, Language::English]
        .map(|one| roll_over_error(&plan.plan, RollOverError::Year(2199), one));
    assert_eq!(
        year,
        [
            "Dopo il 2199 non c’è un anno per cui si possa fare un piano: gli anni vanno dal 1900 al 2199.",
            "There is no year after 2199 that a plan can be of: years go from 1900 to 2199."
        ]
    );
}
