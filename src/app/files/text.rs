//! A text file that is chosen for something else than a job.

use gloo::file::callbacks::{FileReader, read_as_text};
use leptos::prelude::*;
use web_sys::FileList;

/// Reads text files, one at a time. `Copy`, so that every handler may hold it.
#[derive(Debug, Clone, Copy)]
pub struct TextFile {
    /// Dropping it would end the reading.
    reading: StoredValue<Option<FileReader>, LocalStorage>,
}

impl Default for TextFile {
    fn default() -> Self {
        Self::new()
    }
}

impl TextFile {
    /// Reads nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self { reading: StoredValue::new_local(None) }
    }

    /// Reads the first of the files, of at most so many bytes; `take` gets its name, and its text or why there is none.
    pub fn read(
        self,
        files: Option<&FileList>,
        most: usize,
        take: impl FnOnce(String, Result<String, String>) + 'static,
    ) {
        let Some(file) = files.and_then(|files| files.get(0)) else { return };
        let name = file.name();
        if file.size() > most as f64 {
            take(name, Err(format!("The file is larger than {} MB", most / 1_000_000)));
            return;
        }
        let reader = read_as_text(&gloo::file::File::from(file), move |text| {
            let unreadable = |_| "The browser cannot read this file. Choose a file on this computer".to_owned();
            take(name, text.map_err(unreadable));
        });
        self.reading.set_value(Some(reader));
    }
}
