//! The words and fields of a survey.

use super::{FileValue, Read, plain};
use crate::{
    format::survey::Envelope,
    survey::{
        Administration, Answer, Bearing, BlankRule, Certainty, Claim, Claimed, Column, Columns,
        CountingRules, Counts, Decision, Digital, Entry, Evidence, Id, Inclusion, Interview, Item, ItemKind,
        Origin, PercentageRule, Place, PublishedCell, PublishedRow, PublishedTable, Questionnaire, Reading,
        Section, Service, ServiceTable, Survey, Theme, Value, Verdict,
    },
};

object!(Envelope<Survey, CountingRules> {
    format: required,
    version: required,
    application: required,
    rules: required,
    survey: required,
});
object!(CountingRules {
    percentage: optional,
    blank: optional,
    blank_section: optional,
    unnamed: optional,
    doubtful: optional,
    interview: optional,
});
one_of!(PercentageRule { "in_column" => InColumn, "half" => Half, "apart" => Apart });
one_of!(BlankRule { "nothing" => Nothing, "plus" => Plus, "minus" => Minus });
one_of!(Inclusion { "counted" => Counted, "apart" => Apart });

object!(Survey {
    id: required,
    title: required,
    source: optional,
    questionnaire: required,
    administrations: required,
    tables: optional,
    themes: optional,
    services: optional,
});
object!(Place { section: required, page: optional });
object!(Questionnaire { sections: required });
object!(Section { id: required, title: required, question: optional, columns: optional, items: required });
object!(Columns { plus: required, minus: required });
object!(Item { id: required, label: required, kind: required });
one_of!(ItemKind {
    "yes_no" => YesNo,
    "mark" => Mark,
    "other" => Other,
    "score" => Score,
    "list" => List,
});

object!(Administration {
    id: required,
    name: required,
    place: required,
    notes: optional,
    answers: required,
    interviews: optional,
    forms: optional,
});
object!(Interview { section: required, words: required, place: required });
object!(Answer {
    item: required,
    label: optional,
    value: required,
    description: optional,
    origin: optional,
    reading: optional,
    counts_in: optional,
});
one_of!(Value {
    "yes" => Yes,
    "no" => No,
    "blank" => Blank,
    "mark" => Mark { column: required, words: required },
    "percentage" => Percentage { column: required, percent: required },
    "score" => Score(u16),
    "words" => Words(String),
    "list" => List(Vec<Entry>),
});
one_of!(Column { "plus" => Plus, "minus" => Minus });
object!(Entry { label: optional, words: optional, parts: optional, reading: optional, counts_in: optional });
object!(Reading { row: required, certainty: optional, why: optional });
one_of!(Certainty { "sure" => Sure, "doubtful" => Doubtful });
one_of!(Origin { "questionnaire" => Questionnaire, "interview" => Interview, "note" => Note });

object!(PublishedTable {
    id: required,
    title: required,
    place: required,
    section: required,
    counts: required,
    columns: required,
    rows: required,
    claims: optional,
    notes: optional,
});
one_of!(Counts { "marks" => Marks, "scores" => Scores, "mentions" => Mentions, "spread" => Spread });
object!(PublishedRow { id: required, label: required, item: optional, cells: required });
object!(PublishedCell { words: required, number: optional });
object!(Claim { words: required, number: required, of: required });
one_of!(Claimed { "experiences" => Experiences, "administrations" => Administrations });
object!(ServiceTable { id: required, place: required, reading: optional, rows: required });
object!(Theme { id: required, label: required, place: required, section: required });
object!(Service {
    label: required,
    words: required,
    digital: required,
    description: optional,
    bearing: optional,
    decision: optional,
});
object!(Bearing { on: required, certainty: optional, why: required });
one_of!(Evidence { "row" => Row(Id), "item" => Item(Id), "theme" => Theme(Id) });
object!(Decision { verdict: required, date: optional, note: optional });
one_of!(Verdict { "digital" => Digital(Digital), "to_examine" => ToExamine });
one_of!(Digital { "yes" => Yes, "blended" => Blended, "partly" => Partly, "no" => No });
