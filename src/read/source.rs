//! What a text is: told by the marks that only such a text has.

/// What a text was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A description or a question in plain English.
    English,
    /// The `config.json` of a model, or the `model_index.json` of a pipeline.
    Config,
    /// Output of the SageMaker API, or a body for it.
    Api,
    /// Code for the SageMaker SDK, a training script, a template.
    Code,
    /// Metrics of CloudWatch.
    Metrics,
    /// A table of `nvidia-smi`.
    Nvidia,
    /// The result of a benchmark.
    Benchmark,
    /// What SageMaker Inference Recommender found.
    Recommended,
}

impl Source {
    /// What a person calls it.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::English => "plain English",
            Self::Config => "a model's config.json",
            Self::Api => "SageMaker API output",
            Self::Code => "code or a template",
            Self::Metrics => "CloudWatch metrics",
            Self::Nvidia => "nvidia-smi output",
            Self::Benchmark => "a benchmark result",
            Self::Recommended => "results of Inference Recommender",
        }
    }

    /// Tells what a text is.
    pub(super) fn of(text: &str) -> Self {
        let has = |marks: &[&str]| marks.iter().any(|mark| text.contains(mark));
        let object = text.trim_start().starts_with(['{', '[']) || has(&["\": {", "\": \""]);
        if has(&["NVIDIA-SMI", "NVSMI LOG", "--query-gpu", "memory.used"]) || (has(&["MiB /"]) && has(&["GPU"])) {
            Self::Nvidia
        } else if has(&[
            "Serving Benchmark Result",
            "results_end_to_end_latency_s",
            "Request throughput (req/s)",
            "request_throughput",
            "vllm bench ",
            "Requests/sec:",
            "Text Generation Inference - Benchmark",
        ]) || (has(&["Request Latency"]) && has(&["Request Throughput", "Output Sequence Length"]))
        {
            Self::Benchmark
        } else if object && has(&["\"InferenceRecommendations\""]) {
            Self::Recommended
        } else if object && has(&["\"MetricDataResults\"", "\"Datapoints\""]) {
            Self::Metrics
        } else if object
            && has(&[
                "\"architectures\"",
                "\"model_type\"",
                "\"_diffusers_version\"",
                "\"num_hidden_layers\"",
                "\"_class_name\"",
            ])
        {
            Self::Config
        } else if object
            && has(&[
                "\"TrainingJob",
                "\"ResourceConfig\"",
                "\"ProductionVariants\"",
                "\"ProcessingJob",
                "\"TransformJob",
                "\"TransformResources\"",
                "\"EndpointConfig",
                "\"HyperParameterTuningJob",
                "\"ProcessingResources\"",
                "\"EndpointName\"",
                "\"AlgorithmSpecification\"",
                "\"InferenceComponentName\"",
                "\"InferenceExecutionConfig\"",
            ])
            || has(&["aws sagemaker ", "sagemaker.services.k8s.aws"])
            || keyed(text)
        {
            Self::Api
        } else if has(&[
            "import ",
            "Estimator(",
            "estimator(",
            ".deploy(",
            ".fit(",
            "AWS::SageMaker::",
            "resource \"aws_sagemaker",
            "TrainingArguments(",
            "SFTTrainer(",
            "SFTConfig(",
            "LoraConfig(",
            "create_training_job(",
            "create_endpoint_config(",
            "create_transform_job(",
            "instance_type=",
            "XGBClassifier(",
            "hyperparameters = {",
            "hyperparameters={",
            "\"num_round\"",
            "\"n_estimators\"",
            "LGBMClassifier(",
            "\"num_leaves\"",
            "params = {",
            "\"max_depth\"",
            "XGBRegressor(",
            "LGBMRegressor(",
            "CatBoostClassifier(",
            "CatBoostRegressor(",
            "ForestClassifier(",
            "ForestRegressor(",
            "xgb.train(",
            "lgb.train(",
            ".set_hyperparameters(",
            "torchrun --",
            "accelerate launch",
            "deepspeed ",
            "production_variants=",
            "CfnEndpointConfig",
            "ProductionVariants: [",
            "@remote(",
            "MultiDataModel(",
            "JumpStartModel(",
            "catboost fit",
            "yolo detect train",
            "yolo train",
        ]) || set(text)
        {
            Self::Code
        } else {
            Self::English
        }
    }
}

/// Whether a line begins with a key of the API, as `--output yaml` and `--output table` print it.
fn keyed(text: &str) -> bool {
    const KEYS: [&str; 9] = [
        "TrainingJobName",
        "ResourceConfig",
        "TransformJobName",
        "TransformResources",
        "ProcessingJobName",
        "ProcessingResources",
        "HyperParameterTuningJobName",
        "EndpointConfigName",
        "DescribeEndpointConfig",
    ];
    text.lines().any(|line| {
        let (line, table) = (line.trim_start_matches(['|', ' ']), line.starts_with('|'));
        KEYS.iter().any(|key| {
            line.strip_prefix(key).is_some_and(|rest| rest.starts_with(':') || (table && rest.starts_with(' ')))
        })
    })
}

/// Whether a text only sets parameters: an object of JSON, or lines of `name = value` with names as programs write them.
fn set(text: &str) -> bool {
    let text = text.trim();
    if text.starts_with('{') && text.contains("\":") {
        return true;
    }
    let (mut lines, mut named) = (0, 0);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let name = line.split(['=', ':']).next().unwrap_or_default().trim().trim_start_matches("- ");
        let program = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if name.len() == line.trim().len() || name.is_empty() || !name.chars().all(program) {
            return false;
        }
        lines += 1;
        named += usize::from(name.contains('_'));
    }
    lines >= 3 && named >= 2
}
