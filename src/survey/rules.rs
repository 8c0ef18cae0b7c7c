//! How answers are counted. Nobody published how the tables were counted, so these are conventions; of the rules that take
//! no blank cell for a mark, none brings more published cells out than the defaults.

use serde::Serialize;

/// How answers are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CountingRules {
    /// A percentage where a mark was asked for.
    #[serde(default)]
    pub percentage: PercentageRule,
    /// A blank cell in a section that is otherwise answered.
    #[serde(default)]
    pub blank: BlankRule,
    /// A cell of a section in which nothing is answered.
    #[serde(default)]
    pub blank_section: BlankRule,
    /// A mark on a row without a name: counted in the row that it was read as, because the row just before it is blank or
    /// the published row has its number.
    #[serde(default)]
    pub unnamed: Inclusion,
    /// A text of which it is doubtful that it means the row: counted, because the published figures come out only with
    /// those.
    #[serde(default)]
    pub doubtful: Inclusion,
    /// An answer that was given in an interview: counted, because the source says that interviews completed the forms.
    #[serde(default)]
    pub interview: Inclusion,
}

/// How a percentage is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PercentageRule {
    /// As a mark of the column that it stands in: the source prints `10 (1 dice 50%)`, which counts it.
    #[default]
    InColumn,
    /// From 50 on as a mark of the good column, below as one of the bad column.
    Half,
    /// Not at all.
    Apart,
}

/// How a blank cell is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BlankRule {
    /// Not at all: the source says that not all answered.
    #[default]
    Nothing,
    /// As a mark of the good column.
    Plus,
    /// As a mark of the bad column.
    Minus,
}

/// Whether something is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Inclusion {
    /// It is.
    #[default]
    Counted,
    /// It is not.
    Apart,
}

/// One of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountingRule {
    /// A percentage where a mark was asked for.
    Percentage,
    /// A blank cell.
    Blank,
    /// A section in which nothing is answered.
    BlankSection,
    /// A mark on a row without a name.
    Unnamed,
    /// A text of which it is doubtful that it means the row.
    Doubtful,
    /// An answer that was given in an interview.
    Interview,
}

const PERCENTAGES: [PercentageRule; 3] =
    [PercentageRule::InColumn, PercentageRule::Half, PercentageRule::Apart];
const BLANKS: [BlankRule; 3] = [BlankRule::Nothing, BlankRule::Plus, BlankRule::Minus];
const INCLUSIONS: [Inclusion; 2] = [Inclusion::Counted, Inclusion::Apart];

impl CountingRule {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Percentage, Self::Blank, Self::BlankSection, Self::Unnamed, Self::Doubtful, Self::Interview];
}

impl CountingRules {
    /// How a rule is chosen, as the position among its choices; the default is the first.
    #[must_use]
    pub fn choice(&self, rule: CountingRule) -> usize {
        match rule {
            CountingRule::Percentage => position(&PERCENTAGES, self.percentage),
            CountingRule::Blank => position(&BLANKS, self.blank),
            CountingRule::BlankSection => position(&BLANKS, self.blank_section),
            CountingRule::Unnamed => position(&INCLUSIONS, self.unnamed),
            CountingRule::Doubtful => position(&INCLUSIONS, self.doubtful),
            CountingRule::Interview => position(&INCLUSIONS, self.interview),
        }
    }

    /// Chooses otherwise; a position that is no choice is the default.
    pub fn choose(&mut self, rule: CountingRule, position: usize) {
        match rule {
            CountingRule::Percentage => self.percentage = at(&PERCENTAGES, position),
            CountingRule::Blank => self.blank = at(&BLANKS, position),
            CountingRule::BlankSection => self.blank_section = at(&BLANKS, position),
            CountingRule::Unnamed => self.unnamed = at(&INCLUSIONS, position),
            CountingRule::Doubtful => self.doubtful = at(&INCLUSIONS, position),
            CountingRule::Interview => self.interview = at(&INCLUSIONS, position),
        }
    }
}

fn position<T: PartialEq>(choices: &[T], chosen: T) -> usize {
    choices.iter().position(|one| *one == chosen).unwrap_or_default()
}

fn at<T: Copy + Default>(choices: &[T], position: usize) -> T {
    choices.get(position).copied().unwrap_or_default()
}
