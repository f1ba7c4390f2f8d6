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
    pub progress: Option<Progress>,
    /// The text as it stands in the storage.
    pub text: Option<String>,
    /// Why it could not be read.
    pub refused: Option<String>,
    /// A text that could not be read, now or before.
    pub unread: Option<String>,
    /// Whether nothing else may take the text's place: it could neither be read nor put aside.
    pub precious: bool,
}

/// The storage, where the browser lets us have one.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

fn set(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// The text of progress as it stands in the storage.
pub fn text() -> Option<String> {
    get(PROGRESS)
}

/// Reads what was kept. A text that cannot be read is put aside whole before anything takes its place.
pub fn read() -> Kept {
    let mut kept = Kept { text: text(), unread: get(UNREAD), ..Kept::default() };
    match kept.text.as_deref().map(Progress::parse) {
        None => {}
        Some(Ok(progress)) => kept.progress = Some(progress),
        Some(Err(refusal)) => {
            kept.refused = Some(refusal.to_string());
            if kept.unread != kept.text {
                kept.precious = !set(UNREAD, kept.text.as_deref().unwrap_or_default());
                kept.unread = kept.text.clone();
            }
        }
    }
    kept
}

/// Keeps progress; false where the storage is full or closed.
pub fn write(text: &str) -> bool {
    set(PROGRESS, text)
}

/// Whose answers were learned last.
pub fn view() -> View {
    get(VIEW).and_then(|key| View::from_key(&key)).unwrap_or(View::Today)
}

/// Remembers whose answers are learned. That it is forgotten in a full storage does no harm.
pub fn keep_view(view: View) {
    let _full = set(VIEW, view.key());
}
