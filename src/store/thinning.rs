//! Which snapshots stay: the last ones, then one an hour, then one a day, within a share of the store.

use std::collections::HashSet;

use super::{Moment, Reason, Snapshot};

/// Most characters that all snapshots take: about a third of what browsers give a page (some five million).
pub const MOST_CHARACTERS: usize = 1_500_000;

/// So many of the last ones of a plan stay, whatever their age.
const LAST: usize = 8;

/// So many of those with a reason of their own stay besides.
const LAST_REASONED: usize = 12;

const HOUR: Moment = 60 * 60 * 1000;
const DAY: Moment = 24 * HOUR;

/// For so long one an hour stays.
const HOURLY: Moment = DAY;

/// For so long one a day stays.
const DAILY: Moment = 60 * DAY;

/// The snapshots that go, of all plans. `snapshots` stand newest first.
#[must_use]
pub fn superseded(snapshots: &[Snapshot], now: Moment) -> Vec<Snapshot> {
    let mut kept: Vec<&Snapshot> = Vec::new();
    let mut hours = HashSet::new();
    for one in snapshots {
        let of_plan = |other: &&&Snapshot| other.id == one.id;
        let (last, reasoned) = (
            kept.iter().filter(of_plan).count(),
            kept.iter().filter(of_plan).filter(|other| other.reason != Reason::Time).count(),
        );
        let stays = last < LAST
            || (one.reason != Reason::Time && reasoned < LAST_REASONED)
            || slot(one, now).is_some_and(|slot| !hours.contains(&(one.id.as_str(), slot)));
        if stays {
            hours.extend(slot(one, now).map(|slot| (one.id.as_str(), slot)));
            kept.push(one);
        }
    }
    let mut size: usize = kept.iter().map(|one| one.size).sum();
    // Of what is too much the oldest goes, but of every plan the newest stays while others have more than one.
    while size > MOST_CHARACTERS {
        let spare = |at: &usize| {
            kept.get(*at).is_some_and(|one| kept.iter().take(*at).any(|newer| newer.id == one.id))
        };
        let Some(at) = (0..kept.len()).rev().find(spare).or(kept.len().checked_sub(1)) else { break };
        size -= kept.remove(at).size;
    }
    let kept: HashSet<&Snapshot> = kept.into_iter().collect();
    snapshots.iter().filter(|one| !kept.contains(one)).cloned().collect()
}

/// The hour or the day that a snapshot stands for; none where it is too old.
fn slot(one: &Snapshot, now: Moment) -> Option<(bool, Moment)> {
    match now.saturating_sub(one.at) {
        age if age < HOURLY => Some((true, one.at / HOUR)),
        age if age < DAILY => Some((false, one.at / DAY)),
        _ => None,
    }
}
