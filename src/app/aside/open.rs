//! Opens a file that holds a job: a saved job, or a report in either form.

use crate::app::address;
use crate::app::screen::Page;
use crate::job::json;
use crate::plan::report::job_in;

/// The job of a file as the address of the page with it; after `!` what is wrong with the file. Nothing of the page is
/// changed by a wrong one.
#[must_use]
pub fn open(text: &str) -> String {
    let Some(job) = job_in(text) else {
        return "!No job is in this file: it needs one in JSON, as Sagefit saves it, or a report. Nothing was changed."
            .to_owned();
    };
    match json::parse(job) {
        Ok(request) if request.answers.is_empty() => "!The file says nothing of a job. Nothing was changed.".to_owned(),
        Ok(request) => {
            address::dated(Page::Advise, &request.answers, request.view, request.data.as_deref().unwrap_or_default())
        }
        Err(wrong) => ["!", &wrong, ". Nothing was changed."].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::AS_OF;
    use crate::job::gallery::GALLERY;
    use crate::job::{View, link};
    use crate::plan::report::markdown;
    use crate::{advise, script};

    #[test]
    fn what_was_saved_opens_as_the_same_job() {
        for example in GALLERY {
            let answers = example.answers();
            let job = answers.validate().unwrap();
            let files = [
                json::write(&answers, View::Book),
                script::report_json(&answers, View::Book).unwrap(),
                markdown(&answers, &job, &advise(&job, View::Book)),
            ];
            for file in files {
                let address = open(&file);
                let place = address::read(&address).and_then(|place| place.job).unwrap_or_else(|| panic!("{address}"));
                assert_eq!((place.answers, place.view), (answers.clone(), Some(View::Book)), "{}", example.name);
                assert_eq!(place.data.as_deref(), Some(AS_OF));
                assert!(place.notes.is_empty(), "{:?}", place.notes);
            }
        }
    }

    #[test]
    fn an_older_file_keeps_its_date_and_one_of_a_script_has_none() {
        assert_eq!(open(r#"{"task":"serve","data":"2025-01"}"#), "#/advise?v=1&data=2025-01&task=serve");
        let bare = open(r#"{"task":"serve"}"#);
        assert_eq!(link::parse(bare.split_once('?').unwrap().1).data, None);
    }

    #[test]
    fn a_bad_file_says_what_is_wrong_and_where() {
        for (file, said) in [
            ("", "No job is in this file"),
            ("\u{fffd}PNG\r\n", "No job is in this file"),
            ("# Sagefit report", "No job is in this file"),
            ("{}", "says nothing"),
            ("{\n \"task\": \"train\",\n \"rows\" 3}", "line 3"),
            ("{\"task\":\"train\"", "line 1"),
            ("{\"task\":\"train\",\"colour\":\"red\"}", "`colour` is no field"),
            ("{\"v\":9,\"task\":\"train\"}", "`v` must be"),
            ("# Sagefit report\n```json\n{\"task\":[1]}\n```", "`task` must be"),
        ] {
            let answer = open(file);
            assert!(answer.starts_with('!') && answer.contains(said), "{file}: {answer}");
        }
    }
}
