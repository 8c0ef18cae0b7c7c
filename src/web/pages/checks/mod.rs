//! Verifiche: what in the plan contradicts itself or is lacking, the gravest first; each finding leads to its place.

mod decisions;
mod place;

use leptos::prelude::*;

use crate::{
    checks::{self, Detail, Finding, Severity},
    plan::Document,
    view::{self, Language, Summed, say},
    web::{
        state::{App, app, plan_name},
        total,
        ui::{
            dom::{El, button, el, hidden},
            icon,
        },
        why::{self, Question},
    },
};

/// The severities, the gravest first, with the names of their groups and their icons.
const GROUPS: [(Severity, &str, &str, &str); 3] = [
    (Severity::Error, "Errori", "Errors", "it-close-circle"),
    (Severity::Warning, "Avvisi", "Warnings", "it-warning-circle"),
    (Severity::Note, "Note", "Notes", "it-info-circle"),
];

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language) -> El {
    let app = app();
    let draw = move || {
        app.session.with(|session| {
            let document = session.as_ref()?.document();
            Some(app.previous.with(|before| list(app, document, before.as_deref(), language)))
        })
    };
    let title = language.pick("Verifiche", "Checks");
    let intro = language.pick(
        "Che cosa nel piano si contraddice o manca. Niente viene corretto da solo: ogni osservazione porta al suo posto.",
        "What in the plan contradicts itself or is lacking. Nothing is corrected by itself: each finding leads to its place.",
    );
    let section = el("section")
        .class("checks")
        .attr("aria-labelledby", "checks-title")
        .child(el("h2").attr("id", "checks-title").text(title))
        .child(el("p").text(intro))
        .live(move || draw().unwrap_or_default());
    let main = el("div").class("work-main").child(total::total(app.shown, language, None)).child(section);
    why::beside(main, app.shown, language)
}

fn list(app: App, document: &Document, before: Option<&Document>, language: Language) -> Vec<El> {
    let mut parts = vec![compared(document, before, language)];
    parts.extend(decisions::decisions(app, document, before, language));
    parts.extend(findings(app, document, before, language));
    parts
}

/// What targets are held against (C7).
fn compared(document: &Document, before: Option<&Document>, language: Language) -> El {
    let words = match before {
        Some(before) => {
            let name = plan_name(before);
            say!(
                language,
                "I target sono confrontati con il piano {} (C7).",
                "Targets are held against the plan {} (C7).",
                name
            )
        }
        None => {
            let year = document.plan.year.saturating_sub(1);
            say!(
                language,
                "Per confrontare i target con ciò che fu stabilito l’anno prima (C7), aprire in questo browser anche il piano del {} dello stesso ente.",
                "To hold targets against what was set the year before (C7), open the plan of {} of the same body in this browser, too.",
                year
            )
        }
    };
    el("p").class("checks-compared").text(&words)
}

fn findings(app: App, document: &Document, before: Option<&Document>, language: Language) -> Vec<El> {
    let findings = checks::check(document, before);
    if findings.is_empty() {
        let words = language.pick("Nessuna osservazione.", "No findings.");
        return vec![el("p").class("checks-none").child(icon::icon("it-check-circle")).text(" ").text(words)];
    }
    let group = |(severity, italian, english, icon): (Severity, &str, &str, &'static str)| {
        let found: Vec<&Finding> = findings.iter().filter(|one| one.severity == severity).collect();
        let title = format!("{} ({})", language.pick(italian, english), found.len());
        let id = format!("checks-{severity:?}");
        let rows = found.iter().map(|one| row(app, document, one, icon, language));
        (!found.is_empty()).then(|| {
            el("section")
                .attr("aria-labelledby", &id)
                .child(el("h3").attr("id", &id).text(&title))
                .child(el("ul").class("findings").children(rows))
        })
    };
    GROUPS.into_iter().filter_map(group).collect()
}

fn row(app: App, document: &Document, finding: &Finding, picture: &'static str, language: Language) -> El {
    let plan = &document.plan;
    let check = finding.check.to_string();
    let name = el("p")
        .class("finding-name")
        .child(icon::icon(picture))
        .child(hidden(&format!("{} ", view::severity_name(finding.severity, language))))
        .child(el("b").text(&check))
        .text(" ")
        .text(view::check_name(finding.check, language));
    let words = el("div").child(name).child(el("p").text(&view::finding(plan, finding, language)));
    let tools = el("div")
        .class("toolbar")
        .children(why(app, finding, language))
        .children(mend(app, document, finding, language))
        .child(place::of_finding(app, plan, finding, language));
    el("li").class("finding").child(words).child(tools)
}

/// Why a figure or a state that the finding names is what it is, where the sentence does not say all of it.
fn why(app: App, finding: &Finding, language: Language) -> Option<El> {
    let Finding { check, place, .. } = finding;
    let question = match finding.detail {
        Detail::WeightSum { .. } => Question::Sum(Summed::Whole(*place)),
        Detail::NotItsPhases { .. } | Detail::OtherState { .. } => Question::State(place.subject),
        Detail::Lacking { .. }
        | Detail::DatesReversed { .. }
        | Detail::OutsideYear { .. }
        | Detail::NotItsFraction { .. }
        | Detail::ShortOfPrevious(_)
        | Detail::NoReason
        | Detail::NoNote { .. }
        | Detail::Gap { .. }
        | Detail::Uncovered { .. }
        | Detail::NoGuideline => return None,
    };
    let code = finding.code.as_deref().unwrap_or_default();
    let whose = format!(" {check} {code}");
    let asks = || why::asks(question).text(language.pick("Perché?", "Why?")).child(hidden(&whose));
    // Findings are of the current version, answers of the one that is shown.
    app.editable().then(asks)
}

/// The mend that is safe, where there is one: an edit like any other, to be taken back like any other.
fn mend(app: App, document: &Document, finding: &Finding, language: Language) -> Option<El> {
    let changes = checks::mend(document, finding)?;
    let mend = move || app.edit_at_once(&changes);
    let code = finding.code.as_ref().map(|code| hidden(&say!(language, ", {}", ", {}", code)));
    Some(button("btn btn-primary btn-xs", mend).text(&view::mend_name(finding, language)).children(code))
}
