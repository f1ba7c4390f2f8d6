//! Job files: a saved job, or a report in Markdown or JSON, chosen or dropped anywhere on the page; and saving any text.

pub mod read;
mod save;
pub mod text;

pub use save::save;

use gloo::file::callbacks::{FileReader, read_as_text};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, File, FileList};

use super::state::{Note, Page, State};
use super::work::{WORK, Work, Worked, work};
use read::{FileError, LARGEST_KB};

/// A shorter file than this says nothing that could be read as a job.
const SHORTEST_TEXT: usize = 40;

/// Opens the job of a file; where it cannot be read, says so and changes nothing.
async fn take(state: State, text: String) {
    if !WORK.arrive().await {
        refuse(state, "A part of the page did not load");
        return;
    }
    let held = text.clone();
    match work(Work::Open(text)).await {
        Worked::Opened(Ok(request)) => {
            state.open(request.answers);
            state.view.set(request.view);
            state.since.set(request.data.unwrap_or_default());
            state.page.set(Page::Advise);
        }
        // What no Sagefit wrote may still say something: a config.json, a describe output, a description.
        Worked::Opened(Err(_)) if foreign(&held) => {
            state.pasted.set(Some(held));
            state.page.set(Page::Advise);
        }
        Worked::Opened(Err(error)) => refuse(state, &error.to_string()),
        Worked::Answered(_) | Worked::Told(_) => {}
    }
}

/// Whether a file is text of another program or of a person, rather than a broken job.
fn foreign(text: &str) -> bool {
    text.len() >= SHORTEST_TEXT
        && !text.contains(['\u{fffd}', '\0'])
        && !text.contains("\"task\"")
        && !text.contains("Sagefit")
}

fn refuse(state: State, error: &str) {
    state.notes.set(vec![Note { from: "From the file", text: format!("{error}. Nothing was changed.") }]);
    // The notes stand on this page.
    state.page.set(Page::Advise);
}

/// Reads files, one at a time. `Copy`, so that every handler may hold it.
#[derive(Debug, Clone, Copy)]
pub struct Files {
    state: State,
    /// Dropping it would end the reading.
    reading: StoredValue<Option<FileReader>, LocalStorage>,
}

impl Files {
    /// Opens files into a state.
    #[must_use]
    pub fn new(state: State) -> Self {
        Self { state, reading: StoredValue::new_local(None) }
    }

    /// Opens the first of the files.
    pub fn open(self, files: Option<&FileList>) {
        if let Some(file) = files.and_then(|files| files.get(0)) {
            self.open_one(file);
        }
    }

    fn open_one(self, file: File) {
        let size = (file.size() / 1000.0).ceil();
        if size > f64::from(LARGEST_KB) {
            refuse(self.state, &FileError::TooLarge(size as u32).to_string());
            return;
        }
        let reader = read_as_text(&gloo::file::File::from(file), move |text| match text {
            Ok(text) => leptos::task::spawn_local(take(self.state, text)),
            Err(_) => refuse(self.state, &FileError::Unreadable.to_string()),
        });
        self.reading.set_value(Some(reader));
    }
}

/// Takes what is pasted anywhere but into a field, where Ctrl-V keeps its meaning.
fn listen_for_text(state: State) {
    Effect::new(move |_| {
        let pasted = window_event_listener(ev::paste, move |event| {
            let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let typed = element.is_some_and(|element| {
                element.matches("input, select, textarea, [contenteditable]").unwrap_or_default()
            });
            let event: &web_sys::ClipboardEvent = event.unchecked_ref();
            let text = event.clipboard_data().and_then(|held| held.get_data("text/plain").ok()).unwrap_or_default();
            if !typed && !text.trim().is_empty() && state.page.get_untracked() == Page::Advise {
                event.prevent_default();
                state.pasted.set(Some(text));
            }
        });
        on_cleanup(move || pasted.remove());
    });
}

/// Opens a job's file wherever it is dropped, and text that is pasted. Where a page takes files of its own they are left to it.
pub fn listen(state: State) {
    listen_for_text(state);
    Effect::new(move |_| {
        let files = Files::new(state);
        // Without this the browser would show the dropped file in place of the page. Dragged text goes where it goes.
        let dragged = window_event_listener(ev::dragover, |event| {
            if holds_files(&event) {
                event.prevent_default();
            }
        });
        let dropped = window_event_listener(ev::drop, move |event| {
            if holds_files(&event) {
                event.prevent_default();
                let own = match state.page.get_untracked() {
                    Page::Study | Page::Jobs => true,
                    Page::Catalogue => state.catalogue.with_untracked(|look| look.starts_with("/prices")),
                    Page::Advise | Page::About => false,
                };
                if !own {
                    files.open(event.data_transfer().and_then(|held| held.files()).as_ref());
                }
            }
        });
        on_cleanup(move || {
            dragged.remove();
            dropped.remove();
        });
    });
}

fn holds_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|held| held.types().includes(&JsValue::from_str("Files"), 0))
}
