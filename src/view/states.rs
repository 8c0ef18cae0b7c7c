//! The names of the interim states (R10).

use super::Language;
use crate::plan::State;

/// The name of a state, with its number in the source.
#[must_use]
pub fn state_name(state: State, language: Language) -> &'static str {
    let (italian, english) = match state {
        State::Early => ("1. in anticipo", "1. early"),
        State::ToStart => ("2. da iniziare - secondo le aspettative", "2. to start - as expected"),
        State::OnTrack => ("3. secondo le aspettative", "3. as expected"),
        State::ToStartLate => ("4. da iniziare - in ritardo", "4. to start - late"),
        State::Late => ("5. in ritardo", "5. late"),
    };
    language.pick(italian, english)
}

/// The word of a state in a file, for other programs.
#[must_use]
pub const fn state_word(state: State) -> &'static str {
    match state {
        State::Early => "early",
        State::ToStart => "to_start",
        State::OnTrack => "on_track",
        State::ToStartLate => "to_start_late",
        State::Late => "late",
    }
}
