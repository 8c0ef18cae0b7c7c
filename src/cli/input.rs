//! Reads the plan that a command works on, and the version of it that is asked for.

use std::{
    borrow::Cow,
    fs::File,
    io::{self, ErrorKind, Read},
    path::Path,
};

use super::{Refusal, arguments::Choice};
use crate::{
    format::{self, FileError, Fingerprint, LARGEST_FILE},
    plan::{Document, Version},
    scoring::{Evaluation, Performance, evaluate},
    view::{self, Language},
};

/// A stream that goes on for ever is counted no further than this, in bytes.
const MOST_COUNTED: u64 = 1_000_000_000;

/// Reads a plan; `-` is the standard input.
pub(super) fn read(file: &Path, language: Language) -> Result<Document, Refusal> {
    try_read(file, language).map_err(|why| refusal(file, &why))
}

/// The same, with the fingerprint of the file.
pub(super) fn read_with_fingerprint(
    file: &Path,
    language: Language,
) -> Result<(Document, Fingerprint), Refusal> {
    let bytes = whole(file, LARGEST_FILE, language)?;
    let document = format::read(&bytes);
    let document = document.map_err(|error| refusal(file, &view::file_error(&error, language)))?;
    Ok((document, Fingerprint::of(&bytes)))
}

/// The same, or in words why it cannot be read.
pub(super) fn try_read(file: &Path, language: Language) -> Result<Document, String> {
    let bytes = bytes(file, LARGEST_FILE).map_err(|error| io_error(&error, language))?;
    let document = bytes.and_then(|bytes| format::read(&bytes));
    document.map_err(|error| view::file_error(&error, language))
}

/// Refuses to read several plans from the standard input, where there is only one.
pub(super) fn at_most_one_from_here<'a>(
    files: impl IntoIterator<Item = &'a Path>,
    language: Language,
) -> Result<(), Refusal> {
    let mut here = files.into_iter().filter(|file| is_standard_input(file));
    match (here.next(), here.next()) {
        (Some(file), Some(_)) => {
            let only =
                language.pick("si può leggere un solo piano da qui.", "only one plan can be read from here.");
            Err(refusal(file, only))
        }
        _ => Ok(()),
    }
}

/// The bytes of a file, whatever it is, of at most `limit`; `-` is the standard input.
pub(super) fn whole(file: &Path, limit: usize, language: Language) -> Result<Vec<u8>, Refusal> {
    let refuse = |message: String| refusal(file, &message);
    let bytes = bytes(file, limit).map_err(|error| refuse(io_error(&error, language)))?;
    bytes.map_err(|error| refuse(view::file_error(&error, language)))
}

/// A refusal that names the file.
pub(super) fn refusal(file: &Path, message: &str) -> Refusal {
    Refusal::new(format!("stadera: {}: {message}\n", name(file)))
}

/// What a file is called.
pub(super) fn name(file: &Path) -> Cow<'_, str> {
    if is_standard_input(file) { "standard input".into() } else { file.to_string_lossy() }
}

fn is_standard_input(file: &Path) -> bool {
    file == Path::new("-")
}

fn bytes(file: &Path, limit: usize) -> io::Result<Result<Vec<u8>, FileError>> {
    if is_standard_input(file) {
        return limited(io::stdin().lock(), limit);
    }
    limited(File::open(file)?, limit)
}

/// What the stream holds; of what is too large only the size.
fn limited(mut stream: impl Read, limit: usize) -> io::Result<Result<Vec<u8>, FileError>> {
    let mut bytes = Vec::new();
    stream.by_ref().take(limit as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() <= limit {
        return Ok(Ok(bytes));
    }
    let rest = io::copy(&mut stream.take(MOST_COUNTED), &mut io::sink())?;
    let bytes = bytes.len().saturating_add(usize::try_from(rest).unwrap_or(usize::MAX));
    Ok(Err(FileError::TooLarge { bytes, limit }))
}

fn io_error(error: &io::Error, language: Language) -> String {
    let (italian, english) = match error.kind() {
        ErrorKind::NotFound => ("il file non esiste.", "the file does not exist."),
        ErrorKind::IsADirectory => ("è una cartella, non un file.", "it is a directory, not a file."),
        ErrorKind::PermissionDenied => {
            ("manca il permesso di leggere il file.", "there is no permission to read the file.")
        }
        _ => {
            let words = language.pick("la lettura non riesce", "reading fails");
            return format!("{words}: {error}");
        }
    };
    language.pick(italian, english).to_owned()
}

/// A plan as it stood at the version that is asked for, evaluated.
pub(super) struct Evaluated {
    /// The file.
    pub document: Document,
    /// The version.
    pub version: Version,
    /// The document as it stood then.
    pub then: Document,
    /// Its evaluation.
    pub evaluation: Evaluation,
}

pub(super) fn evaluated(file: &Path, choice: &Choice, language: Language) -> Result<Evaluated, Refusal> {
    evaluate_at(file, read(file, language)?, choice, language)
}

/// The same of a plan that was read.
pub(super) fn evaluate_at(
    file: &Path,
    document: Document,
    choice: &Choice,
    language: Language,
) -> Result<Evaluated, Refusal> {
    let asked = choice.as_of.as_deref();
    let version = asked.map_or(Ok(Version::Current), |asked| Version::find(&document.plan, asked));
    let then = version.and_then(|version| Ok((document.at(&version)?, version)));
    let (then, version) =
        then.map_err(|error| refusal(file, &format!("{}.", view::version_error(&error, language))))?;
    let performance: Performance = choice.scope.performance();
    let evaluation = evaluate(&then, performance);
    Ok(Evaluated { document, version, then, evaluation })
}

impl Evaluated {
    /// The first lines of every text: body and year, title, whose performance, which version,
    /// which conventions.
    pub fn header(&self, language: Language) -> String {
        let performance = self.evaluation.performance;
        view::plan_header(&self.document, &self.version, &self.then, performance, language)
    }
}
