//! What page and command line show: figures, words and explanations, in Italian and in English.
//!
//! Nothing here computes a result; it reads documents and traces and gives text. Both texts of a
//! sentence stand side by side, so that neither is forgotten.
//!
//! | file | what it gives |
//! |---|---|
//! | `language` | the two languages |
//! | `figures` | percentages, weights, figures and dates as each language writes them; and back |
//! | `states` | the names of the interim states |
//! | `words` | the names of rules, fields, kinds, outcomes, reasons |
//! | `citations` | acts and places in the sources |
//! | `why` | explanations: a trace as a tree of sentences and formulas |
//! | `findings` | what the coherence checks found |
//! | `decisions` | what is left to decide in a plan that was rolled over |
//! | `coverage` | how far the guidelines are covered |
//! | `changes` | what an edit changes |
//! | `merge` | what differs between two plans that are brought together |
//! | `comparison` | many plans side by side |
//! | `report` | the report on a plan, as HTML |
//! | `simulation` | why something cannot be tried out, what a simulation means for the plan |
//! | `survey` | how a survey is counted, why a cell of its tables differs, what its pictures and its board of services say, why a file is not one |
//! | `teaching` | answers of the classroom |
//! | `timeline` | a schedule over the year, in days: what its picture is drawn from |
//! | `chart` | pictures of figures: where their bars, lines and names stand |
//! | `header` | what a text about a plan begins with |
//! | `layout` | texts in lines and columns |
//! | `csv` | tables for spreadsheets |
//! | `exercise` | exercises: situation, question, solution |
//! | `errors` | why a file is not read, why an edit cannot be made |
//! | `links` | why a link holds no plan, why one opens nothing |

mod changes;
pub mod chart;
mod choices;
mod citations;
mod comparison;
mod coverage;
mod csv;
mod decisions;
mod edits;
mod errors;
pub mod exercise;
mod figures;
mod findings;
mod header;
mod language;
pub(crate) mod layout;
mod links;
mod merge;
mod report;
mod simulation;
mod states;
pub mod survey;
mod teaching;
pub mod timeline;
mod why;
mod words;

pub use changes::{
    Difference, all_differences, changed_field, changed_value, completion, differences, later_targets,
    part_title, step_name,
};
pub use choices::{
    direction_name, figure_kind_name, nature_name, rounding_name, schedule_method_name, scope_name,
    stage_name,
};
pub use citations::{act, citation};
pub use comparison::{comparison, total_or_interval};
pub use coverage::{answering_weights, weight_sum};
pub use csv::{Cell, Table, csv};
pub use decisions::{decision, roll_over_error};
pub use edits::{amend_error, edit_error};
pub use errors::{change_error, file_error, version_error};
pub use figures::{
    DateEntryError, NumberEntryError, date, editable, figure, long, percent, points, precisely, read_date,
    read_number, shown, signed, signed_to, weight,
};
pub use findings::{
    check_name, finding, finding_counts, finding_expected, finding_found, mend_name, severity_name,
};
pub use header::plan_header;
pub(crate) use language::say;
pub use language::{Language, fill};
pub use layout::Width;
pub use links::{link_error, link_length, link_too_long};
pub use merge::{MergeRow, changed_by, clash, merge_rows};
pub use report::{Checked, Report, check_fingerprint};
pub use simulation::{
    answer, distribution_meaning, dropped_meaning, follow_name, found_meaning, interval_meaning,
    leverage_meaning, move_error, no_answer, unsettled, wanted,
};
pub use states::{state_name, state_word};
pub use survey::{
    cause_word, counted_names, counting_rules, design_refusal, difference_cause, fill_refusal,
    returned_choice, returned_point, returned_state, returned_summary, returned_unreadable, returned_what,
    survey_answers, survey_content, survey_file_error, survey_form, survey_kind, survey_value,
};
pub use teaching::{WrongAnswer, answered, wrong_answers};
pub use why::{
    Explanation, Extent, Line, Origin, Summed, explain, explain_difference, explain_distribution,
    explain_dropped, explain_effective, explain_end, explain_found, explain_interim, explain_leverage,
    explain_moved, explain_points, explain_reach, explain_sum, explain_weights, explanation_labels,
    interim_projection, interim_reason, origins_phrase,
};
pub use words::{
    capitalised, conventions, field_name, lack, measure_name, objective_counts, outcome, part_code,
    part_name, performance_name, place, reason, rule_name, target, version_name,
};
