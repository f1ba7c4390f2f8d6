//! What hurts, the metric that shows it, the first step, and the step that does not cure it.

pub(super) const ROWS: &[[&str; 4]] = &[
    [
        "Training stops: CUDA out of memory",
        "GPUMemoryUtilization near 100 % for each GPU",
        "Make the batch smaller, use 16-bit arithmetic, or recompute activations",
        "More instances: each still holds the same batch",
    ],
    [
        "Even a batch of one does not fit",
        "GPUMemoryUtilization near 100 % for each GPU",
        "Use a device with more memory, or split the model over devices",
        "Data parallel training: every device holds the whole model",
    ],
    [
        "Training stops, the process is killed",
        "MemoryUtilization near 100 %",
        "Use a type with more memory for each vCPU (R), or distribute the data",
        "A larger GPU: host memory is short",
    ],
    [
        "The GPU waits, the CPUs are busy",
        "GPUUtilization low, CPUUtilization near 100 % for each core",
        "Use more CPUs for each GPU, or a heterogeneous cluster",
        "A faster GPU: it would wait as well",
    ],
    [
        "The GPU waits, the CPUs are idle",
        "GPUUtilization and CPUUtilization low",
        "Bring the data in faster: FastFile, larger files, FSx for Lustre",
        "More GPUs: the data comes no faster",
    ],
    [
        "All is busy, but it takes too long",
        "GPUUtilization near 100 % for each GPU",
        "Use a larger instance of the family, then several with data parallel training",
        "A change of input mode",
    ],
    [
        "Two machines are hardly faster than one",
        "network throughput at its limit",
        "Use types with EFA in one zone, or one machine with more GPUs",
        "A third machine",
    ],
    [
        "Every job waits minutes to start",
        "time in Starting, in Downloading",
        "Warm pool for repeated jobs; FastFile for large data",
        "A faster type",
    ],
    [
        "Answers are slow while traffic is high",
        "ModelLatency rises with InvocationsPerInstance",
        "More instances: track invocations for each instance",
        "A longer time-out",
    ],
    [
        "Answers are slow while traffic is low",
        "ModelLatency high at few invocations",
        "A faster device, a smaller or compiled model",
        "More instances",
    ],
    [
        "Only the first answer is slow (serverless)",
        "OverheadLatency, ModelSetupTime",
        "Provisioned concurrency",
        "More memory alone",
    ],
    [
        "Answers are slow on a multi-model endpoint",
        "ModelCacheHit low, ModelLoadingWaitTime high",
        "More memory or more instances, so that models stay loaded",
        "More models on it",
    ],
    [
        "Requests wait in the queue (asynchronous)",
        "ApproximateBacklogSizePerInstance rises",
        "Scale on the backlog",
        "A shorter time-out",
    ],
    [
        "Errors 5XX at a peak",
        "Invocation5XXErrors, every core or memory near 100 %",
        "A larger minimum, or scheduled scaling before the peak",
        "A canary rollout",
    ],
    [
        "Nothing is busy, and the bill is high",
        "CPUUtilization and GPUUtilization low all day",
        "A smaller type; serverless or asynchronous where traffic rests",
        "A Savings Plan for the same size",
    ],
    [
        "Predictions get worse over weeks",
        "Model Monitor: drift of data or quality",
        "Look at the drift, then train again with new data",
        "A larger instance",
    ],
];
