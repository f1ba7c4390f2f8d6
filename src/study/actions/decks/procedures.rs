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
            "Long runs should use managed Spot capacity without losing work.",
            "The team wants to train on Spot capacity and to survive interruptions.",
        ],
        steps: &[
            (
                "Add code that saves checkpoints to /opt/ml/checkpoints and loads the newest",
                "Nothing can resume before the script writes checkpoints.",
            ),
            (
                "Set a checkpoint S3 path and test with on-demand jobs that the script resumes",
                "SageMaker copies checkpoints only where the job names a path, and what cannot resume loses its work on Spot.",
            ),
            (
                "Turn on Spot training with a maximum run time and a maximum wait",
                "Spot is turned on once resuming works.",
            ),
            (
                "Start the Spot job and let SageMaker restart it after each interruption",
                "Only a configured job can be started.",
            ),
            (
                "Compare billable seconds with training seconds to report what was saved",
                "Billable time is known when the job is over.",
            ),
        ],
        why: "Checkpoints come first, then the proof that a job resumes from their path, then Spot with its waiting time; savings are known at the end.",
        source: "sagemaker/latest/dg/model-managed-spot-training.html",
    },
    Procedure {
        id: "scaling-setup",
        topic: "scaling",
        world: World::Serving,
        goal: &[
            "The endpoint should get auto scaling with a target that is measured, not guessed.",
            "A target-tracking policy with a measured target is to be set up.",
        ],
        steps: &[
            (
                "Load-test one instance until latency exceeds its limit and note the rate",
                "The target follows from what one instance can take.",
            ),
            (
                "Multiply the measured rate by a safety factor and by 60 for the target",
                "A target can be computed after the measurement.",
            ),
            (
                "Register the variant with the minimum and maximum that follow from the target",
                "Both bounds are traffic divided by the target.",
            ),
            (
                "Attach a target-tracking policy on invocations per instance with cooldowns",
                "The policy uses the computed target.",
            ),
            (
                "Replay a rising load and watch whether new instances arrive in time",
                "Only an attached policy can be tested.",
            ),
        ],
        why: "Measure, compute, register, attach, and test again: each step uses what the one before has found.",
        source: "sagemaker/latest/dg/endpoint-scaling-loadtest.html",
    },
    Procedure {
        id: "canary-setup",
        topic: "rollout",
        world: World::Serving,
        goal: &[
            "A new version should go live with a canary and come back by itself if it fails.",
            "The next update is to be shifted by canary with automatic rollback.",
        ],
        steps: &[
            (
                "Create CloudWatch alarms and an endpoint configuration that names the new version",
                "An update names alarms and a configuration that exist.",
            ),
            (
                "Call UpdateEndpoint with the canary settings and the alarms for rollback",
                "The call starts the deployment.",
            ),
            (
                "Let SageMaker start a second fleet and send it the canary share",
                "The share moves when the second fleet is ready.",
            ),
            (
                "Let the canary bake while SageMaker watches the rollback alarms",
                "Baking begins when the canary has traffic.",
            ),
            (
                "Shift the remaining traffic and terminate the old fleet",
                "All traffic moves only after a quiet baking period.",
            ),
        ],
        why: "Alarms and configuration must exist before the update; traffic moves after the canary has baked.",
        source: "sagemaker/latest/dg/deployment-guardrails-blue-green-canary.html",
    },
    Procedure {
        id: "monitor-setup",
        topic: "load-test",
        world: World::Serving,
        goal: &[
            "Drift of the input data should raise an alert.",
            "The team wants to be told when live features leave the range of training.",
        ],
        steps: &[
            (
                "Turn on data capture and run a baseline job on the training data",
                "A comparison needs captured requests and a baseline.",
            ),
            (
                "Create a monitoring schedule that compares captured data with the baseline",
                "A schedule refers to capture and baseline.",
            ),
            (
                "Let the first scheduled run report violations and emit metrics to CloudWatch",
                "A run needs its schedule.",
            ),
            (
                "Set a CloudWatch alarm on the drift metrics that the monitor emitted",
                "Metrics exist once the monitor has run.",
            ),
            (
                "Investigate what sets off the alarm and retrain where the drift persists",
                "An alarm comes before its investigation.",
            ),
        ],
        why: "Capture and baseline first, then the schedule, its first run, the alarm; action follows from an alarm.",
        source: "sagemaker/latest/dg/model-monitor.html",
    },
    Procedure {
        id: "neo-setup",
        topic: "option",
        world: World::Deploying,
        goal: &[
            "The model is to run on devices in the field, compiled for their chip.",
            "Devices without a network should run a compiled version of the model.",
        ],
        steps: &[
            (
                "Export the trained model in a supported framework format to Amazon S3",
                "Compilation starts from an exported model.",
            ),
            ("Start a Neo compilation job for the chip and input shape", "The chip must be named to compile for it."),
            (
                "Download the compiled artifact and check its accuracy on a test device",
                "A compiled model is checked before it is spread.",
            ),
            (
                "Package the checked model with its runtime as a Greengrass component",
                "Only a checked artifact is packaged.",
            ),
            ("Deploy the component to the device groups in stages", "Devices receive the packaged component."),
        ],
        why: "Export, compile for the chip, check, package, deploy: no step works without the artifact of the one before.",
        source: "sagemaker/latest/dg/neo.html",
    },
    Procedure {
        id: "slow-training",
        topic: "bottleneck",
        world: World::Training,
        goal: &[
            "Training is slow, and the cause is to be found before money is spent.",
            "A slow job is to be made faster without guessing.",
        ],
        steps: &[
            (
                "Look at CPU, GPU, memory and disk metrics of a run in CloudWatch",
                "Metrics of the run show where to look.",
            ),
            ("Profile the steps of one run to find which phase waits", "A profile refines what metrics hint at."),
            (
                "Change the one thing that the profile names, such as data loading",
                "The change follows from the measurement.",
            ),
            (
                "Run a short job and compare its step time with the old one",
                "A change is judged by a second measurement.",
            ),
            ("Choose a larger instance only if all devices are busy by now", "Hardware comes after waste is removed."),
        ],
        why: "Look, profile, change one thing, compare, and only then buy hardware.",
        source: "sagemaker/latest/dg/train-profile-computational-performance.html",
    },
    Procedure {
        id: "trial-plan",
        topic: "trial",
        world: World::Planning,
        goal: &[
            "A long training job on new code is planned, and mistakes should be cheap.",
            "New training code is to grow from a laptop to a long run in safe steps.",
        ],
        steps: &[
            (
                "Run the script in local mode on a few records to find mistakes",
                "Mistakes in code are cheapest on a few records.",
            ),
            ("Train on one percent of the data as a SageMaker job", "A small job tests roles, paths and image."),
            ("Time one epoch on two or three instance types", "Types are compared once the job runs at all."),
            ("Compute hours and cost of the full run from the measured times", "Cost follows from measured times."),
            (
                "Start the full run on the chosen type with checkpoints",
                "The full run comes when type and cost are known.",
            ),
        ],
        why: "From the cheapest test to the dearest run: code, job, types, cost, full training.",
        source: "sagemaker/latest/dg/studio-updated-local.html",
    },
    Procedure {
        id: "recommender-setup",
        topic: "serving-size",
        world: World::Deploying,
        goal: &[
            "The instance type of the new endpoint should come from a test.",
            "Type and number of instances are to be chosen by measurement.",
        ],
        steps: &[
            (
                "Register the model version with a sample payload in the Model Registry",
                "Tests need a registered model and a payload.",
            ),
            ("Run a default Inference Recommender job for a first ranking of types", "A ranking narrows the choice."),
            (
                "Run an advanced job on the best types with your traffic pattern",
                "The longer test is for what the ranking left.",
            ),
            ("Compute the number of instances from peak rate and tested rate", "A count follows from the tested rate."),
            ("Create the endpoint with the chosen type and number in two zones", "The endpoint uses both results."),
        ],
        why: "Register, rank, test the best with real traffic, compute the count, deploy.",
        source: "sagemaker/latest/dg/inference-recommender.html",
    },
    Procedure {
        id: "async-setup",
        topic: "option",
        world: World::Deploying,
        goal: &[
            "Large requests should be queued and answered by way of Amazon S3.",
            "An asynchronous endpoint that scales to zero is to be set up.",
        ],
        steps: &[
            (
                "Create an endpoint configuration with an asynchronous output path and topics",
                "The endpoint is created from its configuration.",
            ),
            (
                "Create the endpoint and register its variant with a minimum of zero",
                "Scaling needs an endpoint that exists.",
            ),
            (
                "Attach a backlog policy and an alarm that wakes it from zero",
                "Policies attach to a registered variant.",
            ),
            (
                "Call InvokeEndpointAsync and watch the first instance start from zero",
                "Without the alarm, nothing would wake the endpoint.",
            ),
            (
                "Read the output object after the success notification arrives",
                "Output exists when the notification says so.",
            ),
        ],
        why: "Configuration, endpoint, scaling, request, result: each refers to what the one before has made.",
        source: "sagemaker/latest/dg/async-inference-create-endpoint.html",
    },
    Procedure {
        id: "distributed-setup",
        topic: "spread",
        world: World::Planning,
        goal: &[
            "A model that fits on one GPU should train on several machines.",
            "Training is to be spread over several nodes without surprises.",
        ],
        steps: &[
            (
                "Measure step time and memory of the unchanged script on a single GPU",
                "One device is the yardstick for all others.",
            ),
            (
                "Adapt the script to the distributed library and its process groups",
                "The script must know of its peers before it has some.",
            ),
            ("Train on all GPUs of one machine and check speed and loss", "One machine comes before the network."),
            (
                "Add a second machine with fast networking in the same zone",
                "A second machine adds the network as a risk.",
            ),
            (
                "Scale to the planned number of machines while efficiency stays high",
                "More machines come while each still pays.",
            ),
        ],
        why: "One device, adapted script, one machine, two machines, all: each stage is compared with the last.",
        source: "sagemaker/latest/dg/distributed-training.html",
    },
    Procedure {
        id: "multi-model-setup",
        topic: "models",
        world: World::Deploying,
        goal: &[
            "Hundreds of like models should share one endpoint.",
            "A multi-model endpoint for many similar models is to be created.",
        ],
        steps: &[
            (
                "Build a container image with a multi-model server and push it to Amazon ECR",
                "The model object names an image that exists.",
            ),
            (
                "Create the model in MultiModel mode with this image and an S3 prefix",
                "An endpoint configuration names a model that exists.",
            ),
            (
                "Create an endpoint configuration that names this model and an instance type",
                "An endpoint is created from a configuration.",
            ),
            (
                "Create the endpoint from this configuration and wait until it is InService",
                "Only an endpoint in service can be invoked.",
            ),
            (
                "Invoke the endpoint with TargetModel to load and call one archive",
                "Archives are loaded when they are called first.",
            ),
        ],
        why: "Image, model object, configuration, endpoint, call: each names what the one before has made. Archives may be added to the prefix at any time.",
        source: "sagemaker/latest/dg/multi-model-endpoints.html",
    },
];
