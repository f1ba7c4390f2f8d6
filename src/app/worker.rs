//! What takes longer than a frame is answered by a worker: the same program, started again in a module worker, and typed
//! messages both ways.
//!
//! A component asks with [`ask`] and shows what is [`Said`]. Natively the answer is there at once.

#[cfg(feature = "csr")]
mod client;
pub mod import;
pub mod numbered;
#[cfg(feature = "csr")]
mod server;

pub use crate::script::batch::{BatchAnswer, BatchJob, BatchRead};
pub use crate::script::messages::{ExampleAnswer, InExample, OneChange, OneSetting, Reply, Request, Together, answer};

#[cfg(feature = "csr")]
pub use client::{ask, start, use_prices};
#[cfg(feature = "csr")]
pub use server::serve;

/// What the worker said to a request.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Said {
    /// Nothing was asked, or the answer has not come.
    #[default]
    Waiting,
    /// The answer to the request as it is now.
    Reply(Reply),
    /// The worker did not start or broke: a component says so and offers to try again.
    Failed,
}

/// Asks the worker whenever the request changes, once it has rested for so many milliseconds. An answer to an older request
/// is dropped.
#[cfg(not(feature = "csr"))]
pub fn ask(
    request: impl Fn() -> Option<Request> + Send + Sync + 'static,
    _rest_ms: u32,
) -> leptos::prelude::Signal<Said> {
    use leptos::prelude::With;
    let prices = super::state::state().prices;
    let said = move |request: Request| Said::Reply(prices.with(|prices| answer(&request, prices)));
    leptos::prelude::Signal::derive(move || request().map_or(Said::Waiting, said))
}
