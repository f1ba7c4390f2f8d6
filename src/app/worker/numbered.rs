//! Requests and replies with their numbers, as they are sent.

use serde::{Deserialize, Serialize};

use crate::script::messages::{Reply, Request};

/// A request with its number.
#[derive(Debug, Serialize, Deserialize)]
pub struct Asked {
    /// Counts up.
    pub number: u32,
    /// What is asked.
    pub request: Request,
}

/// A reply with the number of its request.
#[derive(Debug, Serialize, Deserialize)]
pub struct Answered {
    /// The request's number.
    pub number: u32,
    /// What is answered.
    pub reply: Reply,
}

/// What a message begins with that hands the worker the prices to answer with, as the text that [`OwnPrices::read`] reads.
///
/// [`OwnPrices::read`]: crate::facts::own::OwnPrices::read
pub const PRICES: &str = "prices\n";

/// What the worker says first: that it listens.
pub const READY: &str = "ready";
