//! What surrounds every screen: header, notices, footer; and what works on every screen: keys, dropped files.

use std::time::Duration;

use leptos::prelude::*;
use web_sys::{ClipboardEvent, DragEvent, KeyboardEvent, StorageEvent};

use super::{
    browser::{address, offline, page, rest},
    incoming, pages,
    route::Route,
    state::{App, is_pasted_table, plan_name},
    ui::{
        dom::{El, button, el, hidden, kind, on_paper, on_window, part, svg},
        hatch::{grounds, hatch},
        notice,
    },
    way,
};
use crate::{
    teaching::{Topic, exercise::Address},
    view::Language,
};

/// Puts the whole page into the document's body.
pub fn mount() {
    let app = App::new();
    provide_context(app);
    address::watch(move |route| {
        // The first address leads on to a screen by itself: nobody has moved yet.
        let moved = app.route.get_untracked() != Route::Home;
        app.follow(route);
        if moved {
            page::to_the_top();
            page::focus("content");
        }
    });
    app.follow(address::current());
    listen(app);
    Effect::new(move || page::set_language(app.language.get().tag()));
    Effect::new(move || document().set_title(&title(app)));
    Effect::new(move |done: Option<bool>| {
        // Once: what follows the first figures must not run again at each edit, so nothing is followed any more.
        let done = done.unwrap_or(false);
        if !done && drawn(app) {
            page::after_paint(move || {
                // What is not urgent mostly lies in the rest, and must not ask for it sooner. The typeface comes with it.
                rest::fetch(move || {
                    app.settled.set(true);
                    offline::begin(move || app.newer.set(true), move |file| app.import(file));
                });
            });
            return true;
        }
        done
    });
    part(|| {
        let screens = move || vec![screen(app.route.get(), app.language.get())];
        let content = el("main").attr("id", "content").attr("tabindex", "-1");
        let content = content.child(notice::notices()).live(screens);
        [
            skip_link(app),
            header(app),
            grounds([hatch("arm-hatch", "45", "arm-hatch-line")]),
            content,
            footer(app),
            incoming::dialogs(app),
        ]
        .into_iter()
        .for_each(El::mount);
    });
}

/// Whether what a visit came for stands: the figures of a plan, or a screen without one.
fn drawn(app: App) -> bool {
    let route = app.route.get();
    (route != Route::Home && route.plan().is_none()) || app.shown.with(Option::is_some)
}

/// A screen: drawn anew for another route or language, not for an edit.
fn screen(route: Route, language: Language) -> El {
    match route {
        Route::Home => el("div"),
        Route::Plans => pages::plans::page(language),
        Route::Comparison => pages::comparison::page(language),
        Route::Plan(_, screen) => pages::plan_screen(language, screen),
        Route::Shared(text) => pages::shared::page(language, &text),
        Route::Classroom => pages::classroom::page(language),
        Route::Lesson(about, desk) => pages::classroom::lesson(about, desk, language),
        Route::Why(_, explained) => pages::why_screen(language, explained),
        Route::Exercises(address) => pages::exercises::page(address, language),
        Route::Surveys => pages::surveys::page(language),
        Route::Survey(_, screen) => pages::surveys::screen(screen, language),
        Route::Rules(None) => pages::rules::page(language),
        Route::Rules(Some(topic)) => pages::rules::rule(topic, language),
        Route::About => pages::about::page(language),
        Route::Unknown => pages::unknown::page(language),
    }
}

/// The title of the window: what is open, then the product.
fn title(app: App) -> String {
    let language = app.language.get();
    let plan = app.session.with(|session| session.as_ref().map(|session| plan_name(session.document())));
    let (screen, plan) = match app.route.get() {
        Route::Home => ("", None),
        Route::Plans => (language.pick("Piani", "Plans"), None),
        Route::Comparison => (language.pick("Confronto", "Comparison"), None),
        Route::Plan(_, screen) => (screen.name(language), plan),
        Route::Shared(_) => (language.pick("Piano condiviso", "Shared plan"), None),
        Route::Classroom | Route::Lesson(..) => (language.pick("Aula", "Classroom"), None),
        Route::Why(..) => (language.pick("Perché?", "Why?"), plan),
        Route::Exercises(_) => (language.pick("Esercizi", "Exercises"), None),
        Route::Surveys => (language.pick("Indagine", "Survey"), None),
        Route::Survey(_, screen) => (screen.name(language), app.survey_title()),
        Route::Rules(None) => (language.pick("Regole", "Rules"), None),
        Route::Rules(Some(topic)) => {
            let number = matches!(topic, Topic::Rule(_)).then(|| topic.address());
            (topic.name(language), number)
        }
        Route::About => (language.pick("Informazioni", "About"), None),
        Route::Unknown => (language.pick("Indirizzo sconosciuto", "Unknown address"), None),
    };
    let parts = [plan.unwrap_or_default(), screen.to_owned(), "Stadera".to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A text that follows the language.
fn words(app: App, italian: &'static str, english: &'static str) -> impl Fn() -> String + 'static {
    move || app.language.get().pick(italian, english).to_owned()
}

fn skip_link(app: App) -> El {
    let link =
        el("a").attr("href", "#content").text_live(words(app, "Vai al contenuto", "Skip to the content"));
    let link = link.on("click", |event| {
        event.prevent_default();
        page::focus("content");
    });
    el("div").class("skiplinks").child(link)
}

fn header(app: App) -> El {
    let host = page::setting("host").unwrap_or_else(|| "Stadera".to_owned());
    let language = |one: Language, short: &str, name: &str| {
        let button = button("", move || app.speak(one)).attr("lang", one.tag());
        let button = button.says("aria-pressed", move || app.language.get() == one);
        el("li").child(button.child(el("span").attr("aria-hidden", "true").text(short)).child(hidden(name)))
    };
    let languages = el("ul")
        .class("languages")
        .attr_live("aria-label", move || Some(words(app, "Lingua", "Language")()))
        .child(language(Language::Italian, "IT", "Italiano"))
        .child(language(Language::English, "EN", "English"));
    let slim = el("div")
        .class("it-header-slim-wrapper-content")
        .child(el("span").class("navbar-brand").text(&host))
        .child(languages);
    let centre = el("div").class("it-header-center-content-wrapper").child(brand(app)).child(navigation(app));
    el("header")
        .class("it-header-wrapper")
        .child(el("div").class("it-header-slim-wrapper").child(slim))
        .child(el("div").class("it-header-center-wrapper it-small-header").child(centre))
}

/// The steelyard and the name.
fn brand(app: App) -> El {
    let shape = svg("path")
        .attr("d", "M3 10h26v2H12v3h-2v-3H3zM9 15h4l1 3H8zM6 20h10l-2 6H8zM23 5h2v5h-2zM21 12h6v5h-6z");
    let picture = svg("svg")
        .class("icon")
        .attr("viewBox", "0 0 32 32")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(shape);
    let link = el("a")
        .attr("href", "#/")
        .attr_live(
            "aria-label",
            move || Some(words(app, "Stadera, pagina iniziale", "Stadera, first page")()),
        )
        .child(picture)
        .child(el("span").class("it-brand-title").text("Stadera"));
    el("div").class("it-brand-wrapper").child(link)
}

/// The screens that belong to no plan.
fn navigation(app: App) -> El {
    let link = |route: Route, italian, english| {
        let address = route.to_string();
        let link = el("a").attr("href", &address).text_live(words(app, italian, english));
        el("li").child(link.attr_live("aria-current", move || current(&app.route.get(), &route)))
    };
    let list = el("ul")
        .child(link(Route::Plans, "Piani", "Plans"))
        .child(link(Route::Classroom, "Aula", "Classroom"))
        .child(link(Route::Exercises(Address::Choose), "Esercizi", "Exercises"))
        .child(link(Route::Rules(None), "Regole", "Rules"))
        .child(link(Route::Surveys, "Indagine", "Survey"));
    el("nav")
        .class("main-nav")
        .attr_live("aria-label", move || Some(words(app, "Principale", "Main")()))
        .child(list)
}

/// Whether a link leads to the screen that is shown, or to the list that it belongs to.
fn current(shown: &Route, link: &Route) -> Option<String> {
    let inside = matches!(
        (shown, link),
        (Route::Rules(_), Route::Rules(None))
            | (Route::Lesson(..), Route::Classroom)
            | (Route::Comparison, Route::Plans)
            | (Route::Exercises(_), Route::Exercises(_))
            | (Route::Survey(..), Route::Surveys)
    );
    match (shown == link, inside) {
        (true, _) => Some("page".to_owned()),
        (false, true) => Some("true".to_owned()),
        (false, false) => None,
    }
}

/// Only what the host has set leads outside.
fn footer(app: App) -> El {
    let link = |address: &str, italian, english| {
        el("li").child(el("a").attr("href", address).text_live(words(app, italian, english)))
    };
    let set = |setting: &str, italian, english| {
        page::setting(setting).map(|address| link(&address, italian, english))
    };
    let version = el("span").text_live(words(app, "Versione ", "Version ")).text(env!("CARGO_PKG_VERSION"));
    let list = el("ul")
        .child(link("#/informazioni", "Privacy e informazioni", "Privacy and about"))
        .children(set("accessibility", "Dichiarazione di accessibilità", "Accessibility statement"))
        .children(set("source", "Codice sorgente", "Source code"))
        .child(el("li").child(version));
    el("footer").class("page-footer").child(list)
}

/// Keys and dropped files, for as long as the page lives.
fn listen(app: App) {
    on_window("keydown", move |event| press(app, &kind(event)));
    on_window("focusin", move |event| {
        if let Some(field) = way::key_at(&event) {
            app.field.set_value(Some(field));
        }
    });
    on_window("dragover", |event| {
        event.prevent_default();
        page::mark("dropping", true);
    });
    on_window("dragleave", |event| {
        if kind::<DragEvent>(event).related_target().is_none() {
            page::mark("dropping", false);
        }
    });
    on_window("drop", move |event| {
        event.prevent_default();
        page::mark("dropping", false);
        let data = kind::<DragEvent>(event).data_transfer();
        app.import_all(data.and_then(|data| data.files()));
    });
    on_window("paste", move |event| paste(app, &kind(event)));
    on_window("storage", move |event| {
        let event: StorageEvent = kind(event);
        app.follow_store(event.key().as_deref(), event.old_value());
    });
    on_paper(move |paper| app.printing.set(paper));
    // A page that is hidden may never come back: what waits is written now. One that slept may have missed something.
    on_window("pagehide", move |_| app.save_now());
    on_window("visibilitychange", move |_| {
        app.save_now();
        app.look();
    });
    set_interval(move || app.save_now(), Duration::from_secs(10));
}

/// A plan that is pasted anywhere but into a field comes in like a file; on Piani, so does a table.
#[inline(never)]
fn paste(app: App, event: &ClipboardEvent) {
    let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
    let on_plans = app.route.with_untracked(|route| *route == Route::Plans);
    let taken = text.trim_start().starts_with('{') || on_plans && is_pasted_table(&text);
    if !page::in_field() && taken {
        event.prevent_default();
        app.paste(&text);
    }
}

fn press(app: App, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || in_open_draft() {
        return;
    }
    let survey = app.route.with_untracked(|route| matches!(route, Route::Survey(..)));
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) if survey => app.desk().undo(),
        ("z", true) | ("y", false) if survey => app.desk().redo(),
        // What is taken back shows: elsewhere no plan is on the screen.
        _ if app.route.with_untracked(|route| route.plan().is_none()) => return,
        ("z", false) => app.undo_by_key(),
        ("z", true) | ("y", false) => app.redo_by_key(),
        _ => return,
    }
    event.prevent_default();
}

/// A field with a text that was not understood keeps the browser's own undo.
fn in_open_draft() -> bool {
    page::focused().is_some_and(|element| element.get_attribute("aria-invalid").is_some())
}
