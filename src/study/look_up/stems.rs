//! Words in the stems of questions, what they point to, and why.

pub(super) const ROWS: &[[&str; 3]] = &[
    [
        "“with the LEAST operational overhead”",
        "the managed option: serverless, built-in algorithm, target tracking",
        "nothing is to be operated by hand",
    ],
    [
        "“MOST cost-effective”",
        "the cheapest option that meets every stated limit",
        "a limit that is not met rules an option out first",
    ],
    [
        "“FIRST”",
        "measure or try something free, before paying for more",
        "profile, a smaller batch and a test subset cost nothing",
    ],
    [
        "“intermittent”, “unpredictable”, “idle for hours”",
        "serverless; asynchronous where a GPU or large payload is needed",
        "both scale to zero",
    ],
    ["“payload of hundreds of MB”, “takes minutes”", "asynchronous", "real-time ends at 60 s, serverless at 4 MB"],
    ["“once a night”, “the whole data set”", "batch transform", "no endpoint is needed between runs"],
    ["“within milliseconds”, “steady traffic”", "real-time endpoint", "the instance is there before the request"],
    ["“hundreds of models, each rarely used”", "multi-model endpoint", "the models share instances and load on demand"],
    [
        "“several frameworks on one endpoint”",
        "multi-container endpoint, called directly",
        "a multi-model endpoint needs one framework",
    ],
    ["“preprocess, predict, postprocess”", "serial inference pipeline", "its containers run in order for each request"],
    ["“must not affect users”", "shadow test", "users get only answers of the present version"],
    ["“a small share of users first”", "canary", "an alarm returns the traffic"],
    ["“can be interrupted”, “checkpoints”", "Managed Spot training", "the job goes on from its last checkpoint"],
    ["“repeated short jobs”, “start-up time”", "warm pool", "the instances stay between jobs"],
    [
        "“does not fit on one GPU”",
        "model parallel training",
        "data parallel training needs the whole model on each GPU",
    ],
    [
        "“close to linear when adding GPUs”",
        "data parallel training on types with EFA",
        "the exchange of gradients limits it",
    ],
    ["“data larger than the disk”, “no code change”", "FastFile mode", "files are read from S3 as they are needed"],
    ["“the same large data, many jobs”", "FSx for Lustre", "it is loaded once and read fast"],
    ["“known peak every morning”", "scheduled scaling", "tracking reacts only after the peak began"],
    ["“at the edge”, “without network”", "Neo and devices of your own", "no endpoint can be reached"],
    [
        "“rightsize an endpoint”",
        "Inference Recommender",
        "SageMaker endpoints are not on the list of Compute Optimizer",
    ],
    ["“steady use for a year”", "SageMaker Savings Plan", "it covers SageMaker; Compute and EC2 plans do not"],
];
