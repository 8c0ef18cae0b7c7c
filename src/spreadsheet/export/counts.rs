//! What is counted below the phases of a schedule, and the percentage that follows from it (R1, R2, R5).

use super::{
    Done, Scheduled, Source,
    formulas::Formulas,
    page::{Kind, Look, Page, fixed, range},
    results,
    schedule::{BESIDE, DUE, FIRST, LABEL, Layout, end, serial},
};
use crate::{
    plan::{Completion, Phase, Rounding, ScheduleMethod},
    scoring::Step,
    view::Language,
};

/// What is counted below the phases, in this order, from the second row after the last phase on.
const COUNTS: [(&str, &str); 11] = [
    ("Fasi che contano", "Phases that count"),
    ("Completate", "Completed"),
    ("Con fine stimata", "With an estimated end"),
    ("Con fine non stimabile", "Whose end cannot be estimated"),
    ("Di cui non si dice nulla", "Of which nothing is said"),
    ("Finite dopo la scadenza", "Ended after the due date"),
    ("Tutte completate entro la scadenza (1 = sì)", "All completed by the due date (1 = yes)"),
    ("Primo inizio previsto", "First planned start"),
    ("Ultima fine", "Last end"),
    ("Media ponderata delle fasi", "Weighted mean of the phases"),
    ("% di conseguimento del cronoprogramma", "% achieved of the schedule"),
];

/// What is counted over the phases, and the percentage that follows from it.
pub(super) fn write(source: &Source, schedule: &Scheduled, layout: Layout, page: &mut Page) -> Done {
    let formulas = counting(source, layout);
    let results = counted(source, schedule, page.language);
    for (index, ((label, formula), result)) in COUNTS.iter().zip(formulas).zip(results).enumerate() {
        let row = layout.count_row(index);
        page.text(row, LABEL, page.language.pick(label.0, label.1), Look::Line)?;
        let kind = match index {
            7 | 8 => Kind::Date,
            9 | 10 => Kind::Percent,
            _ => Kind::Number,
        };
        page.formula(row, BESIDE, &formula, &result, kind)?;
    }
    page.sheet.write_string(layout.count_row(10), 0, "schedule.result")?;
    Ok(())
}

fn counting(source: &Source, layout: Layout) -> [String; 11] {
    let all = |key: &str| layout.phases(key);
    let counts = format!("({}<>\"\")*({}=\"\")", range(FIRST, layout.last, 0), all("final.exclusion"));
    let (actual, estimated, ends) = (all("final.end"), all("final.estimated"), all("phase.ends"));
    let not_completed = format!("{counts}*(1-ISNUMBER({actual}))");
    let due = fixed(DUE, BESIDE);
    let [counted, completed, estimates, never, unknown, late] =
        [0, 1, 2, 3, 4, 5].map(|index| layout.count(index));
    let exact = Formulas { rounding: Rounding::LastStep, ..source.formulas() };
    [
        format!("=SUMPRODUCT({counts})"),
        format!("=SUMPRODUCT({counts}*ISNUMBER({actual}))"),
        format!("=SUMPRODUCT({not_completed}*ISNUMBER({estimated}))"),
        format!("=SUMPRODUCT({not_completed}*(1-ISNUMBER({estimated}))*({estimated}<>\"\"))"),
        format!("={counted}-{completed}-{estimates}-{never}"),
        format!("=IF(ISNUMBER({due}),SUMPRODUCT(ISNUMBER({ends})*({ends}>{due})),0)"),
        format!("=IF(AND(ISNUMBER({due}),{counted}>0,{completed}={counted},{late}=0),1,0)"),
        format!("=IF(COUNT({0})=0,\"\",MIN({0}))", all("phase.starts")),
        format!("=IF(COUNT({ends})=0,\"\",MAX({ends}))"),
        format!("={}", exact.mean(&all("phase.result"), &all("phase.weight"))),
        format!("={}", worth(source, layout, &unknown)),
    ]
}

/// What the schedule is worth, without the sign `=`.
fn worth(source: &Source, layout: Layout, unknown: &str) -> String {
    let formulas = source.formulas();
    let (missing, left_out) = (formulas.missing(), formulas.left_out());
    let [counted, estimates, never, in_line, first, last, mean] =
        [0, 2, 3, 6, 7, 8, 9].map(|index| layout.count(index));
    let due = fixed(DUE, BESIDE);
    let rest = match source.document.rules.schedule_method {
        ScheduleMethod::WeightedPhases => {
            // Without a due date nobody knows whether the delays were made up for, unless nothing was late.
            let all_done = format!("AND(NOT(ISNUMBER({due})),{estimates}+{never}=0)");
            let full = format!("IF(ISNUMBER({mean}),IF({mean}>1-1E-12,1,{missing}),{missing})");
            format!("IF({all_done},{full},{})", formulas.rounded_cell(&mean))
        }
        ScheduleMethod::OverallDuration => {
            let without_start = format!("{counted}-COUNT({})", layout.phases("phase.starts"));
            let lacks =
                format!("OR(NOT(ISNUMBER({due})),{without_start}>0,{unknown}>0,NOT(ISNUMBER({last})))");
            let ratio = formulas.rounded(&format!("({due}-{first}+1)/({last}-{first}+1)"));
            format!(
                "IF({never}>0,0,IF({lacks},{missing},IF({first}>{due},{missing},IF({last}<={due},1,{ratio}))))"
            )
        }
    };
    let none = format!("SUMPRODUCT(--({}<>\"\"))=0", range(FIRST, layout.last, 0));
    format!("IF({none},{missing},IF({counted}=0,{left_out},IF({in_line}=1,1,{rest})))")
}

/// What the formulas of the counts give.
fn counted(source: &Source, schedule: &Scheduled, language: Language) -> [String; 11] {
    let phases: Vec<&Phase> =
        (schedule.schedule.phases.iter()).filter(|phase| phase.r#final.exclusion.is_none()).collect();
    let count = |is: &dyn Fn(&Phase) -> bool| phases.iter().filter(|phase| is(phase)).count();
    let says =
        |is: fn(&Completion) -> bool| count(&|phase| phase.r#final.completion.as_ref().is_some_and(is));
    let late = schedule.schedule.due.map_or(0, |due| count(&|phase| end(phase).is_some_and(|end| end > due)));
    let completed = says(|one| matches!(one, Completion::Completed(_)));
    let in_line = schedule.schedule.due.is_some() && completed == phases.len() && completed > 0 && late == 0;
    let node = results::technical(&source.bare, schedule.subject);
    let mean = node.map(|node| &node.step).map_or_else(String::new, |step| match step {
        Step::Schedule(step) => results::mean(&step.mean, language),
        _ => String::new(),
    });
    [
        phases.len().to_string(),
        completed.to_string(),
        says(|one| matches!(one, Completion::Estimated { .. })).to_string(),
        says(|one| matches!(one, Completion::NotEstimable)).to_string(),
        count(&|phase| phase.r#final.completion.is_none()).to_string(),
        late.to_string(),
        u8::from(in_line).to_string(),
        serial(phases.iter().filter_map(|phase| phase.start).min()),
        serial(phases.iter().filter_map(|phase| end(phase)).max()),
        mean,
        node.map_or_else(String::new, |node| results::outcome(node.outcome, language)),
    ]
}
