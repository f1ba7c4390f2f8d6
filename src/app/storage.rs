//! What the browser keeps between visits. Every key stands in [`Key`]; what cannot be read is said, and what cannot be kept
//! is no reason to disturb.

use super::state::{Note, Tab};
use crate::job::link::{self, Parsed};
use crate::job::origin::Origin;
use crate::job::{Answers, View};

/// What is kept. The names carry a version: a new form of a value takes a new number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The last job, as the text of its link; the link carries its own version.
    LastJob,
    /// The jobs that are kept under a name.
    Jobs,
    /// The name of the example that the last job began as.
    Example,
    /// The open tab, for a reload (of this visit alone).
    Tab,
    /// The study page's progress.
    Study,
    /// A text of progress that could not be read.
    StudyUnread,
    /// What is at hand on the study page, for a reload.
    StudyAtHand,
    /// Whose answers are learned.
    StudyView,
    /// When the prices that a person brought were changed last; nothing where there are none. They stand in IndexedDB
    /// (`own_prices`); other tabs are told by a change of this.
    Prices,
    /// The colours that were chosen, where they are not the system's.
    Theme,
}

impl Key {
    /// The name it is kept under.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::LastJob => "sagefit.1.last-job",
            Self::Jobs => "sagefit.1.jobs",
            Self::Example => "sagefit.1.example",
            Self::Tab => "sagefit.1.tab",
            Self::Study => "sagefit.1.study",
            Self::StudyUnread => "sagefit.1.study-unread",
            Self::StudyAtHand => "sagefit.1.study-at-hand",
            Self::StudyView => "sagefit.1.study-view",
            Self::Prices => "sagefit.1.prices",
            Self::Theme => "sagefit.1.theme",
        }
    }
}

/// The text kept under a key. Nothing where none is kept, or where the browser has no storage for us.
#[must_use]
pub fn text(key: Key) -> Option<String> {
    // gloo's `get` reads JSON, which a link is not, and its `raw` panics where the storage is closed.
    storage()?.get_item(key.name()).ok().flatten()
}

/// Keeps a text; false where the storage is full or closed.
pub fn keep(key: Key, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key.name(), text).is_ok())
}

/// Forgets what is kept under a key.
pub fn forget(key: Key) {
    let _closed = storage().map(|storage| storage.remove_item(key.name()));
}

fn storage() -> Option<web_sys::Storage> {
    leptos::prelude::window().local_storage().ok().flatten()
}

fn session() -> Option<web_sys::Storage> {
    leptos::prelude::window().session_storage().ok().flatten()
}

/// The last job, where one is kept.
#[must_use]
pub fn last_job() -> Option<Parsed> {
    text(Key::LastJob).map(|text| read(&text))
}

/// Keeps a job. A full or closed storage is no reason to disturb: the address holds the job as well.
pub fn keep_job(answers: &Answers, view: View, origin: &Origin) {
    let _full = keep(Key::LastJob, &link::write(answers, view, ""));
    let _full = keep(Key::Example, origin.example().map_or("", |example| example.name));
}

/// The tab that was open before a reload.
#[must_use]
pub fn tab() -> Option<Tab> {
    session()?.get_item(Key::Tab.name()).ok().flatten().and_then(|id| Tab::from_id(&id))
}

/// Keeps the open tab for a reload.
pub fn keep_tab(tab: Tab) {
    let _full = session().map(|storage| storage.set_item(Key::Tab.name(), tab.id()));
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
