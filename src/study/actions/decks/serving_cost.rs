//! What makes serving cheaper.

use super::super::table::{Action, Asks, Deck, Era, World};
use super::{bar, need};

/// The deck.
pub static DECK: Deck = Deck {
    id: "serving-cost",
    asks: Asks::Cost,
    read: "2026-11-28",
    world: World::Serving,
    tells: "Look at when the instances idle: always, at night, between rare requests, or never. Each pattern has a different remedy.",
    actions: &[
        Action {
            id: "serving-plan",
            topic: "commitment",
            era: Era::Both,
            text: "Buy a three-year SageMaker Savings Plan for the instances that run all year",
            name: "a SageMaker Savings Plan",
            rule: "A commitment pays where the same hourly spend is certain for years; type and size may still change.",
            idle: "No level of spend is certain for years.",
            cures: "Eight instances at the same level, certain for three years",
            goals: &["lower the bill without touching the architecture", "pay less for the same capacity"],
            needs: &[need(
                "fleet:floor",
                &[
                    "In every hour of the past year, {six|eight|ten} instances were in use. A new contract keeps that load for {three|four} more years.",
                    "At least {five|seven} instances are needed at any hour, and the service will run for {three|five} more years.",
                ],
            )],
            bars: &[bar(
                "fleet:floor",
                &[
                    "The service will be closed in {three|four|five} months.",
                    "The contract for the service ends in {three|four|five} months.",
                ],
                "A commitment would outlast the service.",
            )],
            source: "sagemaker/latest/dg/inference-cost-optimization.html",
        },
        Action {
            id: "graviton",
            topic: "serving-family",
            era: Era::Today,
            text: "Move the endpoint to Graviton instances after rebuilding its container for Arm",
            name: "Graviton instances",
            rule: "Graviton serves CPU models for less than x86, once the container is built for Arm.",
            idle: "No container here may be rebuilt for another processor.",
            cures: "A CPU model whose container may be rebuilt",
            goals: &["lower the hourly cost of the endpoint", "serve the same traffic for less"],
            needs: &[need(
                "chip:arm",
                &[
                    "The scikit-learn container is built in-house and may be rebuilt for another processor.",
                    "The container runs on CPUs and contains Python and ONNX Runtime, which exist for Arm as well.",
                ],
            )],
            bars: &[bar(
                "chip:arm",
                &["The container includes a vendor's library that exists for x86 only."],
                "That library does not run on Arm.",
            )],
            source: "sagemaker/latest/dg/realtime-endpoints-graviton.html",
        },
        Action {
            id: "inf2",
            topic: "accelerator",
            era: Era::Today,
            text: "Compile the model with AWS Neuron and host it on Inf2 instances",
            name: "Inferentia2 instances",
            rule: "Inferentia2 serves large deep models at a lower price than GPUs, where the model compiles with Neuron.",
            idle: "No team here can compile a deep model for another chip.",
            cures: "A large transformer on GPUs whose team can compile it anew",
            goals: &["lower the cost of each answer", "reduce the cost of inference"],
            needs: &[
                need(
                    "fleet:busy-gpus",
                    &[
                        "The transformer keeps {four|six} GPU instances under high load all day.",
                        "The endpoint serves a standard BERT network at {84|91} % GPU utilization.",
                    ],
                ),
                need(
                    "chip:neuron",
                    &[
                        "Engineers have {two|three} weeks to port it to another chip.",
                        "The engineers have ported networks to AWS chips before.",
                    ],
                ),
            ],
            bars: &[bar(
                "chip:neuron",
                &["The model has custom CUDA layers, and nobody can change its code."],
                "Custom CUDA layers cannot be compiled for it.",
            )],
            source: "sagemaker/latest/dg/neo-supported-cloud.html",
        },
        Action {
            id: "share-multi-model",
            topic: "models",
            era: Era::Both,
            text: "Merge everything behind one multi-model endpoint that loads archives from S3 on demand",
            name: "a multi-model endpoint",
            rule: "Models of the same framework that are seldom asked can share instances and leave memory when idle.",
            idle: "No endpoints idle side by side here.",
            cures: "Sixty endpoints of like models, each nearly idle",
            goals: &["lower the cost of hosting", "pay for far fewer idle instances"],
            needs: &[need(
                "fleet:many-idle",
                &[
                    "There are {64|80|120} endpoints for similar XGBoost models, each at {1|2} % CPU utilization.",
                    "Each of {48|90} regional models has an endpoint of its own, which is idle {95|97} % of the day. All use the same framework.",
                ],
            )],
            bars: &[bar(
                "fleet:many-idle",
                &["No other model is hosted.", "This is the only endpoint in the account."],
                "With one model there is nothing to merge.",
            )],
            source: "sagemaker/latest/dg/multi-model-endpoints.html",
        },
        Action {
            id: "smaller-type",
            topic: "serving-size",
            era: Era::Both,
            text: "Replace each instance with the next smaller size of the same family",
            name: "a smaller size",
            rule: "An instance whose CPU and memory stay far below half at the peak is a size too large.",
            idle: "Use at the peak is not known to be low here.",
            cures: "CPU and memory below a third even at the peak, and two instances for two zones",
            goals: &["reduce the cost and keep the redundancy", "stop paying for unused capacity"],
            needs: &[need(
                "fleet:low-use",
                &[
                    "Even at the peak, CPU utilization is {18|22|25} % and memory utilization {20|24|28} %. Two instances must stay for two Availability Zones.",
                    "Both instances, one in each zone, never pass {20|25} % of CPU or memory, even on the busiest day.",
                ],
            )],
            bars: &[bar(
                "fleet:low-use",
                &["During peaks, CPU utilization reaches {92|95} %."],
                "A smaller size could not take the peak.",
            )],
            source: "sagemaker/latest/dg/inference-cost-optimization.html",
        },
        Action {
            id: "to-serverless",
            topic: "option",
            era: Era::Today,
            text: "Replace the endpoint with a serverless endpoint that is billed only while it answers",
            name: "a serverless endpoint",
            rule: "With minutes of work a day, paying for each request costs a few percent of an instance that is always on.",
            idle: "Requests are not that rare here.",
            cures: "One small model, a dozen requests an hour, and patience for a cold start",
            goals: &["pay for real use alone", "lower the cost of the quiet hours"],
            needs: &[
                need(
                    "fleet:rare",
                    &[
                        "The only model gets {10|14|20} requests an hour of {80|100} ms each.",
                        "All requests of a day add up to {two|three} minutes of computing for one model, spread over {nine|ten} hours.",
                    ],
                ),
                need(
                    "wait:cold-ok",
                    &[
                        "A delay of {five|eight} seconds after a pause is accepted.",
                        "Callers retry by themselves, so a slow first answer does no harm.",
                    ],
                ),
            ],
            bars: &[bar(
                "wait:cold-ok",
                &["Each call must be answered within {100|150} ms, also after a pause."],
                "A cold start takes longer.",
            )],
            source: "sagemaker/latest/dg/serverless-endpoints.html",
        },
        Action {
            id: "batch-instead",
            topic: "option",
            era: Era::Both,
            text: "Delete the endpoint and score the accumulated records with a nightly batch transform",
            name: "batch transform",
            rule: "Where results are used hours later, a job that ends costs a fraction of an endpoint that waits.",
            idle: "The results here are not used hours later.",
            cures: "Scores that are read the next morning, from an endpoint that is on all day",
            goals: &["lower the cost of the predictions", "stop paying for hours in which nothing is needed"],
            needs: &[need(
                "wait:next-day",
                &[
                    "The scores appear in a report the next morning, yet the endpoint runs around the clock.",
                    "Planners use the predictions once a day, for all {280,000|500,000} items together.",
                ],
            )],
            bars: &[bar(
                "wait:next-day",
                &[
                    "Customers wait for each prediction on the website.",
                    "Each prediction is shown to a customer while the page loads.",
                ],
                "Customers cannot wait until the night.",
            )],
            source: "sagemaker/latest/dg/batch-transform.html",
        },
        Action {
            id: "scale-in",
            topic: "scaling",
            era: Era::Both,
            text: "Add auto scaling with a lower minimum so that quiet hours use fewer instances",
            name: "auto scaling",
            rule: "Capacity that follows traffic saves what a fixed fleet wastes in its quiet hours.",
            idle: "No fixed fleet has quiet hours here.",
            cures: "Twelve fixed instances, of which ten idle at night",
            goals: &["pay less at night", "reduce the cost without slowing the busy hours"],
            needs: &[need(
                "fleet:quiet",
                &[
                    "The endpoint runs {ten|twelve|fourteen} instances all day, of which {eight|nine} are idle from {20:00|21:00} to {6:00|7:00}.",
                    "Traffic at night is {5|8} % of that at noon, but the number of instances never changes.",
                ],
            )],
            bars: &[bar(
                "fleet:quiet",
                &["Traffic is the same by night and by day.", "Customers in all time zones keep the traffic level."],
                "There are no quiet hours to save in.",
            )],
            source: "sagemaker/latest/dg/endpoint-auto-scaling.html",
        },
        Action {
            id: "cpu-serving",
            topic: "accelerator",
            era: Era::Both,
            text: "Move the model from GPU instances to compute-optimized instances of the C family",
            name: "CPU instances",
            rule: "A model that meets its latency on a CPU gains nothing from a GPU, whose hour costs several times as much.",
            idle: "No test here shows that a CPU is fast enough.",
            cures: "A small model on GPUs that is fast enough on a CPU",
            goals: &["lower the cost of the endpoint", "stop paying for hardware that idles"],
            needs: &[
                need(
                    "fleet:idle-gpus",
                    &[
                        "The model runs on G5 instances, which cost three times as much an hour as C7i.",
                        "GPU utilization is {3|4} %, and the instances cost three times as much an hour as C6i.",
                    ],
                ),
                need(
                    "chip:cpu-enough",
                    &[
                        "In a test without GPUs, an answer took {12|18|25} ms, where {100|150} ms are allowed.",
                        "On a C6i instance, the same network needs {20|30} of the allowed {120|150} ms.",
                    ],
                ),
            ],
            bars: &[bar(
                "chip:cpu-enough",
                &["On a CPU, an answer takes {three|four} times as long as allowed."],
                "A CPU was measured as too slow.",
            )],
            source: "sagemaker/latest/dg/inference-cost-optimization.html",
        },
    ],
    job: &[("task", "serve"), ("algorithm", "cnn")],
};
