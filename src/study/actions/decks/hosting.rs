//! Which way of hosting.

use super::super::table::{Action, Asks, Deck, Era, World};
use super::{bar, need};

/// The deck.
pub static DECK: Deck = Deck {
    id: "hosting",
    asks: Asks::Hosting,
    read: "2026-11-28",
    world: World::Deploying,
    tells: "Ask how large a request is, how long it takes, who waits for it, and when requests come: each hosting option ends at one of these limits.",
    actions: &[
        Action {
            id: "real-time",
            topic: "option",
            era: Era::Both,
            text: "Deploy a SageMaker real-time endpoint with two instances and target tracking on invocations",
            name: "a real-time endpoint",
            rule: "A real-time endpoint is always on and answers small requests within milliseconds, at any rate of traffic.",
            idle: "The traffic here does not need instances that are always on.",
            cures: "Steady requests all day that need an answer within 100 ms",
            goals: &["answer every request in time", "serve this traffic reliably"],
            needs: &[
                need(
                    "traffic:all-day",
                    &[
                        "Between {200|300|500} and {700|900} requests a second arrive, day and night.",
                        "The service handles at least {80|120|150} requests in every second of the day.",
                    ],
                ),
                need(
                    "answer:instant",
                    &[
                        "Each answer must arrive within {40|60|80|100} ms.",
                        "The calling application gives up after {90|120|150} ms.",
                    ],
                ),
            ],
            bars: &[bar(
                "traffic:all-day",
                &[
                    "All requests of a day arrive within {20|30} minutes.",
                    "The model is called during a single half hour of the day.",
                ],
                "Instances would stand idle nearly all day.",
            )],
            source: "sagemaker/latest/dg/realtime-endpoints.html",
        },
        Action {
            id: "serverless",
            topic: "option",
            era: Era::Today,
            text: "Deploy a SageMaker serverless endpoint with enough memory and a maximum concurrency",
            name: "a serverless endpoint",
            rule: "A serverless endpoint costs nothing between requests and starts on demand, with up to 6 GB of memory and 4 MB a request.",
            idle: "The requests here are not both small and rare, with time for a cold start.",
            cures: "A few small requests an hour, where a cold start does not hurt",
            goals: &["pay only for what is used", "avoid paying for idle hours"],
            needs: &[
                need(
                    "traffic:rare",
                    &[
                        "Employees send {20|30|50} requests a day, with hours between them.",
                        "Most hours see no request at all. Then {five|eight} come within a minute.",
                    ],
                ),
                need(
                    "answer:patient",
                    &[
                        "It is fine if the first answer after a pause takes {ten|fifteen} seconds.",
                        "Callers accept a few seconds of delay after a quiet time.",
                    ],
                ),
                need(
                    "request:small",
                    &["A request is a JSON text of {2|4|8} KB.", "Each call carries {3|5|9} KB of features."],
                ),
            ],
            bars: &[
                bar(
                    "request:small",
                    &["A single request has {7|9|11} MB."],
                    "A serverless request may have 4 MB at most.",
                ),
                bar(
                    "answer:patient",
                    &[
                        "Even the first call after a quiet hour must be answered within {200|250} ms.",
                        "Callers give up after {250|300} ms, also when they are the first in the morning.",
                    ],
                    "A cold start would miss that limit.",
                ),
            ],
            source: "sagemaker/latest/dg/serverless-endpoints.html",
        },
        Action {
            id: "provisioned-concurrency",
            topic: "option",
            era: Era::Today,
            text: "Deploy a serverless endpoint with provisioned concurrency scheduled for the known busy hours",
            name: "provisioned concurrency",
            rule: "Provisioned concurrency keeps serverless workers warm at set times, so bursts of which the time is known meet no cold start.",
            idle: "No busy hours are known here for which workers could be kept warm.",
            cures: "Bursts at known hours that must not meet a cold start, and nothing between",
            goals: &["answer each burst without delay and without managing servers", "pay for the busy periods only"],
            needs: &[
                need(
                    "traffic:known-bursts",
                    &[
                        "Requests come in two bursts, at {8|9} in the morning and at {4|5} in the afternoon. There are none in between.",
                        "Calls arrive only in the {20|30} minutes after each of {three|four} scheduled broadcasts a day.",
                    ],
                ),
                need(
                    "answer:no-cold",
                    &[
                        "Even the first answer of a burst has to come within {300|400|500} ms, and no instances may be managed.",
                        "Cold starts annoyed users in the test, yet the team does not want to run instances.",
                    ],
                ),
            ],
            bars: &[bar(
                "traffic:known-bursts",
                &[
                    "The time of the next request cannot be predicted.",
                    "In the pilot, requests followed no pattern over the day.",
                ],
                "Without known hours nothing can be kept warm in time.",
            )],
            source: "sagemaker/latest/dg/serverless-endpoints-autoscale.html",
        },
        Action {
            id: "async",
            topic: "option",
            era: Era::Both,
            text: "Deploy a SageMaker asynchronous endpoint that scales to zero on an empty queue",
            name: "an asynchronous endpoint",
            rule: "An asynchronous endpoint queues requests of up to 1 GB that may take up to an hour, and can scale to zero.",
            idle: "No large requests may wait in a queue here.",
            cures: "Single requests of hundreds of MB, each minutes of work, at any time",
            goals: &["process uploads whenever they arrive", "notify users as soon as results are ready"],
            needs: &[
                need(
                    "request:large",
                    &[
                        "A request is a scan of {200|300|500} MB and takes {four|six|nine} minutes of GPU time.",
                        "Users upload videos of up to {150|250|400} MB, and each of them is processed for {five|eight|ten} minutes.",
                    ],
                ),
                need(
                    "answer:minutes",
                    &[
                        "Uploads come at any time, and a result within {20|30} minutes is early enough.",
                        "Users are notified when the result is ready and are willing to wait a quarter of an hour.",
                    ],
                ),
            ],
            bars: &[
                bar(
                    "answer:minutes",
                    &[
                        "Users see a waiting screen until the answer arrives.",
                        "A clerk cannot continue until the answer is on the screen.",
                    ],
                    "An answer from a queue would come too late.",
                ),
                bar(
                    "request:large",
                    &["Requests are smaller than {50|80|90} KB and take less than {30|40} ms of computing."],
                    "Such small requests need no queue.",
                ),
            ],
            source: "sagemaker/latest/dg/async-inference.html",
        },
        Action {
            id: "batch-transform",
            topic: "option",
            era: Era::Both,
            text: "Run a scheduled SageMaker batch transform job over the files in Amazon S3",
            name: "batch transform",
            rule: "Batch transform scores a whole data set and then ends, so nothing runs between two jobs.",
            idle: "No stored data set is scored at set times here.",
            cures: "Millions of stored records that are scored once a night",
            goals: &["score all records in time", "have the new scores ready in the morning"],
            needs: &[need(
                "traffic+answer:nightly",
                &[
                    "Every night, {five|eight|twelve} million new records arrive in an S3 bucket by {1|2|3} o'clock and have to be scored before {6|7}.",
                    "Once a week, all {20|30|40} million customer records in Amazon S3 get a new score.",
                ],
            )],
            bars: &[bar(
                "traffic+answer:nightly",
                &[
                    "Records arrive one at a time and are not stored before they are scored.",
                    "There is no bucket of stored records, as each one is scored on arrival.",
                ],
                "There is no stored data set to run over.",
            )],
            source: "sagemaker/latest/dg/batch-transform.html",
        },
        Action {
            id: "processing-job",
            topic: "option",
            era: Era::Both,
            text: "Start a SageMaker Processing job that runs the whole script for each archive",
            name: "a Processing job",
            rule: "A Processing job runs any script for up to days on files of any size, beyond the limits of every endpoint.",
            idle: "No input here exceeds the limits of an endpoint.",
            cures: "Single inputs of several GB that take more than an hour each",
            goals: &["process every input to the end", "have all results by the next day"],
            needs: &[
                need(
                    "request:huge",
                    &[
                        "One archive has {3|5|8} GB and keeps the model busy for {80|100|140} minutes.",
                        "Each input is a file of {4|6|9} GB, and a pass over it takes {95|120} minutes.",
                    ],
                ),
                need(
                    "answer:later",
                    &["Results are read on the following day.", "Nobody looks at the result before the next morning."],
                ),
            ],
            bars: &[bar(
                "request:huge",
                &[
                    "Inputs are smaller than {60|80} KB, and the model needs less than {50|70} ms for each.",
                    "The largest input of the pilot had {60|80} KB.",
                ],
                "Inputs of that size do not justify a job each.",
            )],
            source: "sagemaker/latest/dg/processing-job.html",
        },
        Action {
            id: "edge",
            topic: "option",
            era: Era::Both,
            text: "Compile the model with SageMaker Neo and run it on the devices themselves",
            name: "SageMaker Neo",
            rule: "Neo compiles a model for the chip of a device, which then needs no connection to answer.",
            idle: "No device has to answer without a connection here.",
            cures: "Cameras that must decide without a network",
            goals: &["let each device decide on its own", "keep the devices working at all times"],
            needs: &[need(
                "place:device",
                &[
                    "The model will run in {240|650|900} cameras that have no reliable network, and each has to decide by itself.",
                    "Machines in the field are offline for hours at a time and still have to react within {50|80} ms.",
                ],
            )],
            bars: &[bar(
                "place:device",
                &[
                    "All callers are services in the same VPC.",
                    "Only services in the same AWS account will call the model.",
                ],
                "There is no device to run it on.",
            )],
            source: "sagemaker/latest/dg/neo.html",
        },
        Action {
            id: "eks",
            topic: "application",
            era: Era::Both,
            text: "Serve the model from a container on an Amazon EKS cluster behind a Kubernetes service",
            name: "a container on Amazon EKS",
            rule: "Where a platform team demands its own cluster and tools, a model is one more container there; SageMaker would be a second platform.",
            idle: "Nobody prescribes Kubernetes here, and a cluster is more work than a managed endpoint.",
            cures: "A rule that everything runs on the company's Kubernetes platform",
            goals: &["follow the rules of the platform team", "fit the model into the existing operations"],
            needs: &[need(
                "place:kubernetes",
                &[
                    "Company policy requires that every service runs on the existing Kubernetes clusters, with the same service mesh and Helm charts.",
                    "A platform team already operates {14|22|35} services on Kubernetes and supports no other platform.",
                ],
            )],
            bars: &[bar(
                "place:kubernetes",
                &[
                    "The team has no experience with Kubernetes and cannot hire anyone.",
                    "Nobody in the team has operated a Kubernetes cluster before.",
                ],
                "They would have to learn to run a cluster first.",
            )],
            source: "eks/latest/userguide/ml-inference.html",
        },
        Action {
            id: "lambda",
            topic: "application",
            era: Era::Both,
            text: "Package the small model into an AWS Lambda function behind the existing event trigger",
            name: "an AWS Lambda function",
            rule: "A model of some MB without a GPU can run inside the function that handles an event, with no endpoint at all.",
            idle: "The model here is not a small step inside an event handler.",
            cures: "A model of a few MB that is part of an event handler",
            goals: &["add predictions to the existing workflow", "keep the architecture as simple as it is"],
            needs: &[need(
                "place:event",
                &[
                    "An existing function handles each upload event, and the scikit-learn model of {3|6|9} MB is one step in it.",
                    "A decision tree of {2|4} MB is needed in one step of the code that already runs at each upload.",
                ],
            )],
            bars: &[bar(
                "place:event",
                &["The model file has {14|18|22} GB and needs a GPU."],
                "A function has no GPU and not enough memory for that.",
            )],
            source: "lambda/latest/dg/images-create.html",
        },
    ],
    job: &[("task", "serve"), ("algorithm", "xgboost")],
};
