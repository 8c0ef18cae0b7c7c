//! All administrations in a small table: who stands apart in how many items, each leading to its profile.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    survey::{
        Survey,
        dashboard::{Grid, Standing},
    },
    view::{self, Language, say},
    web::{
        browser::page,
        pages::surveys::panel,
        state::Desk,
        ui::dom::{El, button, el},
    },
};

/// With more administrations than these, only the first are shown until all are asked for.
const FEW: usize = 100;
/// So many are shown then.
const FIRST: usize = 20;

/// The table, closed at first, with what standing apart means.
pub(super) fn all(desk: Desk, grid: Memo<Option<Arc<Grid>>>, language: Language) -> El {
    let standing =
        Memo::new(move |_| grid.with(|grid| grid.as_ref().map_or_else(Vec::new, |grid| Standing::all(grid))));
    let every = RwSignal::new(false);
    let title =
        language.pick("Tutte le amministrazioni: chi si distingue", "All administrations: who stands apart");
    let draw = move || {
        standing.with(|all| {
            let shown = if every.get() || all.len() <= FEW { all.len() } else { FIRST };
            let rows = all.iter().take(shown);
            let table = desk.look(|document| table(desk, &document.survey, rows, title, language));
            let more = (shown < all.len()).then(|| {
                let ask = button("btn btn-outline-primary btn-xs", move || every.set(true));
                ask.text(&say!(language, "Mostra tutte ({})", "Show all ({})", all.len()))
            });
            table.into_iter().chain(more).collect()
        })
    };
    el("details")
        .class("arm-table survey-standing")
        .child(el("summary").text(title))
        .child(el("p").class("muted survey-note").text(view::survey::apart_convention(language)))
        .child(el("div").live(draw))
}

fn table<'a>(
    desk: Desk,
    survey: &Survey,
    rows: impl Iterator<Item = &'a Standing>,
    title: &str,
    language: Language,
) -> El {
    let heads = [
        ("Amministrazione", "Administration"),
        ("Voci in cui si distingue", "Items in which it stands apart"),
        ("Lasciate vuote", "Left blank"),
    ];
    let heads =
        heads.map(|(italian, english)| el("th").attr("scope", "col").text(language.pick(italian, english)));
    let row = |one: &Standing| {
        let administration = survey.administrations.get(one.administration)?;
        // The profile is on this very screen, above: whoever goes there by keyboard goes on from there.
        let link = panel::profile_link(desk, survey.id.to_string(), administration.id.clone())
            .on("click", |_| page::focus("profile-title"))
            .text(&administration.name);
        let blank = say!(language, "{} su {}", "{} of {}", one.blank, one.asked);
        Some(
            el("tr")
                .child(el("th").attr("scope", "row").child(link))
                .child(el("td").class("num").text(&one.apart.to_string()))
                .child(el("td").class("num").text(&blank)),
        )
    };
    el("table")
        .child(el("caption").class("visually-hidden").text(title))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows.filter_map(row)))
}
