//! The job in the text of a file.

use thiserror::Error;

use crate::job::json::{self, JsonError, Request};
use crate::plan::report::job_in;
use crate::units::text;

/// A job or a report has a few dozen kB. A larger file is not read: it would hold the page up.
pub const LARGEST_KB: u32 = 500;

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
