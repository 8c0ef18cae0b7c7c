//! The form as a table: what is written in it comes back the same.

use stadera::{
    survey::{
        Answer, Document, Value, design,
        returned::{Choice, Gathering, PointSort, State, Unclear},
    },
    view::{Language, survey_form},
};

use crate::example;

const LANGUAGES: [Language; 2] = [Language::Italian, Language::English];

/// The same survey without administrations.
fn asked() -> Document {
    let mut document = example();
    document.survey.administrations.clear();
    document
}

/// What a table has room for: not how an answer was read, not that a list was two, and texts without spaces at their ends.
fn held(answers: &[Answer]) -> Vec<Answer> {
    let mut held: Vec<Answer> = Vec::new();
    for answer in answers {
        let mut answer = Answer {
            reading: None,
            counts_in: Vec::new(),
            origin: stadera::survey::Origin::Questionnaire,
            ..answer.clone()
        };
        if let Value::List(entries) = &mut answer.value {
            for entry in entries.iter_mut() {
                entry.reading = None;
                entry.counts_in.clear();
                entry.words = entry.words.take().map(|words| words.trim().to_owned());
            }
            if let Some(Answer { item, value: Value::List(before), .. }) = held.last_mut()
                && *item == answer.item
            {
                before.append(entries);
                continue;
            }
        }
        held.push(answer);
    }
    held
}

#[test]
fn every_administration_of_the_example_comes_back_as_it_was() {
    for language in LANGUAGES {
        let survey = example().survey;
        let mut gathering = Gathering::new();
        for one in &survey.administrations {
            gathering.add(&format!("{}.csv", one.id), survey_form(&survey, Some(one), language).as_bytes());
        }
        let mut document = asked();
        let look = gathering.look(&document.survey);
        // The one X instead of a score is asked about; nothing else is.
        assert_eq!(gathering.choose_all(&look, PointSort::Unclear(Unclear::NotScore), &Choice::Keep), 1);
        assert!(gathering.apply(&mut document).is_ok());
        let back: Vec<_> = (document.survey.administrations.iter())
            .map(|one| (one.name.clone(), one.answers.clone()))
            .collect();
        // Liguria, the seventh, waited for nothing: it was decided before.
        assert_eq!(back.len(), 14);
        for (one, (name, answers)) in survey.administrations.iter().zip(&back) {
            assert_eq!(name, &one.name);
            let mut wanted = held(&one.answers);
            // Of a section of which not even lines are left the table has an empty row all the same.
            wanted.retain(|answer| answer.is_given() || answers.iter().any(|back| back == answer));
            let given: Vec<&Answer> = answers.iter().filter(|answer| answer.is_given()).collect();
            let asked: Vec<&Answer> = wanted.iter().filter(|answer| answer.is_given()).collect();
            assert_eq!(given, asked, "{}", one.name);
            assert_eq!(answers.len(), held(&one.answers).len(), "{}", one.name);
        }
    }
}

#[test]
fn an_empty_form_is_no_answer_to_anything() {
    for language in LANGUAGES {
        let document = asked();
        let mut gathering = Gathering::new();
        gathering.add("vuoto.csv", survey_form(&document.survey, None, language).as_bytes());
        let look = gathering.look(&document.survey);
        let form = &look.files[0].forms[0];
        assert_eq!(form.state, State::Waiting);
        let sorts: Vec<PointSort> = form.points.iter().map(|point| point.what.sort()).collect();
        assert_eq!(sorts, [PointSort::Name, PointSort::Said], "{:?}", form.points);
        assert_eq!(look.survey(), &document.survey);
    }
}

#[test]
fn what_a_clerk_reads_is_in_the_form() {
    let survey = design::copy_of(&example(), "Nuova indagine", &std::collections::HashSet::new()).survey;
    let text = survey_form(&survey, None, Language::Italian);
    let lines: Vec<&str> = text.split("\r\n").take(9).collect();
    assert_eq!(
        [&lines[..3], &lines[4..9]].concat(),
        [
            "\u{feff}Indagine;Nuova indagine",
            "Codice;[nuova-indagine]",
            "Amministrazione;",
            "",
            "Sezione;Voce;Domanda;Come si risponde;Colonna +;Colonna -;Risposta;Nome o numero della riga;Descrizione",
            "[1];;\"Servizi\nL'erogazione digitale ha riguardato servizi per il lavoro e misure/dispositivi finalizzati all'inserimento/reinserimento nel MdL (compresi tirocini, formazione)\";",
            "[1];[1.direct];L'Amministrazione ha gestito direttamente servizi tramite piattaforme digitali o comunque da remoto (SI/NO);Sì o No nella colonna Risposta;;;;;",
            "[1];[1.authorised];L'Amministrazione ha autorizzato/ accreditato gli Operatori privati a gestire servizi tramite piattaforme digitali o comunque da remoto (SI/NO);Sì o No nella colonna Risposta;;;;;",
        ]
    );
    assert!(
        text.contains("[2];;Problematiche organizzative e infrastrutturali nei CPI;;«Suff.»;«Non suff.»\r\n")
    );
}

/// What JSON holds, and a table does not: how an answer was read, where it counts.
#[test]
fn a_json_file_comes_back_whole() {
    let survey = example().survey;
    let mut gathering = Gathering::new();
    for one in &survey.administrations {
        let mut document = example();
        document.survey.administrations = vec![std::sync::Arc::clone(one)];
        let text = stadera::format::write_survey(&document).expect("a text");
        gathering.add(&format!("{}.json", one.id), text.as_bytes());
    }
    let mut document = asked();
    let look = gathering.look(&document.survey);
    assert_eq!(gathering.choose_all(&look, PointSort::Unclear(Unclear::NotScore), &Choice::Keep), 1);
    assert!(gathering.apply(&mut document).is_ok());
    for (one, back) in survey.administrations.iter().zip(&document.survey.administrations) {
        let given = |answers: &[Answer]| -> Vec<Answer> {
            answers.iter().filter(|answer| answer.is_given()).cloned().collect()
        };
        assert_eq!(given(&one.answers), given(&back.answers), "{}", one.name);
        assert_eq!((&one.id, &one.notes, &one.interviews), (&back.id, &back.notes, &back.interviews));
    }
}
