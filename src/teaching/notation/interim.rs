//! The interim monitoring in the small notation: a line after the phase, or the indicator, that it is about.
//!
//! ```text
//! indicator numeric cumulative target 100
//! interim ratio 25202/45000 state on_track note Il dato sarà rilevato a fine anno
//! indicator schedule due 2020-12-31
//! phase weight 50 from 2020-01-01 to 2020-06-30
//! interim completed 2020-03-02
//! ```
//!
//! | of | words |
//! |---|---|
//! | an indicator | `value N`, `state S`, `note …` to the end of the line, and by kind: |
//! | … `numeric` | `ratio N/M` (`-` unknown) |
//! | … `milestone`, `unquantified` | an end |
//! | a phase | `excluded`, an end, `note …` to the end of the line |

use crate::plan::{FigureKind, Indicator, Measure, Objective, Phase, State};

use super::{Said, words::Words};

/// Reads the line into the last phase, if the last indicator has phases, else into that indicator.
pub fn read(line: &str, objectives: &mut [Objective]) -> Result<(), String> {
    let (line, note) = line.split_once(" note ").map_or((line, None), |(line, note)| (line, Some(note)));
    let note = note.map(str::to_owned);
    let mut words = Words::of(line);
    words.value::<String>("interim")?;
    let indicator = objectives.last_mut().and_then(|objective| objective.indicators.last_mut());
    let indicator = indicator.ok_or("it follows its indicator or its phase")?;
    if let Measure::Schedule(schedule) = &mut indicator.measure
        && let Some(phase) = schedule.phases.last_mut()
    {
        phase.interim.note = note;
        return read_phase(&mut words, phase);
    }
    indicator.interim.note = note;
    read_indicator(&mut words, indicator)
}

fn read_phase(words: &mut Words<'_>, phase: &mut Phase) -> Result<(), String> {
    while let Some(word) = words.next() {
        match word {
            "excluded" => phase.interim.exclusion = Some(Said::default().exclusion()),
            end => phase.interim.completion = words.end(end, &Said::default())?,
        }
    }
    Ok(())
}

fn read_indicator(words: &mut Words<'_>, indicator: &mut Indicator) -> Result<(), String> {
    while let Some(word) = words.next() {
        match (word, &mut indicator.measure) {
            ("value", _) => indicator.interim.value = words.figure()?,
            ("state", _) => indicator.interim.state = Some(state(&words.value::<String>("state")?)?),
            ("ratio", Measure::Numeric(numeric)) => {
                numeric.figure = FigureKind::Ratio;
                numeric.interim = words.ratio()?;
            }
            (end, Measure::Milestone(one) | Measure::NotQuantifiable(one)) => {
                one.interim = words.end(end, &Said::default())?
            }
            (other, _) => return Err(format!("{other:?} is not known here")),
        }
    }
    Ok(())
}

/// A state by its word in the file.
fn state(word: &str) -> Result<State, String> {
    match word {
        "early" => Ok(State::Early),
        "to_start" => Ok(State::ToStart),
        "on_track" => Ok(State::OnTrack),
        "to_start_late" => Ok(State::ToStartLate),
        "late" => Ok(State::Late),
        other => Err(format!("{other:?} is no state")),
    }
}
