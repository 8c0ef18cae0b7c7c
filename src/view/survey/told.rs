//! Why a figure of a survey is what it is: sentences, and the administrations that make it.

use super::{difference_cause, how_words, survey_content, survey_value};
use crate::{
    survey::{
        Answer, Claim, Counts, Document, PublishedTable, Survey, Value,
        synthesis::{Cell, Content, Counted, Synthesis},
    },
    view::{Language, language::say},
};

/// Why a figure of a survey is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The question: `Perché 11?`.
    pub title: String,
    /// What the figure is.
    pub about: String,
    /// What is to be said of it, a sentence each.
    pub lines: Vec<String>,
    /// Who makes it, and who does not.
    pub groups: Vec<Group>,
}

/// Administrations that have something in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they have in common, with how many they are.
    pub title: String,
    /// The administrations, in the order of the survey.
    pub members: Vec<Member>,
}

/// An administration in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its position in the survey.
    pub administration: usize,
    /// Its name.
    pub name: String,
    /// What it answered, and how that was read; may be empty.
    pub words: String,
}

impl Told {
    /// The whole as a text of lines.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("{}\n{}\n", self.title, self.about);
        self.lines.iter().for_each(|line| text.push_str(&format!("{line}\n")));
        for group in &self.groups {
            text.push_str(&format!("\n{}\n", group.title));
            for member in &group.members {
                let words = Some(member.words.as_str()).filter(|words| !words.is_empty());
                text.push_str(&match words {
                    Some(words) => format!("- {}: {words}\n", member.name),
                    None => format!("- {}\n", member.name),
                });
            }
        }
        text
    }
}

/// Why a cell of a recomputed table holds what it does; rows beyond those of the table are its claims.
#[must_use]
pub fn explain_cell(
    document: &Document,
    synthesis: &Synthesis<'_>,
    at: (usize, usize, usize),
    language: Language,
) -> Option<Told> {
    let (table, row, column) = at;
    let table = synthesis.tables.get(table)?;
    let line = table.rows.get(row)?;
    let cell = line.cells.get(column)?;
    let claim = row.checked_sub(table.published.rows.len()).and_then(|one| table.published.claims.get(one));
    let teller = Teller { survey: &document.survey, table: table.published, language };
    let heading = if claim.is_some() { None } else { Some(table.column(column)) };
    let about = [Some(table.published.name().to_owned()), Some(line.label.to_owned()), heading];
    let about: Vec<String> = about.into_iter().flatten().collect();
    let item = table.published.rows.get(row).and_then(|row| row.item.as_ref());
    let mut groups = vec![teller.made(cell)];
    groups.extend(teller.left_out(cell));
    if table.published.counts == Counts::Marks {
        groups.extend(
            line.cells
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != column)
                .filter_map(|(other, cell)| teller.elsewhere(&table.column(other), cell)),
        );
        groups.extend(item.and_then(|item| teller.silent(item, &line.cells)));
    }
    groups.retain(|group| !group.members.is_empty());
    Some(Told {
        title: say!(language, "Perché {}?", "Why {}?", survey_content(cell.recomputed)),
        about: about.join(" · "),
        lines: teller.lines(cell, published_words(table.published, row, column, claim)),
        groups,
    })
}

/// All that the source prints in a cell, or says in a claim.
fn published_words<'a>(
    table: &'a PublishedTable,
    row: usize,
    column: usize,
    claim: Option<&'a Claim>,
) -> &'a str {
    let cell = table.rows.get(row).and_then(|row| row.cells.get(column));
    claim.map_or_else(|| cell.map_or("", |cell| &cell.words), |claim| &claim.words)
}

struct Teller<'a> {
    survey: &'a Survey,
    table: &'a PublishedTable,
    language: Language,
}

impl Teller<'_> {
    /// What was published, what the answers come to, why the two differ.
    fn lines(&self, cell: &Cell<'_>, published: &str) -> Vec<String> {
        let language = self.language;
        let shown = survey_content(cell.published);
        let published = if published.is_empty() || published == shown {
            shown
        } else {
            say!(language, "{} («{}»)", "{} (“{}”)", shown, published)
        };
        let recomputed = survey_content(cell.recomputed);
        if cell.unpublished {
            return vec![say!(language, "Dalle risposte: {}.", "From the answers: {}.", recomputed)];
        }
        let mut lines = vec![if cell.equal() {
            say!(
                language,
                "Dalle risposte: {}, come pubblicato: {}.",
                "From the answers: {}, as published: {}.",
                recomputed,
                published
            )
        } else {
            say!(
                language,
                "Dalle risposte: {}. Pubblicato: {}.",
                "From the answers: {}. Published: {}.",
                recomputed,
                published
            )
        }];
        if self.table.counts == Counts::Scores && !matches!(cell.recomputed, Content::Nothing) {
            lines.push(
                language
                    .pick(
                        "La colonna non ha nome: è dell’amministrazione le cui risposte concordano con più righe.",
                        "The column has no name: it is that of the administration whose answers agree in most rows.",
                    )
                    .to_owned(),
            );
        }
        lines.extend(cell.causes.iter().map(|cause| difference_cause(self.survey, cause, language)));
        lines
    }

    fn made(&self, cell: &Cell<'_>) -> Group {
        self.group(("Chi la dà", "Who makes it"), &cell.counted)
    }

    fn left_out(&self, cell: &Cell<'_>) -> Option<Group> {
        let words = ("Lasciati fuori dalle regole di conteggio", "Left out by the counting rules");
        (!cell.left_out.is_empty()).then(|| self.group(words, &cell.left_out))
    }

    fn elsewhere(&self, column: &str, cell: &Cell<'_>) -> Option<Group> {
        let group = self.group(("", ""), &cell.counted);
        let title = say!(self.language, "In «{}» ({})", "In “{}” ({})", column, group.members.len());
        (!cell.counted.is_empty()).then_some(Group { title, ..group })
    }

    /// Who says neither: in no cell of the row, and left out of none.
    fn silent(&self, item: &crate::survey::Id, cells: &[Cell<'_>]) -> Option<Group> {
        let mut speaks = vec![false; self.survey.administrations.len()];
        for one in cells.iter().flat_map(|cell| cell.counted.iter().chain(&cell.left_out)) {
            speaks.get_mut(one.administration).into_iter().for_each(|speaks| *speaks = true);
        }
        let language = self.language;
        let members = self.survey.administrations.iter().enumerate();
        let members = members.zip(speaks).filter(|(_, speaks)| !speaks).map(|((position, one), _)| {
            let answer = one.answers.iter().find(|answer| answer.item == *item);
            let words = match answer.map(|answer| &answer.value) {
                None => language.pick("nessuna risposta", "no answer").to_owned(),
                Some(Value::Blank) => language.pick("cella vuota", "blank cell").to_owned(),
                Some(value) => survey_value(value, language),
            };
            Member { administration: position, name: one.name.clone(), words }
        });
        let members: Vec<Member> = members.collect();
        let title = say!(language, "In nessuna colonna ({})", "In neither column ({})", members.len());
        Some(Group { title, members })
    }

    fn group(&self, (italian, english): (&'static str, &'static str), counted: &[Counted]) -> Group {
        let title = format!("{} ({})", self.language.pick(italian, english), counted.len());
        Group { title, members: counted.iter().map(|one| self.member(*one)).collect() }
    }

    fn member(&self, counted: Counted) -> Member {
        let of_table = |row: &crate::survey::Id| self.table.rows.iter().any(|one| one.id == *row);
        member(self.survey, counted, &of_table, self.language)
    }
}

/// An administration with what it answered: of a list the lines that were read as one of the wanted rows.
pub(super) fn member(
    survey: &Survey,
    counted: Counted,
    wanted: &dyn Fn(&crate::survey::Id) -> bool,
    language: Language,
) -> Member {
    let one = survey.administrations.get(counted.administration);
    let answer = one.zip(counted.answer).and_then(|(one, answer)| one.answers.get(answer));
    let told = answer.map(|answer| answer_told(survey, answer, wanted, language));
    let how = how_words(counted.how, language).map(str::to_owned);
    let words: Vec<String> = told.into_iter().chain(how).filter(|words| !words.is_empty()).collect();
    Member {
        administration: counted.administration,
        name: one.map_or_else(String::new, |one| one.name.clone()),
        words: words.join(" · "),
    }
}

fn answer_told(
    survey: &Survey,
    answer: &Answer,
    wanted: &dyn Fn(&crate::survey::Id) -> bool,
    language: Language,
) -> String {
    let item = survey.item(&answer.item).map(|(_, item)| item);
    let value = match &answer.value {
        Value::List(entries) => {
            let read = entries.iter().filter(|entry| entry.counts_in.iter().any(|one| wanted(&one.row)));
            Value::List(read.cloned().collect())
        }
        value => value.clone(),
    };
    let words = survey_value(&value, language);
    let own = answer.label.as_deref().filter(|label| item.is_some_and(|item| item.label != *label));
    own.map_or(words.clone(), |label| format!("{label}: {words}"))
}
