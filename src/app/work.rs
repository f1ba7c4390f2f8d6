//! What is read from JSON and written as JSON, and the long searches of the worker: a part of the program of its own, which
//! the first input does without.

use std::cell::RefCell;

use crate::app::files::read::{self, FileError};
use crate::app::parts::Part;
use crate::app::worker::import;
use crate::app::worker::numbered::{Answered, Asked, PRICES};
use crate::facts::own::{OwnPrices, Prices};
use crate::job::json::Request;
use crate::script::messages::answer;
use crate::script::{self, ScriptError};

/// What is to be done.
#[derive(Debug, Clone)]
pub enum Work {
    /// A request of the page to the worker, as it was sent, or the prices to answer with.
    Answer(String),
    /// A price list to read; how far it is is said meanwhile.
    Import(web_sys::File),
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

thread_local! {
    /// The prices that the page's worker answers with.
    static OWN: RefCell<Prices> = RefCell::default();
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
        Work::Answer(asked) => match asked.strip_prefix(PRICES) {
            Some(text) => {
                OWN.set(Prices::of(OwnPrices::read(text)));
                Worked::Answered(None)
            }
            None => Worked::Answered(answered(&asked)),
        },
        Work::Import(file) => Worked::Answered(import::read(&file).await),
        Work::Advise(job) => Worked::Told(script::advise_json(&job)),
        Work::Day(job) => Worked::Told(script::day(&job)),
        Work::Open(text) => Worked::Opened(read::read(&text).map(Box::new)),
    }
}

fn answered(asked: &str) -> Option<String> {
    let asked: Asked = serde_json::from_str(asked).ok()?;
    serde_json::to_string(&Answered {
        number: asked.number,
        reply: OWN.with_borrow(|prices| answer(&asked.request, prices)),
    })
    .ok()
}
