//! Language models: a prompt is read at once and bound by computing, an answer is written token by token and bound by
//! reading the weights.

use super::device::Device;
use super::pass::{Layers, Pass};
use crate::units::Seconds;

/// Requests to a language model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exchange {
    /// Answered at a time.
    pub batch: f64,
    /// Tokens of the prompt.
    pub prompt: f64,
    /// Tokens of the answer.
    pub answer: f64,
}

/// Until the first token: the prompts of the batch.
#[must_use]
pub fn first_token(device: &Device, layers: Layers, exchange: Exchange) -> Seconds {
    device.seconds(&Pass::prompts(layers, exchange.batch, exchange.prompt))
}

/// Each further token, on average over the answer.
#[must_use]
pub fn next_token(device: &Device, layers: Layers, exchange: Exchange) -> Seconds {
    device.seconds(&Pass::next_token(layers, exchange.batch, exchange.prompt + exchange.answer / 2.0))
}

/// The whole answer.
#[must_use]
pub fn whole(device: &Device, layers: Layers, exchange: Exchange) -> Seconds {
    first_token(device, layers, exchange) + next_token(device, layers, exchange) * (exchange.answer - 1.0).max(0.0)
}
