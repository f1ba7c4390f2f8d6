//! How training is spread over devices.

use super::super::table::{Action, Asks, Deck, Era, World};
use super::{bar, need};

/// The deck.
pub static DECK: Deck = Deck {
    id: "spread",
    asks: Asks::Cure,
    read: "2026-11-28",
    world: World::Planning,
    tells: "First ask whether the model fits on one device and whether one device is fast enough; only then look at links, faults and the limits of the algorithm.",
    actions: &[
        Action {
            id: "data-parallel",
            topic: "spread",
            era: Era::Both,
            text: "Use the distributed data parallel library so that each GPU trains on its share",
            name: "data parallelism",
            rule: "Data parallelism copies the model to each GPU and divides the batch; it needs a model that fits on one device (SageMaker's library names P4d and P4de).",
            idle: "No data here would keep a single GPU busy for days.",
            cures: "A model that fits on one GPU, and too much data for one",
            goals: &["shorten training to a few days", "finish an epoch in a fraction of the time"],
            needs: &[
                need(
                    "model:fits",
                    &[
                        "The network needs {9|11|14} GB of the {40|80} GB of a GPU.",
                        "One GPU holds model, gradients and optimizer with room to spare.",
                    ],
                ),
                need(
                    "data:large",
                    &[
                        "One GPU would need {11|16|21} days for the {8|12|20} TB of images.",
                        "The training set grew to {90|140|200} million examples, and an epoch on one GPU takes {26|30|38} hours.",
                    ],
                ),
            ],
            bars: &[bar(
                "data:large",
                &["One GPU goes through all data in {12|18|25} minutes."],
                "One GPU is quick enough.",
            )],
            source: "sagemaker/latest/dg/data-parallel.html",
        },
        Action {
            id: "model-parallel",
            topic: "memory",
            era: Era::Both,
            text: "Use the model parallel library to shard parameters and optimizer state across GPUs",
            name: "model parallelism",
            rule: "Sharding divides parameters, gradients and optimizer state over devices where one cannot hold them.",
            idle: "Nothing shows that the model is too large for a device.",
            cures: "Parameters and optimizer state that no single GPU can hold",
            goals: &["make the training possible", "train at full size"],
            needs: &[need(
                "model:too-large",
                &[
                    "The model has {20 billion parameters and takes 400|30 billion parameters and takes 600|40 billion parameters and takes 800} GB with its Adam optimizer, more than any GPU has.",
                    "Weights, gradients and Adam moments need {five|six|eight} times the memory of the largest GPU.",
                ],
            )],
            bars: &[bar(
                "model:too-large",
                &["The model with its optimizer state takes a third of one GPU's memory."],
                "What fits on a device needs no sharding.",
            )],
            source: "sagemaker/latest/dg/model-parallel-v2.html",
        },
        Action {
            id: "efa",
            topic: "spread",
            era: Era::Both,
            text: "Choose instance types with Elastic Fabric Adapter and place them in one Availability Zone",
            name: "Elastic Fabric Adapter",
            rule: "Gradients are exchanged at every step: low latency between nodes needs EFA and a single zone.",
            idle: "Nothing shows a slow exchange between nodes.",
            cures: "Steps in which GPUs wait for gradients from other nodes",
            goals: &["gain from the additional nodes", "shorten each step"],
            needs: &[need(
                "nodes:network",
                &[
                    "On {eight|16} nodes, {45|55|60} % of each step is all-reduce traffic between them.",
                    "Going from {two|four} nodes to {eight|16} made training only {1.3|1.5} times faster, because all wait for gradients of other nodes.",
                ],
            )],
            bars: &[bar(
                "nodes:network",
                &["All GPUs of the job are in a single instance."],
                "Within one instance there is no network to wait for.",
            )],
            source: "sagemaker/latest/dg/data-parallel.html",
        },
        Action {
            id: "hyperpod",
            topic: "spread",
            era: Era::Today,
            text: "Train on a SageMaker HyperPod cluster that replaces faulty nodes and resumes automatically",
            name: "SageMaker HyperPod",
            rule: "HyperPod keeps a persistent cluster, checks node health and resumes from checkpoints after a fault.",
            idle: "Faults of nodes over weeks are not the trouble.",
            cures: "Node failures that interrupt a pre-training of many weeks",
            goals: &["finish the run without watching it at night", "lose as little time as possible to failures"],
            needs: &[need(
                "model+data+nodes:faults",
                &[
                    "Pre-training takes {six|eight|ten} weeks on {64|128} nodes, and a hardware fault stops it every {two|three} days.",
                    "On average {two|three} of {96|128} nodes fail a week, and engineers restart the run by hand at night.",
                ],
            )],
            bars: &[bar(
                "model+data+nodes:faults",
                &["No run takes longer than {two|three} hours on one instance."],
                "A short run on one node rarely meets a fault.",
            )],
            source: "sagemaker/latest/dg/sagemaker-hyperpod.html",
        },
        Action {
            id: "one-big-instance",
            topic: "spread",
            era: Era::Both,
            text: "Scale up to one instance with eight GPUs, since the algorithm uses one machine",
            name: "one instance with more GPUs",
            rule: "Some algorithms use all GPUs of one machine but no second machine: scale up, never out.",
            idle: "The algorithm here is not limited to one machine.",
            cures: "An algorithm that uses several GPUs but only one machine",
            goals: &["finish in half the time", "shorten the run and keep the method"],
            needs: &[need(
                "data+nodes:single",
                &[
                    "Sequence-to-Sequence uses every GPU of its machine but supports one machine only, and one GPU is too slow.",
                    "The built-in Object2Vec trains on a single machine, whose one GPU needs {30|40} hours, twice what is allowed.",
                ],
            )],
            bars: &[bar(
                "data+nodes:single",
                &["The script uses PyTorch and can run on any number of nodes."],
                "Here several machines can be used.",
            )],
            source: "sagemaker/latest/dg/seq-2-seq.html",
        },
        Action {
            id: "tune-parallel",
            topic: "spread",
            era: Era::Both,
            text: "Raise the number of parallel jobs in the hyperparameter tuning job's resource limits",
            name: "parallel tuning jobs",
            rule: "Trials of a tuning job are independent, so more of them can run side by side without any change of code.",
            idle: "No search over many trials is running.",
            cures: "A search over hundreds of short trials that takes days",
            goals: &["finish the search sooner", "know the best settings by tomorrow"],
            needs: &[need(
                "trials:many",
                &[
                    "A random search of {300|400} trials of {30|40} minutes each runs {two|three} at a time and takes days.",
                    "A random search tries {150|240} settings, {two|three} at a time, though each trial needs just one small instance.",
                ],
            )],
            bars: &[bar(
                "trials:many",
                &[
                    "The hyperparameters are known from an earlier project.",
                    "Hyperparameter tuning was completed last month.",
                ],
                "There is nothing to search.",
            )],
            source: "sagemaker/latest/dg/automatic-model-tuning-how-it-works.html",
        },
        Action {
            id: "one-instance",
            topic: "task",
            era: Era::Both,
            text: "Train on one instance with one GPU, since spreading costs more than it saves",
            name: "a single GPU",
            rule: "Below some hours on one device, start-up and exchange eat what more devices win.",
            idle: "Nothing shows that one small device is enough here.",
            cures: "A small model that one device trains overnight, with no deadline",
            goals: &["keep the training simple and cheap", "avoid needless effort"],
            needs: &[
                need(
                    "model+trials:small",
                    &[
                        "One G5 instance with a single GPU trains the model in {50|70|90} minutes.",
                        "A first run on one GPU took {40|55|80} minutes for all epochs.",
                    ],
                ),
                need(
                    "no-hurry",
                    &[
                        "Nobody needs the result before next {Tuesday|week}.",
                        "The model is retrained once a {quarter|month}, without a deadline.",
                    ],
                ),
            ],
            bars: &[bar(
                "model+trials:small",
                &["On one GPU, a run would not be complete in time."],
                "One device alone would be far too slow.",
            )],
            source: "sagemaker/latest/dg/distributed-training.html",
        },
        Action {
            id: "shard-cpu",
            topic: "algorithm",
            era: Era::Both,
            text: "Train the built-in XGBoost on several memory-optimized CPU instances with sharded input",
            name: "sharded CPU instances",
            rule: "XGBoost is bound by memory: the instances together must hold the table, each its own shard.",
            idle: "No table here exceeds the memory of one machine.",
            cures: "A table for XGBoost that is larger than any machine's memory",
            goals: &["learn from the complete history", "use the complete history for training"],
            needs: &[need(
                "model+data+nodes:table",
                &[
                    "The CSV table for XGBoost has {1.5|2.5|3} TB, more than the memory of the largest R instance they may use.",
                    "XGBoost has to learn from {2|3} TB of tables, and no permitted instance holds more than {512|768} GiB.",
                ],
            )],
            bars: &[bar(
                "model+data+nodes:table",
                &["The table has {4|6|8} GB."],
                "One ordinary machine holds a table of that size.",
            )],
            source: "sagemaker/latest/dg/xgboost.html",
        },
    ],
    job: &[("task", "train"), ("algorithm", "transformer")],
};
