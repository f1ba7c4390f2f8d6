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
    /// Times that a request waits for prompts, its own and others', beside other engines.
    pub(super) prompts: f64,
    /// Steps where all come together to an engine at rest.
    pub(super) burst_steps: f64,
    /// Before the first token: reading the request, tokens of the text.
    pub(super) before: f64,
    /// Sequences that it takes into a batch unless told otherwise.
    pub most: f64,
}

impl Engine {
    /// vLLM from 0.7 on, and the LMI container that is built on it.
    pub const VLLM: Self = Self {
        layer: 37.6e-6,
        experts: 13.2e-6,
        step: 1.77e-3,
        sequence: 10.4e-6,
        exchange: 1.0,
        steps_before: 4.07,
        prompts: 0.883,
        burst_steps: 5.11,
        before: 8.3e-3,
        most: 256.0,
    };
    /// vLLM before 0.7: scheduling and sampling in Python between steps.
    pub const VLLM_EARLY: Self = Self {
        layer: 36.5e-6,
        experts: 30e-6,
        step: 2.97e-3,
        sequence: 141e-6,
        exchange: 1.0,
        steps_before: 2.39,
        prompts: 0.987,
        burst_steps: 3.4,
        before: 10.6e-3,
        most: 256.0,
    };
    /// TensorRT-LLM, LMDeploy: kernels and loop made for inference.
    pub const TENSORRT_LLM: Self = Self {
        layer: 36e-6,
        experts: 51.5e-6,
        step: 0.624e-3,
        sequence: 3.58e-6,
        exchange: 0.607,
        steps_before: 6.83,
        prompts: 0.7,
        burst_steps: 2.98,
        before: 8e-3,
        most: 2048.0,
    };
    /// SGLang.
    pub const SGLANG: Self = Self {
        layer: 36.9e-6,
        experts: 60.7e-6,
        step: 0.628e-3,
        sequence: 38.8e-6,
        exchange: 1.0,
        steps_before: 8.37,
        prompts: 1.39,
        burst_steps: 3.0,
        before: 8.2e-3,
        most: 256.0,
    };
    /// Text Generation Inference, DeepSpeed-MII.
    pub const TGI: Self = Self {
        layer: 36.5e-6,
        experts: 30e-6,
        step: 8.54e-3,
        sequence: 40.7e-6,
        exchange: 1.0,
        steps_before: 5.25,
        prompts: 1.06,
        burst_steps: 3.0,
        before: 8e-3,
        most: 256.0,
    };
    /// Neuron, whose steps are counted by what the cores do.
    pub const NEURON: Self = Self {
        layer: 0.0,
        experts: 0.0,
        step: 0.0,
        sequence: 0.0,
        exchange: 1.0,
        steps_before: 1.0,
        prompts: 1.0,
        burst_steps: 1.0,
        before: 0.0,
        most: 64.0,
    };
}
