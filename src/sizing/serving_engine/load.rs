//! Answers under load: what requests beside each other wait, and what all of them get.

use super::Engine;
use crate::units::{RequestsPerSecond, Seconds};

/// What a serving engine does its work by: one step, prompts, and room for requests.
pub trait Steps {
    /// The engine's own costs.
    fn engine(&self) -> &Engine;
    /// Sequences that it takes into a batch unless told otherwise.
    fn most(&self) -> f64 {
        self.engine().most
    }
    /// One step of a batch: a token for each request, which has so many tokens before it.
    fn step(&self, batch: f64, context: f64) -> Seconds;
    /// A prompt of which so many tokens are computed, the last of them with `context` before it.
    fn prompt(&self, tokens: f64, context: f64) -> Seconds;
    /// Writing all weights in 16 bits and reading them, where they are stored in 4 bits.
    fn unpacked(&self) -> Seconds {
        Seconds(0.0)
    }
    /// Requests whose keys and values the memory holds.
    fn room(&self, prompt: f64, answer: f64) -> f64;
}

/// A request, and what is written for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exchange {
    /// Tokens of the prompt.
    pub prompt: f64,
    /// Tokens of the answer.
    pub answer: f64,
    /// Share of the prompt whose keys and values an earlier request left (prefix caching).
    pub cached: f64,
}

impl Exchange {
    /// Tokens of the prompt that have to be computed.
    #[must_use]
    pub fn computed(&self) -> f64 {
        (self.prompt * (1.0 - self.cached)).max(1.0)
    }
    fn written(&self) -> f64 {
        self.answer.max(1.0)
    }
    /// Tokens before the one that is written, on average.
    #[must_use]
    pub fn context(&self) -> f64 {
        self.prompt + self.answer / 2.0
    }
}

/// How one copy answers at a load.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Answering {
    /// Requests that it has at a time, those that wait for room among them.
    pub callers: f64,
    /// Requests in one step.
    pub batch: f64,
    /// Until the first token, as half of the requests see it (time to first token).
    pub first: Seconds,
    /// Each further token (time per output token).
    pub next: Seconds,
    /// The whole answer.
    pub whole: Seconds,
}

impl Answering {
    /// Requests that it answers a second.
    #[must_use]
    pub fn rate(&self) -> RequestsPerSecond {
        RequestsPerSecond(self.callers / self.whole.value().max(1e-9))
    }
}

// Fitted to public runs; see the room's documentation.
/// What a request waits for prompts of others grows with the callers as this power of them.
const GATHER: f64 = 0.81;
/// Seconds for each token of a prompt before it is computed: the text is cut into tokens.
const CUT: f64 = 8.9e-6;
/// Seconds that the host takes in each request for where all come together: they are read one after the other.
const EACH: f64 = 5e-4;
/// Tokens from which on 4-bit weights are unpacked before a pass, not within its kernels (vLLM, `awq.py`).
const KERNEL: f64 = 256.0;
/// Share of the steps of an answer that carry prompts then.
const BURST_BESIDE: f64 = 0.472;

/// The slowest of twenty beside the usual one (public runs on SageMaker endpoints, and Poisson arrivals): the whole answer,
/// each further token, the first token.
pub const WHOLE_95: f64 = 1.05;
/// See [`WHOLE_95`].
pub const NEXT_95: f64 = 1.15;
/// See [`WHOLE_95`].
pub const FIRST_95: f64 = 1.8;

/// Callers that each send their next request when they have their answer, to an engine as it is set up.
#[must_use]
pub fn answering(server: &impl Steps, exchange: Exchange, callers: f64) -> Answering {
    within_room(server, exchange, callers, places(server, exchange))
}

/// Requests that are answered beside each other at most: those that the memory holds, and the engine takes.
pub(super) fn places(server: &impl Steps, exchange: Exchange) -> f64 {
    server.room(exchange.prompt, exchange.answer).min(server.most()).max(1.0)
}

/// The same where the room is known.
pub(super) fn within_room(server: &impl Steps, exchange: Exchange, callers: f64, room: f64) -> Answering {
    let batch = callers.min(room).max(1.0);
    let step = server.step(batch, exchange.context());
    let prompt = server.prompt(exchange.computed(), exchange.prompt);
    let (engine, written) = (server.engine(), exchange.written());
    let next = step + prompt * (engine.beside * (batch - 1.0) / written);
    let gathered = if batch > 1.0 { engine.other_prompts * (batch - 1.0).powf(GATHER) } else { 0.0 };
    let waiting = next * ((callers / batch - 1.0).max(0.0) * written);
    let begun = step * engine.steps_before
        + prompt * (engine.own_prompt + gathered)
        + Seconds(engine.before + CUT * exchange.computed());
    // It comes with a step that carries its own prompt beside the share of all others': nobody gets it for less.
    let first = begun.max(next + prompt * engine.beside) + waiting;
    Answering { callers: callers.max(1.0), batch, first, next, whole: first + next * (written - 1.0) }
}

/// So many requests at a time that came one by one: each finds the others in the middle of their answers.
fn one_by_one(server: &impl Steps, exchange: Exchange, batch: f64) -> Answering {
    arriving(server, exchange, batch, batch - 1.0)
}

/// The same where so many others come while one is answered.
pub(super) fn arriving(server: &impl Steps, exchange: Exchange, batch: f64, others: f64) -> Answering {
    let step = server.step(batch, exchange.context());
    let prompt = server.prompt(exchange.computed(), exchange.prompt);
    let (engine, written) = (server.engine(), exchange.written());
    let next = step + prompt * (engine.beside_steady * others / written);
    let first = next * engine.steps_steady + prompt + Seconds(engine.before + CUT * exchange.computed());
    Answering { callers: batch, batch, first, next, whole: first + next * (written - 1.0) }
}

/// So many callers where all of them find a place.
#[must_use]
pub fn placed(server: &impl Steps, exchange: Exchange, callers: f64) -> Answering {
    within_room(server, exchange, callers, callers)
}

/// One request with no other beside it.
#[must_use]
pub fn alone(server: &impl Steps, exchange: Exchange) -> Answering {
    within_room(server, exchange, 1.0, 1.0)
}

/// Callers that send their requests at the same moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Together {
    /// How many they are.
    pub callers: f64,
    /// Tokens of prompts that one pass computes.
    pub pass: f64,
    /// Whether each sends the next request when it has its answer, so that those who find no place always wait.
    pub again: bool,
}

/// Such callers, to an engine at rest; `whole` until the last has its answer.
#[must_use]
pub fn burst(server: &impl Steps, exchange: Exchange, together: Together) -> Answering {
    let callers = together.callers.max(1.0);
    let batch = callers.min(places(server, exchange)).max(1.0);
    let step = server.step(batch, exchange.context());
    let prompt = server.prompt(exchange.computed(), exchange.prompt);
    let (engine, written) = (server.engine(), exchange.written());
    let served = prompt * (engine.beside * (batch - 1.0) / written);
    let next = step + served * BURST_BESIDE;
    let waiting = (step + served) * ((callers / batch - 1.0).max(0.0) * written);
    let lone = server.step(1.0, exchange.prompt);
    let taken_in = lone * engine.burst_steps + Seconds(engine.before + EACH * batch + CUT * exchange.computed());
    // Prompts of one pass are through at the same moment: the one in the middle waits for half of the passes and its own.
    let sharing = (together.pass / exchange.computed()).max(1.0);
    let passes = (batch / sharing).max(1.0);
    let unpacked = server.unpacked() * if exchange.computed() * batch < KERNEL { 0.0 } else { engine.unpacked };
    let through = |prompts: f64, others: f64, passes: f64| {
        taken_in + prompt * (engine.burst_prompts * prompts) + lone * (engine.burst_each * others) + unpacked * passes
    };
    let middle = through((batch + batch.min(sharing)) / 2.0, (batch - 1.0) / 2.0, (passes + 1.0) / 2.0);
    let all = through(batch, batch - 1.0, passes);
    // Of those that come once, who finds no place waits from none to all of that time.
    let share = if together.again { 1.0 } else { (1.0 - batch / callers) / 2.0 };
    // All prompts are through when the answers go on: no step carries any.
    Answering { callers, batch, first: middle + waiting * share, next, whole: all + step * (written - 1.0) + waiting }
}

/// More requests than there is room for, all waiting: tokens of answers a second of one copy.
#[must_use]
pub fn offline(server: &impl Steps, exchange: Exchange) -> f64 {
    let batch = places(server, exchange);
    let prompt = server.prompt(exchange.computed(), exchange.prompt);
    let step =
        server.step(batch, exchange.context()) + prompt * (server.engine().beside_steady * batch / exchange.written());
    batch / step.value().max(1e-9)
}

/// A batch that begins and ends together: all prompts, then all answers; in waves where the memory does not hold all.
#[must_use]
pub fn static_batch(server: &impl Steps, exchange: Exchange, batch: f64) -> Seconds {
    let room = server.room(exchange.prompt, exchange.answer).max(1.0);
    let waves = (batch / room).ceil().max(1.0);
    let each = batch / waves;
    let prompts = server.prompt(exchange.computed(), exchange.prompt) * each;
    (prompts + server.step(each, exchange.context()) * exchange.written()) * waves
}

/// Requests that come at a rate, whoever waits: as many are answered at a time as come while one is answered (Little
/// 1961). Nothing where more come than can be answered.
#[must_use]
pub fn under_rate(server: &impl Steps, exchange: Exchange, rate: RequestsPerSecond) -> Option<Answering> {
    let room = places(server, exchange);
    let at = |batch: f64| one_by_one(server, exchange, batch);
    let enough = |callers: f64| at(callers).rate() >= rate;
    if !enough(room) {
        return None;
    }
    let (mut few, mut many) = (1.0, room);
    if enough(few) {
        return Some(at(few));
    }
    // The rate grows with the callers; two dozen halvings find them to a millionth.
    for _ in 0..24 {
        let middle = (few + many) / 2.0;
        if enough(middle) { many = middle } else { few = middle }
    }
    Some(at(many))
}
