//! One administration against the others, in words and figures.

use super::{
    administration, cell_words, columns_of,
    pictures::{item_label, scores_picture},
    say,
};
use crate::{
    survey::{
        Survey,
        dashboard::{Grid, ItemProfile, Profile, ScoreProfile, Scores, State},
    },
    view::{Language, chart::Strips, csv::Cell, csv::Table, figures},
};

/// What a profile says in a sentence.
#[must_use]
pub fn profile_reading(survey: &Survey, grid: &Grid, profile: &Profile, language: Language) -> String {
    let apart = match profile.apart().count() {
        0 => language.pick("non si distingue in nessuna voce", "stands apart in no item").to_owned(),
        1 => language.pick("si distingue in 1 voce", "stands apart in 1 item").to_owned(),
        apart => say!(language, "si distingue in {} voci", "stands apart in {} items", apart),
    };
    say!(
        language,
        "{}: {}; ne ha lasciate vuote {} su {}.",
        "{}: {}; left {} of {} blank.",
        administration(survey, profile.administration),
        apart,
        profile.blank().count(),
        grid.row(profile.administration).iter().filter(|cell| cell.state != State::NothingAdded).count()
    )
}

/// How the others stand to what an administration has at an item; empty where there is nothing to compare.
#[must_use]
pub fn same_words(item: &ItemProfile, language: Language) -> String {
    match (item.cell.state, &item.score) {
        (State::NothingAdded, _) => String::new(),
        (State::Blank | State::BlankSection, _) => {
            say!(language, "le altre che rispondono: {}", "others that answered: {}", item.answered)
        }
        (State::Texts(_), _) => {
            let others = item.others.total();
            match item.same {
                0 => say!(language, "non scrive nessun’altra delle {}", "none of {} others wrote", others),
                1 => say!(language, "scrive anche 1 altra su {}", "1 of {} others wrote, too", others),
                same => say!(
                    language,
                    "scrivono anche {} altre su {}",
                    "{} of {} others wrote, too",
                    same,
                    others
                ),
            }
        }
        (_, Some(score)) => rank_words(score, language),
        (_, None) => {
            let of = item.answered;
            match item.same {
                0 => say!(language, "come nessun’altra delle {}", "as none of {} others", of),
                1 => say!(language, "come 1 altra su {}", "as 1 of {} others", of),
                same => say!(language, "come {} altre su {}", "as {} of {} others", same, of),
            }
        }
    }
}

/// When an administration is said to stand apart.
#[must_use]
pub fn apart_convention(language: Language) -> &'static str {
    language.pick(
        "Un’amministrazione si distingue in una voce quando le altre che hanno risposto il contrario (l’altra colonna, sì invece di no) sono più di quelle che hanno risposto come lei, o quando il suo punteggio è sotto il primo quartile o sopra il terzo.",
        "An administration stands apart in an item when the others that answered the opposite (the other column, yes instead of no) are more than those that answered as it did, or when its score is below the first quartile or above the third.",
    )
}

/// Where a score stands among all: its rank, and the median.
fn rank_words(score: &ScoreProfile, language: Language) -> String {
    let median = figures::figure(score.spread.median.normalize(), "", language);
    say!(
        language,
        "{}º di {} punteggi; mediana {}",
        "no. {} of {} scores; median {}",
        score.rank,
        score.spread.count,
        median
    )
}

/// The groups of scores with that of the administration told apart.
#[must_use]
pub fn profile_picture(survey: &Survey, groups: &[Scores], profile: &Profile, language: Language) -> Strips {
    let mut strips = scores_picture(survey, groups, language);
    for (strip, group) in strips.strips.iter_mut().zip(groups) {
        strip.own = own(profile, group).map(|score| score.score);
    }
    strips
}

/// The score that an administration gave a group.
fn own<'a>(profile: &'a Profile, group: &Scores) -> Option<&'a ScoreProfile> {
    let mut items = profile.sections.iter().flat_map(|section| &section.items);
    items.find(|item| item.item == group.item)?.score.as_ref()
}

/// The scores of an administration beside those of all.
#[must_use]
pub fn profile_scores_table(
    survey: &Survey,
    groups: &[Scores],
    profile: &Profile,
    language: Language,
) -> Table {
    let headings = [
        ("Gruppo", "Group"),
        ("Suo punteggio", "Its score"),
        ("Mediana", "Median"),
        ("Posto", "Rank"),
        ("Punteggi", "Scores"),
    ];
    let whole = |number: usize| Cell::figure(number.to_string(), number.into());
    let row = |group: &Scores| {
        let own = own(profile, group);
        let median = |value| Cell::figure(figures::figure(value, "", language), value);
        let nothing = || Cell::words("–");
        vec![
            Cell::words(item_label(survey, group.item)),
            own.map_or_else(nothing, |own| whole(own.score.into())),
            group.spread.map_or_else(nothing, |spread| median(spread.median.normalize())),
            own.map_or_else(nothing, |own| whole(own.rank)),
            whole(group.spread.map_or(0, |spread| spread.count)),
        ]
    };
    Table::new(&headings, groups.iter().map(row).collect(), language)
}

/// A whole profile: each item with what stands there, and how many others have the same.
#[must_use]
pub fn profile_table(survey: &Survey, profile: &Profile, language: Language) -> Table {
    let headings = [
        ("Sezione", "Section"),
        ("Voce", "Item"),
        ("Risposta", "Answer"),
        ("Altri con la stessa", "Others with the same"),
        ("Altri che rispondono", "Others that answered"),
        ("Si distingue", "Stands apart"),
    ];
    let whole = |number: usize| Cell::figure(number.to_string(), number.into());
    let rows = profile.sections.iter().flat_map(|section| {
        let title = survey.questionnaire.sections.get(section.section);
        let title = title.map_or("?", |section| section.id.as_str());
        section.items.iter().map(move |item| {
            let apart = if item.apart { language.pick("sì", "yes") } else { "" };
            vec![
                Cell::words(title),
                Cell::words(item_label(survey, item.item)),
                Cell::words(cell_words(columns_of(survey, section.section), item.cell.state, language)),
                whole(item.same),
                whole(item.answered),
                Cell::words(apart),
            ]
        })
    });
    Table::new(&headings, rows.collect(), language)
}
