//! What makes training cheaper.

use super::super::table::{Action, Asks, Deck, Era, World};
use super::{bar, need};

/// The deck.
pub static DECK: Deck = Deck {
    id: "training-cost",
    asks: Asks::Cost,
    read: "2026-11-28",
    world: World::Training,
    tells: "Look for where money is lost: waiting, idle chips, failed or useless runs, or the full price of a use that can be interrupted or promised.",
    actions: &[
        Action {
            id: "spot",
            topic: "payment",
            era: Era::Both,
            text: "Turn on managed Spot training with a maximum wait and a checkpoint path in Amazon S3",
            name: "managed Spot training",
            rule: "Spot uses spare capacity for up to 90 % less, and a run that was interrupted continues from its last checkpoint.",
            idle: "Nothing in the story says that a run may stop halfway and go on later.",
            cures: "A run may stop halfway, and its finishing time hardly matters",
            needs: &[need(
                "use:interruptible",
                &[
                    "It does not matter whether a run ends today or tomorrow, and the script saves its state every {10|15|20} minutes.",
                    "Runs may be interrupted: the training script already resumes from the state that it saved last.",
                    "The result is needed some time this week, and the code can pick up where it stopped.",
                ],
            )],
            bars: &[bar(
                "use:interruptible",
                &[
                    "Each run has to be complete by {6|7|8} in the morning, and nobody may delay it.",
                    "The training code saves nothing before its end and always starts from zero.",
                ],
                "Here an interruption would cost the result.",
            )],
            source: "sagemaker/latest/dg/model-managed-spot-training.html",
        },
        Action {
            id: "savings-plan",
            topic: "payment",
            era: Era::Both,
            text: "Commit to a one-year SageMaker Savings Plan for the hourly spend that never stops",
            name: "a SageMaker Savings Plan",
            rule: "A Savings Plan lowers the price for a promised hourly spend over one or three years, whatever the instance family.",
            idle: "Nothing promises the same spend for a whole year.",
            cures: "The same hourly spend around the clock, for years to come",
            needs: &[need(
                "use:steady",
                &[
                    "Training instances have run around the clock at the same level for {12|18|24} months, and nothing will change that.",
                    "The SageMaker bill has been level all year, and the project is funded for {two|three} more years.",
                    "Finance expects the present level of use, day and night, for at least {two|three} years.",
                ],
            )],
            bars: &[bar(
                "use:steady",
                &[
                    "The project ends in {two|three|four} months.",
                    "Some weeks see {30|40|50} runs, others none at all.",
                ],
                "Here the promised hours would go unused.",
            )],
            source: "sagemaker/latest/dg/inference-cost-optimization.html",
        },
        Action {
            id: "warm-pool",
            topic: "payment",
            era: Era::Both,
            text: "Set a keep-alive period so that the next job reuses the provisioned training cluster",
            name: "warm pools",
            rule: "A warm pool keeps the instances of a finished job for the next like one, which then starts sooner; their idle time is billed, and Spot jobs have none.",
            idle: "Nobody complains of the wait before each start.",
            cures: "Short runs in a row, each waiting minutes for its instances",
            needs: &[need(
                "use:starts",
                &[
                    "Data scientists start {20|30|40} short experiments one after another, and each waits {4|5|6} minutes for instances.",
                    "Of every {9|10|12} minutes of an experiment, {4|5} go by before the script starts, and the next one follows at once.",
                    "All day long, runs of {3|5} minutes follow each other; provisioning takes longer than training.",
                ],
            )],
            bars: &[bar(
                "use:starts",
                &["Runs are rare: one a {week|month}.", "Between two runs lie at least {eight|ten} days."],
                "Between runs so rare, no pool would stay warm.",
            )],
            source: "sagemaker/latest/dg/train-warm-pools.html",
        },
        Action {
            id: "stop-early",
            topic: "trial",
            era: Era::Both,
            text: "Add a Debugger rule whose action stops the training job once loss no longer falls",
            name: "a Debugger rule with a stop action",
            rule: "Debugger watches tensors such as the loss, and a rule can end a run that learns nothing more (closed to new customers since 30 July 2026).",
            idle: "The story reports no run that goes on without learning.",
            cures: "Runs that go on for hours after they stopped learning",
            needs: &[need(
                "code:plateau",
                &[
                    "In most runs the loss is flat after {20|30|40} % of the epochs, and nobody notices until the end.",
                    "Many runs stop improving in the first {two|three} hours and still use up all {ten|twelve}.",
                    "Looking back, two of three runs had nothing left to learn halfway through.",
                ],
            )],
            bars: &[bar(
                "code:plateau",
                &[
                    "The loss still falls in the last epoch of every run.",
                    "The validation metric still improves in the last step of every run.",
                ],
                "A run that still improves must not be stopped.",
            )],
            source: "sagemaker/latest/dg/debugger-action-on-rules.html",
        },
        Action {
            id: "aws-batch-queue",
            topic: "payment",
            era: Era::Today,
            text: "Submit the SageMaker training jobs through AWS Batch queues with fair-share scheduling",
            name: "AWS Batch queues",
            rule: "AWS Batch queues training jobs, orders them by priority and share, and retries them, so that few instances stay busy.",
            idle: "No jobs compete for instances here.",
            cures: "Several teams that compete for the same few GPU instances",
            needs: &[need(
                "use:contention",
                &[
                    "{Four|Five|Six} teams share {two|three} GPU instances, start jobs by hand, and fail when none is free.",
                    "Jobs of several teams collide at the account's limit of {two|four} instances, while at night these stand idle.",
                    "Whoever submits first gets the few GPUs of the account; the other {three|four} groups retry by hand.",
                ],
            )],
            bars: &[bar(
                "use:contention",
                &["Only one team uses the account, and it runs one job at a time."],
                "With one job at a time there is nothing to queue.",
            )],
            source: "batch/latest/userguide/service-jobs.html",
        },
        Action {
            id: "training-plan",
            topic: "payment",
            era: Era::Today,
            text: "Reserve the accelerators for those dates with a SageMaker training plan bought in advance",
            name: "training plans",
            rule: "A training plan reserves scarce accelerated instances for a fixed period, paid in advance.",
            idle: "No lack of capacity on a fixed date is reported.",
            cures: "Scarce accelerators that must be there on a fixed date",
            needs: &[need(
                "code+use:capacity",
                &[
                    "Twice the job failed with a capacity error, and {16|32} P5 instances must be there on the {3rd|9th|15th} of next month.",
                    "The large run has to begin on a fixed date, but on-demand H100 instances could not be had for {two|three} weeks.",
                ],
            )],
            bars: &[bar(
                "code+use:capacity",
                &["The instances in use have been available on every day of the past {six|nine} months."],
                "Capacity that is always there needs no reservation.",
            )],
            source: "sagemaker/latest/dg/reserve-capacity-with-training-plans.html",
        },
        Action {
            id: "cpu-instance",
            topic: "algorithm",
            era: Era::Both,
            text: "Move the job to compute-optimized CPU instances, as its algorithm has no GPU code",
            name: "compute-optimized CPU instances",
            rule: "SageMaker's Random Cut Forest, LDA and LightGBM train on CPUs alone: a GPU beside them is paid and never used.",
            idle: "The algorithm of the story is not said to lack GPU code.",
            cures: "GPU utilization of zero all through a Random Cut Forest job",
            needs: &[need(
                "code:gpu-idle",
                &[
                    "The Random Cut Forest job runs on a G5 instance whose GPUUtilization is 0 % from start to end.",
                    "The LDA job was put on a G4dn instance; CloudWatch shows no GPU use at all.",
                    "The built-in LightGBM trains on an instance with {one GPU, which never does|four GPUs, none of which ever does} anything.",
                ],
            )],
            bars: &[bar(
                "code:gpu-idle",
                &["Every GPU is more than {85|90} % busy throughout.", "The GPUs never wait during a run."],
                "A busy GPU is not the waste here.",
            )],
            source: "sagemaker/latest/dg/randomcutforest.html",
        },
        Action {
            id: "subset-trial",
            topic: "trial",
            era: Era::Both,
            text: "Debug on a sample of the data in local mode before starting full training jobs",
            name: "trials on a sample",
            rule: "Errors of code and configuration show on a few records as well as on all, at almost no cost.",
            idle: "Failures of new code are not the problem here.",
            cures: "Full runs that fail after an hour because of errors in the code",
            needs: &[need(
                "broken-code",
                &[
                    "Every {second|third} full run fails after {40|60|90} minutes because of a mistake in the new code.",
                    "Most of last month's GPU hours went to runs that crashed on a wrong tensor shape or path.",
                ],
            )],
            bars: &[bar(
                "broken-code",
                &[
                    "The code has not changed for {eight|ten} months and has never failed.",
                    "No run has ever failed because of an error in the code.",
                ],
                "Code that never fails needs no rehearsal.",
            )],
            source: "sagemaker/latest/dg/studio-updated-local.html",
        },
        Action {
            id: "trainium-cost",
            topic: "processor",
            era: Era::Today,
            text: "Compile the PyTorch model with AWS Neuron and train it on Trainium instances",
            name: "Trainium instances",
            rule: "Trainium trains large transformer models for less than comparable GPUs, once their code is adapted to AWS Neuron.",
            idle: "Nobody in the story offers to adapt the code to another chip.",
            cures: "A transformer whose team may adapt the code to cheaper AWS chips",
            needs: &[need(
                "code:port",
                &[
                    "The model is a standard transformer, and the team has {three|four} weeks to adapt its code to another chip.",
                    "Engineers have time to port the transformer to AWS silicon if that lowers the price of a token.",
                ],
            )],
            bars: &[bar(
                "code:port",
                &["The model uses custom CUDA kernels that cannot be rewritten."],
                "Custom CUDA kernels do not run on AWS chips.",
            )],
            source: "sagemaker/latest/dg/distributed-training.html",
        },
    ],
    job: &[("task", "train"), ("algorithm", "cnn")],
};
