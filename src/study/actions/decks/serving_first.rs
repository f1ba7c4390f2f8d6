//! What to do first where an endpoint fails or is slow.

use super::super::table::{Action, Asks, Deck, Era, World};
use super::{bar, need};

/// The deck.
pub static DECK: Deck = Deck {
    id: "serving-first",
    asks: Asks::First,
    read: "2026-11-28",
    world: World::Serving,
    tells: "Start from one request without load: if that is slow, the device is at fault; if only load makes it slow, look at cores, memory and the queue; if answers are wrong rather than late, look at the data.",
    actions: &[
        Action {
            id: "add-copies",
            topic: "count",
            era: Era::Both,
            text: "Add instances to the production variant until average CPU utilization returns to a safe level",
            name: "more instances",
            rule: "Where every instance is saturated and one request alone is fast, more instances share the load.",
            idle: "No saturation under load with a fast single request is measured.",
            cures: "Fast when alone, slow under load, CPU at its limit on all instances",
            needs: &[need(
                "load:saturated",
                &[
                    "Every core of all instances is {96|98} % busy and ModelLatency rises with traffic, but one request alone takes {20|30} ms.",
                    "Alone, a request takes {25|35} ms; at noon it takes {900|1200} ms, with every core of all instances busy.",
                ],
            )],
            bars: &[bar(
                "load:saturated",
                &["CPU utilization stays at {15|20} % on all instances even at the peak."],
                "The instances are far from saturated.",
            )],
            source: "sagemaker/latest/dg/monitoring-cloudwatch.html",
        },
        Action {
            id: "faster-device",
            topic: "serving-size",
            era: Era::Both,
            text: "Move the variant to a faster instance type, as even single requests are late",
            name: "a faster instance type",
            rule: "A request that is too slow without any load cannot be helped by more copies: the device must be faster.",
            idle: "A single request without load is not measured as too slow.",
            cures: "A single request that takes twice what is allowed, without any load",
            needs: &[need(
                "load:single-slow",
                &[
                    "Without any other load, one request takes {350|420|500} ms, and {150|200} ms are allowed.",
                    "A lone request at night needs {600|700} ms of ModelLatency, twice what the contract allows.",
                ],
            )],
            bars: &[bar(
                "load:single-slow",
                &["A lone request takes {10|12} ms, a tenth of what is allowed."],
                "A lone request is fast already.",
            )],
            source: "sagemaker/latest/dg/monitoring-cloudwatch.html",
        },
        Action {
            id: "memory-size",
            topic: "serving-size",
            era: Era::Both,
            text: "Change the variant to an instance size that offers twice the memory",
            name: "a size with more memory",
            rule: "Each worker of the container holds its own copy of the model; memory at its limit ends workers.",
            idle: "Memory at its limit is not measured.",
            cures: "MemoryUtilization at 99 % and workers that die",
            needs: &[need(
                "memory-full",
                &[
                    "MemoryUtilization is {98|99} %, and the log says that a worker died while it loaded the model.",
                    "Each of {four|eight} workers loads {3|4} GB; memory is full, and workers are killed again and again.",
                ],
            )],
            bars: &[bar("memory-full", &["MemoryUtilization stays at {30|35} %."], "Memory is mostly free.")],
            source: "sagemaker/latest/dg/monitoring-cloudwatch.html",
        },
        Action {
            id: "health-check",
            topic: "endpoint-bottleneck",
            era: Era::Both,
            text: "Read the log stream of the endpoint in CloudWatch before changing anything else",
            name: "the container log",
            rule: "An endpoint that never gets into service says in its log why the container does not answer /ping.",
            idle: "The endpoint of the story is in service.",
            cures: "An endpoint that ends as Failed because of its ping check",
            needs: &[need(
                "only:never-up",
                &[
                    "After {20|30} minutes the new endpoint ends as Failed: the primary container did not pass the ping health check.",
                    "Creating the endpoint fails each time with a message about the health check of its container.",
                ],
            )],
            bars: &[bar(
                "only:never-up",
                &["The endpoint has been InService for {five|seven} months."],
                "It passes its health check.",
            )],
            source: "sagemaker/latest/dg/your-algorithms-inference-code.html",
        },
        Action {
            id: "payload-async",
            topic: "option",
            era: Era::Both,
            text: "Switch to an asynchronous endpoint that reads its input from Amazon S3",
            name: "an asynchronous endpoint",
            rule: "A real-time request is bounded in size and in time (60 s); an asynchronous one may have 1 GB and an hour.",
            idle: "No limit on size or time of a request is hit.",
            cures: "Requests refused for their size, or cut off after 60 seconds",
            needs: &[need(
                "load:too-big",
                &[
                    "Requests with files of {40|60|90} MB are refused for their size; smaller ones work.",
                    "Long documents end in a timeout after 60 seconds, though their users could wait {ten|fifteen} minutes.",
                ],
            )],
            bars: &[bar(
                "load:too-big",
                &["No request is larger than {20|30} KB or slower than {200|300} ms."],
                "No request comes near a limit.",
            )],
            source: "sagemaker/latest/dg/async-inference.html",
        },
        Action {
            id: "throttled",
            topic: "scaling",
            era: Era::Today,
            text: "Raise the MaxConcurrency of the variant, within the account's quota for the Region",
            name: "a higher maximum concurrency",
            rule: "A serverless endpoint refuses what exceeds its maximum concurrency, however idle the account is.",
            idle: "No serverless endpoint that throttles is described.",
            cures: "ThrottlingException from a serverless endpoint in short bursts",
            needs: &[need(
                "load:throttle",
                &[
                    "In bursts, the serverless endpoint answers with ThrottlingException; its maximum concurrency is {two|five}.",
                    "The serverless endpoint handles {five|eight} requests at a time and refuses the rest of a burst of {30|40}.",
                ],
            )],
            bars: &[bar("load:throttle", &["No request has ever been throttled."], "Nothing is throttled.")],
            source: "sagemaker/latest/dg/serverless-endpoints.html",
        },
        Action {
            id: "retrain-drift",
            topic: "serve-next",
            era: Era::Both,
            text: "Retrain the model on recent data and deploy it, since input data have drifted",
            name: "retraining on recent data",
            rule: "Where inputs have drifted and accuracy falls, hardware is not the cause: the model must learn the new data.",
            idle: "Accuracy has not fallen.",
            cures: "Accuracy that falls while latency and errors are as before",
            needs: &[need(
                "accuracy-falls",
                &[
                    "Latency and errors are as always, but accuracy fell from {94|92} to {81|78} % since customers changed their habits.",
                    "Model Monitor reports drift in {four|six} features, and F1 has dropped by {nine|twelve} points in {two|three} months.",
                ],
            )],
            bars: &[bar(
                "accuracy-falls",
                &["The accuracy has not changed since the first deployment."],
                "The model is as good as ever.",
            )],
            source: "sagemaker/latest/dg/model-monitor.html",
        },
        Action {
            id: "rebuild-cuda",
            topic: "endpoint-bottleneck",
            era: Era::Both,
            text: "Rebuild the image with the CUDA runtime and check that the model uses GPUs",
            name: "an image with CUDA",
            rule: "A GPU that is never used while the CPU is full means a CPU build of the framework.",
            idle: "No unused GPU beside a busy CPU is measured.",
            cures: "GPUUtilization at zero while the CPU of the GPU instance is full",
            needs: &[need(
                "load:gpu-unused",
                &[
                    "On the new G5 instances GPUUtilization stays at 0 % while all cores are busy, and answers are no faster than before.",
                    "Moving from C5 to G4dn changed nothing: the CPU is full, and the GPU memory is empty.",
                ],
            )],
            bars: &[bar(
                "load:gpu-unused",
                &["GPU utilization follows the traffic up to {70|80} %."],
                "The GPU is used.",
            )],
            source: "sagemaker/latest/dg/pre-built-containers-frameworks-deep-learning.html",
        },
        Action {
            id: "batch-on-gpu",
            topic: "endpoint-bottleneck",
            era: Era::Both,
            text: "Turn on dynamic batching so that several inputs are computed at the same time",
            name: "dynamic batching",
            rule: "A GPU that handles one request at a time idles inside each pass; batches of waiting requests fill it.",
            idle: "No queue in front of a half-idle GPU is measured.",
            cures: "Requests that wait although the GPU is only a quarter busy",
            needs: &[need(
                "load:one-by-one",
                &[
                    "The model server passes requests to the GPU one by one: {20|25} % GPU use, and {40|60} requests wait.",
                    "Requests queue up at {70|90} a second although GPUUtilization is {22|28} %; each pass holds a single input.",
                ],
            )],
            bars: &[bar(
                "load:one-by-one",
                &["Requests never overlap: at most one is in progress at any time."],
                "There is nothing to put into one batch.",
            )],
            source: "sagemaker/latest/dg/deploy-models-frameworks-triton.html",
        },
    ],
    job: &[("task", "serve"), ("algorithm", "cnn")],
};
