//! Help in Italian, and wrong use in words.

use std::ffi::OsString;

use clap::{
    Arg, ArgAction, Command, CommandFactory, FromArgMatches,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{Refusal, arguments::Arguments};
use crate::view::{Language, say};

/// What the arguments ask for.
pub(super) enum Asked {
    /// A command.
    Command(Arguments),
    /// The help, or the version.
    Text(String),
}

pub(super) fn parse(given: Vec<OsString>, language: Language) -> Result<Asked, Refusal> {
    let command = match language {
        Language::Italian => italian(Arguments::command()),
        Language::English => Arguments::command(),
    };
    let parsed = command.try_get_matches_from(given);
    match parsed.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => Ok(Asked::Command(arguments)),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Ok(Asked::Text(error.to_string())),
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Err(Refusal::new(error.to_string())),
            _ => Err(refusal(&wrong_use(&error, language), language)),
        },
    }
}

fn wrong_use(error: &clap::Error, language: Language) -> String {
    let [argument, value, command, valid] = [
        ContextKind::InvalidArg,
        ContextKind::InvalidValue,
        ContextKind::InvalidSubcommand,
        ContextKind::ValidValue,
    ]
    .map(|kind| words(error.get(kind)));
    match error.kind() {
        ErrorKind::UnknownArgument => {
            say!(language, "argomento non previsto: {}", "unexpected argument: {}", argument)
        }
        ErrorKind::InvalidSubcommand => say!(
            language,
            "comando sconosciuto: {}; ci sono: score, explain, check, compare, simulate, sensitivity, seek, exercises, report, export, import, survey",
            "unknown command: {}; there are: score, explain, check, compare, simulate, sensitivity, seek, exercises, report, export, import, survey",
            command
        ),
        ErrorKind::InvalidValue if value.is_empty() => {
            say!(language, "{}: manca il valore", "{}: the value is missing", argument)
        }
        ErrorKind::InvalidValue => say!(
            language,
            "{}: trovato «{}», atteso uno tra: {}",
            "{}: found “{}”, expected one of: {}",
            argument,
            value,
            valid
        ),
        ErrorKind::MissingRequiredArgument => say!(language, "manca: {}", "missing: {}", argument),
        ErrorKind::ArgumentConflict => match words(error.get(ContextKind::PriorArg)) {
            prior if prior.is_empty() || prior == argument => {
                say!(language, "{}: indicato due volte", "{}: given twice", argument)
            }
            prior => say!(
                language,
                "{} e {}: uno dei due soltanto",
                "{} and {}: only one of the two",
                argument,
                prior
            ),
        },
        _ => language.pick("uso non corretto", "wrong use").to_owned(),
    }
}

/// Wrong use, with where the right one is shown.
pub(super) fn refusal(message: &str, language: Language) -> Refusal {
    let help = language.pick("«stadera --help» mostra l’uso.", "“stadera --help” shows the usage.");
    Refusal::new(format!("stadera: {message}. {help}\n"))
}

fn words(value: Option<&ContextValue>) -> String {
    match value {
        Some(ContextValue::Strings(all)) => all.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}

const TEMPLATE: &str =
    "{about}\n\nUso: {usage}\n\nComandi:\n{subcommands}\n\nOpzioni:\n{options}{after-help}\n";

const EXIT_STATUS: &str = "Stato di uscita: 0 in ordine; 1 il risultato non è definitivo, le verifiche \
    trovano errori, una simulazione non trova un totale o una risposta, oppure qualcosa di un foglio di calcolo non è stato preso; 2 file non leggibile o uso non corretto.";

const SUBCOMMAND_TEMPLATE: &str =
    "{about}\n\nUso: {usage}\n\nArgomenti:\n{positionals}\n\nOpzioni:\n{options}\n";

/// Of a command that reads no file.
const OPTIONS_TEMPLATE: &str = "{about}\n\nUso: {usage}\n\nOpzioni:\n{options}\n";

fn italian(command: Command) -> Command {
    let command = command
        .about("Valuta, spiega e verifica i piani della prestazione degli enti pubblici")
        .help_template(TEMPLATE)
        .after_help(EXIT_STATUS)
        .override_usage("stadera [OPZIONI] <COMANDO>")
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help_flag())
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help("Mostra la versione"),
        )
        .mut_arg("lang", |arg| {
            arg.value_name("LINGUA")
                .help("Lingua dei testi: it, en; se manca, quella di LC_ALL, LC_MESSAGES o LANG")
                .hide_possible_values(true)
        });
    [
        ("score", "Mostra il totale e il conseguimento di ogni obiettivo", "<FILE>..."),
        ("explain", "Spiega un risultato passo per passo, con cifre, regole e fonti", "<FILE> [CODICE]"),
        ("check", "Cerca ciò che in un piano si contraddice o manca", "<FILE>"),
        (
            "compare",
            "Dice in che cosa differiscono due piani, campo per campo, e i loro totali",
            "<PRIMO> <SECONDO>",
        ),
        (
            "simulate",
            "Prova altri pesi: gli altri seguono, perché la somma resti 100",
            "--set <CODICE=PESO> <FILE>",
        ),
        ("sensitivity", "Dice quanto il totale dipende dai pesi", "<FILE>"),
        (
            "seek",
            "Cerca il peso, il valore o la data con cui il totale è quello voluto",
            "--total <TOTALE> --by <COSA> <FILE>",
        ),
        (
            "exercises",
            "Scrive un foglio di esercizi da un seme: lo stesso seme dà ovunque gli stessi esercizi",
            "",
        ),
        (
            "report",
            "Scrive la relazione sul piano come pagina HTML che non ha bisogno d’altro, pronta da stampare",
            "<FILE>",
        ),
        (
            "export",
            "Scrive il piano come foglio di calcolo le cui formule lo calcolano, o come tabella",
            "<--xlsx <FILE>|--csv <FILE>> <FILE>",
        ),
        (
            "import",
            "Legge un foglio di calcolo scritto da export e poi modificato, o una tabella di obiettivi, e dice che cosa ha capito",
            "<FILE>",
        ),
        (
            "survey",
            "Ricalcola le tabelle pubblicate di un’indagine dalle sue risposte, e dice dove e perché differiscono",
            "<FILE>",
        ),
    ]
    .into_iter()
    .fold(command, |command, (name, about, arguments)| {
        command.mut_subcommand(name, |sub| italian_subcommand(sub, name, about, arguments))
    })
}

fn italian_subcommand(command: Command, name: &str, about: &'static str, arguments: &str) -> Command {
    let template = if arguments.is_empty() { OPTIONS_TEMPLATE } else { SUBCOMMAND_TEMPLATE };
    command
        .about(about)
        .help_template(template)
        .override_usage(format!("stadera {name} [OPZIONI] {arguments}").trim_end().to_owned())
        .disable_help_flag(true)
        .arg(help_flag())
        .mut_args(|arg| match arg.get_id().as_str() {
            "file" if name == "import" => arg.help("File del foglio di calcolo, o di una tabella come XLSX, CSV o testo; con - si legge lo standard input"),
            "file" if name == "survey" => arg.help("File dell’indagine; con - si legge lo standard input"),
            "out" if name == "report" => arg.help("Scrive la pagina in questo file; se manca, la mostra"),
            "date" => arg
                .value_name("DATA")
                .help("Giorno che la relazione porta, come 31/01/2021; se manca, oggi"),
            "xlsx" => arg.help("Scrive in questo file il foglio di calcolo: i fogli dei documenti pubblicati, con le formule"),
            "csv" if name == "export" => arg.help("Scrive in questo file la tabella degli obiettivi, per un foglio di calcolo"),
            "into" => arg.help("File del piano in cui mettere le modifiche; se manca, il piano che il foglio porta con sé"),
            "out" => arg.help("Scrive in questo file il piano con le modifiche; se manca, si mostrano soltanto"),
            "files" => {
                arg.help("File del piano; con - si legge lo standard input. Con --csv possono essere più d’uno")
            }
            "csv" => arg.help(
                "Scrive una tabella per fogli di calcolo con una riga per piano: totali, verifiche, stati",
            ),
            "first" => arg
                .value_name("PRIMO")
                .help("File del primo piano; con - si legge lo standard input"),
            "second" => arg.value_name("SECONDO").help("File del secondo piano"),
            "base" => arg.help(
                "File del piano da cui vengono entrambi: dice quale dei due ha cambiato che cosa",
            ),
            "file" => arg.help("File del piano; con - si legge lo standard input"),
            "code" => arg.value_name("CODICE").help("Codice di un obiettivo, come 3.1; se manca, il totale"),
            "previous" => arg.help(
                "File del piano dell’anno prima: i target si confrontano con quelli che fissava per quest’anno",
            ),
            "set" => arg.value_name("CODICE=PESO").help(
                "Peso di un obiettivo, come 3.1=20; più pesi si impostano nel loro ordine e restano dove sono stati messi",
            ),
            "step" => arg
                .value_name("PASSO")
                .hide_possible_values(true)
                .hide_default_value(true)
                .help("Passo con cui seguono gli altri pesi, in punti: 1, 0.5, 0.01 (se manca) o finest (dieci decimali)"),
            "within" => arg
                .value_name("PUNTI")
                .hide_default_value(true)
                .help("Punti di cui ogni peso si può spostare, in più o in meno; se manca, 5"),
            "samples" => arg
                .value_name("NUMERO")
                .hide_default_value(true)
                .help("Quanti insiemi di pesi si estraggono a caso; se manca, 100000"),
            "seed" if name == "exercises" => arg
                .value_name("NUMERO")
                .hide_default_value(true)
                .help("Da dove cominciano le estrazioni, da 0 a 4294967295; se manca, 1"),
            "rule" => arg.value_name("REGOLA").hide_default_value(true).help(
                "Regola su cui sono gli esercizi: da R1 a R9, da R11 a R13, oppure mixed, tutte a turno (se manca)",
            ),
            "difficulty" => arg
                .value_name("DIFFICOLTÀ")
                .hide_default_value(true)
                .help("Quanto sono difficili: easy, facile (se manca); medium, medio; hard, difficile"),
            "count" => arg
                .value_name("NUMERO")
                .hide_default_value(true)
                .help("Quanti esercizi, da 1 a 50; se manca, 10"),
            "solutions" => arg.help("Aggiunge a ogni esercizio la soluzione, con le letture sbagliate note"),
            "seed" => arg
                .value_name("NUMERO")
                .hide_default_value(true)
                .help("Da dove cominciano le estrazioni: lo stesso seme estrae gli stessi pesi; se manca, 1"),
            "total" => arg.value_name("TOTALE").help("Totale voluto, in percentuale, come 95"),
            "by" => arg.value_name("COSA").help(
                "Che cosa si cambia: weight:3.1, il peso di un obiettivo; value:2.2, il valore del suo numero (del secondo \
                 indicatore value:2.2/2); end:1.2/1, la fine della fase 1 del suo cronoprogramma (di quello del secondo \
                 indicatore end:1.2/2/1); end:2.1, la fine di un’attività singola",
            ),
            "lock" => arg.value_name("CODICI").help("Codici degli obiettivi il cui peso resta fermo, come 1.1,1.2"),
            "follow" => arg.value_name("CHI").hide_possible_values(true).hide_default_value(true).help(
                "Quali pesi seguono: proportional (tutti, in proporzione; se manca), equal (tutti, in parti uguali), area (solo \
                 nello stesso ambito)",
            ),
            "short" => arg.help("Lo dice in una frase"),
            "whole" => arg.help("Racconta ogni passo di tutto, anche degli obiettivi del totale"),
            "json" => arg.help("Scrive JSON, per altri programmi"),
            "scope" => arg
                .value_name("PRESTAZIONE")
                .hide_possible_values(true)
                .hide_default_value(true)
                .help("Prestazione da valutare: organisational (organizzativa, se manca) o individual (individuale)"),
            "as_of" => arg.value_name("VERSIONE").help(
                "Versione del piano: original (originaria), oppure un atto che lo ha approvato o rimodulato, \
                 come «DGR 1095»; se manca, quella attuale",
            ),
            _ => arg,
        })
}

fn help_flag() -> Arg {
    Arg::new("help").short('h').long("help").action(ArgAction::Help).help("Mostra questo aiuto")
}
