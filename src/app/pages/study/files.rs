//! Files in.

use gloo::file::callbacks::{FileReader, read_as_text};
use web_sys::{Blob, HtmlInputElement};

/// Reads the file that was chosen. Dropping the reader stops it.
pub(super) fn read(input: &HtmlInputElement, done: impl FnOnce(String) + 'static) -> Option<FileReader> {
    let file = input.files()?.get(0)?;
    // The same file can be chosen again.
    input.set_value("");
    Some(read_as_text(&gloo::file::Blob::from(Blob::from(file)), move |text| done(text.unwrap_or_default())))
}
