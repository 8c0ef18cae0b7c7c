//! The formulas of the workbook: the rules as a spreadsheet computes them (docs/rules.md).
//!
//! Percentages are fractions of one here, and a cell that has no percentage holds one of two words instead, which a mean
//! neither adds nor takes for zero. Only functions that every spreadsheet has had for decades are used.

use crate::{
    plan::{Direction, Rounding, Scope},
    scoring::Performance,
    view::{Language, scope_name},
};

/// What the formulas of a workbook have in common.
#[derive(Clone, Copy)]
pub(super) struct Formulas {
    pub language: Language,
    pub rounding: Rounding,
}

/// Where the figures of an activity stand: planned start and end, actual and estimated end.
pub(super) struct ActivityCells<'a> {
    pub start: &'a str,
    pub planned: &'a str,
    pub actual: &'a str,
    pub estimated: &'a str,
}

/// Where the counts of a survey and the scale stand.
pub(super) struct SurveyCells<'a> {
    pub asked: &'a str,
    pub evaluations: &'a str,
    pub score: &'a str,
    pub quorum: &'a str,
    /// The thresholds, the lowest first.
    pub from: &'a str,
    /// What each is worth.
    pub percent: &'a str,
}

/// Where a part says whose performance it counts for and why it is left out.
pub(super) struct Gate<'a> {
    pub scope: &'a str,
    pub exclusion: &'a str,
}

/// Decimals of a fraction that are still exact in a spreadsheet's numbers: what is a half there is a half here.
const EXACT: u32 = 12;

impl Formulas {
    /// The word of a result that is missing, as a formula writes it.
    pub fn missing(self) -> String {
        format!("\"{}\"", missing_word(self.language))
    }

    /// The word of what is not evaluable, as a formula writes it.
    pub fn left_out(self) -> String {
        format!("\"{}\"", left_out_word(self.language))
    }

    /// Two decimals of a percentage, half up (R13).
    pub fn to_two_decimals(value: &str) -> String {
        format!("ROUND(ROUND({value},{EXACT}),4)")
    }

    /// Rounded where the plan rounds at each level (R13).
    pub fn rounded(self, value: &str) -> String {
        match self.rounding {
            Rounding::LastStep => value.to_owned(),
            Rounding::EachLevel => Self::to_two_decimals(value),
        }
    }

    /// A cell that may hold a word, rounded where the plan rounds at each level.
    pub fn rounded_cell(self, cell: &str) -> String {
        match self.rounding {
            Rounding::LastStep => cell.to_owned(),
            Rounding::EachLevel => format!("IF(ISNUMBER({cell}),{},{cell})", Self::to_two_decimals(cell)),
        }
    }

    /// Numerator / denominator where they make a number, else the value (R3).
    pub fn achieved(numerator: &str, denominator: &str, value: &str, percent: bool) -> String {
        let times = if percent { "" } else { "*100" };
        format!(
            "=IF(AND(ISNUMBER({numerator}),ISNUMBER({denominator}),{denominator}>0),{numerator}/{denominator}{times},\
             IF(ISNUMBER({value}),{value},\"\"))"
        )
    }

    /// The target as a number: that of the plan, or the final value of the year before (R12).
    pub fn goal(target: &str, baseline: &str) -> String {
        let rule = format!("OR(LEFT({target},1)=\"≥\",LEFT({target},2)=\">=\")");
        format!("=IF(ISNUMBER({target}),{target},IF(AND({rule},ISNUMBER({baseline})),{baseline},\"\"))")
    }

    /// A number against its target (R3).
    pub fn numeric(self, achieved: &str, goal: &str, direction: Direction) -> String {
        let missing = self.missing();
        let capped = |quotient: String| self.rounded(&format!("MAX(0,MIN(1,{quotient}))"));
        let compared = match direction {
            Direction::Higher => {
                format!("IF({goal}>0,{},{missing})", capped(format!("{achieved}/{goal}")))
            }
            Direction::Lower => {
                let quotient = capped(format!("{goal}/{achieved}"));
                format!("IF({goal}>=0,IF({achieved}<=0,1,{quotient}),{missing})")
            }
        };
        format!("=IF(AND(ISNUMBER({achieved}),ISNUMBER({goal})),{compared},{missing})")
    }

    /// An activity against its planned end (R1, R2), without the sign `=`.
    fn delay(self, cells: &ActivityCells) -> String {
        let ActivityCells { start, planned, actual, estimated } = cells;
        let missing = self.missing();
        let end = format!("IF(ISNUMBER({actual}),{actual},{estimated})");
        let late = self.rounded(&format!("({planned}-{start}+1)/({end}-{start}+1)"));
        format!(
            "IF(COUNT({actual},{estimated})=0,IF({estimated}=\"\",{missing},0),IF(NOT(ISNUMBER({planned})),{missing},\
             IF({end}<={planned},1,IF(NOT(ISNUMBER({start})),{missing},IF({start}>{planned},{missing},{late})))))"
        )
    }

    /// A single activity (R1), or what cannot be quantified (R2).
    pub fn activity(self, cells: &ActivityCells) -> String {
        format!("={}", self.delay(cells))
    }

    /// A phase (R1, R2, R5); `in_line` says that its schedule was completed by its due date.
    pub fn phase(self, cells: &ActivityCells, exclusion: &str, in_line: &str) -> String {
        let (left_out, delay) = (self.left_out(), self.delay(cells));
        let done = format!("AND(ISNUMBER({}),{in_line}=1)", cells.actual);
        format!("=IF({exclusion}<>\"\",{left_out},IF({done},1,{delay}))")
    }

    /// A satisfaction index (R9), compared as products, so that a cut quotient cannot miss a step.
    pub fn survey(self, cells: &SurveyCells) -> String {
        let SurveyCells { asked, evaluations, score, quorum, from, percent } = cells;
        let (missing, left_out) = (self.missing(), self.left_out());
        let steps = format!("SUMPRODUCT(--(ROUND({from}*{evaluations},8)<=ROUND({score},8)))");
        let worth = format!("IF({steps}=0,0,INDEX({percent},{steps}))");
        format!(
            "=IF(OR(NOT(ISNUMBER({asked})),NOT(ISNUMBER({evaluations}))),{missing},IF({asked}<=0,{missing},\
             IF(ROUND({evaluations},8)<ROUND({quorum}*{asked},8),{left_out},\
             IF(NOT(ISNUMBER({score})),{missing},IF({evaluations}<=0,{missing},{})))))",
            self.rounded(&worth)
        )
    }

    /// What an indicator is worth for a performance: scope (R8), external causes (R5), the note where it is lower (R4).
    pub fn indicator(self, technical: &str, declared: &str, gate: &Gate, performance: Performance) -> String {
        let lower = self.rounded(&format!("MIN({technical},MAX(0,MIN(1,{declared})))"));
        let worth = format!("IF(AND(ISNUMBER({technical}),ISNUMBER({declared})),{lower},{technical})");
        self.gated(gate, performance, &worth)
    }

    /// What an objective is worth for a performance: the mean of its indicators (R6), where it counts (R5, R8).
    pub fn objective(self, values: &str, weights: &str, gate: &Gate, performance: Performance) -> String {
        let given = self.mean(values, weights);
        let missing = self.missing();
        let equal = format!(
            "IF(COUNTIF({values},{missing})>0,{missing},IF(COUNT({values})=0,{},{}))",
            self.left_out(),
            self.rounded(&format!("MIN(1,SUM({values})/COUNT({values}))"))
        );
        let worth = format!("IF(COUNTA({values})=0,{missing},IF(COUNT({weights})>0,{given},{equal}))");
        self.gated(gate, performance, &worth)
    }

    fn gated(self, gate: &Gate, performance: Performance, worth: &str) -> String {
        let other = match performance {
            Performance::Organisational => Scope::Individual,
            Performance::Individual => Scope::Organisational,
        };
        let Gate { scope, exclusion } = gate;
        let out = format!("OR({scope}=\"{}\",{exclusion}<>\"\")", scope_name(other, self.language));
        format!("=IF({out},{},{worth})", self.left_out())
    }

    /// The weighted mean over what is evaluable (R1, R6, R7), without the sign `=`: what leaves takes its weight along,
    /// and what is missing, or has a value and no weight, makes it missing.
    pub fn mean(self, values: &str, weights: &str) -> String {
        let (missing, left_out) = (self.missing(), self.left_out());
        let sum = format!("SUMIFS({weights},{values},\">=0\")");
        let mean = self.rounded(&format!("MIN(1,SUMPRODUCT({weights},{values})/{sum})"));
        format!(
            "IF(COUNTIF({values},{missing})+SUMPRODUCT(ISNUMBER({values})*(1-ISNUMBER({weights})))>0,{missing},\
             IF(COUNT({values})=0,{left_out},IF({sum}=0,{left_out},{mean})))"
        )
    }
}

/// The word of a result that something is missing for.
pub(super) fn missing_word(language: Language) -> &'static str {
    language.pick("dato mancante", "missing")
}

/// The word of what leaves the computation.
pub(super) fn left_out_word(language: Language) -> &'static str {
    language.pick("non valutabile", "not evaluable")
}
