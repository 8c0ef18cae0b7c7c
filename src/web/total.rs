//! The total: one, large, always in the same place, with what makes it final or provisional in words.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{
    route::{Route, Screen},
    state::{App, Shown, app},
    ui::{
        choice::choice,
        dom::{El, el, hidden},
        icon,
    },
    why,
};
use crate::{
    checks,
    number::{HUNDRED, Weight},
    plan::{Document, Id, Subject, Version, versions},
    scoring::{Outcome, Performance},
    view::{self, Language, say},
};

/// A total that the difference is shown to, with the words for it.
pub type Compared = (Memo<Option<Shown>>, &'static str);

/// Draws the total of what is shown; without a comparison the difference is that of the last edit.
pub fn total(shown: Memo<Option<Shown>>, language: Language, compared: Option<Compared>) -> El {
    let outcome = move || shown.with(|shown| shown.as_ref().map(|shown| shown.evaluation().total()));
    let last = last_difference(shown);
    let difference = move || {
        let points = match compared {
            Some((other, _)) => {
                let other =
                    other.with(|shown| shown.as_ref().and_then(|one| known(one.evaluation().total())));
                known(outcome()?)? - other?
            }
            None => last.get()?,
        };
        (!points.is_zero()).then_some(points)
    };
    let words = compared.map_or_else(
        || language.pick(" punti con l’ultima modifica", " points by the last edit"),
        |(_, words)| words,
    );
    let change = move || {
        let change = |points| el("span").class("change").text(&view::signed(points, language)).text(words);
        difference().map(change).into_iter().collect()
    };
    let value = el("output")
        .class("total-value")
        .attr("data-total", "")
        .class_live("changed", move || difference().is_some())
        .class_live("total-none", move || matches!(outcome(), Some(Outcome::Missing { known: None, .. })))
        .text_live(move || outcome().map(|outcome| headline(outcome, language)).unwrap_or_default());
    let name = match compared {
        Some(_) => language.pick("Totale della prova", "Total of the trial"),
        None => language.pick("Totale del piano", "Total of the plan"),
    };
    let figure = el("div")
        .class("total-figure")
        .child(el("h2").attr("id", "total-title").text(name))
        .child(value)
        .live(change)
        .child(
            why::asker(Subject::Plan)
                .text(language.pick("Perché?", "Why?"))
                .child(hidden(&format!(" {name}"))),
        );
    el("section")
        .class("total")
        .class_live("total-provisional", move || matches!(outcome(), Some(Outcome::Missing { .. })))
        .attr("aria-labelledby", "total-title")
        .child(figure)
        .child(sentences(shown, language, compared))
        .child(choices(app(), language))
}

/// The value, or what is known so far, as shown.
fn known(outcome: Outcome) -> Option<Decimal> {
    match outcome {
        Outcome::Value(value) => Some(value.shown()),
        Outcome::Missing { known, .. } => known.map(crate::number::Percent::shown),
        Outcome::NotEvaluable(_) => None,
    }
}

/// The total as it is shown: the value, or over what is known so far.
pub fn headline(outcome: Outcome, language: Language) -> String {
    match outcome {
        Outcome::Value(value) | Outcome::Missing { known: Some(value), .. } => view::percent(value, language),
        Outcome::Missing { known: None, .. } => language.pick("da calcolare", "not yet").to_owned(),
        Outcome::NotEvaluable(_) => view::outcome(outcome, language),
    }
}

/// Whose total it is: a difference to that of another is none that an edit made.
type Choice = (Performance, Version, Option<Id>);

/// The difference that the last edit made; none after a change of plan, version or performance.
fn last_difference(shown: Memo<Option<Shown>>) -> RwSignal<Option<Decimal>> {
    let app = app();
    let difference = RwSignal::new(None);
    Effect::new(move |previous: Option<(Option<Decimal>, Choice)>| {
        let now = shown.with(|shown| shown.as_ref().and_then(|shown| known(shown.evaluation().total())));
        let plan = shown.with(|shown| shown.as_ref().map(|shown| shown.document().plan.id.clone()));
        let choice = (app.performance.get(), app.version.get(), plan);
        let before = previous.filter(|(_, before)| *before == choice).and_then(|(before, _)| before);
        difference.set(now.zip(before).map(|(now, before)| now - before));
        (now, choice)
    });
    difference
}

/// What makes the total final or provisional, in words.
fn sentences(shown: Memo<Option<Shown>>, language: Language, compared: Option<Compared>) -> El {
    let state = move || {
        let plan = compared.and_then(|(plan, _)| plan.get());
        shown.with(|shown| Some(standing(shown.as_ref()?, plan.as_ref(), language)))
    };
    let counts = move || shown.with(|shown| shown.as_ref().map(|shown| counts(shown, language)));
    let outcome = el("p")
        .class("total-outcome")
        .child(icon::icon_live(move || state().map_or("", |(name, _)| name)))
        .text(" ")
        .text_live(move || state().map_or_else(String::new, |(_, words)| words));
    let counts = el("p").text_live(move || counts().unwrap_or_default()).live(move || checked(language));
    el("div").class("total-words").child(outcome).child(counts)
}

/// How many errors and notes the checks find, and the way to them. Once the page has settled, and in the pauses between
/// edits: it is not urgent.
fn checked(language: Language) -> Vec<El> {
    let app = app();
    // What is tried out has no screen of checks.
    if app.settled.get() && !app.tries { count_findings(app, language) } else { Vec::new() }
}

#[inline(never)]
fn count_findings(app: App, language: Language) -> Vec<El> {
    let found = Memo::new(move |_| {
        app.opened.track();
        app.calm.track();
        let counted = |before: Option<&Document>| {
            app.session.with_untracked(|session| {
                session.as_ref().map(|one| counted(one.document(), before, language))
            })
        };
        app.previous.with(|before| counted(before.as_deref()))
    });
    let Some((id, words)) = found.get() else { return Vec::new() };
    let address = Route::Plan(id, Screen::Checks).to_string();
    vec![el("span").text(" "), el("a").attr("href", &address).text(&words)]
}

fn counted(document: &Document, before: Option<&Document>, language: Language) -> (String, String) {
    (document.plan.id.to_string(), view::finding_counts(&checks::check(document, before), language))
}

/// How many objectives have a value, are left out, are missing.
fn counts(shown: &Shown, language: Language) -> String {
    let nodes = &shown.evaluation().root.children;
    let count = |fits: fn(&Outcome) -> bool| nodes.iter().filter(|node| fits(&node.outcome)).count();
    let valued = count(|outcome| outcome.value().is_some());
    let left_out = count(|outcome| outcome.bounds().is_none());
    let missing = count(|outcome| matches!(outcome, Outcome::Missing { .. }));
    view::objective_counts(valued, left_out, missing, language)
}

/// What the total is: a trial, one of weights that do not sum, or what its outcome says.
fn standing(shown: &Shown, plan: Option<&Shown>, language: Language) -> (&'static str, String) {
    let settled = !matches!(shown.evaluation().total(), Outcome::Missing { .. });
    if let Some(plan) = plan.filter(|plan| settled && differ(plan, shown)) {
        let total = headline(plan.evaluation().total(), language);
        return (
            "it-info-circle",
            say!(language, "Prova: nel piano il totale è {}", "Trial: in the plan the total is {}", total),
        );
    }
    let weights = shown.document().plan.objectives().map(|(_, objective)| objective.weight.map(Weight::get));
    match weights.sum::<Option<Decimal>>() {
        Some(sum) if sum != HUNDRED && !shown.evaluation().root.children.is_empty() => {
            let sum = view::long(sum, language);
            (
                "it-warning-circle",
                say!(
                    language,
                    "I pesi degli obiettivi sommano a {}, non a 100",
                    "The weights of the objectives sum to {}, not to 100",
                    sum
                ),
            )
        }
        _ => state_words(shown.evaluation().total(), language),
    }
}

#[inline(never)]
fn differ(one: &Shown, other: &Shown) -> bool {
    one.document() != other.document()
}

fn state_words(outcome: Outcome, language: Language) -> (&'static str, String) {
    match outcome {
        Outcome::Value(_) => ("it-check-circle", language.pick("Definitivo", "Final").to_owned()),
        Outcome::NotEvaluable(reason) => ("it-minus-circle", view::reason(reason, language).to_owned()),
        outcome if outcome == Outcome::UNKNOWN => {
            let words = language.pick(
                "Nessun obiettivo ha ancora tutti i dati del suo risultato",
                "No objective has all the data of its result yet",
            );
            ("it-warning-circle", words.to_owned())
        }
        Outcome::Missing { low, high, .. } => {
            let [low, high] = [low, high].map(|end| view::percent(end, language));
            let words = say!(
                language,
                "Provvisorio: quello definitivo sarà tra {} e {}",
                "Provisional: the final one will be between {} and {}",
                low,
                high
            );
            ("it-warning-circle", words)
        }
    }
}

/// The choice of performance and version.
fn choices(app: App, language: Language) -> El {
    let all = [Performance::Organisational, Performance::Individual];
    let names = all.iter().map(|one| view::performance_name(*one, language).to_owned()).collect();
    let performance = choice(
        language.pick("Prestazione", "Performance"),
        names,
        move || usize::from(app.performance.get() == Performance::Individual),
        move |index| app.performance.set(all.get(index).copied().unwrap_or_default()),
    );
    let named = named_versions(app, language);
    el("div").class("total-choices").child(performance).live(move || version_choice(app, named, language))
}

/// The versions of the plan with their names, oldest first; the last is the current one.
fn named_versions(app: App, language: Language) -> Memo<Vec<(Version, String)>> {
    let named = move |document: &Document| {
        let mut all = versions(&document.plan);
        if let Some(last) = all.last_mut() {
            *last = Version::Current;
        }
        let name = |version: Version| (version.clone(), view::version_name(document, &version, language));
        all.into_iter().map(name).collect()
    };
    Memo::new(move |_| {
        app.plan.with(|session| session.as_ref().map(|one| named(one.document())).unwrap_or_default())
    })
}

/// The choice of version, where the plan was amended; the current one is last.
fn version_choice(app: App, named: Memo<Vec<(Version, String)>>, language: Language) -> Vec<El> {
    let (versions, names): (Vec<Version>, Vec<String>) = named.get().into_iter().unzip();
    let last = versions.len().saturating_sub(1);
    if last == 0 {
        return Vec::new();
    }
    let known = versions.clone();
    let chosen =
        move || app.version.with(|chosen| known.iter().position(|version| version == chosen).unwrap_or(last));
    let choose = move |index: usize| {
        app.version.set(versions.get(index).filter(|_| index < last).cloned().unwrap_or(Version::Current));
    };
    let label = language.pick("Versione del piano", "Version of the plan");
    let hint = move || {
        let words = language.pick(
            "Sola lettura: si modifica la versione corrente.",
            "Read only: the current version is the one to edit.",
        );
        (!app.editable()).then(|| el("small").text(words)).into_iter().collect()
    };
    vec![choice(label, names, chosen, choose).live(hint)]
}
