//! What is set up: the requests of one side of an advice, for the answer or for an alternative.

use super::Image;
use super::placeholder::Placeholder;
use super::tree::{Call, Request, Tree};
use crate::decide::Side;
use crate::job::Job;

/// Requests that are sent one after the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its part of file names: `train`.
    pub id: &'static str,
    /// What it does.
    pub title: &'static str,
    /// Whether it makes something that lasts, so that templates describe it.
    pub lasts: bool,
    /// The requests.
    pub requests: Vec<Request>,
}

impl Group {
    /// A group.
    pub(super) const fn new(id: &'static str, title: &'static str, lasts: bool, requests: Vec<Request>) -> Self {
        Self { id, title, lasts, requests }
    }

    /// A request of the group.
    #[must_use]
    pub fn request(&self, call: Call) -> Option<&Request> {
        self.requests.iter().find(|request| request.call == call)
    }

    /// Every placeholder in its requests.
    #[must_use]
    pub fn placeholders(&self) -> Vec<Placeholder> {
        let mut found = Vec::new();
        self.requests.iter().for_each(|request| request.body.placeholders(&mut found));
        found
    }
}

/// The requests of one side of an advice, for the answer or an alternative.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// Training or serving.
    pub side: Side,
    /// What it is for: `2 × ml.c5.xlarge`.
    pub title: String,
    /// The type that images are looked up for.
    pub instance: Option<&'static str>,
    /// The Region.
    pub region: &'static str,
    /// The image, where the SDK knows it.
    pub image: Option<Image>,
    /// The requests, in groups.
    pub groups: Vec<Group>,
    /// How a template replaces the endpoint's fleet, where another way than all at once is possible.
    pub deployment: Option<Tree>,
    /// What to know before it is sent, a sentence each.
    pub notes: Vec<String>,
}

/// The name that everything of a job begins with: `sagefit-bert-large`.
pub(super) fn base_name(job: &Job) -> String {
    let key = job.work.model.map_or(job.work.key, |model| model.id);
    let mut name = "sagefit-".to_owned();
    for c in key.chars().take(40) {
        name.push(if c.is_ascii_alphanumeric() { c } else { '-' });
    }
    name.trim_end_matches('-').to_owned()
}
