//! The situations: a few lines each, in the small notation.

use stadera::{
    number::{Figure, Weight},
    plan::{
        Document, Exclusion, Measure, Rounding, RuleSet, ScheduleMethod, Subject, SurveyRules, Threshold,
    },
    scoring::Performance,
};

use crate::support::notation;

/// A situation, and the part that is explained.
pub struct Case {
    pub situation: &'static str,
    pub lines: &'static [&'static str],
    pub of: Subject,
    pub performance: Performance,
    pub rules: fn() -> RuleSet,
}

/// Cases of one kind, with the name of their snapshot.
pub type Group = (&'static str, fn() -> Vec<Case>);

pub const GROUPS: [Group; 7] = [
    ("activities", activities),
    ("schedules", schedules),
    ("numbers", numbers),
    ("surveys", surveys),
    ("means", means),
    ("left_out", left_out),
    ("notes_and_rounding", notes_and_rounding),
];

pub const INTERIM: [Group; 2] = [("interim_dates", interim_dates), ("interim_numbers", interim_numbers)];

impl Case {
    /// The document, with titles as a plan has them.
    pub fn document(&self) -> Document {
        let lines: Vec<String> = self.lines.iter().map(|line| (*line).to_owned()).collect();
        let mut document = notation::document(&lines, (self.rules)()).expect("a document");
        let body = Exclusion { reason: "l’emergenza sanitaria ha chiuso gli uffici".to_owned() };
        for area in &mut document.plan.areas {
            for objective in &mut area.objectives {
                let objective = std::sync::Arc::make_mut(objective);
                objective.title = "Migliorare i servizi agli utenti".to_owned();
                objective.exclusion = objective.exclusion.as_ref().map(|_| body.clone());
                for indicator in &mut objective.indicators {
                    indicator.r#final.exclusion =
                        indicator.r#final.exclusion.as_ref().map(|_| Exclusion { reason: String::new() });
                    indicator.title = title(&indicator.measure).to_owned();
                    if let Measure::Schedule(schedule) = &mut indicator.measure {
                        for (index, phase) in schedule.phases.iter_mut().enumerate() {
                            phase.code = (index + 1).to_string();
                            phase.title = PHASES[index % PHASES.len()].to_owned();
                            phase.r#final.exclusion = phase.r#final.exclusion.as_ref().map(|_| body.clone());
                        }
                    }
                }
            }
        }
        document
    }
}

const PHASES: [&str; 3] = ["Pubblicazione dell’avviso", "Istruttoria delle domande", "Avvio del servizio"];

fn title(measure: &Measure) -> &'static str {
    match measure {
        Measure::Numeric(_) => "Domande evase",
        Measure::Schedule(_) => "Apertura dello sportello",
        Measure::Milestone(_) => "Approvazione del regolamento",
        Measure::NotQuantifiable(_) => "Riordino degli archivi",
        Measure::Survey(_) => "Soddisfazione degli utenti",
    }
}

fn indicator() -> Subject {
    Subject::objective(0, 0).indicator(0)
}

fn case(situation: &'static str, lines: &'static [&'static str]) -> Case {
    let (of, performance) = (indicator(), Performance::Organisational);
    Case { situation, lines, of, performance, rules: RuleSet::default }
}

impl Case {
    fn of(self, of: Subject) -> Self {
        Self { of, ..self }
    }

    fn by(self, rules: fn() -> RuleSet) -> Self {
        Self { rules, ..self }
    }

    fn individual(self) -> Self {
        Self { performance: Performance::Individual, ..self }
    }
}

fn overall() -> RuleSet {
    RuleSet { schedule_method: ScheduleMethod::OverallDuration, ..RuleSet::default() }
}

fn each_level() -> RuleSet {
    RuleSet { rounding: Rounding::EachLevel, ..RuleSet::default() }
}

fn scale(example: bool) -> RuleSet {
    let step = |from: &str, percent: &str| Threshold {
        from: Figure::parse(from).expect("a figure"),
        percent: Weight::parse(percent).expect("a weight"),
    };
    let scale = vec![step("2", "50"), step("3", "80"), step("3.5", "100")];
    let quorum = Weight::parse("30").expect("a weight");
    RuleSet { survey: Some(SurveyRules { quorum, scale, example }), ..RuleSet::default() }
}

pub fn survey_rules() -> RuleSet {
    scale(false)
}

fn example_rules() -> RuleSet {
    scale(true)
}

fn activities() -> Vec<Case> {
    vec![
        case(
            "completed by its planned end",
            &["indicator milestone from 2020-01-01 due 2020-04-30 completed 2020-04-20"],
        ),
        case("completed late", &["indicator milestone from 2020-01-01 due 2020-04-30 completed 2020-05-31"]),
        case("one day late", &["indicator milestone from 2020-01-01 due 2020-04-30 completed 2020-05-01"]),
        case("nothing said of its end", &["indicator milestone from 2020-01-01 due 2020-04-30"]),
        case(
            "late, the planned start is not known",
            &["indicator milestone due 2020-04-30 completed 2020-05-31"],
        ),
        case(
            "late, the dates are reversed",
            &["indicator milestone from 2020-06-01 due 2020-04-30 completed 2020-07-31"],
        ),
        case(
            "not quantifiable, the note lets the end be estimated in time",
            &["indicator unquantified from 2020-01-01 due 2020-12-31 estimated 2020-12-15"],
        ),
        case(
            "not quantifiable, the note lets the end be estimated late",
            &["indicator unquantified from 2020-01-01 due 2020-12-31 estimated 2021-03-31"],
        ),
        case(
            "not quantifiable, the end cannot be estimated",
            &["indicator unquantified from 2020-01-01 due 2020-12-31 not-estimable"],
        ),
        case(
            "not quantifiable, completed",
            &["indicator unquantified from 2020-01-01 due 2020-12-31 completed 2020-11-30"],
        ),
        case("not quantifiable, nothing known", &["indicator unquantified from 2020-01-01"]),
    ]
}

const FIRST: &str = "phase weight 40 from 2020-01-01 to 2020-04-30 completed 2020-05-31";

fn schedules() -> Vec<Case> {
    vec![
        case(
            "every phase by the due date: a delay is made up for",
            &[
                "indicator schedule due 2020-12-31",
                FIRST,
                "phase weight 60 from 2020-05-01 to 2020-12-31 completed 2020-12-20",
            ],
        ),
        case(
            "by the due date, a planned end is not known",
            &["indicator schedule due 2020-12-31", "phase weight 100 from 2020-05-01 completed 2020-12-20"],
        ),
        case(
            "not all by the due date, one late, one left out, one without an estimate",
            &[
                "indicator schedule due 2020-12-31",
                FIRST,
                "phase weight 20 from 2020-02-01 to 2020-10-31 excluded",
                "phase weight 40 from 2020-05-01 to 2020-12-31 not-estimable",
            ],
        ),
        case(
            "not all by the due date, one estimated late",
            &[
                "indicator schedule due 2020-12-31",
                "phase weight 40 from 2020-01-01 to 2020-04-30 completed 2020-04-15",
                "phase weight 60 from 2020-05-01 to 2020-12-31 estimated 2021-02-28",
            ],
        ),
        case(
            "estimated by its planned end: nothing is lost",
            &[
                "indicator schedule due 2020-12-31",
                "phase weight 100 from 2020-05-01 to 2020-12-31 estimated 2020-12-15",
            ],
        ),
        case(
            "without a due date",
            &["indicator schedule", "phase weight 100 from 2020-01-01 to 2020-04-30 not-estimable"],
        ),
        case(
            "of one phase nothing is said",
            &["indicator schedule due 2020-12-31", FIRST, "phase weight 60 from 2020-05-01 to 2020-12-31"],
        ),
        case(
            "a late phase has no weight",
            &[
                "indicator schedule due 2020-12-31",
                "phase from 2020-05-01 to 2020-12-31 completed 2021-01-31",
            ],
        ),
        case("no phases", &["indicator schedule due 2020-12-31"]),
        case(
            "every phase left out",
            &["indicator schedule due 2020-12-31", "phase weight 100 from 2020-01-01 to 2020-04-30 excluded"],
        ),
        case(
            "what is left has no weight",
            &[
                "indicator schedule due 2020-12-31",
                "phase weight 0 from 2020-01-01 to 2020-12-31 completed 2021-01-31",
            ],
        ),
        case(
            "overall duration, late",
            &[
                "indicator schedule due 2020-12-31",
                FIRST,
                "phase weight 60 from 2020-05-01 to 2020-12-31 completed 2021-01-31",
            ],
        )
        .by(overall),
        case(
            "overall duration, estimated in time",
            &[
                "indicator schedule due 2020-12-31",
                "phase weight 100 from 2020-05-01 to 2020-11-30 estimated 2020-12-15",
            ],
        )
        .by(overall),
        case(
            "overall duration, a phase that will not be completed",
            &[
                "indicator schedule due 2020-12-31",
                FIRST,
                "phase weight 60 from 2020-05-01 to 2020-12-31 not-estimable",
            ],
        )
        .by(overall),
        case(
            "overall duration, nothing said of a phase",
            &["indicator schedule due 2020-12-31", FIRST, "phase weight 60 from 2020-05-01 to 2020-12-31"],
        )
        .by(overall),
    ]
}

fn numbers() -> Vec<Case> {
    vec![
        case("below its target", &["indicator numeric target 40 value 30"]),
        case("at its target", &["indicator numeric target 40 value 40"]),
        case("above its target: capped", &["indicator numeric target 40 value 52.5"]),
        case("zero", &["indicator numeric target 40 value 0"]),
        case("below zero: floored", &["indicator numeric target 40 value -5"]),
        case("a ratio below its target", &["indicator numeric target 100 ratio 397/417"]),
        case("less is better, above the target", &["indicator numeric lower target 30 value 40"]),
        case("less is better, a ratio above the target", &["indicator numeric lower target 5 ratio 31/417"]),
        case("less is better, below the target", &["indicator numeric lower target 30 value 24"]),
        case("less is better, and it is zero", &["indicator numeric lower target 30 value 0"]),
        case(
            "the target is the final value of the year before",
            &["indicator numeric target previous baseline 80 value 72"],
        ),
        case("no value", &["indicator numeric target 40"]),
        case("no target", &["indicator numeric value 30"]),
        case("no final value of the year before", &["indicator numeric target previous value 72"]),
        case("half a ratio", &["indicator numeric target 100 ratio 397/-"]),
        case("a denominator of zero", &["indicator numeric target 100 ratio 397/0"]),
        case("a target of zero", &["indicator numeric target 0 value 30"]),
    ]
}

fn surveys() -> Vec<Case> {
    vec![
        case("a step of the scale", &["indicator survey asked 200 evaluations 90 score 279"])
            .by(survey_rules),
        case("the highest step", &["indicator survey asked 200 evaluations 90 score 333"]).by(survey_rules),
        case("below the lowest step", &["indicator survey asked 200 evaluations 90 score 126"])
            .by(survey_rules),
        case("the scale is an example", &["indicator survey asked 200 evaluations 90 score 279"])
            .by(example_rules),
        case("too few answered", &["indicator survey asked 201 evaluations 40 score 120"]).by(survey_rules),
        case("nobody was asked", &["indicator survey asked 0 evaluations 0 score 0"]).by(survey_rules),
        case("no score", &["indicator survey asked 200 evaluations 90"]).by(survey_rules),
        case("no scale", &["indicator survey asked 200 evaluations 90 score 279"]),
    ]
}

fn means() -> Vec<Case> {
    let objective = Subject::objective(0, 0);
    vec![
        case("an objective of one indicator", &["indicator numeric target 40 value 30"]).of(objective),
        case(
            "an objective of indicators that weigh the same",
            &["indicator numeric target 40 value 30", "indicator numeric target 40 value 50"],
        )
        .of(objective),
        case(
            "an objective of indicators with weights",
            &[
                "indicator numeric weight 70 target 40 value 30",
                "indicator numeric weight 30 target 40 value 20",
            ],
        )
        .of(objective),
        case(
            "an objective of which one indicator is left out",
            &["indicator numeric target 40 value 30", "indicator numeric target 40 value 50 excluded"],
        )
        .of(objective),
        case(
            "an objective with an indicator that is missing",
            &["indicator numeric target 40 value 30", "indicator numeric target 40"],
        )
        .of(objective),
        case("an objective without indicators", &["objective 1.1 weight 100"]).of(objective),
        case(
            "an objective whose indicators are left out",
            &["indicator numeric target 40 value 50 excluded"],
        )
        .of(objective),
        case(
            "an objective whose indicators have no weight",
            &[
                "indicator numeric weight 0 target 40 value 30",
                "indicator numeric weight 0 target 40 value 20",
            ],
        )
        .of(objective),
        case(
            "a plan",
            &[
                "objective 1.1 weight 60",
                "indicator numeric target 40 value 40",
                "objective 1.2 weight 30",
                "indicator numeric target 40 value 30",
                "objective 1.3 weight 10 scope individual",
                "indicator numeric target 40 value 20",
            ],
        )
        .of(Subject::Plan),
        case(
            "a plan where all is reached",
            &[
                "objective 1.1 weight 60",
                "indicator numeric target 40 value 40",
                "objective 1.2 weight 40",
                "indicator numeric target 4 value 5",
            ],
        )
        .of(Subject::Plan),
        case(
            "a plan with something missing",
            &[
                "objective 1.1 weight 60",
                "indicator numeric target 40 value 40",
                "objective 1.2",
                "indicator numeric value 5",
            ],
        )
        .of(Subject::Plan),
        case(
            "a plan of which nothing is left",
            &["objective 1.1 weight 100 excluded", "indicator numeric target 4 value 5"],
        )
        .of(Subject::Plan),
        case("a plan without objectives", &[]).of(Subject::Plan),
    ]
}

fn left_out() -> Vec<Case> {
    let objective = Subject::objective(0, 0);
    vec![
        case("an objective for the individual performance", &["objective 1.1 weight 100 scope individual"])
            .of(objective),
        case(
            "an objective for the organisational performance",
            &["objective 1.1 weight 100 scope organisational"],
        )
        .of(objective)
        .individual(),
        case(
            "an indicator for the individual performance",
            &["indicator numeric scope individual target 4 value 5"],
        ),
        case("an objective left out", &["objective 1.1 weight 100 excluded"]).of(objective),
        case("an indicator left out, without a reason", &["indicator numeric target 4 value 5 excluded"]),
        case(
            "a phase left out",
            &["indicator schedule due 2020-12-31", "phase weight 100 from 2020-01-01 to 2020-04-30 excluded"],
        )
        .of(indicator().phase(0)),
    ]
}

fn notes_and_rounding() -> Vec<Case> {
    vec![
        case("the note prevails", &["indicator numeric target 100 ratio 397/417 declared 80"]),
        case("the note is higher", &["indicator numeric target 100 ratio 397/417 declared 98"]),
        case("a note, and something missing", &["indicator numeric target 100 declared 80"]),
        case(
            "a note, and no technical evaluation",
            &["indicator survey asked 200 evaluations 10 score 30 declared 80"],
        )
        .by(survey_rules),
        case(
            "rounded at each level",
            &["indicator numeric target 100 ratio 397/417", "indicator numeric target 30 value 20"],
        )
        .of(Subject::objective(0, 0))
        .by(each_level),
    ]
}

fn interim_dates() -> Vec<Case> {
    vec![
        case(
            "a phase overdue, another left aside",
            &[
                SCHEDULE,
                "phase weight 60 from 2020-01-04 to 2020-04-30",
                "phase weight 40 from 2020-01-04 to 2020-05-31",
                "interim excluded",
                "phase weight 10 from 2020-01-01 to 2020-03-31",
                "interim completed 2020-03-31",
            ],
        ),
        case("nothing was to start", &[SCHEDULE, "phase weight 100 from 2020-09-01 to 2020-12-31"]),
        case(
            "it was to start, and has not",
            &[SCHEDULE, "interim state to_start", "phase weight 100 from 2020-03-01 to 2020-12-31"],
        ),
        case(
            "a phase completed early",
            &[
                SCHEDULE,
                "interim value 50 state early",
                "phase weight 20 from 2020-01-04 to 2020-06-30",
                "interim completed 2020-03-02",
                "phase weight 80 from 2020-01-01 to 2020-12-31",
            ],
        ),
        case(
            "as expected",
            &[
                SCHEDULE,
                "interim state late",
                "phase weight 60 from 2020-01-01 to 2020-03-31",
                "interim completed 2020-03-31",
                "phase weight 40 from 2020-01-01 to 2020-12-31",
            ],
        ),
        case(
            "everything left aside",
            &[SCHEDULE, "phase weight 100 from 2020-01-01 to 2020-12-31", "interim excluded"],
        ),
        case("nothing said", &[SCHEDULE, "phase weight 100 from 2020-01-01 to 2020-12-31"]),
        case(
            "the weight of a completed phase is not known",
            &[SCHEDULE, "phase from 2020-01-01 to 2020-03-31", "interim completed 2020-03-31"],
        ),
        case(
            "a milestone overdue",
            &["indicator milestone from 2020-01-01 due 2020-04-30", "interim state late"],
        ),
        case(
            "a milestone completed early",
            &["indicator milestone from 2020-01-01 due 2020-12-31", "interim completed 2020-05-31"],
        ),
        case(
            "a milestone completed in time",
            &["indicator unquantified from 2020-01-01 due 2020-06-30", "interim completed 2020-06-15"],
        ),
        case("a milestone to start", &["indicator milestone from 2020-09-01 due 2020-12-31"]),
    ]
}

const SCHEDULE: &str = "indicator schedule due 2020-12-31";

fn interim_numbers() -> Vec<Case> {
    vec![
        case(
            "as the year",
            &["indicator numeric cumulative target 100", "interim ratio 25202/45000 state on_track"],
        ),
        case("behind the year", &["indicator numeric cumulative target 50", "interim value 20"]),
        case("reached already", &["indicator numeric cumulative target 50", "interim value 60"]),
        case("a limit, as the year", &["indicator numeric cumulative lower target 50", "interim value 20"]),
        case(
            "a limit of zero, exceeded",
            &["indicator numeric cumulative lower target 0", "interim value 1"],
        ),
        case("a limit of zero, kept", &["indicator numeric cumulative lower target 0", "interim value 0"]),
        case("a rate near its target", &["indicator numeric target 100", "interim ratio 96/106 state late"]),
        case(
            "a rate far from its target",
            &["indicator numeric target previous baseline 91.33", "interim value 72.76"],
        ),
        case("a rate at its target", &["indicator numeric target 66", "interim value 72.76"]),
        case("a rate, less is better, far", &["indicator numeric lower target 30", "interim value 40"]),
        case("a rate, less is better, reached", &["indicator numeric lower target 30", "interim value 0"]),
        case(
            "measured at the end of the year",
            &["indicator numeric target 79", "interim state to_start note Il dato sarà rilevato a fine anno"],
        ),
        case("nothing known", &["indicator numeric"]),
        case("a survey", &["indicator survey target 100", "interim value 95.5"]),
    ]
}
