//! Many jobs at once: a sheet (CSV with any delimiter) or one JSON object a line.
//!
//! A sheet has a heading for each column; [`Sheet::guess`] says which field each may be, and a person may say otherwise. A
//! line that cannot be read is an error of that line alone: every other is read.

mod sheet;

pub use sheet::{Column, Sheet};

use thiserror::Error;

use crate::job::View;
use crate::job::json::{self, Request};
use crate::units::text;

/// At most so many jobs are read.
pub const MOST_JOBS: usize = 10_000;

/// The longest file that is read, in bytes: ten thousand jobs need a few MB.
pub const LONGEST_FILE: usize = 20_000_000;

/// So many characters of a job's name are kept.
const LONGEST_NAME: usize = 80;

/// Why a file is not read at all.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BatchError {
    /// It is longer than any list of jobs.
    #[error("The file has {} MB; at most {} MB are read. Split it into several", .0 / 1_000_000, LONGEST_FILE / 1_000_000)]
    TooLong(usize),
    /// It has more jobs than are answered.
    #[error("The file has more than {} jobs. Split it into several", text::grouped(MOST_JOBS as u64))]
    TooMany,
    /// It is no text.
    #[error("This is not a text file. Save the sheet as CSV, in UTF-8")]
    NotText,
    /// It has no line that could be a job.
    #[error("The file contains no jobs. Put one job in each line, below a line of headings")]
    Empty,
    /// It cannot be read as a sheet.
    #[error("The file cannot be read as CSV: {0}")]
    Csv(String),
}

/// A line of the file: a job, or what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The line of the file that it begins at, counted from 1.
    pub number: u64,
    /// The name of the job; empty where it has none.
    pub name: String,
    /// The job, not yet validated, or what is wrong.
    pub job: Result<Request, String>,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Batch {
    /// Jobs in JSON, one a line.
    Lines(Vec<Line>),
    /// A sheet, whose columns may have to be told.
    Sheet(Sheet),
}

/// Reads a file as far as it can be told without knowing what each column of a sheet is.
///
/// # Errors
/// [`BatchError`] where no line could be a job.
pub fn open(text: &str) -> Result<Batch, BatchError> {
    if text.len() > LONGEST_FILE {
        return Err(BatchError::TooLong(text.len()));
    }
    if text.contains(['\0', '\u{fffd}']) {
        return Err(BatchError::NotText);
    }
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('{') {
        return lines(text).map(Batch::Lines);
    }
    Sheet::read(text).map(Batch::Sheet)
}

/// All jobs of a file, with the columns of a sheet as they are guessed.
///
/// # Errors
/// As [`open`].
pub fn read(text: &str) -> Result<Vec<Line>, BatchError> {
    Ok(match open(text)? {
        Batch::Lines(lines) => lines,
        Batch::Sheet(sheet) => sheet.jobs(&sheet.guess(), View::Today),
    })
}

fn lines(text: &str) -> Result<Vec<Line>, BatchError> {
    let mut lines = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        if lines.len() == MOST_JOBS {
            return Err(BatchError::TooMany);
        }
        let job = json::parse(line).map_err(|error| error.to_string());
        lines.push(Line { number: at as u64 + 1, name: id(line), job });
    }
    Ok(lines)
}

/// The `id` of a job in JSON, which is the script's own.
fn id(line: &str) -> String {
    #[derive(serde::Deserialize)]
    struct Named {
        id: Option<serde_json::Value>,
    }
    let id = serde_json::from_str::<Named>(line).ok().and_then(|named| named.id);
    match id {
        Some(serde_json::Value::String(name)) => named(&name),
        Some(serde_json::Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// The name of a job as it is kept.
fn named(text: &str) -> String {
    text::cut(text.trim(), LONGEST_NAME)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::{Answers, Field};
    use proptest::prelude::*;

    fn jobs(text: &str) -> Vec<(u64, String, Result<Answers, String>)> {
        let read = read(text).unwrap().into_iter();
        read.map(|line| (line.number, line.name, line.job.map(|job| job.answers))).collect()
    }

    #[test]
    fn jobs_in_json_stand_one_a_line_and_a_bad_line_is_named() {
        let read = jobs("\n{\"id\":\"a\",\"task\":\"serve\"}\n{\"task\":1\n\n{\"id\":7,\"data_gb\":60}\r\n");
        assert_eq!(read[0], (2, "a".into(), Ok(Answers::of(&[(Field::Task, "serve")]))));
        assert!(read[1].0 == 3 && read[1].2.as_ref().is_err_and(|error| error.contains("not valid JSON")));
        assert_eq!(read[2], (5, "7".into(), Ok(Answers::of(&[(Field::DataSize, "60")]))));
    }

    #[test]
    fn a_sheet_says_its_fields_by_key_or_label_with_any_delimiter() {
        let due = Answers::of(&[(Field::Task, "train"), (Field::Algorithm, "xgboost"), (Field::DataSize, "60")]);
        for delimiter in [",", ";", "\t", "|"] {
            let sheet = "name,task,Algorithm,data_gb,comment\nchurn,train,xgboost,60,ours\n".replace(',', delimiter);
            assert_eq!(jobs(&sheet), [(2, "churn".into(), Ok(due.clone()))], "{sheet}");
        }
    }

    #[test]
    fn what_is_no_list_of_jobs_is_refused_with_the_reason() {
        for (text, said) in [
            ("", "contains no jobs"),
            ("   \n\n", "contains no jobs"),
            ("task,data_gb\n", "contains no jobs"),
            ("PK\u{3}\u{4}\0\0", "not a text file"),
            ("\u{fffd}PNG", "not a text file"),
        ] {
            let error = read(text).unwrap_err().to_string();
            assert!(error.contains(said), "{text:?}: {error}");
        }
        let many = format!("task\n{}", "train\n".repeat(MOST_JOBS + 1));
        assert_eq!(read(&many), Err(BatchError::TooMany));
        assert_eq!(read(&"x".repeat(LONGEST_FILE + 1)), Err(BatchError::TooLong(LONGEST_FILE + 1)));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[\\PC\n\r\t,;|\"]{0,300}") {
            if let Ok(lines) = read(&text) {
                prop_assert!(lines.len() <= MOST_JOBS);
                let numbers: Vec<u64> = lines.iter().map(|line| line.number).collect();
                prop_assert!(numbers.is_sorted());
            }
        }
    }
}
