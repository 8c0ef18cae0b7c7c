//! The board of services in words.

use super::say;
use crate::{
    survey::{
        Certainty, Decision, Digital, Evidence, Survey, Verdict,
        dashboard::{Board, Decided, Joined, NoService},
    },
    view::{Language, figures, survey::pictures::spread_figures},
};

/// Whether a service can go digital, in a word.
#[must_use]
pub fn digital_name(digital: Digital, language: Language) -> &'static str {
    let (italian, english) = match digital {
        Digital::Yes => ("sì", "yes"),
        Digital::Blended => ("blended (a distanza e in presenza)", "blended (from afar and in presence)"),
        Digital::Partly => ("in parte", "in part"),
        Digital::No => ("no", "no"),
    };
    language.pick(italian, english)
}

/// A decision in a word.
#[must_use]
pub fn verdict_name(verdict: Verdict, language: Language) -> &'static str {
    match verdict {
        Verdict::Digital(digital) => digital_name(digital, language),
        Verdict::ToExamine => language.pick("da esaminare", "to be examined"),
    }
}

/// A decision with its day and note, in a line.
#[must_use]
pub fn decision_line(decision: Option<&Decision>, language: Language) -> String {
    let Some(decision) = decision else {
        return language.pick("non ancora deciso", "not decided yet").to_owned();
    };
    let day = decision.date.map(figures::date);
    let verdict = verdict_name(decision.verdict, language).to_owned();
    [Some(verdict), day, decision.note.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What a filter asks of decisions.
#[must_use]
pub fn decided_name(decided: Decided, language: Language) -> &'static str {
    match decided {
        Decided::Open => language.pick("senza decisione", "without a decision"),
        Decided::Any => language.pick("con una decisione", "with a decision"),
        Decided::As(verdict) => verdict_name(verdict, language),
        Decided::Otherwise => {
            language.pick("deciso diversamente dalla fonte", "decided differently from the source")
        }
    }
}

/// Why nothing was decided.
#[must_use]
pub fn no_service(_: NoService, language: Language) -> &'static str {
    language.pick("Il servizio non c’è più.", "The service is no longer there.")
}

/// How sure a reading is.
#[must_use]
pub fn certainty_name(certainty: Certainty, language: Language) -> &'static str {
    match certainty {
        Certainty::Sure => language.pick("lettura nostra", "our reading"),
        Certainty::Doubtful => language.pick("lettura nostra, dubbia", "our reading, doubtful"),
    }
}

/// What bears on a service, by its name: `Tabella 2.5: 1. Gestione rapporto con gli utenti`.
#[must_use]
pub fn evidence_name(survey: &Survey, evidence: &Evidence, language: Language) -> String {
    let found = match evidence {
        Evidence::Row(id) => survey.tables.iter().find_map(|table| {
            let row = table.rows.iter().find(|row| row.id == *id)?;
            Some(say!(language, "Tabella {}: {}", "Table {}: {}", table.id, row.label))
        }),
        Evidence::Item(id) => survey.item(id).map(|(section, item)| {
            say!(language, "Sezione {}: {}", "Section {}: {}", section.id, item.label)
        }),
        Evidence::Theme(id) => {
            let theme = survey.themes.iter().find(|theme| theme.id == *id);
            theme.map(|theme| {
                say!(language, "Paragrafo {}: {}", "Paragraph {}: {}", theme.place.section, theme.label)
            })
        }
    };
    found.unwrap_or_else(|| "?".to_owned())
}

/// The figures of what bears on a service.
#[must_use]
pub fn joined_figures(joined: &Joined, language: Language) -> String {
    match joined {
        Joined::Marks { plus, minus } => format!("+ {} · − {}", plus.len(), minus.len()),
        Joined::Mentions { said } => {
            say!(language, "amministrazioni che lo dicono: {}", "administrations that say so: {}", said.len())
        }
        Joined::Scores(group) => spread_figures(group.spread.as_ref(), language),
        Joined::Answers(who) => {
            say!(
                language,
                "amministrazioni che hanno risposto: {}",
                "administrations that answered: {}",
                who.len()
            )
        }
        Joined::Nothing => language.pick("nessun dato", "no data").to_owned(),
    }
}

/// What a board says in a sentence.
#[must_use]
pub fn board_reading(survey: &Survey, board: &Board, language: Language) -> String {
    let count = |digital: Digital| {
        board.lanes.iter().filter(|lane| lane.digital == digital).map(|lane| lane.cards.len()).sum::<usize>()
    };
    let services = survey.services.iter().flat_map(|table| &table.rows);
    say!(
        language,
        "Servizi mostrati: {} su {}. Digitalizzabili: sì {}, blended {}, in parte {}, no {}. Con una decisione: {}.",
        "Services shown: {} of {}. Can go digital: yes {}, blended {}, in part {}, no {}. With a decision: {}.",
        board.shown(),
        board.total,
        count(Digital::Yes),
        count(Digital::Blended),
        count(Digital::Partly),
        count(Digital::No),
        services.filter(|service| service.decision.is_some()).count()
    )
}
