//! The last job, kept in the browser: the text of its link under a key with a version.

use leptos::prelude::window;

use crate::app::screen::Note;
use crate::job::link::{self, Parsed};
use crate::job::{Answers, View};

/// What is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The last job, as the text of its link; the link carries its own version.
    LastJob,
}

impl Key {
    /// The name it is kept under. A new form of the value takes a new number.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::LastJob => "sagefit.1.last-job",
        }
    }
}

/// The storage, where the browser lets us have one: private windows and strict settings may not.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// Keeps a job. A full or closed storage is no reason to disturb: the address holds the job as well.
pub fn save(answers: &Answers, view: View) {
    if let Some(storage) = storage() {
        let _refused = storage.set_item(Key::LastJob.name(), &link::write(answers, view, ""));
    }
}

/// The last job, where one is kept.
#[must_use]
pub fn last() -> Option<Parsed> {
    storage()?.get_item(Key::LastJob.name()).ok().flatten().map(|text| read(&text))
}

/// Notes of what was kept, as the page shows them.
#[must_use]
pub fn from_last_visit(notes: Vec<String>) -> Vec<Note> {
    notes.into_iter().map(|text| Note { from: "From your last visit", text }).collect()
}

/// Reads what was kept. What cannot be read is said, and the rest is kept.
#[must_use]
pub fn read(text: &str) -> Parsed {
    let mut parsed = link::parse(text);
    // The details speak of a link, and nobody made this one by hand: that it was damaged is enough.
    if !parsed.notes.is_empty() {
        let kept = if parsed.answers.is_empty() { "Sagefit starts with an example." } else { "The rest was kept." };
        parsed.notes = vec![format!("The kept job could not be read in full. {kept}")];
    }
    parsed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::Field;

    #[test]
    fn a_kept_job_is_read_back() {
        let answers = Answers::of(&[(Field::Task, "serve"), (Field::Models, "300")]);
        let parsed = read(&link::write(&answers, View::Book, ""));
        assert_eq!((parsed.answers, parsed.view, parsed.notes.len()), (answers, Some(View::Book), 0));
    }

    #[test]
    fn damage_is_said_once_and_the_rest_kept() {
        let parsed = read("v=1&task=serve&%%%&colour=red");
        assert!(parsed.answers.serves());
        assert_eq!(parsed.notes.len(), 1);
        let parsed = read("{\"job\":1}");
        assert!(parsed.answers.is_empty());
        assert_eq!(parsed.notes.len(), 1);
    }
}
