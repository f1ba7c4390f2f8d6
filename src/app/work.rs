//! What is read from JSON and written as JSON, and the long searches of the worker: a part of the program of its own, which
//! the first input does without.

use crate::app::files::read::{self, FileError};
use crate::app::parts::Part;
use crate::app::worker::numbered::{Answered, Asked};
use crate::job::json::Request;
use crate::script::messages::answer;
use crate::script::{self, ScriptError};

/// What is to be done.
#[derive(Debug, Clone)]
pub enum Work {
    /// A request of the page to the worker, as it was sent.
    Answer(String),
    /// The advice on a job in JSON.
    Advise(String),
    /// The day of a job's endpoint, in words.
    Day(String),
    /// The job of a file.
    Open(String),
}

/// What was done.
#[derive(Debug)]
pub enum Worked {
    /// The reply, as it is sent; nothing to what is no request.
    Answered(Option<String>),
    /// A text for a script.
    Told(Result<String, ScriptError>),
    /// The job of a file.
    Opened(Result<Box<Request>, FileError>),
}

/// The part that does it.
pub const WORK: Part = Part {
    name: "work",
    #[cfg(feature = "split")]
    ready: || Box::pin(__preload_work()),
};

/// Does it.
#[cfg_attr(feature = "split", leptos::lazy)]
pub async fn work(work: Work) -> Worked {
    match work {
        Work::Answer(asked) => Worked::Answered(answered(&asked)),
        Work::Advise(job) => Worked::Told(script::advise_json(&job)),
        Work::Day(job) => Worked::Told(script::day(&job)),
        Work::Open(text) => Worked::Opened(read::read(&text).map(Box::new)),
    }
}

fn answered(asked: &str) -> Option<String> {
    let asked: Asked = serde_json::from_str(asked).ok()?;
    serde_json::to_string(&Answered { number: asked.number, reply: answer(&asked.request) }).ok()
}
