//! The figures of an indicator taken from a survey: the dialog that offers them, and what is said of those that were taken.

use leptos::prelude::*;

use super::{Monitor, fields::IndicatorFields};
use crate::{
    format,
    plan::{Change, FigureKind, Id, Indicator, IndicatorField, Measure, SurveyCount},
    survey::{
        self,
        citation::{Citable, Citation, Cited, citable, figure, fingerprint},
    },
    view::{self, Language, say},
    web::{
        browser::storage::SURVEYS,
        form::Form,
        route::{Route, SurveyScreen},
        ui::{
            choice::choice,
            dialog,
            dom::{El, button, el, hidden},
        },
    },
};

/// The button that opens the dialog, where the kind of indicator can take such figures.
#[inline(never)]
pub fn tool(monitor: Monitor, id: &Id, measure: &Measure, fields: &IndicatorFields, of: &str) -> Option<El> {
    let takes = match measure {
        Measure::Survey(_) => Takes::Counts(fields.survey.1),
        Measure::Numeric(numeric) => match numeric.figure {
            // An index asks for a survey; for a percentage it is one source among many.
            _ if SURVEYS.is_empty() => return None,
            FigureKind::Ratio => Takes::Fraction(fields.numerator.1, fields.denominator.1),
            FigureKind::Given if numeric.unit == "%" => Takes::Share(fields.value.1),
            FigureKind::Given => return None,
        },
        Measure::Schedule(_) | Measure::Milestone(_) | Measure::NotQuantifiable(_) => return None,
    };
    let taking = Taking { monitor, id: id.clone(), takes, source: fields.source.1 };
    let words = monitor.language.pick(" Prendi i dati da un’indagine", " Take the figures from a survey");
    Some(dialog::opener("it-download", words, of, Box::new(move || vec![dialog(taking.clone())])))
}

/// How a kind of indicator takes the figures of an item.
#[derive(Clone, Copy)]
enum Takes {
    Counts(fn(SurveyCount) -> IndicatorField),
    Fraction(SetFigure, SetFigure),
    Share(SetFigure),
}

type SetFigure = fn(Option<crate::number::Figure>) -> IndicatorField;

impl Takes {
    /// What is set; nothing where the item has other figures.
    fn of(self, cited: &Cited) -> Vec<IndicatorField> {
        match (self, cited) {
            (Self::Counts(set), Cited::Scores { asked, evaluations, score }) => {
                let [asked, evaluations, score] = [asked, evaluations, score].map(|count| figure(*count));
                vec![set(SurveyCount { asked, evaluations, score })]
            }
            (Self::Fraction(numerator, denominator), Cited::Share { good, all }) => {
                vec![numerator(figure(*good)), denominator(figure(*all))]
            }
            (Self::Share(set), Cited::Share { .. }) => vec![set(cited.share().and_then(figure))],
            _ => Vec::new(),
        }
    }
}

/// An indicator that takes figures.
#[derive(Clone)]
struct Taking {
    monitor: Monitor,
    id: Id,
    takes: Takes,
    source: fn(Option<String>) -> IndicatorField,
}

fn dialog(taking: Taking) -> El {
    let language = taking.monitor.language;
    let title = language.pick("Prendi i dati da un’indagine", "Take the figures from a survey");
    let dialog = el("dialog").class("confirm").attr("aria-label", title);
    dialog::open(&dialog);
    let lead = language.pick(
        "I dati scelti vanno nei campi dell’indicatore, e la fonte dice da quale indagine vengono, con l’impronta del suo file. Si può annullare.",
        "The figures that are chosen go into the fields of the indicator, and its source says which survey they come from, with the fingerprint of its file. It can be undone.",
    );
    let close = dialog::closer(&dialog, ("Chiudi", "Close"), language);
    dialog
        .clone()
        .child(el("h2").text(title))
        .child(el("p").text(lead))
        .children(offers(&taking, &dialog))
        .child(el("div").class("toolbar").child(close))
}

fn surveys() -> Vec<survey::Document> {
    let entries = SURVEYS.all().unwrap_or_default();
    entries.iter().filter_map(|entry| format::read_survey(entry.text.as_bytes()).ok()).collect()
}

/// The surveys in this browser, and what each of them offers.
fn offers(taking: &Taking, dialog: &El) -> Vec<El> {
    let language = taking.monitor.language;
    let surveys = surveys();
    if surveys.is_empty() {
        let words = language
            .pick("In questo browser non c’è nessuna indagine. ", "There is no survey in this browser. ");
        let link = el("a").attr("href", &Route::Surveys.to_string());
        let link = link.text(language.pick("Aprine una", "Open one"));
        return vec![el("p").text(words).child(link)];
    }
    let chosen = RwSignal::new(0_usize);
    let names = surveys.iter().map(|one| one.survey.title.clone()).collect();
    let which = choice(
        language.pick("Indagine", "Survey"),
        names,
        move || chosen.get(),
        move |position| chosen.set(position),
    );
    let (taking, dialog) = (taking.clone(), dialog.clone());
    let list = el("div").class("survey-offers").live(move || {
        let Some(document) = surveys.get(chosen.get()) else { return Vec::new() };
        items(&taking, document, &dialog)
    });
    vec![el("p").child(which), list]
}

fn items(taking: &Taking, document: &survey::Document, dialog: &El) -> Vec<El> {
    let language = taking.monitor.language;
    let fitting = citable(document).into_iter().filter(|one| !taking.takes.of(&one.figures).is_empty());
    let rows: Vec<El> = fitting.map(|one| item(taking, document, one, dialog)).collect();
    if rows.is_empty() {
        let words = language.pick(
            "Questa indagine non ha risposte che vadano in questo indicatore: a un indice di soddisfazione servono punteggi da 1 a 10, a una percentuale segni in due colonne.",
            "This survey has no answers that fit this indicator: a satisfaction index needs scores from 1 to 10, a percentage marks in two columns.",
        );
        return vec![el("p").text(words)];
    }
    vec![el("ul").class("survey-members").children(rows)]
}

fn item(taking: &Taking, document: &survey::Document, one: Citable, dialog: &El) -> El {
    let language = taking.monitor.language;
    let figures = view::survey::cited_figures(&one.figures, language);
    let name = format!("{} · {}", one.section, one.label);
    let (taking, document, dialog, label) = (taking.clone(), document.clone(), dialog.clone(), name.clone());
    let take = button("btn btn-outline-primary btn-xs", move || {
        take(&taking, &document, &one);
        dialog::close(&dialog);
    });
    let take = take.text(language.pick("Prendi", "Take")).child(hidden(&format!(" {label}")));
    let words = el("span").text(&name).child(el("br")).child(el("small").text(&figures));
    el("li").child(words).child(take)
}

/// Figures and source, as one step.
fn take(taking: &Taking, document: &survey::Document, one: &Citable) {
    let language = taking.monitor.language;
    let source = view::survey::citation_source(document, one, language);
    let set = taking.takes.of(&one.figures).into_iter().chain([(taking.source)(source)]);
    let changes: Vec<Change> = set.map(|set| Change::Indicator { id: taking.id.clone(), set }).collect();
    taking.monitor.app.edit_at_once(&changes);
}

/// Below the source: the survey that the figures were taken from, and whether it is still the same; follows the source.
#[inline(never)]
pub fn taken(monitor: Monitor, form: &Form<Indicator>, fields: &IndicatorFields) -> El {
    let (read, _) = fields.source;
    let (form, language) = (form.clone(), monitor.language);
    el("div").live(move || {
        monitor.app.store_changes.track();
        let source = form.read(read).flatten();
        let citation = source.as_deref().and_then(Citation::find);
        citation.map(|citation| state(&citation, language)).into_iter().collect()
    })
}

fn state(citation: &Citation, language: Language) -> El {
    let there = SURVEYS.text(citation.survey.as_str());
    let there = there.and_then(|text| format::read_survey(text.as_bytes()).ok());
    let Some(document) = there else {
        let words = say!(
            language,
            "Dati presi dall’indagine {}, che non è in questo browser.",
            "Figures taken from the survey {}, which is not in this browser.",
            citation.survey
        );
        return el("p").class("muted").text(&words);
    };
    let words = if fingerprint(&document) == Some(citation.file) {
        language
            .pick(
                "Dati presi da un’indagine che da allora non è cambiata. ",
                "Figures taken from a survey that has not changed since. ",
            )
            .to_owned()
    } else {
        let now = citable(&document).into_iter().find(|one| one.item == citation.item);
        let now = now.map_or_else(
            || language.pick("nessun dato", "no figures").to_owned(),
            |one| view::survey::cited_figures(&one.figures, language),
        );
        say!(
            language,
            "Dati presi da un’indagine che da allora è cambiata. Adesso: {}. ",
            "Figures taken from a survey that has changed since. Now: {}. ",
            now
        )
    };
    let route = Route::Survey(citation.survey.to_string(), SurveyScreen::Synthesis).to_string();
    let link = el("a").attr("href", &route).text(language.pick("Apri l’indagine", "Open the survey"));
    el("p").class("muted").attr("role", "status").text(&words).child(link)
}
