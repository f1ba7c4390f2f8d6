//! Sagefit's engine: which SageMaker instance, how many, and why.
//!
//! The engine needs no feature, no file and no network: facts are compiled in, and the same job always gets the same answer.
//! A job goes in as [`Answers`], the text of the fields that are known; what is not said is assumed, and said to be. Out comes
//! an [`Advice`](advise::Advice) with what to pick, its figures with their uncertainty, and the reasons.
//!
//! ```
//! use sagefit::{Answers, Field, View, advise};
//!
//! // An XGBoost model on 60 GB of table data, trained within 4 hours.
//! let answers = Answers::of(&[
//!     (Field::Task, "train"),
//!     (Field::Algorithm, "xgboost"),
//!     (Field::DataSize, "60"),
//!     (Field::Deadline, "4"),
//! ]);
//! let job = answers.validate().map_err(|wrong| format!("{wrong:?}"))?;
//! let advice = advise(&job, View::Today);
//! let answer = &advice.answers[0];
//! let pick = answer.pick().ok_or("nothing fits")?;
//!
//! println!("{}", answer.title());
//! for figure in &answer.figures {
//!     println!("{}: {} ({})", figure.kind.name(), figure.value, figure.band);
//! }
//! for reason in &answer.reasons {
//!     println!("{reason}");
//! }
//! // All instances together hold the data, and the run is over in time.
//! assert!(pick.instance.memory.value() * f64::from(pick.count) > 60.0);
//! assert!(pick.time.likely.hours() < 4.0);
//! assert_eq!(answer.reasons.len(), 3);
//!
//! // What cannot be used is said beside its field.
//! let wrong = Answers::of(&[(Field::DataSize, "much")]).validate().unwrap_err();
//! assert_eq!(wrong[0].field, Field::DataSize);
//! # Ok::<(), String>(())
//! ```
//!
//! Scripts that hold their jobs as JSON go through [`script::advise_json`].
//!
//! The rooms, lowest first. Each may use only those before it in this list:
//!
//! - [`units`]: numbers that carry their unit and their band
//! - [`facts`]: what is known: instance types, accelerators, algorithms, prices, limits
//! - [`job`]: what a person asks: answers as typed, the validated job, its link and its JSON
//! - [`read`]: what a pasted text says of the fields of a job
//! - [`sizing`]: how big the job is: memory, compute, time, throughput, cost
//! - [`decide`]: the questions, the graph of them, the trail of a job through it
//! - [`advise`](mod@advise): what to pick, and how it compares
//! - [`plan`]: what to do next
//! - [`picture`]: what is drawn of an answer, as plain values: rows, words, places
//! - [`study`]: lessons, questions, what is remembered, the mock exam
//! - [`script`]: the engine for scripts, JSON in and out
//! - `app`: the page in Leptos (features `csr`, `ssr` and `split`)
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

pub mod advise;
#[cfg(feature = "page")]
pub mod app;
pub mod decide;
pub mod facts;
pub mod job;
pub mod picture;
pub mod plan;
pub mod read;
pub mod script;
pub mod sizing;
pub mod study;
pub mod units;

pub use advise::advise;
pub use job::{Answers, Field, Job, View};
