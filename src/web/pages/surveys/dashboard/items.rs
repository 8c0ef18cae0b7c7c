//! The items of a profile, section by section, and under each what was written.

use std::collections::HashMap;

use super::{answers, heat};
use crate::{
    plan::Id,
    survey::{
        Administration, Answer, Survey,
        dashboard::{ItemProfile, Profile, SectionProfile},
    },
    view::{self, Language},
    web::ui::{
        dom::{El, el, hidden},
        icon,
    },
};

/// Which items are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    All,
    Apart,
    Blank,
}

impl Shown {
    const fn shows(self, item: &ItemProfile) -> bool {
        match self {
            Self::All => true,
            Self::Apart => item.apart,
            Self::Blank => item.cell.state.is_blank(),
        }
    }
}

/// The sections of a profile that have anything to show.
pub(super) fn sections(
    survey: &Survey,
    one: &Administration,
    profile: &Profile,
    shown: Shown,
    language: Language,
) -> Vec<El> {
    let mut given: HashMap<&Id, Vec<&Answer>> = HashMap::new();
    one.answers.iter().for_each(|answer| given.entry(&answer.item).or_default().push(answer));
    let of = Of { survey, given, shown, language };
    profile.sections.iter().filter_map(|section| of.section(section)).collect()
}

/// What a profile is drawn from.
struct Of<'a> {
    survey: &'a Survey,
    given: HashMap<&'a Id, Vec<&'a Answer>>,
    shown: Shown,
    language: Language,
}

impl Of<'_> {
    fn section(&self, section: &SectionProfile) -> Option<El> {
        let rows: Vec<El> = section
            .items
            .iter()
            .filter(|item| self.shown.shows(item))
            .flat_map(|item| self.item(item))
            .collect();
        let one = self.survey.questionnaire.sections.get(section.section)?;
        let (id, title) = (format!("profile-{}", section.section), one.name());
        let heads = [("Voce", "Item"), ("Risposta", "Answer"), ("Le altre", "The others")];
        let heads = heads.map(|(italian, english)| {
            el("th").attr("scope", "col").text(self.language.pick(italian, english))
        });
        let table = el("table")
            .class("survey-compared")
            .child(el("caption").class("visually-hidden").text(&title))
            .child(el("thead").child(el("tr").children(heads)))
            .child(el("tbody").children(rows.clone()));
        (!rows.is_empty()).then(|| {
            el("section")
                .attr("aria-labelledby", &id)
                .child(el("h3").attr("id", &id).text(&title))
                .child(table)
        })
    }

    /// A row, and under it what was written.
    fn item(&self, item: &ItemProfile) -> Vec<El> {
        let language = self.language;
        let sign = view::survey::cell_sign(item.cell.state, language);
        let words = view::survey::cell_words(
            view::survey::columns_at(self.survey, item.item),
            item.cell.state,
            language,
        );
        let sign = el("span").class(heat::look(&item.cell)).attr("aria-hidden", "true").text(&sign);
        let apart = item.apart.then(|| {
            el("span")
                .class("survey-stands")
                .child(icon::icon("it-exchange-circle"))
                .text(language.pick(" si distingue", " stands apart"))
        });
        let same = el("td").text(&view::survey::same_words(item, language)).children(apart);
        let label = view::survey::item_label(self.survey, item.item);
        let row = el("tr")
            .child(el("th").attr("scope", "row").text(label))
            .child(el("td").class("survey-answer").child(sign).text(&format!(" {words}")))
            .child(same);
        let given = self.survey.item_at(item.item).and_then(|one| self.given.get(&one.id));
        let texts = given.into_iter().flatten().flat_map(|answer| answers::texts(answer, language));
        let texts: Vec<El> = texts.collect();
        let written = (!texts.is_empty()).then(|| {
            let what = hidden(language.pick("Che cosa ha scritto", "What it wrote"));
            let cell = el("td").attr("colspan", "3").class("survey-written").child(what).children(texts);
            el("tr").child(cell)
        });
        std::iter::once(row).chain(written).collect()
    }
}
