//! Which instances for training: family or size class, with what makes it right.

use super::super::table::{Action, Asks, Deck, Era, World};
use super::{bar, need};

/// The deck.
pub static DECK: Deck = Deck {
    id: "training-instances",
    asks: Asks::Instances,
    read: "2026-11-28",
    world: World::Planning,
    tells: "Decide by three numbers: GiB for each vCPU, memory of one device, and how many times too slow one device is.",
    actions: &[
        Action {
            id: "c-family",
            topic: "family",
            era: Era::Both,
            text: "Compute-optimized C instances, which offer about two GiB for each vCPU",
            name: "the C family",
            rule: "Algorithms without GPU code whose data need little memory get the most cores for the money from C.",
            idle: "This is no CPU-only job with small data.",
            cures: "A CPU-only algorithm that is bound by arithmetic and needs little memory",
            goals: &["train at the lowest price", "get the most arithmetic for the money"],
            needs: &[
                need(
                    "code:cpu",
                    &[
                        "Random Cut Forest will be trained, which has no GPU code.",
                        "The algorithm is LDA, which runs on CPUs alone.",
                    ],
                ),
                need(
                    "fits:little",
                    &[
                        "The data take {1|2|3} GB in memory, and a trial run kept every core busy.",
                        "A trial run used {2|3} GB of memory and all cores.",
                    ],
                ),
            ],
            bars: &[bar(
                "fits:little",
                &["A trial with 16 vCPUs needed {118|122} GiB of memory for the data."],
                "Two GiB for each vCPU are too little.",
            )],
            source: "sagemaker/latest/dg/randomcutforest.html",
        },
        Action {
            id: "m-family",
            topic: "family",
            era: Era::Both,
            text: "General-purpose M instances, which offer about four GiB for each vCPU",
            name: "the M family",
            rule: "M instances offer four GiB for each vCPU at a moderate price: the first choice for boosted trees on a table, which need more memory than C has.",
            idle: "No table here needs three to four GiB for each vCPU.",
            cures: "XGBoost on a table that needs about three GiB for each vCPU",
            goals: &["train at the lowest price", "pay for no more memory than needed"],
            needs: &[
                need(
                    "code:xgboost",
                    &[
                        "XGBoost will be trained on CSV data, on CPUs.",
                        "The team has settled on XGBoost without a GPU.",
                    ],
                ),
                need(
                    "fits:medium",
                    &[
                        "A trial with 16 vCPUs used {48|52|56} GiB of memory.",
                        "With 8 vCPUs, the trial filled {24|26|28} GiB of memory.",
                    ],
                ),
            ],
            bars: &[bar(
                "fits:medium",
                &["A trial with 16 vCPUs used {110|115|120} GiB of memory."],
                "Four GiB for each vCPU are too little.",
            )],
            source: "sagemaker/latest/dg/xgboost.html",
        },
        Action {
            id: "r-family",
            topic: "memory",
            era: Era::Both,
            text: "Memory-optimized R instances, which offer about eight GiB for each vCPU",
            name: "the R family",
            rule: "R has twice the memory of M for each vCPU: right where the data are large and cores are not the limit.",
            idle: "No job here needs much memory beside few cores.",
            cures: "Data of 200 GiB in memory for a job that keeps few cores busy",
            goals: &["run the job on one machine at the lowest price", "pay for few idle cores"],
            needs: &[
                need(
                    "code:own-cpu",
                    &[
                        "The library is scikit-learn, which runs on CPUs.",
                        "The data scientists use a clustering library that runs on CPUs only.",
                    ],
                ),
                need(
                    "fits:much",
                    &[
                        "All data must be in the memory of one machine, {180|200|220} GiB, while {24|28} vCPUs are enough.",
                        "It holds {90|100|110} GiB in memory but keeps no more than {12|14} cores busy.",
                    ],
                ),
            ],
            bars: &[bar(
                "fits:much",
                &["Memory use never passed {4|5} GiB on 16 vCPUs."],
                "So much memory would stay empty.",
            )],
            source: "AWSEC2/latest/UserGuide/instance-types.html",
        },
        Action {
            id: "one-gpu",
            topic: "processor",
            era: Era::Both,
            text: "A single-GPU G instance on demand, without fast links to other machines",
            name: "a single-GPU G instance",
            rule: "A network that fits on one device and is done in time needs one GPU for ordinary precision, and no fast links.",
            idle: "Nothing shows a network that one device trains in time.",
            cures: "A convolutional network that fits on one device and is done overnight",
            goals: &["have the result the next morning at a low price", "avoid paying for idle devices"],
            needs: &[
                need(
                    "code:network",
                    &[
                        "A convolutional network will be fine-tuned with PyTorch.",
                        "A pre-trained image network will get a new output layer and some epochs of training.",
                    ],
                ),
                need(
                    "fits:one",
                    &[
                        "It needs {9|11|13} GB on the device, and one GPU takes {four|five|six} hours, where a night is allowed.",
                        "On one device of 24 GB, it fits at full batch and is done in {three|five} hours. Nobody needs it sooner.",
                    ],
                ),
            ],
            bars: &[bar(
                "fits:one",
                &["A run on one GPU would take {nine|twelve} days, and the deadline is in {two|three}."],
                "One device would be far too slow.",
            )],
            source: "sagemaker/latest/dg/image-classification.html",
        },
        Action {
            id: "p-family",
            topic: "size",
            era: Era::Both,
            text: "P instances with eight linked GPUs each, several of them in one cluster",
            name: "P instances with linked GPUs",
            rule: "Large networks over many devices need large memory on each and NVLink between them, which P has and G has not.",
            idle: "No network here has to be divided over many devices.",
            cures: "A language model of many billion parameters, trained from scratch",
            goals: &["train the model in an acceptable time", "finish the training within the quarter"],
            needs: &[
                need(
                    "code:llm",
                    &[
                        "A decoder-only language model will be trained from scratch.",
                        "The plan is to pre-train a language model on the company's own data.",
                    ],
                ),
                need(
                    "fits:none",
                    &[
                        "With optimizer state, the model takes {500|700|900} GB and exchanges gradients at every step.",
                        "The model of {30|40} billion parameters is trained in full, on {300|400} billion tokens.",
                    ],
                ),
            ],
            bars: &[bar(
                "fits:none",
                &["Model and optimizer together take {5|7|9} GB."],
                "So small a model needs neither eight devices nor links.",
            )],
            source: "sagemaker/latest/dg/distributed-training.html",
        },
        Action {
            id: "trn-family",
            topic: "processor",
            era: Era::Today,
            text: "Trn instances with AWS Trainium chips in place of another vendor's GPUs",
            name: "Trn instances",
            rule: "Trainium needs a model that Neuron supports and a team that adapts its code; then it is the cheaper accelerator.",
            idle: "Nobody here can adapt the code to another chip.",
            cures: "A supported transformer, a tight budget, and engineers who know Neuron",
            goals: &["train at the lowest price", "stay within the budget"],
            needs: &[need(
                "code:neuron",
                &[
                    "AWS Neuron supports the architecture, the engineers have used its SDK before, and price matters most.",
                    "The team trains a Llama model that AWS Neuron supports. The budget is tight, and {two|three} engineers have ported such code before.",
                ],
            )],
            bars: &[bar(
                "code:neuron",
                &["The code depends on CUDA extensions that must stay."],
                "CUDA extensions do not run on Trainium.",
            )],
            source: "sagemaker/latest/dg/distributed-training.html",
        },
        Action {
            id: "t-family",
            topic: "task",
            era: Era::Both,
            text: "A burstable T instance for the notebook, and separate training jobs for load",
            name: "a burstable T instance",
            rule: "T earns CPU credits while idle and spends them in bursts: right for typing and looking, wrong for hours of load.",
            idle: "Nobody types and waits here: the instance would have no idle hours to earn credits.",
            cures: "A notebook in which people type, plot and wait",
            goals: &["give everybody an environment at a low price", "pay little for the hours of thinking"],
            needs: &[need(
                "code:notebook",
                &[
                    "Analysts write notebooks and look at plots, so the CPU is idle {85|90} % of the day.",
                    "Students edit code in notebooks and run a cell every few minutes on a {50|100} MB sample.",
                ],
            )],
            bars: &[bar(
                "code:notebook",
                &["Every core is busy for {11|13} hours without a pause."],
                "Burst credits do not last for such a load.",
            )],
            source: "AWSEC2/latest/UserGuide/burstable-performance-instances.html",
        },
        Action {
            id: "four-gpu",
            topic: "size",
            era: Era::Both,
            text: "One instance with four GPUs, which share the batch inside a single machine",
            name: "one instance with four GPUs",
            rule: "Several devices in one machine divide the batch without network traffic; choose it where one is some times too slow.",
            idle: "One device is not a few times too slow here.",
            cures: "A network that fits on one device but is three times too slow there",
            goals: &["finish in time and rewrite as little as possible", "shorten the run and keep the setup simple"],
            needs: &[
                need(
                    "code:vision",
                    &[
                        "A vision transformer will be trained with PyTorch.",
                        "The model is an image network in TensorFlow.",
                    ],
                ),
                need(
                    "fits:slow",
                    &[
                        "The network fits on one GPU, but a run takes {30|33|36} hours there, and {10|12} are allowed.",
                        "One GPU takes {three|3.5} times as long as the project plan allows, although its memory is enough.",
                    ],
                ),
            ],
            bars: &[bar(
                "fits:slow",
                &["One GPU is done in {20|30} minutes, and a day is allowed."],
                "Three more devices would only idle.",
            )],
            source: "sagemaker/latest/dg/data-parallel.html",
        },
    ],
    job: &[("task", "train"), ("algorithm", "xgboost")],
};
