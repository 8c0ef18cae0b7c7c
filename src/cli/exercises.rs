//! `stadera exercises`: a sheet of exercises from a seed, with the solutions where they are asked for.

use super::{Manner, Refusal, Reply, Status, arguments::Exercises};
use crate::{
    teaching::exercise::{Address, Difficulty, Exercise, GENERATION, MOST, Selection, Sheet, Solutions},
    view::{
        self, Extent, Language,
        exercise::{PhaseTable, Told, situation, solution},
        layout::{left, widest},
        say,
    },
};

pub(super) fn answer(options: &Exercises, manner: Manner) -> Result<Reply, Refusal> {
    let language = manner.language;
    let (sheet, count) = read(options, language)?;
    let solutions = if options.solutions { Solutions::Whole } else { Solutions::None };
    let address = Address::Paper { sheet, count, solutions };
    let mut text = say!(
        language,
        "Esercizi · {} · {} · seme {} · generatore {}\nLo stesso foglio nella pagina: {}\n",
        "Exercises · {} · {} · seed {} · generator {}\nThe same sheet on the page: {}\n",
        sheet.topic.name(language),
        sheet.difficulty.name(language),
        sheet.seed,
        GENERATION,
        address
    );
    for number in 1..=count {
        if let Some(exercise) = sheet.exercise(number, language) {
            text.push_str(&one(&exercise, number, manner));
            if options.solutions {
                text.push_str(&solved(&exercise, manner));
            }
        }
    }
    Ok(Reply { text, status: Status::Good })
}

fn read(options: &Exercises, language: Language) -> Result<(Sheet, u32), Refusal> {
    let refuse = |message: String| Refusal::new(format!("stadera: {message}\n"));
    let topic = Selection::from_word(&options.rule).ok_or_else(|| {
        refuse(say!(
            language,
            "--rule: «{}» non ha esercizi; ce ne sono per R1–R9, R11–R13 e mixed",
            "--rule: there are no exercises for “{}”; there are for R1–R9, R11–R13 and mixed",
            options.rule
        ))
    })?;
    let difficulty = Difficulty::from_word(&options.difficulty).ok_or_else(|| {
        refuse(say!(
            language,
            "--difficulty: «{}» non è una difficoltà; sono easy, medium, hard",
            "--difficulty: “{}” is no difficulty; they are easy, medium, hard",
            options.difficulty
        ))
    })?;
    let whole = |name: &str, word: &str, (low, high): (u32, u32)| {
        let number = word.parse::<u32>().ok().filter(|number| (low..=high).contains(number));
        number.ok_or_else(|| {
            refuse(say!(
                language,
                "{}: «{}» non è un numero intero da {} a {}",
                "{}: “{}” is no whole number from {} to {}",
                name,
                word,
                low,
                high
            ))
        })
    };
    let seed = whole("--seed", &options.seed, (0, u32::MAX))?;
    let count = whole("--count", &options.count, (1, MOST))?;
    Ok((Sheet { topic, difficulty, seed }, count))
}

fn one(exercise: &Exercise, number: u32, manner: Manner) -> String {
    let told = situation(exercise, manner.language);
    let mut text = String::from("\n");
    text.push_str(&manner.width.paragraph(&format!("{number}. "), &told.opening));
    for objective in &told.objectives {
        if let Some(heading) = &objective.heading {
            text.push('\n');
            text.push_str(&manner.width.paragraph("   ", heading));
        }
        for fact in &objective.facts {
            text.push_str(&manner.width.paragraph("   ", fact));
        }
        objective.indicators.iter().for_each(|told| text.push_str(&indicator(told, manner)));
    }
    text.push('\n');
    for sentence in told.conventions.iter().chain([&told.question, &told.manner]) {
        text.push_str(&manner.width.paragraph("   ", sentence));
    }
    text
}

fn indicator(told: &Told, manner: Manner) -> String {
    let mut text = manner.width.paragraph("   ", &told.title);
    if !told.facts.is_empty() {
        text.push_str(&manner.width.paragraph("     ", &told.facts.join(" ")));
    }
    text.push_str(&told.phases.as_ref().map(|table| phases(table, manner)).unwrap_or_default());
    text
}

/// A line for what is planned of a phase, and below it how it ended, which may be long.
fn phases(table: &PhaseTable, manner: Manner) -> String {
    let rows = || [&table.heads].into_iter().chain(&table.rows);
    let wide = |column: usize| widest(rows().map(|row| row[column].as_str()));
    let (weight, start, end) = (wide(1), wide(2), wide(3));
    let mut text = String::new();
    for row in rows() {
        let planned =
            format!("     {}  {}  {}  ", left(&row[1], weight), left(&row[2], start), left(&row[3], end));
        text.push_str(&manner.width.paragraph(&planned, &format!("{} · {}", row[0], row[4])));
    }
    text
}

fn solved(exercise: &Exercise, manner: Manner) -> String {
    let language = manner.language;
    let solution = solution(exercise, language);
    let mut text = say!(language, "\n   Soluzione: {}\n\n", "\n   Solution: {}\n\n", solution.answer);
    let plan = &exercise.question.document.plan;
    let told = solution.explanation.map(|one| one.text(plan, Extent::Steps, manner.width, language));
    text.push_str(&told.unwrap_or_default());
    text.push_str(language.pick("\n   Letture sbagliate note\n", "\n   Known wrong readings\n"));
    let wide = widest(solution.wrong.iter().map(|wrong| wrong.answer.as_str()));
    for wrong in &solution.wrong {
        for (index, reading) in wrong.readings.iter().enumerate() {
            let answer = if index == 0 { wrong.answer.as_str() } else { "" };
            let (name, why) = (reading.name(), reading.why());
            let name = view::capitalised(language.pick(name.0, name.1));
            let said = format!("{name} ({}). {}", reading.rule(), language.pick(why.0, why.1));
            text.push_str(&manner.width.paragraph(&format!("     {}  ", left(answer, wide)), &said));
        }
    }
    text
}
