//! What the files of a gathering come to.

use super::{Point, Unreadable};
use crate::survey::Survey;

/// What the files of a gathering come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The files, in the order in which they were added.
    pub files: Vec<FileLook>,
    /// The survey with all that is decided taken in.
    pub(super) survey: Survey,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileLook {
    /// Names it in the gathering.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Why nothing in it can be read.
    pub unreadable: Option<Unreadable>,
    /// Its forms.
    pub forms: Vec<FormLook>,
}

/// A form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormLook {
    /// Who answers.
    pub name: String,
    /// What becomes of it.
    pub state: State,
    /// What was found.
    pub points: Vec<Point>,
}

/// What becomes of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It brings an administration that the survey does not have.
    New,
    /// It brings the answers of an administration that is there without any.
    Filled,
    /// It meets answers that are there already; what differs is decided.
    Merged,
    /// It says what is there already.
    Same,
    /// It was taken in before.
    Taken,
    /// It was decided to leave it out.
    LeftOut,
    /// Something is to be decided, of this form or of one before it that answers for the same administration.
    Waiting,
}

/// How many files and forms there are of each sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files.
    pub files: usize,
    /// Files that cannot be read.
    pub unreadable: usize,
    /// Forms of new administrations.
    pub new: usize,
    /// Forms that fill in an administration that is there.
    pub filled: usize,
    /// Forms brought together with answers that are there.
    pub merged: usize,
    /// Forms that bring nothing new.
    pub same: usize,
    /// Forms that are left out.
    pub left_out: usize,
    /// Forms that wait.
    pub waiting: usize,
    /// Points that are to be decided.
    pub open: usize,
}

impl Look {
    /// All points, in the order of the files.
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        self.files.iter().flat_map(|file| &file.forms).flat_map(|form| &form.points)
    }

    /// The survey with all that is decided taken in.
    #[must_use]
    pub const fn survey(&self) -> &Survey {
        &self.survey
    }

    /// How many files and forms there are of each sort.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let mut summary = Summary { files: self.files.len(), ..Summary::default() };
        summary.unreadable = self.files.iter().filter(|file| file.unreadable.is_some()).count();
        for form in self.files.iter().flat_map(|file| &file.forms) {
            let count = match form.state {
                State::New => &mut summary.new,
                State::Filled => &mut summary.filled,
                State::Merged => &mut summary.merged,
                State::Same | State::Taken => &mut summary.same,
                State::LeftOut => &mut summary.left_out,
                State::Waiting => &mut summary.waiting,
            };
            *count += 1;
            if form.state == State::Waiting {
                summary.open += form.points.iter().filter(|point| point.is_open()).count();
            }
        }
        summary
    }
}
