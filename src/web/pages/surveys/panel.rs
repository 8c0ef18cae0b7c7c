//! *Perché?* of a figure of a survey: the panel beside the work, with the administrations that make the figure.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::{
    plan::Id,
    view::{
        Language, say,
        survey::{Group, Member, Told},
    },
    web::{
        browser::{clipboard, page},
        route::{Picture, Route, SurveyScreen},
        state::{Asked, Desk, app},
        ui::{
            dom::{El, button, el, kind},
            icon,
            notice::Tone,
        },
    },
};

/// So many administrations of a group are listed before somebody asks for all.
const SOME: usize = 40;

/// A button that explains a figure; the caller puts the words.
pub(super) fn asks(desk: Desk, tell: impl Fn() -> Option<Told> + 'static) -> El {
    let tell: Asked = Rc::new(tell);
    el("button").attr("type", "button").class("why").on("click", move |event| {
        // The panel makes the work narrower: what was asked stays where it was pressed.
        if let Some(asked) = event.current_target().and_then(|one| one.dyn_into().ok()) {
            page::keep_in_place(asked);
        }
        desk.asked.set(Some(Rc::clone(&tell)));
    })
}

/// Puts the panel beside the work while something is explained.
pub(super) fn beside(desk: Desk, work: El, language: Language) -> El {
    let opener: StoredValue<Option<HtmlElement>, LocalStorage> = StoredValue::new_local(None);
    // Told anew when the survey changes, and drawn anew when that tells something else.
    let told = Memo::new(move |_| {
        let asked = desk.asked.get()?;
        desk.session.track();
        untrack(|| asked())
    });
    Effect::new(move || {
        desk.asked.track();
        if told.with_untracked(Option::is_some) {
            let asker = page::focused().filter(|one| one.closest("#why").is_ok_and(|panel| panel.is_none()));
            opener.update_value(|opener| *opener = asker.or(opener.take()));
            page::focus("why-title");
        }
    });
    let close = move || {
        desk.asked.set(None);
        if let Some(element) = opener.get_value() {
            page::give_back_focus(Some(element), "#content".to_owned());
        }
    };
    let draw = move || told.get().map(|told| panel(desk, told, close, language)).into_iter().collect();
    el("div").class("work").child(el("div").class("work-main").child(work)).live(draw)
}

fn panel(desk: Desk, told: Told, close: impl Fn() + Copy + 'static, language: Language) -> El {
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    let shut = button("panel-close", close)
        .attr("aria-label", language.pick("Chiudi la spiegazione", "Close the explanation"))
        .child(icon::sized("it-close", "icon icon-sm"));
    let title = el("h2").attr("id", "why-title").attr("tabindex", "-1").text(&told.title);
    let title = el("div").child(title).child(el("p").text(&told.about));
    let groups = told.groups.iter().map(|one| group(desk, one, language));
    let lines = told.lines.iter().map(|line| el("p").text(line));
    let body = el("div")
        .class("panel-body survey-told")
        .children(lines)
        .child(tools(told.clone(), language))
        .children(groups);
    el("aside")
        .class("panel")
        .attr("id", "why")
        .attr("aria-labelledby", "why-title")
        .on("keydown", move |event| escape(kind(event)))
        .child(el("div").class("panel-head").child(title).child(shut))
        .child(body)
}

/// What can be done with the explanation.
fn tools(told: Told, language: Language) -> El {
    let copy = button("btn btn-outline-primary btn-xs", move || copy(told.text(), language))
        .child(icon::icon("it-copy"))
        .text(language.pick(" Copia come testo", " Copy as text"));
    el("div").class("toolbar why-tools").child(copy)
}

fn copy(text: String, language: Language) {
    let app = app();
    leptos::task::spawn_local(async move {
        let (tone, title) = match clipboard::copy(&text).await {
            Ok(()) => (Tone::Done, ("Spiegazione copiata", "Explanation copied")),
            Err(_) => (Tone::Error, ("La spiegazione non è stata copiata", "The explanation was not copied")),
        };
        app.say(tone, language.pick(title.0, title.1).to_owned(), String::new());
    });
}

fn group(desk: Desk, group: &Group, language: Language) -> El {
    let all = RwSignal::new(group.members.len() <= SOME);
    let members = group.members.clone();
    let rows = move || {
        let shown = if all.get() { members.len() } else { SOME };
        members.iter().take(shown).map(|one| member(desk, one)).collect()
    };
    let rest = group.members.len();
    let more = move || {
        let ask = button("btn btn-outline-primary btn-xs", move || all.set(true));
        (!all.get()).then(|| ask.text(&say!(language, "Mostra tutte ({})", "Show all ({})", rest)))
    };
    el("section")
        .child(el("h3").text(&group.title))
        .child(el("ul").class("survey-members").live(rows))
        .live(move || more().into_iter().collect())
}

/// An administration, which leads to its profile.
fn member(desk: Desk, member: &Member) -> El {
    let position = member.administration;
    let one = desk.look(|document| {
        let one = document.survey.administrations.get(position)?;
        Some((document.survey.id.to_string(), one.id.clone()))
    });
    let name = match one.flatten() {
        Some((survey, id)) => profile_link(desk, survey, id).text(&member.name),
        None => el("span").text(&member.name),
    };
    let item = el("li").child(name);
    if member.words.is_empty() { item } else { item.child(el("span").text(&member.words)) }
}

/// A link to the profile of an administration; the caller puts the words.
pub(super) fn profile_link(desk: Desk, survey: String, administration: Id) -> El {
    let route = Route::Survey(survey, SurveyScreen::Dashboard(Picture::Profile));
    el("a")
        .attr("href", &route.to_string())
        .on("click", move |_| desk.chosen.set(Some(administration.clone())))
}
