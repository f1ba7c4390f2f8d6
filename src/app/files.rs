//! Job files: a saved job, or a report in Markdown or JSON, chosen or dropped anywhere on the page; and saving any text.

mod save;

pub use save::save;

use gloo::file::callbacks::{FileReader, read_as_text};
use leptos::ev;
use leptos::prelude::*;
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, File, FileList};

use super::state::{Note, Page, State};
use crate::job::json::{self, JsonError, Request};
use crate::plan::report::job_in;
use crate::units::text;

/// A job or a report has a few dozen kB. A larger file is not read: it would hold the page up.
const LARGEST_KB: u32 = 500;

/// A shorter file than this says nothing that could be read as a job.
const SHORTEST_TEXT: usize = 40;

/// Why a file was not opened.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FileError {
    /// It is too large to be a job.
    #[error("This file has {} kB; a job or a report has less than {LARGEST_KB} kB", text::count(f64::from(*.0)))]
    TooLarge(u32),
    /// The browser could not read it.
    #[error("The browser cannot read this file. Choose a file on this computer")]
    Unreadable,
    /// It holds neither JSON nor a report.
    #[error("This file contains no job. Choose a job or a report that Sagefit saved, as .json or .md")]
    NoJob,
    /// Its job cannot be read.
    #[error("This file contains no job: {0}")]
    Job(#[from] JsonError),
}

/// Reads the job of a file.
///
/// # Errors
/// Says what is wrong with it.
pub fn read(text: &str) -> Result<Request, FileError> {
    Ok(json::parse(job_in(text).ok_or(FileError::NoJob)?)?)
}

/// Opens the job of a file; where it cannot be read, says so and changes nothing.
fn take(state: State, text: &str) {
    match read(text) {
        Ok(request) => {
            state.open(request.answers);
            state.view.set(request.view);
            state.since.set(request.data.unwrap_or_default());
            state.page.set(Page::Advise);
        }
        // What no Sagefit wrote may still say something: a config.json, a describe output, a description.
        Err(_) if foreign(text) => {
            state.pasted.set(Some(text.to_owned()));
            state.page.set(Page::Advise);
        }
        Err(error) => refuse(state, &error),
    }
}

/// Whether a file is text of another program or of a person, rather than a broken job.
fn foreign(text: &str) -> bool {
    text.len() >= SHORTEST_TEXT
        && !text.contains(['\u{fffd}', '\0'])
        && !text.contains("\"task\"")
        && !text.contains("Sagefit")
}

fn refuse(state: State, error: &FileError) {
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
            refuse(self.state, &FileError::TooLarge(size as u32));
            return;
        }
        let reader = read_as_text(&gloo::file::File::from(file), move |text| match text {
            Ok(text) => take(self.state, &text),
            Err(_) => refuse(self.state, &FileError::Unreadable),
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

/// Opens a job's file wherever it is dropped, and text that is pasted. The study page takes files of its own.
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
                if state.page.get_untracked() != Page::Study {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::AS_OF;
    use crate::job::gallery::GALLERY;
    use crate::job::{Answers, Field, View};
    use crate::plan::report::{Report, markdown};
    use crate::{advise, script};

    #[test]
    fn what_was_saved_opens_as_the_same_job() {
        for example in GALLERY {
            let answers = example.answers();
            let job = answers.validate().unwrap();
            let report = Report::of(&answers, &job, &advise(&job, View::Book));
            let files = [
                json::write(&answers, View::Book),
                script::report_json(&answers, View::Book).unwrap(),
                markdown(&report, &answers, View::Book),
            ];
            for file in files {
                assert!(file.len() < LARGEST_KB as usize * 1000 / 2, "{}", file.len());
                let opened = read(&file).unwrap();
                assert_eq!((opened.answers, opened.view), (answers.clone(), View::Book), "{}", example.name);
                assert_eq!(opened.data.as_deref(), Some(AS_OF));
            }
        }
    }

    #[test]
    fn an_older_file_keeps_its_date_and_one_of_a_script_has_none() {
        assert_eq!(read(r#"{"task":"serve","data":"2025-01"}"#).unwrap().data.as_deref(), Some("2025-01"));
        assert_eq!(read(r#"{"task":"serve"}"#).unwrap().data, None);
    }

    /// A network of pictures is a CNN, whoever reads the file.
    #[test]
    fn a_model_alone_says_what_runs_as_on_the_command_line() {
        let answers = read(r#"{"task":"serve","model":"resnet-50"}"#).unwrap().answers;
        assert_eq!(answers, Answers::of(&[(Field::Task, "serve"), (Field::Model, "resnet-50")]));
        assert_eq!(answers.validate().unwrap().work.key, "cnn");
    }

    #[test]
    fn a_bad_file_says_what_is_wrong_and_where() {
        for (file, said) in [
            ("", "contains no job"),
            ("\u{fffd}PNG\r\n", "contains no job"),
            ("# Sagefit report", "contains no job"),
            ("{}", "no field of a job"),
            ("{\n \"task\": \"train\",\n \"rows\" 3}", "line 3"),
            ("{\"task\":\"train\"", "line 1"),
            ("{\"task\":\"train\",\"colour\":\"red\"}", "`colour`"),
            ("{\"v\":9,\"task\":\"train\"}", "`v` must be"),
            ("# Sagefit report\n```json\n{\"task\":[1]}\n```", "`task` must be"),
        ] {
            let error = read(file).unwrap_err().to_string();
            assert!(error.contains(said), "{file}: {error}");
        }
    }
}
