//! Progress in the browser's storage, under a key with a version. Text that cannot be read is kept under another key.

use crate::app::dom::window;
use crate::job::View;
use crate::study::progress::Progress;

/// The progress. A new form of it takes a new number only where [`Progress::parse`] cannot read the old one.
const PROGRESS: &str = "sagefit.1.study";
/// A text that stood there and could not be read.
const UNREAD: &str = "sagefit.1.study-unread";
/// Whose answers are learned.
const VIEW: &str = "sagefit.1.study-view";

/// What was kept.
#[derive(Debug, Default)]
pub struct Kept {
    /// The progress, where it could be read.
    pub progress: Progress,
    /// The text as it stands in the storage.
    pub text: Option<String>,
    /// Why it could not be read.
    pub refused: Option<String>,
    /// A text that could not be read, now or before.
    pub unread: Option<String>,
}

/// The storage, where the browser lets us have one.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// The text of progress as it stands in the storage.
pub fn text() -> Option<String> {
    get(PROGRESS)
}

/// Reads a text of progress; nothing where it is none.
pub fn parse(text: &str) -> Option<Progress> {
    Progress::parse(text).ok()
}

/// Reads what was kept. A text that cannot be read is put aside whole before anything takes its place.
pub fn read() -> Kept {
    let Some(text) = text() else { return Kept { unread: get(UNREAD), ..Kept::default() } };
    match Progress::parse(&text) {
        Ok(progress) => Kept { progress, text: Some(text), refused: None, unread: get(UNREAD) },
        Err(refusal) => {
            if let Some(storage) = storage() {
                let _full = storage.set_item(UNREAD, &text);
            }
            Kept { refused: Some(refusal.to_string()), unread: Some(text.clone()), text: Some(text), ..Kept::default() }
        }
    }
}

/// Keeps progress; false where the storage is full or closed.
pub fn write(text: &str) -> bool {
    // What could not be read and could not be put aside either must not be overwritten.
    let lost = get(PROGRESS)
        .is_some_and(|before| Progress::parse(&before).is_err() && get(UNREAD).as_deref() != Some(&before));
    !lost && storage().is_some_and(|storage| storage.set_item(PROGRESS, text).is_ok())
}

/// Whose answers were learned last.
pub fn view() -> View {
    get(VIEW).and_then(|key| View::from_key(&key)).unwrap_or(View::Today)
}

/// Remembers whose answers are learned. That it is forgotten in a full storage does no harm.
pub fn keep_view(view: View) {
    if let Some(storage) = storage() {
        let _full = storage.set_item(VIEW, view.key());
    }
}
