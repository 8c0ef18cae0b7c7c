//! Testi: all that the administrations wrote, to search in.

use std::{sync::Arc, time::Duration};

use leptos::prelude::*;

use crate::{
    plan::Id,
    survey::{
        Document, Survey,
        dashboard::{Found, Hit, Query, Scope, TextIndex},
    },
    view::{self, Language, say},
    web::{
        pages::surveys::{entry::letters, kept, panel, pick, who},
        state::Desk,
        ui::dom::{El, button, el, typed},
    },
};

/// So many texts are shown before somebody asks for more.
const SOME: usize = 50;

/// How long after the last key the texts are looked through.
const WAIT: Duration = Duration::from_millis(200);

#[derive(Clone, Copy)]
struct View {
    desk: Desk,
    language: Language,
    texts: Memo<Option<Arc<TextIndex>>>,
    /// What is looked for; follows the field after a moment.
    wanted: RwSignal<String>,
    section: RwSignal<Option<usize>>,
    administration: RwSignal<Option<Id>>,
    shown: RwSignal<usize>,
}

/// Draws the screen.
pub(super) fn section(desk: Desk, language: Language) -> El {
    let view = View {
        desk,
        language,
        texts: kept::texts(desk),
        wanted: RwSignal::new(String::new()),
        section: RwSignal::new(None),
        administration: RwSignal::new(None),
        shown: RwSignal::new(SOME),
    };
    let found = Memo::new(move |_| view.find());
    let more = button("btn btn-outline-primary", move || view.shown.update(|shown| *shown += SOME))
        .has("hidden", move || found.with(|found| found.total <= view.shown.get()))
        .text(language.pick("Mostra altri", "Show more"));
    el("section")
        .class("survey-board")
        .attr("aria-labelledby", "texts-title")
        .child(
            el("h2")
                .attr("id", "texts-title")
                .text(language.pick("Testi delle risposte", "Texts of the answers")),
        )
        .child(view.form())
        .child(el("p").class("survey-result").attr("role", "status").text_live(move || view.result(&found)))
        .live(move || found.with(|found| view.hits(found)))
        .child(el("div").class("toolbar").child(more))
}

impl View {
    /// The field and what narrows it.
    fn form(self) -> El {
        let language = self.language;
        let asked = StoredValue::new(0_u32);
        let look = move |words: String| {
            asked.update_value(|asked| *asked += 1);
            let now = asked.get_value();
            set_timeout(
                move || {
                    // Who left the screen no longer waits for it.
                    if asked.try_get_value() == Some(now) {
                        self.shown.set(SOME);
                        self.wanted.set(words);
                    }
                },
                WAIT,
            );
        };
        let hint = language.pick(
            "Inizi di parole, in qualsiasi ordine; fra virgolette, parole esatte una dopo l’altra.",
            "Beginnings of words, in any order; in quotation marks, exact words one after the other.",
        );
        let field = el("input")
            .attr("type", "search")
            .attr("autocomplete", "off")
            .attr("aria-describedby", "texts-hint")
            .class("field")
            .on("input", move |event| look(typed(&event)));
        let words = el("label")
            .class("choice survey-search")
            .text(language.pick("Cerca nei testi", "Search the texts"));
        el("div")
            .attr("role", "search")
            .child(
                el("div")
                    .class("survey-controls")
                    .child(words.child(letters(field)))
                    .child(self.sections())
                    .child(self.administrations()),
            )
            .child(el("p").class("muted").attr("id", "texts-hint").text(hint))
    }

    fn sections(self) -> El {
        let language = self.language;
        let names = move |document: &Document| {
            let sections = document.survey.questionnaire.sections.iter();
            let sections = sections.map(|section| format!("{} {}", section.id, section.title));
            let all = language.pick("tutte le sezioni", "all sections").to_owned();
            std::iter::once(all).chain(sections).collect::<Vec<_>>()
        };
        let names = Memo::new(move |_| self.desk.read(names).unwrap_or_default());
        let choose = move |at: usize| {
            self.shown.set(SOME);
            self.section.set(at.checked_sub(1));
        };
        let label = language.pick("Sezione", "Section");
        pick::pick(label, move || names.get(), move || self.section.get().map_or(0, |at| at + 1), choose)
    }

    fn administrations(self) -> El {
        let language = self.language;
        let choose = move |id| {
            self.shown.set(SOME);
            self.administration.set(id);
        };
        let all = language.pick("tutte le amministrazioni", "all administrations");
        let label = language.pick("Amministrazione", "Administration");
        who::who(self.desk, label, Some(all), move || self.administration.get(), choose, language)
    }

    fn find(self) -> Found {
        let query = self.wanted.with(|wanted| Query::read(wanted));
        let (section, id) = (self.section.get(), self.administration.get());
        let (texts, shown) = (self.texts.get(), self.shown.get());
        let search = |document: &Document| {
            let mut all = document.survey.administrations.iter();
            let administration = id.and_then(|id| all.position(|one| one.id == id));
            let scope = Scope { section, administration };
            Some(texts?.search(&document.survey, &query, &scope, 0..shown))
        };
        self.desk.look(search).flatten().unwrap_or_default()
    }

    /// How much was found, or what can be looked for.
    fn result(self, found: &Memo<Found>) -> String {
        let language = self.language;
        let (total, administrations) = found.with(|found| (found.total, found.administrations));
        if self.wanted.with(|wanted| Query::read(wanted).is_empty()) {
            let count = self.texts.with(|texts| texts.as_ref().map_or(0, |texts| texts.count()));
            return say!(
                language,
                "Si può cercare in {} testi: elenchi, descrizioni, note e interviste.",
                "There are {} texts to search: lists, descriptions, notes and interviews.",
                count
            );
        }
        match total {
            0 => language.pick("Nessun testo lo dice.", "No text says so.").to_owned(),
            _ => say!(
                language,
                "Testi trovati: {}. Amministrazioni: {}.",
                "Texts found: {}. Administrations: {}.",
                total,
                administrations
            ),
        }
    }

    /// What was found, administration by administration.
    fn hits(self, found: &Found) -> Vec<El> {
        let groups = found.hits.chunk_by(|one, other| one.administration == other.administration);
        let draw = |survey: &Survey| groups.filter_map(|hits| self.group(survey, hits)).collect::<Vec<_>>();
        self.desk.look(|document| draw(&document.survey)).unwrap_or_default()
    }

    fn group(self, survey: &Survey, hits: &[Hit]) -> Option<El> {
        let one = survey.administrations.get(hits.first()?.administration)?;
        let link = panel::profile_link(self.desk, survey.id.to_string(), one.id.clone()).text(&one.name);
        let hits = hits.iter().map(|hit| self.hit(survey, hit));
        Some(el("section").class("survey-hits").child(el("h3").child(link)).child(el("ul").children(hits)))
    }

    fn hit(self, survey: &Survey, hit: &Hit) -> El {
        let language = self.language;
        let place = view::survey::hit_section(survey, hit, language);
        // A section that asks for one thing has its name.
        let item = hit.item.map(|item| view::survey::item_label(survey, item));
        let item = item.filter(|item| !place.to_lowercase().ends_with(&item.to_lowercase()));
        let piece = view::survey::piece_name(hit.piece, language);
        let parts = [Some(place.as_str()), item, Some(piece)];
        let place = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        el("li").child(el("p").class("muted").text(&place)).child(marked(hit))
    }
}

/// The text, with what was looked for marked.
fn marked(hit: &Hit) -> El {
    let mut text = el("p");
    let mut end = 0;
    for mark in &hit.marks {
        text = text
            .text(hit.text.get(end..mark.start).unwrap_or_default())
            .child(el("mark").text(hit.text.get(mark.clone()).unwrap_or_default()));
        end = mark.end;
    }
    text.text(hit.text.get(end..).unwrap_or_default())
}
