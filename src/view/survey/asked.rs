//! Why a figure of the dashboard is what it is: what it counts, and the administrations behind it.

use super::{
    Group, Member, Told,
    cells::{cell_words, margin_name, state_kind_name, state_name},
    columns_at, columns_of,
    pictures::{item_label, quartiles_convention, spread_figures},
    problems::{problem_label, problem_said},
    services::{certainty_name, evidence_name, joined_figures},
    told::member,
};
use crate::{
    survey::{
        Bearing, Column, Evidence, Id, Service, Survey,
        dashboard::{Grid, Joined, Margin, Matrix, Problem, ProblemKind, Scores, StateKind},
        synthesis::{Counted, How},
    },
    view::{Language, capitalised, figures, language::say},
};

/// Who has a state at an item, and what they have there.
#[must_use]
pub fn explain_state(survey: &Survey, grid: &Grid, item: usize, kind: StateKind, language: Language) -> Told {
    let who = grid.who(item, kind);
    let about =
        format!("{} · {}", item_label(survey, item), state_name(columns_at(survey, item), kind, language));
    cells_told(survey, grid, item, &who, about, language)
}

/// Who counts in a column at an item, by the rules of the document.
#[must_use]
pub fn explain_column(survey: &Survey, grid: &Grid, item: usize, column: Column, language: Language) -> Told {
    let kind = match column {
        Column::Plus => StateKind::Plus,
        Column::Minus => StateKind::Minus,
    };
    let who = grid.who_in(item, column);
    let about =
        format!("{} · {}", item_label(survey, item), state_name(columns_at(survey, item), kind, language));
    let mut told = cells_told(survey, grid, item, &who, about, language);
    let line = language.pick(
        "Conta chi sta nella colonna secondo le regole di conteggio.",
        "Whoever is in the column by the counting rules counts.",
    );
    told.lines.push(line.to_owned());
    told
}

/// Who is counted in a margin at an item.
#[must_use]
pub fn explain_margin(survey: &Survey, grid: &Grid, item: usize, margin: Margin, language: Language) -> Told {
    match margin {
        Margin::Column(column) => explain_column(survey, grid, item, column, language),
        Margin::Kind(StateKind::Score) => explain_scores(survey, grid, &Scores::of(grid, item), language),
        Margin::Kind(kind) => explain_state(survey, grid, item, kind, language),
    }
}

/// Which items of a section are counted in the margin of an administration.
#[must_use]
pub fn explain_row(
    survey: &Survey,
    grid: &Grid,
    (matrix, administration): (&Matrix, usize),
    margin: Margin,
    language: Language,
) -> Told {
    let columns = columns_of(survey, matrix.section);
    let cells = matrix.items.iter().filter_map(|item| Some((*item, grid.cell(administration, *item)?)));
    let members: Vec<Member> = cells
        .filter(|(_, cell)| margin.counts(cell))
        .map(|(item, cell)| Member {
            administration,
            name: item_label(survey, item).to_owned(),
            words: cell_words(columns, cell.state, language),
        })
        .collect();
    let name = super::administration(survey, administration);
    let what = language.pick("Quali voci", "Which items");
    Told {
        title: why(members.len(), language),
        about: format!("{name} · {}", margin_name(columns, margin, language)),
        lines: Vec::new(),
        groups: groups(vec![Group { title: format!("{what} ({})", members.len()), members }]),
    }
}

fn cells_told(
    survey: &Survey,
    grid: &Grid,
    item: usize,
    who: &[usize],
    about: String,
    language: Language,
) -> Told {
    let counted = cells(grid, item, who);
    Told {
        title: why(who.len(), language),
        about,
        lines: Vec::new(),
        groups: groups(vec![group(survey, language.pick("Chi", "Who"), &counted, None, language)]),
    }
}

/// How the figures of some scores come about: who gave which, and what is no score.
#[must_use]
pub fn explain_scores(survey: &Survey, grid: &Grid, scores: &Scores, language: Language) -> Told {
    let item = scores.item;
    let one = |title: &str, who: &[usize]| group(survey, title, &cells(grid, item, who), None, language);
    let mut found: Vec<Group> = (1..=10_u16)
        .zip(&scores.gave)
        .rev()
        .map(|(score, who)| one(&say!(language, "Punteggio {}", "Score {}", score), who))
        .collect();
    let out: Vec<usize> = scores.out_of_range.iter().map(|(administration, _)| *administration).collect();
    let apart =
        [(StateKind::Words, &scores.words), (StateKind::OutOfRange, &out), (StateKind::Blank, &scores.blank)];
    found.extend(apart.map(|(kind, who)| one(&capitalised(state_kind_name(kind, language)), who)));
    let mut lines = vec![quartiles_convention(language).to_owned()];
    if let Some(spread) = &scores.spread {
        let sum: usize = (1..).zip(&scores.gave).map(|(score, who): (usize, _)| score * who.len()).sum();
        lines.push(say!(
            language,
            "Media: {} / {} = {}, mostrata come {}.",
            "Mean: {} / {} = {}, shown as {}.",
            sum,
            spread.count,
            figures::long(spread.mean, language),
            figures::figure(spread.mean_shown(), "", language)
        ));
    }
    Told {
        title: item_label(survey, item).to_owned(),
        about: spread_figures(scores.spread.as_ref(), language),
        lines,
        groups: groups(found),
    }
}

/// Who says a problem.
#[must_use]
pub fn explain_problem(survey: &Survey, problem: &Problem, language: Language) -> Told {
    let id = match problem.kind {
        ProblemKind::Mention { table, row } | ProblemKind::Minus { table, row } => {
            survey.tables.get(table).and_then(|table| table.rows.get(row)).map(|row| &row.id)
        }
        ProblemKind::Theme(theme) => survey.themes.get(theme).map(|theme| &theme.id),
        ProblemKind::MinusItem(_) | ProblemKind::Added { .. } | ProblemKind::LowScore(_) => None,
    };
    let said = group(survey, language.pick("Chi lo dice", "Who says so"), &problem.said, id, language);
    let left = language.pick("Lasciati fuori dalle regole di conteggio", "Left out by the counting rules");
    let left = group(survey, left, &problem.left_out, id, language);
    Told {
        title: why(problem.said.len(), language),
        about: format!(
            "{} · {}",
            problem_label(survey, problem, language),
            problem_said(survey, problem, language)
        ),
        lines: vec![say!(
            language,
            "Sono {} su {} che rispondono.",
            "They are {} of {} that answered.",
            problem.said.len(),
            problem.answered
        )],
        groups: groups(vec![said, left]),
    }
}

/// Why something bears on a service, with who is behind its figures.
#[must_use]
pub fn explain_joined(
    survey: &Survey,
    grid: &Grid,
    service: &Service,
    (bearing, joined): (&Bearing, &Joined),
    language: Language,
) -> Told {
    let id = match &bearing.on {
        Evidence::Row(id) | Evidence::Theme(id) => Some(id),
        Evidence::Item(_) => None,
    };
    let one = |title: &str, counted: &[Counted]| group(survey, title, counted, id, language);
    let found = match joined {
        Joined::Marks { plus, minus } => vec![one("+", plus), one("−", minus)],
        Joined::Mentions { said } => vec![one(language.pick("Chi lo dice", "Who says so"), said)],
        Joined::Scores(scores) => explain_scores(survey, grid, scores, language).groups,
        Joined::Answers(who) => {
            let counted: Vec<Counted> = who.iter().map(|one| plain(*one, None)).collect();
            vec![one(language.pick("Chi ha risposto", "Who answered"), &counted)]
        }
        Joined::Nothing => Vec::new(),
    };
    let ours = say!(language, "{}: {}", "{}: {}", certainty_name(bearing.certainty, language), bearing.why);
    Told {
        title: evidence_name(survey, &bearing.on, language),
        about: format!("{} · {}", service.label, joined_figures(joined, language)),
        lines: vec![capitalised(&ours)],
        groups: groups(found),
    }
}

fn why(count: usize, language: Language) -> String {
    say!(language, "Perché {}?", "Why {}?", count)
}

const fn plain(administration: usize, answer: Option<usize>) -> Counted {
    Counted { administration, answer, how: How::Plain }
}

/// What some administrations have at an item.
fn cells(grid: &Grid, item: usize, who: &[usize]) -> Vec<Counted> {
    let answer = |one: usize| grid.cell(one, item).and_then(|cell| cell.answer);
    who.iter().map(|one| plain(*one, answer(*one))).collect()
}

/// Administrations with what they answered; `row` is what lines of texts were read as.
fn group(survey: &Survey, title: &str, counted: &[Counted], row: Option<&Id>, language: Language) -> Group {
    let wanted = |id: &Id| row == Some(id);
    Group {
        title: format!("{title} ({})", counted.len()),
        members: counted.iter().map(|one| member(survey, *one, &wanted, language)).collect(),
    }
}

fn groups(mut found: Vec<Group>) -> Vec<Group> {
    found.retain(|group| !group.members.is_empty());
    found
}
