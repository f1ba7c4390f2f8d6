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
    /// Share of the prompts of others by which the steps beside them grow; the rest fits in beside reading the weights, or
    /// those whose prompts they are wait for it.
    pub(super) beside: f64,
    /// The same where requests come one by one, or all wait from the beginning.
    pub(super) beside_steady: f64,
    /// Steps that a request waits until its prompt is begun, where callers send the next when they have their answer.
    pub(super) steps_before: f64,
    /// The same where requests come at a rate, whoever waits.
    pub(super) steps_steady: f64,
    /// Times that a request waits for its own prompt.
    pub(super) own_prompt: f64,
    /// And for those that came just before it.
    pub(super) other_prompts: f64,
    /// Steps where all come together to an engine at rest.
    pub(super) burst_steps: f64,
    /// Times that its prompts take then.
    pub(super) burst_prompts: f64,
    /// Steps that each request takes then: they come in one after the other, and few share a pass.
    pub(super) burst_each: f64,
    /// Tokens of prompts that it computes in one pass; those of one pass have their first token at the same moment.
    pub pass: f64,
    /// Times that 4-bit weights are written as 16-bit ones and read again in a pass of prompts; 0 where kernels unpack them
    /// on the way.
    pub(super) unpacked: f64,
    /// Before the first token: reading the request, tokens of the text.
    pub(super) before: f64,
    /// Sequences that it takes into a batch unless told otherwise.
    pub most: f64,
    /// The same on GPUs from Hopper on (vLLM, `EngineArgs`: 1024 where a GPU has 70 GiB and is no A100).
    pub most_from_hopper: f64,
}

impl Engine {
    /// vLLM from 0.7 on, and the LMI container that is built on it.
    pub const VLLM: Self = Self {
        layer: 25.1e-6,
        experts: 10.9e-6,
        step: 2.45e-3,
        sequence: 23e-6,
        exchange: 0.912,
        beside: 0.699,
        beside_steady: 0.99,
        steps_before: 4.33,
        steps_steady: 0.772,
        own_prompt: 0.5,
        other_prompts: 0.104,
        burst_steps: 1.8,
        burst_prompts: 1.86,
        burst_each: 0.24,
        pass: 2048.0,
        unpacked: 2.6,
        before: 8.3e-3,
        most: 256.0,
        most_from_hopper: 1024.0,
    };
    /// vLLM before 0.7: scheduling and sampling in Python between steps.
    pub const VLLM_EARLY: Self = Self {
        layer: 39.3e-6,
        experts: 30e-6,
        step: 1.72e-3,
        sequence: 203e-6,
        exchange: 2.43,
        beside: 1.11,
        beside_steady: 0.88,
        steps_before: 2.52,
        steps_steady: 1.0,
        own_prompt: 0.795,
        other_prompts: 0.241,
        burst_steps: 1.85,
        burst_prompts: 1.22,
        burst_each: 0.44,
        pass: 32_768.0,
        unpacked: 2.6,
        before: 10.6e-3,
        most: 256.0,
        most_from_hopper: 256.0,
    };
    /// TensorRT-LLM, LMDeploy: kernels and loop made for inference.
    pub const TENSORRT_LLM: Self = Self {
        layer: 32.1e-6,
        experts: 40e-6,
        step: 1.35e-3,
        sequence: 10.6e-6,
        exchange: 0.58,
        beside: 0.702,
        beside_steady: 0.903,
        steps_before: 11.9,
        steps_steady: 1.35,
        own_prompt: 0.3,
        other_prompts: 0.0921,
        burst_steps: 2.45,
        burst_prompts: 1.0,
        burst_each: 0.35,
        pass: 8192.0,
        unpacked: 0.0,
        before: 8e-3,
        most: 2048.0,
        most_from_hopper: 2048.0,
    };
    /// SGLang.
    pub const SGLANG: Self = Self {
        layer: 46.3e-6,
        experts: 18.8e-6,
        step: 0.533e-3,
        sequence: 45e-6,
        exchange: 1.8,
        beside: 0.95,
        beside_steady: 0.88,
        steps_before: 12.0,
        steps_steady: 1.0,
        own_prompt: 1.23,
        other_prompts: 0.35,
        burst_steps: 2.4,
        burst_prompts: 1.2,
        burst_each: 0.35,
        pass: 8192.0,
        unpacked: 0.0,
        before: 8.2e-3,
        most: 2048.0,
        most_from_hopper: 2048.0,
    };
    /// Text Generation Inference, DeepSpeed-MII.
    pub const TGI: Self = Self {
        layer: 60e-6,
        experts: 30e-6,
        step: 6.7e-3,
        sequence: 81.5e-6,
        exchange: 1.61,
        beside: 0.566,
        beside_steady: 0.88,
        steps_before: 12.0,
        steps_steady: 1.0,
        own_prompt: 0.742,
        other_prompts: 1.12,
        burst_steps: 2.0,
        burst_prompts: 1.2,
        burst_each: 0.44,
        pass: 4096.0,
        unpacked: 0.0,
        before: 8e-3,
        most: 256.0,
        most_from_hopper: 256.0,
    };
    /// Neuron, whose steps are counted by what the cores do.
    pub const NEURON: Self = Self {
        layer: 0.0,
        experts: 0.0,
        step: 0.0,
        sequence: 0.0,
        exchange: 1.0,
        beside: 0.88,
        beside_steady: 0.88,
        steps_before: 1.0,
        steps_steady: 1.0,
        own_prompt: 0.771,
        other_prompts: 0.323,
        burst_steps: 1.0,
        burst_prompts: 1.19,
        burst_each: 0.0,
        pass: 4096.0,
        unpacked: 0.0,
        before: 0.0,
        most: 64.0,
        most_from_hopper: 64.0,
    };
}
