//! What to do first where a training job fails or is slow.

use super::super::table::{Action, Asks, Deck, Era, World};
use super::{bar_about, need};

/// The deck.
pub static DECK: Deck = Deck {
    id: "training-first",
    asks: Asks::First,
    read: "2026-11-28",
    world: World::Training,
    tells: "To tell such cases apart, find what is full and what waits: GPU memory, main memory, cores, reads, or the GPU itself.",
    actions: &[
        Action {
            id: "smaller-batch",
            topic: "memory",
            era: Era::Both,
            text: "Halve the batch on each GPU and accumulate gradients over two steps instead",
            name: "gradient accumulation",
            rule: "Activations grow with the batch, so a smaller one is the quickest cure for a full GPU; accumulating keeps the step as it was.",
            idle: "Nothing points to a lack of GPU memory here.",
            cures: "CUDA out of memory in the first step, with no budget for other types",
            goals: &[
                "get the job to run on the present instances",
                "start training today on the hardware that there is",
            ],
            needs: &[
                need(
                    "gpu-memory+crash:full",
                    &[
                        "The job fails with a CUDA out of memory error in the first step, at a batch size of {32|64|128}.",
                        "The memory of each GPU is full and the first forward pass fails, although a batch size of one works.",
                    ],
                ),
                need(
                    "cpu:no-other-type",
                    &["The team may not use another instance type.", "Quota and budget allow this instance type only."],
                ),
            ],
            bars: &[bar_about(
                "gpu-memory+crash",
                "gpu-memory+crash:full",
                &["GPU memory is {42|45|51} % full at its peak."],
                "Memory that is half empty is not what stops it.",
            )],
            source: "sagemaker/latest/dg/distributed-training.html",
        },
        Action {
            id: "more-gpu-memory",
            topic: "size",
            era: Era::Both,
            text: "Move to an instance whose GPUs have twice the memory, keeping the same code",
            name: "GPUs with more memory",
            rule: "Where even one example does not fit, no batch helps: the device itself must be larger.",
            idle: "Nothing shows that a single example is too large for the GPU.",
            cures: "Out of memory on the GPU even at a batch of one",
            goals: &["get the training to run without a rewrite", "get past the first step without a rewrite"],
            needs: &[need(
                "gpu-memory+crash+batch:batch-one",
                &[
                    "The job fails with a CUDA out of memory error even at a batch size of one.",
                    "The GPU runs out of memory although every step processes a single example in half precision.",
                ],
            )],
            bars: &[bar_about(
                "batch",
                "gpu-memory+crash+batch:batch-one",
                &["A batch size of {four|eight} fits into GPU memory."],
                "A batch of several fits already.",
            )],
            source: "sagemaker/latest/dg/distributed-training.html",
        },
        Action {
            id: "more-host-memory",
            topic: "memory",
            era: Era::Both,
            text: "Choose a memory-optimized R instance that holds the whole table in its main memory",
            name: "memory-optimized instances",
            rule: "What holds a whole table in main memory, as boosted trees do, is killed when it is full; more GiB for each vCPU cure that.",
            idle: "Nothing points to full main memory here.",
            cures: "MemoryUtilization at 100 % before the XGBoost job is killed",
            goals: &["train on the complete table", "get the whole data set through training"],
            needs: &[need(
                "host-memory+crash+reads+batch:host-full",
                &[
                    "The XGBoost container is killed while it loads a table of {90|120|180} GB, after MemoryUtilization has reached 100 %.",
                    "The job ends with exit code 137 while CSV files are read into memory.",
                    "While a table is loaded, MemoryUtilization rises to 100 %, and the training container is killed.",
                ],
            )],
            bars: &[bar_about(
                "host-memory",
                "host-memory+crash+reads+batch:host-full",
                &["MemoryUtilization never exceeds {34|40} %."],
                "Two thirds of main memory are free.",
            )],
            source: "sagemaker/latest/dg/xgboost.html",
        },
        Action {
            id: "prepare-on-cpu",
            topic: "bottleneck",
            era: Era::Both,
            text: "Use more vCPUs for each GPU and prepare batches with parallel data-loader workers",
            name: "parallel data loading",
            rule: "A GPU that waits while every core is busy starves on preprocessing, which more cores or workers speed up.",
            idle: "Nothing shows cores at their limit here.",
            cures: "All cores at their limit while the GPU waits for augmented images",
            goals: &["shorten the runs without changing the model", "use the GPU that is being paid for"],
            needs: &[need(
                "cpu+gpu-use+speed:cpu-bound",
                &[
                    "CPUUtilization is {97|98|99} %, while GPUUtilization varies between {15|20|25} and {35|40} %.",
                    "All cores decode and augment images at full load, while the GPU is idle {60|65|70} % of the time.",
                ],
            )],
            bars: &[bar_about(
                "cpu+crash",
                "cpu+gpu-use+speed:cpu-bound",
                &["CPUUtilization stays below {20|25|30} % during the whole run."],
                "Cores that idle are not the bottleneck.",
            )],
            source: "sagemaker/latest/dg/train-heterogeneous-cluster.html",
        },
        Action {
            id: "faster-storage",
            topic: "input",
            era: Era::Both,
            text: "Link an FSx for Lustre file system to the bucket and read training data there",
            name: "FSx for Lustre",
            rule: "Lustre serves millions of small files at low latency to all instances, which S3 object reads cannot.",
            idle: "Nothing points to slow reads of many small files here.",
            cures: "Workers that wait for reads of millions of small objects, epoch after epoch",
            goals: &["shorten the epochs", "keep the devices fed with data"],
            needs: &[need(
                "reads+gpu-use+speed:io-bound",
                &[
                    "In every epoch, CPU and GPU are idle while the data loader waits for {6|9|12} million small objects from Amazon S3.",
                    "A profile shows that {60|70|75} % of each step is spent on reading tiny files in random order.",
                ],
            )],
            bars: &[bar_about(
                "reads",
                "reads+gpu-use+speed:io-bound",
                &["The training data are loaded into memory once, in {two|three} minutes."],
                "Data that are read once quickly need no faster file system.",
            )],
            source: "sagemaker/latest/dg/model-access-training-data.html",
        },
        Action {
            id: "add-instances",
            topic: "spread",
            era: Era::Both,
            text: "Double the instances and train data parallel with the SageMaker distributed library",
            name: "data parallel training",
            rule: "GPUs that are busy all the time can only be helped by more of them, provided the model fits on each.",
            idle: "Nothing shows GPUs at their limit here.",
            cures: "GPUs busy above 95 %, a model that fits, and a deadline that is missed",
            goals: &["meet the deadline", "have the model ready on time"],
            needs: &[
                need(
                    "gpu-use+gpu-memory:busy",
                    &[
                        "GPUUtilization is above {95|96|97} % on every device, and the model fits on each of them.",
                        "The GPUs are busy throughout the run, and the model takes {half|60 %} of their memory.",
                    ],
                ),
                need(
                    "speed:too-late",
                    &[
                        "A run takes {46 hours and has to be done in 28|52 hours and has to be done in 30|60 hours and has to be done in 34} hours.",
                        "Training takes {60 hours, but the release plan leaves 34|72 hours, but the release plan leaves 40|96 hours, but the release plan leaves 54}.",
                    ],
                ),
            ],
            bars: &[
                bar_about(
                    "speed+crash+loss",
                    "speed:too-late",
                    &["Each run ends several hours before its result is needed."],
                    "Nobody needs a faster run.",
                ),
                bar_about(
                    "gpu-use+crash",
                    "gpu-use+gpu-memory:busy",
                    &["Average GPUUtilization is {18|22|26} %."],
                    "More GPUs would idle as these do.",
                ),
            ],
            source: "sagemaker/latest/dg/data-parallel.html",
        },
        Action {
            id: "quota",
            topic: "bottleneck",
            era: Era::Both,
            text: "Request a higher Service Quotas limit for training jobs on this instance type",
            name: "a quota increase",
            rule: "ResourceLimitExceeded comes from the account's quota for the type, not from capacity or code.",
            idle: "The job is not refused for its quota here: it starts.",
            cures: "ResourceLimitExceeded before the job starts",
            goals: &["get the run started", "start the job as planned"],
            needs: &[need(
                "only:limit",
                &[
                    "CreateTrainingJob fails with ResourceLimitExceeded: the account-level limit for this type is {zero|one}.",
                    "The first job on such hardware fails immediately, with ResourceLimitExceeded as its reason.",
                ],
            )],
            bars: &[bar_about(
                "quota",
                "only:limit",
                &["The account uses {two|three} of the {20|30} instances that its quota allows."],
                "The limit of the account is far away.",
            )],
            source: "general/latest/gr/sagemaker.html",
        },
        Action {
            id: "profile-first",
            topic: "bottleneck",
            era: Era::Both,
            text: "Profile one run with SageMaker Profiler to see where each step spends time",
            name: "SageMaker Profiler",
            rule: "Where no metric names the bottleneck, measuring comes before any change of hardware (Profiler itself ends on 30 June 2027; framework profilers follow it).",
            idle: "The cause is visible already, so a profile would only cost time.",
            cures: "A slow run of which nobody has measured anything yet",
            goals: &["find the cause of the slow steps", "know what to change before spending money"],
            needs: &[need(
                "only:unmeasured",
                &[
                    "Steps take {three|four} times as long as expected, and nobody has looked at any system metric yet.",
                    "Some blame the data loading, others the network or the GPU. No run has been measured.",
                ],
            )],
            bars: &[bar_about(
                "profile+crash",
                "only:unmeasured",
                &["A recent profile shows where each step spends its time."],
                "The measurement has been made.",
            )],
            source: "sagemaker/latest/dg/profiler-availability-change.html",
        },
        Action {
            id: "debugger-rules",
            topic: "trial",
            era: Era::Both,
            text: "Attach SageMaker Debugger built-in rules for vanishing gradients and exploding tensors",
            name: "SageMaker Debugger",
            rule: "Debugger saves tensors during training and tells which rule they break; it is about learning, not speed (closed to new customers since 30 July 2026).",
            idle: "Nothing points to a fault in the loss or the gradients here.",
            cures: "A loss that turns into NaN, or layers that stop learning",
            goals: &["find out why learning fails", "locate the layer in which the trouble begins"],
            needs: &[need(
                "loss+gpu-use:nan",
                &[
                    "After {two|three} epochs, the loss becomes NaN, and it is not known in which layer this begins.",
                    "The first layers stop learning after {300|500} steps, although CPU and GPU metrics look normal.",
                ],
            )],
            bars: &[bar_about(
                "loss+crash",
                "loss+gpu-use:nan",
                &["Training loss and validation accuracy develop as expected."],
                "The model learns as it should.",
            )],
            source: "sagemaker/latest/dg/debugger-built-in-rules.html",
        },
    ],
    job: &[("task", "train"), ("algorithm", "cnn")],
};
