//! The page's address: `#/advise?v=1&task=train&…`, `#/catalogue/…`, `#/study/…` and `#/about`. It holds the page and the whole job, so that
//! any state is a link and the back button works.

pub mod browser;

use super::state::{Note, Page};
use crate::facts::AS_OF;
use crate::job::link::{self, Parsed};
use crate::job::{Answers, View};
use crate::study::session::Place as StudyPlace;

/// What an address asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The page.
    pub page: Page,
    /// The job, where the address holds one.
    pub job: Option<Parsed>,
    /// Where within the study page.
    pub study: Option<StudyPlace>,
    /// What is looked at of the catalogue: the address behind `#/catalogue`.
    pub catalogue: Option<String>,
}

impl Place {
    /// A page, with the job that its address holds.
    const fn of(page: Page, job: Option<Parsed>) -> Self {
        Self { page, job, study: None, catalogue: None }
    }
}

/// So many bytes of what is looked at are kept.
const LONGEST_LOOK: usize = 2000;

/// Reads the part of an address from `#` on. Nothing for an address without it, and for the anchor of an element.
#[must_use]
pub fn read(hash: &str) -> Option<Place> {
    let hash = hash.trim_start_matches('#');
    let (path, query) = match hash.split_once('?') {
        Some((path, query)) => (path, query),
        // A link whose path got lost still holds its job.
        None if hash.contains('=') && !hash.starts_with('/') => ("", hash),
        None => (hash, ""),
    };
    let job = || (!query.is_empty()).then(|| link::parse(query));
    // Links into the study page from before it was a part of this one: `study.html#learn/memory`.
    let bare = Some(hash).filter(|hash| !hash.is_empty() && !hash.starts_with('/') && query.is_empty());
    if let Some(study) = bare.and_then(StudyPlace::read) {
        return Some(Place { study: Some(study), ..Place::of(Page::Study, None) });
    }
    match path.trim_matches('/') {
        "" if query.is_empty() && !hash.starts_with('/') => None,
        "" | "advise" => Some(Place::of(Page::Advise, job())),
        "about" => Some(Place::of(Page::About, job())),
        path if path == "catalogue" || path.starts_with("catalogue/") => {
            let look = hash.trim_start_matches('/').strip_prefix("catalogue").unwrap_or_default();
            let look = if look.len() > LONGEST_LOOK { String::new() } else { look.to_owned() };
            Some(Place { catalogue: Some(look), ..Place::of(Page::Catalogue, None) })
        }
        path if path == "study" || path.starts_with("study/") => {
            Some(Place { study: StudyPlace::read(path), ..Place::of(Page::Study, None) })
        }
        other if hash.starts_with('/') => {
            let mut parsed = link::parse(query);
            let name: String = other.chars().take(40).collect();
            parsed.notes.insert(0, format!("There is no page `{name}`; this is the page that answers."));
            Some(Place::of(Page::Advise, Some(parsed)))
        }
        _ => None,
    }
}

/// The address of a page with a job.
#[must_use]
pub fn write(page: Page, answers: &Answers, view: View) -> String {
    dated(page, answers, view, AS_OF)
}

/// The address of a page with a job that came with facts of another date, or with none.
#[must_use]
pub fn dated(page: Page, answers: &Answers, view: View, date: &str) -> String {
    match page {
        Page::Advise => ["#/advise?", &link::write(answers, view, date)].concat(),
        Page::Catalogue => "#/catalogue".to_owned(),
        Page::Study => "#/study".to_owned(),
        Page::About => "#/about".to_owned(),
    }
}

/// Notes of a link, as the page shows them.
#[must_use]
pub fn from_link(notes: Vec<String>) -> Vec<Note> {
    notes.into_iter().map(|text| Note { from: "From the link", text }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::Field;

    #[test]
    fn what_is_written_is_read_back() {
        let answers = Answers::of(&[(Field::Task, "serve"), (Field::Latency, "1.")]);
        let place = read(&write(Page::Advise, &answers, View::Book));
        let job = place.and_then(|place| place.job);
        assert_eq!(job.as_ref().map(|job| &job.answers), Some(&answers));
        assert_eq!(job.as_ref().and_then(|job| job.view), Some(View::Book));
        assert_eq!(job.as_ref().and_then(|job| job.data.as_deref()), Some(AS_OF));
        assert_eq!(job.map(|job| job.notes.len()), Some(0));
        assert_eq!(read(&write(Page::About, &answers, View::Book)), Some(Place::of(Page::About, None)));
    }

    #[test]
    fn anchors_and_empty_addresses_ask_for_nothing() {
        for hash in ["", "#", "#step-memory", "#the-job"] {
            assert_eq!(read(hash), None, "{hash}");
        }
    }

    #[test]
    fn broken_addresses_are_read_as_far_as_they_go() {
        assert_eq!(read("#/"), Some(Place::of(Page::Advise, None)));
        let look = read("#/catalogue/ml.g5.xlarge?use=training").and_then(|place| place.catalogue);
        assert_eq!(look.as_deref(), Some("/ml.g5.xlarge?use=training"));
        let long = read(&format!("#/catalogue?q={}", "x".repeat(9_000))).and_then(|place| place.catalogue);
        assert_eq!(long.as_deref(), Some(""));
        let bare = read("#task=serve").and_then(|place| place.job);
        assert!(bare.is_some_and(|job| job.answers.serves() && job.notes.is_empty()));
        let future = read("#/pictures?v=9&task=serve&data=2031-01-01").and_then(|place| place.job);
        assert_eq!(future.as_ref().map(|job| job.notes.len()), Some(2), "{future:?}");
        assert!(future.is_some_and(|job| job.answers.serves()));
    }
}
