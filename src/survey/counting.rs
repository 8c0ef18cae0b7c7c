//! How one answer counts by the rules: the only place where they are applied, for synthesis, dashboard and problems alike.

use rust_decimal::Decimal;

use super::{
    Answer, BlankRule, Certainty, Column, CountingRules, Inclusion, ItemKind, Origin, PercentageRule,
    Reading, Value, synthesis::How,
};
use crate::number::Figure;

const HALF: Decimal = Decimal::from_parts(50, 0, 0, false, 0);

/// What an answer, or a reading of it, comes to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighed {
    /// The column that it is put into; nothing of what has none, or is put into none.
    pub(super) column: Option<Column>,
    /// The column in which it stands, where a rule counts it in the other one.
    pub(super) moved_from: Option<Column>,
    /// How it is read.
    pub(super) how: How,
    /// Whether it counts.
    pub(super) included: Inclusion,
    /// What leaves it out; of what counts, each that another choice of a rule would take.
    pub(super) grounds: Grounds,
}

impl Weighed {
    const PLAIN: Self = Self {
        column: None,
        moved_from: None,
        how: How::Plain,
        included: Inclusion::Counted,
        grounds: Grounds(0),
    };
}

/// Something for which a rule can count an answer or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ground {
    /// It may be meant.
    Doubtful,
    /// It stands on a row without a name.
    Unnamed,
    /// It was given in an interview.
    Interview,
    /// It is a percentage.
    Percentage,
    /// It is a percentage that counts in the other column than the one in which it stands.
    Moved,
    /// It is blank, by itself or with its section.
    Blank,
}

impl Ground {
    const ALL: [Self; 6] =
        [Self::Doubtful, Self::Unnamed, Self::Interview, Self::Percentage, Self::Moved, Self::Blank];

    const fn how(self) -> How {
        match self {
            Self::Doubtful => How::Doubtful,
            Self::Unnamed => How::Unnamed,
            Self::Interview => How::Interview,
            Self::Percentage | Self::Moved => How::Percentage,
            Self::Blank => How::Blank,
        }
    }
}

/// Several of them, a bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Grounds(u8);

impl Grounds {
    /// This one alone.
    pub(super) const fn only(ground: Ground) -> Self {
        Self(1 << ground as u8)
    }

    fn all(such: impl Fn(Ground) -> bool) -> Self {
        Self(Ground::ALL.into_iter().filter(|one| such(*one)).fold(0, |bits, one| bits | Self::only(one).0))
    }

    pub(super) const fn has(self, ground: Ground) -> bool {
        self.0 & Self::only(ground).0 != 0
    }

    pub(super) const fn count(self) -> u32 {
        self.0.count_ones()
    }

    pub(super) const fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) const fn without(self, ground: Ground) -> Self {
        Self(self.0 & !Self::only(ground).0)
    }

    const fn with(self, ground: Ground) -> Self {
        Self(self.0 | Self::only(ground).0)
    }

    fn how(self) -> How {
        Ground::ALL.into_iter().find(|one| self.has(*one)).map_or(How::Plain, Ground::how)
    }
}

impl CountingRules {
    /// How an answer to an item of a kind counts; no answer is a blank one. `answered` is whether anything of its section is.
    pub(super) fn of_answer(&self, kind: ItemKind, answer: Option<&Answer>, answered: bool) -> Weighed {
        match answer {
            Some(answer) if answer.value != Value::Blank => {
                self.weigh(&answer.value, Grounds::all(|ground| is_so(ground, answer)))
            }
            // Nobody need add a row; and what is no mark has no column.
            _ if kind == ItemKind::Mark => self.of_blank(answered),
            _ => Weighed::PLAIN,
        }
    }

    /// How an answer to an item of a kind, or a line of it, counts in what it was read as.
    pub(super) fn of_reading(&self, kind: Option<ItemKind>, answer: &Answer, reading: &Reading) -> Weighed {
        let mark = matches!(answer.value, Value::Mark { .. } | Value::Percentage { .. });
        let unnamed = kind == Some(ItemKind::Other) && answer.label.is_none() && mark;
        let grounds = Grounds::all(|ground| match ground {
            Ground::Doubtful => reading.certainty == Certainty::Doubtful,
            Ground::Unnamed => unnamed,
            ground => is_so(ground, answer),
        });
        self.weigh(&answer.value, grounds)
    }

    /// Whether a score counts.
    pub(super) fn counts(&self, answer: &Answer) -> bool {
        self.of_answer(ItemKind::Score, Some(answer), true).included == Inclusion::Counted
    }

    fn of_blank(&self, answered: bool) -> Weighed {
        let column = match if answered { self.blank } else { self.blank_section } {
            BlankRule::Nothing => return Weighed::PLAIN,
            BlankRule::Plus => Column::Plus,
            BlankRule::Minus => Column::Minus,
        };
        let grounds = Grounds::only(Ground::Blank);
        Weighed { column: Some(column), how: How::Blank, grounds, ..Weighed::PLAIN }
    }

    fn weigh(&self, value: &Value, grounds: Grounds) -> Weighed {
        let own = match value {
            Value::Mark { column, .. } | Value::Percentage { column, .. } => Some(*column),
            Value::Yes => Some(Column::Plus),
            Value::No => Some(Column::Minus),
            Value::Blank | Value::Score(_) | Value::Words(_) | Value::List(_) => None,
        };
        let column = match value {
            Value::Percentage { column, percent } => Some(self.column_of(*column, *percent)),
            _ => own,
        };
        // Most answers, of which there can be very many, are plain.
        if grounds.count() == 0 {
            return Weighed { column, ..Weighed::PLAIN };
        }
        let apart = grounds.both(Grounds::all(|ground| self.leaves_out(ground)));
        if apart.count() > 0 {
            let included = Inclusion::Apart;
            return Weighed { column, moved_from: None, how: apart.how(), included, grounds: apart };
        }
        let moved_from = own.filter(|own| column != Some(*own));
        let how = grounds.how();
        let grounds = if moved_from.is_some() { grounds.with(Ground::Moved) } else { grounds };
        Weighed { column, moved_from, how, included: Inclusion::Counted, grounds }
    }

    fn column_of(&self, column: Column, percent: Figure) -> Column {
        match self.percentage {
            PercentageRule::InColumn | PercentageRule::Apart => column,
            PercentageRule::Half if percent.get() >= HALF => Column::Plus,
            PercentageRule::Half => Column::Minus,
        }
    }

    fn leaves_out(&self, ground: Ground) -> bool {
        match ground {
            Ground::Doubtful => self.doubtful == Inclusion::Apart,
            Ground::Unnamed => self.unnamed == Inclusion::Apart,
            Ground::Interview => self.interview == Inclusion::Apart,
            Ground::Percentage => self.percentage == PercentageRule::Apart,
            Ground::Moved | Ground::Blank => false,
        }
    }
}

/// What an answer is by itself, without its reading.
fn is_so(ground: Ground, answer: &Answer) -> bool {
    match ground {
        Ground::Interview => answer.origin == Origin::Interview,
        Ground::Percentage => matches!(answer.value, Value::Percentage { .. }),
        Ground::Doubtful | Ground::Unnamed | Ground::Moved | Ground::Blank => false,
    }
}
