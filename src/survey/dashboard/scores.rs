//! Scores from 1 to 10: who gave which, and how far apart they are.

use rust_decimal::Decimal;

use super::{Grid, State};
use crate::{number::round, survey::ItemKind};

/// How many different scores there are.
const SCORES: usize = 10;

/// The scores of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scores {
    /// The item, counted through the whole form.
    pub item: usize,
    /// Who gave each score, from 1 to 10: positions of administrations.
    pub gave: [Vec<usize>; SCORES],
    /// Who gave a whole number that is no score, and which.
    pub out_of_range: Vec<(usize, u16)>,
    /// Who wrote letters.
    pub words: Vec<usize>,
    /// Who left it blank.
    pub blank: Vec<usize>,
    /// How far apart the scores are; nothing where nobody gave one.
    pub spread: Option<Spread>,
}

/// How far apart scores are.
///
/// The median is the middle one, or the mean of the two in the middle. The quartiles are the medians of the lower and the
/// upper half; where the number of scores is odd, the middle one belongs to both (Tukey's hinges), so that few scores have
/// quartiles, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// How many scores.
    pub count: usize,
    /// The lowest.
    pub lowest: u16,
    /// The first quartile.
    pub first_quartile: Decimal,
    /// The median.
    pub median: Decimal,
    /// The third quartile.
    pub third_quartile: Decimal,
    /// The highest.
    pub highest: u16,
    /// The mean, with all the digits of the quotient.
    pub mean: Decimal,
}

impl Spread {
    /// Of how many gave each score, from 1 on; nothing where nobody gave one.
    #[must_use]
    pub fn of(counts: &[usize]) -> Option<Self> {
        let count: usize = counts.iter().sum();
        let last = count.checked_sub(1)?;
        // The middle of the scores from one rank to another, both included.
        let middle = |from: usize, to: usize| {
            let both = nth(counts, usize::midpoint(from, to)) + nth(counts, (from + to).div_ceil(2));
            Decimal::from(both) / Decimal::TWO
        };
        let (scores, sum) = ((1_usize..).zip(counts), Decimal::from(count));
        let total: usize = scores.map(|(score, count)| score * count).sum();
        Some(Self {
            count,
            lowest: nth(counts, 0),
            first_quartile: middle(0, last / 2),
            median: middle(0, last),
            third_quartile: middle(last.div_ceil(2), last),
            highest: nth(counts, last),
            mean: Decimal::from(total) / sum,
        })
    }

    /// The mean as it is shown: two decimals, half up (R13).
    #[must_use]
    pub fn mean_shown(&self) -> Decimal {
        let mut shown = round(self.mean, 2);
        shown.rescale(2);
        shown
    }

    /// From the lowest to the highest.
    #[must_use]
    pub const fn range(&self) -> u16 {
        self.highest - self.lowest
    }

    /// From the first to the third quartile: where the middle half of the scores is.
    #[must_use]
    pub fn between_quartiles(&self) -> Decimal {
        self.third_quartile - self.first_quartile
    }
}

/// The score at a rank, from 0 for the lowest.
fn nth(counts: &[usize], rank: usize) -> u16 {
    let mut before = 0;
    let found = (1..).zip(counts).find(|(_, count)| {
        before += **count;
        rank < before
    });
    found.map_or(0, |(score, _)| score)
}

impl Scores {
    /// The scores of an item, without those that the rules leave out.
    #[must_use]
    pub fn of(grid: &Grid, item: usize) -> Self {
        let mut group = Self {
            item,
            gave: Default::default(),
            out_of_range: Vec::new(),
            words: Vec::new(),
            blank: Vec::new(),
            spread: None,
        };
        for (administration, cell) in grid.column(item).enumerate().filter(|(_, cell)| !cell.apart) {
            match cell.state {
                State::Score(score) => {
                    if let Some(gave) = group.gave.get_mut(usize::from(score).saturating_sub(1)) {
                        gave.push(administration);
                    }
                }
                State::OutOfRange(number) => group.out_of_range.push((administration, number)),
                State::Words => group.words.push(administration),
                State::Blank | State::BlankSection => group.blank.push(administration),
                State::Plus
                | State::Minus
                | State::Percentage { .. }
                | State::Yes
                | State::No
                | State::Texts(_)
                | State::Added { .. }
                | State::NothingAdded => {}
            }
        }
        group.spread = Spread::of(&group.counts());
        group
    }

    /// The scores of all items that ask for one, in the order of the form.
    #[must_use]
    pub fn all(grid: &Grid) -> Vec<Self> {
        let items = (0..grid.sections()).flat_map(|section| grid.items(section));
        items
            .filter(|item| grid.kind(*item) == Some(ItemKind::Score))
            .map(|item| Self::of(grid, item))
            .collect()
    }

    /// How many gave each score, from 1 to 10.
    #[must_use]
    pub fn counts(&self) -> [usize; SCORES] {
        self.gave.each_ref().map(Vec::len)
    }

    /// Who gave a score below a bound, the lowest first.
    #[must_use]
    pub fn below(&self, bound: u16) -> Vec<usize> {
        let low = (1..bound).zip(&self.gave);
        low.flat_map(|(_, gave)| gave.iter().copied()).collect()
    }
}
