//! Which instances for an endpoint.

use super::super::table::{Action, Asks, Deck, Era, World};
use super::{bar, need};

/// The deck.
pub static DECK: Deck = Deck {
    id: "serving-instances",
    asks: Asks::Instances,
    read: "2026-11-28",
    world: World::Deploying,
    tells: "A load test decides: what was full (cores, memory or device), and how far one request is from its limit.",
    actions: &[
        Action {
            id: "serve-c",
            topic: "serving-family",
            era: Era::Both,
            text: "Compute-optimized C instances, which come with about two GiB for each vCPU",
            name: "C instances",
            rule: "A small model whose CPU is full while memory is empty wants cores, and C sells them at the lowest price.",
            idle: "No small model keeps the cores busy here.",
            cures: "A small tree model: cores full, memory nearly empty",
            goals: &["serve the model at the lowest price", "pay for no memory that stays empty"],
            needs: &[need(
                "load:cores",
                &[
                    "In a load test, the boosted trees kept every core busy, while memory utilization stayed at {6|8|10} %.",
                    "A load test with real requests used all cores and {0.5|0.8|1.2} GB of memory.",
                ],
            )],
            bars: &[bar(
                "load:cores",
                &["In a load test, CPU utilization stayed below {20|25} %."],
                "Cores are not what it lacks.",
            )],
            source: "AWSEC2/latest/UserGuide/instance-types.html",
        },
        Action {
            id: "serve-r",
            topic: "serving-family",
            era: Era::Both,
            text: "Memory-optimized R instances, which come with about eight GiB for each vCPU",
            name: "R instances",
            rule: "A nearest-neighbour index or a large table in memory asks for GiB per vCPU, which R has most of.",
            idle: "No large index fills main memory here.",
            cures: "A nearest-neighbour index of 100 GB in memory and little arithmetic",
            goals: &["serve the index at the lowest price", "pay for few idle cores"],
            needs: &[need(
                "load:index",
                &[
                    "The nearest-neighbour index takes {90|110|220} GB of main memory, and a look-up takes hardly any arithmetic.",
                    "Each request looks up vectors in an in-memory table of {105|140} GB. CPU utilization is {8|12} %.",
                ],
            )],
            bars: &[bar(
                "load:index",
                &["The model and all data that it loads take {280|400} MB."],
                "So little needs no special memory.",
            )],
            source: "AWSEC2/latest/UserGuide/instance-types.html",
        },
        Action {
            id: "serve-g",
            topic: "accelerator",
            era: Era::Both,
            text: "G instances with one GPU each, without fast links between the machines",
            name: "single-GPU G instances",
            rule: "A deep network that misses its latency on a CPU goes to a small GPU, one copy on each.",
            idle: "No deep network here is too slow on a CPU.",
            cures: "A vision network too slow on CPU that fits on a small GPU",
            goals: &["meet the latency limit at the lowest price", "answer in time for as little as possible"],
            needs: &[need(
                "load:cpu-slow",
                &[
                    "On CPU cores, the vision network takes {700|900|1100} ms, and {100|150} ms are allowed.",
                    "In a test on CPUs, answers took {six|eight} times as long as allowed. On a GPU of {16|24} GB the network fits easily.",
                ],
            )],
            bars: &[bar("load:cpu-slow", &["On two CPU cores, an answer takes {4|6} ms."], "A CPU is fast enough.")],
            source: "sagemaker/latest/dg/realtime-endpoints.html",
        },
        Action {
            id: "serve-multi-gpu",
            topic: "serving-size",
            era: Era::Both,
            text: "One large instance with several accelerators, each of which holds one tensor-parallel shard",
            name: "a multi-GPU instance",
            rule: "Weights that exceed one device are cut into shards over the GPUs of one instance.",
            idle: "Nothing shows that the model exceeds one device.",
            cures: "A language model of 140 GB, larger than any one GPU at hand",
            goals: &["serve the model unchanged", "host the model at its full precision"],
            needs: &[need(
                "load:weights",
                &[
                    "The language model has 70 billion parameters in 16 bits, and its quantized version failed the quality test.",
                    "Weights of {130|140} GB must be served unchanged, and the GPUs at hand have {24|48|80} GB.",
                ],
            )],
            bars: &[bar(
                "load:weights",
                &["The model file has {180|300} MB."],
                "One device holds that many times over.",
            )],
            source: "sagemaker/latest/dg/large-model-inference.html",
        },
        Action {
            id: "serve-inf2",
            topic: "accelerator",
            era: Era::Today,
            text: "Inf2 instances, which are built around the second generation of Inferentia chips",
            name: "Inferentia2 instances",
            rule: "Where Neuron compiles the model and a team maintains that, Inferentia2 is cheaper per answer than a GPU.",
            idle: "Nobody here has compiled the model for another chip.",
            cures: "A BERT model that compiles with Neuron and must become cheaper than on GPUs",
            goals: &["lower the price of each answer", "serve the model for less"],
            needs: &[need(
                "compiles",
                &[
                    "A trial compilation with AWS Neuron succeeded, and the price per answer matters most.",
                    "The BERT model already compiles with the AWS Neuron SDK, and hosting must cost less than on GPUs.",
                ],
            )],
            bars: &[bar(
                "compiles",
                &["Compilation for AWS chips failed on {two|three} custom operators."],
                "The model does not compile for it.",
            )],
            source: "sagemaker/latest/dg/neo-supported-cloud.html",
        },
        Action {
            id: "serve-inf1-book",
            topic: "accelerator",
            era: Era::Book,
            text: "Inf1 instances, which are built around the first generation of Inferentia chips",
            name: "Inf1 instances",
            rule: "Inf1 was AWS's chip for high-throughput, low-cost inference in the time of MLS-C01.",
            idle: "No model here is known to compile for that chip.",
            cures: "Very high throughput at the lowest cost, for a model that Neo compiles",
            goals: &["keep the price of each answer low", "serve this volume for as little as possible"],
            needs: &[need(
                "throughput",
                &[
                    "A compiled BERT model must answer {4,000|6,000} requests a second at the lowest price per answer.",
                    "SageMaker Neo compiles the model for Inferentia chips without errors, and throughput per dollar decides.",
                ],
            )],
            bars: &[bar(
                "throughput",
                &["SageMaker Neo cannot compile {two|three} of its operators."],
                "The model does not compile for it.",
            )],
            source: "sagemaker/latest/dg/neo-supported-cloud.html",
        },
        Action {
            id: "serve-m",
            topic: "serving-family",
            era: Era::Both,
            text: "General-purpose M instances, which come with about four GiB for each vCPU",
            name: "M instances",
            rule: "Where cores and memory are used alike at four GiB for each vCPU, M is the natural family.",
            idle: "Cores and memory are not used alike here.",
            cures: "A load test with 70 % of the cores and 70 % of four GiB per vCPU",
            goals: &["serve the model at the lowest price", "pay for no resource that stays unused"],
            needs: &[need(
                "load:balanced",
                &[
                    "A load test on 4 vCPUs used {70|75} % of CPU and {11|12} GiB of memory.",
                    "With 8 vCPUs, the test reached {68|72} % CPU and {22|24} GiB of memory at the same time.",
                ],
            )],
            bars: &[bar(
                "load:balanced",
                &["The test with 4 vCPUs used {29|30} GiB of memory."],
                "Four GiB for each vCPU are too little.",
            )],
            source: "AWSEC2/latest/UserGuide/instance-types.html",
        },
    ],
    job: &[("task", "serve"), ("algorithm", "xgboost")],
};
