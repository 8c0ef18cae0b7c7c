//! Amendments (*rimodulazioni*): opened, made by editing the plan, then closed or withdrawn.
//!
//! While one is open, [`Session`](super::Session) keeps in it what leads back to the plan before. It is part of the file, so
//! that one half made survives.

use super::compose::Ids;
use crate::{
    date::Date,
    plan::{Act, Amendment, Change, Document, Id, Part, PartId, Plan, Slot},
};

/// The amendments as they are to be, and the changes that go with them: what [`Session::amend`](super::Session::amend) takes.
pub type Amended = (Vec<Amendment>, Vec<Change>);

/// Why an amendment cannot be opened or closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmendError {
    /// One is being made already.
    AlreadyOpen,
    /// None is being made.
    NoneOpen,
    /// Its act has no name.
    NoName,
    /// Its act has no date.
    NoDate,
    /// It does not say why.
    NoReason,
    /// It changes nothing.
    NothingChanged,
}

/// Opens an amendment by an act, which is added to those of the plan unless one of that name is there.
///
/// # Errors
/// [`AmendError::AlreadyOpen`], [`AmendError::NoName`].
pub fn open_amendment(
    document: &Document,
    (name, date): (&str, Option<Date>),
    reason: &str,
    ids: &mut Ids,
) -> Result<Amended, AmendError> {
    let plan = &document.plan;
    if plan.open_amendment().is_some() {
        return Err(AmendError::AlreadyOpen);
    }
    let name = name.trim();
    if name.is_empty() {
        return Err(AmendError::NoName);
    }
    let known = plan.acts.iter().find(|act| act.name.trim() == name).map(|act| act.id.clone());
    let mut changes = Vec::new();
    let act = known.unwrap_or_else(|| {
        let id = ids.fresh(plan, "act");
        let part = Part::Act(Act { id: id.clone(), name: name.to_owned(), date, title: None });
        changes.push(Change::Insert { slot: Slot::new(None, plan.acts.len()), part: Box::new(part) });
        id
    });
    let open = Amendment { act, reason: reason.trim().to_owned(), open: true, before: Vec::new() };
    Ok((plan.amendments.iter().cloned().chain([open]).collect(), changes))
}

/// Closes the amendment that is being made; from then on the plan has one version more.
///
/// # Errors
/// [`AmendError`] names what it lacks.
pub fn close_amendment(document: &Document) -> Result<Amended, AmendError> {
    let open = document.plan.open_amendment().ok_or(AmendError::NoneOpen)?;
    let act = document.plan.act(&open.act).ok_or(AmendError::NoName)?;
    let lacking = [
        (open.before.is_empty(), AmendError::NothingChanged),
        (act.date.is_none(), AmendError::NoDate),
        (open.reason.trim().is_empty(), AmendError::NoReason),
    ];
    if let Some((_, error)) = lacking.into_iter().find(|(lacks, _)| *lacks) {
        return Err(error);
    }
    let closed = |one: &Amendment| Amendment { open: false, ..one.clone() };
    Ok((document.plan.amendments.iter().map(closed).collect(), Vec::new()))
}

/// Takes back the amendment that is being made, with all that it changed; what was monitored meanwhile stays.
///
/// # Errors
/// [`AmendError::NoneOpen`].
pub fn withdraw_amendment(document: &Document) -> Result<Amended, AmendError> {
    let open = document.plan.open_amendment().ok_or(AmendError::NoneOpen)?;
    let mut amendments = document.plan.amendments.clone();
    amendments.pop();
    let mut changes = open.before.clone();
    if !referred_to(&document.plan, &amendments, &open.act) {
        changes.push(Change::Remove(PartId::Act(open.act.clone())));
    }
    Ok((amendments, changes))
}

/// The amendment that is being made with another reason.
///
/// # Errors
/// [`AmendError::NoneOpen`].
pub fn set_reason(document: &Document, reason: &str) -> Result<Amended, AmendError> {
    document.plan.open_amendment().ok_or(AmendError::NoneOpen)?;
    let mut amendments = document.plan.amendments.clone();
    if let Some(open) = amendments.last_mut() {
        reason.trim().clone_into(&mut open.reason);
    }
    Ok((amendments, Vec::new()))
}

/// Whether a plan with these amendments refers to an act.
pub(super) fn referred_to(plan: &Plan, amendments: &[Amendment], act: &Id) -> bool {
    let guidelines = plan.guidelines.iter().filter_map(|one| one.act.as_ref());
    let mut referring = plan.approval.iter().chain(amendments.iter().map(|one| &one.act)).chain(guidelines);
    referring.any(|one| one == act)
}
