//! DeepSpeed's own estimates for states that wait in the host's memory (DeepSpeed documentation, memory requirements).

/// What waits in the host's memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offload {
    /// Nothing.
    Nothing,
    /// Optimiser states.
    Optimizer,
    /// Optimiser states and weights (stage 3).
    All,
}

/// Room for buffers that the documentation multiplies by.
const BUFFERS: f64 = 1.5;

/// Bytes of host memory on each node with ZeRO stage 2. Without offload it is the loading of the model once for each GPU.
#[must_use]
pub fn host_stage_2(parameters: f64, gpus_a_node: f64, offload: Offload) -> f64 {
    let each = if offload == Offload::Nothing { 4.0 * gpus_a_node } else { (4.0 * gpus_a_node).max(16.0) };
    parameters * each * BUFFERS
}

/// Bytes of host memory on each node with ZeRO stage 3. `largest_layer` is given where the model is shared out while it
/// is made (`zero.Init`); without it each process loads it whole.
#[must_use]
pub fn host_stage_3(
    parameters: f64,
    gpus_a_node: f64,
    nodes: f64,
    offload: Offload,
    largest_layer: Option<f64>,
) -> f64 {
    // GPUs of the node over all GPUs: the node's share.
    let share = 1.0 / nodes.max(1.0);
    let loading = largest_layer.unwrap_or(parameters) * 4.0 * gpus_a_node;
    let waiting = match offload {
        Offload::All => 18.0 * share * parameters,
        Offload::Optimizer => 16.0 * share * parameters,
        Offload::Nothing => 0.0,
    };
    waiting.max(loading) * BUFFERS
}

/// Bytes on each GPU with ZeRO stage 3: the largest layer in 32 bits, and what stays of 18 B a parameter.
#[must_use]
pub fn device_stage_3(parameters: f64, largest_layer: f64, gpus: f64, offload: Offload) -> f64 {
    let stays = match offload {
        Offload::All => 0.0,
        Offload::Optimizer => 2.0,
        Offload::Nothing => 18.0,
    };
    4.0 * largest_layer + stays * parameters / gpus.max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Gib;

    /// DeepSpeed documentation, memory requirements: t5-3b (2851 M parameters, largest layer 32 M), 8 GPUs on one node.
    /// The page prints (GB meaning GiB):  71.71 | 0.12 offload_param=cpu, offload_optimizer=cpu, zero_init=1;
    /// 127.48 | 0.12 the same, zero_init=0; 63.74 | 0.79 offload_param=none, zero_init=1; 127.48 | 6.10 none, zero_init=0.
    #[test]
    fn estimates_equal_the_documentations_example() {
        let host = |offload, init: bool| {
            Gib::from_bytes(host_stage_3(2851e6, 8.0, 1.0, offload, init.then_some(32e6))).value()
        };
        let device = |offload| Gib::from_bytes(device_stage_3(2851e6, 32e6, 8.0, offload)).value();
        for (got, printed) in [
            (host(Offload::All, true), 71.71),
            (host(Offload::All, false), 127.48),
            (host(Offload::Optimizer, true), 63.74),
            (host(Offload::Nothing, false), 127.48),
            (device(Offload::All), 0.12),
            (device(Offload::Optimizer), 0.79),
            (device(Offload::Nothing), 6.10),
        ] {
            assert!((got - printed).abs() <= 0.04, "{got} is printed as {printed}");
        }
    }

    /// The same page, stage 2, for 8 GPUs on one node: 127.48 GiB with offload and without (4 x 8 > 16); with one GPU
    /// offload takes 16 B: 2851e6 x 16 x 1.5 / 2^30 = 63.72.
    #[test]
    fn stage_2_keeps_at_least_the_states() {
        let gib = |gpus, offload| Gib::from_bytes(host_stage_2(2851e6, gpus, offload)).value();
        assert!((gib(8.0, Offload::Optimizer) - 127.48).abs() <= 0.04);
        assert!((gib(1.0, Offload::Optimizer) - 63.74).abs() <= 0.03);
        assert!((gib(1.0, Offload::Nothing) - 15.93).abs() <= 0.02);
    }
}
