//! The synthesis of a survey for other programs. Counts and scores are whole numbers, so nothing is lost on the way.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Refusal, json};
use crate::{
    survey::{
        Document, Survey,
        synthesis::{Cause, Cell, Content, Counted, Synthesis, Table},
    },
    view::{self, Language},
};

pub(super) fn text(
    document: &Document,
    synthesis: &Synthesis<'_>,
    language: Language,
) -> Result<String, Refusal> {
    let survey = &document.survey;
    let tables = synthesis.tables.iter();
    let tables = tables.map(|table| (table.published.id.to_string(), rows(survey, table, language)));
    json::text(&Tables { tables: Named(tables.collect()) })
}

#[derive(Serialize)]
struct Tables<'a> {
    tables: Named<Vec<Row<'a>>>,
}

#[derive(Serialize)]
struct Row<'a> {
    row: &'a str,
    published: Named<Shown<'a>>,
    recomputed: Named<Shown<'a>>,
    equal: bool,
    /// Of the columns that differ; `null` where none does.
    cause: Option<Named<Vec<Why<'a>>>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Shown<'a> {
    Nothing(()),
    Number(usize),
    Words(&'a str),
}

#[derive(Serialize)]
struct Why<'a> {
    cause: &'static str,
    /// How many answers it is about; `null` where that says nothing.
    count: Option<usize>,
    administrations: Vec<&'a str>,
    message: String,
}

/// Names with what they stand for, in their order.
struct Named<T>(Vec<(String, T)>);

impl<T: Serialize> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

fn rows<'a>(survey: &'a Survey, table: &Table<'a>, language: Language) -> Vec<Row<'a>> {
    let rows = table.rows.iter();
    rows.map(|row| {
        let named = |content: &dyn Fn(&Cell<'a>) -> Content<'a>| {
            let cells = row.cells.iter().enumerate();
            Named(cells.map(|(index, cell)| (table.column(index), shown(content(cell)))).collect())
        };
        let differing = row.cells.iter().enumerate().filter(|(_, cell)| !cell.equal());
        let causes: Vec<(String, Vec<Why<'a>>)> = differing
            .map(|(index, cell)| {
                let why = cell.causes.iter().map(|cause| why(survey, cause, language));
                (table.column(index), why.collect())
            })
            .collect();
        Row {
            row: row.label,
            published: named(&|cell| cell.published),
            recomputed: named(&|cell| cell.recomputed),
            equal: causes.is_empty(),
            cause: (!causes.is_empty()).then_some(Named(causes)),
        }
    })
    .collect()
}

const fn shown(content: Content<'_>) -> Shown<'_> {
    match content {
        Content::Nothing => Shown::Nothing(()),
        Content::Number(number) => Shown::Number(number),
        Content::Words(words) => Shown::Words(words),
    }
}

fn why<'a>(survey: &'a Survey, cause: &Cause, language: Language) -> Why<'a> {
    let name = |position: usize| survey.administrations.get(position).map(|one| one.name.as_str());
    let of = |answers: &[Counted]| answers.iter().filter_map(|one| name(one.administration)).collect();
    let (count, administrations) = match cause {
        Cause::Rule { answers } | Cause::PercentageApart { answers } => (Some(answers.len()), of(answers)),
        Cause::OtherColumn { count } | Cause::NotInAnnexes { count } | Cause::NotCounted { count } => {
            (Some(*count), Vec::new())
        }
        Cause::Interview { count, administrations } => {
            (Some(*count), administrations.iter().filter_map(|one| name(*one)).collect())
        }
        Cause::Elsewhere { answer } => (None, of(&[*answer])),
        Cause::Contradiction { .. } | Cause::Unexplained => (None, Vec::new()),
    };
    let message = view::difference_cause(survey, cause, language);
    Why { cause: view::cause_word(cause), count, administrations, message }
}
