//! Words for the task, the algorithm, the framework and how it is computed.

use super::rule::{Say, When, say, say_when};
use crate::job::Field;

/// Words that say that a model is trained.
pub(super) const TRAINS: &str = "train|trains|retrain|retrains|retraining|retrained|finetune|finetunes|finetuning \
    / training & !trained model & !training ?is|was done|finished|complete|completed|over #end & !training job usage / fine tune|tuning|tunes / is|are|be|was|been|being fine tuned /  is|are|be|been|being|must ?always ?then ?only ?be trained / pre train|trains|training|trained \
    / pretrain|pretrains|pretraining / epochs / epoch / qlora|lora of / describe_training_job|create_training_job / hyperparameter tuning|optimization|optimisation / was|were|been ?always trained for|on|every";
/// Words that say that a model is served.
pub(super) const SERVES: &str = "endpoint|endpoints|endpoint's / serve|serves|serving|served / hosting|hosted / host|hosts & !host ram|memory|cpu|error & !the host & !on host / inference|inferences / deploy|deploys|deployed|deployment \
    / score|scores|scored|scoring / <rate> / batch transform / predictions / answer|answers|answered ?.. ?within|under|in <time> / to answer|respond & !question / one|each|a request|requests & !request delta \
    / transcript|transcripts|transcribe|transcribes / has|have|must|should to ?be run|runs on / real time / requests come|comes / survive|survives losing|the / canary / invocations / ttft|tpot / deployment only / training ?is|was done|finished|complete|completed|over #end";

/// Choices of what is computed. The order is the order of preference where two say different things of one field.
pub(super) const SAYS: &[Say] = &[
    say(Field::Algorithm, "llm-qlora", "", "qlora"),
    say(Field::Algorithm, "llm-lora", "", "lora / low rank adapters|adaptation|adapter"),
    say(
        Field::Algorithm,
        "llm-pretrain",
        "",
        "pre train|training|trains ... language|llm|decoder|gpt / pretrain|pretraining|pretrains ... llm|decoder|gpt|language|moe / pre train|training|trained|trains & language model|models / pre train|training|trained|trains & llm|gpt / pretrain|pretraining|pretrained & language model & scratch / pretrain|pretraining & llm|gpt & from scratch / language model from scratch / train* ... language model ... from scratch / train* ... llm from scratch / decoder only & from scratch / pretrain|pretraining & d_model|heads & vocab|corpus",
    ),
    say(Field::Algorithm, "xgboost", "", "xgboost|xgb"),
    say(Field::Algorithm, "lightgbm", "", "lightgbm|lgbm|lgb / light gbm"),
    say(Field::Algorithm, "catboost", "", "catboost"),
    say(Field::Algorithm, "linear-learner", "", "linear learner / linearlearner"),
    say(Field::Algorithm, "factorization-machines", "", "factorization|factorisation machine|machines"),
    say(Field::Algorithm, "kmeans", "", "k means / kmeans"),
    say(Field::Algorithm, "knn", "", "k nn / knn / k nearest neighbors|neighbours / nearest neighbors|neighbours"),
    say(Field::Algorithm, "pca", "", "pca / principal component|components"),
    say(Field::Algorithm, "rcf", "", "random cut forest|forests / rcf"),
    say(Field::Algorithm, "lda", "", "lda / latent dirichlet"),
    say(Field::Algorithm, "ntm", "", "ntm / neural topic model|models"),
    say(Field::Algorithm, "deepar", "", "deepar / deep ar"),
    say(Field::Algorithm, "blazingtext-batch-skipgram", "", "batch_skipgram|batchskipgram / batch skipgram|skip ?gram"),
    say(
        Field::Algorithm,
        "blazingtext-supervised",
        "",
        "blazingtext|blazing ?text & supervised / blazingtext|blazing ?text & classification|classifier|classify|classifies",
    ),
    say(
        Field::Algorithm,
        "blazingtext-w2v",
        "",
        "blazingtext|blazing ?text & word2vec|skipgram|cbow|skip|embeddings|vectors / blazingtext",
    ),
    say(Field::Algorithm, "seq2seq", "", "seq2seq / sequence to sequence"),
    say(Field::Algorithm, "object2vec", "", "object2vec"),
    say(Field::Algorithm, "ip-insights", "", "ip insights|insight / ipinsights"),
    say(
        Field::Algorithm,
        "object-detection-tf",
        "",
        "object detection & built|sagemaker|algorithm|jumpstart & tensorflow & !framework",
    ),
    say(Field::Algorithm, "object-detection-mxnet", "", "object detection & built|mxnet|algorithm|flavour|flavor"),
    say(
        Field::Algorithm,
        "image-classification-tf",
        "",
        "image classification & built|sagemaker|algorithm & tensorflow",
    ),
    say(Field::Algorithm, "image-classification-mxnet", "", "image classification & built|mxnet|algorithm"),
    say(Field::Algorithm, "semantic-segmentation", "", "semantic segmentation & built|sagemaker|algorithm"),
    say(Field::Algorithm, "text-classification-tf", "", "text classification & built|sagemaker|algorithm & tensorflow"),
    say(Field::Algorithm, "tabtransformer", "", "tabtransformer / tab transformer"),
    say(Field::Algorithm, "autogluon-tabular", "", "autogluon / auto gluon"),
    say(
        Field::Algorithm,
        "tree-boosting",
        "",
        "gradient boosting|boosted / boosted trees / gbm|gbdt / random forest|forests",
    ),
    say(Field::Algorithm, "linear-model", "", "logistic|linear|ridge|lasso regression"),
    say(Field::Algorithm, "clustering", "", "dbscan / hierarchical clustering / gaussian mixture"),
    say(Field::Algorithm, "small-network", "", "lstm|lstms|gru|rnn|rnns|mlp|perceptron / recurrent network|neural|net"),
    say(Field::Algorithm, "cnn", "", "cnn|cnns|convnet / convolutional ?neural network|networks|net"),
    say(Field::Framework, "pytorch", "", "pytorch|torch|pt"),
    say(Field::Framework, "tensorflow", "", "tensorflow|tf|keras"),
    say(Field::Framework, "mxnet", "", "mxnet"),
    say(Field::Framework, "scikit-learn", "", "scikit learn / sklearn|scikit"),
    say(Field::Framework, "jax", "", "jax|flax"),
    say(
        Field::Optimizer,
        "adam-8bit",
        "",
        "adamw_8bit|adam_8bit / 8 bit adam|adamw|optimizer|optimiser / adam|adamw 8 bit",
    ),
    say(Field::Optimizer, "adam", "", "adam|adamw"),
    say(Field::Optimizer, "momentum", "", "sgd with|and|+ ?nesterov momentum / sgd momentum / momentum sgd"),
    say(Field::Optimizer, "sgd", "", "sgd / stochastic gradient descent"),
    say(Field::Optimizer, "adafactor", "", "adafactor"),
    say_when(
        When::Trains,
        Field::Recompute,
        "yes",
        "no",
        "grad ckpt|checkpointing & !off|disabled / gradient|activation checkpointing & !off|disabled|unused / gradient_checkpointing & !false|off",
    ),
    say_when(
        When::Trains,
        Field::Recompute,
        "no",
        "",
        "gradient|activation checkpointing .. off|disabled|unused / gradient_checkpointing .. false|off",
    ),
    say(
        Field::DistributionLibrary,
        "smddp",
        "",
        "smddp|smdataparallel / smdistributed data|dataparallel / distributed data parallel library / sagemaker ?distributed ?'s data parallel",
    ),
    say(
        Field::DistributionLibrary,
        "smp",
        "",
        "smp / smdistributed model|modelparallel / model parallel|parallelism ?library & sagemaker|smp",
    ),
    say(Field::DistributionLibrary, "horovod", "", "horovod"),
    say(Field::DistributionLibrary, "ddp", "", "ddp|fsdp / distributeddataparallel / fully sharded data"),
    // Precision: what 16 bits mean depends on the task and is settled with it.
    say(Field::Precision, "int8", "", "int8|w8a8|fp8 / 8 bit & !adam & !adamw / llm.int8"),
    say(Field::Precision, "int4", "", "int4|nf4|awq|gptq & !qlora / 4 bit & !qlora"),
    say(Field::Precision, "mixed", "", "mixed precision|16 / bf16|fp16 mixed / amp & !a / mixed 16 / automatic mixed"),
    say(Field::Precision, "16", "", "bf16|fp16|float16|bfloat16 / 16 bit / half precision"),
    say(Field::Precision, "fp32", "", "fp32|float32|tf32 / full|single precision / 32 bit"),
];
