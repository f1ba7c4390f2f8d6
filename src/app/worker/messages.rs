//! What is asked of the worker, and what it answers.

use serde::{Deserialize, Serialize};

use crate::advise::Search;
use crate::job::View;
use crate::job::link;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// What would change the answer to the job of a link (which holds the view too).
    WhatWouldChange {
        /// The job.
        link: String,
    },
}

/// What is answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The closest changes, the nearest first.
    WhatWouldChange(Vec<OneChange>),
}

/// A change of one input that leads to another answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OneChange {
    /// The key of the field.
    pub field: String,
    /// The value to set it to, as typed.
    pub value: String,
    /// The value as it is shown.
    pub shown: String,
    /// What is then recommended: `2 × ml.g5.xlarge`.
    pub becomes: String,
}

/// How many changes are looked for.
const CHANGES: usize = 3;

/// Answers a request.
#[must_use]
pub fn answer(request: &Request) -> Reply {
    match request {
        Request::WhatWouldChange { link } => {
            let parsed = link::parse(link);
            let mut changes = Vec::new();
            if let Some(mut search) = Search::new(&parsed.answers, parsed.view.unwrap_or(View::Today)) {
                while !search.settled(CHANGES) && search.step() {}
                changes = search.changes().iter().take(CHANGES).map(one).collect();
            }
            Reply::WhatWouldChange(changes)
        }
    }
}

fn one(change: &crate::advise::Change) -> OneChange {
    OneChange {
        field: change.field.spec().key.to_owned(),
        value: change.value.clone(),
        shown: change.shown(),
        becomes: change.becomes.title(),
    }
}
