//! The branches of the flow as choices, and the questions of the flow as they are asked of a story.

use crate::decide::{Branch, Question};

/// A branch as something to choose. Where the label would not stand alone it has words of its own.
#[must_use]
pub fn branch(question: &str, branch: &Branch) -> String {
    let own = match (question, branch.id) {
        ("processor" | "accelerator", "cpu") => "CPU instances",
        ("processor" | "accelerator", "gpu") => "GPU instances",
        ("processor", "trainium") => "Trainium instances",
        ("accelerator", "fraction") => "Elastic Inference on CPU instances",
        ("accelerator", "inferentia") => "Inferentia instances",
        ("payment" | "commitment", "on-demand") => "On-demand instances",
        ("payment", "spot") => "Managed Spot training",
        ("payment", "warm-pool") => "A warm pool",
        ("payment", "savings-plan") => "A Savings Plan",
        ("commitment", "savings-plan") => "A Savings Plan for the floor",
        ("input", "file") => "File mode",
        ("input", "fastfile") => "FastFile mode",
        ("input", "pipe") => "Pipe mode",
        ("input", "fsx") => "FSx for Lustre",
        ("input", "efs") => "Amazon EFS",
        ("input", "pack") => "File mode, after packing the files",
        ("bottleneck" | "endpoint-bottleneck", "nothing") => "Nothing yet: begin and watch",
        ("bottleneck" | "endpoint-bottleneck", "larger-instance") => "Take a larger instance",
        ("bottleneck" | "endpoint-bottleneck", "more-instances") => "Use more instances",
        ("bottleneck" | "endpoint-bottleneck", "smaller-instance") => "Take a smaller instance",
        ("bottleneck", "smaller-batch") => "Make the batch smaller",
        ("bottleneck", "data-path") => "Bring the data in faster",
        ("bottleneck", "cpu-work") => "Add CPUs to prepare the data",
        ("bottleneck", "profile") => "Profile the run",
        ("endpoint-bottleneck", "profile") => "Measure in CloudWatch",
        ("bottleneck" | "endpoint-bottleneck", "quota") => "Ask for a higher quota",
        ("bottleneck" | "endpoint-bottleneck", "container") => "Rebuild the container for CUDA",
        ("bottleneck", "algorithm") => "Change the algorithm",
        ("trial", "subset") => "Train on a part of the data",
        ("trial", "benchmark") => "Compare two or three types",
        ("trial", "just-run") => "Run it all at once",
        ("option", "real-time") => "A real-time endpoint",
        ("option", "serverless") => "A serverless endpoint",
        ("option", "async") => "An asynchronous endpoint",
        ("option", "batch") => "A batch transform job",
        ("option", "processing") => "No hosting option, a processing job",
        ("option", "edge") => "A compiled model on the devices",
        ("models", "one") => "An endpoint with this one model",
        ("models", "multi-model") => "A multi-model endpoint",
        ("models", "dedicated") => "A multi-model endpoint, and one for the busy model",
        ("models", "own-accelerators") => "One fleet, an accelerator for each model",
        ("models", "multi-container") => "A multi-container endpoint, called directly",
        ("models", "pipeline") => "A serial inference pipeline",
        ("models", "separate") => "An endpoint for each model",
        ("scaling", "target-tracking") => "Target tracking on invocations",
        ("scaling", "scheduled") => "Scheduled scaling",
        ("scaling", "backlog") => "Scaling on the backlog of the queue",
        ("scaling", "fixed") => "A fixed number of instances",
        ("scaling", "none") => "No scaling: the job ends by itself",
        ("rollout", "replace") => "Replacing the version, with a way back",
        ("rollout", "variants") => "Production variants",
        ("rollout", "shadow") => "A shadow variant",
        ("rollout", "shadow-impossible") => "A trial on an endpoint of its own",
        ("load-test", "recommender-default") => "Inference Recommender, default job",
        ("load-test", "recommender-advanced") => "Inference Recommender, advanced job",
        ("load-test", "load-test") => "A load test of one instance",
        ("load-test", "sample") => "A test with a sample",
        ("application", "no-application") => "No fleet beside the model's",
        ("application", "separate") => "A fleet each for application and model",
        ("application", "together") => "One fleet for application and model",
        _ => branch.label,
    };
    own.to_owned()
}

/// What is asked where a question of the flow is put to a story; more than one way of asking.
#[must_use]
pub fn asks(question: &Question) -> &'static [&'static str] {
    match question.id {
        "memory" => &["does it fit in memory, and what follows?", "what follows from the memory that it needs?"],
        "family" => &["which family should they train on?", "which family of instances fits?"],
        "serving-family" => &["which family should serve it?", "which family of instances fits?"],
        "payment" => &["how should the training instances be paid for?", "which way of paying fits?"],
        "input" => &["how should the data reach the training job?", "how should the training job read its data?"],
        "bottleneck" | "endpoint-bottleneck" => &["what should they do first?", "which step comes first?"],
        "option" => &["how should the model be hosted?", "which hosting option fits?", "what should they deploy?"],
        "models" => &["what should be put behind the endpoint?", "how should this be hosted?"],
        "accelerator" => &["what should serve the model?", "which processors fit?"],
        "scaling" => &["how should it scale?", "which way of scaling fits?"],
        "rollout" => &["how should the new version go live?", "what fits the new version?"],
        "load-test" => &["how should the hosting be tested first?", "which test comes before going live?"],
        _ => &[],
    }
}
