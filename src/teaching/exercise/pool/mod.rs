//! The words that exercises are made of, in Italian and in English: bodies, what they do, what they count.
//!
//! Every kind of body has texts of its own, and shares others with all. Bodies are invented.

mod bodies;
mod figures;
mod projects;
mod reasons;

use super::draw::Draw;
use crate::teaching::Text;

pub(super) use bodies::BODIES;
pub(super) use reasons::{AIMS, CAUSES, ESTIMATES};

/// A sort of body, which says what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Work,
    Town,
    Health,
    University,
}

/// Something done in steps: its title, and the titles of its phases in their order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Project {
    pub title: Text,
    pub phases: [Text; 5],
}

/// A quotient: its title.
#[derive(Clone, Copy, Debug)]
pub(super) struct Share {
    pub title: Text,
    /// Lowest and highest denominator that is plausible.
    pub whole: (u32, u32),
}

/// A number with its unit, and what is plausible for its target.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    pub title: Text,
    pub unit: Text,
    pub target: (u32, u32),
}

impl Kind {
    pub fn project(self, draw: &mut Draw) -> Project {
        let own: &[Project] = match self {
            Self::Work => &projects::WORK,
            Self::Town => &projects::TOWN,
            Self::Health => &projects::HEALTH,
            Self::University => &projects::UNIVERSITY,
        };
        draw.pick_of(own, &projects::ANY)
    }

    /// A number of which more is better.
    pub fn count(self, draw: &mut Draw) -> Count {
        let own: &[Count] = match self {
            Self::Work => &figures::WORK_COUNTS,
            Self::Town => &figures::TOWN_COUNTS,
            Self::Health => &figures::HEALTH_COUNTS,
            Self::University => &figures::UNIVERSITY_COUNTS,
        };
        draw.pick_of(own, &figures::COUNTS)
    }

    /// A quotient in percent.
    pub fn share(self, draw: &mut Draw) -> Share {
        let own: &[Share] = match self {
            Self::Work => &figures::WORK_SHARES,
            Self::Town => &figures::TOWN_SHARES,
            Self::Health => &figures::HEALTH_SHARES,
            Self::University => &figures::UNIVERSITY_SHARES,
        };
        draw.pick_of(own, &figures::SHARES)
    }

    /// A number of days of which less is better.
    pub fn wait(self, draw: &mut Draw) -> Count {
        let own: &[Count] = match self {
            Self::Work => &figures::WORK_WAITS,
            Self::Town => &figures::TOWN_WAITS,
            Self::Health => &figures::HEALTH_WAITS,
            Self::University => &figures::UNIVERSITY_WAITS,
        };
        draw.pick_of(own, &figures::WAITS)
    }

    /// Who is asked how satisfied they are.
    pub fn survey(self, draw: &mut Draw) -> Text {
        let own: &[Text] = match self {
            Self::Work => &figures::WORK_SURVEYS,
            Self::Town => &figures::TOWN_SURVEYS,
            Self::Health => &figures::HEALTH_SURVEYS,
            Self::University => &figures::UNIVERSITY_SURVEYS,
        };
        draw.pick_of(own, &figures::SURVEYS)
    }
}
