//! How an endpoint scales.

use super::super::table::{Action, Asks, Deck, Era, World};
use super::{bar, need};

/// The deck.
pub static DECK: Deck = Deck {
    id: "scaling",
    asks: Asks::Cure,
    read: "2026-11-28",
    world: World::Serving,
    tells: "Match the policy to the traffic: tracking for a daily curve, a schedule for a known peak, steps for breaches of different size, and the backlog for a queue.",
    actions: &[
        Action {
            id: "target-tracking",
            topic: "scaling",
            era: Era::Both,
            text: "Add target tracking on SageMakerVariantInvocationsPerInstance at the load-tested rate",
            name: "target tracking",
            rule: "Target tracking adds and removes instances so that each gets the rate that a load test found safe.",
            idle: "No fixed fleet meets a daily curve here.",
            cures: "Load that rises and falls through the day on a fixed number of instances",
            goals: &["follow the traffic automatically", "match capacity and demand through the day"],
            needs: &[need(
                "n:varies",
                &[
                    "Requests rise from {40|60} a second at night to {400|600} at noon, while the number of instances is fixed.",
                    "The endpoint has {four|six} fixed instances, which are too few in the daytime and far too many at night.",
                ],
            )],
            bars: &[bar(
                "n:varies",
                &["The request rate is the same at every hour of the day."],
                "A constant rate gives nothing to follow.",
            )],
            source: "sagemaker/latest/dg/endpoint-auto-scaling.html",
        },
        Action {
            id: "scheduled-scaling",
            topic: "scaling",
            era: Era::Both,
            text: "Add a scheduled scaling action that raises the minimum before the known peak",
            name: "scheduled scaling",
            rule: "New instances take minutes; only a schedule has them ready before a peak whose time is known.",
            idle: "No sharp peak comes at a known time here.",
            cures: "A sharp peak at a known time that scaling follows too late",
            goals: &["be ready when the rush begins", "avoid the failures of the first minutes"],
            needs: &[need(
                "n:known-peak",
                &[
                    "At {9|10} in the morning, traffic grows to {eight|ten} times its level within a minute, and requests fail for {six|eight} minutes.",
                    "A sale starts every {Friday|Saturday} at noon, and the instances that the alarm adds are ready {seven|nine} minutes too late.",
                ],
            )],
            bars: &[bar(
                "n:known-peak",
                &["Peaks occur at times that cannot be predicted."],
                "What nobody can foresee cannot be scheduled.",
            )],
            source: "autoscaling/application/userguide/services-that-can-integrate-sagemaker.html",
        },
        Action {
            id: "step-scaling",
            topic: "scaling",
            era: Era::Both,
            text: "Replace the policy by step scaling that adds more instances for larger breaches",
            name: "step scaling",
            rule: "Step scaling answers a larger breach of the alarm with a larger step, as chosen for each range.",
            idle: "Nothing here asks for larger steps at larger breaches.",
            cures: "Small breaches that need one instance, and large ones that need six",
            goals: &["react to each overload in proportion", "control how strongly the fleet reacts"],
            needs: &[need(
                "n:graded",
                &[
                    "At present, each overload adds one instance. A severe overload should add {five|six} at once, a mild one still only one.",
                    "The team wants to define how many instances are added at {60|70}, at {80|85} and at {95|98} % of CPU utilization.",
                ],
            )],
            bars: &[bar(
                "n:graded",
                &["In every overload so far, one additional instance was enough."],
                "One size of step is enough.",
            )],
            source: "sagemaker/latest/dg/endpoint-auto-scaling-policy.html",
        },
        Action {
            id: "longer-cooldown",
            topic: "scaling",
            era: Era::Both,
            text: "Lengthen the scale-in cooldown so that instances stay through short pauses",
            name: "a longer scale-in cooldown",
            rule: "The cooldown is the pause before the next step; one that is too short removes instances which are needed again.",
            idle: "No instances come and go within minutes here.",
            cures: "Instances that are removed and added again every few minutes",
            goals: &["keep the fleet stable", "stop the constant changes"],
            needs: &[need(
                "n:flapping",
                &[
                    "Traffic pauses for {two|three} minutes at a time, so instances are removed and added again every {five|six} minutes.",
                    "The number of instances jumps between {two|three} and {six|seven} all day, and each new one takes {five|six} minutes to start.",
                ],
            )],
            bars: &[bar(
                "n:flapping",
                &["The number of instances changes {two|three} times a day."],
                "So few changes need no longer pause.",
            )],
            source: "sagemaker/latest/dg/endpoint-auto-scaling-prerequisites.html",
        },
        Action {
            id: "two-zones",
            topic: "count",
            era: Era::Both,
            text: "Set the minimum to two instances so that SageMaker spreads them over zones",
            name: "a minimum of two instances",
            rule: "With two or more instances SageMaker uses several Availability Zones; a single one is down with its zone.",
            idle: "A failure of a zone is no concern here.",
            cures: "An outage of the only instance when its zone failed",
            goals: &["keep the service available", "survive the next failure"],
            needs: &[need(
                "outage",
                &[
                    "Last {month|week}, one Availability Zone failed and the whole endpoint with it. This must not happen again.",
                    "The only instance was in an Availability Zone whose outage stopped the service for {38|50} minutes. This may not happen again.",
                ],
            )],
            bars: &[bar(
                "outage",
                &["An outage of {several hours|half a day} is acceptable."],
                "Nobody would miss the service in such an outage.",
            )],
            source: "sagemaker/latest/dg/deployment-best-practices.html",
        },
        Action {
            id: "backlog",
            topic: "scaling",
            era: Era::Both,
            text: "Scale the asynchronous endpoint on ApproximateBacklogSizePerInstance with a minimum of zero",
            name: "scaling on the backlog",
            rule: "An asynchronous endpoint is judged by what waits in its queue for each instance, and may shrink to none.",
            idle: "No asynchronous endpoint has a queue here.",
            cures: "An asynchronous endpoint that idles at night and lags behind by day",
            goals: &["work off requests sooner and stop paying at night", "let the fleet follow the amount of work"],
            needs: &[need(
                "n:queue",
                &[
                    "The endpoint is asynchronous and has {three|four} instances. Its queue grows by day and is empty for {nine|ten} hours at night.",
                    "Requests wait {40|50} minutes in the queue of the asynchronous endpoint, though it idles most of the night.",
                ],
            )],
            bars: &[bar(
                "n:queue",
                &["Requests are synchronous and are never queued."],
                "Without a queue there is no backlog to measure.",
            )],
            source: "sagemaker/latest/dg/async-inference-autoscale.html",
        },
        Action {
            id: "zero-copies",
            topic: "scaling",
            era: Era::Today,
            text: "Use inference components and let copies and managed instances scale down to zero",
            name: "scaling in to zero",
            rule: "With inference components a real-time endpoint can drop to no instance, and a step policy brings it back.",
            idle: "No real-time endpoint stays without requests for hours here.",
            cures: "A real-time GPU endpoint that nobody calls outside office hours",
            goals: &["pay nothing for the hours without traffic", "lower the cost of the quiet hours"],
            needs: &[
                need(
                    "n:idle-gpu",
                    &[
                        "Testers use the GPU endpoint {two|three} hours a day. For the rest of the day, a large instance is billed without a request.",
                        "From {18:00|19:00} to {8:00|9:00}, not one request reaches the GPU endpoint, which is billed all night.",
                    ],
                ),
                need(
                    "may-wait",
                    &[
                        "A delay of some minutes in the morning is acceptable.",
                        "The first user of the day may wait {five|eight} minutes.",
                    ],
                ),
            ],
            bars: &[bar(
                "may-wait",
                &["Even the first request after a pause must be answered at once."],
                "Instances that start from zero take minutes.",
            )],
            source: "sagemaker/latest/dg/endpoint-auto-scaling-zero-instances.html",
        },
        Action {
            id: "concurrency-metric",
            topic: "scaling",
            era: Era::Today,
            text: "Track ConcurrentRequestsPerModel instead of invocations for answers of very different length",
            name: "the high-resolution concurrency metric",
            rule: "Where one request takes a hundred times another, the number in flight tells the load; the number that arrive does not.",
            idle: "Nothing shows answers of very different length.",
            cures: "A language model whose answers take from one to ninety seconds",
            goals: &["scale by the real load", "add capacity when it is really needed"],
            needs: &[need(
                "uneven",
                &[
                    "Answers of the language model take between {one|two} and {70|90} seconds, so invocations say little about load.",
                    "A few long generations saturate an instance although its invocations per minute look low.",
                ],
            )],
            bars: &[bar(
                "uneven",
                &["Every request takes about {20|30} ms."],
                "Where requests are alike, their number says enough.",
            )],
            source: "sagemaker/latest/dg/endpoint-auto-scaling-policy.html",
        },
    ],
    job: &[("task", "serve"), ("algorithm", "xgboost")],
};
