//! The files that came back: chosen or dropped, looked at, taken in as far as they are decided.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::file;
use crate::{
    survey::returned::{Look, State, Summary},
    view::{self, Language, say},
    web::{
        browser::page,
        route::{Route, SurveyScreen},
        state::Desk,
        ui::{
            dom::{El, button, el},
            icon,
        },
    },
};

/// So many files are listed before somebody asks for all.
const SOME: usize = 50;

/// The gathering at work.
#[derive(Clone, Copy)]
pub(super) struct Work {
    pub desk: Desk,
    /// What the files come to.
    pub look: Memo<Option<Look>>,
    pub language: Language,
}

/// Draws it.
pub(super) fn section(desk: Desk, language: Language) -> El {
    let work = Work { desk, look: Memo::new(move |_| desk.look_at_forms()), language };
    let all = RwSignal::new(false);
    let files = move || {
        let ids = work
            .look
            .with(|look| look.iter().flat_map(|look| &look.files).map(|file| file.id).collect::<Vec<u32>>());
        let shown = if all.get() { ids.len() } else { SOME.min(ids.len()) };
        ids.into_iter().take(shown).collect::<Vec<u32>>()
    };
    let rest = move || {
        let count = summary(work).files;
        let more = || {
            button("btn btn-outline-primary btn-xs", move || all.set(true)).text(&say!(
                language,
                "Mostra tutti i file ({})",
                "Show all files ({})",
                count
            ))
        };
        if count > SOME && !all.get() { vec![more()] } else { Vec::new() }
    };
    el("section")
        .class("survey-returned")
        .attr("aria-labelledby", "returned-title")
        .child(
            el("h2")
                .attr("id", "returned-title")
                .attr("tabindex", "-1")
                .text(language.pick("Moduli ricevuti", "Forms received")),
        )
        .child(drop_zone(desk, language))
        .child(el("p").class("survey-result").attr("role", "status").text_live(move || said(work)))
        .each(move || some(work), move |()| vec![tools(work)])
        .child(el("ul").class("survey-files").each(files, move |id| vec![file::file(work, *id)]))
        .live(rest)
}

pub(super) fn summary(work: Work) -> Summary {
    work.look.with(|look| look.as_ref().map(Look::summary)).unwrap_or_default()
}

/// Something where there are files.
fn some(work: Work) -> Vec<()> {
    if summary(work).files > 0 { vec![()] } else { Vec::new() }
}

/// What the files come to, in a sentence.
fn said(work: Work) -> String {
    let summary = summary(work);
    if summary.files > 0 { view::returned_summary(&summary, work.language) } else { String::new() }
}

fn drop_zone(desk: Desk, language: Language) -> El {
    let input = el("input")
        .attr("type", "file")
        .attr("multiple", "")
        .attr("tabindex", "-1")
        .attr("accept", ".csv,.json,.txt,text/csv,application/json")
        .attr("aria-label", language.pick("Moduli ricevuti da raccogliere", "Received forms to gather"))
        .class("visually-hidden");
    let (asked, chosen) = (input.clone(), input.clone());
    let input = input.on("change", move |_| {
        let input: HtmlInputElement = chosen.of();
        let files = input.files();
        let files = files.iter().flat_map(|files| (0..files.length()).filter_map(|at| files.get(at)));
        desk.gather(files.collect());
        // So that choosing the same file again is noticed.
        input.set_value("");
    });
    let choose = button("btn btn-primary btn-xs", move || asked.of::<HtmlInputElement>().click());
    let words = language.pick(
        "Trascina qui i file che sono tornati (CSV, JSON), anche tutti insieme, oppure",
        "Drop the files that came back here (CSV, JSON), all at once if you like, or",
    );
    let kept = language.pick(
        "Nell’indagine non entra niente finché non si raccoglie. L’elenco dei file resta finché la pagina è aperta: chiudendola va perso ciò che aspetta, ma non ciò che è raccolto.",
        "Nothing enters the survey before it is taken in. The list of files stays while the page is open: closing it loses what waits, but not what is taken in.",
    );
    el("div")
        .child(
            el("div")
                .class("drop")
                .child(icon::sized("it-upload", "icon icon-sm"))
                .child(el("p").text(words))
                .child(choose.text(language.pick("Scegli i file", "Choose files")))
                .child(input),
        )
        .child(el("p").class("muted").text(kept))
}

/// The button that takes in what is decided, and what came of it.
fn tools(work: Work) -> El {
    let (desk, language) = (work.desk, work.language);
    let done: RwSignal<Option<(u32, Summary)>> = RwSignal::new(None);
    let ready = move || {
        let summary = summary(work);
        summary.new + summary.filled + summary.merged
    };
    let press = move || {
        let taken = untrack(|| summary(work));
        if untrack(ready) > 0 {
            desk.take_in();
            done.set(Some((desk.steps.get_untracked(), taken)));
        }
    };
    let take = button("btn btn-primary btn-xs", press)
        .says("aria-disabled", move || ready() == 0)
        .child(icon::icon("it-check"))
        .text_live(move || say!(language, " Raccogli ({})", " Take in ({})", ready()));
    // Once a step is taken back, what was said of it no longer holds.
    let result = move || {
        let step = desk.steps.get();
        let done = done.get().filter(|(at, _)| *at == step);
        done.map(|(_, summary)| result(work, &summary)).into_iter().collect()
    };
    el("div")
        .child(el("div").class("toolbar survey-take").child(take).child(clear(work)))
        .child(el("div").attr("role", "status").live(result))
}

/// The button that takes files off the list of which nothing is left to take in.
fn clear(work: Work) -> El {
    let (desk, language) = (work.desk, work.language);
    let done = move || -> Vec<u32> {
        work.look.with(|look| {
            let files = look.iter().flat_map(|look| &look.files);
            let done = |state| matches!(state, State::Taken | State::Same | State::LeftOut);
            let files = files
                .filter(|file| file.unreadable.is_none() && file.forms.iter().all(|form| done(form.state)));
            files.map(|file| file.id).collect()
        })
    };
    let press = move || {
        let ids = untrack(done);
        desk.gathering.update(|all| ids.iter().for_each(|id| all.remove(*id)));
        page::focus("returned-title");
    };
    button("btn btn-outline-primary btn-xs", press)
        .has("hidden", move || done().is_empty())
        .text(language.pick("Togli i file già raccolti", "Remove the files that are taken in"))
}

/// What came in, and where it can be looked at.
fn result(work: Work, taken: &Summary) -> El {
    let language = work.language;
    let words = say!(
        language,
        "Raccolte: {}. In attesa: {}. Con Annulla tornano tutte da raccogliere.",
        "Taken in: {}. Waiting: {}. Undo makes all of them wait again.",
        taken.new + taken.filled + taken.merged,
        taken.waiting
    );
    let link = |screen: SurveyScreen, words: &str| {
        let route = Route::Survey(work.desk.id().map(|id| id.to_string()).unwrap_or_default(), screen);
        el("a").attr("href", &route.to_string()).text(words)
    };
    el("p")
        .class("survey-note survey-done")
        .text(&words)
        .text(" ")
        .child(link(SurveyScreen::Answers, language.pick("Guarda le risposte", "Look at the answers")))
        .text(" · ")
        .child(link(SurveyScreen::Synthesis, language.pick("Guarda la sintesi", "Look at the synthesis")))
}
