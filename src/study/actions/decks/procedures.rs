//! Procedures to be put in order.

use super::super::order::Procedure;
use super::super::table::World;

/// The day on which they were last held against the pages that they name.
pub const READ: &str = "2026-11-28";

/// Every procedure.
pub const PROCEDURES: &[Procedure] = &[
    Procedure {
        id: "spot-setup",
        topic: "payment",
        world: World::Training,
        goal: &[
            "Each run takes {14|18|22} hours, and the team wants managed Spot capacity without losing work to interruptions.",
            "On-demand training costs {$2,400|$3,100|$4,200} a month, so the team moves it to Spot. An interruption must not cost more than {15|20} minutes of work.",
        ],
        steps: &[
            (
                "Add code that saves checkpoints to /opt/ml/checkpoints and loads the newest",
                "The script writes its state first: SageMaker copies files, but it cannot make a script save or load them.",
            ),
            (
                "Set a checkpoint S3 path and test with on-demand jobs that the script resumes",
                "SageMaker copies checkpoints only to a path that the job names, and a failed resume is cheap to find before Spot interrupts.",
            ),
            (
                "Turn on Spot training with a maximum run time and a maximum wait",
                "Interruptions do no harm once resuming is proven; the maximum wait must be at least as long as the run time.",
            ),
            (
                "Start the Spot job and let SageMaker restart it after each interruption",
                "The job takes its Spot settings and its checkpoint path at creation, so both exist by now.",
            ),
            (
                "Compare billable seconds with training seconds to report what was saved",
                "DescribeTrainingJob reports both times when the job has ended, never before.",
            ),
        ],
        why: "An interruption deletes the disk of the instance, so checkpoints and a tested way back from Amazon S3 come before Spot is turned on. Whoever turns on Spot first loses a run in order to learn this; savings are known at the end.",
        source: "sagemaker/latest/dg/model-managed-spot-training.html",
    },
    Procedure {
        id: "scaling-setup",
        topic: "scaling",
        world: World::Serving,
        goal: &[
            "Three fixed instances are too few at noon and idle at night. The team wants auto scaling with a target from a load test.",
            "Traffic varies between {20|35} and {260|340} requests a second. The team will add target tracking with a measured target.",
        ],
        steps: &[
            (
                "Load-test one instance until latency exceeds its limit and note the rate",
                "Nothing can be computed yet: the rate at which one instance becomes too slow is the only input of the target.",
            ),
            (
                "Multiply the measured rate by a safety factor and by 60 for the target",
                "The metric counts a minute, and the factor leaves room while new instances start; both apply to the measured rate.",
            ),
            (
                "Register the variant with the minimum and maximum that follow from the target",
                "The least and the greatest traffic divided by the target give the two bounds.",
            ),
            (
                "Attach a target-tracking policy on invocations per instance with cooldowns",
                "Application Auto Scaling accepts a policy only for a variant that is registered.",
            ),
            (
                "Replay a rising load and watch whether new instances arrive in time",
                "Without the policy, no load would start an instance; the replay shows whether they start early enough.",
            ),
        ],
        why: "The target is computed from a measurement, the bounds from the target, and a policy can be attached only to a registered variant. A policy attached before the load test scales by a guess.",
        source: "sagemaker/latest/dg/endpoint-scaling-loadtest.html",
    },
    Procedure {
        id: "canary-setup",
        topic: "rollout",
        world: World::Serving,
        goal: &[
            "The last update returned errors for {40|50} minutes. The next version must start with a small share of traffic and be rolled back without a person.",
            "A new version is registered and approved. The team will release it as a canary with automatic rollback.",
        ],
        steps: &[
            (
                "Create CloudWatch alarms and an endpoint configuration that names the new version",
                "UpdateEndpoint refers to both by name, and refuses names that do not exist.",
            ),
            (
                "Call UpdateEndpoint with the canary settings and the alarms for rollback",
                "With alarms and configuration in place, this one call starts the whole deployment.",
            ),
            (
                "Let SageMaker start a second fleet and send it the canary share",
                "No request is shifted until the instances of the new fleet are in service.",
            ),
            (
                "Let the canary bake while SageMaker watches the rollback alarms",
                "Alarms can judge the new version only from requests that it has answered.",
            ),
            (
                "Shift the remaining traffic and terminate the old fleet",
                "The old fleet stays as the way back until the baking period has ended without an alarm.",
            ),
        ],
        why: "The call names alarms and configuration, so both are made before it. The rest of the traffic and the old fleet wait for the end of the baking period: to end that fleet earlier would leave no way back.",
        source: "sagemaker/latest/dg/deployment-guardrails-blue-green-canary.html",
    },
    Procedure {
        id: "monitor-setup",
        topic: "load-test",
        world: World::Serving,
        goal: &[
            "A partner changed a unit in its data feed, and nobody noticed for {three|five} weeks. Drift of the input data must raise an alert from now on.",
            "The features come from {four|six} source systems, which change without notice. The team wants an alert when live features leave the range of training.",
        ],
        steps: &[
            (
                "Turn on data capture and run a baseline job on the training data",
                "A comparison has two sides: what arrives now, and how the training data looked.",
            ),
            (
                "Create a monitoring schedule that compares captured data with the baseline",
                "The schedule names the captured data and the files of the baseline; without them, its creation fails.",
            ),
            (
                "Let the first scheduled run report violations and emit metrics to CloudWatch",
                "The schedule starts the job that compares; only then do violations and metrics appear.",
            ),
            (
                "Set a CloudWatch alarm on the drift metrics that the monitor emitted",
                "Before the first run there is no metric that an alarm could watch.",
            ),
            (
                "Investigate what sets off the alarm and retrain where the drift persists",
                "People act when something has fired; retraining without a cause would hide the reason of the drift.",
            ),
        ],
        why: "Each step reads what the one before has written: capture and baseline feed the schedule, its first run emits the metrics, and the alarm watches them. An alarm that is set first has nothing to watch.",
        source: "sagemaker/latest/dg/model-monitor.html",
    },
    Procedure {
        id: "neo-setup",
        topic: "option",
        world: World::Deploying,
        goal: &[
            "The model must run on {200|350} Linux devices in the field, compiled for their chip.",
            "The devices lose their connection for hours, so a compiled version of the model has to run on each of them.",
        ],
        steps: &[
            (
                "Export the trained model in a supported framework format to Amazon S3",
                "Neo reads an artifact of a supported framework from Amazon S3, not a model in a notebook.",
            ),
            (
                "Start a Neo compilation job for the chip and input shape",
                "The compiled code suits one chip and one shape of input, so both are named here.",
            ),
            (
                "Download the compiled artifact and check its accuracy on a test device",
                "Compilation may change numbers slightly; one test device shows that before hundreds have it.",
            ),
            (
                "Package the checked model with its runtime as a Greengrass component",
                "What is packaged is what every device will run, so the check stands before it.",
            ),
            (
                "Deploy the component to the device groups in stages",
                "Greengrass deploys components; in stages, a fault meets a few devices only.",
            ),
        ],
        why: "Each step takes the artifact of the one before: exported model, compiled model, component. The check stands between compiling and packaging, as a wrong result on devices in the field is hard to call back.",
        source: "sagemaker/latest/dg/neo.html",
    },
    Procedure {
        id: "slow-training",
        topic: "bottleneck",
        world: World::Training,
        goal: &[
            "A run takes {19|26} hours instead of the {8|10} that were planned. The team has to find the cause before it pays for larger instances.",
            "Since the data set was extended, an epoch takes {three|four} times as long. The team wants a faster job and has one week for it.",
        ],
        steps: &[
            (
                "Look at CPU, GPU, memory and disk metrics of a run in CloudWatch",
                "Metrics are recorded already and cost nothing; they tell whether cores, GPU, memory or disk stand out.",
            ),
            (
                "Profile the steps of one run to find which phase waits",
                "A profile needs a run of its own, so it comes after the metrics and names the phase that waits.",
            ),
            (
                "Change the one thing that the profile names, such as data loading",
                "One change at a time: with two, nobody knows which of them helped.",
            ),
            (
                "Run a short job and compare its step time with the old one",
                "A short job is enough to compare two step times, and far cheaper than a full run.",
            ),
            (
                "Choose a larger instance only if all devices are busy by now",
                "A larger instance speeds up only what is busy; before that, it waits faster.",
            ),
        ],
        why: "Metrics that exist cost nothing, a profile costs one run, and a larger instance costs money every hour. So the cause is found first, one change is tested, and hardware comes last.",
        source: "sagemaker/latest/dg/train-profile-computational-performance.html",
    },
    Procedure {
        id: "trial-plan",
        topic: "trial",
        world: World::Planning,
        goal: &[
            "The full run will take {three|four} days on GPU instances, with code that has never run on SageMaker. Mistakes should be found early and at a low cost.",
            "The code has only run on a laptop so far, and the budget allows one full run.",
        ],
        steps: &[
            (
                "Run the script in local mode on a few records to find mistakes",
                "A typing mistake shows on ten records in seconds, without an instance to pay for.",
            ),
            (
                "Train on one percent of the data as a SageMaker job",
                "What local mode cannot show comes next: role, S3 paths and image, on little data.",
            ),
            (
                "Time one epoch on two or three instance types",
                "An epoch is comparable between types only when the job runs through without errors.",
            ),
            (
                "Compute hours and cost of the full run from the measured times",
                "Hours and price follow from the time of one epoch, which is measured by now.",
            ),
            (
                "Start the full run on the chosen type with checkpoints",
                "The most expensive step comes last, when its type, price and way to resume are known.",
            ),
        ],
        why: "Each step finds the mistakes that the cheaper one before cannot show: code on a few records, the job on one percent, the type on one epoch. The full run is the most expensive place to find any of them.",
        source: "sagemaker/latest/dg/studio-updated-local.html",
    },
    Procedure {
        id: "recommender-setup",
        topic: "serving-size",
        world: World::Deploying,
        goal: &[
            "Nobody in the team knows which instance type suits the model. The choice must come from tests.",
            "The launch expects {180|240} requests a second at the peak. Type and number of instances must be based on measurements.",
        ],
        steps: &[
            (
                "Register the model version with a sample payload in the Model Registry",
                "Inference Recommender takes a registered model package and sends the sample payload to it.",
            ),
            (
                "Run a default Inference Recommender job for a first ranking of types",
                "Within an hour, the default job tells which few types deserve a longer test.",
            ),
            (
                "Run an advanced job on the best types with your traffic pattern",
                "Two hours for each type are worth it only for the best ones of the ranking.",
            ),
            (
                "Compute the number of instances from peak rate and tested rate",
                "The rate under the real traffic pattern is known by now, and the peak divided by it gives the number.",
            ),
            (
                "Create the endpoint with the chosen type and number in two zones",
                "Type and number come from the tests, so the endpoint is created when both are known.",
            ),
        ],
        why: "The short test of many types comes before the long test of a few, as each hour of load testing is paid. The count needs the rate of the chosen type, and the endpoint needs both.",
        source: "sagemaker/latest/dg/inference-recommender.html",
    },
    Procedure {
        id: "async-setup",
        topic: "option",
        world: World::Deploying,
        goal: &[
            "Requests of up to {300|700} MB arrive at any hour. They will be queued, and results will be written to Amazon S3.",
            "Between uploads, hours pass in which nothing has to run. The team decides on an asynchronous endpoint that scales to zero.",
        ],
        steps: &[
            (
                "Create an endpoint configuration with an asynchronous output path and topics",
                "AsyncInferenceConfig is a part of the endpoint configuration; it cannot be added to an endpoint later.",
            ),
            (
                "Create the endpoint and register its variant with a minimum of zero",
                "The configuration exists, so the endpoint can be created, and its variant registered for scaling.",
            ),
            (
                "Attach a backlog policy and an alarm that wakes it from zero",
                "A policy needs a registered variant; the backlog for each instance is undefined at zero, so an alarm wakes the fleet.",
            ),
            (
                "Call InvokeEndpointAsync and watch the first instance start from zero",
                "At zero instances, only the alarm on a waiting request starts the first one; it is in place by now.",
            ),
            (
                "Read the output object after the success notification arrives",
                "The call returns at once with a location; the object is there when the topic reports success.",
            ),
        ],
        why: "The endpoint takes its queue settings from the configuration, the policy its target from the registered variant. A request that is sent before the alarm exists waits at zero instances and nobody starts one.",
        source: "sagemaker/latest/dg/async-inference-create-endpoint.html",
    },
    Procedure {
        id: "distributed-setup",
        topic: "spread",
        world: World::Planning,
        goal: &[
            "One GPU would need {nine|twelve} days. The model fits on it, so the team will train on {four|eight} machines.",
            "The data have grown to {6|9} TB. The team will spread the training over several nodes and wants to see at each stage what it gains.",
        ],
        steps: &[
            (
                "Measure step time and memory of the unchanged script on a single GPU",
                "Without the time and memory of one GPU, nobody can tell what more of them gain.",
            ),
            (
                "Adapt the script to the distributed library and its process groups",
                "An unchanged script would run as so many separate copies on several GPUs.",
            ),
            (
                "Train on all GPUs of one machine and check speed and loss",
                "Inside one machine, mistakes of the new code show without a network that could be at fault.",
            ),
            (
                "Add a second machine with fast networking in the same zone",
                "Two machines are the smallest setup in which gradients cross the network.",
            ),
            (
                "Scale to the planned number of machines while efficiency stays high",
                "Each further machine adds traffic, so efficiency is compared before the next is paid for.",
            ),
        ],
        why: "Each stage adds one risk and is compared with the one before: the changed script, then several GPUs, then the network. Whoever starts on all machines at once cannot tell which of them makes it slow.",
        source: "sagemaker/latest/dg/distributed-training.html",
    },
    Procedure {
        id: "multi-model-setup",
        topic: "models",
        world: World::Deploying,
        goal: &[
            "There are {300|450} models of the same framework, one for each region, and most are called a few times an hour. They will share one endpoint.",
            "Each customer has a model of its own, {220|380} in all, with the same container. The team decides on one multi-model endpoint.",
        ],
        steps: &[
            (
                "Build a container image with a multi-model server and push it to Amazon ECR",
                "CreateModel names an image in Amazon ECR, and a multi-model image has its own server.",
            ),
            (
                "Create the model in MultiModel mode with this image and an S3 prefix",
                "The model object joins the image with the prefix of the archives, which CreateModel checks.",
            ),
            (
                "Create an endpoint configuration that names this model and an instance type",
                "The configuration names the model object and the type on which it will run.",
            ),
            (
                "Create the endpoint from this configuration and wait until it is InService",
                "CreateEndpoint takes the configuration by name, and no call succeeds before InService.",
            ),
            (
                "Invoke the endpoint with TargetModel to load and call one archive",
                "An archive is loaded at its first call, which proves image, role and prefix together.",
            ),
        ],
        why: "SageMaker builds an endpoint from a configuration, a configuration from a model object, and a model object from an image: each names what the one before has made. Archives may join the prefix at any time.",
        source: "sagemaker/latest/dg/multi-model-endpoints.html",
    },
];
