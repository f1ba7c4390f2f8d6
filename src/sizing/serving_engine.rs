//! A serving engine for language models with continuous batching (vLLM, LMI, TensorRT-LLM, SGLang, TGI).
//!
//! The engine answers many requests in one batch. In each step every request in it gets one token; what the step costs is
//! the weights read once, the keys and values of each request, the computing, what starts the step and what devices
//! exchange (Pope et al., arXiv:2211.05102; Kwon et al., arXiv:2309.06180). Prompts of requests that come in are computed
//! beside the steps (Agrawal et al., arXiv:2403.02310), so each answer carries its share of them.
//!
//! The parts take plain figures, so that a job and a measured row ask the same functions. Constants are fitted to public
//! runs (facts/truth, `serving.csv`); `cargo xtask truth` shows how far off on those that they were not fitted to.

mod chip;
mod curve;
mod engine;
mod format;
mod generation;
mod load;
mod network;
mod run;
mod server;

pub use chip::{Chip, Link};
pub use curve::{Curve, Limits};
pub use engine::Engine;
pub use format::Format;
pub use generation::Generation;
pub use load::{
    Answering, Exchange, FIRST_95, NEXT_95, Steps, Together, WHOLE_95, alone, answering, burst, offline, placed,
    static_batch, under_rate,
};
pub use network::Network;
pub use run::{Arrivals, run};
pub use server::{Parallel, Server};
