//! What serving engines add to the work of the chip.

/// A serving engine: what its steps cost beside reading and computing. Times in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Engine {
    /// Each layer of a step: kernels that start, normalisation, small products.
    pub(super) layer: f64,
    /// The same of a layer with experts, beside that.
    pub(super) experts: f64,
    /// Each step: scheduling, sampling.
    pub(super) step: f64,
    /// Each sequence in a step.
    pub(super) sequence: f64,
    /// Times the start of an exchange that its own collectives take.
    pub(super) exchange: f64,
    /// Steps that a request waits until its prompt is begun.
    pub(super) steps_before: f64,
    /// The same where all come together to an engine at rest.
    pub(super) burst_steps: f64,
    /// Before the first token: reading the request, tokens of the text.
    pub(super) before: f64,
    /// Sequences that it takes into a batch unless told otherwise.
    pub most: f64,
}

impl Engine {
    /// vLLM from 0.7 on, and the LMI container that is built on it.
    pub const VLLM: Self = Self {
        layer: 30e-6,
        experts: 20e-6,
        step: 2e-3,
        sequence: 20e-6,
        exchange: 1.0,
        steps_before: 5.0,
        burst_steps: 5.0,
        before: 8e-3,
        most: 256.0,
    };
    /// vLLM before 0.7: scheduling and sampling in Python between steps.
    pub const VLLM_EARLY: Self = Self { layer: 37e-6, step: 3e-3, sequence: 180e-6, burst_steps: 3.6, ..Self::VLLM };
    /// TensorRT-LLM, LMDeploy: kernels and loop made for inference.
    pub const TENSORRT_LLM: Self = Self {
        layer: 40e-6,
        experts: 28e-6,
        step: 0.8e-3,
        sequence: 5e-6,
        exchange: 0.6,
        burst_steps: 3.0,
        most: 2048.0,
        ..Self::VLLM
    };
    /// SGLang.
    pub const SGLANG: Self =
        Self { layer: 40e-6, experts: 30e-6, step: 0.6e-3, steps_before: 8.0, burst_steps: 3.0, ..Self::VLLM };
    /// Neuron, whose steps are counted by what the cores do.
    pub const NEURON: Self = Self {
        layer: 0.0,
        experts: 0.0,
        step: 0.0,
        sequence: 0.0,
        exchange: 1.0,
        steps_before: 1.0,
        burst_steps: 1.0,
        before: 0.0,
        most: 64.0,
    };
    /// Text Generation Inference, DeepSpeed-MII.
    pub const TGI: Self = Self { layer: 39e-6, step: 5e-3, sequence: 40e-6, burst_steps: 3.0, ..Self::VLLM };
}
